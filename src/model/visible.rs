//! Names as they come from disks and files, made harmless to look at: what cannot be seen is shown.
//!
//! The one table of characters that nobody sees: rules, readers and reports ask here.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Text for a terminal, and the first step for every other target that people read: control,
/// bidirectional and invisible characters become `\x1b`, `\n`, `\u{202e}`. Letters with marks, in
/// either Unicode form, stay as they are.
#[must_use]
pub(crate) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        // Writing to a String cannot fail.
        let _ = match character {
            '\n' => out.write_str("\\n"),
            '\r' => out.write_str("\\r"),
            '\t' => out.write_str("\\t"),
            '\0'..='\x1f' | '\x7f' => write!(out, "\\x{:02x}", u32::from(character)),
            other if is_hidden(other) => write!(out, "\\u{{{:x}}}", u32::from(other)),
            other => out.write_char(other),
        };
    }
    out
}

/// True for characters that turn, join, hide or break a line without being seen: C1 controls, the
/// Unicode category Cf, line and paragraph separators, fillers and rare spaces, and the two that are no
/// characters and that XML forbids. The no-break space is
/// none of them: names pasted from an office program are full of it.
#[must_use]
pub(crate) const fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{600}'..='\u{605}'
            | '\u{61c}'
            | '\u{6dd}'
            | '\u{70f}'
            | '\u{890}'..='\u{891}'
            | '\u{8e2}'
            | '\u{115f}'..='\u{1160}'
            | '\u{1680}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}'..='\u{ffff}'
            | '\u{110bd}'
            | '\u{110cd}'
            | '\u{13430}'..='\u{1345f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// True for white space and for what has no width: text of nothing else is blank.
#[must_use]
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_hidden(character)
}

/// Whether nothing in the text can be seen: what is blank, control characters, marks that only shape the
/// character before them, and the braille pattern without a dot.
#[must_use]
pub(crate) fn is_unseen(text: &str) -> bool {
    let unseen = |character: char| {
        is_blank(character)
            || character.is_control()
            || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{2800}')
    };
    text.chars().all(unseen)
}

/// A name as people are to see it, for [`visible`] to take further: a no-break space, and a space that
/// another one follows or that begins or ends a name, would pass for something else. In sentences
/// they are harmless, so names alone are shown so, before they become part of one.
#[must_use]
pub(crate) fn shown(name: &str) -> Cow<'_, str> {
    // Most names have no space at all.
    if !name.contains([' ', '\u{a0}']) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    let (mut before, mut rest) = ('/', name.chars().peekable());
    while let Some(character) = rest.next() {
        let edge = before == '/' || matches!(rest.peek(), None | Some(' ' | '/'));
        match character {
            '\u{a0}' => out.push_str("\\u{a0}"),
            ' ' if edge => out.push_str("\\u{20}"),
            other => out.push(other),
        }
        before = character;
    }
    if out == name {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_nobody_sees_are_shown_in_names() {
        for (name, wanted) in [
            ("evidence/SK DIP 2026.pdf", "evidence/SK DIP 2026.pdf"),
            ("evidence/a.pdf ", "evidence/a.pdf\\u{20}"),
            ("evidence/ a.pdf", "evidence/\\u{20}a.pdf"),
            ("evidence/b /a.pdf", "evidence/b\\u{20}/a.pdf"),
            ("evidence/SK  DIP.pdf", "evidence/SK\\u{20} DIP.pdf"),
            ("evidence/SK\u{a0}DIP.pdf", "evidence/SK\\u{a0}DIP.pdf"),
            ("  ", "\\u{20}\\u{20}"),
        ] {
            assert_eq!(shown(name), wanted);
            assert_eq!(shown(wanted), wanted, "shown once");
            assert_eq!(visible(&shown(name)), wanted);
        }
    }

    #[test]
    fn what_nobody_sees_is_blank() {
        for blank in [
            "",
            " \t",
            "\u{a0}",
            "\u{200b}\u{feff}",
            "\u{3164}",
            "\u{2800}\u{fe0f}",
            "\u{e0020}",
        ] {
            assert!(is_unseen(blank), "{blank:?}");
        }
        for seen in ["-", "a", "\u{200b}x", "日本", "é"] {
            assert!(!is_unseen(seen), "{seen:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_shown() {
        assert_eq!(visible("a\x1b[31mb"), "a\\x1b[31mb");
        assert_eq!(visible("x\u{202e}fdp.exe\r\n"), "x\\u{202e}fdp.exe\\r\\n");
        assert_eq!(
            visible("\u{fffd}\u{fffe}\u{ffff}"),
            "\u{fffd}\\u{fffe}\\u{ffff}"
        );
        assert_eq!(visible("\u{200b}\u{a0}\u{9b}"), "\\u{200b}\u{a0}\\u{9b}");
        assert_eq!(
            visible("Rapat ke-2, é e\u{301} 日本"),
            "Rapat ke-2, é e\u{301} 日本"
        );
    }
}
