//! Points of indicators to points of aspects and of the questionnaire (contract, section 2): three
//! formulas, the organiser's rounding, bonus, and answers that take a question out of the count. Exact
//! throughout, and each sum made once.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::model::{Aspect, Code, Exact, Formula, Instrument, Rounding, RoundingOf, Triple};

use super::Broken;
use super::status::{Counted, JudgedEntry};

/// Percentages lie on a scale to this.
pub(super) const HUNDRED: i64 = 100;

/// The sums of each aspect, from which every score and every "what if" follows.
pub(super) struct Tally {
    /// In the order of the instrument.
    pub(super) aspects: Vec<AspectTally>,
    /// What the aspects make together, in each of the scores.
    wholes: Triple<SummedScore>,
    formula: Formula,
    /// What the weights of the aspects sum to.
    weights: Exact,
    /// What one point of an aspect's weight is on the scale of the score.
    scale: Exact,
    rounding: Rounding,
    /// Whether every mapping was read.
    known: bool,
}

/// One aspect's sums, in the indicators' own points, and what these are worth.
pub(super) struct AspectTally {
    /// Its index in the instrument.
    pub(super) at: usize,
    /// Its part of the score as the organiser counts it (`rerata`: its own share of the best score); `None`
    /// where nothing in it can be scored.
    pub(super) part: Triple<Option<Exact>>,
    weight: Exact,
    sums: Triple<Sums>,
    /// Whether the instrument has anything in it that can be scored.
    scorable: bool,
    /// Whether that is more than a bonus: an aspect that answers can empty.
    regular: bool,
    counting: Counting,
    rounding: Rounding,
    /// What one own point is worth in the questionnaire's total: nothing where nothing is possible; `None`
    /// where a mapping could not be read.
    rates: Option<Triple<Exact>>,
}

/// What the indicators of an aspect make together in one of the scores, in their own points.
#[derive(Debug, Clone)]
struct Sums {
    /// Bonus included.
    earned: Exact,
    /// Without bonus, and without what is out of the count.
    possible: Exact,
}

/// How the sums of an aspect become its part of the score.
enum Counting {
    /// They are it, up to the cap if there is one.
    Sum { cap: Option<Exact> },
    /// What is earned of what is possible, times this.
    Share { of: Exact },
}

/// What the aspects make together in one of the scores.
#[derive(Debug, Clone)]
struct SummedScore {
    /// The sum of their parts.
    sum: Exact,
    /// How many have a part.
    parts: u32,
    /// The weight of those in which answers left nothing to score.
    left_out: Exact,
}

/// One indicator's outcome with what it brings to the questionnaire.
pub(super) struct Scored<'t> {
    /// What became of it.
    pub(super) outcome: &'t JudgedEntry<'t>,
    /// Its aspect; of two aspects with one code the first.
    pub(super) aspect: &'t AspectTally,
    /// Its points in points of the questionnaire's total; `None` where a mapping could not be read.
    /// Rounding is left out.
    pub(super) in_total: Option<Triple>,
    /// What the questionnaire's supported score wins when this indicator alone reaches its best: on the
    /// rounded score, with caps of bonus kept. `None` where there is nothing to win.
    pub(super) win: Option<Exact>,
}

impl Tally {
    pub(super) fn new(instrument: &Instrument, outcomes: &[JudgedEntry<'_>]) -> Self {
        let mut members: BTreeMap<&Code, Vec<&JudgedEntry<'_>>> = BTreeMap::new();
        for outcome in outcomes {
            let of_aspect = members.entry(&outcome.entry.aspect).or_default();
            of_aspect.push(outcome);
        }
        let aspects = instrument.aspects.iter().enumerate();
        let aspects: Vec<AspectTally> = aspects
            .map(|(at, aspect)| {
                // Of two aspects with one code the first has the indicators of both.
                let members = members.remove(&aspect.code.value).unwrap_or_default();
                AspectTally::of(at, aspect, &members, instrument)
            })
            .collect();
        let weights = weights(instrument);
        let mut tally = Self {
            wholes: Triple {
                claimed: whole(&aspects, |part| &part.claimed),
                supported: whole(&aspects, |part| &part.supported),
                potential: whole(&aspects, |part| &part.potential),
            },
            aspects,
            formula: instrument.formula,
            scale: scale(instrument, &weights),
            weights,
            rounding: instrument.rounding.clone(),
            known: true,
        };
        let factors = tally.wholes.map(|whole| tally.factor(whole));
        for aspect in &mut tally.aspects {
            aspect.rates = Some(aspect.sums.zip(&factors).map(|(sums, factor)| {
                match (aspect.counting.rate(sums), factor) {
                    (Some(rate), Some(factor)) => &rate * factor,
                    // Where nothing is possible, in the aspect or in all, no point is worth anything.
                    (None, _) | (_, None) => Exact::zero(),
                }
            }));
        }
        tally
    }

    /// The same where a mapping could not be read: no sum is known, no point is worth anything yet.
    pub(super) fn unknown(mut self) -> Self {
        self.known = false;
        for aspect in &mut self.aspects {
            aspect.part = aspect.part.map(|_| None);
            aspect.rates = None;
        }
        self
    }

    /// The questionnaire's score; `None` where nothing can be scored.
    pub(super) fn questionnaire(&self) -> Option<Triple> {
        self.wholes.map(|whole| self.total(whole)).all()
    }

    fn total(&self, whole: &SummedScore) -> Option<Exact> {
        let scored = self.known && whole.parts > 0;
        let factor = self.factor(whole).filter(|_| scored)?;
        Some(self.rounding.round(RoundingOf::Total, &whole.sum * &factor))
    }

    /// What the sum of the aspects' parts is multiplied with. `rerata` is their mean; with `proporsi` the
    /// weight of an aspect with nothing left leaves the total, which is scaled to the weights that remain. `None`
    /// where none remain: nothing can be scored.
    fn factor(&self, whole: &SummedScore) -> Option<Exact> {
        match self.formula {
            Formula::Points => Some(Exact::whole(1)),
            Formula::Proportion => {
                (&self.scale * &self.weights).per(&(&self.weights - &whole.left_out))
            }
            Formula::Mean => NonZeroU32::new(whole.parts).map(|parts| Exact::whole(1).over(parts)),
        }
    }

    /// The questionnaire's supported score if an aspect's sums were these.
    fn supported_with(&self, aspect: &AspectTally, sums: &Sums) -> Option<Exact> {
        let now = aspect.part.supported.as_ref();
        let then = aspect.part_of(sums);
        let part = |part: Option<&Exact>| part.cloned().unwrap_or_else(Exact::zero);
        // One of bonus alone, which leaves nothing out, never has a part: before and after cancel out.
        let left_out =
            |part: Option<&Exact>| part.map_or_else(|| aspect.weight.clone(), |_| Exact::zero());
        let then = then.as_ref();
        let whole = &self.wholes.supported;
        self.total(&SummedScore {
            sum: &(&whole.sum - &part(now)) + &part(then),
            parts: whole.parts - u32::from(now.is_some()) + u32::from(then.is_some()),
            left_out: &(&whole.left_out - &left_out(now)) + &left_out(then),
        })
    }

    /// What the supported score, which is now `supported`, wins when one outcome alone becomes the best it
    /// can be.
    fn win(
        &self,
        aspect: &AspectTally,
        outcome: &JudgedEntry<'_>,
        supported: Option<&Exact>,
    ) -> Option<Exact> {
        let now = &aspect.sums.supported;
        let mut then = now.clone();
        match outcome.counted {
            Counted::Everywhere => {
                let more = &outcome.points.potential - &outcome.points.supported;
                then.earned = &then.earned + &more;
                let gains = aspect.counting.counts(&then) > aspect.counting.counts(now);
                let worth = aspect.rates.as_ref()?.supported.is_positive();
                // One that wins nothing by itself once rounded may still win with another.
                (gains && worth).then_some(())?;
            }
            Counted::InSupported => then.possible = &then.possible - &outcome.possible(),
            Counted::Nowhere => return None,
        }
        let better = self.supported_with(aspect, &then);
        let supported = supported?;
        // Where nothing is left to score there is nothing to win either.
        Some(better.map_or_else(Exact::zero, |better| &better - supported))
    }

    /// Each outcome with its aspect and its points of the total.
    pub(super) fn scored<'t>(
        &'t self,
        instrument: &'t Instrument,
        outcomes: &'t [JudgedEntry<'t>],
    ) -> Result<Vec<Scored<'t>>, Broken> {
        let codes = instrument.aspects.iter().map(|aspect| &aspect.code.value);
        // The first of two aspects with one code is the last to be put in, and stays.
        let by_code: BTreeMap<&Code, &AspectTally> = codes.zip(&self.aspects).rev().collect();
        let supported = self.total(&self.wholes.supported);
        let scored = outcomes.iter().map(|outcome| {
            let code = &outcome.entry.aspect;
            let aspect = *by_code.get(code).ok_or_else(|| Broken::aspect(code))?;
            Ok(Scored {
                outcome,
                aspect,
                in_total: aspect.in_total(&outcome.points),
                win: self.win(aspect, outcome, supported.as_ref()),
            })
        });
        scored.collect()
    }
}

/// What the weights of the aspects sum to.
pub(super) fn weights(instrument: &Instrument) -> Exact {
    let aspects = instrument.aspects.iter();
    aspects.map(|aspect| aspect.weight.value.clone()).sum()
}

/// With `proporsi` weights may sum to 100 whatever the best score is; the total is then scaled to it.
fn scale(instrument: &Instrument, weights: &Exact) -> Exact {
    match (instrument.formula, instrument.full.per(weights)) {
        (Formula::Proportion, Some(scale)) if *weights == Exact::whole(HUNDRED) => scale,
        (Formula::Points | Formula::Proportion | Formula::Mean, _) => Exact::whole(1),
    }
}

fn whole(aspects: &[AspectTally], of: fn(&Triple<Option<Exact>>) -> &Option<Exact>) -> SummedScore {
    let parts = || aspects.iter().map(|aspect| (aspect, of(&aspect.part)));
    let left_out = parts().filter(|(aspect, part)| part.is_none() && aspect.regular);
    SummedScore {
        sum: parts().filter_map(|(_, part)| part.clone()).sum(),
        parts: parts().map(|(_, part)| u32::from(part.is_some())).sum(),
        left_out: left_out.map(|(aspect, _)| aspect.weight.clone()).sum(),
    }
}

impl AspectTally {
    /// The aspect with its part of the score. What its own points are worth follows once all parts are
    /// known.
    fn of(
        at: usize,
        aspect: &Aspect,
        members: &[&JudgedEntry<'_>],
        instrument: &Instrument,
    ) -> Self {
        let earned: Triple = members.iter().map(|outcome| &outcome.points).sum();
        let indicators = aspect.indicators.iter();
        let regular = indicators.filter(|indicator| !indicator.bonus);
        let possible: Exact = regular.map(|indicator| indicator.best()).sum();
        let left_out = members
            .iter()
            .filter(|outcome| outcome.counted != Counted::Everywhere)
            .fold(Triple::zero(), |sum, outcome| sum.plus(&outcome.left_out()));
        let scorable = !(earned.potential.is_zero() && possible.is_zero());
        let weight = aspect.weight.value.clone();
        let has_bonus = aspect.indicators.iter().any(|indicator| indicator.bonus);
        let counting = match instrument.formula {
            Formula::Points => Counting::Sum {
                cap: has_bonus.then(|| weight.clone()),
            },
            Formula::Proportion => Counting::Share { of: weight.clone() },
            Formula::Mean => Counting::Share {
                of: instrument.full.clone(),
            },
        };
        let mut tally = Self {
            at,
            part: earned.map(|_| None),
            weight,
            sums: earned.zip(&left_out).map(|(earned, left_out)| Sums {
                earned: (*earned).clone(),
                possible: &possible - *left_out,
            }),
            scorable,
            regular: possible.is_positive(),
            counting,
            rounding: instrument.rounding.clone(),
            rates: None,
        };
        tally.part = tally.sums.map(|sums| tally.part_of(sums));
        tally
    }

    /// Its part of the score, were its sums these.
    fn part_of(&self, sums: &Sums) -> Option<Exact> {
        let rate = self.counting.rate(sums).filter(|_| self.scorable)?;
        let part = self.counting.counts(sums) * &rate;
        Some(self.rounding.round(RoundingOf::Aspect, part))
    }

    /// Own points of the aspect's indicators, one's or several's, in points of the questionnaire's
    /// total; `None` where a mapping could not be read. Rounding is left out.
    pub(super) fn in_total(&self, own: &Triple) -> Option<Triple> {
        let rates = self.rates.as_ref()?;
        Some(own.zip(rates).map(|(points, rate)| *points * *rate))
    }
}

impl Counting {
    /// What counts of what is earned: bonus fills up to the cap and no further.
    fn counts<'s>(&'s self, sums: &'s Sums) -> &'s Exact {
        match self {
            Self::Sum { cap } => cap
                .as_ref()
                .map_or(&sums.earned, |cap| cap.min(&sums.earned)),
            Self::Share { .. } => (&sums.earned).min(&sums.possible),
        }
    }

    /// What one own point is in points of the part; `None` where nothing is possible.
    fn rate(&self, sums: &Sums) -> Option<Exact> {
        match self {
            Self::Sum { .. } => Some(Exact::whole(1)),
            Self::Share { of } => of.per(&sums.possible),
        }
    }
}
