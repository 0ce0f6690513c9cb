//! Which questions of two instruments are the same: by what is asked, then by code and words.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Digest, Indicator, Instrument};

use super::words::meant;

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It asks the same under the same code.
    Same,
    /// It asks the same under another code.
    Moved,
    /// It asks nearly the same, in other words, with other options or other evidence.
    Reworded,
    /// Nothing of the older instrument is like it.
    New,
    /// Nothing of the newer instrument is like it.
    Dropped,
}

/// A question of the older instrument, the newer, or both.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QuestionPair<'i> {
    /// As it was asked.
    pub(crate) old: Option<&'i Indicator>,
    /// As it is asked.
    pub(crate) new: Option<&'i Indicator>,
    /// What became of it.
    pub(crate) fate: Fate,
}

/// How many words of a hundred two questions must have in common to be one, with another code and with the
/// same. Organisers number anew more often than they ask something else under a number.
const ALIKE_MIN: usize = 60;
const ALIKE_MIN_SAME_CODE: usize = 40;
/// What the same code adds, in words of a hundred.
const SAME_CODE: usize = 15;

/// The questions in pairs: in the newer instrument's order, then what was dropped. `asked` prints what a
/// question asks, whatever its code: two of the same print ask the same.
#[must_use]
pub(crate) fn paired<'i>(
    old: &'i Instrument,
    new: &'i Instrument,
    asked: fn(&Indicator) -> Digest,
) -> Vec<QuestionPair<'i>> {
    let olds: Vec<&Indicator> = old.indicators().map(|(_, one)| &**one).collect();
    let news: Vec<&Indicator> = new.indicators().map(|(_, one)| &**one).collect();
    let mut matched = Matched {
        by_new: vec![None; news.len()],
        taken: vec![false; olds.len()],
    };
    matched.what_asks_the_same(&olds, &news, asked);
    matched.what_is_alike(&olds, &news);
    let pairs = news
        .iter()
        .zip(&matched.by_new)
        .map(|(new, at)| QuestionPair {
            old: at.and_then(|(at, _)| olds.get(at).copied()),
            new: Some(new),
            fate: at.map_or(Fate::New, |(_, fate)| fate),
        });
    let dropped = olds
        .iter()
        .zip(&matched.taken)
        .filter(|(_, taken)| !**taken);
    let dropped = dropped.map(|(old, _)| QuestionPair {
        old: Some(old),
        new: None,
        fate: Fate::Dropped,
    });
    pairs.chain(dropped).collect()
}

/// Which older question each newer one is.
struct Matched {
    by_new: Vec<Option<(usize, Fate)>>,
    taken: Vec<bool>,
}

impl Matched {
    fn matches(&mut self, old: usize, new: usize, fate: Fate) {
        if let (Some(taken), Some(place)) = (self.taken.get_mut(old), self.by_new.get_mut(new))
            && !*taken
            && place.is_none()
        {
            (*taken, *place) = (true, Some((old, fate)));
        }
    }

    fn what_asks_the_same(
        &mut self,
        olds: &[&Indicator],
        news: &[&Indicator],
        asked: fn(&Indicator) -> Digest,
    ) {
        let mut by_what: BTreeMap<Digest, Vec<usize>> = BTreeMap::new();
        for (at, old) in olds.iter().enumerate() {
            by_what.entry(asked(old)).or_default().push(at);
        }
        let same_code = |old: usize, new: &Indicator| {
            olds.get(old)
                .is_some_and(|old| old.code.value == new.code.value)
        };
        let mut moved = Vec::new();
        for (at, new) in news.iter().enumerate() {
            let Some(those) = by_what.get(&asked(new)) else {
                continue;
            };
            match those.iter().find(|old| same_code(**old, new)) {
                Some(old) => self.matches(*old, at, Fate::Same),
                None => moved.push((at, those)),
            }
        }
        for (at, those) in moved {
            let free = those
                .iter()
                .find(|old| self.taken.get(**old) == Some(&false));
            if let Some(old) = free {
                self.matches(*old, at, Fate::Moved);
            }
        }
    }

    /// What is most alike is one before what is less so.
    fn what_is_alike(&mut self, olds: &[&Indicator], news: &[&Indicator]) {
        let words = |one: &Indicator| -> BTreeSet<String> {
            meant(&format!("{} {}", one.name, one.question.value))
        };
        let mut having: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut sizes = vec![0; olds.len()];
        for (at, old) in olds.iter().enumerate() {
            if self.taken.get(at) == Some(&false) {
                let words = words(old);
                if let Some(size) = sizes.get_mut(at) {
                    *size = words.len();
                }
                for word in words {
                    having.entry(word).or_default().push(at);
                }
            }
        }
        let mut alike = Vec::new();
        for (at, new) in news.iter().enumerate() {
            if self.by_new.get(at) != Some(&None) {
                continue;
            }
            let words = words(new);
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for old in words.iter().filter_map(|word| having.get(word)).flatten() {
                *shared.entry(*old).or_default() += 1;
            }
            for (old, shared) in shared {
                let Some((size, one)) = sizes.get(old).zip(olds.get(old)) else {
                    continue;
                };
                let share = shared * 200 / (size + words.len());
                let same = one.code.value == new.code.value;
                let least = if same { ALIKE_MIN_SAME_CODE } else { ALIKE_MIN };
                if share >= least {
                    alike.push((share + if same { SAME_CODE } else { 0 }, old, at));
                }
            }
        }
        alike.sort_by_key(|&(share, old, new)| (std::cmp::Reverse(share), new, old));
        for (_, old, new) in alike {
            self.matches(old, new, Fate::Reworded);
        }
    }
}
