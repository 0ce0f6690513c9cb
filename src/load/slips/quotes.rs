//! Quotes: not closed, not opened, curly, one within another, and the backslash within double ones.

use std::ops::Range;

use crate::model::{Lang, Text};
use crate::text;

use super::Mend;
use super::cells::{SlipCell, closing, is_any_quote, is_curly, is_quote};
use super::page::MendedText;
use super::separators::write_so;

/// A text in the quotes that suit it: double ones, single ones where it holds a double one or a backslash.
pub(in crate::load) fn requoted(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A backslash within double quotes, which begins a code of its own there.
pub(super) fn backslash(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    each(page, at, |_, text| {
        let inner = text.strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return None;
        }
        Some((requoted(inner), backslash_message()))
    })
    .into_iter()
    .map(|mut mend| {
        mend.hint = with_slashes(mend.hint);
        mend
    })
    .collect()
}

fn backslash_message() -> Text {
    Text::new(
        "di dalam kutip ganda, `\\` memulai kode khusus",
        "within double quotes a `\\` begins a special code",
    )
}

/// The hint of a backslash, with the other way to write a path.
fn with_slashes(hint: Text) -> Text {
    Text::say(|lang| {
        let hint = hint.get(lang);
        match lang {
            Lang::Id => format!("{hint}; di nama berkas, `/` juga boleh sebagai ganti `\\`"),
            Lang::En => format!("{hint}; in file names `/` will do for `\\` as well"),
        }
    })
}

/// Curly quotes in the place of straight ones.
pub(super) fn curly(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let parts = page
        .cells(at)
        .into_iter()
        .flat_map(|cell| [cell.key.clone(), Some(cell.value)]);
    let mut parts: Vec<Range<usize>> = parts
        .flatten()
        .filter(|part| {
            let text = line.part(part);
            let ends = text.starts_with(is_any_quote) && text.ends_with(is_any_quote);
            ends && (text.starts_with(is_curly) || text.ends_with(is_curly))
        })
        .collect();
    parts.sort_by_key(|part| part.start);
    let Some(first) = parts.first().cloned() else {
        return Vec::new();
    };
    let mut written = line.text.to_owned();
    for part in parts.iter().rev() {
        let right = requoted(line.part(part).trim_matches(is_any_quote));
        written.replace_range(part.clone(), &right);
    }
    let right = written.trim().to_owned();
    vec![Mend {
        line: at,
        written,
        drops: 0,
        told: (at, first),
        message: curly_message(),
        hint: write_so(&right),
    }]
}

fn curly_message() -> Text {
    Text::new(
        "tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini",
        "curly quotes (“ ” ‘ ’) do not count as quotes here",
    )
}

/// A quote that opens a text and is not closed in its line.
pub(super) fn unclosed(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    each(page, at, |_, text| {
        let first = text.chars().next().filter(|letter| is_quote(*letter))?;
        let triple = ["\"\"\"", "'''"]
            .into_iter()
            .find(|quote| text.starts_with(quote));
        let quote = triple.map_or_else(|| first.to_string(), str::to_owned);
        let closed = match triple {
            Some(triple) => text.matches(triple).count() > 1,
            None => closing(text, 0).is_some(),
        };
        if closed {
            return None;
        }
        // Of two in it the last one belongs to the first: `"yang disebut 'asing'`.
        let last = text.chars().last().filter(|letter| is_quote(*letter));
        let other = last.filter(|last| triple.is_none() && text.matches(*last).count() == 1);
        if let Some(other) = other.filter(|other| *other != first) {
            let message = text!(
                "teks ini dibuka dengan `{quote}` tetapi ditutup dengan `{other}`",
                "this text is opened by `{quote}` but closed by `{other}`"
            );
            return Some((requoted(text.trim_matches([first, other])), message));
        }
        let message = text!(
            "tanda kutip `{quote}` dibuka di sini dan tidak ditutup",
            "the quote `{quote}` opens here and is not closed"
        );
        Some((format!("{text}{quote}"), message))
    })
}

/// Of TOML: a text in quotes that goes on in the next line.
pub(super) fn broken(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    let Some(quote) = value.chars().next().filter(|letter| is_quote(*letter)) else {
        return Vec::new();
    };
    let is_last = |line: &str| line.ends_with(quote);
    let rest: Vec<&str> = (at + 1..page.len())
        .map(|line| page.text(line).trim())
        .collect();
    let last = rest
        .iter()
        .position(|line| is_last(line) || line.contains('='));
    let Some(rest) = last.and_then(|last| rest.get(..=last)) else {
        return Vec::new();
    };
    let text = rest.join(" ");
    let ends = text.matches(quote).count() == 1 && !text.contains('=');
    if closing(value, 0).is_some() || !ends {
        return Vec::new();
    }
    let right = format!("{value} {text}");
    let message = Text::new(
        "teks dalam tanda kutip harus ada dalam satu baris",
        "a text in quotes must be on one line",
    );
    let hint = write_so(&page.shown(at, &cell, &right));
    let mut mend = page.put(at, &cell.value, &right, message, hint);
    mend.drops = rest.len();
    vec![mend]
}

/// A quote that closes a text and was not opened.
pub(super) fn unopened(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    each(page, at, |_, text| {
        let quote = text.chars().last().filter(|letter| is_quote(*letter))?;
        if text.starts_with(is_any_quote) || text.matches(quote).count() > 1 {
            return None;
        }
        let message = text!(
            "tanda kutip `{quote}` di akhir teks ini tidak dibuka di awalnya",
            "the quote `{quote}` at the end of this text is not opened at its beginning"
        );
        Some((format!("{quote}{text}"), message))
    })
}

/// A text whose quotes end before it does.
pub(super) fn within(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let next_unclosed = each(page, at, |_, text| {
        // `["a.pdf, "b.pdf"]`: what closes the first text opens the second.
        let quote = text.chars().next().filter(|letter| is_quote(*letter))?;
        let end = closing(text, 0)?;
        let first = text.get(..end - 1)?.trim_end().strip_suffix(',')?;
        let second = text.get(end - 1..)?;
        let message = text!(
            "tanda kutip `{quote}` dibuka di sini dan tidak ditutup",
            "the quote `{quote}` opens here and is not closed"
        );
        second.get(1..).filter(|rest| rest.ends_with(quote))?;
        Some((format!("{first}{quote}, {second}"), message))
    });
    let all = each(page, at, |key, text| {
        let quote = text.chars().next().filter(|letter| is_quote(*letter))?;
        let end = closing(text, 0)?;
        let rest = text.get(end..).filter(|rest| !rest.is_empty())?;
        let inner = text.get(1..)?.strip_suffix(quote);
        let lists = rest.trim_start().starts_with([':', '=', ';'])
            || rest.starts_with(quote) && inner.is_none();
        // `"a" dan "b"` are two texts, `"a "b" c"` is one.
        let apart = rest.starts_with([' ', ',']) && text.get(..end)?.len() > 2;
        let two = apart && !text.get(1..end - 1)?.ends_with([' ', ',']);
        if lists && !two {
            return None;
        }
        let (message, right) = match inner {
            // `'Jum'at pagi`: the second is an apostrophe, and nothing closes the first.
            None if quote == '\'' && rest.starts_with(char::is_alphabetic) => (
                text!(
                    "tanda kutip `{quote}` dibuka di sini dan tidak ditutup",
                    "the quote `{quote}` opens here and is not closed"
                ),
                text.get(1..)?,
            ),
            Some(inner) if !two => (
                text!(
                    "tanda kutip `{quote}` di dalam teks menutup teks itu terlalu awal",
                    "a quote `{quote}` within the text closes it too early"
                ),
                inner,
            ),
            _ => (
                text!(
                    "teks ini berlanjut sesudah tanda kutip penutupnya",
                    "this text goes on after its closing quote"
                ),
                text,
            ),
        };
        // What stands behind a name is no part of it.
        let name = matches!(key, "berkas" | "tautan" | "nihil") && inner.is_none();
        let right = if name {
            text.get(..end)?.to_owned()
        } else {
            requoted(right)
        };
        Some((right, message))
    });
    next_unclosed.into_iter().chain(all).collect()
}

/// The mends of the keys and values of a line that `mended` writes otherwise.
fn each(
    page: &MendedText<'_>,
    at: usize,
    mended: impl Fn(&str, &str) -> Option<(String, Text)>,
) -> Vec<Mend> {
    let line = page.line(at);
    let of_cell = |cell: &SlipCell| -> Option<Mend> {
        if let Some(key) = &cell.key
            && let Some((right, message)) = mended("", line.part(key))
        {
            let sign = page.grammar.between.1.trim_end();
            let value = line.part(&cell.value);
            let shown = format!("{right}{sign} {value}");
            let hint = write_so(shown.trim_end());
            return Some(page.put(at, key, &right, message, hint));
        }
        let (right, message) = mended(page.cell_key(at, cell), line.part(&cell.value))?;
        let hint = write_so(&page.shown(at, cell, &right));
        Some(page.put(at, &cell.value, &right, message, hint))
    };
    page.cells(at).iter().filter_map(of_cell).collect()
}
