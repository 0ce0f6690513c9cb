//! Whether a pattern of `abaikan` can be read, and what is wrong with it. It matches nothing.

use fast_glob::{ErrorKind, validate};

use crate::model::Text;

/// What is wrong with a pattern, as half a sentence; `None` where it can be read.
pub(super) fn fault(glob: &str) -> Option<Text> {
    match validate(glob) {
        Ok(()) => slip(glob),
        Err(error) => Some(match error.kind {
            ErrorKind::UnclosedBrace => Text::new("`{` tanpa `}`", "`{` without `}`"),
            ErrorKind::UnclosedBracket => Text::new("`[` tanpa `]`", "`[` without `]`"),
            ErrorKind::TrailingBackslash => Text::new("`\\` di akhir", "`\\` at the end"),
            ErrorKind::BraceNestingTooDeep | ErrorKind::TooManyBraceGroups => {
                Text::new("lebih dari 10 `{…}`", "more than 10 `{…}`")
            }
            _ => Text::new("bentuk yang tidak dikenal", "an unknown form"),
        }),
    }
}

/// What the library takes as it stands, though whoever wrote it meant something else: a range that
/// holds nothing (`[9-0]`), and a `}` that closes nothing.
fn slip(glob: &str) -> Option<Text> {
    let mut open = 0_u32;
    let mut left = glob.chars();
    while let Some(c) = left.next() {
        match c {
            '{' => open += 1,
            '}' if open == 0 => return Some(Text::new("`}` tanpa `{`", "`}` without `{`")),
            '}' => open -= 1,
            '[' => {
                let class = left.as_str();
                // A `]` that comes first is one of the characters, not the end.
                let begin = class.trim_start_matches(['!', '^']).trim_start_matches(']');
                let (members, rest) = begin.split_once(']')?;
                let members: Vec<char> = members.chars().collect();
                if members
                    .windows(3)
                    .any(|of| matches!(of, [from, '-', to] if from > to))
                {
                    return Some(Text::new(
                        "rentang `[…]` terbalik",
                        "a range in `[…]` is the wrong way round",
                    ));
                }
                left = rest.chars();
            }
            '\\' => drop(left.next()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn said(glob: &str) -> Option<String> {
        fault(glob).map(|fault| fault.get(Lang::En).to_owned())
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (glob, word) in [
            ("[", "without `]`"),
            ("a[b", "without `]`"),
            ("{a,b", "without `}`"),
            ("a,b}", "without `{`"),
            ("{a}}", "without `{`"),
            (r"draf\", "at the end"),
            ("lama-[9-0].pdf", "wrong way round"),
            ("[!z-a]", "wrong way round"),
            ("{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}", "more than 10"),
        ] {
            let said = said(glob).unwrap_or_default();
            assert!(said.contains(word), "{glob}: {said}");
        }
    }

    #[test]
    fn patterns_that_can_be_read() {
        for glob in [
            "",
            "*.bak",
            "arsip/**",
            "**/*.{bak,tmp}",
            "[a-z0-9]*",
            "[]-]",
            "[]a]b[!]]",
            "[}]",
            r"draf\*.docx",
            r"\}",
            "!a",
            "{a,{b,c}}",
            "[a-]",
            "[é-ü]",
        ] {
            assert_eq!(said(glob), None, "{glob}");
        }
    }
}
