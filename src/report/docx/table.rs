//! Tables of the document: how columns, cells and rows of the registry are set here.

use askama::Template;

use super::paragraph::{Paragraph, Style};
use crate::report::columns::{self, Record, Set};
use crate::report::filters;
use crate::text::words;

/// Millimetres in twentieths of a point, the unit of widths in a document: an inch is 25.4 mm and
/// 1,440 of them.
pub(super) const fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}

/// One column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Its width in twentieths of a point.
    width: u32,
    /// What it holds.
    head: String,
    /// Whether it holds numbers.
    number: bool,
}

impl Column {
    /// A column so many millimetres wide.
    pub(super) fn new(millimetres: u32, set: Set, head: impl Into<String>) -> Self {
        Self {
            width: twips(millimetres),
            head: head.into(),
            number: set == Set::Number,
        }
    }

    const fn head_style(&self) -> Style {
        if self.number {
            Style::HEAD_NUMBER
        } else {
            Style::HEAD
        }
    }

    const fn style(&self, line: &Line) -> Style {
        match line {
            Line::Plain(_) if self.number => Style::CELL_NUMBER,
            Line::Plain(_) => Style::CELL,
            Line::Quiet(_) => Style::CELL_QUIET,
            Line::Alert(_) => Style::CELL_ALERT,
            Line::Digest(_) => Style::CELL_DIGEST,
        }
    }
}

/// One line of a cell: a paragraph of its own.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// As the column is set.
    Plain(String),
    /// Smaller and paler.
    Quiet(String),
    /// In the colour of faults.
    Alert(String),
    /// A digest.
    Digest(String),
}

impl Line {
    const fn text(&self) -> &String {
        match self {
            Self::Plain(text) | Self::Quiet(text) | Self::Alert(text) | Self::Digest(text) => text,
        }
    }
}

/// A column of the registry as a table shows it: its width in millimetres, and the lines of its cells
/// where they hold more than its field.
pub(super) type Shown = (columns::Column, u32, Option<fn(&Record<'_>) -> Vec<Line>>);

/// A cell with one line.
pub(super) fn cell(text: impl Into<String>) -> Vec<Line> {
    vec![Line::Plain(text.into())]
}

/// A row below the head.
#[derive(Debug, Clone)]
pub(super) enum Row {
    /// A cell per column.
    Cells(Vec<Vec<Line>>),
    /// One cell over all columns, which heads the rows below it.
    Group(String),
    /// The last row, which sums the others.
    Total(Vec<Vec<Line>>),
}

impl Row {
    /// These columns of a record. Printed, a cell that holds nothing looks forgotten: it has a dash.
    pub(super) fn of(shown: &[Shown], of: &Record<'_>) -> Self {
        let lines = |(column, _, lines): &Shown| match lines {
            Some(lines) => lines(of),
            None => match column.text(of) {
                text if text.is_empty() => cell(words::DASH),
                text => cell(text),
            },
        };
        Self::Cells(shown.iter().map(lines).collect())
    }
}

/// A table with a head that is repeated on every page. Its rows are made while they are written: the
/// evidence of a large report is not to be held twice.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/table.xml" %}"#,
    ext = "xml"
)]
pub(super) struct Table<'a, Rows: Iterator<Item = Row> + Clone> {
    /// What it shows in a few words, for those who hear it.
    pub(super) about: &'a str,
    /// Its columns.
    pub(super) columns: &'a [Column],
    /// Whether its rows stay on one page with the sentence below it.
    pub(super) is_whole: bool,
    /// Its rows.
    pub(super) rows: Rows,
}

impl<Rows: Iterator<Item = Row> + Clone> Table<'_, Rows> {
    fn width(&self) -> u32 {
        self.columns.iter().map(|column| column.width).sum()
    }
}

/// Two blocks side by side in each row, without lines or a head: labels and values, or signatures.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/pairs.xml" %}"#,
    ext = "xml"
)]
pub(super) struct Pairs<'a> {
    about: &'a str,
    left: u32,
    right: u32,
    rows: Vec<(Vec<Paragraph>, Vec<Paragraph>)>,
}

impl<'a> Pairs<'a> {
    /// Blocks whose columns are so many millimetres wide.
    pub(super) fn blocks(
        about: &'a str,
        [left, right]: [u32; 2],
        rows: Vec<(Vec<Paragraph>, Vec<Paragraph>)>,
    ) -> Self {
        Self {
            about,
            left: twips(left),
            right: twips(right),
            rows,
        }
    }

    /// Labels with their values, each in its style.
    pub(super) fn facts(about: &'a str, facts: Vec<(String, Style, String)>) -> Self {
        let row = |(label, style, value)| {
            let label = vec![Paragraph::new(Style::FACT_LABEL, label)];
            (label, vec![Paragraph::new(style, value)])
        };
        Self::blocks(about, [42, 128], facts.into_iter().map(row).collect())
    }
}
