//! Reads the tables of objects of a PDF: where each object stands, from the newest table to the oldest.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};
use memchr::memmem;

use super::budget::Spent;
use super::content::{PdfToken, PdfTokens, blank};
use super::file::{File, ObjectPlace};
use super::syntax;

/// Tables that follow one another: one per saving.
const TABLES_MAX: usize = 2_000;
/// The most objects beside others, and alone, of about 40 bytes each in memory. A register of 7,000 rows,
/// printed by a browser with its structure, has 240,000.
const OBJECTS_SHARED: usize = 300_000;
const OBJECTS_ALONE: usize = 3_000_000;
/// So few are borne in a file of any length.
const FEW: usize = 20_000;
/// A table of `12 0000000000 00000 n` has so many bytes to an entry.
const ENTRY: usize = 20;

/// How the tables were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum XrefTables {
    /// As the standard says.
    Sound,
    /// Readable, though not as the standard says.
    Malformed,
    /// Not to be relied on: the objects have to be looked for.
    Broken,
}

impl File<'_> {
    /// Reads all tables, from the one that the end points at.
    pub(super) fn read_tables(&mut self) -> XrefTables {
        let mut state = XrefTables::Sound;
        let read = self.follow_tables(&mut state);
        // What was asked for before its place was known was taken for nothing.
        self.forget();
        match read.and_then(|()| self.catalog()) {
            Some(_) => state,
            None => XrefTables::Broken,
        }
    }

    /// Reads one table after another; none if one of them cannot be read.
    fn follow_tables(&mut self, state: &mut XrefTables) -> Option<()> {
        let mut seen = BTreeSet::new();
        let mut next = Some(last_startxref(self.bytes)?);
        while let Some(offset) = next {
            if !seen.insert(offset) || seen.len() > TABLES_MAX {
                return None;
            }
            let mut free = Vec::new();
            let trailer = self.table(offset, &mut free, state)?;
            let offset_at = |key: &[u8]| {
                let number = trailer.get(key).and_then(Object::as_i64).ok()?;
                usize::try_from(number).ok()
            };
            // What older readers are to take for free stands there (PDF 1.7, 7.5.8.4).
            if let Some(hybrid) = offset_at(b"XRefStm").filter(|hybrid| seen.insert(*hybrid)) {
                self.places_at(hybrid)?;
            }
            for number in free {
                self.put(number, None)?;
            }
            next = offset_at(b"Prev");
            if trailer.has(b"Prev") && next.is_none() {
                return None;
            }
            for (key, value) in trailer {
                if !self.trailer.has(&key) {
                    self.trailer.set(key, value);
                }
            }
        }
        Some(())
    }

    /// The table or the stream at this offset: its trailer. The numbers that a table calls free go to `free`.
    fn table(
        &mut self,
        offset: usize,
        free: &mut Vec<u32>,
        state: &mut XrefTables,
    ) -> Option<Dictionary> {
        let offsets = [offset.checked_add(self.base), Some(offset)];
        for offset in offsets.into_iter().flatten() {
            let there = self.bytes.get(offset..).unwrap_or_default();
            let gap = there
                .iter()
                .take(64)
                .take_while(|byte| blank(**byte))
                .count();
            let there = there.get(gap..).unwrap_or_default();
            let found = if let Some(entries) = there.strip_prefix(b"xref") {
                self.entries(entries, free, state)
            } else {
                self.places_at(offset)
            };
            if found.is_some() {
                if gap > 0 {
                    *state = XrefTables::Malformed;
                }
                return found;
            }
        }
        None
    }

    /// The entries of a table, up to its trailer.
    fn entries(
        &mut self,
        bytes: &[u8],
        free: &mut Vec<u32>,
        state: &mut XrefTables,
    ) -> Option<Dictionary> {
        let mut words = PdfTokens::of(bytes);
        loop {
            let word = words.next()?;
            if word == PdfToken::Operator(b"trailer") {
                break;
            }
            let first = u32::try_from(word.whole()?).ok()?;
            let count = whole(&words.next()?)?;
            let begin = unblank(words.rest()).len();
            for number in (first..).take(count) {
                let offset = whole(&words.next()?)?;
                whole(&words.next()?)?;
                let kind = words.next()?;
                if kind == PdfToken::Operator(b"n") {
                    self.put(number, Some(ObjectPlace::At(offset)))?;
                } else if kind == PdfToken::Operator(b"f") {
                    free.push(number);
                } else {
                    return None;
                }
            }
            let length = begin - unblank(words.rest()).len();
            if count.checked_mul(ENTRY) != Some(length) {
                *state = XrefTables::Malformed;
            }
        }
        self.budget.spend(bytes.len() - words.rest().len()).ok()?;
        let trailer = syntax::object(&mut words, self.budget).ok()??;
        trailer.as_dict().ok().cloned()
    }

    /// Takes a place, unless a newer table has one. None at a bound.
    pub(super) fn put(&mut self, number: u32, place: Option<ObjectPlace>) -> Option<()> {
        let count = self.places.len();
        // However it is compressed, an object takes more than a byte of the file.
        if count >= FEW && count > self.bytes.len() {
            self.budget.too_much(Spent::Bomb);
            return None;
        }
        if count >= self.budget.held(OBJECTS_SHARED, OBJECTS_ALONE) {
            self.budget.too_much(Spent::Large);
            return None;
        }
        self.places.entry(number).or_insert(place);
        Some(())
    }
}

/// The offset behind the last `startxref`.
fn last_startxref(bytes: &[u8]) -> Option<usize> {
    let at = memmem::rfind(bytes, b"startxref")?;
    let mut words = PdfTokens::of(bytes.get(at + b"startxref".len()..)?);
    whole(&words.next()?)
}

fn whole(word: &PdfToken<'_>) -> Option<usize> {
    usize::try_from(word.whole()?).ok()
}

fn unblank(bytes: &[u8]) -> &[u8] {
    let gap = bytes.iter().take_while(|byte| blank(**byte)).count();
    bytes.get(gap..).unwrap_or_default()
}
