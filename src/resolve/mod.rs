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
mod opening;
mod paired;
mod probe;
mod reading;
mod sealed;
mod tracking;
mod unreadable;
mod walk;
mod watch;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;

use crate::model::{Documents, Dossier, Form, Instrument, Lang, Lock, Mapping, Paper, Place, Text};

pub(crate) use watch::{Unwatched, Watch};

use cache::Cache;
use git::{Asking, Git};
use join::Joint;
use listing::{Listing, Named};
use names::Names;
use paired::paired;
use reading::{Ahead, Read};
use walk::{Met, Walked};

/// Looks inside bytes as if they were a document: a way in for the fuzz targets.
#[cfg(feature = "fuzzing")]
pub(crate) fn fuzz(bytes: &[u8]) {
    probe::fuzz(bytes);
}

/// Where to look, and for whom.
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
    pub(crate) remember: Remember<'a>,
    /// Which build of `kip` looks, as far as that is known.
    pub(crate) build: Option<&'a str>,
}

/// What is said of the workspace that was surveyed.
#[derive(Debug)]
pub(crate) struct Claims {
    /// The instrument to judge.
    pub(crate) instrument: Instrument,
    /// The mappings of every instrument.
    pub(crate) mappings: Vec<Mapping>,
    /// The lock, if there is one.
    pub(crate) lock: Option<Lock>,
    /// The day of the run.
    pub(crate) as_of: Date,
}

/// Whether what earlier runs saw may stand for unchanged documents.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Remember<'a> {
    /// All bytes are read, and nothing is remembered.
    Nothing,
    /// In the repository's own folder; without one, in this folder, if there is any.
    Unchanged(Option<&'a Path>),
}

/// The evidence folder itself can't be read, so nothing can be judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.get(Lang::default()))]
pub(crate) struct Unwalkable {
    /// The evidence folder, relative to the workspace.
    pub(crate) path: Arc<str>,
    /// What is wrong, with the folder's name: one line without a full stop.
    pub(crate) message: Text,
}

/// The evidence folder as it is listed, and what was read of it meanwhile; git is still at work.
#[derive(Debug)]
pub(crate) struct Listed<'a> {
    site: Site<'a>,
    walked: Walked,
    read: Ahead,
    git: Asking,
}

/// What a workspace holds, before anything is known of what it claims: small documents may have been
/// read, and git is still at work.
#[derive(Debug)]
pub(crate) struct Survey<'a> {
    site: Site<'a>,
    walked: Walked,
    read: Ahead,
    git: Asking,
}

/// Lists the evidence folder, and puts the questions to git. Where nothing may be known from earlier
/// runs, small documents are read as soon as they are met.
///
/// # Errors
/// When the evidence folder itself can't be listed.
pub(crate) fn list(site: Site<'_>) -> Result<Listed<'_>, Unwalkable> {
    let watched = [
        &site.evidence_folder,
        &site.instrument_folder,
        &site.lock_path,
        &Arc::from("kip.toml"),
    ];
    let git = git::begin(site.root, &watched.map(Arc::clone));
    let walk = |meet: &mut dyn FnMut(&Met)| walk::walk(site.root, &site.evidence_folder, meet);
    let (walked, read) = if site.remembers() {
        // What did not change need not be read, and what changed is not known yet.
        (walk(&mut |_| ()), Ahead::new())
    } else {
        reading::meanwhile(walk)
    };
    Ok(Listed {
        walked: walked?,
        read,
        site,
        git,
    })
}

impl Listed<'_> {
    /// What was met, in the order of paths: the path relative to the workspace, what it is, and where the
    /// disk has it.
    pub(crate) fn met(&self) -> impl Iterator<Item = (&Arc<str>, Form, impl FnOnce() -> PathBuf)> {
        let met = self.walked.met.iter();
        met.map(|met| (&met.path, met.form, || met.real()))
    }
}

impl<'a> Listed<'a> {
    /// Asks the disk for the state of each file, if any state may be known from earlier runs. What the
    /// workspace claims may be read meanwhile.
    #[must_use]
    pub(crate) fn survey(mut self) -> Survey<'a> {
        if self.site.remembers() {
            self.walked.look();
        }
        Survey {
            site: self.site,
            walked: self.walked,
            read: self.read,
            git: self.git,
        }
    }
}

impl Site<'_> {
    const fn remembers(&self) -> bool {
        matches!(self.remember, Remember::Unchanged(_))
    }

    /// Where earlier runs left what they saw, if that may be used.
    fn folder(&self, git: &mut Asking) -> Option<PathBuf> {
        match self.remember {
            Remember::Nothing => None,
            Remember::Unchanged(folder) => {
                let own = git.located().map(|located| located.own);
                own.or_else(|| folder.map(Path::to_path_buf))
            }
        }
    }

    /// What tells this workspace from others that leave things in the same folder.
    fn name(&self) -> Vec<u8> {
        let evidence = self.root.join(&*self.evidence_folder);
        evidence.as_os_str().as_encoded_bytes().to_vec()
    }

    /// What earlier runs saw.
    fn cache(&self, git: &mut Asking) -> Cache {
        self.folder(git).map_or_else(Cache::default, |folder| {
            Cache::open(&folder, &self.name(), self.build.unwrap_or_default())
        })
    }
}

/// Reads the documents of a survey, hears git, and joins what is found with what is claimed. `watch`
/// is told how the reading goes on. As long as it takes to say what is claimed, documents are read
/// ahead.
///
/// # Errors
/// What keeps the claims from being said.
pub(crate) fn resolve<E: Send>(
    survey: Survey<'_>,
    claims: impl FnOnce() -> Result<Claims, E> + Send,
    watch: &dyn Watch,
) -> Result<Dossier, E> {
    let Survey {
        site,
        walked,
        read,
        mut git,
    } = survey;
    let (claimed, cache, ahead) = claimed(&site, &walked, read, &mut git, claims);
    let (claims, listing, named) = claimed?;
    let Claims {
        instrument,
        mappings,
        lock,
        as_of,
    } = claims;
    let Site {
        evidence_folder,
        lock_path,
        ..
    } = site;
    let names = Names::new(&evidence_folder, &lock_path, &instrument.files.ignore);
    let drafts = documents::drafts(&walked.met, ahead, &named.met, &names, cache, watch);
    let git = git.heard();
    let folders = named.folders.iter();
    let folders = folders.map(|path| documents::folder(path, &names, lock.as_ref()));
    let documents = documents::documents(drafts, folders, lock.as_ref(), &git);
    let places = places(&walked, &documents);

    let mut missing = named.missing;
    let met = walked.met.iter().zip(&named.met).zip(&places);
    let vanished = met.filter(|((_, named), place)| **named && place.is_none());
    missing.extend(vanished.map(|((met, _), _)| Arc::clone(&met.path)));

    let mappings = join::chosen(&instrument, mappings);
    let joint = Joint {
        instrument: &instrument,
        listing: &listing,
        documents: &documents,
        places: &places,
        lock: lock.as_ref(),
    };
    let (unit, waivers) = (join::unit(&mappings), join::waivers(&mappings));
    let papers = papers(&instrument, &mappings, lock.as_ref(), &git);
    let (entries, strays) = joint.entries(mappings);
    Ok(Dossier {
        unit,
        waivers,
        papers,
        git: git.state(),
        as_of,
        entries,
        strays,
        documents,
        missing,
        evidence_folder,
        lock_path,
        instrument,
        lock,
    })
}

/// What is claimed and what it names, what earlier runs saw, and what was read ahead meanwhile.
type Claimed<'w, E> = (
    Result<(Claims, Listing<'w>, Named<'w>), E>,
    Cache,
    Vec<Option<Read>>,
);

/// Has the claims said, and reads documents as long as that takes.
fn claimed<'w, E: Send>(
    site: &Site<'_>,
    walked: &'w Walked,
    read: Ahead,
    git: &mut Asking,
    claims: impl FnOnce() -> Result<Claims, E> + Send,
) -> Claimed<'w, E> {
    let said = AtomicBool::new(false);
    let (claimed, (cache, ahead)) = rayon::join(
        || {
            let claimed = claims().map(|claims| {
                let listing = Listing::of(walked);
                let named = listing.named(walked, &claims.mappings);
                (claims, listing, named)
            });
            said.store(true, Ordering::Relaxed);
            claimed
        },
        || {
            let cache = site.cache(git);
            let ahead = reading::ahead(&walked.met, read, &cache, &said);
            (cache, ahead)
        },
    );
    (claimed, cache, ahead)
}

/// Of each that was met: where it stands among the documents; `None` of what vanished.
fn places(walked: &Walked, documents: &Documents) -> Vec<Option<usize>> {
    let documents = documents.paths().enumerate();
    let documents = documents.map(|(at, path)| (&**path, at));
    paired(walked.met.iter().map(|met| &*met.path), documents).collect()
}

/// The folder that the repository of the workspace `root` keeps for `kip`, which is no part of the
/// work tree; it need not be there. `None` without a repository.
#[must_use]
pub(crate) fn own_folder(root: &Path) -> Option<PathBuf> {
    git::locate(root).ok().map(|located| located.own)
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
