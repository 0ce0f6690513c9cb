//! The files by which a CI server checks a workspace on every change. They are written where the server
//! looks for them, once; a file that is there already belongs to the team. Each workspace of a
//! repository has a file of its own, named for its folder.

mod origin;

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::Text;
use crate::{text, write};

pub(crate) use origin::Origin;

/// A CI server that there is a file for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Server {
    /// GitHub Actions.
    GitHub,
    /// GitLab CI.
    GitLab,
}

/// What GitLab reads first; it takes in the files of all workspaces.
pub(crate) const GITLAB_ROOT: &str = ".gitlab-ci.yml";
/// The lines of it that take them in, for a team that has such a file already.
pub(crate) const GITLAB_INCLUDE: &str = "include:\n  - local: /.gitlab/kip*.yml\n";

impl Server {
    /// Where the server finds the file of the workspace of this name, from the root of the repository.
    fn file(self, name: &str) -> String {
        match self {
            Self::GitHub => format!(".github/workflows/{name}.yml"),
            Self::GitLab => format!(".gitlab/{name}.yml"),
        }
    }

    const fn template(self) -> &'static str {
        match self {
            Self::GitHub => include_str!("github.yml"),
            Self::GitLab => include_str!("gitlab.yml"),
        }
    }
}

/// Where the file goes: below the root of the repository, since no server looks anywhere else.
#[derive(Debug)]
pub(crate) struct Spot {
    server: Server,
    root: PathBuf,
    /// The workspace's folder from there, with `/`; empty in the root itself.
    way: String,
    /// Where `kip` comes from on the server.
    origin: Origin,
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
    pub(crate) fn of(folder: &Path, server: Server, origin: Origin) -> Result<Self, Error> {
        let above = folder
            .ancestors()
            .find(|above| above.join(".git").symlink_metadata().is_ok());
        let root = above.unwrap_or(folder);
        let way = folder.strip_prefix(root).unwrap_or(Path::new(""));
        let spot = Self {
            server,
            root: root.to_path_buf(),
            way: plain(way).ok_or_else(|| unfit(way))?,
            origin,
            in_repository: above.is_some(),
        };
        spot.possible()?;
        Ok(spot)
    }

    /// Where the file is, or will be.
    #[must_use]
    pub(crate) fn file(&self) -> PathBuf {
        self.below(&self.server.file(&name(&self.way)))
    }

    /// The file that GitLab reads first, where it is the team's own and takes in no file of `kip`.
    #[must_use]
    pub(crate) fn lacks_include(&self) -> Option<PathBuf> {
        let file = self.below(GITLAB_ROOT);
        let takes_in =
            || std::fs::read_to_string(&file).is_ok_and(|text| text.contains(".gitlab/kip"));
        (self.server == Server::GitLab && !takes_in()).then_some(file)
    }

    /// Whether the file says where `kip` comes from, so that nothing is left to be filled in.
    #[must_use]
    pub(crate) const fn is_whole(&self) -> bool {
        self.origin.is_known()
    }

    /// Whether a release is known, and nothing that `kip` could be built from without one.
    #[must_use]
    pub(crate) fn lacks_source(&self) -> bool {
        self.origin.is_known() && self.origin.git().is_empty()
    }

    // Name by name, so that the system's own separator stands everywhere.
    fn below(&self, relative: &str) -> PathBuf {
        self.root
            .join(Path::new(relative).iter().collect::<PathBuf>())
    }

    fn possible(&self) -> Result<(), Error> {
        let file = self.file();
        if file.symlink_metadata().is_ok() {
            return Err(there(&file));
        }
        let folders: Vec<&Path> = file
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != self.root)
            .collect();
        for folder in folders.into_iter().rev() {
            if folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
                return Err(there(folder));
            }
        }
        Ok(())
    }

    /// Writes the file, and for GitLab the one that takes it in, unless there is one; gives what was
    /// written.
    ///
    /// # Errors
    /// As [`Spot::of`]; [`Error::Io`] when the system refuses.
    pub(crate) fn write(&self) -> Result<Vec<PathBuf>, Error> {
        self.possible()?;
        let file = self.file();
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent).map_err(|source| {
                let parent = parent.display();
                Error::Io {
                    message: text!(
                        "folder {parent} tidak dapat dibuat",
                        "the folder {parent} cannot be created"
                    ),
                    source,
                }
            })?;
        }
        write::whole(&file, self.text().as_bytes())?;
        let first = self.below(GITLAB_ROOT);
        if self.server == Server::GitLab && first.symlink_metadata().is_err() {
            let text = include_str!("gitlab-root.yml").replace("\r\n", "\n");
            write::whole(&first, text.as_bytes())?;
            return Ok(vec![file, first]);
        }
        Ok(vec![file])
    }

    /// The file's text, for this version of `kip`.
    fn text(&self) -> String {
        let name = name(&self.way);
        let next = if self.is_whole() {
            "Tidak ada yang perlu diisi: simpan perubahan ini dengan `git commit`, lalu kirim ke server."
        } else {
            "PERLU DIISI SEKALI: alamat kip, di KIP_RELEASE atau KIP_GIT di bawah ini."
        };
        let parts = [
            ("@NEXT@", next),
            ("@FILE@", &self.server.file(&name)),
            ("@NAME@", &name),
            ("@VERSION@", env!("CARGO_PKG_VERSION")),
            ("@RELEASE@", self.origin.release()),
            ("@GIT@", self.origin.git()),
            ("@FOLDER@", &argument(&self.way)),
        ];
        let template = self.server.template().replace("\r\n", "\n");
        parts
            .iter()
            .fold(template, |text, (mark, part)| text.replace(mark, part))
    }
}

/// `kip`, or `kip-unit-kerja-2026` for the workspace in `unit kerja/2026`: the name of its file and job.
fn name(way: &str) -> String {
    let lower = way.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    std::iter::once("kip")
        .chain(words.filter(|word| !word.is_empty()))
        .collect::<Vec<_>>()
        .join("-")
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

fn unfit(way: &Path) -> Error {
    let way = way.display();
    Error::Refused {
        message: text!(
            "nama folder {way} tidak dapat ditulis dengan aman di berkas server CI",
            "the folder name {way} cannot safely be written into a CI server's file"
        ),
        hint: Text::new(
            "pakai nama folder dari huruf, angka, spasi, titik, atau tanda hubung, lalu jalankan lagi",
            "give the folder a name of letters, digits, spaces, dots or hyphens only, then run again",
        ),
    }
}

fn there(existing: &Path) -> Error {
    let hint = Text::new(
        "ganti namanya dulu, lalu gabungkan isinya sendiri; `kip init` tidak menimpa apa pun",
        "rename it first, then merge the two by hand; `kip init` never overwrites anything",
    );
    super::there(existing, hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(server: Server, way: &str, origin: Origin) -> Spot {
        Spot {
            server,
            root: PathBuf::from("akar"),
            way: way.to_owned(),
            origin,
            in_repository: true,
        }
    }

    #[test]
    fn a_folder_stands_in_the_commands_as_it_is_or_not_at_all() {
        for server in [Server::GitHub, Server::GitLab] {
            let text = |way| spot(server, way, Origin::default()).text();
            assert!(text("").contains("kip check --locked"));
            let below = text("unit kerja/2026");
            assert!(below.contains("kip check -C 'unit kerja/2026' --locked"));
            assert!(below.contains(&server.file("kip-unit-kerja-2026")));
            let marks = below.split('@').skip(1).step_by(2);
            let left: Vec<&str> = marks
                .filter(|mark| !mark.is_empty() && mark.chars().all(|c| c.is_ascii_uppercase()))
                .collect();
            assert!(left.is_empty(), "{left:?}");
        }
        assert_eq!(plain(Path::new("é/b-c d.2")).as_deref(), Some("é/b-c d.2"));
        for bad in ["a'b", "-x", "${{ x }}", "a\nb", "a$b", "a`b", "a\"b"] {
            assert_eq!(plain(Path::new(bad)), None, "{bad}");
        }
    }

    #[test]
    fn a_file_without_an_address_says_what_must_be_filled_in() {
        for server in [Server::GitHub, Server::GitLab] {
            let bare = spot(server, "", Origin::default()).text();
            assert!(bare.contains("PERLU DIISI") && bare.contains("KIP_RELEASE: \"\""));
            let origin = Origin::of("https://forge.example.go.id/ppid/kip", None, None).unwrap();
            let whole = spot(server, "", origin).text();
            assert!(!whole.contains("PERLU DIISI"), "{whole}");
            let version = env!("CARGO_PKG_VERSION");
            assert!(whole.contains(&format!(
                "KIP_RELEASE: \"https://forge.example.go.id/ppid/kip/releases/download/v{version}\""
            )));
            assert!(whole.contains("KIP_GIT: \"https://forge.example.go.id/ppid/kip\""));
        }
    }
}
