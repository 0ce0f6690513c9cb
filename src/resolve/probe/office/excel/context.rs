//! What a cell's neighbours say of its number: the label to its left or at the head of its column, and
//! numbers that a form takes digit by digit, each in a cell of its own.

use std::collections::BTreeMap;

use super::format::sum;
use crate::resolve::probe::office::could_hold_a_number;
use crate::resolve::probe::personal;

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
/// Without a label, a number that begins with 62 and has no more digits is as likely a sum: only what
/// goes beyond is none that a unit of the state spends.
const SUM_MAX: usize = 12;

/// Where a cell stands; both count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct At {
    pub(super) row: u64,
    pub(super) column: u64,
}

/// What is known of the neighbours of the cell that comes next.
#[derive(Default)]
pub(super) struct Context {
    /// The label of each column, and the last row in which that column had a cell.
    columns: BTreeMap<u64, (&'static str, u64)>,
    left: Option<(&'static str, At)>,
    run: Run,
}

/// Digits in cells of their own.
#[derive(Default)]
struct Run {
    digits: String,
    label: Option<&'static str>,
    first: String,
    last: At,
}

impl Context {
    /// Takes the next cell; gives the text to be looked through for it, where that is another than its
    /// own.
    pub(super) fn cell(&mut self, at: At, text: &str, is_number: bool) -> Option<String> {
        if could_hold_a_number(text) {
            let label = self.label_of(at);
            self.touch(at);
            return match label {
                Some(label) if text.len() <= NUMBER_MAX => Some(format!("{label}: {text}")),
                None if is_number && text.starts_with("62") && text.len() <= SUM_MAX => {
                    Some(sum(text))
                }
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

    /// The label that stands to the left, else at the head of the column.
    fn label_of(&self, at: At) -> Option<&'static str> {
        let left = self.left.filter(|(_, left)| {
            left.row == at.row && at.column.saturating_sub(left.column) <= REACH
        });
        let above = || self.columns.get(&at.column).map(|(label, _)| *label);
        left.map(|(label, _)| label).or_else(above)
    }

    /// The column goes on in this row.
    fn touch(&mut self, at: At) {
        if let Some((_, last)) = self.columns.get_mut(&at.column) {
            *last = at.row;
        }
    }

    /// Words: a label, or what ends one.
    fn name(&mut self, at: At, text: &str) {
        let label = Some(text).filter(|text| text.len() <= LABEL_MAX);
        let label = label.and_then(personal::label);
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

    /// Takes a cell for the number that is told digit by digit; gives the number with its first cell
    /// once it has ended.
    pub(super) fn digit(&mut self, at: At, name: &str, text: &str) -> Option<(String, String)> {
        let is_digit = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit());
        let parts = matches!(text, "." | "-" | "/" | " " | "");
        let last = self.run.last;
        let follows = last.row == at.row && at.column.saturating_sub(last.column) <= NEXT;
        if parts && follows {
            return None;
        }
        let ended = if is_digit && follows {
            None
        } else {
            self.ended()
        };
        if is_digit && self.run.digits.len() < DIGITS_MAX {
            if self.run.digits.is_empty() {
                self.run.label = self.label_of(at);
                name.clone_into(&mut self.run.first);
            }
            self.run.digits.push_str(text);
            self.run.last = at;
        }
        ended
    }

    /// The number that was told digit by digit, if a label says what it is: without one, columns of
    /// marks from 1 to 5 are as likely.
    pub(super) fn ended(&mut self) -> Option<(String, String)> {
        let Run {
            digits,
            label,
            first,
            ..
        } = std::mem::take(&mut self.run);
        let label = label.filter(|_| digits.len() >= DIGITS_MIN)?;
        Some((format!("{label}: {digits}"), first))
    }
}
