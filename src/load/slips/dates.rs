//! Days that are written in another way than year-month-day: which one is meant, and what is said of it.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::load::fields::day;
use crate::model::Text;
use crate::text;

use super::cells::is_any_quote;

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

/// Years before it are slips of the keyboard (`0206`): no document of a public body is older.
pub(in crate::load) const YEAR_MIN: i16 = 1900;

/// What is wrong with how a day is written, and the day that is meant, or else the next act.
pub(in crate::load) fn told(written: &str) -> (Text, Result<Date, Text>) {
    let edges = |c: char| is_any_quote(c) || matches!(c, ' ' | '.' | ',' | ';' | '[' | ']');
    let written = written.trim_matches(edges);
    alike(written)
        .or_else(|| with_more(written))
        .or_else(|| of_a_spreadsheet(written))
        .unwrap_or_else(|| in_parts(written))
}

/// Signs and letters that look like those of a date.
fn alike(written: &str) -> Option<(Text, Result<Date, Text>)> {
    let dashes = written.replace(
        [
            '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}',
        ],
        "-",
    );
    if let Some(day) = day(&dashes).filter(|_| dashes != written) {
        let message = Text::new(
            "tanda hubung di tanggal ini bukan `-` biasa",
            "the dashes in this date are not plain ones",
        );
        return Some((message, Ok(day)));
    }
    let digits = written.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    let message = Text::new(
        "di tanggal ini ada huruf di tempat angka",
        "this date has a letter in the place of a digit",
    );
    let day = day(&digits).filter(|_| digits != written)?;
    Some((message, Ok(day)))
}

/// A day as it should be, with something behind it that is no second one.
fn with_more(written: &str) -> Option<(Text, Result<Date, Text>)> {
    let (first, rest) = written.split_at_checked(10)?;
    let years = rest.split(|c: char| !c.is_ascii_digit());
    let single = !rest.is_empty() && years.clone().all(|part| part.len() < 4);
    let day = day(first).filter(|_| single)?;
    let message = Text::new(
        "di sini hanya tanggal, tanpa jam atau teks lain",
        "only the day is written here, no hour and no other text",
    );
    Some((message, Ok(day)))
}

/// The number of days that a spreadsheet keeps for a date, of the years 2000 to 2099.
fn of_a_spreadsheet(written: &str) -> Option<(Text, Result<Date, Text>)> {
    let days: i32 = written.parse().ok()?;
    if !(36_526..73_051).contains(&days) {
        return None;
    }
    let day = Date::constant(1899, 12, 30).checked_add(days.days()).ok()?;
    let message = text!(
        "`{written}` nomor hari dari lembar kerja, bukan tanggal",
        "`{written}` is the number that a spreadsheet keeps for a day, not a date"
    );
    Some((message, Ok(day)))
}

/// A day by its parts: a month by its name, a year in front, or the day in front of the month, as
/// Indonesians write it.
fn in_parts(written: &str) -> (Text, Result<Date, Text>) {
    let dated = without_time(written);
    let mut parts: Vec<&str> = dated
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|part| !part.is_empty())
        .collect();
    // The day of the week, or the word itself.
    if parts.len() == 4
        && !parts
            .first()
            .is_some_and(|word| digits(word) || named(word).is_some())
    {
        parts.remove(0);
    }
    if let [all] = parts.as_slice()
        && digits(all)
        && all.len() == 8
        && let (Some(year), Some(month), Some(day)) = (all.get(..4), all.get(4..6), all.get(6..))
    {
        parts = vec![year, month, day];
    }
    if let &[first, second, third] = parts.as_slice()
        && parts.iter().filter(|part| digits(part)).count() >= 2
    {
        return three(first, second, third);
    }
    if !written.contains(|c: char| c.is_ascii_digit())
        && !parts.iter().any(|part| named(part).is_some())
    {
        let hint = Text::new(
            "tulis tahun-bulan-tanggal, misalnya 2026-01-15, atau hapus baris ini bila belum ada tanggalnya",
            "write year-month-day, for example 2026-01-15, or delete this line while there is no day yet",
        );
        return (
            Text::new("ini bukan tanggal", "this is not a date"),
            Err(hint),
        );
    }
    let message = if parts.len() < 3 {
        Text::new("tanggal ini belum lengkap", "this date is not complete")
    } else {
        Text::new(
            "di sini harus satu tanggal saja",
            "one day alone is written here",
        )
    };
    (message, Err(write_a_date()))
}

/// What is said of three parts, at least two of which are numbers.
fn three(first: &str, second: &str, third: &str) -> (Text, Result<Date, Text>) {
    let number = |part: &str| part.parse::<i16>().unwrap_or_default();
    let (year, month, day) = if let Some(month) = named(second) {
        (third, month, number(first))
    } else if let Some(month) = named(first) {
        (third, month, number(second))
    } else if first.len() == 4 {
        (first, number(second), number(third))
    } else {
        match (number(first), number(second)) {
            (month, day) if month <= 12 && day > 12 => (third, month, day),
            (day, month) if day <= 12 && day != month && third.len() == 4 => {
                return two_ways(number(third), day, month);
            }
            (day, month) => (third, month, day),
        }
    };
    let with_name = !digits(first) || !digits(second);
    if year.len() != 4 && !(with_name && year.len() == 2) {
        let message = Text::new(
            "tahun ditulis dengan empat angka",
            "the year is written with four digits",
        );
        return (message, Err(write_a_date()));
    }
    let year = number(year) + if year.len() == 2 { 2000 } else { 0 };
    if year < YEAR_MIN {
        let message = text!("tahun {year} terlalu lama", "the year {year} is too early");
        return (message, Err(write_a_date()));
    }
    let date = |day: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    match (date(day), date(1)) {
        (Some(date), _) => (
            Text::new(
                "tanggal ditulis tahun-bulan-tanggal",
                "dates are written year-month-day",
            ),
            Ok(date),
        ),
        (None, Some(month)) => {
            let last = month.days_in_month();
            let message = text!(
                "tanggal ini tidak ada: bulan itu hanya sampai tanggal {last}",
                "there is no such day: that month ends on day {last}"
            );
            (message, Err(write_a_date()))
        }
        (None, None) => {
            let message = text!("tidak ada bulan ke-{month}", "there is no month {month}");
            (message, Err(write_a_date()))
        }
    }
}

/// A day and a month that can be either.
fn two_ways(year: i16, day: i16, month: i16) -> (Text, Result<Date, Text>) {
    let (first, second) = (
        format!("{year}-{month:02}-{day:02}"),
        format!("{year}-{day:02}-{month:02}"),
    );
    let message = Text::new(
        "tanggal ini dapat dibaca dengan dua cara",
        "this date can be read in two ways",
    );
    let hint = text!(
        "tulis tahun-bulan-tanggal: `{first}` atau `{second}`",
        "write year-month-day: `{first}` or `{second}`"
    );
    (message, Err(hint))
}

/// What stands before a time of day.
fn without_time(written: &str) -> &str {
    let lower = written.to_ascii_lowercase();
    let colon = written.find(':').and_then(|at| written.get(..at));
    let clock = colon.and_then(|before| before.rfind([' ', 'T']));
    let words = [" pukul", " jam", " pk"]
        .iter()
        .filter_map(|word| lower.find(word));
    let end = words.chain(clock).min();
    end.and_then(|end| written.get(..end)).unwrap_or(written)
}

fn digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

fn named(word: &str) -> Option<i16> {
    let word = word.to_lowercase();
    let letters = word.chars().all(char::is_alphabetic);
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    letters.then(|| i16::try_from(at + 1).ok()).flatten()
}

/// The act where nobody can know which day was meant.
fn write_a_date() -> Text {
    Text::new(
        "tulis tahun-bulan-tanggal, misalnya 2026-01-15",
        "write year-month-day, for example 2026-01-15",
    )
}
