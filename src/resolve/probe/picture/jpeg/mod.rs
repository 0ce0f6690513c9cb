//! Walks through a JPEG from mark to mark (ITU T.81, annex B). Nothing is decoded.
//!
//! Laxer than the crates that read sizes: any mark may have fill bytes before it, the height may
//! follow behind the first scan, and readers pass over what is no mark.

mod band;
mod bits;
mod complete;

use super::{PictureEnd, SeenPicture};
use crate::resolve::probe::field::be16;
use complete::is_complete;

/// The mark behind the picture's last data.
pub(in crate::resolve) const END: u8 = 0xD9;

/// A JPEG up to its end mark, or without one to the last bit of its data. Segments are passed over by their
/// length, since the small preview that phones put into one has an end mark and a size of its own.
pub(super) fn seen(bytes: &[u8]) -> SeenPicture {
    let mut pixels = None;
    let end = match walk(bytes, &mut pixels) {
        Some(()) => PictureEnd::There,
        None if is_complete(bytes) => PictureEnd::Unmarked,
        None => PictureEnd::Cut,
    };
    SeenPicture { end, pixels }
}

fn walk(bytes: &[u8], pixels: &mut Option<(u64, u64)>) -> Option<()> {
    let mut rest = bytes.get(2..)?;
    loop {
        let (mark, segment, after) = next_mark(rest)?;
        if mark == END {
            return Some(());
        }
        measure(mark, segment, pixels);
        rest = after;
    }
}

/// The next mark of a segment or of the end, the segment from its length on, and what follows.
pub(in crate::resolve) fn next_mark(mut rest: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    loop {
        // Whatever is no mark is picture data; a zero or another 0xFF behind makes it no mark.
        let at = memchr::memchr(0xFF, rest)?;
        rest = rest.get(at + 1..)?;
        match *rest.first()? {
            0x00 | 0x01 | 0xD0..=0xD8 => rest = rest.get(1..)?,
            0xFF => {}
            END => return Some((END, &[], rest)),
            mark => {
                let length = usize::from(be16(rest, 1)?).max(2);
                let (segment, after) = rest.get(1..)?.split_at_checked(length)?;
                return Some((mark, segment, after));
            }
        }
    }
}

/// Takes the size from a frame's head (SOF), or the height alone from where a scanner that did not
/// know it before puts it (DNL).
fn measure(mark: u8, segment: &[u8], pixels: &mut Option<(u64, u64)>) {
    match (mark, *pixels) {
        // Tables of codes and a reserved mark stand among the marks of frames.
        (0xC4 | 0xC8 | 0xCC, _) => {}
        (0xC0..=0xCF, None) => {
            *pixels = be16(segment, 5)
                .zip(be16(segment, 3))
                .map(|(width, height)| (width.into(), height.into()));
        }
        (0xDC, Some((width, 0))) => {
            *pixels = be16(segment, 2).map(|height| (width, height.into()));
        }
        _ => {}
    }
}
