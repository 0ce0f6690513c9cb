//! Points of indicators to points of aspects and of the questionnaire (contract, section 2): three
//! formulas, the organiser's rounding, bonus. Exact throughout, and each sum made once.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::model::{Aspect, Code, Exact, Formula, Instrument, Rounding, RoundingOf, Triple};

use super::Broken;
use super::status::JudgedEntry;

/// Scores lie on a scale to this.
pub(super) const FULL: i64 = 100;

/// The sums of each aspect, from which every score and every "what if" follows.
pub(super) struct Tally {
    /// In the order of the instrument.
    pub(super) aspects: Vec<AspectTally>,
    /// What the sum of the aspects' parts is divided by; `None` where nothing can be scored.
    divisor: Option<NonZeroU32>,
    rounding: Option<Rounding>,
}

/// One aspect's sums, in the indicators' own points, and what these are worth.
pub(super) struct AspectTally {
    /// Its index in the instrument.
    pub(super) at: usize,
    /// Its part of the score as the organiser counts it (`rerata`: its own percentage); `None` where
    /// nothing in it can be scored.
    pub(super) part: Option<Triple>,
    /// What is earned, bonus included.
    earned: Triple,
    /// The most that counts of what is earned; `None` where all does.
    cap: Option<Exact>,
    /// What one own point is worth in the questionnaire's total: nothing where nothing is possible; `None`
    /// where a mapping could not be read.
    rate: Option<Exact>,
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
}

impl Tally {
    pub(super) fn new(instrument: &Instrument, outcomes: &[JudgedEntry<'_>]) -> Self {
        let mut points: BTreeMap<&Code, Vec<&Triple>> = BTreeMap::new();
        for outcome in outcomes {
            let of_aspect = points.entry(&outcome.entry.aspect).or_default();
            of_aspect.push(&outcome.points);
        }
        let aspects = instrument.aspects.iter().enumerate();
        let mut aspects: Vec<AspectTally> = aspects
            .map(|(at, aspect)| {
                // Of two aspects with one code the first has the indicators of both.
                let points = points.remove(&aspect.code.value).unwrap_or_default();
                AspectTally::of(at, aspect, points.into_iter().sum(), instrument)
            })
            .collect();
        let divisor = divisor(instrument.formula, &aspects);
        for aspect in &mut aspects {
            if let (Some(rate), Some(divisor)) = (&mut aspect.rate, divisor) {
                *rate = rate.over(divisor);
            }
        }
        Self {
            aspects,
            divisor,
            rounding: instrument.rounding,
        }
    }

    /// The same where a mapping could not be read: no sum is known, no point is worth anything yet.
    pub(super) fn unknown(mut self) -> Self {
        self.divisor = None;
        for aspect in &mut self.aspects {
            (aspect.part, aspect.rate) = (None, None);
        }
        self
    }

    /// The questionnaire's score; `None` where nothing can be scored.
    pub(super) fn questionnaire(&self) -> Option<Triple> {
        let divisor = self.divisor?;
        let sum: Triple = parts(&self.aspects).sum();
        Some(sum.map(|value| round(value.over(divisor), self.rounding, RoundingOf::Total)))
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
        let scored = outcomes.iter().map(|outcome| {
            let code = &outcome.entry.aspect;
            let aspect = *by_code.get(code).ok_or_else(|| Broken::aspect(code))?;
            Ok(Scored {
                outcome,
                aspect,
                in_total: aspect.in_total(&outcome.points),
            })
        });
        scored.collect()
    }
}

/// The parts of the aspects that can be scored.
fn parts(aspects: &[AspectTally]) -> impl Iterator<Item = &Triple> {
    aspects.iter().filter_map(|aspect| aspect.part.as_ref())
}

/// `rerata` is the mean of the parts, the other formulas are their sum.
fn divisor(formula: Formula, aspects: &[AspectTally]) -> Option<NonZeroU32> {
    let count = NonZeroU32::new(parts(aspects).map(|_| 1).sum())?;
    match formula {
        Formula::Points | Formula::Proportion => Some(NonZeroU32::MIN),
        Formula::Mean => Some(count),
    }
}

impl AspectTally {
    /// The aspect with its part of the score. Its rate is in points of that part, until it is known
    /// how many parts there are.
    fn of(at: usize, aspect: &Aspect, earned: Triple, instrument: &Instrument) -> Self {
        let indicators = aspect.indicators.iter();
        let regular = indicators.filter(|indicator| !indicator.bonus);
        let possible: Exact = regular.map(|indicator| indicator.best()).sum();
        let weight = &aspect.weight.value;
        let has_bonus = aspect.indicators.iter().any(|indicator| indicator.bonus);
        let (cap, rate) = match instrument.formula {
            Formula::Points => (has_bonus.then(|| weight.clone()), Some(Exact::whole(1))),
            Formula::Proportion => (Some(possible.clone()), weight.per(&possible)),
            Formula::Mean => (Some(possible.clone()), Exact::whole(FULL).per(&possible)),
        };
        let nothing = earned.potential.is_zero() && possible.is_zero();
        let mut tally = Self {
            at,
            part: None,
            earned,
            cap,
            rate: Some(rate.clone().unwrap_or_else(Exact::zero)),
        };
        tally.part = rate.filter(|_| !nothing).map(|rate| {
            tally.earned.map(|earned| {
                let part = tally.counting(earned) * &rate;
                round(part, instrument.rounding, RoundingOf::Aspect)
            })
        });
        tally
    }

    /// What counts of what is earned: bonus fills up to the cap and no further.
    fn counting<'e>(&'e self, earned: &'e Exact) -> &'e Exact {
        self.cap.as_ref().map_or(earned, |cap| earned.min(cap))
    }

    /// Own points of the aspect's indicators, one's or several's, in points of the questionnaire's
    /// total; `None` where a mapping could not be read. Rounding is left out.
    pub(super) fn in_total(&self, own: &Triple) -> Option<Triple> {
        let rate = self.rate.as_ref()?;
        Some(own.map(|points| points * rate))
    }
}

impl Scored<'_> {
    /// What the questionnaire's supported score wins when this indicator alone reaches its best: caps
    /// of bonus are kept, rounding is left out. `None` where there is nothing to win.
    pub(super) fn win(&self) -> Option<Exact> {
        let (own, aspect) = (&self.outcome.points, self.aspect);
        let now = &aspect.earned.supported;
        let then = now + &(&own.potential - &own.supported);
        let more = aspect.counting(&then) - aspect.counting(now);
        let win = &more * aspect.rate.as_ref()?;
        win.is_positive().then_some(win)
    }
}

/// The value, rounded where the organiser rounds just this.
pub(super) fn round(value: Exact, rounding: Option<Rounding>, of: RoundingOf) -> Exact {
    match rounding {
        Some(rounding) if rounding.of == of => value.rounded(rounding.decimals),
        Some(_) | None => value,
    }
}
