//! The scores in large figures, what they lack, and the stages.

use super::pen::Pen;
use super::shape::{Anchor, BODY, Cell, Column, Frame, Ink, Panel, Paragraph, Table, pages};
use super::slide::{Shape, Slide};
use crate::model::{Exact, Lang, Report, StageScore};
use crate::report::phrases;
use crate::text::{number, say, words};

/// Height of the cards with the figures.
const CARD: usize = 152;
/// Space between cards and below them.
const GAP: usize = 18;
/// The most lines of what a stage must still bring: more than any instrument's bands take.
const NEEDED: usize = 10;
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
    if let Some(total) = &report.score.total {
        let value = total.shown(lang);
        let band = report
            .score
            .total_band
            .as_ref()
            .map_or_else(String::new, |band| format!(": {}", phrases::whole(band)));
        return say!(
            lang,
            "Nilai akhir {value}{band}",
            "Final score {value}{band}"
        );
    }
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

/// The verdict, what follows from the scores, and how many indicators are met. Even all of them at
/// their longest leave the stages their place or send them to the next slide.
fn remarks(report: &Report, lang: Lang) -> Vec<Paragraph> {
    let verdict = Paragraph::new(
        &verdict(report, lang),
        Pen::bold(16),
        Ink::Dark,
        (BODY.width, 2),
    );
    let rest = phrases::remarks(&report.score, lang)
        .into_iter()
        .chain(met(report, lang))
        .map(|text| Paragraph::new(&text, Pen::of(16), Ink::Dark, (BODY.width, 2)).above(3));
    std::iter::once(verdict).chain(rest).collect()
}

/// The verdict, the counts of findings, and what nobody opened.
fn verdict(report: &Report, lang: Lang) -> String {
    [
        phrases::verdict(report.verdict, lang),
        words::summary(&report.summary, lang),
    ]
    .into_iter()
    .chain(phrases::links_short(report, lang))
    .collect::<Vec<_>>()
    .join(" · ")
}

fn met(report: &Report, lang: Lang) -> Option<String> {
    let (met, all) = (
        number::count(report.met, lang),
        number::count(report.asked, lang),
    );
    (report.asked > 0).then(|| {
        say!(
            lang,
            "{met} dari {all} indikator terpenuhi",
            "{met} of {all} indicators met"
        )
    })
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
            NEEDED,
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
    let missing = phrases::still_needed(stage, lang).unwrap_or_else(|| words::DASH.to_owned());
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
