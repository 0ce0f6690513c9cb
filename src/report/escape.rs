//! Text made harmless for one target each, beyond what [`visible`](crate::model::visible) does.

use std::fmt::Write as _;

use crate::model::visible;

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

/// Text in an address: every byte percent-encoded but ASCII letters, digits and those of `kept`.
pub(super) fn encoded(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

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
