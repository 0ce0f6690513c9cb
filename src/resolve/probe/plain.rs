//! Looks through plain text and CSV, line by line, in whatever way it is written: UTF-8, UTF-16 with
//! its mark, or the Latin letters of old programs.

use std::borrow::Cow;

use crate::model::{Condition, Facts, Nature, Text};
use crate::text;

use super::columns::Columns;
use super::conflict::Conflict;
use super::office::{could_hold_a_number, is_visible};
use super::personal::Scanner;

/// What is inside a text.
pub(super) fn facts(bytes: &[u8]) -> Facts {
    let mut scanner = Scanner::default();
    let mut shows = false;
    let mut columns = Columns::default();
    let mut conflict = Conflict::default();
    lines(bytes, &mut |line, place| {
        conflict.line(line);
        shows = shows || is_visible(line.trim_matches(is_between));
        if could_hold_a_number(line) {
            scanner.scan(&columns.labelled(line), &place());
        } else {
            columns.head(line);
        }
    });
    let mut facts = scanner.into(Facts::of(Nature::PlainText));
    conflict.tell(&mut facts);
    if shows {
        return facts;
    }
    facts.but(Condition::Blank(Text::new(
        "tidak ada satu huruf atau angka pun",
        "it has not a single letter or number",
    )))
}

/// What a program that writes tables puts between and around fields that hold nothing.
fn is_between(letter: char) -> bool {
    matches!(letter, ';' | ',' | '|' | '"' | '\u{feff}') || letter.is_whitespace()
}

/// Gives each line with the name of its place.
fn lines(bytes: &[u8], take: &mut dyn FnMut(&str, &dyn Fn() -> Text)) {
    let mut number: u64 = 0;
    let mut line = |text: &str| {
        number += 1;
        take(text, &|| text!("baris {number}", "line {number}"));
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes, &mut line),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes, &mut line),
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest, &mut line),
        _ => narrow(bytes, &mut line),
    }
}

/// Lines of UTF-8; one that is not is taken for Latin letters. A line ends with a line feed, or with a
/// carriage return alone.
fn narrow(bytes: &[u8], line: &mut dyn FnMut(&str)) {
    for part in bytes.split_inclusive(|byte| *byte == b'\n') {
        let part = part.strip_suffix(b"\n").unwrap_or(part);
        let part = part.strip_suffix(b"\r").unwrap_or(part);
        for one in part.split(|byte| *byte == b'\r') {
            let text = match str::from_utf8(one) {
                Ok(text) => Cow::Borrowed(text),
                Err(_latin) => one.iter().copied().map(char::from).collect(),
            };
            line(&text);
        }
    }
}

fn wide(bytes: &[u8], read: fn([u8; 2]) -> u16, line: &mut dyn FnMut(&str)) {
    let units = bytes.as_chunks().0.iter().copied().map(read);
    let mut text = String::new();
    let mut after_return = false;
    for letter in char::decode_utf16(units) {
        let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
        let ends = letter == '\r' || (letter == '\n' && !after_return);
        if ends {
            line(&text);
            text.clear();
        } else if letter != '\n' {
            text.push(letter);
        }
        after_return = letter == '\r';
    }
    if !text.is_empty() {
        line(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn taken(bytes: &[u8]) -> Vec<(String, String)> {
        let mut all = Vec::new();
        lines(bytes, &mut |text, place| {
            all.push((text.to_owned(), place().get(Lang::Id).to_owned()));
        });
        all
    }

    fn expected() -> Vec<(String, String)> {
        [("Café", "baris 1"), ("", "baris 2"), ("3174;x", "baris 3")]
            .map(|(text, place)| (text.to_owned(), place.to_owned()))
            .to_vec()
    }

    #[test]
    fn every_way_of_writing_gives_the_same_lines() {
        let text = "Café\r\n\r\n3174;x\r\n";
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xFEFF)
                .chain(text.encode_utf16())
                .flat_map(order)
                .collect()
        };
        assert_eq!(taken(text.as_bytes()), expected());
        assert_eq!(taken(text.replace("\r\n", "\n").as_bytes()), expected());
        assert_eq!(taken(text.replace("\r\n", "\r").as_bytes()), expected());
        assert_eq!(
            taken(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()),
            expected()
        );
        assert_eq!(taken(&wide(u16::to_le_bytes)), expected());
        assert_eq!(taken(&wide(u16::to_be_bytes)), expected());
        assert_eq!(taken(b"Caf\xE9\n\n3174;x"), expected());
    }

    #[test]
    fn a_text_without_a_visible_sign_is_blank() {
        let blank = |bytes: &[u8]| matches!(facts(bytes).condition, Condition::Blank(_));
        for bytes in [
            &b"\xFF\xFE"[..],
            b"\xEF\xBB\xBF\n",
            b"\xFF\xFE \0\r\0\n\0",
            "\u{200b}\u{a0}\n\u{feff}".as_bytes(),
            b"\x0c\x1a",
            b";;;\r\n;;;\r\n",
            b"\"\",\"\"\n,\n| |\n",
        ] {
            assert!(blank(bytes), "{}", bytes.escape_ascii());
        }
        assert!(!blank(b"\n\n."));
        assert!(!blank(b";;\n;-;\n"));
        assert!(!blank(b"\xEF\xBB\xBF0"));
    }

    #[test]
    fn nothing_has_no_lines() {
        assert_eq!(taken(b""), []);
        assert_eq!(taken(b"\xFF\xFEa"), []);
    }
}
