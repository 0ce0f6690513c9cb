//! Paths with `/` as rules compare and word them, and as hints show them in commands. Nothing here asks the disk.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Place, is_hidden, lower, shown};

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

/// What stands for what in a name that is read by eye: dashes and apostrophes of word processors, and
/// the letters of other scripts that look like ours.
const LOOK_ALIKE: [(&str, char); 33] = [
    ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}", '-'),
    ("\u{2018}\u{2019}\u{2bc}", '\''),
    ("\u{201c}\u{201d}", '"'),
    ("\u{430}\u{251}", 'a'),
    ("\u{435}", 'e'),
    ("\u{43e}\u{3bf}", 'o'),
    ("\u{440}\u{3c1}", 'p'),
    ("\u{441}", 'c'),
    ("\u{445}", 'x'),
    ("\u{443}", 'y'),
    ("\u{456}\u{131}", 'i'),
    ("\u{455}", 's'),
    ("\u{458}", 'j'),
    ("\u{501}", 'd'),
    ("\u{261}", 'g'),
    ("\u{4bb}", 'h'),
    ("\u{4cf}", 'l'),
    ("\u{3bd}", 'v'),
    ("\u{405}", 'S'),
    ("\u{408}", 'J'),
    ("\u{410}\u{391}", 'A'),
    ("\u{412}\u{392}", 'B'),
    ("\u{415}\u{395}", 'E'),
    ("\u{41a}\u{39a}\u{212a}", 'K'),
    ("\u{41c}\u{39c}", 'M'),
    ("\u{41d}\u{397}", 'H'),
    ("\u{41e}\u{39f}", 'O'),
    ("\u{420}\u{3a1}", 'P'),
    ("\u{421}", 'C'),
    ("\u{422}\u{3a4}", 'T'),
    ("\u{425}\u{3a7}", 'X'),
    ("\u{406}\u{399}\u{4c0}", 'I'),
    ("\u{39d}", 'N'),
];

/// The sign that the eye takes a character for, where that is another one.
fn read_as(character: char) -> Option<char> {
    let row = LOOK_ALIKE
        .iter()
        .find(|(signs, _)| signs.contains(character));
    row.map(|(_, sign)| *sign)
}

/// What is read of a path: two that are alike in this only look like one name.
pub(super) fn reading(path: &str) -> String {
    let parts = path.split('/').map(|part| {
        // Ligatures and letters of full width are the letters that they are drawn from.
        let seen = part.nfkc().filter(|&c| c.is_whitespace() || !is_hidden(c));
        let seen: String = seen.map(|c| read_as(c).unwrap_or(c)).collect();
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A path with all shown in it that the eye takes for something else.
pub(super) fn told_apart(path: &str) -> String {
    let mut out = String::new();
    for character in shown(path).chars() {
        let drawn = !std::iter::once(character).nfkc().eq([character]);
        if read_as(character).is_some() || is_hidden(character) || drawn {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out
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
    fn names_that_read_the_same_are_told_apart() {
        let plain = "evidence/SK-DIP 2026.pdf";
        for (other, shown) in [
            (
                "evidence/SK-DIP 2026.pdf ",
                "evidence/SK-DIP 2026.pdf\\u{20}",
            ),
            (
                "evidence/SK-DIP  2026.pdf",
                "evidence/SK-DIP\\u{20} 2026.pdf",
            ),
            (
                "evidence/SK-DIP\u{a0}2026.pdf",
                "evidence/SK-DIP\\u{a0}2026.pdf",
            ),
            (
                "evidence/SK\u{2013}DIP 2026.pdf",
                "evidence/SK\\u{2013}DIP 2026.pdf",
            ),
            (
                "evidence/S\u{41a}-DIP 2026.pdf",
                "evidence/S\\u{41a}-DIP 2026.pdf",
            ),
        ] {
            assert_eq!(reading(other), reading(plain), "{other:?}");
            assert_eq!(told_apart(other), shown);
        }
        assert_eq!(reading("a\u{200b}.pdf"), reading("a.pdf"));
        assert_eq!(told_apart("a\u{200b}.pdf"), "a\\u{200b}.pdf");
        assert_eq!(reading("\u{fb01}le.\u{ff50}d\u{192}"), "file.pd\u{192}");
        assert_eq!(told_apart("\u{fb01}le.pdf"), "\\u{fb01}le.pdf");
        assert_ne!(reading("evidence/sk-dip 2026.pdf"), reading(plain));
        assert_ne!(reading("evidence/SK_DIP 2026.pdf"), reading(plain));
        assert_eq!(
            told_apart("evidence/\u{c9}disi.pdf"),
            "evidence/\u{c9}disi.pdf"
        );
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
