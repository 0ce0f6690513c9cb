//! Whether a pattern of `abaikan` can be read, and what is wrong with it. It matches nothing.

use fast_glob::{ErrorKind, validate};

use crate::model::Text;
use crate::text;

/// The most characters of a pattern: a path that is longer opens on no Windows (KIP210).
const LENGTH_MAX: usize = 260;
/// The most names that the braces of a pattern may stand for. `{a,b}` ten times over is 1,024, and the
/// library may try each of them on each file.
const VARIANTS_MAX: usize = 1_000;

/// What is wrong with a pattern, as half a sentence; `None` where it can be read.
pub(super) fn fault(glob: &str) -> Option<Text> {
    if glob.chars().nth(LENGTH_MAX).is_some() {
        return Some(text!(
            "lebih dari {LENGTH_MAX} huruf",
            "more than {LENGTH_MAX} characters"
        ));
    }
    if variants(glob) > VARIANTS_MAX {
        return Some(text!(
            "lebih dari {VARIANTS_MAX} kemungkinan dari `{{…}}`",
            "more than {VARIANTS_MAX} variants of `{{…}}`"
        ));
    }
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

/// How many names the braces stand for, at least: what is nested is counted as if it stood beside.
fn variants(glob: &str) -> usize {
    let (mut all, mut open) = (1_usize, Vec::new());
    for letter in glob.chars() {
        match letter {
            '{' => open.push(1_usize),
            ',' => open.last_mut().into_iter().for_each(|of| *of += 1),
            '}' => all = all.saturating_mul(open.pop().unwrap_or(1)),
            _ => {}
        }
    }
    all
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
            (&"a".repeat(261), "more than 260 characters"),
            (&"{a,b}".repeat(10), "more than 1000 variants"),
            (
                "{a,b,c,d,e,f,g,h,i,j,k}{1,2,3,4,5,6,7,8,9,0}{x,y,z,u,v,w,p,q,r,s}",
                "more than 1000",
            ),
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
            "*.{bak,tmp,old}",
            &"é".repeat(260),
            "[a-]",
            "[é-ü]",
        ] {
            assert_eq!(said(glob), None, "{glob}");
        }
    }
}
