//! Numbers, dates and truth values of TOML as people write them in Indonesian.

use crate::model::Text;
use crate::text;

use super::cells::Cell;
use super::page::Page;
use super::separators::write_so;
use super::{Mend, dates};

/// Values that TOML does not read as they are written.
pub(super) fn mends(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let mends = cells.iter().filter_map(|cell: &Cell| {
        cell.key.as_ref()?;
        let value = line.part(&cell.value);
        let (right, message) = meant(value)?;
        let share = value.ends_with('%') && page.cell_key(at, cell) == "nilai";
        let hint = if share {
            Text::new(
                "tulis bagiannya dari 1, misalnya `nilai = 0.60`",
                "write the share of 1, for example `nilai = 0.60`",
            )
        } else if dates::is_shaped(value) && dates::meant(value).is_none() {
            dates::write_a_date()
        } else {
            write_so(&page.shown(at, cell, &right))
        };
        Some(page.put(at, &cell.value, &right, message, hint))
    });
    mends.collect()
}

/// How a value was meant, with what is wrong with it.
fn meant(value: &str) -> Option<(String, Text)> {
    let minus = value.strip_prefix(['\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}']);
    if let Some(number) = minus.filter(|number| is_number(number)) {
        return Some((
            format!("-{number}"),
            Text::new(
                "tanda minus ini bukan `-` biasa",
                "this minus sign is not a plain `-`",
            ),
        ));
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, part)) = value.split_once(',')
        && digits(whole)
        && digits(part)
    {
        return Some((
            format!("{whole}.{part}"),
            Text::new(
                "desimal ditulis dengan titik, bukan koma",
                "decimals are written with a point, not a comma",
            ),
        ));
    }
    if let Some(number) = value.strip_suffix('%').map(str::trim_end)
        && is_number(number)
    {
        return Some((
            number.to_owned(),
            Text::new(
                "angka ditulis tanpa tanda `%`",
                "numbers are written without `%`",
            ),
        ));
    }
    number(value)
        .or_else(|| date(value))
        .or_else(|| truth(value))
}

/// A number with a point or a zero too many.
fn number(value: &str) -> Option<(String, Text)> {
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    if value.is_empty() {
        return None;
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || whole.len() + part.len() == 0 {
        return None;
    }
    let right = match (whole, part) {
        ("", part) => format!("0.{part}"),
        (whole, "") => whole.to_owned(),
        (whole, _) if whole.len() > 1 && whole.starts_with('0') => {
            let trimmed = value.trim_start_matches('0');
            let lost = trimmed.is_empty() || trimmed.starts_with('.');
            format!("{}{trimmed}", if lost { "0" } else { "" })
        }
        _ => return None,
    };
    let message = text!(
        "`{value}` bukan cara menulis angka di sini",
        "`{value}` is not how a number is written here"
    );
    Some((right, message))
}

fn date(value: &str) -> Option<(String, Text)> {
    if dates::is_shaped(value) && dates::meant(value).is_none() {
        // Any day does for reading on; the hint names none.
        return Some((
            "2026-01-15".to_owned(),
            Text::new("tanggal ini tidak ada", "there is no such day"),
        ));
    }
    let date = dates::meant(value)?;
    let message = Text::new(
        "tanggal ditulis tahun-bulan-tanggal",
        "dates are written year-month-day",
    );
    Some((date.to_string(), message))
}

fn truth(value: &str) -> Option<(String, Text)> {
    let right = match value.to_lowercase().as_str() {
        "ya" | "benar" | "true" | "yes" => "true",
        "tidak" | "salah" | "false" | "no" | "bukan" => "false",
        _ => return None,
    };
    let message = text!(
        "`{value}` ditulis `{right}` di sini",
        "`{value}` is written `{right}` here"
    );
    Some((right.to_owned(), message))
}

fn is_number(text: &str) -> bool {
    let mut parts = text.split('.');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.clone().count() <= 2 && parts.all(digits)
}
