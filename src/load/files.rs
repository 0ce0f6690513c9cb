//! Where the files of a workspace are. Symbolic links among them are refused: what is linked may lie
//! outside the workspace, or be passed over in silence.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{Error, Problems};
use crate::listing::{Unwalkable, unreadable};
use crate::model::{
    FolderListing, Form, Text, extension, file_name, is_misnamed_mapping, kept_back, lower,
};
use crate::text;

use super::{MAPPING_FILE, Workspace, source};

/// A file to read: where it is, and its path relative to the workspace.
pub(super) type FileToRead = (PathBuf, Arc<str>);

/// The lock, if there is one.
///
/// # Errors
/// [`Error::Refused`] when it is a symbolic link.
pub(super) fn lock(workspace: &Workspace) -> Result<Option<FileToRead>, Error> {
    let path = workspace.lock_path();
    let file = workspace.root.join(&*path);
    if file.is_symlink() {
        return Err(symlink(&path));
    }
    Ok(file.is_file().then_some((file, path)))
}

/// The files of the instruments; there is at least one.
///
/// # Errors
/// [`Error::Refused`] when there is none, or one is a symbolic link.
pub(super) fn instruments(workspace: &Workspace) -> Result<Vec<FileToRead>, Error> {
    let folder = &workspace.settings.instrument_folder;
    let found = instrument_files(&workspace.root, folder)?;
    if found.is_empty() {
        return Err(Error::Refused {
            message: text!(
                "belum ada instrumen di folder `{folder}/`",
                "there is no instrument in the folder `{folder}/`"
            ),
            hint: instead_of_one(&workspace.root, folder).unwrap_or_else(|| text!(
                "taruh instrumen tahun ini (berkas .toml) di `{folder}/`, atau lihat contohnya dengan `kip init` di folder kosong",
                "put this year's instrument (a .toml file) into `{folder}/`, or see an example with `kip init` in an empty folder"
            )),
        });
    }
    Ok(found)
}

/// The mappings among what lies in the evidence folder, in the order of their paths, and why others are not
/// read.
pub(super) fn mappings(listing: &FolderListing) -> (Vec<FileToRead>, Problems) {
    let right = listing.files.iter();
    let right = right.filter(|file| file_name(&file.path) == MAPPING_FILE);
    let right: BTreeSet<&str> = right.map(|file| folder(&file.path)).collect();
    // Beside a mapping of the right name one under a wrong name is an orphan; alone, all that is
    // claimed in it would be lost in silence.
    let named = listing.files.iter().filter(|file| {
        let name = file_name(&file.path);
        is_mapping(name) || (is_misnamed_mapping(name) && !right.contains(folder(&file.path)))
    });
    let kept = listing.files.iter().map(|file| &file.path);
    let kept = kept.filter(|path| is_kept_back(file_name(path)) && !right.contains(folder(path)));
    let mut problems = Problems::default();
    kept.for_each(|path| problems.push(*source::refused(path, not_downloaded())));
    let mut found = Vec::new();
    for file in named {
        match file.form {
            Form::Symlink | Form::BrokenSymlink => {
                problems.push(*source::refused(&file.path, linked()));
            }
            Form::File => found.push((file.disk_path(), Arc::clone(&file.path))),
            Form::Folder | Form::Special => {}
        }
    }
    (found, problems)
}

/// Whether a file of this name is a mapping, or would be if its name were written right.
fn is_mapping(name: &str) -> bool {
    name.eq_ignore_ascii_case(MAPPING_FILE) || name.eq_ignore_ascii_case("bukti.yml")
}

/// Whether it only stands for a mapping that a cloud keeps back, or that is still being downloaded.
fn is_kept_back(name: &str) -> bool {
    kept_back(name).is_some_and(|(kept, _)| kept == MAPPING_FILE)
}

/// Without it all that is claimed there would count as unanswered.
const fn not_downloaded() -> (Text, Text) {
    (
        Text::new(
            "pemetaan bukti ini belum diunduh, yang ada baru penandanya",
            "this mapping is not downloaded yet, only its placeholder is here",
        ),
        Text::new(
            "unduh bukti.yaml itu di program awannya, tunggu sampai selesai, lalu jalankan lagi",
            "download that bukti.yaml in its cloud program, wait until it is done, then run again",
        ),
    )
}

/// What is linked may lie outside the workspace, and would be passed over in silence.
const fn linked() -> (Text, Text) {
    (
        Text::new(
            "berkas ini tautan simbolik dan tidak dibaca",
            "this file is a symbolic link and is not read",
        ),
        Text::new(
            "ganti dengan berkasnya sendiri",
            "replace it with the file itself",
        ),
    )
}

/// The folder of a path.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What systems and office programs put beside an instrument under its own extension: `._a.toml` of
/// macOS, `~$a.toml`, and `.#a.toml` of an editor.
fn is_companion(name: &str) -> bool {
    ["._", "~$", ".#"].iter().any(|mark| name.starts_with(mark))
}

/// What stands in the folder instead of an instrument: not downloaded, or under another extension.
fn instead_of_one(root: &Path, folder: &str) -> Option<Text> {
    let entries = std::fs::read_dir(root.join(folder)).ok()?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !is_companion(name)).collect();
    names.sort();
    names.iter().find_map(|name| {
        let kept = kept_back(name).map(|(kept, _)| kept);
        if kept.is_some_and(|kept| extension(kept) == "toml") {
            return Some(text!(
                "{name} baru penandanya: tunggu sampai instrumennya selesai diunduh, lalu jalankan lagi",
                "{name} is only its placeholder: wait until the instrument is downloaded, then run again"
            ));
        }
        let low = lower(name);
        low.strip_suffix(".txt").filter(|name| name.ends_with(".toml")).map(|_| {
            text!(
                "ganti nama {name} sehingga berakhir dengan .toml saja",
                "rename {name} so that it ends in just .toml"
            )
        })
    })
}

/// The instruments' files, in order. Symbolic links are not followed.
fn instrument_files(root: &Path, folder: &str) -> Result<Vec<FileToRead>, Error> {
    let unreadable = |error: std::io::Error| {
        let reason = unreadable::reason(&error);
        Error::Refused {
            message: text!(
                "folder `{folder}/` tidak dapat dibaca ({reason})",
                "the folder `{folder}/` cannot be read ({reason})",
                reason
            ),
            hint: Text::new(
                "periksa hak akses folder itu",
                "check the folder's permissions",
            ),
        }
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root.join(folder)).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.to_lowercase().ends_with(".toml") || is_companion(&name) {
            continue;
        }
        let path = format!("{folder}/{name}");
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_symlink() {
            return Err(symlink(&path));
        }
        if kind.is_file() {
            files.push((entry.path(), Arc::from(path)));
        }
    }
    files.sort();
    Ok(files)
}

/// The same of a file without which nothing is judged.
#[must_use]
pub(super) fn symlink(path: &str) -> Error {
    let (_, hint) = linked();
    Error::Refused {
        message: text!(
            "{path} adalah tautan simbolik dan tidak dibaca",
            "{path} is a symbolic link and is not read"
        ),
        hint,
    }
}

impl From<Unwalkable> for Error {
    fn from(unwalkable: Unwalkable) -> Self {
        Self::Refused {
            message: unwalkable.message,
            hint: Text::new(
                "periksa hak akses folder bukti, lalu jalankan lagi",
                "check the permissions of the evidence folder, then run again",
            ),
        }
    }
}
