//! A text file as read: its path, its text, and where its lines begin. It asks no disk.
//!
//! What `kip` reads was often saved by Windows Notepad: a byte-order mark and CRLF are taken off
//! here, once, so that every reader sees the same text as on any other machine.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use memchr::{memchr, memchr_iter};

use crate::model::Place;

/// A text file of the workspace.
#[derive(Debug)]
pub(crate) struct SourceText {
    /// Path relative to the workspace, with `/`.
    pub(crate) path: Arc<str>,
    /// Its text, without a byte-order mark and with LF.
    pub(crate) text: String,
    /// Known once a place is asked for: of most locks none ever is.
    line_starts: OnceLock<Vec<usize>>,
    /// How many characters begin before each [`STRIDE`]th byte. Known once a column far into a line is
    /// asked for: a file may be one line, and every value in it has a column.
    chars_before: OnceLock<Vec<usize>>,
}

/// Bytes that are counted through for a column at most.
const STRIDE: usize = 1024;

impl SourceText {
    /// A source from text that is already in memory.
    #[must_use]
    pub(crate) fn new(path: &Arc<str>, text: &str) -> Arc<Self> {
        Self::of(path, text.to_owned())
    }

    /// The same, of text that nobody else needs.
    #[must_use]
    pub(crate) fn of(path: &Arc<str>, mut text: String) -> Arc<Self> {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        if memchr(b'\r', text.as_bytes()).is_some() {
            text = text.replace("\r\n", "\n");
            // Macs of old ended lines so, and some exports still do.
            if memchr(b'\n', text.as_bytes()).is_none() {
                text = text.replace('\r', "\n");
            }
        }
        Arc::new(Self {
            path: Arc::clone(path),
            text,
            line_starts: OnceLock::new(),
            chars_before: OnceLock::new(),
        })
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
        })
    }

    /// Where a line, from 1, begins.
    fn line_start(&self, line: usize) -> usize {
        let start = self.line_starts().get(line - 1).copied();
        start.unwrap_or_default()
    }

    /// Where a byte offset of the text stands: line and column from 1, in characters.
    #[must_use]
    pub(crate) fn place(&self, offset: usize) -> Place {
        self.place_in(self.line(offset), offset)
    }

    /// The line, from 1, that holds a byte offset.
    fn line(&self, offset: usize) -> usize {
        let starts = self.line_starts();
        starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The same, when it is likely `near` or one of the lines after it.
    pub(crate) fn line_near(&self, offset: usize, near: usize) -> usize {
        let begun = |line: usize| {
            let start = self.line_starts().get(line - 1);
            start.is_some_and(|&start| start <= offset)
        };
        let near = near.max(1);
        if !begun(near) {
            return self.line(offset);
        }
        let likely = (near..near + 3).find(|&line| !begun(line + 1));
        likely.unwrap_or_else(|| self.line(offset))
    }

    /// The place of a byte offset whose line is known.
    pub(crate) fn place_in(&self, line: usize, offset: usize) -> Place {
        let start = self.line_start(line);
        let column = if offset <= start + STRIDE {
            characters(self.bytes(start..offset))
        } else {
            self.chars_to(offset) - self.chars_to(start)
        };
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Place::within(Arc::clone(&self.path), number(line), number(column + 1))
    }

    fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.text.as_bytes().get(range).unwrap_or_default()
    }

    fn chars_before(&self) -> &[usize] {
        self.chars_before.get_or_init(|| {
            let mut before = 0;
            let blocks = self.text.as_bytes().chunks(STRIDE).map(|block| {
                let at = before;
                before += characters(block);
                at
            });
            blocks.collect()
        })
    }

    /// How many characters begin before a byte offset.
    fn chars_to(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let block = offset / STRIDE;
        match self.chars_before().get(block) {
            Some(before) => before + characters(self.bytes(block * STRIDE..offset)),
            // The end of a text of whole blocks.
            None => characters(self.text.as_bytes()),
        }
    }

    /// The byte offset of a 1-based line and column in characters, for readers that count so.
    #[must_use]
    pub(crate) fn offset(&self, line: usize, column: usize) -> usize {
        let Some(&start) = self.line_starts().get(line.saturating_sub(1)) else {
            return self.text.len();
        };
        let wanted = self.chars_to(start) + column.saturating_sub(1);
        let counted = self.chars_before();
        let block = counted.partition_point(|&chars| chars <= wanted);
        let block = block.saturating_sub(1);
        let from = block * STRIDE;
        let left = wanted - counted.get(block).copied().unwrap_or_default();
        let rest = self.bytes(from..self.text.len()).iter().enumerate();
        let mut begins = rest.filter(|(_, byte)| begins_character(**byte));
        let found = begins.nth(left);
        found.map_or(self.text.len(), |(at, _)| from + at)
    }

    /// What stands before a byte offset in its line. The line is looked up, not searched for its ends: it may
    /// be the whole file, and this is asked for each of its values.
    #[must_use]
    pub(crate) fn line_before(&self, offset: usize) -> &str {
        let start = self.line_start(self.line(offset));
        self.text.get(start..offset).unwrap_or_default()
    }

    /// What stands from a byte offset to the end of its line, looked up likewise.
    #[must_use]
    pub(crate) fn line_behind(&self, offset: usize) -> &str {
        let next = self.line_starts().get(self.line(offset));
        let end = next.map_or(self.text.len(), |&next| next - 1);
        self.text.get(offset..end).unwrap_or_default()
    }

    /// The whole lines that hold `span`: the number of the first, from 1, and their bytes. Behind the
    /// last line end there is nothing to show, so the line before stands for it.
    #[must_use]
    pub(crate) fn lines(&self, span: &Range<usize>) -> (usize, Range<usize>) {
        let begun = |at: usize| self.line_starts().partition_point(|&start| start < at);
        let last = self.text.len().saturating_sub(1);
        let line = begun(span.start.min(last) + 1).max(1);
        let start = self.line_start(line);
        let next = self.line_starts().get(begun(span.end).max(line)).copied();
        (line, start..next.unwrap_or(self.text.len()))
    }
}

/// Whether a byte of UTF-8 is the first of a character.
const fn begins_character(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

fn characters(bytes: &[u8]) -> usize {
    let bytes = bytes.iter();
    bytes.filter(|byte| begins_character(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Arc<SourceText> {
        SourceText::new(&Arc::from("a.toml"), text)
    }

    #[test]
    fn places_are_one_based_characters() {
        let source = source("\u{feff}satu\r\né = x\n");
        assert_eq!(source.text, "satu\né = x\n");
        let x = source.text.find('x').unwrap();
        assert_eq!(source.place(x).at(), Some((2, 5)));
        assert_eq!(source.offset(2, 5), x);
        assert_eq!(source.place(0).at(), Some((1, 1)));
        assert_eq!(source.place(source.text.len()).at(), Some((3, 1)));
    }

    #[test]
    fn a_line_is_the_same_wherever_it_is_looked_for_first() {
        let source = source("a\nbcd\n\n\n\n\né\n");
        for offset in 0..source.text.len() + 2 {
            for near in 0..12 {
                assert_eq!(source.line_near(offset, near), source.line(offset));
            }
        }
    }

    #[test]
    fn columns_far_into_a_line_are_counted_in_characters() {
        for letters in [511, 512, 513, 1_500, 2_048, 5_000] {
            let line = "é".repeat(letters);
            let source = source(&format!("kop\n{line}x\n{line}y"));
            for (letter, number) in [('x', 2), ('y', 3)] {
                let at = source.text.find(letter).unwrap();
                let column = u32::try_from(letters + 1).unwrap();
                assert_eq!(source.place(at).at(), Some((number, column)));
                let (line, column) = (usize::try_from(number).unwrap(), letters + 1);
                assert_eq!(source.offset(line, column), at);
            }
            let end = source.text.len();
            let column = u32::try_from(letters + 2).unwrap();
            assert_eq!(source.place(end).at(), Some((3, column)));
            assert_eq!(source.offset(3, letters + 2), end);
            assert_eq!(source.offset(9, 1), end);
        }
    }

    #[test]
    fn the_parts_of_a_line_are_those_that_a_search_finds() {
        let long = "é, ".repeat(3 * STRIDE);
        let texts = [
            "",
            "a",
            "\u{feff}satu\r\né = x\r\n",
            "\n\n",
            "a\rb\r",
            &long,
        ];
        for text in texts.map(source) {
            let offsets = (0..text.text.len() + 2).filter(|at| at % 7 < 5 || text.text.len() < 20);
            for at in offsets {
                let [before, behind] = [text.text.get(..at), text.text.get(at..)];
                let before = before.map(|before| before.rsplit('\n').next().unwrap());
                let behind = behind.map(|behind| behind.split('\n').next().unwrap());
                assert_eq!(text.line_before(at), before.unwrap_or_default());
                assert_eq!(text.line_behind(at), behind.unwrap_or_default());
            }
        }
    }

    #[test]
    fn whole_lines_hold_a_span() {
        let source = source("a\nbcd\ne\n");
        let shown = |span: Range<usize>| {
            let (line, bytes) = source.lines(&span);
            (line, &source.text[bytes])
        };
        assert_eq!(shown(0..1), (1, "a\n"));
        assert_eq!(shown(0..0), (1, "a\n"));
        assert_eq!(shown(3..4), (2, "bcd\n"));
        assert_eq!(shown(3..6), (2, "bcd\n"));
        assert_eq!(shown(3..7), (2, "bcd\ne\n"));
        assert_eq!(shown(8..8), (3, "e\n"));
        assert_eq!(
            SourceText::new(&Arc::from("a"), "").lines(&(0..0)),
            (1, 0..0)
        );
    }
}
