//! The scores in large figures, what they lack, and the stages.

use super::pen::Pen;
use super::shape::{Anchor, BODY, Cell, Column, Frame, Ink, Panel, Paragraph, Table, pages};
use super::slide::{Shape, Slide};
use crate::model::{Exact, Lang, Report, StageScore};
use crate::report::phrases;
use crate::report::table::{self, Cell as TableCell};
use crate::text::{say, words};

/// Height of the cards with the figures.
const CARD: usize = 152;
/// Space between cards and below them.
const GAP: usize = 18;
/// Space inside a card.
const INSET: usize = 14;

/// The figures; the stages on the same slide where they fit, else on their own.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let mut shapes = cards(report, lang);
    let remarks = remarks(report, lang);
    let mut top = BODY.top + CARD + GAP;
    let height: usize = remarks.iter().map(|line| line.height(BODY.width)).sum();
    if !remarks.is_empty() {
        shapes.push(Shape::Panel(Panel {
            name: say!(lang, "Keterangan", "Remarks"),
            frame: Frame {
                top,
                height,
                ..BODY
            },
            fill: None,
            inset: 0,
            anchor: Anchor::Top,
            paragraphs: remarks,
        }));
        top += height + GAP;
    }
    let mut slides = vec![Slide::of(title(report, lang), shapes, notes(report, lang))];
    stages(report, lang, top, &mut slides);
    slides
}

fn title(report: &Report, lang: Lang) -> String {
    let points = report.score.points.as_ref();
    match (points, &report.score.supported_band) {
        (Some(points), Some(band)) => {
            let value = points.supported.shown(lang);
            let band = phrases::whole(band);
            say!(
                lang,
                "Nilai yang didukung bukti {value}: {band}",
                "Score supported by evidence {value}: {band}"
            )
        }
        (Some(_), None) | (None, _) => say!(lang, "Nilai dan kualifikasi", "Score and band"),
    }
}

fn cards(report: &Report, lang: Lang) -> Vec<Shape> {
    let score = &report.score;
    let points = score.points.as_ref();
    let most = score.out_of.plain(lang);
    let out_of = if points.is_some() {
        say!(lang, "dari {most}", "of {most}")
    } else {
        say!(lang, "belum ada yang dapat dinilai", "nothing to score yet")
    };
    let card = |left, width, label: String, value: Option<&Exact>, below: &[String], main: bool| {
        let (ink, muted, size) = if main {
            (Ink::Paper, Ink::Paper, 60)
        } else {
            (Ink::Dark, Ink::Muted, 40)
        };
        let wide = width - 2 * INSET;
        let value = words::score(value, lang);
        let small = Pen::of(if main { 20 } else { 14 });
        let below = below
            .iter()
            .map(|line| Paragraph::new(line, small, ink, (wide, 2)));
        Shape::Panel(Panel {
            name: label.clone(),
            frame: Frame {
                left: BODY.left + left,
                top: BODY.top,
                width,
                height: CARD,
            },
            fill: Some(if main { Ink::Accent } else { Ink::Field }),
            inset: INSET,
            anchor: Anchor::Middle,
            paragraphs: [
                Paragraph::new(&label, Pen::bold(16), muted, (wide, 1)),
                Paragraph::new(&value, Pen::bold(size), ink, (wide, 1)),
            ]
            .into_iter()
            .chain(below)
            .collect(),
        })
    };
    let banded = |band: Option<&String>| {
        let band = band.map(|band| phrases::whole(band));
        std::iter::once(out_of.clone())
            .chain(band)
            .collect::<Vec<_>>()
    };
    let best = if points.is_some() {
        say!(
            lang,
            "jawaban terbaik di semua indikator",
            "the best answer everywhere"
        )
    } else {
        out_of.clone()
    };
    let supported = say!(lang, "Didukung bukti", "Supported by evidence");
    let claimed = say!(lang, "Klaim", "Claimed");
    let potential = say!(lang, "Potensi", "Potential");
    vec![
        card(
            0,
            420,
            supported,
            points.map(|points| &points.supported),
            &[banded(score.supported_band.as_ref()).join(" · ")],
            true,
        ),
        card(
            420 + GAP,
            204,
            claimed,
            points.map(|points| &points.claimed),
            &banded(score.claimed_band.as_ref()),
            false,
        ),
        card(
            624 + 2 * GAP,
            204,
            potential,
            points.map(|points| &points.potential),
            &[best],
            false,
        ),
    ]
}

/// What follows from the scores, at most four lines, and how many indicators are met.
fn remarks(report: &Report, lang: Lang) -> Vec<Paragraph> {
    let met = met(report, lang);
    phrases::remarks(&report.score, lang)
        .into_iter()
        .chain(met)
        .take(4)
        .map(|text| Paragraph::new(&text, Pen::of(16), Ink::Dark, (BODY.width, 1)).above(3))
        .collect()
}

/// The last row of the table of aspects says it.
fn met(report: &Report, lang: Lang) -> Option<String> {
    if report.indicators.is_empty() {
        return None;
    }
    let total = table::aspects(report, lang).total?;
    match total.last()? {
        TableCell::Words(met) | TableCell::Whole(met) | TableCell::Number(met) => {
            let (met, all) = met.split_once('/')?;
            Some(say!(
                lang,
                "{met} dari {all} indikator terpenuhi",
                "{met} of {all} indicators met"
            ))
        }
    }
}

fn stages(report: &Report, lang: Lang, top: usize, slides: &mut Vec<Slide>) {
    let column = |head: String, width, lines, right| Column {
        head,
        width,
        lines,
        right,
    };
    let columns = vec![
        column(say!(lang, "Tahap", "Stage"), 264, 2, false),
        column(say!(lang, "Bobot", "Weight"), 70, 1, false),
        column(say!(lang, "Nilai", "Score"), 80, 1, false),
        column(
            say!(lang, "Yang masih diperlukan", "Still needed"),
            450,
            2,
            false,
        ),
    ];
    let rows: Vec<_> = report
        .score
        .stages
        .iter()
        .map(|stage| Table::row(&columns, stage_cells(stage, lang)))
        .collect();
    let all: usize = rows.iter().map(|row| row.height).sum();
    let fits = top + Table::HEAD + all <= BODY.top + BODY.height;
    let top = if fits { top } else { BODY.top };
    let description = say!(lang, "Tahap penilaian", "Stages of the assessment");
    for rows in pages(rows, BODY.height - Table::HEAD, |row| row.height) {
        let table = Shape::Table(Table {
            description: description.clone(),
            top,
            columns: columns.clone(),
            rows,
        });
        match slides.last_mut() {
            Some(slide) if fits => slide.shapes.push(table),
            Some(_) | None => {
                let notes = stage_notes(report, lang);
                slides.push(Slide::of(description.clone(), vec![table], notes));
            }
        }
    }
}

fn stage_cells(stage: &StageScore, lang: Lang) -> Vec<Cell> {
    let parts: Vec<String> = stage
        .needed
        .iter()
        .map(|(band, least)| phrases::needed(band, least.as_ref(), lang))
        .collect();
    let missing = if parts.is_empty() {
        words::DASH.to_owned()
    } else {
        parts.join("; ")
    };
    vec![
        Cell::of(stage.name.as_str()),
        Cell::of(stage.weight.plain(lang)),
        Cell::marked(words::score(stage.score.as_ref(), lang), Ink::Accent),
        Cell::of(missing),
    ]
}

fn stage_notes(report: &Report, lang: Lang) -> Vec<String> {
    report
        .score
        .stages
        .iter()
        .map(|stage| phrases::stage(stage, lang))
        .collect()
}

fn notes(report: &Report, lang: Lang) -> Vec<String> {
    let mut notes = vec![phrases::closing(report, lang).join(" · ")];
    notes.extend(phrases::remarks(&report.score, lang));
    notes.push(phrases::coverage(report, lang));
    notes.extend(stage_notes(report, lang));
    notes.extend(phrases::links(report, lang));
    notes
}
