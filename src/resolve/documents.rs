//! Makes a document of each thing that was met in the evidence folder: reads it if it matters, unless
//! it is as it was when it was last read, and compares it with the lock and with git's word.
//!
//! It reads several files at a time; the result does not depend on how many.

use std::sync::{Arc, Mutex, PoisonError};

use indexmap::IndexMap;
use rayon::iter::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};

use crate::model::{
    Document, Facts, Filling, Form, GitFile, Litter, Lock, LockMatch, LockedDocument, Observed,
    Text,
};

use super::cache::{Cache, Memory};
use super::digest::{self, BUFFER, Reading};
use super::git::Git;
use super::identity::Identity;
use super::names::Names;
use super::paired::paired;
use super::probe::{self, Prober};
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
    met: &'a Met,
    exempt: bool,
    litter: Option<Litter>,
    mapped: bool,
}

/// What reading showed.
struct Read {
    reading: Reading,
    facts: Observed<Facts>,
    next: Next,
}

/// What the next run may know of a file.
enum Next {
    /// Nothing: it was not read.
    Nothing,
    /// What this one knew.
    Known,
    /// What was read now.
    New(Box<Memory>),
}

/// What a reader needs beside its task; each thread has one.
struct Desk {
    buffer: Vec<u8>,
    prober: Prober,
}

/// A document before git has been heard.
pub(super) struct Draft<'a> {
    met: &'a Met,
    exempt: bool,
    litter: Option<Litter>,
    mapped: bool,
    reading: Reading,
    facts: Observed<Facts>,
}

impl<'a> Readers<'a> {
    /// Reads each file that matters, and tells whether none had to be opened. `mapped` tells of each
    /// whether a mapping names it.
    pub(super) fn drafts(self, met: &'a [Met], mapped: &[bool]) -> (Vec<Draft<'a>>, bool) {
        let known: Vec<Option<&Memory>> =
            paired(met.iter().map(|met| &*met.path), self.cache.known()).collect();
        let tasks: Vec<(Task<'_>, Option<Read>)> = met
            .into_par_iter()
            .zip(mapped)
            .zip(&known)
            .map(|((met, mapped), known)| self.task(met, *mapped, *known))
            .collect();
        let open = tasks.iter().filter(|(_, settled)| settled.is_none());
        let files = u64::try_from(open.clone().count()).unwrap_or(u64::MAX);
        self.watch.begin(files, &|| {
            open.clone().map(|(task, _)| task.met.size()).sum()
        });
        let desks = Desks::default();
        let read: Vec<Option<(Draft<'_>, Next)>> = tasks
            .into_par_iter()
            .zip(&known)
            .with_max_len(1)
            .map(|((task, settled), known)| {
                let read =
                    settled.or_else(|| desks.lent(|desk| self.opened(&task, *known, desk)))?;
                let draft = Draft {
                    met: task.met,
                    exempt: task.exempt,
                    litter: task.litter,
                    mapped: task.mapped,
                    reading: read.reading,
                    facts: read.facts,
                };
                Some((draft, read.next))
            })
            .collect();
        self.watch.end();
        let before = self.cache.known().len();
        if let Some(memories) = memories(&read, &known, before) {
            self.cache.keep(memories);
        }
        let read = read.into_iter().flatten();
        (read.map(|(draft, _)| draft).collect(), files == 0)
    }

    /// What is known of a file before it is opened, and all there is to know where it need not be.
    fn task(&self, met: &'a Met, mapped: bool, known: Option<&Memory>) -> (Task<'a>, Option<Read>) {
        let litter = self.names.litter(&met.path);
        let task = Task {
            met,
            exempt: self.names.exempt(&met.path, litter),
            litter,
            mapped,
        };
        let settled = settled(&task, known);
        (task, settled)
    }

    /// Reads the file once: hash and, where it is small enough, all that its probe needs.
    fn opened(&self, task: &Task<'_>, known: Option<&Memory>, desk: &mut Desk) -> Option<Read> {
        let mut need = None;
        let streamed = digest::read(
            &task.met.real,
            &mut desk.buffer,
            |head, size| {
                if !task.mapped {
                    return 0;
                }
                let found = probe::need(head, &task.met.path, size);
                need = Some(found);
                probe::wanted(found, size)
            },
            self.watch,
        );
        self.watch.file();
        let streamed = streamed?;
        let reading = streamed.reading;
        let (facts, lasting) = match (unlooked(task, &reading), need) {
            (Some(reason), _) => (Observed::Unseen(reason), true),
            (None, None) => (Observed::Unseen(unreadable::unknown()), false),
            (None, Some(need)) => match known.and_then(|memory| memory.inside(&reading)) {
                // Where the disk cannot tell states apart, the digest does.
                Some(facts) => (Observed::Seen(facts.clone()), true),
                None => {
                    let real = &task.met.real;
                    let seen = desk.prober.look(real, need, streamed.kept, reading.size);
                    (seen.facts, seen.lasting)
                }
            },
        };
        let memory = self.cache.keeps().then(|| {
            // A probe may have opened the file itself, and later.
            let then = streamed.metadata.as_ref();
            let still = then.filter(|then| digest::is_still(&task.met.real, then));
            let facts = facts.seen().filter(|_| lasting && still.is_some());
            Memory::of(still.and_then(Identity::of), &reading, facts)
        });
        Some(Read {
            reading,
            facts,
            next: memory
                .flatten()
                .map_or(Next::Nothing, |memory| Next::New(Box::new(memory))),
        })
    }
}

/// What is known without opening the file; `None` where it has to be opened.
fn settled(task: &Task<'_>, known: Option<&Memory>) -> Option<Read> {
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
                reading: Reading::unseen(task.met.size(), reason.clone()),
                facts: Observed::Unseen(reason),
                next: Next::Nothing,
            })
        }
        Form::File => {
            let now = task.met.state.as_ref()?.identity.as_ref()?;
            recalled(task, known.filter(|memory| memory.saw(now))?)
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

/// What the next run may know, in the order of paths; `None` where that is what this one knew.
fn memories(
    read: &[Option<(Draft<'_>, Next)>],
    known: &[Option<&Memory>],
    before: usize,
) -> Option<Vec<(String, Memory)>> {
    let all = || {
        read.iter()
            .zip(known)
            .filter_map(|(read, known)| Some((read.as_ref()?, *known)))
    };
    let same = all()
        .filter(|((_, next), _)| matches!(next, Next::Known))
        .count();
    let new = all().any(|((_, next), _)| matches!(next, Next::New(_)));
    if !new && same == before {
        return None;
    }
    let memories = all().filter_map(|((draft, next), known)| {
        let memory = match next {
            Next::Nothing => None,
            Next::Known => known.cloned(),
            Next::New(memory) => Some((**memory).clone()),
        };
        Some((draft.met.path.to_string(), memory?))
    });
    Some(memories.collect())
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

/// The documents of the drafts, now that git has been heard, in the order of paths; and whether any had
/// to be opened once more.
pub(super) fn documents(
    drafts: Vec<Draft<'_>>,
    lock: Option<&Lock>,
    git: &Git,
) -> (IndexMap<Arc<str>, Document>, bool) {
    let locks = lock.into_iter().flat_map(|lock| &lock.documents);
    let locks: Vec<Option<&LockedDocument>> = paired(
        drafts.iter().map(|draft| &*draft.met.path),
        locks.map(|(path, locked)| (&**path, locked)),
    )
    .collect();
    let documents: Vec<(Document, bool)> = drafts
        .into_par_iter()
        .zip(locks)
        .map(|(draft, locked)| document(draft, locked, git))
        .collect();
    let reopened = documents.iter().any(|(_, reopened)| *reopened);
    let documents = documents.into_iter();
    let documents = documents.map(|(document, _)| (Arc::clone(&document.path), document));
    (documents.collect(), reopened)
}

/// Adds the folders that a mapping names, unless they are known as what could not be listed.
pub(super) fn add_folders<'f>(
    documents: &mut IndexMap<Arc<str>, Document>,
    folders: impl Iterator<Item = &'f Arc<str>>,
    names: &Names<'_>,
    lock: Option<&Lock>,
) {
    let before = documents.len();
    for path in folders {
        documents
            .entry(Arc::clone(path))
            .or_insert_with(|| folder(path, names, lock));
    }
    if documents.len() > before {
        documents.sort_unstable_keys();
    }
}

/// The document of a folder that a mapping names.
fn folder(path: &Arc<str>, names: &Names<'_>, lock: Option<&Lock>) -> Document {
    let reason = Text::new("sebuah folder, bukan berkas", "it is a folder, not a file");
    let locked = lock.and_then(|lock| lock.documents.get(path)).cloned();
    let litter = names.litter(path);
    Document {
        path: Arc::clone(path),
        form: Form::Folder,
        size: 0,
        sha256: Observed::Unseen(reason),
        lfs_pointer: false,
        filling: Filling::Unread,
        facts: Observed::Unseen(unreadable::unknown()),
        mapped: true,
        exempt: names.exempt(path, litter),
        litter,
        match_with_lock: locked
            .as_ref()
            .map_or(LockMatch::NotLocked, |_| LockMatch::Unseen),
        locked,
        git: untracked_folder(),
    }
}

fn said_of(met: &Met, git: &Git) -> Observed<GitFile> {
    match met.form {
        Form::File | Form::Symlink | Form::Special => git.file(met.raw()),
        Form::Folder => untracked_folder(),
    }
}

const fn untracked_folder() -> Observed<GitFile> {
    Observed::Unseen(Text::new(
        "git mencatat berkas, bukan folder",
        "git tracks files, not folders",
    ))
}

fn document(draft: Draft<'_>, locked: Option<&LockedDocument>, git: &Git) -> (Document, bool) {
    let reading = draft.reading;
    let said = said_of(draft.met, git);
    let mut reopened = false;
    let match_with_lock = match (locked, &reading.sha256) {
        (None, _) => LockMatch::NotLocked,
        (Some(_), Observed::Unseen(_)) => LockMatch::Unseen,
        (Some(locked), Observed::Seen(sha256)) if locked.sha256 == *sha256 => LockMatch::Same,
        (Some(locked), Observed::Seen(_)) if may_be_converted(&reading, &said) => {
            reopened = true;
            if line_endings::alone_differ(&draft.met.real, &locked.sha256) {
                LockMatch::LineEndings
            } else {
                LockMatch::Changed
            }
        }
        (Some(_), Observed::Seen(_)) => LockMatch::Changed,
    };
    let document = Document {
        path: Arc::clone(&draft.met.path),
        form: draft.met.form,
        size: reading.size,
        sha256: reading.sha256,
        lfs_pointer: reading.lfs_pointer,
        filling: reading.filling,
        facts: draft.facts,
        mapped: draft.mapped,
        exempt: draft.exempt,
        litter: draft.litter,
        locked: locked.cloned(),
        match_with_lock,
        git: said,
    };
    (document, reopened)
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
        next: Next::Known,
    })
}

/// For what is not read, and has no size.
fn unseen(reason: Text) -> Read {
    Read {
        reading: Reading::unseen(0, reason.clone()),
        facts: Observed::Unseen(reason),
        next: Next::Nothing,
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
