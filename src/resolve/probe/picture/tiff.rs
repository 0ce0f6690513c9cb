//! The size of a TIFF (TIFF 6.0) or a `BigTIFF`, and whether its strips or tiles lie within the file.

use super::{PictureEnd, SeenPicture};
use crate::resolve::probe::field::{be16, be32, be64, le16, le32, le64};

/// The most fields of a directory that are looked at; real ones have some dozens.
const FIELDS_MAX: u64 = 4096;
/// The most strips or tiles that are looked at; a map of 100,000 by 100,000 pixels in tiles of 256 has
/// fewer.
const PIECES_MAX: u64 = 200_000;

const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;
const BITS: u16 = 258;
const PACKING: u16 = 259;
const ORIENTATION: u16 = 274;
const SAMPLES: u16 = 277;
const ROWS: u16 = 278;
/// 2 where each colour stands by itself.
const PLANES: u16 = 284;
const TILE_WIDTH: u16 = 322;
const TILE_HEIGHT: u16 = 323;
/// Where strips begin and how long they are; the same of tiles.
const PIECES: [(u16, u16); 2] = [(273, 279), (324, 325)];
/// Not packed.
const PLAIN: u64 = 1;

/// Which way a photo lies, 1 to 8, by what the camera wrote beside it: EXIF has the form of a TIFF.
pub(in crate::resolve) fn orientation(exif: &[u8]) -> Option<u64> {
    let orientation = Directory::first(exif)?.number(ORIENTATION);
    orientation.filter(|way| (1..=8).contains(way))
}

/// What a TIFF says of its first picture.
pub(super) fn seen(bytes: &[u8]) -> SeenPicture {
    let Some(directory) = Directory::first(bytes) else {
        return SeenPicture {
            end: PictureEnd::Cut,
            pixels: None,
        };
    };
    let pixels = directory.number(WIDTH).zip(directory.number(HEIGHT));
    SeenPicture {
        end: PictureEnd::there(directory.whole()),
        pixels,
    }
}

/// The first directory of the file.
struct Directory<'a> {
    bytes: &'a [u8],
    big_endian: bool,
    /// Whether offsets have 64 bits.
    big: bool,
    fields: Vec<TiffField>,
}

/// One field: what it is of, how wide its numbers are, how many it has, and where they stand.
struct TiffField {
    tag: u16,
    width: u64,
    count: u64,
    at: u64,
}

impl<'a> Directory<'a> {
    fn first(bytes: &'a [u8]) -> Option<Self> {
        let big_endian = bytes.first()? == &b'M';
        let mut directory = Self {
            bytes,
            big_endian,
            big: false,
            fields: Vec::new(),
        };
        directory.big = directory.read(2, 2)? == 43;
        let (first, counted, entry) = if directory.big {
            (directory.read(8, 8)?, 8, 20)
        } else {
            (directory.read(4, 4)?, 2, 12)
        };
        let count = directory.read(first, counted)?.min(FIELDS_MAX);
        for number in 0..count {
            let at = first.checked_add(counted + number * entry)?;
            let field = directory.field(at)?;
            directory.fields.extend(field);
        }
        Some(directory)
    }

    /// The field at `at`; `Some(None)` for one whose numbers are of no kind that matters here.
    fn field(&self, at: u64) -> Option<Option<TiffField>> {
        let (tag, kind) = (self.read(at, 2)?, self.read(at.checked_add(2)?, 2)?);
        let wide = if self.big { 8 } else { 4 };
        let count = self.read(at.checked_add(4)?, wide)?;
        let value = at.checked_add(4 + wide)?;
        let Some(width) = width(kind) else {
            return Some(None);
        };
        let within = count.checked_mul(width)? <= wide;
        let at = if within {
            value
        } else {
            self.read(value, wide)?
        };
        let tag = u16::try_from(tag).ok()?;
        Some(Some(TiffField {
            tag,
            width,
            count,
            at,
        }))
    }

    /// The unsigned number of `width` bytes at `at`.
    fn read(&self, at: u64, width: u64) -> Option<u64> {
        let at = usize::try_from(at).ok()?;
        match (width, self.big_endian) {
            (1, _) => self.bytes.get(at).copied().map(u64::from),
            (2, true) => be16(self.bytes, at).map(u64::from),
            (2, false) => le16(self.bytes, at).map(u64::from),
            (4, true) => be32(self.bytes, at).map(u64::from),
            (4, false) => le32(self.bytes, at).map(u64::from),
            (_, true) => be64(self.bytes, at),
            (_, false) => le64(self.bytes, at),
        }
    }

    fn find(&self, tag: u16) -> Option<&TiffField> {
        self.fields.iter().find(|field| field.tag == tag)
    }

    fn number(&self, tag: u16) -> Option<u64> {
        let field = self.find(tag)?;
        self.read(field.at, field.width)
    }

    /// Whether every strip or tile begins in the file, and ends there as far as its length can be relied on.
    fn whole(&self) -> bool {
        let length = u64::try_from(self.bytes.len()).unwrap_or(u64::MAX);
        let plain = Plain::of(self);
        PIECES.iter().all(|(starts, lengths)| {
            let Some(starts) = self.find(*starts) else {
                return true;
            };
            let lengths = self.find(*lengths);
            (0..starts.count.min(PIECES_MAX)).all(|piece| {
                let nth = |field: &TiffField| {
                    self.read(field.at.saturating_add(piece * field.width), field.width)
                };
                let Some(start) = nth(starts) else {
                    return false;
                };
                let stated = lengths.and_then(nth).unwrap_or(0);
                let end = start.saturating_add(stated.min(plain.length(piece)));
                // A tile that holds nothing has no place (GDAL).
                start == 0 || (start < length && end <= length)
            })
        })
    }
}

/// How long strips or tiles are at most: any length where they are packed, else that of their rows, since
/// old writers state more.
enum Plain {
    Packed,
    /// Bytes of a row, rows of a piece and of the whole picture.
    Rows {
        row: u64,
        each: u64,
        all: u64,
    },
}

impl Plain {
    fn of(directory: &Directory<'_>) -> Self {
        let number = |tag| directory.number(tag);
        if number(PACKING).is_some_and(|packing| packing != PLAIN) {
            return Self::Packed;
        }
        let height = number(HEIGHT).unwrap_or(0);
        let tile = number(TILE_HEIGHT);
        let rows = number(ROWS).unwrap_or(height).min(height);
        // Each colour may have pieces of its own.
        let apart = number(PLANES) == Some(2);
        let samples = number(SAMPLES).filter(|_| !apart).unwrap_or(1);
        let bits = number(BITS).unwrap_or(1).saturating_mul(samples);
        let width = number(TILE_WIDTH).or_else(|| number(WIDTH)).unwrap_or(0);
        Self::Rows {
            row: width.saturating_mul(bits).div_ceil(8),
            each: tile.unwrap_or(rows),
            // Tiles are whole where the picture ends in them, strips are not.
            all: tile.map_or(height, |_| u64::MAX),
        }
    }

    fn length(&self, piece: u64) -> u64 {
        let Self::Rows { row, each, all } = *self else {
            return u64::MAX;
        };
        let pieces = if each == 0 { 1 } else { all.div_ceil(each) };
        let before = (piece % pieces.max(1)).saturating_mul(each);
        row.saturating_mul(each.min(all.saturating_sub(before)))
    }
}

/// How many bytes a number of this kind takes: BYTE, SHORT, LONG and IFD, LONG8 and IFD8.
const fn width(kind: u64) -> Option<u64> {
    match kind {
        1 => Some(1),
        3 => Some(2),
        4 | 13 => Some(4),
        16 | 18 => Some(8),
        _ => None,
    }
}
