//! Groups of digits in a line, and whether a number stands free of what is around it.

use std::ops::Range;

use super::labels;

/// More groups than any written form has.
const GROUPS_MAX: usize = 8;
/// More digits than any number of a person has; a longer group ends every form.
const DIGITS_MAX: usize = 17;

/// Groups of digits that follow each other, with one separator between.
pub(super) struct Groups<'a> {
    pub(super) line: &'a str,
    /// The groups; at least one.
    pub(super) spans: Vec<Range<usize>>,
    /// The separators between them; a hyphen of any kind is `-`, a space of any kind is a space,
    /// a closing bracket with or without a separator after it is `)`.
    pub(super) between: Vec<char>,
}

impl Groups<'_> {
    /// The digits of the first `count` groups.
    pub(super) fn digits(&self, count: usize) -> String {
        self.spans
            .iter()
            .take(count)
            .map(|span| self.text(span))
            .collect()
    }

    /// The digits of one group.
    pub(super) fn text(&self, span: &Range<usize>) -> &str {
        self.line.get(span.clone()).unwrap_or_default()
    }

    /// The length of each of the first groups.
    pub(super) fn lengths(&self, count: usize) -> Vec<usize> {
        self.spans
            .iter()
            .take(count)
            .map(ExactSizeIterator::len)
            .collect()
    }

    /// Where the first group begins.
    pub(super) fn start(&self) -> usize {
        self.spans.first().map_or(0, |span| span.start)
    }

    /// Where the group number `count` ends, counted from 1.
    pub(super) fn end(&self, count: usize) -> usize {
        self.spans
            .get(count.saturating_sub(1))
            .map_or(self.line.len(), |span| span.end)
    }

    /// From the first group to the end of number `count`.
    pub(super) fn span(&self, count: usize) -> Range<usize> {
        self.start()..self.end(count)
    }

    /// Whether the first groups have these lengths and stand free.
    pub(super) fn have(&self, lengths: &[usize]) -> bool {
        self.lengths(lengths.len()) == lengths
            && starts_free(self.line, self.start())
            && ends_free(self.line, self.end(lengths.len()))
    }

    /// The same where a name or another number of a person may stand behind a slash on either side.
    pub(super) fn have_beside_slash(&self, lengths: &[usize]) -> bool {
        let (start, end) = (self.start(), self.end(lengths.len()));
        self.lengths(lengths.len()) == lengths
            && (starts_free(self.line, start) || after_name(self.line, start))
            && (ends_free(self.line, end) || before_name(self.line, end))
    }
}

/// The next group of digits at `from` or after it.
pub(super) fn next_group(line: &str, from: usize) -> Option<Range<usize>> {
    let rest = line.as_bytes().get(from..)?;
    let start = from + rest.iter().position(u8::is_ascii_digit)?;
    let rest = line.as_bytes().get(start..)?;
    let length = rest.iter().position(|byte| !byte.is_ascii_digit());
    Some(start..length.map_or(line.len(), |length| start + length))
}

/// A cheap look at the first group that spares most numbers the rest.
pub(super) fn may_begin(line: &str, first: &Range<usize>) -> bool {
    let digits = line.get(first.clone()).unwrap_or_default();
    match digits.len() {
        1 | 2 | 4 | 6 | 15 | 16 => true,
        3 | 5 | 7..=14 => {
            digits.starts_with("08")
                || digits.starts_with("62")
                || digits.starts_with("0062")
                || labels::npwp(line, first.start)
                || (digits.starts_with('8') && labels::phone(line, first.start, false))
        }
        _ => false,
    }
}

/// The group and those that follow it, each after one separator.
pub(super) fn groups_from(line: &str, first: Range<usize>) -> Groups<'_> {
    let mut end = first.end;
    let mut groups = Groups {
        line,
        spans: vec![first],
        between: Vec::new(),
    };
    while groups.spans.len() < GROUPS_MAX {
        let parted = separator(line, end).or_else(|| of_a_prefix(&groups, end));
        let Some((separator, start)) = parted else {
            break;
        };
        let length = line
            .bytes()
            .skip(start)
            .take(DIGITS_MAX)
            .take_while(u8::is_ascii_digit)
            .count();
        if length == 0 || length == DIGITS_MAX {
            break;
        }
        end = start + length;
        groups.spans.push(start..end);
        groups.between.push(separator);
    }
    groups
}

/// The separator at `at`, and where the text after it begins.
fn separator(line: &str, at: usize) -> Option<(char, usize)> {
    let mut rest = line.get(at..)?.chars();
    let first = rest.next()?;
    let after = at + first.len_utf8();
    if first == ')' {
        let next = rest.next().filter(|&c| plain(c).is_some());
        return Some((')', after + next.map_or(0, char::len_utf8)));
    }
    // People set hyphens off: `0812 - 3456 - 7812`. What goes on with a nought is a list of prefixes.
    if plain(first) == Some(' ')
        && let Some(hyphen) = rest.next().filter(|&c| plain(c) == Some('-'))
        && rest.next().and_then(plain) == Some(' ')
        && rest.next().is_some_and(|c| matches!(c, '1'..='9'))
    {
        return Some(('-', after + hyphen.len_utf8() + 1));
    }
    // A middle dot is a full stop that somebody raised.
    let raised = matches!(first, '\u{b7}' | '\u{2022}' | '\u{2219}' | '\u{22c5}').then_some('.');
    plain(first).or(raised).map(|separator| (separator, after))
}

/// The same of a slash or an underscore, behind a mobile prefix alone and a word for phones: without that word
/// `0812/3456/7812` is as likely the number of a letter. What goes on with a nought is a list of prefixes.
fn of_a_prefix(groups: &Groups<'_>, at: usize) -> Option<(char, usize)> {
    let first = groups.spans.first()?;
    let mut rest = after(groups.line, at);
    let sign = rest.next().filter(|sign| matches!(sign, '/' | '_'))?;
    let goes_on = rest.next().is_some_and(|c| matches!(c, '1'..='9'));
    let prefix = first.len() == 4 && groups.text(first).starts_with("08");
    let alike = groups.between.iter().all(|other| *other == sign);
    let told = goes_on && prefix && alike && labels::phone(groups.line, first.start, false);
    told.then_some((sign, at + 1))
}

const fn plain(c: char) -> Option<char> {
    match c {
        ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Some(' '),
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' => Some('-'),
        '.' => Some('.'),
        _ => None,
    }
}

/// The last characters before `at`, the nearest first.
pub(super) fn before(line: &str, at: usize) -> impl Iterator<Item = char> {
    line.get(..at).unwrap_or_default().chars().rev()
}

/// The characters from `at` on.
pub(super) fn after(line: &str, at: usize) -> impl Iterator<Item = char> {
    line.get(at..).unwrap_or_default().chars()
}

/// Whether a number that begins at `at` is no part of something longer: a word, a code, a path, a
/// decimal, a time.
pub(super) fn starts_free(line: &str, at: usize) -> bool {
    let mut back = before(line, at);
    let Some(c) = back.next() else { return true };
    let next = back.next();
    let digit = next.is_some_and(|next| next.is_ascii_digit());
    match c {
        '/' | '\\' | '_' | '#' | '*' | '%' => false,
        // "NPWP16:" is no time.
        ':' => !digit || labels::touches(line, at - 1),
        // "0,0812…" is a decimal; other digits before a comma are another cell of a CSV line.
        ',' => next != Some('0') || back.next().is_some_and(char::is_alphanumeric),
        c if plain(c).is_some_and(|plain| plain != ' ') => match next {
            Some(next) if next.is_alphanumeric() => {
                !digit && labels::touches(line, at - c.len_utf8())
            }
            Some('/' | '\\' | '_' | '*') => false,
            Some(_) | None => true,
        },
        c if c.is_alphanumeric() => labels::touches(line, at),
        _ => true,
    }
}

/// Whether a slash stands before `at` and a name or a label before that: `Siti/3171…`, `NIK/3171…`.
/// Capitals alone are a code of a letter, and what stands behind another slash or a dot is a path.
fn after_name(line: &str, at: usize) -> bool {
    let Some(head) = line.get(..at).and_then(|head| head.strip_suffix('/')) else {
        return false;
    };
    let begins = head.trim_end_matches(char::is_alphabetic);
    let word = head.get(begins.len()..).unwrap_or_default();
    is_name(word) && !begins.ends_with(PATH) || labels::touches(line, head.len())
}

/// Whether a slash stands at `at` and a name or a phone number behind it.
fn before_name(line: &str, at: usize) -> bool {
    let Some(rest) = line.get(at..).and_then(|rest| rest.strip_prefix('/')) else {
        return false;
    };
    let rest = rest.trim_start();
    let after = rest.trim_start_matches(char::is_alphabetic);
    let word = rest.get(..rest.len() - after.len()).unwrap_or_default();
    let number = rest.strip_prefix('+').unwrap_or(rest);
    let phone = (number.starts_with("08") || number.starts_with("628"))
        && number.bytes().take(10).filter(u8::is_ascii_digit).count() >= 8;
    is_name(word) && !after.starts_with(PATH) || phone
}

/// What parts the steps of a path.
const PATH: [char; 4] = ['/', '\\', '.', '_'];

/// Whether a word is written as names are: a capital, then small letters.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some()
        && word.chars().skip(1).all(char::is_lowercase)
}

/// Whether a number that ends at `at` is no part of something longer.
pub(super) fn ends_free(line: &str, at: usize) -> bool {
    let mut rest = after(line, at);
    let Some(c) = rest.next() else { return true };
    let next = rest.next();
    match c {
        '/' | '\\' | '_' | '*' | '%' => false,
        ':' => !next.is_some_and(|next| next.is_ascii_digit()),
        c if plain(c).is_some_and(|plain| plain != ' ') => !next.is_some_and(char::is_alphanumeric),
        c => !c.is_alphanumeric(),
    }
}
