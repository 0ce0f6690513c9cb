//! The rows below a head: which are lines, and which are sums, samples or the head once more.

use super::role::{Role, words};
use super::table::Head;
use super::{Why, code};
use crate::sheets::Sheet;

/// How many of the lines under a head may be samples of how to fill it in.
const SAMPLES: usize = 2;

/// What a row of a table is, before anything is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A heading, a question or a part of one.
    Line,
    /// None of these.
    Left(Why),
}

/// The rows below a head, each with what it is.
pub(super) fn rows(sheet: &Sheet, head: &Head) -> Vec<(u32, RowKind)> {
    let mut rows = Vec::new();
    let mut lines = 0;
    if head.begins < head.first {
        rows.push((head.begins, RowKind::Line));
    }
    let mut before = head.last;
    for row in sheet.rows().range(head.last + 1..).copied() {
        // Gaps of more rows than these are no rows of the table.
        rows.extend(
            (before + 1..row)
                .take(50)
                .map(|row| (row, RowKind::Left(Why::Blank))),
        );
        before = row;
        let kind = kind(sheet, head, row, lines);
        if kind == RowKind::Line {
            lines += 1;
        }
        rows.push((row, kind));
    }
    rows
}

fn kind(sheet: &Sheet, head: &Head, row: u32, lines: usize) -> RowKind {
    if head.stands_again(sheet, row) || counts_columns(sheet, row) {
        return RowKind::Left(Why::RepeatedHead);
    }
    if lines < SAMPLES && is_sample(sheet, head, row) {
        return RowKind::Left(Why::Sample);
    }
    if is_total(sheet, head, row) {
        return RowKind::Left(Why::Total);
    }
    RowKind::Line
}

/// `(1) (2) (3)`: the row that numbers the columns.
fn counts_columns(sheet: &Sheet, row: u32) -> bool {
    let numbers: Option<Vec<u32>> = sheet
        .row(row)
        .map(|(_, cell)| cell.text.trim().trim_matches(['(', ')']).parse().ok())
        .collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= 3
            && numbers
                .windows(2)
                .all(|two| matches!(two, [one, next] if one + 1 == *next))
    })
}

/// A row that shows how to fill the sheet in.
fn is_sample(sheet: &Sheet, head: &Head, row: u32) -> bool {
    const WORDS: [&str; 10] = [
        "contoh", "isi", "diisi", "isikan", "wajib", "tulis", "tuliskan", "pilih", "opsional",
        "misal",
    ];
    let begins = |text: &str| {
        let said = words(text);
        let first = said.split_whitespace().next().unwrap_or_default();
        WORDS
            .iter()
            .any(|word| first == *word || first == format!("{word}nya"))
    };
    let cells: Vec<&str> = sheet.row(row).map(|(_, cell)| cell.text.as_str()).collect();
    let told = cells.iter().filter(|text| begins(text)).count();
    let question = head
        .column(Role::Question)
        .map_or("", |column| sheet.text((row, column)));
    let begins_so = words(question);
    told >= 2 || (told == 1 && cells.len() == 1) || begins_so.starts_with(" contoh ")
}

/// A sum: `TOTAL …`, or `Jumlah` alone; `Jumlah pengaduan` is a number to fill in.
fn is_total(sheet: &Sheet, head: &Head, row: u32) -> bool {
    let sums = sheet.row(row).any(|(_, cell)| cell.sum);
    let codes = head.columns(Role::Code);
    let texts: Vec<(u32, &str)> = sheet
        .row(row)
        .map(|(column, cell)| (column, cell.text.trim()))
        .collect();
    let coded = |text: &str| code::read(text).is_some();
    let has_code = texts
        .iter()
        .any(|(column, text)| codes.contains(column) && coded(text));
    let Some(said) = texts
        .iter()
        .map(|(_, text)| *text)
        .find(|text| !coded(text))
        .map(words)
    else {
        // Numbers alone, by formulas.
        return sums && !has_code;
    };
    let said = said.trim();
    let mut list = said.split_whitespace();
    let (first, second) = (
        list.next().unwrap_or_default(),
        list.next().unwrap_or_default(),
    );
    let part = list.next().is_none() && second.chars().count() <= 2;
    let of_sums = [
        "",
        "bobot",
        "nilai",
        "skor",
        "poin",
        "total",
        "keseluruhan",
        "seluruhnya",
        "akhir",
        "aspek",
        "bagian",
    ];
    match first {
        "total" | "subtotal" => !has_code || sums,
        "sub" | "grand" => second == "total",
        "jumlah" => {
            (!has_code && (of_sums.contains(&second) || part)) || (sums && second.is_empty())
        }
        "nilai" | "skor" => matches!(second, "akhir" | "total") && (sums || !has_code),
        "rata" => second == "rata" && (sums || !has_code),
        _ => false,
    }
}
