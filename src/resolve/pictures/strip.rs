//! Pictures without what is written beside the picture: where and when a photo was taken, with what, the
//! little preview of it, words of programs. The place of a photo is personal data.

use crate::resolve::probe::field::be32;
use crate::resolve::probe::picture::jpeg::{END, next_mark};

/// The marks that hold what applications wrote, and comments (ITU T.81, table B.1).
const APPLICATION: std::ops::RangeInclusive<u8> = 0xE0..=0xEF;
const COMMENT: u8 = 0xFE;
/// What of them says how colours are meant, by its mark and its first bytes: without it a picture may look
/// wrong, and it knows nothing of the photo.
const COLOURS: [(u8, &[u8]); 3] = [
    (0xE0, b"JFIF\0"),
    (0xE2, b"ICC_PROFILE\0"),
    (0xEE, b"Adobe"),
];
/// The chunks of a PNG that make the picture and say how its colours are meant (PNG 1.2, chapter 4).
const CHUNKS: [&[u8; 4]; 10] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
];
/// The bytes of a segment before what it holds: its length.
const LENGTH: usize = 2;

/// A JPEG up to its end mark, which it gets where it lacks one; `None` of what is none. What stands behind
/// the end goes, too: phones put a film or a second photo there, with a place of its own.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let (start, mut rest) = bytes.split_at_checked(2)?;
    let mut plain = start.to_vec();
    loop {
        let Some((mark, segment, after)) = next_mark(rest) else {
            plain.extend(rest);
            plain.extend([0xFF, END]);
            return Some(plain);
        };
        let passed = rest.len() - after.len();
        // The picture data before a segment that goes stay, without its 0xFF and its mark.
        let beside = is_beside(mark, segment).then_some(segment.len() + 2);
        plain.extend(rest.get(..passed.checked_sub(beside.unwrap_or(0))?)?);
        if mark == END {
            plain.push(END);
            return Some(plain);
        }
        rest = after;
    }
}

/// Whether a segment is written beside the picture.
fn is_beside(mark: u8, segment: &[u8]) -> bool {
    let content = segment.get(LENGTH..).unwrap_or_default();
    let of_colours = COLOURS
        .iter()
        .any(|&(known, start)| mark == known && content.starts_with(start));
    (APPLICATION.contains(&mark) && !of_colours) || mark == COMMENT
}

/// A PNG up to its end, with the chunks alone that make the picture; `None` of what is cut off.
pub(super) fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let (start, mut rest) = bytes.split_at_checked(8)?;
    let mut plain = start.to_vec();
    loop {
        // Length, kind, content, checksum.
        let length = usize::try_from(be32(rest, 0)?).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(length)?;
        let kind = chunk.get(4..8)?;
        if CHUNKS.iter().any(|known| known.as_slice() == kind) {
            plain.extend(chunk);
        }
        if kind == b"IEND" {
            return Some(plain);
        }
        rest = after;
    }
}
