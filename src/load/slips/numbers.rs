//! Numbers, dates and truth values of TOML as people write them in Indonesian.

use toml::de::DeTable;

use crate::model::{Exact, Text};
use crate::text;

use super::cells::{SlipCell, is_any_quote};
use super::page::MendedText;
use super::quotes::requoted;
use super::separators::write_so;
use super::{Mend, dates};

/// What the value of a key is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueKind {
    Number,
    Day,
    Truth,
    /// A text that often looks like a number or a day.
    Code,
    /// Another text, or what this cannot know.
    Other,
}

/// The keys of both kinds of TOML that take no text, and those whose text is mostly digits.
static KEYS: [(ValueKind, &[&str]); 4] = [
    (
        ValueKind::Code,
        &["kode", "id", "versi", "skala", "dasar", "kelompok"],
    ),
    (
        ValueKind::Number,
        &[
            "tahun",
            "bobot",
            "min",
            "nilai",
            "poin",
            "ambang_saq",
            "desimal",
            "panjang_tautan_maks",
        ],
    ),
    (ValueKind::Day, &["tenggat", "mulai", "akhir"]),
    (
        ValueKind::Truth,
        &[
            "resmi",
            "nama_unik",
            "boleh_nihil",
            "bonus",
            "data_pribadi",
            "masih_berlaku",
        ],
    ),
];

impl ValueKind {
    pub(super) fn of(key: &str) -> Self {
        let found = KEYS.iter().find(|(_, keys)| keys.contains(&key));
        found.map_or(Self::Other, |(kind, _)| *kind)
    }

    /// A value of the kind, as TOML writes it.
    pub(super) const fn example(self) -> &'static str {
        match self {
            Self::Number => "1",
            Self::Day => "2026-01-15",
            Self::Truth => "true",
            Self::Code | Self::Other => "\"…\"",
        }
    }
}

/// Values that TOML does not read as they are written.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let mends = cells.iter().filter_map(|cell: &SlipCell| {
        cell.key.as_ref()?;
        let (key, value) = (page.cell_key(at, cell), line.part(&cell.value));
        if value.is_empty() || value.starts_with(['"', '\'', '[', '{']) || is_toml(value) {
            return None;
        }
        // A comma is missing before the next key.
        if value.contains('=') {
            return None;
        }
        let kind = ValueKind::of(key);
        let (message, right) = meant(key, value)?;
        let share = value.ends_with('%') && key == "nilai";
        let hint = match &right {
            Ok(_) if share => Text::new(
                "tulis bagiannya dari 1, misalnya `nilai = 0.60`",
                "write the share of 1, for example `nilai = 0.60`",
            ),
            Ok(right) => write_so(&page.shown(at, cell, right)),
            Err(hint) => hint.clone(),
        };
        // Any value of the kind does for reading on.
        let right = right.unwrap_or_else(|_| kind.example().to_owned());
        Some(page.put(at, &cell.value, &right, message, hint))
    });
    mends.collect()
}

/// Whether TOML reads it as it stands.
pub(super) fn is_toml(value: &str) -> bool {
    DeTable::parse(&format!("x = {value}")).is_ok()
}

/// A value as TOML writes it, if it is one of what the key wants.
pub(super) fn toml_value(key: &str, value: &str) -> Option<String> {
    if is_toml(value) {
        return Some(value.to_owned());
    }
    match ValueKind::of(key) {
        ValueKind::Code | ValueKind::Other => Some(requoted(value)),
        ValueKind::Number | ValueKind::Day | ValueKind::Truth => meant(key, value)?.1.ok(),
    }
}

/// What is wrong with a value, and how it was meant, or else the next act.
fn meant(key: &str, value: &str) -> Option<(Text, Result<String, Text>)> {
    let number = || number_meant(value).map(|(right, message)| (message, Ok(right)));
    let plain = !value.contains(char::is_alphabetic);
    let date = || {
        let (message, day) = dates::told(value);
        (message, day.map(|day| day.to_string()))
    };
    let truth =
        || truth_meant(value).map(|right| (said_of_truth(value, right), Ok(right.to_owned())));
    match ValueKind::of(key) {
        ValueKind::Day => Some(date()),
        ValueKind::Number if FRACTIONS.contains(&key) && Exact::parse_fraction(value).is_some() => {
            let message = Text::new(
                "pecahan ditulis dalam tanda kutip",
                "a fraction is written in quotes",
            );
            Some((message, Ok(requoted(value))))
        }
        ValueKind::Number => Some(number().unwrap_or_else(|| {
            let message = Text::new("di sini harus satu angka", "this must be one number");
            let example = if key == "tahun" { "2026" } else { "2.5" };
            let hint = text!(
                "tulis angkanya saja, misalnya `{key} = {example}`",
                "write the number alone, for example `{key} = {example}`"
            );
            (message, Err(hint))
        })),
        ValueKind::Truth => Some(truth().unwrap_or_else(|| {
            let message = Text::new(
                "di sini harus true atau false",
                "this must be true or false",
            );
            let hint = Text::new(
                "tulis `true` untuk ya atau `false` untuk tidak",
                "write `true` for yes or `false` for no",
            );
            (message, Err(hint))
        })),
        // It needs its quotes alone.
        ValueKind::Code => None,
        ValueKind::Other => {
            let day = date();
            number()
                .filter(|_| plain)
                .or_else(|| day.1.is_ok().then_some(day))
                .or_else(truth)
        }
    }
}

/// The keys that take a fraction too.
const FRACTIONS: [&str; 3] = ["bobot", "nilai", "poin"];

/// The share of 1 that a percentage means: `60%` is 0.6.
pub(in crate::load) fn share_meant(value: &str) -> Option<String> {
    let percents = number_meant(value.trim().strip_suffix('%')?.trim_end())?.0;
    let share = Exact::parse(&percents)?.per(&Exact::whole(100))?;
    Some(share.json())
}

/// The number that is meant, with what is wrong with how it is written.
pub(in crate::load) fn number_meant(value: &str) -> Option<(String, Text)> {
    let value = value.trim_matches(is_any_quote);
    let minus = value.strip_prefix(['\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}']);
    if let Some(number) = minus.filter(|number| is_number(number)) {
        let message = Text::new(
            "tanda minus ini bukan `-` biasa",
            "this minus sign is not a plain `-`",
        );
        return Some((format!("-{number}"), message));
    }
    let digits = value.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    if digits != value && is_number(&digits) {
        let message = Text::new(
            "di angka ini ada huruf di tempat angka",
            "this number has a letter in the place of a digit",
        );
        return Some((digits, message));
    }
    let end = value.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let (number, rest) = value.split_at(end.unwrap_or(value.len()));
    if rest.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let right = decimal(number)?;
    let message = if rest.contains('%') {
        Text::new(
            "angka ditulis tanpa tanda `%`",
            "numbers are written without `%`",
        )
    } else if !rest.trim().is_empty() {
        Text::new(
            "di sini hanya angka, tanpa satuan atau teks lain",
            "only the number is written here, no unit and no other text",
        )
    } else if number.contains(',') {
        Text::new(
            "desimal ditulis dengan titik, bukan koma",
            "decimals are written with a point, not a comma",
        )
    } else {
        text!(
            "`{value}` bukan cara menulis angka di sini",
            "`{value}` is not how a number is written here"
        )
    };
    Some((right, message))
}

/// A number with at most one point, and no zero too many: the last sign before digits parts the decimals.
fn decimal(number: &str) -> Option<String> {
    let number = number.trim_end_matches(['.', ',']);
    let (whole, part) = match number.rfind(['.', ',']) {
        Some(at) => (number.get(..at)?, number.get(at + 1..)?),
        None => (number, ""),
    };
    let sign = number.chars().rfind(|c| matches!(c, '.' | ','));
    if number.is_empty() || sign.is_some_and(|sign| whole.contains(sign)) {
        return None;
    }
    let whole = whole.replace(['.', ','], "");
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    Some(if part.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{part}")
    })
}

/// The truth value that a word means.
pub(in crate::load) fn truth_meant(value: &str) -> Option<&'static str> {
    match value.to_lowercase().as_str() {
        "ya" | "benar" | "true" | "yes" | "on" | "1" => Some("true"),
        "tidak" | "salah" | "false" | "no" | "bukan" | "off" | "0" => Some("false"),
        _ => None,
    }
}

fn said_of_truth(value: &str, right: &str) -> Text {
    text!(
        "`{value}` ditulis `{right}` di sini",
        "`{value}` is written `{right}` here"
    )
}

fn is_number(text: &str) -> bool {
    let mut parts = text.split('.');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.clone().count() <= 2 && parts.all(digits)
}
