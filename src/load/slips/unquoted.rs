//! Texts that need quotes by how they begin, or because the language asks for them.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::brackets::is_open;
use super::cells::{SlipCell, is_any_quote};
use super::numbers::{ValueKind, is_toml};
use super::page::MendedText;
use super::places::WORDS;
use super::quotes::requoted;
use super::separators::{is_code, is_known, write_so};

/// Of YAML: a text that begins with a sign which means something of its own there.
pub(super) fn beginnings(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let mends = cells.iter().filter_map(|cell| {
        let value = line.part(&cell.value);
        let key = page.cell_key(at, cell);
        if value == "-" && cell.key.is_some() {
            let (message, hint) = only_a_dash(key);
            return Some(page.put(at, &cell.value, "", message, hint));
        }
        let unclosed = |close: char| WORDS.contains(&key) && !value.contains(close);
        let sign = value.chars().next().filter(|letter| match letter {
            // A word alone is what YAML takes it for only where it is used for that.
            '*' => value.len() > 1 && !stands(page, '&', value),
            '&' => !value.contains(['[', '{', '*']) && !stands(page, '*', value),
            '[' => unclosed(']') || goes_on(value, ']'),
            '{' => unclosed('}') || goes_on(value, '}'),
            letter => begins_something(value, *letter),
        })?;
        let right = requoted(value);
        if key == "jawaban" {
            let (message, hint) = no_answer(page, at, value);
            return Some(page.put(at, &cell.value, &right, message, hint));
        }
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

/// Whether the name behind this value's first sign stands somewhere behind the other one: `*a` for `&a`.
fn stands(page: &MendedText<'_>, other: char, value: &str) -> bool {
    let name = value.split(' ').next().and_then(|word| word.get(1..));
    let whole = format!("{other}{}", name.unwrap_or_default());
    (0..page.len()).any(|line| page.text(line).contains(&whole))
}

/// What is said of an answer that is none. Above the codes of `kip init` stand their options; of others only
/// the instrument knows them.
fn no_answer(page: &MendedText<'_>, at: usize, value: &str) -> (Text, Text) {
    let is_code_line = |above: &usize| {
        page.key(*above)
            .is_some_and(|key| is_code(key) && !is_known(key))
    };
    let code = (0..=at).rev().find(is_code_line).unwrap_or(0);
    let comments = (0..code).rev().map(|above| page.text(above).trim());
    let comments = comments.take_while(|line| line.starts_with('#'));
    let options = comments.filter_map(|line| Some(line.strip_prefix("# - ")?.split_once(": ")?.0));
    let mut options: Vec<&str> = options.collect();
    options.reverse();
    let message = text!("`{value}` bukan jawaban", "`{value}` is not an answer");
    let hint = if options.is_empty() {
        Text::new(
            "tulis kode salah satu pilihannya seperti di berkas instrumen, atau hapus baris ini selama belum dijawab",
            "write the code of one of its options as in the instrument file, or delete this line while there is no answer",
        )
    } else {
        let list = options.join(", ");
        text!(
            "tulis salah satu pilihannya ({list}), atau hapus baris ini selama belum dijawab",
            "write one of its options ({list}), or delete this line while there is no answer"
        )
    };
    (message, hint)
}

/// What is said of a dash that stands for nothing.
fn only_a_dash(key: &str) -> (Text, Text) {
    let message = text!(
        "`-` saja bukan isi `{key}`",
        "`-` alone is not a value of `{key}`"
    );
    let hint = if WORDS.contains(&key) {
        text!(
            "hapus baris ini bila belum ada isinya; bila memang isinya, tulis `{key}: \"-\"`",
            "delete this line while there is nothing to write; if it is meant so, write `{key}: \"-\"`"
        )
    } else {
        Text::new(
            "hapus baris ini bila belum ada isinya",
            "delete this line while there is nothing to write",
        )
    };
    (message, hint)
}

fn begins_something(value: &str, letter: char) -> bool {
    match letter {
        '-' => true,
        '@' | '`' | '%' | ',' => true,
        '|' | '>' => value.len() > 1,
        // A key of several lines is no word before words.
        '?' => !value.starts_with("? ?"),
        // With these it is a type of YAML, which nobody writes for words.
        '!' => value.len() > 1 && !value.starts_with("!!") && !value.starts_with("!<"),
        _ => false,
    }
}

/// Whether text stands behind the last bracket.
fn goes_on(value: &str, close: char) -> bool {
    let behind = value.rfind(close).and_then(|at| value.get(at + 1..));
    behind.is_some_and(|rest| rest.contains(char::is_alphanumeric))
}

/// Of TOML: a text without quotes, or no value at all.
pub(super) fn values(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let is_text = |cell: &&SlipCell| {
        let value = line.part(&cell.value);
        let text = !value.starts_with(is_any_quote) && !value.starts_with(['[', '{']);
        match ValueKind::of(page.cell_key(at, cell)) {
            _ if value.is_empty() => text,
            ValueKind::Code => text && !is_toml(value),
            ValueKind::Other => text && !is_value(value),
            ValueKind::Number | ValueKind::Day | ValueKind::Truth => false,
        }
    };
    let unquoted: Vec<&SlipCell> = cells.iter().filter(is_text).collect();
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
        if value.is_empty() {
            let example = ValueKind::of(page.cell_key(at, cell)).example();
            written.replace_range(cell.value.clone(), &format!(" {example}"));
        } else {
            let right = requoted(value.trim_matches(is_any_quote));
            written.replace_range(cell.value.clone(), &right);
        }
    }
    let key = first
        .key
        .as_ref()
        .map(|key| line.part(key))
        .unwrap_or_default();
    let (message, hint) = if line.part(&first.value).is_empty() {
        no_value(key)
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

/// Of TOML: a text without quotes within braces that a comma parts.
pub(super) fn parted(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cells = page.cells(at);
    let text = |cell: &SlipCell| {
        let value = line.part(&cell.value);
        !value.is_empty() && !value.starts_with(is_any_quote) && !is_value(value)
    };
    let begins = |cell: &SlipCell| {
        let words = ValueKind::of(page.cell_key(at, cell)) == ValueKind::Other;
        cell.within && cell.key.is_some() && words && text(cell)
    };
    let Some(first) = cells.iter().position(begins) else {
        return Vec::new();
    };
    let rest = cells.get(first + 1..).unwrap_or_default().iter();
    let rest = rest.take_while(|cell| cell.key.is_none() && text(cell));
    let (Some(cell), Some(last)) = (cells.get(first), rest.last()) else {
        return Vec::new();
    };
    let whole = cell.value.start..last.value.end;
    let words = line.part(&whole);
    if words.contains(['[', ']', '{', '}', '"']) {
        return Vec::new();
    }
    let message = Text::new(
        "teks harus ada dalam tanda kutip",
        "a text must be in quotes",
    );
    let right = requoted(words);
    let hint = write_so(&page.shown(at, cell, &right));
    vec![page.put(at, &whole, &right, message, hint)]
}

/// Of TOML: texts without quotes in a list over several lines.
pub(super) fn items(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (begin, end) = (line.indent(), line.end());
    let text = line.part(&(begin..end));
    let inner = text.trim_start_matches("- ").trim_end_matches(',');
    let other = text.contains(['=', '[', ']', '{', '}']) || text.contains(is_any_quote);
    let opened = page.before(at).is_some_and(|before| is_open(page, before));
    if inner.is_empty() || other || !opened {
        return Vec::new();
    }
    let parts = inner.split([',', ';']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let parts = parts.map(|part| {
        if is_value(part) {
            part.to_owned()
        } else {
            requoted(part)
        }
    });
    let right = format!("{},", parts.collect::<Vec<_>>().join(", "));
    if right.trim_end_matches(',') == inner {
        return Vec::new();
    }
    let message = Text::new(
        "teks harus ada dalam tanda kutip",
        "a text must be in quotes",
    );
    vec![page.put(at, &(begin..end), &right, message, write_so(&right))]
}

/// What is said of a key of TOML without a value.
pub(super) fn no_value(key: &str) -> (Text, Text) {
    let example = ValueKind::of(key).example();
    (
        text!("isi `{key}` belum ditulis", "`{key}` has no value"),
        text!(
            "tulis isinya, misalnya `{key} = {example}`, atau hapus baris ini",
            "write its value, for example `{key} = {example}`, or delete this line"
        ),
    )
}

/// Whether TOML reads it as it stands: a number, a date, a truth value.
fn is_value(value: &str) -> bool {
    matches!(value, "true" | "false")
        || !value.is_empty()
            && value
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | '-' | '_' | ':' | 'T' | 'Z'))
}
