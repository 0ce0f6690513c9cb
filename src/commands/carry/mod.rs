//! `kip carry`: last year's answers and evidence onto this year's instrument. It shows what became of each
//! question before it writes; last year's mappings and all documents stay where they are.

mod claim;
mod page;
mod plan;
mod rewording;

use std::sync::Arc;

use crate::cli;
use crate::edit::mapping::{self, Guide, Old, Refusal};
use crate::edit::{settings, writing};
use crate::error::{Error, SourceText};
use crate::load::{self, CARRIED_FROM, SETTINGS_FILE, Workspace};
use crate::model::{Instrument, Loaded, Text};
use crate::propose;
use crate::{resolve, rules, text};

use super::{Ended, Invocation, Name};
use plan::{CarryPlan, Ground};

pub(super) fn run(run: &Invocation<'_>, arguments: &cli::Carry) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let lang = run.lang(Some(&workspace));
    let root = &workspace.root;
    let _lock = if arguments.trial.dry {
        None
    } else {
        run.write_lock(resolve::own_folder(root).as_deref(), root)?
    };
    let as_of = run.day(arguments.as_of.as_deref())?;
    let instruments = load::instruments(&workspace)?;
    let onto = onto(&instruments, arguments.onto.as_deref())?;
    let (loaded, problems) = load::load(&workspace, Some(&onto.id.value))?;
    if !problems.is_empty() {
        return Err(Error::Unreadable(problems));
    }
    let from = from(&instruments, &loaded, onto, arguments.from.as_deref())?;
    let pairs = propose::paired(from, onto, resolve::asked);
    let ground = Ground {
        evidence: &workspace.settings.evidence_folder,
        as_of,
        is_taken: &|path| root.join(path).symlink_metadata().is_ok(),
    };
    let plan = CarryPlan::of(&loaded, (from, onto), &pairs, &ground);
    let layout = run.layout(Some(&workspace));
    let shown = page::shown(&plan, &pairs, (from, onto), &layout);
    let files = plan.files((from, onto), &workspace)?;
    // Who chose nothing yet and has nothing of this year must not find an empty year chosen.
    let begun = !files.is_empty() || !plan.there.is_empty();
    let chosen = if begun {
        chosen(&workspace, onto)?
    } else {
        None
    };
    if files.is_empty() && chosen.is_none() {
        return Ok(run.unless_quiet(shown + &page::nothing(lang)));
    }
    let shown = shown + &page::to_write(&plan, &files, chosen.is_some(), onto, lang);
    if arguments.trial.dry {
        return Ok(run.unless_quiet(shown + &page::untouched(true, lang)));
    }
    let mut said = shown;
    if !arguments.yes {
        let question = Text::new("Tulis?", "Write?");
        match run.agreed(&said, &question, lang) {
            Some(true) => said.clear(),
            Some(false) => return Ok(run.unless_quiet(page::untouched(false, lang))),
            None => return Err(unasked()),
        }
    }
    let file = root.join(SETTINGS_FILE);
    let over = chosen.as_ref();
    let over = over.map(|(old, new)| (file.as_path(), old.as_deref(), new.as_str()));
    writing::write_new(root, &files, over)?;
    said.push_str(&page::done(files.len(), &plan, lang));
    Ok(run.unless_quiet(said))
}

/// Nobody can be asked whether it may be written.
fn unasked() -> Error {
    Error::Refused {
        message: Text::new(
            "tidak ada yang ditulis, karena tidak ada orang yang dapat ditanya di sini",
            "nothing was written, since nobody can be asked here",
        ),
        hint: Text::new(
            "lihat dulu dengan `kip carry --dry-run`, lalu tulis dengan `kip carry --yes`",
            "look first with `kip carry --dry-run`, then write with `kip carry --yes`",
        ),
    }
}

/// The instrument that is answered from now on.
fn onto<'i>(instruments: &'i [Instrument], asked: Option<&str>) -> Result<&'i Instrument, Error> {
    if let Some(id) = asked {
        return of_id(instruments, id);
    }
    let newest = instruments.iter().map(|one| one.year).max();
    let mut newest = instruments.iter().filter(|one| Some(one.year) == newest);
    match (newest.next(), newest.next()) {
        (Some(only), None) => Ok(only),
        (Some(_) | None, _) => Err(unsettled(instruments, "-i")),
    }
}

/// The instrument whose answers are carried: one that mappings answer, not newer than the other.
fn from<'i>(
    instruments: &'i [Instrument],
    loaded: &Loaded,
    onto: &Instrument,
    asked: Option<&str>,
) -> Result<&'i Instrument, Error> {
    let other = |one: &&Instrument| one.id.value != onto.id.value;
    if let Some(id) = asked {
        let found = of_id(instruments, id)?;
        return Some(found).filter(other).ok_or_else(|| {
            let id = Name::of_text(id);
            Error::Refused {
                message: text!(
                    "{id} tidak dapat dibawa ke dirinya sendiri",
                    "{id} cannot be carried onto itself"
                ),
                hint: list(instruments, Some("-i")),
            }
        });
    }
    let answered = |one: &&Instrument| {
        let mut own = loaded.mappings.iter();
        own.any(|mapping| mapping.instrument.value == one.id.value && mapping.answered() > 0)
    };
    let older = instruments.iter().filter(other).filter(answered);
    let older: Vec<&Instrument> = older.filter(|one| one.year <= onto.year).collect();
    let newest = older.iter().map(|one| one.year).max();
    let mut newest = older.into_iter().filter(|one| Some(one.year) == newest);
    match (newest.next(), newest.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(unsettled(instruments, "--from")),
        (None, _) => {
            let id = Name::of_text(&onto.id.value);
            Err(Error::Refused {
                message: text!(
                    "tidak ada jawaban untuk instrumen lain yang lebih lama, yang dapat dibawa ke {id}",
                    "there are no answers to another, older instrument to carry onto {id}"
                ),
                hint: Text::new(
                    "buka ruang kerja tahun lalu, taruh instrumen tahun ini di samping yang lama di folder instrument/ (dari lembar kerja: `kip import`), lalu jalankan `kip carry` di sana",
                    "open last year's workspace, put this year's instrument beside the old one in the folder instrument/ (from a spreadsheet: `kip import`), then run `kip carry` there",
                ),
            })
        }
    }
}

fn of_id<'i>(instruments: &'i [Instrument], id: &str) -> Result<&'i Instrument, Error> {
    let mut all = instruments.iter();
    all.find(|one| one.id.value == id).ok_or_else(|| {
        let id = Name::of_text(id);
        Error::Refused {
            message: text!(
                "tidak ada instrumen `{id}`",
                "there is no instrument `{id}`"
            ),
            hint: list(instruments, None),
        }
    })
}

fn unsettled(instruments: &[Instrument], option: &str) -> Error {
    Error::Refused {
        message: Text::new(
            "ada beberapa instrumen yang mungkin dimaksud",
            "several instruments may be meant",
        ),
        hint: list(instruments, Some(option)),
    }
}

/// The instruments that there are, and the option that names one.
fn list(instruments: &[Instrument], option: Option<&str>) -> Text {
    let ids: Vec<&str> = instruments
        .iter()
        .map(|one| one.id.value.as_str())
        .collect();
    let ids = Name::of_text(&ids.join(", "));
    match option {
        None => text!("yang ada: {ids}", "there are: {ids}"),
        Some(option) => text!(
            "sebut salah satunya dengan {option}: {ids}",
            "name one of them with {option}: {ids}"
        ),
    }
}

/// The old text of `kip.toml`, where there is one, and the new one.
type ChosenInstrument = (Option<String>, String);

/// The settings with this instrument chosen; `None` where they choose it already.
///
/// # Errors
/// Where they are written so that the line can't be set surely.
fn chosen(workspace: &Workspace, onto: &Instrument) -> Result<Option<ChosenInstrument>, Error> {
    let id = &onto.id.value;
    let own = workspace.settings.instrument.as_ref();
    if own.is_some_and(|own| own.value == *id) {
        return Ok(None);
    }
    let file = workspace.root.join(SETTINGS_FILE);
    let old = match file.symlink_metadata() {
        Ok(_) => Some(writing::text_of(&file)?),
        Err(_) => None,
    };
    let new = settings::with_instrument(old.as_deref().unwrap_or_default(), id);
    let says = |text: &String| {
        let read = load::settings_in(
            &SourceText::new(&Arc::from(SETTINGS_FILE), text),
            rules::RULES,
        );
        let read = read.ok().and_then(|read| read.instrument);
        read.is_some_and(|own| own.value == *id)
    };
    match new.filter(says) {
        Some(new) => Ok(Some((old, new))),
        None => Err(Error::Refused {
            message: Text::new(
                "kip.toml ditulis dengan cara yang tidak dapat disunting dengan pasti",
                "kip.toml is written in a way that cannot be edited with certainty",
            ),
            hint: text!(
                "tulis sendiri baris `instrumen = \"{id}\"` di awal kip.toml, lalu jalankan lagi",
                "write the line `instrumen = \"{id}\"` at the start of kip.toml yourself, then run again"
            ),
        }),
    }
}

impl CarryPlan<'_> {
    /// The new mappings, each with its path relative to the workspace.
    ///
    /// # Errors
    /// Where one would not say what is meant.
    fn files(
        &self,
        (from, onto): (&Instrument, &Instrument),
        workspace: &Workspace,
    ) -> Result<Vec<(String, String)>, Error> {
        let texts = self.mappings.iter().map(|one| {
            let unit = one.unit.map(|unit| ("satker", unit));
            let from = Some((CARRIED_FROM, from.id.value.as_str()));
            let more: Vec<(&str, &str)> = unit.into_iter().chain(from).collect();
            let begun = mapping::begun(onto, &more);
            let path: Arc<str> = Arc::from(&*one.path);
            let old = Old {
                path: &path,
                text: &begun,
                evidence_folder: &workspace.settings.evidence_folder,
            };
            match mapping::edited(old, &one.changes, &Guide::in_order(onto)) {
                Ok(edited) => Ok((one.path.clone(), edited.text)),
                Err(Refusal::Unreadable(problems)) => Err(Error::Unreadable(problems)),
                Err(Refusal::Unsure(_)) => Err(unsure(&one.path)),
            }
        });
        texts.collect()
    }
}

fn unsure(path: &str) -> Error {
    let path = Name::of_text(path);
    Error::Refused {
        message: text!(
            "isi {path} tidak dapat ditulis dengan pasti; tidak ada yang ditulis",
            "what {path} is to say cannot be written with certainty; nothing was written"
        ),
        hint: Text::new(
            "pindahkan jawabannya sendiri dengan `kip answer KODE JAWABAN` dan `kip add KODE BERKAS`",
            "carry its answers over with `kip answer CODE ANSWER` and `kip add CODE DOCUMENT`",
        ),
    }
}
