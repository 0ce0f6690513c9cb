//! Quotes as Word and chat programs bend them: YAML takes them for letters of the text.

use crate::model::Text;
use crate::text;

/// The text without quotes around it, of any kind.
pub(super) fn bare(written: &str) -> &str {
    let is_quote = |letter: char| "\"'“”„‘’«»".contains(letter);
    written.trim().trim_matches(is_quote).trim()
}

/// What is done about a name or a code that stands in bent quotes; `None` of one that does not.
pub(super) fn straightened(written: &str) -> Option<Text> {
    let bare = bare(written);
    let bent = written.contains(['“', '”', '„', '‘', '’', '«', '»']);
    (bent && bare != written.trim() && !bare.is_empty()).then(|| {
        text!(
            "tanda kutip melengkung (dari Word atau WhatsApp) ikut terbaca: tulis `\"{bare}\"`",
            "the curly quotes (from Word or a chat) are read as part of it: write `\"{bare}\"`"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn only_quotes_around_a_name_are_taken_for_a_slip() {
        let written = straightened("“1.1”").unwrap();
        assert!(written.get(Lang::Id).ends_with("tulis `\"1.1\"`"));
        assert!(straightened("‘sk.pdf’").is_some());
        for sound in ["1.1", "sk “lama” 2026.pdf", "Jum’at.pdf", "\"A\"", "“”"] {
            assert!(straightened(sound).is_none(), "{sound}");
        }
    }
}
