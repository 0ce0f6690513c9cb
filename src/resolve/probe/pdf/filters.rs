//! What a stream went through before it was written: its filters under their long or short names,
//! given directly or by reference, and the lock of the document.

use lopdf::{DecompressError, Dictionary, EncryptionState, Error, Object, ObjectId, Stream};

use super::budget::{Budget, Spent, Stopped};
use super::file::File;

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

/// Filters with what each of them is told.
pub(super) struct Filters {
    /// In the order in which they are taken off.
    steps: Vec<(Vec<u8>, Dictionary)>,
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

fn inflated(stream: &Stream, budget: &Budget) -> Result<Vec<u8>, Error> {
    stream.decompressed_content_with_limit(budget.stream_max())
}

fn is_overflow(error: &Error) -> bool {
    matches!(
        error,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. })
    )
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
    ) -> Result<Option<Vec<u8>>, Stopped> {
        let steps = self.steps.iter().filter(|(name, _)| name != b"Crypt");
        let mut names = Vec::new();
        let mut told = Vec::new();
        for (name, parameters) in steps {
            names.push(Object::Name(name.clone()));
            told.push(Object::Dictionary(parameters.clone()));
        }
        let length = content.len();
        if names.is_empty() {
            if length > budget.stream_max() {
                return Err(budget.too_much(Spent::Large));
            }
            return Ok(Some(content));
        }
        if names.len() > FILTERS_MAX || !self.steps.iter().all(|(_, told)| bearable(told)) {
            return Ok(None);
        }
        let mut about = Dictionary::new();
        about.set("Filter", names);
        about.set("DecodeParms", told);
        let mut stream = Stream::new(about, content);
        match inflated(&stream, budget) {
            // The library gives what it could read, which is nothing where the data are of another kind.
            Ok(inside) if inside.is_empty() && length > EMPTY => Ok(None),
            Ok(inside) => {
                budget.spend(inside.len())?;
                Ok(Some(inside))
            }
            Err(error) if is_overflow(&error) => {
                // Of a bomb, a small part is too much already.
                stream.content.truncate(budget.tried());
                let bomb = inflated(&stream, budget).is_err_and(|error| is_overflow(&error));
                Err(budget.too_much(if bomb { Spent::Bomb } else { Spent::Large }))
            }
            Err(_) => Ok(None),
        }
    }
}
