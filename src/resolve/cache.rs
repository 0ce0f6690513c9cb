//! What earlier runs saw of documents that have not changed since: digests and facts.
//!
//! It lies outside the workspace (in the repository's own folder, else in the user's cache folder) and
//! is never needed: whatever is wrong with it, documents are read. A document is taken from it only
//! in the very state that was read ([`Identity`]), and a state is kept only when it is older than the
//! run that read it, so that a change in the same tick of the disk's clock is not missed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use crate::model::{Digest, Facts, Filling, Observed};

use super::digest::Reading;
use super::identity::Identity;

/// How its bytes are laid out, and what probes say: raise it when either changes.
const FORMAT: &str = "kip-cache/1 ";
/// Bytes of the checksum.
const SUM: usize = 32;
/// A larger file is no cache of ours: a hundred thousand documents take less than a tenth of it.
const SIZE_MAX: u64 = 512 * 1024 * 1024;

/// What is remembered of one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Memory {
    identity: Option<Identity>,
    size: u64,
    sha256: [u8; SUM],
    lfs_pointer: bool,
    filling: Filling,
    /// What is inside, if somebody looked.
    facts: Option<Facts>,
}

impl Memory {
    /// What is worth remembering of a document that was read; `None` of one that was not.
    pub(super) fn of(
        identity: Option<Identity>,
        reading: &Reading,
        facts: Option<&Facts>,
    ) -> Option<Self> {
        Some(Self {
            identity,
            size: reading.size,
            sha256: reading.sha256.seen()?.bytes(),
            lfs_pointer: reading.lfs_pointer,
            filling: reading.filling,
            facts: facts.cloned(),
        })
    }

    /// The reading that it stands for.
    pub(super) fn reading(&self) -> Reading {
        Reading {
            size: self.size,
            sha256: Observed::Seen(Digest::of_bytes(&self.sha256)),
            lfs_pointer: self.lfs_pointer,
            filling: self.filling,
        }
    }

    /// Whether it is of this state.
    pub(super) fn saw(&self, identity: &Identity) -> bool {
        self.identity.as_ref() == Some(identity)
    }

    /// What was inside.
    pub(super) const fn facts(&self) -> Option<&Facts> {
        self.facts.as_ref()
    }

    /// What is inside what was read just now, where that is what was read then.
    pub(super) fn inside(&self, reading: &Reading) -> Option<&Facts> {
        let same = reading.sha256.seen()?.bytes() == self.sha256;
        self.facts().filter(|_| same)
    }
}

/// The cache of one workspace; empty when it is not wanted or not there.
#[derive(Debug, Default)]
pub(super) struct Cache {
    place: Option<Place>,
    /// Sorted by path.
    memories: Vec<(String, Memory)>,
}

/// Where it is written.
#[derive(Debug)]
struct Place {
    file: PathBuf,
    /// What it is written to first; made before the first document is read.
    draft: NamedTempFile,
    /// The disk's time when the draft was made.
    stamp: Option<Identity>,
}

impl Cache {
    /// The cache in `folder` for the workspace that `name` stands for. The folder is made if need be;
    /// where that is not possible, nothing is remembered.
    pub(super) fn open(folder: &Path, name: &[u8]) -> Self {
        let digest = Digest::of_bytes(&Sha256::digest(name).into());
        let file = folder.join(format!("documents-{}", digest.short()));
        let memories = read(&file).unwrap_or_default();
        Self {
            place: place(folder, file),
            memories,
        }
    }

    /// What is remembered of each document, in whatever state it was, by path and in that order.
    pub(super) fn known(&self) -> impl ExactSizeIterator<Item = (&str, &Memory)> {
        let known = self.memories.iter();
        known.map(|(path, memory)| (path.as_str(), memory))
    }

    /// Remembers these documents, sorted by path, instead of those before. A cache that cannot be
    /// written is done without.
    pub(super) fn keep(self, mut memories: Vec<(String, Memory)>) {
        let Some(place) = self.place else { return };
        for (_, memory) in &mut memories {
            memory.identity = memory.identity.filter(|identity| {
                place
                    .stamp
                    .as_ref()
                    .is_some_and(|stamp| identity.is_settled(stamp))
            });
        }
        if memories != self.memories {
            // What could not be written is read again the next time.
            let _ = write(place, &memories);
        }
    }
}

fn place(folder: &Path, file: PathBuf) -> Option<Place> {
    fs::create_dir_all(folder).ok()?;
    let draft = tempfile::Builder::new()
        .prefix(".draf-")
        .tempfile_in(folder)
        .ok()?;
    let stamp = draft
        .as_file()
        .metadata()
        .ok()
        .as_ref()
        .and_then(Identity::of);
    Some(Place { file, draft, stamp })
}

fn head() -> String {
    format!("{FORMAT}{}\n", env!("CARGO_PKG_VERSION"))
}

/// The memories in a file; `None` for another version, a damaged file, or none.
fn read(file: &Path) -> Option<Vec<(String, Memory)>> {
    if fs::metadata(file).ok()?.len() > SIZE_MAX {
        return None;
    }
    let bytes = fs::read(file).ok()?;
    let (sum, payload) = bytes
        .strip_prefix(head().as_bytes())?
        .split_at_checked(SUM)?;
    if Sha256::digest(payload).as_slice() != sum {
        return None;
    }
    let memories: Vec<(String, Memory)> = postcard::from_bytes(payload).ok()?;
    memories.is_sorted_by(|a, b| a.0 < b.0).then_some(memories)
}

fn write(mut place: Place, memories: &[(String, Memory)]) -> Option<()> {
    let payload = postcard::to_stdvec(memories).ok()?;
    let draft = place.draft.as_file_mut();
    draft.write_all(head().as_bytes()).ok()?;
    draft.write_all(&Sha256::digest(&payload)).ok()?;
    draft.write_all(&payload).ok()?;
    place.draft.persist(&place.file).ok()?;
    Some(())
}
