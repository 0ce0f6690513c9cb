//! What earlier runs saw of documents that have not changed since: digests and facts.
//!
//! It lies outside the workspace (in the repository's own folder, else in the user's cache folder) and
//! is never needed: whatever is wrong with it, documents are read. A document is taken from it only
//! in the very state that was read ([`Identity`]), and a state is kept only when it is older than the
//! run that read it, so that a change in the same tick of the disk's clock is not missed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::model::{Digest, Facts, Filling, Observed};

use super::digest::Reading;
use super::identity::Identity;
use super::sealed;

/// How its bytes are laid out, and what probes say: raise it when either changes.
const FORMAT: &str = "kip-cache/1";

/// What is remembered of one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Memory {
    identity: Option<Identity>,
    size: u64,
    sha256: [u8; 32],
    lfs_pointer: bool,
    filling: Filling,
    /// What is inside, if somebody looked.
    facts: Option<Arc<Facts>>,
}

impl Memory {
    /// What is worth remembering of a document that was read; `None` of one that was not.
    pub(super) fn of(
        identity: Option<Identity>,
        reading: &Reading,
        facts: Option<&Arc<Facts>>,
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
    pub(super) const fn facts(&self) -> Option<&Arc<Facts>> {
        self.facts.as_ref()
    }

    /// What is inside what was read just now, where that is what was read then.
    pub(super) fn inside(&self, reading: &Reading) -> Option<&Arc<Facts>> {
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
    /// How the file begins.
    format: String,
}

impl Cache {
    /// The cache in `folder` for the workspace that `name` stands for. The folder is made if need be;
    /// where that is not possible, nothing is remembered. Another build of `kip` may see something else
    /// in the same documents: it starts anew.
    pub(super) fn open(folder: &Path, name: &[u8], build: &str) -> Self {
        let file = sealed::file(folder, "documents", name);
        let format = format!("{FORMAT} {build}");
        let memories = read(&file, &format).unwrap_or_default();
        Self {
            place: place(folder, file, format),
            memories,
        }
    }

    /// What is remembered of each document, in whatever state it was, by path and in that order.
    pub(super) fn known(&self) -> impl ExactSizeIterator<Item = (&str, &Memory)> {
        let known = self.memories.iter();
        known.map(|(path, memory)| (path.as_str(), memory))
    }

    /// Whether anything is remembered for the next run.
    pub(super) const fn keeps(&self) -> bool {
        self.place.is_some()
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

fn place(folder: &Path, file: PathBuf, format: String) -> Option<Place> {
    let draft = sealed::draft(folder)?;
    let stamp = draft
        .as_file()
        .metadata()
        .ok()
        .as_ref()
        .and_then(Identity::of);
    Some(Place {
        file,
        draft,
        stamp,
        format,
    })
}

/// The memories in a file; `None` where there are none that can be used.
fn read(file: &Path, format: &str) -> Option<Vec<(String, Memory)>> {
    let memories: Vec<(String, Memory)> =
        postcard::from_bytes(&sealed::read(file, format)?).ok()?;
    memories.is_sorted_by(|a, b| a.0 < b.0).then_some(memories)
}

fn write(place: Place, memories: &[(String, Memory)]) -> Option<()> {
    let payload = postcard::to_stdvec(memories).ok()?;
    sealed::write(place.draft, &place.file, &place.format, &payload)
}
