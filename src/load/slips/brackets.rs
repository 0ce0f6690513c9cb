//! Lists and tables within brackets: a bracket or a comma too few or too many.

use std::ops::Range;

use crate::model::Text;

use super::Mend;
use super::cells::{KeyLine, SlipCell, closing, is_quote};
use super::page::MendedText;
use super::quotes::requoted;
use super::separators::{is_code, is_known, write_so};

/// A comma too few or too many.
pub(super) fn commas(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let doubled = way(page, at, without_doubled_commas, || {
        Text::new("dua koma berturut-turut", "two commas in a row")
    });
    let sign = page.grammar.between.0;
    let lost = way(
        page,
        at,
        |text| with_commas(text, sign),
        || {
            Text::new(
                "di antara dua isi kurung ini tidak ada koma",
                "there is no comma between two values in these brackets",
            )
        },
    );
    let other = way(page, at, with_commas_alone, || {
        Text::new(
            "isi kurung dipisahkan dengan koma",
            "what stands in brackets is parted by commas",
        )
    });
    [doubled, other, lost].into_iter().flatten().collect()
}

/// The comma between a line and the next within brackets over several lines.
pub(super) fn between_lines(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    at_end(page, at).into_iter().collect()
}

fn at_end(page: &MendedText<'_>, at: usize) -> Option<Mend> {
    let line = page.line(at);
    let sign = page.grammar.between.0;
    let (begin, end) = (line.begin(), line.end());
    let next = page.after(at).map(|next| page.line(next))?;
    // What stands less deep is no longer within them.
    if next.indent() < line.indent() {
        return None;
    }
    let next = next.part(&(next.begin()..next.end()));
    let goes_on = next.starts_with(['{', '[', '"', '\'']) && !next.starts_with("[[")
        || begins_with_key(next, sign);
    let text = line.part(&(begin..end));
    if !goes_on || text.is_empty() || text.ends_with([',', '{', '[', sign]) || !is_open(page, at) {
        return None;
    }
    let message = Text::new(
        "di antara baris ini dan baris berikutnya tidak ada koma",
        "there is no comma between this line and the next",
    );
    let mend = page.put(at, &(end..end), ",", message, write_so(&format!("{text},")));
    Some(mend.told_at(at, begin..end))
}

/// How many lines above are asked whether a bracket is open: a scale has some ten options.
const OPEN_MAX: usize = 50;

/// Whether a bracket above is still open behind this line.
pub(super) fn is_open(page: &MendedText<'_>, at: usize) -> bool {
    let mut open = 0_usize;
    let above = at.saturating_sub(OPEN_MAX)..=at;
    // Most files have none, and every line asks.
    let ends_open = |line: usize| page.text(line).trim_end().ends_with(['[', '{', ',']);
    if !above.clone().any(ends_open) {
        return false;
    }
    for line in above {
        let line = page.line(line);
        let text = line.part(&(0..line.end()));
        for (_, piece) in pieces(text).iter().filter(|(quoted, _)| !quoted) {
            open += piece.matches(['[', '{']).count();
            open = open.saturating_sub(piece.matches([']', '}']).count());
        }
    }
    open > 0
}

/// Of TOML: an item of a list of tables that has other brackets than its own, or not both.
pub(super) fn rows(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (begin, end) = (line.begin(), line.end());
    let text = line.part(&(begin..end));
    let edge = |c: char| matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | ' ' | '-');
    let right = format!("{{ {} }},", text.trim_matches(edge));
    let is_row = text.contains('=') && text.contains(['(', ')', '[', ']', '{', '}']);
    // The row's own brackets say nothing of the list's.
    let opened = page.before(at).is_some_and(|before| is_open(page, before));
    if !is_row || text.trim_end_matches(',') == right.trim_end_matches(',') || !opened {
        return Vec::new();
    }
    let message = Text::new(
        "tiap isi daftar ini ditulis dalam satu pasang kurung kurawal",
        "each item of this list is written in one pair of braces",
    );
    vec![page.put(at, &(begin..end), &right, message, write_so(&right))]
}

/// With commas in the place of the signs and words that people put between things.
fn with_commas_alone(text: &str) -> String {
    let pieces = pieces(text);
    let last = pieces.len().saturating_sub(1);
    let between = |at: usize, piece: &str| {
        let joins = matches!(piece.trim(), ";" | "/" | "|" | "+" | "&" | "dan" | "and");
        if joins && at > 0 && at < last {
            ", ".to_owned()
        } else {
            piece.replace(';', ",")
        }
    };
    let pieces = pieces.iter().enumerate();
    pieces
        .map(|(at, (quoted, piece))| {
            if *quoted {
                (*piece).to_owned()
            } else {
                between(at, piece)
            }
        })
        .collect()
}

/// A bracket too few or too many, or of the other kind.
pub(super) fn pairs(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let mend = way(page, at, balanced, || {
        Text::new(
            "kurung di baris ini tidak berpasangan",
            "the brackets on this line do not match",
        )
    });
    mend.into_iter().collect()
}

/// Of YAML: keys within braces without a space behind their colon.
pub(super) fn tight(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let mend = way(page, at, with_spaces, || {
        Text::new(
            "sesudah titik dua di dalam kurung kurawal harus ada spasi",
            "there must be a space after a colon within braces",
        )
    });
    mend.into_iter().collect()
}

/// With a space behind the colon of each known key.
fn with_spaces(text: &str) -> String {
    let last = |text: &str| {
        text.rsplit(['{', '[', ',', ' '])
            .next()
            .is_some_and(is_known)
    };
    let spaced = outside_quotes(text, |piece| {
        let mut parts = piece.split(':').peekable();
        let mut out = String::with_capacity(piece.len() + 2);
        while let Some(part) = parts.next() {
            out.push_str(part);
            if let Some(next) = parts.peek() {
                let glued = last(part) && !next.starts_with([' ', '/']);
                out.push_str(if glued { ": " } else { ":" });
            }
        }
        out
    });
    spaced.trim_end().to_owned()
}

/// Of YAML: a `#` in a text within brackets, which hides the rest of them.
pub(super) fn commented(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let end = line.end();
    let comment = line.text.get(end..).unwrap_or_default();
    let opens = |text: &str| balanced(text) != text;
    let hidden = comment.find([',', ']', '}']);
    let last = page.cells(at).into_iter().rfind(|cell| cell.within);
    let (Some(hidden), Some(cell)) = (hidden, last) else {
        return Vec::new();
    };
    let unquoted = !line.part(&cell.value).starts_with(is_quote) && cell.key.is_some();
    let reaches = cell.value.end == end && bracketed(&line).is_some_and(|it| opens(line.part(&it)));
    if !unquoted || !reaches {
        return Vec::new();
    }
    let part = cell.value.start..end + hidden;
    let right = requoted(line.part(&part).trim_end());
    let message = Text::new(
        "` #` di dalam teks ini memulai komentar, dan kurung penutupnya ikut di dalamnya",
        "` #` in this text begins a comment, and the closing bracket is part of that",
    );
    let hint = write_so(&page.shown(at, &cell, &right));
    vec![page.put(at, &part, &right, message, hint)]
}

/// The brackets of a line, written otherwise.
fn way(
    page: &MendedText<'_>,
    at: usize,
    mended: impl Fn(&str) -> String,
    message: impl Fn() -> Text,
) -> Option<Mend> {
    let line = page.line(at);
    let part = bracketed(&line)?;
    let right = mended(line.part(&part));
    if right == line.part(&part) {
        return None;
    }
    let mut shown = line.text.to_owned();
    shown.replace_range(part.clone(), &right);
    let hint = write_so(shown.trim());
    Some(page.put(at, &part, &right, message(), hint))
}

/// The part of a line from its first bracket on.
fn bracketed(line: &KeyLine<'_>) -> Option<Range<usize>> {
    let whole = line.begin()..line.end();
    if line.part(&whole).starts_with(['[', '{', ']', '}']) {
        return Some(whole);
    }
    let value = line.split(&whole).value;
    line.part(&value).starts_with(['[', '{']).then_some(value)
}

/// The text cut into what is in quotes and what is not.
pub(super) fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_quote) {
        let Some(end) = closing(rest, start) else {
            break;
        };
        all.push((false, rest.get(..start).unwrap_or_default()));
        all.push((true, rest.get(start..end).unwrap_or_default()));
        rest = rest.get(end..).unwrap_or_default();
    }
    all.push((false, rest));
    all
}

fn outside_quotes(text: &str, mended: impl Fn(&str) -> String) -> String {
    let pieces = pieces(text).into_iter();
    pieces
        .map(|(quoted, piece)| {
            if quoted {
                piece.to_owned()
            } else {
                mended(piece)
            }
        })
        .collect()
}

fn without_doubled_commas(text: &str) -> String {
    outside_quotes(text, |piece| {
        let mut piece = piece.to_owned();
        for doubled in [", ,", ",,"] {
            while piece.contains(doubled) {
                piece = piece.replace(doubled, ",");
            }
        }
        piece
    })
}

/// With each bracket closed by its own kind, none missing, none left over.
fn balanced(text: &str) -> String {
    let mut open = Vec::new();
    let mut out = String::with_capacity(text.len() + 2);
    for (quoted, piece) in pieces(text) {
        if quoted {
            out.push_str(piece);
            continue;
        }
        for letter in piece.chars() {
            match letter {
                '[' => open.push(']'),
                '{' => open.push('}'),
                ']' | '}' => {
                    out.extend(open.pop());
                    continue;
                }
                _ => {}
            }
            out.push(letter);
        }
    }
    for close in open.into_iter().rev() {
        if close == '}' && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push(close);
    }
    out
}

/// With a comma where a key, or a text in quotes, follows a value.
fn with_commas(text: &str, sign: char) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for (quoted, piece) in pieces(text) {
        let after_quote = out.ends_with(is_quote);
        if quoted {
            let gap = out.trim_end();
            if gap.len() < out.len() && gap.ends_with(is_quote) {
                out.truncate(gap.len());
                out.push_str(", ");
            }
            out.push_str(piece);
            continue;
        }
        out.push_str(&between_keys(piece, sign, after_quote));
    }
    out
}

/// A piece without quotes, with a comma before each key that follows a value.
fn between_keys(piece: &str, sign: char, after_quote: bool) -> String {
    let mut out = String::with_capacity(piece.len() + 2);
    let mut at = 0;
    for word in piece.split_inclusive(' ') {
        let rest = piece.get(at..).unwrap_or_default();
        at += word.len();
        let before = out.trim_end();
        let value_before = match before.chars().last() {
            None => after_quote && !out.is_empty(),
            Some(last) => !matches!(last, ',' | '{' | '[') && last != sign,
        };
        if value_before && begins_with_key(rest, sign) {
            let end = before.len();
            out.truncate(end);
            out.push_str(", ");
        }
        out.push_str(word);
    }
    out
}

fn begins_with_key(text: &str, sign: char) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    let Some((name, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
        return false;
    };
    let known = if sign == ':' {
        is_known(name)
    } else {
        !name.is_empty()
    };
    known && rest.trim_start().starts_with(sign)
}

/// Of TOML: a list over several lines that is not closed before the next key or header.
pub(super) fn never_closed(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    if cell.key.is_none() || !value.starts_with('[') || balanced(value) == value {
        return Vec::new();
    }
    let begins = |text: &str| {
        let text = text.trim_start();
        text.starts_with("[[") || text.starts_with('[') && text.ends_with(']') || {
            let word = text.split(['=', ' ']).next().unwrap_or_default();
            !word.is_empty()
                && word.chars().all(|c| c.is_alphanumeric() || c == '_')
                && text.contains('=')
        }
    };
    let next = (at + 1..page.len()).find(|&next| begins(page.text(next)));
    // In one line it is what `pairs` mends.
    let last = page.before(next.unwrap_or(page.len()));
    let Some(last) = last.filter(|&last| last > at) else {
        return Vec::new();
    };
    let name = cell
        .key
        .as_ref()
        .map(|key| line.part(key))
        .unwrap_or_default();
    let number = last + 1;
    vec![Mend {
        line: last,
        written: format!("{}\n]", page.text(last)),
        drops: 0,
        told: (at, cell.value.start..cell.value.start + 1),
        message: crate::text!(
            "kurung siku `[` dari `{name}` tidak ditutup",
            "the bracket `[` of `{name}` is not closed"
        ),
        hint: crate::text!(
            "tulis `]` di baris sendiri sesudah baris {number}",
            "write `]` on a line of its own after line {number}"
        ),
    }]
}

/// Of YAML: a list or table over several lines that is not closed before what stands less deep.
pub(super) fn never_closed_below(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let item = line.part(&(line.begin()..line.end()));
    let cell = if item.starts_with('{') {
        SlipCell {
            key: None,
            value: line.begin()..line.end(),
            within: false,
        }
    } else {
        cell
    };
    let opens = line.part(&cell.value).starts_with(['[', '{']);
    if !opens || cell.key.is_none() && !line.has_dash() {
        return Vec::new();
    }
    let deeper = |next: &usize| page.line(*next).indent() > line.indent();
    let below = std::iter::successors(page.after(at), |next| page.after(*next));
    let below: Vec<usize> = below.take_while(deeper).collect();
    // In one line it is what `pairs` mends.
    let Some(&last) = below.last() else {
        return Vec::new();
    };
    let below = below.iter().map(|next| page.line(*next));
    let below = below.map(|next| next.part(&(next.indent()..next.end())));
    let whole: String = std::iter::once(line.part(&cell.value))
        .chain(below)
        .flat_map(|part| [part, " "])
        .collect();
    let right = balanced(&whole);
    let Some(closes) = right.strip_prefix(&whole).map(str::trim) else {
        return Vec::new();
    };
    if closes.is_empty() {
        return Vec::new();
    }
    let sign = line.part(&(cell.value.start..cell.value.start + 1));
    let message = match page.cell_key(at, &cell) {
        "" => crate::text!(
            "kurung `{sign}` di baris ini tidak ditutup",
            "the bracket `{sign}` on this line is not closed"
        ),
        key => crate::text!(
            "kurung `{sign}` dari `{key}` tidak ditutup",
            "the bracket `{sign}` of `{key}` is not closed"
        ),
    };
    let (number, column) = (last + 1, line.indent() + 2);
    vec![Mend {
        line: last,
        written: format!("{}\n{}{closes}", page.text(last), " ".repeat(column)),
        drops: 0,
        told: (at, cell.value.start..cell.value.start + 1),
        message,
        hint: crate::text!(
            "tulis `{closes}` di baris sendiri sesudah baris {number}, dengan {column} spasi di depannya",
            "write `{closes}` on a line of its own after line {number}, with {column} spaces in front of it"
        ),
    }]
}

/// Of TOML: a list of tables in one line, whatever became of its brackets: a key that comes again begins the
/// next table.
pub(super) fn tables(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    if cell.key.is_none() || !value.starts_with(['[', '{']) || !value.contains('=') {
        return Vec::new();
    }
    let spaced = outside_quotes(value, |piece| {
        piece.replace(['[', ']', '{', '}', ','], "\n")
    });
    let pairs = spaced
        .lines()
        .map(str::trim)
        .filter(|pair| !pair.is_empty());
    let mut tables: Vec<Vec<&str>> = Vec::new();
    let mut first = None;
    for pair in pairs {
        let Some((key, _)) = pair.split_once('=') else {
            return Vec::new();
        };
        let key = Some(key.trim());
        first = first.or(key);
        if key == first {
            tables.push(Vec::new());
        }
        tables
            .last_mut()
            .into_iter()
            .for_each(|table| table.push(pair));
    }
    let tables = tables
        .iter()
        .map(|table| format!("{{ {} }}", table.join(", ")));
    let right = format!("[{}]", tables.collect::<Vec<_>>().join(", "));
    if right == value {
        return Vec::new();
    }
    let message = Text::new(
        "kurung atau koma di baris ini tidak lengkap atau berlebih",
        "brackets or commas on this line are missing or too many",
    );
    let hint = write_so(&page.shown(at, &cell, &right));
    vec![page.put(at, &cell.value, &right, message, hint)]
}

/// Of TOML: an item of a list that was never begun.
pub(super) fn listless(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (begin, end) = (line.begin(), line.end());
    let text = line.part(&(begin..end));
    let opened = page.before(at).is_some_and(|before| is_open(page, before));
    if !text.starts_with('{') || opened {
        return Vec::new();
    }
    let name = if text.contains("jenis") {
        "bukti"
    } else {
        "pilihan"
    };
    let right = format!("{name} = [\n{}", line.text);
    let message = Text::new(
        "baris ini isi sebuah daftar, tetapi awal daftarnya tidak ada",
        "this line is an item of a list that was never begun",
    );
    let hint = crate::text!(
        "tulis `{name} = [` di baris sendiri di atasnya",
        "write `{name} = [` on a line of its own above it"
    );
    let mend = page.put(at, &(0..line.text.len()), &right, message, hint);
    vec![mend.told_at(at, begin..end)]
}

/// Of YAML: keys of a code in braces on a line of their own, too far out or beside keys without braces.
pub(super) fn half_braced(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (indent, end) = (line.indent(), line.end());
    let text = line.part(&(indent..end));
    let above = page.before(at).map(|above| page.line(above));
    let code = above.filter(|above| {
        above
            .key()
            .is_some_and(|key| is_code(key) && !is_known(key))
    });
    let Some(code) = code.filter(|_| text.starts_with('{') && text.ends_with('}')) else {
        return Vec::new();
    };
    if indent <= code.indent() {
        let column = code.indent() + 2;
        let right = format!("{}{text}", " ".repeat(column));
        let message = Text::new(
            "isian sebuah kode harus lebih dalam daripada kodenya",
            "the keys of a code must be indented more than the code",
        );
        let mend = page.put(at, &(0..end), &right, message, write_so(&right));
        return vec![mend.told_at(at, indent..end)];
    }
    let cells = page.cells(at);
    let cells = cells
        .iter()
        .filter(|cell| cell.within && cell.key.is_some());
    let keys = cells.map(|cell| page.shown(at, cell, line.part(&cell.value)));
    let keys: Vec<String> = keys.collect();
    let own_line = format!("\n{}", " ".repeat(indent));
    let message = Text::new(
        "isian kode ini sebagian di dalam kurung kurawal, sebagian di luarnya",
        "some keys of this code are in braces, others are not",
    );
    let hint = write_so(&keys.join("`, `"));
    vec![page.put(at, &(indent..end), &keys.join(&own_line), message, hint)]
}
