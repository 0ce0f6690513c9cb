//! What makes a file name fail on another computer. Names only: no disk, no dossier.

use unicode_normalization::is_nfc;

use crate::model::{Text, is_hidden};
use crate::text;

/// The longest path that every Windows program opens, in characters.
const PATH_MAX: usize = 260;

/// Signs that Windows does not allow in a name; `/` parts the names.
const FORBIDDEN: [char; 8] = ['<', '>', ':', '"', '|', '?', '*', '\\'];

/// Every reason why a path with `/` may fail elsewhere.
pub(super) fn faults(path: &str) -> Vec<Text> {
    let parts = || path.split('/');
    let reserved = parts().find(|part| is_reserved(part)).map(|part| {
        text!(
            "`{part}` adalah nama yang dipakai Windows sendiri",
            "`{part}` is a name that Windows reserves for itself"
        )
    });
    let ends = parts().any(|part| part.ends_with([' ', '.'])).then(|| {
        Text::new(
            "ada nama yang berakhir dengan spasi atau titik",
            "a name ends in a space or dot",
        )
    });
    if is_plain(path) {
        return reserved.into_iter().chain(ends).collect();
    }
    let length = path.chars().count();
    let long = (length > PATH_MAX).then(|| {
        text!(
            "panjangnya {length} karakter, lebih dari {PATH_MAX}",
            "it is {length} characters long, more than {PATH_MAX}"
        )
    });
    let composed = (!is_nfc(path)).then(|| {
        Text::new(
            "huruf beraksennya ditulis terurai (NFD), seperti kebiasaan macOS",
            "its accented letters are decomposed (NFD), as macOS does",
        )
    });
    [
        reserved,
        forbidden(path),
        ends,
        strange(path),
        long,
        composed,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Most names: printable ASCII without a sign that Windows refuses, and not too long.
fn is_plain(path: &str) -> bool {
    let forbidden = |byte| FORBIDDEN.contains(&char::from(byte));
    let fine = |byte: u8| matches!(byte, b' '..=b'~') && !forbidden(byte);
    path.len() <= PATH_MAX && path.bytes().all(fine)
}

fn forbidden(path: &str) -> Option<Text> {
    let signs: Vec<String> = FORBIDDEN
        .into_iter()
        .filter(|sign| path.contains(*sign))
        .map(String::from)
        .collect();
    let signs = signs.join(" ");
    (!signs.is_empty()).then(|| {
        text!(
            "memuat tanda yang ditolak Windows: {signs}",
            "it has characters that Windows refuses: {signs}"
        )
    })
}

/// Characters that one cannot see, or that were no characters on disk.
fn strange(path: &str) -> Option<Text> {
    if path.contains('\u{fffd}') {
        Some(Text::new(
            "namanya bukan UTF-8 yang sah",
            "its name is not valid UTF-8",
        ))
    } else if path.contains(char::is_control) {
        Some(Text::new(
            "memuat karakter kendali",
            "it has control characters",
        ))
    } else if path.contains(is_hidden) {
        Some(Text::new(
            "memuat karakter tak terlihat atau pembalik arah tulisan",
            "it has characters that are invisible or reverse the writing direction",
        ))
    } else {
        None
    }
}

/// Device names are reserved with any extension, in any case: `con`, `NUL.pdf`, `Com1.tar.gz`.
fn is_reserved(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    let devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
    // Between `CON` and `CONOUT$`; most names are longer.
    if !(3..=7).contains(&stem.len()) {
        return false;
    }
    if devices
        .iter()
        .any(|device| stem.eq_ignore_ascii_case(device))
    {
        return true;
    }
    let (kind, number) = stem.split_at_checked(3).unwrap_or_default();
    let port = ["COM", "LPT"]
        .iter()
        .any(|port| kind.eq_ignore_ascii_case(port));
    let mut digits = if port { number } else { "" }.chars();
    matches!(
        (digits.next(), digits.next()),
        (Some('0'..='9' | '\u{b9}' | '\u{b2}' | '\u{b3}'), None)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn count(path: &str) -> usize {
        faults(path).len()
    }

    #[test]
    fn ordinary_names_are_fine() {
        for path in [
            "evidence/1/SK DIP 2026 (final).pdf",
            "evidence/console.pdf",
            "evidence/COM10.pdf",
            "evidence/com.pdf",
            "evidence/.gitkeep",
            "evidence/caf\u{e9}-100%.pdf",
            "evidence/a..b.pdf",
        ] {
            assert_eq!(count(path), 0, "{path}");
        }
    }

    #[test]
    fn each_fault_is_one_reason() {
        for path in [
            "evidence/con",
            "evidence/Nul.pdf",
            "evidence/aux.tar.gz",
            "evidence/LPT0.pdf",
            "evidence/com\u{b2}.pdf",
            "evidence/nul .pdf",
            "evidence/PRN/a.pdf",
            "evidence/conin$.pdf",
            "evidence/a\u{2028}b.pdf",
            "evidence/a:b?.pdf",
            "evidence/a\\b.pdf",
            "evidence/a./b.pdf",
            "evidence/a.pdf ",
            "evidence/a\u{7}.pdf",
            "evidence/a\u{202e}fdp.exe",
            "evidence/a\u{200b}.pdf",
            "evidence/a\u{fffd}.pdf",
            "evidence/cafe\u{301}.pdf",
        ] {
            assert_eq!(count(path), 1, "{path:?}");
        }
        assert_eq!(count("evidence/aux/b*."), 3);
    }

    #[test]
    fn the_limit_itself_is_fine() {
        assert_eq!(count(&"a".repeat(260)), 0);
        let long = faults(&"\u{e9}".repeat(261));
        assert_eq!(
            long[0].get(Lang::Id),
            "panjangnya 261 karakter, lebih dari 260"
        );
        assert_eq!(long.len(), 1);
    }
}
