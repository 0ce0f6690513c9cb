//! One file per command: the only room that knows all rooms. Each reads like the pipeline.

mod carry;
mod check;
mod choices;
mod claims;
mod completions;
mod examples;
mod explain;
pub(crate) mod help;
mod import;
mod init;
mod lock;
mod meant;
mod outputs;
mod progress;
mod report;
mod schema;
mod score;
mod selected;
mod unjudged;
mod whereabouts;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::cli::{Cli, Command, Judging};
use crate::error::{Error, Problems};
use crate::judge::{self, Gate};
use crate::load::{self, Workspace};
use crate::model::{Dossier, Lang, Report, Text, shown, visible};
use crate::resolve::{self, Caching, Site, Unwatched, Watch};
use crate::{rules, text, write};

/// What main read of the world: the rest of the program takes it as arguments.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The working folder, absolute.
    pub folder: PathBuf,
    /// Today in Jakarta.
    pub today: Date,
    /// `KIP_LANG`, where it names a language.
    pub lang: Option<Lang>,
    /// Columns that the output may take.
    pub width: u16,
    /// Whether colours are wanted on standard output and on standard error.
    pub color: (bool, bool),
    /// Whether the terminal shows links (OSC 8).
    pub links: bool,
    /// Whether unchanged documents may be known from earlier runs; not on CI servers.
    pub caches: bool,
    /// The user's own folder for caches, where no repository has one.
    pub cache_folder: Option<PathBuf>,
    /// Whether somebody watches standard error.
    pub watched: bool,
    /// Which build of `kip` this is, where the system tells: another one may say something else.
    pub build: Option<String>,
    /// Asks whoever sits at the terminal and gives their line; none where nobody does, or no line came.
    pub ask: Option<fn(&str) -> Option<String>>,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// For standard output.
    pub stdout: Vec<u8>,
    /// For standard error.
    pub stderr: String,
    /// 0: nothing at or above the gate. 1: findings. 2: `kip` could not judge.
    pub code: u8,
}

impl Ended {
    fn said(text: impl Into<Vec<u8>>) -> Self {
        Self {
            stdout: text.into(),
            stderr: String::new(),
            code: 0,
        }
    }
}

/// The language of this run before any settings are read: the command line, then `KIP_LANG`.
#[must_use]
pub(crate) fn asked_lang(cli: &Cli, environment: &Environment) -> Option<Lang> {
    use crate::cli::LangWord;
    match cli.global.lang {
        Some(LangWord::Id) => Some(Lang::Id),
        Some(LangWord::En) => Some(Lang::En),
        None => environment.lang,
    }
}

/// Does what the command line asks.
///
/// # Errors
/// Whatever keeps `kip` from judging or writing.
pub(crate) fn run(cli: &Cli, environment: &Environment) -> Result<Ended, Error> {
    let run = Invocation { cli, environment };
    let Some(command) = &cli.command else {
        return whereabouts::run(&run);
    };
    match command {
        Command::Check(arguments) => check::run(&run, arguments),
        Command::Report(arguments) => report::run(&run, arguments),
        Command::Lock(arguments) => lock::run(&run, arguments),
        Command::Score(arguments) => score::run(&run, arguments),
        Command::Explain(arguments) => explain::run(&run, arguments),
        Command::Answer(arguments) => claims::answer::run(&run, arguments),
        Command::Add(arguments) => claims::add::run(&run, arguments),
        Command::Map(arguments) => claims::map::run(&run, arguments),
        Command::Carry(arguments) => carry::run(&run, arguments),
        Command::Init(arguments) => init::run(&run, arguments),
        Command::Import(arguments) => import::run(&run, arguments),
        Command::Schema(arguments) => schema::run(&run, arguments),
        Command::Completions(arguments) => Ok(completions::run(arguments)),
        Command::Man => completions::man(run.lang(None)),
        Command::Complete(arguments) => Ok(completions::complete(&run, arguments)),
    }
}

/// One run: its arguments and what main read of the world.
struct Invocation<'a> {
    cli: &'a Cli,
    environment: &'a Environment,
}

impl Invocation<'_> {
    fn lang(&self, workspace: Option<&Workspace>) -> Lang {
        asked_lang(self.cli, self.environment)
            .or_else(|| workspace.and_then(|workspace| workspace.settings.lang))
            .unwrap_or_default()
    }

    /// What a command says when it is done; nothing with `--quiet`.
    fn unless_quiet(&self, said: String) -> Ended {
        Ended::said(if self.cli.global.quiet {
            String::new()
        } else {
            said
        })
    }

    /// The folder that the run starts in: `-C`, or the working folder.
    fn start(&self) -> PathBuf {
        match &self.cli.global.folder {
            Some(folder) => self.environment.folder.join(folder),
            None => self.environment.folder.clone(),
        }
    }

    fn workspace(&self) -> Result<Workspace, Error> {
        load::find(&normal(&self.start()), rules::RULES)
    }

    fn as_of(&self, judging: &Judging) -> Result<Date, Error> {
        self.day(judging.as_of.as_deref())
    }

    /// The day that is asked for, else today.
    fn day(&self, asked: Option<&str>) -> Result<Date, Error> {
        asked.map_or(Ok(self.environment.today), choices::day)
    }

    fn layout(&self, workspace: Option<&Workspace>) -> crate::report::Layout {
        let root = workspace.filter(|_| self.environment.links);
        let root =
            root.and_then(|workspace| url::Url::from_directory_path(normal(&workspace.root)).ok());
        crate::report::Layout {
            lang: self.lang(workspace),
            width: self.environment.width,
            color: self.environment.color.0,
            root_address: root.map(|root| root.as_str().into()),
            verbose: self.cli.global.verbose,
            ..crate::report::Layout::default()
        }
    }

    /// load, resolve: all that is known of the workspace, and what keeps mappings from being read.
    fn dossier(
        &self,
        workspace: &Workspace,
        judging: &Judging,
    ) -> Result<(Dossier, Problems), Error> {
        self.resolved(workspace, judging, false, |_| true)
    }

    /// The same, with the pictures of the evidence where they are asked for, as long as `go_on` says so of
    /// the mappings' problems.
    fn resolved(
        &self,
        workspace: &Workspace,
        judging: &Judging,
        pictures: bool,
        go_on: fn(&Problems) -> bool,
    ) -> Result<(Dossier, Problems), Error> {
        let as_of = self.as_of(judging)?;
        let mut site = self.site(workspace, judging);
        site.pictures = pictures;
        let watch = self.watch(workspace);
        let git = resolve::ask_git(&site);
        let (loaded, problems) = load::load(workspace, judging.instrument.as_deref())?;
        if !go_on(&problems) {
            return Err(Error::Unreadable(problems));
        }
        let dossier = resolve::resolve(loaded, &site, git, as_of, &*watch);
        Ok((dossier, problems))
    }

    /// Where resolve looks, and whether it may know documents from earlier runs.
    fn site<'w>(&'w self, workspace: &'w Workspace, judging: &Judging) -> Site<'w> {
        let environment = self.environment;
        Site {
            root: &workspace.root,
            instrument_folder: Arc::clone(&workspace.settings.instrument_folder),
            evidence_folder: Arc::clone(&workspace.settings.evidence_folder),
            lock_path: workspace.lock_path(),
            caching: if environment.caches && !judging.no_cache {
                Caching::On {
                    folder: environment.cache_folder.as_deref(),
                    build: environment.build.as_deref().unwrap_or_default(),
                }
            } else {
                Caching::Off
            },
            pictures: false,
        }
    }

    /// Who is told how the reading goes on.
    fn watch(&self, workspace: &Workspace) -> Box<dyn Watch> {
        if self.environment.watched && !self.cli.global.quiet {
            Box::new(progress::ReadingBar::new(self.lang(Some(workspace))))
        } else {
            Box::new(Unwatched)
        }
    }

    /// Keeps other runs of `kip` from writing into this workspace while the lock is held; `own` is the
    /// repository's folder for `kip`.
    fn write_lock(
        &self,
        own: Option<&Path>,
        root: &Path,
    ) -> Result<Option<write::WriteLock>, Error> {
        let folder = own.or(self.environment.cache_folder.as_deref());
        folder
            .map(|folder| write::take_lock(folder, root))
            .transpose()
    }
}

/// A name from the command line, the settings or the disk, as a command may print it: nothing in it is
/// hidden from the reader or obeyed by the terminal.
struct Name(String);

impl Name {
    fn of(path: &Path) -> Self {
        Self::of_text(&path.display().to_string())
    }

    fn of_text(name: &str) -> Self {
        Self(visible(&shown(name)))
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

/// Whether standard output and standard error take colours: what `--color` says, else `wanted`, which
/// already minds `NO_COLOR`, `CLICOLOR_FORCE` and whether a terminal reads.
#[must_use]
pub fn colors(arguments: &[std::ffi::OsString], stdout: bool, stderr: bool) -> (bool, bool) {
    match help::value_of(arguments, "--color") {
        Some("always") => (true, true),
        Some("never") => (false, false),
        Some(_) | None => (stdout, stderr),
    }
}

/// The gate of commands that gate nothing: the team's own severities alone.
fn open_gate(workspace: &Workspace) -> Gate {
    Gate {
        severities: workspace.settings.severities.clone(),
        ..Gate::default()
    }
}

/// inspect, judge: what is wrong and what it costs.
fn judged(dossier: &Dossier, gate: &Gate) -> Result<Report, Error> {
    let findings = rules::inspect(dossier);
    Ok(judge::judge(dossier, findings, rules::RULES, gate)?)
}

impl From<judge::Broken> for Error {
    fn from(broken: judge::Broken) -> Self {
        Self::Refused {
            message: broken.0,
            hint: Text::new(
                "ini kesalahan kip, bukan kesalahan Anda: laporkan dengan salinan berkas instrumennya",
                "this is a fault in kip, not yours: please report it with a copy of the instrument file",
            ),
        }
    }
}

/// # Errors
/// Where there is no such folder: none is made that nobody asked for.
fn must_stand(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    let folder = folder.display();
    Err(Error::Refused {
        message: text!("folder {folder} tidak ada", "there is no folder {folder}"),
        hint: Text::new("buat foldernya dulu", "create the folder first"),
    })
}

/// The folder without `.` and `..`, so that walking upwards meets its real parents.
fn normal(folder: &Path) -> PathBuf {
    folder
        .canonicalize()
        .map_or_else(|_| folder.to_path_buf(), usual)
}

/// The way from one folder to another, with `/`; `None` between two drives, or where a name on the
/// way is no text.
fn way(from: &Path, to: &Path) -> Option<String> {
    let way = pathdiff::diff_paths(to, from).filter(|way| way.is_relative())?;
    let names: Option<Vec<&str>> = way.iter().map(|name| name.to_str()).collect();
    Some(names?.join("/"))
}

/// The path as people and git write it: Windows itself answers `\\?\C:\a` for `C:\a`, and
/// `\\?\UNC\server\a` for `\\server\a`. A volume without a letter has no other name.
fn usual(path: PathBuf) -> PathBuf {
    let Some(rest) = path.to_str().and_then(|path| path.strip_prefix(r"\\?\")) else {
        return path;
    };
    match rest.strip_prefix(r"UNC\") {
        Some(share) => PathBuf::from(format!(r"\\{share}")),
        None if rest.get(1..3) == Some(r":\") => PathBuf::from(rest),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_hides_nothing() {
        let name = Name::of_text("bu\u{1b}kti  2026\u{a0}/kip.lock ");
        assert_eq!(
            name.to_string(),
            "bu\\x1bkti\\u{20} 2026\\u{a0}/kip.lock\\u{20}"
        );
    }

    #[test]
    fn a_path_is_shown_as_people_write_it() {
        for (answered, usual_one) in [
            (r"\\?\C:\Data\PPID 2026", r"C:\Data\PPID 2026"),
            (r"\\?\c:\", r"c:\"),
            (r"\\?\UNC\server\bagian\é", r"\\server\bagian\é"),
            (r"\\?\Volume{1-2}\a", r"\\?\Volume{1-2}\a"),
            (r"C:\Data", r"C:\Data"),
            ("/data/ppid", "/data/ppid"),
        ] {
            assert_eq!(usual(PathBuf::from(answered)), PathBuf::from(usual_one));
        }
    }

    #[test]
    #[cfg(windows)]
    fn there_is_no_way_between_two_drives() {
        let way = |from: &str, to: &str| way(Path::new(from), Path::new(to));
        assert_eq!(way(r"C:\a\b", r"C:\a\c d").as_deref(), Some("../c d"));
        assert_eq!(way(r"C:\a", r"D:\a"), None);
    }
}
