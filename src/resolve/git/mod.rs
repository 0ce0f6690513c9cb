//! Asks git, one process per question and never one per file.
//!
//! It changes nothing, takes no lock, fetches nothing, and reads no `GIT_*` variable: those could point
//! to another repository. Nor does it take the workspace for a repository because of what lies in it.
//! Where git gives no answer, the reason is kept, and nothing counts as clean.

mod program;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::listing::unreadable;
use crate::model::{GitFile, GitState, Observed, Text};

use super::cache::{Cache, CachePlace, KeptCache};
use super::tracking::Tracking;

use program::{Program, Running, inner};

/// Where the workspace stands in its repository, and where that keeps what is `kip`'s. The prefix
/// comes last: it may hold line breaks.
const WHERE: [&str; 5] = [
    "rev-parse",
    "--is-inside-work-tree",
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

/// What git says of the workspace.
#[derive(Debug)]
pub(super) struct Git {
    seen: Observed<(GitState, Tracking)>,
    /// Whether there was something to ask: the program, and a repository that it may look into.
    pub(super) at_hand: bool,
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
    pub(super) prefix: Vec<u8>,
    /// The repository's own folder for `kip`: no part of the work tree. It need not be there.
    pub(super) own: PathBuf,
}

/// Where the workspace `root` stands, or why that is not known.
///
/// # Errors
/// Git's reason, or that there is no git.
pub(super) fn locate(root: &Path) -> Result<Located, Text> {
    let program = Program::for_workspace(root)?;
    located_in(&program.ask(root, &WHERE, &[])?.answer(root)?, root)
}

fn located_in(answer: &[u8], root: &Path) -> Result<Located, Text> {
    let mut lines = answer.splitn(3, |&byte| byte == b'\n');
    let mut next = || lines.next().unwrap_or_default();
    let inside = next() == b"true";
    let own = path_of(next());
    let prefix = next();
    if !inside {
        return Err(inner());
    }
    // A path that holds a line break is not told apart from what follows it.
    let own = own
        .filter(|own| own.ends_with("kip"))
        .ok_or_else(unknown_form)?;
    Ok(Located {
        prefix: prefix.strip_suffix(b"\n").unwrap_or(prefix).to_vec(),
        own: root.join(own),
    })
}

/// A path as git writes it; `None` where this system has no such path.
#[cfg(unix)]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(PathBuf::from(std::ffi::OsStr::from_bytes(bytes)))
}

/// A path as git writes it; `None` where this system has no such path.
#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    std::str::from_utf8(bytes).ok().map(PathBuf::from)
}

fn unknown_form() -> Text {
    Text::new(
        "jawaban git tidak dalam bentuk yang dikenal; versi git mungkin terlalu lama atau terlalu baru",
        "git's answer is not in a known form; this version of git may be too old or too new",
    )
}

/// Git at work on every question at once, while others read.
#[derive(Debug)]
pub(crate) struct Asking {
    own: Receiver<Option<PathBuf>>,
    kept: Receiver<Option<KeptCache>>,
    git: Receiver<Git>,
}

/// Asks git about the workspace `root`, limited to `watched`: files and folders relative to it; and reads
/// what is `cached`, in the repository's own folder if there is one.
pub(super) fn begin(root: &Path, watched: &[Arc<str>], cached: Option<CachePlace>) -> Asking {
    begin_with(Program::for_workspace(root), root, watched, cached)
}

fn begin_with(
    program: Result<Program, Text>,
    root: &Path,
    watched: &[Arc<str>],
    cached: Option<CachePlace>,
) -> Asking {
    // There is room for each answer, so that the listener waits for nobody.
    let (say_own, own) = sync_channel(1);
    let ((say_kept, kept), (say_git, git)) = (sync_channel(1), sync_channel(1));
    let (folder, watched) = (root.to_owned(), watched.to_vec());
    let listen = Arc::new(move || {
        let cached = cached.as_ref();
        let says = (&say_own, &say_kept, &say_git);
        listen(&program, &folder, &watched, cached, says);
    });
    // Who is refused early waits for no answer: git only reads, and ends by itself.
    let listener = {
        let listen = Arc::clone(&listen);
        thread::Builder::new().spawn(move || listen())
    };
    if listener.is_err() {
        // A thread that can't be had is done without.
        listen();
    }
    Asking { own, kept, git }
}

impl Asking {
    /// The repository's own folder for `kip`, as [`Located::own`], once git has said where it is; `None`
    /// where it does not. It is told once.
    pub(crate) fn own_folder(&self) -> Option<PathBuf> {
        self.own.recv().ok().flatten()
    }

    /// What earlier runs saw, as soon as git has said where it would be.
    pub(super) fn cache(&self) -> Cache {
        Cache::open(self.kept.recv().ok().flatten())
    }

    /// All that git says.
    pub(super) fn heard(self) -> Git {
        self.git.recv().unwrap_or_else(|_| Git {
            seen: Observed::unseen(unreadable::unknown()),
            at_hand: true,
        })
    }
}

/// Asks everything, and passes on what is answered; who no longer wants an answer misses it.
fn listen(
    program: &Result<Program, Text>,
    root: &Path,
    watched: &[Arc<str>],
    cached: Option<&CachePlace>,
    (say_own, kept, git): (
        &SyncSender<Option<PathBuf>>,
        &SyncSender<Option<KeptCache>>,
        &SyncSender<Git>,
    ),
) {
    let ask = |question: &[&str], paths: &[Arc<str>]| {
        let program = program.as_ref().map_err(Clone::clone)?;
        program.ask(root, question, paths)
    };
    // What takes longest is asked first.
    let status = ask(&STATUS, watched);
    let (place, tracked) = (ask(&WHERE, &[]), ask(&TRACKED, watched));
    let answer = |asked: Result<Running, Text>| asked.and_then(|asked| asked.answer(root));
    let located = answer(place).and_then(|place| located_in(&place, root));
    let own = located.as_ref().ok().map(|located| &*located.own);
    let _ = say_own.send(own.map(Path::to_owned));
    // Git goes on meanwhile.
    let _ = kept.send(cached.and_then(|place| place.read(own)));
    // Who gives no answer to one question is not waited for again.
    let seen = located.and_then(|located| {
        let files = answer(tracked)?;
        seen(located, &files, &answer(status)?)
    });
    let _ = git.send(Git {
        seen: seen.map_or_else(Observed::unseen, Observed::Seen),
        at_hand: program.is_ok(),
    });
}

/// The repository's state and what it says of each file.
fn seen(located: Located, files: &[u8], status: &[u8]) -> Result<(GitState, Tracking), Text> {
    let tracking = Tracking::read(&located.prefix, files, status).ok_or_else(unknown_form)?;
    let state = GitState {
        commit: tracking.commit.clone(),
        dirty: tracking.dirty(),
        prefix: String::from_utf8(located.prefix).ok(),
    };
    Ok((state, tracking))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn without_the_program_nothing_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let asking = begin_with(Program::installed(None), folder.path(), &[], None);
        let git = asking.heard();
        let Observed::Unseen(reason) = git.state() else {
            panic!("seen without a program");
        };
        assert!(reason.get(Lang::Id).contains("tidak ditemukan"));
        assert_eq!(git.file(b"evidence/a.pdf"), Observed::Unseen(reason));
        assert!(!git.at_hand);
    }
}
