//! The file by which a CI server checks a workspace on every change. It is written where the server
//! looks for it, once; a file that is there already belongs to the team.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::Text;
use crate::{text, write};

/// What stands in a template where the version of `kip` belongs.
const VERSION: &str = "@VERSION@";

/// A CI server that there is a file for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// GitHub Actions.
    GitHub,
    /// GitLab CI.
    GitLab,
}

impl Server {
    /// Where the server looks for the file, from the root of the repository.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::GitHub => ".github/workflows/kip.yml",
            Self::GitLab => ".gitlab-ci.yml",
        }
    }

    /// The file's text, for this version of `kip`.
    #[must_use]
    pub fn text(self) -> String {
        let template = match self {
            Self::GitHub => include_str!("github.yml"),
            Self::GitLab => include_str!("gitlab.yml"),
        };
        template
            .replace("\r\n", "\n")
            .replace(VERSION, env!("CARGO_PKG_VERSION"))
    }
}

/// Looks whether the file can be written into `folder` without touching what is there.
///
/// # Errors
/// [`Error::Refused`] when the file is there, or when a folder on the way to it is a link or no folder.
pub fn possible(folder: &Path, server: Server) -> Result<(), Error> {
    let file = folder.join(server.file());
    if file.symlink_metadata().is_ok() {
        return Err(there(&file));
    }
    let mut way = folder.to_path_buf();
    for name in Path::new(server.file()).parent().into_iter().flatten() {
        way.push(name);
        if way.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
            return Err(there(&way));
        }
    }
    Ok(())
}

/// Writes the file into `folder` and gives its path, relative to it.
///
/// # Errors
/// As [`possible`]; [`Error::Io`] when the system refuses.
pub fn add(folder: &Path, server: Server) -> Result<PathBuf, Error> {
    possible(folder, server)?;
    let file = folder.join(server.file());
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent).map_err(|source| {
            let parent = parent.display();
            Error::Io {
                message: text!(
                    "folder {parent} tidak dapat dibuat",
                    "the folder {parent} cannot be made"
                ),
                source,
            }
        })?;
    }
    write::whole(&file, server.text().as_bytes())?;
    Ok(PathBuf::from(server.file()))
}

fn there(existing: &Path) -> Error {
    let existing = existing.display();
    Error::Refused {
        message: text!("{existing} sudah ada", "{existing} is already there"),
        hint: Text::new(
            "ganti namanya dulu, lalu gabungkan isinya sendiri; `kip init` tidak menimpa apa pun",
            "rename it first, then merge the two by hand; `kip init` overwrites nothing",
        ),
    }
}
