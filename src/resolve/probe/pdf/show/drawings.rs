//! Reads drawings that pages and other drawings name: letterheads, stamps, whole pages, pictures.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lopdf::{Dictionary, Object};

use super::{Canvas, ENTRY, PageReader};
use crate::resolve::probe::pdf::budget::Stopped;
use crate::resolve::probe::pdf::file::FoundObject;
use crate::resolve::probe::pdf::matrix::Matrix;
use crate::resolve::probe::pdf::state::State;
use crate::resolve::probe::pdf::syntax;

/// Drawings within drawings.
const DEPTH_MAX: usize = 8;
/// The most bytes of drawings that are kept, since letterheads are drawn on each page.
const DRAWINGS_SHARED: usize = 2 * 1024 * 1024;
const DRAWINGS_ALONE: usize = 16 * 1024 * 1024;

/// The drawings that were met.
#[derive(Default)]
pub(super) struct Drawings {
    /// What was read of them: they may be drawn again.
    kept: BTreeMap<u32, Rc<Vec<u8>>>,
    held: usize,
    /// Those whose text was shown before: a letterhead is read once.
    heard: BTreeSet<u32>,
    /// Those that are being drawn: one that draws itself ends.
    open: Vec<u32>,
}

impl PageReader<'_, '_> {
    /// Reads the drawing that the resources of a canvas call `name`; whether it shows text.
    pub(super) fn named(&mut self, name: &[u8], canvas: &mut Canvas<'_>) -> Result<bool, Stopped> {
        self.file.budget.spend(ENTRY)?;
        let resources = canvas.resources;
        let file = self.file;
        // Looked up once: a page may hold thousands of pictures, and as many names of them.
        let drawings = canvas.drawings.get_or_insert_with(|| {
            resources.and_then(|found| file.inside(found.dictionary()?, b"XObject"))
        });
        let drawings = drawings.as_ref().and_then(|drawings| drawings.dictionary());
        let name = syntax::unescaped(name);
        match drawings.and_then(|drawings| drawings.get(&name).ok()) {
            Some(drawing) => self.drawing(drawing, resources, &canvas.state, canvas.depth),
            None => Ok(false),
        }
    }

    /// Reads a drawing; whether it shows text.
    pub(super) fn drawing(
        &mut self,
        object: &Object,
        around: Option<&FoundObject>,
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
        if self.drawings.open.contains(&number) {
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
        self.again |= !self.drawings.heard.insert(number);
        self.drawings.open.push(number);
        self.shown.end();
        let shows = self.content(&content, own.as_deref().or(around), state, depth + 1);
        self.shown.end();
        self.drawings.open.pop();
        self.again = again;
        shows
    }

    /// What draws a drawing; kept, since it may be drawn again.
    fn kept(&mut self, number: u32, found: &FoundObject) -> Result<Rc<Vec<u8>>, Stopped> {
        if let Some(content) = self.drawings.kept.get(&number) {
            return Ok(Rc::clone(content));
        }
        let content = Rc::new(self.inflate(found)?);
        let weight = content.len() + ENTRY;
        let drawings = &mut self.drawings;
        drawings.held = drawings.held.saturating_add(weight);
        if drawings.held > self.file.budget.held(DRAWINGS_SHARED, DRAWINGS_ALONE) {
            drawings.kept.clear();
            drawings.held = weight;
        }
        drawings.kept.insert(number, Rc::clone(&content));
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
}
