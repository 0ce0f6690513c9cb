//! What stands between a key and its value, where it is not what the language asks for.

use std::ops::Range;

use crate::load::mapping;
use crate::model::{Text, is_blank};
use crate::text;

use super::cells::{bare, closing, is_quote};
use super::numbers::toml_value;
use super::page::MendedText;
use super::places::toml_name;
use super::quotes::requoted;
use super::{Grammar, Mend};

/// A key that is joined to its value in the wrong way.
struct Joined<'t> {
    key: &'t str,
    /// What stands between the two.
    sign: Sign<'t>,
    value: &'t str,
}

/// What stands in the place of the sign.
enum Sign<'t> {
    /// The colon of YAML without a space behind it.
    Tight,
    /// The right sign, with a space behind it that is none to YAML.
    OddSpace,
    /// The colon of YAML, within the quotes round a code.
    InQuotes,
    /// Another sign.
    Other(&'t str),
    /// None at all.
    Missing,
}

/// Lines and cells whose key has another sign than the right one behind it, or none.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let mut written = line.text.to_owned();
    let mut first: Option<(Range<usize>, Text, Text)> = None;
    let parts: Vec<Range<usize>> = page
        .cells(at)
        .iter()
        .map(|cell| cell.key.as_ref().map_or(cell.value.start, |key| key.start)..cell.value.end)
        .collect();
    for part in parts.into_iter().rev() {
        let Some(joined) = joined(line.part(&part), page.grammar) else {
            continue;
        };
        let right = right(&joined, page.grammar);
        let (message, hint) = said(&joined, &right, page.grammar);
        written.replace_range(part.clone(), &right);
        let marked = part.start..part.start + joined.key.len() + 1;
        first = Some((marked, message, hint));
    }
    let mend = first.map(|(marked, message, hint)| Mend {
        line: at,
        written,
        drops: 0,
        told: (at, marked),
        message,
        hint,
    });
    mend.into_iter().collect()
}

/// Of YAML: a key with signs round it that chats and pages put there (`> jawaban: A`, `**jawaban:** A`).
pub(super) fn marked(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let text = line.part(&whole);
    let is_mark = |c: char| {
        matches!(
            c,
            '>' | '|' | '?' | '%' | '@' | '!' | '*' | '$' | '~' | '_' | '`'
        )
    };
    let rest = text.trim_start_matches(|c| is_mark(c) || c == ' ');
    let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.' | '-'));
    let (key, behind) = rest.split_at(end.unwrap_or(rest.len()));
    let key = key.trim_end_matches('_');
    let Some(value) = behind.trim_start_matches(is_mark).strip_prefix(':') else {
        return Vec::new();
    };
    let right = format!(
        "{key}: {}",
        value.trim_start_matches(|c| is_mark(c) || c == ' ')
    );
    if !is_known(key) && !is_code(key) || rest.len() == text.len() {
        return Vec::new();
    }
    let message = text!(
        "di sekitar `{key}` ada tanda yang bukan bagian YAML",
        "there are signs round `{key}` that are no part of YAML"
    );
    let right = right.trim_end();
    vec![page.put(at, &whole, right, message, write_so(right))]
}

/// Of YAML: a code without its colon, with the first of its keys beside it.
pub(super) fn code_and_key(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let text = line.part(&whole);
    let end = text.find(' ').unwrap_or(text.len());
    let (code, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let known = rest.split(':').next().is_some_and(is_known);
    if !is_code(code) || code.contains(':') || !known || line.has_dash() {
        return Vec::new();
    }
    let below = page.after(at).map(|next| page.line(next).indent());
    let column = below.filter(|below| *below > line.indent());
    let column = column.unwrap_or(line.indent() + 2);
    let message = text!(
        "sesudah kode {code} tidak ada titik dua",
        "there is no colon behind the code {code}"
    );
    let hint = text!(
        "tulis `{code}:`, lalu `{rest}` di baris sendiri di bawahnya, dengan {column} spasi di depannya",
        "write `{code}:`, and `{rest}` on a line of its own below, with {column} spaces in front of it"
    );
    let written = format!("{code}:\n{}{rest}", " ".repeat(column));
    vec![page.put(at, &whole, &written, message, hint)]
}

/// Of TOML: a sign that is written twice, and a key with a space in it.
pub(super) fn doubled(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let cell = line.split(&whole);
    let Some(key) = cell.key.clone() else {
        return Vec::new();
    };
    let (name, value) = (line.part(&key), line.part(&cell.value));
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let plain: String = name.chars().filter(|c| part(*c)).collect();
    let rule = plain.starts_with("KIP");
    let words: Vec<&str> = plain
        .trim_matches(['-', '.', ' '])
        .split_whitespace()
        .collect();
    let joined = words.join(if rule { "" } else { "_" });
    if value.is_empty()
        || joined.is_empty()
        || name.contains(is_quote)
        || name.starts_with(['[', '{'])
    {
        return Vec::new();
    }
    let (message, right) = if let Some(value) = value.strip_prefix('=') {
        let message = Text::new("tanda `=` ditulis dua kali", "`=` is written twice");
        (message, format!("{name} = {}", value.trim()))
    } else if words.len() > 1 {
        let message = text!(
            "nama isian `{name}` memuat spasi",
            "the key `{name}` has a space in it"
        );
        (message, format!("{joined} = {value}"))
    } else if joined != name {
        let message = text!(
            "nama isian `{joined}` ditulis tanpa tanda lain",
            "the key `{joined}` is written without other signs"
        );
        (message, format!("{joined} = {value}"))
    } else {
        return Vec::new();
    };
    let mut written = line.text.to_owned();
    written.replace_range(whole, &right);
    vec![Mend {
        line: at,
        written,
        drops: 0,
        told: (at, key),
        message,
        hint: write_so(&right),
    }]
}

/// A comma, semicolon or full stop at the end of a line that is no part of a list; in YAML, where it may
/// be part of a text, behind a quote alone.
pub(super) fn trailing(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    let commas = value.trim_end_matches([',', ';', ' ']);
    let stops = value.trim_end_matches([',', ';', '.', ' ']);
    let right = if stops.ends_with(['"', '\'', ']']) {
        stops
    } else {
        commas
    };
    let sign = value.get(right.len()..).unwrap_or_default().trim();
    let closed = right.starts_with(is_quote) && closing(right, 0) == Some(right.len());
    let bracketed = cell
        .key
        .as_ref()
        .is_none_or(|key| line.part(key).starts_with('{'));
    if sign.is_empty()
        || right.is_empty()
        || page.grammar.between.0 == ':' && !closed
        || bracketed && !closed
    {
        return Vec::new();
    }
    let message = text!(
        "di akhir baris ini tidak boleh ada `{sign}`",
        "there must be no `{sign}` at the end of this line"
    );
    let hint = write_so(&page.shown(at, &cell, right));
    let last = cell.value.start + right.len()..cell.value.end;
    vec![
        page.put(at, &cell.value, right, message, hint)
            .told_at(at, last),
    ]
}

/// The act that shows the right spelling.
pub(super) fn write_so(right: &str) -> Text {
    text!("tulis `{right}`", "write `{right}`")
}

/// What is said of a text that begins with a known key and a sign without its space: the parser takes
/// both together for one text.
pub(in crate::load) fn glued(text: &str) -> Option<(Text, Text)> {
    let grammar = &super::YAML;
    let joined = joined(text.lines().next()?, grammar)?;
    // A file may well be named `catatan rapat.pdf`, but not `jawaban A` or `tautan https://…`.
    let is_name = !joined.value.contains("://") && has_extension(joined.value);
    if matches!(joined.sign, Sign::Missing) && (is_name || joined.value.is_empty())
        || is_code(joined.key)
    {
        return None;
    }
    Some(said(&joined, &right(&joined, grammar), grammar))
}

/// The same of a key of a table that has no value: `{ alasan Masih disusun }`.
pub(in crate::load) fn without_a_sign(key: &str) -> Option<(Text, Text)> {
    let grammar = &super::YAML;
    let joined = joined(key, grammar).filter(|joined| !joined.value.is_empty())?;
    is_known(joined.key).then(|| said(&joined, &right(&joined, grammar), grammar))
}

/// Whether a text ends as the name of a file does.
pub(super) fn has_extension(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(_, end)| {
        (1..=5).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn right(joined: &Joined<'_>, grammar: &Grammar) -> String {
    // Of TOML a text without quotes is a second slip of the same line, as of somebody who knows YAML.
    let bare = grammar.between.0 == '='
        && matches!(joined.sign, Sign::Other(_))
        && joined.value.starts_with(char::is_alphabetic)
        && !matches!(joined.value, "true" | "false");
    let toml = grammar.between.0 == '=' && matches!(joined.sign, Sign::Missing);
    let key = toml.then(|| toml_name(joined.key)).flatten();
    let value = match key {
        Some(key) => toml_value(key, joined.value).unwrap_or_else(|| joined.value.to_owned()),
        None if bare => requoted(joined.value),
        None => joined.value.to_owned(),
    };
    let key = key.unwrap_or(joined.key);
    let close = match joined.sign {
        Sign::InQuotes => joined.key.get(..1).unwrap_or_default(),
        Sign::Tight | Sign::OddSpace | Sign::Other(_) | Sign::Missing => "",
    };
    let right = format!("{key}{close}{}{value}", grammar.between.1);
    right.trim_end().to_owned()
}

fn said(joined: &Joined<'_>, right: &str, grammar: &Grammar) -> (Text, Text) {
    let (key, sign) = (joined.key, grammar.between.0);
    let message = match joined.sign {
        Sign::Tight => text!(
            "sesudah `{key}:` harus ada spasi",
            "there must be a space after `{key}:`"
        ),
        Sign::OddSpace => text!(
            "spasi sesudah `{key}:` bukan spasi biasa",
            "the space after `{key}:` is not a plain one"
        ),
        Sign::InQuotes => text!(
            "titik dua sesudah {key} ada di dalam tanda kutip",
            "the colon behind {key} is within the quotes"
        ),
        Sign::Other(other) => text!(
            "sesudah `{key}` harus ada tanda `{sign}`, bukan `{other}`",
            "after `{key}` there must be `{sign}`, not `{other}`"
        ),
        Sign::Missing => text!(
            "sesudah `{key}` tidak ada tanda `{sign}`",
            "there is no `{sign}` after `{key}`"
        ),
    };
    (message, write_so(right))
}

fn joined<'t>(text: &'t str, grammar: &Grammar) -> Option<Joined<'t>> {
    let key = key(text, grammar)?;
    let rest = text.get(key.len()..)?;
    let behind = rest.trim_start_matches(is_blank);
    let mut tail = behind.trim_start_matches(is_sign);
    if let Some(other) = other_sign(behind).filter(|other| other.len() > behind.len() - tail.len())
    {
        tail = behind.get(other.len()..)?;
    }
    let sign = behind.get(..behind.len() - tail.len())?;
    let value = tail.trim_start_matches(is_blank);
    let odd_space = tail
        .chars()
        .next()
        .is_some_and(|c| c != ' ' && c != '\t' && is_blank(c));
    let in_quotes = grammar.between.0 == ':' && bare(key).ends_with(':');
    let sign = match (grammar.between.0, sign) {
        (':', "") if in_quotes => Sign::InQuotes,
        (':', ":") if odd_space => Sign::OddSpace,
        (':', ":") if tail.starts_with([' ', '\t']) || tail.is_empty() => return None,
        ('=', "=" | "==") => return None,
        // `https://` and the like.
        (':', ":") if tail.starts_with("//") => return None,
        (':', ":") => Sign::Tight,
        (_, "") if value.is_empty() || rest.starts_with(is_blank) => Sign::Missing,
        (_, "") => return None,
        (_, other) => Sign::Other(other),
    };
    // The quote stays at its beginning, and is closed where it is written anew.
    let key = if in_quotes {
        key.trim_end_matches(is_quote).trim_end_matches(':')
    } else {
        key
    };
    let alone = matches!(sign, Sign::Missing) && value.is_empty();
    (!alone || grammar.between.0 == ':').then_some(Joined { key, sign, value })
}

const fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        ':' | '=' | ';' | '\u{ff1a}' | '\u{ff1d}' | '\u{ff1b}' | '\u{fe55}' | '\u{a789}'
    )
}

/// A sign that parts words elsewhere, with a space behind it.
fn other_sign(text: &str) -> Option<&str> {
    let end = text.find(is_blank)?;
    let sign = text.get(..end)?;
    let known = [
        "-", ":-", "->", "=>", ":=", "\u{2013}", "\u{2014}", "\u{2192}", ".", ",",
    ];
    known.contains(&sign).then_some(sign)
}

/// The key that a text begins with: of YAML a known one or a code, of TOML any.
fn key<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    if text.starts_with(is_quote) {
        let end = closing(text, 0)?;
        return text
            .get(..end)
            .filter(|key| is_code(key) || grammar.between.0 == '=');
    }
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let end = text.find(|letter| !part(letter)).unwrap_or(text.len());
    let key = text.get(..end).filter(|key| !key.is_empty())?;
    let (key, end) = match key.strip_suffix(['.', '-']) {
        Some(known) if is_known(known) => (known, known.len()),
        _ => (key, end),
    };
    let rest = text.get(end..).unwrap_or_default();
    let behind = rest.trim_start_matches(is_blank);
    let joined = behind.starts_with(is_sign)
        || key.contains('.') && rest.starts_with(is_blank) && !key.ends_with('.');
    let known = match grammar.between.0 {
        ':' => is_known(key) || is_code(key) && joined,
        _ => !key.starts_with(|letter: char| letter.is_ascii_digit()),
    };
    known.then_some(key)
}

/// Whether it may be the code of an indicator: short, with a digit in it.
pub(in crate::load) fn is_code(key: &str) -> bool {
    let bare = bare(key);
    bare.len() <= 12 && bare.contains(|letter: char| letter.is_ascii_digit()) && !bare.contains(' ')
}

/// Whether a mapping knows it as a key anywhere.
pub(super) fn is_known(key: &str) -> bool {
    [
        mapping::ROOT,
        mapping::CLAIM,
        mapping::EVIDENCE,
        mapping::WAIVER,
    ]
    .iter()
    .any(|known| known.contains(&key))
}
