//! Where the documents of the lock went that are no longer where it has them: known by their content.
//! Pure.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::{Digest, Document, Dossier, Form, file_name};

/// What moved, as far as content tells.
#[derive(Debug, Default)]
pub(crate) struct Moves<'a> {
    to: BTreeMap<&'a str, &'a Document>,
    from: BTreeMap<&'a str, &'a Arc<str>>,
}

/// Documents of one content: those that are gone, and those that may be where they went.
#[derive(Default)]
struct Alike<'a> {
    gone: Vec<Gone<'a>>,
    free: Vec<&'a Document>,
}

/// A document of the lock that is not there.
#[derive(Clone, Copy)]
struct Gone<'a> {
    path: &'a Arc<str>,
    /// Whether a mapping still names the old place. Then nobody has named the new one; else somebody
    /// probably has.
    missed: bool,
}

impl<'a> Moves<'a> {
    /// Of several with one content each has its own new place: the one with the same file name first,
    /// then in the order of paths. An empty file says nothing about where another went, and one that
    /// was locked beside it is its twin: it did not come from there.
    pub(crate) fn of(dossier: &'a Dossier) -> Self {
        let Some(lock) = &dossier.lock else {
            return Self::default();
        };
        // Mostly all of them are where the lock has them, and nobody has to be looked for.
        let there = dossier.documents.iter().filter(|one| one.locked.is_some());
        if there.count() == lock.documents.len() {
            return Self::default();
        }
        let mut alike: BTreeMap<&Digest, Alike<'a>> = BTreeMap::new();
        for (path, locked) in &lock.documents {
            if locked.size > 0 && dossier.documents.position(path).is_none() {
                let missed = dossier.missing.contains(path);
                let of_it = alike.entry(&locked.sha256).or_default();
                of_it.gone.push(Gone { path, missed });
            }
        }
        if alike.is_empty() {
            return Self::default();
        }
        for document in dossier.documents.iter() {
            let locked = lock.documents.contains_key(&document.path);
            let may_be = document.form == Form::File && !locked;
            if may_be
                && let Some(digest) = document.sha256.seen()
                && let Some(of_it) = alike.get_mut(digest)
            {
                of_it.free.push(document);
            }
        }
        let mut moves = Self::default();
        for of_it in alike.into_values() {
            moves.pair(of_it);
        }
        moves
    }

    /// Where the document went that the lock has at `path`.
    pub(crate) fn to(&self, path: &str) -> Option<&'a Document> {
        self.to.get(path).copied()
    }

    /// Which document of the lock is now at `path`.
    pub(crate) fn from(&self, path: &str) -> Option<&'a Arc<str>> {
        self.from.get(path).copied()
    }

    fn pair(&mut self, mut alike: Alike<'a>) {
        let first = alike.free.first().copied();
        let suits = |gone: &Gone<'a>| !gone.missed;
        self.match_by(
            &mut alike,
            |gone| (suits(gone), file_name(gone.path)),
            |document| (document.mapped, file_name(&document.path)),
        );
        self.match_by(
            &mut alike,
            |gone| file_name(gone.path),
            |document| file_name(&document.path),
        );
        self.match_by(&mut alike, suits, |document| document.mapped);
        self.match_by(&mut alike, |_| (), |_| ());
        // More are gone than there are places: the team may have kept one copy for all.
        for gone in alike.gone {
            if let Some(first) = first {
                self.to.insert(gone.path, first);
            }
        }
    }

    /// Pairs those that have the same key, in the order in which they stand; the others stay.
    fn match_by<K: Ord>(
        &mut self,
        alike: &mut Alike<'a>,
        of_gone: impl Fn(&Gone<'a>) -> K,
        of_free: impl Fn(&'a Document) -> K,
    ) {
        let mut by_key: BTreeMap<K, VecDeque<&'a Document>> = BTreeMap::new();
        for &document in &alike.free {
            by_key
                .entry(of_free(document))
                .or_default()
                .push_back(document);
        }
        alike.gone.retain(|gone| {
            let found = by_key.get_mut(&of_gone(gone)).and_then(VecDeque::pop_front);
            let Some(document) = found else {
                return true;
            };
            self.to.insert(gone.path, document);
            self.from.insert(&document.path, gone.path);
            false
        });
        let taken = &self.from;
        alike
            .free
            .retain(|document| !taken.contains_key(&*document.path));
    }
}
