//! The aspects: both scores as bars on a track as long as the weight, and as figures.

use super::Shown;
use super::cells::{Cells, Heads};
use super::geometry::percent;
use crate::model::{AspectRow, Exact, Lang, Report};
use crate::report::columns::{Record, indicator};

/// The section on the aspects.
pub(super) struct Aspects {
    pub(super) heads: Heads,
    pub(super) rows: Vec<AspectView>,
    /// The line that sums them, as in every other form.
    pub(super) total: (Shown, Cells),
}

/// One aspect.
pub(super) struct AspectView {
    pub(super) code: Shown,
    pub(super) name: Shown,
    pub(super) cells: Cells,
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
        let longest = report.aspects.iter().map(|row| &row.out_of).max();
        let columns = indicator::HTML_ASPECTS;
        let whole = Record::whole(report, lang);
        // The row that sums is bold already.
        let plain: Vec<_> = columns
            .iter()
            .map(|&(column, ..)| (column, "n", false))
            .collect();
        Self {
            heads: Heads::of(indicator::ASPECT, columns, lang),
            rows: report
                .aspects
                .iter()
                .zip(Record::aspects(report, lang))
                .map(|(row, of)| aspect(row, longest, Cells::of(columns, &of)))
                .collect(),
            total: (
                Shown::of(indicator::NAME.text(&whole)),
                Cells::of(&plain, &whole),
            ),
        }
    }
}

fn aspect(row: &AspectRow, longest: Option<&Exact>, cells: Cells) -> AspectView {
    let full = &row.out_of;
    let bar = |longest: &Exact| {
        let length = |value: &Option<Exact>| percent(value.as_ref()?.min(full), longest);
        Some(Bar {
            track: percent(full, longest)?,
            claimed: length(&row.points.claimed)?,
            supported: length(&row.points.supported)?,
        })
    };
    AspectView {
        code: Shown::of(row.code.as_str()),
        name: Shown::of(&row.name),
        cells,
        bar: longest.and_then(bar),
    }
}
