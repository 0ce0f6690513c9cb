//! Lines that are neither a key with its value nor part of a list: text that went on, a heading, a remark.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::cells::is_any_quote;
use super::numbers::ValueKind;
use super::page::MendedText;
use super::places::{WORDS, is_toml_key};
use super::quotes::requoted;
use super::separators::{is_code, is_known};
use super::unquoted::no_value;

/// A line that a parser can take for nothing, told with what it may be.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (begin, end) = (line.indent(), line.end());
    let yaml = page.grammar.between.0 == ':';
    let sign = page.grammar.between.0;
    let words = line.part(&(begin..end));
    let part = words.contains(['"', '[', ']', '{', '}']);
    let open = words.starts_with(['[', '{', '?']);
    let before = page.before(at).map(|before| page.line(before));
    let in_list =
        |before: super::cells::KeyLine<'_>| before.part(&(0..before.end())).ends_with(['[', ',']);
    if !yaml && before.is_some_and(in_list) {
        return Vec::new();
    }
    if !yaml && is_toml_key(words) {
        let (message, hint) = no_value(words);
        let right = format!("{words} = {}", ValueKind::of(words).example());
        return vec![page.put(at, &(begin..end), &right, message, hint)];
    }
    // These part documents.
    let mark = matches!(words, "---" | "...") || words.starts_with("--- ");
    if line.is_blank() || line.has_dash() || page.key(at).is_some() || open || !yaml && part || mark
    {
        return Vec::new();
    }
    let above = (0..at).rev().find(|&above| page.key(above).is_some());
    let text = above.map(|above| (above, page.line(above)));
    let text = text.map(|(above, line)| (above, line.split(&(line.begin()..line.end())), line));
    // Text that goes on stands deeper than its key.
    if yaml
        && let Some((above, cell, line)) = text
        && let Some(name) = page.key(above)
        && (!line.part(&cell.value).is_empty() || holds_text(name))
        && !line.part(&cell.value).starts_with(['[', '{'])
    {
        let column = line.begin() + 2;
        let right = format!("{}{words}", " ".repeat(column));
        let number = above + 1;
        let block = matches!(line.part(&cell.value), "|" | ">" | "|-" | ">-");
        let message = if block {
            text!(
                "isi `{name}` di baris {number} harus lebih dalam daripada `{name}`",
                "what `{name}` on line {number} holds must be indented more than `{name}`"
            )
        } else {
            not_a_key(sign)
        };
        let hint = if block {
            text!(
                "beri {column} spasi di depannya: `{right}`",
                "put {column} spaces in front of it: `{right}`"
            )
        } else {
            text!(
                "bila ini lanjutan `{name}` di baris {number}, beri {column} spasi di depannya; bila keterangan untuk tim, awali dengan `#`; bila bukan keduanya, hapus",
                "if `{name}` on line {number} goes on here, put {column} spaces in front; if it is a remark for the team, begin it with `#`; if neither, delete it"
            )
        };
        let mend = page.put(at, &(0..line_end(page, at)), &right, message, hint);
        return vec![mend.told_at(at, begin..end)];
    }
    let hint = Text::new(
        "bila ini keterangan untuk tim, awali dengan `#`; bila bukan, hapus baris ini",
        "if it is a remark for the team, begin it with `#`; if not, delete this line",
    );
    let right = format!("{}# {words}", " ".repeat(begin));
    let mend = page.put(at, &(0..line_end(page, at)), &right, not_a_key(sign), hint);
    vec![mend.told_at(at, begin..end)]
}

/// Of YAML: a text without quotes that goes on deeper in a line which looks like a key of its own.
pub(super) fn continued(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let deeper = |next: usize, than: usize| {
        let next = page.line(next);
        !next.is_blank() && !next.has_dash() && next.indent() > than
    };
    let head = (0..at).rev().find(|&above| {
        let above = page.line(above);
        above.is_blank() || above.indent() < line.indent()
    });
    let Some(head) = head.filter(|&head| page.key(head).is_some_and(|key| WORDS.contains(&key)))
    else {
        return Vec::new();
    };
    let above = page.line(head);
    let cell = above.split(&(above.begin()..above.end()));
    let (value, column) = (above.part(&cell.value), above.begin());
    let own = line.split(&(line.begin()..line.end()));
    let is_key = page
        .key(at)
        .is_none_or(|key| is_known(key) || is_code(key) && line.part(&own.value).is_empty());
    let plain = !value.is_empty()
        && !value.starts_with(is_any_quote)
        && !value.starts_with(['[', '{', '|', '>']);
    if is_key || !plain || !(head + 1..=at).all(|next| deeper(next, column)) {
        return Vec::new();
    }
    let rest = (head + 1..page.len()).take_while(|&next| deeper(next, column));
    let rest: Vec<&str> = rest.map(|next| page.text(next).trim()).collect();
    let right = requoted(&format!("{value} {}", rest.join(" ")));
    let name = page.key(head).unwrap_or_default();
    let number = head + 1;
    let message = text!(
        "baris ini terbaca sebagai isian, padahal lanjutan `{name}` di baris {number}",
        "this line reads as a key of its own, but goes on with `{name}` on line {number}"
    );
    let shown = page.shown(head, &cell, &right);
    let hint = text!(
        "tulis seluruhnya dalam tanda kutip: `{shown}`; atau tulis `{name}: >` dan seluruh teksnya di bawah baris itu",
        "put all of it in quotes: `{shown}`; or write `{name}: >` and all of the text below that line"
    );
    let mut mend = page.put(head, &cell.value, &right, message, hint);
    mend.drops = rest.len();
    vec![mend.told_at(at, line.indent()..line.end())]
}

/// Whether a key of a mapping holds text, and no list or table.
fn holds_text(name: &str) -> bool {
    is_known(name) && !matches!(name, "bukti" | "penangguhan" | "indikator")
}

fn line_end(page: &MendedText<'_>, at: usize) -> usize {
    page.text(at).len()
}

fn not_a_key(sign: char) -> Text {
    if sign == ':' {
        Text::new(
            "baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)",
            "this line is neither a key with its value (`key: value`) nor an item of a list (`- …`)",
        )
    } else {
        Text::new(
            "baris ini bukan isian (`nama = nilai`) dan bukan awal bagian (`[…]`)",
            "this line is neither a key with its value (`key = value`) nor the beginning of a part (`[…]`)",
        )
    }
}
