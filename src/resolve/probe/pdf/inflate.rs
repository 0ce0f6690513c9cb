//! Inflates deflated data, as nearly all streams are written, and puts rows of samples together.

use flate2::{Decompress, FlushDecompress, Status};
use lopdf::filters::png;
use lopdf::{Dictionary, Object};

use super::content::blank;

/// So many bytes are inflated at once; pages have some kilobytes.
const CHUNK: usize = 16 * 1024;
/// What stands behind data that are all there while more might have come: some programs end with it.
const FLUSHED: &[u8] = b"\0\0\xff\xff";

/// Why filters could not be taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failed {
    /// It becomes more than is held.
    TooMuch,
    /// One of them is unknown, or the data are not what it makes.
    Unreadable,
}

/// How deflated data end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InflateEnd {
    /// As they should, with the right sum if they have one.
    Whole,
    /// At something that makes no sense.
    Broken,
    /// Before their end.
    Early,
}

/// What deflated data become, and whether all of them are there: the library does not tell. Of 1,146
/// collected files, one has a wrong sum behind its data, and it was spoilt on purpose; some have none.
pub(super) fn inflated(content: &[u8], most: usize) -> Result<(Vec<u8>, bool), Failed> {
    if content.iter().all(|byte| blank(*byte)) {
        // So some programs write a page without anything.
        return Ok((Vec::new(), true));
    }
    match inflated_as(content, true, most)? {
        (out, InflateEnd::Whole) => Ok((out, true)),
        (out, InflateEnd::Broken) if !out.is_empty() => Ok((out, false)),
        (_, InflateEnd::Broken | InflateEnd::Early) => {
            // Without the two bytes before the data and the sum behind them.
            let bare = content.get(2..).unwrap_or_default();
            let (out, end) = inflated_as(bare, false, most)?;
            let flushed = end == InflateEnd::Early && bare.ends_with(FLUSHED);
            Ok((out, end == InflateEnd::Whole || flushed))
        }
    }
}

/// What such data become, with or without what zlib puts around them.
fn inflated_as(content: &[u8], zlib: bool, most: usize) -> Result<(Vec<u8>, InflateEnd), Failed> {
    let mut inflate = Decompress::new(zlib);
    let mut out = Vec::new();
    loop {
        let before = (inflate.total_in(), inflate.total_out());
        let read = usize::try_from(before.0).unwrap_or(usize::MAX);
        let rest = content.get(read..).unwrap_or_default();
        out.reserve(CHUNK);
        let status = inflate.decompress_vec(rest, &mut out, FlushDecompress::None);
        if out.len() > most {
            return Err(Failed::TooMuch);
        }
        let stands = before == (inflate.total_in(), inflate.total_out());
        match status {
            Ok(Status::StreamEnd) => return Ok((out, InflateEnd::Whole)),
            Ok(Status::Ok | Status::BufError) if !stands => {}
            Ok(Status::Ok | Status::BufError) => return Ok((out, InflateEnd::Early)),
            Err(_) => return Ok((out, InflateEnd::Broken)),
        }
    }
}

/// What rows of samples become that are written as differences from each other. The last of them need not
/// be whole, which the library would have it.
pub(super) fn rows(told: &Dictionary, mut bytes: Vec<u8>) -> Result<Vec<u8>, Failed> {
    let number = |key: &[u8], other: usize| {
        let said = told.get(key).and_then(Object::as_i64).ok();
        said.map_or(other, |said| usize::try_from(said).unwrap_or(1).max(1))
    };
    let sample = number(b"Colors", 1) * number(b"BitsPerComponent", 8);
    let row = (number(b"Columns", 1) * sample).div_ceil(8);
    let length = bytes.len();
    if length <= row {
        // Rows may be told to be as wide as nobody could hold.
        return if length == 0 {
            Ok(bytes)
        } else {
            Err(Failed::Unreadable)
        };
    }
    let lacks = length.next_multiple_of(row + 1) - length;
    bytes.resize(length + lacks, 0);
    let out = png::decode_frame(&bytes, sample.div_ceil(8), row).ok();
    let mut out = out.ok_or(Failed::Unreadable)?;
    out.truncate(out.len().saturating_sub(lacks));
    Ok(out)
}
