//! Why the disk did not give something: its words, and the cases that are told apart.

use std::io;

pub(crate) use crate::text::system::{A_FOLDER, reading as reason, unknown};

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
