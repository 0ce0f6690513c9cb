//! Finds the form in a spreadsheet: by the head of its hidden column, wherever sheet, rows and columns were
//! moved to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::CellPlace;
use crate::import::words;
use crate::model::{FORM_MARK, FormBase, FormField, Lang, Text, resaved};
use crate::sheets::{Book, Sheet, SheetValue, letters};

/// A form as it was filled in.
#[derive(Debug)]
pub(crate) struct FilledForm {
    /// The id of the instrument that it was made for.
    pub(crate) instrument: String,
    /// Its rows.
    pub(super) rows: Vec<FilledRow>,
    /// Columns that are not there any more.
    pub(crate) lacking: Vec<FormField>,
}

/// A row.
#[derive(Debug)]
pub(super) struct FilledRow {
    /// The place of its code.
    pub(super) at: CellPlace,
    /// The code as it is seen.
    pub(super) code: String,
    /// What the mapping said; `None` in a row that somebody added.
    pub(super) base: Option<FormBase>,
    /// Its cells; none of a column that is not there.
    pub(super) cells: BTreeMap<FormField, FilledCell>,
}

/// A cell that is filled in, or empty.
#[derive(Debug, Clone)]
pub(super) struct FilledCell {
    /// Where.
    pub(super) at: CellPlace,
    /// What it says, a day as `YYYY-MM-DD`.
    pub(super) text: String,
    /// Whether it is a formula that failed.
    pub(super) failed: bool,
    /// Addresses behind the text.
    pub(super) links: Vec<String>,
}

impl FilledRow {
    /// The cells that say something.
    pub(super) fn said(&self) -> impl Iterator<Item = (FormField, &FilledCell)> {
        let cells = self.cells.iter();
        cells.filter_map(|(field, cell)| (!cell.text.is_empty()).then_some((*field, cell)))
    }

    /// The cells that say something else than when the form was made.
    pub(super) fn changed<'c>(
        &'c self,
        base: &'c FormBase,
    ) -> impl Iterator<Item = (FormField, &'c FilledCell)> {
        let cells = self.cells.iter().map(|(field, cell)| (*field, cell));
        cells.filter(|(field, cell)| base.is_open(*field) && !base.said(*field, &cell.text))
    }
}

/// The form in a file; `None` where there is none. Sheets that are copies of one are read as one form.
pub(crate) fn filled(book: &Book) -> Option<FilledForm> {
    let mut form: Option<FilledForm> = None;
    for sheet in &book.sheets {
        let Some((head, base, instrument)) = head(sheet) else {
            continue;
        };
        let form = form.get_or_insert_with(|| FilledForm {
            instrument: instrument.clone(),
            rows: Vec::new(),
            lacking: Vec::new(),
        });
        if form.instrument == instrument {
            let columns = ColumnsFound::of(sheet, head, base);
            let lacking = FormField::ALL.into_iter();
            let lacking = lacking.filter(|field| !columns.fields.contains_key(field));
            form.lacking.extend(lacking);
            let rows = sheet.rows().into_iter().filter(|row| *row > head);
            form.rows.extend(rows.map(|row| columns.row(sheet, row)));
        }
    }
    form
}

/// The head of the hidden column: its row, its column, and the instrument that it names.
fn head(sheet: &Sheet) -> Option<(u32, u32, String)> {
    sheet.cells.iter().find_map(|((row, column), cell)| {
        let id = cell.text.trim().strip_prefix(FORM_MARK)?;
        Some((*row, *column, id.trim().to_owned()))
    })
}

/// The columns by what they hold.
struct ColumnsFound {
    code: Option<u32>,
    base: u32,
    fields: BTreeMap<FormField, u32>,
}

impl ColumnsFound {
    fn of(sheet: &Sheet, head: u32, base: u32) -> Self {
        let at = |wanted: &Text| {
            let mut cells = sheet.row(head);
            let found = cells.find(|(_, cell)| {
                let text = resaved(&cell.text).to_lowercase();
                [Lang::Id, Lang::En]
                    .iter()
                    .any(|lang| wanted.get(*lang).to_lowercase() == text)
            });
            found.map(|(column, _)| column)
        };
        let fields = FormField::ALL.into_iter();
        Self {
            code: at(&Text::new("Kode", "Code")),
            base,
            fields: fields
                .filter_map(|field| Some((field, at(&field.head())?)))
                .collect(),
        }
    }

    fn row(&self, sheet: &Sheet, row: u32) -> FilledRow {
        let name: Arc<str> = Arc::from(&*sheet.name);
        let place = |column: u32| CellPlace {
            sheet: Arc::clone(&name),
            row: row + 1,
            column: Arc::from(letters(column)),
        };
        let text = |column: Option<u32>| column.map_or("", |column| sheet.text((row, column)));
        let cells = self.fields.iter().map(|(field, column)| {
            // Of merged cells the first alone was written.
            let cell = sheet.own((row, *column));
            let day = cell.filter(|_| field.is_day()).and_then(words::day);
            let text = cell.map_or_else(String::new, |cell| resaved(&cell.text));
            let filled = FilledCell {
                at: place(*column),
                text: day.map_or(text, |day| day.to_string()),
                failed: cell.is_some_and(|cell| cell.value == SheetValue::Fault),
                links: cell.map_or_else(Vec::new, |cell| cell.links.clone()),
            };
            (*field, filled)
        });
        let base = sheet.own((row, self.base));
        FilledRow {
            at: place(self.code.unwrap_or(self.base)),
            code: text(self.code).to_owned(),
            base: base.and_then(|cell| FormBase::parse(&cell.text)),
            cells: cells.collect(),
        }
    }
}
