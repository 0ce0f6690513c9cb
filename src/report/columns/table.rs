//! Rows made of columns, for the forms whose tables hold texts.

use super::indicator::ASPECTS;
use super::{CellValue, Column, Record, Set};
use crate::model::{Exact, Lang, Report, Text};
use crate::report::phrases;
use crate::text::words;

/// Rows below a head; every row has as many cells as the head.
#[derive(Debug, Clone)]
pub(in crate::report) struct Table {
    /// How each column is set.
    pub(in crate::report) sets: Vec<Set>,
    /// What each column holds.
    pub(in crate::report) head: Vec<String>,
    /// The rows.
    pub(in crate::report) rows: Vec<Vec<String>>,
    /// A last row that sums the others.
    pub(in crate::report) total: Option<Vec<String>>,
}

fn texts(columns: &[Column], of: &Record<'_>) -> Vec<String> {
    columns.iter().map(|column| column.text(of)).collect()
}

/// Points per aspect, and how many of its indicators are met.
pub(in crate::report) fn aspects(report: &Report, lang: Lang) -> Table {
    let heads = ASPECTS.iter().map(|column| column.head(lang).to_owned());
    let rows = Record::aspects(report, lang).map(|of| texts(ASPECTS, &of));
    Table {
        sets: ASPECTS.iter().map(|column| column.set).collect(),
        head: heads.collect(),
        rows: rows.collect(),
        total: Some(texts(ASPECTS, &Record::whole(report, lang))),
    }
}

/// What could be reached is counted from.
pub(in crate::report) const BEST: Text = Text::new(
    "jawaban terbaik di semua indikator",
    "the best answer to every indicator",
);

/// One of the scores.
pub(in crate::report) struct ScoreRow<'a> {
    /// Which.
    pub(in crate::report) name: Text,
    /// Its points; `None` where there is nothing to score.
    pub(in crate::report) points: Option<&'a Exact>,
    /// Its band; empty for what could be reached, which has none.
    pub(in crate::report) band: CellValue<'a>,
    /// What it is counted from.
    pub(in crate::report) basis: Text,
}

/// What [`score_rows`] are headed by.
pub(in crate::report) const SCORE_HEADS: [(Text, Set); 4] = [
    (Text::new("Nilai", "Score"), Set::Words),
    (Text::new("Poin", "Points"), Set::Number),
    (Text::new("Kualifikasi", "Band"), Set::Whole),
    (Text::new("Dihitung dari", "Based on"), Set::Words),
];

/// The scores with their bands: what is claimed, what is supported, and what it could become where that
/// says something.
pub(in crate::report) fn score_rows(report: &Report) -> Vec<ScoreRow<'_>> {
    let score = &report.score;
    let points = score.points.as_ref();
    let known = [
        ScoreRow {
            name: Text::new("Klaim", "Claimed"),
            points: points.map(|points| &points.claimed),
            band: CellValue::name(score.claimed_band.as_ref()),
            basis: Text::new("semua jawaban", "all answers"),
        },
        ScoreRow {
            name: Text::new("Didukung", "Supported"),
            points: points.map(|points| &points.supported),
            band: CellValue::name(score.supported_band.as_ref()),
            basis: Text::new(
                "jawaban dengan bukti lengkap",
                "answers with complete evidence",
            ),
        },
    ];
    let reachable = phrases::reachable(report).map(|reachable| ScoreRow {
        name: Text::new("Masih terkejar", "Reachable"),
        points: Some(reachable),
        band: CellValue::name(score.reachable_band.as_ref()),
        basis: Text::new(
            "semua yang sempat sebelum tenggat",
            "all that can be done by the deadline",
        ),
    });
    let potential = phrases::potential(report).map(|potential| ScoreRow {
        name: Text::new("Potensi", "Potential"),
        points: Some(potential),
        band: CellValue::Empty,
        basis: BEST,
    });
    known
        .into_iter()
        .chain(reachable)
        .chain(potential)
        .collect()
}

/// The three scores as a table.
pub(in crate::report) fn scores(report: &Report, lang: Lang) -> Table {
    let text = |text: &Text| text.get(lang).to_owned();
    Table {
        sets: SCORE_HEADS.map(|(_, set)| set).to_vec(),
        head: SCORE_HEADS.map(|(head, _)| text(&head)).to_vec(),
        rows: score_rows(report)
            .iter()
            .map(|row| {
                vec![
                    text(&row.name),
                    phrases::out_of(row.points, &report.score, lang),
                    Some(row.band.text(lang))
                        .filter(|band| !band.is_empty())
                        .unwrap_or_else(|| words::DASH.to_owned()),
                    text(&row.basis),
                ]
            })
            .collect(),
        total: None,
    }
}
