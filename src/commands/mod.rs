//! One file per command: the only room that knows all rooms. Each reads like the pipeline.

mod check;
mod choices;
mod completions;
mod explain;
pub(crate) mod help;
mod init;
mod lock;
mod outputs;
mod progress;
mod report;
mod schema;
mod score;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::cli::{Cli, Command, Judging};
use crate::error::Error;
use crate::judge::{self, Gate};
use crate::load::{self, Loaded, Workspace};
use crate::model::{Dossier, Form, Lang, Report, file_name};
use crate::resolve::{self, Claims, Listed, Remember, Site, Survey, Unwatched, Watch};
use crate::rules;
use crate::write;

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
    /// Whether unchanged documents may be known from earlier runs; not on CI servers.
    pub remembers: bool,
    /// The user's own folder for what programs remember, where no repository has one.
    pub cache_folder: Option<PathBuf>,
    /// Whether somebody watches standard error.
    pub watched: bool,
    /// Which build of `kip` this is, where the system tells: another one may say something else.
    pub build: Option<String>,
}

/// What a command leaves: bytes for standard output, and the exit code.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// For standard output.
    pub(crate) stdout: Vec<u8>,
    /// For standard error: diagnostics that are no failure to judge.
    pub(crate) stderr: String,
    /// 0 or 1; 2 is an [`Error`].
    pub(crate) code: u8,
}

impl Outcome {
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
pub(crate) fn run(cli: &Cli, environment: &Environment) -> Result<Outcome, Error> {
    let run = Run { cli, environment };
    match &cli.command {
        Command::Check(arguments) => check::run(&run, arguments),
        Command::Report(arguments) => report::run(&run, arguments),
        Command::Lock(arguments) => lock::run(&run, arguments),
        Command::Score(arguments) => score::run(&run, arguments),
        Command::Explain(arguments) => explain::run(&run, arguments),
        Command::Init(arguments) => init::run(&run, arguments),
        Command::Schema(arguments) => Ok(schema::run(arguments)),
        Command::Completions(arguments) => Ok(completions::run(arguments)),
        Command::Man => completions::man(run.lang(None)),
    }
}

/// What a workspace holds, before anything is made of it.
struct Looked<'a> {
    workspace: &'a Workspace,
    as_of: Date,
    instrument: Option<String>,
    texts: load::Texts,
    survey: Survey<'a>,
}

/// One run: its arguments and what main read of the world.
struct Run<'a> {
    cli: &'a Cli,
    environment: &'a Environment,
}

impl Run<'_> {
    fn lang(&self, workspace: Option<&Workspace>) -> Lang {
        asked_lang(self.cli, self.environment)
            .or_else(|| workspace.and_then(|workspace| workspace.settings.lang))
            .unwrap_or_default()
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
        judging
            .as_of
            .as_deref()
            .map_or(Ok(self.environment.today), choices::day)
    }

    fn layout(&self, lang: Lang) -> crate::report::Layout {
        crate::report::Layout {
            lang,
            width: self.environment.width,
            color: self.environment.color.0,
            verbose: self.cli.global.verbose,
            ..crate::report::Layout::default()
        }
    }

    /// What the workspace holds: its own files as they are read, and the evidence as it is listed.
    fn look<'w>(
        &'w self,
        workspace: &'w Workspace,
        judging: &Judging,
    ) -> Result<Looked<'w>, Error> {
        let as_of = self.as_of(judging)?;
        let remember = if self.environment.remembers && !judging.no_cache {
            Remember::Unchanged(self.environment.cache_folder.as_deref())
        } else {
            Remember::Nothing
        };
        let build = self.environment.build.as_deref();
        let (listed, texts) = rayon::join(
            || listed(workspace, remember, build),
            || load::read(workspace),
        );
        let (listed, texts) = (listed?, texts?);
        let mappings = mappings(&listed)?;
        let (texts, survey) = rayon::join(|| texts.with_mappings(&mappings), || listed.survey());
        Ok(Looked {
            workspace,
            as_of,
            instrument: judging.instrument.clone(),
            texts,
            survey,
        })
    }

    /// load, resolve: what the workspace says and what there is.
    fn dossier(&self, workspace: &Workspace, judging: &Judging) -> Result<Dossier, Error> {
        let Looked {
            workspace,
            as_of,
            instrument,
            texts,
            survey,
        } = self.look(workspace, judging)?;
        self.resolved(workspace, survey, as_of, move || {
            // The texts are not held any longer than this.
            load::load(workspace, &texts, instrument.as_deref())
        })
    }

    /// Keeps other runs of `kip` from writing into this workspace while the guard is held.
    fn alone(&self, root: &Path) -> Result<Option<write::Alone>, Error> {
        let own = resolve::own_folder(root);
        let folder = own.as_deref().or(self.environment.cache_folder.as_deref());
        folder.map(|folder| write::alone(folder, root)).transpose()
    }

    fn resolved(
        &self,
        workspace: &Workspace,
        survey: Survey<'_>,
        as_of: Date,
        load: impl FnOnce() -> Result<Loaded, Error> + Send,
    ) -> Result<Dossier, Error> {
        let bar = progress::Bar::new(self.lang(Some(workspace)));
        let watch: &dyn Watch = if self.environment.watched && !self.cli.global.quiet {
            &bar
        } else {
            &Unwatched
        };
        let claims = || {
            load().map(|loaded| Claims {
                instrument: loaded.instrument,
                mappings: loaded.mappings,
                lock: loaded.lock,
                as_of,
            })
        };
        resolve::resolve(survey, claims, watch)
    }
}

/// Lists what there is.
fn listed<'a>(
    workspace: &'a Workspace,
    remember: Remember<'a>,
    build: Option<&'a str>,
) -> Result<Listed<'a>, Error> {
    let site = Site {
        root: &workspace.root,
        instrument_folder: Arc::clone(&workspace.settings.instrument_folder),
        evidence_folder: Arc::clone(&workspace.settings.evidence_folder),
        lock_path: workspace.lock_path(),
        remember,
        build,
    };
    resolve::list(site).map_err(|unwalkable| Error::Refused {
        message: unwalkable.message,
        hint: crate::model::Text::new(
            "periksa hak akses folder bukti, lalu jalankan lagi",
            "check the permissions of the evidence folder, then run again",
        ),
    })
}

/// The mappings among what was listed.
fn mappings(listed: &Listed<'_>) -> Result<Vec<load::Named>, Error> {
    let named = listed
        .met()
        .filter(|(path, ..)| load::is_mapping(file_name(path)));
    named
        .filter_map(|(path, form, real)| match form {
            Form::File => Some(Ok((real(), Arc::clone(path)))),
            Form::Symlink => Some(Err(load::symlink(path))),
            Form::Folder | Form::Special => None,
        })
        .collect()
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

/// inspect, judge: what is wrong and what it costs.
fn judged(dossier: &Dossier, gate: &Gate) -> Result<Report, Error> {
    judge::judge(dossier, rules::inspect(dossier), rules::RULES, gate).map_err(|broken| {
        Error::Refused {
            message: broken.0,
            hint: crate::model::Text::new(
                "ini kesalahan kip, bukan kesalahan Anda: laporkan dengan salinan berkas instrumennya",
                "this is a fault of kip, not yours: report it with a copy of the instrument file",
            ),
        }
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
