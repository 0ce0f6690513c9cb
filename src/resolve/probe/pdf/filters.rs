//! What a stream went through before it was written: its filters under their long or short names,
//! given directly or by reference, and the lock of the document.

use std::borrow::Cow;

use lopdf::{DecompressError, Dictionary, EncryptionState, Error, Object, ObjectId, Stream};

use super::budget::{Budget, Spent, Stopped};
use super::file::File;
use super::inflate::{Failed, inflated, rows};

/// Filters in a row; real files have two.
const FILTERS_MAX: usize = 8;
/// What nothing takes at most once it went through a filter or two.
const EMPTY: usize = 32;
/// The most that rows of samples are told to be: a table of objects has rows of 20 bytes, and the widest
/// poster 100,000 points.
const SAMPLES: [(&[u8], i64); 3] = [
    (b"Columns", 1_000_000),
    (b"Colors", 32),
    (b"BitsPerComponent", 32),
];
/// Short names (PDF 1.7, table 94), which readers take everywhere.
const SHORT: [(&[u8], &[u8]); 7] = [
    (b"AHx", b"ASCIIHexDecode"),
    (b"A85", b"ASCII85Decode"),
    (b"LZW", b"LZWDecode"),
    (b"Fl", b"FlateDecode"),
    (b"RL", b"RunLengthDecode"),
    (b"CCF", b"CCITTFaxDecode"),
    (b"DCT", b"DCTDecode"),
];

/// A filter and what it is told.
type FilterStep = (Vec<u8>, Dictionary);

/// Filters with what each of them is told.
pub(super) struct Filters {
    /// In the order in which they are taken off.
    steps: Vec<FilterStep>,
}

/// The filters of a stream.
pub(super) fn of(file: &File<'_>, dictionary: &Dictionary) -> Filters {
    let names = listed(file, dictionary, b"Filter");
    let told = listed(file, dictionary, b"DecodeParms");
    let mut told = told.into_iter();
    let steps = names.into_iter().map(|name| {
        let told = told.next().map(|told| file.spread(&told));
        let told = told.and_then(|told| told.as_dict().ok().cloned());
        let name = name.as_name().unwrap_or_default();
        (long(name).to_vec(), told.unwrap_or_default())
    });
    Filters {
        steps: steps.collect(),
    }
}

/// One or several under a key, each followed.
fn listed(file: &File<'_>, dictionary: &Dictionary, key: &[u8]) -> Vec<Object> {
    let Some(found) = file.key(dictionary, key) else {
        return Vec::new();
    };
    match found.as_array() {
        Ok(items) => {
            let items = items.iter().take(FILTERS_MAX + 1);
            items
                .map(|item| Object::clone(&file.follow(item)))
                .collect()
        }
        Err(_) => vec![Object::clone(&found)],
    }
}

/// What a stream holds.
pub(super) struct Data {
    /// Its bytes, without filters.
    pub(super) bytes: Vec<u8>,
    /// Whether they are all there. Readers show what comes before a break and say nothing of the rest.
    pub(super) whole: bool,
}

/// Takes filters off, each making at most so many bytes.
fn taken_off(steps: &[&FilterStep], content: &[u8], most: usize) -> Result<Data, Failed> {
    let mut bytes = Cow::Borrowed(content);
    let mut whole = true;
    for (name, told) in steps {
        let predictor = told.get(b"Predictor").and_then(Object::as_i64);
        let predictor = predictor.unwrap_or(1);
        // Differences of samples, which are of pictures, are left to the library, as other filters are.
        let out = if name == b"FlateDecode" && predictor != 2 {
            let (out, ended) = inflated(&bytes, most)?;
            whole &= ended;
            if predictor >= 10 {
                rows(told, out)?
            } else {
                out
            }
        } else {
            by_library(name, told, bytes.into_owned(), most)?
        };
        bytes = Cow::Owned(out);
    }
    Ok(Data {
        bytes: bytes.into_owned(),
        whole,
    })
}

fn by_library(
    name: &[u8],
    told: &Dictionary,
    content: Vec<u8>,
    most: usize,
) -> Result<Vec<u8>, Failed> {
    let mut about = Dictionary::new();
    about.set("Filter", Object::Name(name.to_vec()));
    about.set("DecodeParms", told.clone());
    let stream = Stream::new(about, content);
    stream
        .decompressed_content_with_limit(most)
        .map_err(|error| {
            let too_much = matches!(
                error,
                Error::Decompress(DecompressError::MemoryLimitExceeded { .. })
            );
            if too_much {
                Failed::TooMuch
            } else {
                Failed::Unreadable
            }
        })
}

/// Whether rows of such samples can be held: the library makes room for a row before it has one.
fn bearable(told: &Dictionary) -> bool {
    SAMPLES.iter().all(|(key, most)| {
        let value = told.get(key).and_then(Object::as_i64).unwrap_or_default();
        value <= *most
    })
}

fn long(name: &[u8]) -> &[u8] {
    let found = SHORT.iter().find(|(short, _)| *short == name);
    found.map_or(name, |(_, long)| long)
}

impl Filters {
    /// Takes the document's lock off, unless the stream says that it has another or none.
    pub(super) fn unlock(
        &self,
        lock: &EncryptionState,
        id: ObjectId,
        dictionary: &Dictionary,
        content: Vec<u8>,
    ) -> Vec<u8> {
        let mut about = Dictionary::new();
        if let Ok(kind) = dictionary.get(b"Type") {
            about.set("Type", kind.clone());
        }
        if let Some((name, told)) = self.steps.iter().find(|(name, _)| name == b"Crypt") {
            about.set("Filter", Object::Name(name.clone()));
            about.set("DecodeParms", told.clone());
        }
        let mut object = Object::Stream(Stream::new(about, content));
        let _ = lopdf::encryption::decrypt_object(lock, id, &mut object);
        if let Object::Stream(stream) = object {
            stream.content
        } else {
            Vec::new()
        }
    }

    /// Takes the filters off; none if one of them is unknown or fails.
    pub(super) fn decode(
        &self,
        content: Vec<u8>,
        budget: &Budget,
    ) -> Result<Option<Data>, Stopped> {
        let steps: Vec<&FilterStep> = self
            .steps
            .iter()
            .filter(|(name, _)| name != b"Crypt")
            .collect();
        let most = budget.stream_max();
        if steps.is_empty() {
            if content.len() > most {
                return Err(budget.too_much(Spent::Large));
            }
            return Ok(Some(Data {
                bytes: content,
                whole: true,
            }));
        }
        if steps.len() > FILTERS_MAX || !self.steps.iter().all(|(_, told)| bearable(told)) {
            return Ok(None);
        }
        match taken_off(&steps, &content, most) {
            // What could be read is nothing where the data are of another kind.
            Ok(data) if data.bytes.is_empty() && content.len() > EMPTY => Ok(None),
            Ok(data) => {
                budget.spend(data.bytes.len())?;
                Ok(Some(data))
            }
            Err(Failed::TooMuch) => {
                // Of a bomb, a small part is too much already.
                let part = content.get(..budget.tried()).unwrap_or(&content);
                let bomb = taken_off(&steps, part, most).is_err_and(|why| why == Failed::TooMuch);
                Err(budget.too_much(if bomb { Spent::Bomb } else { Spent::Large }))
            }
            Err(Failed::Unreadable) => Ok(None),
        }
    }
}
