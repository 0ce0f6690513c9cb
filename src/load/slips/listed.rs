//! Lists of TOML whose brackets are missing or others, and options that are no tables.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::brackets::{is_open, pieces};
use super::cells::{SlipCell, is_any_quote, is_quote};
use super::numbers::is_toml;
use super::page::MendedText;
use super::quotes::requoted;
use super::separators::write_so;

/// Lists of TOML that are written without their brackets, or in others.
pub(super) fn lost(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    let key = page.cell_key(at, &cell);
    let inner = value.trim_matches(['(', ')', '{', '}', '[', ']', ' ']);
    let quoted = value.starts_with(is_quote) && closing_texts(inner) < 2;
    let of_tables = TABLES.contains(&key);
    let known = (LISTS.contains(&key) || of_tables) && !value.is_empty();
    let begun = value.starts_with('[') && key != "pilihan";
    let tables = of_tables && value.contains(['=', '{']);
    if !known || begun || quoted || tables || is_toml(value) {
        return Vec::new();
    }
    let parts = inner
        .split([',', ';'])
        .map(|part| part.trim().trim_matches(is_any_quote));
    let parts: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(requoted)
        .collect();
    let message = text!(
        "`{key}` berisi daftar dalam kurung siku",
        "`{key}` holds a list in brackets"
    );
    let (right, hint) = list_of(page, at, &cell, &parts);
    vec![page.put(at, &cell.value, &right, message, hint)]
}

/// The keys of an instrument that hold lists of tables, which people write as words.
const TABLES: [&str; 2] = ["bukti", "pilihan"];

/// A list of these texts in quotes as its key wants it, and the hint to write it so.
fn list_of(page: &MendedText<'_>, at: usize, cell: &SlipCell, parts: &[String]) -> (String, Text) {
    let key = page.cell_key(at, cell);
    let list = |value: &str| {
        let items = parts.iter().map(|part| match key {
            "bukti" => format!("{{ jenis = {part}, min = 1 }}"),
            "pilihan" => format!("{{ kode = {part}, nilai = {value} }}"),
            _ => part.clone(),
        });
        format!("[{}]", items.collect::<Vec<_>>().join(", "))
    };
    // Any value of an option does for reading on.
    let shown = page.shown(at, cell, &list("…"));
    (list("1"), option_told(&shown).1)
}

/// Of TOML: a list that is written as YAML writes it, with a dash before each item.
pub(super) fn dashed(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let items = (at + 1..page.len()).map(|next| page.line(next));
    let items = items.map_while(|next| next.part(&(next.indent()..next.end())).strip_prefix("- "));
    let items: Vec<&str> = items.map(|item| item.trim_matches([' ', ','])).collect();
    if cell.key.is_none() || cell.value.start < cell.value.end || items.is_empty() {
        return Vec::new();
    }
    let quoted = items.iter().map(|item| {
        if is_toml(item) {
            (*item).to_owned()
        } else {
            requoted(item.trim_matches(is_any_quote))
        }
    });
    let quoted: Vec<String> = quoted.collect();
    let key = page.cell_key(at, &cell);
    let message = text!(
        "daftar `{key}` ditulis dalam kurung siku, bukan dengan tanda hubung",
        "the list of `{key}` is written in brackets, not with dashes"
    );
    let (right, hint) = list_of(page, at, &cell, &quoted);
    let right = format!(" {right}");
    let mut mend = page.put(at, &cell.value, &right, message, hint);
    mend.drops = items.len();
    vec![mend.told_at(at, line.indent()..line.end())]
}

/// The keys of an instrument that hold lists of texts.
const LISTS: [&str; 7] = [
    "sasaran",
    "ekstensi",
    "ekstensi_foto",
    "ekstensi_video",
    "abaikan",
    "kelompok",
    "jenis",
];

/// How many texts in quotes stand beside each other, with nothing but commas between them.
fn closing_texts(text: &str) -> usize {
    let pieces = pieces(text);
    let only = pieces
        .iter()
        .all(|(quoted, piece)| *quoted || matches!(piece.trim(), "" | "," | ";"));
    if only {
        pieces.iter().filter(|(quoted, _)| *quoted).count()
    } else {
        0
    }
}

/// Of TOML: an option that is written as its code alone, or as the code with its value.
pub(super) fn options(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (begin, end) = (line.indent(), line.end());
    let text = line.part(&(begin..end)).trim_end_matches([',', ';']);
    let (code, value) = text.split_once(['=', ':']).unwrap_or((text, ""));
    let (code, value) = (code.trim().trim_matches(is_any_quote), value.trim());
    let of_options = || {
        let is_key = |key: &&str| key.chars().all(|c| c.is_alphanumeric() || c == '_');
        let mut above = (0..at).rev().filter_map(|above| page.key(above));
        above.find(is_key) == Some("pilihan")
            && page.before(at).is_some_and(|before| is_open(page, before))
    };
    let other = code.is_empty() || text.contains(['[', ']', '{', '}']);
    if other || !is_toml(value) && !value.is_empty() || !of_options() {
        return Vec::new();
    }
    let row = |value: &str| format!("{{ kode = {}, nilai = {value} }},", requoted(code));
    // Any value does for reading on.
    let (right, shown) = if value.is_empty() {
        (row("1"), row("…"))
    } else {
        (row(value), row(value))
    };
    let (message, hint) = option_told(&shown);
    vec![page.put(at, &(begin..end), &right, message, hint)]
}

/// What is said of an option that is no table, and how it is written.
pub(in crate::load) fn option_told(right: &str) -> (Text, Text) {
    let message = Text::new(
        "tiap pilihan ditulis dengan kode dan nilainya dalam kurung kurawal",
        "each option is written with its code and its value, in braces",
    );
    let hint = if right.contains('…') {
        text!(
            "tulis `{right}`, dengan nilai dari 0 sampai 1",
            "write `{right}`, with a value from 0 to 1"
        )
    } else {
        write_so(right)
    };
    (message, hint)
}
