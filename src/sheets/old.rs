//! XLS of before 2007, by calamine. It tells no formats and no links of cells there, which is said.

use std::io::Cursor;

use calamine::{Reader as _, Xls, XlsError};

use super::grid::CELLS_MAX;
use super::{Book, Sheet, Unread, excel};
use crate::model::Text;

/// What is lost of an XLS, and what to do.
const LOST: Text = Text::new(
    "berkas ini XLS: format angka dan tautan di balik sel tidak terbaca, jadi kode 1.10 dapat terbaca 1.1; bila itu terjadi, simpan sebagai XLSX lalu jalankan lagi",
    "this file is XLS: number formats and links behind cells are not read, so that the code 1.10 may be read as 1.1; if so, save it as XLSX and run again",
);

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Unread> {
    // Newer files behind a password are wrapped in one of these, under this name.
    let wrapped: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if memchr::memmem::find(bytes, &wrapped).is_some() {
        return Err(Unread::locked());
    }
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(unread)?;
    let mut book = Book {
        notes: vec![LOST],
        ..Book::default()
    };
    let mut room = CELLS_MAX;
    for mut sheet in excel::worksheets(workbook.sheets_metadata()) {
        let own = sheet.name.clone();
        fill(&mut workbook, &own, &mut sheet, &mut room)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn unread(fault: XlsError) -> Unread {
    if matches!(fault, XlsError::Password) {
        Unread::locked()
    } else {
        Unread::damaged()
    }
}

fn fill(
    workbook: &mut Xls<Cursor<&[u8]>>,
    name: &str,
    sheet: &mut Sheet,
    room: &mut usize,
) -> Result<(), Unread> {
    let Ok(range) = workbook.worksheet_range(name) else {
        return Ok(());
    };
    let (top, left) = range.start().unwrap_or_default();
    let place = |row: usize, column: usize| {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        (top.saturating_add(row), left.saturating_add(column))
    };
    for (row, column, value) in range.used_cells() {
        let cell = excel::cell(value, "General");
        if !sheet.put(place(row, column), cell, room) {
            return Err(Unread::too_much());
        }
    }
    if let Ok(formulas) = workbook.worksheet_formula(name) {
        let (top, left) = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            let column = left.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
            excel::formula_at(sheet, (row, column), formula);
        }
    }
    for merged in workbook.merge_cells_by_sheet_name(name).unwrap_or_default() {
        sheet.merge(merged.start, merged.end);
    }
    Ok(())
}
