//! What a terminal that has links leads to: a file of the workspace, and the rules as README tells them.

use std::sync::Arc;

use super::Layout;
use crate::report::escape;

/// The file of this path below the workspace.
pub(super) fn file(layout: &Layout, path: &str) -> Option<Arc<str>> {
    let root = layout.root_address.as_ref()?;
    Some(format!("{root}{}", escape::address(path)).into())
}

/// The table of rules, where the owners have said where `kip` is kept.
pub(super) fn rule(layout: &Layout) -> Option<Arc<str>> {
    let repository =
        Some(env!("CARGO_PKG_REPOSITORY")).filter(|repository| !repository.is_empty())?;
    layout.root_address.as_ref()?;
    Some(format!("{repository}#rules").into())
}
