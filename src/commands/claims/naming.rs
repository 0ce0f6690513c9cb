//! The name under which a document is copied: its code first, and nothing that another computer refuses.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most characters of a name without its code and extension: paths of up to 260 are opened everywhere,
/// and the workspace's own folders need most of them.
const STEM_MAX: usize = 60;

/// `1.1_sk-dip-2026.pdf` for `SK DIP (2026).PDF` of the indicator 1.1; a number behind it from 2 on.
pub(super) fn portable(code: &str, name: &str, number: usize) -> String {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, plain(extension, STEM_MAX)),
        Some(_) | None => (name, String::new()),
    };
    let code: String = code
        .chars()
        .map(|c| if fits_code(c) { c } else { '-' })
        .collect();
    // Whoever named it by its code already is not given it twice.
    let rest = stem.trim_start().strip_prefix(&*code);
    let goes_on = |rest: &&str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.');
    let stem = plain(rest.filter(goes_on).unwrap_or(stem), STEM_MAX);
    let stem = if stem.is_empty() { "bukti" } else { &stem };
    let number = match number {
        0 | 1 => String::new(),
        number => format!("-{number}"),
    };
    let dot = if extension.is_empty() { "" } else { "." };
    format!("{code}_{stem}{number}{dot}{extension}")
}

fn fits_code(c: char) -> bool {
    c.is_alphanumeric() || c == '.'
}

/// Letters and digits in lower case, without accents; everything else is one hyphen.
fn plain(text: &str, most: usize) -> String {
    let bare: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .nfc()
        .collect();
    let mut out = String::new();
    for c in bare.to_lowercase().chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out: String = out.chars().take(most).collect();
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_work_on_every_computer() {
        for (code, name, wanted) in [
            ("1.1", "SK DIP (2026).PDF", "1.1_sk-dip-2026.pdf"),
            ("1.1", "1.1_sk dip.pdf", "1.1_sk-dip.pdf"),
            ("1.1", "1.10 sk dip.pdf", "1.1_1-10-sk-dip.pdf"),
            ("1.1", "1.1.pdf", "1.1_bukti.pdf"),
            (
                "A/2",
                "Rencana: é? final.tar.GZ",
                "A-2_rencana-e-final-tar.gz",
            ),
            ("2", "con", "2_con"),
            ("2", ".pdf", "2_pdf"),
            ("2", "___.png", "2_bukti.png"),
        ] {
            assert_eq!(portable(code, name, 1), wanted);
        }
        assert_eq!(portable("1.1", "a.pdf", 2), "1.1_a-2.pdf");
        assert_eq!(portable("1", &"a".repeat(300), 1).len(), 62);
    }
}
