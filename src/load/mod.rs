//! Text to model: the only room that knows TOML and YAML.
//!
//! All problems of all files are gathered, each with its place, and shown together; nothing is
//! judged here. A fault in what the user *claims* is a finding, made later; a file that cannot be
//! read as what it should be is a [`Problem`].

mod fields;
#[cfg(feature = "fuzzing")]
pub(crate) mod fuzzing;
mod glob;
mod instrument;
pub(crate) mod lock;
mod mapping;
mod node;
mod path;
mod problem;
pub(crate) mod schema;
mod settings;
mod size;
mod source;
#[cfg(test)]
mod tests;
mod toml;
mod workspace;
mod yaml;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::error::Error;
use crate::model::{Code, Instrument, Lock, Mapping, Nearest, Placed, Text};
use crate::text;

pub(crate) use fields::day;
pub(crate) use problem::Problem;
pub(crate) use settings::Settings;
pub(crate) use source::Source;
pub(crate) use workspace::{Workspace, find};

/// The name of every mapping.
pub(crate) const MAPPING_FILE: &str = "bukti.yaml";
/// The name of the lock, in the evidence folder.
pub(crate) const LOCK_FILE: &str = "kip.lock";

/// What a workspace says, before anything is looked at.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The chosen instrument.
    pub(crate) instrument: Instrument,
    /// All mappings, of every instrument, in the order of their paths.
    pub(crate) mappings: Vec<Mapping>,
    /// The lock, if there is one.
    pub(crate) lock: Option<Lock>,
}

/// The files of a workspace as they were read, before anything is made of them.
#[derive(Debug)]
pub(crate) struct Texts {
    instruments: Vec<FileText>,
    mappings: Vec<FileText>,
    lock: Vec<FileText>,
}

/// A file that was read, or why it could not be.
type FileText = Result<Arc<Source>, Box<Problem>>;

/// Reads the files of the instruments and the lock; the mappings have to be found first.
///
/// # Errors
/// [`Error::Refused`] when there is no instrument, or a file is a symbolic link.
pub(crate) fn read(workspace: &Workspace) -> Result<Texts, Error> {
    let lock_path = workspace.lock_path();
    let lock = workspace.root.join(&*lock_path);
    if lock.is_symlink() {
        return Err(symlink(&lock_path));
    }
    let lock = lock.is_file().then_some((lock, lock_path));
    Ok(Texts {
        instruments: read_each(&instruments(workspace)?),
        mappings: Vec::new(),
        lock: read_each(lock.as_slice()),
    })
}

fn read_each(files: &[Named]) -> Vec<FileText> {
    let files = files.par_iter();
    files.map(|(file, path)| Source::read(file, path)).collect()
}

impl Texts {
    /// Reads the mappings that were `found` in the evidence folder.
    #[must_use]
    pub(crate) fn with_mappings(self, found: &[Named]) -> Self {
        Self {
            mappings: read_each(found),
            ..self
        }
    }
}

/// Makes instruments, mappings and lock of their texts, and chooses the instrument: `asked`, else the
/// settings' one, else the single one with the newest year.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of every file; [`Error::Refused`] when none can be chosen.
pub(crate) fn load(
    workspace: &Workspace,
    texts: &Texts,
    asked: Option<&str>,
) -> Result<Loaded, Error> {
    let ((instruments, mut all), ((mappings, of_mappings), (lock, of_lock))) = rayon::join(
        || {
            each(&texts.instruments, |source, problems| {
                Some((instrument::read(source, problems)?, Arc::clone(source)))
            })
        },
        || {
            rayon::join(
                || mappings(workspace, &texts.mappings),
                || each(&texts.lock, lock::read),
            )
        },
    );
    all.extend(of_mappings.into_iter().chain(of_lock));
    let problems = RefCell::new(all);
    check_ids(&instruments, &problems);
    check_mappings(&instruments, &mappings, &problems);
    check_units(&mappings, &problems);
    let mut problems = problems.into_inner();
    if !problems.is_empty() {
        problems.sort_by_key(Problem::place);
        return Err(Error::Unreadable(problems));
    }
    let mappings = mappings.into_iter().map(|(mapping, _)| mapping).collect();
    let instruments = instruments
        .into_iter()
        .map(|(instrument, _)| instrument)
        .collect();
    Ok(Loaded {
        instrument: choose(instruments, asked, &workspace.settings)?,
        mappings,
        lock: lock.into_iter().next(),
    })
}

/// Reads one instrument that lies anywhere, for `kip init`.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of the file.
pub(crate) fn instrument_at(file: &Path) -> Result<(Instrument, Arc<Source>), Error> {
    let name: Arc<str> = Arc::from(file.display().to_string());
    let source = Source::read(file, &name).map_err(|problem| Error::Unreadable(vec![*problem]))?;
    instrument_in(&source).map(|instrument| (instrument, source))
}

/// Reads one instrument from text in memory.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of the text.
pub(crate) fn instrument_in(source: &Arc<Source>) -> Result<Instrument, Error> {
    let problems: RefCell<Vec<Problem>> = RefCell::default();
    let instrument = instrument::read(source, &problems);
    match (instrument, problems.into_inner()) {
        (Some(instrument), problems) if problems.is_empty() => Ok(instrument),
        (_, problems) => Err(Error::Unreadable(problems)),
    }
}

type WithSource<T> = Vec<(T, Arc<Source>)>;

/// A file to read: where it is, and its path relative to the workspace.
pub(crate) type Named = (PathBuf, Arc<str>);

/// What the files hold, in their order, and all their problems; several are looked at at a time.
fn each<T: Send>(
    texts: &[FileText],
    read: impl Fn(&Arc<Source>, &RefCell<Vec<Problem>>) -> Option<T> + Sync,
) -> (Vec<T>, Vec<Problem>) {
    let found: Vec<(Option<T>, Vec<Problem>)> = texts
        .par_iter()
        .map(|text| match text {
            Ok(source) => {
                let problems = RefCell::default();
                let held = read(source, &problems);
                (held, problems.into_inner())
            }
            Err(problem) => (None, vec![(**problem).clone()]),
        })
        .collect();
    let (held, problems): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    (
        held.into_iter().flatten().collect(),
        problems.into_iter().flatten().collect(),
    )
}

/// The files of the instruments; there is at least one.
fn instruments(workspace: &Workspace) -> Result<Vec<Named>, Error> {
    let folder = &workspace.settings.instrument_folder;
    let found = instrument_files(&workspace.root, folder)?;
    if found.is_empty() {
        return Err(Error::Refused {
            message: text!(
                "belum ada instrumen di folder `{folder}/`",
                "there is no instrument in the folder `{folder}/`"
            ),
            hint: text!(
                "taruh instrumen tahun ini (berkas .toml) di `{folder}/`, atau lihat contohnya dengan `kip init` di folder kosong",
                "put this year's instrument (a .toml file) into `{folder}/`, or see an example with `kip init` in an empty folder"
            ),
        });
    }
    Ok(found)
}

/// Whether a file of this name is a mapping, or would be if its name were written right.
#[must_use]
pub(crate) fn is_mapping(name: &str) -> bool {
    name.eq_ignore_ascii_case(MAPPING_FILE) || name.eq_ignore_ascii_case("bukti.yml")
}

fn mappings(workspace: &Workspace, texts: &[FileText]) -> (WithSource<Mapping>, Vec<Problem>) {
    let folder = &workspace.settings.evidence_folder;
    each(texts, |source, problems| {
        let (own, name) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
        if name != MAPPING_FILE {
            problems.borrow_mut().push(misnamed(source));
            return None;
        }
        let folders = mapping::Folders {
            evidence: folder,
            own,
        };
        Some((
            mapping::read(source, &folders, problems)?,
            Arc::clone(source),
        ))
    })
}

/// A mapping under another name would be passed over in silence, and all its claims with it.
fn misnamed(source: &Arc<Source>) -> Problem {
    Problem::new(
        source,
        0..0,
        Text::new(
            "pemetaan bukti hanya dibaca bila bernama `bukti.yaml`, dengan huruf kecil",
            "a mapping is read only when it is named `bukti.yaml`, in lower case",
        ),
        Text::new("ganti nama berkas ini", "rename this file"),
    )
}

/// The instruments' files, in order. Symbolic links are not followed.
fn instrument_files(root: &Path, folder: &str) -> Result<Vec<Named>, Error> {
    let unreadable = |error: std::io::Error| Error::Refused {
        message: text!(
            "folder `{folder}/` tidak dapat dibaca ({error})",
            "the folder `{folder}/` cannot be read ({error})"
        ),
        hint: Text::new(
            "periksa hak akses folder itu",
            "check the folder's permissions",
        ),
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root.join(folder)).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.to_lowercase().ends_with(".toml") {
            continue;
        }
        let path = format!("{folder}/{name}");
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_symlink() {
            return Err(symlink(&path));
        }
        if kind.is_file() {
            files.push((entry.path(), Arc::from(path)));
        }
    }
    files.sort();
    Ok(files)
}

/// What is linked may lie outside the workspace, and would be passed over in silence.
#[must_use]
pub(crate) fn symlink(path: &str) -> Error {
    Error::Refused {
        message: text!(
            "{path} adalah tautan simbolik dan tidak dibaca",
            "{path} is a symbolic link and is not read"
        ),
        hint: Text::new(
            "ganti dengan berkasnya sendiri",
            "put the file itself in its place",
        ),
    }
}

fn check_ids(instruments: &WithSource<Instrument>, problems: &RefCell<Vec<Problem>>) {
    let mut seen: BTreeMap<&str, &Placed<String>> = BTreeMap::new();
    for (instrument, source) in instruments {
        let id = &instrument.id;
        if let Some(first) = seen.insert(&id.value, id) {
            let (id_text, first) = (&id.value, &first.place);
            problems.borrow_mut().push(at(
                source,
                id,
                text!(
                    "instrumen `{id_text}` sudah ada di {first}",
                    "the instrument `{id_text}` is already in {first}"
                ),
                Text::new(
                    "beri salah satunya `id` lain",
                    "give one of them another `id`",
                ),
            ));
        }
    }
}

/// Where a code is mapped.
type Written<'a> = (&'a Placed<Code>, &'a Arc<Source>);

fn check_mappings(
    instruments: &WithSource<Instrument>,
    mappings: &WithSource<Mapping>,
    problems: &RefCell<Vec<Problem>>,
) {
    let ids = || {
        instruments
            .iter()
            .map(|(instrument, _)| instrument.id.value.as_str())
    };
    let mut seen: BTreeMap<(&str, &Code), Written<'_>> = BTreeMap::new();
    for (mapping, source) in mappings {
        let id = mapping.instrument.value.as_str();
        // With a faulty instrument file its id may be unknown; its own problems come first.
        let known = problems
            .borrow()
            .iter()
            .any(|problem| problem.source.path.ends_with(".toml"))
            || id.is_empty()
            || ids().any(|known| known == id);
        if !known {
            problems.borrow_mut().push(at(
                source,
                &mapping.instrument,
                text!(
                    "tidak ada instrumen dengan id `{id}`",
                    "there is no instrument with the id `{id}`"
                ),
                known_ids(id, ids()),
            ));
        }
        for claim in &mapping.claims {
            let code = &claim.code;
            if let Some((first, first_source)) = seen.insert((id, &code.value), (code, source))
                && !Arc::ptr_eq(first_source, source)
            {
                let (code_text, first_place) = (&code.value, &first.place);
                let problem = at(
                    source,
                    code,
                    text!(
                        "indikator `{code_text}` sudah dipetakan di {first_place}",
                        "the indicator `{code_text}` is already mapped in {first_place}"
                    ),
                    Text::new(
                        "gabungkan keduanya di satu berkas",
                        "join the two in one file",
                    ),
                );
                let span = span_of(first_source, first);
                problems.borrow_mut().push(problem.also(
                    first_source,
                    span,
                    Text::new("pertama kali di sini", "first written here"),
                ));
            }
        }
    }
}

/// All mappings of an instrument speak for one unit.
fn check_units(mappings: &WithSource<Mapping>, problems: &RefCell<Vec<Problem>>) {
    let mut units: BTreeMap<&str, &Placed<String>> = BTreeMap::new();
    for (mapping, source) in mappings {
        let Some(unit) = &mapping.unit else { continue };
        let first = *units.entry(&mapping.instrument.value).or_insert(unit);
        if first.value != unit.value {
            let (one, other, place) = (&unit.value, &first.value, &first.place);
            problems.borrow_mut().push(at(
                source,
                unit,
                text!(
                    "satker di sini `{one}`, sedangkan di {place} `{other}`",
                    "the unit is `{one}` here, but `{other}` in {place}"
                ),
                Text::new(
                    "samakan `satker:` di semua bukti.yaml",
                    "write the same `satker:` in every bukti.yaml",
                ),
            ));
        }
    }
}

fn span_of<T>(source: &Source, placed: &Placed<T>) -> std::ops::Range<usize> {
    let number = |value: Option<u32>| {
        value
            .and_then(|value| usize::try_from(value).ok())
            .unwrap_or(1)
    };
    let start = source.offset(number(placed.place.line()), number(placed.place.column()));
    let rest = source.text.get(start..).unwrap_or_default();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let length = match quote {
        Some(quote) => rest
            .get(1..)
            .and_then(|rest| rest.find(quote))
            .map_or(1, |at| at + 2),
        None => rest
            .find(|c: char| c.is_whitespace() || matches!(c, ':' | ','))
            .unwrap_or(rest.len()),
    };
    start..start + length
}

fn at<T>(source: &Arc<Source>, placed: &Placed<T>, message: Text, hint: Text) -> Problem {
    Problem::new(source, span_of(source, placed), message, hint)
}

fn known_ids<'a>(asked: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Text {
    match Nearest::among(ids.clone()).to(asked) {
        Some(near) => text!("maksudnya `{near}`?", "did you mean `{near}`?"),
        None => {
            let list = ids.collect::<Vec<_>>().join(", ");
            text!("yang ada: {list}", "there are: {list}")
        }
    }
}

fn choose(
    mut instruments: Vec<Instrument>,
    asked: Option<&str>,
    settings: &Settings,
) -> Result<Instrument, Error> {
    let set = settings.instrument.as_ref().map(|id| id.value.as_str());
    if let Some(id) = asked.or(set) {
        let hint = known_ids(id, instruments.iter().map(|known| known.id.value.as_str()));
        let place = match (&settings.instrument, asked) {
            (Some(set), None) => format!(" ({})", set.place),
            (Some(_) | None, _) => String::new(),
        };
        return instruments
            .into_iter()
            .find(|instrument| instrument.id.value == id)
            .ok_or_else(|| Error::Refused {
                message: text!(
                    "tidak ada instrumen dengan id `{id}`{place}",
                    "there is no instrument with the id `{id}`{place}"
                ),
                hint,
            });
    }
    let newest = instruments.iter().map(|instrument| instrument.year).max();
    let list = || {
        let ids: Vec<&str> = instruments
            .iter()
            .map(|known| known.id.value.as_str())
            .collect();
        ids.join(", ")
    };
    let list = list();
    instruments.retain(|instrument| Some(instrument.year) == newest);
    match (instruments.pop(), instruments.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(_) | None, _) => Err(Error::Refused {
            message: text!(
                "ada lebih dari satu instrumen untuk tahun terbaru: {list}",
                "there is more than one instrument for the newest year: {list}"
            ),
            hint: Text::new(
                "pilih satu dengan `-i ID`, atau tulis `instrumen = \"ID\"` di kip.toml",
                "choose one with `-i ID`, or write `instrumen = \"ID\"` in kip.toml",
            ),
        }),
    }
}
