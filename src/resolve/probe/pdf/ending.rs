//! How a PDF ends: a file that a browser was still saving begins well and has no end.

use std::borrow::Cow;

use memchr::memmem;

/// The header may stand behind this many bytes, itself counted (PDF 1.7, annex H, note 13).
const HEADER_WITHIN: usize = 1024 + 4;
const START: &[u8] = b"startxref";
const MARKER: &[u8] = b"%%EOF";

/// What stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// The end points at a list of objects.
    Sound,
    /// There is an end, and it points at nothing of the kind.
    Astray,
    /// There is no end, or objects follow it.
    Cut,
}

/// How `bytes` end, and what to read of them: without what follows the end, and with a marker of
/// the end if that alone is broken (readers open such a file).
pub(super) fn of(bytes: &[u8]) -> (Ending, Cow<'_, [u8]>) {
    let Some(start) = memmem::rfind(bytes, START) else {
        return (Ending::Cut, Cow::Borrowed(bytes));
    };
    let after = bytes.get(start + START.len()..).unwrap_or_default();
    let blank = count(after, u8::is_ascii_whitespace);
    let digits = count(after.get(blank..).unwrap_or_default(), u8::is_ascii_digit);
    let number = after.get(blank..blank + digits).unwrap_or_default();
    let rest = after.get(blank + digits..).unwrap_or_default();
    if digits == 0 || has_object(rest) {
        return (Ending::Cut, Cow::Borrowed(bytes));
    }
    let ending = if points_at_a_list(bytes, number) {
        Ending::Sound
    } else {
        Ending::Astray
    };
    (ending, whole(bytes, bytes.len() - rest.len(), rest))
}

fn whole<'a>(bytes: &'a [u8], end: usize, rest: &[u8]) -> Cow<'a, [u8]> {
    let blank = count(rest, u8::is_ascii_whitespace);
    let begun = rest
        .get(blank..)
        .is_some_and(|marker| marker.starts_with(MARKER));
    if begun {
        return Cow::Borrowed(bytes.get(..end + blank + MARKER.len()).unwrap_or(bytes));
    }
    let mut mended = bytes.get(..end).unwrap_or(bytes).to_vec();
    mended.extend(b"\n%%EOF\n");
    Cow::Owned(mended)
}

/// Whether at this offset, from the start or from the header, a table or a stream of objects is.
fn points_at_a_list(bytes: &[u8], number: &[u8]) -> bool {
    let Some(offset) = std::str::from_utf8(number)
        .ok()
        .and_then(|digits| digits.parse::<usize>().ok())
    else {
        return false;
    };
    let near = bytes.get(..HEADER_WITHIN).unwrap_or(bytes);
    let header = memmem::find(near, b"%PDF-").unwrap_or_default();
    [offset, offset.saturating_add(header)]
        .into_iter()
        .any(|offset| {
            let there = bytes.get(offset..).unwrap_or_default();
            let there = there
                .get(count(there, u8::is_ascii_whitespace)..)
                .unwrap_or_default();
            there.starts_with(b"xref") || object_begins(there)
        })
}

/// Whether `12 0 obj` stands here.
fn object_begins(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    for _ in 0..2 {
        let digits = count(rest, u8::is_ascii_digit);
        rest = rest.get(digits..).unwrap_or_default();
        let blank = count(rest, u8::is_ascii_whitespace);
        if digits == 0 || blank == 0 {
            return false;
        }
        rest = rest.get(blank..).unwrap_or_default();
    }
    rest.starts_with(b"obj")
}

/// Whether an object begins at any line of this.
fn has_object(bytes: &[u8]) -> bool {
    bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .any(object_begins)
}

fn count(bytes: &[u8], wanted: fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| wanted(byte)).count()
}
