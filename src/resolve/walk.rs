//! Lists what lies in the evidence folder, without opening a single file.
//!
//! Symbolic links are named and never followed; `.git` folders are no evidence and are passed over.
//! What could not be listed stays in the listing with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefMutIterator as _, ParallelIterator as _};
use rayon::slice::ParallelSliceMut as _;
use walkdir::{DirEntry, WalkDir};

use crate::model::{Form, Lang, Text, file_name};
use crate::text;

use super::identity::Identity;
use super::opening::{Opened, Opener};
use super::{Unwalkable, digest, unreadable};

/// Folders that are held open at the same time; more are closed and read to the end first.
const OPEN_FOLDERS_MAX: usize = 8;

/// One thing that was met in the evidence folder.
#[derive(Debug, Clone)]
pub(super) struct Met {
    /// Its path relative to the workspace, with `/`.
    pub(super) path: Arc<str>,
    /// The folder that has it, which others share.
    folder: Arc<Path>,
    /// Its name, where that is no UTF-8 and the path only looks like it.
    odd: Option<Box<Odd>>,
    /// What it is.
    pub(super) form: Form,
    /// Why it could not be listed.
    pub(super) unlisted: Option<Arc<Text>>,
    /// What the disk says of it; `None` before it was asked, of what is no file, and of what is gone.
    pub(super) state: Option<Box<State>>,
}

/// A name that is no UTF-8.
#[derive(Debug, Clone)]
struct Odd {
    name: OsString,
    /// The path relative to the workspace, as the disk writes it.
    raw: Vec<u8>,
}

impl Met {
    /// Its path relative to the workspace as git knows it.
    pub(super) fn raw(&self) -> &[u8] {
        self.odd
            .as_ref()
            .map_or(self.path.as_bytes(), |odd| &odd.raw)
    }

    /// Its name as the disk has it.
    fn name(&self) -> &OsStr {
        self.odd
            .as_ref()
            .map_or(OsStr::new(file_name(&self.path)), |odd| &odd.name)
    }

    /// Where the disk has it.
    pub(super) fn real(&self) -> PathBuf {
        self.folder.join(self.name())
    }

    /// Opens the file that it is.
    pub(super) fn open(&self, opener: &mut Opener) -> io::Result<Opened> {
        opener.open(&self.folder, self.name())
    }

    /// The size that the disk states, in bytes; 0 if it states none.
    pub(super) fn size(&self) -> u64 {
        let known = self.state.as_ref().map(|state| state.size);
        known.unwrap_or_else(|| digest::stated_size(&self.real()))
    }
}

/// What the disk says of a file that was not opened.
#[derive(Debug, Clone)]
pub(super) struct State {
    /// Its size in bytes.
    pub(super) size: u64,
    /// Which state it is; `None` where the disk cannot tell states apart.
    pub(super) identity: Option<Identity>,
}

/// What lies in the evidence folder.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// Files, symbolic links, special files, and folders that could not be listed, in the order of paths.
    pub(super) met: Vec<Met>,
    /// Every folder, the evidence folder itself included, by path relative to the workspace.
    pub(super) folders: BTreeSet<Arc<str>>,
}

/// Walks the evidence folder `evidence` (relative, with `/`) of the workspace `root`. `meet` is shown what
/// is met as soon as it is, in no order; not what has a name that is no UTF-8, whose path is not settled
/// before the end.
///
/// # Errors
/// When the evidence folder itself can't be listed.
pub(super) fn walk(
    root: &Path,
    evidence: &Arc<str>,
    meet: &mut dyn FnMut(&Met),
) -> Result<Walked, Unwalkable> {
    // From a path as the system answers it, Windows opens what has a name such as `a.` or `NUL` as well.
    let real = root.canonicalize();
    let top = real.as_deref().unwrap_or(root).join(&**evidence);
    let mut walk = Walk {
        top: &top,
        evidence,
        meet,
        walked: Walked::default(),
        above: Vec::new(),
        lossy: Vec::new(),
    };
    let entries = WalkDir::new(&top)
        .follow_links(false)
        .max_open(OPEN_FOLDERS_MAX)
        .into_iter()
        .filter_entry(|entry| !is_git_folder(entry));
    for entry in entries {
        match entry {
            Ok(entry) => walk.take(entry)?,
            Err(error) => walk.take_error(&error)?,
        }
    }
    Ok(walk.finish())
}

impl Walked {
    /// Asks the disk for the state of each file.
    pub(super) fn look(&mut self) {
        self.met.par_iter_mut().for_each(Met::look);
    }
}

impl Met {
    fn look(&mut self) {
        if self.form == Form::File && self.unlisted.is_none() {
            let metadata = fs::symlink_metadata(self.real()).ok();
            self.state = metadata.map(|metadata| {
                Box::new(State {
                    size: metadata.len(),
                    identity: Identity::of(&metadata),
                })
            });
        }
    }
}

#[cfg(test)]
impl Walked {
    /// Files at these paths, which are nowhere on disk.
    pub(super) fn of_files(paths: &[&str]) -> Self {
        let met = paths.iter().map(|&path| Met {
            path: Arc::from(path),
            folder: Arc::from(Path::new("")),
            odd: None,
            form: Form::File,
            unlisted: None,
            state: None,
        });
        Self {
            met: met.collect(),
            folders: BTreeSet::new(),
        }
    }
}

/// True for the folder in which git keeps a repository.
fn is_git_folder(entry: &DirEntry) -> bool {
    entry.depth() > 0
        && entry.file_type().is_dir()
        && entry.file_name().eq_ignore_ascii_case(".git")
}

/// A folder that the walk is in.
struct Above {
    /// Its path relative to the workspace.
    raw: Vec<u8>,
    /// Where the disk has it, once something in it asks.
    real: Option<Arc<Path>>,
}

/// The walk while it goes on.
struct Walk<'a> {
    top: &'a Path,
    evidence: &'a Arc<str>,
    meet: &'a mut dyn FnMut(&Met),
    walked: Walked,
    /// The folders that the walk is in, the outermost first.
    above: Vec<Above>,
    /// What has a name that is not UTF-8, so that its path as text is a stand-in.
    lossy: Vec<Met>,
}

impl Walk<'_> {
    fn take(&mut self, entry: DirEntry) -> Result<(), Unwalkable> {
        let (kind, depth) = (entry.file_type(), entry.depth());
        if depth == 0 {
            let link_to_folder = kind.is_symlink() && entry.path().is_dir();
            if !kind.is_dir() && !link_to_folder {
                return Err(self.unwalkable(&Text::new("bukan folder", "it is not a folder")));
            }
            self.enter(0, self.evidence.as_bytes().to_vec());
            return Ok(());
        }
        let above = depth.checked_sub(1);
        let Some(above) = above.and_then(|above| self.above.get_mut(above)) else {
            return Err(self.unwalkable(&unreadable::unknown()));
        };
        let raw = joined(&above.raw, entry.file_name());
        if kind.is_dir() {
            self.enter(depth, raw);
            return Ok(());
        }
        let folder = above.real.get_or_insert_with(|| parent(entry.path()));
        let folder = Arc::clone(folder);
        let form = if kind.is_symlink() {
            Form::Symlink
        } else if kind.is_file() {
            Form::File
        } else {
            Form::Special
        };
        self.add(raw, folder, entry.file_name(), form, None);
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
        let mut raw = self.evidence.as_bytes().to_vec();
        for part in path.strip_prefix(self.top).unwrap_or(path) {
            raw = joined(&raw, part);
        }
        let name = path.file_name().unwrap_or_default();
        let folder = parent(path);
        self.add(raw, folder, name, Form::Folder, Some(Arc::new(reason)));
        Ok(())
    }

    /// Goes into the folder at `raw`, so deep below the evidence folder.
    fn enter(&mut self, depth: usize, raw: Vec<u8>) {
        let path = Arc::from(String::from_utf8_lossy(&raw));
        self.walked.folders.insert(path);
        self.above.truncate(depth);
        self.above.push(Above { raw, real: None });
    }

    /// Adds what was met. A name that is not UTF-8 waits, so that it can't take another file's path.
    fn add(
        &mut self,
        raw: Vec<u8>,
        folder: Arc<Path>,
        name: &OsStr,
        form: Form,
        unlisted: Option<Arc<Text>>,
    ) {
        let (path, odd) = match String::from_utf8(raw) {
            Ok(path) => (path, None),
            Err(error) => (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                Some(Box::new(Odd {
                    name: name.to_owned(),
                    raw: error.into_bytes(),
                })),
            ),
        };
        let lossy = odd.is_some();
        let met = Met {
            path: Arc::from(path),
            folder,
            odd,
            form,
            unlisted,
            state: None,
        };
        if lossy {
            self.lossy.push(met);
        } else {
            (self.meet)(&met);
            self.walked.met.push(met);
        }
    }

    /// The listing; of two names that are not UTF-8 and look the same, the later gets a further mark.
    fn finish(self) -> Walked {
        let mut walked = self.walked;
        walked.met.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        walked.met.shrink_to_fit();
        let mut lossy = self.lossy;
        lossy.sort_by(|a, b| a.raw().cmp(b.raw()));
        let mut marked: BTreeMap<Arc<str>, Met> = BTreeMap::new();
        for mut met in lossy {
            let mut path = met.path.to_string();
            let known = |path: &str| {
                walked
                    .met
                    .binary_search_by(|met| (*met.path).cmp(path))
                    .is_ok()
            };
            while known(&path) || marked.contains_key(path.as_str()) {
                path.push(char::REPLACEMENT_CHARACTER);
            }
            met.path = Arc::from(path);
            marked.insert(Arc::clone(&met.path), met);
        }
        if !marked.is_empty() {
            walked.met.extend(marked.into_values());
            walked.met.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
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

/// Where the disk has the folder of what is at `path`.
fn parent(path: &Path) -> Arc<Path> {
    Arc::from(path.parent().unwrap_or(path))
}

/// The path of what has this name in a folder.
fn joined(folder: &[u8], name: &OsStr) -> Vec<u8> {
    [folder, b"/", name.as_encoded_bytes()].concat()
}
