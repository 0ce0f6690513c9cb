//! Finds what a mapping names among what the disk holds: by the listing, never by asking the disk,
//! so that letter case counts on every computer. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Evidence, FolderListing, Lock, Mapping, Source};

/// What the mappings name beside files that are there under just that name.
#[derive(Debug, Default)]
pub(super) struct NamedPaths {
    /// Of names that the disk writes in another Unicode form: the path there, by the mapping's path.
    pub(super) other_forms: BTreeMap<Arc<str>, Arc<str>>,
    /// Folders that are named as if they were documents.
    pub(super) folders: BTreeSet<Arc<str>>,
    /// Paths at which nothing is, as the mapping writes them.
    pub(super) missing: BTreeSet<Arc<str>>,
}

/// Where something stands in the listing.
#[derive(Debug, Clone, Copy)]
enum ListingSpot<'a> {
    /// Among the files, at this position.
    File(usize),
    /// Among the folders, under this path.
    Folder(&'a Arc<str>),
}

/// What has a path that is not plain ASCII, by composed form (NFC); `None` where several share it.
type Composed<'a> = BTreeMap<String, Option<ListingSpot<'a>>>;

impl FolderListing {
    /// Marks the files that any of the mappings names, and says what else they name. The blocks of
    /// the lock are put under the paths that disk and mappings have, where only the Unicode form of
    /// theirs differs.
    pub(super) fn mark(&mut self, mappings: &[Mapping], lock: Option<&mut Lock>) -> NamedPaths {
        let mut named = NamedPaths::default();
        let mut mapped = Vec::new();
        let composed = self.composed();
        let claims = mappings.iter().flat_map(|mapping| &mapping.claims);
        let evidence = claims.flat_map(|claim| claim.evidence.iter().chain(claim.nil.as_deref()));
        for path in evidence.filter_map(file) {
            let Some((spot, there)) = self.find(&composed, path) else {
                named.missing.insert(Arc::clone(path));
                continue;
            };
            if there != path {
                named
                    .other_forms
                    .insert(Arc::clone(path), Arc::clone(there));
            }
            match spot {
                ListingSpot::File(at) => mapped.push(at),
                ListingSpot::Folder(folder) => drop(named.folders.insert(Arc::clone(folder))),
            }
        }
        if let Some(lock) = lock {
            let others = self.other_names(&composed, lock, &named.missing);
            rename(lock, others);
        }
        for at in mapped {
            if let Some(file) = self.files.get_mut(at) {
                file.mapped = true;
            }
        }
        named
    }

    /// Which paths of the lock mean a document that has another Unicode form of it, with that form. One
    /// that is nowhere on disk may still be what a mapping names and misses.
    fn other_names(
        &self,
        composed: &Composed<'_>,
        lock: &Lock,
        missing: &BTreeSet<Arc<str>>,
    ) -> Vec<(Arc<str>, Arc<str>)> {
        let mut missed: BTreeMap<String, Option<&Arc<str>>> = BTreeMap::new();
        for path in missing.iter().filter(|path| !path.is_ascii()) {
            let only = missed.entry(path.nfc().collect());
            only.and_modify(|only| *only = None).or_insert(Some(path));
        }
        let others = lock.documents.keys().filter_map(|path| {
            if self.exact(path).is_some() || missing.contains(path) {
                return None;
            }
            let form: String = path.nfc().collect();
            let missed = || missed.get(&form).copied().flatten();
            let there = self.find(composed, path).map(|(_, there)| there);
            let there = there.or_else(missed)?;
            (!lock.documents.contains_key(there)).then(|| (Arc::clone(path), Arc::clone(there)))
        });
        others.collect()
    }

    /// What has this very path.
    fn exact(&self, path: &str) -> Option<ListingSpot<'_>> {
        let file = self.files.binary_search_by(|file| (*file.path).cmp(path));
        let folder = || self.folders.get(path).map(ListingSpot::Folder);
        file.ok().map(ListingSpot::File).or_else(folder)
    }

    /// The path of what stands there.
    fn path<'a>(&'a self, spot: ListingSpot<'a>) -> Option<&'a Arc<str>> {
        match spot {
            ListingSpot::File(at) => self.files.get(at).map(|file| &file.path),
            ListingSpot::Folder(path) => Some(path),
        }
    }

    /// What has a path that is not plain ASCII, by composed form (NFC); `None` where several share it.
    fn composed(&self) -> Composed<'_> {
        // A folder that could not be listed stands among the files too.
        let folders = self
            .folders
            .iter()
            .map(|path| (path, ListingSpot::Folder(path)));
        let files = self.files.iter().enumerate();
        let files = files.map(|(at, file)| (&file.path, ListingSpot::File(at)));
        let all: BTreeMap<&Arc<str>, ListingSpot<'_>> = folders
            .chain(files)
            .filter(|(path, _)| !path.is_ascii())
            .collect();
        let mut by_form = BTreeMap::new();
        for (path, spot) in all {
            let only = by_form.entry(path.nfc().collect());
            only.and_modify(|only| *only = None).or_insert(Some(spot));
        }
        by_form
    }

    /// What a mapping means by the path, with the path as the disk writes it: of names that differ
    /// only by Unicode form, the only one.
    fn find<'a>(
        &'a self,
        composed: &Composed<'a>,
        path: &str,
    ) -> Option<(ListingSpot<'a>, &'a Arc<str>)> {
        let found = self.exact(path).or_else(|| {
            let form: String = path.nfc().collect();
            match (self.exact(&form), composed.get(&form)) {
                (Some(plain), None) if form.is_ascii() => Some(plain),
                (Some(_), Some(_)) if form.is_ascii() => None,
                (_, only) => *only?,
            }
        })?;
        Some((found, self.path(found)?))
    }
}

/// Puts blocks of the lock under other paths; of two that would have the same, the first.
fn rename(lock: &mut Lock, others: Vec<(Arc<str>, Arc<str>)>) {
    for (path, there) in others {
        if lock.documents.contains_key(&there) {
            continue;
        }
        if let Some(mut document) = lock.documents.remove(&path) {
            document.written = Some(path);
            lock.documents.insert(there, document);
        }
    }
}

/// The file inside the evidence folder that a piece of evidence names.
pub(super) const fn file(evidence: &Evidence) -> Option<&Arc<str>> {
    match &evidence.source {
        Source::File(path) => Some(path),
        Source::Outside(_) | Source::Link(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Among these files, the one that a mapping's path means.
    fn found(files: &[&str], path: &str) -> Option<String> {
        let listing = FolderListing::of_files(files);
        let found = listing.find(&listing.composed(), path);
        found.map(|(_, path)| path.to_string())
    }

    #[test]
    fn a_name_is_found_in_its_other_unicode_form_only_when_it_is_the_only_one() {
        let files = [
            "e/e\u{301}.pdf",
            "e/o\u{301}.pdf",
            "e/\u{f3}.pdf",
            "e/A.pdf",
        ];
        let find = |path: &str| found(&files, path);
        assert_eq!(find("e/\u{e9}.pdf").as_deref(), Some("e/e\u{301}.pdf"));
        assert_eq!(find("e/\u{f3}.pdf").as_deref(), Some("e/\u{f3}.pdf"));
        assert_eq!(find("e/o\u{301}.pdf").as_deref(), Some("e/o\u{301}.pdf"));
        assert_eq!(find("e/a.pdf"), None, "letter case counts");
    }

    #[test]
    fn two_forms_on_disk_leave_a_third_unfound() {
        // Ç with a cedilla and an acute, in two orders of composition.
        let files = ["e/\u{1e09}", "e/c\u{327}\u{301}"];
        assert_eq!(found(&files, "e/\u{107}\u{327}"), None);
    }

    #[test]
    fn a_sign_whose_composed_form_is_plain_is_found_like_any_other() {
        // The sign for kelvin is another character than K, and composes to it.
        let (kelvin, plain) = ("e/\u{212a}\u{e9}.pdf", "e/K\u{e9}.pdf");
        for there in [kelvin, plain] {
            for path in [kelvin, plain, "e/Ke\u{301}.pdf"] {
                assert_eq!(found(&[there], path).as_deref(), Some(there), "{path}");
            }
        }
        let both = ["e/\u{212a}.pdf", "e/K.pdf"];
        for path in both {
            assert_eq!(found(&both, path).as_deref(), Some(path));
        }
        let plain = found(&["e/K.pdf"], "e/\u{212a}.pdf");
        assert_eq!(plain.as_deref(), Some("e/K.pdf"));
    }
}
