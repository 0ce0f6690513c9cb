//! What `kip lock` would change: the new lock beside the old one. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Code, Dossier, Entry, GitFile, Lock, LockedDocument, LockedIndicator, Moves, Observed, Place,
    Source, Text,
};

use super::named::LockPart;

/// Paths of the documents that the mappings of the judged instrument name, as the disk writes them.
fn own(dossier: &Dossier) -> BTreeSet<Arc<str>> {
    let stray = dossier
        .strays
        .iter()
        .flat_map(|claim| claim.evidence.iter().chain(claim.nil.as_deref()))
        .filter_map(|evidence| match &evidence.source {
            Source::File(path) => Some(Arc::clone(path)),
            Source::Outside(_) | Source::Link(_) => None,
        });
    dossier
        .exhibits()
        .filter_map(|(_, exhibit)| dossier.path_of(exhibit).cloned())
        .chain(stray)
        .collect()
}

/// Paths that any mapping names, as the disk writes them.
fn mapped(dossier: &Dossier) -> BTreeSet<Arc<str>> {
    let there = dossier.documents.iter();
    let there = there.filter(|document| document.mapped);
    there
        .map(|document| Arc::clone(&document.path))
        .chain(dossier.missing.iter().cloned())
        .collect()
}

/// Whether mappings or lock speak of more than the judged instrument.
pub(super) fn names_others(dossier: &Dossier) -> bool {
    let own = &dossier.instrument.id.value;
    let mut locked = dossier.lock.iter().flat_map(|lock| lock.indicators.keys());
    !dossier.others.is_empty() || locked.any(|(instrument, _)| instrument != own)
}

/// The new lock beside the old one.
pub(super) struct Review {
    /// The lock as it should be.
    pub(super) lock: Lock,
    /// Documents that are locked for the first time.
    pub(super) added: Vec<Arc<str>>,
    /// Documents that hold something else than when they were locked.
    pub(super) changed: Vec<Arc<str>>,
    /// Documents with the content that was locked, where the lock has them and where they are now.
    pub(super) moved: Vec<(Arc<str>, Arc<str>)>,
    /// Documents that no mapping names any more.
    pub(super) removed: Vec<Arc<str>>,
    /// Indicators that ask something else than when they were locked.
    pub(super) reworded: Vec<Code>,
    /// Indicators that are locked for the first time.
    pub(super) new_indicators: Vec<Code>,
    /// Indicators that the instrument no longer has.
    pub(super) gone_indicators: Vec<Code>,
    /// How many indicators were locked before there was a print of the question alone.
    pub(super) unasked: usize,
    /// Documents that could not be recorded, with the reason.
    pub(super) unread: Vec<(Arc<str>, Text)>,
    /// What is locked only by name: paths and codes without a block, while git holds the lock in conflict.
    /// Mending may have left them out because neither side was what is there.
    pub(super) to_name: Vec<String>,
    unsettled: bool,
    was_there: bool,
}

impl Review {
    /// Compares the documents and indicators with the lock. With `others`, documents that only another
    /// instrument names are left as they are.
    pub(super) fn of(dossier: &Dossier, others: bool) -> Self {
        let own = own(dossier);
        let old = dossier.lock.as_ref();
        let mut review = Self::begun(dossier);
        let mut papers = dossier.papers.iter();
        review.unsettled = papers.any(|paper| {
            paper.place.path == dossier.lock_path
                && matches!(paper.git, Observed::Seen(GitFile::Unmerged(_)))
        });
        for path in mapped(dossier) {
            if own.contains(&path) {
                review.take(dossier, &path);
            } else if let Some(locked) = old.and_then(|lock| lock.documents.get(&path)) {
                // Documents that only another instrument names are left as they are.
                review.lock.documents.insert(path, locked.clone());
            }
        }
        let old_documents = old.into_iter().flat_map(|lock| &lock.documents);
        for (path, locked) in old_documents.filter(|(path, _)| !dossier.is_mapped(path)) {
            if others {
                // A block does not say whose it is: with `-i` it may be another instrument's.
                let documents = &mut review.lock.documents;
                documents.insert(Arc::clone(path), locked.clone());
            } else {
                review.removed.push(Arc::clone(path));
            }
        }
        review.tell_moved(dossier);
        review.indicators(dossier);
        review
    }

    /// Compares what was named alone; all else stays as it was locked, stale blocks too.
    pub(super) fn of_part(dossier: &Dossier, part: &LockPart) -> Self {
        let mut review = Self::begun(dossier);
        if let Some(old) = &dossier.lock {
            review.lock.documents.clone_from(&old.documents);
            review.lock.indicators.clone_from(&old.indicators);
        }
        for path in &part.documents {
            review.take(dossier, path);
        }
        let named = dossier.entries.iter();
        for entry in named.filter(|entry| part.codes.contains(entry.code())) {
            review.indicator(dossier, entry);
        }
        review
    }

    fn begun(dossier: &Dossier) -> Self {
        Self {
            lock: Lock {
                documents: BTreeMap::new(),
                indicators: BTreeMap::new(),
                place: Place::file(&dossier.lock_path),
            },
            added: Vec::new(),
            changed: Vec::new(),
            moved: Vec::new(),
            removed: Vec::new(),
            reworded: Vec::new(),
            new_indicators: Vec::new(),
            gone_indicators: Vec::new(),
            unasked: 0,
            unread: Vec::new(),
            to_name: Vec::new(),
            unsettled: false,
            was_there: dossier.lock.is_some(),
        }
    }

    /// Records the document at `path`; what can't be read keeps its old block.
    fn take(&mut self, dossier: &Dossier, path: &Arc<str>) {
        let old = dossier.lock.as_ref();
        let before = old.and_then(|lock| lock.documents.get(path));
        let now = self.document(dossier, path);
        if self.unsettled && before.is_none() && now.is_some() {
            self.to_name.push(path.to_string());
            return;
        }
        match (before, &now) {
            (Some(before), Some(now)) if before.sha256 != now.sha256 => {
                self.changed.push(Arc::clone(path));
            }
            (None, Some(_)) => self.added.push(Arc::clone(path)),
            (Some(_), _) | (None, None) => {}
        }
        if let Some(locked) = now.or_else(|| before.cloned()) {
            self.lock.documents.insert(Arc::clone(path), locked);
        }
    }

    /// What is new under one path and gone under another was moved.
    fn tell_moved(&mut self, dossier: &Dossier) {
        if self.removed.is_empty() || self.added.is_empty() {
            return;
        }
        let moves = Moves::of(dossier);
        let is_removed = |path: &Arc<str>| self.removed.binary_search(path).is_ok();
        let origin = |now: &Arc<str>| moves.from(now).filter(|old| is_removed(old));
        let moved = self.added.iter();
        let moved = moved.filter_map(|now| Some((Arc::clone(origin(now)?), Arc::clone(now))));
        self.moved = moved.collect();
        self.moved.sort();
        let (old, now): (BTreeSet<_>, BTreeSet<_>) = self.moved.iter().cloned().unzip();
        self.added.retain(|path| !now.contains(path));
        self.removed.retain(|path| !old.contains(path));
    }

    fn document(&mut self, dossier: &Dossier, path: &Arc<str>) -> Option<LockedDocument> {
        let unread = match dossier.documents.get(path) {
            None => Text::new("tidak ada", "missing"),
            Some(document) if document.form.is_symlink() => {
                Text::new("tautan simbolik, tidak dibaca", "a symbolic link, not read")
            }
            Some(document) if document.lfs_pointer && document.git.seen().is_some() => Text::new(
                "penunjuk Git LFS, isinya belum diunduh (salin dokumen aslinya, atau jalankan `git lfs pull`)",
                "a Git LFS pointer whose content is not here (copy the document itself, or run `git lfs pull`)",
            ),
            Some(document) if document.lfs_pointer => Text::new(
                "penunjuk Git LFS, isinya tidak ada di sini (salin dokumen aslinya)",
                "a Git LFS pointer whose content is not here (copy the document itself)",
            ),
            Some(document) => match &document.sha256 {
                Observed::Seen(sha256) => {
                    return Some(LockedDocument {
                        sha256: *sha256,
                        size: document.size,
                        written: document
                            .locked
                            .as_ref()
                            .and_then(|locked| locked.written.clone()),
                        place: Place::file(&dossier.lock_path),
                    });
                }
                Observed::Unseen(why) => Text::clone(why),
            },
        };
        self.unread.push((Arc::clone(path), unread));
        None
    }

    fn indicators(&mut self, dossier: &Dossier) {
        let own = &dossier.instrument.id.value;
        let old = dossier.lock.as_ref();
        for (key, locked) in old.into_iter().flat_map(|lock| &lock.indicators) {
            if key.0 != *own {
                self.lock.indicators.insert(key.clone(), locked.clone());
            }
        }
        for entry in &dossier.entries {
            self.indicator(dossier, entry);
        }
        let gone = old.into_iter().flat_map(|lock| lock.indicators.keys());
        let gone = gone.filter(|key| !self.lock.indicators.contains_key(*key));
        self.gone_indicators = gone.map(|(_, code)| code.clone()).collect();
    }

    fn indicator(&mut self, dossier: &Dossier, entry: &Entry) {
        let code = entry.code();
        match &entry.locked {
            Some(locked) if locked.fingerprint != entry.fingerprint => {
                self.reworded.push(code.clone());
            }
            Some(locked) => self.unasked += usize::from(locked.asked != Some(entry.asked)),
            None if self.unsettled => return self.to_name.push(code.to_string()),
            None => self.new_indicators.push(code.clone()),
        }
        let key = (dossier.instrument.id.value.clone(), code.clone());
        let locked = LockedIndicator {
            fingerprint: entry.fingerprint,
            asked: Some(entry.asked),
            place: Place::file(&dossier.lock_path),
        };
        self.lock.indicators.insert(key, locked);
    }

    /// Whether all could be recorded.
    pub(super) const fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.to_name.is_empty()
    }

    /// Whether the lock has to be written.
    pub(super) fn changed(&self) -> bool {
        let documents = [&self.added, &self.changed, &self.removed];
        let indicators = [&self.reworded, &self.new_indicators, &self.gone_indicators];
        !self.was_there
            || documents.iter().any(|list| !list.is_empty())
            || indicators.iter().any(|list| !list.is_empty())
            || !self.moved.is_empty()
            || self.unasked > 0
    }
}
