//! Makes a document of each thing that was met in the evidence folder: reads it if it matters,
//! and compares it with the lock and with git's word.
//!
//! It reads several files at a time; the result does not depend on how many.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::model::{
    Digest, Document, Facts, Filling, Form, GitFile, Lock, LockMatch, LockedDocument, Observed,
    Text,
};

use super::digest::{self, BUFFER, Reading};
use super::git::Git;
use super::line_endings;
use super::names::Names;
use super::probe;
use super::unreadable;
use super::walk::Met;

/// Threads that read at the same time, at most: a disk gives no more than a few can take.
const READERS_MAX: usize = 8;

/// What is known of a file before it is read.
struct Task<'a> {
    path: &'a Arc<str>,
    met: &'a Met,
    exempt: bool,
    mapped: bool,
    locked: Option<&'a LockedDocument>,
    git: Observed<GitFile>,
}

/// What reading showed.
struct Read {
    reading: Reading,
    /// Whether only line endings differ from the lock.
    endings_alone: bool,
    facts: Observed<Facts>,
}

/// The documents, by path. `mapped` tells which paths a mapping names.
pub(super) fn documents(
    met: &BTreeMap<Arc<str>, Met>,
    mapped: impl Fn(&str) -> bool,
    names: &Names<'_>,
    lock: Option<&Lock>,
    git: &Git,
) -> BTreeMap<Arc<str>, Document> {
    let tasks: Vec<Task<'_>> = met
        .iter()
        .map(|(path, met)| Task {
            path,
            met,
            exempt: names.exempt(path),
            mapped: mapped(path),
            locked: lock.and_then(|lock| lock.documents.get(path)),
            git: said_of(met, git),
        })
        .collect();
    let readings = read_all(&tasks);
    tasks
        .into_iter()
        .zip(readings)
        .filter_map(|(task, read)| Some((Arc::clone(task.path), document(task, read?, names))))
        .collect()
}

/// The document of a folder that a mapping names.
pub(super) fn folder(path: &Arc<str>, names: &Names<'_>, lock: Option<&Lock>) -> Document {
    let reason = Text::new("sebuah folder, bukan berkas", "it is a folder, not a file");
    let locked = lock.and_then(|lock| lock.documents.get(path)).cloned();
    Document {
        path: Arc::clone(path),
        form: Form::Folder,
        size: 0,
        sha256: Observed::Unseen(reason),
        lfs_pointer: false,
        filling: Filling::Unread,
        facts: Observed::Unseen(unreadable::unknown()),
        exempt: names.exempt(path),
        litter: names.litter(path),
        match_with_lock: locked
            .as_ref()
            .map_or(LockMatch::NotLocked, |_| LockMatch::Unseen),
        locked,
        git: untracked_folder(),
    }
}

fn said_of(met: &Met, git: &Git) -> Observed<GitFile> {
    match met.form {
        Form::File | Form::Symlink | Form::Special => git.file(&met.raw),
        Form::Folder => untracked_folder(),
    }
}

const fn untracked_folder() -> Observed<GitFile> {
    Observed::Unseen(Text::new(
        "git mencatat berkas, bukan folder",
        "git tracks files, not folders",
    ))
}

fn document(task: Task<'_>, read: Read, names: &Names<'_>) -> Document {
    let Read {
        reading,
        endings_alone,
        facts,
    } = read;
    let match_with_lock = match (task.locked, &reading.sha256) {
        (None, _) => LockMatch::NotLocked,
        (Some(_), Observed::Unseen(_)) => LockMatch::Unseen,
        (Some(locked), Observed::Seen(sha256)) if locked.sha256 == *sha256 => LockMatch::Same,
        (Some(_), Observed::Seen(_)) if endings_alone => LockMatch::LineEndings,
        (Some(_), Observed::Seen(_)) => LockMatch::Changed,
    };
    Document {
        path: Arc::clone(task.path),
        form: task.met.form,
        size: reading.size,
        sha256: reading.sha256,
        lfs_pointer: reading.lfs_pointer,
        filling: reading.filling,
        facts,
        exempt: task.exempt,
        litter: names.litter(task.path),
        locked: task.locked.cloned(),
        match_with_lock,
        git: task.git,
    }
}

/// Reads each task's file, in the order of the tasks; `None` for one that vanished.
fn read_all(tasks: &[Task<'_>]) -> Vec<Option<Read>> {
    let next = AtomicUsize::new(0);
    let readers = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(READERS_MAX);
    let mut readings = thread::scope(|scope| {
        let helpers: Vec<_> = (1..readers)
            .filter_map(|_| {
                // A thread that can't be had is done without: this one reads too.
                thread::Builder::new()
                    .spawn_scoped(scope, || read_next(tasks, &next))
                    .ok()
            })
            .collect();
        let mut readings = read_next(tasks, &next);
        for helper in helpers {
            readings.append(&mut helper.join().unwrap_or_default());
        }
        readings
    });
    (0..tasks.len())
        .map(|at| {
            readings
                .remove(&at)
                .unwrap_or_else(|| Some(unseen(unreadable::unknown())))
        })
        .collect()
}

/// Takes task after task until none is left.
fn read_next(tasks: &[Task<'_>], next: &AtomicUsize) -> BTreeMap<usize, Option<Read>> {
    let mut buffer = vec![0; BUFFER];
    let mut readings = BTreeMap::new();
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(task) = tasks.get(at) else {
            return readings;
        };
        readings.insert(at, read(task, &mut buffer));
    }
}

fn read(task: &Task<'_>, buffer: &mut [u8]) -> Option<Read> {
    let real: &Path = &task.met.real;
    if let Some(reason) = &task.met.unlisted {
        return Some(unseen(reason.clone()));
    }
    match task.met.form {
        Form::File if task.exempt && !task.mapped => {
            let reason = Text::new(
                "tidak dibaca karena namanya bukan nama bukti",
                "it was not read because its name is no evidence's",
            );
            Some(Read {
                reading: Reading::unseen(digest::stated_size(real), reason.clone()),
                endings_alone: false,
                facts: Observed::Unseen(reason),
            })
        }
        Form::File => {
            let reading = digest::read(real, buffer)?;
            let endings_alone = task.locked.is_some_and(|locked| {
                may_be_converted(&reading, &task.git, &locked.sha256)
                    && line_endings::alone_differ(real, &locked.sha256, buffer)
            });
            Some(Read {
                facts: inside(task, &reading),
                reading,
                endings_alone,
            })
        }
        Form::Symlink => Some(unseen(Text::new(
            "tautan simbolik, tidak pernah diikuti",
            "it is a symbolic link, which is never followed",
        ))),
        Form::Special => Some(unseen(Text::new(
            "bukan berkas biasa (pipa, soket, atau perangkat)",
            "it is no regular file (a pipe, socket or device)",
        ))),
        Form::Folder => Some(unseen(unreadable::unknown())),
    }
}

/// For what is not read, and has no size.
fn unseen(reason: Text) -> Read {
    Read {
        reading: Reading::unseen(0, reason.clone()),
        endings_alone: false,
        facts: Observed::Unseen(reason),
    }
}

/// What is inside a document that somebody maps; what cannot be read or holds nothing is not opened again.
fn inside(task: &Task<'_>, reading: &Reading) -> Observed<Facts> {
    let reason = match &reading.sha256 {
        Observed::Unseen(reason) => reason.clone(),
        Observed::Seen(_) if reading.lfs_pointer => {
            Text::new("penunjuk Git LFS", "it is a Git LFS pointer")
        }
        Observed::Seen(_) if reading.filling != Filling::Content => {
            Text::new("kosong", "it is empty")
        }
        Observed::Seen(_) if !task.mapped => Text::new(
            "tidak dicantumkan sebagai bukti",
            "it is not listed as evidence",
        ),
        Observed::Seen(_) => return probe::probe(&task.met.real, task.path),
    };
    Observed::Unseen(reason)
}

/// Whether another digest than the lock's may come from git's own conversion: git must not call it a change.
fn may_be_converted(reading: &Reading, git: &Observed<GitFile>, locked: &Digest) -> bool {
    let differs = reading.sha256.seen().is_some_and(|sha256| sha256 != locked);
    differs && !reading.lfs_pointer && git.seen() != Some(&GitFile::Modified)
}
