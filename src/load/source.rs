//! Reads a text file of the workspace: bounded, as UTF-8, and without the marks of an unfinished merge.

use std::fs::File;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use memchr::{memchr, memmem};

use crate::model::Text;
use crate::text;

use super::{Problem, SourceText};

/// No instrument, mapping or lock is larger; a file that is was put here by mistake.
const SIZE_MAX: u64 = 64 * 1024 * 1024;

/// Reads a file.
///
/// # Errors
/// A [`Problem`] when it cannot be read, is no UTF-8, is over 64 MB, or holds the marks of an
/// unfinished git merge. Zero bytes are no text, and mostly UTF-16.
pub(super) fn read(file: &Path, path: &Arc<str>) -> Result<Arc<SourceText>, Box<Problem>> {
    let bytes = read_bounded(file).map_err(|error| refuse(path, &unreadable(&error)))?;
    let text = match String::from_utf8(bytes) {
        // UTF-16 without its mark: every second byte of plain text is zero.
        Ok(text) if memchr(0, text.as_bytes()).is_some() => {
            return Err(not_utf8(path, text.as_bytes(), 0));
        }
        Ok(text) => text,
        Err(error) => {
            return Err(not_utf8(
                path,
                error.as_bytes(),
                error.utf8_error().valid_up_to(),
            ));
        }
    };
    let source = SourceText::of(path, text);
    match conflict(&source.text) {
        Some(span) => Err(Box::new(Problem::new(
            &source,
            span,
            Text::new(
                "penanda konflik git yang belum diselesaikan",
                "unresolved git merge conflict",
            ),
            Text::new(
                "pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
                "keep the right content, then delete the <<<<<<<, ======= and >>>>>>> lines",
            ),
        ))),
        None => Ok(source),
    }
}

/// The first line that git left in a file which two people changed.
fn conflict(text: &str) -> Option<Range<usize>> {
    let marks = ["<<<<<<<", ">>>>>>>"];
    let found = |mark: &&str| memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if !marks.iter().any(found) {
        return None;
    }
    let mut start = 0;
    for line in text.split('\n') {
        let marked = marks
            .iter()
            .filter_map(|mark| line.strip_prefix(mark))
            .any(|rest| rest.is_empty() || rest.starts_with(' '));
        if marked {
            return Some(start..start + line.len());
        }
        start += line.len() + 1;
    }
    None
}

fn read_bounded(file: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::open(file)?;
    let size = file.metadata()?.len().min(SIZE_MAX) + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(SIZE_MAX + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > SIZE_MAX) {
        return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

fn unreadable(error: &std::io::Error) -> Text {
    if error.kind() == std::io::ErrorKind::FileTooLarge {
        return Text::new("berkas ini lebih dari 64 MB", "this file is over 64 MB");
    }
    text!(
        "berkas ini tidak dapat dibaca ({error})",
        "this file cannot be read ({error})"
    )
}

fn refuse(path: &Arc<str>, message: &Text) -> Box<Problem> {
    Box::new(Problem::new(
        &SourceText::new(path, ""),
        0..0,
        message.clone(),
        Text::new(
            "periksa berkas dan hak aksesnya, lalu jalankan lagi",
            "check the file and its permissions, then run again",
        ),
    ))
}

/// UTF-16 is what Notepad calls "Unicode"; other bytes are mostly Windows-1252.
fn not_utf8(path: &Arc<str>, bytes: &[u8], valid_up_to: usize) -> Box<Problem> {
    let utf16 =
        bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0);
    let message = if utf16 {
        Text::new(
            "berkas ini disimpan sebagai UTF-16, bukan UTF-8",
            "this file was saved as UTF-16, not UTF-8",
        )
    } else {
        Text::new(
            "berkas ini memuat huruf yang bukan UTF-8",
            "this file holds characters that are not UTF-8",
        )
    };
    let readable = String::from_utf8_lossy(bytes.get(..valid_up_to).unwrap_or_default());
    let source = if utf16 {
        SourceText::new(path, "")
    } else {
        let line_end = bytes
            .iter()
            .skip(valid_up_to)
            .position(|&byte| byte == b'\n')
            .map_or(bytes.len(), |length| valid_up_to + length);
        SourceText::new(
            path,
            &String::from_utf8_lossy(bytes.get(..line_end).unwrap_or(bytes)),
        )
    };
    let at = if utf16 {
        0
    } else {
        SourceText::new(path, &readable).text.len()
    };
    let end = source.text.len().min(at + '\u{fffd}'.len_utf8());
    Box::new(Problem::new(
        &source,
        at..end,
        message,
        Text::new(
            "simpan ulang dengan pengodean UTF-8 (Notepad: Simpan Sebagai → Pengodean → UTF-8)",
            "save it again as UTF-8 (Notepad: Save As → Encoding → UTF-8)",
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merge_marks_are_found_and_look_alikes_are_not() {
        assert!(conflict("a\n<<<<<<< HEAD\n").is_some());
        assert!(conflict("a\n>>>>>>> main\n").is_some());
        assert!(conflict("a = '<<<<<<<'\n=======\n<<<<<<<<\n").is_none());
    }
}
