//! Makes a document of each file that was read, with git's word on it: git answers while files are read.

use std::sync::Arc;

use crate::listing::unreadable;
use crate::model::{Document, Documents, Filling, Form, GitFile, Lock, LockMatch, Observed, Text};

use super::git::Git;
use super::names::NameRules;
use super::reading::{FileContent, ReadFile};

/// The documents of the files that did not vanish, with the `folders` that a mapping names.
pub(super) fn documents(
    files: Vec<ReadFile>,
    folders: impl Iterator<Item = Document>,
    git: &Git,
) -> Documents {
    let files = files.into_iter().filter_map(|file| document(file, git));
    // A folder that could not be listed is among the files, and stays what it is there.
    Documents::of(files.chain(folders).collect())
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
fn document(file: ReadFile, git: &Git) -> Option<Document> {
    let ReadFile {
        found,
        litter,
        exempt,
        locked,
        match_with_lock,
        content,
    } = file;
    let FileContent { reading, facts, .. } = content?;
    let git = match found.form {
        Form::File | Form::Symlink | Form::BrokenSymlink | Form::Special => {
            git.file(found.raw_path())
        }
        Form::Folder => untracked_folder(),
    };
    let match_with_lock = match (match_with_lock, git.seen()) {
        // Another digest may come from git's own conversion, if git does not call it a change.
        (LockMatch::LineEndings, Some(GitFile::Modified | GitFile::Unmerged(_))) => {
            LockMatch::Changed
        }
        (of_content, _) => of_content,
    };
    // A pointer may state any size; that of the content with this digest stands in the lock.
    let known = locked.as_ref();
    let known = known.filter(|_| reading.lfs_pointer && match_with_lock == LockMatch::Same);
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
        locked,
        git,
    })
}
