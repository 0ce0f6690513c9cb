//! The second chapter: the aspects in one table, then each with its indicators.

use super::body::Body;
use super::paragraph::Style;
use super::table::{Line, Row, Shown, cell};
use crate::model::{AspectRow, EvidenceRow, Formula, IndicatorRow, Lang, Report};
use crate::report::columns::evidence::{EVIDENCE, named};
use crate::report::columns::indicator::{ANSWER, CLAIMED, CODE, NAME, STATUS, SUPPORTED};
use crate::report::columns::{self, Record};
use crate::report::phrases;
use crate::text::{number, say, words};

/// The indicators of an aspect.
const INDICATORS: &[Shown] = &[
    (CODE, 14, None),
    (NAME, 43, Some(indicator)),
    (ANSWER, 18, None),
    (STATUS, 24, None),
    (CLAIMED, 17, None),
    (SUPPORTED, 20, None),
    (EVIDENCE, 34, Some(exhibits)),
];

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Hasil per aspek", "Results by aspect");
    body.heading(Style::CHAPTER, &head);
    if report.aspects.is_empty() {
        let none = say!(
            lang,
            "Instrumen ini tidak punya aspek.",
            "This instrument has no aspects."
        );
        body.paragraph(Style::BODY, &none);
        return;
    }
    body.shared(
        &head,
        &[74, 20, 24, 26, 26],
        &columns::aspects(report, lang),
    );
    body.paragraph(Style::NOTE, unit_of_points(report, lang));
    for aspect in &report.aspects {
        section(body, report, aspect, lang);
    }
}

/// In what unit the points of an indicator are shown.
fn unit_of_points(report: &Report, lang: Lang) -> String {
    match report.instrument.formula {
        Formula::Points => say!(
            lang,
            "Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Jumlah poin indikator adalah nilai aspek.",
            "Claimed by the answer; supported where the evidence is full and accepted. The points of the indicators sum to the aspect's score."
        ),
        Formula::Proportion | Formula::Mean => say!(
            lang,
            "Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Poin indikator ditulis dalam satuan indikator itu sendiri, bukan poin dari nilai kuesioner.",
            "Claimed by the answer; supported where the evidence is full and accepted. Points of an indicator are in its own unit, not points of the questionnaire's score."
        ),
    }
}

fn section(body: &mut Body, report: &Report, aspect: &AspectRow, lang: Lang) {
    let (code, name) = (&aspect.code, &aspect.name);
    let head = say!(lang, "Aspek {code}: {name}", "Aspect {code}: {name}");
    body.heading(Style::SECTION, &head);
    body.paragraph(Style::LEAD, lead(aspect, lang));
    if aspect.rows.is_empty() {
        return;
    }
    let listed: Vec<&IndicatorRow> = aspect
        .rows
        .iter()
        .filter_map(|&index| report.indicators.get(index))
        .collect();
    let rows = listed
        .chunk_by(|one, next| one.group == next.group)
        .flat_map(|alike| {
            let group = alike.first().and_then(|row| row.group.clone());
            let rows = alike
                .iter()
                .map(|row| Row::of(INDICATORS, &Record::indicator(report, row, lang)));
            group.map(Row::Group).into_iter().chain(rows)
        });
    body.table(&head, INDICATORS, rows);
}

fn lead(aspect: &AspectRow, lang: Lang) -> String {
    let points = aspect.points.as_ref();
    let weight = aspect.weight.plain(lang);
    let claimed = words::score(points.map(|points| &points.claimed), lang);
    let supported = words::score(points.map(|points| &points.supported), lang);
    let (met, all) = (
        number::count(aspect.met, lang),
        number::count(aspect.indicators, lang),
    );
    match aspect.indicators {
        0 => say!(
            lang,
            "Bobot {weight}. Tidak ada indikator dalam aspek ini.",
            "Weight {weight}. This aspect has no indicators."
        ),
        1.. => say!(
            lang,
            "Bobot {weight}; klaim {claimed}; didukung {supported}; terpenuhi {met} dari {all} indikator.",
            "Weight {weight}; claimed {claimed}; supported {supported}; {met} of {all} indicators met."
        ),
    }
}

/// Its name, who sees to it, and why it was declined.
fn indicator(of: &Record<'_>) -> Vec<Line> {
    let mut lines = cell(NAME.text(of));
    if let Some(row) = of.indicator {
        let declined = Some(phrases::declined(row, of.lang)).filter(|words| !words.is_empty());
        let below = phrases::owner(row.owner.as_ref(), of.lang)
            .into_iter()
            .chain(declined);
        lines.extend(below.map(Line::Quiet));
    }
    lines
}

fn exhibits(of: &Record<'_>) -> Vec<Line> {
    match of.indicator {
        Some(row) if !row.evidence.is_empty() => row
            .evidence
            .iter()
            .map(|one| exhibit(one, of.lang))
            .collect(),
        Some(_) | None => cell(words::DASH),
    }
}

/// The name of one piece of evidence without its folder or scheme (the annex has the whole), and
/// whether it counts.
fn exhibit(row: &EvidenceRow, lang: Lang) -> Line {
    let name = if row.is_link {
        row.name.strip_prefix("https://").unwrap_or(&row.name)
    } else {
        row.name.rsplit('/').next().unwrap_or(&row.name)
    };
    let name = named(name, row);
    if row.acceptable {
        Line::Quiet(name)
    } else {
        Line::Alert(say!(
            lang,
            "{name} (tidak diterima)",
            "{name} (not accepted)"
        ))
    }
}
