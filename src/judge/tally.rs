//! Points of indicators to points of aspects and of the questionnaire (contract, section 2): three
//! formulas, the organiser's rounding, bonus. Exact throughout, and each sum made once.

use std::collections::BTreeMap;

use crate::model::{
    Aspect, Code, Dossier, Exact, Formula, Instrument, Rounding, RoundingOf, Triple,
};

use super::status::Outcome;

/// Scores lie on a scale to this.
pub(super) const FULL: i64 = 100;

/// The points of an entry that the dossier does not have.
static NOTHING: Triple = Triple::zero();

/// The sums of each aspect, from which every score and every "what if" follows.
pub(super) struct Tally {
    scale: Scale,
    sums: Vec<AspectSum>,
    /// Per aspect, its part of the score as the organiser counts it; `None` where nothing in it can
    /// be scored.
    parts: Vec<Option<Triple>>,
    /// Per entry of the dossier.
    entries: Vec<EntryPoints>,
}

/// One indicator's points.
struct EntryPoints {
    /// Index of its aspect, if the instrument has it.
    aspect: Option<usize>,
    /// In the indicator's own points.
    own: Triple,
    /// In points of the questionnaire's total, without rounding.
    in_total: Triple,
}

/// One aspect's sums, in the indicators' own points.
struct AspectSum {
    weight: Exact,
    /// Earned, bonus included.
    earned: Triple,
    /// The most that can be earned, bonus left out.
    possible: Exact,
    has_bonus: bool,
}

/// How the organiser counts.
struct Scale {
    formula: Formula,
    rounding: Option<Rounding>,
    /// How many aspects can be scored: the divisor of `rerata`.
    scorable: Exact,
}

impl Tally {
    pub(super) fn new(dossier: &Dossier, outcomes: &[Outcome]) -> Self {
        let instrument = &dossier.instrument;
        let mut sums: Vec<AspectSum> = instrument.aspects.iter().map(AspectSum::of).collect();
        let aspects = aspects_of(dossier);
        for (aspect, outcome) in aspects.iter().zip(outcomes) {
            if let Some(sum) = aspect.and_then(|at| sums.get_mut(at)) {
                sum.earned = sum.earned.plus(&outcome.points);
            }
        }
        let mut scale = Scale::of(instrument);
        let parts: Vec<Option<Triple>> = sums.iter().map(|sum| scale.part(sum)).collect();
        scale.scorable = count(parts.iter().flatten().count());
        let mut tally = Self {
            scale,
            sums,
            parts,
            entries: Vec::new(),
        };
        tally.entries = aspects
            .into_iter()
            .zip(outcomes)
            .map(|(aspect, outcome)| EntryPoints {
                aspect,
                own: outcome.points.clone(),
                in_total: tally.scaled(aspect, &outcome.points),
            })
            .collect();
        tally
    }

    /// Own points of an aspect's indicators, one's or several's, in points of the questionnaire's
    /// total. Rounding is left out.
    pub(super) fn scaled(&self, aspect: Option<usize>, own: &Triple) -> Triple {
        aspect
            .and_then(|at| self.sums.get(at))
            .map_or_else(Triple::zero, |sum| self.scale.in_total(sum, own))
    }

    /// The aspect's part as the organiser counts it; `None` where nothing in it can be scored.
    pub(super) fn aspect(&self, index: usize) -> Option<&Triple> {
        self.parts.get(index)?.as_ref()
    }

    /// Index of an indicator's aspect; of two aspects with one code the first.
    pub(super) fn aspect_of(&self, entry: usize) -> Option<usize> {
        self.entries.get(entry)?.aspect
    }

    /// The questionnaire's score; `None` where nothing can be scored.
    pub(super) fn questionnaire(&self) -> Option<Triple> {
        let sum = self
            .parts
            .iter()
            .flatten()
            .fold(Triple::zero(), |sum, part| sum.plus(part));
        let whole = |value: &Exact| -> Option<Exact> {
            let value = match self.scale.formula {
                Formula::Points | Formula::Proportion => value.clone(),
                Formula::Mean => value.per(&self.scale.scorable)?,
            };
            Some(round(value, self.scale.rounding, RoundingOf::Total))
        };
        self.parts.iter().any(Option::is_some).then_some(())?;
        Some(Triple {
            claimed: whole(&sum.claimed)?,
            supported: whole(&sum.supported)?,
            potential: whole(&sum.potential)?,
        })
    }

    /// One indicator's points, in points of the questionnaire's total. Rounding is left out.
    pub(super) fn in_total(&self, entry: usize) -> &Triple {
        self.entries
            .get(entry)
            .map_or(&NOTHING, |entry| &entry.in_total)
    }

    /// What the questionnaire's supported score wins when this indicator alone reaches its best:
    /// caps of bonus are kept, rounding is left out.
    pub(super) fn win(&self, entry: usize) -> Exact {
        self.won(entry).unwrap_or_else(Exact::zero)
    }

    /// `None` where there is nothing to win.
    fn won(&self, entry: usize) -> Option<Exact> {
        let entry = self.entries.get(entry)?;
        let (own, sum) = (&entry.own, self.sums.get(entry.aspect?)?);
        if own.supported == own.potential {
            return None;
        }
        let now = &sum.earned.supported;
        let then = &(now - &own.supported) + &own.potential;
        let (now, then) = (self.scale.value(sum, now)?, self.scale.value(sum, &then)?);
        Some(self.scale.of_total(&(&then - &now)))
    }
}

/// Per entry, the index of its aspect; of two aspects with one code the first.
fn aspects_of(dossier: &Dossier) -> Vec<Option<usize>> {
    let index: BTreeMap<&Code, usize> = dossier
        .instrument
        .aspects
        .iter()
        .enumerate()
        .rev()
        .map(|(at, aspect)| (&aspect.code.value, at))
        .collect();
    dossier
        .entries
        .iter()
        .map(|entry| index.get(&entry.aspect).copied())
        .collect()
}

impl Scale {
    /// Before it is known how many aspects can be scored.
    const fn of(instrument: &Instrument) -> Self {
        Self {
            formula: instrument.formula,
            rounding: instrument.rounding,
            scorable: Exact::zero(),
        }
    }

    /// The aspect's part of the score (`rerata`: its own percentage), before the organiser's rounding.
    fn value(&self, sum: &AspectSum, earned: &Exact) -> Option<Exact> {
        match self.formula {
            Formula::Points if sum.has_bonus => Some(earned.min(&sum.weight).clone()),
            Formula::Points => Some(earned.clone()),
            Formula::Proportion => (&sum.weight * earned.min(&sum.possible)).per(&sum.possible),
            Formula::Mean => (&Exact::whole(FULL) * earned.min(&sum.possible)).per(&sum.possible),
        }
    }

    /// The aspect's part as the organiser counts it.
    fn part(&self, sum: &AspectSum) -> Option<Triple> {
        if sum.earned.potential.is_zero() && sum.possible.is_zero() {
            return None;
        }
        let part = |earned: &Exact| -> Option<Exact> {
            let value = self.value(sum, earned)?;
            Some(round(value, self.rounding, RoundingOf::Aspect))
        };
        Some(Triple {
            claimed: part(&sum.earned.claimed)?,
            supported: part(&sum.earned.supported)?,
            potential: part(&sum.earned.potential)?,
        })
    }

    /// A part of the score's own unit in points of the questionnaire's total.
    fn of_total(&self, value: &Exact) -> Exact {
        match self.formula {
            Formula::Points | Formula::Proportion => value.clone(),
            Formula::Mean => value.per(&self.scorable).unwrap_or_else(Exact::zero),
        }
    }

    /// An indicator's own points in points of the questionnaire's total.
    fn in_total(&self, sum: &AspectSum, own: &Triple) -> Triple {
        let scaled = |points: &Exact| {
            let scaled = match self.formula {
                Formula::Points => Some(points.clone()),
                Formula::Proportion => (&sum.weight * points).per(&sum.possible),
                Formula::Mean => (&Exact::whole(FULL) * points).per(&sum.possible),
            };
            self.of_total(&scaled.unwrap_or_else(Exact::zero))
        };
        Triple {
            claimed: scaled(&own.claimed),
            supported: scaled(&own.supported),
            potential: scaled(&own.potential),
        }
    }
}

impl AspectSum {
    fn of(aspect: &Aspect) -> Self {
        let possible = aspect
            .indicators
            .iter()
            .filter(|indicator| !indicator.bonus)
            .map(|indicator| indicator.best())
            .sum();
        Self {
            weight: aspect.weight.value.clone(),
            earned: Triple::zero(),
            possible,
            has_bonus: aspect.indicators.iter().any(|indicator| indicator.bonus),
        }
    }
}

/// The value, rounded where the organiser rounds just this.
pub(super) fn round(value: Exact, rounding: Option<Rounding>, of: RoundingOf) -> Exact {
    match rounding {
        Some(rounding) if rounding.of == of => value.rounded(rounding.decimals),
        Some(_) | None => value,
    }
}

fn count(number: usize) -> Exact {
    Exact::whole(i64::try_from(number).unwrap_or(i64::MAX))
}
