//! Text made harmless for SARIF: messages, addresses, the help of a rule.

use crate::model::visible;
use crate::report::escape::markdown;
use crate::report::phrases::GLUE;

/// A message in plain text. SARIF reads `[words](target)` as a link, so that no name may bring one.
pub(super) fn message(text: &str) -> String {
    let text = braces(&visible(text).replace(GLUE, " "));
    if text.contains("](") {
        text.replace('\\', "\\\\")
            .replace('[', "\\[")
            .replace(']', "\\]")
    } else {
        text
    }
}

/// Text in which `{0}` would stand for an argument: a brace that is meant as one is doubled
/// (SARIF 2.1.0, 3.11.5).
pub(super) fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// Heads and paragraphs. What stands in back-quotes is code, as it was meant to be; the rest is words.
pub(super) fn help_markdown(parts: &[(String, &str)]) -> String {
    let paragraphs: Vec<String> = parts
        .iter()
        .map(|(head, text)| {
            let pieces: Vec<String> = text
                .split('`')
                .enumerate()
                .map(|(at, piece)| {
                    if at % 2 == 0 {
                        markdown(piece)
                    } else {
                        format!("`{piece}`")
                    }
                })
                .collect();
            format!("### {head}\n\n{}", pieces.concat())
        })
        .collect();
    braces(&paragraphs.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_brings_no_link_and_code_stays_code() {
        assert_eq!(
            message("berkas [x](y)\u{202e}"),
            "berkas \\[x\\](y)\\\\u{{202e}}"
        );
        assert_eq!(message("berkas [x] (y)"), "berkas [x] (y)");
        assert_eq!(message("SK {0} }.pdf"), "SK {{0}} }}.pdf");
        let help = help_markdown(&[("Cara".to_owned(), "jalankan `git add <x>` di ~$*{0}")]);
        assert_eq!(help, "### Cara\n\njalankan `git add <x>` di \\~\\$\\*{{0}}");
    }
}
