//! Rows made once, for every form that has tables. Cells hold names as they are; each form escapes.

use super::{facts, phrases};
use crate::model::{Code, EvidenceRow, Exact, IndicatorRow, Lang, Observed, Report, Triple};
use crate::text::{date, number, say, words};

/// One cell, and how it may be set.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    /// Words: left, may be broken between words.
    Words(String),
    /// A name that stays on one line.
    Whole(String),
    /// A number: right, on one line.
    Number(String),
}

/// Rows below a head; every row has as many cells as the head.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// What the columns hold; the head's cells also say how the columns are set.
    pub(super) head: Vec<Cell>,
    /// The rows.
    pub(super) rows: Vec<Vec<Cell>>,
    /// A last row that sums the others.
    pub(super) total: Option<Vec<Cell>>,
}

fn words_in(lang: Lang, id: &str, en: &str) -> Cell {
    Cell::Words(pick(lang, id, en))
}

fn number_in(lang: Lang, id: &str, en: &str) -> Cell {
    Cell::Number(pick(lang, id, en))
}

fn pick(lang: Lang, id: &str, en: &str) -> String {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
    .to_owned()
}

/// The three scores with their bands.
pub(super) fn scores(report: &Report, lang: Lang) -> Table {
    let score = &report.score;
    let points = score.points.as_ref();
    let row = |name: Cell, value: Option<&Exact>, band: Option<&String>, basis: Cell| {
        vec![
            name,
            Cell::Number(phrases::out_of(value, score, lang)),
            Cell::Whole(band.map_or(words::DASH, String::as_str).to_owned()),
            basis,
        ]
    };
    Table {
        head: vec![
            words_in(lang, "Nilai", "Score"),
            number_in(lang, "Poin", "Points"),
            Cell::Whole(pick(lang, "Kualifikasi", "Band")),
            words_in(lang, "Dihitung dari", "Counted from"),
        ],
        rows: vec![
            row(
                words_in(lang, "Klaim", "Claimed"),
                points.map(|points| &points.claimed),
                score.claimed_band.as_ref(),
                words_in(lang, "semua jawaban", "all answers"),
            ),
            row(
                words_in(lang, "Didukung", "Supported"),
                points.map(|points| &points.supported),
                score.supported_band.as_ref(),
                words_in(
                    lang,
                    "jawaban dengan bukti lengkap",
                    "answers with full evidence",
                ),
            ),
            row(
                words_in(lang, "Potensi", "Potential"),
                points.map(|points| &points.potential),
                None,
                words_in(
                    lang,
                    "jawaban terbaik di semua indikator",
                    "the best answer everywhere",
                ),
            ),
        ],
        total: None,
    }
}

/// Points per aspect, and how many of its indicators are met.
pub(super) fn aspects(report: &Report, lang: Lang) -> Table {
    let line = |name: String, weight: String, points: Option<&Triple>, met: usize, all: usize| {
        vec![
            Cell::Words(name),
            Cell::Number(weight),
            Cell::Number(words::score(points.map(|points| &points.claimed), lang)),
            Cell::Number(words::score(points.map(|points| &points.supported), lang)),
            Cell::Number(format!(
                "{}/{}",
                number::count(met, lang),
                number::count(all, lang)
            )),
        ]
    };
    let rows = report
        .aspects
        .iter()
        .map(|row| {
            let name = format!("{} {}", row.code, row.name);
            let weight = row.weight.plain(lang);
            line(name, weight, row.points.as_ref(), row.met, row.indicators)
        })
        .collect();
    let total = line(
        pick(lang, "Jumlah", "Total"),
        report.score.out_of.plain(lang),
        report.score.points.as_ref(),
        report.met,
        report.asked,
    );
    Table {
        head: vec![
            words_in(lang, "Aspek", "Aspect"),
            number_in(lang, "Bobot", "Weight"),
            number_in(lang, "Klaim", "Claimed"),
            number_in(lang, "Didukung", "Supported"),
            number_in(lang, "Terpenuhi", "Met"),
        ],
        rows,
        total: Some(total),
    }
}

/// All findings, by indicator, in the order of the report's groups.
pub(super) fn findings(report: &Report, lang: Lang) -> Table {
    let rows = report
        .groups
        .iter()
        .flat_map(|group| group.findings.iter().map(move |&index| (group, index)))
        .filter_map(|(group, index)| Some((group, report.findings.get(index)?)))
        .map(|(group, judged)| {
            let finding = &judged.finding;
            let waived = phrases::waiver(judged, lang);
            let message = finding.message.get(lang).to_owned();
            vec![
                Cell::Words(title(group.indicator.as_ref(), group.name.as_deref())),
                Cell::Words(group.owner.clone().unwrap_or_default()),
                Cell::Whole(words::severity(finding.severity).get(lang).to_owned()),
                Cell::Words(format!(
                    "{} {}",
                    finding.rule.id,
                    finding.rule.name.get(lang)
                )),
                Cell::Words(match waived {
                    Some(waived) => format!("{message} ({waived})"),
                    None => message,
                }),
                Cell::Words(finding.hint.get(lang).to_owned()),
                Cell::Words(finding.place.to_string()),
                Cell::Number(words::score(judged.points_at_risk.as_deref(), lang)),
            ]
        })
        .collect();
    Table {
        head: vec![
            words_in(lang, "Indikator", "Indicator"),
            words_in(lang, "PJ", "Owner"),
            Cell::Whole(pick(lang, "Tingkat", "Severity")),
            words_in(lang, "Aturan", "Rule"),
            words_in(lang, "Temuan", "Finding"),
            words_in(lang, "Langkah", "Next act"),
            words_in(lang, "Tempat", "Place"),
            number_in(lang, "Poin terancam", "Points at risk"),
        ],
        rows,
        total: None,
    }
}

/// All indicators with answer, status, points and evidence.
pub(super) fn indicators(report: &Report, lang: Lang) -> Table {
    Table {
        head: vec![
            words_in(lang, "Indikator", "Indicator"),
            words_in(lang, "PJ", "Owner"),
            words_in(lang, "Jawaban", "Answer"),
            words_in(lang, "Keadaan", "Status"),
            number_in(lang, "Bobot", "Weight"),
            number_in(lang, "Klaim", "Claimed"),
            number_in(lang, "Didukung", "Supported"),
            number_in(lang, "Potensi", "Potential"),
            words_in(lang, "Bukti", "Evidence"),
        ],
        rows: report
            .indicators
            .iter()
            .map(|row| indicator(row, lang))
            .collect(),
        total: None,
    }
}

fn indicator(row: &IndicatorRow, lang: Lang) -> Vec<Cell> {
    let status = words::status(row.status).get(lang).to_owned();
    let declined = phrases::declined(row, lang);
    let evidence: Vec<String> = row.evidence.iter().map(|row| exhibit(row, lang)).collect();
    vec![
        Cell::Words(format!("{} {}", row.code, row.name)),
        Cell::Words(row.owner.clone().unwrap_or_default()),
        Cell::Words(row.answer.clone().unwrap_or_else(|| words::DASH.to_owned())),
        Cell::Words(if declined.is_empty() {
            status
        } else {
            format!("{status} ({declined})")
        }),
        Cell::Number(row.weight.plain(lang)),
        Cell::Number(row.points.claimed.shown(lang)),
        Cell::Number(row.points.supported.shown(lang)),
        Cell::Number(row.points.potential.shown(lang)),
        Cell::Words(evidence.join("; ")),
    ]
}

/// One piece of evidence in a line: name, kind, what is inside, date, size, git, and whether it counts.
pub(super) fn exhibit(row: &EvidenceRow, lang: Lang) -> String {
    let kind = row.kind.map_or_else(
        || say!(lang, "jenis tak dikenal", "unknown kind"),
        |kind| kind.label().get(lang).to_owned(),
    );
    let git = row.git.as_ref().map(|git| match git {
        Observed::Seen(file) => format!("git: {}", words::git(*file).get(lang)),
        Observed::Unseen(_) => say!(lang, "git: tak terbaca", "git: unseen"),
    });
    let refused = (!row.acceptable).then(|| say!(lang, "tidak diterima", "not accepted"));
    let parts: Vec<String> = [
        Some(kind),
        row.facts.as_ref().map(|inside| facts::brief(inside, lang)),
        row.date.map(|date| date::long(date, lang)),
        row.pages
            .as_ref()
            .map(|pages| say!(lang, "hlm. {pages}", "pp. {pages}")),
        row.size.map(|size| crate::model::size(size, lang)),
        git,
        refused,
    ]
    .into_iter()
    .flatten()
    .collect();
    format!("{} ({})", row.name, parts.join(", "))
}

/// Code and name of an indicator, or a dash for findings without one.
fn title(code: Option<&Code>, name: Option<&str>) -> String {
    match (code, name) {
        (Some(code), Some(name)) => format!("{code} {name}"),
        (Some(code), None) => code.to_string(),
        (None, Some(name)) => name.to_owned(),
        (None, None) => words::DASH.to_owned(),
    }
}
