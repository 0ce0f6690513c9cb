//! XLSX: cells, formats, links and merges by calamine, which streams them; rows, columns and lists of choices
//! that it does not tell are read from the sheet's own XML.

use std::io::Cursor;

use calamine::{
    Data, Dimensions, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata,
};
use jiff::civil::Date;
use quick_xml::events::BytesStart;

use super::grid::{CELLS_MAX, LETTERS_MAX, area_of};
use super::parts::{Parts, Step, attribute, name, truth};
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

/// The part of each sheet, by its name.
fn files(parts: &mut Parts<'_>) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    parts.walk("xl/workbook.xml", |step| {
        if let Step::Open(tag) = step
            && name(tag) == "sheet"
        {
            let mut attributes = tag.attributes();
            let id = attributes
                .with_checks(false)
                .filter_map(Result::ok)
                .filter(|one| one.key.prefix().is_some())
                .find(|one| one.key.local_name().into_inner() == "id")
                .map(|one| one.value.into_owned());
            sheets.extend(attribute(tag, "name").zip(id));
        }
    });
    let mut targets = Vec::new();
    parts.walk("xl/_rels/workbook.xml.rels", |step| {
        if let Step::Open(tag) = step
            && name(tag) == "Relationship"
        {
            targets.extend(attribute(tag, "Id").zip(attribute(tag, "Target")));
        }
    });
    let file = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{}", target.trim_start_matches("./")),
    };
    let of = |id: &str| targets.iter().find(|(known, _)| known == id);
    sheets
        .iter()
        .filter_map(|(name, id)| Some((name.clone(), file(&of(id)?.1))))
        .collect()
}

/// The most lists of choices of a sheet.
const OFFERS_MAX: usize = 1_000;

/// A list of choices that is being read.
#[derive(Default)]
struct List {
    areas: String,
    source: Option<String>,
}

impl List {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match name(tag) {
            "dataValidation" if attribute(tag, "type").as_deref() == Some("list") => {
                self.areas = attribute(tag, "sqref").unwrap_or_default();
            }
            "formula1" if !self.areas.is_empty() => self.source = Some(String::new()),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(source) = &mut self.source {
            source.push_str(text);
        }
    }

    fn close(&mut self, name: &str, sheet: &mut Sheet) {
        if name != "dataValidation" {
            return;
        }
        let source = self.source.take().unwrap_or_default();
        for area in std::mem::take(&mut self.areas).split_whitespace() {
            if let Some((first, last)) = area_of(area)
                && sheet.offers.len() < OFFERS_MAX
            {
                sheet.offers.push((first, last, source.clone()));
            }
        }
    }
}

/// The choices of each list: written in it between quotes, or in cells that it names.
fn named_lists(book: &mut Book) {
    for at in 0..book.sheets.len() {
        let Some(sheet) = book.sheets.get_mut(at) else {
            continue;
        };
        let mut offers = std::mem::take(&mut sheet.offers);
        for (_, _, source) in &mut offers {
            *source = choices(book, at, source);
        }
        if let Some(sheet) = book.sheets.get_mut(at) {
            sheet.offers = offers;
        }
    }
}

/// The most choices of a list that says something; longer ones are of places or persons.
const CHOICES_MAX: usize = 20;

fn choices(book: &Book, at: usize, source: &str) -> String {
    let source = source.trim().trim_start_matches('=');
    if let Some(list) = source.strip_prefix('"') {
        return list.trim_end_matches('"').replace(',', "/");
    }
    let (sheet, area) = match source.rsplit_once('!') {
        Some((name, area)) => {
            let name = name.trim_matches('\'').replace("''", "'");
            (book.sheets.iter().find(|sheet| sheet.name == name), area)
        }
        None => (book.sheets.get(at), source),
    };
    let (Some(sheet), Some((first, last))) = (sheet, area_of(area)) else {
        return String::new();
    };
    let cells = sheet.cells.range(first..=last);
    let cells = cells.filter(|((_, column), _)| (first.1..=last.1).contains(column));
    let texts: Vec<&str> = cells
        .take(CHOICES_MAX)
        .map(|(_, cell)| cell.text.trim())
        .collect();
    texts.join("/")
}

/// Rows and columns that nobody sees, and lists of choices.
fn unseen(parts: &mut Parts<'_>, file: &str, sheet: &mut Sheet) {
    let right = sheet.cells.keys().map(|(_, column)| *column).max();
    let right = right.unwrap_or_default();
    let mut row = 0;
    let mut list = List::default();
    parts.walk(file, |step| {
        let tag = match step {
            Step::Open(tag) => tag,
            Step::Text(text) => return list.text(text),
            Step::Close(name) => return list.close(name, sheet),
        };
        list.open(tag);
        let number = |key: &str| attribute(tag, key).and_then(|value| value.parse::<u32>().ok());
        match name(tag) {
            "col" if truth(tag, "hidden") => {
                if let (Some(min), Some(max)) = (number("min"), number("max")) {
                    let columns = min.saturating_sub(1)..max.min(right + 1);
                    sheet.hidden_columns.extend(columns);
                }
            }
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if truth(tag, "hidden") {
                    sheet.hidden_rows.insert(row.saturating_sub(1));
                }
            }
            _ => {}
        }
    });
}
