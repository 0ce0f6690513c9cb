//! What stands between a key and its value, where it is not what the language asks for.

use std::ops::Range;

use crate::load::mapping;
use crate::model::{Text, is_blank};
use crate::text;

use super::cells::{bare, closing, is_quote};
use super::page::Page;
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
    /// Another sign.
    Other(&'t str),
    /// None at all.
    Missing,
}

/// Lines and cells whose key has another sign than the right one behind it, or none.
pub(super) fn mends(page: &Page<'_>, at: usize) -> Vec<Mend> {
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

/// Of TOML: a sign that is written twice, and a key with a space in it.
pub(super) fn doubled(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let cell = line.split(&whole);
    let Some(key) = cell.key.clone() else {
        return Vec::new();
    };
    let (name, value) = (line.part(&key), line.part(&cell.value));
    let joined = name.split_whitespace().collect::<Vec<_>>().join("_");
    let words = |name: &str| {
        name.chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
    };
    let (message, right) = if let Some(value) = value.strip_prefix('=') {
        let message = Text::new("tanda `=` ditulis dua kali", "`=` is written twice");
        (message, format!("{name} = {}", value.trim()))
    } else if joined != name && words(name) {
        let message = text!(
            "nama isian `{name}` memuat spasi",
            "the key `{name}` has a space in it"
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

/// Of TOML: a comma or semicolon at the end of a line that is no part of a list.
pub(super) fn trailing(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let (Some(key), value) = (&cell.key, line.part(&cell.value)) else {
        return Vec::new();
    };
    let Some(sign) = value
        .chars()
        .last()
        .filter(|sign| matches!(sign, ',' | ';'))
    else {
        return Vec::new();
    };
    let right = value.trim_end_matches([',', ';', ' ']);
    let message = text!(
        "di akhir baris ini tidak boleh ada `{sign}`",
        "there must be no `{sign}` at the end of this line"
    );
    let hint = write_so(&format!("{} = {right}", line.part(key)));
    let last = cell.value.end - 1..cell.value.end;
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
    if matches!(joined.sign, Sign::Missing) || is_code(joined.key) {
        return None;
    }
    Some(said(&joined, &right(&joined, grammar), grammar))
}

fn right(joined: &Joined<'_>, grammar: &Grammar) -> String {
    // Of TOML a text without quotes is a second slip of the same line, as of somebody who knows YAML.
    let bare = grammar.between.0 == '='
        && matches!(joined.sign, Sign::Other(_))
        && joined.value.starts_with(char::is_alphabetic)
        && !matches!(joined.value, "true" | "false");
    let value = if bare {
        requoted(joined.value)
    } else {
        joined.value.to_owned()
    };
    let right = format!("{}{}{value}", joined.key, grammar.between.1);
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
    let tail = behind.trim_start_matches(is_sign);
    let sign = behind.get(..behind.len() - tail.len())?;
    let value = tail.trim_start_matches(is_blank);
    let odd_space = tail
        .chars()
        .next()
        .is_some_and(|c| c != ' ' && c != '\t' && is_blank(c));
    let sign = match (grammar.between.0, sign) {
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
    let alone = matches!(sign, Sign::Missing) && value.is_empty();
    (!alone || grammar.between.0 == ':').then_some(Joined { key, sign, value })
}

const fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        ':' | '=' | ';' | '\u{ff1a}' | '\u{ff1d}' | '\u{ff1b}' | '\u{fe55}'
    )
}

/// The key that a text begins with: of YAML a known one or a code, of TOML any.
fn key<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    if text.starts_with(is_quote) {
        let end = closing(text, 0)?;
        return text.get(..end).filter(|key| is_code(key));
    }
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let end = text.find(|letter| !part(letter)).unwrap_or(text.len());
    let key = text.get(..end).filter(|key| !key.is_empty())?;
    let known = match grammar.between.0 {
        ':' => {
            is_known(key)
                || is_code(key)
                    && text
                        .get(end..)
                        .is_some_and(|rest| rest.starts_with(is_sign))
        }
        _ => !key.starts_with(|letter: char| letter.is_ascii_digit()),
    };
    known.then_some(key)
}

/// Whether it may be the code of an indicator: short, with a digit in it.
pub(super) fn is_code(key: &str) -> bool {
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
