//! A PDF whose objects are read when they are asked for. No more of it is in memory than what is being
//! looked at and a little that was: a crafted file names the same objects a thousand times.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use lopdf::{Dictionary, EncryptionState, Object, ObjectId, Stream};
use memchr::memmem;

use super::budget::{Budget, Stopped};
use super::content::{Word, Words, blank};
use super::filters::{self, Data};
use super::syntax;

/// Lengths and streams of objects that lead from one to another before a value is found.
const DEPTH_MAX: usize = 16;
/// References that lead to a reference.
const HOPS_MAX: usize = 16;
/// The most bytes of objects that are kept because they may be asked for again.
const KEPT_SHARED: usize = 4 * 1024 * 1024;
const KEPT_ALONE: usize = 32 * 1024 * 1024;
/// What a value takes in memory, roughly.
const VALUE: usize = 150;

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At this offset.
    At(usize),
    /// In the stream of objects of this number.
    In(u32),
}

/// An object, and the number it has if it stands by itself.
#[derive(Debug)]
pub(super) struct Found {
    /// Its number and generation.
    pub(super) id: Option<ObjectId>,
    object: Object,
}

impl Deref for Found {
    type Target = Object;

    fn deref(&self) -> &Object {
        &self.object
    }
}

impl Found {
    /// An object that stands by itself.
    pub(super) const fn of(id: ObjectId, object: Object) -> Self {
        Self {
            id: Some(id),
            object,
        }
    }

    /// The dictionary that it is, or that a stream has.
    pub(super) fn dictionary(&self) -> Option<&Dictionary> {
        let of_stream = |_| self.object.as_stream().map(|stream| &stream.dict);
        self.object.as_dict().or_else(of_stream).ok()
    }
}

/// A stream of objects: what it inflates to, and where each object begins in it, by number.
struct Pack {
    bytes: Vec<u8>,
    begins: Vec<(u32, usize)>,
}

/// What was read before.
#[derive(Default)]
struct Kept {
    objects: BTreeMap<u32, Rc<Found>>,
    packs: BTreeMap<u32, Rc<Pack>>,
    held: usize,
}

/// The file.
pub(super) struct File<'b> {
    /// All of it.
    pub(super) bytes: &'b [u8],
    /// Where its header stands; offsets count from there, or from its start.
    pub(super) base: usize,
    /// Where objects stand; none of a number that is free.
    pub(super) places: BTreeMap<u32, Option<Place>>,
    /// What it says of itself as a whole.
    pub(super) trailer: Dictionary,
    /// What reads its strings and streams, if they are locked.
    pub(super) lock: Option<EncryptionState>,
    /// What is left to spend.
    pub(super) budget: &'b Budget,
    kept: RefCell<Kept>,
    astray: Cell<bool>,
    depth: Cell<usize>,
}

impl<'b> File<'b> {
    /// The file, of which no object's place is known yet.
    pub(super) fn of(bytes: &'b [u8], budget: &'b Budget) -> Self {
        Self {
            bytes,
            base: memmem::find(bytes, b"%PDF-").unwrap_or_default(),
            places: BTreeMap::new(),
            trailer: Dictionary::new(),
            lock: None,
            budget,
            kept: RefCell::default(),
            astray: Cell::new(false),
            depth: Cell::new(0),
        }
    }

    /// Whether an object was asked for that does not stand where it should.
    pub(super) fn is_astray(&self) -> bool {
        self.astray.get()
    }

    /// Forgets what was read before: it was read by other places, or without a key.
    pub(super) fn forget(&mut self) {
        self.kept = RefCell::default();
        self.astray.set(false);
    }

    /// The object that this is or leads to.
    pub(super) fn follow(&self, object: &Object) -> Rc<Found> {
        let Object::Reference((number, _)) = object else {
            return Rc::new(Found {
                id: None,
                object: object.clone(),
            });
        };
        let mut found = self.get(*number);
        for _ in 0..HOPS_MAX {
            let Object::Reference((next, _)) = found.object else {
                break;
            };
            found = self.get(next);
        }
        found
    }

    /// What stands under a key; none for null.
    pub(super) fn key(&self, dictionary: &Dictionary, key: &[u8]) -> Option<Rc<Found>> {
        let found = self.follow(dictionary.get(key).ok()?);
        (!found.is_null()).then_some(found)
    }

    /// A number under a key.
    pub(super) fn number(&self, dictionary: &Dictionary, key: &[u8]) -> Option<i64> {
        self.key(dictionary, key)?.as_i64().ok()
    }

    /// A dictionary under a key.
    pub(super) fn inside(&self, dictionary: &Dictionary, key: &[u8]) -> Option<Rc<Found>> {
        let found = self.key(dictionary, key)?;
        found.dictionary().is_some().then_some(found)
    }

    /// An object, and of a dictionary one whose values stand in it and not elsewhere.
    pub(super) fn spread(&self, object: &Object) -> Object {
        let Object::Dictionary(dictionary) = object else {
            return object.clone();
        };
        let mut out = Dictionary::new();
        for (key, value) in dictionary {
            out.set(key.clone(), self.follow(value).object.clone());
        }
        Object::Dictionary(out)
    }

    /// The root of all objects.
    pub(super) fn catalog(&self) -> Option<Rc<Found>> {
        self.inside(&self.trailer, b"Root")
    }

    /// The object of this number; null if there is none.
    pub(super) fn get(&self, number: u32) -> Rc<Found> {
        if let Some(found) = self.kept.borrow().objects.get(&number) {
            return Rc::clone(found);
        }
        let mut found = None;
        if self.depth.get() < DEPTH_MAX && self.budget.spent().is_none() {
            self.depth.set(self.depth.get() + 1);
            found = self.read(number);
            self.depth.set(self.depth.get() - 1);
        }
        let (id, object) = found.map_or((None, Object::Null), |(id, object)| (Some(id), object));
        let weight = weight(&object);
        let found = Rc::new(Found { id, object });
        if self.room_for(weight) {
            let mut kept = self.kept.borrow_mut();
            kept.objects.insert(number, Rc::clone(&found));
        }
        found
    }

    /// Makes room for so many bytes more, if they are not too many to be kept at all.
    fn room_for(&self, bytes: usize) -> bool {
        let most = self.budget.of_room(KEPT_SHARED, KEPT_ALONE);
        let mut kept = self.kept.borrow_mut();
        if kept.held.saturating_add(bytes) > most {
            *kept = Kept::default();
        }
        kept.held = kept.held.saturating_add(bytes);
        kept.held <= most
    }

    fn read(&self, number: u32) -> Option<(ObjectId, Object)> {
        let found = match (*self.places.get(&number)?)? {
            Place::At(offset) => self.at(number, offset),
            Place::In(pack) => self.packed(number, pack),
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
    pub(super) fn object_at(&self, offset: usize) -> Option<(ObjectId, Object)> {
        let (id, object, _) = self.object_until(offset)?;
        Some((id, object))
    }

    /// The same, and the offset behind it: of a stream, where its data begin.
    pub(super) fn object_until(&self, offset: usize) -> Option<(ObjectId, Object, usize)> {
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
        let mut words = Words::of(there);
        let id = syntax::header(&mut words)?;
        let object = syntax::object(&mut words, self.budget).ok()?;
        let object = object.unwrap_or(Object::Null);
        let read = there.len() - words.rest().len();
        let Object::Dictionary(dictionary) = object else {
            return Some((id, object, offset + read));
        };
        let mut after = words;
        if after.next() != Some(Word::Operator(b"stream")) {
            return Some((id, Object::Dictionary(dictionary), offset + read));
        }
        let line_end = match after.rest() {
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r', ..] => 1,
            _ => 0,
        };
        let start = self.bytes.len() - after.rest().len() + line_end;
        let stream = Stream::with_position(dictionary, start);
        Some((id, Object::Stream(stream), start))
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
        let mut words = Words::of(there);
        let object = syntax::object(&mut words, self.budget).ok()?;
        Some(((number, 0), object.unwrap_or(Object::Null)))
    }

    /// The numbers of the objects in a stream of objects.
    pub(super) fn numbers_in(&self, pack: u32) -> Vec<u32> {
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
        if !matches!(self.places.get(&number), Some(Some(Place::At(_)))) {
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

    /// The data of a stream, unlocked and inflated; none if they cannot be read.
    ///
    /// # Errors
    /// [`Stopped`] at a bound.
    pub(super) fn data(&self, found: &Found) -> Result<Option<Data>, Stopped> {
        let Object::Stream(stream) = &found.object else {
            return Ok(None);
        };
        let raw = self.raw(stream);
        self.budget.spend(raw.len())?;
        let filters = filters::of(self, &stream.dict);
        let mut content = raw.to_vec();
        if let (Some(lock), Some(id)) = (&self.lock, found.id) {
            content = filters.unlock(lock, id, &stream.dict, content);
        }
        filters.decode(content, self.budget)
    }

    /// The data of a stream as they stand in the file: as long as it says, if its end stands there.
    pub(super) fn raw(&self, stream: &Stream) -> &'b [u8] {
        let start = stream.start_position.unwrap_or(self.bytes.len());
        let there = self.bytes.get(start..).unwrap_or_default();
        let said = self.number(&stream.dict, b"Length");
        let said = said.and_then(|length| usize::try_from(length).ok());
        if let Some((data, after)) = said.and_then(|length| there.split_at_checked(length)) {
            let gap = after
                .iter()
                .take(4)
                .take_while(|byte| blank(**byte))
                .count();
            if after
                .get(gap..)
                .is_some_and(|end| end.starts_with(b"endstream"))
            {
                return data;
            }
        }
        // The end of the object is taken where that of the data is missing.
        let is_end = |at: &usize| {
            let there = there.get(*at..).unwrap_or_default();
            there.starts_with(b"endstream") || there.starts_with(b"endobj")
        };
        let length = memmem::find_iter(there, b"end").find(is_end);
        let length = length.unwrap_or(there.len());
        let data = there.get(..length).unwrap_or_default();
        let data = data.strip_suffix(b"\n").unwrap_or(data);
        data.strip_suffix(b"\r").unwrap_or(data)
    }
}

/// Where so many objects begin, by the list at the head of their stream.
fn begins(head: &[u8], first: usize, count: usize) -> Vec<(u32, usize)> {
    let numbers = Words::of(head).map_while(|word| usize::try_from(word.whole()?).ok());
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

/// What an object takes in memory, roughly. How deep it is nested is bounded.
pub(super) fn weight(object: &Object) -> usize {
    let inner: usize = match object {
        Object::Array(items) => items.iter().map(weight).sum(),
        Object::Dictionary(dictionary) => of_dictionary(dictionary),
        Object::Stream(stream) => of_dictionary(&stream.dict),
        Object::String(text, _) => text.len(),
        Object::Name(name) => name.len(),
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Reference(_) => 0,
    };
    inner + VALUE
}

fn of_dictionary(dictionary: &Dictionary) -> usize {
    let entries = dictionary.iter();
    entries
        .map(|(key, value)| key.len() + VALUE / 2 + weight(value))
        .sum()
}
