//! Reads the tables of objects of a PDF: where each object stands, from the newest table to the oldest.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};
use memchr::memmem;

use super::budget::Spent;
use super::content::{Word, Words, blank};
use super::file::{File, Found, Place};
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
pub(super) enum Tables {
    /// As the standard says.
    Sound,
    /// Readable, though not as the standard says.
    Odd,
    /// Not to be relied on: the objects have to be looked for.
    Broken,
}

impl File<'_> {
    /// Reads all tables, from the one that the end points at.
    pub(super) fn read_tables(&mut self) -> Tables {
        let mut state = Tables::Sound;
        let mut seen = BTreeSet::new();
        let mut next = last_startxref(self.bytes);
        if next.is_none() {
            return Tables::Broken;
        }
        while let Some(offset) = next {
            if !seen.insert(offset) || seen.len() > TABLES_MAX {
                return Tables::Broken;
            }
            let mut free = Vec::new();
            let Some(trailer) = self.table(offset, &mut free, &mut state) else {
                return Tables::Broken;
            };
            let offset_at = |key: &[u8]| {
                let number = trailer.get(key).and_then(Object::as_i64).ok()?;
                usize::try_from(number).ok()
            };
            // What older readers are to take for free stands there (PDF 1.7, 7.5.8.4).
            if let Some(hybrid) = offset_at(b"XRefStm")
                && seen.insert(hybrid)
                && self.stream(hybrid).is_none()
            {
                return Tables::Broken;
            }
            for number in free {
                if self.put(number, None).is_none() {
                    return Tables::Broken;
                }
            }
            next = offset_at(b"Prev");
            if trailer.has(b"Prev") && next.is_none() {
                return Tables::Broken;
            }
            for (key, value) in trailer {
                if !self.trailer.has(&key) {
                    self.trailer.set(key, value);
                }
            }
        }
        // What was asked for before its place was known was taken for nothing.
        self.forget();
        match self.catalog() {
            Some(_) => state,
            None => Tables::Broken,
        }
    }

    /// The table or the stream at this offset: its trailer. The numbers that a table calls free go to `free`.
    fn table(
        &mut self,
        offset: usize,
        free: &mut Vec<u32>,
        state: &mut Tables,
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
                self.stream(offset)
            };
            if found.is_some() {
                if gap > 0 {
                    *state = Tables::Odd;
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
        state: &mut Tables,
    ) -> Option<Dictionary> {
        let mut words = Words::of(bytes);
        loop {
            let word = words.next()?;
            if word == Word::Operator(b"trailer") {
                break;
            }
            let first = u32::try_from(word.whole()?).ok()?;
            let count = whole(&words.next()?)?;
            let begin = unblank(words.rest()).len();
            for number in (first..).take(count) {
                let offset = whole(&words.next()?)?;
                whole(&words.next()?)?;
                let kind = words.next()?;
                if kind == Word::Operator(b"n") {
                    self.put(number, Some(Place::At(offset)))?;
                } else if kind == Word::Operator(b"f") {
                    free.push(number);
                } else {
                    return None;
                }
            }
            let length = begin - unblank(words.rest()).len();
            if count.checked_mul(ENTRY) != Some(length) {
                *state = Tables::Odd;
            }
        }
        self.budget.spend(bytes.len() - words.rest().len()).ok()?;
        let trailer = syntax::object(&mut words, self.budget).ok()??;
        trailer.as_dict().ok().cloned()
    }

    /// The entries of a stream of objects' places; none unless there are as many as it says.
    fn stream(&mut self, offset: usize) -> Option<Dictionary> {
        let offsets = [offset.checked_add(self.base), Some(offset)];
        let found = offsets
            .into_iter()
            .flatten()
            .find_map(|at| self.object_at(at));
        let (id, object) = found?;
        let dictionary = object.as_stream().ok()?.dict.clone();
        if !dictionary.has(b"W") {
            return None;
        }
        let data = self.data(&Found::of(id, object)).ok()??.bytes;
        let widths = self.numbers(&dictionary, b"W")?;
        let widths = *widths.first_chunk::<3>()?;
        let width = widths
            .iter()
            .try_fold(0, |sum: usize, width| sum.checked_add(*width))?;
        if width == 0 || width > 24 {
            return None;
        }
        let mut rows = data.chunks_exact(width);
        let size = self.number(&dictionary, b"Size");
        if size.is_some_and(|size| usize::try_from(size).is_ok_and(|size| size > rows.len()))
            && !dictionary.has(b"Index")
        {
            return None;
        }
        let ranges = self.numbers(&dictionary, b"Index");
        for range in ranges
            .unwrap_or_else(|| vec![0, rows.len()])
            .chunks_exact(2)
        {
            let [first, count] = *range.first_chunk()?;
            for number in (u32::try_from(first).ok()?..).take(count) {
                let place = place(rows.next()?, widths)?;
                self.put(number, place)?;
            }
        }
        Some(dictionary)
    }

    /// The whole numbers of a list.
    fn numbers(&self, dictionary: &Dictionary, key: &[u8]) -> Option<Vec<usize>> {
        let found = self.key(dictionary, key)?;
        let numbers = found.as_array().ok()?.iter();
        let numbers = numbers.map(|number| number.as_i64().ok());
        numbers
            .map(|number| usize::try_from(number?).ok())
            .collect()
    }

    /// Takes a place, unless a newer table has one. None at a bound.
    pub(super) fn put(&mut self, number: u32, place: Option<Place>) -> Option<()> {
        let count = self.places.len();
        // However it is compressed, an object takes more than a byte of the file.
        if count >= FEW && count > self.bytes.len() {
            self.budget.too_much(Spent::Bomb);
            return None;
        }
        if count >= self.budget.of_room(OBJECTS_SHARED, OBJECTS_ALONE) {
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
    let mut words = Words::of(bytes.get(at + b"startxref".len()..)?);
    whole(&words.next()?)
}

fn whole(word: &Word<'_>) -> Option<usize> {
    usize::try_from(word.whole()?).ok()
}

/// Where a row of so wide fields says that an object stands; none of what is neither free nor a number.
fn place(row: &[u8], [kind, second, _]: [usize; 3]) -> Option<Option<Place>> {
    let (kind, rest) = row.split_at_checked(kind)?;
    let (second, _) = rest.split_at_checked(second)?;
    let value = field(second);
    // A field of no width is 1 (PDF 1.7, table 17).
    Some(match if kind.is_empty() { 1 } else { field(kind) } {
        1 => Some(Place::At(usize::try_from(value).ok()?)),
        2 => Some(Place::In(u32::try_from(value).ok()?)),
        _ => None,
    })
}

fn field(bytes: &[u8]) -> u64 {
    let bytes = bytes.iter();
    bytes.fold(0, |value, byte| (value << 8) | u64::from(*byte))
}

fn unblank(bytes: &[u8]) -> &[u8] {
    let gap = bytes.iter().take_while(|byte| blank(**byte)).count();
    bytes.get(gap..).unwrap_or_default()
}
