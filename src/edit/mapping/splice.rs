//! Puts pieces into a text and takes pieces out, and leaves every other byte as it was: the reader sees a
//! text with LF and without a byte-order mark, and here the places of the one are found in the other.

use std::ops::Range;

/// A piece of the text as it is read, and what stands in its place from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    /// The bytes that go; empty where something is only put in.
    pub(super) range: Range<usize>,
    /// What comes, with LF.
    pub(super) text: String,
}

/// A text as the disk has it.
pub(super) struct Original<'t> {
    text: &'t str,
    /// The bytes of a byte-order mark.
    mark: usize,
    /// Where CRLF stand, as places of their LF in the text as it is read.
    two_signs: Vec<usize>,
    /// What ends its first line, and every new one.
    line_end: &'static str,
}

impl<'t> Original<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
        let pairs = bare.match_indices("\r\n").enumerate();
        let line_end = match (bare.find('\n'), bare.find('\r')) {
            (Some(at), _) if bare.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
            // Macs of old.
            (None, Some(_)) => "\r",
            (Some(_), _) | (None, None) => "\n",
        };
        Self {
            text,
            mark: text.len() - bare.len(),
            two_signs: pairs.map(|(before, (at, _))| at - before).collect(),
            line_end,
        }
    }

    /// The place in this text of one in the text as it is read; before the CR where a line ends there.
    fn place(&self, at: usize) -> usize {
        self.mark + at + self.two_signs.partition_point(|&end| end < at)
    }

    /// The text with the pieces put in, those of one place in their order; `None` where pieces overlap.
    pub(super) fn spliced(&self, splices: &[Splice]) -> Option<String> {
        let mut out = String::with_capacity(self.text.len());
        let mut done = 0;
        for splice in sorted(splices) {
            let (start, end) = (self.place(splice.range.start), self.place(splice.range.end));
            out.push_str(self.text.get(done..start)?);
            out.push_str(&splice.text.replace('\n', self.line_end));
            done = end;
        }
        out.push_str(self.text.get(done..)?);
        Some(out)
    }
}

/// In the order of the text; what is put in at one place stays in the order in which it was asked for.
pub(super) fn sorted(splices: &[Splice]) -> Vec<&Splice> {
    let mut sorted: Vec<&Splice> = splices.iter().collect();
    // What is put in stands before what is replaced from there on.
    sorted.sort_by_key(|splice| (splice.range.start, splice.range.end));
    sorted
}
