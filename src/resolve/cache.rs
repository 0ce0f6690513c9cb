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

use crate::model::{Digest, Facts, Filling, Nature, Observed};

use super::digest::Reading;
use super::identity::Identity;
use super::probe;
use super::sealed;

/// How its bytes are laid out, and what probes say: raise it when either changes.
const FORMAT: &str = "kip-cache/5";

/// What is kept of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CacheEntry {
    /// The state that was read, where it can be told from later ones.
    identity: Option<Identity>,
    size: u64,
    sha256: [u8; 32],
    lfs_pointer: bool,
    filling: Filling,
    inside: KeptInside,
}

/// What is kept of a document's inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum KeptInside {
    /// Nobody looked.
    Nothing,
    /// All there is to know follows from its kind: there may be thousands alike, with the same sentences.
    Kind(Nature),
    /// What was seen.
    Facts(Arc<Facts>),
}

impl CacheEntry {
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
    pub(super) fn is_of(&self, identity: &Identity) -> bool {
        self.identity.as_ref() == Some(identity)
    }

    /// What was inside.
    pub(super) fn facts(&self) -> Option<Arc<Facts>> {
        match &self.inside {
            KeptInside::Nothing => None,
            KeptInside::Kind(nature) => Some(probe::by_kind(*nature)),
            KeptInside::Facts(facts) => Some(Arc::clone(facts)),
        }
    }

    /// What is inside what was read just now, where that is what was read then.
    pub(super) fn facts_of(&self, reading: &Reading) -> Option<Arc<Facts>> {
        let same = reading.sha256.seen()?.bytes() == self.sha256;
        self.facts().filter(|_| same)
    }
}

/// The entries of a cache with the paths of their documents, in the order of paths.
pub(super) type CacheEntries = Vec<(Arc<str>, Arc<CacheEntry>)>;

/// The cache of one workspace; empty when it is not wanted or not there.
#[derive(Debug, Default)]
pub(super) struct Cache {
    target: Option<CacheTarget>,
    entries: CacheEntries,
}

/// Where it is written.
#[derive(Debug)]
struct CacheTarget {
    file: PathBuf,
    /// What it is written to first; made before the first document is read.
    draft: NamedTempFile,
    /// The disk's time when the draft was made.
    stamp: Option<Identity>,
    /// How the file begins.
    format: String,
}

/// Where earlier runs may have left what they saw.
#[derive(Debug)]
pub(super) struct CachePlace {
    /// Where it is without a repository, which has a folder of its own for it.
    folder: Option<PathBuf>,
    /// What the workspace is called there.
    name: Vec<u8>,
    /// How the file begins.
    format: String,
}

/// What earlier runs left.
#[derive(Debug)]
pub(super) struct KeptCache {
    folder: PathBuf,
    file: PathBuf,
    format: String,
    entries: CacheEntries,
}

impl CachePlace {
    /// In `folder`, for the workspace with this evidence folder. Another build of `kip` may see something
    /// else in the same documents: it starts anew.
    pub(super) fn of(folder: Option<&Path>, evidence: &Path, build: &str) -> Self {
        Self {
            folder: folder.map(Path::to_path_buf),
            name: evidence.as_os_str().as_encoded_bytes().to_vec(),
            format: format!("{FORMAT} {build}"),
        }
    }

    /// What is there, in the repository's `own` folder if there is one.
    pub(super) fn read(&self, own: Option<&Path>) -> Option<KeptCache> {
        let folder = own.or(self.folder.as_deref())?;
        let file = sealed::file(folder, "documents", &self.name);
        Some(KeptCache {
            folder: folder.to_path_buf(),
            entries: read(&file, &self.format).unwrap_or_default(),
            file,
            format: self.format.clone(),
        })
    }
}

impl Cache {
    /// With what was left. The folder is made if need be; where that is not possible, nothing is kept.
    pub(super) fn open(kept: Option<KeptCache>) -> Self {
        let Some(kept) = kept else {
            return Self::default();
        };
        Self {
            target: target(&kept.folder, kept.file, kept.format),
            entries: kept.entries,
        }
    }

    /// What is kept of the document at `path`, in whatever state it was.
    pub(super) fn get(&self, path: &str) -> Option<&Arc<CacheEntry>> {
        let found = self
            .entries
            .binary_search_by(|(known, _)| (**known).cmp(path));
        self.entries.get(found.ok()?).map(|(_, entry)| entry)
    }

    /// Whether anything is kept for the next run.
    pub(super) const fn is_kept(&self) -> bool {
        self.target.is_some()
    }

    /// The entry for a document that was read in this state; `None` of one that could not be read.
    pub(super) fn entry(
        &self,
        identity: Option<Identity>,
        reading: &Reading,
        facts: Option<&Arc<Facts>>,
    ) -> Option<Arc<CacheEntry>> {
        let stamp = self.target.as_ref()?.stamp.as_ref();
        let settled = |identity: &Identity| stamp.is_some_and(|stamp| identity.is_settled(stamp));
        Some(Arc::new(CacheEntry {
            identity: identity.filter(settled),
            size: reading.size,
            sha256: reading.sha256.seen()?.bytes(),
            lfs_pointer: reading.lfs_pointer,
            filling: reading.filling,
            inside: match facts {
                None => KeptInside::Nothing,
                Some(facts) if *facts == probe::by_kind(facts.nature) => {
                    KeptInside::Kind(facts.nature)
                }
                Some(facts) => KeptInside::Facts(Arc::clone(facts)),
            },
        }))
    }

    /// Keeps these entries instead of those before. A cache that cannot be written is done without.
    pub(super) fn replace(self, entries: &CacheEntries) {
        if let Some(target) = self.target.filter(|_| *entries != self.entries) {
            // What could not be written is read again the next time.
            let _ = write(target, entries);
        }
    }
}

fn target(folder: &Path, file: PathBuf, format: String) -> Option<CacheTarget> {
    let draft = sealed::draft(folder)?;
    let metadata = draft.as_file().metadata().ok();
    let stamp = metadata.as_ref().and_then(Identity::of);
    Some(CacheTarget {
        file,
        draft,
        stamp,
        format,
    })
}

/// The entries in a file; `None` where there are none that can be used.
fn read(file: &Path, format: &str) -> Option<CacheEntries> {
    let entries: CacheEntries = postcard::from_bytes(&sealed::read(file, format)?).ok()?;
    entries.is_sorted_by(|a, b| a.0 < b.0).then_some(entries)
}

fn write(target: CacheTarget, entries: &CacheEntries) -> Option<()> {
    let payload = postcard::to_stdvec(entries).ok()?;
    sealed::write(target.draft, &target.file, &target.format, &payload)
}
