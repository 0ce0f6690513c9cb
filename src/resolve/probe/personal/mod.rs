//! Finds data of persons in text. What leaves here is masked; the number itself is never kept.
//!
//! A find that is none is worse than noise: whoever has learned to skip the warning skips the real one.
//! So every number has to have a form of its own, and numbers of documents, invoices, accounts, times
//! and hashes are left alone. The cost is linear in the text: all looking ahead and back is bounded.

mod digits;
mod identity;
mod labels;
mod phone;
mod spelled;
mod tax;

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{Facts, Lang, Personal, PersonalKind, Quoted, Text, is_hidden};

use super::bounds;
use super::office::could_hold_a_number;

use digits::{groups_from, next_group};

/// Where lines end. Numbers on two lines are two numbers.
const LINE_ENDS: [char; 7] = [
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];

/// Gathers finds over the parts of one document.
#[derive(Debug, Default)]
pub(super) struct Scanner {
    found: Vec<Personal>,
    total: u32,
}

impl Scanner {
    /// Looks through one part (a page, a cell, a line) that is called `place`.
    pub(super) fn scan(&mut self, text: &str, place: &Text) {
        let mut expected = false;
        let text = &*as_read(text);
        for line in text.split(LINE_ENDS) {
            expected = labels::heads_phones(line).unwrap_or(expected);
            for find in (Finds {
                expected,
                ..Finds::of(line)
            }) {
                self.total = self.total.saturating_add(1);
                self.keep(find, place);
                // A text of nothing else may take longer than anybody waits.
                if bounds::given_up() {
                    return;
                }
            }
        }
    }

    /// Keeps the first finds, and of each kind at least one.
    fn keep(&mut self, find: Find, place: &Text) {
        if self.found.len() >= Facts::PERSONAL_MAX {
            let count = |kind| self.found.iter().filter(|one| one.kind == kind).count();
            if count(find.kind) > 0 {
                return;
            }
            let spare = self.found.iter().rposition(|one| count(one.kind) > 1);
            match spare {
                Some(at) => drop(self.found.remove(at)),
                None => return,
            }
        }
        self.found.push(Personal {
            kind: find.kind,
            masked: find.masked,
            // A sheet may be called by the number of the person that it is about.
            place: Text::both(conceal(place.get(Lang::Id)), conceal(place.get(Lang::En))),
        });
    }

    /// Puts what was found into the facts.
    pub(super) fn into(self, mut facts: Facts) -> Facts {
        facts.personal = self.found;
        facts.personal_total = self.total;
        facts
    }
}

/// The word of a label (the head of a column, a cell to the left) that tells what the number beside it
/// is, if it has one.
pub(super) fn label(text: &str) -> Option<&'static str> {
    labels::telling_word(text)
}

/// Whether a line is the name of a phone's number and nothing else.
pub(super) fn names_a_phone(line: &str) -> bool {
    labels::names_a_phone(line)
}

/// Whether a label is no more than the name of a bank, beside which digits are as likely an account.
pub(super) fn is_bank(label: &str) -> bool {
    labels::is_bank(label)
}

/// What number of a person a line and what follows it make together, where the line does not end with a
/// whole one.
pub(super) fn completed(line: &str, rest: &str) -> Option<PersonalKind> {
    let ends = |text: &str| {
        Finds::of(text)
            .last()
            .filter(|find| find.span.end == text.len())
    };
    let find = ends(&format!("{line}{rest}"))?;
    (find.span.start < line.len() && ends(line).is_none()).then_some(find.kind)
}

/// Whether both are days, written as 17082025: a column of them, and no NIK in two halves.
pub(super) fn are_dates(one: &str, other: &str) -> bool {
    identity::is_date(one) && identity::is_date(other)
}

/// What a text of a document may be shown as, `most` characters of it at most. In names of files and
/// parts a number stands between signs that end a number elsewhere: they are blanks here.
pub(super) fn quoted(text: &str, most: usize) -> Quoted {
    let text: String = text.chars().take(most).collect();
    let text = conceal(&as_read(&text));
    let mut blank = text.clone().into_bytes();
    for at in 0..blank.len() {
        let dot = blank.get(at) == Some(&b'.');
        let ends = blank.get(at + 1).is_none_or(|next| !next.is_ascii_digit());
        let sign = blank
            .get_mut(at)
            .filter(|sign| matches!(**sign, b'/' | b'\\' | b'_') || (dot && ends));
        if let Some(sign) = sign {
            *sign = b' ';
        }
    }
    // Signs of ASCII for others: what was a text still is, and each byte is where it was.
    let blank = String::from_utf8(blank).unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for find in Finds::anywhere(&blank) {
        out.push_str(text.get(done..find.span.start).unwrap_or_default());
        out.push_str(&find.masked);
        done = find.span.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Quoted::masked(out)
}

/// The text as it is read, where it may hold a number: what nobody sees parts no digits, and digits of other
/// scripts are digits.
fn as_read(text: &str) -> Cow<'_, str> {
    let unseen = |letter: char| is_hidden(letter) && !letter.is_whitespace();
    let odd = |letter: char| unseen(letter) || plain_sign(letter) != letter;
    if text.is_ascii() || !text.contains(odd) || !could_hold_a_number(text) {
        return Cow::Borrowed(text);
    }
    let seen = text.chars().filter(|letter| !unseen(*letter));
    Cow::Owned(seen.map(plain_sign).collect())
}

/// The sign of ASCII for a full-width one (East Asian fonts) and for an Arabic or Persian digit.
fn plain_sign(letter: char) -> char {
    let (from, to) = match letter {
        '\u{ff01}'..='\u{ff5e}' => ('\u{ff01}', '!'),
        '\u{660}'..='\u{669}' => ('\u{660}', '0'),
        '\u{6f0}'..='\u{6f9}' => ('\u{6f0}', '0'),
        _ => return letter,
    };
    let sign = u32::from(letter) - u32::from(from) + u32::from(to);
    char::from_u32(sign).unwrap_or(letter)
}

/// The text with every number of a person in it masked.
fn conceal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(LINE_ENDS) {
        let mut done = 0;
        for find in Finds::anywhere(piece.trim_end_matches(LINE_ENDS)) {
            out.push_str(piece.get(done..find.span.start).unwrap_or_default());
            out.push_str(&find.masked);
            done = find.span.end;
        }
        out.push_str(piece.get(done..).unwrap_or_default());
    }
    out
}

/// One number of a person in a line.
struct Find {
    kind: PersonalKind,
    masked: String,
    /// Its bytes in the line.
    span: Range<usize>,
}

impl Find {
    fn new(kind: PersonalKind, digits: &str, span: Range<usize>) -> Self {
        Self {
            kind,
            masked: masked(digits),
            span,
        }
    }
}

/// The first and last two digits with asterisks between.
fn masked(digits: &str) -> String {
    let hidden = digits.len().saturating_sub(4);
    let first = digits.get(..2).unwrap_or_default();
    let last = digits.get(hidden + 2..).unwrap_or_default();
    format!("{first}{}{last}", "*".repeat(hidden))
}

/// The numbers of persons in one line, from left to right.
struct Finds<'a> {
    line: &'a str,
    at: usize,
    /// Where the last find ended: two phone numbers may be parted by a slash alone.
    last: Option<usize>,
    /// Whether digits alone are a phone's, as below the head of such a column.
    expected: bool,
}

impl<'a> Finds<'a> {
    const fn of(line: &'a str) -> Self {
        Self {
            line,
            at: 0,
            last: None,
            expected: false,
        }
    }

    /// Of what is quoted one number too many is masked rather than one too few.
    const fn anywhere(line: &'a str) -> Self {
        Self {
            expected: true,
            ..Self::of(line)
        }
    }

    fn look(&self, first: Range<usize>) -> Option<Find> {
        if first.len() == 1 {
            return spelled::find(self.line, first.start);
        }
        let groups = groups_from(self.line, first);
        tax::find(&groups)
            .or_else(|| identity::find(&groups))
            .or_else(|| phone::find(&groups, self.last, self.expected))
    }
}

impl Iterator for Finds<'_> {
    type Item = Find;

    fn next(&mut self) -> Option<Find> {
        while let Some(first) = next_group(self.line, self.at) {
            self.at = first.end;
            if !digits::may_begin(self.line, &first) {
                continue;
            }
            if let Some(find) = self.look(first) {
                self.at = find.span.end;
                self.last = Some(find.span.end);
                return Some(find);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
