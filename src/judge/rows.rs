//! The lines of the report: instrument, aspects, indicators, evidence, groups of findings.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Answer, AspectRow, Code, Dossier, Entry, EvidenceRow, Exhibit, FindingGroup, IndicatorRow,
    Inside, InstrumentHead, JudgedFinding, Status, Triple,
};

use super::Void;
use super::plan;
use super::score::Tally;
use super::status::{Outcome, acceptable};

pub(super) fn head(dossier: &Dossier) -> InstrumentHead {
    let instrument = &dossier.instrument;
    let deadline = instrument.deadline.as_ref().map(|deadline| deadline.value);
    InstrumentHead {
        id: instrument.id.value.clone(),
        title: instrument.title.clone(),
        year: instrument.year,
        version: instrument.version.clone(),
        organiser: instrument.organiser.clone(),
        official: instrument.official,
        deadline,
        days_left: deadline
            .and_then(|deadline| dossier.as_of.until(deadline).ok())
            .map(|span| span.get_days()),
        formula: instrument.formula,
        rounding: instrument.rounding,
    }
}

pub(super) fn coverage(outcomes: &[Outcome]) -> Vec<(Status, usize)> {
    Status::ALL
        .into_iter()
        .map(|status| {
            let count = outcomes
                .iter()
                .filter(|outcome| outcome.status == status)
                .count();
            (status, count)
        })
        .collect()
}

pub(super) fn aspects(dossier: &Dossier, tally: &Tally, outcomes: &[Outcome]) -> Vec<AspectRow> {
    let mut members: BTreeMap<&Code, (Vec<usize>, usize)> = BTreeMap::new();
    for (at, (entry, outcome)) in dossier.entries.iter().zip(outcomes).enumerate() {
        let (rows, met) = members.entry(&entry.aspect).or_default();
        rows.push(at);
        *met += usize::from(outcome.status.is_met());
    }
    dossier
        .instrument
        .aspects
        .iter()
        .enumerate()
        .map(|(at, aspect)| {
            let (rows, met) = members.get(&aspect.code.value).cloned().unwrap_or_default();
            AspectRow {
                code: aspect.code.value.clone(),
                name: aspect.name.clone(),
                weight: aspect.weight.value.clone(),
                points: tally.aspect(at),
                indicators: rows.len(),
                met,
                rows,
            }
        })
        .collect()
}

pub(super) fn indicators(
    dossier: &Dossier,
    tally: &Tally,
    outcomes: &[Outcome],
    void: &Void,
    judged: &[JudgedFinding],
) -> Vec<IndicatorRow> {
    let mut findings: BTreeMap<&Code, Vec<usize>> = BTreeMap::new();
    for (index, one) in judged.iter().enumerate() {
        if let Some(code) = &one.finding.indicator {
            findings.entry(code).or_default().push(index);
        }
    }
    // Of two aspects with one code the first has its name.
    let aspects: BTreeMap<&Code, usize> = dossier
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
        .zip(outcomes)
        .enumerate()
        .map(|(at, (entry, outcome))| IndicatorRow {
            code: entry.code().clone(),
            name: entry.indicator.name.clone(),
            question: entry.indicator.question.value.clone(),
            group: entry.indicator.group.clone(),
            aspect: entry.aspect.clone(),
            aspect_at: aspects.get(&entry.aspect).copied(),
            weight: entry.indicator.weight.value.clone(),
            owner: entry.indicator.owner.clone(),
            answer: answer(entry),
            status: outcome.status,
            points: outcome.points.clone(),
            in_total: Triple {
                claimed: tally.in_total(at, |points| &points.claimed),
                supported: tally.in_total(at, |points| &points.supported),
                potential: tally.in_total(at, |points| &points.potential),
            },
            evidence: entry
                .exhibits()
                .map(|exhibit| evidence(dossier, entry, exhibit, void))
                .collect(),
            reason: entry.claim.as_ref().and_then(|claim| claim.reason.clone()),
            target: entry.claim.as_ref().and_then(|claim| claim.target),
            due: plan::due(dossier, entry),
            // Of two indicators with one code the first has the findings, as it has the claim.
            findings: findings.remove(entry.code()).unwrap_or_default(),
        })
        .collect()
}

/// The findings that no row has.
pub(super) fn elsewhere(indicators: &[IndicatorRow], findings: usize) -> Vec<usize> {
    let listed: BTreeSet<usize> = indicators
        .iter()
        .flat_map(|row| row.findings.iter().copied())
        .collect();
    (0..findings)
        .filter(|index| !listed.contains(index))
        .collect()
}

fn answer(entry: &Entry) -> Option<String> {
    match &entry.answer {
        Answer::Chosen(choice) => Some(choice.code.clone()),
        Answer::Unknown(answer) => Some(answer.value.clone()),
        Answer::Missing | Answer::ShortUnclear | Answer::Nil => None,
    }
}

fn evidence(dossier: &Dossier, entry: &Entry, exhibit: &Exhibit, void: &Void) -> EvidenceRow {
    let document = dossier.document_of(exhibit);
    EvidenceRow {
        kind: exhibit.kinds.first().copied(),
        name: std::sync::Arc::clone(exhibit.name()),
        is_link: exhibit.link().is_some(),
        found: document.is_some(),
        sha256: document
            .and_then(|document| document.sha256.seen().cloned()),
        size: document
            .filter(|document| document.sha256.seen().is_some())
            .map(|document| document.size),
        date: exhibit.evidence.date.as_ref().map(|date| date.value),
        pages: exhibit.evidence.pages.clone(),
        facts: document
            .and_then(|document| document.facts.seen())
            .map(Inside::of),
        acceptable: acceptable(entry, exhibit, void),
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

/// The findings by indicator, in the order of each indicator's dearest one; those without an
/// indicator last.
pub(super) fn groups(dossier: &Dossier, judged: &[JudgedFinding]) -> Vec<FindingGroup> {
    let entries: BTreeMap<&Code, &Entry> = dossier
        .entries
        .iter()
        .rev()
        .map(|entry| (entry.code(), entry))
        .collect();
    let mut groups: Vec<FindingGroup> = Vec::new();
    let mut at: BTreeMap<Option<&Code>, usize> = BTreeMap::new();
    for (index, one) in judged.iter().enumerate() {
        let code = one.finding.indicator.as_ref();
        let place = *at.entry(code).or_insert(groups.len());
        if place == groups.len() {
            let entry = code.and_then(|code| entries.get(code));
            groups.push(FindingGroup {
                indicator: code.cloned(),
                name: entry.map(|entry| entry.indicator.name.clone()),
                owner: entry.and_then(|entry| entry.indicator.owner.clone()),
                findings: Vec::new(),
            });
        }
        if let Some(group) = groups.get_mut(place) {
            group.findings.push(index);
        }
    }
    groups.sort_by_key(|group| group.indicator.is_none());
    groups
}
