//! What a workspace says, before any document is looked at.

use super::{FolderListing, Instrument, LoadProblem, Lock, Mapping};

/// The files that people and `kip lock` write, as read.
#[derive(Debug, Clone)]
pub(crate) struct Loaded {
    /// The chosen instrument.
    pub(crate) instrument: Instrument,
    /// The instruments beside it.
    pub(crate) others: Vec<Instrument>,
    /// The unit, where the settings name it for all mappings.
    pub(crate) unit: Option<String>,
    /// The mappings that could be read, of every instrument, in the order of their paths.
    pub(crate) mappings: Vec<Mapping>,
    /// The lock, if there is one.
    pub(crate) lock: Option<Lock>,
    /// What lies in the evidence folder.
    pub(crate) listing: FolderListing,
    /// Why mappings were left out; empty where all were read.
    pub(crate) problems: Vec<LoadProblem>,
}
