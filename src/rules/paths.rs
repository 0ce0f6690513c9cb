//! Paths with `/` as rules compare and word them, and as hints show them in commands. Nothing here asks the disk.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Place, lower};

/// The form in which two names are the same on Windows and macOS: NFC and lower case.
pub(super) fn folded(path: &str) -> Cow<'_, str> {
    if path.is_ascii() {
        // It is its own composed form.
        lower(path)
    } else {
        // A letter may compose with its accent in lower case alone: J\u{30c} and \u{1f0}.
        let lower = path.nfc().collect::<String>().to_lowercase();
        Cow::Owned(lower.nfc().collect())
    }
}

/// The folder of a path, without a slash at the end; empty at the top.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Every folder that a path passes through, from the top down.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

/// A path as the mapping at `place` has to write it: relative to the mapping's folder.
pub(super) fn as_written_in(place: &Place, path: &str) -> String {
    let base: Vec<&str> = folder(&place.path)
        .split('/')
        .filter(|part| !part.is_empty())
        .collect();
    let parts: Vec<&str> = path.split('/').collect();
    let shared = base.iter().zip(&parts).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", base.len() - shared);
    let down = parts.iter().copied().skip(shared);
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// The path as one word of a command line; names with spaces and the like get quotation marks.
///
/// Double ones where they are enough, because every shell on Windows takes them too.
pub(super) fn typed(path: &str) -> Cow<'_, str> {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ',' | '@');
    if !path.is_empty() && !path.starts_with('-') && path.chars().all(plain) {
        Cow::Borrowed(path)
    } else if path.contains(['"', '$', '`', '\\', '!']) {
        Cow::Owned(format!("'{}'", path.replace('\'', r"'\''")))
    } else {
        Cow::Owned(format!("\"{path}\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_from_its_mapping() {
        let place = Place::file(&"evidence/1/bukti.yaml".into());
        assert_eq!(as_written_in(&place, "evidence/1/a.pdf"), "a.pdf");
        assert_eq!(as_written_in(&place, "evidence/2/b/a.pdf"), "../2/b/a.pdf");
    }

    #[test]
    fn folders_go_from_the_top_down() {
        let all: Vec<&str> = folders("evidence/1/a.pdf").collect();
        assert_eq!(all, ["evidence", "evidence/1"]);
        assert_eq!(folder("a.pdf"), "");
        assert_eq!(folded("SK/Cafe\u{301}.PDF"), "sk/caf\u{e9}.pdf");
        assert_eq!(folded("J\u{30c}.pdf"), folded("\u{1f0}.pdf"));
    }

    #[test]
    fn only_names_that_need_it_are_quoted() {
        assert_eq!(
            typed("evidence/1/sk-ppid_2026.pdf"),
            "evidence/1/sk-ppid_2026.pdf"
        );
        assert_eq!(typed("evidence/SK PPID.pdf"), "\"evidence/SK PPID.pdf\"");
        assert_eq!(typed("a$(b).pdf"), "'a$(b).pdf'");
        assert_eq!(typed("it's $5"), r"'it'\''s $5'");
    }
}
