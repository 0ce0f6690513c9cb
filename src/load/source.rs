//! A text file as read: its path, its text, and where its lines begin.
//!
//! What `kip` reads was often saved by Windows Notepad: a byte-order mark and CRLF are taken off
//! here, once, so that every reader sees the same text as on any other machine.

use std::fs::File;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use memchr::{memchr, memchr_iter, memmem};

use crate::model::{Place, Text};
use crate::text;

use super::Problem;

/// No instrument, mapping or lock is larger; a file that is was put here by mistake.
const SIZE_MAX: u64 = 64 * 1024 * 1024;

/// A text file of the workspace.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path relative to the workspace, with `/`.
    pub(crate) path: Arc<str>,
    /// Its text, without a byte-order mark and with LF.
    pub(crate) text: String,
    /// Known once a place is asked for: of most locks none ever is.
    line_starts: OnceLock<Vec<usize>>,
}

impl Source {
    /// A source from text that is already in memory.
    #[must_use]
    pub(crate) fn new(path: &Arc<str>, text: &str) -> Arc<Self> {
        Self::of(path, text.to_owned())
    }

    fn of(path: &Arc<str>, mut text: String) -> Arc<Self> {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        if memchr(b'\r', text.as_bytes()).is_some() {
            text = text.replace("\r\n", "\n");
        }
        Arc::new(Self {
            path: Arc::clone(path),
            text,
            line_starts: OnceLock::new(),
        })
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
        })
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A [`Problem`] when it cannot be read, is no UTF-8, is over 64 MB, or holds the marks of an
    /// unfinished git merge. Zero bytes are no text, and mostly UTF-16.
    pub(crate) fn read(file: &Path, path: &Arc<str>) -> Result<Arc<Self>, Box<Problem>> {
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
        let source = Self::of(path, text);
        match source.conflict() {
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

    /// Where a byte offset of the text stands: line and column from 1, in characters.
    #[must_use]
    pub(crate) fn place(&self, offset: usize) -> Place {
        self.place_in(self.line(offset), offset)
    }

    /// The line, from 1, that holds a byte offset.
    fn line(&self, offset: usize) -> usize {
        let starts = self.line_starts();
        starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The same, when it is likely `near` or one of the lines after it.
    pub(super) fn line_near(&self, offset: usize, near: usize) -> usize {
        let begun = |line: usize| {
            let start = self.line_starts().get(line - 1);
            start.is_some_and(|&start| start <= offset)
        };
        let near = near.max(1);
        if !begun(near) {
            return self.line(offset);
        }
        let likely = (near..near + 3).find(|&line| !begun(line + 1));
        likely.unwrap_or_else(|| self.line(offset))
    }

    /// The place of a byte offset whose line is known.
    pub(super) fn place_in(&self, line: usize, offset: usize) -> Place {
        let start = self
            .line_starts()
            .get(line - 1)
            .copied()
            .unwrap_or_default();
        let column = self
            .text
            .get(start..offset)
            .map_or(0, |before| before.chars().count());
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Place::within(Arc::clone(&self.path), number(line), number(column + 1))
    }

    /// The byte offset of a 1-based line and column in characters, for readers that count so.
    #[must_use]
    pub(crate) fn offset(&self, line: usize, column: usize) -> usize {
        let Some(&start) = self.line_starts().get(line.saturating_sub(1)) else {
            return self.text.len();
        };
        self.text
            .get(start..)
            .and_then(|rest| rest.char_indices().nth(column.saturating_sub(1)))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The whole lines that hold `span`: the number of the first, from 1, and their bytes. Behind the
    /// last line end there is nothing to show, so the line before stands for it.
    #[must_use]
    pub(crate) fn lines(&self, span: &Range<usize>) -> (usize, Range<usize>) {
        let begun = |at: usize| self.line_starts().partition_point(|&start| start < at);
        let last = self.text.len().saturating_sub(1);
        let line = begun(span.start.min(last) + 1).max(1);
        let start = self
            .line_starts()
            .get(line - 1)
            .copied()
            .unwrap_or_default();
        let next = self.line_starts().get(begun(span.end).max(line)).copied();
        (line, start..next.unwrap_or(self.text.len()))
    }

    /// The first line that git left in a file which two people changed.
    fn conflict(&self) -> Option<Range<usize>> {
        let marks = ["<<<<<<<", ">>>>>>>"];
        let found = |mark: &&str| memmem::find(self.text.as_bytes(), mark.as_bytes()).is_some();
        if !marks.iter().any(found) {
            return None;
        }
        let mut start = 0;
        for line in self.text.split('\n') {
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
        &Source::new(path, ""),
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
        Source::new(path, "")
    } else {
        let line_end = bytes
            .iter()
            .skip(valid_up_to)
            .position(|&byte| byte == b'\n')
            .map_or(bytes.len(), |length| valid_up_to + length);
        Source::new(
            path,
            &String::from_utf8_lossy(bytes.get(..line_end).unwrap_or(bytes)),
        )
    };
    let at = if utf16 {
        0
    } else {
        Source::new(path, &readable).text.len()
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

    fn source(text: &str) -> Arc<Source> {
        Source::new(&Arc::from("a.toml"), text)
    }

    #[test]
    fn places_are_one_based_characters() {
        let source = source("\u{feff}satu\r\né = x\n");
        assert_eq!(source.text, "satu\né = x\n");
        let x = source.text.find('x').unwrap();
        assert_eq!(source.place(x).at(), Some((2, 5)));
        assert_eq!(source.offset(2, 5), x);
        assert_eq!(source.place(0).at(), Some((1, 1)));
        assert_eq!(source.place(source.text.len()).at(), Some((3, 1)));
    }

    #[test]
    fn a_line_is_the_same_wherever_it_is_looked_for_first() {
        let source = source("a\nbcd\n\n\n\n\né\n");
        for offset in 0..source.text.len() + 2 {
            for near in 0..12 {
                assert_eq!(source.line_near(offset, near), source.line(offset));
            }
        }
    }

    #[test]
    fn whole_lines_hold_a_span() {
        let source = source("a\nbcd\ne\n");
        let shown = |span: Range<usize>| {
            let (line, bytes) = source.lines(&span);
            (line, &source.text[bytes])
        };
        assert_eq!(shown(0..1), (1, "a\n"));
        assert_eq!(shown(0..0), (1, "a\n"));
        assert_eq!(shown(3..4), (2, "bcd\n"));
        assert_eq!(shown(3..6), (2, "bcd\n"));
        assert_eq!(shown(3..7), (2, "bcd\ne\n"));
        assert_eq!(shown(8..8), (3, "e\n"));
        assert_eq!(Source::new(&Arc::from("a"), "").lines(&(0..0)), (1, 0..0));
    }

    #[test]
    fn merge_marks_are_found_and_look_alikes_are_not() {
        assert!(source("a\n<<<<<<< HEAD\n").conflict().is_some());
        assert!(source("a\n>>>>>>> main\n").conflict().is_some());
        assert!(
            source("a = '<<<<<<<'\n=======\n<<<<<<<<\n")
                .conflict()
                .is_none()
        );
    }
}
