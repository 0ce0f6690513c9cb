//! Printed codes: how one is written, which comes next, and how the codes of parents and one's own make one
//! that stands only once.
//!
//! The shape of a code serves to see what belongs to what where the sheet says no more; it never says whether
//! a row is a question.

use std::collections::BTreeSet;

/// How a code is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CodeStyle {
    /// `I`, `IV`.
    RomanLarge,
    /// `A`.
    LetterLarge,
    /// `1`.
    Number,
    /// `i`, `iv`.
    RomanSmall,
    /// `a`.
    LetterSmall,
    /// `1.2`, `A.1.b`: so many parts.
    Parts(usize),
    /// A dash or a dot before an item.
    Dash,
    /// A code of another make, such as `F8`.
    Other,
    /// None.
    Bare,
}

/// A printed code, and the place in its row of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// As written, without brackets and closing dots.
    pub(super) code: String,
    pub(super) style: CodeStyle,
    /// Which it is in its row: 3 of `3`, `C`, `c`, `III`, `1.3`.
    pub(super) number: Option<u32>,
}

/// The most letters of a printed code; the longest that was seen is `1.1.1.1.1`.
const CODE_MAX: usize = 20;

/// The code without brackets, closing dots and the like: `(1)`, `1.`, `a)`, `A.` are `1`, `1`, `a`, `A`.
pub(super) fn trimmed(printed: &str) -> &str {
    let ends = |letter: char| letter.is_whitespace() || "()[]{}.,:;".contains(letter);
    let code = printed.trim_matches(ends);
    let code =
        code.trim_end_matches(|letter: char| letter.is_whitespace() || "-–—".contains(letter));
    code.trim_end_matches(ends)
}

/// A dash or a dot as it stands before an item.
pub(super) fn is_dash(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().all(|letter| "-–—•·*▪●○o>→".contains(letter))
        && text.chars().count() <= 2
}

/// Reads the text of a cell as a code; none where it is words.
pub(super) fn read(text: &str) -> Option<Printed> {
    let text = text.trim();
    if is_dash(text) {
        return Some(Printed {
            code: String::new(),
            style: CodeStyle::Dash,
            number: None,
        });
    }
    let code = trimmed(text);
    if code.is_empty() || code.chars().count() > CODE_MAX || code.contains(char::is_whitespace) {
        return None;
    }
    let (style, number) = styled(code)?;
    Some(Printed {
        code: code.to_owned(),
        style,
        number,
    })
}

fn styled(code: &str) -> Option<(CodeStyle, Option<u32>)> {
    let parts: Vec<&str> = code
        .split(['.', '-', '/'])
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 {
        if !parts
            .iter()
            .all(|part| part.chars().count() <= 6 && part.chars().all(char::is_alphanumeric))
        {
            return None;
        }
        let last = parts.last().and_then(|last| single(last));
        return Some((
            CodeStyle::Parts(parts.len()),
            last.and_then(|(_, number)| number),
        ));
    }
    if let Some(found) = single(code) {
        return Some(found);
    }
    let known = code.chars().all(char::is_alphanumeric)
        && code.chars().any(|letter| letter.is_ascii_digit());
    (known && code.chars().count() <= 10).then_some((CodeStyle::Other, None))
}

/// A code of one part. `I` and `i` are Roman; of other letters that may be both the row decides.
fn single(code: &str) -> Option<(CodeStyle, Option<u32>)> {
    if code.chars().all(|letter| letter.is_ascii_digit()) {
        return Some((CodeStyle::Number, code.parse().ok()));
    }
    let large = code.chars().all(|letter| letter.is_ascii_uppercase());
    if !large && !code.chars().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let roman = roman(code);
    match (letter(code), roman, large) {
        (Some(number), None, true) => Some((CodeStyle::LetterLarge, Some(number))),
        (Some(number), None, false) => Some((CodeStyle::LetterSmall, Some(number))),
        (Some(_), Some(1), true) => Some((CodeStyle::RomanLarge, Some(1))),
        (Some(_), Some(1), false) => Some((CodeStyle::RomanSmall, Some(1))),
        (Some(number), Some(_), true) => Some((CodeStyle::LetterLarge, Some(number))),
        (Some(number), Some(_), false) => Some((CodeStyle::LetterSmall, Some(number))),
        (None, Some(number), true) => Some((CodeStyle::RomanLarge, Some(number))),
        (None, Some(number), false) => Some((CodeStyle::RomanSmall, Some(number))),
        (None, None, _) => None,
    }
}

/// Which letter of the alphabet it is.
fn letter(code: &str) -> Option<u32> {
    let mut letters = code.bytes();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => {
            Some(u32::from(letter.to_ascii_lowercase() - b'a') + 1)
        }
        _ => None,
    }
}

/// The value of a Roman number up to 89, written as it should be.
fn roman(code: &str) -> Option<u32> {
    let code = code.to_ascii_lowercase();
    (1..90).find(|number| written(*number) == code)
}

fn written(number: u32) -> String {
    const SIGNS: [(u32, &str); 7] = [
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let (mut rest, mut code) = (number, String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            code.push_str(sign);
            rest -= value;
        }
    }
    code
}

impl Printed {
    /// The same read as the next of a row that goes before it: `V` behind `IV` is Roman, behind `U` a letter.
    pub(super) fn behind(&self, style: &CodeStyle, number: Option<u32>) -> Option<Self> {
        let number = number?;
        let read = match style {
            CodeStyle::RomanLarge | CodeStyle::RomanSmall => roman(&self.code)?,
            CodeStyle::LetterLarge | CodeStyle::LetterSmall => letter(&self.code)?,
            CodeStyle::Number
            | CodeStyle::Parts(_)
            | CodeStyle::Dash
            | CodeStyle::Other
            | CodeStyle::Bare => {
                return None;
            }
        };
        let large = self.code.chars().all(char::is_uppercase);
        let same = matches!(style, CodeStyle::RomanLarge | CodeStyle::LetterLarge) == large;
        (same && read == number + 1).then(|| Self {
            code: self.code.clone(),
            style: style.clone(),
            number: Some(read),
        })
    }
}

/// A code at the beginning of a text, and the words behind it: `A. Kualitas`, `1) Apakah`, `I - Teks`,
/// `1.1 Apakah`.
pub(super) fn before_words(text: &str) -> Option<(Printed, &str)> {
    let text = text.trim();
    let end = text.find(char::is_whitespace)?;
    let (first, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let (closed, rest) = match rest.strip_prefix(['-', '–', '—']) {
        Some(more) if more.starts_with(char::is_whitespace) => (true, more.trim_start()),
        Some(_) | None => (first.ends_with(['.', ')', ':']), rest),
    };
    let printed = read(first)?;
    let sure = match printed.style {
        CodeStyle::Parts(_) => printed.code.chars().any(|letter| letter.is_ascii_digit()),
        CodeStyle::RomanLarge
        | CodeStyle::LetterLarge
        | CodeStyle::Number
        | CodeStyle::RomanSmall
        | CodeStyle::LetterSmall => closed,
        CodeStyle::Dash => true,
        CodeStyle::Other | CodeStyle::Bare => false,
    };
    (sure && !rest.is_empty()).then_some((printed, rest))
}

/// A code made of those of parents and one's own: its whole text and where one's own begins in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Whole {
    /// All of it.
    pub(super) code: String,
    /// The part that was printed last.
    own: String,
}

impl Whole {
    /// One's own code below a parent's. One that begins with its parent's stays.
    pub(super) fn below(parent: Option<&Self>, own: &str) -> Self {
        let own = own.to_owned();
        let code = match parent {
            None => own.clone(),
            Some(parent) if begins(&own, &parent.code) => own.clone(),
            Some(parent) if begins(&own, &parent.own) => {
                let before = parent.code.strip_suffix(parent.own.as_str());
                format!("{}{own}", before.unwrap_or_default())
            }
            Some(parent) => format!("{}.{own}", parent.code),
        };
        Self { code, own }
    }
}

/// Whether a code begins with its parent's: `1.1` with `1`, `A1` with `A`; `10` does not with `1`.
pub(super) fn begins(code: &str, parent: &str) -> bool {
    if parent.is_empty() {
        return false;
    }
    let Some(rest) = code.strip_prefix(parent) else {
        return false;
    };
    let (Some(last), Some(next)) = (parent.chars().last(), rest.chars().next()) else {
        return false;
    };
    !next.is_alphanumeric() || last.is_ascii_digit() != next.is_ascii_digit()
}

/// Gives each code once: a repeat gets `-2`.
#[derive(Debug, Default)]
pub(super) struct Unique(BTreeSet<String>);

impl Unique {
    /// The code as it is taken; whether it is a repeat.
    pub(super) fn take(&mut self, code: &str) -> (String, bool) {
        let mut taken = code.to_owned();
        let mut times = 1_u32;
        while !self.0.insert(taken.to_lowercase()) {
            times += 1;
            taken = format!("{code}-{times}");
        }
        (taken, times > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(code: &str) -> Option<(String, CodeStyle, Option<u32>)> {
        read(code).map(|read| (read.code, read.style, read.number))
    }

    #[test]
    fn codes_are_told_from_words() {
        let some = |code: &str, style, number| Some((code.to_owned(), style, number));
        assert_eq!(style("A."), some("A", CodeStyle::LetterLarge, Some(1)));
        assert_eq!(style("(1)"), some("1", CodeStyle::Number, Some(1)));
        assert_eq!(style("a)"), some("a", CodeStyle::LetterSmall, Some(1)));
        assert_eq!(style("I."), some("I", CodeStyle::RomanLarge, Some(1)));
        assert_eq!(style("III"), some("III", CodeStyle::RomanLarge, Some(3)));
        assert_eq!(style("iv."), some("iv", CodeStyle::RomanSmall, Some(4)));
        assert_eq!(style("1.10"), some("1.10", CodeStyle::Parts(2), Some(10)));
        assert_eq!(style("F8"), some("F8", CodeStyle::Other, None));
        assert_eq!(style("–"), some("", CodeStyle::Dash, None));
        for words in ["PPID", "Ada", "Apakah ada?", "", "TOTAL", "2026-2027 sudah"] {
            assert_eq!(style(words), None, "{words}");
        }
    }

    #[test]
    fn a_letter_or_a_roman_number_is_told_by_the_one_before() {
        let v = read("V").unwrap();
        assert_eq!(v.style, CodeStyle::LetterLarge);
        let behind = v.behind(&CodeStyle::RomanLarge, Some(4)).unwrap();
        assert_eq!(
            (behind.style, behind.number),
            (CodeStyle::RomanLarge, Some(5))
        );
        assert_eq!(v.behind(&CodeStyle::RomanLarge, Some(2)), None);
        let i = read("I")
            .unwrap()
            .behind(&CodeStyle::LetterLarge, Some(8))
            .unwrap();
        assert_eq!(i.style, CodeStyle::LetterLarge);
    }

    #[test]
    fn codes_before_words_are_split_off() {
        let split = |text| before_words(text).map(|(printed, rest)| (printed.code, rest));
        assert_eq!(
            split("A. Kualitas Informasi"),
            Some(("A".to_owned(), "Kualitas Informasi"))
        );
        assert_eq!(split("I - Kualitas"), Some(("I".to_owned(), "Kualitas")));
        assert_eq!(
            split("1.1 Apakah ada?"),
            Some(("1.1".to_owned(), "Apakah ada?"))
        );
        assert_eq!(split("3 dokumen terakhir"), None);
        assert_eq!(split("A Kualitas"), None);
    }

    #[test]
    fn codes_are_joined_with_their_parents() {
        let chain = |codes: &[&str]| {
            let whole = codes.iter().fold(None, |parent: Option<Whole>, code| {
                Some(Whole::below(parent.as_ref(), code))
            });
            whole.unwrap().code
        };
        assert_eq!(chain(&["I", "A", "1", "a"]), "I.A.1.a");
        assert_eq!(chain(&["1", "1.1"]), "1.1");
        assert_eq!(chain(&["1", "10"]), "1.10");
        assert_eq!(chain(&["A", "A1"]), "A1");
        assert_eq!(chain(&["I", "A", "A.1"]), "I.A.1");
        assert_eq!(chain(&["1", "1"]), "1.1");
        let mut unique = Unique::default();
        assert_eq!(unique.take("1.1"), ("1.1".to_owned(), false));
        assert_eq!(unique.take("1.1"), ("1.1-2".to_owned(), true));
        assert_eq!(unique.take("1.1"), ("1.1-3".to_owned(), true));
    }
}
