//! ODS, from its `content.xml`: the text of each cell as it is shown, so that the format need not be reckoned,
//! links, merges, and what is hidden.

use std::collections::BTreeSet;

use jiff::civil::Date;
use quick_xml::events::BytesStart;

use super::grid::{CELLS_MAX, LETTERS_MAX};
use super::parts::{Parts, Step, attribute, name};
use super::{Book, Cell, CellPosition, Sheet, SheetValue, Unread, excel, format};
use crate::model::Exact;

/// The most times that a filled cell or row is repeated: what is repeated more often is a colour or a border
/// down the sheet.
const REPEATS_MAX: u32 = 1_000;

/// Reads a workbook.
pub(super) fn read(parts: &mut Parts<'_>) -> Result<Book, Unread> {
    let mut reading = OdsReading {
        room: CELLS_MAX,
        ..OdsReading::default()
    };
    parts.walk("content.xml", |step| reading.step(&step));
    if reading.full {
        return Err(Unread::too_much());
    }
    if !reading.begun {
        return Err(Unread::damaged());
    }
    Ok(reading.book)
}

/// Where in the file we are.
#[derive(Default)]
struct OdsReading {
    book: Book,
    /// Styles of tables that are not shown.
    hidden_styles: BTreeSet<String>,
    /// The style that is being read.
    style: Option<String>,
    begun: bool,
    row: u32,
    column: u32,
    /// How often the row is written.
    rows: u32,
    /// Whether the row is seen.
    unseen: bool,
    columns: u32,
    cell: Option<UnfinishedCell>,
    /// Comments and drawings within a cell.
    aside: usize,
    merges: Vec<(CellPosition, CellPosition)>,
    formulas: Vec<(CellPosition, String)>,
    room: usize,
    full: bool,
}

/// A cell that is being read.
#[derive(Default)]
struct UnfinishedCell {
    cell: Cell,
    value: Option<SheetValue>,
    times: u32,
    paragraphs: usize,
}

impl OdsReading {
    fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Open(tag) => self.open(tag),
            Step::Close(name) => self.close(name),
            Step::Text(text) => {
                if self.aside == 0
                    && let Some(open) = &mut self.cell
                    && open.paragraphs > 0
                    && open.cell.text.len() < LETTERS_MAX
                {
                    open.cell.text.push_str(text);
                }
            }
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = name(tag);
        if matches!(name, "annotation" | "frame" | "shapes" | "tracked-changes") {
            self.aside += 1;
        }
        if self.aside > 0 {
            return;
        }
        match name {
            "spreadsheet" => self.begun = true,
            "style" => self.style = attribute(tag, "name"),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden_styles.extend(self.style.clone());
            }
            "table" if self.begun => self.sheet(tag),
            "table-column" => self.column(tag),
            "table-row" => {
                self.column = 0;
                self.rows = number(tag, "number-rows-repeated");
                self.unseen = is_unseen(tag);
            }
            "table-cell" | "covered-table-cell" => self.begin(tag),
            "p" | "h" => self.paragraph(),
            "s" => self.push(&" ".repeat(usize::try_from(number(tag, "c").min(100)).unwrap_or(1))),
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            "a" => {
                if let (Some(open), Some(address)) = (&mut self.cell, attribute(tag, "href")) {
                    open.cell.links.push(address);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if matches!(name, "annotation" | "frame" | "shapes" | "tracked-changes") {
            self.aside = self.aside.saturating_sub(1);
            return;
        }
        if self.aside > 0 {
            return;
        }
        match name {
            "table-cell" | "covered-table-cell" => self.end(),
            "table-row" => {
                self.end_row();
                self.row = self.row.saturating_add(self.rows);
            }
            "table" => self.end_sheet(),
            _ => {}
        }
    }

    fn sheet(&mut self, tag: &BytesStart<'_>) {
        let style = attribute(tag, "style-name").unwrap_or_default();
        self.book.sheets.push(Sheet {
            name: attribute(tag, "name").unwrap_or_default(),
            hidden: self.hidden_styles.contains(&style),
            ..Sheet::default()
        });
        (self.row, self.columns) = (0, 0);
    }

    fn column(&mut self, tag: &BytesStart<'_>) {
        let times = number(tag, "number-columns-repeated");
        let last = self.columns.saturating_add(times);
        if is_unseen(tag)
            && let Some(sheet) = self.book.sheets.last_mut()
        {
            sheet
                .hidden_columns
                .extend(self.columns..last.min(self.columns + REPEATS_MAX));
        }
        self.columns = last;
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        let spot = (self.row, self.column);
        let across = number(tag, "number-columns-spanned");
        let down = number(tag, "number-rows-spanned");
        if across > 1 || down > 1 {
            let last = (
                spot.0.saturating_add(down - 1),
                spot.1.saturating_add(across - 1),
            );
            self.merges.push((spot, last));
        }
        if let Some(formula) = attribute(tag, "formula") {
            self.formulas.push((spot, formula));
        }
        self.cell = Some(UnfinishedCell {
            value: value(tag),
            times: number(tag, "number-columns-repeated"),
            ..UnfinishedCell::default()
        });
    }

    fn paragraph(&mut self) {
        if let Some(open) = &mut self.cell {
            open.paragraphs += 1;
            if open.paragraphs > 1 {
                open.cell.text.push('\n');
            }
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(open) = &mut self.cell {
            open.cell.text.push_str(text);
        }
    }

    fn end(&mut self) {
        let Some(mut open) = self.cell.take() else {
            return;
        };
        let first = self.column;
        self.column = self.column.saturating_add(open.times);
        match &open.value {
            Some(SheetValue::Number(exact)) if open.cell.text.is_empty() => {
                open.cell.text = exact.json();
            }
            // The decimal comma of the machine that wrote it.
            Some(SheetValue::Number(_)) if is_comma_number(&open.cell.text) => {
                open.cell.text = open.cell.text.replace(',', ".");
            }
            Some(SheetValue::Date(date)) if open.cell.text.is_empty() => {
                open.cell.text = format::day(*date, "");
            }
            Some(_) | None => {}
        }
        open.cell.value = open.value.unwrap_or_default();
        let Some(sheet) = self.book.sheets.last_mut() else {
            return;
        };
        for at in first..first.saturating_add(open.times.min(REPEATS_MAX)) {
            if !sheet.put((self.row, at), open.cell.clone(), &mut self.room) {
                self.full = true;
                return;
            }
            if open.cell.text.is_empty() {
                break;
            }
        }
    }

    /// A row that is written once for several.
    fn end_row(&mut self) {
        let Some(sheet) = self.book.sheets.last_mut() else {
            return;
        };
        let times = self.rows.min(REPEATS_MAX);
        if self.unseen {
            sheet
                .hidden_rows
                .extend(self.row..self.row.saturating_add(times));
        }
        let cells: Vec<(u32, Cell)> = match times {
            0 | 1 => return,
            _ => sheet
                .row(self.row)
                .map(|(column, cell)| (column, cell.clone()))
                .collect(),
        };
        for (column, cell) in cells {
            for row in self.row + 1..self.row.saturating_add(times) {
                if !sheet.put((row, column), cell.clone(), &mut self.room) {
                    self.full = true;
                    return;
                }
            }
        }
    }

    fn end_sheet(&mut self) {
        let merges = std::mem::take(&mut self.merges);
        let formulas = std::mem::take(&mut self.formulas);
        if let Some(sheet) = self.book.sheets.last_mut() {
            for (spot, formula) in formulas {
                excel::formula_at(sheet, spot, &formula);
            }
            for (first, last) in merges {
                sheet.merge(first, last);
            }
        }
    }
}

/// How often or how far, once where nothing is said.
fn number(tag: &BytesStart<'_>, key: &str) -> u32 {
    let number = attribute(tag, key).and_then(|number| number.parse().ok());
    number.unwrap_or(1).max(1)
}

/// Hidden, or left out by a filter.
fn is_unseen(tag: &BytesStart<'_>) -> bool {
    let visibility = attribute(tag, "visibility");
    matches!(visibility.as_deref(), Some("collapse" | "filter"))
}

fn value(tag: &BytesStart<'_>) -> Option<SheetValue> {
    let kind = attribute(tag, "value-type")?;
    let number = || -> Option<f64> { attribute(tag, "value")?.parse().ok() };
    match kind.as_str() {
        "float" | "currency" => Exact::parse(&format::decimal(number()?)).map(SheetValue::Number),
        "percentage" => Exact::parse(&format::decimal(number()? * 100.0)).map(SheetValue::Number),
        "date" => {
            let date = attribute(tag, "date-value")?;
            date.get(..10)?.parse::<Date>().ok().map(SheetValue::Date)
        }
        "boolean" => Some(SheetValue::Truth(
            attribute(tag, "boolean-value")? == "true",
        )),
        _ => None,
    }
}

/// `1,10`: digits with one comma, and a sign of per cent perhaps.
fn is_comma_number(text: &str) -> bool {
    text.matches(',').count() == 1
        && !text.contains('.')
        && text
            .chars()
            .all(|letter| letter.is_ascii_digit() || ",%- ".contains(letter))
}
