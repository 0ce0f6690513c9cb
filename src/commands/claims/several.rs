//! Changes of several indicators at once: which mapping takes each, the edits, and their writing.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::mapping::{ClaimMapping, Outcome};
use super::page;
use super::standing::JudgedWorkspace;
use crate::commands::{Ended, Name};
use crate::edit::mapping::{Change, Edited};
use crate::edit::writing;
use crate::error::Error;
use crate::model::Code;
use crate::text::say;

/// What is gathered for each mapping, by the codes that it takes. Which mapping that is may have to be asked: once
/// for a code.
pub(super) struct ByMapping<T> {
    gathered: BTreeMap<Arc<str>, T>,
    by_code: BTreeMap<Code, Arc<str>>,
}

impl<T> Default for ByMapping<T> {
    fn default() -> Self {
        Self {
            gathered: BTreeMap::new(),
            by_code: BTreeMap::new(),
        }
    }
}

impl<T> ByMapping<T> {
    /// What is gathered for the mapping that takes the code, begun where there is nothing yet; `to` names the
    /// mapping of a code that none claims.
    ///
    /// # Errors
    /// Where the code is unknown, or it is not told which mapping takes it and nobody can be asked.
    pub(super) fn of(
        &mut self,
        standing: &JudgedWorkspace<'_>,
        (code, to): (&Code, Option<&Path>),
        begun: impl FnOnce(ClaimMapping) -> T,
    ) -> Result<Option<&mut T>, Error> {
        if !self.by_code.contains_key(code) {
            let entry = super::entry(&standing.dossier, code.as_str())?;
            let target = standing.target(entry, to.filter(|_| entry.claim.is_none()))?;
            let path = Arc::clone(&target.path);
            let own = self.gathered.entry(Arc::clone(&path));
            own.or_insert_with(|| begun(target));
            self.by_code.insert(code.clone(), path);
        }
        let path = self.by_code.get(code);
        Ok(path.and_then(|path| self.gathered.get_mut(path)))
    }

    /// All that was gathered, in the order of the mappings' paths.
    pub(super) fn all(self) -> Vec<T> {
        self.gathered.into_values().collect()
    }
}

/// A mapping with its edit.
pub(super) type MappingEdit<'t> = (&'t ClaimMapping, Box<Edited>);

impl JudgedWorkspace<'_> {
    /// The mappings with their changes; or how the run ends where one can't be edited surely.
    ///
    /// # Errors
    /// Where what an edit makes cannot be read.
    pub(super) fn edits<'t>(
        &self,
        targets: impl Iterator<Item = (&'t ClaimMapping, &'t [Change])>,
    ) -> Result<Result<Vec<MappingEdit<'t>>, Ended>, Error> {
        let mut edits = Vec::new();
        for (target, changes) in targets {
            match self.edit(target, changes)? {
                Outcome::Edited(edited) => edits.push((target, edited)),
                Outcome::Unsure(lines) => {
                    return Ok(Err(Ended {
                        stdout: lines.into_bytes(),
                        stderr: page::to_paste(&target.path, self.lang()),
                        code: 2,
                    }));
                }
            }
        }
        Ok(Ok(edits))
    }

    /// Writes the mappings, each whole or not at all, and says which.
    ///
    /// # Errors
    /// Where one changed meanwhile, or the system refuses.
    pub(super) fn written(&self, edits: &[MappingEdit<'_>]) -> Result<String, Error> {
        let mut said = String::new();
        for (target, edited) in edits {
            let old = target.is_there.then_some(&*target.text);
            writing::write(&target.file, old, &edited.text, &[])?;
            let path = Name::of_text(&target.path);
            said.push_str(&say!(self.lang(), "{path} ditulis.\n", "{path} written.\n"));
        }
        Ok(said)
    }
}

/// The lines that the edits change.
pub(super) fn diffs(edits: &[MappingEdit<'_>]) -> String {
    let lines = edits.iter();
    lines
        .map(|(target, edited)| page::diff(&target.path, &edited.hunks))
        .collect()
}
