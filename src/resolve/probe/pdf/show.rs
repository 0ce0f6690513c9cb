//! Reads what pages show: which show text at all, what it says, which are the picture of a page.
//!
//! A page shows text if an operator shows a string that is not blank, also where its letters mean
//! nothing to us. The layer of text under a scan is such text.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lopdf::{Dictionary, Object};

use super::budget::{Spent, Stopped};
use super::content::{Word, Words};
use super::cover::Cover;
use super::file::{File, Found};
use super::fonts::Fonts;
use super::matrix::{Matrix, Point};
use super::pages::Page;
use super::shown::{GAP, Run, Shown};
use super::state::{Operands, Pen, State};
use super::syntax;
use crate::resolve::probe::personal::Scanner;
use crate::text;

/// What looking at a drawing or a note costs, however small it is.
const ENTRY: usize = 256;
/// So many words are read in less than a thousandth of a second.
const WORDS: usize = 4096;
/// Drawings within drawings.
const DEPTH_MAX: usize = 8;
/// The most strings and numbers before one operator that are kept.
const OPERANDS_MAX: usize = 20_000;
/// States that are kept within one another; programs nest some twenty.
const STATES_MAX: usize = 512;
/// The most text of one page that is kept, in bytes.
const PAGE_MAX: usize = 2 * 1024 * 1024;
/// The most bytes of drawings that are kept, since letterheads are drawn on each page.
const DRAWINGS_SHARED: usize = 2 * 1024 * 1024;
const DRAWINGS_ALONE: usize = 16 * 1024 * 1024;

/// What the pages show.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// How many of them show text.
    pub(super) with_text: u32,
    /// Those that are the picture of a page, from 1.
    pub(super) scans: Vec<u32>,
    /// Whether all of them were looked through and none draws anything.
    pub(super) blank: bool,
    /// A page of which something could not be read.
    pub(super) unread: Option<u32>,
}

/// What the pages show; their text goes to `scanner`.
///
/// # Errors
/// [`Stopped`] at a bound. What was scanned before it stays with the scanner.
pub(super) fn read(
    file: &File<'_>,
    pages: &[Page],
    scanner: &mut Scanner,
) -> Result<Seen, Stopped> {
    let mut reader = Reader::new(file);
    let mut seen = Seen::default();
    let mut unread = false;
    for (page, number) in pages.iter().zip(1_u32..) {
        reader.cover = Cover::of(page.area);
        (reader.unread, reader.lost) = (false, false);
        let read = reader.page(page);
        scanner.scan(
            &std::mem::take(&mut reader.shown.text),
            &text!("halaman {number}", "page {number}"),
        );
        seen.with_text += u32::from(read?);
        if reader.cover.is_scan() {
            seen.scans.push(number);
        }
        if reader.unread || reader.lost {
            seen.unread = seen.unread.or(Some(number));
        }
        unread |= reader.unread;
    }
    seen.blank = !reader.drawn && !unread;
    Ok(seen)
}

struct Reader<'f, 'b> {
    file: &'f File<'b>,
    fonts: Fonts<'f, 'b>,
    /// Drawings that were read: they may be drawn again.
    drawings: BTreeMap<u32, Rc<Vec<u8>>>,
    held: usize,
    /// Drawings whose text was shown before: a letterhead is read once.
    heard: BTreeSet<u32>,
    /// Drawings that are being drawn: one that draws itself ends.
    open: Vec<u32>,
    shown: Shown,
    cover: Cover,
    /// Whether what is drawn is not the page itself: the look of a field or note, which makes no text of
    /// a scan.
    beside: bool,
    /// Whether what is drawn was drawn before, so that its text is no news.
    again: bool,
    /// Whether anything was drawn: text, a picture, a line, an area, the look of a note.
    drawn: bool,
    /// Whether something that may draw could not be read.
    unread: bool,
    /// Whether what draws the page is not there.
    lost: bool,
}

impl<'f, 'b> Reader<'f, 'b> {
    fn new(file: &'f File<'b>) -> Self {
        Self {
            file,
            fonts: Fonts::new(file),
            drawings: BTreeMap::new(),
            held: 0,
            heard: BTreeSet::new(),
            open: Vec::new(),
            shown: Shown::default(),
            cover: Cover::of([0.0, 0.0, 1.0, 1.0]),
            beside: false,
            again: false,
            drawn: false,
            unread: false,
            lost: false,
        }
    }

    /// Reads a page; whether it shows text.
    fn page(&mut self, page: &Page) -> Result<bool, Stopped> {
        self.shown = Shown::default();
        let found = self.file.follow(&page.object);
        let Some(dictionary) = found.dictionary() else {
            return Ok(false);
        };
        let content = self.contents(dictionary)?;
        let state = State::of(Matrix::SAME);
        let shows = self.content(&content, page.resources.as_deref(), state, 0)?;
        drop(content);
        self.notes(dictionary)?;
        Ok(shows)
    }

    /// What draws a page, which may stand in several streams.
    fn contents(&mut self, page: &Dictionary) -> Result<Vec<u8>, Stopped> {
        let Some(found) = self.file.key(page, b"Contents") else {
            // What is named and not there was lost: readers show a page without it.
            self.lost = page
                .get(b"Contents")
                .is_ok_and(|named| named.as_reference().is_ok());
            return Ok(Vec::new());
        };
        let Ok(parts) = found.as_array() else {
            return self.inflate(&found);
        };
        let mut content = Vec::new();
        for part in parts {
            self.file.budget.spend(ENTRY)?;
            content.extend(self.inflate(&self.file.follow(part))?);
            // A word may not begin in one stream and end in the next.
            content.push(b'\n');
            if content.len() > self.file.budget.stream_max() {
                return Err(self.file.budget.too_much(Spent::Large));
            }
        }
        Ok(content)
    }

    fn inflate(&mut self, found: &Found) -> Result<Vec<u8>, Stopped> {
        let data = self.file.data(found)?;
        self.unread |= data.as_ref().is_none_or(|data| !data.whole);
        Ok(data.map(|data| data.bytes).unwrap_or_default())
    }

    /// Reads content; whether it shows text.
    fn content(
        &mut self,
        content: &[u8],
        resources: Option<&Found>,
        mut state: State,
        depth: usize,
    ) -> Result<bool, Stopped> {
        self.file.budget.spend(content.len() + ENTRY)?;
        let mut shows = false;
        let mut kept: Vec<State> = Vec::new();
        let mut pen = Pen::START;
        let mut operands = Operands::default();
        let mut fonts = BTreeMap::new();
        for (count, word) in Words::of(content).enumerate() {
            if count % WORDS == 0 {
                // Whether anybody still waits.
                self.file.budget.spend(0)?;
            }
            let operator = match word {
                Word::Operator(operator) => operator,
                Word::Name(name) => {
                    operands.name = Some(name);
                    continue;
                }
                Word::Open | Word::Close | Word::Begin | Word::End => continue,
                Word::Text(_) | Word::Number(_) => {
                    if operands.shown.len() < OPERANDS_MAX {
                        operands.shown.push(word);
                    }
                    continue;
                }
            };
            let name = operands.name.unwrap_or_default();
            match operator {
                b"q" if kept.len() < STATES_MAX => kept.push(state.clone()),
                b"Q" => state = kept.pop().unwrap_or(state),
                b"Tf" => {
                    state.size = operands.number(0);
                    state.font = match fonts.get(name) {
                        Some(known) => Option::clone(known),
                        None => self.fonts.find(resources, name)?,
                    };
                    fonts.insert(name, state.font.clone());
                }
                b"Tj" | b"TJ" => shows |= self.show(&state, &mut pen, &operands),
                b"'" | b"\"" => {
                    pen.go(operator, &operands, &mut state);
                    shows |= self.show(&state, &mut pen, &operands);
                }
                b"Do" => shows |= self.named(resources, name, &state, depth)?,
                b"ID" => self.picture(state.space),
                b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" => {
                    self.drawn = true;
                }
                _ if state.set(operator, &operands) => {}
                _ => pen.go(operator, &operands, &mut state),
            }
            operands.shown.clear();
            operands.name = None;
        }
        Ok(shows)
    }

    fn picture(&mut self, space: Matrix) {
        self.drawn = true;
        if !self.beside {
            self.cover.picture(space);
        }
    }

    /// Shows strings; whether there is more than blanks among them.
    fn show(&mut self, state: &State, pen: &mut Pen, operands: &Operands<'_>) -> bool {
        let mut shows = false;
        // Between the strings of one operator a gap is given, and nobody has to know widths to see it.
        let mut inside = false;
        for word in &operands.shown {
            if let Word::Text(bytes) = word {
                shows |= self.string(state, pen, bytes, inside);
                inside = true;
            } else if let Some(back) = word.number() {
                // The numbers before a `"` are set for the words and letters of its string.
                let gap = -back / 1000.0;
                pen.advance(gap * state.size * state.stretch);
                if inside && gap > GAP && !self.again {
                    self.shown.text.push(' ');
                }
            }
        }
        self.drawn |= shows;
        shows
    }

    fn string(&mut self, state: &State, pen: &mut Pen, bytes: &[u8], inside: bool) -> bool {
        let [letter, space] = state.behind;
        let font = state.font.as_ref();
        let width = match (font, state.size == 0.0) {
            (Some(font), false) => font.width(bytes, letter / state.size, space / state.size),
            (_, _) => None,
        };
        let place = pen.at.then(state.space);
        let from = place.of(0.0, state.rise);
        let size = place.of(state.size * state.stretch, state.rise);
        pen.advance(width.unwrap_or_else(|| guess(bytes)) * state.size * state.stretch);
        let end = pen.at.then(state.space).of(0.0, state.rise);
        let run = Run {
            from,
            to: width.map(|_| end),
            size: Point {
                x: size.x - from.x,
                y: size.y - from.y,
            },
        };
        let shows = bytes
            .iter()
            .any(|byte| *byte != 0 && !byte.is_ascii_whitespace());
        if shows && !self.beside {
            if state.visible {
                self.cover.letters(from, end, bytes);
            } else {
                self.cover.unseen();
            }
        }
        self.say(state, run, bytes, inside);
        shows
    }

    /// Adds what a string says to the text of the page.
    fn say(&mut self, state: &State, run: Run, bytes: &[u8], inside: bool) {
        let room = PAGE_MAX.saturating_sub(self.shown.text.len());
        if self.again || room == 0 {
            return;
        }
        let mut text = String::new();
        match &state.font {
            Some(font) => font.read(bytes, &mut text, room),
            // Without a font they are taken for Latin letters.
            None => text.extend(bytes.iter().take(room).copied().map(char::from)),
        }
        if inside {
            self.shown.follow(run);
        } else {
            self.shown.part(run, &text);
        }
        self.shown.text.push_str(&text);
    }

    /// Reads the drawing that resources call `name`.
    fn named(
        &mut self,
        resources: Option<&Found>,
        name: &[u8],
        state: &State,
        depth: usize,
    ) -> Result<bool, Stopped> {
        self.file.budget.spend(ENTRY)?;
        let drawings =
            resources.and_then(|found| self.file.inside(found.dictionary()?, b"XObject"));
        let drawings = drawings.as_ref().and_then(|drawings| drawings.dictionary());
        let name = syntax::unescaped(name);
        match drawings.and_then(|drawings| drawings.get(&name).ok()) {
            Some(drawing) => self.drawing(drawing, resources, state, depth),
            None => Ok(false),
        }
    }

    fn drawing(
        &mut self,
        object: &Object,
        around: Option<&Found>,
        state: &State,
        depth: usize,
    ) -> Result<bool, Stopped> {
        let found = self.file.follow(object);
        let (Some((number, _)), Some(dictionary)) = (found.id, found.dictionary()) else {
            return Ok(false);
        };
        let kind = self.file.key(dictionary, b"Subtype");
        if kind.is_some_and(|kind| kind.as_name().is_ok_and(|kind| kind != b"Form")) {
            self.picture(state.space);
            return Ok(false);
        }
        if self.open.contains(&number) {
            return Ok(false);
        }
        if depth >= DEPTH_MAX {
            self.unread = true;
            return Ok(false);
        }
        let content = self.kept(number, &found)?;
        let own = self.file.inside(dictionary, b"Resources");
        let mut state = state.clone();
        state.space = self.space(dictionary).then(state.space);
        let again = self.again;
        self.again |= !self.heard.insert(number);
        self.open.push(number);
        self.shown.end();
        let shows = self.content(&content, own.as_deref().or(around), state, depth + 1);
        self.shown.end();
        self.open.pop();
        self.again = again;
        shows
    }

    /// What draws a drawing; kept, since it may be drawn again.
    fn kept(&mut self, number: u32, found: &Found) -> Result<Rc<Vec<u8>>, Stopped> {
        if let Some(content) = self.drawings.get(&number) {
            return Ok(Rc::clone(content));
        }
        let content = Rc::new(self.inflate(found)?);
        self.held = self.held.saturating_add(content.len() + ENTRY);
        if self.held > self.file.budget.of_room(DRAWINGS_SHARED, DRAWINGS_ALONE) {
            self.drawings.clear();
            self.held = content.len() + ENTRY;
        }
        self.drawings.insert(number, Rc::clone(&content));
        Ok(content)
    }

    /// Where a drawing puts what it draws.
    fn space(&self, drawing: &Dictionary) -> Matrix {
        let matrix = self.file.key(drawing, b"Matrix");
        let matrix = matrix.and_then(|matrix| {
            let numbers = matrix.as_array().ok()?.first_chunk::<6>()?;
            let mut out = [0.0; 6];
            for (out, number) in out.iter_mut().zip(numbers) {
                *out = f64::from(self.file.follow(number).as_float().ok()?);
            }
            Some(Matrix(out))
        });
        matrix.unwrap_or(Matrix::SAME)
    }

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
    fn value(&self, field: &Dictionary) -> Option<Rc<Found>> {
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

    /// Adds to the text of the page what a field without a look was filled in with.
    fn say_value(&mut self, field: &Dictionary) {
        let room = PAGE_MAX.saturating_sub(self.shown.text.len());
        let value = self.value(field);
        let text = value.and_then(|value| lopdf::decode_text_string(&value).ok());
        if let Some(text) = text.filter(|text| text.len() <= room) {
            self.shown.end();
            self.shown.text.push_str(&text);
            self.shown.end();
        }
    }

    /// Reads what fields and notes on the page show.
    fn notes(&mut self, page: &Dictionary) -> Result<(), Stopped> {
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
            let Some(look) = look.and_then(|looks| looks.get(b"N").ok()) else {
                self.say_value(note);
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

/// How wide letters are, roughly, at a size of 1.
fn guess(bytes: &[u8]) -> f64 {
    bytes.iter().map(|_| 0.5).sum()
}

/// The text of all pages.
#[cfg(test)]
pub(super) fn text_of(file: &File<'_>, pages: &[Page]) -> String {
    let mut reader = Reader::new(file);
    let mut text = String::new();
    for page in pages {
        assert!(reader.page(page).is_ok());
        text.push_str(&reader.shown.text);
    }
    text
}
