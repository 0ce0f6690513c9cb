//! The annexes: how the score is counted and what was looked at; every piece of evidence with its digest.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Column, Line, Pairs, Row, cell};
use crate::model::{EvidenceRow, IndicatorRow, Lang, Report, size};
use crate::report::{facts, phrases, scores};
use crate::text::{date, number, say, words};

/// How the score is counted, from what state, and which rules looked.
pub(super) fn method(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Cara menghitung nilai", "How the score is counted");
    body.heading(Style::ANNEX, &head);
    let lines = [phrases::method(report, lang), scores::sums(report, lang)].concat();
    body.bullets(lines);
    let state = say!(lang, "Keadaan yang dinilai", "What was judged");
    body.heading(Style::SUBSECTION, &state);
    body.pairs(&Pairs::facts(&state, state_of(report, lang)));
    let rules = say!(lang, "Aturan yang diperiksa", "Rules that looked");
    body.heading(Style::SUBSECTION, &rules);
    let count = number::count(report.rules.len(), lang);
    let names: Vec<String> = report
        .rules
        .iter()
        .map(|rule| format!("{} {}", rule.id, phrases::whole(rule.name.get(lang))))
        .collect();
    let names = names.join("; ");
    let list = say!(lang, "{count} aturan: {names}.", "{count} rules: {names}.");
    body.paragraph(Style::BODY, &list);
}

fn state_of(report: &Report, lang: Lang) -> Vec<(String, Style, String)> {
    let fact = |label: String, value: String| (label, Style::FACT, value);
    let mut facts = vec![
        fact(
            say!(lang, "Hari penilaian", "Judged on"),
            phrases::days(report, lang).join("; "),
        ),
        fact(
            say!(lang, "Instrumen", "Instrument"),
            phrases::instrument(report, lang).join("; "),
        ),
        fact(
            say!(lang, "Dihitung oleh", "Counted by"),
            format!("kip {}", report.version),
        ),
        fact(
            say!(lang, "Catatan git", "Git record"),
            phrases::commit(report, lang).join("; "),
        ),
    ];
    let commit = report.commit.clone();
    facts.extend(commit.map(|commit| ("Commit".to_owned(), Style::CELL_DIGEST, commit)));
    facts
}

/// Every piece of evidence, by indicator.
pub(super) fn evidence(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Daftar bukti", "List of evidence");
    body.heading(Style::ANNEX, &head);
    if report.indicators.iter().all(|row| row.evidence.is_empty()) {
        let none = say!(
            lang,
            "Tidak ada bukti yang disebut.",
            "No evidence is named."
        );
        body.paragraph(Style::BODY, &none);
        return;
    }
    let lead = say!(
        lang,
        "SHA-256 adalah sidik isi berkas: berkas yang isinya sama punya sidik yang sama. Tautan tidak punya sidik.",
        "SHA-256 is the digest of a file's content: files with the same content have the same digest. Links have none."
    );
    body.paragraph(Style::LEAD, &lead);
    let rows = report.indicators.iter().flat_map(|indicator| {
        let pieces = indicator.evidence.iter();
        pieces.map(move |piece| exhibit(indicator, piece, lang))
    });
    body.table(&head, &columns(lang), rows);
    body.paragraph(Style::NOTE, "");
}

fn columns(lang: Lang) -> [Column; 7] {
    [
        Column::words(22, say!(lang, "Indikator", "Indicator")),
        Column::words(72, say!(lang, "Bukti", "Evidence")),
        Column::words(35, say!(lang, "Jenis dan isi", "Kind and content")),
        Column::words(31, say!(lang, "Tanggal", "Date")),
        Column::numbers(19, say!(lang, "Ukuran", "Size")),
        Column::words(24, say!(lang, "Diterima", "Accepted")),
        Column::words(54, say!(lang, "SHA-256", "SHA-256")),
    ]
}

fn exhibit(indicator: &IndicatorRow, row: &EvidenceRow, lang: Lang) -> Row {
    let dash = || words::DASH.to_owned();
    Row::Cells(vec![
        cell(indicator.code.to_string()),
        cell(&*row.name)
            .into_iter()
            .chain(row.note.clone().map(Line::Plain))
            .collect(),
        nature(row, lang),
        cell(row.date.map_or_else(dash, |day| date::long(day, lang))),
        cell(row.size.map_or_else(dash, |bytes| size(bytes, lang))),
        accepted(row, lang),
        row.sha256.as_ref().map_or_else(
            || cell(dash()),
            |digest| vec![Line::Digest(digest.to_string())],
        ),
    ])
}

/// What it serves as, what is inside, and which pages are meant.
fn nature(row: &EvidenceRow, lang: Lang) -> Vec<Line> {
    let kind = row.kind.map_or_else(
        || say!(lang, "jenis tak dikenal", "unknown kind"),
        |kind| kind.label().get(lang).to_owned(),
    );
    let inside = row.facts.as_ref().map(|inside| facts::brief(inside, lang));
    let pages = row
        .pages
        .as_ref()
        .map(|pages| say!(lang, "hlm. {pages}", "pp. {pages}"));
    let mut lines = cell(kind);
    lines.extend(inside.into_iter().chain(pages).map(Line::Quiet));
    lines
}

/// Whether it counts; of a link only that nobody opened it.
fn accepted(row: &EvidenceRow, lang: Lang) -> Vec<Line> {
    match (row.acceptable, row.is_link) {
        (false, _) => vec![Line::Alert(say!(lang, "tidak", "no"))],
        (true, false) => cell(say!(lang, "ya", "yes")),
        (true, true) => vec![
            Line::Plain(say!(lang, "tidak diperiksa", "not checked")),
            Line::Quiet(say!(lang, "ikut dihitung", "counted")),
        ],
    }
}
