//! Finds what a mapping names among what the disk holds: by the listing, never by asking the disk,
//! so that letter case counts on every computer. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Evidence, Mapping, Source};

/// The names of files and folders, exact and by their composed form (NFC).
#[derive(Debug, Default)]
pub(super) struct Listing {
    exact: BTreeSet<Arc<str>>,
    /// By composed form: the name, or `None` where several names share the form.
    composed: BTreeMap<String, Option<Arc<str>>>,
}

impl Listing {
    /// Of these paths, relative to the workspace.
    pub(super) fn of<'a>(paths: impl Iterator<Item = &'a Arc<str>>) -> Self {
        let mut listing = Self::default();
        for path in paths {
            listing
                .composed
                .entry(composed(path))
                .and_modify(|only| *only = None)
                .or_insert_with(|| Some(Arc::clone(path)));
            listing.exact.insert(Arc::clone(path));
        }
        listing
    }

    /// The path as the disk writes it; of names that differ only by Unicode form, the only one.
    pub(super) fn find(&self, path: &str) -> Option<&Arc<str>> {
        self.exact
            .get(path)
            .or_else(|| self.composed.get(&composed(path))?.as_ref())
    }

    /// The paths that any of the mappings names: as the disk writes them, else as the mapping does.
    pub(super) fn mapped(&self, mappings: &[Mapping]) -> BTreeSet<Arc<str>> {
        mappings
            .iter()
            .flat_map(|mapping| &mapping.claims)
            .flat_map(|claim| claim.evidence.iter().chain(&claim.nil))
            .filter_map(file)
            .map(|path| Arc::clone(self.find(path).unwrap_or(path)))
            .collect()
    }
}

/// The file inside the evidence folder that a piece of evidence names.
pub(super) const fn file(evidence: &Evidence) -> Option<&Arc<str>> {
    match &evidence.source {
        Source::File(path) => Some(path),
        Source::Outside(_) | Source::Link(_) => None,
    }
}

/// The composed form (NFC) of a name; most names are their own.
fn composed(name: &str) -> String {
    if name.is_ascii() {
        name.to_owned()
    } else {
        name.nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_its_other_unicode_form_only_when_it_is_the_only_one() {
        let paths: Vec<Arc<str>> = [
            "e/e\u{301}.pdf",
            "e/o\u{301}.pdf",
            "e/\u{f3}.pdf",
            "e/A.pdf",
        ]
        .map(Arc::from)
        .to_vec();
        let listing = Listing::of(paths.iter());
        let find = |path: &str| listing.find(path).map(|found| &**found);
        assert_eq!(find("e/\u{e9}.pdf"), Some("e/e\u{301}.pdf"));
        assert_eq!(find("e/\u{f3}.pdf"), Some("e/\u{f3}.pdf"));
        assert_eq!(find("e/o\u{301}.pdf"), Some("e/o\u{301}.pdf"));
        assert_eq!(find("e/a.pdf"), None, "letter case counts");
    }

    #[test]
    fn two_forms_on_disk_leave_a_third_unfound() {
        // Ç with a cedilla and an acute, in two orders of composition.
        let paths: Vec<Arc<str>> = ["e/\u{1e09}", "e/c\u{327}\u{301}"].map(Arc::from).to_vec();
        assert_eq!(Listing::of(paths.iter()).find("e/\u{107}\u{327}"), None);
    }
}
