//! Lists of YAML: the dash and the space behind it.

use crate::load::mapping::{CLAIM, WAIVER};
use crate::model::{Text, is_blank};
use crate::text;

use super::Mend;
use super::depths::item;
use super::page::MendedText;
use super::separators::{has_extension, is_code, is_known, write_so};

/// A dash without a space behind it, or another sign in its place.
pub(super) fn dashes(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let indent = line.indent();
    let text = line.text.get(indent..).unwrap_or_default();
    let Some(sign) = text.chars().next() else {
        return Vec::new();
    };
    let behind = text.get(sign.len_utf8()..).unwrap_or_default();
    let words = behind.trim_start_matches(|c| is_blank(c) || c == '-' && sign == '-');
    let wrong = match sign {
        '-' => {
            let doubled = behind.starts_with(" - ");
            doubled || !behind.starts_with(' ') && !text.starts_with("---")
        }
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
    let (message, hint) = dash_told(&sign.to_string(), text, &right);
    let own = page.put(at, &(indent..line.text.len()), &right, message, hint);
    // Lists that were pasted begin at the edge.
    let deeper = item(page, at).map(|(column, _)| column);
    let deeper = deeper.filter(|column| *column > indent).map(|column| {
        let right = format!("{}{right}", " ".repeat(column));
        let (message, _) = dash_told(&sign.to_string(), text, &right);
        let whole = 0..line.text.len();
        let mend = page.put(at, &whole, &right, message, write_so(&right));
        mend.told_at(at, indent..line.end())
    });
    std::iter::once(own).chain(deeper).collect()
}

/// What is said of a dash without its space or with another behind it, or of another sign in its place.
fn dash_told(sign: &str, text: &str, right: &str) -> (Text, Text) {
    let message = if sign != "-" {
        text!(
            "butir daftar diawali tanda hubung dan spasi (`- `), bukan `{sign}`",
            "an item of a list begins with a dash and a space (`- `), not `{sign}`"
        )
    } else if text.starts_with("--") || text.starts_with("- -") {
        Text::new(
            "tanda hubung butir daftar ditulis dua kali",
            "the dash of an item is written twice",
        )
    } else {
        Text::new(
            "sesudah tanda hubung `-` harus ada spasi biasa",
            "there must be a plain space after the dash `-`",
        )
    };
    (message, write_so(right))
}

/// What is said of an item that begins with a number or letter: `1. sop.docx`, `b) sop.docx`.
fn numbered(text: &str) -> Option<(Text, Text)> {
    let (mark, words) = text.split_once(' ')?;
    let number = mark.trim_start_matches('(').strip_suffix(['.', ')'])?;
    let counts = number.bytes().all(|byte| byte.is_ascii_digit()) || number.len() == 1;
    let right = format!("- {}", words.trim_start());
    (counts && !number.is_empty()).then(|| dash_told(mark, text, &right))
}

/// The same of a text that a parser read.
fn dashless(text: &str) -> Option<(Text, Text)> {
    let page = MendedText::new(&super::YAML, text);
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
        "`{item}` is not aligned with `- {first}` above it"
    );
    let hint = text!(
        "samakan lekukannya, {above} spasi: `{spaces}{item}`",
        "indent it the same, {above} spaces: `{spaces}{item}`",
    );
    Some((at, (message, hint)))
}

/// Programs that write YAML fold texts at 80 columns; `PyYAML` is the one that people meet.
const FOLDED_MIN: usize = 50;

/// What is said of a key that should have a list and has something else, whose first line is given, and
/// whether it stands in the line of the key.
pub(in crate::load) fn list_wanted(key: &str, first: &str, beside: bool) -> (Text, Text) {
    let first = first.trim();
    let items = first.trim_matches(['[', ']', '(', ')', '{', '}', ' ']);
    let parts: Vec<&str> = items
        .split([',', ';'])
        .flat_map(|part| part.split(" dan "))
        .collect();
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
    let is_name = |part: &&str| part.contains(['.', '/']) && !part.contains(": ");
    if let Some(told) = dashless(first).or_else(|| numbered(first)) {
        return told;
    }
    if beside && has_key(items) {
        let message = text!(
            "`{key}` berisi daftar, juga bila isinya satu",
            "`{key}` holds a list, even of one"
        );
        return (message, write_so(&format!("{key}: [{first}]")));
    }
    if !beside {
        return (missing_dash_message(), write_so(&format!("- {first}")));
    }
    if parts.len() > 1 && parts.iter().all(is_name) {
        let message = text!(
            "beberapa isi `{key}` dalam satu baris harus ada dalam kurung siku",
            "several items of `{key}` on one line must be in brackets"
        );
        return (message, write_so(&format!("{key}: [{}]", parts.join(", "))));
    }
    let message = text!(
        "`{key}` berisi daftar, juga bila isinya satu",
        "`{key}` holds a list, even of one"
    );
    let hint = if key == "penangguhan" {
        Text::new(
            "tulis misalnya `penangguhan: [{ aturan: KIP405, alasan: …, sampai: 2026-12-31 }]`",
            "write for example `penangguhan: [{ aturan: KIP405, alasan: …, sampai: 2026-12-31 }]`",
        )
    } else if is_name(&items) {
        write_so(&format!("{key}: [{items}]"))
    } else {
        text!(
            "tulis nama berkas atau tautannya, misalnya `{key}: [sk.pdf]`, atau hapus baris ini bila belum ada",
            "write the file's name or the link, for example `{key}: [sk.pdf]`, or delete this line while there is none"
        )
    };
    (message, hint)
}

/// What is said of a list that begins beside its key and goes on below, which the parser took for one text.
pub(in crate::load) fn folded_list(key: &str, written: &str) -> Option<(Text, Text)> {
    let lines = written
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let items: Vec<&str> = lines.map(|line| line.trim_start_matches("- ")).collect();
    let is_name = |item: &&str| has_extension(item) || item.contains("://");
    let odd =
        |item: &&str| item.contains([',', '[', ']', '{', '}', '"', '\'']) || item.contains(" #");
    if items.len() < 2 || !items.iter().all(is_name) || items.iter().any(odd) {
        return None;
    }
    let message = text!(
        "beberapa isi `{key}` yang dimulai di baris ini harus ada dalam kurung siku",
        "several items of `{key}` that begin on this line must be in brackets"
    );
    Some((message, write_so(&format!("{key}: [{}]", items.join(", ")))))
}

/// A dash before the code of an indicator or before a key of it: neither is an item of a list.
pub(super) fn needless_dash(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (indent, begin) = (line.indent(), line.begin());
    let Some(key) = page.key(at).filter(|_| line.has_dash()) else {
        return Vec::new();
    };
    let of_a_claim = CLAIM.contains(&key) && !WAIVER.contains(&key);
    let of_a_code = is_code(key) && !is_known(key);
    if !of_a_claim && !of_a_code {
        return Vec::new();
    }
    let content = line.part(&(begin..line.end()));
    let message = text!(
        "`{key}` ditulis tanpa tanda hubung di depannya",
        "`{key}` is written without a dash in front"
    );
    let mend = page.put(at, &(indent..begin), "", message, write_so(content));
    vec![mend.told_at(at, indent..line.end())]
}

/// Whether a line begins with a key.
fn has_key(line: &str) -> bool {
    let page = MendedText::new(&super::YAML, line);
    page.line(0).key().is_some()
}

/// A piece of evidence without a dash in front.
pub(super) fn missing_dash(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
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
    // Where the dash alone was deleted, the keys below tell where it stood.
    let below = page.after(at).map(|next| page.line(next));
    let below = below.filter(|next| !next.has_dash() && next.indent() > above.begin() + 1);
    let below = below.map(|next| next.indent().saturating_sub(2));
    let columns = std::iter::once(column).chain(below.filter(|other| *other != column));
    let mends = columns.map(|column| {
        let mend = page.put(
            at,
            &(0..line.text.len()),
            &format!("{}{right}", " ".repeat(column)),
            missing_dash_message(),
            write_so(&right),
        );
        mend.told_at(at, indent..line.end())
    });
    mends.collect()
}

/// Evidence without `bukti:` above it.
pub(super) fn without_its_key(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let Some(above) = page.before(at) else {
        return Vec::new();
    };
    let (key, value) = (page.key(above), page.line(above));
    let value = value.split(&(value.begin()..value.end())).value;
    let before = page.line(above);
    let is_evidence = line.has_dash() && matches!(page.key(at), Some("berkas" | "tautan"));
    let of_a_claim = key.is_some_and(|key| CLAIM.contains(&key) && key != "bukti");
    if !is_evidence || !of_a_claim || before.has_dash() || value.is_empty() {
        return Vec::new();
    }
    let column = before.indent();
    let right = format!("{}bukti:\n{}", " ".repeat(column), line.text);
    let message = Text::new(
        "di atas daftar bukti ini tidak ada `bukti:`",
        "there is no `bukti:` above this list of evidence",
    );
    let hint = text!(
        "tulis `bukti:` di baris sendiri di atasnya, dengan {column} spasi di depannya",
        "write `bukti:` on a line of its own above it, with {column} spaces in front of it"
    );
    let mend = page.put(at, &(0..line.text.len()), &right, message, hint);
    vec![mend.told_at(at, line.indent()..line.end())]
}

pub(super) fn missing_dash_message() -> Text {
    Text::new(
        "tiap butir daftar diawali tanda hubung dan spasi (`- `)",
        "each item of a list begins with a dash and a space (`- `)",
    )
}

/// A list or table that is closed already, with more of it below.
pub(super) fn below_an_empty_one(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    if cell.key.is_none() || !matches!(value, "[]" | "{}") {
        return Vec::new();
    }
    let message = text!(
        "`{value}` sudah menutup isian ini, padahal isinya ada di bawahnya",
        "`{value}` already ends this entry, but more follows below"
    );
    let hint = text!(
        "hapus `{value}` di baris ini",
        "delete `{value}` on this line"
    );
    vec![page.put(at, &cell.value, "", message, hint)]
}
