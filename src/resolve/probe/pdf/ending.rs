//! How a PDF ends: a file that a browser was still saving begins well and has no end.

use memchr::memmem;

use super::content::{PdfTokens, blank};
use super::rebuild;

const MARKER: &[u8] = b"%%EOF";
/// Within so many bytes stands what a file says of its own length.
const HEAD: usize = 1024;
/// So much may stand behind the end before strict readers miss it (PDF 1.7, annex H, note 18).
const BEHIND_MAX: usize = 1024;

/// Whether the file ends early: its last object is not whole, or nothing follows it that ends a file.
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    let end = memmem::rfind(bytes, b"startxref");
    let since = bytes.get(end.unwrap_or_default()..).unwrap_or_default();
    let mut keywords = memmem::rfind_iter(since, b"obj".as_slice());
    let Some(last) = keywords.find_map(|at| rebuild::begin(since, at)) else {
        return end.is_none();
    };
    let last = since.get(last..).unwrap_or_default();
    let Some(closed) = memmem::rfind(last, b"endobj") else {
        return true;
    };
    let (object, rest) = last.split_at(closed);
    let trailer = memmem::find(rest, b"trailer")
        .and_then(|at| rest.get(at..))
        .is_some_and(|trailer| memmem::find(trailer, b">>").is_some());
    let is_table = memmem::find(object, b"/XRef").is_some();
    !trailer && !is_table && memmem::find(rest, MARKER).is_none()
}

/// Whether the file says at its head that it is longer than it is, as one that is made to be shown while it
/// is loaded does.
pub(super) fn promises_more(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let said = memmem::find(head, b"/Linearized").and_then(|at| head.get(at..));
    let said = said.and_then(|said| said.get(memmem::find(said, b"/L ")? + b"/L ".len()..));
    let length = said.and_then(|said| PdfTokens::of(said).next()?.whole());
    length
        .and_then(|length| usize::try_from(length).ok())
        .is_some_and(|length| length > bytes.len())
}

/// How many bytes stand behind the end, if they are more than readers look past.
pub(super) fn behind(bytes: &[u8]) -> Option<usize> {
    let end = memmem::rfind(bytes, MARKER)? + MARKER.len();
    let rest = bytes.get(end..)?;
    let last = rest.iter().rposition(|byte| !blank(*byte))?;
    (last > BEHIND_MAX).then_some(last + 1)
}
