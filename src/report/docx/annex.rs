//! The annexes: how the score is counted and what was looked at; every piece of evidence with its digest.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Line, Pairs, Row, Shown, cell};
use crate::model::{Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::evidence::{
    ACCEPTED, DATE, EVIDENCE, KIND, LINK, SHA256, SIZE, nature,
};
use crate::report::columns::indicator::CODE;
use crate::report::{phrases, scores};
use crate::text::{number, say, words};

/// Every piece of evidence.
const EXHIBITS: &[Shown] = &[
    (CODE.named("Indikator", "Indicator"), 22, None),
    (EVIDENCE, 72, Some(named)),
    (
        KIND.named("Jenis dan isi", "Kind and content"),
        35,
        Some(kind),
    ),
    (DATE, 31, None),
    (SIZE.named("Ukuran", "Size"), 19, None),
    (ACCEPTED, 24, Some(accepted)),
    (SHA256, 54, Some(digest)),
];

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
    let pieces = Record::indicators(report, lang).flat_map(Record::pieces);
    body.table(&head, EXHIBITS, pieces.map(|of| Row::of(EXHIBITS, &of)));
    body.paragraph(Style::NOTE, "");
}

/// Its name, and what stands beside it.
fn named(of: &Record<'_>) -> Vec<Line> {
    let note = of.evidence.and_then(|row| row.note.clone());
    let note = note.map(Line::Plain);
    cell(EVIDENCE.text(of)).into_iter().chain(note).collect()
}

/// What it serves as, and smaller what it is besides.
fn kind(of: &Record<'_>) -> Vec<Line> {
    let parts = of.evidence.map(|row| nature(row, of.lang));
    let mut parts = parts.into_iter().flatten();
    let first = parts.next().map(Line::Plain);
    first.into_iter().chain(parts.map(Line::Quiet)).collect()
}

/// Whether it counts; of a link only that nobody opened it.
fn accepted(of: &Record<'_>) -> Vec<Line> {
    match of.evidence.map(|row| (row.acceptable, row.is_link)) {
        Some((false, _)) => vec![Line::Alert(ACCEPTED.text(of))],
        Some((true, true)) => vec![
            Line::Plain(LINK.text(of)),
            Line::Quiet(say!(of.lang, "ikut dihitung", "counted")),
        ],
        Some((true, false)) | None => cell(ACCEPTED.text(of)),
    }
}

fn digest(of: &Record<'_>) -> Vec<Line> {
    match of.evidence.and_then(|row| row.sha256.as_ref()) {
        Some(digest) => vec![Line::Digest(digest.to_string())],
        None => cell(words::DASH),
    }
}
