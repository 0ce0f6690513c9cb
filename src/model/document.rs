//! A file of the evidence folder: what it is, what was read of it, and what lock and git say of it.

use std::sync::Arc;

use super::{Digest, Facts, GitFile, LockedDocument, Observed};

/// One file below the evidence folder.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// Path relative to the workspace, with `/`, as the disk writes it.
    pub(crate) path: Arc<str>,
    /// Whether it is a file at all.
    pub(crate) form: Form,
    /// Its size in bytes; of a Git LFS pointer, the size that the pointer states.
    pub(crate) size: u64,
    /// SHA-256 of its content; of a Git LFS pointer, the pointer's `oid`.
    pub(crate) sha256: Observed<Digest>,
    /// The pointer, if the file is one.
    pub(crate) lfs_pointer: bool,
    /// What its bytes consist of, as far as hashing shows.
    pub(crate) filling: Filling,
    /// What its probe saw inside it; of a file that no mapping names, why nothing was looked at.
    pub(crate) facts: Observed<Arc<Facts>>,
    /// Whether any mapping names it, whichever its instrument.
    pub(crate) mapped: bool,
    /// Whether it is no evidence by its name: `bukti.yaml`, `kip.lock`, hidden files, `*.md`, what `abaikan` lists …
    pub(crate) exempt: bool,
    /// Junk of an operating system or office program, or a placeholder (KIP407 when mapped).
    pub(crate) litter: Option<Litter>,
    /// What the lock holds of it.
    pub(crate) locked: Option<LockedDocument>,
    /// How it compares with the lock.
    pub(crate) match_with_lock: LockMatch,
    /// What git says of it.
    pub(crate) git: Observed<GitFile>,
}

impl Document {
    /// Whether git holds two versions of it, of which none was chosen.
    pub(crate) const fn is_unmerged(&self) -> bool {
        matches!(self.git, Observed::Seen(GitFile::Unmerged(_)))
    }
}

/// What a path of the evidence folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A regular file.
    File,
    /// A folder that a mapping names as if it were a document.
    Folder,
    /// A symbolic link: named, never followed (KIP209).
    Symlink,
    /// A symbolic link whose target is not there: the same, and nothing would be found behind it.
    BrokenSymlink,
    /// A pipe, socket or device: never opened (KIP408).
    Special,
}

impl Form {
    /// Whether it is a symbolic link.
    #[must_use]
    pub(crate) const fn is_symlink(self) -> bool {
        matches!(self, Self::Symlink | Self::BrokenSymlink)
    }
}

/// What the bytes of a file consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Filling {
    /// No bytes at all.
    Nothing,
    /// Only zero bytes.
    Zeros,
    /// Only white space.
    Blank,
    /// Something.
    Content,
    /// It was not read.
    Unread,
}

/// Why a file name is no document's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Litter {
    /// `~$…`: an office program's mark that a document is open.
    OfficeOwner,
    /// `Thumbs.db`, `desktop.ini`, `.DS_Store`, `__MACOSX/`, `._…`.
    SystemJunk,
    /// `.gdoc`, `.gsheet`, `.url`, `.lnk` …: a pointer to a document, not the document.
    Shortcut,
    /// `.tmp`, `.part`, `.crdownload` …: a file that a program was still writing.
    Unfinished,
}

/// How a document's content compares with the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LockMatch {
    /// The lock has no block for it.
    NotLocked,
    /// The same bytes.
    Same,
    /// The same text, with other line endings.
    LineEndings,
    /// Other content.
    Changed,
    /// Its content could not be read.
    Unseen,
}
