//! Aspects, indicators and the evidence that they ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::load::fields::Fields;
use crate::model::{
    Aspect, Code, Exact, Indicator, Kind, Placed, Repeat, Requirement, RoundingOf, Scale,
};

use super::keys::{INDICATOR, REQUIREMENT};
use super::options::indicator_options;
use super::scoring::Scoring;
use super::{tables, values, word};

/// The most pieces of evidence that one row may ask for: more is a slip of the keyboard, and nobody could
/// meet it. Real questionnaires ask for up to 20; the sample for up to 5.
const MIN_MAX: u32 = 1_000;

pub(super) fn aspect(table: &Fields<'_>, scales: &[Scale], scoring: &Scoring) -> Aspect {
    let code = table.need_text("kode");
    Aspect {
        code: Placed::new(Code::new(&code.value), code.place),
        name: table.need_text("nama").value,
        weight: table.need_exact("bobot"),
        minimum: table
            .get("ambang")
            .and_then(|node| table.reader.number(node, false)),
        indicators: tables(table, "indikator", INDICATOR)
            .iter()
            .map(|table| Arc::new(indicator(table, scales, scoring)))
            .collect(),
    }
}

/// Takes out each indicator whose code stood before, in this aspect or another: the claim can only
/// answer one of them, and the other would be unanswered for ever.
pub(super) fn take_repeats(aspects: &mut [Aspect]) -> Vec<Repeat> {
    let mut seen: BTreeSet<Code> = BTreeSet::new();
    let mut repeats = Vec::new();
    for aspect in aspects {
        aspect.indicators.retain(|indicator| {
            let first = seen.insert(indicator.code.value.clone());
            if !first {
                let weight = Some(&indicator.weight.value).filter(|_| !indicator.bonus);
                repeats.push(Repeat {
                    code: indicator.code.clone(),
                    aspect: aspect.code.value.clone(),
                    weight: weight.cloned().unwrap_or_else(Exact::zero),
                });
            }
            first
        });
    }
    repeats
}

fn indicator(table: &Fields<'_>, scales: &[Scale], scoring: &Scoring) -> Indicator {
    let code = table.need_text("kode");
    let question = table.need_text("pertanyaan");
    let scale = table.text("skala");
    Indicator {
        code: Placed::new(Code::new(&code.value), code.place),
        name: table
            .text("nama")
            .map_or_else(|| question.value.clone(), |name| name.value),
        question,
        weight: table.need_exact("bobot"),
        decimals: scoring.rounding.decimals(RoundingOf::Indicator),
        options: indicator_options(table, scale.as_ref(), scales, scoring.formula),
        scale,
        period: table.text("periode"),
        basis: table.texts("dasar"),
        owner: table.text("penanggung_jawab").map(|text| text.value),
        groups: values(table.texts("kelompok")),
        requirements: requirements(table).unwrap_or_else(|| vec![Requirement::any()]),
        nil_allowed: table.truth("boleh_nihil"),
        bonus: table.truth("bonus"),
        personal_data: table.truth("data_pribadi"),
        deadline: table.date("tenggat"),
    }
}

/// What `bukti` asks for; `bukti = []` asks for nothing. Without the key an indicator asks for one piece of
/// any kind, and an option for what its indicator does.
pub(super) fn requirements(table: &Fields<'_>) -> Option<Vec<Requirement>> {
    table.get("bukti")?;
    let rows = tables(table, "bukti", REQUIREMENT);
    let rows = rows
        .iter()
        .map(|row| Requirement {
            kinds: kinds(row),
            name: row.text("nama").map(|text| text.value),
            min: row
                .get("min")
                .map_or(Some(1), |node| row.reader.whole(node, MIN_MAX))
                .unwrap_or(1),
        })
        .collect();
    Some(rows)
}

fn kinds(row: &Fields<'_>) -> Vec<Kind> {
    let Some(node) = row.get("jenis") else {
        return Kind::ALL.to_vec();
    };
    let known = Kind::ALL.map(|kind| (kind.word(), kind));
    node.each()
        .iter()
        .filter_map(|node| word(row.reader, node, &known))
        .collect()
}
