//! The third chapter: what is lacking, what to do, who does it by when, and what it wins.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Column, Line, Row, cell};
use crate::model::{Act, Lang, OwnerRow, Report};
use crate::report::phrases;
use crate::text::{number, say, words};

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(
        lang,
        "Kesenjangan dan rencana tindak lanjut",
        "Gaps and plan of action"
    );
    body.heading(Style::CHAPTER, &head);
    body.paragraph(Style::LEAD, lead(report, lang));
    if !report.acts.is_empty() {
        let rows = report.acts.iter().map(|act| row(report, act, lang));
        body.table(&head, &act_columns(lang), rows);
    }
    owners(body, report, lang);
}

fn lead(report: &Report, lang: Lang) -> String {
    let count = number::count(report.acts.len(), lang);
    match report.acts.len() {
        0 => say!(
            lang,
            "Tidak ada kesenjangan: tidak ada indikator yang masih dapat menambah nilai.",
            "There are no gaps: no indicator can still win points."
        ),
        1 => say!(
            lang,
            "1 indikator masih dapat menambah nilai.",
            "1 indicator can still win points."
        ),
        2.. => say!(
            lang,
            "{count} indikator masih dapat menambah nilai; yang paling menambah nilai di atas.",
            "{count} indicators can still win points; those that win most come first."
        ),
    }
}

fn act_columns(lang: Lang) -> [Column; 6] {
    [
        Column::words(36, say!(lang, "Indikator", "Indicator")),
        Column::words(30, say!(lang, "Yang kurang", "What is lacking")),
        Column::words(43, say!(lang, "Tindak lanjut", "What to do")),
        Column::words(23, say!(lang, "Penanggung jawab", "Owner")),
        Column::words(24, phrases::due_head(lang)),
        Column::numbers(14, say!(lang, "Poin", "Points")),
    ]
}

fn row(report: &Report, act: &Act, lang: Lang) -> Row {
    let of = report.indicators.get(act.row);
    let mut lacking =
        cell(of.map_or_else(|| words::DASH.to_owned(), |row| phrases::lacking(row, lang)));
    lacking.extend(of.and_then(|row| row.reason.clone()).map(Line::Quiet));
    Row::Cells(vec![
        cell(format!("{} {}", act.indicator, act.name)),
        lacking,
        cell(phrases::what(act, lang)),
        cell(act.owner.as_deref().unwrap_or(words::DASH)),
        cell(
            act.due
                .map_or_else(|| words::DASH.to_owned(), |due| phrases::due(due, lang)),
        ),
        cell(format!("+{}", act.win.shown(lang))),
    ])
}

fn owners(body: &mut Body, report: &Report, lang: Lang) {
    if report.owners.is_empty() {
        return;
    }
    let head = say!(lang, "Menurut penanggung jawab", "By owner");
    body.heading(Style::SECTION, &head);
    let columns = [
        Column::words(38, say!(lang, "Penanggung jawab", "Owner")),
        Column::numbers(21, say!(lang, "Terpenuhi", "Met")),
        Column::numbers(17, say!(lang, "Klaim", "Claimed")),
        Column::numbers(21, say!(lang, "Didukung", "Supported")),
        Column::numbers(18, say!(lang, "Potensi", "Potential")),
        Column::words(55, say!(lang, "Temuan", "Findings")),
    ];
    let rows = report.owners.iter().map(|owner| owner_row(owner, lang));
    body.table(&head, &columns, rows);
}

fn owner_row(row: &OwnerRow, lang: Lang) -> Row {
    let nobody = || say!(lang, "Belum ada penanggung jawab", "No owner named");
    Row::Cells(vec![
        cell(row.owner.clone().unwrap_or_else(nobody)),
        cell(format!(
            "{}/{}",
            number::count(row.met, lang),
            number::count(row.indicators.len(), lang)
        )),
        cell(row.points.claimed.shown(lang)),
        cell(row.points.supported.shown(lang)),
        cell(row.points.potential.shown(lang)),
        cell(phrases::counts(&row.summary, lang)),
    ])
}
