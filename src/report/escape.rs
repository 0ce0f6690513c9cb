//! Text made harmless for one target each, beyond what [`visible`] does.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::model::visible;

/// What an address says otherwise: all but letters, digits, `-._~` (RFC 3986, 2.3) and the `/` between
/// names. A colon too, so that no name reads as a scheme.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// A path as a relative address, percent-encoded.
pub(super) fn address(path: &str) -> String {
    utf8_percent_encode(path, ENCODED).to_string()
}

/// The parts of a sentence, and whether each is typed: back-quotes stand round those. One without its
/// like stays as it is.
pub(super) fn typed(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let paired = text.matches('`').count().is_multiple_of(2);
    let parts = text.split(move |c| paired && c == '`').enumerate();
    parts
        .map(|(at, words)| (at % 2 == 1, words))
        .filter(|(_, words)| !words.is_empty())
}

/// The same without a mark round what is typed, for forms that can't set it apart. A sign alone, which would
/// read as one of the sentence's own, stands in quotes.
pub(super) fn bare(text: &str) -> String {
    let parts = typed(text).map(|(typed, words)| {
        if !typed || words.contains(char::is_alphanumeric) {
            Cow::Borrowed(words)
        } else if words.contains('"') {
            Cow::Owned(format!("'{words}'"))
        } else {
            Cow::Owned(format!("\"{words}\""))
        }
    });
    parts.collect()
}

/// Text inside a line of Markdown or a cell of its tables: [`visible`], with every character that
/// Markdown or HTML would take for markup escaped. It holds no bare `|`, back-quote, `<` or newline,
/// and nothing that a forge reads as a person to call (`@all`) or a thread to link (`#12`, `!12`).
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = visible(text);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match character {
            '@' => refer(&mut out, "&#64;", next.is_some_and(char::is_alphanumeric)),
            '#' => refer(&mut out, "&#35;", next.is_some_and(char::is_numeric)),
            '!' if next.is_some_and(char::is_numeric) => refer(&mut out, "&#33;", true),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}

/// A sign that may begin a reference. Forges look for those in the page too, where the entity is the
/// sign again: nothing that has no width stands between it and what it would refer to.
fn refer(out: &mut String, entity: &str, begins: bool) {
    out.push_str(entity);
    if begins {
        out.push_str("&#8203;");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_decodes_to_the_path() {
        assert_eq!(
            address("evidence/SK PPID 100% final #2 é:a?.pdf"),
            "evidence/SK%20PPID%20100%25%20final%20%232%20%C3%A9%3Aa%3F.pdf"
        );
    }

    #[test]
    fn what_is_typed_is_told_apart() {
        let parts: Vec<(bool, &str)> = typed("tulis `a` di `b`").collect();
        assert_eq!(
            parts,
            [(false, "tulis "), (true, "a"), (false, " di "), (true, "b")]
        );
        assert_eq!(typed("a`b").collect::<Vec<_>>(), [(false, "a`b")]);
        assert_eq!(bare("`a` b"), "a b");
        assert_eq!(
            bare("lekukan, `: ` sesudah nama, `\"`, `- x`"),
            "lekukan, \": \" sesudah nama, '\"', - x"
        );
    }

    #[test]
    fn markdown_calls_nobody_and_links_no_thread() {
        assert_eq!(
            markdown("@all a@b #12 !12 ! # @ #x"),
            "&#64;&#8203;all a&#64;&#8203;b &#35;&#8203;12 &#33;&#8203;12 ! &#35; &#64; &#35;x"
        );
        assert!(!markdown("# @all\n## #1").contains(['@', '\n']));
    }

    #[test]
    fn markdown_gets_no_markup_from_a_name() {
        assert_eq!(
            markdown("a|b`c<img src=x>\n*d*_e_ \\| [f](g) &lt;"),
            "a\\|b\\`c&lt;img src=x&gt;\\\\n\\*d\\*\\_e\\_ \\\\\\| \\[f\\](g) &amp;lt;"
        );
    }
}
