//! Lines that are neither a key with its value nor part of a list: text that went on, a heading, a remark.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::numbers::ValueKind;
use super::page::MendedText;
use super::places::is_toml_key;
use super::separators::is_known;
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
