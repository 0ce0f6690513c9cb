//! Lists of YAML: the dash and the space behind it.

use crate::model::{Text, is_blank};
use crate::text;

use super::Mend;
use super::page::Page;
use super::separators::write_so;

/// A dash without a space behind it, or another sign in its place.
pub(super) fn dashes(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let indent = line.indent();
    let text = line.text.get(indent..).unwrap_or_default();
    let Some(sign) = text.chars().next() else {
        return Vec::new();
    };
    let behind = text.get(sign.len_utf8()..).unwrap_or_default();
    let words = behind.trim_start_matches(is_blank);
    let wrong = match sign {
        '-' => !behind.starts_with([' ', '-']),
        '*' => behind.starts_with(' '),
        '\u{2010}'..='\u{2015}'
        | '\u{2022}'
        | '\u{2023}'
        | '\u{25e6}'
        | '\u{25aa}'
        | '\u{25cf}'
        | '\u{b7}'
        | '\u{2212}' => true,
        _ => false,
    };
    if !wrong || words.is_empty() {
        return Vec::new();
    }
    let right = format!("- {words}");
    let (message, hint) = dash_told(sign, &right);
    vec![page.put(at, &(indent..line.text.len()), &right, message, hint)]
}

/// What is said of a dash without its space, or of another sign in its place.
fn dash_told(sign: char, right: &str) -> (Text, Text) {
    let message = if sign == '-' {
        Text::new(
            "sesudah tanda hubung `-` harus ada spasi biasa",
            "there must be a plain space after the dash `-`",
        )
    } else {
        text!(
            "butir daftar diawali tanda hubung dan spasi (`- `), bukan `{sign}`",
            "an item of a list begins with a dash and a space (`- `), not `{sign}`"
        )
    };
    (message, write_so(right))
}

/// The same of a text that a parser read.
fn dashless(text: &str) -> Option<(Text, Text)> {
    let page = Page::new(&super::YAML, text);
    let mend = dashes(&page, 0).into_iter().next()?;
    Some((mend.message, mend.hint))
}

/// What is said of an item that the parser took for the end of the item above it, and where it begins in
/// `written`: the text of both, which begins in this column. Programs that fold long texts begin a new line
/// only behind many letters.
pub(in crate::load) fn swallowed(written: &str, column: usize) -> Option<(usize, (Text, Text))> {
    let (first, rest) = written.split_once('\n')?;
    if first.len() > FOLDED_MIN {
        return None;
    }
    let line = rest.lines().next()?;
    let item = line.trim_start();
    let at = first.len() + 1 + line.len() - item.len();
    if let Some(told) = dashless(item) {
        return Some((at, told));
    }
    item.strip_prefix("- ")?;
    let above = column.saturating_sub(2);
    let spaces = " ".repeat(above);
    let message = text!(
        "`{item}` tidak sejajar dengan `- {first}` di atasnya",
        "`{item}` is not in line with `- {first}` above it"
    );
    let hint = text!(
        "samakan lekukannya, {above} spasi: `{spaces}{item}`",
        "indent it alike, {above} spaces: `{spaces}{item}`",
    );
    Some((at, (message, hint)))
}

/// Programs that write YAML fold texts at 80 columns; `PyYAML` is the one that people meet.
const FOLDED_MIN: usize = 50;

/// What is said of a key that should have a list and has something else, whose first line is given.
pub(in crate::load) fn list_wanted(key: &str, first: &str) -> Option<(Text, Text)> {
    let first = first.trim();
    if let Some(told) = dashless(first) {
        return Some(told);
    }
    let items = first.trim_matches(['[', ']', '(', ')', ' ']);
    let (message, right) = if has_key(first) {
        (missing_dash_message(), format!("- {first}"))
    } else if items.contains(", ") {
        let message = text!(
            "beberapa isi `{key}` dalam satu baris harus ada dalam kurung siku",
            "several items of `{key}` in one line must be in brackets"
        );
        (message, format!("{key}: [{items}]"))
    } else {
        return None;
    };
    Some((message, write_so(&right)))
}

/// Whether a line begins with a key.
fn has_key(line: &str) -> bool {
    let page = Page::new(&super::YAML, line);
    page.line(0).key().is_some()
}

/// A piece of evidence without a dash in front.
pub(super) fn missing_dash(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let key = line.key();
    let Some(above) = page.before(at).map(|above| page.line(above)) else {
        return Vec::new();
    };
    let is_first =
        above.key() == Some("bukti") && above.part(&(above.end()..above.end())).is_empty();
    if !is_first || line.has_dash() || !matches!(key, Some("berkas" | "tautan")) {
        return Vec::new();
    }
    let indent = line.indent();
    // The key stays where it is, since others may stand below it.
    let column = indent.saturating_sub(2).max(above.begin());
    let content = line.text.get(indent..).unwrap_or_default();
    let right = format!("- {content}");
    let mut mend = page.put(
        at,
        &(0..line.text.len()),
        &format!("{}{right}", " ".repeat(column)),
        missing_dash_message(),
        write_so(&right),
    );
    mend.told = (at, indent..line.end());
    vec![mend]
}

fn missing_dash_message() -> Text {
    Text::new(
        "tiap butir daftar diawali tanda hubung dan spasi (`- `)",
        "each item of a list begins with a dash and a space (`- `)",
    )
}

/// A list or table that is closed already, with more of it below.
pub(super) fn below_an_empty_one(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    if cell.key.is_none() || !matches!(value, "[]" | "{}") {
        return Vec::new();
    }
    let message = text!(
        "`{value}` sudah menutup isian ini, padahal isinya ada di bawahnya",
        "`{value}` has closed this already, but there is more below"
    );
    let hint = text!(
        "hapus `{value}` di baris ini",
        "delete `{value}` in this line"
    );
    vec![page.put(at, &cell.value, "", message, hint)]
}
