//! Points to scores (contract, section 2): bands on the exact value, stages and what they must still
//! bring. Exact throughout.

use crate::model::{
    Aspect, Code, Dossier, Exact, Formula, Horizon, Instrument, Rounding, RoundingOf, Score, Stage,
    StageScore,
};

use super::Gate;
use super::plan::horizon;
use super::status::{Counted, JudgedEntry};
use super::tally::{HUNDRED, Tally, weights};

/// What the weights make: the best score there is, in a sound instrument.
pub(super) fn out_of(instrument: &Instrument) -> Exact {
    let full = &instrument.full;
    let aspects = weights(instrument);
    match instrument.formula {
        Formula::Mean => full.clone(),
        Formula::Proportion if aspects == Exact::whole(HUNDRED) => full.clone(),
        Formula::Proportion => aspects,
        Formula::Points if aspects != *full => aspects,
        Formula::Points => instrument
            .indicators()
            .filter(|(_, indicator)| !indicator.bonus)
            .map(|(_, indicator)| indicator.weight.value.clone())
            .sum(),
    }
}

pub(super) fn score(
    dossier: &Dossier,
    (tally, outcomes): (&Tally, &[JudgedEntry<'_>]),
    gate: &Gate,
    scale_broken: bool,
) -> Score {
    let instrument = &dossier.instrument;
    let points = tally.questionnaire();
    let out_of = out_of(instrument);
    // A border made for 100 says nothing of a score out of 101.
    let bands_hold = !(scale_broken && out_of != instrument.full);
    let band = |value: &Exact| bands_hold.then(|| band(instrument, value)).flatten();
    let supported = points.as_ref().map(|points| &points.supported);
    let whole = stage_weights(instrument) == Exact::whole(HUNDRED);
    let stages = stages(instrument, supported, gate, bands_hold && whole);
    // Stages that do not sum to 100 make no total on a scale to 100.
    let total = total(instrument, &stages).filter(|_| whole);
    // Where there is no score, nothing is known of what it could become.
    let reachable = points.as_ref().and_then(|_| reachable(dossier, outcomes));
    let near = |value: &Exact| bands_hold && near_border(instrument, value);
    Score {
        claimed_band: points.as_ref().and_then(|points| band(&points.claimed)),
        supported_band: supported.and_then(band),
        bands: if bands_hold {
            borders(instrument)
        } else {
            Vec::new()
        },
        next_band: supported
            .filter(|_| bands_hold)
            .and_then(|supported| next_band(instrument, supported)),
        near_border: supported.is_some_and(near) || total.as_ref().is_some_and(near),
        total_band: total.as_ref().and_then(band),
        reachable_band: reachable.as_ref().and_then(band),
        out_of_reach: out_of_reach(instrument, &stages),
        reachable,
        minimums_missed: minimums_missed(instrument, tally),
        full: instrument.full.clone(),
        out_of,
        points,
        total,
        stages,
    }
}

/// The questionnaire judged anew with every indicator met at its best option that is due by the deadline,
/// not put off by a later `target`, and not past a deadline of its own; `None` without a deadline, or where
/// nothing can be scored.
fn reachable(dossier: &Dossier, outcomes: &[JudgedEntry<'_>]) -> Option<Exact> {
    let deadline = dossier.instrument.deadline.as_ref()?.value;
    let is_done = |outcome: &JudgedEntry<'_>| {
        deadline >= dossier.as_of && horizon(dossier, outcome.entry) == Horizon::InTime
    };
    let done = |outcome: &JudgedEntry<'_>| {
        if is_done(outcome) {
            outcome.points.potential.clone()
        } else {
            outcome.points.supported.clone()
        }
    };
    let best = outcomes.iter().map(|outcome| {
        let points = outcome.points.with_supported(done(outcome));
        let counted = match outcome.counted {
            Counted::InSupported if is_done(outcome) => Counted::Nowhere,
            Counted::InSupported | Counted::Everywhere | Counted::Nowhere => outcome.counted,
        };
        JudgedEntry {
            points,
            counted,
            evidence: Vec::new(),
            ..*outcome
        }
    });
    let tally = Tally::new(&dossier.instrument, &best.collect::<Vec<_>>());
    tally.questionnaire().map(|points| points.supported)
}

/// The bands that no stage can bring any more, each with the questionnaire's score from which it comes
/// in reach; not those that it could never bring.
fn out_of_reach(instrument: &Instrument, stages: &[StageScore]) -> Vec<(String, Exact)> {
    let full = instrument.full.clone();
    let Some((questionnaire, others)) = stages.split_first() else {
        return Vec::new();
    };
    let Some(open) = others.iter().find(|stage| stage.score.is_none()) else {
        return Vec::new();
    };
    let others = others
        .iter()
        .map(|stage| &per_cent(&stage.weight) * stage.score.as_ref().unwrap_or(&full));
    let others: Exact = others.sum();
    let bands = instrument.bands_descending();
    let bands = bands.into_iter().zip(&open.needed);
    bands
        .filter(|(_, (_, least))| least.is_none())
        .filter_map(|(band, (name, _))| {
            let gap = &least_total(&band.min.value, &instrument.rounding) - &others;
            let from = gap.per(&per_cent(&questionnaire.weight))?;
            (from <= full).then(|| (name.clone(), from))
        })
        .collect()
}

/// The aspects whose supported points lie below their `ambang`; `None` where no aspect has one, and where the
/// points are not known.
fn minimums_missed(instrument: &Instrument, tally: &Tally) -> Option<Vec<Code>> {
    tally.questionnaire()?;
    let aspects = instrument.aspects.iter().zip(&tally.aspects);
    let asked = aspects.filter_map(|(aspect, tally)| {
        let least = aspect.minimum.as_ref()?;
        // An aspect with nothing left to score has nothing to reach.
        let supported = tally.part.supported.as_ref();
        Some((
            aspect,
            supported.is_some_and(|points| *points < least.value),
        ))
    });
    let asked: Vec<(&Aspect, bool)> = asked.collect();
    let missed = asked.iter().filter(|(_, missed)| *missed);
    let missed = missed
        .map(|(aspect, _)| aspect.code.value.clone())
        .collect();
    (!asked.is_empty()).then_some(missed)
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

/// The bands with the least score of each, from the highest.
fn borders(instrument: &Instrument) -> Vec<(String, Exact)> {
    let bands = instrument.bands_descending().into_iter();
    bands
        .map(|band| (band.name.value.clone(), band.min.value.clone()))
        .collect()
}

fn next_band(instrument: &Instrument, score: &Exact) -> Option<(String, Exact)> {
    instrument
        .bands_descending()
        .into_iter()
        .rev()
        .find(|band| band.min.value > *score)
        .map(|band| (band.name.value.clone(), &band.min.value - score))
}

/// Within a thousandth of the best score (0,1 of 100) of a border; the lowest band's own border is none.
fn near_border(instrument: &Instrument, score: &Exact) -> bool {
    let near = &instrument.full * &Exact::decimal(1, 3);
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
    let full = instrument.full.clone();
    let known = instrument.stages.iter().enumerate().map(|(at, stage)| {
        let score = match at {
            0 => supported,
            _ => gate.stages.get(&stage.id.value),
        };
        // What it brings to the total; an unknown stage could still bring all of its weight.
        let brings = &per_cent(&stage.weight.value) * score.unwrap_or(&full);
        (stage, score, brings)
    });
    let known: Vec<(&Stage, Option<&Exact>, Exact)> = known.collect();
    let most: Exact = known.iter().map(|(_, _, brings)| brings.clone()).sum();
    known
        .into_iter()
        .map(|(stage, score, brings)| StageScore {
            id: stage.id.value.clone(),
            name: stage.name.clone(),
            weight: stage.weight.value.clone(),
            score: score.cloned(),
            needed: if score.is_none() && supported.is_some() && bands_hold {
                needed(instrument, &stage.weight.value, &(&most - &brings))
            } else {
                Vec::new()
            },
            threshold: stage.threshold.clone(),
        })
        .collect()
}

/// Per band, the least score of a stage that reaches it with every other unknown stage at the best score: `own` is
/// the stage's weight, `others` what the other stages bring to the total.
fn needed(instrument: &Instrument, own: &Exact, others: &Exact) -> Vec<(String, Option<Exact>)> {
    let full = &instrument.full;
    instrument
        .bands_descending()
        .into_iter()
        .map(|band| {
            let gap = &least_total(&band.min.value, &instrument.rounding) - others;
            let needed = if gap.is_positive() {
                // A stage without weight fills no gap.
                gap.per(&per_cent(own))
            } else {
                Some(Exact::zero())
            };
            let needed = needed.filter(|needed| needed <= full);
            (band.name.value.clone(), needed)
        })
        .collect()
}

/// The least total, before rounding, that a border takes: with `pembulatan` of the total it is half a
/// unit below the first rounded value that reaches the border.
fn least_total(border: &Exact, rounding: &Rounding) -> Exact {
    match rounding.decimals(RoundingOf::Total) {
        Some(decimals) => &border.raised(decimals) - &Exact::decimal(5, decimals + 1),
        None => border.clone(),
    }
}

/// A weight in per cent as a share of one.
fn per_cent(weight: &Exact) -> Exact {
    weight * &Exact::decimal(1, 2)
}

/// The staged total, once every stage is known; `None` without stages.
fn total(instrument: &Instrument, stages: &[StageScore]) -> Option<Exact> {
    let brought = stages
        .iter()
        .map(|stage| Some(&per_cent(&stage.weight) * stage.score.as_ref()?));
    let total: Option<Exact> = brought.sum();
    let total = total.filter(|_| !stages.is_empty())?;
    Some(instrument.rounding.round(RoundingOf::Total, total))
}
