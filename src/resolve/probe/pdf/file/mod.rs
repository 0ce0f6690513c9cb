//! A PDF whose objects are read when they are asked for. No more of it is in memory than what is being
//! looked at and a little that was: a crafted file names the same objects a thousand times.

mod objects;
mod streams;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use lopdf::{Dictionary, EncryptionState, Object, ObjectId};
use memchr::memmem;

use super::budget::Budget;
use objects::Pack;

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
pub(super) enum ObjectPlace {
    /// At this offset.
    At(usize),
    /// In the stream of objects of this number.
    In(u32),
}

/// An object, and the number it has if it stands by itself.
#[derive(Debug)]
pub(super) struct FoundObject {
    /// Its number and generation.
    pub(super) id: Option<ObjectId>,
    object: Object,
}

impl Deref for FoundObject {
    type Target = Object;

    fn deref(&self) -> &Object {
        &self.object
    }
}

impl FoundObject {
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

/// What was read before.
#[derive(Default)]
struct ObjectCache {
    objects: BTreeMap<u32, Rc<FoundObject>>,
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
    pub(super) places: BTreeMap<u32, Option<ObjectPlace>>,
    /// What it says of itself as a whole.
    pub(super) trailer: Dictionary,
    /// What reads its strings and streams, if they are locked.
    pub(super) lock: Option<EncryptionState>,
    /// What is left to spend.
    pub(super) budget: &'b Budget,
    kept: RefCell<ObjectCache>,
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
    pub(super) fn follow(&self, object: &Object) -> Rc<FoundObject> {
        let Object::Reference((number, _)) = object else {
            return Rc::new(FoundObject {
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
    pub(super) fn key(&self, dictionary: &Dictionary, key: &[u8]) -> Option<Rc<FoundObject>> {
        let found = self.follow(dictionary.get(key).ok()?);
        (!found.is_null()).then_some(found)
    }

    /// A number under a key.
    pub(super) fn number(&self, dictionary: &Dictionary, key: &[u8]) -> Option<i64> {
        self.key(dictionary, key)?.as_i64().ok()
    }

    /// A dictionary under a key.
    pub(super) fn inside(&self, dictionary: &Dictionary, key: &[u8]) -> Option<Rc<FoundObject>> {
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
    pub(super) fn catalog(&self) -> Option<Rc<FoundObject>> {
        self.inside(&self.trailer, b"Root")
    }

    /// The object of this number; null if there is none.
    pub(super) fn get(&self, number: u32) -> Rc<FoundObject> {
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
        let found = Rc::new(FoundObject { id, object });
        if self.room_for(weight) {
            let mut kept = self.kept.borrow_mut();
            kept.objects.insert(number, Rc::clone(&found));
        }
        found
    }

    /// Makes room for so many bytes more, if they are not too many to be kept at all.
    fn room_for(&self, bytes: usize) -> bool {
        let most = self.budget.held(KEPT_SHARED, KEPT_ALONE);
        let mut kept = self.kept.borrow_mut();
        if kept.held.saturating_add(bytes) > most {
            *kept = ObjectCache::default();
        }
        kept.held = kept.held.saturating_add(bytes);
        kept.held <= most
    }
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
