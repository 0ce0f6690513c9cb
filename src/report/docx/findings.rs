//! The fourth chapter: every finding, by indicator; waived ones with their reason and last day.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Column, Line, Row, cell};
use crate::model::{FindingGroup, JudgedFinding, Lang, Report};
use crate::report::phrases;
use crate::text::{say, words};

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
    let columns = [
        Column::words(24, say!(lang, "Tingkat", "Severity")),
        Column::words(35, say!(lang, "Aturan", "Rule")),
        Column::words(91, say!(lang, "Temuan dan langkah", "Finding and next act")),
        Column::numbers(20, say!(lang, "Poin terancam", "Points at risk")),
    ];
    let rows = report.groups.iter().flat_map(|group| {
        let judged = group.findings.iter();
        let judged = judged.filter_map(|&index| report.findings.get(index));
        std::iter::once(Row::Group(title(group, lang))).chain(judged.map(move |one| row(one, lang)))
    });
    body.table(&head, &columns, rows);
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

fn row(judged: &JudgedFinding, lang: Lang) -> Row {
    let finding = &judged.finding;
    let mut standing = cell(words::severity(finding.severity).get(lang));
    let mut said = cell(finding.message.get(lang));
    if let Some(waived) = phrases::waiver(judged, lang) {
        standing.push(Line::Quiet(say!(lang, "dikecualikan", "waived")));
        said.push(Line::Alert(waived));
    }
    let (hint, place) = (finding.hint.get(lang), &finding.place);
    said.push(Line::Quiet(say!(
        lang,
        "Langkah: {hint}",
        "Next act: {hint}"
    )));
    said.push(Line::Quiet(say!(lang, "Tempat: {place}", "Place: {place}")));
    Row::Cells(vec![
        standing,
        vec![
            Line::Plain(finding.rule.id.to_owned()),
            Line::Quiet(finding.rule.name.get(lang).to_owned()),
        ],
        said,
        cell(words::score(judged.points_at_risk.as_deref(), lang)),
    ])
}
