//! Text made harmless for one target each, beyond what [`visible`](crate::model::visible) does.

use crate::model::visible;

/// Text inside a line of Markdown or a cell of its tables: [`visible`], with every character that
/// Markdown or HTML would take for markup escaped. It holds no bare `|`, back-quote, `<` or newline.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_gets_no_markup_from_a_name() {
        assert_eq!(
            markdown("a|b`c<img src=x>\n*d*_e_ \\| [f](g) &lt;"),
            "a\\|b\\`c&lt;img src=x&gt;\\\\n\\*d\\*\\_e\\_ \\\\\\| \\[f\\](g) &amp;lt;"
        );
    }
}
