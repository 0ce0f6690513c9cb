//! `&Report -> bytes`, one file per format. Nothing here reads disk, git or clock, and nothing here
//! judges: what a renderer would have to work out belongs into the report.

mod columns;
mod csv;
mod docx;
mod escape;
mod explain;
mod facts;
#[expect(
    unreachable_pub,
    reason = "the attribute that makes a filter writes `pub`"
)]
mod filters;
mod github;
mod html;
mod json;
mod junit;
mod link;
mod markdown;
mod ooxml;
mod phrases;
mod pptx;
mod proposals;
#[cfg(test)]
mod sample;
mod sarif;
mod scores;
mod terminal;
mod tongue;
mod xlsx;

pub(crate) use explain::{IndicatorCase, indicator, rule, rule_list};
pub(crate) use json::{MAP_SCHEMA, PROBLEMS_SCHEMA, SCHEMA, proposals as proposals_json};
pub(crate) use proposals::{proposals, table};
pub(crate) use scores::{Derivation, scores};
pub(crate) use terminal::{Ink, Page, Piece};

use std::sync::Arc;

use crate::model::{Lang, LoadProblem, Report, Selection};

/// A form that a report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For a person at a terminal or in a log.
    Terminal,
    /// `kip-report/1`, for programs.
    Json,
    /// For a merge request or the summary of a build step.
    Markdown,
    /// One page to read, print and show, self-contained.
    Html,
    /// A workbook to sort and filter.
    Xlsx,
    /// The self-assessment report, to be edited and signed.
    Docx,
    /// The slides of the presentation.
    Pptx,
    /// One table, a row per indicator and finding.
    Csv,
    /// For the test pages of CI servers.
    Junit,
    /// SARIF 2.1.0, for code scanning pages.
    Sarif,
    /// Workflow commands that GitHub shows as annotations.
    Github,
}

impl Format {
    /// The extensions of files, in lower case, and the form that each stands for.
    pub(crate) const EXTENSIONS: [(&'static str, Self); 9] = [
        ("html", Self::Html),
        ("xlsx", Self::Xlsx),
        ("docx", Self::Docx),
        ("pptx", Self::Pptx),
        ("md", Self::Markdown),
        ("csv", Self::Csv),
        ("json", Self::Json),
        ("xml", Self::Junit),
        ("sarif", Self::Sarif),
    ];

    /// Whether it can say that mappings were left out. The others are read as the whole, signed and
    /// handed on, so that none is made of a part.
    #[must_use]
    pub(crate) const fn takes_a_part(self) -> bool {
        match self {
            Self::Terminal
            | Self::Json
            | Self::Markdown
            | Self::Csv
            | Self::Junit
            | Self::Sarif
            | Self::Github => true,
            Self::Html | Self::Xlsx | Self::Docx | Self::Pptx => false,
        }
    }

    /// The form of a file with this extension, in any case; `None` when there is none.
    #[must_use]
    pub(crate) fn of_extension(extension: &str) -> Option<Self> {
        Self::EXTENSIONS
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(extension))
            .map(|&(_, format)| format)
    }
}

/// For whom a CSV file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum CsvStyle {
    /// For Excel with Indonesian settings: `;`, a byte-order mark, decimal commas.
    #[default]
    Excel,
    /// For programs: `,`, no mark, decimal points.
    Plain,
}

/// For whom a deck is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum DeckStyle {
    /// For the jury; what the team prepares with follows on hidden slides.
    #[default]
    Jury,
    /// What the team prepares with, alone.
    Team,
}

/// For whom and how wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The reader's language.
    pub(crate) lang: Lang,
    /// Columns of the terminal; less than 60 counts as 60. Other forms have no width.
    pub(crate) width: u16,
    /// Whether the terminal form may use colours; without them it holds no ESC byte.
    pub(crate) color: bool,
    /// The workspace's root as an address that ends in `/`, where the terminal has links; else nothing
    /// leads anywhere.
    pub(crate) root_address: Option<Arc<str>>,
    /// Whether the terminal form lists every note, however many there are.
    pub(crate) verbose: bool,
    /// For whom the CSV form is.
    pub(crate) csv: CsvStyle,
    /// For whom the slides are.
    pub(crate) deck: DeckStyle,
    /// The way from the report's folder to the workspace's root, with `/` and without one at its
    /// end; empty in the root itself. `None` where there is no way: then nothing is linked.
    pub(crate) to_root: Option<String>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            lang: Lang::Id,
            width: 80,
            color: false,
            root_address: None,
            verbose: false,
            csv: CsvStyle::Excel,
            deck: DeckStyle::Jury,
            to_root: None,
        }
    }
}

/// The closing line of the terminal form alone: scores, band, counts, verdict.
#[must_use]
pub(crate) fn closing(report: &Report, layout: &Layout) -> String {
    terminal::closing_line(report, layout)
}

/// Where one is, how it stands, and what comes next, for `kip` alone.
#[must_use]
pub(crate) fn whereabouts(report: &Report, root: &std::path::Path, layout: &Layout) -> String {
    terminal::whereabouts(report, root, layout)
}

/// The terminal form of those findings alone that are asked for.
#[must_use]
pub(crate) fn part(report: &Report, asked: &Selection, layout: &Layout) -> String {
    terminal::part(report, asked, layout)
}

/// A report does not fit its form: more rows than a sheet has, say.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unfit(String);

impl Unfit {
    /// What the form's writer says of it.
    fn of(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// The report in one form: whatever a name holds is escaped, and whatever is missing is shown as
/// missing. The same report and layout give the same bytes.
///
/// # Errors
/// [`Unfit`] when the report goes beyond what the form can hold.
pub(crate) fn render(report: &Report, format: Format, layout: &Layout) -> Result<Vec<u8>, Unfit> {
    let lang = layout.lang;
    match format {
        Format::Terminal => Ok(terminal::render(report, layout).into_bytes()),
        Format::Json => json::render(report, lang),
        Format::Markdown => Ok(markdown::render(report, lang).into_bytes()),
        Format::Html => html::render(report, layout),
        Format::Xlsx => xlsx::render(report, layout),
        Format::Docx => docx::render(report, lang),
        Format::Pptx => pptx::render(report, layout.deck, lang),
        Format::Csv => csv::render(report, layout),
        Format::Junit => junit::render(report, lang),
        Format::Sarif => sarif::render(report, lang),
        Format::Github => Ok(github::render(report, lang).into_bytes()),
    }
}

/// What keeps a workspace from being judged, in the forms that are there to be read by programs or on a
/// CI server's pages; `None` for the others, which are made of a judged workspace alone. Paths in the
/// repository begin with `prefix`, where that is known.
///
/// # Errors
/// [`Unfit`] when the problems go beyond what the form can hold.
pub(crate) fn problems(
    problems: &[LoadProblem],
    format: Format,
    prefix: Option<&str>,
    lang: Lang,
) -> Option<Result<Vec<u8>, Unfit>> {
    match format {
        Format::Json => Some(json::problems(problems, lang)),
        Format::Markdown => Some(Ok(markdown::problems(problems, lang).into_bytes())),
        Format::Junit => Some(junit::problems(problems, lang)),
        Format::Sarif => Some(sarif::problems(problems, prefix, lang)),
        Format::Github => Some(Ok(github::problems(problems, prefix, lang).into_bytes())),
        Format::Terminal
        | Format::Html
        | Format::Xlsx
        | Format::Docx
        | Format::Pptx
        | Format::Csv => None,
    }
}

#[cfg(test)]
mod snapshots;
#[cfg(test)]
mod tests;
