//! Which day a date means that is written in another way than year-month-day.

use jiff::civil::Date;

use crate::model::Text;

/// The months by their first letters, in Indonesian and English; of `Ma`, `Ju` and `Me` three tell.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "ags", "aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// The day that is meant, where there is no other reading: a month by its name, a year in front, or a day
/// above 12 in front of the month, as Indonesians write it.
pub(in crate::load) fn meant(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written
        .split([' ', '/', '-', '.', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| part.parse::<i8>().ok();
    let year = |part: &str| {
        (part.len() == 4)
            .then(|| part.parse::<i16>().ok())
            .flatten()
    };
    let (year, month, day) = if let Some(month) = named(second) {
        (year(third)?, month, number(first)?)
    } else if let Some(year) = year(first) {
        (year, number(second)?, number(third)?)
    } else {
        let (day, month) = (number(first)?, number(second)?);
        if day <= 12 && day != month {
            return None;
        }
        (year(third)?, month, day)
    };
    Date::new(year, month, day).ok()
}

fn named(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let letters = word.chars().all(char::is_alphabetic);
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    letters.then(|| i8::try_from(at + 1).ok()).flatten()
}

/// Whether it has the shape of a day, which need not exist.
pub(super) fn is_shaped(written: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    written.len() == 10 && written.bytes().enumerate().all(shape)
}

/// The act where nobody can know which day was meant.
pub(in crate::load) fn write_a_date() -> Text {
    Text::new(
        "tulis tahun-bulan-tanggal, misalnya 2026-01-15",
        "write year-month-day, for example 2026-01-15",
    )
}
