//! Points to scores (contract, section 2): three formulas, the organiser's rounding, bonus, bands on
//! the exact value, stages and what they must still bring. Exact throughout.

use std::collections::BTreeMap;

use crate::model::{
    Aspect, Code, Dossier, Exact, Formula, Instrument, Rounding, RoundingOf, Score, StageScore,
    Triple,
};

use super::Gate;
use super::status::Outcome;

/// Scores lie on a scale to this.
const FULL: i64 = 100;

/// The sums of each aspect, from which every score and every "what if" follows.
pub(super) struct Tally {
    formula: Formula,
    rounding: Option<Rounding>,
    sums: Vec<AspectSum>,
    /// Per entry of the dossier: the aspect, and the indicator's own points.
    entries: Vec<(usize, Triple)>,
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

impl Tally {
    pub(super) fn new(dossier: &Dossier, outcomes: &[Outcome]) -> Self {
        let instrument = &dossier.instrument;
        let mut sums: Vec<AspectSum> = instrument.aspects.iter().map(AspectSum::of).collect();
        let index: BTreeMap<&Code, usize> = instrument
            .aspects
            .iter()
            .enumerate()
            .rev()
            .map(|(at, aspect)| (&aspect.code.value, at))
            .collect();
        let mut entries = Vec::new();
        for (entry, outcome) in dossier.entries.iter().zip(outcomes) {
            let Some(&at) = index.get(&entry.aspect) else {
                continue;
            };
            if let Some(sum) = sums.get_mut(at) {
                sum.earned = sum.earned.plus(&outcome.points);
            }
            entries.push((at, outcome.points.clone()));
        }
        Self {
            formula: instrument.formula,
            rounding: instrument.rounding,
            sums,
            entries,
        }
    }

    /// The aspect's part of the score (`rerata`: its own percentage), before the organiser's rounding.
    fn value(&self, sum: &AspectSum, earned: &Exact) -> Option<Exact> {
        match self.formula {
            Formula::Points if sum.has_bonus => Some(sum.weight.clone().min(earned.clone())),
            Formula::Points => Some(earned.clone()),
            Formula::Proportion => {
                let capped = earned.clone().min(sum.possible.clone());
                (&sum.weight * &capped).per(&sum.possible)
            }
            Formula::Mean => {
                let capped = earned.clone().min(sum.possible.clone());
                (&Exact::whole(FULL) * &capped).per(&sum.possible)
            }
        }
    }

    /// The aspect's part as the organiser counts it.
    pub(super) fn aspect(&self, index: usize) -> Option<Triple> {
        let sum = self.sums.get(index)?;
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

    /// The questionnaire's score; `None` where nothing can be scored.
    fn questionnaire(&self) -> Option<Triple> {
        let parts: Vec<Triple> = (0..self.sums.len())
            .filter_map(|at| self.aspect(at))
            .collect();
        if parts.is_empty() {
            return None;
        }
        let sum = parts
            .iter()
            .fold(Triple::zero(), |sum, part| sum.plus(part));
        let count = i64::try_from(parts.len()).unwrap_or(i64::MAX);
        let whole = |value: &Exact| -> Option<Exact> {
            let value = match self.formula {
                Formula::Points | Formula::Proportion => value.clone(),
                Formula::Mean => value.per(&Exact::whole(count))?,
            };
            Some(round(value, self.rounding, RoundingOf::Total))
        };
        Some(Triple {
            claimed: whole(&sum.claimed)?,
            supported: whole(&sum.supported)?,
            potential: whole(&sum.potential)?,
        })
    }

    /// How many aspects can be scored: the divisor of `rerata`.
    fn scorable(&self) -> i64 {
        let count = (0..self.sums.len())
            .filter(|at| self.aspect(*at).is_some())
            .count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    /// A part of the score's own unit in points of the questionnaire's total.
    fn of_total(&self, value: &Exact) -> Exact {
        match self.formula {
            Formula::Points | Formula::Proportion => value.clone(),
            Formula::Mean => value
                .per(&Exact::whole(self.scorable()))
                .unwrap_or_else(Exact::zero),
        }
    }

    /// One indicator's points, in points of the questionnaire's total. Rounding is left out.
    pub(super) fn in_total(&self, entry: usize, which: fn(&Triple) -> &Exact) -> Exact {
        let Some((at, points)) = self.entries.get(entry) else {
            return Exact::zero();
        };
        let Some(sum) = self.sums.get(*at) else {
            return Exact::zero();
        };
        let points = which(points);
        let scaled = match self.formula {
            Formula::Points => Some(points.clone()),
            Formula::Proportion => (&sum.weight * points).per(&sum.possible),
            Formula::Mean => (&Exact::whole(FULL) * points).per(&sum.possible),
        };
        self.of_total(&scaled.unwrap_or_else(Exact::zero))
    }

    /// What the questionnaire's supported score wins when this indicator alone reaches its best:
    /// caps of bonus are kept, rounding is left out.
    pub(super) fn win(&self, entry: usize) -> Exact {
        let Some((at, points)) = self.entries.get(entry) else {
            return Exact::zero();
        };
        let Some(sum) = self.sums.get(*at) else {
            return Exact::zero();
        };
        let now = &sum.earned.supported;
        let then = &(now - &points.supported) + &points.potential;
        match (self.value(sum, now), self.value(sum, &then)) {
            (Some(now), Some(then)) => self.of_total(&(&then - &now)),
            (None, _) | (_, None) => Exact::zero(),
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

fn round(value: Exact, rounding: Option<Rounding>, of: RoundingOf) -> Exact {
    match rounding {
        Some(rounding) if rounding.of == of => value.rounded(rounding.decimals),
        Some(_) | None => value,
    }
}

/// What the weights sum to: 100 in a sound instrument.
pub(super) fn out_of(instrument: &Instrument) -> Exact {
    let full = Exact::whole(FULL);
    if instrument.formula == Formula::Mean {
        return full;
    }
    let aspects: Exact = instrument
        .aspects
        .iter()
        .map(|aspect| aspect.weight.value.clone())
        .sum();
    if aspects != full || instrument.formula == Formula::Proportion {
        return aspects;
    }
    instrument
        .indicators()
        .filter(|(_, indicator)| !indicator.bonus)
        .map(|(_, indicator)| indicator.weight.value.clone())
        .sum()
}

pub(super) fn score(dossier: &Dossier, tally: &Tally, gate: &Gate, weights_open: bool) -> Score {
    let instrument = &dossier.instrument;
    let points = tally.questionnaire();
    let out_of = out_of(instrument);
    // A border made for 100 says nothing of a score out of 101.
    let bands_hold = !(weights_open && out_of != Exact::whole(FULL));
    let band = |value: &Exact| bands_hold.then(|| band(instrument, value)).flatten();
    let supported = points.as_ref().map(|points| &points.supported);
    let whole = stage_weights(instrument) == Exact::whole(FULL);
    let stages = stages(instrument, supported, gate, bands_hold && whole);
    // Stages that do not sum to 100 make no total on a scale to 100.
    let total = total(instrument, &stages).filter(|_| whole);
    let near = |value: &Exact| bands_hold && near_border(instrument, value);
    Score {
        claimed_band: points.as_ref().and_then(|points| band(&points.claimed)),
        supported_band: supported.and_then(band),
        next_band: supported
            .filter(|_| bands_hold)
            .and_then(|supported| next_band(instrument, supported)),
        near_border: supported.is_some_and(near) || total.as_ref().is_some_and(near),
        total_band: total.as_ref().and_then(band),
        out_of,
        points,
        total,
        stages,
    }
}

fn stage_weights(instrument: &Instrument) -> Exact {
    instrument
        .stages
        .iter()
        .map(|stage| stage.weight.value.clone())
        .sum()
}

/// The band of a score: the highest whose border it reaches.
pub(super) fn band(instrument: &Instrument, score: &Exact) -> Option<String> {
    instrument
        .bands_descending()
        .into_iter()
        .find(|band| *score >= band.min.value)
        .map(|band| band.name.value.clone())
}

fn next_band(instrument: &Instrument, score: &Exact) -> Option<(String, Exact)> {
    instrument
        .bands_descending()
        .into_iter()
        .rev()
        .find(|band| band.min.value > *score)
        .map(|band| (band.name.value.clone(), &band.min.value - score))
}

/// Within 0,1 of a border; the lowest band's own border is none.
fn near_border(instrument: &Instrument, score: &Exact) -> bool {
    let near = Exact::parse("0.1").unwrap_or_else(Exact::zero);
    instrument
        .bands
        .iter()
        .filter(|band| band.min.value.is_positive())
        .any(|band| {
            let distance = &band.min.value - score;
            distance <= near && &Exact::zero() - &distance <= near
        })
}

fn stages(
    instrument: &Instrument,
    supported: Option<&Exact>,
    gate: &Gate,
    bands_hold: bool,
) -> Vec<StageScore> {
    let known: Vec<Option<Exact>> = instrument
        .stages
        .iter()
        .enumerate()
        .map(|(at, stage)| match at {
            0 => supported.cloned(),
            _ => gate.stages.get(&stage.id.value).cloned(),
        })
        .collect();
    instrument
        .stages
        .iter()
        .zip(&known)
        .enumerate()
        .map(|(at, (stage, score))| StageScore {
            id: stage.id.value.clone(),
            name: stage.name.clone(),
            weight: stage.weight.value.clone(),
            score: score.clone(),
            needed: if score.is_none() && supported.is_some() && bands_hold {
                needed(instrument, &known, at)
            } else {
                Vec::new()
            },
            threshold: stage.threshold.clone(),
        })
        .collect()
}

/// Per band, the least score of stage `at` that reaches it with every other unknown stage at 100.
fn needed(
    instrument: &Instrument,
    known: &[Option<Exact>],
    at: usize,
) -> Vec<(String, Option<Exact>)> {
    let full = Exact::whole(FULL);
    let share = |weight: &Exact| weight.per(&full).unwrap_or_else(Exact::zero);
    let others: Exact = instrument
        .stages
        .iter()
        .zip(known)
        .enumerate()
        .filter(|(other, _)| *other != at)
        .map(|(_, (stage, score))| &share(&stage.weight.value) * score.as_ref().unwrap_or(&full))
        .sum();
    let own = instrument
        .stages
        .get(at)
        .map_or_else(Exact::zero, |stage| share(&stage.weight.value));
    instrument
        .bands_descending()
        .into_iter()
        .map(|band| {
            let least = least_total(&band.min.value, instrument.rounding);
            let gap = &least - &others;
            let needed = if gap.is_positive() {
                gap.per(&own)
            } else {
                Some(Exact::zero())
            };
            (
                band.name.value.clone(),
                needed.filter(|needed| *needed <= full),
            )
        })
        .collect()
}

/// The least total, before rounding, that a border takes: with `pembulatan` of the total it is half a
/// unit below the first rounded value that reaches the border.
fn least_total(border: &Exact, rounding: Option<Rounding>) -> Exact {
    match rounding {
        Some(Rounding {
            of: RoundingOf::Total,
            decimals,
        }) => {
            let half = Exact::parse(&format!(
                "0.{}5",
                "0".repeat(usize::try_from(decimals).unwrap_or(0))
            ));
            &border.raised(decimals) - &half.unwrap_or_else(Exact::zero)
        }
        Some(_) | None => border.clone(),
    }
}

/// The staged total, once every stage is known; `None` without stages.
fn total(instrument: &Instrument, stages: &[StageScore]) -> Option<Exact> {
    if stages.is_empty() {
        return None;
    }
    let mut total = Exact::zero();
    for stage in stages {
        let weighted = &stage.weight * stage.score.as_ref()?;
        total = &total + &weighted.per(&Exact::whole(FULL))?;
    }
    Some(round(total, instrument.rounding, RoundingOf::Total))
}
