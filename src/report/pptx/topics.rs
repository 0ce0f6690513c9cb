//! The subjects that assessors ask about, for the team: what proves each indicator, and what is still
//! missing.

use std::collections::BTreeMap;

use super::evidence;
use super::pages::{self, NotedRow};
use super::shape::Color;
use super::slide::Slide;
use super::table::{SlideCell, SlideColumn, SlideRow};
use crate::model::{EACH_MAX, IndicatorRow, Lang, Noun, Report, Status, Topic};
use crate::report::columns::evidence::EVIDENCE;
use crate::report::columns::indicator::{CODE, NAME};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// The most slides of one subject, 28 indicators. The sample's largest has 13, on two. The indicators
/// beyond are in the notes of the last.
const MOST: usize = 4;

/// The slides of every subject that the instrument asks about.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    distinct(report)
        .flat_map(|alike| subject(report, alike, lang))
        .collect()
}

/// The subjects; one aspect may be about two of them, and then they share their slides.
pub(super) fn distinct(report: &Report) -> impl Iterator<Item = &[Topic]> {
    let topics = &report.presentation.topics;
    topics.chunk_by(|one, next| one.proofs == next.proofs && one.gaps == next.gaps)
}

/// The names of subjects in a row: `Saluran digital dan inovasi`.
pub(super) fn names(alike: &[Topic], lang: Lang) -> String {
    let all: Vec<String> = alike
        .iter()
        .enumerate()
        .map(|(at, topic)| {
            let label = topic.subject.label();
            if at == 0 {
                label.get(lang).to_owned()
            } else {
                label.get(lang).to_lowercase()
            }
        })
        .collect();
    all.join(&say!(lang, " dan ", " and "))
}

fn subject(report: &Report, alike: &[Topic], lang: Lang) -> Vec<Slide> {
    let Some(topic) = alike.first() else {
        return Vec::new();
    };
    let columns = [
        SlideColumn::new(CODE.head(lang), 84, 2),
        SlideColumn::new(NAME.head(lang), 380, 4),
        SlideColumn::new(EVIDENCE.head(lang), 400, 4),
    ];
    let name = names(alike, lang);
    let met = topic.proofs.len();
    let all = met + topic.gaps.len();
    let title = format!("{name}: {}", phrases::met(met, all, lang));
    let lines = lines(report, topic, &columns, lang);
    pages::table_slides(&title, &columns, lines, MOST, lang)
}

fn lines(report: &Report, topic: &Topic, columns: &[SlideColumn], lang: Lang) -> Vec<NotedRow> {
    let line = |row: &IndicatorRow, proof: SlideCell| NotedRow {
        row: SlideRow::new(
            columns,
            [
                SlideCell::marked(row.code.as_str(), Color::Accent),
                SlideCell::name(row.name.as_str()),
                proof,
            ],
        ),
        notes: evidence::notes(row, lang),
    };
    let met = topic.proofs.iter().filter_map(|proof| {
        let (row, piece) = evidence::of(report, proof)?;
        let shown = evidence::short(piece, lang);
        let theirs = tongue::of_indicator(row);
        Some(line(row, SlideCell::mixed(&shown, &theirs, lang)))
    });
    let mut alike: BTreeMap<Status, Vec<usize>> = BTreeMap::new();
    for &at in &topic.gaps {
        if let Some(row) = report.indicators.get(at) {
            alike.entry(row.status).or_default().push(at);
        }
    }
    let gaps = alike.into_iter().flat_map(|(status, rows)| {
        let status = words::status(status);
        let status = status.get(lang);
        let text = say!(lang, "Belum terpenuhi: {status}", "Not met: {status}");
        let gap = SlideCell::marked(text, Color::Muted);
        if rows.len() <= EACH_MAX {
            let rows = rows.iter().filter_map(|&at| report.indicators.get(at));
            return rows.map(|row| line(row, gap.clone())).collect();
        }
        // One row for all: with dozens of them nobody reads the names of each on a slide.
        let count = Noun::INDICATOR.counted(rows.len(), lang);
        let runs = report.runs(rows.iter().copied());
        let codes: Vec<String> = runs.iter().flat_map(phrases::run).collect();
        let cells = [
            SlideCell::marked(words::DASH, Color::Accent),
            SlideCell::marked(count, Color::Dark).over(SlideCell::of(codes.join(", "))),
            gap,
        ];
        let rows = rows.iter().filter_map(|&at| report.indicators.get(at));
        vec![NotedRow {
            row: SlideRow::new(columns, cells),
            notes: rows.flat_map(|row| evidence::notes(row, lang)).collect(),
        }]
    });
    met.chain(gaps).collect()
}
