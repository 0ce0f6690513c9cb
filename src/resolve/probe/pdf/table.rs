//! Reads the table that tells which letters the codes of a font mean (`/ToUnicode`).
//!
//! The library has a reader too; it wants the exact order of the specification's example, and many
//! programs write another.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{PdfToken, PdfTokens};

/// The most entries that are kept; fonts have at most 65,536 letters.
const ENTRIES_MAX: usize = 70_000;
/// What a run takes in memory, with its letters.
const RUN: usize = 128;
/// The most letters that one code means: ligatures have a few.
const LETTERS_MAX: usize = 16;

/// What codes mean. A code is known by its length in bytes and its number.
#[derive(Debug, Default)]
pub(super) struct CodeTable {
    /// By the first code of a run: the last one, and the letters of the first. The last of these grows
    /// with the code.
    runs: BTreeMap<(usize, u32), (u32, Vec<u16>)>,
    lengths: BTreeSet<usize>,
}

/// What the strings that come mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodeSection {
    Nothing,
    Spaces,
    Letters,
    Runs,
}

impl CodeTable {
    /// Reads a table; what makes no sense in it is passed over.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut table = Self::default();
        let mut part = CodeSection::Nothing;
        let mut before: Vec<Vec<u8>> = Vec::new();
        let mut listed = None;
        for word in PdfTokens::of(bytes) {
            match word {
                PdfToken::Operator(operator) => {
                    part = part_of(operator);
                    before.clear();
                    listed = None;
                }
                PdfToken::Open if part == CodeSection::Runs => listed = Some(0_u32),
                PdfToken::Close => {
                    listed = None;
                    before.clear();
                }
                PdfToken::Text(text) => {
                    if let (Some(index), Some(first)) = (listed.as_mut(), before.first()) {
                        table.listed(first, *index, &text);
                        *index = index.saturating_add(1);
                        continue;
                    }
                    before.push(text.into_owned());
                    if table.entry(part, &before) {
                        before.clear();
                    }
                }
                PdfToken::Number(_)
                | PdfToken::Name(_)
                | PdfToken::Open
                | PdfToken::Begin
                | PdfToken::End => {}
            }
        }
        if table.lengths.is_empty() {
            table.lengths = table.runs.keys().map(|(length, _)| *length).collect();
        }
        table
    }

    /// Whether no code means anything.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// What it takes in memory, roughly.
    pub(super) fn weight(&self) -> usize {
        self.runs.len() * RUN
    }

    /// Takes an entry if these strings make one; whether they are used up.
    fn entry(&mut self, part: CodeSection, strings: &[Vec<u8>]) -> bool {
        match (part, strings) {
            (CodeSection::Spaces, [low, _]) => {
                if (1..=4).contains(&low.len()) {
                    self.lengths.insert(low.len());
                }
                true
            }
            (CodeSection::Letters, [code, letters]) => {
                self.put(code, code, letters);
                true
            }
            (CodeSection::Runs, [first, last, letters]) => {
                self.put(first, last, letters);
                true
            }
            (CodeSection::Spaces | CodeSection::Letters | CodeSection::Runs, _) => false,
            (CodeSection::Nothing, _) => true,
        }
    }

    fn listed(&mut self, first: &[u8], index: u32, letters: &[u8]) {
        if let Some(code) = number(first).and_then(|code| code.checked_add(index)) {
            self.insert((first.len(), code), code, letters);
        }
    }

    fn put(&mut self, first: &[u8], last: &[u8], letters: &[u8]) {
        if let (Some(low), Some(high)) = (number(first), number(last)) {
            self.insert((first.len(), low), high, letters);
        }
    }

    fn insert(&mut self, key: (usize, u32), last: u32, letters: &[u8]) {
        if self.runs.len() < ENTRIES_MAX {
            let letters = letters
                .as_chunks()
                .0
                .iter()
                .copied()
                .map(u16::from_be_bytes)
                .take(LETTERS_MAX)
                .collect();
            self.runs.insert(key, (last, letters));
        }
    }

    /// Adds the text of these codes to `out`, at most up to `max` bytes.
    pub(super) fn read(&self, bytes: &[u8], out: &mut String, max: usize) {
        let mut rest = bytes;
        while !rest.is_empty() && out.len() < max {
            let found = self.lengths.iter().find_map(|length| {
                let code = rest.get(..*length).and_then(number)?;
                self.letters(*length, code).map(|units| (*length, units))
            });
            let length = match found {
                Some((length, units)) => {
                    out.extend(
                        char::decode_utf16(units)
                            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)),
                    );
                    length
                }
                None => self.lengths.first().copied().unwrap_or(1),
            };
            rest = rest.get(length..).unwrap_or_default();
        }
    }

    fn letters(&self, length: usize, code: u32) -> Option<Vec<u16>> {
        let ((found, first), (last, letters)) = self.runs.range(..=(length, code)).next_back()?;
        if *found != length || code > *last {
            return None;
        }
        let mut letters = letters.clone();
        if let (Some(letter), Ok(more)) = (letters.last_mut(), u16::try_from(code - first)) {
            *letter = letter.wrapping_add(more);
        }
        Some(letters)
    }
}

fn part_of(operator: &[u8]) -> CodeSection {
    match operator {
        b"begincodespacerange" => CodeSection::Spaces,
        b"beginbfchar" => CodeSection::Letters,
        b"beginbfrange" => CodeSection::Runs,
        _ => CodeSection::Nothing,
    }
}

/// The number of a code of at most four bytes.
fn number(code: &[u8]) -> Option<u32> {
    (1..=4).contains(&code.len()).then(|| {
        code.iter()
            .fold(0, |number, byte| number * 256 + u32::from(*byte))
    })
}

#[cfg(test)]
mod tests {
    use super::CodeTable;

    fn read(table: &[u8], bytes: &[u8]) -> String {
        let mut out = String::new();
        CodeTable::of(table).read(bytes, &mut out, 1000);
        out
    }

    #[test]
    fn letters_runs_and_lists() {
        let table = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfchar <0001> <0033> <0002> <00660069> endbfchar
            2 beginbfrange <0010><0019><0030> <0020> <0021> [<0041> <0042>] endbfrange endcmap";
        assert_eq!(
            read(table, &[0, 1, 0, 2, 0, 0x12, 0, 0x21, 0, 99, 0, 1]),
            "3fi2B3"
        );
    }

    #[test]
    fn codes_of_one_byte_without_a_space_named() {
        assert_eq!(
            read(
                b"beginbfchar <01> <0032> <02> <0037> endbfchar",
                &[1, 2, 3, 1]
            ),
            "272"
        );
    }

    #[test]
    fn nonsense_is_passed_over() {
        for table in [
            b"beginbfrange <> <> <> [ ] ] <00> [ <01>".as_slice(),
            b"beginbfchar <0102030405> <0041> <00",
            b"beginbfrange <00000000> <ffffffff> <d800> endbfrange",
            b"",
        ] {
            let _ = read(table, &[0, 1, 2, 3, 0xff, 0xff, 0xff, 0xff, 9]);
        }
    }
}
