//! Asks git: the only file that runs it, one process per question and never one per file.
//!
//! It changes nothing, takes no lock, and reads no `GIT_*` variable: those could point to another
//! repository. Where git gives no answer, the reason is kept, and nothing counts as clean.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use crate::model::{GitFile, GitState, Lang, Observed, Text};
use crate::text;

use super::tracking::Tracking;
use super::unreadable;

/// Options before every question: no locks, no helper programs, paths as they are.
const ALWAYS: [&str; 8] = [
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "core.hooksPath=/dev/null",
];

/// Where the workspace stands in its repository, and where that keeps what is `kip`'s. The prefix
/// comes last: it may hold line breaks.
const WHERE: [&str; 6] = [
    "rev-parse",
    "--is-inside-work-tree",
    "--is-shallow-repository",
    "--git-path",
    "kip",
    "--show-prefix",
];

/// Which files are tracked, and whether git looks at them.
const TRACKED: [&str; 5] = ["ls-files", "-z", "-v", "--stage", "--full-name"];

/// What is changed, untracked or ignored.
const STATUS: [&str; 9] = [
    "status",
    "--porcelain=v2",
    "-z",
    "--branch",
    "--no-ahead-behind",
    "--no-renames",
    "--untracked-files=all",
    "--ignored=matching",
    "--ignore-submodules=none",
];

/// The longest line of git's that is passed on, in characters.
const LINE_MAX: usize = 200;

/// What git says of the workspace.
#[derive(Debug)]
pub(super) struct Git {
    seen: Observed<(GitState, Tracking)>,
}

impl Git {
    /// The repository's state.
    pub(super) fn state(&self) -> Observed<GitState> {
        match &self.seen {
            Observed::Seen((state, _)) => Observed::Seen(state.clone()),
            Observed::Unseen(reason) => Observed::Unseen(reason.clone()),
        }
    }

    /// What it says of the file at `raw`: a path relative to the workspace, as the disk writes it.
    pub(super) fn file(&self, raw: &[u8]) -> Observed<GitFile> {
        match &self.seen {
            Observed::Seen((_, tracking)) => tracking.file(raw),
            Observed::Unseen(reason) => Observed::Unseen(reason.clone()),
        }
    }
}

/// Where a workspace stands in its repository.
#[derive(Debug, Clone)]
pub(super) struct Located {
    /// Its path in the repository: empty, or with `/` at its end.
    prefix: Vec<u8>,
    shallow: bool,
    /// The repository's own folder for `kip`: no part of the work tree. It need not be there.
    pub(super) own: PathBuf,
}

/// Where the workspace `root` stands, or why that is not known.
///
/// # Errors
/// Git's reason, or that there is no git.
pub(super) fn locate(root: &Path) -> Result<Located, Text> {
    locate_with(OsStr::new("git"), root)
}

fn locate_with(program: &OsStr, root: &Path) -> Result<Located, Text> {
    located(&ask(program, root, &WHERE, &[])?.answer(root)?, root)
}

fn located(answer: &[u8], root: &Path) -> Result<Located, Text> {
    let mut lines = answer.splitn(4, |&byte| byte == b'\n');
    let mut next = || lines.next().unwrap_or_default();
    let (inside, shallow) = (next() == b"true", next() == b"true");
    let own = String::from_utf8_lossy(next()).into_owned();
    let prefix = next();
    if !inside {
        return Err(Text::new(
            "folder ini berada di bagian dalam repositori git, bukan di folder kerjanya",
            "this folder lies in the inner part of a git repository, not in its work tree",
        ));
    }
    Ok(Located {
        prefix: prefix.strip_suffix(b"\n").unwrap_or(prefix).to_vec(),
        shallow,
        own: root.join(own),
    })
}

/// Git at work on every question at once, while others read.
#[derive(Debug)]
pub(super) struct Asking {
    located: Receiver<Option<Located>>,
    git: Receiver<Git>,
    listener: Option<JoinHandle<()>>,
}

/// Asks git about the workspace `root`, limited to `watched`: files and folders relative to it.
pub(super) fn begin(root: &Path, watched: &[Arc<str>]) -> Asking {
    begin_with(OsStr::new("git"), root, watched)
}

fn begin_with(program: &OsStr, root: &Path, watched: &[Arc<str>]) -> Asking {
    // There is room for both answers, so that the listener waits for nobody.
    let ((place, located), (say, git)) = (sync_channel(1), sync_channel(1));
    let (program, root, watched) = (program.to_owned(), root.to_owned(), watched.to_vec());
    let listen = Arc::new(move || listen(&program, &root, &watched, &place, &say));
    let listener = {
        let listen = Arc::clone(&listen);
        thread::Builder::new().spawn(move || listen()).ok()
    };
    if listener.is_none() {
        // A thread that can't be had is done without.
        listen();
    }
    Asking {
        located,
        git,
        listener,
    }
}

/// Asks everything, and passes on what is answered; who no longer wants an answer misses it.
fn listen(
    program: &OsStr,
    root: &Path,
    watched: &[Arc<str>],
    place: &SyncSender<Option<Located>>,
    say: &SyncSender<Git>,
) {
    let asked = ask(program, root, &WHERE, &[]);
    let files = ask(program, root, &TRACKED, watched);
    let status = ask(program, root, &STATUS, watched);
    let located = asked.and_then(|asked| located(&asked.answer(root)?, root));
    let _ = place.send(located.as_ref().ok().cloned());
    let seen = located.and_then(|located| {
        let (files, status) = (files?.answer(root)?, status?.answer(root)?);
        answers(located, &files, &status)
    });
    let _ = say.send(Git {
        seen: match seen {
            Ok(seen) => Observed::Seen(seen),
            Err(reason) => Observed::Unseen(reason),
        },
    });
}

impl Asking {
    /// Where the workspace stands, as soon as git has said it; `None` without a repository.
    pub(super) fn located(&self) -> Option<Located> {
        self.located.recv().ok().flatten()
    }

    /// All that git says.
    pub(super) fn heard(self) -> Git {
        self.git.recv().unwrap_or_else(|_| Git {
            seen: Observed::Unseen(unreadable::unknown()),
        })
    }
}

impl Drop for Asking {
    /// No question outlives the run.
    fn drop(&mut self) {
        if let Some(listener) = self.listener.take() {
            // What it had to say was sent before.
            let _ = listener.join();
        }
    }
}

fn answers(located: Located, files: &[u8], status: &[u8]) -> Result<(GitState, Tracking), Text> {
    let tracking = Tracking::read(&located.prefix, files, status).ok_or_else(|| {
        Text::new(
            "jawaban git tidak dalam bentuk yang dikenal; versi git mungkin terlalu lama atau terlalu baru",
            "git's answer is in no known form; this git may be too old or too new",
        )
    })?;
    let state = GitState {
        commit: tracking.commit.clone(),
        dirty: tracking.dirty(),
        shallow: located.shallow,
        prefix: String::from_utf8(located.prefix).ok(),
    };
    Ok((state, tracking))
}

/// A question that git is working on; `None` once it is answered.
struct Asked(Option<Child>);

impl Asked {
    /// The answer in bytes, or why there is none.
    fn answer(mut self, root: &Path) -> Result<Vec<u8>, Text> {
        let child = self.0.take().ok_or_else(unreadable::unknown)?;
        let output = child
            .wait_with_output()
            .map_err(|error| unstarted(&error))?;
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(refusal(&String::from_utf8_lossy(&output.stderr), root))
        }
    }
}

impl Drop for Asked {
    /// Who is not heard need not go on.
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// One question, one process.
fn ask(program: &OsStr, root: &Path, question: &[&str], paths: &[Arc<str>]) -> Result<Asked, Text> {
    let mut git = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if is_git_variable(&name) {
            git.env_remove(name);
        }
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C")
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
        .map(|child| Asked(Some(child)))
        .map_err(|error| unstarted(&error))
}

/// True for the variables that steer git, in any case as Windows reads them.
fn is_git_variable(name: &OsStr) -> bool {
    name.as_encoded_bytes()
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"GIT_"))
}

fn unstarted(error: &io::Error) -> Text {
    if error.kind() == io::ErrorKind::NotFound {
        return Text::new(
            "program git tidak ditemukan di komputer ini",
            "the program git was not found on this computer",
        );
    }
    let reason = unreadable::reason(error);
    let (id, en) = (reason.get(Lang::Id), reason.get(Lang::En));
    text!(
        "program git tidak dapat dijalankan: {id}",
        "git can't be started: {en}"
    )
}

/// Why git gave no answer, from what it said (in English, since `LC_ALL` is `C`).
fn refusal(said: &str, root: &Path) -> Text {
    if said.contains("dubious ownership") || said.contains("safe.directory") {
        return Text::new(
            "git menolak membaca repositori ini karena pemiliknya pengguna lain (`safe.directory`)",
            "git refuses to read this repository because another user owns it (`safe.directory`)",
        );
    }
    if said.contains("not a git repository") {
        return Text::new(
            "folder ini tidak berada di dalam repositori git",
            "this folder lies in no git repository",
        );
    }
    let line = first_line(said, &root.to_string_lossy());
    if line.is_empty() {
        return Text::new(
            "git berhenti tanpa menyebut sebabnya",
            "git stopped without saying why",
        );
    }
    text!(
        "git tidak dapat menjawab: {line}",
        "git could not answer: {line}"
    )
}

/// The first line with words, without the workspace's own place, control characters and excess length.
fn first_line(said: &str, root: &str) -> String {
    let line = said.lines().map(str::trim).find(|line| !line.is_empty());
    let line = line.unwrap_or_default().replace(root, ".");
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
        let none = "fatal: not a git repository (or any of the parent directories): .git\n";
        assert!(said(none).contains("in no git repository"));
        assert_eq!(said(" \n"), "git stopped without saying why");
        assert_eq!(
            said("\nfatal: bad \u{1b}[31mobject\u{7} in /ruang/kerja/a\nmore"),
            "git could not answer: bad [31mobject in ./a"
        );
        assert!(said(&"x".repeat(500)).len() < 250);
    }

    #[test]
    fn without_the_program_nothing_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let asking = begin_with(OsStr::new("git-yang-tidak-ada"), folder.path(), &[]);
        assert!(asking.located().is_none());
        let git = asking.heard();
        let Observed::Unseen(reason) = git.state() else {
            panic!("seen without a program");
        };
        assert!(reason.get(Lang::Id).contains("tidak ditemukan"));
        assert_eq!(git.file(b"evidence/a.pdf"), Observed::Unseen(reason));
    }

    #[test]
    fn variables_that_steer_git_are_known_in_any_case() {
        assert!(is_git_variable(OsStr::new("GIT_DIR")));
        assert!(is_git_variable(OsStr::new("git_work_tree")));
        assert!(!is_git_variable(OsStr::new("GITHUB_SHA")));
        assert!(!is_git_variable(OsStr::new("GI")));
    }
}
