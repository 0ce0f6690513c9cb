//! Texts that need quotes by how they begin, or because the language asks for them.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::cells::{Cell, is_any_quote};
use super::page::Page;
use super::quotes::requoted;
use super::separators::write_so;

/// Of YAML: a text that begins with a sign which means something of its own there.
pub(super) fn beginnings(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let mends = cells.iter().filter_map(|cell| {
        let value = line.part(&cell.value);
        let sign = value
            .chars()
            .next()
            .filter(|letter| begins_something(value, *letter))?;
        let right = requoted(value);
        let message = if sign == '`' {
            Text::new(
                "teks yang berawalan petik terbalik harus ada dalam tanda kutip",
                "a text that begins with a backtick must be in quotes",
            )
        } else {
            text!(
                "teks yang berawalan `{sign}` harus ada dalam tanda kutip",
                "a text that begins with `{sign}` must be in quotes"
            )
        };
        let hint = write_so(&page.shown(at, cell, &right));
        Some(page.put(at, &cell.value, &right, message, hint))
    });
    mends.collect()
}

fn begins_something(value: &str, letter: char) -> bool {
    match letter {
        '-' => true,
        '@' | '`' | '%' | '|' | '>' | ',' => value.len() > 1,
        // A name for what follows, and a key of several lines: neither is a word before words.
        '&' => !value.contains(['[', '{', '*']) && value.contains(' '),
        '?' => value.len() > 1 && !value.starts_with("? ?"),
        // With these it is a type of YAML, which nobody writes for words.
        '!' => value.len() > 1 && !value.starts_with("!!") && !value.starts_with("!<"),
        // A word alone is what YAML takes it for.
        '*' => value.contains(' ') || value.ends_with('*') && value.len() > 1,
        '[' => goes_on(value, ']'),
        '{' => goes_on(value, '}'),
        _ => false,
    }
}

/// Whether text stands behind the last bracket.
fn goes_on(value: &str, close: char) -> bool {
    let behind = value.rfind(close).and_then(|at| value.get(at + 1..));
    behind.is_some_and(|rest| rest.contains(char::is_alphanumeric))
}

/// Of TOML: a text without quotes, or no value at all.
pub(super) fn values(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let is_text = |cell: &&Cell| {
        let value = line.part(&cell.value);
        !value.starts_with(is_any_quote) && !value.starts_with(['[', '{']) && !is_value(value)
    };
    let unquoted: Vec<&Cell> = cells.iter().filter(is_text).collect();
    let Some(first) = unquoted.first() else {
        return Vec::new();
    };
    // A header is no value, and neither is what a line goes on with.
    if first.key.is_none() && !first.within {
        return Vec::new();
    }
    let mut written = line.text.to_owned();
    for cell in unquoted.iter().rev() {
        let value = line.part(&cell.value);
        let right = requoted(value.trim_matches(is_any_quote));
        let gap = if value.is_empty() { " " } else { "" };
        written.replace_range(cell.value.clone(), &format!("{gap}{right}"));
    }
    let key = first
        .key
        .as_ref()
        .map(|key| line.part(key))
        .unwrap_or_default();
    let (message, hint) = if line.part(&first.value).is_empty() {
        (
            text!("isi `{key}` belum ditulis", "`{key}` has no value"),
            text!(
                "tulis isinya, misalnya `{key} = \"…\"`, atau hapus baris ini",
                "write its value, for example `{key} = \"…\"`, or delete this line"
            ),
        )
    } else {
        let shown = if first.within && first.key.is_some() {
            page.shown(at, first, &requoted(line.part(&first.value)))
        } else {
            written.trim().to_owned()
        };
        (
            Text::new(
                "teks harus ada dalam tanda kutip",
                "a text must be in quotes",
            ),
            write_so(&shown),
        )
    };
    let marked = first.value.start..first.value.end;
    vec![Mend {
        line: at,
        written,
        drops: 0,
        told: (at, marked),
        message,
        hint,
    }]
}

/// Whether TOML reads it as it stands: a number, a date, a truth value.
fn is_value(value: &str) -> bool {
    matches!(value, "true" | "false")
        || !value.is_empty()
            && value
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | '-' | '_' | ':' | 'T' | 'Z'))
}
