//! Makes a document of each file that was read: compares it with the lock and with git's word.

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::listing::unreadable;
use crate::model::{
    Document, Documents, Filling, Form, FoundFile, GitFile, Lock, LockMatch, LockedDocument,
    Observed, Text,
};

use super::digest::Reading;
use super::git::Git;
use super::line_endings;
use super::names::NameRules;
use super::reading::{FileContent, ReadFile};

/// The documents of the files that did not vanish, with the `folders` that a mapping names.
pub(super) fn documents(
    files: Vec<ReadFile>,
    folders: impl Iterator<Item = Document>,
    lock: Option<&Lock>,
    git: &Git,
) -> Documents {
    let documents = files
        .into_par_iter()
        .filter_map(|file| document(file, lock, git));
    let mut all: Vec<Document> = documents.collect();
    // A folder that could not be listed is among the files, and stays what it is there.
    all.extend(folders);
    Documents::of(all)
}

/// The document of a folder that a mapping names.
pub(super) fn folder(path: &Arc<str>, names: &NameRules<'_>, lock: Option<&Lock>) -> Document {
    let locked = lock.and_then(|lock| lock.documents.get(path)).cloned();
    let litter = names.litter(path);
    Document {
        path: Arc::clone(path),
        form: Form::Folder,
        size: 0,
        sha256: Observed::unseen(unreadable::A_FOLDER),
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

fn untracked_folder() -> Observed<GitFile> {
    Observed::unseen(Text::new(
        "git mencatat berkas, bukan folder",
        "git tracks files, not folders",
    ))
}

/// The document; `None` of what vanished.
fn document(file: ReadFile, lock: Option<&Lock>, git: &Git) -> Option<Document> {
    let ReadFile {
        found,
        litter,
        exempt,
        content,
    } = file;
    let FileContent { reading, facts, .. } = content?;
    let git = match found.form {
        Form::File | Form::Symlink | Form::BrokenSymlink | Form::Special => {
            git.file(found.raw_path())
        }
        Form::Folder => untracked_folder(),
    };
    let locked = lock.and_then(|lock| lock.documents.get(&found.path));
    let match_with_lock = match_with_lock(&found, &reading, locked, &git);
    // A pointer may state any size; that of the content with this digest stands in the lock.
    let known = locked.filter(|_| reading.lfs_pointer && match_with_lock == LockMatch::Same);
    let size = known.map_or(reading.size, |locked| locked.size.max(reading.size));
    Some(Document {
        match_with_lock,
        path: found.path,
        form: found.form,
        size,
        sha256: reading.sha256,
        lfs_pointer: reading.lfs_pointer,
        filling: reading.filling,
        facts,
        mapped: found.mapped,
        exempt,
        litter,
        locked: locked.cloned(),
        git,
    })
}

fn match_with_lock(
    found: &FoundFile,
    reading: &Reading,
    locked: Option<&LockedDocument>,
    git: &Observed<GitFile>,
) -> LockMatch {
    match (locked, &reading.sha256) {
        (None, _) => LockMatch::NotLocked,
        (Some(_), Observed::Unseen(_)) => LockMatch::Unseen,
        (Some(locked), Observed::Seen(sha256)) if locked.sha256 == *sha256 => LockMatch::Same,
        (Some(locked), Observed::Seen(_)) => {
            // Another digest may come from git's own conversion, if git does not call it a change.
            let converted = !reading.lfs_pointer
                && !matches!(git.seen(), Some(GitFile::Modified | GitFile::Unmerged(_)));
            if converted && line_endings::alone_differ(&found.disk_path(), &locked.sha256) {
                LockMatch::LineEndings
            } else {
                LockMatch::Changed
            }
        }
    }
}
