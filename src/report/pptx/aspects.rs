//! The chart of the aspects: how much of its weight each has earned, in per cent, so that a small aspect is
//! as easy to read as a large one.

use super::SUPPORTED;
use super::font::Font;
use super::pages::numbered;
use super::shape::{BODY, Color};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use crate::model::{AspectRow, Exact, Formula, Lang, Report};
use crate::report::ooxml::{Chart, ChartPlace, Series};
use crate::report::phrases;
use crate::text::{say, words};

/// The most aspects in one chart: with more, bars and names are too small to be read in a room. The
/// sample has 6.
const MOST: usize = 7;
/// The most charts, so 42 aspects: nobody is shown more. The aspects beyond are in the notes of the last.
const CHARTS: usize = 6;
/// Width and lines that the name of an aspect may take beside its bar: what `chart.xml` leaves to the left
/// of the bars.
const NAME: (usize, usize) = (280, 2);

/// One chart, or more where there are many aspects, all on one scale; none without aspects.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let (shown, rest) = report
        .aspects
        .split_at(report.aspects.len().min(MOST * CHARTS));
    let formula = report.instrument.formula;
    let title = say!(
        lang,
        "Capaian per aspek, dalam persen dari bobotnya",
        "Result of each aspect, in per cent of its weight"
    );
    let pages = shown.len().div_ceil(MOST);
    let mut slides: Vec<Slide> = (1..)
        .zip(shown.chunks(MOST))
        .map(|(page, rows)| {
            let title = Title::own(numbered(&title, page, pages));
            let lines: Vec<String> = rows.iter().map(|row| line(row, formula, lang)).collect();
            let notes = rows.iter().map(|row| note(row, formula, lang));
            let shape = SlideShape::Chart {
                chart: chart(rows, lang),
                frame: BODY,
                description: Font::of(10).fit(&lines.join("; "), 1000, 12),
            };
            Slide::new(title, vec![shape], notes.collect())
        })
        .collect();
    if let Some(last) = slides.last_mut() {
        let rest = rest.iter().map(|row| note(row, formula, lang));
        last.notes.extend(rest);
    }
    slides
}

fn chart(rows: &[AspectRow], lang: Lang) -> Chart {
    Chart {
        look: ChartPlace::Slide,
        sheet: say!(lang, "Aspek", "Aspects"),
        head: say!(lang, "Aspek", "Aspect"),
        categories: rows
            .iter()
            .map(|row| {
                let (width, lines) = NAME;
                Font::of(LEAST).fit(&row.name, width, lines)
            })
            .collect(),
        series: vec![Series {
            name: SUPPORTED.get(lang).to_owned(),
            colour: Color::Accent.scheme(),
            values: rows.iter().map(share).collect(),
        }],
    }
}

/// The part of its weight that is earned, in whole per cent.
fn share(row: &AspectRow) -> Option<String> {
    row.share(|points| &points.supported)
}

/// The same for the speaker.
fn note(row: &AspectRow, formula: Formula, lang: Lang) -> Note {
    Note::mixed(&line(row, formula, lang), &[&row.name], lang)
}

/// An aspect in words: its part of its weight, points, how many indicators are met.
fn line(row: &AspectRow, formula: Formula, lang: Lang) -> String {
    let (name, weight) = (&row.name, row.weight.plain(lang));
    let share = share(row).map_or_else(|| words::DASH.to_owned(), |share| share + "%");
    let supported = row.points.supported.as_ref();
    let supported = match (formula, supported) {
        (Formula::Mean, Some(value)) if row.out_of == Exact::whole(100) => {
            format!("{}%", Exact::shown(value, lang))
        }
        (Formula::Points | Formula::Proportion | Formula::Mean, value) => words::score(value, lang),
    };
    let met = phrases::met(row.met, row.indicators, lang);
    say!(
        lang,
        "{name}: {share} dari bobot {weight}; didukung bukti {supported}, {met}",
        "{name}: {share} of its weight of {weight}; supported {supported}, {met}"
    )
}
