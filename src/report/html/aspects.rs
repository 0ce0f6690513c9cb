//! The aspects: both scores as bars on a track as long as the weight, and as figures.

use super::Shown;
use super::geometry::percent;
use crate::model::{AspectRow, Exact, Formula, Lang, Report, Triple};
use crate::report::table::{self, Cell};
use crate::text::{number, words};

/// The section on the aspects.
pub(super) struct Aspects {
    pub(super) rows: Vec<Aspect>,
    /// The line that sums them, as in every other form.
    pub(super) total: Vec<Shown>,
}

/// One aspect.
pub(super) struct Aspect {
    pub(super) code: Shown,
    pub(super) name: Shown,
    pub(super) weight: Shown,
    pub(super) claimed: Shown,
    pub(super) supported: Shown,
    pub(super) met: Shown,
    pub(super) bar: Option<Bar>,
}

/// Lengths in per cent of the longest track.
pub(super) struct Bar {
    pub(super) track: String,
    pub(super) claimed: String,
    pub(super) supported: String,
}

impl Aspects {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let formula = report.instrument.formula;
        let longest = report.aspects.iter().map(|row| full(row, formula)).max();
        let total = table::aspects(report, lang).total.unwrap_or_default();
        Self {
            rows: report
                .aspects
                .iter()
                .map(|row| aspect(row, formula, longest.as_ref(), lang))
                .collect(),
            total: total
                .iter()
                .map(|cell| match cell {
                    Cell::Words(text) | Cell::Whole(text) | Cell::Number(text) => Shown::of(text),
                })
                .collect(),
        }
    }
}

/// The most that an aspect's points can be: its weight, or 100 where they are a percentage.
fn full(row: &AspectRow, formula: Formula) -> Exact {
    match formula {
        Formula::Points | Formula::Proportion => row.weight.clone(),
        Formula::Mean => Exact::whole(100),
    }
}

fn aspect(row: &AspectRow, formula: Formula, longest: Option<&Exact>, lang: Lang) -> Aspect {
    let shown =
        |of: fn(&Triple) -> &Exact| Shown::of(words::score(row.points.as_ref().map(of), lang));
    let full = full(row, formula);
    let bar = |longest: &Exact| {
        let points = row.points.as_ref()?;
        let length = |value: &Exact| percent(&value.clone().min(full.clone()), longest);
        Some(Bar {
            track: percent(&full, longest)?,
            claimed: length(&points.claimed)?,
            supported: length(&points.supported)?,
        })
    };
    Aspect {
        code: Shown::of(row.code.as_str()),
        name: Shown::of(&row.name),
        weight: Shown::of(row.weight.plain(lang)),
        claimed: shown(|points| &points.claimed),
        supported: shown(|points| &points.supported),
        met: Shown::of(format!(
            "{}/{}",
            number::count(row.met, lang),
            number::count(row.indicators, lang)
        )),
        bar: longest.and_then(bar),
    }
}
