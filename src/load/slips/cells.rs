//! What a line is made of: indentation, dashes, keys and values, also those within brackets.

use std::ops::Range;

/// A line and the sign between key and value.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyLine<'t> {
    pub(super) text: &'t str,
    sign: char,
}

/// A key with its value, or a value alone, as bytes of the line.
#[derive(Debug, Clone)]
pub(super) struct SlipCell {
    /// The key as written, with its quotes.
    pub(super) key: Option<Range<usize>>,
    /// The value, without spaces around it and without a comment behind it.
    pub(super) value: Range<usize>,
    /// Whether it stands in brackets.
    pub(super) within: bool,
}

impl<'t> KeyLine<'t> {
    pub(super) const fn new(text: &'t str, sign: char) -> Self {
        Self { text, sign }
    }

    /// The bytes of a part.
    pub(super) fn part(&self, part: &Range<usize>) -> &'t str {
        self.text.get(part.clone()).unwrap_or_default()
    }

    /// How many spaces it begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// Where its content begins, behind indentation and dashes.
    pub(super) fn begin(&self) -> usize {
        let mut begin = self.indent();
        if self.sign == ':' {
            while let Some(rest) = self
                .text
                .get(begin..)
                .and_then(|rest| rest.strip_prefix("- "))
            {
                begin = self.text.len() - rest.trim_start_matches(' ').len();
            }
        }
        begin
    }

    /// Whether it is an item of a list.
    pub(super) fn has_dash(&self) -> bool {
        self.begin() > self.indent()
    }

    /// Where its content ends: before a comment and the spaces before it.
    pub(super) fn end(&self) -> usize {
        let begin = self.begin();
        let mut comment = None;
        let mut before = ' ';
        let mut letters = self.text.char_indices().skip_while(|(at, _)| *at < begin);
        while let Some((at, letter)) = letters.next() {
            let apart = self.sign == '=' || before.is_whitespace();
            if letter == '#' && apart {
                comment = Some(at);
                break;
            }
            if is_quote(letter)
                && opens(before)
                && let Some(end) = closing(self.text, at)
            {
                letters
                    .by_ref()
                    .take_while(|(at, _)| *at + 1 < end)
                    .for_each(drop);
                // The closing one was the first that `take_while` took and did not keep.
            }
            before = letter;
        }
        let end = comment.unwrap_or(self.text.len());
        self.text
            .get(..end)
            .unwrap_or_default()
            .trim_end()
            .len()
            .max(begin.min(end))
    }

    /// Whether it holds nothing but spaces or a comment.
    pub(super) fn is_blank(&self) -> bool {
        let text = self.text.trim_start();
        text.is_empty() || text.starts_with('#')
    }

    /// The name of the key that it begins with, without quotes.
    pub(super) fn key(&self) -> Option<&'t str> {
        let key = self.split(&(self.begin()..self.end())).key?;
        Some(bare(self.part(&key)))
    }

    /// Key and value of a part of the line.
    pub(super) fn split(&self, part: &Range<usize>) -> SlipCell {
        let text = self.part(part);
        let from = match text.chars().next() {
            Some(quote) if is_quote(quote) => closing(text, 0).unwrap_or(0),
            _ => 0,
        };
        let found = text.get(from..).unwrap_or_default().char_indices();
        let sign = found
            .filter(|(_, letter)| *letter == self.sign)
            .map(|(at, _)| at + from)
            .find(|at| self.sign == '=' || ends_a_key(text, *at));
        let trimmed = |from: usize, to: usize| {
            let text = text.get(from..to).unwrap_or_default();
            let start = part.start + from + (text.len() - text.trim_start().len());
            start..start + text.trim().len()
        };
        match sign {
            Some(at) => SlipCell {
                key: Some(trimmed(0, at)),
                value: trimmed(at + 1, text.len()),
                within: false,
            },
            None => SlipCell {
                key: None,
                value: trimmed(0, text.len()),
                within: false,
            },
        }
    }
}

/// Whether the colon at `at` is followed by a space, a bracket's end or nothing.
fn ends_a_key(text: &str, at: usize) -> bool {
    let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
    next.is_none_or(|next| matches!(next, ' ' | '\t' | ',' | ']' | '}'))
}

/// A key without its quotes.
pub(super) fn bare(key: &str) -> &str {
    key.trim_matches(is_any_quote)
}

/// A straight quote.
pub(super) const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'')
}

/// A curly quote, low or high, single or double, as Word and phones set them.
pub(super) const fn is_curly(letter: char) -> bool {
    matches!(letter, '\u{201c}'..='\u{201f}' | '\u{2018}'..='\u{201b}' | '\u{ab}' | '\u{bb}')
}

/// Any quote.
pub(super) const fn is_any_quote(letter: char) -> bool {
    is_quote(letter) || is_curly(letter)
}

/// Whether a quote behind this letter opens a text.
fn opens(before: char) -> bool {
    before.is_whitespace() || matches!(before, '[' | '{' | ',' | '=')
}

/// The byte behind the quote that closes the one at `at`, in the same line.
pub(super) fn closing(text: &str, at: usize) -> Option<usize> {
    let mut letters = text.get(at..)?.char_indices().peekable();
    let (_, quote) = letters.next()?;
    while let Some((found, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            let doubled = quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == quote);
            if !doubled {
                return Some(at + found + 1);
            }
            letters.next();
        }
    }
    None
}

/// The keys and values of a line: its own, and those within brackets.
pub(super) fn cells(line: &KeyLine<'_>) -> Vec<SlipCell> {
    let whole = line.begin()..line.end();
    let own = if is_bracketed(line.part(&whole)) {
        SlipCell {
            key: None,
            value: whole,
            within: false,
        }
    } else {
        line.split(&whole)
    };
    let value = own.value.clone();
    let mut all = vec![own];
    if is_bracketed(line.part(&value)) {
        all.extend(within(line, &value));
    }
    all
}

fn is_bracketed(text: &str) -> bool {
    text.starts_with(['[', '{'])
}

/// The cells between the commas and brackets of a part of a line.
fn within(line: &KeyLine<'_>, part: &Range<usize>) -> Vec<SlipCell> {
    let text = line.part(part);
    let mut all = Vec::new();
    let mut begin = 0;
    let mut letters = text.char_indices();
    let mut push = |from: usize, to: usize| {
        let mut cell = line.split(&(part.start + from..part.start + to));
        cell.within = true;
        if !cell.value.is_empty() || cell.key.is_some() {
            all.push(cell);
        }
    };
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        if matches!(letter, '[' | ']' | '{' | '}' | ',') {
            // A comma between digits is no end of a value: `1,5`.
            let digits = letter == ','
                && before.is_ascii_digit()
                && text
                    .get(at + 1..)
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            if !digits {
                push(begin, at);
                begin = at + 1;
            }
        } else if is_quote(letter)
            && opens(before)
            && let Some(end) = closing(text, at)
        {
            // The closing one is the first that `take_while` takes and does not keep.
            letters
                .by_ref()
                .take_while(|(found, _)| *found + 1 < end)
                .for_each(drop);
            before = letter;
            continue;
        }
        before = letter;
    }
    push(begin, text.len());
    all
}
