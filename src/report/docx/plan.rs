//! The third chapter: what is lacking, what to do, who does it by when, and what it wins.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Line, Row, Shown, cell};
use crate::model::{Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::indicator::{
    CLAIMED, IN_CHARGE, INDICATOR, MET_OF_ALL, POTENTIAL, REASON, SUPPORTED,
};
use crate::report::columns::plan::{ACT, DUE, FOUND, LACKING, WIN_NARROW};
use crate::text::{number, say};

/// Every act.
const ACTS: &[Shown] = &[
    (INDICATOR, 36, None),
    (LACKING, 30, Some(lacking)),
    (ACT.named("Tindak lanjut", "What to do"), 43, None),
    (IN_CHARGE, 23, None),
    (DUE, 24, None),
    (WIN_NARROW, 14, None),
];

/// Every owner.
const OWNERS: &[Shown] = &[
    (IN_CHARGE, 38, None),
    (MET_OF_ALL, 21, None),
    (CLAIMED, 17, None),
    (SUPPORTED, 21, None),
    (POTENTIAL, 18, None),
    (FOUND, 55, None),
];

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
        let acts = Record::whole(report, lang).acts();
        body.table(&head, ACTS, acts.map(|of| Row::of(ACTS, &of)));
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

/// What is lacking, and why it was declined.
fn lacking(of: &Record<'_>) -> Vec<Line> {
    let mut lines = cell(LACKING.text(of));
    lines.extend(
        Some(REASON.text(of))
            .filter(|why| !why.is_empty())
            .map(Line::Quiet),
    );
    lines
}

fn owners(body: &mut Body, report: &Report, lang: Lang) {
    if report.owners.is_empty() {
        return;
    }
    let head = say!(lang, "Menurut penanggung jawab", "By owner");
    body.heading(Style::SECTION, &head);
    let owners = Record::owners(report, lang);
    body.table(&head, OWNERS, owners.map(|of| Row::of(OWNERS, &of)));
}
