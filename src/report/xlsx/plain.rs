//! Text as a cell, a property or the margin of a page may hold it. Nothing here makes a formula
//! harmless: a string cell is no formula, and its text stays as written.

use crate::model::{Lang, visible};
use crate::report::phrases::GLUE;
use crate::report::pptx::font::Font;
use crate::text::{number, say};

/// The most UTF-16 units that a cell may hold: Excel's own bound, beyond which it repairs the book.
const CELL_MAX: usize = 32_767;
/// The most UTF-16 units of a name in a page's margin: two of them and the marks must stay below 255.
const MARGIN_MAX: usize = 110;
/// The most UTF-16 units of a property: Excel takes up to 255.
const PROPERTY_MAX: usize = 250;

/// The room of a column in points for each digit that its width counts. A digit takes 5.25 (7 pixels of 96
/// to an inch); the measure is a tenth too wide for the sake of other fonts, and most of that is taken back.
const DIGIT: f64 = 5.6;

/// A name or sentence as a cell holds it: with what cannot be seen, and what XML forbids, made
/// visible; cut where it is longer than a cell, with a note that says so.
pub(super) fn cell(text: &str, lang: Lang) -> String {
    held(visible(text), lang)
}

/// The same of a text whose lines stay lines.
pub(super) fn lined(lines: &[String], lang: Lang) -> String {
    let lines = lines.iter().map(|line| visible(&sentence(line)));
    let lines: Vec<String> = lines.collect();
    held(lines.join("\n"), lang)
}

/// As much of it as a cell holds.
fn held(text: String, lang: Lang) -> String {
    let length = units(&text);
    if length <= CELL_MAX {
        return text;
    }
    let (length, most) = (number::count(length, lang), number::count(CELL_MAX, lang));
    let note = say!(
        lang,
        "… [dipotong: {length} karakter, satu sel memuat {most}]",
        "… [cut: {length} characters, a cell holds {most}]"
    );
    let kept = first(&text, CELL_MAX - units(&note));
    format!("{kept}{note}")
}

/// A sentence of ours with common spaces: a cell breaks its lines itself, and is searched by them.
pub(super) fn sentence(text: &str) -> String {
    text.replace(GLUE, " ")
}

/// How many lines a cell's text takes in a column of so many digits. Programs other than Excel do not
/// find the height of a row by themselves.
pub(super) fn lines(text: &str, width: f64) -> usize {
    // A width has no sign and is below a thousand.
    let room = (1..6000_u16).take_while(|&room| f64::from(room) < width * DIGIT);
    Font::of(10).lines(text, room.last().map_or(1, usize::from))
}

/// A property's text.
pub(super) fn short(text: &str) -> String {
    first(&visible(text), PROPERTY_MAX).to_owned()
}

/// A name in the margin of a page, where `&` begins a command.
pub(super) fn in_margin(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for character in visible(text).chars() {
        let piece = if character == '&' {
            "&&".to_owned()
        } else {
            character.to_string()
        };
        length += units(&piece);
        if length > MARGIN_MAX {
            out.push('…');
            break;
        }
        out.push_str(&piece);
    }
    out
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As many whole characters as fit into `most` UTF-16 units.
fn first(text: &str, most: usize) -> &str {
    let mut left = most;
    let end = text.char_indices().find(|(_, character)| {
        let length = character.len_utf16();
        let fits = length <= left;
        left = left.saturating_sub(length);
        !fits
    });
    match end {
        None => text,
        Some((at, _)) => text.get(..at).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_no_control_and_no_more_than_it_can() {
        assert_eq!(
            cell("a\u{b}b\u{16}\n\u{fffe}", Lang::Id),
            "a\\x0bb\\x16\\n\\u{fffe}"
        );
        assert_eq!(cell("=1+1", Lang::Id), "=1+1");
        let whole = "x".repeat(32_767);
        assert_eq!(cell(&whole, Lang::Id), whole);
        let wide = cell(&"😀".repeat(20_000), Lang::Id);
        assert!(
            units(&wide) <= 32_767 && units(&wide) > 32_760,
            "{}",
            units(&wide)
        );
        assert!(wide.ends_with("… [dipotong: 40.000 karakter, satu sel memuat 32.767]"));
    }

    #[test]
    fn a_text_has_the_lines_that_it_takes() {
        assert_eq!(lines("", 12.0), 1);
        assert_eq!(lines("satu dua", 12.0), 1);
        assert_eq!(lines("satu dua tiga", 9.0), 2);
        // 45 × 5.5 points in 64 each.
        assert_eq!(lines(&"x".repeat(45), 11.5), 5);
        assert_eq!(lines(&"i".repeat(45), 11.5), 2);
    }

    #[test]
    fn a_margin_takes_no_command_from_a_name() {
        assert_eq!(in_margin("A & B &P"), "A && B &&P");
        let long = in_margin(&"&".repeat(400));
        assert_eq!(long, format!("{}…", "&".repeat(110)));
    }
}
