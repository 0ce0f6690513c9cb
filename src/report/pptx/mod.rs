//! The slides of the presentation, to be edited in PowerPoint or `LibreOffice`: first what a jury is shown,
//! without a finding, a code or a command; then, on hidden slides, what the team prepares with. What a
//! slide cuts is whole in its notes; every finding is in the appendix.
//!
//! To restyle the deck, edit the part files in `template/`; nothing in the code names a colour or a
//! font. `theme.xml` holds colours and fonts (`accent1` is the one colour of accent), `master.xml` the
//! places and sizes of title, foot and number, `layout-*.xml` the cover and the other layouts,
//! `table-styles.xml` the lines of tables, `notes-master.xml` the page of notes, `slide.xml` how shapes
//! are set; the chart is `ooxml/template/chart.xml`, as in documents. Text is measured for Arial in
//! `font.rs`: a much wider font, or another size of title, needs its widths there. Boxes below the
//! title keep to the grid in `shape.rs`.

mod acts;
mod ahead;
mod album;
mod appendix;
mod aspects;
mod blanks;
mod cover;
mod evidence;
pub(super) mod font;
mod frames;
mod left_out;
mod package;
mod pages;
mod picture;
mod questions;
mod score;
mod shape;
mod slide;
mod standing;
mod table;
mod topics;
mod unclaimed;

#[cfg(test)]
mod tests;

use super::ooxml::{Properties, tag};
use super::{DeckStyle, Unfit, phrases};
use crate::model::{Lang, Report, Text};
use slide::Slide;

/// The score that counts, where it stands alone.
const SUPPORTED: Text = Text::new("Didukung bukti", "Supported by evidence");

/// The presentation.
///
/// # Errors
/// [`Unfit`] when the parts cannot be packed.
pub(super) fn render(report: &Report, style: DeckStyle, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let slides = match style {
        DeckStyle::Jury => [for_the_jury(report, lang), for_the_team(report, lang)].concat(),
        DeckStyle::Team => [
            vec![cover::of_team(report, lang)],
            for_the_team(report, lang),
        ]
        .concat(),
    };
    let unit = phrases::unit(report, lang);
    let name = phrases::title(report);
    let properties = Properties {
        title: format!("{unit}: {name}"),
        creator: unit,
        day: report.as_of,
        language: tag(lang),
        more: Vec::new(),
        application: format!("kip {}", report.version),
        company: None,
    };
    package::pack(&slides, &properties, (style, lang))
}

/// What is shown.
fn for_the_jury(report: &Report, lang: Lang) -> Vec<Slide> {
    [
        vec![
            cover::first(report, lang),
            blanks::ourselves(report, lang),
            standing::slide(report, lang),
        ],
        aspects::slides(report, lang),
        album::slides(report, lang),
        blanks::works(lang),
        ahead::slides(report, lang),
        vec![cover::last(report, lang)],
    ]
    .concat()
}

/// What the team prepares with.
fn for_the_team(report: &Report, lang: Lang) -> Vec<Slide> {
    [
        score::slides(report, lang),
        questions::slides(report, lang),
        topics::slides(report, lang),
        acts::slides(report, lang),
        left_out::slides(report, lang),
        appendix::slides(report, lang),
    ]
    .concat()
}
