//! How an instrument counts: formula, rounding, stages, bands.

use std::collections::BTreeMap;

use crate::load::fields::{DELETE_ONE, Fields, Reader};
use crate::load::node::Node;
use crate::model::{Band, Exact, Formula, Placed, Rounding, RoundingOf, Stage, Text};
use crate::text;

use super::keys::{ROUNDING, SCORING};
use super::word;

/// The most decimals that an organiser may round to: known ones use 2, and reports show 2.
const DECIMALS_MAX: u32 = 6;

/// How points become a score.
pub(super) struct Scoring {
    pub(super) formula: Formula,
    pub(super) rounding: Rounding,
    /// The best score there is.
    pub(super) full: Exact,
}

pub(super) fn scoring(fields: &Fields<'_>) -> Scoring {
    let reader = fields.reader;
    let mut scoring = Scoring {
        formula: Formula::Points,
        rounding: Rounding::default(),
        full: Exact::whole(100),
    };
    let table = fields
        .get("penilaian")
        .and_then(|node| reader.table(node, SCORING));
    let Some(table) = table else {
        return scoring;
    };
    let formulas = [Formula::Points, Formula::Proportion, Formula::Mean]
        .map(|formula| (formula.word(), formula));
    if let Some(formula) = table
        .get("rumus")
        .and_then(|node| word(reader, node, &formulas))
    {
        scoring.formula = formula;
    }
    if let Some(node) = table.get("pembulatan") {
        scoring.rounding = rounding(reader, node);
    }
    if let Some(full) = table.get("nilai_maks").and_then(|node| full(reader, node)) {
        scoring.full = full;
    }
    scoring
}

fn full(reader: &Reader<'_>, node: &Node<'_>) -> Option<Exact> {
    let full = reader.exact(node, false)?.value;
    if full.is_zero() {
        reader.problem(
            &node.span,
            Text::new(
                "dengan `nilai_maks` 0 tidak ada yang dapat dinilai",
                "with a `nilai_maks` of 0 nothing can be scored",
            ),
            Text::new(
                "tulis nilai tertinggi yang mungkin, misalnya `nilai_maks = 100`",
                "write the best score there is, for example `nilai_maks = 100`",
            ),
        );
        return None;
    }
    Some(full)
}

/// One rounding, or a list of them that names each place once.
fn rounding(reader: &Reader<'_>, node: &Node<'_>) -> Rounding {
    let known = RoundingOf::ALL.map(|of| (of.word(), of));
    let mut all = BTreeMap::new();
    for node in node.each() {
        let Some(table) = reader.table(node, ROUNDING) else {
            continue;
        };
        let of = table.need("di");
        let of = of.and_then(|node| word(reader, node, &known));
        let decimals = table.need("desimal");
        let decimals = decimals.and_then(|node| reader.whole(node, DECIMALS_MAX));
        let (Some(of), Some(decimals)) = (of, decimals) else {
            continue;
        };
        if all.insert(of, decimals).is_some() {
            let place = of.word();
            reader.problem(
                &node.span,
                text!(
                    "pembulatan di `{place}` ditulis dua kali",
                    "rounding at `{place}` is written twice"
                ),
                DELETE_ONE,
            );
        }
    }
    Rounding(all)
}

pub(super) fn stage(table: &Fields<'_>) -> Stage {
    Stage {
        id: table.need_text("id"),
        name: table.need_text("nama").value,
        weight: table.need_exact("bobot"),
        threshold: table
            .get("ambang_saq")
            .and_then(|node| table.reader.exact(node, false))
            .map(|threshold| threshold.value),
    }
}

pub(super) fn band(table: &Fields<'_>) -> Band {
    Band {
        name: table.need_text("nama"),
        min: table
            .need("min")
            .and_then(|node| table.reader.number(node, true))
            .unwrap_or_else(|| Placed::new(Exact::zero(), table.place())),
    }
}
