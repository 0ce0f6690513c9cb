//! Disk and git into a [`Dossier`]: the last read of either.
//!
//! It knows no TOML, no YAML, no rule. It writes nothing, follows no symbolic link, and what it could
//! not look at is in the dossier with the reason.

mod cache;
mod digest;
mod documents;
mod filling;
mod fingerprint;
mod git;
mod identity;
mod join;
mod line_endings;
mod listing;
mod names;
mod probe;
mod tracking;
mod unreadable;
mod walk;
mod watch;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use jiff::civil::Date;

use crate::model::{Dossier, Instrument, Lang, Lock, Mapping, Paper, Place, Text};

pub use watch::{Unwatched, Watch};

use cache::Cache;
use documents::Readers;
use git::{Git, Located};
use join::Joint;
use listing::Listing;
use names::Names;

/// Looks inside bytes as if they were a document: a way in for the fuzz targets.
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    probe::fuzz(bytes);
}

/// What is needed of the loaded workspace.
#[derive(Debug)]
pub struct Request<'a> {
    /// The workspace's folder, absolute.
    pub root: &'a Path,
    /// The evidence folder, relative to the workspace, with `/`, without one at the end.
    pub evidence_folder: Arc<str>,
    /// Where the lock is or would be, relative to the workspace, with `/`.
    pub lock_path: Arc<str>,
    /// The instrument to judge.
    pub instrument: Instrument,
    /// The mappings of every instrument.
    pub mappings: &'a [Mapping],
    /// The lock, if there is one.
    pub lock: Option<Lock>,
    /// The day of the run.
    pub as_of: Date,
    /// Whether what earlier runs saw may stand for unchanged documents.
    pub remember: Remember<'a>,
    /// Who is told how the reading goes on.
    pub watch: &'a dyn Watch,
}

/// Whether what earlier runs saw may stand for unchanged documents.
#[derive(Debug, Clone, Copy)]
pub enum Remember<'a> {
    /// All bytes are read, and nothing is remembered.
    Nothing,
    /// In the repository's own folder; without one, in this folder, if there is any.
    Unchanged(Option<&'a Path>),
}

/// The evidence folder itself can't be read, so nothing can be judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.get(Lang::default()))]
pub struct Unwalkable {
    /// The evidence folder, relative to the workspace.
    pub path: Arc<str>,
    /// What is wrong, with the folder's name: one line without a full stop.
    pub message: Text,
}

/// Looks at the evidence folder and at git, and joins what is found with what is claimed.
///
/// # Errors
/// Only when the evidence folder itself can't be listed; all else is in the dossier.
pub fn resolve(request: Request<'_>) -> Result<Dossier, Unwalkable> {
    let located = git::locate(request.root);
    let watched = watched(&request);
    let names = Names::new(
        &request.evidence_folder,
        &request.lock_path,
        &request.instrument.files.ignore,
    );
    let lock = request.lock.as_ref();
    let ask = || git::look(request.root, &located, &watched);
    let (listing, mapped, documents, git) = thread::scope(|scope| {
        // Git looks while the documents are read; a thread that can't be had is done without.
        let asked = thread::Builder::new().spawn_scoped(scope, ask).ok();
        let walked = walk::walk(request.root, &request.evidence_folder)?;
        let listing = Listing::of(walked.met.keys().chain(&walked.folders));
        let mapped = listing.mapped(request.mappings);
        let readers = Readers {
            names: &names,
            cache: cache(&request, located.as_ref().ok()),
            watch: request.watch,
        };
        let drafts = readers.drafts(&walked.met, |path| mapped.contains(path));
        let git = asked
            .and_then(|asked| asked.join().ok())
            .unwrap_or_else(ask);
        let mut documents = documents::documents(drafts, &names, lock, &git);
        for path in walked.folders.intersection(&mapped) {
            documents
                .entry(Arc::clone(path))
                .or_insert_with(|| documents::folder(path, &names, lock));
        }
        Ok((listing, mapped, documents, git))
    })?;

    let mappings = join::chosen(&request.instrument, request.mappings);
    let joint = Joint {
        instrument: &request.instrument,
        listing: &listing,
        documents: &documents,
        lock,
    };
    let (entries, strays) = joint.entries(&mappings);
    Ok(Dossier {
        unit: join::unit(&mappings),
        waivers: join::waivers(&mappings),
        papers: papers(&request, &mappings, &git),
        git: git.state(),
        as_of: request.as_of,
        instrument: request.instrument,
        entries,
        strays,
        documents,
        mapped,
        evidence_folder: request.evidence_folder,
        lock_path: request.lock_path,
        lock: request.lock,
    })
}

/// What earlier runs saw of this workspace.
fn cache(request: &Request<'_>, located: Option<&Located>) -> Cache {
    let folder = match request.remember {
        Remember::Nothing => None,
        Remember::Unchanged(folder) => located.map(|located| &*located.own).or(folder),
    };
    folder.map_or_else(Cache::default, |folder| {
        let workspace = request.root.join(&*request.evidence_folder);
        Cache::open(folder, workspace.as_os_str().as_encoded_bytes())
    })
}

/// The folder that the repository of the workspace `root` keeps for `kip`, which is no part of the
/// work tree; it need not be there. `None` without a repository.
#[must_use]
pub fn own_folder(root: &Path) -> Option<PathBuf> {
    git::locate(root).ok().map(|located| located.own)
}

/// What of the workspace git is asked about: evidence, instruments, lock, mappings' places, settings.
fn watched(request: &Request<'_>) -> Vec<Arc<str>> {
    let instrument = &request.instrument.place.path;
    let instruments = instrument
        .rsplit_once('/')
        .map_or_else(|| Arc::clone(instrument), |(folder, _)| Arc::from(folder));
    vec![
        Arc::clone(&request.evidence_folder),
        instruments,
        Arc::clone(&request.lock_path),
        Arc::from("kip.toml"),
    ]
}

/// The files that the judgement rests on beside the documents.
fn papers(request: &Request<'_>, mappings: &[&Mapping], git: &Git) -> Vec<Paper> {
    let places = [&request.instrument.place]
        .into_iter()
        .chain(mappings.iter().map(|mapping| &mapping.place))
        .chain(request.lock.as_ref().map(|lock| &lock.place));
    places
        .map(|place| Paper {
            place: Place::file(&place.path),
            git: git.file(place.path.as_bytes()),
        })
        .collect()
}
