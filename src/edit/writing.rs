//! Puts an edited mapping in its place, with the documents that it names, and several new ones together: all
//! of it is written beside its place before anything takes it, so that a full disk leaves all as it was.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::Text;
use crate::text;
use crate::write::{self, Draft};

/// The text of a mapping as the disk has it.
///
/// # Errors
/// [`Error::Io`] when it can't be read as text.
pub(crate) fn text_of(file: &Path) -> Result<String, Error> {
    std::fs::read_to_string(file).map_err(|source| unread(file, source))
}

fn unread(file: &Path, source: std::io::Error) -> Error {
    let file = file.display();
    Error::Io {
        message: text!("{file} tidak dapat dibaca", "{file} cannot be read"),
        source,
    }
}

/// A document that is copied into the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copy {
    /// Where it is.
    pub(crate) from: PathBuf,
    /// Where it will be; nothing is there yet.
    pub(crate) to: PathBuf,
}

/// Writes the new text of a mapping over the old one (`None`: there is none yet), and the copies.
///
/// # Errors
/// [`Error::Refused`] when the mapping changed meanwhile; [`Error::Io`] when the system refuses. Then
/// nothing is written, and no copy stays.
pub(crate) fn write(
    mapping: &Path,
    old: Option<&str>,
    new: &str,
    copies: &[Copy],
) -> Result<(), Error> {
    // What a killed run left in the folder goes.
    write::possible(mapping)?;
    let drafts = copies.iter().map(|copy| Draft::copy(&copy.from, &copy.to));
    let drafts: Vec<Draft> = drafts.collect::<Result<_, _>>()?;
    put(drafts, Some((mapping, old, new)))
}

/// Writes new files below `root`, each by its path from there, and last the text of the file `over`, with its
/// old text before the new one: all of it or nothing.
///
/// # Errors
/// [`Error::Refused`] when something is there already, the way there leads through a symbolic link, or `over`
/// changed meanwhile; [`Error::Io`] when the system refuses.
pub(crate) fn write_new(
    root: &Path,
    files: &[(String, String)],
    over: Option<(&Path, Option<&str>, &str)>,
) -> Result<(), Error> {
    // What a killed run left beside it goes.
    over.map_or(Ok(()), |(file, ..)| write::possible(file))?;
    let targets = || files.iter().map(|(path, _)| root.join(path));
    for (target, (path, _)) in targets().zip(files) {
        if target.symlink_metadata().is_ok() {
            let hint = Text::new(
                "pindahkan atau hapus berkas itu bila tidak dipakai, lalu jalankan lagi",
                "move or delete that file if it is not used, then run again",
            );
            return Err(super::there(Path::new(path), hint));
        }
        // What is written through a link would lie elsewhere, and no run would list it.
        let mut above = Path::new(path).ancestors().skip(1);
        if let Some(folder) = above.find(|folder| root.join(folder).is_symlink()) {
            return Err(linked(folder));
        }
    }
    let drafts = targets().zip(files).map(|(target, (_, text))| {
        write::folder_of(&target)?;
        write::possible(&target)?;
        Draft::of(&target, text.as_bytes())
    });
    let drafts: Result<Vec<Draft>, Error> = drafts.collect();
    let done = drafts.and_then(|drafts| put(drafts, over));
    if done.is_err() {
        // Folders that were made for them go, as far as nothing is in them.
        for (path, _) in files {
            for folder in Path::new(path).ancestors().skip(1) {
                if std::fs::remove_dir(root.join(folder)).is_err() {
                    break;
                }
            }
        }
    }
    done
}

fn linked(folder: &Path) -> Error {
    let folder = folder.display();
    Error::Refused {
        message: text!(
            "{folder} adalah tautan simbolik; tidak ada yang ditulis",
            "{folder} is a symbolic link; nothing was written"
        ),
        hint: Text::new(
            "ganti tautan itu dengan folder biasa, lalu jalankan lagi",
            "replace the link with an ordinary folder, then run again",
        ),
    }
}

/// Gives drafts of what is new their places, and then the text of `over`, if it is as it was.
fn put(drafts: Vec<Draft>, over: Option<(&Path, Option<&str>, &str)>) -> Result<(), Error> {
    let over = match over {
        Some((file, old, new)) => {
            let text = Draft::of(file, new.as_bytes())?;
            unchanged(file, old)?;
            Some(text)
        }
        None => None,
    };
    let mut placed = Vec::new();
    let mut all = drafts.into_iter().map(Draft::put_new);
    let done = all.try_for_each(|path| {
        placed.push(path?);
        Ok(())
    });
    let done = done.and_then(|()| over.map_or(Ok(()), Draft::put));
    if done.is_err() {
        // What can't be removed is named by no mapping, and `check` tells.
        for path in placed {
            let _ = std::fs::remove_file(path);
        }
    }
    done
}

/// Looks as late as may be whether a file still says what was read: an editor may have saved it since.
fn unchanged(file: &Path, old: Option<&str>) -> Result<(), Error> {
    let now = match file.symlink_metadata() {
        Ok(_) => Some(text_of(file)?),
        Err(_) => None,
    };
    if now.as_deref() == old {
        return Ok(());
    }
    let file = file.display();
    Err(Error::Refused {
        message: text!(
            "{file} berubah sementara kip bekerja; tidak ada yang ditulis",
            "{file} changed while kip was at work; nothing was written"
        ),
        hint: Text::new(
            "simpan dan tutup berkas itu di program lain, lalu jalankan lagi",
            "save and close the file in the other program, then run again",
        ),
    })
}
