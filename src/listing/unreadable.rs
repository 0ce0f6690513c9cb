//! Why the disk did not give something, in words for people.
//!
//! The system's own words depend on its language, so they are not used.

use std::io;

use crate::model::Text;
use crate::text;

/// What should be a file is a folder.
pub(crate) const A_FOLDER: Text =
    Text::new("sebuah folder, bukan berkas", "it is a folder, not a file");
const DISCONNECTED: Text = Text::new(
    "sambungan ke folder jaringan terputus",
    "the connection to the network folder is lost",
);
const IN_USE: Text = Text::new("sedang dipakai program lain", "another program is using it");

/// The kinds of failure that have words of their own.
static WORDS: &[(io::ErrorKind, Text)] = &[
    (
        io::ErrorKind::PermissionDenied,
        Text::new("izin membaca ditolak", "permission to read is denied"),
    ),
    (
        io::ErrorKind::NotFound,
        Text::new("tidak ditemukan", "it was not found"),
    ),
    (
        io::ErrorKind::NotADirectory,
        Text::new("bukan folder", "it is not a folder"),
    ),
    (io::ErrorKind::IsADirectory, A_FOLDER),
    (
        io::ErrorKind::InvalidFilename,
        Text::new(
            "nama atau jalurnya terlalu panjang atau tidak sah",
            "its name or path is too long or invalid",
        ),
    ),
    (
        io::ErrorKind::TimedOut,
        Text::new(
            "penyimpanan tidak menjawab pada waktunya",
            "the storage did not answer in time",
        ),
    ),
    (io::ErrorKind::StaleNetworkFileHandle, DISCONNECTED),
    (io::ErrorKind::NetworkUnreachable, DISCONNECTED),
    (io::ErrorKind::ResourceBusy, IN_USE),
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

/// Why it failed: a phrase in lower case without a full stop.
pub(crate) fn reason(error: &io::Error) -> Text {
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
    let words = WORDS.iter().find(|(kind, _)| *kind == error.kind());
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

/// True when a symbolic link leads to nothing, or to itself.
pub(crate) fn leads_nowhere(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    ) || (cfg!(unix) && matches!(error.raw_os_error(), Some(40 | 62)))
}

/// True when the thing vanished between listing and reading.
pub(crate) fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}
