//! `kip lock` on a lock that git left in conflict: which blocks stay (contract, section 6). Pure.
//!
//! Nothing is reviewed here: a block that stays is one that a side had, never one of this day.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Code, Digest, Dossier, Lang, Lock, LockSides, LockedDocument, LockedIndicator, Observed, Place,
    size,
};
use crate::text::say;

/// Whose indicator: the instrument and the code.
pub(super) type IndicatorKey = (String, Code);

/// Where the block that stays comes from.
enum KeptBlock<'a, T> {
    /// Both sides have it.
    Both(&'a T),
    Ours(&'a T),
    Theirs(&'a T),
    /// Neither, and nobody uses it any more.
    Gone,
    /// Neither, and somebody has to look.
    Disputed,
}

/// A path or a code with its states, where neither side is what there is.
pub(super) struct Disputed {
    /// What `kip lock` locks it by.
    pub(super) name: String,
    /// Of our side, of theirs, and now.
    states: [DisputedState; 3],
}

/// What a side or the disk has.
enum DisputedState {
    Document(Digest, u64),
    Indicator(Digest),
    Missing,
    Unread,
}

impl DisputedState {
    fn said(&self, lang: Lang) -> String {
        match self {
            Self::Document(digest, bytes) => format!("{} ({})", digest.short(), size(*bytes, lang)),
            Self::Indicator(digest) => digest.short(),
            Self::Missing => say!(lang, "tidak ada", "none"),
            Self::Unread => say!(lang, "tidak terbaca", "unreadable"),
        }
    }
}

impl Disputed {
    /// The three states in words.
    pub(super) fn said(&self, lang: Lang) -> String {
        let [ours, theirs, now] = self.states.each_ref().map(|state| state.said(lang));
        say!(
            lang,
            "versi kita {ours}, versi mereka {theirs}, sekarang {now}",
            "ours {ours}, theirs {theirs}, now {now}"
        )
    }
}

/// A mended lock, and what became of the blocks that were not the same on both sides.
pub(super) struct Mending {
    /// The lock as it should be.
    pub(super) lock: Lock,
    /// What stays as our side had it.
    pub(super) ours: Vec<String>,
    /// What stays as the other side had it.
    pub(super) theirs: Vec<String>,
    /// What has no block any more because nobody uses it.
    pub(super) gone: Vec<String>,
    /// What has no block until somebody looks.
    pub(super) disputed: Vec<Disputed>,
}

impl Mending {
    /// Chooses by what is there: `dossier`, whose lock is all that either side has, and the fingerprints of
    /// the instruments beside the judged one.
    pub(super) fn of(
        dossier: &Dossier,
        sides: &LockSides,
        others: BTreeMap<IndicatorKey, Digest>,
    ) -> Self {
        let mut mending = Self {
            lock: Lock {
                documents: BTreeMap::new(),
                indicators: BTreeMap::new(),
                place: Place::file(&dossier.lock_path),
            },
            ours: Vec::new(),
            theirs: Vec::new(),
            gone: Vec::new(),
            disputed: Vec::new(),
        };
        let Some(all) = &dossier.lock else {
            return mending;
        };
        for (path, either) in &all.documents {
            mending.document(dossier, sides, path, either);
        }
        let mut prints = others;
        let own = &dossier.instrument.id.value;
        let entries = dossier.entries.iter();
        prints
            .extend(entries.map(|entry| ((own.clone(), entry.code().clone()), entry.fingerprint)));
        for key in all.indicators.keys() {
            mending.indicator(sides, key, prints.get(key));
        }
        mending
    }

    fn document(
        &mut self,
        dossier: &Dossier,
        sides: &LockSides,
        path: &Arc<str>,
        either: &LockedDocument,
    ) {
        // The sides have it under the path that they write.
        let written = either.written.as_ref().unwrap_or(path);
        let [ours, theirs] = [&sides.ours, &sides.theirs].map(|lock| lock.documents.get(written));
        let besides = sides.besides.documents.get(written);
        let there = dossier.documents.get(path);
        let now = there.and_then(|document| document.sha256.seen());
        let chosen = choose(
            (ours, theirs, besides),
            |a, b| (a.sha256, a.size) == (b.sha256, b.size),
            |one| now == Some(&one.sha256),
            dossier.is_mapped(path),
        );
        let locked = self.sorted(chosen, path, || {
            let of_side = |side: Option<&LockedDocument>| {
                side.map_or(DisputedState::Missing, |one| {
                    DisputedState::Document(one.sha256, one.size)
                })
            };
            let now = match there.map(|document| (&document.sha256, document.size)) {
                Some((Observed::Seen(sha256), size)) => DisputedState::Document(*sha256, size),
                Some((Observed::Unseen(_), _)) => DisputedState::Unread,
                None => DisputedState::Missing,
            };
            [of_side(ours), of_side(theirs), now]
        });
        if let Some(locked) = locked {
            let written = either.written.clone();
            let documents = &mut self.lock.documents;
            documents.insert(Arc::clone(path), LockedDocument { written, ..locked });
        }
    }

    fn indicator(&mut self, sides: &LockSides, key: &IndicatorKey, now: Option<&Digest>) {
        let [ours, theirs] = [&sides.ours, &sides.theirs].map(|lock| lock.indicators.get(key));
        let besides = sides.besides.indicators.get(key);
        let chosen = choose(
            (ours, theirs, besides),
            |a, b| a.fingerprint == b.fingerprint,
            |one| now == Some(&one.fingerprint),
            now.is_some(),
        );
        let locked = self.sorted(chosen, key.1.as_str(), || {
            let state = |print: Option<&Digest>| {
                print.map_or(DisputedState::Missing, |print| {
                    DisputedState::Indicator(*print)
                })
            };
            let of_side = |side: Option<&LockedIndicator>| state(side.map(|one| &one.fingerprint));
            [of_side(ours), of_side(theirs), state(now)]
        });
        if let Some(locked) = locked {
            // A lock of before may lack the print of the question; of two that differ neither is sure.
            let prints = [ours, theirs].map(|side| {
                let same = side.filter(|one| one.fingerprint == locked.fingerprint);
                same.and_then(|one| one.asked)
            });
            let asked = match prints {
                [Some(a), Some(b)] => Some(a).filter(|a| *a == b),
                [a, b] => a.or(b),
            };
            let locked = LockedIndicator { asked, ..locked };
            self.lock.indicators.insert(key.clone(), locked);
        }
    }

    /// Notes where the block comes from, and gives it.
    fn sorted<T: Clone>(
        &mut self,
        chosen: KeptBlock<'_, T>,
        name: &str,
        states: impl FnOnce() -> [DisputedState; 3],
    ) -> Option<T> {
        let (noted, locked) = match chosen {
            KeptBlock::Both(locked) => return Some(locked.clone()),
            KeptBlock::Ours(locked) => (&mut self.ours, Some(locked)),
            KeptBlock::Theirs(locked) => (&mut self.theirs, Some(locked)),
            KeptBlock::Gone => (&mut self.gone, None),
            KeptBlock::Disputed => {
                let (name, states) = (name.to_owned(), states());
                self.disputed.push(Disputed { name, states });
                return None;
            }
        };
        noted.push(name.to_owned());
        locked.cloned()
    }
}

/// The block that stays: the one that both have, else the one that is what there is. A lock holds what is
/// `used` alone, so that nothing need be asked of the rest.
fn choose<'a, T>(
    (ours, theirs, besides): (Option<&'a T>, Option<&'a T>, Option<&'a T>),
    same: impl Fn(&T, &T) -> bool,
    there: impl Fn(&T) -> bool,
    used: bool,
) -> KeptBlock<'a, T> {
    let alone = |one: &T| besides.is_none_or(|besides| same(one, besides));
    match (ours, theirs.or(besides)) {
        (Some(ours), Some(theirs)) if same(ours, theirs) && alone(ours) => KeptBlock::Both(ours),
        (Some(ours), _) if there(ours) => KeptBlock::Ours(ours),
        (_, Some(theirs)) if there(theirs) => KeptBlock::Theirs(theirs),
        (Some(_) | None, Some(_) | None) => match besides.filter(|besides| there(besides)) {
            Some(besides) => KeptBlock::Theirs(besides),
            None if used => KeptBlock::Disputed,
            None => KeptBlock::Gone,
        },
    }
}
