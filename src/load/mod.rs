//! Text to model: the only room that knows TOML and YAML.
//!
//! All problems of all files are gathered, each with its place, and shown together; nothing is
//! judged here. A fault in what the user *claims* is a finding, made later; a file that cannot be
//! read as what it should be is a [`Problem`].

mod agreement;
mod choice;
mod fields;
mod files;
#[cfg(feature = "fuzzing")]
pub(crate) mod fuzzing;
mod glob;
mod instrument;
pub(crate) mod lock;
mod mapping;
mod mistyped;
mod node;
mod parted;
mod partial;
mod path;
pub(crate) mod schema;
mod settings;
mod size;
mod slips;
mod source;
#[cfg(test)]
mod tests;
mod toml;
mod workspace;
mod yaml;

use std::cell::RefCell;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::error::{Error, Problem, Problems, SourceText};
use crate::listing;
use crate::model::{FolderListing, Instrument, Loaded, Lock, LockSides, Mapping, Rule, Text};

pub(crate) use fields::day;
pub(crate) use mapping::CARRIED_FROM;
pub(crate) use node::{KeyValue, Node, Value};
pub(crate) use settings::Settings;
pub(crate) use workspace::{SETTINGS_FILE, Workspace, find, nearest};

use files::FileToRead;
use mapping::Folders;
use source::Purpose;

/// The name of every mapping.
pub(crate) const MAPPING_FILE: &str = "bukti.yaml";
/// The name of the lock, in the evidence folder.
pub(crate) const LOCK_FILE: &str = "kip.lock";

/// Reads instruments, mappings and lock, and chooses the instrument: `asked`, else the settings' one, else
/// the one that the mappings answer, else the only one with the newest year. Mappings that can't be read
/// are left out, as long as one that can answers the instrument; their problems stand beside what is loaded.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of every file, where another file than a mapping can't be read
/// or no mapping is left; [`Error::Refused`] when there is no instrument or none can be chosen, or a file is
/// a symbolic link; [`Error::Usage`] when there is none of the id `asked`.
pub(crate) fn load(
    workspace: &Workspace,
    asked: Option<&str>,
) -> Result<(Loaded, Problems), Error> {
    let read_lock = |files: &[FileToRead]| read_each(files, Purpose::Lock, lock::read);
    load_with(workspace, asked, read_lock)
}

/// The same for whoever writes the lock: of one that git left in conflict both sides, with all that either
/// has as the lock.
///
/// # Errors
/// As [`load`].
pub(crate) fn load_to_mend(
    workspace: &Workspace,
    asked: Option<&str>,
) -> Result<(Loaded, Problems, Option<LockSides>), Error> {
    let sides = OnceLock::new();
    let read_lock = |files: &[FileToRead]| {
        read_each(files, Purpose::LockToMend, |source, problems| {
            let (lock, both) = lock::read_to_mend(source, problems)?;
            if let Some(both) = both {
                // There is one lock, so nobody else has set it.
                let _ = sides.set(both);
            }
            Some(lock)
        })
    };
    let (loaded, problems) = load_with(workspace, asked, read_lock)?;
    Ok((loaded, problems, sides.into_inner().map(|sides| *sides)))
}

fn load_with(
    workspace: &Workspace,
    asked: Option<&str>,
    read_lock: impl Fn(&[FileToRead]) -> HeldAndProblems<Lock> + Sync,
) -> Result<(Loaded, Problems), Error> {
    let lock = files::lock(workspace)?;
    let instruments = files::instruments(workspace)?;
    // The lock and the mappings are the long ones.
    let (listed, ((instruments, mut fatal), (lock, of_lock))) = rayon::join(
        || mappings(workspace),
        || {
            rayon::join(
                || {
                    read_each(&instruments, Purpose::Instrument, |source, problems| {
                        with_source(source, instrument::read(source, problems))
                    })
                },
                || read_lock(lock.as_slice()),
            )
        },
    );
    let (listing, (mappings, of_mappings)) = listed?;
    let problems = RefCell::new(of_mappings);
    agreement::check_ids(&instruments, &mut fatal);
    if fatal.is_empty() {
        // With a faulty instrument file its id may be unknown; its own problems come first.
        agreement::check_instruments(&instruments, &mappings, &problems);
    }
    let unread = problems.borrow().paths();
    let contested = agreement::check_codes(&mappings, &problems);
    agreement::check_units(workspace.settings.unit.as_ref(), &mappings, &problems);
    let problems = problems.into_inner();
    fatal.append(of_lock);
    if !fatal.is_empty() {
        fatal.append(problems);
        return Err(Error::Unreadable(fatal));
    }
    let mappings = partial::kept(mappings, &unread, &contested);
    let instruments = instruments.into_iter().map(|(instrument, _)| instrument);
    let mut instruments: Vec<Instrument> = instruments.collect();
    let named = partial::named(&problems, &unread);
    let asking = (asked, &workspace.settings);
    let chosen = choice::choose(instruments.clone(), &mappings, &named, asking);
    let answered = |instrument: &Instrument| {
        let mut named = mappings.iter().map(|mapping| &mapping.instrument.value);
        named.any(|id| *id == instrument.id.value)
    };
    if !problems.is_empty() && !chosen.as_ref().is_ok_and(answered) {
        return Err(Error::Unreadable(problems));
    }
    let chosen = chosen?;
    instruments.retain(|instrument| instrument.id.value != chosen.id.value);
    let loaded = Loaded {
        instrument: chosen,
        others: instruments,
        unit: workspace
            .settings
            .unit
            .as_ref()
            .map(|unit| unit.value.clone()),
        mappings,
        lock: lock.into_iter().next(),
        listing,
        problems: problems.listed(),
    };
    Ok((loaded, problems))
}

/// Every instrument of the workspace, in the order of their files.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of every file; [`Error::Refused`] when there is none.
pub(crate) fn instruments(workspace: &Workspace) -> Result<Vec<Instrument>, Error> {
    let files = files::instruments(workspace)?;
    let (instruments, problems) = read_each(&files, Purpose::Instrument, instrument::read);
    if problems.is_empty() {
        Ok(instruments)
    } else {
        Err(Error::Unreadable(problems))
    }
}

/// Reads settings from text in memory.
///
/// # Errors
/// Every problem of the text.
pub(crate) fn settings_in(
    source: &Arc<SourceText>,
    rules: &[&'static Rule],
) -> Result<Settings, Problems> {
    let problems: RefCell<Problems> = RefCell::default();
    let settings = settings::read(source, rules, &problems);
    let problems = problems.into_inner();
    if problems.is_empty() {
        Ok(settings)
    } else {
        Err(problems)
    }
}

/// Lists the evidence folder and reads the mappings in it.
fn mappings(
    workspace: &Workspace,
) -> Result<(FolderListing, HeldAndProblems<WithSource<Mapping>>), Error> {
    let listing = listing::walk(&workspace.root, &workspace.settings.evidence_folder)?;
    let (files, refused) = files::mappings(&listing);
    let (read, mut problems) = read_each(&files, Purpose::Mapping, |source, problems| {
        with_source(source, one_mapping(workspace, source, problems))
    });
    problems.append(refused);
    Ok((listing, (read, problems)))
}

/// Reads one instrument that lies anywhere, for `kip init`.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of the file.
pub(crate) fn instrument_at(file: &Path) -> Result<(Instrument, Arc<SourceText>), Error> {
    let name: Arc<str> = Arc::from(file.display().to_string());
    let source = source::read(file, &name, Purpose::Instrument)
        .map_err(|problem| Error::Unreadable(Problems::one(*problem)))?;
    instrument_in(&source).map(|instrument| (instrument, source))
}

/// Reads one instrument from text in memory.
///
/// # Errors
/// [`Error::Unreadable`] with every problem of the text.
pub(crate) fn instrument_in(source: &Arc<SourceText>) -> Result<Instrument, Error> {
    let problems: RefCell<Problems> = RefCell::default();
    let instrument = instrument::read(source, &problems);
    match (instrument, problems.into_inner()) {
        (Some(instrument), problems) if problems.is_empty() => Ok(instrument),
        (_, problems) => Err(Error::Unreadable(problems)),
    }
}

/// Reads one mapping from text in memory, as the tree that is written and as what it says; the evidence
/// folder is given relative to the workspace.
///
/// # Errors
/// Every problem of the text.
pub(crate) fn mapping_in<'s>(
    source: &'s Arc<SourceText>,
    evidence_folder: &str,
) -> Result<(Node<'s>, Mapping), Problems> {
    let (own, _) = source.path.rsplit_once('/').unwrap_or_default();
    let folders = Folders {
        evidence: evidence_folder,
        own,
    };
    let problems: RefCell<Problems> = RefCell::default();
    let mapping = mapping::read(source, &folders, &problems);
    let mut problems = problems.into_inner();
    let tree = yaml::parse(source, &mut Problems::default());
    match (tree, mapping) {
        (Some(tree), Some(mapping)) if problems.is_empty() => Ok((tree, mapping)),
        (Some(_) | None, Some(_) | None) => Err(std::mem::take(&mut problems)),
    }
}

/// What a file holds, with its text, in which problems may still be found.
type WithSource<T> = (T, Arc<SourceText>);

fn with_source<T>(source: &Arc<SourceText>, held: Option<T>) -> Option<WithSource<T>> {
    held.map(|held| (held, Arc::clone(source)))
}

/// What files hold, in their order, and all their problems.
type HeldAndProblems<T> = (Vec<T>, Problems);

/// What the files hold; several are read at a time.
fn read_each<T: Send>(
    files: &[FileToRead],
    purpose: Purpose,
    read: impl Fn(&Arc<SourceText>, &RefCell<Problems>) -> Option<T> + Sync,
) -> HeldAndProblems<T> {
    let found: Vec<(Option<T>, Problems)> = files
        .par_iter()
        .map(|(file, path)| match source::read(file, path, purpose) {
            Ok(source) => {
                let problems = RefCell::default();
                let held = read(&source, &problems);
                (held, problems.into_inner())
            }
            Err(problem) => (None, Problems::one(*problem)),
        })
        .collect();
    let mut all = Problems::default();
    let held = found.into_iter().filter_map(|(held, problems)| {
        all.append(problems);
        held
    });
    (held.collect(), all)
}

/// Reads one mapping.
fn one_mapping(
    workspace: &Workspace,
    source: &Arc<SourceText>,
    problems: &RefCell<Problems>,
) -> Option<Mapping> {
    let (own, name) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
    if name != MAPPING_FILE {
        problems.borrow_mut().push(misnamed(source));
        return None;
    }
    let folders = Folders {
        evidence: &workspace.settings.evidence_folder,
        own,
    };
    mapping::read(source, &folders, problems)
}

/// A mapping under another name would be passed over in silence, and all its claims with it.
fn misnamed(source: &Arc<SourceText>) -> Problem {
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
