//! What lies in the evidence folder, as it was listed: no file was opened.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Form, Text, file_name};

/// A file of the evidence folder as it was listed, or something else that stands in a file's place.
#[derive(Debug, Clone)]
pub(crate) struct FoundFile {
    /// Its path relative to the workspace, with `/`.
    pub(crate) path: Arc<str>,
    /// The folder that has it, which others share.
    pub(crate) folder: Arc<Path>,
    /// Its name on disk, where that is no UTF-8 and the path only looks like it.
    pub(crate) raw: Option<Box<RawName>>,
    /// What it is.
    pub(crate) form: Form,
    /// Why it could not be listed.
    pub(crate) unlisted: Option<Arc<Text>>,
    /// Whether any mapping names it.
    pub(crate) mapped: bool,
}

/// A name that is no UTF-8.
#[derive(Debug, Clone)]
pub(crate) struct RawName {
    /// The name as the disk has it.
    pub(crate) name: OsString,
    /// The path relative to the workspace, as the disk writes it.
    pub(crate) path: Vec<u8>,
}

impl FoundFile {
    /// Its path relative to the workspace as git knows it.
    pub(crate) fn raw_path(&self) -> &[u8] {
        self.raw
            .as_ref()
            .map_or(self.path.as_bytes(), |raw| &raw.path)
    }

    /// Its name as the disk has it.
    pub(crate) fn name(&self) -> &OsStr {
        self.raw
            .as_ref()
            .map_or(OsStr::new(file_name(&self.path)), |raw| &raw.name)
    }

    /// Where the disk has it.
    pub(crate) fn disk_path(&self) -> PathBuf {
        self.folder.join(self.name())
    }
}

/// What lies in the evidence folder.
#[derive(Debug, Clone, Default)]
pub(crate) struct FolderListing {
    /// Files, symbolic links, special files, and folders that could not be listed, in the order of paths.
    pub(crate) files: Vec<FoundFile>,
    /// Every folder, the evidence folder itself included, by path relative to the workspace.
    pub(crate) folders: BTreeSet<Arc<str>>,
}

#[cfg(test)]
impl FolderListing {
    /// Files at these paths, which are nowhere on disk.
    pub(crate) fn of_files(paths: &[&str]) -> Self {
        let mut paths = paths.to_vec();
        paths.sort_unstable();
        let files = paths.iter().map(|&path| FoundFile {
            path: Arc::from(path),
            folder: Arc::from(Path::new("")),
            raw: None,
            form: Form::File,
            unlisted: None,
            mapped: false,
        });
        Self {
            files: files.collect(),
            folders: BTreeSet::new(),
        }
    }
}
