//! Numbers and columns of a sheet as a reader sees them.

use std::borrow::Cow;

use crate::model::{Quoted, Text};
use crate::resolve::probe::personal::quoted;
use crate::text;

/// Whole numbers above this are not held exactly enough to be anything of a person.
const WHOLE_MAX: f64 = 1e17;

/// A number with all its digits: a sheet may hold `3174051201900001` as `3.174051201900001E15`.
/// What is no whole number stays as it is written.
pub(super) fn digits(raw: &str) -> Cow<'_, str> {
    let raw = raw.trim();
    if raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(raw);
    }
    match raw.parse::<f64>() {
        Ok(number) if number.abs() < WHOLE_MAX && number.fract() == 0.0 => {
            Cow::Owned(format!("{number:.0}"))
        }
        Ok(_) | Err(_) => Cow::Borrowed(raw),
    }
}

/// The most characters of a sheet's name that are shown; Excel takes 31.
const NAME_SHOWN: usize = 100;

/// The name of a sheet, as it may be shown.
pub(super) fn sheet_name(name: &str) -> Quoted {
    quoted(name, NAME_SHOWN)
}

/// The place of a cell in a workbook.
pub(super) fn in_sheet(name: &Quoted, at: &str) -> Text {
    text!("lembar {name} sel {at}", "sheet {name} cell {at}")
}

/// The place of a comment on a cell of a workbook.
pub(super) fn in_comment(name: &Quoted, at: &str) -> Text {
    text!(
        "komentar pada lembar {name} sel {at}",
        "a comment on sheet {name} cell {at}"
    )
}

/// The name of a cell, from its column and row, both from 0: `A1`, `AA10`.
pub(super) fn cell(column: u64, row: u64) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        rest -= 1;
        let letter = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest /= 26;
    }
    letters.reverse();
    let column: String = letters.into_iter().collect();
    format!("{column}{}", row.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_gets_all_its_digits_back() {
        assert_eq!(digits("3.174051201900001E15"), "3174051201900001");
        assert_eq!(digits("3.17405120190000E+015"), "3174051201900000");
        assert_eq!(digits("3174051201900001"), "3174051201900001");
        assert_eq!(digits("0081234567890"), "0081234567890");
        assert_eq!(digits("12.5"), "12.5");
        assert_eq!(digits("1E300"), "1E300");
        assert_eq!(digits("bukan angka"), "bukan angka");
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(cell(0, 0), "A1");
        assert_eq!(cell(25, 9), "Z10");
        assert_eq!(cell(26, 3), "AA4");
        assert_eq!(cell(16_383, 1_048_575), "XFD1048576");
    }
}
