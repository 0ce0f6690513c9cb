//! Finds data of persons in text. What leaves here is masked; the number itself is never kept.

use crate::model::{Facts, Personal, Text};

/// Gathers finds over the parts of one document.
#[derive(Debug, Default)]
pub(super) struct Scanner {
    found: Vec<Personal>,
    total: u32,
}

impl Scanner {
    /// Looks through one part (a page, a cell, a line) that is called `place`.
    pub(super) fn scan(&mut self, _text: &str, _place: &Text) {}

    /// Puts what was found into the facts.
    pub(super) fn into(self, mut facts: Facts) -> Facts {
        facts.personal = self.found;
        facts.personal_total = self.total;
        facts
    }
}
