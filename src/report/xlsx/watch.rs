//! Colours that follow what a cell holds: status and day stay right when a coordinator changes them. The
//! rules compare with words and days that stand in the file, never by a formula or the clock of the
//! machine: the workbook shows what was on the day of the run.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan as _};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ExcelDateTime, Worksheet, XlsxError,
};

use super::cell::excel_date;
use super::styles;
use crate::model::{Lang, Status};
use crate::report::columns::indicator::{STATUS, TARGET};
use crate::report::columns::plan::DUE_DAY;
use crate::report::columns::{Column, Tone};
use crate::text::words;

/// How many days before it a day is near: two weeks, what a letter with a signature takes.
pub(super) const NEAR: i64 = 14;

/// Whether a column's colours follow its cells, so that the cells have none of their own.
pub(super) fn watches(column: &Column) -> bool {
    column.id == STATUS.id
}

/// Adds the rules of one column, from the second row to `last`; none to a column that has no rules.
///
/// # Errors
/// [`XlsxError`] beyond the sheet's limits.
pub(super) fn column(
    sheet: &mut Worksheet,
    column: &Column,
    (at, last): (u16, u32),
    (as_of, lang): (Date, Lang),
) -> Result<(), XlsxError> {
    let mut add = |rule: ConditionalFormatCell| {
        sheet
            .add_conditional_format(1, at, last, at, &rule)
            .map(|_| ())
    };
    if column.id == STATUS.id {
        for status in Status::ALL {
            let word = words::status(status).get(lang).to_owned();
            add(rule(
                ConditionalFormatCellRule::EqualTo(word),
                Tone::of_status(status),
            ))?;
        }
    } else if column.id == DUE_DAY.id || column.id == TARGET.id {
        for (from, to, tone) in [
            // Excel's first day: an empty cell counts as the day before it.
            (Some(date(1900, 1, 1)), moved(as_of, -1), Tone::Bad),
            (Some(as_of), moved(as_of, NEAR), Tone::Fair),
        ] {
            if let [Some(from), Some(to)] = [from, to].map(|day| day.and_then(excel_date)) {
                add(between(from, to, tone))?;
            }
        }
    }
    Ok(())
}

fn between(from: ExcelDateTime, to: ExcelDateTime, tone: Tone) -> ConditionalFormatCell {
    rule(ConditionalFormatCellRule::Between(from, to), tone)
}

fn rule<T: rust_xlsxwriter::IntoConditionalFormatValue>(
    rule: ConditionalFormatCellRule<T>,
    tone: Tone,
) -> ConditionalFormatCell {
    ConditionalFormatCell::new()
        .set_rule(rule)
        .set_format(styles::colours(tone))
}

/// The day so many days later; `None` beyond the calendar.
fn moved(day: Date, days: i64) -> Option<Date> {
    let span: Span = days.days();
    day.checked_add(span).ok()
}
