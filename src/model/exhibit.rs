//! A piece of evidence as it is claimed, and what was found of it.

use std::sync::Arc;

use super::{Digest, Evidence, Kind, Source};

/// Which of an entry's exhibits: what is listed twice under one name is one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ExhibitId(pub(crate) u32);

/// One piece of claimed evidence, with what was found of it.
#[derive(Debug, Clone)]
pub(crate) struct Exhibit {
    /// What findings call it by.
    pub(crate) id: ExhibitId,
    /// The mapping's entry.
    pub(crate) evidence: Evidence,
    /// What it can serve as: one kind, or photo and screenshot; a document, where its extension is in no list (KIP207).
    pub(crate) kinds: &'static [Kind],
    /// Which of [`Dossier::documents`](super::Dossier::documents) it names; `None` for links, missing files and paths outside.
    pub(crate) found: Option<usize>,
    /// What makes two entries the same evidence.
    pub(crate) sameness: Sameness,
}

/// What makes two entries the same evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Sameness {
    /// The content, by its digest.
    Content(Digest),
    /// The path, where the content was not seen.
    Path(Arc<str>),
    /// The page that an address opens.
    Page(Arc<str>),
}

impl Exhibit {
    /// What findings and reports call it: the path or the address.
    #[must_use]
    pub(crate) fn name(&self) -> &Arc<str> {
        self.evidence.source.name()
    }

    /// The address, for a link.
    #[must_use]
    pub(crate) fn link(&self) -> Option<&Arc<str>> {
        match &self.evidence.source {
            Source::Link(address) => Some(address),
            Source::File(_) | Source::Outside(_) => None,
        }
    }

    /// The path as the mapping means it, for a file inside the evidence folder.
    #[must_use]
    pub(crate) fn file(&self) -> Option<&Arc<str>> {
        match &self.evidence.source {
            Source::File(path) => Some(path),
            Source::Link(_) | Source::Outside(_) => None,
        }
    }
}
