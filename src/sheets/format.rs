//! Numbers and days as a spreadsheet shows them, by the format of their cell.
//!
//! Of formats only what tells codes and weights apart: decimals, per cent, leading noughts, words around
//! the number, order of day and month.

use std::num::NonZeroU32;

use jiff::civil::Date;

use crate::model::Exact;

use super::grid::SheetValue;

/// Digits that a spreadsheet shows and keeps of a number.
const DIGITS: usize = 15;
/// Names of months as Excel shows them in Indonesian, January first.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
];

/// A number without the dust of binary arithmetic: `0.1 + 0.2` is `0.3`.
pub(super) fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let precise = format!("{number:.*e}", DIGITS - 1);
    let short: f64 = precise.parse().unwrap_or(number);
    format!("{short}")
}

/// Decimals from which a number is what a formula left of a part, such as `=20/3`: nobody types so many.
const TYPED: usize = 10;
/// The most parts of a whole; questionnaires share a weight among up to a hundred questions.
const PARTS_MAX: u32 = 1_000;
/// How far from a whole number the multiple of a part may be: a double keeps sixteen digits.
const DUST: f64 = 1e-9;

/// The fraction that a formula made, whose decimals have no end.
fn third(number: f64, plain: &str) -> Option<Exact> {
    let (_, decimals) = plain.split_once('.')?;
    if decimals.len() < TYPED {
        return None;
    }
    (2..=PARTS_MAX).find_map(|parts| {
        let whole = number * f64::from(parts);
        let near = (whole - whole.round()).abs() < DUST;
        let whole = near
            .then(|| Exact::parse(&decimal(whole.round())))
            .flatten()?;
        Some(whole.over(NonZeroU32::new(parts)?))
    })
}

/// A number as its cell shows it, and what it is.
pub(super) fn number(number: f64, code: &str) -> (String, SheetValue) {
    let plain = decimal(number);
    let Some(exact) = third(number, &plain).or_else(|| Exact::parse(&plain)) else {
        return (plain, SheetValue::Text);
    };
    let code = code.split(';').next().unwrap_or_default();
    let Some(shape) = Shape::of(code) else {
        return (plain, SheetValue::Number(exact));
    };
    let exact = if shape.percent {
        let hundred = decimal(number * 100.0);
        let third = third(number * 100.0, &hundred);
        third.or_else(|| Exact::parse(&hundred)).unwrap_or(exact)
    } else {
        exact
    };
    let mut text = exact.rounded(shape.most).cut(shape.most);
    if shape.most > shape.least {
        let least = text.len() - usize::try_from(shape.most - shape.least).unwrap_or_default();
        while text.len() > least && text.ends_with('0') {
            text.pop();
        }
        if shape.least == 0 {
            text = text.trim_end_matches('.').to_owned();
        }
    }
    let whole = text.split('.').next().unwrap_or_default().len();
    let noughts = "0".repeat(shape.whole.saturating_sub(whole));
    let percent = if shape.percent { "%" } else { "" };
    let text = format!("{}{noughts}{text}{percent}{}", shape.before, shape.after);
    (text.trim().to_owned(), SheetValue::Number(exact))
}

/// What a format makes of a number.
#[derive(Default)]
struct Shape {
    /// Words before it.
    before: String,
    /// Words behind it.
    after: String,
    /// Digits before the point at least.
    whole: usize,
    /// Decimals at least.
    least: u32,
    /// Decimals at most.
    most: u32,
    percent: bool,
}

impl Shape {
    /// None for `General`, text, and what is beyond these formats.
    fn of(code: &str) -> Option<Self> {
        let mut shape = Self::default();
        let mut letters = code.chars();
        let (mut digits, mut point) = (false, false);
        while let Some(letter) = letters.next() {
            let said = match letter {
                '"' => letters.by_ref().take_while(|next| *next != '"').collect(),
                '\\' => letters.next().map(String::from).unwrap_or_default(),
                '[' => {
                    letters
                        .by_ref()
                        .take_while(|next| *next != ']')
                        .for_each(drop);
                    String::new()
                }
                // A blank as wide as the next letter, and a letter repeated to fill the cell.
                '_' | '*' => {
                    letters.next();
                    String::new()
                }
                '0' | '#' | '?' => {
                    digits = true;
                    match (point, letter) {
                        (true, '0') => (shape.least, shape.most) = (shape.most + 1, shape.most + 1),
                        (true, _) => shape.most += 1,
                        (false, '0') => shape.whole += 1,
                        (false, _) => {}
                    }
                    String::new()
                }
                '.' if digits && !point => {
                    point = true;
                    String::new()
                }
                ',' if digits => String::new(),
                '%' => {
                    shape.percent = true;
                    String::new()
                }
                'E' | '/' | '@' | 'G' => return None,
                other => String::from(other),
            };
            let side = if digits {
                &mut shape.after
            } else {
                &mut shape.before
            };
            side.push_str(&said);
        }
        if point && shape.most == 0 {
            shape.after.insert(0, '.');
        }
        digits.then_some(shape)
    }
}

/// A day as its cell shows it: by the format where that shows no more than day and month, else whole.
pub(super) fn day(date: Date, code: &str) -> String {
    let code = code.split(';').next().unwrap_or_default().to_lowercase();
    let code: String = code
        .chars()
        .filter(|letter| !matches!(letter, '\\' | '"'))
        .collect();
    let code = code.split(']').next_back().unwrap_or_default();
    if !code.contains('d') || !code.contains('m') || code.contains(['y', 'h', 's']) {
        return date.to_string();
    }
    let mut shown = String::new();
    let mut rest = code;
    while let Some(letter) = rest.chars().next() {
        let same = rest.chars().take_while(|next| *next == letter).count();
        let month = usize::try_from(date.month() - 1).unwrap_or_default();
        match (letter, same) {
            ('d', 1) => shown.push_str(&date.day().to_string()),
            ('d', 2) => shown.push_str(&format!("{:02}", date.day())),
            ('m', 1) => shown.push_str(&date.month().to_string()),
            ('m', 2) => shown.push_str(&format!("{:02}", date.month())),
            ('m', _) => shown.push_str(MONTHS.get(month).copied().unwrap_or_default()),
            ('d', _) => {}
            (other, _) => shown.extend(std::iter::repeat_n(other, same)),
        }
        rest = rest.get(same * letter.len_utf8()..).unwrap_or_default();
    }
    shown.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_format_tells_1_10_from_1_1() {
        for (value, code, shown) in [
            (1.1, "0.00", "1.10"),
            (1.1, "General", "1.1"),
            (1.1, "@", "1.1"),
            (1.1, "0.0#", "1.1"),
            (1.0, "0\".\"", "1."),
            (1.0, "0.", "1."),
            (3.0, "\"A.\"0", "A.3"),
            (7.0, "00", "07"),
            (0.2, "0%", "20%"),
            (0.125, "0.0%", "12.5%"),
            (2.5, "#,##0.00_);(#,##0.00)", "2.50"),
            (0.1 + 0.2, "General", "0.3"),
            (1_234.0, "#,##0", "1234"),
        ] {
            assert_eq!(number(value, code).0, shown, "{value} {code}");
        }
        let part = |value| match number(value, "General").1 {
            SheetValue::Number(exact) => exact.canonical(),
            other @ (SheetValue::Text
            | SheetValue::Date(_)
            | SheetValue::Truth(_)
            | SheetValue::Fault) => {
                format!("{other:?}")
            }
        };
        assert_eq!(part(20.0 / 3.0), "20/3");
        assert_eq!(part(100.0 / 21.0), "100/21");
        assert_eq!(part(2.8), "14/5");
        assert_eq!(
            part(std::f64::consts::PI),
            "314159265358979/100000000000000"
        );
        let whole = Exact::parse("20").unwrap();
        assert_eq!(number(0.2, "0%").1, SheetValue::Number(whole));
    }

    #[test]
    fn a_day_is_shown_by_its_format() {
        let first = date(2026, 10, 1);
        for (code, shown) in [
            ("d.m", "1.10"),
            ("d.mm", "1.10"),
            ("d-mmm", "1-Okt"),
            ("[$-421]d mmm", "1 Okt"),
            ("dd/mm", "01/10"),
            ("mm-dd-yy", "2026-10-01"),
            ("d mmmm yyyy", "2026-10-01"),
        ] {
            assert_eq!(day(first, code), shown, "{code}");
        }
    }
}
