//! `kip import`: an organiser's spreadsheet to an instrument, and to mappings where answers are filled in.
//! What was understood is shown before anything is written; what the spreadsheet does not say is asked.

mod asking;
mod wishes;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::{Import, SheetReading, ShownWord};
use crate::edit::imported::{self, Incoming};
use crate::edit::{Claims, FilledClaim, init};
use crate::error::{Error, SourceText};
use crate::import::{self, InstrumentName, Understood, Wishes};
use crate::load::{self, Workspace};
use crate::model::{Instrument, Lang, Text};
use crate::sheets::{self, Unread};
use crate::{resolve, rules, text, write};

use super::{Ended, Invocation, Name, must_stand, normal};

/// Names of files that are read as spreadsheets.
const SPREADSHEETS: [&str; 6] = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"];

pub(super) fn run(run: &Invocation<'_>, arguments: &Import) -> Result<Ended, Error> {
    must_stand(&run.start())?;
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
    let understood = import::understand(&book, &wishes);
    Ok(Read {
        file: path,
        book,
        wishes,
        understood,
    })
}

fn of_file(file: &Path, unread: Unread) -> Error {
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

/// What is written, read back by the reader of instruments.
pub(super) struct Made {
    pub(super) instrument: Instrument,
    source: Arc<SourceText>,
    file_name: String,
    claims: Claims,
}

impl Made {
    /// What a new workspace begins with.
    pub(super) fn begun(&self) -> init::Begun<'_> {
        init::Begun {
            instrument: &self.instrument,
            file_name: &self.file_name,
            source: &self.source.text,
            claims: &self.claims,
        }
    }
}

/// Makes the instrument and the claims, and holds them against what was understood.
fn made(run: &Invocation<'_>, reading: &Read, lang: Lang) -> Result<Made, Error> {
    let understood = &reading.understood;
    let stem = reading
        .file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let year = understood
        .year
        .unwrap_or_else(|| run.environment.today.year());
    let id = id(&stem, year);
    let title = understood.title.as_deref().unwrap_or(&stem);
    let name = reading
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let named = InstrumentName {
        id: &id,
        title,
        year,
        file: &name,
    };
    let text = import::instrument(understood, &reading.wishes, &named, lang);
    let file_name = format!("{id}.toml");
    let source = SourceText::new(&Arc::from(format!("instrument/{file_name}")), &text);
    let instrument = load::instrument_in(&source)?;
    must_agree(&instrument, understood)?;
    let claims = claims(understood, &instrument);
    imported::check(&instrument, &claims, lang)?;
    Ok(Made {
        instrument,
        source,
        file_name,
        claims,
    })
}

/// # Errors
/// Where the instrument as read back is not what was understood.
fn must_agree(instrument: &Instrument, understood: &Understood) -> Result<(), Error> {
    let read = instrument
        .aspects
        .iter()
        .flat_map(|aspect| &aspect.indicators);
    let read: Vec<_> = read
        .map(|one| (one.code.value.as_str(), Some(&one.weight.value)))
        .collect();
    let mut rows: Vec<_> = understood.rows.iter().collect();
    rows.sort_by_key(|row| row.aspect);
    let meant = rows
        .iter()
        .map(|row| (row.code.as_str(), row.weight.as_ref()));
    if meant.eq(read) && instrument.repeats.is_empty() {
        return Ok(());
    }
    Err(Error::Refused {
        message: Text::new(
            "instrumen yang disusun tidak terbaca sama; tidak ada yang ditulis",
            "the instrument that was made does not read the same; nothing was written",
        ),
        hint: Text::new(
            "ini kesalahan kip, bukan kesalahan Anda: laporkan dengan salinan lembar kerjanya",
            "this is a fault in kip, not yours: please report it with a copy of the spreadsheet",
        ),
    })
}

/// What is filled in already. A date until when is a target only of what is not there yet; of the rest it is
/// the indicator's own deadline.
fn claims(understood: &Understood, instrument: &Instrument) -> Claims {
    let indicators = instrument
        .aspects
        .iter()
        .flat_map(|aspect| &aspect.indicators);
    let declines = |code: &str, answer: Option<&str>| {
        let found = indicators
            .clone()
            .find(|one| one.code.value.as_str() == code);
        let option = found.and_then(|one| {
            one.options
                .iter()
                .find(|option| Some(option.code.as_str()) == answer)
                .map(|option| (one, option))
        });
        option.is_some_and(|(one, option)| {
            let points = option.worth.points(&one.weight.value);
            points.is_some_and(|points| !points.is_positive())
        })
    };
    let rows = understood.rows.iter().filter_map(|row| {
        let late = declines(&row.code, row.answer.as_deref());
        let filled = FilledClaim {
            answer: row.answer.clone(),
            links: row.links.clone(),
            reason: row.reason.clone(),
            target: row.due.filter(|_| late),
            note: row.note.clone(),
        };
        (filled != FilledClaim::default()).then(|| (row.code.clone(), filled))
    });
    rows.collect()
}

/// `kuesioner-kip-2026`: letters, digits and dashes of the file's name, and the year.
fn id(stem: &str, year: i16) -> String {
    let letters = stem.to_lowercase();
    let letters: String = letters
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("-").chars().take(50).collect();
    let name = if name.is_empty() {
        "instrumen".to_owned()
    } else {
        name
    };
    let year = year.to_string();
    if name.contains(&year) {
        name
    } else {
        format!("{name}-{year}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_portable() {
        assert_eq!(
            id("Kuesioner KIP (final) 2026", 2026),
            "kuesioner-kip-final-2026"
        );
        assert_eq!(id("甲", 2026), "instrumen-2026");
    }
}
