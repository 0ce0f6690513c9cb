//! Tells apart what is text: a web page, a shortcut, a script, RTF, or words.

use std::borrow::Cow;

use crate::model::{Nature, extension};

use super::answers;

/// Elements that only a web page begins with.
const PAGE: [&str; 7] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "script",
    "title",
    "meta",
];
/// Elements that a broken web page begins with, but words may too.
const FRAGMENT: [&str; 12] = [
    "table", "div", "br", "style", "form", "center", "link", "iframe", "font", "h1", "p", "span",
];
/// Names of text in which such elements are nothing odd.
const MARKED: [&str; 5] = ["md", "txt", "csv", "tsv", "xml"];
/// Names of text that a machine runs.
const SCRIPT: [&str; 8] = ["bat", "cmd", "vbs", "ps1", "sh", "js", "wsf", "hta"];
/// A shortcut to a cloud document is short.
const SHORTCUT_MAX: usize = 4096;

/// The content as text, if it is: UTF-8 (its last character may be cut), UTF-16 with a mark of its
/// byte order, or an 8-bit code that is mostly ASCII; without control characters.
pub(super) fn text(head: &[u8]) -> Option<Cow<'_, str>> {
    if head.is_empty() {
        return None;
    }
    if let Some(rest) = head.strip_prefix(b"\xff\xfe") {
        return wide(rest, u16::from_le_bytes);
    }
    if let Some(rest) = head.strip_prefix(b"\xfe\xff") {
        return wide(rest, u16::from_be_bytes);
    }
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    if head.iter().any(|byte| control(*byte)) {
        return None;
    }
    let cut = match std::str::from_utf8(head) {
        Ok(text) => return Some(Cow::Borrowed(text)),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => return eight_bit(head),
    };
    head.get(..cut)
        .and_then(|whole| std::str::from_utf8(whole).ok())
        .map(Cow::Borrowed)
}

fn control(byte: u8) -> bool {
    // Form feeds part pages, and old DOS programs end a text with 0x1A.
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a) || byte == 0x7f
}

fn eight_bit(head: &[u8]) -> Option<Cow<'static, str>> {
    let high = head.iter().filter(|byte| !byte.is_ascii()).count();
    (high.saturating_mul(4) < head.len())
        .then(|| Cow::Owned(head.iter().copied().map(char::from).collect()))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Cow<'static, str>> {
    let units = bytes.chunks_exact(2).filter_map(|pair| match pair {
        [first, second] => Some(unit([*first, *second])),
        _ => None,
    });
    let mut text = String::new();
    let mut broken = 0_usize;
    for decoded in char::decode_utf16(units) {
        match decoded {
            Ok(letter) if u8::try_from(letter).is_ok_and(control) => return None,
            Ok(letter) => text.push(letter),
            Err(_) => broken += 1,
        }
    }
    // The last pair of a longer text may be cut.
    (broken <= 1).then_some(Cow::Owned(text))
}

/// What this text is.
pub(super) fn nature(text: &str, name: &str) -> Nature {
    let start = text.trim_start_matches(['\u{feff}']).trim_start();
    let extension = extension(name);
    if start.starts_with(r"{\rtf") {
        return Nature::RichText;
    }
    if let Some(export) = answers::export(text) {
        return export;
    }
    if page(text) || (fragment(text) && !MARKED.contains(&&*extension)) {
        return answers::page(text, &extension);
    }
    if shortcut(start) {
        return Nature::Shortcut;
    }
    if start.starts_with("#!") || SCRIPT.contains(&&*extension) {
        return Nature::Program;
    }
    if answers::tells_of_a_fault(start, &extension) {
        return Nature::Reply;
    }
    Nature::PlainText
}

/// Whether an element or a comment stands before all else, which is cheap to see.
pub(super) fn begins_with_an_element(head: &[u8]) -> bool {
    let sound = head.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    sound.trim_start_matches(is_skipped).starts_with('<')
}

/// What may stand before the first element.
fn is_skipped(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

/// Whether this is a web page by its first element.
pub(super) fn page(text: &str) -> bool {
    begins_with(text, &PAGE)
}

fn fragment(text: &str) -> bool {
    begins_with(text, &FRAGMENT)
}

fn begins_with(text: &str, elements: &[&str]) -> bool {
    let Some(inside) = first_element(text) else {
        return false;
    };
    elements.iter().any(|element| {
        inside
            .get(..element.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(element))
            && inside
                .get(element.len()..)
                .and_then(|rest| rest.chars().next())
                .is_none_or(|next| next.is_whitespace() || matches!(next, '>' | '/'))
    })
}

/// What follows the first `<` after marks, white space, comments and an XML declaration.
pub(super) fn first_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(is_skipped);
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.split_once("-->")?.1
        } else if let Some(declaration) = rest.strip_prefix("<?") {
            declaration.split_once("?>")?.1
        } else {
            return rest.strip_prefix('<');
        };
    }
}

fn shortcut(start: &str) -> bool {
    let lower = start
        .chars()
        .take(SHORTCUT_MAX)
        .collect::<String>()
        .to_lowercase();
    if lower.starts_with('[') {
        return lower
            .lines()
            .map(str::trim)
            .any(|line| line == "[internetshortcut]" || line == "[desktop entry]");
    }
    if lower.starts_with('{') {
        let google = lower.contains("docs.google.com") || lower.contains("drive.google.com");
        let named = lower.contains("\"email\"") || lower.contains("\"resource_id\"");
        return (lower.contains("\"url\"") && google)
            || (lower.contains("\"doc_id\"") && (named || google));
    }
    // macOS: a property list with an address alone.
    lower.starts_with("<?xml") && lower.contains("<plist") && lower.contains("<key>url</key>")
}

#[cfg(test)]
mod tests {
    use crate::model::Nature;
    use crate::resolve::probe::sniff::nature;

    #[test]
    fn a_login_page_is_a_web_page_however_it_begins() {
        for page in [
            "<!DOCTYPE html><html><form action=login>",
            "\u{feff}\r\n\t <!doctype HTML>\n<html>",
            "<!-- cache --> <!-- b -->\n<HTML lang=id>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C\">",
            "<script>location='/login'</script>",
            "<head><title>Masuk</title>",
            "<div class=error>Sesi berakhir</div>",
        ] {
            assert_eq!(
                nature(page.as_bytes(), "laporan.pdf"),
                Nature::Html,
                "{page}"
            );
        }
    }

    #[test]
    fn a_page_in_utf_16_or_an_old_code_page_is_a_web_page() {
        let mut wide = vec![0xff, 0xfe];
        wide.extend("<html><body>".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(nature(&wide, "a.pdf"), Nature::Html);
        let old = b"<html><title>Caf\xe9</title><body>Selamat datang di laman kami";
        assert_eq!(nature(old, "a.pdf"), Nature::Html);
        let nul = b"<html><body>\0\0 isi";
        assert_eq!(nature(nul, "a.pdf"), Nature::Html);
    }

    #[test]
    fn elements_in_the_midst_of_words_make_no_page() {
        assert_eq!(nature(b"Lihat <html> di bawah", "a.txt"), Nature::PlainText);
        assert_eq!(
            nature(b"<div align=center>KIP</div>", "a.md"),
            Nature::PlainText
        );
        assert_eq!(
            nature(b"<headline>x</headline>", "a.xml"),
            Nature::PlainText
        );
        assert_eq!(nature(b"<svg xmlns='x'></svg>", "a.svg"), Nature::PlainText);
    }

    #[test]
    fn shortcuts_of_every_make() {
        for shortcut in [
            "[InternetShortcut]\r\nURL=https://contoh.go.id/\r\n",
            "[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[internetshortcut]\r\nURL=x",
            "[Desktop Entry]\nType=Link\n",
            "{\"url\": \"https://docs.google.com/open?id=1\", \"doc_id\": \"1\"}",
            "{\"\":\"WARNING! DO NOT EDIT\",\"doc_id\":\"1a\",\"resource_key\":\"\",\"email\":\"a@b.id\"}",
            "<?xml version=\"1.0\"?><plist><dict><key>URL</key><string>x</string></dict></plist>",
        ] {
            assert_eq!(
                nature(shortcut.as_bytes(), "a.pdf"),
                Nature::Shortcut,
                "{shortcut}"
            );
        }
        assert_eq!(
            nature(b"{\"url\": \"https://contoh.go.id\"}", "a.json"),
            Nature::PlainText
        );
    }

    #[test]
    fn text_in_any_code_is_text() {
        assert_eq!(
            nature("Nama;Jumlah\nÉlan;3".as_bytes(), "a.csv"),
            Nature::PlainText
        );
        assert_eq!(
            nature(b"Nama;Jumlah\nCaf\xe9;3\n", "a.csv"),
            Nature::PlainText
        );
        let wide = [b"\xfe\xff".as_slice(), b"\0N\0a\0m\0a"].concat();
        assert_eq!(nature(&wide, "a.csv"), Nature::PlainText);
        // Cut within a character.
        assert_eq!(nature(b"Nama \xe2\x82", "a.txt"), Nature::PlainText);
        assert_eq!(nature(b"\xef\xbb\xbfNama", "a.txt"), Nature::PlainText);
    }

    #[test]
    fn a_text_that_a_machine_runs_is_a_program_by_its_name() {
        assert_eq!(nature(b"@echo off\r\ndel x", "a.bat"), Nature::Program);
        assert_eq!(nature(b"@echo off\r\ndel x", "a.txt"), Nature::PlainText);
    }

    #[test]
    fn rich_text_in_either_form() {
        assert_eq!(nature(br"{\rtf1\ansi halo}", "a.doc"), Nature::RichText);
        assert_eq!(
            nature(b"{\\rtf1\\bin4 \0\x01\x02\x03}", "a.doc"),
            Nature::RichText
        );
    }
}
