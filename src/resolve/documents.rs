//! Makes a document of each thing that was met in the evidence folder: reads it if it matters, unless
//! it is as it was when it was last read, and compares it with the lock and with git's word.
//!
//! It reads several files at a time; the result does not depend on how many.

use std::sync::Arc;

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelIterator as _, IntoParallelRefIterator as _,
    ParallelIterator as _,
};

use crate::model::{
    Document, Documents, Filling, Form, GitFile, Litter, Lock, LockMatch, LockedDocument, Observed,
    Text,
};

use super::cache::{Cache, Memory};
use super::digest::Reading;
use super::git::Git;
use super::names::Names;
use super::paired::paired;
use super::reading::{self, Next, Read, Readers};
use super::walk::Met;
use super::watch::Watch;
use super::{line_endings, unreadable};

/// A document before git has been heard.
pub(super) struct Draft<'a> {
    met: &'a Met,
    mapped: bool,
    exempt: bool,
    litter: Option<Litter>,
    /// `None` where it has to be opened for that, and of what vanished.
    read: Option<Read>,
}

/// A draft of each that was `met`. Of each, `ahead` has what was read before, and `mapped` tells whether a
/// mapping names it.
pub(super) fn drafts<'a>(
    met: &'a [Met],
    ahead: Vec<Option<Read>>,
    mapped: &[bool],
    names: &Names<'_>,
    cache: Cache,
    watch: &dyn Watch,
) -> Vec<Draft<'a>> {
    let known = reading::known(met, &cache);
    let all = || met.par_iter().zip(mapped).zip(&known);
    watch.begin(&|| {
        let drafts = all().map(|((met, mapped), known)| draft(met, *mapped, *known, names));
        let open = drafts.filter(|draft| draft.read.is_none());
        open.map(|draft| (1, draft.met.size()))
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    });
    let readers = Readers::new(&cache, watch);
    let drafts: Vec<Draft<'_>> = all()
        .zip(ahead)
        .with_max_len(reading::at_a_time(met.len()))
        .map(|(((met, mapped), known), ahead)| {
            let mut draft = draft(met, *mapped, *known, names);
            if draft.read.is_none() {
                draft.read = match ahead {
                    Some(read) => {
                        watch.bytes(read.reading.size);
                        watch.file();
                        Some(read.now(*mapped))
                    }
                    None => readers.read(met, *known, *mapped, u64::MAX),
                };
            }
            draft
        })
        .collect();
    watch.end();
    let before = cache.known().len();
    if let Some(memories) = memories(&drafts, &known, before) {
        cache.keep(memories);
    }
    drafts
}

/// What is known without opening the file.
fn draft<'a>(met: &'a Met, mapped: bool, known: Option<&Memory>, names: &Names<'_>) -> Draft<'a> {
    let litter = names.litter(&met.path);
    let exempt = names.exempt(&met.path, litter);
    let unseen = |reason| Some(Read::unseen(0, Arc::new(reason)));
    let read = match (met.form, &met.unlisted) {
        (_, Some(reason)) => Some(Read::unseen(0, Arc::clone(reason))),
        (Form::File, None) if exempt && !mapped => Some(Read::unseen(
            met.size(),
            Arc::new(Text::new(
                "tidak dibaca karena namanya bukan nama bukti",
                "it was not read because its name is no evidence's",
            )),
        )),
        (Form::File, None) => Read::recalled(met, known, mapped),
        (Form::Symlink, None) => unseen(Text::new(
            "tautan simbolik, tidak pernah diikuti",
            "it is a symbolic link, which is never followed",
        )),
        (Form::Special, None) => unseen(Text::new(
            "bukan berkas biasa (pipa, soket, atau perangkat)",
            "it is no regular file (a pipe, socket or device)",
        )),
        (Form::Folder, None) => unseen(unreadable::unknown()),
    };
    Draft {
        met,
        mapped,
        exempt,
        litter,
        read,
    }
}

/// What the next run may know, in the order of paths; `None` where that is what this one knew.
fn memories(
    drafts: &[Draft<'_>],
    known: &[Option<&Memory>],
    before: usize,
) -> Option<Vec<(String, Memory)>> {
    let all = || {
        drafts
            .iter()
            .zip(known)
            .filter_map(move |(draft, known)| Some((draft, draft.read.as_ref()?, *known)))
    };
    let same = all()
        .filter(|(_, read, _)| matches!(read.next, Next::Known))
        .count();
    let new = all().any(|(_, read, _)| matches!(read.next, Next::New(_)));
    if !new && same == before {
        return None;
    }
    let memories = all().filter_map(|(draft, read, known)| {
        let memory = match &read.next {
            Next::Nothing => None,
            Next::Known => known.cloned(),
            Next::New(memory) => Some((**memory).clone()),
        };
        Some((draft.met.path.to_string(), memory?))
    });
    Some(memories.collect())
}

/// The documents of the drafts, now that git has been heard, with the `folders` that a mapping names.
pub(super) fn documents(
    drafts: Vec<Draft<'_>>,
    folders: impl Iterator<Item = Document>,
    lock: Option<&Lock>,
    git: &Git,
) -> Documents {
    let locks = lock.into_iter().flat_map(|lock| &lock.documents);
    let locks: Vec<Option<&LockedDocument>> = paired(
        drafts.iter().map(|draft| &*draft.met.path),
        locks.map(|(path, locked)| (&**path, locked)),
    )
    .collect();
    let documents: Vec<Option<Document>> = drafts
        .into_par_iter()
        .zip(locks)
        .map(|(draft, locked)| document(draft, locked, git))
        .collect();
    #[expect(
        clippy::filter_map_identity,
        reason = "this collects where they stand; with flatten they are held twice"
    )]
    let mut all: Vec<Document> = documents
        .into_iter()
        .filter_map(|document| document)
        .collect();
    // A folder that could not be listed is among the drafts, and stays what it is there.
    all.extend(folders);
    Documents::of(all)
}

/// The document of a folder that a mapping names.
pub(super) fn folder(path: &Arc<str>, names: &Names<'_>, lock: Option<&Lock>) -> Document {
    let locked = lock.and_then(|lock| lock.documents.get(path)).cloned();
    let litter = names.litter(path);
    Document {
        path: Arc::clone(path),
        form: Form::Folder,
        size: 0,
        sha256: Observed::unseen(Text::new(
            "sebuah folder, bukan berkas",
            "it is a folder, not a file",
        )),
        lfs_pointer: false,
        filling: Filling::Unread,
        facts: Observed::unseen(unreadable::unknown()),
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

fn untracked_folder() -> Observed<GitFile> {
    Observed::unseen(Text::new(
        "git mencatat berkas, bukan folder",
        "git tracks files, not folders",
    ))
}

/// The document; `None` of what vanished.
fn document(draft: Draft<'_>, locked: Option<&LockedDocument>, git: &Git) -> Option<Document> {
    let Read { reading, facts, .. } = draft.read?;
    let said = said_of(draft.met, git);
    let match_with_lock = match (locked, &reading.sha256) {
        (None, _) => LockMatch::NotLocked,
        (Some(_), Observed::Unseen(_)) => LockMatch::Unseen,
        (Some(locked), Observed::Seen(sha256)) if locked.sha256 == *sha256 => LockMatch::Same,
        (Some(locked), Observed::Seen(_)) if may_be_converted(&reading, &said) => {
            if line_endings::alone_differ(&draft.met.real(), &locked.sha256) {
                LockMatch::LineEndings
            } else {
                LockMatch::Changed
            }
        }
        (Some(_), Observed::Seen(_)) => LockMatch::Changed,
    };
    Some(Document {
        path: Arc::clone(&draft.met.path),
        form: draft.met.form,
        size: reading.size,
        sha256: reading.sha256,
        lfs_pointer: reading.lfs_pointer,
        filling: reading.filling,
        facts,
        mapped: draft.mapped,
        exempt: draft.exempt,
        litter: draft.litter,
        locked: locked.cloned(),
        match_with_lock,
        git: said,
    })
}

/// Whether another digest than the lock's may come from git's own conversion: git must not call it a change.
fn may_be_converted(reading: &Reading, git: &Observed<GitFile>) -> bool {
    !reading.lfs_pointer && git.seen() != Some(&GitFile::Modified)
}
