//! The annexes: how the score is calculated and what was looked at; the rule and the place of each finding;
//! every piece of evidence with its digest.

use super::body::Body;
use super::findings::numbered;
use super::paragraph::{DocxRun, DocxStyle};
use super::table::{CellLine, DocxPairs, DocxRow, ShownColumn};
use crate::model::{Inside, Lang, Noun, Report, Section, size};
use crate::report::columns::Record;
use crate::report::columns::evidence::{EVIDENCE, label, location, nature, standing};
use crate::report::columns::finding::{MESSAGE, NUMBER, PLACE, RULE_ID, RULE_NAME};
use crate::report::columns::indicator::CODE;
use crate::report::{phrases, scores, tongue};
use crate::text::{date, say};

/// Every piece of evidence.
const EXHIBITS: &[ShownColumn] = &[
    (CODE.named("Kode", "Code"), 14, None),
    // As wide as a digest: in columns of their own everything would be broken into towers of syllables.
    (EVIDENCE, 156, Some(exhibit)),
];

/// Rule and place of every finding.
const PLACES: &[ShownColumn] = &[
    (NUMBER, 11, None),
    (CODE.named("Kode", "Code"), 16, None),
    (RULE_ID, 17, None),
    (RULE_NAME, 46, None),
    (PLACE, 80, None),
];

/// How the score is counted, from what state, and which rules looked.
pub(super) fn method(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Cara menghitung nilai", "How the score is calculated");
    body.heading(DocxStyle::ANNEX, &head);
    let lines = [phrases::method(report, lang), scores::sums(report, lang)].concat();
    body.bullets(lines, &[]);
    let state = say!(lang, "Keadaan yang dinilai", "What was judged");
    body.heading(DocxStyle::SUBSECTION, &state);
    body.pairs(&DocxPairs::facts(&state, state_of(report, lang)));
    let rules = say!(lang, "Aturan yang diperiksa", "Rules checked");
    body.heading(DocxStyle::SUBSECTION, &rules);
    let count = Noun::RULE.counted(report.rules.len(), lang);
    let names: Vec<String> = report
        .rules
        .iter()
        .map(|rule| format!("{} {}", rule.id, phrases::whole(rule.name.get(lang))))
        .collect();
    let names = names.join("; ");
    let list = format!("{count}: {names}.");
    body.paragraph(DocxStyle::BODY, &list);
}

fn state_of(report: &Report, lang: Lang) -> Vec<(String, DocxStyle, DocxRun)> {
    let fact = |label: String, value: String| (label, DocxStyle::FACT, DocxRun::new(value));
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
    facts.extend(commit.map(|commit| {
        (
            "Commit".to_owned(),
            DocxStyle::CELL_DIGEST,
            DocxRun::new(commit),
        )
    }));
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
    body.heading(DocxStyle::ANNEX, &head);
    let lead = say!(
        lang,
        "Nomornya sama dengan nomor di bab Temuan. Tempat ditulis sebagai berkas:baris:kolom.",
        "The numbers are the same as in the chapter Findings. Places are written as file:line:column."
    );
    body.paragraph(DocxStyle::LEAD, &lead);
    // Nothing below it: on a full page it would stand on one of its own.
    let rows: Vec<DocxRow> = numbered(report)
        .iter()
        .flat_map(|(first, section)| places_of(report, *first, section, lang))
        .collect();
    body.table(&head, PLACES, rows.into_iter());
}

/// The rows of a part of the findings. What the chapter gathers has its own words here.
fn places_of(report: &Report, first: usize, section: &Section<'_>, lang: Lang) -> Vec<DocxRow> {
    match section {
        Section::Group(group, found) => {
            let found = Record::among(report, group, found, lang).zip(first..);
            let row = |(of, number)| DocxRow::of(PLACES, &Record { number, ..of });
            found.map(row).collect()
        }
        Section::Block(block) => {
            let found = report.findings_at(&block.findings).zip(first..);
            let row = |(judged, number)| {
                let whole = Record::whole(report, lang).with_finding(judged);
                let code = judged.finding.indicator();
                let indicator = report.indicators.iter().find(|row| Some(&row.code) == code);
                let of = Record {
                    number,
                    indicator,
                    ..whole
                };
                let theirs = tongue::of_finding(judged, of.indicator);
                let message = CellLine::aside_of(&MESSAGE.text(&of), &theirs, lang);
                DocxRow::of(PLACES, &of).with_last(message)
            };
            found.map(row).collect()
        }
    }
}

/// Every piece of evidence, by indicator.
pub(super) fn evidence(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Daftar bukti", "List of evidence");
    body.heading(DocxStyle::ANNEX, &head);
    if report.indicators.iter().all(|row| row.evidence.is_empty()) {
        let none = say!(
            lang,
            "Tidak ada bukti yang disebut.",
            "No evidence is listed."
        );
        body.paragraph(DocxStyle::BODY, &none);
        return;
    }
    let lead = say!(
        lang,
        "SHA-256 adalah sidik isi berkas: berkas yang isinya sama punya sidik yang sama. Tautan tidak punya sidik.",
        "SHA-256 is the digest of a file's content: files with the same content have the same digest. Links have none."
    );
    body.paragraph(DocxStyle::LEAD, &lead);
    let pieces = Record::indicators(report, lang).flat_map(Record::pieces);
    body.table(&head, EXHIBITS, pieces.map(|of| DocxRow::of(EXHIBITS, &of)));
}

/// What it is called, leading to its address on the web; its path where that says more; what it is and
/// whether it counts; its digest.
fn exhibit(of: &Record<'_>) -> Vec<CellLine> {
    let Some(row) = of.evidence else {
        return Vec::new();
    };
    // A file that nothing is said of has its name at the end of its path.
    let place = location(row);
    let (name, place) = match (&row.note, place) {
        (None, Some(path)) => (path, None),
        (_, place) => (label(row), place),
    };
    let name = DocxRun::named(name, of.lang);
    let name = if row.is_link {
        name.leading_to(&row.name)
    } else {
        name
    };
    let place = place.map(|place| CellLine::quiet(DocxRun::named(place, of.lang)));
    let title = row.facts.as_ref().and_then(Inside::title);
    let more = [
        row.date.map(|day| date::long(day, of.lang)),
        row.size.map(|bytes| size(bytes, of.lang)),
        Some(standing(row).get(of.lang).to_owned()),
    ];
    let mut about = nature(row, of.lang);
    about.extend(more.into_iter().flatten());
    let about = DocxRun::mixed(&about.join(" · "), title.as_slice(), of.lang);
    let about = if row.acceptable {
        CellLine::quiet(about)
    } else {
        CellLine::alert(about)
    };
    let digest = row.sha256.as_ref();
    let digest = digest.map(|digest| CellLine::digest(digest.to_string()));
    let first = [CellLine::plain(name)].into_iter().chain(place);
    first.chain([about]).chain(digest).collect()
}
