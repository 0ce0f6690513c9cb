//! Reads the strings that a page shows: where they stand, what they say.

use super::{Canvas, PAGE_MAX, PageReader};
use crate::resolve::probe::pdf::content::PdfToken;
use crate::resolve::probe::pdf::matrix::Point;
use crate::resolve::probe::pdf::shown::{DrawnRun, GAP};
use crate::resolve::probe::pdf::state::{State, TextPosition};

impl PageReader<'_, '_> {
    /// Shows strings; whether there is more than blanks among them.
    pub(super) fn show(&mut self, canvas: &mut Canvas<'_>) -> bool {
        let Canvas { state, pen, .. } = canvas;
        let mut shows = false;
        // Between the strings of one operator a gap is given, and nobody has to know widths to see it.
        let mut inside = false;
        for word in &canvas.operands.shown {
            if let PdfToken::Text(bytes) = word {
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

    fn string(
        &mut self,
        state: &State,
        pen: &mut TextPosition,
        bytes: &[u8],
        inside: bool,
    ) -> bool {
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
        let run = DrawnRun {
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
    fn say(&mut self, state: &State, run: DrawnRun, bytes: &[u8], inside: bool) {
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
            self.shown.part(run);
        }
        self.shown.text.push_str(&text);
    }
}

/// How wide letters are, roughly, at a size of 1.
fn guess(bytes: &[u8]) -> f64 {
    bytes.iter().map(|_| 0.5).sum()
}
