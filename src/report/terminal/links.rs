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
    layout.root_address.as_ref()?;
    rules_at(env!("CARGO_PKG_REPOSITORY"))
}

/// The same of this repository, whose page shows README; empty where nobody has said. No file of a workspace
/// tells the rules, and a link to nowhere is worse than none.
fn rules_at(repository: &str) -> Option<Arc<str>> {
    let repository = repository.trim_end_matches('/');
    (!repository.is_empty()).then(|| format!("{repository}#rules").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_lead_to_the_readme_of_the_repository_that_is_named() {
        assert_eq!(
            rules_at("https://git.example.go.id/kip/").as_deref(),
            Some("https://git.example.go.id/kip#rules")
        );
        assert_eq!(rules_at(""), None);
        let readme = include_str!("../../../README.md");
        assert!(readme.lines().any(|line| line == "## Rules"));
    }
}
