//! Opens a PDF within bounds. The library holds every object in memory, many times the size that it
//! has in the file; what grows too large is given up before that.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

use lopdf::{DecompressError, Document, Error, LoadOptions, Object, ObjectId, Stream};

use super::weight::{WORDS_IN_ONE_MAX, bearable, words};

/// The most that one stream of objects may inflate to.
const INFLATED_MAX: usize = 16 * 1024 * 1024;
/// Smaller files cannot hold enough objects to matter.
const WEIGHED_FROM: usize = 1024 * 1024;
/// The most values that are kept, of about 150 bytes each.
const VALUES_MAX: u64 = 800_000;
/// The most bytes of streams that are kept. No honest file holds more than it is long; a crafted
/// one names the same stream a thousand times.
const KEPT_MAX: u64 = 72 * 1024 * 1024;
/// The most bytes that are copied and inflated while loading.
const BYTES_MAX: u64 = 384 * 1024 * 1024;

/// What became of a file.
pub(super) enum Loaded {
    /// It opens.
    Open(Box<Document>),
    /// Not without a password.
    Locked,
    /// It is locked in a way that says nothing about passwords.
    Unknown,
    /// It breaks a bound.
    TooMuch,
    /// It does not open.
    Broken,
}

/// Thrown through the library, which has no other way out.
struct OverBudget;

#[derive(Clone, Copy)]
struct Budget {
    values: u64,
    kept: u64,
    bytes: u64,
}

const FULL: Budget = Budget {
    values: VALUES_MAX,
    kept: KEPT_MAX,
    bytes: BYTES_MAX,
};

thread_local! {
    // A filter of the library is a plain function: what it counts has to stand outside.
    static BUDGET: Cell<Budget> = const { Cell::new(FULL) };
}

/// Opens the file.
pub(super) fn load(bytes: &[u8]) -> Loaded {
    if bytes.len() > WEIGHED_FROM && !bearable(bytes) {
        return Loaded::TooMuch;
    }
    BUDGET.set(FULL);
    let options = LoadOptions {
        filter: Some(sift),
        max_decompressed_size: Some(INFLATED_MAX),
        ..LoadOptions::default()
    };
    let loading = AssertUnwindSafe(|| Document::load_mem_with_options(bytes, options));
    match panic::catch_unwind(loading) {
        Ok(Ok(document)) => opened(document),
        Ok(Err(error)) => failed(&error),
        Err(thrown) => over_budget(thrown),
    }
}

fn opened(document: Document) -> Loaded {
    match document.trailer.get(b"Encrypt") {
        Err(_) => Loaded::Open(Box::new(document)),
        Ok(Object::Reference(_)) => Loaded::Locked,
        Ok(_) => Loaded::Unknown,
    }
}

fn failed(error: &Error) -> Loaded {
    let too_much = matches!(
        error,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. })
    );
    let locked = matches!(
        error,
        Error::InvalidPassword | Error::UnsupportedSecurityHandler(_)
    );
    if too_much {
        Loaded::TooMuch
    } else if locked {
        Loaded::Locked
    } else if matches!(error, Error::Decryption(_)) {
        Loaded::Unknown
    } else {
        Loaded::Broken
    }
}

fn over_budget(thrown: Box<dyn Any + Send>) -> Loaded {
    if thrown.is::<OverBudget>() {
        return Loaded::TooMuch;
    }
    panic::resume_unwind(thrown)
}

/// Called by the library for each object: counts it, and lets go of what no fact needs.
fn sift(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let held = values(object);
    match object {
        Object::Stream(stream) => {
            let length = size(stream.content.len());
            spend(held, 0, length + 64);
            if stream.dict.has_type(b"ObjStm") {
                weigh(stream);
            }
            if needless(stream) {
                // Not empty: the library would read it again.
                stream.content = vec![b' '];
            } else {
                spend(0, length, 0);
            }
            // For a stream it asks only whether something comes back.
            Some((id, Object::Null))
        }
        Object::Dictionary(dictionary) if dictionary.has_type(b"StructElem") => {
            spend(0, 0, held * 16);
            None
        }
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(_, _)
        | Object::Array(_)
        | Object::Dictionary(_)
        | Object::Reference(_) => {
            spend(held, 0, 64);
            Some((id, object.clone()))
        }
    }
}

/// Takes from what is left; ends loading when it is used up.
fn spend(values: u64, kept: u64, bytes: u64) {
    let left = BUDGET.get();
    match (
        left.values.checked_sub(values),
        left.kept.checked_sub(kept),
        left.bytes.checked_sub(bytes),
    ) {
        (Some(values), Some(kept), Some(bytes)) => BUDGET.set(Budget {
            values,
            kept,
            bytes,
        }),
        _ => panic::resume_unwind(Box::new(OverBudget)),
    }
}

/// Looks at how much a stream of objects holds, before the library makes objects of it.
fn weigh(stream: &Stream) {
    if let Ok(inside) = stream.decompressed_content_with_limit(INFLATED_MAX) {
        spend(0, 0, size(inside.len()));
        let words = words(&inside);
        if words > WORDS_IN_ONE_MAX {
            spend(u64::MAX, 0, 0);
        }
    }
}

/// Pictures, fonts and attachments.
fn needless(stream: &Stream) -> bool {
    let kind = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name);
    let picture = matches!(
        kind(b"Subtype"),
        Ok(b"Image" | b"Type1C" | b"CIDFontType0C" | b"OpenType" | b"XML")
    );
    let attachment = matches!(kind(b"Type"), Ok(b"EmbeddedFile" | b"Metadata"));
    picture || attachment || stream.dict.has(b"Length1")
}

/// How many values an object holds. The library bounds how deep they are nested.
fn values(object: &Object) -> u64 {
    let mut count = 0_u64;
    let mut rest = vec![object];
    while let Some(object) = rest.pop() {
        count += 1;
        match object {
            Object::Array(items) => rest.extend(items),
            Object::Dictionary(dictionary) => {
                rest.extend(dictionary.iter().map(|(_, value)| value));
            }
            Object::Stream(stream) => {
                rest.extend(stream.dict.iter().map(|(_, value)| value));
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(_, _)
            | Object::Reference(_) => {}
        }
    }
    count
}

fn size(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
