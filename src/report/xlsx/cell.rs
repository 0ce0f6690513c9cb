//! One cell: what it holds, and how it is written. A text is a string cell whatever it looks like;
//! a number is a number that no format can round up.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use super::plain;
use super::styles::Formats;
use crate::model::{Due, Lang, visible};
use crate::report::columns::Field;
use crate::report::phrases;
use crate::text::words;

/// The most digits that Excel keeps of a number; a longer one is written as text.
const DIGITS_MAX: usize = 15;
/// The most UTF-16 units that Excel takes for an address.
const ADDRESS_MAX: usize = 2079;
/// The most addresses of one sheet that open: Excel's own bound; the others are shown as text.
const ADDRESSES_MAX: usize = 65_530;

/// A line's height in points.
pub(super) const LINE_HEIGHT: f64 = 15.0;
/// The greatest height of a row in points: Excel's own bound.
const HEIGHT_MAX: f64 = 409.0;

/// How many lines a field takes in a column of this width.
pub(super) fn lines(field: &Field<'_>, width: f64, lang: Lang) -> usize {
    match field {
        Field::Name(text) | Field::Code(text) | Field::Address(text) => plain::lines(text, width),
        Field::Words(text) | Field::Term(_, text, _) => plain::lines(text, width),
        Field::Prose(_) | Field::Coded(..) | Field::Part(..) | Field::Digest(_) => {
            plain::lines(&field.text(lang), width)
        }
        Field::Empty
        | Field::Missing
        | Field::Score(_)
        | Field::Gain(_)
        | Field::Needed(_)
        | Field::Weight(_)
        | Field::Count(_)
        | Field::Plain(_)
        | Field::Bytes(_)
        | Field::Day(_)
        | Field::Due(_) => 1,
    }
}

/// Writes the cells of one sheet.
pub(super) struct Pen<'a> {
    /// The sheet.
    pub(super) sheet: &'a mut Worksheet,
    /// The reader's language.
    pub(super) lang: Lang,
    /// How many addresses open so far.
    addresses: usize,
}

impl<'a> Pen<'a> {
    /// For an empty sheet.
    pub(super) const fn new(sheet: &'a mut Worksheet, lang: Lang) -> Self {
        Self {
            sheet,
            lang,
            addresses: 0,
        }
    }

    /// Gives a row room for so many lines.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn height(&mut self, row: u32, lines: usize) -> Result<(), XlsxError> {
        if lines > 1 {
            let lines = u16::try_from(lines).unwrap_or(u16::MAX);
            let height = (LINE_HEIGHT * f64::from(lines)).min(HEIGHT_MAX);
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    fn day(
        &mut self,
        at: (u32, u16),
        day: Date,
        format: &Format,
        set: &Formats,
    ) -> Result<(), XlsxError> {
        let Some(date) = excel_date(day) else {
            // Excel knows no day before 1900.
            return self.text(at, &day.to_string(), &set.words);
        };
        let (row, column) = at;
        self.sheet
            .write_datetime_with_format(row, column, &date, format)?;
        Ok(())
    }

    /// A real date, so that it sorts, whose format says whose day it is.
    fn due(&self, due: Due, set: &Formats) -> Format {
        let (whose, past) = phrases::due_words(due);
        let past = past.map_or_else(String::new, |past| {
            format!("\" ({})\"", past.get(self.lang))
        });
        let format = format!("\"{} \"dd mmm yyyy{past}", whose.get(self.lang));
        set.date.clone().set_num_format(format)
    }

    /// Writes one cell.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn cell(
        &mut self,
        at: (u32, u16),
        field: &Field<'_>,
        set: &Formats,
    ) -> Result<(), XlsxError> {
        match field {
            Field::Empty => self.text(at, "", &set.words),
            Field::Missing => self.text(at, words::DASH, &set.missing),
            Field::Name(name) => self.text(at, name, &set.words),
            Field::Prose(_) => {
                let words = field.text(self.lang);
                self.text(at, &plain::sentence(&words), &set.words)
            }
            Field::Words(words) => self.text(at, &plain::sentence(words), &set.words),
            Field::Term(_, words, tone) => self.text(at, &plain::sentence(words), set.tone(*tone)),
            Field::Code(code) => self.text(at, code, &set.code),
            Field::Coded(..) | Field::Part(..) | Field::Digest(_) => {
                self.text(at, &field.text(self.lang), &set.code)
            }
            Field::Score(value) | Field::Gain(value) => self.number(at, &value.cut(2), &set.score),
            Field::Needed(value) => self.number(at, &value.raised(2).cut(2), &set.score),
            Field::Weight(value) => {
                let digits = value.json();
                self.number(at, &digits, set.weight(&digits))
            }
            Field::Count(count) => self.number(at, &count.to_string(), &set.count),
            Field::Plain(number) => self.number(at, &number.to_string(), &set.plain),
            Field::Bytes(bytes) => self.number(at, &bytes.to_string(), &set.count),
            Field::Day(day) => self.day(at, *day, &set.date, set),
            Field::Due(due) => self.day(at, due.day, &self.due(*due, set), set),
            Field::Address(address) => self.address(at, address, set),
        }
    }

    /// Writes a text. One that Excel would take for a formula when it is edited is marked as text.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn text(
        &mut self,
        (row, column): (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let text = plain::cell(text, self.lang);
        // The crate's writer takes such a text for its own markup, unless it made the markup itself.
        if text.starts_with("<r>") && text.ends_with("</r>") {
            let piece = [(&Format::new(), text.as_str())];
            self.sheet
                .write_rich_string_with_format(row, column, &piece, format)?;
        } else if text.starts_with(['=', '+', '-', '@']) {
            let format = format.clone().set_quote_prefix();
            self.sheet
                .write_string_with_format(row, column, text, &format)?;
        } else {
            self.sheet
                .write_string_with_format(row, column, text, format)?;
        }
        Ok(())
    }

    /// Writes a number that is given by its digits.
    fn number(
        &mut self,
        (row, column): (u32, u16),
        digits: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let length = digits.chars().filter(char::is_ascii_digit).count();
        match digits.parse::<f64>() {
            Ok(value) if length <= DIGITS_MAX => {
                self.sheet
                    .write_number_with_format(row, column, value, format)?;
            }
            Ok(_) | Err(_) => {
                self.sheet
                    .write_string_with_format(row, column, digits, format)?;
            }
        }
        Ok(())
    }

    fn address(
        &mut self,
        (row, column): (u32, u16),
        address: &str,
        set: &Formats,
    ) -> Result<(), XlsxError> {
        if self.addresses >= ADDRESSES_MAX || !opens(address) {
            return self.text((row, column), address, &set.words);
        }
        self.addresses += 1;
        self.sheet
            .write_url_with_format(row, column, address, &set.link)?;
        Ok(())
    }
}

/// Whether Excel can take it as it is: http or https, of plain characters, not too long.
fn opens(address: &str) -> bool {
    let web = ["http://", "https://"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    let plain =
        |character: char| character.is_ascii_graphic() && !"\"<>[]^`{}|\\".contains(character);
    web && address.len() <= ADDRESS_MAX
        && address.matches('#').count() < 2
        && address.chars().all(plain)
        && visible(address) == address
        && url::Url::parse(address).is_ok()
}

/// The day as Excel counts it; `None` before 1900.
pub(super) fn excel_date(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_open() {
        assert!(opens("https://ppid.example.go.id/dip?a=1&b=%20#c"));
        for refused in [
            "javascript:alert(1)",
            "ftp://example.go.id/a",
            "https://example.go.id/a b",
            "https://example.go.id/\"onclick",
            "https://example.go.id/#a#b",
            "https://",
            "https://example.go.id/\u{202e}",
            &format!("https://example.go.id/{}", "x".repeat(2079)),
        ] {
            assert!(!opens(refused), "{refused}");
        }
    }
}
