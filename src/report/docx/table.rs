//! Tables of the document: how columns, cells and rows of the registry are set here.

use askama::Template;

use super::paragraph::{Paragraph, Run, Style};
use crate::model::Lang;
use crate::report::columns::{self, Field, Record, Set};
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
        match line.look {
            Look::Plain if self.number => Style::CELL_NUMBER,
            Look::Plain => Style::CELL,
            Look::Quiet => Style::CELL_QUIET,
            Look::Alert => Style::CELL_ALERT,
            Look::Digest => Style::CELL_DIGEST,
        }
    }
}

/// One line of a cell: a paragraph of its own.
#[derive(Debug, Clone)]
pub(super) struct Line {
    look: Look,
    run: Run,
}

/// How a line is set.
#[derive(Debug, Clone, Copy)]
enum Look {
    /// As the column is set.
    Plain,
    /// Paler.
    Quiet,
    /// In the colour of faults.
    Alert,
    /// A digest.
    Digest,
}

impl Line {
    /// As the column is set.
    pub(super) const fn plain(run: Run) -> Self {
        Self {
            look: Look::Plain,
            run,
        }
    }

    /// Paler.
    pub(super) const fn quiet(run: Run) -> Self {
        Self {
            look: Look::Quiet,
            run,
        }
    }

    /// In the colour of faults.
    pub(super) const fn alert(run: Run) -> Self {
        Self {
            look: Look::Alert,
            run,
        }
    }

    /// A digest.
    pub(super) fn digest(digest: String) -> Self {
        Self {
            look: Look::Digest,
            run: Run::new(digest),
        }
    }

    /// The same with words of the workspace and the instrument in it.
    pub(super) fn aside_of(text: &str, theirs: &[&str], lang: Lang) -> Option<Self> {
        (!text.is_empty()).then(|| Self::quiet(Run::mixed(text, theirs, lang)))
    }

    /// A line of words of ours that are less than the rest; none where there are no words.
    pub(super) fn aside(text: String) -> Option<Self> {
        (!text.is_empty()).then(|| Self::quiet(Run::new(text)))
    }
}

/// A column of the registry as a table shows it: its width in millimetres, and the lines of its cells
/// where they hold more than its field.
pub(super) type Shown = (columns::Column, u32, Option<fn(&Record<'_>) -> Vec<Line>>);

/// A cell with one line.
pub(super) fn cell(text: impl Into<String>) -> Vec<Line> {
    vec![Line::plain(Run::new(text))]
}

/// A row below the head.
#[derive(Debug, Clone)]
pub(super) enum Row {
    /// A cell per column.
    Cells(Vec<Vec<Line>>),
    /// One cell over all columns, which heads the rows below it.
    Group(Run),
    /// The last row, which sums the others.
    Total(Vec<Vec<Line>>),
}

impl Row {
    /// These columns of a record. Printed, a cell that holds nothing looks forgotten: it has a dash.
    pub(super) fn of(shown: &[Shown], of: &Record<'_>) -> Self {
        let lines = |(column, _, lines): &Shown| match lines {
            Some(lines) => lines(of),
            None => vec![line((column.field)(of), of.lang)],
        };
        Self::Cells(shown.iter().map(lines).collect())
    }
}

/// A field on one line, marked as Indonesian where it is a name of the workspace or the instrument.
fn line(field: Field<'_>, lang: Lang) -> Line {
    let text = field.text(lang);
    let run = match field {
        Field::Name(_) | Field::Code(_) | Field::Coded(..) => Run::named(text, lang),
        Field::Address(address) => Run::new(text).leading_to(address),
        Field::Empty => Run::new(words::DASH),
        Field::Missing
        | Field::Prose(_)
        | Field::Words(_)
        | Field::Term(..)
        | Field::Score(_)
        | Field::Gain(_)
        | Field::Needed(_)
        | Field::Weight(_)
        | Field::Count(_)
        | Field::Part(..)
        | Field::Plain(_)
        | Field::Bytes(_)
        | Field::Day(_)
        | Field::Due(_)
        | Field::Digest(_) => Run::new(text),
    };
    Line::plain(run)
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
    pub(super) fn facts(about: &'a str, facts: Vec<(String, Style, Run)>) -> Self {
        let row = |(label, style, value)| {
            let label = vec![Paragraph::new(Style::FACT_LABEL, label)];
            (label, vec![Paragraph::of(style, vec![value])])
        };
        Self::blocks(about, [45, 125], facts.into_iter().map(row).collect())
    }
}
