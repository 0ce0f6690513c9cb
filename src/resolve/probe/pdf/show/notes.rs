//! Reads what fields and notes on a page show.

use std::rc::Rc;

use lopdf::{Dictionary, Object};

use super::{ENTRY, PAGE_MAX, PageReader};
use crate::resolve::probe::pdf::budget::Stopped;
use crate::resolve::probe::pdf::file::FoundObject;
use crate::resolve::probe::pdf::matrix::Matrix;
use crate::resolve::probe::pdf::state::State;

impl PageReader<'_, '_> {
    /// Whether readers draw a note that has no look of its own: all kinds but links, and fields that were
    /// filled in.
    fn is_drawn(&self, note: &Dictionary) -> bool {
        let kind = self.file.key(note, b"Subtype");
        match kind.as_ref().and_then(|kind| kind.as_name().ok()) {
            Some(b"Link" | b"Popup") | None => false,
            Some(b"Widget") => self.value(note).is_some(),
            Some(_) => true,
        }
    }

    /// What a field was filled in with, which may stand with the field that this is a part of.
    fn value(&self, field: &Dictionary) -> Option<Rc<FoundObject>> {
        self.file.key(field, b"V").or_else(|| {
            let whole = self.file.inside(field, b"Parent")?;
            self.file.key(whole.dictionary()?, b"V")
        })
    }

    /// The look of a note, of several the one of its state: a box is ticked or not.
    fn look_of(&self, note: &Dictionary, look: &Object) -> Option<Object> {
        let found = self.file.follow(look);
        let Ok(looks) = found.as_dict() else {
            return Some(look.clone());
        };
        let state = self.file.key(note, b"AS")?;
        looks.get(state.as_name().ok()?).ok().cloned()
    }

    /// What a note says beside its look: readers show it in a box of their own. That of a link or field is for
    /// those who cannot see it, and free text has it as its look.
    fn words(&self, note: &Dictionary, has_look: bool) -> Option<Rc<FoundObject>> {
        let kind = self.file.key(note, b"Subtype");
        match kind.as_ref().and_then(|kind| kind.as_name().ok()) {
            Some(b"Link" | b"Popup" | b"Widget") | None => None,
            Some(b"FreeText") if has_look => None,
            Some(_) => self.file.key(note, b"Contents"),
        }
    }

    /// Adds to the text of the page what readers write on it or beside it.
    fn add_words(&mut self, words: Option<Rc<FoundObject>>) {
        let room = PAGE_MAX.saturating_sub(self.shown.text.len());
        let text = words.and_then(|words| lopdf::decode_text_string(&words).ok());
        if let Some(text) = text.filter(|text| text.len() <= room) {
            self.shown.end();
            self.shown.text.push_str(&text);
            self.shown.end();
        }
    }

    /// Reads what fields and notes on the page show.
    pub(super) fn notes(&mut self, page: &Dictionary) -> Result<(), Stopped> {
        let notes = self.file.key(page, b"Annots");
        let notes = notes.as_ref().and_then(|notes| notes.as_array().ok());
        self.beside = true;
        for note in notes.into_iter().flatten() {
            self.file.budget.spend(ENTRY)?;
            let note = self.file.follow(note);
            let Some(note) = note.dictionary() else {
                continue;
            };
            let looks = self.file.inside(note, b"AP");
            let look = looks.as_ref().and_then(|looks| looks.dictionary());
            self.drawn |= self.is_drawn(note);
            let look = look.and_then(|looks| looks.get(b"N").ok());
            let words = self.words(note, look.is_some());
            self.add_words(words);
            let Some(look) = look else {
                let value = self.value(note);
                self.add_words(value);
                continue;
            };
            self.drawn = true;
            if let Some(look) = self.look_of(note, look) {
                self.drawing(&look, None, &State::of(Matrix::SAME), 1)?;
            }
        }
        self.beside = false;
        Ok(())
    }
}
