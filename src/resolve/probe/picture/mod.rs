//! Looks at pictures: their size, and whether they are whole. No pixel is decoded.

mod bitmap;
pub(in crate::resolve) mod jpeg;
mod png;
#[cfg(test)]
mod tests;
pub(in crate::resolve) mod tiff;

use std::io::Cursor;

use crate::model::{Condition, Extent, Facts, Nature, PictureKind, Text};

use super::field::le32;
use super::video;

/// Whether a picture ends where it should. What stands behind its end does not matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PictureEnd {
    /// It does.
    There,
    /// All of it is there but the mark that says so.
    Unmarked,
    /// It ends before.
    Cut,
}

impl PictureEnd {
    const fn there(whole: bool) -> Self {
        if whole { Self::There } else { Self::Cut }
    }
}

/// What was seen of a picture.
struct SeenPicture {
    end: PictureEnd,
    /// Width and height, where they can be read.
    pixels: Option<(u64, u64)>,
}

/// What is inside a picture.
pub(super) fn facts(bytes: &[u8], kind: PictureKind) -> Facts {
    let seen = seen(bytes, kind);
    let mut facts = Facts::of(Nature::Picture(kind));
    facts.pixels = seen.pixels;
    facts.condition = condition(&seen, kind);
    if seen.end == PictureEnd::Unmarked {
        let what = Text::new(
            "tanda akhir gambarnya tidak ada, walau gambarnya utuh",
            "its end mark is missing, though the picture is whole",
        );
        let act = Text::new(
            "buka gambarnya dan simpan ulang, supaya program yang ketat pun menerimanya",
            "open the picture and save it again, so that strict programs take it too",
        );
        facts.odd(Extent::Whole, what, act);
    }
    facts
}

fn condition(seen: &SeenPicture, kind: PictureKind) -> Condition {
    if seen.end == PictureEnd::Cut {
        return Condition::Damaged(Text::new(
            "gambar terpotong, mungkin terputus saat diunduh atau disalin",
            "the picture is cut off; a download or a copy may have broken",
        ));
    }
    match seen.pixels {
        Some((0, _) | (_, 0)) => Condition::Damaged(Text::new(
            "gambar berukuran nol piksel",
            "the picture is zero pixels in size",
        )),
        // Photos made of boxes may tell their size in ways that are not read here.
        None if !matches!(kind, PictureKind::Heic | PictureKind::Avif) => {
            Condition::Damaged(Text::new(
                "ukuran gambar tidak terbaca",
                "the size of the picture cannot be read",
            ))
        }
        Some(_) | None => Condition::Sound,
    }
}

fn seen(bytes: &[u8], kind: PictureKind) -> SeenPicture {
    let by_end = |end: PictureEnd| SeenPicture {
        end,
        pixels: pixels(bytes),
    };
    let there = |end: Option<()>| PictureEnd::there(end.is_some());
    match kind {
        PictureKind::Jpeg => jpeg::seen(bytes),
        PictureKind::Bmp => bitmap::seen(bytes),
        PictureKind::Tiff => tiff::seen(bytes),
        PictureKind::Png => by_end(png::end(bytes)),
        PictureKind::Gif => by_end(gif(bytes)),
        PictureKind::WebP => by_end(there(webp(bytes))),
        PictureKind::Heic | PictureKind::Avif => by_end(there(boxes(bytes))),
    }
}

fn pixels(bytes: &[u8]) -> Option<(u64, u64)> {
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (u64::try_from(size.width), u64::try_from(size.height));
    Some((width.ok()?, height.ok()?))
}

/// A WebP as long as it says.
fn webp(bytes: &[u8]) -> Option<()> {
    let length = u64::from(le32(bytes, 4)?) + 8;
    (u64::try_from(bytes.len()).ok()? >= length).then_some(())
}

/// A photo made of boxes, up to the last of them.
fn boxes(bytes: &[u8]) -> Option<()> {
    let size = u64::try_from(bytes.len()).ok()?;
    let boxes = video::boxes(&mut Cursor::new(bytes), size).ok()?;
    (boxes.end != video::VideoEnd::Cut).then_some(())
}

/// A GIF up to its trailer; one that lacks the trailer alone has all its blocks to the end of the file.
fn gif(bytes: &[u8]) -> PictureEnd {
    let Some(mut rest) = gif_blocks(bytes) else {
        return PictureEnd::Cut;
    };
    let mut pictured = false;
    loop {
        let after = match rest.split_first() {
            // An empty block too many: readers pass over it.
            Some((0x00, rest)) => Some(rest),
            Some((0x21, rest)) => rest.get(1..).and_then(blocks),
            Some((0x2C, rest)) => {
                pictured = true;
                gif_picture(rest)
            }
            Some((0x3B, _)) => return PictureEnd::There,
            None if pictured => return PictureEnd::Unmarked,
            Some(_) | None => None,
        };
        let Some(after) = after else {
            return PictureEnd::Cut;
        };
        rest = after;
    }
}

/// What stands behind a GIF's head.
fn gif_blocks(bytes: &[u8]) -> Option<&[u8]> {
    bytes.get(13 + colours(*bytes.get(10)?)..)
}

/// What follows a picture of a GIF, its mark aside.
fn gif_picture(rest: &[u8]) -> Option<&[u8]> {
    blocks(rest.get(10 + colours(*rest.get(8)?)..)?)
}

/// Length of a table of colours.
const fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// What follows a run of blocks, which ends with an empty one.
fn blocks(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        let length = usize::from(*rest.first()?);
        rest = rest.get(1 + length..)?;
        if length == 0 {
            return Some(rest);
        }
    }
}
