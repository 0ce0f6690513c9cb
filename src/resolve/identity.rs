//! Which state of a file was looked at: what the disk says of it without its content.
//!
//! Two looks with the same identity saw the same content, if the file system keeps the time of the
//! last change by itself (ctime): size and mtime can be set back, that time cannot.

use std::fs::Metadata;

use serde::{Deserialize, Serialize};

/// A state of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Identity {
    device: u64,
    inode: u64,
    size: u64,
    /// Seconds and nanoseconds of the last change of content.
    modified: (i64, i64),
    /// Seconds and nanoseconds of the last change of content, name or rights.
    changed: (i64, i64),
}

impl Identity {
    /// From what the disk says; `None` where it keeps no time of change.
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            size: metadata.size(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        })
    }

    /// From what the disk says; `None` where it keeps no time of change.
    #[cfg(not(unix))]
    pub(super) fn of(_metadata: &Metadata) -> Option<Self> {
        None
    }

    /// True when this state is older than `stamp`, made on the same disk: a change after the stamp
    /// then has another time. As git has it, what is as young as the stamp is not trusted.
    pub(super) fn is_settled(&self, stamp: &Self) -> bool {
        self.device == stamp.device
            && self.modified < stamp.modified
            && self.changed < stamp.modified
    }
}
