//! CSV: `;`, `,` or a tab between, in UTF-8, UTF-16 with its mark, or Windows-1252.

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::grid::{CELLS_MAX, LETTERS_MAX};
use super::{Book, Cell, Sheet, Unread};
use crate::model::Text;

/// The signs that may stand between.
const BETWEEN: [u8; 3] = [b';', b',', b'\t'];
/// How many lines are looked at to find out.
const LINES: usize = 50;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Book, Unread> {
    let text = text(bytes)?;
    let (told, text) = told(&text);
    let between = told.unwrap_or_else(|| between(text));
    let mut reader = ReaderBuilder::new()
        .delimiter(between)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet {
        name: "-".to_owned(),
        ..Sheet::default()
    };
    let mut room = CELLS_MAX;
    let mut record = csv::StringRecord::new();
    // The line that says what stands between is a row to nobody.
    let mut row = 0_u32;
    loop {
        let from = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        if !reader
            .read_record(&mut record)
            .map_err(|_fault| Unread::damaged())?
        {
            break;
        }
        // The reader passes over empty lines, which are rows of the sheet.
        let rest = text.get(from..).unwrap_or_default();
        let empty = rest
            .chars()
            .take_while(|letter| matches!(letter, '\n' | '\r'));
        let empty = empty.filter(|letter| *letter == '\n').count();
        // The reader stops between a CR and its LF.
        let ended = usize::from(
            from > 0 && rest.starts_with('\n') && text.as_bytes().get(from - 1) == Some(&b'\r'),
        );
        row = row.saturating_add(u32::try_from(empty - ended.min(empty)).unwrap_or(u32::MAX));
        for (column, field) in record.iter().enumerate() {
            let cell = Cell {
                text: field.chars().take(LETTERS_MAX).collect(),
                ..Cell::default()
            };
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            if !sheet.put((row, column), cell, &mut room) {
                return Err(Unread::too_much());
            }
        }
        row = row.saturating_add(1);
    }
    Ok(Book {
        sheets: vec![sheet],
        notes: Vec::new(),
    })
}

/// The bytes as text. Excel in Indonesia saves CSV in Windows-1252 unless it is asked for UTF-8.
fn text(bytes: &[u8]) -> Result<String, Unread> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked {
        Some(encoding) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _, _) = encoding.decode(bytes);
    let odd = text
        .chars()
        .filter(|letter| letter.is_control() && !letter.is_whitespace());
    if odd.count() > text.len() / 100 {
        return Err(Unread::new(
            Text::new(
                "berkas ini bukan lembar kerja dan bukan teks",
                "this file is neither a spreadsheet nor text",
            ),
            Unread::damaged().hint,
        ));
    }
    Ok(text.into_owned())
}

/// `sep=;`: Excel's own line that says what stands between, and the rest.
fn told(text: &str) -> (Option<u8>, &str) {
    let Some((first, rest)) = text.split_once('\n') else {
        return (None, text);
    };
    match first.trim().strip_prefix("sep=").map(str::as_bytes) {
        Some([sign]) => (Some(*sign), rest),
        Some(_) | None => (None, text),
    }
}

/// The sign that stands most often between, outside of quotes, in the lines that have it equally often.
fn between(text: &str) -> u8 {
    let mut counts = [[0_usize; LINES]; BETWEEN.len()];
    let mut quoted = false;
    let mut line = 0;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => line += 1,
            _ if !quoted => {
                let sign = BETWEEN.iter().position(|sign| *sign == byte);
                let count = sign.and_then(|sign| counts.get_mut(sign)?.get_mut(line));
                if let Some(count) = count {
                    *count += 1;
                }
            }
            _ => {}
        }
        if line >= LINES {
            break;
        }
    }
    // How many lines have the count that most of them have.
    let steady = |counts: &[usize; LINES]| {
        let same = |count: &usize| counts.iter().filter(|other| *other == count).count();
        let best = counts
            .iter()
            .filter(|count| **count > 0)
            .map(|count| (same(count), *count));
        best.max().unwrap_or_default()
    };
    let best = counts
        .iter()
        .zip(BETWEEN)
        .max_by_key(|(counts, _)| steady(counts));
    best.map_or(b',', |(_, sign)| sign)
}
