//! A second colon in a line of YAML: in a text, or of a second key. Two keys in a line of TOML.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::cells::{SlipCell, closing, is_quote};
use super::page::MendedText;
use super::quotes::requoted;
use super::separators::{is_code, is_known, write_so};

/// A text without quotes that holds a colon and a space, or ends with a colon.
pub(super) fn in_a_text(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let is_text = |cell: &&SlipCell| {
        let value = line.part(&cell.value);
        let colon = value.contains(": ") || value.ends_with(':');
        colon && !value.starts_with(['"', '\'', '[', '{'])
    };
    let cells = page.cells(at);
    let cells = cells.iter().filter(is_text);
    let mends = cells.map(|cell| {
        let right = requoted(line.part(&cell.value));
        let message = Text::new(
            "teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip",
            "a text with a colon and a space (`: `) in it must be in quotes",
        );
        let hint = write_so(&page.shown(at, cell, &right));
        page.put(at, &cell.value, &right, message, hint)
    });
    mends.collect()
}

/// Two keys in one line.
pub(super) fn two_keys(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let Some(key) = cell.key.clone() else {
        return Vec::new();
    };
    let value = line.part(&cell.value);
    let starts = if page.grammar.between.0 == ':' {
        second_keys(value)
    } else {
        second_assignments(value)
    };
    let Some(&first) = starts.first() else {
        return Vec::new();
    };
    let column = if first == 0 {
        let deeper = page.after(at).map(|next| page.line(next).indent());
        deeper
            .filter(|deeper| *deeper > key.start)
            .unwrap_or(key.start + 2)
    } else {
        key.start
    };
    let mut written = line.text.to_owned();
    for start in starts.iter().rev() {
        let before = cell.value.start + start;
        let kept = written.get(..before).unwrap_or_default().trim_end();
        let toml = page.grammar.between.0 == '=';
        let cut = if toml {
            kept.trim_end_matches([',', ';'])
        } else {
            kept
        }
        .len();
        written.replace_range(cut..before, &format!("\n{}", " ".repeat(column)));
    }
    let second = value.get(first..).unwrap_or_default();
    let (name, whole) = (line.part(&key), requoted(value));
    let in_text = page.grammar.between.0 == ':' && first > 0 && !value.starts_with(['[', '{']);
    let hint = if in_text {
        text!(
            "bila `{second}` isian tersendiri, pindahkan ke baris sendiri; bila bagian dari teksnya, tulis `{name}: {whole}`",
            "if `{second}` is a key of its own, move it to a line of its own; if it is part of the text, write `{name}: {whole}`"
        )
    } else if page.grammar.between.0 == '=' {
        text!(
            "pindahkan `{second}` ke baris sendiri di bawahnya",
            "move `{second}` to a line of its own below"
        )
    } else {
        text!(
            "pindahkan `{second}` ke baris sendiri di bawahnya, dengan {column} spasi di depannya",
            "move `{second}` to a line of its own below, with {column} spaces in front of it"
        )
    };
    let marked = cell.value.start + first..cell.value.start + value.len();
    vec![Mend {
        line: at,
        written,
        drops: 0,
        told: (at, marked),
        message: Text::new("dua isian dalam satu baris", "two keys on one line"),
        hint,
    }]
}

/// Where a known key or a code begins within a value of YAML.
fn second_keys(value: &str) -> Vec<usize> {
    if value.starts_with(['[', '{']) {
        return behind_brackets(value).into_iter().collect();
    }
    let colons = value.match_indices(':').filter(|(at, _)| {
        let rest = value.get(at + 1..).unwrap_or_default();
        rest.is_empty() || rest.starts_with(' ')
    });
    let keys = colons.filter_map(|(at, _)| {
        let before = value.get(..at)?;
        let start = before.rfind([' ', ',']).map_or(0, |space| space + 1);
        let word = before.get(start..)?;
        let code = start == 0 && word.starts_with(is_quote) && is_code(word);
        (is_known(word) || code).then_some(start)
    });
    keys.collect()
}

/// Where a known key or a code begins behind the bracket that closes a value.
fn behind_brackets(value: &str) -> Option<usize> {
    let end = bracket_end(value)?;
    let rest = value.get(end..)?;
    let second = rest.trim_start_matches([' ', ',', ';']);
    let (word, _) = second.split_once(':')?;
    (is_known(word) || is_code(word)).then_some(value.len() - second.len())
}

/// The byte behind the bracket that closes the one that a value begins with.
fn bracket_end(value: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut letters = value.char_indices();
    while let Some((at, letter)) = letters.next() {
        if is_quote(letter) {
            let end = closing(value, at)?;
            letters
                .by_ref()
                .take_while(|(at, _)| *at + 1 < end)
                .for_each(drop);
        } else if matches!(letter, '[' | '{') {
            open += 1;
        } else if matches!(letter, ']' | '}') {
            open = open.checked_sub(1)?;
            if open == 0 {
                return Some(at + 1);
            }
        }
    }
    None
}

/// Where a second key begins behind a value of TOML.
fn second_assignments(value: &str) -> Vec<usize> {
    let end = match value.chars().next() {
        Some(quote) if is_quote(quote) => closing(value, 0),
        Some('[' | '{') => bracket_end(value),
        None => None,
        Some(_) => value.find([' ', ',', ';']),
    };
    let Some(rest) = end.and_then(|end| value.get(end..)) else {
        return Vec::new();
    };
    let start = value.len() - rest.trim_start_matches([' ', ',', ';']).len();
    let second = value.get(start..).unwrap_or_default();
    let word = second.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'));
    let follows = word.and_then(|end| second.get(end..)).unwrap_or_default();
    let is_key = word.is_some_and(|end| end > 0) && follows.trim_start().starts_with('=');
    is_key.then_some(start).into_iter().collect()
}
