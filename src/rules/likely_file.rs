//! Which file of the folder a missing one most likely is.

use std::borrow::Cow;
use std::collections::BTreeMap;

use indexmap::IndexMap;

use unicode_normalization::UnicodeNormalization as _;

use super::paths::{folded, folder, reading};
use crate::model::{Document, Dossier, Form, Keeper, Moves, Nearest, file_name, kept_back};

/// For how many missing files a similar spelling is looked for.
const SPELT_MAX: usize = 200;

/// What probably became of a missing file; paths as on disk.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Likely<'a> {
    /// The lock knows its content, which is now here.
    Moved(&'a str),
    /// It is not on this computer yet: only what stands for it is.
    KeptBack(&'a str, Keeper),
    /// Two files have its name in other Unicode forms, and neither is meant more than the other.
    TwoForms,
    /// Another name that reads the same: spaces, dashes or letters differ unseen.
    ReadsAlike(&'a str),
    /// The same path, but for upper and lower case.
    OtherCase(&'a str),
    /// The same file name in another folder.
    Elsewhere(&'a str),
    /// A similar name in the same folder.
    Spelt(&'a str),
}

/// The files of the folder, made once for all that are missing.
pub(super) struct Listing<'a> {
    by_path: IndexMap<Cow<'a, str>, &'a str>,
    by_name: IndexMap<Cow<'a, str>, &'a str>,
    by_reading: BTreeMap<String, &'a str>,
    /// By the path of what is kept back: what stands for it.
    kept_back: BTreeMap<String, (&'a str, Keeper)>,
    moves: Moves<'a>,
    /// Per folder: paths by file name, and the names to compare with.
    by_folder: BTreeMap<&'a str, (BTreeMap<&'a str, &'a str>, Nearest<'a>)>,
    spelt_left: usize,
}

impl<'a> Listing<'a> {
    /// Where several files would do, one that nobody maps is taken first, then the first by path.
    pub(super) fn of(dossier: &'a Dossier) -> Self {
        let mut listing = Self {
            by_path: IndexMap::new(),
            by_name: IndexMap::new(),
            by_reading: BTreeMap::new(),
            kept_back: BTreeMap::new(),
            moves: Moves::of(dossier),
            by_folder: BTreeMap::new(),
            spelt_left: SPELT_MAX,
        };
        let files = || {
            dossier
                .documents
                .iter()
                .filter(|document| document.form == Form::File)
        };
        let mapped = |document: &&Document| document.mapped;
        for document in files()
            .filter(|document| !mapped(document))
            .chain(files().filter(mapped))
        {
            listing.add(document);
        }
        let mut names: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
        // A file that serves another entry is not the one that was misspelt.
        for document in files().filter(|document| !document.exempt && !mapped(document)) {
            let path: &str = &document.path;
            names
                .entry(folder(path))
                .or_default()
                .insert(file_name(path), path);
        }
        let ready = |paths: BTreeMap<&'a str, &'a str>| {
            let nearest = Nearest::among(paths.keys().copied());
            (paths, nearest)
        };
        listing.by_folder = names
            .into_iter()
            .map(|(folder, paths)| (folder, ready(paths)))
            .collect();
        listing
    }

    fn add(&mut self, document: &'a Document) {
        let path: &str = &document.path;
        if let Some((kept, keeper)) = kept_back(file_name(path)) {
            let kept = format!("{}/{kept}", folder(path));
            let kept = folded(&kept).into_owned();
            self.kept_back.entry(kept).or_insert((path, keeper));
            return;
        }
        self.by_path.entry(folded(path)).or_insert(path);
        self.by_name.entry(folded(file_name(path))).or_insert(path);
        self.by_reading.entry(reading(path)).or_insert(path);
    }

    /// What probably became of the missing file at `path`.
    pub(super) fn likely(&mut self, path: &str) -> Option<Likely<'a>> {
        let moved = || Some(Likely::Moved(&self.moves.to(path)?.path));
        let kept = || {
            let &(path, keeper) = self.kept_back.get(&*folded(path))?;
            Some(Likely::KeptBack(path, keeper))
        };
        let cased = || {
            let &on_disk = self.by_path.get(&folded(path))?;
            let one_form = on_disk.nfc().ne(path.nfc());
            Some(if one_form {
                Likely::OtherCase(on_disk)
            } else {
                Likely::TwoForms
            })
        };
        let alike = || {
            let &on_disk = self.by_reading.get(&reading(path))?;
            Some(Likely::ReadsAlike(on_disk))
        };
        let elsewhere = || {
            let &other = self.by_name.get(&folded(file_name(path)))?;
            Some(Likely::Elsewhere(other))
        };
        let likely = moved().or_else(kept).or_else(cased).or_else(alike);
        let likely = likely.or_else(elsewhere);
        likely.or_else(|| self.spelt(path))
    }

    fn spelt(&mut self, path: &str) -> Option<Likely<'a>> {
        self.spelt_left = self.spelt_left.checked_sub(1)?;
        let (names, nearest) = self.by_folder.get_mut(folder(path))?;
        let near = nearest.to(file_name(path))?;
        names.get(near).map(|&path| Likely::Spelt(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Digest, Lock, LockedDocument};
    use crate::rules::sample::{claimed_at, list, plain, put};

    fn lock(path: &str, content: u8) -> Lock {
        let locked = LockedDocument {
            sha256: Digest::of_bytes(&[content; 32]),
            size: 10,
            written: None,
            place: claimed_at(1),
        };
        Lock {
            documents: [(path.into(), locked)].into(),
            indicators: BTreeMap::new(),
            place: claimed_at(1),
        }
    }

    #[test]
    fn a_moved_file_is_known_by_its_content_and_an_unmapped_one_is_preferred() {
        let mut dossier = plain();
        for path in ["evidence/1/a.pdf", "evidence/2/sk.pdf"] {
            put(&mut dossier, path, 7);
        }
        list(&mut dossier, 0, "evidence/1/a.pdf");
        dossier.lock = Some(lock("evidence/sk-lama.pdf", 7));
        dossier.missing.insert("evidence/sk-lama.pdf".into());
        let mut listing = Listing::of(&dossier);
        assert_eq!(
            listing.likely("evidence/sk-lama.pdf"),
            Some(Likely::Moved("evidence/2/sk.pdf"))
        );
    }

    #[test]
    fn a_twin_that_was_locked_too_is_no_new_place() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/salinan/a.pdf", 7);
        let mut locks = lock("evidence/a.pdf", 7);
        let twin = lock("evidence/salinan/a.pdf", 7);
        locks.documents.extend(twin.documents);
        dossier.lock = Some(locks);
        let mut listing = Listing::of(&dossier);
        assert_eq!(
            listing.likely("evidence/a.pdf"),
            Some(Likely::Elsewhere("evidence/salinan/a.pdf"))
        );
    }

    #[test]
    fn case_then_name_then_spelling() {
        let mut dossier = plain();
        for (content, path) in ["evidence/1/SK-DIP.pdf", "evidence/2/laporan.pdf"]
            .into_iter()
            .enumerate()
        {
            put(&mut dossier, path, u8::try_from(content).unwrap());
        }
        let mut listing = Listing::of(&dossier);
        assert_eq!(
            listing.likely("evidence/1/sk-dip.PDF"),
            Some(Likely::OtherCase("evidence/1/SK-DIP.pdf"))
        );
        assert_eq!(
            listing.likely("evidence/laporan.pdf"),
            Some(Likely::Elsewhere("evidence/2/laporan.pdf"))
        );
        assert_eq!(
            listing.likely("evidence/2/lapran.pdf"),
            Some(Likely::Spelt("evidence/2/laporan.pdf"))
        );
        assert_eq!(listing.likely("evidence/2/neraca keuangan.pdf"), None);
        assert_eq!(listing.likely("evidence/3/lapran.pdf"), None);
    }

    #[test]
    fn spelling_is_looked_at_for_the_first_two_hundred_alone() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/laporan.pdf", 1);
        let mut listing = Listing::of(&dossier);
        let suggested =
            (0..1000).filter(|n| listing.likely(&format!("evidence/lapora{n}.pdf")).is_some());
        assert!(suggested.count() <= SPELT_MAX);
    }
}
