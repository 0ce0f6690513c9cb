//! What a cell's neighbours say of its number, in sheets and in tables of texts and slides: the label to
//! its left or at the head of its column, and numbers that a form takes digit by digit, each in a cell of
//! its own.

mod nested;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::Text;
use crate::resolve::probe::personal;

use super::Checked;
use super::sink::{Sink, could_hold_a_number};

pub(super) use nested::NestedTables;

/// The name of a place, put into words where it is needed.
type PlaceName<'p> = dyn Fn() -> Text + 'p;

/// A longer text is a sentence, no label, in bytes.
const LABEL_MAX: usize = 60;
/// A longer text says itself what its number is, in bytes.
const NUMBER_MAX: usize = 40;
/// How far to the left of a number its label may stand: a colon and a blank cell between.
const REACH: u64 = 4;
/// The shortest number that is told digit by digit.
const DIGITS_MIN: usize = 9;
/// More digits than any number of a person has.
const DIGITS_MAX: usize = 20;
/// How far the next digit may stand from the last: forms part groups by a cell.
const NEXT: u64 = 2;

/// Labels of numbers that a narrow cell breaks.
const BROKEN: [&str; 3] = ["ktp", "nik", "npwp"];
/// How many digits those have.
const WHOLE: std::ops::RangeInclusive<usize> = 15..=16;

/// Where a cell stands; both count from 1.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct At {
    pub(super) row: u64,
    pub(super) column: u64,
}

/// What is known of the neighbours of the cell that comes next.
#[derive(Default)]
pub(super) struct Context {
    /// The label of the table as a whole: forms have it before a row of boxes, one for each digit.
    about: Option<&'static str>,
    /// The label of each column, and the last row in which that column had a cell.
    columns: BTreeMap<u64, (&'static str, u64)>,
    left: Option<(&'static str, At)>,
    run: DigitRun,
    /// What a line or paragraph of this cell ended with that may be a part of its number.
    part: Option<(At, String)>,
}

/// Digits in cells of their own.
#[derive(Default)]
struct DigitRun {
    digits: String,
    label: Option<&'static str>,
    /// The place of its first digit.
    first: Option<Text>,
    last: At,
}

impl Context {
    /// Passes on what the next cell shows, with what its neighbours say of it.
    ///
    /// # Errors
    /// As [`Sink::take`].
    pub(super) fn take(
        &mut self,
        at: At,
        text: &str,
        place: &PlaceName<'_>,
        sink: &mut Sink<'_>,
    ) -> Checked<()> {
        self.digit(at, text, place, sink)?;
        let told = self.cell(at, text);
        sink.take(told.as_deref().unwrap_or(text), place)
    }

    /// The text to be looked through for the next cell, where that is another than its own.
    fn cell(&mut self, at: At, text: &str) -> Option<String> {
        if let Some(whole) = self.whole(at, text) {
            return Some(whole);
        }
        if could_hold_a_number(text) {
            let label = self.label_of(at);
            self.touch(at);
            return match label {
                Some(label) if text.len() <= NUMBER_MAX => Some(format!("{label}: {text}")),
                Some(_) | None => None,
            };
        }
        if text.chars().any(char::is_alphabetic) {
            self.name(at, text);
        } else if !text.trim().is_empty() {
            self.touch(at);
        }
        None
    }

    /// The number that this text ends, where a narrow cell breaks one in two lines or paragraphs: only one
    /// that its label tells, since codes of eight digits below each other are as likely.
    fn whole(&mut self, at: At, text: &str) -> Option<String> {
        let before = self.part.take().filter(|(of, _)| *of == at);
        let begun = before.is_some();
        let label = self.label_of(at).filter(|label| BROKEN.contains(label))?;
        let mut whole = before.map(|(_, part)| part).unwrap_or_default();
        if whole.len() + text.len() > NUMBER_MAX || !text.chars().all(is_of_a_number) {
            return None;
        }
        whole.extend(text.split_whitespace());
        let digits = whole.bytes().filter(u8::is_ascii_digit).count();
        let broken = begun || text.trim().contains('\n');
        if broken && WHOLE.contains(&digits) {
            self.touch(at);
            return Some(format!("{label}: {whole}"));
        }
        if (1..*WHOLE.start()).contains(&digits) {
            self.part = Some((at, whole));
        }
        None
    }

    /// The label that stands to the left, else at the head of the column. A bank is the label of its account,
    /// unless the column holds something else.
    fn label_of(&self, at: At) -> Option<&'static str> {
        let left = self.left.filter(|(_, left)| {
            left.row == at.row && at.column.saturating_sub(left.column) <= REACH
        });
        let above = || self.columns.get(&at.column).map(|(label, _)| *label);
        let left = left.map(|(label, _)| label);
        let bank = left.filter(|label| personal::is_bank(label));
        bank.and_then(|_| above()).or(left).or_else(above)
    }

    /// The column goes on in this row.
    fn touch(&mut self, at: At) {
        if let Some((_, last)) = self.columns.get_mut(&at.column) {
            *last = at.row;
        }
    }

    /// Words: a label, or what ends one.
    fn name(&mut self, at: At, text: &str) {
        let label = label(text);
        self.left = label.map(|label| (label, at));
        match (label, self.columns.get_mut(&at.column)) {
            (Some(label), _) => drop(self.columns.insert(at.column, (label, at.row))),
            // Words below a blank row begin another table.
            (None, Some((_, last))) if at.row > *last + 1 => {
                self.columns.remove(&at.column);
            }
            (None, Some((_, last))) => *last = at.row,
            (None, None) => {}
        }
    }

    /// Takes a cell for the number that is told digit by digit; passes that on once it has ended.
    fn digit(
        &mut self,
        at: At,
        text: &str,
        place: &PlaceName<'_>,
        sink: &mut Sink<'_>,
    ) -> Checked<()> {
        let is_digit = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit());
        let parts = matches!(text, "." | "-" | "/" | " " | "");
        let last = self.run.last;
        let near = last.row == at.row && at.column.abs_diff(last.column) <= NEXT;
        if parts && near {
            return Ok(());
        }
        // Two in one cell are no boxes of a form.
        if !(is_digit && near && at.column != last.column) {
            self.end(sink)?;
        }
        if is_digit && self.run.digits.len() < DIGITS_MAX {
            if self.run.digits.is_empty() {
                self.run.label = self.label_of(at).or(self.about);
                self.run.first = Some(place());
            }
            self.run.digits.push_str(text);
            self.run.last = at;
        }
        Ok(())
    }

    /// Passes on the number that was told digit by digit, if a label says what it is: without one, columns
    /// of marks from 1 to 5 are as likely.
    ///
    /// # Errors
    /// As [`Sink::take`].
    pub(super) fn end(&mut self, sink: &mut Sink<'_>) -> Checked<()> {
        let run = std::mem::take(&mut self.run);
        let (Some(label), Some(first)) = (run.label, run.first) else {
            return Ok(());
        };
        if run.digits.len() < DIGITS_MIN {
            return Ok(());
        }
        sink.take(&format!("{label}: {}", run.digits), &|| first.clone())
    }
}

/// Whether it stands in a number of that kind, or parts its lines.
const fn is_of_a_number(letter: char) -> bool {
    matches!(letter, '0'..='9' | '.' | '-' | ' ' | '\n' | '\t' | '\u{a0}')
}

/// The word of a label, where the text is short enough to be one.
fn label(text: &str) -> Option<&'static str> {
    let label = Some(text).filter(|text| text.len() <= LABEL_MAX);
    label.and_then(personal::label)
}

/// A whole number with separators of thousands, as sums are shown.
pub(super) fn sum(digits: &str) -> String {
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at_checked(first).unwrap_or((digits, ""));
    let threes = rest
        .as_bytes()
        .chunks(3)
        .map(|three| String::from_utf8_lossy(three));
    let groups: Vec<_> = Some(Cow::Borrowed(head))
        .filter(|head| !head.is_empty())
        .into_iter()
        .chain(threes)
        .collect();
    groups.join(".")
}
