//! The slides of the presentation, to be edited in PowerPoint or `LibreOffice`. What a slide cuts is
//! whole in its notes; every finding is in the appendix.
//!
//! To restyle the deck, edit the part files in `template/`; nothing in the code names a colour or a
//! font. `theme.xml` holds colours and fonts (`accent1` is the one colour of accent, `accent2` the
//! claimed bars), `master.xml` the places and sizes of title, foot and number, `layout-*.xml` the
//! cover and the other layouts, `table-styles.xml` the lines of tables, `notes-master.xml` the page
//! of notes, `slide.xml` how shapes are set, `chart.xml` the chart. Text is measured for Arial in
//! `font.rs`: a much wider font, or another size of title, needs its widths there. Boxes below the
//! title keep to the grid in `shape.rs`.

mod acts;
mod appendix;
mod aspects;
mod chart;
mod cover;
mod evidence;
mod font;
mod package;
mod pages;
mod questions;
mod score;
mod shape;
mod slide;
mod strengths;
mod table;
mod topics;

#[cfg(test)]
mod tests;

use super::ooxml::{Properties, tag};
use super::{Unfit, phrases};
use crate::model::{Lang, Report, Text};

/// The score that counts, where it stands alone.
const SUPPORTED: Text = Text::new("Didukung bukti", "Supported by evidence");

/// The presentation.
///
/// # Errors
/// [`Unfit`] when the parts cannot be packed.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let slides: Vec<slide::Slide> = [
        vec![cover::first(report, lang)],
        score::slides(report, lang),
        aspects::slides(report, lang),
        strengths::slides(report, lang),
        topics::slides(report, lang),
        acts::slides(report, lang),
        questions::slides(report, lang),
        vec![cover::last(report, lang)],
        appendix::slides(report, lang),
    ]
    .into_iter()
    .flatten()
    .collect();
    let unit = phrases::unit(report, lang);
    let head = &report.instrument;
    let properties = Properties {
        title: format!("{unit}: {} {}", head.title, head.year),
        creator: unit,
        day: report.as_of,
        language: tag(lang),
        more: Vec::new(),
        application: format!("kip {}", report.version),
        company: None,
    };
    package::pack(&slides, &properties, lang)
}
