//! A sheet that is one table: a head that stays in view, a filter, rows, a last row that sums.

use jiff::civil::Date;
use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

use super::cell::{self, LINE_HEIGHT, Pen};
use super::plain;
use super::styles::{SheetFormats, SheetStyles};
use super::watch;
use crate::model::{Lang, Text};
use crate::report::Unfit;
use crate::report::columns::evidence::{DOCUMENT, EVIDENCE};
use crate::report::columns::{CellValue, Column, Record, Set, Tone};
use crate::text::{number, say};

/// The most rows of a sheet, its head among them: Excel's own bound (2 to the 20th).
const ROWS_MAX: usize = 1_048_576;
/// Size of a list on paper where it takes two pages beside each other, in per cent: letters of 10 points are
/// read at 8. One page holds 167 characters of its columns' widths at this size in `LibreOffice`, whose columns
/// are a twentieth wider than Excel's; the lists that take one page are kept near that.
pub(super) const SCALE: u16 = 80;
/// Room for the filter's button below a head, in points.
const BUTTON: f64 = 17.0;

/// A row.
pub(super) struct ListRow<'a> {
    /// As many as there are columns.
    pub(super) fields: Vec<CellValue<'a>>,
    /// Where its evidence leads, as [`Pen::linked`] takes it; `None` where it leads nowhere.
    pub(super) target: Option<String>,
    /// Whether it sums others.
    pub(super) strong: bool,
}

/// A sheet that is one table.
pub(super) struct SheetList<'a> {
    /// The sheet's name.
    pub(super) name: Text,
    /// Its columns, each with its width in characters.
    pub(super) columns: &'static [(Column, f64)],
    /// How many columns stay in view at the left.
    pub(super) kept: u16,
    /// How many columns at the right are for the screen alone.
    pub(super) unprinted: u16,
    /// The column with which a second page begins beside the first, where one is too narrow.
    pub(super) turn: Option<u16>,
    /// Its rows.
    pub(super) rows: Vec<ListRow<'a>>,
    /// A last row, outside the filter.
    pub(super) total: Option<ListRow<'a>>,
    /// What stands there when there are no rows.
    pub(super) none: Text,
}

impl<'a> SheetList<'a> {
    /// A list without rows; `none` stands there while there are none.
    pub(super) const fn empty(columns: &'static [(Column, f64)], none: Text) -> Self {
        Self {
            name: Text::new("", ""),
            columns,
            kept: 0,
            unprinted: 0,
            turn: None,
            rows: Vec::new(),
            total: None,
            none,
        }
    }

    /// The same with a row for each of these.
    pub(super) fn of(mut self, records: impl Iterator<Item = Record<'a>>) -> Self {
        let usual = records.map(|of| ListRow {
            fields: self.fields(&of),
            target: None,
            strong: false,
        });
        self.rows = usual.collect();
        self
    }

    /// The same with a last row that sums these fields.
    pub(super) fn summed(self, fields: Vec<CellValue<'a>>) -> Self {
        let total = (!self.rows.is_empty()).then_some(ListRow {
            fields,
            target: None,
            strong: true,
        });
        Self { total, ..self }
    }

    /// The fields of the list's columns.
    pub(super) fn fields(&self, of: &Record<'a>) -> Vec<CellValue<'a>> {
        let columns = self.columns.iter();
        columns.map(|(column, _)| (column.field)(of)).collect()
    }

    /// Whether a sheet can hold it.
    ///
    /// # Errors
    /// [`Unfit`] with the sheet's name and the count.
    pub(super) fn fits(&self, lang: Lang) -> Result<(), Unfit> {
        fits(self.name.get(lang), self.rows.len(), lang)
    }

    /// Writes it onto an empty sheet.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn draw(
        &self,
        sheet: &mut Worksheet,
        styles: &SheetStyles,
        (as_of, lang): (Date, Lang),
    ) -> Result<(), XlsxError> {
        let mut pen = Pen::new(sheet, lang, true);
        let mut lines = 1;
        for (at, (column, width)) in (0..).zip(self.columns) {
            let head = column.head(lang);
            pen.sheet.set_column_width(at, *width)?;
            pen.text((0, at), head, styles.head(column.set))?;
            // Its letters are bold.
            lines = lines.max(plain::lines(head, width - 1.0));
        }
        let lines = u16::try_from(lines).unwrap_or(1);
        pen.sheet
            .set_row_height(0, LINE_HEIGHT * f64::from(lines) + BUTTON)?;
        let mut next = 1;
        for row in self.rows.iter().chain(&self.total) {
            let set = if row.strong {
                &styles.strong
            } else {
                &styles.usual
            };
            let mut lines = 1;
            for (at, (field, (column, width))) in (0..).zip(row.fields.iter().zip(self.columns)) {
                self.cell(&mut pen, (next, at), (column, field), (row, set))?;
                lines = lines.max(cell::lines(field, *width, lang));
            }
            pen.height(next, lines)?;
            next += 1;
        }
        if self.rows.is_empty() {
            pen.text((next, 0), self.none.get(lang), &styles.none)?;
            next += 1;
        }
        let sheet = pen.sheet;
        if let Ok(last) = u32::try_from(self.rows.len())
            && last > 0
        {
            for (at, (column, _)) in (0..).zip(self.columns) {
                watch::column(sheet, column, (at, last), (as_of, lang))?;
            }
        }
        self.set_up(sheet, next - 1, lang)
    }

    /// One cell. A number or a day that is not known is empty: a dash would be a text among numbers.
    fn cell(
        &self,
        pen: &mut Pen<'_>,
        at: (u32, u16),
        (column, field): (&Column, &CellValue<'a>),
        (row, set): (&ListRow<'a>, &SheetFormats),
    ) -> Result<(), XlsxError> {
        match (field, column.set, &row.target) {
            (CellValue::Missing, Set::Number | Set::Day, _) => pen.cell(at, &CellValue::Empty, set),
            (CellValue::Term(word, words, _), _, _) if watch::watches(column) => {
                pen.cell(at, &CellValue::Term(word, words.clone(), Tone::Plain), set)
            }
            (field, Set::Words, Some(target))
                if [DOCUMENT.id, EVIDENCE.id].contains(&column.id) =>
            {
                pen.linked(at, &field.text(pen.lang), (target, set))
            }
            (field, Set::Words | Set::Whole | Set::Number | Set::Day, _) => {
                pen.cell(at, field, set)
            }
        }
    }

    /// Name, head, filter, and what is printed; `last` is the last row.
    fn set_up(&self, sheet: &mut Worksheet, last: u32, lang: Lang) -> Result<(), XlsxError> {
        let right = u16::try_from(self.columns.len())
            .unwrap_or(u16::MAX)
            .saturating_sub(1);
        let summed = u32::from(self.total.is_some());
        sheet
            .set_name(self.name.get(lang))?
            .set_freeze_panes(1, self.kept)?
            .autofilter(0, 0, last.saturating_sub(summed), right)?
            .set_repeat_rows(0, 0)?
            .set_print_area(0, 0, last, right.saturating_sub(self.unprinted))?
            .ignore_error_range(1, 0, last.max(1), right, IgnoreError::NumberStoredAsText)?;
        if let Some(turn) = self.turn {
            sheet
                .set_repeat_columns(0, self.kept.saturating_sub(1))?
                .set_vertical_page_breaks(&[turn.into()])?
                .set_print_scale(SCALE);
        }
        Ok(())
    }
}

fn fits(name: &str, rows: usize, lang: Lang) -> Result<(), Unfit> {
    // Two rows beside them: the head and the sum.
    if rows <= ROWS_MAX - 2 {
        return Ok(());
    }
    let (rows, most) = (number::count(rows, lang), number::count(ROWS_MAX, lang));
    Err(Unfit::of(say!(
        lang,
        "lembar {name} perlu {rows} baris, sedangkan satu lembar Excel memuat paling banyak {most}",
        "the sheet {name} needs {rows} rows, and an Excel sheet holds at most {most}"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_rows_than_a_sheet_has_do_not_fit() {
        assert!(fits("Temuan", 1_048_574, Lang::Id).is_ok());
        let unfit = fits("Temuan", 1_048_575, Lang::Id).unwrap_err();
        assert_eq!(
            unfit.to_string(),
            "lembar Temuan perlu 1.048.575 baris, sedangkan satu lembar Excel memuat paling banyak 1.048.576"
        );
        assert!(fits("Findings", usize::MAX, Lang::En).is_err());
    }
}
