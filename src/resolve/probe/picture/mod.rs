//! Looks at pictures: their size, and whether they are whole. Nothing is decoded.

mod bitmap;
mod jpeg;
#[cfg(test)]
mod tests;
mod tiff;

use std::io::Cursor;

use crate::model::{Condition, Facts, Nature, PictureKind, Text};

use super::field::{be32, le16, le32};
use super::video::{self, End};

/// What was seen of a picture.
struct Seen {
    /// Whether it ends where it should. What stands behind its end does not matter.
    whole: bool,
    /// Width and height, where they can be read.
    pixels: Option<(u64, u64)>,
}

/// What is inside a picture.
pub(super) fn facts(bytes: &[u8], kind: PictureKind) -> Facts {
    let seen = seen(bytes, kind);
    let mut facts = Facts::of(Nature::Picture(kind));
    facts.pixels = seen.pixels;
    facts.condition = condition(&seen, kind);
    facts
}

fn condition(seen: &Seen, kind: PictureKind) -> Condition {
    if !seen.whole {
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

fn seen(bytes: &[u8], kind: PictureKind) -> Seen {
    let by_end = |end: Option<()>| Seen {
        whole: end.is_some(),
        pixels: pixels(bytes),
    };
    match kind {
        PictureKind::Jpeg => jpeg::seen(bytes),
        PictureKind::Bmp => bitmap::seen(bytes),
        PictureKind::Tiff => tiff::seen(bytes),
        PictureKind::Png => by_end(png(bytes)),
        PictureKind::Gif => by_end(gif(bytes)),
        PictureKind::WebP => by_end(webp(bytes)),
        PictureKind::Heic | PictureKind::Avif => by_end(boxes(bytes)),
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
    (boxes.end != End::Cut).then_some(())
}

/// A PNG up to its end chunk, with picture data in it and a head that is as it was written.
fn png(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes.get(8..)?;
    let mut pictured = false;
    loop {
        let length = usize::try_from(be32(rest, 0)?).ok()?;
        let end = length.checked_add(8)?;
        let (body, sum) = (rest.get(4..end)?, be32(rest, end)?);
        match body.first_chunk()? {
            b"IHDR" if crc32fast::hash(body) != sum => return None,
            b"IDAT" => pictured = true,
            b"IEND" => return pictured.then_some(()),
            _ => {}
        }
        rest = rest.get(end + 4..)?;
    }
}

/// A GIF up to its trailer.
fn gif(bytes: &[u8]) -> Option<()> {
    le16(bytes, 6)?;
    let mut rest = bytes.get(13 + colours(*bytes.get(10)?)..)?;
    loop {
        rest = match *rest.first()? {
            // An empty block too many: readers pass over it.
            0x00 => rest.get(1..)?,
            0x21 => blocks(rest.get(2..)?)?,
            0x2C => blocks(rest.get(11 + colours(*rest.get(9)?)..)?)?,
            0x3B => return Some(()),
            _ => return None,
        };
    }
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
