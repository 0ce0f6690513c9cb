//! The lines of the report: instrument, aspects, indicators, evidence.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Answer, AspectRow, Code, Dossier, Entry, EvidenceRow, Formula, IndicatorRow, Inside,
    Instrument, InstrumentHead, Status, days_until,
};

use super::groups::{IndicatorFindings, numbers};
use super::plan;
use super::status::{JudgedEntry, JudgedExhibit};
use super::tally::Tally;

pub(super) fn head(dossier: &Dossier) -> InstrumentHead {
    let instrument = &dossier.instrument;
    let deadline = instrument.deadline.as_ref().map(|deadline| deadline.value);
    InstrumentHead {
        id: instrument.id.value.clone(),
        title: instrument.title.clone(),
        year: instrument.year,
        version: instrument.version.clone(),
        organiser: instrument.organiser.clone(),
        audience: instrument.audience.clone(),
        official: instrument.official,
        deadline,
        days_left: deadline.map(|deadline| days_until(dossier.as_of, deadline)),
        formula: instrument.formula,
        rounding: instrument.rounding.clone(),
        full: instrument.full.clone(),
    }
}

pub(super) fn coverage(outcomes: &[JudgedEntry<'_>]) -> Vec<(Status, usize)> {
    Status::ALL
        .into_iter()
        .map(|status| {
            let count = outcomes
                .iter()
                .filter(|outcome| outcome.status == status)
                .count();
            (status, count)
        })
        // Where every mapping was read, nobody asks for what was not; and few instruments have questions
        // that may not apply.
        .filter(|(status, count)| {
            let rare = matches!(status, Status::Unseen | Status::NotApplicable);
            !rare || *count > 0
        })
        .collect()
}

/// How many answers are none of the options.
pub(super) fn unknown_answers(dossier: &Dossier) -> usize {
    let entries = dossier.entries.iter();
    let unknown = entries.filter(|entry| match entry.answer {
        Answer::Unknown(_) | Answer::ShortUnclear => true,
        Answer::Missing | Answer::Unseen | Answer::Chosen(_) | Answer::Nil => false,
    });
    unknown.count()
}

pub(super) fn aspects(
    instrument: &Instrument,
    tally: &Tally,
    outcomes: &[JudgedEntry<'_>],
) -> Vec<AspectRow> {
    let mut members: BTreeMap<&Code, (Vec<usize>, usize)> = BTreeMap::new();
    for (at, outcome) in outcomes.iter().enumerate() {
        let (rows, met) = members.entry(&outcome.entry.aspect).or_default();
        rows.push(at);
        *met += usize::from(outcome.status.is_met());
    }
    instrument
        .aspects
        .iter()
        .zip(&tally.aspects)
        .map(|(aspect, tally)| {
            // Of two aspects with one code the first has the indicators of both.
            let (rows, met) = members.remove(&aspect.code.value).unwrap_or_default();
            AspectRow {
                code: aspect.code.value.clone(),
                name: aspect.name.clone(),
                out_of: match instrument.formula {
                    Formula::Points | Formula::Proportion => aspect.weight.value.clone(),
                    Formula::Mean => instrument.full.clone(),
                },
                weight: aspect.weight.value.clone(),
                minimum: aspect.minimum.as_ref().map(|least| least.value.clone()),
                points: tally.part.clone(),
                indicators: rows.len(),
                met,
                rows,
            }
        })
        .collect()
}

pub(super) fn indicators(dossier: &Dossier, cases: &[IndicatorFindings<'_>]) -> Vec<IndicatorRow> {
    cases
        .iter()
        .map(|case| {
            let scored = &case.scored;
            let outcome = scored.outcome;
            let entry = outcome.entry;
            let claim = entry.claim.as_ref();
            let known = !matches!(outcome.status, Status::Unseen | Status::NotApplicable);
            IndicatorRow {
                code: entry.code().clone(),
                name: entry.indicator.name.clone(),
                question: entry.indicator.question.value.clone(),
                groups: entry.indicator.groups.clone(),
                aspect: entry.aspect.clone(),
                aspect_at: scored.aspect.at,
                weight: entry.indicator.weight.value.clone(),
                owner: entry.indicator.owner.clone(),
                answer: answer(entry),
                meaning: meaning(entry),
                options: std::sync::Arc::clone(&entry.indicator.options),
                print: entry.fingerprint,
                asked: entry.asked().to_vec(),
                nil_allowed: entry.indicator.nil_allowed,
                note: claim.and_then(|claim| claim.note.clone()),
                status: outcome.status,
                points: known.then(|| outcome.points.clone()),
                in_total: scored
                    .in_total
                    .clone()
                    .filter(|_| known || outcome.status == Status::Unseen),
                evidence: outcome
                    .evidence
                    .iter()
                    .map(|piece| evidence(dossier, *piece))
                    .collect(),
                reason: claim.and_then(|claim| claim.reason.clone()),
                target: claim.and_then(|claim| claim.target),
                due: plan::due(dossier, entry),
                findings: numbers(&case.findings),
            }
        })
        .collect()
}

fn answer(entry: &Entry) -> Option<String> {
    match &entry.answer {
        Answer::Chosen(choice) => Some(choice.code.clone()),
        Answer::Unknown(answer) => Some(answer.value.clone()),
        Answer::Missing | Answer::Unseen | Answer::ShortUnclear | Answer::Nil => None,
    }
}

/// What the answer means, where it is one of the options.
fn meaning(entry: &Entry) -> Option<String> {
    match &entry.answer {
        Answer::Chosen(choice) => choice.meaning.clone(),
        Answer::Unknown(_)
        | Answer::Missing
        | Answer::Unseen
        | Answer::ShortUnclear
        | Answer::Nil => None,
    }
}

fn evidence(dossier: &Dossier, piece: JudgedExhibit<'_>) -> EvidenceRow {
    let exhibit = piece.exhibit;
    let document = dossier.document_of(exhibit);
    EvidenceRow {
        id: exhibit.id,
        kind: exhibit.kinds.first().copied(),
        name: std::sync::Arc::clone(exhibit.name()),
        note: exhibit.evidence.note.clone(),
        is_link: exhibit.link().is_some(),
        found: document.is_some(),
        sha256: document.and_then(|document| document.sha256.seen().cloned()),
        size: document
            .filter(|document| document.sha256.seen().is_some())
            .map(|document| document.size),
        date: exhibit.evidence.date.as_ref().map(|date| date.value),
        pages: exhibit.evidence.pages.clone(),
        facts: document
            .and_then(|document| document.facts.seen())
            .map(Inside::of),
        picture: exhibit
            .found
            .and_then(|at| dossier.pictures.get(&at))
            .cloned(),
        acceptable: piece.acceptable,
        git: document.map(|document| document.git.clone()),
    }
}

pub(super) fn links(dossier: &Dossier) -> usize {
    let addresses: BTreeSet<_> = dossier
        .exhibits()
        .filter_map(|(_, exhibit)| exhibit.link())
        .collect();
    addresses.len()
}
