//! What is claimed: answers, evidence and waivers, as the mappings (`bukti.yaml`) give them.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Code, Kind, Place, Placed};

/// One `bukti.yaml`.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The instrument that it answers.
    pub instrument: Placed<String>,
    /// The unit that answers.
    pub unit: Option<Placed<String>>,
    /// Its claims in the order of the file.
    pub claims: Vec<Claim>,
    /// Waivers at the top of the file, for findings without an indicator.
    pub waivers: Vec<Waiver>,
    /// The mapping's file.
    pub place: Place,
}

/// What is said of one indicator.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The indicator's code, where it is written.
    pub code: Placed<Code>,
    /// The answer (`jawaban`) as written.
    pub answer: Option<Placed<String>>,
    /// True for the short form (one file or link and nothing else), whose answer is the only option worth points.
    pub short: bool,
    /// The evidence in the order of the file.
    pub evidence: Vec<Evidence>,
    /// A nil statement instead of an answer.
    pub nil: Option<Box<Evidence>>,
    /// Why the answer is worth nothing (`alasan`).
    pub reason: Option<String>,
    /// When that is to change (`target`).
    pub target: Option<Date>,
    /// Waivers for findings on this indicator.
    pub waivers: Vec<Waiver>,
}

/// One piece of evidence as the mapping names it.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The file or link.
    pub source: Source,
    /// A kind given by hand.
    pub kind: Option<Kind>,
    /// The document's date.
    pub date: Option<Placed<Date>>,
    /// The last day it is in force.
    pub valid_until: Option<Placed<Date>>,
    /// Which pages show the claim, as written.
    pub pages: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Where the entry is written.
    pub place: Place,
}

/// Where a piece of evidence is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
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
    pub fn name(&self) -> &Arc<str> {
        match self {
            Self::File(name) | Self::Outside(name) | Self::Link(name) => name,
        }
    }
}

/// A finding that the team accepts for a while (`pengecualian`).
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The rule's id or name, as written.
    pub rule: Placed<String>,
    /// Why.
    pub reason: String,
    /// The last day it holds.
    pub until: Date,
    /// Only for this file, as a path relative to the workspace, or this link.
    pub file: Option<Arc<str>>,
    /// The indicator it stands at; `None` at the top of a mapping.
    pub indicator: Option<Code>,
}
