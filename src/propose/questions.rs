//! Which questions of two instruments are the same: by what is asked, then by code and words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

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

/// How much of a hundred two questions must have in common to be one, with another code and with the same,
/// a word counting the less the more questions of the instrument have it. Of the 3,828 pairs of the example's
/// 88 questions, which are all different, the likest (objections and requests online) have 62, the next 58,
/// and five 45 or more, none of them under one code; `SOP pengumuman` and `SOP pendokumentasian`, which share
/// two words of three, have 34. Of its questions with a quarter of their words left out and two put in three
/// of four have 64 or more. One that is falsely new is answered again; one that is falsely carried is a claim.
const ALIKE_MIN: usize = 65;
const ALIKE_MIN_SAME_CODE: usize = 45;
/// What the same code adds, where two questions are as like a third.
const SAME_CODE: usize = 15;
/// What a word weighs that one question alone has.
const RARE: usize = 10_000;

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
        let [old_words, new_words] = [olds, news].map(|all| {
            let words = all.iter().map(|one| {
                let words = meant(&format!("{} {}", one.name, one.question.value));
                words.into_iter().collect()
            });
            words.collect::<Vec<Vec<String>>>()
        });
        let weights = WordWeights::of([&old_words, &new_words]);
        let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, words) in old_words.iter().enumerate() {
            for word in words.iter().filter(|_| self.taken.get(at) == Some(&false)) {
                having.entry(word).or_default().push(at);
            }
        }
        let sizes: Vec<usize> = old_words.iter().map(|words| weights.sum(words)).collect();
        let mut alike = Vec::new();
        for (at, (new, words)) in news.iter().zip(&new_words).enumerate() {
            if self.by_new.get(at) != Some(&None) {
                continue;
            }
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for word in words {
                for old in having.get(&**word).into_iter().flatten() {
                    *shared.entry(*old).or_default() += weights.one(word);
                }
            }
            let size = weights.sum(words);
            for (old, shared) in shared {
                let Some((of_old, one)) = sizes.get(old).zip(olds.get(old)) else {
                    continue;
                };
                // What is shared weighs something, so neither of them is nothing.
                let share = shared * 200 / (of_old + size).max(1);
                let same = one.code.value == new.code.value;
                let least = if same { ALIKE_MIN_SAME_CODE } else { ALIKE_MIN };
                if share >= least {
                    alike.push((share + if same { SAME_CODE } else { 0 }, old, at));
                }
            }
        }
        alike.sort_by_key(|&(share, old, new)| (Reverse(share), new, old));
        for (_, old, new) in alike {
            self.matches(old, new, Fate::Reworded);
        }
    }
}

/// What each word weighs: the less, the more questions of an instrument have it.
struct WordWeights(BTreeMap<String, usize>);

impl WordWeights {
    fn of(instruments: [&[Vec<String>]; 2]) -> Self {
        let mut most: BTreeMap<String, usize> = BTreeMap::new();
        for questions in instruments {
            let mut count: BTreeMap<&str, usize> = BTreeMap::new();
            for word in questions.iter().flatten() {
                *count.entry(word).or_default() += 1;
            }
            for (word, count) in count {
                let most = most.entry(word.to_owned()).or_default();
                *most = count.max(*most);
            }
        }
        Self(most)
    }

    fn one(&self, word: &str) -> usize {
        RARE / self.0.get(word).copied().unwrap_or(1).max(1)
    }

    fn sum(&self, words: &[String]) -> usize {
        words.iter().map(|word| self.one(word)).sum()
    }
}
