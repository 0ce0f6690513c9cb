//! The file by which a CI server checks a workspace on every change. It is written where the server
//! looks for it, once; a file that is there already belongs to the team.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::Text;
use crate::{text, write};

/// What stands in a template where the version of `kip` belongs.
const VERSION: &str = "@VERSION@";
/// What stands in a template where the workspace's folder belongs.
const FOLDER: &str = "@FOLDER@";

/// A CI server that there is a file for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Server {
    /// GitHub Actions.
    GitHub,
    /// GitLab CI.
    GitLab,
}

impl Server {
    /// Where the server looks for the file, from the root of the repository.
    #[must_use]
    pub(crate) const fn file(self) -> &'static str {
        match self {
            Self::GitHub => ".github/workflows/kip.yml",
            Self::GitLab => ".gitlab-ci.yml",
        }
    }

    /// The file's text, for this version of `kip` and a workspace in this folder of the repository.
    fn text(self, way: &str) -> String {
        let template = match self {
            Self::GitHub => include_str!("github.yml"),
            Self::GitLab => include_str!("gitlab.yml"),
        };
        template
            .replace("\r\n", "\n")
            .replace(VERSION, env!("CARGO_PKG_VERSION"))
            .replace(FOLDER, &argument(way))
    }
}

/// Where the file goes: the root of the repository, since no server looks anywhere else.
#[derive(Debug)]
pub(crate) struct Spot {
    server: Server,
    root: PathBuf,
    /// The workspace's folder from there, with `/`; empty in the root itself.
    way: String,
    /// Whether there is a repository at all.
    pub(crate) in_repository: bool,
}

impl Spot {
    /// The spot for the workspace `folder`, an absolute path without links: in the nearest folder at
    /// or above it that holds `.git`, else in itself. Looks whether the file can be written there
    /// without touching what is there.
    ///
    /// # Errors
    /// [`Error::Refused`] when the file is there, when a folder on the way to it is a link or no
    /// folder, or when the workspace's folder has a name that cannot stand in such a file.
    pub(crate) fn of(folder: &Path, server: Server) -> Result<Self, Error> {
        let above = folder
            .ancestors()
            .find(|above| above.join(".git").symlink_metadata().is_ok());
        let root = above.unwrap_or(folder);
        let way = folder.strip_prefix(root).unwrap_or(Path::new(""));
        let spot = Self {
            server,
            root: root.to_path_buf(),
            way: plain(way).ok_or_else(|| unfit(way, server))?,
            in_repository: above.is_some(),
        };
        spot.possible()?;
        Ok(spot)
    }

    /// Where the file is, or will be.
    #[must_use]
    pub(crate) fn file(&self) -> PathBuf {
        // Name by name, so that the system's own separator stands everywhere.
        self.root
            .join(Path::new(self.server.file()).iter().collect::<PathBuf>())
    }

    fn possible(&self) -> Result<(), Error> {
        let file = self.file();
        if file.symlink_metadata().is_ok() {
            return Err(there(&file));
        }
        let mut way = self.root.clone();
        for name in Path::new(self.server.file()).parent().into_iter().flatten() {
            way.push(name);
            if way.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
                return Err(there(&way));
            }
        }
        Ok(())
    }

    /// Writes the file.
    ///
    /// # Errors
    /// As [`Spot::of`]; [`Error::Io`] when the system refuses.
    pub(crate) fn write(&self) -> Result<(), Error> {
        self.possible()?;
        let file = self.file();
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
        write::whole(&file, self.server.text(&self.way).as_bytes())
    }
}

/// The way with `/`, if each of its characters means itself in YAML, in the servers' own expressions
/// and between the shell's single quotes, and the whole is no option.
fn plain(way: &Path) -> Option<String> {
    let names: Option<Vec<&str>> = way.iter().map(|name| name.to_str()).collect();
    let way = names?.join("/");
    let means_itself = |c: char| c.is_alphanumeric() || " /._-+,=()&".contains(c);
    (!way.starts_with('-') && way.chars().all(means_itself)).then_some(way)
}

/// The folder as an argument; nothing in the repository's root.
fn argument(way: &str) -> String {
    if way.is_empty() {
        String::new()
    } else {
        format!(" -C '{way}'")
    }
}

fn unfit(way: &Path, server: Server) -> Error {
    let (way, file) = (way.display(), server.file());
    Error::Refused {
        message: text!(
            "nama folder {way} tidak dapat ditulis dengan aman di {file}",
            "the name of the folder {way} cannot safely stand in {file}"
        ),
        hint: Text::new(
            "pakai nama folder dari huruf, angka, spasi, titik, atau tanda hubung, lalu jalankan lagi",
            "give the folder a name of letters, digits, spaces, dots or hyphens, then run again",
        ),
    }
}

fn there(existing: &Path) -> Error {
    let hint = Text::new(
        "ganti namanya dulu, lalu gabungkan isinya sendiri; `kip init` tidak menimpa apa pun",
        "rename it first, then merge the two by hand; `kip init` overwrites nothing",
    );
    super::there(existing, hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_in_the_commands_as_it_is_or_not_at_all() {
        for server in [Server::GitHub, Server::GitLab] {
            assert!(server.text("").contains("kip check --locked"));
            let text = server.text("unit kerja/2026");
            assert!(text.contains("kip check -C 'unit kerja/2026' --locked"));
            assert!(!text.contains(FOLDER) && !text.contains(VERSION));
        }
        assert_eq!(plain(Path::new("é/b-c d.2")).as_deref(), Some("é/b-c d.2"));
        for bad in ["a'b", "-x", "${{ x }}", "a\nb", "a$b", "a`b", "a\"b"] {
            assert_eq!(plain(Path::new(bad)), None, "{bad}");
        }
    }
}
