//! Why the system did not take something, in words for people. Its own words are English or of its language:
//! they stand apart, and with `-v` alone.

use std::io::{Error, ErrorKind};

use crate::model::Text;
use crate::text;

const DENIED: Text = Text::new("izin menulis ditolak", "permission to write is denied");
const FULL: Text = Text::new("ruang disk habis", "the disk is full");
const TOO_LONG: Text = Text::new(
    "namanya terlalu panjang atau tidak sah",
    "its name is too long or invalid",
);

/// The kinds of failure that have words of their own.
static WORDS: [(ErrorKind, Text); 12] = [
    (ErrorKind::PermissionDenied, DENIED),
    (
        ErrorKind::ReadOnlyFilesystem,
        Text::new("disk ini hanya dapat dibaca", "this disk is read-only"),
    ),
    (ErrorKind::StorageFull, FULL),
    (
        ErrorKind::QuotaExceeded,
        Text::new("jatah ruang disk habis", "the disk quota is used up"),
    ),
    (
        ErrorKind::FileTooLarge,
        Text::new("terlalu besar bagi disk ini", "too large for this disk"),
    ),
    (
        ErrorKind::NotFound,
        Text::new("foldernya tidak ada", "its folder does not exist"),
    ),
    (
        ErrorKind::NotADirectory,
        Text::new(
            "bagian dari jalurnya berkas, bukan folder",
            "a part of its path is a file, not a folder",
        ),
    ),
    (
        ErrorKind::IsADirectory,
        Text::new("itu sebuah folder", "it is a folder"),
    ),
    (
        ErrorKind::AlreadyExists,
        Text::new("sudah ada", "it exists already"),
    ),
    (ErrorKind::InvalidFilename, TOO_LONG),
    (ErrorKind::InvalidInput, TOO_LONG),
    (
        ErrorKind::ResourceBusy,
        Text::new("sedang dipakai program lain", "another program is using it"),
    ),
];

/// Why it failed: a phrase in lower case without a full stop.
pub(super) fn reason(error: &Error) -> Text {
    let words = WORDS.iter().find(|(kind, _)| *kind == error.kind());
    match (words, error.raw_os_error()) {
        (Some((_, words)), _) => words.clone(),
        (None, Some(number)) => text!(
            "sistem melaporkan kesalahan nomor {number}",
            "the system reports error number {number}"
        ),
        (None, None) => Text::new("sebabnya tidak diketahui", "the reason is not known"),
    }
}
