//! What is claimed: answers, evidence and waivers, as the mappings (`bukti.yaml`) give them.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Code, Kind, Place, Placed};

/// One `bukti.yaml`.
#[derive(Debug, Clone)]
pub(crate) struct Mapping {
    /// The instrument that it answers.
    pub(crate) instrument: Placed<String>,
    /// The unit that answers.
    pub(crate) unit: Option<Placed<String>>,
    /// The older instrument whose answers `kip carry` brought here (`dibawa_dari`).
    pub(crate) carried_from: Option<String>,
    /// Its claims in the order of the file.
    pub(crate) claims: Vec<Claim>,
    /// Waivers at the top of the file, for findings without an indicator.
    pub(crate) waivers: Vec<Waiver>,
    /// Texts of the file that may not say what their writer meant, in the order of the file.
    pub(crate) suspect_texts: Vec<SuspectText>,
    /// The mapping's file.
    pub(crate) place: Place,
}

impl Mapping {
    /// How many of its indicators are answered. One that answers none, as `kip init` writes it, does not
    /// yet speak for its instrument.
    #[must_use]
    pub(crate) fn answered(&self) -> usize {
        let claims = self.claims.iter();
        claims.filter(|claim| claim.is_answered()).count()
    }
}

/// A text that may not say what its writer meant (KIP220).
#[derive(Debug, Clone)]
pub(crate) struct SuspectText {
    /// The key that it stands at.
    pub(crate) key: &'static str,
    /// Where it is written.
    pub(crate) place: Place,
    /// The indicator that it is about, if any.
    pub(crate) indicator: Option<Code>,
    /// What is odd.
    pub(crate) suspicion: Suspicion,
}

/// What is odd about a text.
#[derive(Debug, Clone)]
pub(crate) enum Suspicion {
    /// It stands without quotes, and a comment follows it that may be a part of it.
    Cut {
        /// What was read.
        read: String,
        /// The same with what follows it in the line.
        whole: String,
        /// Whether one single space stands before the `#`, and no space behind it: comments have one.
        tight: bool,
        /// For the name of a file: the path that the whole would name.
        file: Option<Arc<str>>,
    },
    /// A file's name that begins or ends with a space.
    Edge(String),
}

/// What is said of one indicator.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    /// The indicator's code, where it is written.
    pub(crate) code: Placed<Code>,
    /// The answer (`jawaban`) as written.
    pub(crate) answer: Option<Placed<String>>,
    /// True for the short form (one file or link and nothing else), whose answer is the only option worth points.
    pub(crate) short: bool,
    /// The evidence in the order of the file.
    pub(crate) evidence: Vec<Evidence>,
    /// A nil statement instead of an answer.
    pub(crate) nil: Option<Box<Evidence>>,
    /// Why the answer is worth nothing (`alasan`).
    pub(crate) reason: Option<String>,
    /// When that is to change (`target`).
    pub(crate) target: Option<Date>,
    /// What the team remarks on it (`catatan`).
    pub(crate) note: Option<String>,
    /// Waivers for findings on this indicator.
    pub(crate) waivers: Vec<Waiver>,
}

impl Claim {
    /// Whether it says anything that can be judged, right or wrong.
    #[must_use]
    fn is_answered(&self) -> bool {
        let given = self.answer.as_ref();
        self.short
            || self.nil.is_some()
            || given.is_some_and(|given| !given.value.trim().is_empty())
    }
}

/// One piece of evidence as the mapping names it.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    /// The file or link.
    pub(crate) source: Source,
    /// A kind given by hand.
    pub(crate) kind: Option<Kind>,
    /// The document's date.
    pub(crate) date: Option<Placed<Date>>,
    /// The last day it is in force.
    pub(crate) valid_until: Option<Placed<Date>>,
    /// Which pages show the claim, as written.
    pub(crate) pages: Option<String>,
    /// A remark.
    pub(crate) note: Option<String>,
    /// Where the entry is written.
    pub(crate) place: Place,
}

/// Where a piece of evidence is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// A file of the evidence folder: its path relative to the workspace, with `/`.
    File(Arc<str>),
    /// A path that leaves the evidence folder or is absolute; as written. Never read.
    Outside(Arc<str>),
    /// A page on the web.
    Link(Arc<str>),
}

impl Source {
    /// What findings and reports call it: the path or the address.
    #[must_use]
    pub(crate) fn name(&self) -> &Arc<str> {
        match self {
            Self::File(name) | Self::Outside(name) | Self::Link(name) => name,
        }
    }
}

/// A finding that the team accepts for a while (`penangguhan`).
#[derive(Debug, Clone)]
pub(crate) struct Waiver {
    /// The rule's id or name, as written.
    pub(crate) rule: Placed<String>,
    /// Why.
    pub(crate) reason: String,
    /// The last day it holds.
    pub(crate) until: Date,
    /// Only for this file, as a path relative to the workspace, or this link.
    pub(crate) file: Option<Arc<str>>,
    /// The indicator it stands at; `None` at the top of a mapping.
    pub(crate) indicator: Option<Code>,
}
