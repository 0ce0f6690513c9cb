//! Why the system did not give or take something, in words for people.
//!
//! Its own words are English or of its language: they stand apart, and with `-v` alone.

use std::io::{Error, ErrorKind};

use crate::model::Text;
use crate::text;

/// What should be a file is a folder.
pub(crate) const A_FOLDER: Text =
    Text::new("sebuah folder, bukan berkas", "it is a folder, not a file");
const DISCONNECTED: Text = Text::new(
    "sambungan ke folder jaringan terputus",
    "the connection to the network folder is lost",
);
const FULL: Text = Text::new("ruang disk habis", "the disk is full");
const IN_USE: Text = Text::new("sedang dipakai program lain", "another program is using it");
const NAME: Text = Text::new(
    "nama atau jalurnya terlalu panjang atau tidak sah",
    "its name or path is too long or invalid",
);

/// The kinds of failure that have words of their own, whatever was asked.
static WORDS: [(ErrorKind, Text); 13] = [
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
    (ErrorKind::IsADirectory, A_FOLDER),
    (
        ErrorKind::NotADirectory,
        Text::new(
            "bagian dari jalurnya berkas, bukan folder",
            "a part of its path is a file, not a folder",
        ),
    ),
    (
        ErrorKind::AlreadyExists,
        Text::new("sudah ada", "it exists already"),
    ),
    (ErrorKind::InvalidFilename, NAME),
    (ErrorKind::InvalidInput, NAME),
    (
        ErrorKind::TimedOut,
        Text::new(
            "penyimpanan tidak menjawab pada waktunya",
            "the storage did not answer in time",
        ),
    ),
    (ErrorKind::StaleNetworkFileHandle, DISCONNECTED),
    (ErrorKind::NetworkUnreachable, DISCONNECTED),
    (ErrorKind::ResourceBusy, IN_USE),
];

/// Windows' numbers for a file, or a part of one, that another program keeps to itself.
const WINDOWS_IN_USE: [i32; 2] = [32, 33];

/// Windows' numbers for a file that its cloud's program (`OneDrive` and others) has not brought here:
/// `ERROR_CLOUD_FILE_*`.
const WINDOWS_IN_CLOUD: std::ops::RangeInclusive<i32> = 358..=405;

/// macOS' number for a file that iCloud has not brought here, where nobody may wait for it.
const MACOS_IN_CLOUD: i32 = 11;

const IN_CLOUD: Text = Text::new(
    "belum diunduh dari OneDrive, iCloud, atau awan lain",
    "it is not downloaded from OneDrive, iCloud or another cloud yet",
);

/// The kinds that say something else of reading.
static READING: [(ErrorKind, Text); 2] = [
    (
        ErrorKind::PermissionDenied,
        Text::new("izin membaca ditolak", "permission to read is denied"),
    ),
    (
        ErrorKind::NotFound,
        Text::new("tidak ditemukan", "it was not found"),
    ),
];

/// The kinds that say something else of writing.
static WRITING: [(ErrorKind, Text); 2] = [
    (
        ErrorKind::PermissionDenied,
        Text::new("izin menulis ditolak", "permission to write is denied"),
    ),
    (
        ErrorKind::NotFound,
        Text::new("foldernya tidak ada", "its folder does not exist"),
    ),
];

/// Why reading failed: a phrase in lower case without a full stop.
pub(crate) fn reading(error: &Error) -> Text {
    reason(error, &READING)
}

/// Why writing failed, in the same form.
pub(crate) fn writing(error: &Error) -> Text {
    reason(error, &WRITING)
}

fn reason(error: &Error, own: &[(ErrorKind, Text)]) -> Text {
    let in_use = |number| WINDOWS_IN_USE.contains(&number);
    if cfg!(windows) && error.raw_os_error().is_some_and(in_use) {
        return IN_USE;
    }
    let in_cloud = |number: i32| {
        (cfg!(windows) && WINDOWS_IN_CLOUD.contains(&number))
            || (cfg!(target_os = "macos") && number == MACOS_IN_CLOUD)
    };
    if error.raw_os_error().is_some_and(in_cloud) {
        return IN_CLOUD;
    }
    let words = own
        .iter()
        .chain(&WORDS)
        .find(|(kind, _)| *kind == error.kind());
    match (words, error.raw_os_error()) {
        (Some((_, words)), _) => words.clone(),
        (None, Some(number)) => text!(
            "sistem melaporkan kesalahan nomor {number}",
            "the system reports error number {number}"
        ),
        (None, None) => unknown(),
    }
}

/// For a failure without a reason.
pub(crate) const fn unknown() -> Text {
    Text::new("sebabnya tidak diketahui", "the reason is not known")
}
