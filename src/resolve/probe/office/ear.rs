//! Takes the text of a document, part by part, and bounds how much of it is looked through in all:
//! a sheet may name one long text a million times.

use crate::model::{Condition, Text};

use super::Seen;

/// The most text that is looked through per document, in bytes.
const HEARD_MAX: u64 = 128 * 1024 * 1024;
/// Fewer digits than this make no number of a person.
const DIGITS_MIN: usize = 9;

/// Where the text of a document goes.
pub(super) struct Ear<'a> {
    hear: &'a mut dyn FnMut(&str, &dyn Fn() -> Text),
    left: u64,
}

impl<'a> Ear<'a> {
    /// Gives all text to `hear`.
    pub(super) fn new(hear: &'a mut dyn FnMut(&str, &dyn Fn() -> Text)) -> Self {
        Self {
            hear,
            left: HEARD_MAX,
        }
    }

    /// One paragraph or cell. Its place is put into words only where it matters.
    ///
    /// # Errors
    /// [`Condition::Unfinished`] when the document has given too much.
    pub(super) fn hear(&mut self, text: &str, place: &dyn Fn() -> Text) -> Seen<()> {
        if text.is_empty() {
            return Ok(());
        }
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(length).ok_or_else(|| {
            Condition::Unfinished(Text::new(
                "teks yang perlu diperiksa lebih dari 128 MB",
                "the text to be looked through is over 128 MB",
            ))
        })?;
        (self.hear)(text, place);
        Ok(())
    }
}

/// Whether a text has so many digits that looking through it is worth the while.
pub(in crate::resolve::probe) fn could_hold_a_number(text: &str) -> bool {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .nth(DIGITS_MIN - 1)
        .is_some()
}
