//! Evidence in YAML whose form is half one and half another: the short form (`- sk.pdf`) with keys below it, a
//! list that begins beside its key, a name without its dash, an address with signs of pages round it.

use crate::load::mapping::EVIDENCE;
use crate::model::{Nearest, Text};
use crate::text;

use super::Mend;
use super::cells::{KeyLine, SlipCell, is_any_quote};
use super::depths::item;
use super::lists::missing_dash_message;
use super::page::MendedText;
use super::places::means;
use super::separators::{glued, has_extension, is_code, is_known, write_so};

/// A file or link below the items of a list, without a dash of its own.
pub(super) fn undashed(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (indent, end) = (line.indent(), line.end());
    let words = line.part(&(indent..end));
    let named = item_key(words).is_some() && page.key(at).is_none();
    // Deeper than the dash it may go on with the text above.
    let beside = item(page, at).filter(|(column, above)| above.is_some() && *column >= indent);
    let Some((column, Some(above))) = beside.filter(|_| named && !line.has_dash()) else {
        return Vec::new();
    };
    if !page.line(above).has_dash() {
        return Vec::new();
    }
    let right = format!("{}- {words}", " ".repeat(column));
    let hint = write_so(right.trim_start());
    let mend = page.put(at, &(0..end), &right, missing_dash_message(), hint);
    vec![mend.told_at(at, indent..end)]
}

/// The first item of a list in the line of its key: `bukti: - sk.pdf`.
pub(super) fn beside_its_key(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let Some(words) = line.part(&cell.value).strip_prefix("- ") else {
        return Vec::new();
    };
    let words = words.trim_start();
    if page.cell_key(at, &cell) != "bukti" || words.is_empty() {
        return Vec::new();
    }
    let below = below(page, at, &line);
    let alone = KeyLine::new(words, ':').key().is_none() && below.is_none();
    if alone && !words.contains([',', '[', ']', '{', '}', '"', '\'']) {
        let message = Text::new(
            "daftar di sebelah `bukti:` ditulis dalam kurung siku, tanpa tanda hubung",
            "a list beside `bukti:` is written in brackets, without a dash",
        );
        let right = format!("[{words}]");
        let hint = write_so(&page.shown(at, &cell, &right));
        return vec![page.put(at, &cell.value, &right, message, hint)];
    }
    let column = below.map_or(line.begin() + 2, |next| {
        let next = page.line(next);
        next.indent() - if next.has_dash() { 0 } else { 2 }
    });
    let message = Text::new(
        "butir daftar tidak dimulai di baris `bukti:`",
        "an item of a list does not begin on the line of `bukti:`",
    );
    vec![on_its_own_line(
        page,
        at,
        &cell,
        column,
        &format!("- {words}"),
        message,
    )]
}

/// The next line where it belongs to what stands on this one: an item at the column of the key or deeper, or a
/// key of evidence so deep that a dash has room before it.
fn below(page: &MendedText<'_>, at: usize, line: &KeyLine<'_>) -> Option<usize> {
    let next = page.after(at)?;
    let (below, key) = (page.line(next), page.key(next));
    let of_item = key.is_some_and(|key| EVIDENCE.contains(&key));
    let room = if below.has_dash() { 0 } else { 2 };
    let fits = below.indent() >= line.begin() + room;
    (fits && (below.has_dash() || of_item)).then_some(next)
}

/// A value that goes to a line of its own below its key.
fn on_its_own_line(
    page: &MendedText<'_>,
    at: usize,
    cell: &SlipCell,
    column: usize,
    right: &str,
    message: Text,
) -> Mend {
    let hint = text!(
        "pindahkan ke baris sendiri di bawahnya, dengan {column} spasi di depannya: `{right}`",
        "move it to a line of its own below, with {column} spaces in front of it: `{right}`"
    );
    let written = format!("\n{}{right}", " ".repeat(column));
    page.put(at, &cell.value, &written, message, hint)
}

/// Evidence in the short form with more below it: `bukti: sk.pdf` with keys or items, `- sk.pdf` with keys.
pub(super) fn short_with_more(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let words = line.part(&cell.value);
    let Some(name) = item_key(words) else {
        return Vec::new();
    };
    if cell.key.is_none() && line.has_dash() {
        return with_keys(page, at, &line, name).into_iter().collect();
    }
    let below = below(page, at, &line).filter(|_| page.cell_key(at, &cell) == "bukti");
    let Some(next) = below.map(|next| page.line(next)) else {
        return Vec::new();
    };
    let (column, right) = if next.has_dash() {
        (next.indent(), format!("- {words}"))
    } else {
        (next.indent() - 2, format!("- {name}: {words}"))
    };
    let message = Text::new(
        "isi `bukti` sebagian di baris ini, sebagian di bawahnya",
        "a part of `bukti` stands on this line, and a part below",
    );
    vec![on_its_own_line(page, at, &cell, column, &right, message)]
}

/// `- sk.pdf` with keys of evidence below it.
fn with_keys(page: &MendedText<'_>, at: usize, line: &KeyLine<'_>, name: &str) -> Option<Mend> {
    let next = page.after(at)?;
    let key = page.key(next).filter(|key| EVIDENCE.contains(key))?;
    let below = page.line(next);
    // A second name is other evidence.
    let other = below.has_dash() || matches!(key, "berkas" | "tautan");
    if other || below.indent() <= line.indent() {
        return None;
    }
    let content = line.begin()..line.end();
    let right = format!("{name}: {}", line.part(&content));
    let message = text!(
        "bukti dengan isian lain seperti `{key}` ditulis dengan `{name}:` di depannya",
        "evidence with other keys like `{key}` is written with `{name}:` in front"
    );
    Some(page.put(
        at,
        &content,
        &right,
        message,
        write_so(&format!("- {right}")),
    ))
}

/// An address as pages and chats write it: `[DIP](https://…)`, or with a space in it.
pub(super) fn addresses(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let Some(cell) = page.cells(at).into_iter().next() else {
        return Vec::new();
    };
    let item = cell.key.is_none() && line.has_dash();
    let value = line.part(&cell.value);
    let address = labelled(value).map(str::to_owned).or_else(|| apart(value));
    let Some(address) = address.filter(|_| item || page.cell_key(at, &cell) == "tautan") else {
        return Vec::new();
    };
    let message = Text::new(
        "tautan ditulis sebagai alamatnya saja, utuh dan tanpa kurung",
        "a link is written as its address alone, whole and without brackets",
    );
    let hint = write_so(&page.shown(at, &cell, &address));
    vec![page.put(at, &cell.value, &address, message, hint)]
}

/// The address in `[words](address)`.
fn labelled(value: &str) -> Option<&str> {
    let (_, rest) = value.strip_prefix('[')?.split_once("](")?;
    let address = rest.strip_suffix(')')?;
    (is_address(address) && !address.contains([' ', '(', ')'])).then_some(address)
}

/// An address with a space behind its first colon.
fn apart(value: &str) -> Option<String> {
    let (scheme, rest) = value.split_once(": //")?;
    let whole = format!("{scheme}://{}", rest.trim_start());
    (is_address(&whole) && !whole.contains(' ')).then_some(whole)
}

/// What is said of an item whose file or address stands behind words of its own, as `- SK DIP: sk.pdf`, or
/// whose address has a space in it.
pub(in crate::load) fn behind_words(key: &str, value: &str) -> Option<(Text, Text)> {
    if let Some(address) = apart(&format!("{key}: {value}")) {
        let message = text!(
            "di dalam tautan ini ada spasi sesudah `{key}:`",
            "this link has a space behind `{key}:`"
        );
        return Some((message, write_so(&format!("- {address}"))));
    }
    let name = item_key(value)?;
    let other = EVIDENCE.iter().any(|known| means(key, known));
    let nearest = Nearest::among(EVIDENCE.iter().copied()).to(key);
    if other || nearest == Some(name) || is_known(key) || is_code(key) {
        return None;
    }
    let message = text!(
        "`{key}` di depan `{value}` bukan nama isian",
        "`{key}` in front of `{value}` is not a key"
    );
    let hint = text!(
        "tulis `- {name}: {value}`, lalu `keterangan: {key}` di baris sendiri di bawahnya, sejajar dengan `{name}`",
        "write `- {name}: {value}`, and `keterangan: {key}` on a line of its own below, aligned with `{name}`"
    );
    Some((message, hint))
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// The key under which a name without quotes stands, where it is that of a file or an address.
fn item_key(words: &str) -> Option<&'static str> {
    if glued(words).is_some()
        || words.starts_with(is_any_quote)
        || words.starts_with(['[', '{', '|', '>', '-'])
    {
        return None;
    }
    if is_address(words) {
        return (!words.contains(' ')).then_some("tautan");
    }
    let name = has_extension(words) && !words.contains(": ");
    name.then_some("berkas")
}
