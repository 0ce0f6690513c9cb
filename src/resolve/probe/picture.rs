//! Looks at pictures: their size, and whether they are whole. Nothing is decoded.

use std::io::Cursor;

use crate::model::{Condition, Facts, Nature, PictureKind, Text};

use super::field::{be16, be32, le16, le32};
use super::video::{self, End};

/// What is inside a picture.
pub(super) fn facts(bytes: &[u8], kind: PictureKind) -> Facts {
    let mut facts = Facts::of(Nature::Picture(kind));
    facts.pixels = pixels(bytes);
    facts.condition = condition(bytes, kind, facts.pixels);
    facts
}

fn pixels(bytes: &[u8]) -> Option<(u64, u64)> {
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (u64::try_from(size.width), u64::try_from(size.height));
    Some((width.ok()?, height.ok()?))
}

fn condition(bytes: &[u8], kind: PictureKind, pixels: Option<(u64, u64)>) -> Condition {
    if whole(bytes, kind).is_none() {
        return Condition::Damaged(Text::new(
            "gambar terpotong, mungkin terputus saat diunduh atau disalin",
            "the picture is cut off; a download or a copy may have broken",
        ));
    }
    match pixels {
        Some((0, _) | (_, 0)) => Condition::Damaged(Text::new(
            "gambar berukuran nol piksel",
            "the picture is zero pixels in size",
        )),
        // A HEIC photo may tell its size in ways that are not read here.
        None if kind != PictureKind::Heic => Condition::Damaged(Text::new(
            "ukuran gambar tidak terbaca",
            "the size of the picture cannot be read",
        )),
        Some(_) | None => Condition::Sound,
    }
}

/// Nothing when the picture ends before it should. What stands behind its end does not matter.
fn whole(bytes: &[u8], kind: PictureKind) -> Option<()> {
    match kind {
        PictureKind::Jpeg => jpeg(bytes),
        PictureKind::Png => png(bytes),
        PictureKind::Gif => gif(bytes),
        PictureKind::WebP => long_enough(bytes, u64::from(le32(bytes, 4)?) + 8),
        PictureKind::Bmp => long_enough(bytes, u64::from(le32(bytes, 2)?.max(le32(bytes, 10)?))),
        PictureKind::Heic => {
            let size = u64::try_from(bytes.len()).ok()?;
            let boxes = video::boxes(&mut Cursor::new(bytes), size).ok()?;
            (boxes.end != End::Cut).then_some(())
        }
        // Its parts may stand in any order, so no length tells its end.
        PictureKind::Tiff => Some(()),
    }
}

fn long_enough(bytes: &[u8], length: u64) -> Option<()> {
    (u64::try_from(bytes.len()).ok()? >= length).then_some(())
}

/// A JPEG up to its end mark. Segments are passed over by their length, since the small preview that
/// phones put into one has an end mark of its own (ITU T.81, annex B).
fn jpeg(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes.get(2..)?;
    loop {
        // Whatever is no mark is picture data; a zero or another 0xFF behind makes it no mark.
        let at = rest.iter().position(|byte| *byte == 0xFF)?;
        rest = rest.get(at + 1..)?;
        match *rest.first()? {
            0x00 | 0x01 | 0xD0..=0xD8 => rest = rest.get(1..)?,
            0xFF => {}
            0xD9 => return Some(()),
            _ => {
                let length = usize::from(be16(rest, 1)?).max(2);
                rest = rest.get(1 + length..)?;
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    /// 3 by 2 pixels, with a preview that has an end mark of its own.
    fn jpeg_with_preview() -> Vec<u8> {
        let preview = [0xFF, 0xD8, 0xFF, 0xDB, 0, 2, 0xFF, 0xD9];
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0, 10];
        bytes.extend(preview);
        bytes.extend([0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
        bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
        bytes.extend([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78]);
        bytes.extend([0xFF, 0xD9]);
        bytes
    }

    fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let marked = [kind.as_slice(), body].concat();
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [
            &length,
            marked.as_slice(),
            &crc32fast::hash(&marked).to_be_bytes(),
        ]
        .concat()
    }

    fn png_of(width: u32, chunks: &[&[u8; 4]]) -> Vec<u8> {
        let size = [width.to_be_bytes(), 2_u32.to_be_bytes()].concat();
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.extend(chunk(
            b"IHDR",
            &[size.as_slice(), &[8, 0, 0, 0, 0]].concat(),
        ));
        for kind in chunks {
            bytes.extend(chunk(kind, b"x"));
        }
        bytes
    }

    fn gif() -> Vec<u8> {
        let mut bytes = b"GIF89a\x03\0\x02\0\x80\0\0".to_vec();
        bytes.extend([0; 6]);
        bytes.extend([0x21, 0xF9, 4, 0, 0, 0, 0, 0]);
        bytes.extend([0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B]);
        bytes
    }

    fn damage(bytes: &[u8], kind: PictureKind) -> Option<String> {
        match facts(bytes, kind).condition {
            Condition::Damaged(why) => Some(why.get(Lang::Id).to_owned()),
            Condition::Sound => None,
            other @ (Condition::Locked | Condition::Unfinished(_) | Condition::Blank(_)) => {
                panic!("{other:?}")
            }
        }
    }

    #[test]
    fn a_whole_picture_is_sound_whatever_stands_behind_it() {
        let behind = |mut bytes: Vec<u8>| {
            bytes.extend(b"trailing");
            bytes
        };
        for bytes in [jpeg_with_preview(), behind(jpeg_with_preview())] {
            let facts = facts(&bytes, PictureKind::Jpeg);
            assert_eq!(facts.condition, Condition::Sound);
            assert_eq!(facts.pixels, Some((3, 2)));
        }
        let png = png_of(3, &[b"IDAT", b"IEND"]);
        assert_eq!(facts(&png, PictureKind::Png).pixels, Some((3, 2)));
        assert_eq!(damage(&behind(png), PictureKind::Png), None);
        assert_eq!(facts(&gif(), PictureKind::Gif).pixels, Some((3, 2)));
        assert_eq!(damage(&behind(gif()), PictureKind::Gif), None);
    }

    #[test]
    fn a_picture_that_is_cut_anywhere_is_damaged() {
        let pictures = [
            (jpeg_with_preview(), PictureKind::Jpeg),
            (png_of(3, &[b"IDAT", b"IEND"]), PictureKind::Png),
            (gif(), PictureKind::Gif),
        ];
        for (bytes, nature) in pictures {
            for end in 0..bytes.len() {
                let why = damage(&bytes[..end], nature);
                assert!(
                    why.is_some_and(|why| why.contains("terpotong")),
                    "{nature:?} {end}"
                );
            }
        }
    }

    #[test]
    fn a_png_needs_data_an_end_and_an_honest_head() {
        assert!(damage(&png_of(3, &[b"IDAT"]), PictureKind::Png).is_some());
        assert!(damage(&png_of(3, &[b"IEND"]), PictureKind::Png).is_some());
        let mut bytes = png_of(3, &[b"IDAT", b"IEND"]);
        bytes[19] = 9;
        assert!(damage(&bytes, PictureKind::Png).is_some());
    }

    #[test]
    fn zero_pixels_are_no_picture() {
        let why = damage(&png_of(0, &[b"IDAT", b"IEND"]), PictureKind::Png);
        assert_eq!(why.as_deref(), Some("gambar berukuran nol piksel"));
    }

    #[test]
    fn a_short_webp_is_cut_off() {
        let webp = |length: u32| {
            let mut bytes = b"RIFF".to_vec();
            bytes.extend(length.to_le_bytes());
            bytes.extend(b"WEBPVP8X\x0a\0\0\0\0\0\0\0\x02\0\0\x01\0\0");
            bytes
        };
        assert_eq!(facts(&webp(22), PictureKind::WebP).pixels, Some((3, 2)));
        assert_eq!(damage(&webp(22), PictureKind::WebP), None);
        assert!(damage(&webp(23), PictureKind::WebP).is_some());
    }

    #[test]
    fn a_heic_photo_needs_no_size_but_all_its_boxes() {
        let head = b"\0\0\0\x14ftypheic\0\0\0\0heic";
        assert_eq!(damage(head, PictureKind::Heic), None);
        let cut = [head.as_slice(), b"\0\0\x10\0mdat\0"].concat();
        assert!(damage(&cut, PictureKind::Heic).is_some());
    }

    #[test]
    fn the_sample_pictures_are_sound() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");
        let mut seen = 0;
        for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
            let nature = match entry.path().extension().and_then(|kind| kind.to_str()) {
                Some("jpg") => PictureKind::Jpeg,
                Some("png") => PictureKind::Png,
                _ => continue,
            };
            let facts = facts(&std::fs::read(entry.path()).unwrap(), nature);
            assert_eq!(facts.condition, Condition::Sound, "{:?}", entry.path());
            assert!(
                facts
                    .pixels
                    .is_some_and(|(width, height)| width > 100 && height > 100)
            );
            seen += 1;
        }
        assert!(seen >= 10, "{seen}");
    }
}
