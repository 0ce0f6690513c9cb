//! The fourth chapter: every finding, by indicator; waived ones with their reason and last day.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Line, Row, Shown, cell};
use crate::model::{FindingGroup, Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::finding::{
    HINT, MESSAGE, PLACE, POINTS_AT_RISK, RULE, RULE_ID, RULE_NAME, SEVERITY,
};
use crate::report::phrases;
use crate::text::{say, words};

/// Every finding.
const FINDINGS: &[Shown] = &[
    (SEVERITY, 24, Some(severity)),
    (RULE, 35, Some(rule)),
    (
        MESSAGE.named("Temuan dan langkah", "Finding and next act"),
        91,
        Some(said),
    ),
    (POINTS_AT_RISK, 20, None),
];

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Temuan", "Findings");
    body.heading(Style::CHAPTER, &head);
    if report.findings.is_empty() {
        let none = say!(lang, "Tidak ada temuan.", "There are no findings.");
        body.paragraph(Style::BODY, &none);
        return;
    }
    let summary = words::summary(&report.summary, lang);
    body.paragraph(Style::LEAD, format!("{summary}."));
    let rows = report.groups.iter().flat_map(|group| {
        let found = Record::of_group(report, group, lang).map(|of| Row::of(FINDINGS, &of));
        std::iter::once(Row::Group(title(group, lang))).chain(found)
    });
    body.table(&head, FINDINGS, rows);
}

fn title(group: &FindingGroup, lang: Lang) -> String {
    let Some(code) = &group.indicator else {
        return phrases::OUTSIDE.get(lang).to_owned();
    };
    let name = group.name.as_deref().unwrap_or_default();
    let owner = phrases::owner(group.owner.as_ref(), lang)
        .map_or_else(String::new, |owner| format!(" ({owner})"));
    format!("{code} {name}{owner}")
}

/// How grave it is, and whether it is waived.
fn severity(of: &Record<'_>) -> Vec<Line> {
    let mut lines = cell(SEVERITY.text(of));
    let waived = of.finding.filter(|judged| !judged.is_open());
    lines.extend(waived.map(|_| Line::Quiet(phrases::WAIVED.get(of.lang).to_owned())));
    lines
}

fn rule(of: &Record<'_>) -> Vec<Line> {
    vec![
        Line::Plain(RULE_ID.text(of)),
        Line::Quiet(RULE_NAME.text(of)),
    ]
}

/// What is wrong, the waiver that covers it, the next act and the place.
fn said(of: &Record<'_>) -> Vec<Line> {
    let (hint, place) = (HINT.text(of), PLACE.text(of));
    let mut lines = cell(MESSAGE.text(of));
    let waived = of
        .finding
        .and_then(|judged| phrases::waiver(judged, of.lang));
    lines.extend(waived.map(Line::Alert));
    lines.extend([
        Line::Quiet(say!(of.lang, "Langkah: {hint}", "Next act: {hint}")),
        Line::Quiet(say!(of.lang, "Tempat: {place}", "Place: {place}")),
    ]);
    lines
}
