//! What stands before an operator, and the text that operators have shown so far.

use super::content::Word;

/// The text of a page so far, and where its last letter stands.
#[derive(Default)]
pub(super) struct Shown {
    /// What was shown.
    pub(super) text: String,
    /// How high the next letter stands, in thousandths.
    pub(super) line: i64,
    last: Option<i64>,
    /// Whether something moved since the last letter.
    pub(super) moved: bool,
}

impl Shown {
    /// Parts what comes from what was, if it stands elsewhere.
    pub(super) fn part(&mut self) {
        if self.last.is_some_and(|last| last != self.line) {
            self.text.push('\n');
        } else if self.moved {
            self.text.push(' ');
        }
        self.last = Some(self.line);
        self.moved = false;
    }

    /// The next text stands at this height.
    pub(super) fn move_to(&mut self, line: i64) {
        self.line = line;
        self.moved = true;
    }
}

/// What stands before an operator.
#[derive(Default)]
pub(super) struct Operands<'a> {
    /// Strings and numbers.
    pub(super) shown: Vec<Word<'a>>,
    /// The last name.
    pub(super) name: Option<&'a [u8]>,
}

impl Operands<'_> {
    /// The number that stands so many places before the operator.
    pub(super) fn number(&self, back: usize) -> i64 {
        match self.shown.iter().nth_back(back) {
            Some(Word::Number(Some(number))) => *number,
            Some(
                Word::Number(None)
                | Word::Text(_)
                | Word::Name(_)
                | Word::Open
                | Word::Close
                | Word::Operator(_),
            )
            | None => 0,
        }
    }
}
