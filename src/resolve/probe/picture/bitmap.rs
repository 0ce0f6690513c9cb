//! The size of a BMP by whichever of its headers it has, and whether its rows are all there.
//!
//! The file's own word on its length (`bfSize`) is often wrong or zero, and no viewer reads it.

use super::{PictureEnd, SeenPicture};
use crate::resolve::probe::field::{le16, le32};

/// The file header, before the one that describes the picture.
const FILE_HEADER: u64 = 14;
/// The header of OS/2 1.x, whose sides have 16 bits.
const CORE: u32 = 12;
/// The header of OS/2 2.x, in which 3 is a fax code and no masks of colours.
const OS2: u32 = 64;
/// The longest side that is taken for one, as viewers take it.
const SIDE_MAX: u32 = i32::MAX.unsigned_abs();

/// What a BMP says of itself.
pub(super) fn seen(bytes: &[u8]) -> SeenPicture {
    let pixels = pixels(bytes);
    let end = pixels.and_then(|pixels| end(bytes, pixels));
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    SeenPicture {
        end: PictureEnd::there(end.is_some_and(|end| end <= length)),
        pixels,
    }
}

fn pixels(bytes: &[u8]) -> Option<(u64, u64)> {
    if le32(bytes, 14)? == CORE {
        return Some((le16(bytes, 18)?.into(), le16(bytes, 20)?.into()));
    }
    let width = le32(bytes, 18)?;
    // A negative height says that the rows go from top to bottom.
    let height = le32(bytes, 22)?.cast_signed().unsigned_abs();
    Some((
        u64::from(width).min(SIDE_MAX.into()),
        u64::from(height).min(SIDE_MAX.into()),
    ))
}

/// Where the last row ends at least.
fn end(bytes: &[u8], (width, height): (u64, u64)) -> Option<u64> {
    let header = le32(bytes, 14)?;
    let start = u64::from(le32(bytes, 10)?).max(FILE_HEADER + u64::from(header));
    let core = header == CORE;
    let depth = u64::from(le16(bytes, if core { 24 } else { 28 })?);
    let packing = if header < 20 { 0 } else { le32(bytes, 30)? };
    let rows = match packing {
        0 | 3 | 6 if (header, packing) != (OS2, 3) => {
            let bits = width.checked_mul(depth)?;
            let row = bits.div_ceil(32).checked_mul(4)?;
            // Some writers leave out what fills up the last row.
            row.checked_mul(height.saturating_sub(1))?
                .checked_add(bits.div_ceil(8))?
        }
        // Packed: only the picture itself says how long it is.
        _ if header >= 24 => u64::from(le32(bytes, 34)?),
        _ => 0,
    };
    start.checked_add(rows)
}
