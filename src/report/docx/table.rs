//! Tables of the document: how columns, cells and rows of the registry are set here.

use askama::Template;

use super::paragraph::{DocxParagraph, DocxRun, DocxStyle};
use crate::model::Lang;
use crate::report::columns::{self, CellValue, Record, Set};
use crate::report::filters;
use crate::text::words;

/// Millimetres in twentieths of a point, the unit of widths in a document: an inch is 25.4 mm and
/// 1,440 of them.
pub(super) const fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}

/// One column of a table.
#[derive(Debug, Clone)]
pub(super) struct DocxColumn {
    /// Its width in twentieths of a point.
    width: u32,
    /// What it holds.
    head: String,
    /// Whether it holds numbers.
    number: bool,
}

impl DocxColumn {
    /// A column so many millimetres wide.
    pub(super) fn new(millimetres: u32, set: Set, head: impl Into<String>) -> Self {
        Self {
            width: twips(millimetres),
            head: head.into(),
            number: set == Set::Number,
        }
    }

    const fn head_style(&self) -> DocxStyle {
        if self.number {
            DocxStyle::HEAD_NUMBER
        } else {
            DocxStyle::HEAD
        }
    }

    const fn style(&self, line: &CellLine) -> DocxStyle {
        match line.look {
            LineStyle::Plain if self.number => DocxStyle::CELL_NUMBER,
            LineStyle::Plain => DocxStyle::CELL,
            LineStyle::Quiet => DocxStyle::CELL_QUIET,
            LineStyle::Alert => DocxStyle::CELL_ALERT,
            LineStyle::Digest => DocxStyle::CELL_DIGEST,
        }
    }
}

/// One line of a cell: a paragraph of its own.
#[derive(Debug, Clone)]
pub(super) struct CellLine {
    look: LineStyle,
    run: DocxRun,
}

/// How a line is set.
#[derive(Debug, Clone, Copy)]
enum LineStyle {
    /// As the column is set.
    Plain,
    /// Paler.
    Quiet,
    /// In the colour of faults.
    Alert,
    /// A digest.
    Digest,
}

impl CellLine {
    /// As the column is set.
    pub(super) const fn plain(run: DocxRun) -> Self {
        Self {
            look: LineStyle::Plain,
            run,
        }
    }

    /// Paler.
    pub(super) const fn quiet(run: DocxRun) -> Self {
        Self {
            look: LineStyle::Quiet,
            run,
        }
    }

    /// In the colour of faults.
    pub(super) const fn alert(run: DocxRun) -> Self {
        Self {
            look: LineStyle::Alert,
            run,
        }
    }

    /// A digest.
    pub(super) fn digest(digest: String) -> Self {
        Self {
            look: LineStyle::Digest,
            run: DocxRun::new(digest),
        }
    }

    /// The same with words of the workspace and the instrument in it.
    pub(super) fn aside_of(text: &str, theirs: &[&str], lang: Lang) -> Option<Self> {
        (!text.is_empty()).then(|| Self::quiet(DocxRun::mixed(text, theirs, lang)))
    }

    /// A line of words of ours that are less than the rest; none where there are no words.
    pub(super) fn aside(text: String) -> Option<Self> {
        (!text.is_empty()).then(|| Self::quiet(DocxRun::new(text)))
    }
}

/// A column of the registry as a table shows it: its width in millimetres, and the lines of its cells
/// where they hold more than its field.
pub(super) type ShownColumn = (
    columns::Column,
    u32,
    Option<fn(&Record<'_>) -> Vec<CellLine>>,
);

/// A cell with one line.
pub(super) fn cell(text: impl Into<String>) -> Vec<CellLine> {
    vec![CellLine::plain(DocxRun::new(text))]
}

/// A row below the head.
#[derive(Debug, Clone)]
pub(super) enum DocxRow {
    /// A cell per column.
    Cells(Vec<Vec<CellLine>>),
    /// One cell over all columns, which heads the rows below it.
    Group(DocxRun),
    /// The last row, which sums the others.
    Total(Vec<Vec<CellLine>>),
}

impl DocxRow {
    /// These columns of a record. Printed, a cell that holds nothing looks forgotten: it has a dash.
    pub(super) fn of(shown: &[ShownColumn], of: &Record<'_>) -> Self {
        let lines = |(column, _, lines): &ShownColumn| match lines {
            Some(lines) => lines(of),
            None => vec![line((column.field)(of), of.lang)],
        };
        Self::Cells(shown.iter().map(lines).collect())
    }
}

impl DocxRow {
    /// With another line in its last cell.
    pub(super) fn with_last(mut self, line: Option<CellLine>) -> Self {
        match &mut self {
            Self::Cells(cells) | Self::Total(cells) => {
                if let Some(last) = cells.last_mut() {
                    last.extend(line);
                }
            }
            Self::Group(_) => {}
        }
        self
    }
}

/// A field on one line, marked as Indonesian where it is a name of the workspace or the instrument.
fn line(field: CellValue<'_>, lang: Lang) -> CellLine {
    let text = field.text(lang);
    let run = match field {
        CellValue::Name(_) | CellValue::Code(_) | CellValue::Coded(..) => {
            DocxRun::named(text, lang)
        }
        CellValue::Address(address) => DocxRun::new(text).leading_to(address),
        CellValue::Empty => DocxRun::new(words::DASH),
        CellValue::Missing
        | CellValue::Prose(_)
        | CellValue::Words(_)
        | CellValue::Term(..)
        | CellValue::Score(_)
        | CellValue::Gain(_)
        | CellValue::Needed(_)
        | CellValue::Weight(_)
        | CellValue::Count(_)
        | CellValue::Part(..)
        | CellValue::Plain(_)
        | CellValue::Bytes(_)
        | CellValue::Day(_)
        | CellValue::Due(_)
        | CellValue::Digest(_) => DocxRun::new(text),
    };
    CellLine::plain(run)
}

/// A table with a head that is repeated on every page. Its rows are made while they are written: the
/// evidence of a large report is not to be held twice.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/table.xml" %}"#,
    ext = "xml"
)]
pub(super) struct DocxTable<'a, Rows: Iterator<Item = DocxRow> + Clone> {
    /// What it shows in a few words, for those who hear it.
    pub(super) about: &'a str,
    /// Its columns.
    pub(super) columns: &'a [DocxColumn],
    /// Whether its rows stay on one page with the sentence below it.
    pub(super) is_whole: bool,
    /// Its rows.
    pub(super) rows: Rows,
}

impl<Rows: Iterator<Item = DocxRow> + Clone> DocxTable<'_, Rows> {
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
pub(super) struct DocxPairs<'a> {
    about: &'a str,
    left: u32,
    right: u32,
    rows: Vec<(Vec<DocxParagraph>, Vec<DocxParagraph>)>,
}

impl<'a> DocxPairs<'a> {
    /// Blocks whose columns are so many millimetres wide.
    pub(super) fn blocks(
        about: &'a str,
        [left, right]: [u32; 2],
        rows: Vec<(Vec<DocxParagraph>, Vec<DocxParagraph>)>,
    ) -> Self {
        Self {
            about,
            left: twips(left),
            right: twips(right),
            rows,
        }
    }

    /// Labels with their values, each in its style.
    pub(super) fn facts(about: &'a str, facts: Vec<(String, DocxStyle, DocxRun)>) -> Self {
        let row = |(label, style, value)| {
            let label = vec![DocxParagraph::new(DocxStyle::FACT_LABEL, label)];
            (label, vec![DocxParagraph::of(style, vec![value])])
        };
        Self::blocks(about, [45, 125], facts.into_iter().map(row).collect())
    }
}
