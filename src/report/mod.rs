//! `&Report -> bytes`, one file per format. Nothing here reads disk, git or clock, and nothing here
//! judges: what a renderer would have to work out belongs into the report.

mod escape;
mod explain;
mod facts;
mod json;
mod markdown;
mod phrases;
#[cfg(test)]
mod sample;
mod scores;
mod table;
mod terminal;

pub use explain::{IndicatorCase, indicator, rule, rule_list};
pub use json::schema;
pub use scores::{Derivation, scores};
pub use terminal::{Ink, Page, Piece};

use crate::model::{Lang, Report};

/// A form that a report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a person at a terminal or in a log.
    Terminal,
    /// `kip-report/1`, for programs.
    Json,
    /// For a merge request or the summary of a build step.
    Markdown,
}

/// For whom and how wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The reader's language.
    pub lang: Lang,
    /// Columns of the terminal; less than 60 counts as 60. Other forms have no width.
    pub width: u16,
    /// Whether the terminal form may use colours; without them it holds no ESC byte.
    pub color: bool,
    /// Whether the terminal form lists every note, however many there are.
    pub verbose: bool,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            lang: Lang::Id,
            width: 80,
            color: false,
            verbose: false,
        }
    }
}

/// The closing line of the terminal form alone: scores, band, counts, verdict.
#[must_use]
pub fn closing(report: &Report, layout: &Layout) -> String {
    terminal::closing_line(report, layout)
}

/// The report in one form. Nothing in it can fail: whatever a name holds is escaped, and whatever is
/// missing is shown as missing. The same report and layout give the same bytes.
#[must_use]
pub fn render(report: &Report, format: Format, layout: &Layout) -> Vec<u8> {
    match format {
        Format::Terminal => terminal::render(report, layout),
        Format::Json => json::render(report, layout.lang),
        Format::Markdown => markdown::render(report, layout.lang),
    }
    .into_bytes()
}
