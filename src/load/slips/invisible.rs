//! Spaces that are none to a parser, and letters that nobody sees: they come with text from the web,
//! from Word and from phones.

use crate::model::{Text, is_hidden};
use crate::text;

use super::Mend;
use super::page::MendedText;
use super::separators::{is_known, write_so};

/// A line with such a character before its content or round the sign behind its key; then anywhere.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let text = page.text(at);
    let Some((first, odd)) = text.char_indices().find(|(_, letter)| is_odd(*letter)) else {
        return Vec::new();
    };
    let sign = text.find(page.grammar.between.0).unwrap_or_default();
    let mut head = sign + 1;
    head += text.get(head..).map_or(0, |rest| {
        rest.len() - rest.trim_start_matches(is_space).len()
    });
    if sign == 0 {
        head = text.len()
            - text
                .trim_start_matches(|c: char| is_space(c) || c == '-')
                .len();
    }
    let of_head = plain(text.get(..head).unwrap_or(text)) + text.get(head..).unwrap_or_default();
    let mut ways = vec![of_head];
    ways.push(plain(text));
    ways.retain(|way| way != text);
    ways.dedup();
    let margin = text.len() - text.trim_start_matches(is_space).len();
    let mend = |written: String| {
        // Spaces in front are shown where they are what was wrong.
        let shown = if first < margin && page.grammar.between.0 == ':' {
            written.trim_end()
        } else {
            written.trim()
        };
        let hint = write_so(shown);
        page.put(at, &(0..text.len()), &written, named(odd), hint)
            .told_at(at, first..first + odd.len_utf8())
    };
    ways.into_iter().map(mend).collect()
}

/// The same text with plain spaces and without what nobody sees.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // As wide as two.
            '\u{3000}' => out.push_str("  "),
            _ if !is_odd(letter) => out.push(letter),
            _ if is_hidden(letter) => {}
            _ => out.push(' '),
        }
    }
    out
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || is_odd(letter)
}

/// A space other than the plain one and the tab, or a letter without any width.
fn is_odd(letter: char) -> bool {
    let space = letter.is_whitespace() || letter.is_control();
    space && !matches!(letter, ' ' | '\t') || is_hidden(letter)
}

fn named(odd: char) -> Text {
    let number = format!("U+{:04X}", u32::from(odd));
    if odd.is_whitespace() {
        text!(
            "spasi ini bukan spasi biasa ({number})",
            "this is not a plain space ({number})"
        )
    } else {
        text!(
            "di baris ini ada huruf yang tidak tampak ({number})",
            "this line contains an invisible character ({number})"
        )
    }
}

/// What is said of a key that is known but for letters that nobody sees.
pub(in crate::load) fn hidden_in(key: &str, keys: &[&str]) -> Option<(Text, Text)> {
    let odd = key.chars().find(|letter| is_odd(*letter))?;
    let right: String = key.chars().filter(|letter| !is_odd(*letter)).collect();
    if !keys.contains(&&*right) && key.starts_with(is_odd) && is_known(&right) {
        // With plain spaces it would stand deeper, where it is known.
        let hint = text!(
            "ganti spasi di depan `{right}` dengan spasi biasa, sebanyak di baris yang sejajar",
            "put plain spaces before `{right}`, as many as on the lines next to it"
        );
        return Some((named(odd), hint));
    }
    let known = keys.contains(&&*right);
    known.then(|| {
        let hint = text!(
            "hapus nama isian ini, lalu ketik ulang: `{right}:`",
            "delete this key and type it again: `{right}:`"
        );
        (named(odd), hint)
    })
}
