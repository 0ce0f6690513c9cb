//! How an instrument counts: formula, rounding, stages, bands.

use crate::load::fields::Fields;
use crate::model::{Band, Exact, Formula, Placed, Rounding, RoundingOf, Stage};

use super::keys::{ROUNDING, SCORING};
use super::word;

/// The most decimals that an organiser may round to: known ones use 2, and reports show 2.
const DECIMALS_MAX: u32 = 6;

pub(super) fn scoring(fields: &Fields<'_>) -> (Formula, Option<Rounding>) {
    let reader = fields.reader;
    let Some(scoring) = fields
        .get("penilaian")
        .and_then(|node| reader.table(node, SCORING))
    else {
        return (Formula::Points, None);
    };
    let formulas = [Formula::Points, Formula::Proportion, Formula::Mean]
        .map(|formula| (formula.word(), formula));
    let formula = scoring
        .get("rumus")
        .and_then(|node| word(reader, node, &formulas))
        .unwrap_or(Formula::Points);
    let rounding = scoring
        .get("pembulatan")
        .and_then(|node| reader.table(node, ROUNDING))
        .and_then(|table| {
            let places = [("aspek", RoundingOf::Aspect), ("total", RoundingOf::Total)];
            Some(Rounding {
                of: word(reader, table.need("di")?, &places)?,
                decimals: reader.whole(table.need("desimal")?, DECIMALS_MAX)?,
            })
        });
    (formula, rounding)
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
            .and_then(|node| table.reader.exact(node, true))
            .unwrap_or_else(|| Placed::new(Exact::zero(), table.place())),
    }
}
