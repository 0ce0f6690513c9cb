//! "Did you mean …?": the known name that is spelt most like an unknown one.
//!
//! It only suggests; no rule takes a suggestion for the name that was written.

use super::{Code, Text};
use crate::text;

/// Longer words are not compared: nobody mistypes a name of that length by a letter.
const LENGTH_MAX: usize = 120;

/// How much one run may spend on suggestions, in about the steps of a comparison. A workspace with
/// thousands of wrong names gets its findings at once, and the last of them without a suggestion.
const WORK_MAX: usize = 3_000_000;

/// Names of the first edition and what they are called now: these words mean something else in this
/// field.
const RENAMED: [(&str, &str); 3] = [
    ("pengecualian", "penangguhan"),
    ("pengecualian-tak-terpakai", "penangguhan-tak-terpakai"),
    (
        "pita-kualifikasi-berlubang",
        "rentang-kualifikasi-berlubang",
    ),
];

/// The known names, ready to be compared.
#[derive(Debug)]
pub(crate) struct Nearest<'a> {
    names: Vec<KnownName<'a>>,
    /// Whether digits must be the same: spelling says nothing of numbers.
    numbered: bool,
    work_left: usize,
}

#[derive(Debug)]
struct KnownName<'a> {
    name: &'a str,
    folded: String,
    length: usize,
}

impl<'a> Nearest<'a> {
    /// Suggests from these names; of equally near ones the first.
    #[must_use]
    pub(crate) fn among(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names = names
            .into_iter()
            .map(|name| {
                let folded = name.to_lowercase();
                let length = folded.chars().count();
                KnownName {
                    name,
                    folded,
                    length,
                }
            })
            .filter(|known| known.length <= LENGTH_MAX)
            .collect();
        Self {
            names,
            numbered: false,
            work_left: WORK_MAX,
        }
    }

    /// Suggests from these codes: another number is another code, however alike the two are written.
    #[must_use]
    pub(crate) fn among_codes(codes: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            numbered: true,
            ..Self::among(codes)
        }
    }

    /// The name that `word` most likely means; `None` when none is near or the run has spent enough.
    #[must_use]
    pub(crate) fn to(&mut self, word: &str) -> Option<&'a str> {
        let folded = word.to_lowercase();
        let now = RENAMED.iter().find(|(old, _)| *old == folded);
        if let Some((_, now)) = now.filter(|(_, now)| self.names.iter().any(|one| one.name == *now))
        {
            return Some(now);
        }
        let length = folded.chars().count();
        if length > LENGTH_MAX || self.work_left == 0 {
            return None;
        }
        let mut best: Option<(usize, &'a str)> = None;
        for known in &self.names {
            let allowed = allowed(length.max(known.length));
            self.work_left = self.work_left.saturating_sub(1);
            if length.abs_diff(known.length) > allowed
                || self.numbered && !same_number(&folded, &known.folded)
            {
                continue;
            }
            self.work_left = self.work_left.saturating_sub(length * known.length / 8);
            let distance = strsim::osa_distance(&folded, &known.folded);
            if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, known.name));
            }
        }
        best.map(|(_, name)| name)
    }

    /// The hint beside an unknown name: the one that it most likely means, or else another act.
    #[must_use]
    pub(crate) fn hint(mut self, word: &str, otherwise: impl FnOnce() -> Text) -> Text {
        self.to(word).map_or_else(otherwise, did_you_mean)
    }
}

/// Whether both hold the same digits, but for the nought that a spreadsheet takes from `1.10`.
fn same_number(word: &str, code: &str) -> bool {
    let digits = |name: &str| -> String { name.chars().filter(char::is_ascii_digit).collect() };
    let (word, code) = (digits(word), digits(code));
    word == code || code.strip_suffix('0') == Some(&word)
}

/// What stands in the aspect that the code `word` would belong to, as a hint; `None` where there is no
/// such aspect. Each aspect is given with its codes.
#[must_use]
pub(crate) fn range_of_aspect<'a>(
    word: &str,
    aspects: impl Iterator<Item = (&'a Code, Vec<&'a Code>)>,
) -> Option<Text> {
    let mut aspects = aspects.filter(|(aspect, _)| begins(word, aspect.as_str()));
    let (aspect, codes) = aspects.next()?;
    let (first, last) = (codes.first()?, codes.last()?);
    Some(if first == last {
        text!(
            "aspek {aspect} hanya berisi {first}",
            "aspect {aspect} holds only {first}"
        )
    } else {
        text!(
            "aspek {aspect} berisi {first} sampai {last}",
            "aspect {aspect} holds {first} to {last}"
        )
    })
}

/// Whether `code` is `start`, or goes on behind it with a separator.
#[must_use]
pub(crate) fn begins(code: &str, start: &str) -> bool {
    let rest = code.strip_prefix(start).filter(|_| !start.is_empty());
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The hint beside a word that should be one of these.
#[must_use]
pub(crate) fn one_of(words: &[&str], word: &str) -> Text {
    Nearest::among(words.iter().copied()).hint(word, || choose_one(&words.join(", ")))
}

/// The hint that names the nearest.
#[must_use]
pub(crate) fn did_you_mean(near: &str) -> Text {
    text!("maksudnya `{near}`?", "did you mean `{near}`?")
}

/// The hint that names all, parted by commas.
#[must_use]
pub(crate) fn choose_one(list: &str) -> Text {
    text!("pilih salah satu: {list}", "choose one of: {list}")
}

/// How many slips two names may lie apart: a quarter of the longer one and one more, at most half of it.
fn allowed(length: usize) -> usize {
    (1 + length / 4).min(length / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let mut names = Nearest::among(["ya-tidak", "kelengkapan", "a-e"]);
        assert_eq!(names.to("ya_tidak"), Some("ya-tidak"));
        assert_eq!(names.to("KELENGKAPAN"), Some("kelengkapan"));
        assert_eq!(names.to("kelengkpan"), Some("kelengkapan"));
        assert_eq!(names.to("triwulan"), None);
        assert_eq!(Nearest::among(["1"]).to("9"), None);
        let mut codes = Nearest::among_codes(["3.9", "1.1", "KIP209"]);
        assert_eq!(codes.to("1.1."), Some("1.1"));
        assert_eq!((codes.to("9.9"), codes.to("KIP999")), (None, None));
        let mut codes = Nearest::among_codes(["1.10", "1.2"]);
        assert_eq!((codes.to("1.1"), codes.to("1.12")), (Some("1.10"), None));
        assert_eq!(Nearest::among([]).to("9"), None);
    }

    #[test]
    fn the_work_is_bounded() {
        let known: Vec<String> = (0..20_000).map(|n| format!("1.{n}")).collect();
        let mut names = Nearest::among(known.iter().map(String::as_str));
        assert_eq!(names.to("1.1999x"), Some("1.1999"));
        let suggested = (0..20_000)
            .filter(|n| names.to(&format!("2.{n}")).is_some())
            .count();
        assert!(suggested < 200, "{suggested}");
    }
}
