//! The program git: the only file that runs it.
//!
//! It reads no `GIT_*` variable, runs no hook and no monitor, takes no lock and fetches nothing.

use std::env::consts::EXE_SUFFIX;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use crate::model::{Lang, Text};
use crate::text;

use crate::listing::unreadable;

/// Options before every question: no locks, no helper programs, paths as they are, and no folder for
/// a repository that is not named `.git`. Git hands them on to its look at submodules.
const ALWAYS: [&str; 10] = [
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "safe.bareRepository=explicit",
];

/// Variables for every question. In a partial clone git would fetch what it lacks: the first forbids
/// that, and the second does where git does not know the first, since no protocol has that name.
const VARIABLES: [(&str, &str); 5] = [
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("LC_ALL", "C"),
];

/// The longest line of git's that is passed on, in characters.
const LINE_MAX: usize = 200;

/// How long git may take over a question before it is given up. The listing of 100,000 documents takes
/// it under 3 s; what is longer hangs, on a folder of the network that is gone or on a program that
/// its settings start.
const PATIENCE: Duration = Duration::from_secs(30);

/// Git as it is installed here.
#[derive(Debug, Clone)]
pub(super) struct Program {
    file: PathBuf,
    patience: Duration,
}

impl Program {
    /// Git for the workspace `root`.
    ///
    /// # Errors
    /// That there is no git, that it would take the workspace for its own inner part, or that there is
    /// no repository for it to find.
    pub(super) fn for_workspace(root: &Path) -> Result<Self, Text> {
        let program = Self::installed(std::env::var_os("PATH").as_deref())?;
        if poses_as_repository(root) {
            return Err(inner());
        }
        let real = root.canonicalize();
        if real.is_ok_and(|root| root.ancestors().all(has_no_repository)) {
            return Err(outside());
        }
        Ok(program)
    }

    /// Git in the folders of the search path. The system's own search would also look beside `kip`
    /// (Windows) and in folders relative to the workspace, where a stranger may have put a program.
    pub(super) fn installed(path: Option<&OsStr>) -> Result<Self, Text> {
        path.into_iter()
            .flat_map(std::env::split_paths)
            .filter(|folder| folder.is_absolute())
            .map(|folder| folder.join(format!("git{EXE_SUFFIX}")))
            .find(|program| program.is_file())
            .map(|file| Self {
                file,
                patience: PATIENCE,
            })
            .ok_or_else(absent)
    }

    /// Puts one question about the workspace `root`, limited to `paths`, in a process of its own.
    ///
    /// # Errors
    /// That git can't be started.
    pub(super) fn ask(
        &self,
        root: &Path,
        question: &[&str],
        paths: &[Arc<str>],
    ) -> Result<Running, Text> {
        let mut git = Command::new(&self.file);
        for (name, _) in std::env::vars_os() {
            if is_git_variable(&name) {
                git.env_remove(name);
            }
        }
        git.envs(VARIABLES)
            .current_dir(root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .args(ALWAYS)
            .args(question);
        if !paths.is_empty() {
            git.arg("--").args(paths.iter().map(|path| &**path));
        }
        git.spawn()
            .and_then(|child| Running::of(child, self.patience))
            .map_err(|error| unstarted(&error))
    }
}

/// Whether git would take the workspace, or a folder between it and its repository, for a repository
/// itself because of the files there: a merge request can bring those, with settings that run programs.
fn poses_as_repository(root: &Path) -> bool {
    root.ancestors()
        .take_while(|folder| folder.join(".git").symlink_metadata().is_err())
        .any(|folder| {
            let there = |name| folder.join(name).symlink_metadata().is_ok();
            there("HEAD") && (there("refs") || there("commondir"))
        })
}

/// Whether the folder certainly holds no `.git`. Where no folder from the workspace upwards does, git
/// finds nothing either: it is told of no other place, and not to take anything else for a repository.
fn has_no_repository(folder: &Path) -> bool {
    let there = folder.join(".git").symlink_metadata();
    there.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// What git says, once it has said all.
type GitOutput = Receiver<io::Result<Vec<u8>>>;

/// A question that git is working on.
pub(super) struct Running {
    child: Child,
    answer: GitOutput,
    complaint: GitOutput,
    patience: Duration,
}

impl Running {
    fn of(mut child: Child, patience: Duration) -> io::Result<Self> {
        let (answer, complaint) = (child.stdout.take(), child.stderr.take());
        Ok(Self {
            answer: heard(answer)?,
            complaint: heard(complaint)?,
            child,
            patience,
        })
    }

    /// The answer in bytes, or why there is none.
    pub(super) fn answer(mut self, root: &Path) -> Result<Vec<u8>, Text> {
        let all_of = |said: &GitOutput| match said.recv_timeout(self.patience) {
            Ok(said) => said.map_err(|error| unstarted(&error)),
            Err(_) => Err(hangs()),
        };
        let (answer, complaint) = (all_of(&self.answer)?, all_of(&self.complaint)?);
        // Who has closed both has nothing left to do.
        let status = self.child.wait().map_err(|error| unstarted(&error))?;
        if status.success() {
            Ok(answer)
        } else {
            Err(refusal(&String::from_utf8_lossy(&complaint), root))
        }
    }
}

impl Drop for Running {
    /// Who is not heard need not go on. One that nothing ends, as on a folder of the network that is
    /// gone, is not waited for.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.try_wait();
    }
}

/// Reads to the end in a thread of its own, so that who waits can give up: what git itself started may
/// hold the pipe for longer than git lives.
fn heard(pipe: Option<impl Read + Send + 'static>) -> io::Result<GitOutput> {
    let (say, said) = sync_channel(1);
    thread::Builder::new().spawn(move || {
        let mut bytes = Vec::new();
        let read = pipe.map_or(Ok(0), |mut pipe| pipe.read_to_end(&mut bytes));
        // Who gave up misses it.
        let _ = say.send(read.map(|_| bytes));
    })?;
    Ok(said)
}

/// That git does not come to an end.
fn hangs() -> Text {
    let seconds = PATIENCE.as_secs();
    text!(
        "git tidak menjawab dalam {seconds} detik",
        "git did not answer within {seconds} seconds"
    )
}

/// True for the variables that steer git, in any case as Windows reads them.
fn is_git_variable(name: &OsStr) -> bool {
    name.as_encoded_bytes()
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"GIT_"))
}

/// That there is no git.
fn absent() -> Text {
    Text::new(
        "program git tidak ditemukan di komputer ini",
        "the program git was not found on this computer",
    )
}

/// That git's own folders are no workspace.
pub(super) fn inner() -> Text {
    Text::new(
        "folder ini berada di bagian dalam repositori git, bukan di folder kerjanya",
        "this folder is in the inner part of a git repository, not in its working tree",
    )
}

/// That there is no repository.
fn outside() -> Text {
    Text::new(
        "folder ini bukan bagian dari repositori git",
        "this folder is not in a git repository",
    )
}

fn unstarted(error: &io::Error) -> Text {
    if error.kind() == io::ErrorKind::NotFound {
        return absent();
    }
    let reason = unreadable::reason(error);
    let (id, en) = (reason.get(Lang::Id), reason.get(Lang::En));
    text!(
        "program git tidak dapat dijalankan: {id}",
        "git cannot be started: {en}"
    )
}

/// Why git gave no answer, from what it said (in English, since `LC_ALL` is `C`).
fn refusal(said: &str, root: &Path) -> Text {
    if said.contains("dubious ownership") || said.contains("safe.directory") {
        return Text::new(
            "git menolak membaca repositori ini karena pemiliknya pengguna lain; bila folder ini milik tim, izinkan dengan `git config --global --add safe.directory …`, lengkap seperti yang ditulis `git status` di sini",
            "git refuses to read this repository because another user owns it; if the folder is the team's, allow it with `git config --global --add safe.directory …`, exactly as `git status` writes it here",
        );
    }
    if said.contains("not a git repository") {
        return outside();
    }
    let line = first_line(said, &root.to_string_lossy());
    if line.is_empty() {
        return Text::new(
            "git berhenti tanpa menyebut sebabnya",
            "git stopped without saying why",
        );
    }
    // Its words are English: who reads Indonesian sees them by the command that the hint names.
    text!("git tidak dapat menjawab", "git could not answer: {line}")
}

/// The first line with words, without the workspace's own place, control characters and excess length.
fn first_line(said: &str, root: &str) -> String {
    let line = said.lines().map(str::trim).find(|line| !line.is_empty());
    // Git writes `/` on Windows too.
    let line = line.unwrap_or_default().replace(root, ".");
    let line = line.replace(&root.replace('\\', "/"), ".");
    line.trim_start_matches("fatal: ")
        .trim_start_matches("error: ")
        .chars()
        .filter(|character| !character.is_control())
        .take(LINE_MAX)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> String {
        refusal(words, Path::new("/ruang/kerja"))
            .get(Lang::En)
            .to_owned()
    }

    #[test]
    fn each_refusal_has_its_own_sentence() {
        let owner =
            "fatal: detected dubious ownership in repository at '/x'\nTo add an exception …\n";
        assert!(said(owner).contains("another user owns it"));
        assert!(said(owner).contains("`git config --global --add safe.directory …`"));
        let none = "fatal: not a git repository (or any of the parent directories): .git\n";
        assert!(said(none).contains("not in a git repository"));
        assert_eq!(said(" \n"), "git stopped without saying why");
        assert_eq!(
            said("\nfatal: bad \u{1b}[31mobject\u{7} in /ruang/kerja/a\nmore"),
            "git could not answer: bad [31mobject in ./a"
        );
        assert!(said(&"x".repeat(500)).len() < 250);
        assert_eq!(
            first_line("fatal: bad object in C:/ruang/kerja/a", r"C:\ruang\kerja"),
            "bad object in ./a"
        );
    }

    #[test]
    fn without_a_repository_above_there_is_nothing_to_ask() {
        let top = tempfile::tempdir().unwrap();
        let root = top.path().join("unit/ruang kerja");
        std::fs::create_dir_all(&root).unwrap();
        assert_eq!(Program::for_workspace(&root).unwrap_err(), outside());
        // A work tree has a folder or a file of that name, at its top.
        let there = top.path().join(".git");
        std::fs::write(&there, "gitdir: /lain").unwrap();
        assert!(Program::for_workspace(&root).is_ok());
        std::fs::remove_file(&there).unwrap();
        std::fs::create_dir(root.join(".git")).unwrap();
        assert!(Program::for_workspace(&root).is_ok());
    }

    #[test]
    fn git_is_looked_for_in_whole_folders_alone() {
        let [own, other] = ["a", "b"].map(|_| tempfile::tempdir().unwrap());
        let program = other.path().join(format!("git{EXE_SUFFIX}"));
        std::fs::write(&program, "").unwrap();
        let found = |folders: &[&Path]| {
            let path = std::env::join_paths(folders).unwrap();
            Program::installed(Some(&path))
                .ok()
                .map(|program| program.file)
        };
        let relative = Path::new("src");
        assert_eq!(found(&[Path::new(""), relative, own.path()]), None);
        assert_eq!(found(&[Path::new("."), other.path()]), Some(program));
    }

    #[test]
    #[cfg(unix)]
    fn a_git_that_hangs_is_given_up_with_all_that_it_started() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("git");
        // The second one holds the pipes when the first is gone.
        std::fs::write(&file, "#!/bin/sh\nsleep 30 &\nsleep 30\n").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
        let program = Program {
            file,
            patience: Duration::from_millis(20),
        };
        let asked = program.ask(folder.path(), &["status"], &[]).unwrap();
        assert_eq!(asked.answer(folder.path()), Err(hangs()));
        assert!(hangs().get(Lang::Id).contains("30 detik"));
    }

    #[test]
    fn variables_that_steer_git_are_known_in_any_case() {
        assert!(is_git_variable(OsStr::new("GIT_DIR")));
        assert!(is_git_variable(OsStr::new("git_work_tree")));
        assert!(!is_git_variable(OsStr::new("GITHUB_SHA")));
        assert!(!is_git_variable(OsStr::new("GI")));
    }
}
