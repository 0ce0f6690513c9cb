//! The annexes: how the score is calculated and what was looked at; the rule and the place of each finding;
//! every piece of evidence with its digest.

use super::body::Body;
use super::paragraph::{Run, Style};
use super::table::{Line, Pairs, Row, Shown, cell};
use crate::model::{Lang, Noun, Report};
use crate::report::columns::Record;
use crate::report::columns::evidence::{
    ACCEPTED, DATE, EVIDENCE, KIND, SHA256, SIZE, label, location, nature,
};
use crate::report::columns::finding::{NUMBER, PLACE, RULE, RULE_ID, RULE_NAME};
use crate::report::columns::indicator::CODE;
use crate::report::{phrases, scores};
use crate::text::{say, words};

/// Every piece of evidence.
const EXHIBITS: &[Shown] = &[
    (CODE.named("Kode", "Code"), 16, None),
    (EVIDENCE, 74, Some(named)),
    (
        KIND.named("Jenis dan isi", "Kind and content"),
        56,
        Some(kind),
    ),
    (DATE, 30, None),
    (SIZE.named("Ukuran", "Size"), 19, None),
    (ACCEPTED, 22, Some(accepted)),
    (SHA256, 40, Some(digest)),
];

/// Rule and place of every finding.
const PLACES: &[Shown] = &[
    (NUMBER, 12, None),
    (CODE.named("Kode", "Code"), 20, None),
    (RULE, 58, Some(rule)),
    (PLACE, 80, None),
];

/// How the score is counted, from what state, and which rules looked.
pub(super) fn method(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Cara menghitung nilai", "How the score is calculated");
    body.heading(Style::ANNEX, &head);
    let lines = [phrases::method(report, lang), scores::sums(report, lang)].concat();
    body.bullets(lines);
    let state = say!(lang, "Keadaan yang dinilai", "What was judged");
    body.heading(Style::SUBSECTION, &state);
    body.pairs(&Pairs::facts(&state, state_of(report, lang)));
    let rules = say!(lang, "Aturan yang diperiksa", "Rules checked");
    body.heading(Style::SUBSECTION, &rules);
    let count = Noun::RULE.counted(report.rules.len(), lang);
    let names: Vec<String> = report
        .rules
        .iter()
        .map(|rule| format!("{} {}", rule.id, phrases::whole(rule.name.get(lang))))
        .collect();
    let names = names.join("; ");
    let list = format!("{count}: {names}.");
    body.paragraph(Style::BODY, &list);
}

fn state_of(report: &Report, lang: Lang) -> Vec<(String, Style, Run)> {
    let fact = |label: String, value: String| (label, Style::FACT, Run::new(value));
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
            say!(lang, "Dihitung oleh", "Calculated by"),
            format!("kip {}", report.version),
        ),
        fact(
            say!(lang, "Catatan git", "Git record"),
            phrases::commit(report, lang).join("; "),
        ),
    ];
    let commit = report.commit.clone();
    facts.extend(commit.map(|commit| ("Commit".to_owned(), Style::CELL_DIGEST, Run::new(commit))));
    facts
}

/// The rule and the place of every finding, by its number.
pub(super) fn places(body: &mut Body, report: &Report, lang: Lang) {
    if report.findings.is_empty() {
        return;
    }
    let head = say!(
        lang,
        "Aturan dan tempat temuan",
        "Rules and places of the findings"
    );
    body.heading(Style::ANNEX, &head);
    let lead = say!(
        lang,
        "Nomornya sama dengan nomor di bab Temuan. Tempat ditulis sebagai berkas:baris:kolom.",
        "The numbers are the same as in the chapter Findings. Places are written as file:line:column."
    );
    body.paragraph(Style::LEAD, &lead);
    let found = Record::findings(report, lang);
    // Nothing below it: on a full page it would stand on one of its own.
    body.table(&head, PLACES, found.map(|of| Row::of(PLACES, &of)));
}

fn rule(of: &Record<'_>) -> Vec<Line> {
    let name = Line::aside(RULE_NAME.text(of));
    cell(RULE_ID.text(of)).into_iter().chain(name).collect()
}

/// Every piece of evidence, by indicator.
pub(super) fn evidence(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Daftar bukti", "List of evidence");
    body.heading(Style::ANNEX, &head);
    if report.indicators.iter().all(|row| row.evidence.is_empty()) {
        let none = say!(
            lang,
            "Tidak ada bukti yang disebut.",
            "No evidence is listed."
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

/// What it is called, leading to its address on the web, and its path where that says more.
fn named(of: &Record<'_>) -> Vec<Line> {
    let Some(row) = of.evidence else {
        return Vec::new();
    };
    let name = Run::named(label(row), of.lang);
    let name = if row.is_link {
        name.leading_to(&row.name)
    } else {
        name
    };
    let place = location(row).map(|place| Line::quiet(Run::named(place, of.lang)));
    [Line::plain(name)].into_iter().chain(place).collect()
}

/// What it serves as, and paler what it is besides.
fn kind(of: &Record<'_>) -> Vec<Line> {
    let title = of.evidence.and_then(|row| row.facts.as_ref()?.title());
    let parts = of.evidence.map(|row| nature(row, of.lang));
    let mut parts = parts.into_iter().flatten();
    let first = parts.next().map(|kind| Line::plain(Run::new(kind)));
    first
        .into_iter()
        .chain(parts.filter_map(|part| Line::aside_of(&part, title.as_slice(), of.lang)))
        .collect()
}

/// Whether it counts; of a link that does, that nobody opened it.
fn accepted(of: &Record<'_>) -> Vec<Line> {
    let run = Run::new(ACCEPTED.text(of));
    let counts = of.evidence.is_none_or(|row| row.acceptable);
    vec![if counts {
        Line::plain(run)
    } else {
        Line::alert(run)
    }]
}

fn digest(of: &Record<'_>) -> Vec<Line> {
    match of.evidence.and_then(|row| row.sha256.as_ref()) {
        Some(digest) => vec![Line::digest(digest.to_string())],
        None => cell(words::DASH),
    }
}
