//! Looks for the objects of a PDF where its tables cannot be relied on, as every reader does.

use std::ops::Range;

use lopdf::Object;
use memchr::memmem;

use super::content::{PdfToken, PdfTokens, blank};
use super::file::{File, ObjectPlace};
use super::syntax;

/// What a trailer says that is asked for.
const KEYS: [&[u8]; 4] = [b"Root", b"Info", b"Encrypt", b"ID"];

impl File<'_> {
    /// Finds all objects that stand by themselves, and the trailer. Of two with one number the later one
    /// holds. What it gives are the streams of objects, which may be locked: [`File::open_packs`].
    pub(super) fn rebuild(&mut self) -> Vec<(u32, usize)> {
        self.places.clear();
        self.trailer = lopdf::Dictionary::new();
        self.lock = None;
        self.forget();
        let mut packs = Vec::new();
        let mut at = 0;
        while let Some(found) = memmem::find(self.bytes.get(at..).unwrap_or_default(), b"obj") {
            let keyword = at + found;
            // Not in a stream: the trailer of a document within this one is not of this one.
            self.take_trailers(at..keyword);
            at = keyword + b"obj".len();
            let Some(start) = begin(self.bytes, keyword) else {
                continue;
            };
            let Some((id, object)) = self.object_at(start) else {
                continue;
            };
            self.places.remove(&id.0);
            if self.put(id.0, Some(ObjectPlace::At(start))).is_none() {
                break;
            }
            let Object::Stream(stream) = object else {
                continue;
            };
            // A document within this one stands in a stream, and its objects are not of this one.
            at = stream.start_position.unwrap_or(at) + self.raw(&stream).len();
            if stream.dict.has_type(b"ObjStm") {
                packs.push((id.0, start));
            } else if stream.dict.has_type(b"XRef") {
                self.take(&stream.dict);
            }
        }
        self.take_trailers(at..self.bytes.len());
        self.forget();
        packs
    }

    /// Takes what the trailers that begin here say.
    fn take_trailers(&mut self, here: Range<usize>) {
        let there = self.bytes.get(here.start..).unwrap_or_default();
        let here = there.get(..here.len()).unwrap_or(there);
        for at in memmem::find_iter(here, b"trailer") {
            let mut words = PdfTokens::of(there.get(at..).unwrap_or_default());
            if words.next() != Some(PdfToken::Operator(b"trailer")) {
                continue;
            }
            match syntax::object(&mut words, self.budget) {
                Ok(Some(Object::Dictionary(trailer))) => self.take(&trailer),
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    fn take(&mut self, trailer: &lopdf::Dictionary) {
        for key in KEYS {
            if let Ok(value) = trailer.get(key) {
                self.trailer.set(key, value.clone());
            }
        }
    }

    /// Finds the objects in streams of objects. An object that stands behind such a stream is newer.
    pub(super) fn open_packs(&mut self, packs: &[(u32, usize)]) {
        for (pack, start) in packs {
            if self.places.get(pack) != Some(&Some(ObjectPlace::At(*start))) {
                continue;
            }
            for number in self.numbers_in(*pack) {
                let stands = match self.places.get(&number) {
                    Some(Some(ObjectPlace::At(at))) => *at,
                    Some(Some(ObjectPlace::In(_)) | None) | None => 0,
                };
                if stands < *start {
                    self.places.remove(&number);
                    if self.put(number, Some(ObjectPlace::In(*pack))).is_none() {
                        return;
                    }
                }
            }
        }
        // What was asked for before its place was known was taken for nothing.
        self.forget();
    }
}

/// Where `12 0 obj` begins, of which `obj` stands here.
pub(super) fn begin(bytes: &[u8], keyword: usize) -> Option<usize> {
    let before = bytes.get(..keyword)?;
    let before = number(before)?;
    let before = number(before)?;
    Some(before.len())
}

/// What stands before a number and the blanks behind it.
fn number(bytes: &[u8]) -> Option<&[u8]> {
    let blanks = bytes.iter().rev().take_while(|byte| blank(**byte)).count();
    let digits = bytes.get(..bytes.len() - blanks)?;
    let count = digits
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let sound = blanks > 0 && (1..=10).contains(&count);
    sound.then(|| digits.get(..digits.len() - count)).flatten()
}
