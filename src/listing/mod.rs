//! Lists what lies in the evidence folder, without opening a single file.
//!
//! Symbolic links are named and never followed; `.git` folders are no evidence and are passed over.
//! What could not be listed stays in the listing with the reason.

pub(crate) mod unreadable;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use rayon::slice::ParallelSliceMut as _;
use walkdir::{DirEntry, WalkDir};

use crate::model::{FolderListing, Form, FoundFile, Lang, RawName, Text};
use crate::text;

/// Folders that are held open at the same time, so that a deep tree takes no more of what the system
/// gives a process; more are closed and read to the end first.
const OPEN_FOLDERS_MAX: usize = 8;

/// The evidence folder itself can't be listed, so nothing can be judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.get(Lang::default()))]
pub(crate) struct Unwalkable {
    /// The evidence folder, relative to the workspace.
    pub(crate) path: Arc<str>,
    /// What is wrong, with the folder's name: one line without a full stop.
    pub(crate) message: Text,
}

/// Walks the evidence folder `evidence` (relative, with `/`) of the workspace `root`.
///
/// # Errors
/// When the evidence folder itself can't be listed.
pub(crate) fn walk(root: &Path, evidence: &Arc<str>) -> Result<FolderListing, Unwalkable> {
    // From a path as the system answers it, Windows opens what has a name such as `a.` or `NUL` as well.
    let real = root.canonicalize();
    let top = real.as_deref().unwrap_or(root).join(&**evidence);
    let mut walk = Walk {
        top: &top,
        evidence,
        listing: FolderListing::default(),
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

/// True for the folder in which git keeps a repository.
fn is_git_folder(entry: &DirEntry) -> bool {
    entry.depth() > 0
        && entry.file_type().is_dir()
        && entry.file_name().eq_ignore_ascii_case(".git")
}

/// A folder that the walk is in.
struct OpenFolder {
    /// Its path relative to the workspace, as the disk writes it.
    path: Vec<u8>,
    /// Where the disk has it, once something in it asks.
    disk_path: Option<Arc<Path>>,
}

/// The walk while it goes on.
struct Walk<'a> {
    top: &'a Path,
    evidence: &'a Arc<str>,
    listing: FolderListing,
    /// The folders that the walk is in, the outermost first.
    above: Vec<OpenFolder>,
    /// What has a name that is not UTF-8, so that its path as text is a stand-in.
    lossy: Vec<FoundFile>,
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
        let path = joined(&above.path, entry.file_name());
        if kind.is_dir() {
            self.enter(depth, path);
            return Ok(());
        }
        let folder = above.disk_path.get_or_insert_with(|| parent(entry.path()));
        let folder = Arc::clone(folder);
        let form = if kind.is_symlink() {
            // It is asked whether something is there, which opens nothing.
            match entry.path().metadata() {
                Err(error) if unreadable::leads_nowhere(&error) => Form::BrokenSymlink,
                Ok(_) | Err(_) => Form::Symlink,
            }
        } else if kind.is_file() {
            Form::File
        } else {
            Form::Special
        };
        self.add(path, folder, entry.file_name(), form, None);
        Ok(())
    }

    fn take_error(&mut self, error: &walkdir::Error) -> Result<(), Unwalkable> {
        let reason = error
            .io_error()
            .map_or_else(unreadable::unknown, unreadable::reason);
        let disk_path = error.path().unwrap_or(self.top);
        if error.depth() == 0 {
            return Err(self.unwalkable(&reason));
        }
        if error.io_error().is_some_and(unreadable::is_gone) {
            return Ok(());
        }
        let mut path = self.evidence.as_bytes().to_vec();
        for part in disk_path.strip_prefix(self.top).unwrap_or(disk_path) {
            path = joined(&path, part);
        }
        let name = disk_path.file_name().unwrap_or_default();
        let folder = parent(disk_path);
        self.add(path, folder, name, Form::Folder, Some(Arc::new(reason)));
        Ok(())
    }

    /// Goes into the folder at `path`, so deep below the evidence folder.
    fn enter(&mut self, depth: usize, path: Vec<u8>) {
        let shown = Arc::from(String::from_utf8_lossy(&path));
        self.listing.folders.insert(shown);
        self.above.truncate(depth);
        self.above.push(OpenFolder {
            path,
            disk_path: None,
        });
    }

    /// Adds a file. A name that is not UTF-8 waits, so that it can't take another file's path.
    fn add(
        &mut self,
        path: Vec<u8>,
        folder: Arc<Path>,
        name: &OsStr,
        form: Form,
        unlisted: Option<Arc<Text>>,
    ) {
        let (path, raw) = match String::from_utf8(path) {
            Ok(path) => (path, None),
            Err(error) => (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                Some(Box::new(RawName {
                    name: name.to_owned(),
                    path: error.into_bytes(),
                })),
            ),
        };
        let list = match raw {
            None => &mut self.listing.files,
            Some(_) => &mut self.lossy,
        };
        list.push(FoundFile {
            path: Arc::from(path),
            folder,
            raw,
            form,
            unlisted,
            mapped: false,
        });
    }

    /// The listing; of two names that are not UTF-8 and look the same, the later gets a further mark.
    fn finish(self) -> FolderListing {
        let mut listing = self.listing;
        let files = &mut listing.files;
        files.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        files.shrink_to_fit();
        let mut lossy = self.lossy;
        lossy.sort_by(|a, b| a.raw_path().cmp(b.raw_path()));
        let mut marked: BTreeMap<Arc<str>, FoundFile> = BTreeMap::new();
        for mut file in lossy {
            let mut path = file.path.to_string();
            let taken = |path: &str| {
                let among = files.binary_search_by(|other| (*other.path).cmp(path));
                among.is_ok() || marked.contains_key(path)
            };
            while taken(&path) {
                path.push(char::REPLACEMENT_CHARACTER);
            }
            file.path = Arc::from(path);
            marked.insert(Arc::clone(&file.path), file);
        }
        if !marked.is_empty() {
            files.extend(marked.into_values());
            files.sort_by(|a, b| a.path.cmp(&b.path));
        }
        listing
    }

    fn unwalkable(&self, reason: &Text) -> Unwalkable {
        let path = self.evidence;
        let (id, en) = (reason.get(Lang::Id), reason.get(Lang::En));
        Unwalkable {
            path: Arc::clone(path),
            message: text!(
                "folder bukti {path} tidak dapat dibaca: {id}",
                "the evidence folder {path} cannot be read: {en}"
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
