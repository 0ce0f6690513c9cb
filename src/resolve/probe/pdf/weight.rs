//! Weighs a PDF before it is loaded, by the words outside its streams.

use memchr::memmem;

/// The most words outside streams.
const WORDS_MAX: u64 = 3_000_000;
/// The most words in one object; all of them are in memory before anything can stop it.
pub(super) const WORDS_IN_ONE_MAX: u64 = 500_000;

/// Whether the objects outside streams are few enough to be held.
pub(super) fn bearable(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut all = 0_u64;
    while let Some(begin) = memmem::find(rest, b"stream") {
        let (outside, after) = rest.split_at(begin);
        all += words(outside);
        if all > WORDS_MAX || most_in_one(outside) > WORDS_IN_ONE_MAX {
            return false;
        }
        let Some(end) = memmem::find(after, b"endstream") else {
            return true;
        };
        rest = after.get(end + b"endstream".len()..).unwrap_or_default();
    }
    all + words(rest) <= WORDS_MAX && most_in_one(rest) <= WORDS_IN_ONE_MAX
}

fn most_in_one(bytes: &[u8]) -> u64 {
    if words(bytes) <= WORDS_IN_ONE_MAX {
        return 0;
    }
    let mut rest = bytes;
    let mut most = 0;
    while let Some(end) = memmem::find(rest, b"endobj") {
        let (object, after) = rest.split_at(end);
        most = most.max(words(object));
        rest = after.get(b"endobj".len()..).unwrap_or_default();
    }
    // What follows the last object is the table of objects.
    most
}

/// How many words stand in these bytes, roughly: each may become a value.
pub(super) fn words(bytes: &[u8]) -> u64 {
    let mut count = 0_u64;
    let mut within = false;
    for byte in bytes {
        match byte {
            b'[' | b'(' | b'<' | b'/' => {
                count += 1;
                within = *byte == b'/';
            }
            b']' | b')' | b'>' | 0 => within = false,
            byte if byte.is_ascii_whitespace() => within = false,
            _ => {
                count += u64::from(!within);
                within = true;
            }
        }
    }
    count
}
