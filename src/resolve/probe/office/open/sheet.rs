//! The sheets of an OpenDocument workbook, cell by cell. Unlike those of Excel, cells hold what they show
//! beside their value, and equal ones that follow each other are written once.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::repeated;
use crate::model::{Quoted, Text};
use crate::resolve::probe::office::Checked;
use crate::resolve::probe::office::number::{cell, digits, in_comment, in_sheet, sheet_name};
use crate::resolve::probe::office::sink::Sink;
use crate::resolve::probe::office::table::{At, Context, sum};
use crate::resolve::probe::office::xml;
use crate::text;

/// No number of a person has more equal digits in a row; a row of blanks may have a million.
const TIMES_MAX: u64 = 16;

/// The sheet that is open. Rows and columns count from 0.
pub(super) struct OpenSheet {
    name: Quoted,
    /// How many tables are open: a cell may hold one.
    tables: u32,
    row: u64,
    next_row: u64,
    column: u64,
    next_column: u64,
    /// Which of the rows that are written this is: many equal ones are one, and a label goes on behind them.
    written: u64,
    cell: Option<OpenCell>,
    /// Whether this is the comment on a cell.
    comment: bool,
    context: Context,
}

/// The cell that is open.
struct OpenCell {
    /// How many elements are open within which its own paragraphs stand.
    depth: usize,
    /// Its value, where that is a number.
    value: Option<String>,
    /// Whether the number is money.
    is_money: bool,
    /// What it shows.
    text: String,
}

impl Default for OpenSheet {
    fn default() -> Self {
        Self {
            name: sheet_name(""),
            tables: 0,
            row: 0,
            next_row: 0,
            column: 0,
            next_column: 0,
            written: 0,
            cell: None,
            comment: false,
            context: Context::default(),
        }
    }
}

impl OpenSheet {
    /// Whether no table is open.
    pub(super) const fn is_outermost(&self) -> bool {
        self.tables == 0
    }

    /// Begins a sheet, row or cell; `depth` elements are open, itself among them.
    pub(super) fn open(&mut self, name: &str, tag: &BytesStart<'_>, depth: usize) {
        match name {
            "table" => {
                self.tables = self.tables.saturating_add(1);
                if self.tables == 1 {
                    let name = xml::attribute(tag, "name").unwrap_or_default();
                    *self = Self {
                        name: sheet_name(&name),
                        tables: 1,
                        ..Self::default()
                    };
                }
            }
            "annotation" => self.comment = true,
            _ if self.tables != 1 => {}
            "table-row" => {
                self.row = self.next_row;
                let times = repeated(tag, "number-rows-repeated");
                self.next_row = self.row.saturating_add(times);
                self.written = self.written.saturating_add(1);
                self.next_column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.column = self.next_column;
                let times = repeated(tag, "number-columns-repeated");
                self.next_column = self.column.saturating_add(times);
                self.cell = Some(OpenCell::of(tag, depth));
            }
            _ => {}
        }
    }

    /// Ends a sheet, row or cell.
    ///
    /// # Errors
    /// As [`Sink::take`].
    pub(super) fn close(&mut self, name: &str, sink: &mut Sink<'_>) -> Checked<()> {
        match name {
            "annotation" => self.comment = false,
            "table" => self.tables = self.tables.saturating_sub(1),
            _ if self.tables != 1 => {}
            "table-row" => return self.context.end(sink),
            "table-cell" | "covered-table-cell" => return self.end_of_cell(sink),
            _ => {}
        }
        Ok(())
    }

    /// Keeps a paragraph that is of the open cell itself, and not of a comment or a box in it; `depth`
    /// elements are open around it.
    pub(super) fn keeps(&mut self, text: &str, depth: usize) -> bool {
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.depth == depth) else {
            return false;
        };
        if !cell.text.is_empty() {
            cell.text.push('\n');
        }
        cell.text.push_str(text);
        true
    }

    /// Passes on what the cell that just ended shows.
    fn end_of_cell(&mut self, sink: &mut Sink<'_>) -> Checked<()> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let text = cell.shows();
        let times = match text.len() {
            1 => (self.next_column - self.column).min(TIMES_MAX),
            _ => 1,
        };
        let (name, row, first) = (&self.name, self.row, self.column);
        for column in (first..).take(usize::try_from(times).unwrap_or(1)) {
            let at = At {
                row: self.written,
                column: column.saturating_add(1),
            };
            let place = || in_sheet(name, &self::cell(column, row));
            self.context.take(at, &text, &place, sink)?;
        }
        Ok(())
    }

    /// The place of what stands in a sheet and is not the text of a cell.
    pub(super) fn beside(&self) -> Text {
        let (name, at) = (&self.name, cell(self.column, self.row));
        if self.comment {
            in_comment(name, &at)
        } else if self.cell.is_some() {
            in_sheet(name, &at)
        } else {
            text!("kotak teks di lembar {name}", "a text box on sheet {name}")
        }
    }
}

impl OpenCell {
    fn of(tag: &BytesStart<'_>, depth: usize) -> Self {
        Self {
            depth,
            value: xml::attribute(tag, "value"),
            is_money: xml::attribute(tag, "value-type").as_deref() == Some("currency"),
            text: String::new(),
        }
    }

    /// What its reader sees, with all digits of its number: those that are shown may be rounded.
    fn shows(&self) -> Cow<'_, str> {
        let Some(value) = self.value.as_deref().map(digits) else {
            return Cow::Borrowed(&self.text);
        };
        let shown: String = self.text.chars().filter(char::is_ascii_digit).collect();
        if shown.contains(&*value) {
            return Cow::Borrowed(&self.text);
        }
        if self.is_money && value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Cow::Owned(sum(&value));
        }
        value
    }
}
