//! The fifth chapter: every finding, by indicator; waived ones with their reason and last day. Rules and
//! places are for those who mend the files: they stand in an annex, by the numbers that findings have here.

use super::body::Body;
use super::paragraph::{DocxRun, DocxStyle};
use super::table::{CellLine, DocxRow, ShownColumn, cell};
use crate::model::{FindingGroup, Lang, Report, Standing};
use crate::report::columns::Record;
use crate::report::columns::finding::{HINT, MESSAGE, NUMBER, POINTS_AT_RISK, SEVERITY};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// Every finding.
const FINDINGS: &[ShownColumn] = &[
    (NUMBER, 11, None),
    (SEVERITY, 27, Some(severity)),
    (
        MESSAGE.named("Temuan dan langkah", "Finding and next step"),
        109,
        Some(said),
    ),
    (POINTS_AT_RISK, 23, None),
];

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Temuan", "Findings");
    body.heading(DocxStyle::CHAPTER, &head);
    if report.findings.is_empty() {
        let none = say!(lang, "Tidak ada temuan.", "There are no findings.");
        body.paragraph(DocxStyle::BODY, &none);
        return;
    }
    let summary = words::summary(&report.summary, lang);
    body.paragraph(DocxStyle::LEAD, format!("{summary}."));
    let numbered = report.groups.iter().scan(0, |before, group| {
        let first = *before + 1;
        *before += group.findings.len();
        Some((group, first))
    });
    let rows = numbered.flat_map(|(group, first)| {
        let found = Record::of_group(report, group, lang).zip(first..);
        let found = found.map(|(of, number)| DocxRow::of(FINDINGS, &Record { number, ..of }));
        std::iter::once(DocxRow::Group(title(group, lang))).chain(found)
    });
    body.table(&head, FINDINGS, rows);
}

fn title(group: &FindingGroup, lang: Lang) -> DocxRun {
    let Some(code) = &group.indicator else {
        return DocxRun::new(phrases::outside(group).get(lang));
    };
    let name = group.name.as_deref().unwrap_or_default();
    let owner = group.owner.as_ref();
    let owner = owner.map_or_else(String::new, |owner| format!(" ({owner})"));
    DocxRun::named(format!("{code} {name}{owner}"), lang)
}

/// How grave it is, and whether it is waived.
fn severity(of: &Record<'_>) -> Vec<CellLine> {
    let mut lines = cell(SEVERITY.text(of));
    let waived = of.finding.filter(|judged| !judged.is_open());
    let waived = waived.map(|_| CellLine::quiet(DocxRun::new(phrases::WAIVED.get(of.lang))));
    lines.extend(waived);
    lines
}

/// What is wrong, the waiver that covers it, and the next act.
fn said(of: &Record<'_>) -> Vec<CellLine> {
    let hint = HINT.text(of);
    let theirs = of
        .finding
        .map(|judged| tongue::of_finding(judged, of.indicator))
        .unwrap_or_default();
    let message = DocxRun::mixed(&MESSAGE.text(of), &theirs, of.lang);
    let mut lines = vec![CellLine::plain(message)];
    let waived = of
        .finding
        .and_then(|judged| phrases::waiver(judged, of.lang));
    let reason = of.finding.and_then(|judged| match &judged.standing {
        Standing::Waived(waiver) => Some(waiver.reason.as_str()),
        Standing::Open => None,
    });
    let run = |waived: String| DocxRun::mixed(&waived, reason.as_slice(), of.lang);
    lines.extend(waived.map(|waived| CellLine::alert(run(waived))));
    let hint = say!(of.lang, "Langkah: {hint}", "Next step: {hint}");
    lines.extend(CellLine::aside_of(&hint, &theirs, of.lang));
    lines
}
