//! Points to scores (contract, section 2): bands on the exact value, stages and what they must still
//! bring. Exact throughout.

use crate::model::{Dossier, Exact, Formula, Instrument, Rounding, RoundingOf, Score, StageScore};

use super::Gate;
use super::tally::{FULL, Tally, round};

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

pub(super) fn score(dossier: &Dossier, tally: &Tally, gate: &Gate, scale_broken: bool) -> Score {
    let instrument = &dossier.instrument;
    let points = tally.questionnaire();
    let out_of = out_of(instrument);
    // A border made for 100 says nothing of a score out of 101.
    let bands_hold = !(scale_broken && out_of != Exact::whole(FULL));
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
