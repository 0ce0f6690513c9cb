//! The first chapter: scores with their bands, stages, what became of the indicators, findings, links.

use super::body::Body;
use super::paragraph::DocxStyle;
use super::table::{DocxColumn, DocxRow, cell};
use crate::model::{Lang, Report, Severity, Text};
use crate::report::columns::finding::SEVERITY;
use crate::report::columns::indicator::{FINDING_COUNT, INDICATORS, STATUS};
use crate::report::{columns, phrases, tongue};
use crate::text::{number, say, words};

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(DocxStyle::CHAPTER, &say!(lang, "Ringkasan", "Summary"));
    scores(body, report, lang);
    stages(body, report, lang);
    counts(body, report, lang);
}

fn scores(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(DocxStyle::SECTION, &say!(lang, "Nilai", "Score"));
    body.shared(
        phrases::SCORE_AND_BAND.get(lang),
        (&[34, 36, 44, 56], 2),
        &columns::scores(report, lang),
    );
    body.paragraph(DocxStyle::NOTE, verdict(report, lang));
    let names = tongue::of_score(&report.score);
    body.bullets(phrases::remarks(&report.score, lang), &names);
}

fn verdict(report: &Report, lang: Lang) -> String {
    let verdict = phrases::whole(&phrases::verdict(report, lang));
    let days = phrases::days(report, lang).join("; ");
    say!(
        lang,
        "{days}. Hasil pemeriksaan: {verdict}.",
        "{days}. Result of the check: {verdict}."
    )
}

fn stages(body: &mut Body, report: &Report, lang: Lang) {
    if report.score.stages.is_empty() {
        return;
    }
    body.heading(DocxStyle::SECTION, &say!(lang, "Tahap penilaian", "Stages"));
    let stages = report.score.stages.iter();
    let names = tongue::of_score(&report.score);
    body.bullets(stages.map(|stage| phrases::stage(stage, lang)), &names);
}

/// Indicators by status beside findings by severity, one below the other would be half a page.
fn counts(body: &mut Body, report: &Report, lang: Lang) {
    let title = say!(
        lang,
        "Keadaan indikator dan temuan",
        "Status of indicators and findings"
    );
    body.heading(DocxStyle::SECTION, &title);
    let statuses = report.coverage.iter();
    let statuses = statuses.map(|(status, count)| (words::status(*status), *count));
    let severities = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (words::severity(severity), report.summary.of(severity)));
    let waived = Text::new("temuan ditangguhkan", "waived findings");
    let waived = (waived, report.summary.waived);
    let counted =
        |(name, count): (Text, usize)| [cell(name.get(lang)), cell(number::count(count, lang))];
    let nothing = || [Vec::new(), Vec::new()];
    let left: Vec<_> = statuses.map(counted).collect();
    let right: Vec<_> = severities
        .into_iter()
        .chain([waived])
        .map(counted)
        .collect();
    let lines = left.len().max(right.len());
    let fill = |cells: Vec<_>| cells.into_iter().chain(std::iter::repeat_with(nothing));
    let rows = fill(left).zip(fill(right)).take(lines);
    let rows = rows.map(|(left, right)| DocxRow::Cells([left, right].concat()));
    let sum = |count| counted((Text::new("Jumlah", "Total"), count));
    let total = [sum(report.indicators.len()), sum(report.findings.len())].concat();
    let columns = [
        (STATUS, 58),
        (INDICATORS, 27),
        (SEVERITY, 58),
        (FINDING_COUNT, 27),
    ];
    let columns =
        columns.map(|(column, width)| DocxColumn::new(width, column.set, column.head(lang)));
    body.whole_table(
        &title,
        &columns,
        rows.chain([DocxRow::Total(total)]).collect(),
    );
    if let Some(links) = phrases::links(report, lang) {
        body.paragraph(DocxStyle::NOTE, format!("{links}."));
    }
}
