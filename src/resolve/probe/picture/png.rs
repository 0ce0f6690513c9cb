//! Whether a PNG is whole (PNG 1.2, chapters 4 and 5): up to its end chunk, with picture data in it and a
//! head that is as it was written; or, where the end chunk is missing, to the end of its data. Data whose
//! checksum is wrong are unpacked: programs on Windows do not look at it and show all that unpacks.

use std::io::{self, Read as _};

use flate2::bufread::ZlibDecoder;

use super::PictureEnd;
use crate::resolve::probe::field::be32;

/// The most that picture data may unpack to where the end chunk is missing, in bytes: a scan of A3 at 600
/// dots to the inch, in 16 bits a colour, has 420 MB.
const UNPACKED_MAX: u64 = 512 * 1024 * 1024;

/// What was met on the way through a PNG.
#[derive(Default)]
struct SeenChunks<'b> {
    data: Vec<&'b [u8]>,
    /// Whether data are not what was written, as after a copy that left a gap of zeros.
    altered: bool,
    film: bool,
}

/// How a PNG ends.
pub(super) fn end(bytes: &[u8]) -> PictureEnd {
    let mut seen = SeenChunks::default();
    match walk(bytes, &mut seen) {
        Some(()) if seen.data.is_empty() => PictureEnd::Cut,
        Some(()) => PictureEnd::there(!seen.altered || is_whole(&seen.data)),
        // Of a film the first picture alone may be there.
        None if !seen.film && is_whole(&seen.data) => PictureEnd::Unmarked,
        None => PictureEnd::Cut,
    }
}

/// Goes from chunk to chunk up to the last.
fn walk<'b>(bytes: &'b [u8], seen: &mut SeenChunks<'b>) -> Option<()> {
    let mut rest = bytes.get(8..)?;
    loop {
        let length = usize::try_from(be32(rest, 0)?).ok()?;
        let end = length.checked_add(8)?;
        let body = rest.get(4..end)?;
        let (kind, content) = body.split_first_chunk()?;
        if kind == b"IDAT" {
            seen.data.push(content);
        }
        let sum = be32(rest, end)?;
        match kind {
            b"IHDR" if crc32fast::hash(body) != sum => return None,
            b"IDAT" => seen.altered |= crc32fast::hash(body) != sum,
            b"acTL" => seen.film = true,
            b"IEND" => return Some(()),
            _ => {}
        }
        rest = rest.get(end + 4..)?;
    }
}

/// Whether the data unpack to their own end, which their checksum confirms; nothing is kept of them.
fn is_whole(data: &[&[u8]]) -> bool {
    let packed = data.concat();
    let mut unpacked = ZlibDecoder::new(&*packed).take(UNPACKED_MAX);
    let read = io::copy(&mut unpacked, &mut io::sink());
    read.is_ok_and(|length| (1..UNPACKED_MAX).contains(&length))
}
