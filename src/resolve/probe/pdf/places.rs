//! Reads streams of places: where each object stands, as files since PDF 1.5 may write it.

use lopdf::Dictionary;

use super::file::{File, FoundObject, ObjectPlace};

/// The most bytes of a row: three numbers of 64 bits.
const WIDTH_MAX: usize = 24;

impl File<'_> {
    /// Takes the places in the stream at this offset: its dictionary. None unless there are as many as it
    /// says.
    pub(super) fn places_at(&mut self, offset: usize) -> Option<Dictionary> {
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
        let data = self.data(&FoundObject::of(id, object)).ok()??.bytes;
        let widths = self.numbers(&dictionary, b"W")?;
        let widths = *widths.first_chunk::<3>()?;
        let width = widths
            .iter()
            .try_fold(0, |sum: usize, width| sum.checked_add(*width))?;
        if width == 0 || width > WIDTH_MAX {
            return None;
        }
        let mut rows = data.chunks_exact(width);
        let size = self.number(&dictionary, b"Size");
        let size = size.and_then(|size| usize::try_from(size).ok());
        if !dictionary.has(b"Index") && size.is_some_and(|size| size > rows.len()) {
            return None;
        }
        let ranges = self.numbers(&dictionary, b"Index");
        let ranges = ranges.unwrap_or_else(|| vec![0, rows.len()]);
        for range in ranges.chunks_exact(2) {
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
}

/// Where a row of so wide fields says that an object stands; none of what is neither free nor a number.
fn place(row: &[u8], [kind, second, _]: [usize; 3]) -> Option<Option<ObjectPlace>> {
    let (kind, rest) = row.split_at_checked(kind)?;
    let (second, _) = rest.split_at_checked(second)?;
    let value = field(second);
    // A field of no width is 1 (PDF 1.7, table 17).
    Some(match if kind.is_empty() { 1 } else { field(kind) } {
        1 => Some(ObjectPlace::At(usize::try_from(value).ok()?)),
        2 => Some(ObjectPlace::In(u32::try_from(value).ok()?)),
        _ => None,
    })
}

fn field(bytes: &[u8]) -> u64 {
    let bytes = bytes.iter();
    bytes.fold(0, |value, byte| (value << 8) | u64::from(*byte))
}
