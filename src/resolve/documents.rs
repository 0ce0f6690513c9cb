//! Makes a document of each thing that was met in the evidence folder: reads it if it matters, unless
//! it is as it was when it was last read, and compares it with the lock and with git's word.
//!
//! It reads several files at a time; the result does not depend on how many.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelIterator as _, IntoParallelRefIterator as _,
    ParallelIterator as _,
};

use crate::model::{
    Document, Facts, Filling, Form, GitFile, Lock, LockMatch, LockedDocument, Observed, Text,
};

use super::cache::{Cache, Memory};
use super::digest::{self, BUFFER, Reading};
use super::git::Git;
use super::identity::Identity;
use super::names::Names;
use super::probe::{self, Need, Prober};
use super::walk::Met;
use super::watch::Watch;
use super::{line_endings, unreadable};

/// Reads what was met.
pub(super) struct Readers<'a> {
    /// Tells which names are no evidence.
    pub(super) names: &'a Names<'a>,
    /// What earlier runs saw.
    pub(super) cache: Cache,
    /// Who is told how it goes on.
    pub(super) watch: &'a dyn Watch,
}

/// What is known of a file before it is read.
struct Task<'a> {
    path: &'a Arc<str>,
    met: &'a Met,
    exempt: bool,
    mapped: bool,
    /// What the disk says of its size.
    size: u64,
}

/// What reading showed.
struct Read {
    reading: Reading,
    facts: Observed<Facts>,
    /// What to remember of it; `None` when nothing was read.
    memory: Option<Memory>,
}

/// What a reader needs beside its task; each thread has one.
struct Desk {
    buffer: Vec<u8>,
    prober: Prober,
}

/// A document before git has been heard.
pub(super) struct Draft<'a> {
    path: &'a Arc<str>,
    met: &'a Met,
    exempt: bool,
    reading: Reading,
    facts: Observed<Facts>,
}

impl<'a> Readers<'a> {
    /// Reads each file that matters. `mapped` tells which paths a mapping names.
    pub(super) fn drafts(
        self,
        met: &'a BTreeMap<Arc<str>, Met>,
        mapped: impl Fn(&str) -> bool + Sync,
    ) -> Vec<Draft<'a>> {
        let met: Vec<(&Arc<str>, &Met)> = met.iter().collect();
        let tasks: Vec<(Task<'_>, Option<Read>)> = met
            .par_iter()
            .map(|(path, met)| self.task(path, met, mapped(path)))
            .collect();
        let (files, bytes) = tasks
            .iter()
            .filter(|(_, settled)| settled.is_none())
            .fold((0, 0), |(files, bytes), (task, _)| {
                (files + 1, bytes + task.size)
            });
        self.watch.begin(files, bytes);
        let desks = Desks::default();
        let read: Vec<(Task<'_>, Option<Read>)> = tasks
            .into_par_iter()
            .with_max_len(1)
            .map(|(task, settled)| {
                let read = settled.or_else(|| desks.lent(|desk| self.opened(&task, desk)));
                (task, read)
            })
            .collect();
        self.watch.end();
        let mut memories = Vec::new();
        let drafts = read
            .into_iter()
            .filter_map(|(task, read)| {
                let read = read?;
                if let Some(memory) = read.memory {
                    memories.push((task.path.to_string(), memory));
                }
                Some(Draft {
                    path: task.path,
                    met: task.met,
                    exempt: task.exempt,
                    reading: read.reading,
                    facts: read.facts,
                })
            })
            .collect();
        self.cache.keep(memories);
        drafts
    }

    /// What is known of a file before it is opened, and all there is to know where it need not be.
    fn task(&self, path: &'a Arc<str>, met: &'a Met, mapped: bool) -> (Task<'a>, Option<Read>) {
        let metadata = (met.form == Form::File && met.unlisted.is_none())
            .then(|| fs::symlink_metadata(&met.real).ok())
            .flatten();
        let task = Task {
            path,
            met,
            exempt: self.names.exempt(path),
            mapped,
            size: metadata.as_ref().map_or(0, fs::Metadata::len),
        };
        let identity = metadata.as_ref().and_then(Identity::of);
        let settled = self.settled(&task, identity.as_ref());
        (task, settled)
    }

    /// What is known without opening the file; `None` where it has to be opened.
    fn settled(&self, task: &Task<'_>, identity: Option<&Identity>) -> Option<Read> {
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
                    reading: Reading::unseen(task.size, reason.clone()),
                    facts: Observed::Unseen(reason),
                    memory: None,
                })
            }
            Form::File => recalled(task, self.cache.of(task.path, identity)?),
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

    /// Reads the file once: hash and, where it is small enough, all that its probe needs.
    fn opened(&self, task: &Task<'_>, desk: &mut Desk) -> Option<Read> {
        let mut need = None;
        let streamed = digest::read(
            &task.met.real,
            &mut desk.buffer,
            |head| {
                if !task.mapped {
                    return 0;
                }
                let found = probe::need(head, task.path, task.size);
                need = Some(found);
                probe::wanted(found, task.size)
            },
            self.watch,
        );
        self.watch.file();
        let streamed = streamed?;
        let reading = streamed.reading;
        let (facts, lasting) = match (unlooked(task, &reading), need) {
            (Some(reason), _) => (Observed::Unseen(reason), true),
            (None, None) => (Observed::Unseen(unreadable::unknown()), false),
            (None, Some(need)) => self.inside(task, need, streamed.kept, &reading, desk),
        };
        let memory = Memory::of(
            streamed.identity,
            &reading,
            facts.seen().filter(|_| lasting),
        );
        Some(Read {
            reading,
            facts,
            memory,
        })
    }

    /// What is inside, and whether that is worth remembering.
    fn inside(
        &self,
        task: &Task<'_>,
        need: Need,
        kept: Vec<u8>,
        reading: &Reading,
        desk: &mut Desk,
    ) -> (Observed<Facts>, bool) {
        // Where the disk cannot tell states apart, the digest does.
        let known = self
            .cache
            .any(task.path)
            .filter(|memory| memory.reading().sha256 == reading.sha256);
        if let Some(facts) = known.and_then(Memory::facts) {
            return (Observed::Seen(facts.clone()), true);
        }
        let seen = desk.prober.look(&task.met.real, need, kept, reading.size);
        (seen.facts, seen.lasting)
    }
}

/// What readers need, as many as there are readers at the same time: handed from one document to
/// the next, since a buffer and a probe's thread are dearer than a small document.
#[derive(Default)]
struct Desks(Mutex<Vec<Desk>>);

impl Desks {
    fn lent<R>(&self, work: impl FnOnce(&mut Desk) -> R) -> R {
        let free = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut desk = free.unwrap_or_else(|| Desk {
            buffer: vec![0; BUFFER],
            prober: Prober::default(),
        });
        let done = work(&mut desk);
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        free.push(desk);
        done
    }
}

/// The documents of the drafts, now that git has been heard.
pub(super) fn documents(
    drafts: Vec<Draft<'_>>,
    names: &Names<'_>,
    lock: Option<&Lock>,
    git: &Git,
) -> BTreeMap<Arc<str>, Document> {
    let mut buffer = vec![0; BUFFER];
    drafts
        .into_iter()
        .map(|draft| {
            let locked = lock.and_then(|lock| lock.documents.get(draft.path));
            let path = Arc::clone(draft.path);
            (path, document(draft, locked, names, git, &mut buffer))
        })
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

fn document(
    draft: Draft<'_>,
    locked: Option<&LockedDocument>,
    names: &Names<'_>,
    git: &Git,
    buffer: &mut [u8],
) -> Document {
    let reading = draft.reading;
    let said = said_of(draft.met, git);
    let match_with_lock = match (locked, &reading.sha256) {
        (None, _) => LockMatch::NotLocked,
        (Some(_), Observed::Unseen(_)) => LockMatch::Unseen,
        (Some(locked), Observed::Seen(sha256)) if locked.sha256 == *sha256 => LockMatch::Same,
        (Some(locked), Observed::Seen(_))
            if may_be_converted(&reading, &said)
                && line_endings::alone_differ(&draft.met.real, &locked.sha256, buffer) =>
        {
            LockMatch::LineEndings
        }
        (Some(_), Observed::Seen(_)) => LockMatch::Changed,
    };
    Document {
        path: Arc::clone(draft.path),
        form: draft.met.form,
        size: reading.size,
        sha256: reading.sha256,
        lfs_pointer: reading.lfs_pointer,
        filling: reading.filling,
        facts: draft.facts,
        exempt: draft.exempt,
        litter: names.litter(draft.path),
        locked: locked.cloned(),
        match_with_lock,
        git: said,
    }
}

/// What an earlier run saw of the file in this very state; `None` where that is not all that is wanted.
fn recalled(task: &Task<'_>, memory: &Memory) -> Option<Read> {
    let reading = memory.reading();
    let facts = match unlooked(task, &reading) {
        Some(reason) => Observed::Unseen(reason),
        None => Observed::Seen(memory.facts()?.clone()),
    };
    Some(Read {
        reading,
        facts,
        memory: Some(memory.clone()),
    })
}

/// For what is not read, and has no size.
fn unseen(reason: Text) -> Read {
    Read {
        reading: Reading::unseen(0, reason.clone()),
        facts: Observed::Unseen(reason),
        memory: None,
    }
}

/// Why nobody looks inside; `None` when somebody should.
fn unlooked(task: &Task<'_>, reading: &Reading) -> Option<Text> {
    match &reading.sha256 {
        Observed::Unseen(reason) => Some(reason.clone()),
        Observed::Seen(_) if reading.lfs_pointer => {
            Some(Text::new("penunjuk Git LFS", "it is a Git LFS pointer"))
        }
        Observed::Seen(_) if reading.filling != Filling::Content => {
            Some(Text::new("kosong", "it is empty"))
        }
        Observed::Seen(_) if !task.mapped => Some(Text::new(
            "tidak dicantumkan sebagai bukti",
            "it is not listed as evidence",
        )),
        Observed::Seen(_) => None,
    }
}

/// Whether another digest than the lock's may come from git's own conversion: git must not call it a change.
fn may_be_converted(reading: &Reading, git: &Observed<GitFile>) -> bool {
    !reading.lfs_pointer && git.seen() != Some(&GitFile::Modified)
}
