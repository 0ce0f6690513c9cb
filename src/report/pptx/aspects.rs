//! The chart of the aspects: what is claimed beside what evidence supports.

use super::SUPPORTED;
use super::chart::{Chart, Series};
use super::font::Font;
use super::pages::{REST, say_rest};
use super::shape::BODY;
use super::slide::{Shape, Slide};
use crate::model::{AspectRow, Exact, Formula, Lang, Report, Triple};
use crate::text::{number, say, words};

/// The most aspects in one chart: with more, bars and names are too small to be read in a room. The
/// sample has 6.
const MOST: usize = 8;
/// The most charts, so 48 aspects: nobody is shown more. The aspects beyond are in the notes of the last.
const CHARTS: usize = 6;
/// Width and lines that the name of an aspect may take beside its bars.
const NAME: (usize, usize) = (260, 2);

/// One chart, or more where there are many aspects; none without aspects.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let (shown, rest) = report
        .aspects
        .split_at(report.aspects.len().min(MOST * CHARTS));
    let formula = report.instrument.formula;
    let unit = match formula {
        Formula::Points | Formula::Proportion => say!(lang, "Poin", "Points"),
        Formula::Mean => say!(lang, "Persentase", "Percentage"),
    };
    let title = say!(
        lang,
        "{unit} per aspek: klaim dan yang didukung bukti",
        "{unit} per aspect: claimed and supported by evidence"
    );
    let last = shown.chunks(MOST).len().saturating_sub(1);
    let mut slides: Vec<Slide> = shown
        .chunks(MOST)
        .enumerate()
        .map(|(at, rows)| {
            let notes = rows.iter().map(|row| line(row, formula, lang)).collect();
            let mut chart = chart(rows, formula, lang);
            if at == last && !rest.is_empty() {
                chart.frame.height -= REST;
            }
            Slide::new(title.clone(), vec![Shape::Chart(chart)], notes)
        })
        .collect();
    if let Some(last) = slides.last_mut() {
        let rest = rest.iter().map(|row| line(row, formula, lang));
        last.notes.extend(rest);
    }
    say_rest(&mut slides, rest.len(), lang);
    slides
}

fn chart(rows: &[AspectRow], formula: Formula, lang: Lang) -> Chart {
    // Cut, as scores are everywhere that people read them: a chart would round them.
    let series = |name: String, scheme, of: fn(&Triple) -> &Exact| Series {
        name,
        scheme,
        values: rows
            .iter()
            .map(|row| row.points.as_ref().map(|points| of(points).cut(2)))
            .collect(),
    };
    let lines: Vec<String> = rows.iter().map(|row| line(row, formula, lang)).collect();
    Chart {
        description: Font::of(10).fit(&lines.join("; "), 1000, 12),
        frame: BODY,
        sheet: say!(lang, "Aspek", "Aspects"),
        categories: rows
            .iter()
            .map(|row| {
                let (width, lines) = NAME;
                Font::of(14).fit(&format!("{} {}", row.code, row.name), width, lines)
            })
            .collect(),
        series: vec![
            series(say!(lang, "Klaim", "Claimed"), "accent2", |points| {
                &points.claimed
            }),
            series(SUPPORTED.get(lang).to_owned(), "accent1", |points| {
                &points.supported
            }),
        ],
    }
}

/// An aspect in words: weight, points, how many indicators are met.
fn line(row: &AspectRow, formula: Formula, lang: Lang) -> String {
    let (code, name, weight) = (&row.code, &row.name, row.weight.plain(lang));
    let points = row.points.as_ref();
    let score = |of: fn(&Triple) -> &Exact| match (formula, points.map(of)) {
        (Formula::Mean, Some(value)) => format!("{}%", value.shown(lang)),
        (Formula::Points | Formula::Proportion, value) | (Formula::Mean, value @ None) => {
            words::score(value, lang)
        }
    };
    let (claimed, supported) = (
        score(|points| &points.claimed),
        score(|points| &points.supported),
    );
    let (met, all) = (
        number::count(row.met, lang),
        number::count(row.indicators, lang),
    );
    say!(
        lang,
        "{code} {name}: bobot {weight}, klaim {claimed}, didukung bukti {supported}, {met} dari {all} indikator terpenuhi",
        "{code} {name}: weight {weight}, claimed {claimed}, supported {supported}, {met} of {all} indicators met"
    )
}
