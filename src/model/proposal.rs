//! Where a file that nobody lists may belong.

use std::sync::Arc;

use super::{Code, Text};

/// A file that no mapping names, with what it may serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposed {
    /// Path relative to the workspace, as the disk writes it.
    pub(crate) path: Arc<str>,
    /// The indicators that it may serve, the likeliest first; none where nothing speaks for any.
    pub(crate) proposals: Vec<Proposal>,
}

/// An indicator that a file may serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// Its code.
    pub(crate) code: Code,
    /// Whether the file says so itself, so that it may be listed without a look.
    pub(crate) sure: bool,
    /// What speaks for it: a phrase in lower case without a full stop.
    pub(crate) why: Text,
}
