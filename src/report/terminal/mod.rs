//! The report for a person: head, score, aspects, findings, acts, and one line that says it all.
//! It hides nothing silently: what is shortened is counted.

mod findings;
pub(super) mod grid;
mod page;

pub(crate) use page::{Ink, Page, Piece};

use super::{Layout, phrases, table};
use crate::model::visible;
use crate::model::{Lang, Report, Verdict};
use crate::text::say;

/// The narrowest page.
const WIDTH_MIN: u16 = 60;
/// How many acts are listed.
const ACTS: usize = 5;

/// The report as text for a terminal.
pub(super) fn render(report: &Report, layout: &Layout) -> String {
    let lang = layout.lang;
    let width = usize::from(layout.width.max(WIDTH_MIN));
    let mut page = Page::new(width, layout.color);
    head(&mut page, report, lang);
    score(&mut page, report, lang);
    aspects(&mut page, report, lang);
    findings::write(&mut page, report, layout);
    acts(&mut page, report, lang);
    closing(&mut page, report, lang);
    page.into_text()
}

/// The last line of [`render`] alone.
pub(super) fn closing_line(report: &Report, layout: &Layout) -> String {
    let mut page = Page::new(usize::from(layout.width.max(WIDTH_MIN)), layout.color);
    closing_words(&mut page, report, layout.lang);
    page.into_text()
}

/// A line of one ink.
fn line(page: &mut Page, ink: Ink, text: &str) {
    page.paragraph(0, 2, &[(ink, visible(text))]);
}

/// The heading of a section.
fn heading(page: &mut Page, text: &str) {
    page.blank();
    line(page, Ink::Bold, text);
}

fn head(page: &mut Page, report: &Report, lang: Lang) {
    line(page, Ink::Bold, &phrases::unit(report, lang));
    let instrument = &report.instrument;
    line(
        page,
        Ink::Plain,
        &format!("{}, {}", instrument.title, instrument.year),
    );
    for parts in [
        phrases::instrument(report, lang),
        phrases::days(report, lang),
        phrases::commit(report, lang),
    ] {
        line(page, Ink::Dim, &parts.join(" · "));
    }
}

fn score(page: &mut Page, report: &Report, lang: Lang) {
    heading(page, &say!(lang, "NILAI KUESIONER", "QUESTIONNAIRE SCORE"));
    grid::draw(page, &table::scores(report, lang));
    let remarks = phrases::remarks(&report.score, lang);
    let stages = report
        .score
        .stages
        .iter()
        .map(|stage| phrases::stage(stage, lang));
    for remark in remarks
        .into_iter()
        .chain(stages)
        .chain(phrases::links(report, lang))
    {
        page.paragraph(1, 3, &[(Ink::Plain, format!("• {}", visible(&remark)))]);
    }
}

fn aspects(page: &mut Page, report: &Report, lang: Lang) {
    heading(page, &say!(lang, "ASPEK", "ASPECTS"));
    grid::draw(page, &table::aspects(report, lang));
    page.paragraph(
        1,
        3,
        &[(
            Ink::Plain,
            format!("• {}", visible(&phrases::coverage(report, lang))),
        )],
    );
}

fn acts(page: &mut Page, report: &Report, lang: Lang) {
    if report.acts.is_empty() {
        return;
    }
    heading(
        page,
        &say!(
            lang,
            "LANGKAH YANG PALING MENAMBAH NILAI",
            "WHAT WINS MOST POINTS"
        ),
    );
    for (index, act) in report.acts.iter().take(ACTS).enumerate() {
        let number = index + 1;
        page.paragraph(
            1,
            4,
            &[(
                Ink::Bold,
                visible(&format!("{number}. {}", phrases::act(act, lang))),
            )],
        );
        let who = phrases::who_and_when(act, lang);
        page.paragraph(
            4,
            4,
            &[(
                Ink::Plain,
                visible(&format!("{}{who}", phrases::what(act, lang))),
            )],
        );
    }
    if let Some(more) = phrases::more_acts(report.acts.len().saturating_sub(ACTS), lang) {
        page.paragraph(4, 4, &[(Ink::Dim, more)]);
    }
}

fn closing(page: &mut Page, report: &Report, lang: Lang) {
    page.blank();
    closing_words(page, report, lang);
}

fn closing_words(page: &mut Page, report: &Report, lang: Lang) {
    let mut parts = phrases::closing(report, lang);
    let verdict = parts.pop().unwrap_or_default();
    let ink = match report.verdict {
        Verdict::Pass => Ink::Green,
        Verdict::Fail => Ink::Red,
    };
    let mut pieces: Vec<Piece> = parts
        .iter()
        .map(|part| {
            let groups: Vec<String> = part
                .split(", ")
                .map(|group| phrases::whole(&visible(group)))
                .collect();
            (Ink::Bold, format!("{}\u{a0}· ", groups.join(", ")))
        })
        .collect();
    pieces.push((ink, phrases::whole(&verdict)));
    page.paragraph(0, 2, &pieces);
}

#[cfg(test)]
mod tests;
