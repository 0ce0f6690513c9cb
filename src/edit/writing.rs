//! Puts an edited mapping in its place, with the documents that it names: all of it is written beside its
//! place before anything takes it, so that a full disk leaves all as it was.

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

/// Writes new files below `root`, each by its path from there; all of them or none.
///
/// # Errors
/// [`Error::Refused`] when something is there already; [`Error::Io`] when the system refuses.
pub(crate) fn write_new(root: &Path, files: &[(String, String)]) -> Result<(), Error> {
    for (path, _) in files {
        let target = root.join(path);
        if target.symlink_metadata().is_ok() {
            let hint = Text::new(
                "pindahkan atau hapus berkas itu bila tidak dipakai, lalu jalankan lagi",
                "move or delete that file if it is not used, then run again",
            );
            return Err(super::there(Path::new(path), hint));
        }
    }
    for (at, (path, text)) in files.iter().enumerate() {
        if let Err(error) = write::whole_below(root, Path::new(path), text.as_bytes()) {
            for (path, _) in files.iter().take(at) {
                let _ = std::fs::remove_file(root.join(path));
            }
            return Err(error);
        }
    }
    Ok(())
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
    let text = Draft::of(mapping, new.as_bytes())?;
    // As late as may be: an editor may have saved it since.
    let now = match mapping.symlink_metadata() {
        Ok(_) => Some(text_of(mapping)?),
        Err(_) => None,
    };
    if now.as_deref() != old {
        let mapping = mapping.display();
        return Err(Error::Refused {
            message: text!(
                "{mapping} berubah sementara kip bekerja; tidak ada yang ditulis",
                "{mapping} changed while kip was at work; nothing was written"
            ),
            hint: Text::new(
                "simpan dan tutup berkas itu di program lain, lalu jalankan lagi",
                "save and close the file in the other program, then run again",
            ),
        });
    }
    let mut placed = Vec::new();
    let mut all = drafts.into_iter().map(Draft::put_new);
    let done = all.try_for_each(|path| {
        placed.push(path?);
        Ok(())
    });
    let done = done.and_then(|()| text.put());
    if done.is_err() {
        // What can't be removed is named by no mapping, and `check` tells.
        for path in placed {
            let _ = std::fs::remove_file(path);
        }
    }
    done
}
