//! Takes the text of a document, part by part, and bounds how much of it is looked through in all.

use crate::model::{Condition, Text, is_hidden};

use super::Checked;

/// The most text that is looked through per document, in bytes: twice what a document may inflate to
/// ([`TEXT_MAX`](crate::resolve::probe::TEXT_MAX)), since a sheet may name one long text a million times.
pub(super) const TAKEN_MAX: u64 = 2 * crate::resolve::probe::TEXT_MAX;
/// A longer paragraph is passed on in pieces of about this many bytes, so that no text is held whole.
pub(super) const PIECE: usize = 1024 * 1024;
/// Fewer digits than this make no number of a person; the shortest, a phone number, has ten.
const DIGITS_MIN: usize = 9;

/// Where the text of a document goes.
pub(super) struct Sink<'a> {
    take: &'a mut dyn FnMut(&str, &dyn Fn() -> Text),
    left: u64,
    /// Whether the document shows anything: a visible letter, or a thing that is no text.
    shows: bool,
    /// Whether there was too much text.
    pub(super) spent: bool,
}

impl<'a> Sink<'a> {
    /// Gives all text to `take`.
    pub(super) fn new(take: &'a mut dyn FnMut(&str, &dyn Fn() -> Text)) -> Self {
        Self {
            take,
            left: TAKEN_MAX,
            shows: false,
            spent: false,
        }
    }

    /// Notes that the document shows what is no text: a picture, a shape, a table, an object.
    pub(super) const fn thing(&mut self) {
        self.shows = true;
    }

    /// Takes back what was noted since `shows` was asked: what was read meanwhile is no content.
    pub(super) const fn only_shows(&mut self, shows: bool) {
        self.shows = shows;
    }

    /// Whether anything was seen so far.
    pub(super) const fn shows(&self) -> bool {
        self.shows
    }

    /// One paragraph or cell. Its place is put into words only where it matters.
    ///
    /// # Errors
    /// [`Condition::Unfinished`] when the document has given too much.
    pub(super) fn take(&mut self, text: &str, place: &dyn Fn() -> Text) -> Checked<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.shows = self.shows || is_visible(text);
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let Some(left) = self.left.checked_sub(length) else {
            self.spent = true;
            return Err(Condition::Unfinished(Text::new(
                "teks yang perlu diperiksa lebih dari 128 MB",
                "the text to be checked is over 128 MB",
            )));
        };
        self.left = left;
        (self.take)(text, place);
        Ok(())
    }
}

/// Whether a text has anything in it that a reader sees.
pub(in crate::resolve::probe) fn is_visible(text: &str) -> bool {
    text.chars()
        .any(|letter| !letter.is_whitespace() && !letter.is_control() && !is_hidden(letter))
}

/// Whether a text has so many digits that looking through it is worth the while.
pub(in crate::resolve::probe) fn could_hold_a_number(text: &str) -> bool {
    // The last three begin Arabic, Persian and full-width digits, beside other signs.
    text.bytes()
        .filter(|byte| matches!(byte, b'0'..=b'9' | 0xd9 | 0xdb | 0xef))
        .nth(DIGITS_MIN - 1)
        .is_some()
}
