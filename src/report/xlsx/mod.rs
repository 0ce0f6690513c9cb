//! The report as a workbook to sort, filter and print: a summary, and a sheet each for aspects,
//! indicators, evidence, findings, the plan and owners, and the form that colleagues fill in. It writes no
//! formula: whatever a name holds is text. What sums others stands below its list or on a sheet of its own, so that a filter or a sum over
//! a list is right.

mod cell;
mod form;
mod list;
mod lists;
mod plain;
mod styles;
mod summary;
mod watch;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::{Layout, Unfit, phrases};
use crate::model::{Lang, Report};
use crate::text::say;
use styles::SheetStyles;

/// ISO 216 A4, in the numbers that Excel gives to paper.
const A4: u8 = 9;
/// Millimetres are inches in this format: sides, top and bottom, and the lines there.
const MARGINS: [f64; 3] = [0.4, 0.75, 0.35];

/// Height of a row and width of a column in pixels, as Excel has them for Arial in 10 points.
const USUAL: [u32; 2] = [17, 64];

/// The report as an XLSX file.
///
/// # Errors
/// [`Unfit`] when a list has more rows than a sheet can hold.
pub(super) fn render(report: &Report, layout: &Layout) -> Result<Vec<u8>, Unfit> {
    let lang = layout.lang;
    let lists = lists::lists(report, layout);
    for list in &lists {
        list.fits(lang)?;
    }
    let styles = SheetStyles::new(lang);
    let mut book = Workbook::new();
    let [row, column] = USUAL;
    book.set_default_format(&styles::letters(), row, column)
        .map_err(Unfit::of)?;
    properties(&mut book, report, lang).map_err(Unfit::of)?;
    let sheet = book.add_worksheet();
    page(sheet, report, lang);
    summary::draw(sheet, report, &styles, lang).map_err(Unfit::of)?;
    // Each list goes once it is drawn: the book holds all of it again.
    for list in lists {
        let sheet = book.add_worksheet();
        page(sheet, report, lang);
        list.draw(sheet, &styles, (report.as_of, lang))
            .map_err(Unfit::of)?;
    }
    let sheet = book.add_worksheet();
    page(sheet, report, lang);
    form::draw(sheet, report, &styles, lang).map_err(Unfit::of)?;
    book.save_to_buffer().map_err(Unfit::of)
}

/// What the file says of itself; its time is the day of the run, so that nothing depends on a clock.
fn properties(book: &mut Workbook, report: &Report, lang: Lang) -> Result<(), XlsxError> {
    let day =
        cell::excel_date(report.as_of).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    let (unit, year) = (phrases::unit(report, lang), report.instrument.year);
    let title = say!(
        lang,
        "{unit}: penilaian mandiri keterbukaan informasi publik {year}",
        "{unit}: self-assessment of public information openness {year}"
    );
    let properties = DocProperties::new()
        .set_title(plain::short(&title))
        .set_subject(plain::short(&report.instrument.title))
        .set_author("kip")
        .set_creation_datetime(&day);
    book.set_properties(&properties);
    Ok(())
}

/// Paper, margins, and what stands above and below each printed page.
fn page(sheet: &mut Worksheet, report: &Report, lang: Lang) {
    let [side, edge, line] = MARGINS;
    let unit = plain::in_margin(&phrases::unit(report, lang));
    let title = plain::in_margin(&phrases::title(report));
    // With the deadline it would reach the page's number in the middle; the first sheet has that.
    let day = phrases::as_of(report, lang);
    let numbers = say!(lang, "Halaman &P dari &N", "Page &P of &N");
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(side, side, edge, edge, line, line)
        .set_header(format!("&L{unit}&R{title}"))
        .set_footer(format!("&L{day}&C{numbers}&R&A"));
}

#[cfg(test)]
mod tests;
