//! Tables of a Word document, in the order of children that its schema asks for. It knows no report.

use super::word::{Style, paragraph, run, set, strong, twips};
use super::xml::Xml;

/// One column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Its width in twentieths of a point.
    pub(super) width: u32,
    /// What it holds.
    pub(super) head: String,
    /// Whether it holds numbers.
    pub(super) number: bool,
}

impl Column {
    /// A column of words, `width` in millimetres.
    pub(super) fn words(millimetres: u32, head: String) -> Self {
        Self {
            width: twips(millimetres),
            head,
            number: false,
        }
    }

    /// A column of numbers, `width` in millimetres.
    pub(super) fn numbers(millimetres: u32, head: String) -> Self {
        Self {
            number: true,
            ..Self::words(millimetres, head)
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

/// A cell with one line.
pub(super) fn cell(text: impl Into<String>) -> Vec<Line> {
    vec![Line::Plain(text.into())]
}

/// A table while its rows are written.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    xml: &'a mut Xml,
    columns: &'a [Column],
    /// Whether each row stays on the page of the next one.
    is_kept: bool,
}

/// A table with a head that is repeated on every page; `about` says in a few words what it shows, for
/// those who hear it.
pub(super) fn table(
    xml: &mut Xml,
    about: &str,
    columns: &[Column],
    body: impl FnOnce(&mut Rows<'_>),
) {
    rows(xml, about, columns, false, body);
}

/// A table of a few rows that stands on one page, with the sentence below it.
pub(super) fn whole_table(
    xml: &mut Xml,
    about: &str,
    columns: &[Column],
    body: impl FnOnce(&mut Rows<'_>),
) {
    rows(xml, about, columns, true, body);
}

fn rows(
    xml: &mut Xml,
    about: &str,
    columns: &[Column],
    is_kept: bool,
    body: impl FnOnce(&mut Rows<'_>),
) {
    xml.within("w:tbl", &[], |xml| {
        let total: u32 = columns.iter().map(|column| column.width).sum();
        xml.within("w:tblPr", &[], |xml| {
            xml.leaf("w:tblStyle", &[("w:val", "ReportTable")]);
            width(xml, "w:tblW", total);
            xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            xml.leaf(
                "w:tblLook",
                &[
                    ("w:val", "0020"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "0"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            xml.leaf("w:tblCaption", &[("w:val", about)]);
        });
        xml.within("w:tblGrid", &[], |xml| {
            for column in columns {
                xml.leaf("w:gridCol", &[("w:w", &column.width.to_string())]);
            }
        });
        head(xml, columns);
        body(&mut Rows {
            xml,
            columns,
            is_kept,
        });
    });
}

/// A table of labels and values, or of blocks side by side: no lines, no head; widths in millimetres.
pub(super) fn plain(
    xml: &mut Xml,
    about: &str,
    widths: [u32; 2],
    body: impl FnOnce(&mut Pairs<'_>),
) {
    let widths = widths.map(twips);
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.leaf("w:tblStyle", &[("w:val", "PlainPairs")]);
            width(xml, "w:tblW", widths.iter().sum());
            xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            xml.leaf("w:tblLook", &[("w:val", "0000")]);
            xml.leaf("w:tblCaption", &[("w:val", about)]);
        });
        xml.within("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.leaf("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        body(&mut Pairs { xml, widths });
    });
}

/// A table of pairs while its rows are written.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    xml: &'a mut Xml,
    widths: [u32; 2],
}

impl Pairs<'_> {
    /// A label and its value.
    pub(super) fn pair(&mut self, label: &str, style: Style, value: &str) {
        self.blocks(
            |xml| paragraph(xml, Style::FactLabel, label),
            |xml| paragraph(xml, style, value),
        );
    }

    /// Two cells, each with at least one paragraph.
    pub(super) fn blocks(&mut self, left: impl FnOnce(&mut Xml), right: impl FnOnce(&mut Xml)) {
        let [first, second] = self.widths;
        row(self.xml, false, |xml| {
            tc(xml, first, 1, None, left);
            tc(xml, second, 1, None, right);
        });
    }
}

fn head(xml: &mut Xml, columns: &[Column]) {
    row(xml, true, |xml| {
        for column in columns {
            let style = if column.number {
                Style::HeadNumber
            } else {
                Style::Head
            };
            tc(xml, column.width, 1, Some("E3EAF3"), |xml| {
                paragraph(xml, style, &column.head);
            });
        }
    });
}

impl Rows<'_> {
    /// A row with a cell per column.
    pub(super) fn row(&mut self, cells: &[Vec<Line>]) {
        self.filled(cells, None, self.is_kept);
    }

    /// The last row, which sums the others.
    pub(super) fn total(&mut self, cells: &[Vec<Line>]) {
        self.filled(cells, Some("F1F4F8"), false);
    }

    /// A row of one cell that heads those below it.
    pub(super) fn group(&mut self, text: &str) {
        let (all, total) = (
            self.columns.len(),
            self.columns.iter().map(|column| column.width).sum(),
        );
        row(self.xml, false, |xml| {
            tc(xml, total, all, Some("F1F4F8"), |xml| {
                paragraph(xml, Style::CellGroup, text);
            });
        });
    }

    fn filled(&mut self, cells: &[Vec<Line>], fill: Option<&str>, is_kept: bool) {
        let columns = self.columns;
        row(self.xml, false, |xml| {
            for (column, lines) in columns.iter().zip(cells) {
                tc(xml, column.width, 1, fill, |xml| {
                    content(xml, column, lines, fill.is_some(), is_kept);
                });
            }
        });
    }
}

/// The lines of a cell; at least one paragraph, as the schema asks.
fn content(xml: &mut Xml, column: &Column, lines: &[Line], is_strong: bool, is_kept: bool) {
    let plain = if column.number {
        Style::CellNumber
    } else {
        Style::Cell
    };
    if lines.is_empty() {
        paragraph(xml, plain, "");
    }
    for line in lines {
        let (style, text) = match line {
            Line::Plain(text) => (plain, text),
            Line::Quiet(text) => (Style::CellQuiet, text),
            Line::Alert(text) => (Style::CellAlert, text),
            Line::Digest(text) => (Style::CellDigest, text),
        };
        set(xml, style, is_kept, |xml| {
            if is_strong {
                strong(xml, text);
            } else {
                run(xml, text);
            }
        });
    }
}

fn row(xml: &mut Xml, is_head: bool, cells: impl FnOnce(&mut Xml)) {
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if is_head {
                xml.leaf("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

fn tc(xml: &mut Xml, wide: u32, span: usize, fill: Option<&str>, lines: impl FnOnce(&mut Xml)) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| {
            width(xml, "w:tcW", wide);
            if span > 1 {
                xml.leaf("w:gridSpan", &[("w:val", &span.to_string())]);
            }
            if let Some(fill) = fill {
                xml.leaf(
                    "w:shd",
                    &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)],
                );
            }
        });
        lines(xml);
    });
}

fn width(xml: &mut Xml, name: &str, twips: u32) {
    xml.leaf(name, &[("w:w", &twips.to_string()), ("w:type", "dxa")]);
}
