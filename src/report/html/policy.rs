//! What the page may do: run its own script, wear its own styles, load nothing. Also the head that
//! prints on every page, which is the one style with a name in it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Shown;

/// The most characters of a name in the head of a printed page: on A4 more would run into the number of
/// the page. The sample's title has 63.
const NAME_MAX: usize = 80;
/// The digits of base64.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The Content-Security-Policy that lets these styles and this script through and nothing else.
pub(super) fn of(styles: &[&str], script: &str) -> String {
    let styles: Vec<String> = styles.iter().map(|style| source(style)).collect();
    let (styles, script) = (styles.join(" "), source(script));
    format!(
        "default-src 'none'; style-src {styles}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// The style that names unit and instrument at the head of every printed page.
pub(super) fn running_head(unit: &Shown, title: &Shown) -> String {
    let words = format!("{} · {}", clipped(unit.as_str()), clipped(title.as_str()));
    format!("@page{{@top-left{{content:{}}}}}", css_string(&words))
}

fn clipped(text: &str) -> String {
    match text.char_indices().nth(NAME_MAX) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

/// A CSS string: all but plain letters, digits and spaces is escaped, so that nothing can end it. The
/// space behind an escape belongs to it.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || character == ' ' {
            out.push(character);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\{:x} ", u32::from(character));
        }
    }
    out.push('"');
    out
}

/// How a policy names a style or a script: by its digest.
fn source(text: &str) -> String {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    format!("'sha256-{}'", base64(&digest))
}

fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| {
            bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0))
        });
        for at in 0..4_usize {
            let digit = usize::try_from(bits >> (18 - 6 * at) & 63).unwrap_or(0);
            let digit = DIGITS.get(digit).copied().unwrap_or(b'=');
            out.push(if at > chunk.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
        assert_eq!(
            source(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }

    #[test]
    fn no_name_ends_the_string_or_the_style() {
        let name = Shown::of("a\"}</style><script>\n\\");
        let style = running_head(&name, &Shown::of("é".repeat(99)));
        assert_eq!(style.matches('"').count(), 2);
        assert!(!style.contains('<') && style.contains("\\3c "));
        assert!(style.contains("\\2026 ") && style.len() < 800);
    }
}
