//! A text as lines that can be written otherwise, one by one.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::model::Text;

use super::cells::{KeyLine, SlipCell, bare, cells};
use super::{Grammar, Mend};

/// The lines of a text, as written and as mended so far.
pub(super) struct MendedText<'t> {
    pub(super) grammar: &'static Grammar,
    lines: Vec<WrittenLine<'t>>,
}

/// A line.
struct WrittenLine<'t> {
    /// The byte of the text at which it begins.
    start: usize,
    text: &'t str,
    /// As mended so far.
    now: Cow<'t, str>,
    /// Its key, which is asked for again and again.
    key: OnceCell<Option<Range<usize>>>,
}

impl<'t> MendedText<'t> {
    pub(super) fn new(grammar: &'static Grammar, text: &'t str) -> Self {
        let mut start = 0;
        let lines = text.split('\n').map(|line| {
            let begin = start;
            start += line.len() + 1;
            WrittenLine {
                start: begin,
                text: line,
                now: Cow::Borrowed(line),
                key: OnceCell::new(),
            }
        });
        Self {
            grammar,
            lines: lines.collect(),
        }
    }

    /// A line as mended so far; nothing where there is none.
    pub(super) fn text(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", |line| &line.now)
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// What a line is made of.
    pub(super) fn line(&self, line: usize) -> KeyLine<'_> {
        KeyLine::new(self.text(line), self.grammar.between.0)
    }

    /// The name of the key that a line begins with, without quotes.
    pub(super) fn key(&self, at: usize) -> Option<&str> {
        let key = self.lines.get(at)?.key.get_or_init(|| {
            let line = self.line(at);
            line.split(&(line.begin()..line.end())).key
        });
        let key = self.text(at).get(key.clone()?)?;
        Some(bare(key))
    }

    /// The keys and values of a line.
    pub(super) fn cells(&self, line: usize) -> Vec<SlipCell> {
        cells(&self.line(line))
    }

    /// A line with a part of it written otherwise, which is the part that is told.
    pub(super) fn put(
        &self,
        line: usize,
        part: &Range<usize>,
        right: &str,
        message: Text,
        hint: Text,
    ) -> Mend {
        let mut written = self.text(line).to_owned();
        written.replace_range(part.clone(), right);
        Mend {
            line,
            written,
            drops: 0,
            told: (line, part.clone()),
            message,
            hint,
        }
    }

    /// The key of a cell as written; nothing where it has none.
    pub(super) fn cell_key(&self, at: usize, cell: &SlipCell) -> &str {
        let line = self.line(at);
        cell.key
            .as_ref()
            .map(|key| line.part(key))
            .unwrap_or_default()
    }

    /// How a cell is written with this value: with its key, or with the dash of its line.
    pub(super) fn shown(&self, at: usize, cell: &SlipCell, value: &str) -> String {
        let line = self.line(at);
        match &cell.key {
            Some(key) => {
                let sign = self.grammar.between.1;
                format!("{}{sign}{value}", line.part(key))
            }
            None if cell.within => {
                let mut whole = line.text.to_owned();
                whole.replace_range(cell.value.clone(), value);
                whole.trim().to_owned()
            }
            None if !line.has_dash() => value.to_owned(),
            None => format!("- {value}"),
        }
    }

    /// The nearest line before `line` that holds more than a comment.
    pub(super) fn before(&self, line: usize) -> Option<usize> {
        (0..line).rev().find(|&at| !self.line(at).is_blank())
    }

    /// The nearest such line behind `line`.
    pub(super) fn after(&self, line: usize) -> Option<usize> {
        (line + 1..self.len()).find(|&at| !self.line(at).is_blank())
    }

    /// The line of a byte of the text as it was.
    pub(super) fn line_at(&self, at: usize) -> usize {
        let begun = self.lines.partition_point(|line| line.start <= at);
        begun.saturating_sub(1)
    }

    /// The bytes of the text as it was that stand in a line. What was mended before is marked whole.
    pub(super) fn span(&self, line: usize, within: &Range<usize>) -> Range<usize> {
        let Some(line) = self.lines.get(line) else {
            return 0..0;
        };
        let (start, written) = (line.start, line.text);
        let within = if line.now == written {
            within.start..within.end.max(within.start + 1)
        } else {
            written.len() - written.trim_start().len()..written.trim_end().len()
        };
        let end = start + within.end.min(written.len()).max(1);
        (start + within.start).min(end)..end
    }

    /// A line as it is with these mends.
    fn mended<'m>(&'m self, mends: &'m [Mend], at: usize) -> &'m str {
        let mend = mends
            .iter()
            .find(|mend| (mend.line..=mend.line + mend.drops).contains(&at));
        match mend {
            None => self.text(at),
            Some(mend) if mend.line == at => &mend.written,
            Some(_) => "",
        }
    }

    /// The text with these lines written otherwise.
    pub(super) fn with(&self, mends: &[Mend]) -> String {
        let lines = (0..self.len()).map(|at| self.mended(mends, at));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The line of a byte of [`Self::with`], whatever the length of the mended lines.
    pub(super) fn line_of_mended(&self, mends: &[Mend], at: usize) -> usize {
        let mut end = 0;
        for number in 0..self.len() {
            end += self.mended(mends, number).len() + 1;
            if at < end {
                return number;
            }
        }
        self.len().saturating_sub(1)
    }

    /// Writes a line otherwise.
    pub(super) fn mend(&mut self, mend: &Mend) {
        for at in mend.line..=mend.line + mend.drops {
            let written = if at == mend.line {
                mend.written.clone()
            } else {
                String::new()
            };
            if let Some(line) = self.lines.get_mut(at) {
                line.now = Cow::Owned(written);
                line.key = OnceCell::new();
            }
        }
    }
}
