//! XLSX: cells, formats, links and merges by calamine, which streams them; rows, columns and lists of choices
//! that it does not tell are read by `sheet_xml`.

use std::io::Cursor;

use calamine::{
    Data, Dimensions, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata,
};
use jiff::civil::Date;

use super::grid::{CELLS_MAX, LETTERS_MAX};
use super::parts::Parts;
use super::sheet_xml::{files, named_lists, unseen};
use super::{Book, Cell, CellPosition, Sheet, SheetValue, Unread, format};

/// Reads a workbook.
pub(super) fn read(bytes: &[u8], parts: &mut Parts<'_>) -> Result<Book, Unread> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unread)?;
    let files = files(parts);
    let mut book = Book::default();
    let mut room = CELLS_MAX;
    for mut sheet in worksheets(workbook.sheets_metadata()) {
        let own = sheet.name.clone();
        cells(&mut workbook, &own, &mut sheet, &mut room)?;
        formulas(&mut workbook, &own, &mut sheet);
        links(&mut workbook, &own, &mut sheet);
        for merged in workbook.merge_cells_by_sheet_name(&own).unwrap_or_default() {
            sheet.merge(merged.start, merged.end);
        }
        if let Some((_, file)) = files.iter().find(|(name, _)| *name == own) {
            unseen(parts, file, &mut sheet);
        }
        book.sheets.push(sheet);
    }
    named_lists(&mut book);
    Ok(book)
}

/// The sheets of cells that a workbook names, still empty; charts and macros are none.
pub(super) fn worksheets(known: &[calamine::Sheet]) -> Vec<Sheet> {
    let cells = known
        .iter()
        .filter(|known| known.typ == SheetType::WorkSheet);
    let sheets = cells.map(|known| Sheet {
        name: known.name.clone(),
        hidden: known.visible != SheetVisible::Visible,
        ..Sheet::default()
    });
    sheets.collect()
}

fn unread(fault: XlsxError) -> Unread {
    if matches!(fault, XlsxError::Password) {
        Unread::locked()
    } else {
        Unread::damaged()
    }
}

/// The cells with their values and formats.
fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    sheet: &mut Sheet,
    room: &mut usize,
) -> Result<(), Unread> {
    let mut reader = match workbook.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A sheet that is named and not there, or a chart.
        Err(_fault) => return Ok(()),
    };
    while let Some((found, style)) = reader.next_cell_with_style_id().map_err(unread)? {
        let style = reader.styles().get(style);
        let code = style
            .and_then(|style| style.number_format.as_ref())
            .map_or("General", |format| format.format_code.as_str());
        if !sheet.put(
            found.get_position(),
            cell(&Data::from(found.get_value().clone()), code),
            room,
        ) {
            return Err(Unread::too_much());
        }
    }
    Ok(())
}

/// What a value shows in a format.
pub(super) fn cell(value: &Data, code: &str) -> Cell {
    let (text, value) = match value {
        Data::Int(number) => {
            let short = i32::try_from(*number).map(f64::from);
            short.map_or_else(
                |_long| (number.to_string(), SheetValue::Text),
                |number| format::number(number, code),
            )
        }
        Data::Float(number) => format::number(*number, code),
        Data::String(text) => (cut(text), SheetValue::Text),
        Data::Bool(truth) => {
            let word = if *truth { "TRUE" } else { "FALSE" };
            (word.to_owned(), SheetValue::Truth(*truth))
        }
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            dated(year, month, day, code)
        }
        Data::DateTime(moment) => (format::decimal(moment.as_f64()), SheetValue::Text),
        Data::DateTimeIso(text) => {
            let date: Option<Date> = text.get(..10).and_then(|day| day.parse().ok());
            match date {
                Some(date) => (format::day(date, code), SheetValue::Date(date)),
                None => (cut(text), SheetValue::Text),
            }
        }
        Data::DurationIso(text) => (cut(text), SheetValue::Text),
        Data::Error(fault) => (fault.to_string(), SheetValue::Fault),
        Data::Empty => (String::new(), SheetValue::Text),
    };
    Cell {
        text,
        value,
        ..Cell::default()
    }
}

fn dated(year: u16, month: u8, day: u8, code: &str) -> (String, SheetValue) {
    let small = |number: u8| i8::try_from(number).unwrap_or_default();
    let year = i16::try_from(year).unwrap_or_default();
    // Excel knows a 29th of February 1900.
    match Date::new(year, small(month), small(day)) {
        Ok(date) => (format::day(date, code), SheetValue::Date(date)),
        Err(_fault) => (format!("{year:04}-{month:02}-{day:02}"), SheetValue::Text),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(LETTERS_MAX).collect()
}

/// What formulas tell beside their value: sums, and addresses in `HYPERLINK()`.
fn formulas(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, sheet: &mut Sheet) {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else {
        return;
    };
    while let Ok(Some(found)) = reader.next_cell_with_formula_metadata() {
        let formula = match found.formula {
            Some(
                XlsxFormulaMetadata::Normal { formula }
                | XlsxFormulaMetadata::Shared { formula, .. },
            ) => formula,
            Some(_) | None => continue,
        };
        formula_at(sheet, found.pos, &formula);
    }
}

/// Notes what a formula tells. `HYPERLINK` of a text that was never reckoned has no value yet.
pub(super) fn formula_at(sheet: &mut Sheet, spot: CellPosition, formula: &str) {
    let formula = formula.trim_start_matches(['=', ' ']);
    let formula = formula.strip_prefix("of:=").unwrap_or(formula);
    let upper = formula.to_ascii_uppercase();
    if upper.contains("SUM(") || upper.contains("SUBTOTAL(") {
        if let Some(cell) = sheet.cells.get_mut(&spot) {
            cell.sum = true;
        }
        return;
    }
    let Some(rest) = upper
        .find("HYPERLINK(")
        .and_then(|at| formula.get(at + 10..))
    else {
        return;
    };
    let Some(address) = rest
        .trim_start()
        .strip_prefix('"')
        .and_then(|rest| rest.split('"').next())
    else {
        return;
    };
    let cell = sheet.cells.entry(spot).or_default();
    if cell.text.trim().is_empty() {
        cell.text = address.to_owned();
    }
    cell.links.push(address.to_owned());
}

/// Links that lie on cells.
fn links(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, sheet: &mut Sheet) {
    for link in workbook.hyperlinks_by_sheet_name(name).unwrap_or_default() {
        let Some(target) = link.target else {
            continue;
        };
        // Excel keeps apart what stands behind `#`.
        let address = match link.location {
            Some(part) if !target.contains('#') => format!("{target}#{part}"),
            Some(_) | None => target,
        };
        let Dimensions { start, end } = link.range;
        let spots: Vec<CellPosition> = sheet
            .cells
            .range(start..=end)
            .map(|(spot, _)| *spot)
            .filter(|(_, column)| (start.1..=end.1).contains(column))
            .collect();
        for spot in spots {
            if let Some(cell) = sheet.cells.get_mut(&spot) {
                cell.links.push(address.clone());
            }
        }
    }
}
