//! Finds what a mapping names among what the disk holds: by the listing, never by asking the disk,
//! so that letter case counts on every computer. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use indexmap::IndexMap;
use indexmap::map::Entry;
use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Evidence, Mapping, Source};

use super::walk::Walked;

/// The names of files and folders, exact and by their composed form (NFC).
#[derive(Debug)]
pub(super) struct Listing<'a> {
    exact: IndexMap<&'a str, Spot<'a>>,
    /// Of the names that are not plain ASCII, by composed form: the name, or `None` where several of
    /// them share the form.
    composed: BTreeMap<String, Option<Spot<'a>>>,
}

/// What stands at a path.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    /// The path relative to the workspace, as the disk writes it.
    pub(super) path: &'a Arc<str>,
    /// Which of [`Walked::met`] it is; `None` of a folder.
    pub(super) met: Option<usize>,
}

/// What any of the mappings names.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// Of each of [`Walked::met`]: whether it is named.
    pub(super) met: Vec<bool>,
    /// Folders that are named as if they were documents.
    pub(super) folders: BTreeSet<&'a Arc<str>>,
    /// Paths at which nothing is, as the mapping writes them.
    pub(super) missing: BTreeSet<Arc<str>>,
}

impl<'a> Listing<'a> {
    /// Of what was met.
    pub(super) fn of(walked: &'a Walked) -> Self {
        let met = walked.met.iter().enumerate();
        let met = met.map(|(at, met)| Spot {
            path: &met.path,
            met: Some(at),
        });
        let folders = walked.folders.iter();
        let folders = folders.map(|path| Spot { path, met: None });
        let mut listing = Self {
            exact: IndexMap::with_capacity(walked.met.len()),
            composed: BTreeMap::new(),
        };
        for spot in met.chain(folders) {
            // A folder that could not be listed was met twice.
            let Entry::Vacant(free) = listing.exact.entry(spot.path) else {
                continue;
            };
            free.insert(spot);
            if !spot.path.is_ascii() {
                let only = listing.composed.entry(composed(spot.path));
                only.and_modify(|only| *only = None).or_insert(Some(spot));
            }
        }
        listing
    }

    /// What stands at the path; of names that differ from it only by Unicode form, the only one.
    pub(super) fn find(&self, path: &str) -> Option<Spot<'a>> {
        if let Some(spot) = self.exact.get(path) {
            return Some(*spot);
        }
        let form = composed(path);
        match (self.exact.get(&*form), self.composed.get(&form)) {
            (Some(plain), None) if plain.path.is_ascii() => Some(*plain),
            (Some(other), Some(_)) if other.path.is_ascii() => None,
            (_, only) => *only?,
        }
    }

    /// What any of the mappings names.
    pub(super) fn named(&self, walked: &Walked, mappings: &[Mapping]) -> Named<'a> {
        let mut named = Named {
            met: vec![false; walked.met.len()],
            folders: BTreeSet::new(),
            missing: BTreeSet::new(),
        };
        let claims = mappings.iter().flat_map(|mapping| &mapping.claims);
        let evidence = claims.flat_map(|claim| claim.evidence.iter().chain(claim.nil.as_deref()));
        for path in evidence.filter_map(file) {
            let spot = self.find(path);
            let mark = spot.and_then(|spot| named.met.get_mut(spot.met?));
            match (mark, spot) {
                (Some(mark), _) => *mark = true,
                (None, Some(folder)) => drop(named.folders.insert(folder.path)),
                (None, None) => drop(named.missing.insert(Arc::clone(path))),
            }
        }
        named
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
        let walked = Walked::of_files(&[
            "e/e\u{301}.pdf",
            "e/o\u{301}.pdf",
            "e/\u{f3}.pdf",
            "e/A.pdf",
        ]);
        let listing = Listing::of(&walked);
        let find = |path: &str| listing.find(path).map(|spot| &**spot.path);
        assert_eq!(find("e/\u{e9}.pdf"), Some("e/e\u{301}.pdf"));
        assert_eq!(find("e/\u{f3}.pdf"), Some("e/\u{f3}.pdf"));
        assert_eq!(find("e/o\u{301}.pdf"), Some("e/o\u{301}.pdf"));
        assert_eq!(find("e/a.pdf"), None, "letter case counts");
    }

    #[test]
    fn two_forms_on_disk_leave_a_third_unfound() {
        // Ç with a cedilla and an acute, in two orders of composition.
        let walked = Walked::of_files(&["e/\u{1e09}", "e/c\u{327}\u{301}"]);
        assert!(Listing::of(&walked).find("e/\u{107}\u{327}").is_none());
    }

    #[test]
    fn a_sign_whose_composed_form_is_plain_is_found_like_any_other() {
        // The sign for kelvin is another character than K, and composes to it.
        let (kelvin, plain) = ("e/\u{212a}\u{e9}.pdf", "e/K\u{e9}.pdf");
        for there in [kelvin, plain] {
            let walked = Walked::of_files(&[there]);
            let listing = Listing::of(&walked);
            for path in [kelvin, plain, "e/Ke\u{301}.pdf"] {
                let found = listing.find(path).map(|spot| &**spot.path);
                assert_eq!(found, Some(there), "{path}");
            }
        }
        let both = Walked::of_files(&["e/\u{212a}.pdf", "e/K.pdf"]);
        let listing = Listing::of(&both);
        let find = |path: &str| listing.find(path).map(|spot| &**spot.path);
        assert_eq!(find("e/K.pdf"), Some("e/K.pdf"));
        assert_eq!(find("e/\u{212a}.pdf"), Some("e/\u{212a}.pdf"));
        let plain = Walked::of_files(&["e/K.pdf"]);
        let find = |path: &str| {
            Listing::of(&plain)
                .find(path)
                .map(|spot| spot.path.to_string())
        };
        assert_eq!(find("e/\u{212a}.pdf").as_deref(), Some("e/K.pdf"));
    }
}
