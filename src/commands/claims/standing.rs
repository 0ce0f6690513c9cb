//! The workspace as it stands, and as it would stand with a change, judged alike.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::cli::Judging;
use crate::commands::{Invocation, judged, open_gate};
use crate::error::Error;
use crate::load::{self, Workspace};
use crate::model::{Answer, Code, Dossier, FoundFile, Lang, Loaded, Mapping, Report};
use crate::resolve;
use crate::write::WriteLock;

/// A mapping of the judged instrument.
#[derive(Debug)]
pub(super) struct Known {
    /// Its path relative to the workspace.
    pub(super) path: Arc<str>,
    /// The codes that it claims.
    pub(super) codes: BTreeSet<Code>,
}

/// The workspace before the change.
pub(super) struct JudgedWorkspace<'r> {
    pub(super) run: &'r Invocation<'r>,
    pub(super) workspace: Workspace,
    judging: &'r Judging,
    loaded: Loaded,
    /// What is known of it.
    pub(super) dossier: Dossier,
    /// How it is judged.
    pub(super) report: Report,
    /// Held as long as it may be written to.
    _lock: Option<WriteLock>,
}

impl<'r> JudgedWorkspace<'r> {
    /// Reads and judges the workspace. With `to_write` no other run of `kip` writes meanwhile.
    ///
    /// # Errors
    /// Whatever keeps `kip` from judging, a single mapping that can't be read included: what is claimed
    /// there would not be seen.
    pub(super) fn of(
        run: &'r Invocation<'r>,
        judging: &'r Judging,
        to_write: bool,
    ) -> Result<Self, Error> {
        let workspace = run.workspace()?;
        let root = &workspace.root;
        let lock = if to_write {
            run.write_lock(resolve::own_folder(root).as_deref(), root)?
        } else {
            None
        };
        let site = run.site(&workspace, judging);
        let git = resolve::ask_git(&site);
        let (loaded, problems) = load::load(&workspace, judging.instrument.as_deref())?;
        if !problems.is_empty() {
            return Err(Error::Unreadable(problems));
        }
        let as_of = run.as_of(judging)?;
        let watch = run.watch(&workspace);
        let dossier = resolve::resolve(loaded.clone(), &site, git, as_of, &*watch);
        drop(watch);
        let report = judged(&dossier, &open_gate(&workspace))?;
        Ok(Self {
            run,
            workspace,
            judging,
            loaded,
            dossier,
            report,
            _lock: lock,
        })
    }

    /// The same with mappings as they would be, and files that would lie in the evidence folder.
    ///
    /// # Errors
    /// A fault of `kip` in judging.
    pub(super) fn with(
        &self,
        mappings: impl IntoIterator<Item = Mapping>,
        files: Vec<FoundFile>,
    ) -> Result<(Dossier, Report), Error> {
        let mut loaded = self.loaded.clone();
        for mapping in mappings {
            let path = &mapping.place.path;
            let at = loaded
                .mappings
                .partition_point(|one| one.place.path < *path);
            match loaded.mappings.get_mut(at) {
                Some(there) if there.place.path == *path => *there = mapping,
                Some(_) | None => loaded.mappings.insert(at, mapping),
            }
        }
        let listed = &mut loaded.listing.files;
        listed.extend(files);
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        let site = self.site();
        let git = resolve::ask_git(&site);
        let as_of = self.dossier.as_of;
        let dossier = resolve::resolve(loaded, &site, git, as_of, &resolve::Unwatched);
        let report = judged(&dossier, &open_gate(&self.workspace))?;
        Ok((dossier, report))
    }

    /// The workspace as it is now.
    ///
    /// # Errors
    /// Whatever keeps `kip` from judging.
    pub(super) fn again(&self) -> Result<(Dossier, Report), Error> {
        let site = self.site();
        let git = resolve::ask_git(&site);
        let id = &self.loaded.instrument.id.value;
        let (loaded, _) = load::load(&self.workspace, Some(id))?;
        let as_of = self.dossier.as_of;
        let dossier = resolve::resolve(loaded, &site, git, as_of, &resolve::Unwatched);
        let report = judged(&dossier, &open_gate(&self.workspace))?;
        Ok((dossier, report))
    }

    /// How it is judged with the best answer to an indicator that claims nothing yet: no date is looked at
    /// where nothing is claimed. `None` where something is.
    ///
    /// # Errors
    /// A fault of `kip` in judging.
    pub(super) fn at_best(
        &self,
        mut dossier: Dossier,
        code: &Code,
    ) -> Result<Option<Report>, Error> {
        let mut entries = dossier.entries.iter_mut();
        let entry = entries.find(|entry| {
            entry.code() == code && !entry.claims_points() && !matches!(entry.answer, Answer::Nil)
        });
        let Some(entry) = entry else {
            return Ok(None);
        };
        let Some(best) = entry.indicator.best_option().cloned() else {
            return Ok(None);
        };
        entry.answer = Answer::Chosen(best);
        judged(&dossier, &open_gate(&self.workspace)).map(Some)
    }

    /// Where resolve looks.
    pub(super) fn site(&self) -> resolve::Site<'_> {
        self.run.site(&self.workspace, self.judging)
    }

    pub(super) fn lang(&self) -> Lang {
        self.run.lang(Some(&self.workspace))
    }

    /// The mappings of the judged instrument.
    pub(super) fn mappings(&self) -> Vec<Known> {
        let id = &self.loaded.instrument.id.value;
        let own = self.loaded.mappings.iter();
        let own = own.filter(|mapping| mapping.instrument.value == *id);
        let known = own.map(|mapping| Known {
            path: Arc::clone(&mapping.place.path),
            codes: mapping
                .claims
                .iter()
                .map(|claim| claim.code.value.clone())
                .collect(),
        });
        known.collect()
    }

    /// Whether any mapping is at this path, whichever its instrument.
    pub(super) fn has_mapping(&self, path: &str) -> bool {
        let mut mappings = self.loaded.mappings.iter();
        mappings.any(|mapping| *mapping.place.path == *path)
    }
}
