//! Reads each file once: hash and, where it is small enough, all that its probe needs; or takes what an
//! earlier run saw of it, if it is as it was then.
//!
//! It reads several files at a time; the result does not depend on how many.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelIterator as _, IntoParallelRefIterator as _,
    ParallelIterator as _,
};

use crate::listing::unreadable;
use crate::model::{
    Facts, Filling, Form, FoundFile, Litter, Lock, LockMatch, LockedDocument, Observed, Text,
};

use super::cache::{Cache, CacheEntries, CacheEntry};
use super::digest::{self, BUFFER, Reading, Streamed};
use super::identity::Identity;
use super::line_endings;
use super::names::NameRules;
use super::opening::Opener;
use super::probe::{self, Need, Probed, Prober};
use super::watch::Watch;

/// Into so many shares per processor the files are divided at least, where there are enough: the last
/// share is then a small part of the work, and nobody waits long for the worker that has it.
const SHARES: usize = 64;
/// Files that a worker takes at a time at most: neighbours in one folder, which stays open for them.
const SHARE_MAX: usize = 32;

/// A file of the evidence folder with all that is known of it, but for what git says.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// As it was listed.
    pub(super) found: FoundFile,
    /// Which litter its name says it is.
    pub(super) litter: Option<Litter>,
    /// Whether it is no evidence by its name.
    pub(super) exempt: bool,
    /// What the lock records of it.
    pub(super) locked: Option<LockedDocument>,
    /// Whether it is that.
    pub(super) match_with_lock: LockMatch,
    /// What it holds; `None` of what vanished.
    pub(super) content: Option<FileContent>,
}

/// What a file holds.
#[derive(Debug)]
pub(super) struct FileContent {
    /// Its bytes.
    pub(super) reading: Reading,
    /// What is inside.
    pub(super) facts: Observed<Arc<Facts>>,
    /// What the next run may know of it.
    entry: Option<Arc<CacheEntry>>,
}

impl FileContent {
    /// For what is not read; a size of 0 for what has none.
    fn unseen(size: u64, reason: Arc<Text>) -> Self {
        Self {
            reading: Reading::unseen(size, Arc::clone(&reason)),
            facts: Observed::Unseen(reason),
            entry: None,
        }
    }
}

/// Reads the files of a listing and compares them with the lock. `watch` is told how the reading goes on.
pub(super) fn read(
    files: Vec<FoundFile>,
    lock: Option<&Lock>,
    names: &NameRules<'_>,
    cache: &Cache,
    watch: &dyn Watch,
) -> Vec<ReadFile> {
    let readers = Readers {
        lock,
        names,
        cache,
        watch,
        idle: Mutex::default(),
    };
    watch.begin(&|| {
        let unread = files.par_iter().filter(|file| readers.has_to_read(file));
        unread
            .map(|file| (1, digest::stated_size(&file.disk_path())))
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    });
    let share = files.len() / (rayon::current_num_threads() * SHARES);
    let read = files
        .into_par_iter()
        .with_max_len(share.clamp(1, SHARE_MAX))
        .map(|file| readers.look(file))
        .collect();
    watch.end();
    read
}

/// What the next run may know.
pub(super) fn entries(files: &[ReadFile]) -> CacheEntries {
    let known = files.iter().filter_map(|file| {
        let entry = file.content.as_ref()?.entry.as_ref()?;
        Some((Arc::clone(&file.found.path), Arc::clone(entry)))
    });
    known.collect()
}

/// Why nobody looks inside; `None` when somebody should.
fn unlooked(reading: &Reading, mapped: bool) -> Option<Arc<Text>> {
    let reason = match &reading.sha256 {
        Observed::Unseen(reason) => return Some(Arc::clone(reason)),
        Observed::Seen(_) if reading.lfs_pointer => {
            Text::new("penunjuk Git LFS", "it is a Git LFS pointer")
        }
        Observed::Seen(_) if reading.filling != Filling::Content => {
            Text::new("kosong", "it is empty")
        }
        Observed::Seen(_) if !mapped => Text::new(
            "tidak dicantumkan sebagai bukti",
            "it is not listed as evidence",
        ),
        Observed::Seen(_) => return None,
    };
    Some(Arc::new(reason))
}

fn match_with_lock(
    found: &FoundFile,
    reading: Option<&Reading>,
    locked: Option<&LockedDocument>,
) -> LockMatch {
    let Some(locked) = locked else {
        return LockMatch::NotLocked;
    };
    let Some((reading, sha256)) =
        reading.and_then(|reading| Some((reading, reading.sha256.seen()?)))
    else {
        return LockMatch::Unseen;
    };
    if *sha256 == locked.sha256 {
        LockMatch::Same
    } else if !reading.lfs_pointer && line_endings::alone_differ(&found.disk_path(), &locked.sha256)
    {
        LockMatch::LineEndings
    } else {
        LockMatch::Changed
    }
}

/// Reads files, as many at the same time as it is asked to.
struct Readers<'a> {
    lock: Option<&'a Lock>,
    names: &'a NameRules<'a>,
    cache: &'a Cache,
    watch: &'a dyn Watch,
    /// Workers without a file: a buffer and a probe's thread are dearer than a small document.
    idle: Mutex<Vec<Worker>>,
}

/// What is needed to read one file after another.
struct Worker {
    opener: Opener,
    buffer: Vec<u8>,
    prober: Prober,
}

impl Default for Worker {
    fn default() -> Self {
        Self {
            opener: Opener::default(),
            buffer: vec![0; BUFFER],
            prober: Prober::default(),
        }
    }
}

impl Readers<'_> {
    /// Litter, and whether it is no evidence, by the name alone.
    fn name(&self, file: &FoundFile) -> (Option<Litter>, bool) {
        let litter = self.names.litter(&file.path);
        (litter, self.names.exempt(&file.path, litter))
    }

    fn has_to_read(&self, file: &FoundFile) -> bool {
        let (_, exempt) = self.name(file);
        self.known(file, exempt).is_none()
    }

    fn look(&self, found: FoundFile) -> ReadFile {
        let (litter, exempt) = self.name(&found);
        let content = self.known(&found, exempt).or_else(|| self.read(&found));
        let locked = self.lock.and_then(|lock| lock.documents.get(&found.path));
        let reading = content.as_ref().map(|content| &content.reading);
        ReadFile {
            match_with_lock: match_with_lock(&found, reading, locked),
            locked: locked.cloned(),
            found,
            litter,
            exempt,
            content,
        }
    }

    /// What is known without opening the file; `None` where it has to be read.
    fn known(&self, file: &FoundFile, exempt: bool) -> Option<FileContent> {
        let unseen = |reason| Some(FileContent::unseen(0, Arc::new(reason)));
        match (file.form, &file.unlisted) {
            (_, Some(reason)) => Some(FileContent::unseen(0, Arc::clone(reason))),
            (Form::File, None) if exempt && !file.mapped => Some(FileContent::unseen(
                digest::stated_size(&file.disk_path()),
                Arc::new(Text::new(
                    "tidak dibaca karena namanya bukan nama bukti",
                    "it was not read because its name is not one for evidence",
                )),
            )),
            (Form::File, None) => self.cached(file),
            (Form::BrokenSymlink, None) => unseen(Text::new(
                "tautan simbolik yang rusak: yang ditunjuknya tidak ada",
                "it is a broken symbolic link: what it points to is not there",
            )),
            (Form::Symlink, None) => unseen(Text::new(
                "tautan simbolik, tidak pernah diikuti",
                "it is a symbolic link, which is never followed",
            )),
            (Form::Special, None) => unseen(Text::new(
                "bukan berkas biasa (pipa, soket, atau perangkat)",
                "it is not a regular file (a pipe, socket or device)",
            )),
            (Form::Folder, None) => unseen(unreadable::unknown()),
        }
    }

    /// What an earlier run saw of the file in this very state; `None` where that is not all that is
    /// wanted.
    fn cached(&self, file: &FoundFile) -> Option<FileContent> {
        let entry = self.cache.get(&file.path)?;
        let now = std::fs::symlink_metadata(file.disk_path()).ok()?;
        if !entry.is_of(&Identity::of(&now)?) {
            return None;
        }
        let reading = entry.reading();
        let facts = match unlooked(&reading, file.mapped) {
            Some(reason) => Observed::Unseen(reason),
            None => Observed::Seen(entry.facts()?),
        };
        Some(FileContent {
            reading,
            facts,
            entry: Some(Arc::clone(entry)),
        })
    }

    /// Reads the file, and looks inside if it is mapped; `None` if it vanished.
    fn read(&self, file: &FoundFile) -> Option<FileContent> {
        let idle = locked(&self.idle).pop();
        let mut worker = idle.unwrap_or_default();
        let content = self.read_by(&mut worker, file);
        self.watch.file();
        locked(&self.idle).push(worker);
        content
    }

    fn read_by(&self, worker: &mut Worker, file: &FoundFile) -> Option<FileContent> {
        let (mut before, mut need) = (None, None);
        let opened = worker.opener.open(&file.folder, file.name());
        let streamed = opened.and_then(|opened| {
            if self.cache.is_kept() {
                before = opened.file.metadata().ok();
            }
            let wanted = |head: &[u8], size| {
                need = file.mapped.then(|| probe::need(head, &file.path, size));
                need.map_or(0, |need| probe::wanted(need, size))
            };
            digest::read(opened, &mut worker.buffer, wanted, self.watch)
        });
        let Streamed { reading, kept } = match streamed {
            Ok(streamed) => streamed,
            Err(error) if unreadable::is_gone(&error) => return None,
            Err(error) => {
                let size = digest::stated_size(&file.disk_path());
                let reason = Arc::new(unreadable::reason(&error));
                return Some(FileContent::unseen(size, reason));
            }
        };
        let Probed { facts, lasting } = self.look_inside(worker, file, &reading, need, kept);
        // A probe may have opened the file itself, and later.
        let still = before.filter(|before| digest::is_still(&file.disk_path(), before));
        let lasting = facts.seen().filter(|_| lasting && still.is_some());
        let identity = still.as_ref().and_then(Identity::of);
        let entry = self.cache.entry(identity, &reading, lasting);
        Some(FileContent {
            reading,
            facts,
            entry,
        })
    }

    /// What is inside a file that was just read; `kept` is what its probe needs of its bytes.
    fn look_inside(
        &self,
        worker: &mut Worker,
        file: &FoundFile,
        reading: &Reading,
        need: Option<Need>,
        kept: Vec<u8>,
    ) -> Probed {
        let lasting = |facts| Probed {
            facts,
            lasting: true,
        };
        match (unlooked(reading, file.mapped), need) {
            (Some(reason), _) => lasting(Observed::Unseen(reason)),
            (None, None) => Probed {
                facts: Observed::unseen(unreadable::unknown()),
                lasting: false,
            },
            (None, Some(need)) => {
                // Where the disk cannot tell states apart, the digest does.
                let entry = self.cache.get(&file.path);
                match entry.and_then(|entry| entry.facts_of(reading)) {
                    Some(facts) => lasting(Observed::Seen(facts)),
                    None => worker
                        .prober
                        .look(|| file.disk_path(), need, kept, reading.size),
                }
            }
        }
    }
}

/// What a mutex guards; whoever held it last may have panicked.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
