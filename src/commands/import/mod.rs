//! `kip import`: an organiser's spreadsheet to an instrument, and to mappings where answers are filled in.
//! What was understood is shown before anything is written; what the spreadsheet does not say is asked.

mod asking;
mod made;
mod wishes;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::{Import, SheetReading, ShownWord};
use crate::edit::imported::{self, Incoming};
use crate::edit::init;
use crate::error::Error;
use crate::import::{self, Understood, Wishes};
use crate::load::{self, Workspace};
use crate::model::{Lang, Text};
use crate::sheets::{self, Unread};
use crate::{resolve, rules, text, write};

use made::{Made, made};

use super::{Ended, Invocation, Name, claims, must_stand, normal};

/// Names of files that are read as spreadsheets.
const SPREADSHEETS: [&str; 6] = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"];

pub(super) fn run(run: &Invocation<'_>, arguments: &Import) -> Result<Ended, Error> {
    must_stand(&run.start())?;
    if arguments.into {
        return claims::into::run(run, arguments);
    }
    let judging = &arguments.judging;
    if judging.instrument.is_some() || judging.as_of.is_some() {
        return Err(Error::Usage {
            message: Text::new(
                "`-i` dan `--as-of` hanya berlaku bersama `--into`",
                "`-i` and `--as-of` go with `--into` alone",
            ),
            hint: Text::new("hapus pilihannya", "leave the option out"),
        });
    }
    let workspace = load::nearest(&normal(&run.start()), rules::RULES)?;
    let lang = run.lang(workspace.as_ref());
    let mut reading = understood(run, &arguments.file, &arguments.reading)?;
    if !arguments.dry_run {
        asking::ask(run, &mut reading, lang);
    }
    let file = arguments.file.to_string_lossy();
    let shown = match arguments.format {
        ShownWord::Json => import::render(&reading.understood, &file, lang),
        ShownWord::Terminal => import::shown(
            &reading.understood,
            &Name::of(&arguments.file).to_string(),
            run.environment.width,
            lang,
        ),
    };
    if reading.understood.rows.is_empty() {
        return Ok(asked(&reading, shown, lang));
    }
    if arguments.dry_run {
        return Ok(Ended::said(shown));
    }
    if reading.is_open() || !confirmed(run, &arguments.reading, &shown, lang) {
        return Ok(asked(&reading, shown, lang));
    }
    let target = Destination {
        workspace: workspace.as_ref(),
        folder: run.start(),
    };
    let said = put(run, &reading, &target, lang)?;
    Ok(Ended::said(match arguments.format {
        // What was written is to be seen in the folder: programs get one object.
        ShownWord::Json => shown,
        ShownWord::Terminal if run.cli.global.quiet => String::new(),
        ShownWord::Terminal => format!("{shown}\n{said}"),
    }))
}

/// A spreadsheet that was read, with what was told of it.
struct Read {
    file: PathBuf,
    book: sheets::Book,
    wishes: Wishes,
    understood: Understood,
}

impl Read {
    /// Whether something is not said without which nothing can be written.
    fn is_open(&self) -> bool {
        self.understood
            .asks
            .iter()
            .any(|ask| ask.what.must_be_answered())
    }

    fn again(&mut self) {
        self.understood = import::understand(&self.book, &self.wishes);
    }
}

/// Reads and understands a spreadsheet.
fn understood(run: &Invocation<'_>, file: &Path, reading: &SheetReading) -> Result<Read, Error> {
    let wishes = wishes::of(run, reading)?;
    let path = run.start().join(file);
    let book = sheets::read(&path).map_err(|unread| of_file(file, unread))?;
    if wishes.sheets.is_empty() && import::form::filled(&book).is_some() {
        let name = Name::of(file);
        return Err(Error::Refused {
            message: text!(
                "{name} adalah formulir dari kip, bukan kuesioner penyelenggara",
                "{name} is a form of kip, not an organiser's questionnaire"
            ),
            hint: Text::new(
                "jalankan lagi dengan --into di ruang kerjanya",
                "run again with --into in its workspace",
            ),
        });
    }
    let understood = import::understand(&book, &wishes);
    Ok(Read {
        file: path,
        book,
        wishes,
        understood,
    })
}

/// A spreadsheet that can't be read, by its name.
pub(super) fn of_file(file: &Path, unread: Unread) -> Error {
    let name = Name::of(file);
    let said = unread.message;
    Error::Refused {
        message: text!("{name}: {said}", "{name}: {said}", said),
        hint: unread.hint,
    }
}

/// What a spreadsheet gives to begin a workspace with: the page that showed it, and what is written; or how
/// the run ends where something is still to be said.
pub(super) fn beginning(
    run: &Invocation<'_>,
    file: &Path,
    arguments: &SheetReading,
    lang: Lang,
) -> Result<Result<(String, Made), Ended>, Error> {
    let mut reading = understood(run, file, arguments)?;
    asking::ask(run, &mut reading, lang);
    let name = Name::of(file).to_string();
    let shown = import::shown(&reading.understood, &name, run.environment.width, lang);
    let ready = !reading.understood.rows.is_empty() && !reading.is_open();
    if !ready || !confirmed(run, arguments, &shown, lang) {
        return Ok(Err(asked(&reading, shown, lang)));
    }
    Ok(Ok((shown, made(run, &reading, lang)?)))
}

/// Whether a file is read as a spreadsheet, by its name.
pub(super) fn is_spreadsheet(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default();
    SPREADSHEETS
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

/// Ends with what is still to be given: nobody could be asked, or somebody said no.
fn asked(reading: &Read, shown: String, lang: Lang) -> Ended {
    let mut said = String::new();
    for ask in &reading.understood.asks {
        if ask.what.must_be_answered() {
            let (why, how) = (ask.why.get(lang), ask.how.get(lang));
            let place = &ask.place;
            let _ = match lang {
                Lang::Id => writeln!(
                    said,
                    "perlu diberikan ({place}): {why}\n  langkah berikutnya: {how}"
                ),
                Lang::En => writeln!(said, "to be given ({place}): {why}\n  next step: {how}"),
            };
        }
    }
    said.push_str(match (lang, reading.is_open()) {
        (Lang::Id, true) => "Belum ada yang ditulis. Jalankan lagi dengan pilihan di atas.\n",
        (Lang::En, true) => "Nothing was written. Run again with the options above.\n",
        (Lang::Id, false) => {
            "Belum ada yang ditulis. Periksa tabel di atas, lalu jalankan lagi dengan --yes.\n"
        }
        (Lang::En, false) => {
            "Nothing was written. Check the table above, then run again with --yes.\n"
        }
    });
    Ended {
        stdout: shown.into_bytes(),
        stderr: said,
        code: 2,
    }
}

/// Whether it may be written: by `--yes`, or by who was shown it at the terminal.
fn confirmed(run: &Invocation<'_>, reading: &SheetReading, shown: &str, lang: Lang) -> bool {
    let question = match lang {
        Lang::Id => "\nTulis seperti ini? [y/T] ",
        Lang::En => "\nWrite it like this? [y/N] ",
    };
    reading.yes
        || run.environment.ask.is_some_and(|ask| {
            let answer = ask(&format!("{shown}{question}")).unwrap_or_default();
            matches!(answer.to_lowercase().as_str(), "y" | "ya" | "yes")
        })
}

/// Where it goes.
struct Destination<'t> {
    workspace: Option<&'t Workspace>,
    folder: PathBuf,
}

/// Writes the instrument and the mappings, and says so.
fn put(
    run: &Invocation<'_>,
    reading: &Read,
    target: &Destination<'_>,
    lang: Lang,
) -> Result<String, Error> {
    let made = made(run, reading, lang)?;
    let root = target
        .workspace
        .map_or(&target.folder, |workspace| &workspace.root);
    let _lock = run.write_lock(resolve::own_folder(root).as_deref(), root)?;
    let written = match target.workspace {
        Some(workspace) => {
            write::sweep(&root.join(&*workspace.settings.evidence_folder));
            let incoming = Incoming {
                instrument: &made.instrument,
                source: &made.source.text,
                file_name: &made.file_name,
                claims: &made.claims,
            };
            imported::add(workspace, &incoming, lang)?
        }
        None => {
            write::sweep(root);
            init::begin(root, &made.begun(), lang)?
        }
    };
    let mut said = String::new();
    for path in &written {
        // Writing to a String cannot fail.
        let _ = writeln!(said, "  {}", Name::of(path));
    }
    let id = &made.instrument.id.value;
    let several = target.workspace.is_some();
    said.push_str(&closing(id, several, !made.claims.is_empty(), lang));
    Ok(said)
}

fn closing(id: &str, several: bool, filled: bool, lang: Lang) -> String {
    let check = if several {
        format!("kip check -i {id}")
    } else {
        "kip check".to_owned()
    };
    match (lang, filled) {
        (Lang::Id, true) => {
            format!("Instrumen `{id}` dan jawaban yang sudah terisi ditulis. Jalankan `{check}`.\n")
        }
        (Lang::En, true) => {
            format!("The instrument `{id}` and the answers filled in are written. Run `{check}`.\n")
        }
        (Lang::Id, false) => format!(
            "Instrumen `{id}` ditulis. Isi jawaban dan bukti di bukti.yaml, lalu jalankan `{check}`.\n"
        ),
        (Lang::En, false) => format!(
            "The instrument `{id}` is written. Fill in answers and evidence in bukti.yaml, then run `{check}`.\n"
        ),
    }
}
