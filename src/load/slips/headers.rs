//! Headers of TOML: their brackets, what stands in them, and which must stand above them.

use std::sync::Arc;

use crate::load::{Problem, SourceText};
use crate::model::{Text, is_hidden};
use crate::text;

use super::Mend;
use super::cells::is_any_quote;
use super::page::MendedText;
use super::separators::write_so;

/// Longer lines are no headers: `[[aspek]]` with the aspect's name behind it has some 60 letters.
const LENGTH_MAX: usize = 120;

/// The headers of both kinds of TOML, and whether there may be several of one name.
static HEADERS: [(&str, bool); 11] = [
    ("instrumen", false),
    ("penilaian", false),
    ("periode", false),
    ("berkas", false),
    ("tahap", true),
    ("kualifikasi", true),
    ("skala", true),
    ("aspek", true),
    ("aspek.indikator", true),
    ("jalur", false),
    ("aturan", false),
];

/// Whether there may be several headers of this name; none where it is unknown.
pub(in crate::load) fn is_several(name: &str) -> Option<bool> {
    let known = name.strip_prefix("periode.").map_or(name, |_| "periode");
    let found = HEADERS.iter().find(|(header, _)| *header == known);
    found.map(|(_, several)| *several)
}

/// A header as it is written in the file.
fn bracketed(name: &str, several: bool) -> String {
    if several {
        format!("[[{name}]]")
    } else {
        format!("[{name}]")
    }
}

/// A header with its first key in the same line.
pub(super) fn with_a_key(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let text = line.part(&whole);
    let end = text.rfind(']').filter(|_| text.starts_with('['));
    // The brackets of the value are behind its sign.
    let end = text
        .find('=')
        .and_then(|sign| text.get(..sign)?.rfind(']'))
        .or(end);
    let Some((head, rest)) = end.and_then(|end| text.split_at_checked(end + 1)) else {
        return Vec::new();
    };
    let rest = rest.trim_start();
    if !text.starts_with('[') || !rest.contains('=') {
        return Vec::new();
    }
    let message = text!(
        "`{head}` dan isiannya dalam satu baris",
        "`{head}` and its key are on one line"
    );
    let hint = text!(
        "pindahkan `{rest}` ke baris sendiri di bawahnya",
        "move `{rest}` to a line of its own below"
    );
    let right = format!("{head}\n{rest}");
    vec![page.put(at, &whole, &right, message, hint)]
}

/// A line that can only be a header, and is none.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let text = line.part(&whole);
    let opened = text.len() - text.trim_start_matches('[').len();
    let closed = text.len() - text.trim_end_matches(']').len();
    let right = known(text).or_else(|| {
        let name = text.trim_matches(['[', ']']).trim();
        let count = opened.max(closed);
        let lost = opened != closed && count <= 2 && is_name(name);
        lost.then(|| format!("{}{name}{}", "[".repeat(count), "]".repeat(count)))
    });
    let Some(right) = right.filter(|right| right != text) else {
        return Vec::new();
    };
    let name = right.trim_matches(['[', ']']);
    let message = if text.matches('[').count() == text.matches(']').count() {
        text!(
            "baris ini tidak ditulis sebagai awal bagian `{name}`",
            "this line is not written as the beginning of the part `{name}`"
        )
    } else {
        text!(
            "kurung siku di sekitar `{name}` tidak lengkap",
            "the brackets around `{name}` are incomplete"
        )
    };
    vec![page.put(at, &whole, &right, message, write_so(&right))]
}

fn is_name(name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
    !name.is_empty() && name.chars().all(part)
}

/// The header that a line means: its name alone, or in signs, with words behind it that are no part of it.
fn known(text: &str) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-');
    let words = text.trim_end_matches([':', ' ']);
    if words.contains([':', '"']) || text.len() > LENGTH_MAX {
        return None;
    }
    let is_alone = text.chars().all(|c| !is_sign(c) || c == ':');
    if text.contains('=') && !text.starts_with('=')
        || !is_alone && text.starts_with(char::is_alphanumeric)
    {
        return None;
    }
    let bullet = |c: char| is_sign(c) || c == '-';
    let mut words = text.split(is_sign).map(|word| word.trim_matches(bullet));
    let mut words = words.by_ref().filter(|word| !word.is_empty());
    let first = words.next()?.to_lowercase();
    let rest: Vec<&str> = words.collect();
    let name = match (first.as_str(), rest.first()) {
        ("periode", None) => return None,
        ("periode", Some(_)) => format!("periode.{}", rest.join("-")),
        ("indikator", _) => "aspek.indikator".to_owned(),
        ("aspek", Some(next)) if next.eq_ignore_ascii_case("indikator") => {
            "aspek.indikator".to_owned()
        }
        _ => first,
    };
    Some(bracketed(&name, is_several(&name)?))
}

/// What is wrong with the headers of a file, each of which TOML reads as it stands.
pub(in crate::load) fn misplaced(source: &Arc<SourceText>) -> Vec<Problem> {
    let mut seen: Vec<&str> = Vec::new();
    let mut problems = Vec::new();
    let mut start = 0;
    let mut in_text = false;
    for line in source.text.split('\n') {
        let span = start..start + line.len();
        start = span.end + 1;
        // Within a text of several lines nothing is a header.
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        let was_in_text = in_text;
        in_text ^= quotes % 2 == 1;
        let Some((name, double)) = header(line).filter(|_| !was_in_text) else {
            continue;
        };
        if let Some((message, hint)) = told(name, double, &seen) {
            let begin = span.start + line.len() - line.trim_start().len();
            let end = begin + line.split('#').next().unwrap_or_default().trim().len();
            problems.push(Problem::new(source, begin..end, message, hint));
        }
        seen.push(name);
    }
    problems
}

/// The name of a header, and whether it has double brackets.
fn header(line: &str) -> Option<(&str, bool)> {
    let text = line.split('#').next()?;
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_hidden(c));
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    let double = inner
        .strip_prefix('[')
        .and_then(|inner| inner.strip_suffix(']'));
    let name = double.unwrap_or(inner).trim().trim_matches(is_any_quote);
    is_name(name).then_some((name, double.is_some()))
}

/// What is wrong with a header below those that were seen.
fn told(name: &str, double: bool, seen: &[&str]) -> Option<(Text, Text)> {
    let is = bracketed(name, double);
    let last = name.rsplit('.').next().unwrap_or_default();
    let meant = match is_several(name) {
        Some(_) => name,
        None if last == "indikator" => "aspek.indikator",
        None => name
            .strip_prefix("aspek.")
            .filter(|name| is_several(name).is_some())?,
    };
    let several = is_several(meant)?;
    let right = bracketed(meant, several);
    if is != right {
        let message = text!(
            "awal bagian ini ditulis `{right}`, bukan `{is}`",
            "the beginning of this part is written `{right}`, not `{is}`"
        );
        return Some((message, write_so(&right)));
    }
    if name == "aspek.indikator" && !seen.contains(&"aspek") {
        let message = text!(
            "di atas `{is}` ini belum ada `[[aspek]]`",
            "there is no `[[aspek]]` above this `{is}`"
        );
        let hint = Text::new(
            "tulis `[[aspek]]` beserta kode, nama, dan bobotnya di atas baris ini",
            "write `[[aspek]]` with its kode, nama and bobot above this line",
        );
        return Some((message, hint));
    }
    (!several && seen.contains(&name)).then(|| {
        let message = text!(
            "bagian `{is}` ditulis dua kali",
            "the part `{is}` is written twice"
        );
        let hint = text!(
            "pindahkan isinya ke bawah `{is}` yang pertama, lalu hapus baris ini",
            "move what it holds below the first `{is}`, then delete this line"
        );
        (message, hint)
    })
}
