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
mod named;
mod names;
mod opening;
mod pictures;
mod probe;
mod reading;
mod sealed;
mod tracking;
mod watch;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use crate::listing::unreadable;
use crate::model::{
    Digest, Dossier, Facts, FoundFile, Instrument, Loaded, Lock, Mapping, Observed, Paper, Place,
};

pub(crate) use fingerprint::{asked, fingerprints, share};
pub(crate) use join::answer;
pub(crate) use watch::{Unwatched, Watch};

use cache::{Cache, CachePlace};
pub(crate) use git::Asking;
use git::Git;
use join::Join;
use names::NameRules;
use reading::ReadFile;

/// Looks inside bytes as if they were a document: a way in for the fuzz targets.
#[cfg(feature = "fuzzing")]
pub(crate) fn fuzz(bytes: &[u8]) {
    probe::fuzz(bytes);
}

/// Where to look.
#[derive(Debug, Clone)]
pub(crate) struct Site<'a> {
    /// The workspace's folder, absolute.
    pub(crate) root: &'a Path,
    /// The folder of instruments, relative to the workspace, with `/`.
    pub(crate) instrument_folder: Arc<str>,
    /// The evidence folder, relative to the workspace, with `/`, without one at the end.
    pub(crate) evidence_folder: Arc<str>,
    /// Where the lock is or would be, relative to the workspace, with `/`.
    pub(crate) lock_path: Arc<str>,
    /// Whether what earlier runs saw may stand for unchanged documents.
    pub(crate) caching: Caching<'a>,
    /// Whether the pictures of the evidence are loaded: for a deck alone.
    pub(crate) pictures: bool,
}

/// Whether what earlier runs saw may stand for unchanged documents.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Caching<'a> {
    /// All bytes are read, and nothing is kept.
    Off,
    /// It may.
    On {
        /// Where it is kept without a repository, which has a folder of its own for it.
        folder: Option<&'a Path>,
        /// Which build of `kip` looks: another one may see something else in the same documents.
        build: &'a str,
    },
}

/// Puts the questions to git: it takes as long as loading and reading do, and works meanwhile. With its
/// answer comes what earlier runs saw, which the repository keeps.
pub(crate) fn ask_git(site: &Site<'_>) -> Asking {
    git::begin(site.root, &site.watched(), site.cached())
}

/// Looks at what was listed in the evidence folder and hears what `git` says, on the day `as_of`, and
/// joins what is found with what the workspace says. `watch` is told how the reading goes on.
pub(crate) fn resolve(
    loaded: Loaded,
    site: &Site<'_>,
    git: Asking,
    as_of: Date,
    watch: &dyn Watch,
) -> Dossier {
    let Loaded {
        instrument,
        others: instruments,
        unit,
        mappings,
        mut lock,
        mut listing,
        problems,
    } = loaded;
    let (evidence_folder, lock_path) = (&site.evidence_folder, &site.lock_path);
    let mut named = listing.mark(&mappings, lock.as_mut());
    let names = NameRules::new(evidence_folder, lock_path, &instrument.files.ignore);
    let cache = git.cache();
    let files = reading::read(listing.files, lock.as_ref(), &names, &cache, watch);
    cache.replace(&reading::entries(&files));
    named.missing.extend(vanished(&files));

    let git = git.heard();
    let folders = named.folders.iter();
    let folders = folders.map(|path| documents::folder(path, &names, lock.as_ref()));
    let documents = documents::documents(files, folders, &git);
    let (mappings, others) = join::chosen(&instrument, mappings);
    let (unit, waivers) = (join::unit(unit, &mappings), join::waivers(&mappings));
    let suspect_texts = mappings
        .iter()
        .flat_map(|mapping| mapping.suspect_texts.clone());
    let suspect_texts = suspect_texts.collect();
    let papers = papers(&instrument, &mappings, lock.as_ref(), &git);
    let join = Join {
        instrument: &instrument,
        documents: &documents,
        other_forms: &named.other_forms,
        lock: lock.as_ref(),
        earlier: join::earlier(&instrument, &instruments),
        carried_from: join::carried_from(&mappings),
        whole: problems.is_empty(),
    };
    let (entries, strays) = join.entries(mappings);
    let pictures = if site.pictures {
        pictures::load(&documents, &entries, site.root)
    } else {
        BTreeMap::new()
    };
    Dossier {
        unit,
        others,
        waivers,
        suspect_texts,
        papers,
        git: git.state(),
        git_at_hand: git.at_hand,
        as_of,
        entries,
        strays,
        documents,
        pictures,
        missing: named.missing,
        evidence_folder: Arc::clone(evidence_folder),
        lock_path: Arc::clone(lock_path),
        instrument,
        lock,
        problems,
    }
}

/// What a file holds that may lie anywhere.
#[derive(Debug)]
pub(crate) struct Glance {
    /// SHA-256 of its content.
    pub(crate) sha256: Observed<Digest>,
    /// What its probe saw inside it.
    pub(crate) facts: Observed<Arc<Facts>>,
}

/// Looks at files that no mapping names yet, in their order, and remembers nothing of them.
pub(crate) fn glance(files: Vec<FoundFile>, site: &Site<'_>) -> Vec<Glance> {
    let names = NameRules::new(&site.evidence_folder, &site.lock_path, &[]);
    let read = reading::read(files, None, &names, &Cache::default(), &Unwatched);
    let glances = read.into_iter().map(|file| match file.content {
        Some(content) => Glance {
            sha256: content.reading.sha256,
            facts: content.facts,
        },
        None => {
            let reason = Arc::new(unreadable::unknown());
            Glance {
                sha256: Observed::Unseen(Arc::clone(&reason)),
                facts: Observed::Unseen(reason),
            }
        }
    });
    glances.collect()
}

/// Whether a file of this name is no evidence: one of `kip`'s own, a hidden one, litter of a program.
#[must_use]
pub(crate) fn is_no_evidence(name: &str) -> bool {
    let names = NameRules::new("", "", &[]);
    let litter = names.litter(name);
    litter.is_some() || names.exempt(name, litter)
}

impl Site<'_> {
    /// What git is asked about: all that a judgement rests on.
    fn watched(&self) -> [Arc<str>; 4] {
        [
            Arc::clone(&self.evidence_folder),
            Arc::clone(&self.instrument_folder),
            Arc::clone(&self.lock_path),
            Arc::from("kip.toml"),
        ]
    }

    /// Where earlier runs may have left what they saw.
    fn cached(&self) -> Option<CachePlace> {
        let Caching::On { folder, build } = self.caching else {
            return None;
        };
        // Several workspaces of one repository keep theirs apart.
        let evidence = self.root.join(&*self.evidence_folder);
        Some(CachePlace::of(folder, &evidence, build))
    }
}

/// What was listed, is named by a mapping, and was gone when it was to be read.
fn vanished(files: &[ReadFile]) -> impl Iterator<Item = Arc<str>> {
    let gone = files
        .iter()
        .filter(|file| file.found.mapped && file.content.is_none());
    gone.map(|file| Arc::clone(&file.found.path))
}

/// The folder that the repository of the workspace `root` keeps for `kip`, which is no part of the
/// work tree; it need not be there. `None` without a repository.
#[must_use]
pub(crate) fn own_folder(root: &Path) -> Option<PathBuf> {
    git::locate(root).ok().map(|located| located.own)
}

/// The path of the workspace `root` in its repository: empty, or with `/` at its end; `None` where that is
/// not known.
#[must_use]
pub(crate) fn prefix(root: &Path) -> Option<String> {
    String::from_utf8(git::locate(root).ok()?.prefix).ok()
}

/// The files that the judgement rests on beside the documents.
fn papers(
    instrument: &Instrument,
    mappings: &[Mapping],
    lock: Option<&Lock>,
    git: &Git,
) -> Vec<Paper> {
    let places = [&instrument.place]
        .into_iter()
        .chain(mappings.iter().map(|mapping| &mapping.place))
        .chain(lock.map(|lock| &lock.place));
    places
        .map(|place| Paper {
            place: Place::file(&place.path),
            git: git.file(place.path.as_bytes()),
        })
        .collect()
}
