//! Reads objects where they stand: by themselves, or in streams of objects.

use std::rc::Rc;

use lopdf::{Object, ObjectId, Stream};

use super::{File, ObjectPlace};
use crate::resolve::probe::pdf::content::{PdfToken, PdfTokens, blank};
use crate::resolve::probe::pdf::syntax;

/// A stream of objects: what it inflates to, and where each object begins in it, by number.
pub(super) struct Pack {
    bytes: Vec<u8>,
    begins: Vec<(u32, usize)>,
}

impl File<'_> {
    /// Reads the object of this number where it should stand.
    pub(super) fn read(&self, number: u32) -> Option<(ObjectId, Object)> {
        let found = match (*self.places.get(&number)?)? {
            ObjectPlace::At(offset) => self.at(number, offset),
            ObjectPlace::In(pack) => self.packed(number, pack),
        };
        if found.is_none() {
            self.astray.set(true);
        }
        found
    }

    /// The object that stands at this offset, if it has this number.
    fn at(&self, number: u32, offset: usize) -> Option<(ObjectId, Object)> {
        let offsets = [offset.checked_add(self.base), Some(offset)];
        let mut offsets = offsets.into_iter().flatten();
        let (id, object) = offsets.find_map(|offset| {
            let found = self.object_at(offset)?;
            (found.0.0 == number).then_some(found)
        })?;
        Some((id, self.unlocked(id, object)))
    }

    /// The object that stands at this offset, as it is written. A stream has only its dictionary and
    /// where its data begin.
    pub(in crate::resolve::probe::pdf) fn object_at(
        &self,
        offset: usize,
    ) -> Option<(ObjectId, Object)> {
        let there = self.bytes.get(offset..)?;
        let before = self.bytes.get(..offset)?.last();
        if before.is_some_and(u8::is_ascii_digit) {
            // In the midst of a number.
            return None;
        }
        let begin = there.iter().take(64).find(|byte| !blank(**byte))?;
        if !begin.is_ascii_digit() {
            return None;
        }
        let mut words = PdfTokens::of(there);
        let id = syntax::header(&mut words)?;
        let object = syntax::object(&mut words, self.budget).ok()?;
        let object = object.unwrap_or(Object::Null);
        let Object::Dictionary(dictionary) = object else {
            return Some((id, object));
        };
        let mut after = words;
        if after.next() != Some(PdfToken::Operator(b"stream")) {
            return Some((id, Object::Dictionary(dictionary)));
        }
        let start = self.bytes.len() - data(after.rest()).len();
        let stream = Stream::with_position(dictionary, start);
        Some((id, Object::Stream(stream)))
    }

    fn unlocked(&self, id: ObjectId, mut object: Object) -> Object {
        let Some(lock) = &self.lock else {
            return object;
        };
        // What cannot be unlocked stays as it is, and is found to be unreadable where it matters.
        if let Object::Stream(stream) = &mut object {
            // As a stream without data it would be given their length, which is none.
            let mut dictionary = Object::Dictionary(std::mem::take(&mut stream.dict));
            let _ = lopdf::encryption::decrypt_object(lock, id, &mut dictionary);
            if let Object::Dictionary(dictionary) = dictionary {
                stream.dict = dictionary;
            }
        } else {
            let _ = lopdf::encryption::decrypt_object(lock, id, &mut object);
        }
        object
    }

    /// The object of this number in a stream of objects.
    fn packed(&self, number: u32, pack: u32) -> Option<(ObjectId, Object)> {
        let pack = self.pack(pack)?;
        let at = pack
            .begins
            .binary_search_by_key(&number, |(number, _)| *number);
        let (_, begin) = pack.begins.get(at.ok()?)?;
        let there = pack.bytes.get(*begin..)?;
        let mut words = PdfTokens::of(there);
        let object = syntax::object(&mut words, self.budget).ok()?;
        Some(((number, 0), object.unwrap_or(Object::Null)))
    }

    /// The numbers of the objects in a stream of objects.
    pub(in crate::resolve::probe::pdf) fn numbers_in(&self, pack: u32) -> Vec<u32> {
        let pack = self.pack(pack);
        let begins = pack.as_ref().map(|pack| pack.begins.as_slice());
        let numbers = begins.unwrap_or_default().iter();
        numbers.map(|(number, _)| *number).collect()
    }

    fn pack(&self, number: u32) -> Option<Rc<Pack>> {
        if let Some(pack) = self.kept.borrow().packs.get(&number) {
            return Some(Rc::clone(pack));
        }
        // A stream of objects in a stream of objects would have no end.
        if !matches!(self.places.get(&number), Some(Some(ObjectPlace::At(_)))) {
            return None;
        }
        let found = self.get(number);
        let dictionary = found.dictionary()?;
        let first = usize::try_from(self.number(dictionary, b"First")?).ok()?;
        let count = self
            .number(dictionary, b"N")
            .and_then(|count| usize::try_from(count).ok());
        let bytes = self.data(&found).ok()??.bytes;
        let begins = begins(bytes.get(..first)?, first, count.unwrap_or(usize::MAX));
        let weight = bytes.len() + begins.len() * size_of::<(u32, usize)>();
        let pack = Rc::new(Pack { bytes, begins });
        if self.room_for(weight) {
            let mut kept = self.kept.borrow_mut();
            kept.packs.insert(number, Rc::clone(&pack));
        }
        Some(pack)
    }
}

/// The data behind `stream`: they begin behind the end of its line, which some programs leave spaces on.
fn data(after: &[u8]) -> &[u8] {
    let spaces = after
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    match after.get(spaces..).unwrap_or_default() {
        [b'\r', b'\n', data @ ..] | [b'\r' | b'\n', data @ ..] => data,
        _ => after,
    }
}

/// Where so many objects begin, by the list at the head of their stream.
fn begins(head: &[u8], first: usize, count: usize) -> Vec<(u32, usize)> {
    let numbers = PdfTokens::of(head).map_while(|word| usize::try_from(word.whole()?).ok());
    let mut numbers = numbers.take(count.saturating_mul(2));
    let mut begins = Vec::new();
    while let (Some(number), Some(offset)) = (numbers.next(), numbers.next()) {
        if let Ok(number) = u32::try_from(number) {
            begins.push((number, offset.saturating_add(first)));
        }
    }
    begins.sort_by_key(|(number, _)| *number);
    begins
}
