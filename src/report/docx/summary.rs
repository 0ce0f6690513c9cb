//! The first chapter: scores with their bands, stages, what became of the indicators, findings, links.

use super::body::Body;
use super::grid::{self, Column, cell};
use super::word::{self, Style};
use crate::model::{Lang, Report, Severity};
use crate::report::{phrases, table};
use crate::text::{number, say, words};

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    body.first_heading(lang, &say!(lang, "Ringkasan", "Summary"));
    scores(body, report, lang);
    stages(body, report, lang);
    coverage(body, report, lang);
    found(body, report, lang);
}

fn scores(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(Style::Section, lang, &say!(lang, "Nilai", "Score"));
    let about = say!(lang, "Nilai dan kualifikasi", "Scores and bands");
    body.shared(&about, &[30, 36, 44, 60], &table::scores(report, lang));
    word::paragraph(&mut body.xml, Style::Note, &verdict(report, lang));
    word::bullets(&mut body.xml, &phrases::remarks(&report.score, lang));
}

fn verdict(report: &Report, lang: Lang) -> String {
    let verdict = phrases::whole(&phrases::verdict(report.verdict, lang));
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
    body.heading(
        Style::Section,
        lang,
        &say!(lang, "Tahap penilaian", "Stages"),
    );
    let stages: Vec<String> = report
        .score
        .stages
        .iter()
        .map(|stage| phrases::stage(stage, lang))
        .collect();
    word::bullets(&mut body.xml, &stages);
}

fn coverage(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(
        Style::Section,
        lang,
        &say!(lang, "Keadaan indikator", "Status of the indicators"),
    );
    let columns = [
        Column::words(80, say!(lang, "Keadaan", "Status")),
        Column::numbers(30, say!(lang, "Indikator", "Indicators")),
    ];
    let about = say!(
        lang,
        "Jumlah indikator menurut keadaan",
        "Indicators by status"
    );
    grid::whole_table(&mut body.xml, &about, &columns, |rows| {
        for (status, count) in &report.coverage {
            rows.row(&[
                cell(words::status(*status).get(lang)),
                cell(number::count(*count, lang)),
            ]);
        }
        rows.total(&[
            cell(say!(lang, "Jumlah", "Total")),
            cell(number::count(report.indicators.len(), lang)),
        ]);
    });
}

fn found(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Temuan dan tautan", "Findings and links");
    body.heading(Style::Section, lang, &head);
    let columns = [
        Column::words(80, say!(lang, "Tingkat", "Severity")),
        Column::numbers(30, say!(lang, "Temuan", "Findings")),
    ];
    let about = say!(
        lang,
        "Jumlah temuan menurut tingkat",
        "Findings by severity"
    );
    grid::whole_table(&mut body.xml, &about, &columns, |rows| {
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            rows.row(&[
                cell(words::severity(severity).get(lang)),
                cell(number::count(report.summary.of(severity), lang)),
            ]);
        }
        rows.row(&[
            cell(say!(lang, "temuan dikecualikan", "waived findings")),
            cell(number::count(report.summary.waived, lang)),
        ]);
        rows.total(&[
            cell(say!(lang, "Jumlah", "Total")),
            cell(number::count(report.findings.len(), lang)),
        ]);
    });
    if let Some(links) = phrases::links(report, lang) {
        word::paragraph(&mut body.xml, Style::Note, &format!("{links}."));
    }
}
