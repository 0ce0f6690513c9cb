//! The first chapter: scores with their bands, stages, what became of the indicators, findings, links.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Column, Row, cell};
use crate::model::{Lang, Report, Severity};
use crate::report::columns::finding::SEVERITY;
use crate::report::columns::indicator::{FINDING_COUNT, INDICATORS, STATUS};
use crate::report::{columns, phrases};
use crate::text::{number, say, words};

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(Style::CHAPTER, &say!(lang, "Ringkasan", "Summary"));
    scores(body, report, lang);
    stages(body, report, lang);
    coverage(body, report, lang);
    found(body, report, lang);
}

fn scores(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(Style::SECTION, &say!(lang, "Nilai", "Score"));
    body.shared(
        phrases::SCORE_AND_BAND.get(lang),
        (&[34, 36, 44, 56], 2),
        &columns::scores(report, lang),
    );
    body.paragraph(Style::NOTE, verdict(report, lang));
    body.bullets(phrases::remarks(&report.score, lang));
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
    body.heading(Style::SECTION, &say!(lang, "Tahap penilaian", "Stages"));
    let stages = report.score.stages.iter();
    body.bullets(stages.map(|stage| phrases::stage(stage, lang)));
}

fn coverage(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(
        Style::SECTION,
        &say!(lang, "Keadaan indikator", "Status of the indicators"),
    );
    let about = say!(
        lang,
        "Jumlah indikator menurut keadaan",
        "Indicators by status"
    );
    let counts = report.coverage.iter().map(|(status, count)| {
        let status = words::status(*status).get(lang).to_owned();
        (status, *count)
    });
    let total = report.indicators.len();
    count_table(body, &about, [STATUS, INDICATORS], counts, total, lang);
}

fn found(body: &mut Body, report: &Report, lang: Lang) {
    let title = say!(lang, "Temuan dan tautan", "Findings and links");
    body.heading(Style::SECTION, &title);
    let about = say!(
        lang,
        "Jumlah temuan menurut tingkat",
        "Findings by severity"
    );
    let waived = (
        say!(lang, "temuan ditangguhkan", "waived findings"),
        report.summary.waived,
    );
    let counts = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| {
            let name = words::severity(severity).get(lang).to_owned();
            (name, report.summary.of(severity))
        })
        .into_iter()
        .chain([waived]);
    let total = report.findings.len();
    count_table(body, &about, [SEVERITY, FINDING_COUNT], counts, total, lang);
    if let Some(links) = phrases::links(report, lang) {
        body.paragraph(Style::NOTE, format!("{links}."));
    }
}

/// Names and their counts, with the sum below.
fn count_table(
    body: &mut Body,
    about: &str,
    [names, counted]: [columns::Column; 2],
    counts: impl Iterator<Item = (String, usize)>,
    total: usize,
    lang: Lang,
) {
    let columns = [(names, 80), (counted, 30)]
        .map(|(column, width)| Column::new(width, column.set, column.head(lang)));
    let cells = |name, count| vec![cell(name), cell(number::count(count, lang))];
    let total = cells(say!(lang, "Jumlah", "Total"), total);
    let rows = counts
        .map(|(name, count)| Row::Cells(cells(name, count)))
        .chain([Row::Total(total)])
        .collect();
    body.whole_table(about, &columns, rows);
}
