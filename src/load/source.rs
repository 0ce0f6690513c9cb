//! Reads a text file of the workspace: bounded, as UTF-8, and without the marks of an unfinished merge.

use std::fs::File;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use memchr::{memchr, memmem};

use crate::listing::unreadable;
use crate::model::{Text, size};
use crate::text;

use super::{Problem, SourceText, slips};

/// What a text file of the workspace is for, which says how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// What is asked.
    Instrument,
    /// `kip.toml`.
    Settings,
    /// What is claimed.
    Mapping,
    /// What was reviewed.
    Lock,
    /// The same, to be mended: the marks of a merge are read.
    LockToMend,
}

impl Purpose {
    /// The most megabytes, since all of it is held in memory (contract, section 6, *Bounds*). The sample's
    /// instrument, 88 indicators with all their words, has 43 KB; its lock takes 153 bytes a block, so that
    /// a million documents have room, ten times what `benches/side-by-side` tries.
    const fn megabytes_max(self) -> u64 {
        match self {
            Self::Instrument | Self::Settings => 8,
            Self::Mapping => 32,
            Self::Lock | Self::LockToMend => 256,
        }
    }

    /// What a file that is too long is told, with the next act.
    fn too_long(self, bytes: u64) -> (Text, Text) {
        let max = self.megabytes_max();
        let is = Text::say(|lang| size(bytes, lang));
        let what = match self {
            Self::Instrument => Text::new("instrumen", "an instrument"),
            Self::Settings => Text::new("pengaturan", "a settings file"),
            Self::Mapping => Text::new("pemetaan", "a mapping"),
            Self::Lock | Self::LockToMend => Text::new("kunci", "a lock"),
        };
        let message = text!(
            "berkas ini {is}, padahal {what} paling besar {max} MB; berkas ini tidak dibaca",
            "this file is {is}, but {what} is {max} MB at most; it is not read",
            is,
            what
        );
        let hint = match self {
            Self::Mapping => Text::new(
                "bagi menjadi beberapa bukti.yaml, satu di tiap folder",
                "split it into several bukti.yaml, one in each folder",
            ),
            Self::Lock | Self::LockToMend => super::lock::restore(),
            Self::Instrument | Self::Settings => Text::new(
                "periksa apakah berkas yang benar ada di tempat ini",
                "check that the right file is in this place",
            ),
        };
        (message, hint)
    }

    /// The next act where the marks of a merge stand in it.
    const fn unmerged_act(self) -> Text {
        match self {
            Self::Instrument | Self::Settings | Self::Mapping => slips::UNMERGED_ACT,
            Self::Lock | Self::LockToMend => Text::new(
                "jalankan `kip lock`: kedua versinya digabungkan menurut isi folder bukti, dan yang tidak cocok disebut",
                "run `kip lock`: it merges both versions by what the evidence folder holds, and names what fits neither",
            ),
        }
    }
}

/// Reads a file.
///
/// # Errors
/// A [`Problem`] when it cannot be read, is no UTF-8, is longer than its purpose allows, or holds the marks
/// of an unfinished git merge. Zero bytes are no text: it says what they are a sign of.
pub(super) fn read(
    file: &Path,
    path: &Arc<str>,
    purpose: Purpose,
) -> Result<Arc<SourceText>, Box<Problem>> {
    let bytes = match read_bounded(file, purpose.megabytes_max() << 20) {
        Ok(Bounded::Whole(bytes)) => bytes,
        Ok(Bounded::TooLong(bytes)) => return Err(refused(path, purpose.too_long(bytes))),
        Err(error) => return Err(unreadable(path, &error)),
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => match foreign(text.as_bytes()) {
            Some(told) => return Err(refused(path, told)),
            None => text,
        },
        Err(error) => {
            let bytes = error.as_bytes();
            return Err(match foreign(bytes) {
                Some(told) => refused(path, told),
                None => not_utf8(path, bytes, error.utf8_error().valid_up_to()),
            });
        }
    };
    let source = SourceText::of(path, text);
    match conflict(&source.text).filter(|_| purpose != Purpose::LockToMend) {
        Some(span) => Err(Box::new(Problem::new(
            &source,
            span,
            Text::new(
                "penanda konflik git yang belum diselesaikan",
                "unresolved git merge conflict",
            ),
            purpose.unmerged_act(),
        ))),
        None => Ok(source),
    }
}

/// The first line that git left in a file which two people changed.
pub(super) fn conflict(text: &str) -> Option<Range<usize>> {
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

/// What a file holds, where it is not too long.
enum Bounded {
    Whole(Vec<u8>),
    /// How many bytes it has, as far as is known.
    TooLong(u64),
}

/// A file that is too long is not read at all, unless it grows meanwhile.
fn read_bounded(file: &Path, max: u64) -> std::io::Result<Bounded> {
    let file = File::open(file)?;
    let size = file.metadata()?.len();
    if size > max {
        return Ok(Bounded::TooLong(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size + 1).unwrap_or_default());
    file.take(max + 1).read_to_end(&mut bytes)?;
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(if read > max {
        Bounded::TooLong(read)
    } else {
        Bounded::Whole(bytes)
    })
}

/// What the system does not give, with its own words behind ours.
fn unreadable(path: &Arc<str>, error: &std::io::Error) -> Box<Problem> {
    let reason = unreadable::reason(error);
    let message = text!(
        "berkas ini tidak dapat dibaca ({reason})",
        "this file cannot be read ({reason})",
        reason
    );
    let hint = Text::new(
        "periksa berkas dan hak aksesnya, lalu jalankan lagi",
        "check the file and its permissions, then run again",
    );
    Box::new(refused(path, (message, hint)).detailed(error.to_string()))
}

/// A problem of the file as a whole, with the next act.
pub(super) fn refused(path: &Arc<str>, (message, hint): (Text, Text)) -> Box<Problem> {
    Box::new(Problem::new(
        &SourceText::new(path, ""),
        0..0,
        message,
        hint,
    ))
}

/// How content begins that somebody may have put in the place of a text, and what it is.
static BEGINNINGS: [(&[u8], Text); 6] = [
    (b"PK\x03\x04", A_WORKBOOK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", A_WORKBOOK),
    (b"%PDF-", Text::new("PDF", "a PDF")),
    (b"\x89PNG", A_PICTURE),
    (b"\xff\xd8\xff", A_PICTURE),
    (b"GIF8", A_PICTURE),
];
const A_WORKBOOK: Text = Text::new(
    "dokumen Office (misalnya buku kerja Excel) atau arsip ZIP",
    "an Office document (a workbook, say) or a ZIP archive",
);
const A_PICTURE: Text = Text::new("gambar", "a picture");

/// What this is instead of text in an 8-bit code, and the next act; none where it may be such text.
/// Sending somebody to Notepad with a workbook would destroy it.
fn foreign(bytes: &[u8]) -> Option<(Text, Text)> {
    if let Some((_, what)) = BEGINNINGS
        .iter()
        .find(|(begin, _)| bytes.starts_with(begin))
    {
        return Some((
            text!(
                "berkas ini {what}, bukan teks",
                "this file is {what}, not text",
                what
            ),
            Text::new(
                "taruh kembali berkas teksnya (dari cadangan atau riwayat git); isi dokumen itu disalin ke berkas teks, tidak diganti namanya",
                "put the text file back (from a backup or git's history); copy what the document holds into the text file instead of renaming it",
            ),
        ));
    }
    if is_utf16(bytes) {
        return Some((
            Text::new(
                "berkas ini disimpan sebagai UTF-16, bukan UTF-8",
                "this file was saved as UTF-16, not UTF-8",
            ),
            as_utf8(),
        ));
    }
    let first = memchr(0, bytes)?;
    let tail = bytes.get(first..).unwrap_or_default();
    let zeros = tail.len();
    let message = if tail.iter().all(|byte| *byte == 0) {
        text!(
            "{zeros} byte terakhir berkas ini nol; biasanya komputer mati sebelum berkasnya selesai disimpan",
            "the last {zeros} bytes of this file are zero; usually the computer was switched off before the file was saved"
        )
    } else {
        let at = first + 1;
        text!(
            "berkas ini bukan teks: byte ke-{at} nol",
            "this file is not text: its byte {at} is zero"
        )
    };
    let hint = Text::new(
        "taruh kembali berkasnya dari cadangan atau riwayat git, lalu jalankan lagi",
        "put the file back from a backup or git's history, then run again",
    );
    Some((message, hint))
}

/// How much is looked at to tell UTF-16, in bytes; an even number.
const SAMPLE: usize = 4096;

/// Whether this is UTF-16: by its mark, or because every second byte is zero (but for a few letters
/// beyond Latin) and none between.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let pairs = sample.as_chunks::<2>().0;
    let zeros = |at: fn(&[u8; 2]) -> u8| pairs.iter().filter(|pair| at(pair) == 0).count();
    let (first, second) = (zeros(|[first, _]| *first), zeros(|[_, second]| *second));
    let (few, many) = (first.min(second), first.max(second));
    few * 20 <= many && many * 4 >= pairs.len() * 3 && !pairs.is_empty()
}

fn as_utf8() -> Text {
    Text::new(
        "simpan ulang dengan pengodean UTF-8 (Notepad: Simpan Sebagai → Pengodean → UTF-8)",
        "save it again as UTF-8 (Notepad: Save As → Encoding → UTF-8)",
    )
}

/// Bytes that are no UTF-8 are mostly Windows-1252.
fn not_utf8(path: &Arc<str>, bytes: &[u8], valid_up_to: usize) -> Box<Problem> {
    let readable = String::from_utf8_lossy(bytes.get(..valid_up_to).unwrap_or_default());
    let line_end = bytes
        .iter()
        .skip(valid_up_to)
        .position(|&byte| byte == b'\n')
        .map_or(bytes.len(), |length| valid_up_to + length);
    let source = SourceText::new(
        path,
        &String::from_utf8_lossy(bytes.get(..line_end).unwrap_or(bytes)),
    );
    let at = SourceText::new(path, &readable).text.len();
    let end = source.text.len().min(at + '\u{fffd}'.len_utf8());
    let message = Text::new(
        "berkas ini memuat huruf yang bukan UTF-8",
        "this file contains characters that are not UTF-8",
    );
    Box::new(Problem::new(&source, at..end, message, as_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_byte_is_told_for_what_it_is() {
        use crate::model::Lang;
        let told = |bytes: &[u8]| {
            let (message, hint) = foreign(bytes)?;
            let (message, hint) = (message.get(Lang::Id), hint.get(Lang::Id));
            assert_eq!(hint.contains("Notepad"), message.contains("UTF-16"));
            Some(message.to_owned())
        };
        let has = |bytes: &[u8], words: &str| {
            assert!(
                told(bytes).is_some_and(|told| told.contains(words)),
                "{words}"
            );
        };
        has(b"PK\x03\x04\x14\0\x06\0", "buku kerja Excel");
        has(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "buku kerja Excel");
        has(b"%PDF-1.7\n%\xe2\xe3", "PDF, bukan teks");
        has(b"\x89PNG\r\n\x1a\n\0\0", "gambar, bukan teks");
        has(b"bukti:\n  - a\0\0\0\0", "4 byte terakhir berkas ini nol");
        has(&[0; 8], "8 byte terakhir");
        has(b"bukti: \0x\0\0\x01", "bukan teks: byte ke-8 nol");
        for mark in [&[0xff, 0xfe][..], &[0xfe, 0xff], &[]] {
            let wide: Vec<u8> = "nama: \u{2013} é\r\n"
                .encode_utf16()
                .flat_map(|unit| {
                    if mark == [0xfe, 0xff] {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect();
            has(&[mark, &wide].concat(), "UTF-16");
        }
        for text in ["", "a", "nama: é\n", "GIF adalah"] {
            assert_eq!(told(text.as_bytes()), None, "{text}");
        }
        assert_eq!(told(b"Caf\xe9"), None);
    }

    #[test]
    fn merge_marks_are_found_and_look_alikes_are_not() {
        assert!(conflict("a\n<<<<<<< HEAD\n").is_some());
        assert!(conflict("a\n>>>>>>> main\n").is_some());
        assert!(conflict("a = '<<<<<<<'\n=======\n<<<<<<<<\n").is_none());
    }
}
