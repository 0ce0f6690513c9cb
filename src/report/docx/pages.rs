//! The lines at the top and the bottom of pages. The paper's size and margins stand in
//! `template/document.xml`.

use askama::Template;

use super::table::twips;
use super::title;
use crate::model::{Lang, Report};
use crate::report::filters;
use crate::report::phrases;
use crate::text::say;

/// The width between the margins in twentieths of a point: A4 without 20 mm on each side.
const WIDTH: u32 = twips(170);

/// The line at the top: unit, instrument, and whether this is a draft.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/header.xml" %}"#,
    ext = "xml"
)]
pub(super) struct Header {
    left: String,
    right: String,
}

impl Header {
    /// The line of this report. Names are cut so that both ends have room: 60 characters and 50.
    pub(super) fn new(report: &Report, lang: Lang) -> Self {
        let mut right = vec![clipped(&report.instrument.id, 50)];
        if !phrases::draft(report, lang).is_empty() {
            right.push(say!(lang, "Rancangan", "Draft"));
        }
        Self {
            left: clipped(&phrases::unit(report, lang), 60),
            right: right.join(" · "),
        }
    }
}

/// The line at the bottom: title, number of the page and of all pages, which Word counts.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/footer.xml" %}"#,
    ext = "xml"
)]
pub(super) struct Footer {
    title: String,
    before: String,
    between: String,
}

impl Footer {
    /// The line in this language.
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            title: title(lang),
            before: say!(lang, "Halaman ", "Page "),
            between: say!(lang, " dari ", " of "),
        }
    }
}

/// At most so many characters, with an ellipsis where some are missing.
fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}
