//! One cell: what it holds, and how it is written. A text is a string cell whatever it looks like;
//! a number is a number that no format can round up.

use std::fmt::Write as _;

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Url, Worksheet, XlsxError};

use super::plain;
use super::styles::{self, SheetFormats};
use crate::model::{Exact, Lang, visible};
use crate::report::columns::CellValue;
use crate::report::link;
use crate::text::words;

/// The most digits that Excel keeps of a number; a longer one is written as text.
const DIGITS_MAX: usize = 15;
/// The most decimals that are written: as many as in the report for programs.
const DECIMALS_MAX: usize = 6;
/// The most addresses of one sheet that open: Excel's own bound; the others are shown as text.
const ADDRESSES_MAX: usize = 65_530;

/// A line's height in points: of Arial in 10 points.
pub(super) const LINE_HEIGHT: f64 = 12.75;
/// Room below the last of several lines in points, so that none is cut where letters are a little higher.
const BELOW: f64 = 2.25;
/// The greatest height of a row in points: Excel's own bound.
const HEIGHT_MAX: f64 = 409.0;

/// How many lines a field takes in a column of this width.
pub(super) fn lines(field: &CellValue<'_>, width: f64, lang: Lang) -> usize {
    match field {
        CellValue::Name(text) | CellValue::Code(text) | CellValue::Address(text) => {
            plain::lines(text, width)
        }
        CellValue::Words(text) | CellValue::Term(_, text, _) => plain::lines(text, width),
        CellValue::Prose(_) | CellValue::Coded(..) | CellValue::Part(..) | CellValue::Digest(_) => {
            plain::lines(&field.text(lang), width)
        }
        CellValue::Empty
        | CellValue::Missing
        | CellValue::Score(_)
        | CellValue::Gain(_)
        | CellValue::Needed(_)
        | CellValue::Weight(_)
        | CellValue::Count(_)
        | CellValue::Plain(_)
        | CellValue::Bytes(_)
        | CellValue::Day(_)
        | CellValue::Due(_) => 1,
    }
}

/// Writes the cells of one sheet.
pub(super) struct Pen<'a> {
    /// The sheet.
    pub(super) sheet: &'a mut Worksheet,
    /// The reader's language.
    pub(super) lang: Lang,
    /// Whether points keep the decimals that they have, so that they can be summed; else they are cut
    /// to two, as people read them everywhere.
    exact: bool,
    /// How many addresses open so far.
    addresses: usize,
}

impl<'a> Pen<'a> {
    /// For an empty sheet.
    pub(super) const fn new(sheet: &'a mut Worksheet, lang: Lang, exact: bool) -> Self {
        Self {
            sheet,
            lang,
            exact,
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
            let height = (LINE_HEIGHT * f64::from(lines) + BELOW).min(HEIGHT_MAX);
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    fn day(&mut self, at: (u32, u16), day: Date, set: &SheetFormats) -> Result<(), XlsxError> {
        let Some(date) = excel_date(day) else {
            // Excel knows no day before 1900.
            return self.text(at, &day.to_string(), &set.words);
        };
        let (row, column) = at;
        self.sheet
            .write_datetime_with_format(row, column, &date, &set.date)?;
        Ok(())
    }

    fn points(
        &mut self,
        at: (u32, u16),
        value: &Exact,
        set: &SheetFormats,
    ) -> Result<(), XlsxError> {
        if !self.exact {
            return self.number(at, &value.cut(2), set.decimals(2));
        }
        let digits = value.json();
        self.number(at, &digits, set.decimals(shown_decimals(&digits)))
    }

    /// Writes one cell.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn cell(
        &mut self,
        at: (u32, u16),
        field: &CellValue<'_>,
        set: &SheetFormats,
    ) -> Result<(), XlsxError> {
        match field {
            CellValue::Empty => self.text(at, "", &set.words),
            CellValue::Missing => self.text(at, words::DASH, &set.missing),
            CellValue::Name(name) => self.text(at, name, &set.words),
            CellValue::Prose(_) => {
                let words = field.text(self.lang);
                self.text(at, &plain::sentence(&words), &set.words)
            }
            CellValue::Words(words) => self.text(at, &plain::sentence(words), &set.words),
            CellValue::Term(_, words, tone) => {
                self.text(at, &plain::sentence(words), set.tone(*tone))
            }
            CellValue::Code(code) => self.text(at, code, &set.code),
            CellValue::Coded(..) | CellValue::Part(..) | CellValue::Digest(_) => {
                self.text(at, &field.text(self.lang), &set.code)
            }
            CellValue::Score(value) | CellValue::Gain(value) => self.points(at, value, set),
            CellValue::Needed(value) => self.number(at, &value.raised(2).cut(2), set.decimals(2)),
            CellValue::Weight(value) => {
                let digits = value.json();
                self.number(at, &digits, set.decimals(fraction(&digits).len()))
            }
            CellValue::Count(count) => self.number(at, &count.to_string(), &set.count),
            CellValue::Plain(number) => self.number(at, &number.to_string(), &set.plain),
            CellValue::Bytes(bytes) => self.number(at, &bytes.to_string(), &set.count),
            CellValue::Day(day) => self.day(at, *day, set),
            CellValue::Due(due) => self.day(at, due.day, set),
            CellValue::Address(address) => match link::office(address) {
                Some(target) => self.linked(at, address, (target, set)),
                None => self.text(at, address, &set.words),
            },
        }
    }

    /// Writes a text. One that Excel would take for a formula when it is edited is marked as text.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn text(
        &mut self,
        at: (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let text = plain::cell(text, self.lang);
        self.as_it_is(at, &text, format)
    }

    /// The same of a text that a cell may hold as it is: its lines are lines.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn as_it_is(
        &mut self,
        (row, column): (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        // The crate's writer takes such a text for its own markup, unless it made the markup itself.
        if text.starts_with("<r>") && text.ends_with("</r>") {
            let piece = [(&styles::letters(), text)];
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

    /// Writes a text that leads to `target`: what [`to_file`] or [`link::office`] gave.
    ///
    /// # Errors
    /// [`XlsxError`] beyond the sheet's limits.
    pub(super) fn linked(
        &mut self,
        at: (u32, u16),
        text: &str,
        (target, set): (&str, &SheetFormats),
    ) -> Result<(), XlsxError> {
        if self.addresses >= ADDRESSES_MAX {
            return self.text(at, text, &set.words);
        }
        self.addresses += 1;
        // The text is written over the dash, for the crate would take one like `<r>…</r>` for markup.
        let link = Url::new(target).set_text(words::DASH);
        self.sheet
            .write_url_with_format(at.0, at.1, link, &set.link)?;
        self.text(at, text, &set.link)
    }
}

/// What a number has after its point.
fn fraction(digits: &str) -> &str {
    digits.split_once('.').map_or("", |(_, after)| after)
}

/// How many decimals show a number without rounding it up: two, or as many more as it takes until the
/// next one is below five.
fn shown_decimals(digits: &str) -> usize {
    let fraction = fraction(digits).as_bytes();
    let cut = |&decimals: &usize| fraction.get(decimals).is_none_or(|&next| next < b'5');
    (2..DECIMALS_MAX).find(cut).unwrap_or(DECIMALS_MAX)
}

/// A way between files as the crate takes it, and as Excel writes it: a relative address in which no
/// more is percent-encoded than must be. `None` for one that the crate would change: it takes `%` for
/// itself unless one of the codes that it knows is there.
pub(super) fn to_file(way: &str) -> Option<String> {
    let known = [' ', '%', '"', '`', '<', '>', '[', ']', '^', '{', '}'];
    let coded = |character: char| known.contains(&character) || "#?".contains(character);
    let mut out = String::from("file:///");
    for character in way.chars() {
        if coded(character) {
            // All of them are one byte.
            let _ = write!(out, "%{:02X}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    let as_written = !way.contains(coded) || way.contains(known);
    let plain = !way.contains([':', '\\']) && visible(way) == way;
    (as_written && plain && out.encode_utf16().count() <= link::OFFICE_MAX).then_some(out)
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
    fn a_number_shows_as_many_decimals_as_round_nothing_up() {
        for (digits, decimals) in [
            ("2", 2),
            ("1.5", 2),
            ("86.574", 2),
            ("86.575", 3),
            ("0.333333", 2),
            ("0.666666", 6),
            ("89.999999", 6),
            ("-0.126", 3),
        ] {
            assert_eq!(shown_decimals(digits), decimals, "{digits}");
            let shown = format!("{:.decimals$}", digits.parse::<f64>().unwrap());
            assert!(
                digits.starts_with(&shown) || shown.starts_with(digits),
                "{shown}"
            );
        }
    }

    #[test]
    fn a_way_to_a_file_is_encoded_once_or_not_at_all() {
        for (way, written) in [
            ("evidence/a.pdf", Some("file:///evidence/a.pdf")),
            (
                "../bukti/SK é #1 50%.pdf",
                Some("file:///../bukti/SK%20é%20%231%2050%25.pdf"),
            ),
            ("evidence/a%20b.pdf", Some("file:///evidence/a%2520b.pdf")),
            ("evidence/[1].pdf", Some("file:///evidence/%5B1%5D.pdf")),
            // The crate would encode the code of the `#` again.
            ("evidence/a#1.pdf", None),
            ("c:/a.pdf", None),
            ("evidence/a\u{202e}.pdf", None),
        ] {
            assert_eq!(to_file(way).as_deref(), written, "{way}");
        }
        assert_eq!(to_file(&"x".repeat(2080)), None);
    }
}
