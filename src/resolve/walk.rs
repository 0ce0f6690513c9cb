//! Lists what lies in the evidence folder, without opening a single file.
//!
//! Symbolic links are named and never followed; `.git` folders are no evidence and are passed over.
//! What could not be listed stays in the listing with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::model::{Form, Lang, Text};
use crate::text;

use super::{Unwalkable, unreadable};

/// Folders that are held open at the same time; more are closed and read to the end first.
const OPEN_FOLDERS_MAX: usize = 8;

/// One thing that was met in the evidence folder.
#[derive(Debug)]
pub(super) struct Met {
    /// Where the disk has it.
    pub(super) real: PathBuf,
    /// Its path relative to the workspace as the disk writes it, bytes and all, with `/`: as git knows it.
    pub(super) raw: Vec<u8>,
    /// What it is.
    pub(super) form: Form,
    /// Why it could not be listed.
    pub(super) unlisted: Option<Text>,
}

/// What lies in the evidence folder.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// Files, symbolic links, special files, and folders that could not be listed, by path relative to the workspace.
    pub(super) met: BTreeMap<Arc<str>, Met>,
    /// Every folder, the evidence folder itself included.
    pub(super) folders: BTreeSet<Arc<str>>,
}

/// Walks the evidence folder `evidence` (relative, with `/`) of the workspace `root`.
///
/// # Errors
/// When the evidence folder itself can't be listed.
pub(super) fn walk(root: &Path, evidence: &Arc<str>) -> Result<Walked, Unwalkable> {
    let top = root.join(&**evidence);
    let mut walk = Walk {
        root,
        top: &top,
        evidence,
        walked: Walked::default(),
        lossy: Vec::new(),
    };
    let entries = WalkDir::new(&top)
        .follow_links(false)
        .max_open(OPEN_FOLDERS_MAX)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_git_folder(entry));
    for entry in entries {
        match entry {
            Ok(entry) => walk.take(&entry)?,
            Err(error) => walk.take_error(&error)?,
        }
    }
    Ok(walk.finish())
}

/// True for the folder in which git keeps a repository.
fn is_git_folder(entry: &DirEntry) -> bool {
    entry.depth() > 0
        && entry.file_type().is_dir()
        && entry.file_name().eq_ignore_ascii_case(".git")
}

/// The walk while it goes on.
struct Walk<'a> {
    root: &'a Path,
    top: &'a Path,
    evidence: &'a Arc<str>,
    walked: Walked,
    /// What has a name that is not UTF-8, so that its path as text is a stand-in.
    lossy: Vec<(String, Met)>,
}

impl Walk<'_> {
    fn take(&mut self, entry: &DirEntry) -> Result<(), Unwalkable> {
        let kind = entry.file_type();
        if kind.is_dir() {
            let raw = self.raw(entry.path());
            self.walked
                .folders
                .insert(Arc::from(String::from_utf8_lossy(&raw)));
            return Ok(());
        }
        if entry.depth() == 0 {
            let top_is_link_to_folder = kind.is_symlink() && entry.path().is_dir();
            return if top_is_link_to_folder {
                self.walked.folders.insert(Arc::clone(self.evidence));
                Ok(())
            } else {
                Err(self.unwalkable(&Text::new("bukan folder", "it is not a folder")))
            };
        }
        let form = if kind.is_symlink() {
            Form::Symlink
        } else if kind.is_file() {
            Form::File
        } else {
            Form::Special
        };
        self.add(entry.path(), form, None);
        Ok(())
    }

    fn take_error(&mut self, error: &walkdir::Error) -> Result<(), Unwalkable> {
        let reason = error
            .io_error()
            .map_or_else(unreadable::unknown, unreadable::reason);
        let path = error.path().unwrap_or(self.top);
        if error.depth() == 0 {
            return Err(self.unwalkable(&reason));
        }
        if error.io_error().is_some_and(unreadable::is_gone) {
            return Ok(());
        }
        self.add(path, Form::Folder, Some(reason));
        Ok(())
    }

    /// Adds what was met. A name that is not UTF-8 waits, so that it can't take another file's path.
    fn add(&mut self, real: &Path, form: Form, unlisted: Option<Text>) {
        let raw = self.raw(real);
        let real = real.to_path_buf();
        match String::from_utf8(raw.clone()) {
            Ok(path) => {
                let met = Met {
                    real,
                    raw,
                    form,
                    unlisted,
                };
                self.walked.met.insert(Arc::from(path), met);
            }
            Err(_) => {
                let path = String::from_utf8_lossy(&raw).into_owned();
                self.lossy.push((
                    path,
                    Met {
                        real,
                        raw,
                        form,
                        unlisted,
                    },
                ));
            }
        }
    }

    /// The path relative to the workspace as bytes, with `/`.
    fn raw(&self, path: &Path) -> Vec<u8> {
        let mut raw = self.evidence.as_bytes().to_vec();
        let below = path
            .strip_prefix(self.top)
            .or_else(|_| path.strip_prefix(self.root))
            .unwrap_or(path);
        for part in below {
            raw.push(b'/');
            raw.extend_from_slice(part.as_encoded_bytes());
        }
        raw
    }

    /// The listing; of two names that are not UTF-8 and look the same, the later gets a further mark.
    fn finish(self) -> Walked {
        let mut walked = self.walked;
        for (mut path, met) in self.lossy {
            while walked.met.contains_key(path.as_str()) {
                path.push(char::REPLACEMENT_CHARACTER);
            }
            walked.met.insert(Arc::from(path), met);
        }
        walked
    }

    fn unwalkable(&self, reason: &Text) -> Unwalkable {
        let path = self.evidence;
        let (id, en) = (reason.get(Lang::Id), reason.get(Lang::En));
        Unwalkable {
            path: Arc::clone(path),
            message: text!(
                "folder bukti {path} tidak dapat dibaca: {id}",
                "the evidence folder {path} can't be read: {en}"
            ),
        }
    }
}
