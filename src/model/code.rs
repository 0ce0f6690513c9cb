//! Indicator and aspect codes: opaque text with a natural order.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// The code of an indicator or aspect, exactly as the organiser writes it, without outer spaces.
///
/// `1.1` and `1.10` are different codes, never numbers. The order is the natural one: `2.1.9` stands
/// before `2.1.10`. Nothing is inferred from a code's shape.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Code(Arc<str>);

impl Code {
    /// The code in `text`, trimmed of outer white space.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Arc::from(text.trim()))
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        natural(&self.0, &other.0).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Compares two texts with runs of digits taken as whole numbers of any length.
fn natural(left: &str, right: &str) -> Ordering {
    let (mut left, mut right) = (left, right);
    loop {
        let (left_run, left_rest) = first_run(left);
        let (right_run, right_rest) = first_run(right);
        let order = match (number(left_run), number(right_run)) {
            (Some(a), Some(b)) => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
            (Some(_) | None, None) | (None, Some(_)) => left_run.cmp(right_run),
        };
        if order != Ordering::Equal || (left_rest.is_empty() && right_rest.is_empty()) {
            return order.then_with(|| left_rest.len().cmp(&right_rest.len()));
        }
        (left, right) = (left_rest, right_rest);
    }
}

/// The leading run of digits or of other characters, and what follows it.
fn first_run(text: &str) -> (&str, &str) {
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text
        .find(|c: char| c.is_ascii_digit() != digits)
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The digits of a run without leading noughts; `None` for a run that is no number.
fn number(run: &str) -> Option<&str> {
    run.starts_with(|c: char| c.is_ascii_digit())
        .then(|| run.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_sort_naturally_and_stay_text() {
        let mut codes: Vec<Code> = [
            "2.1.10", "10", "2.1.9", "2.1", "2", "A.2", "A.10", "1.1", "1.10",
        ]
        .map(Code::new)
        .to_vec();
        codes.sort();
        let sorted: Vec<&str> = codes.iter().map(Code::as_str).collect();
        assert_eq!(
            sorted,
            [
                "1.1", "1.10", "2", "2.1", "2.1.9", "2.1.10", "10", "A.2", "A.10"
            ]
        );
        assert_ne!(Code::new("1.1"), Code::new("1.10"));
        assert_ne!(Code::new("1.1").cmp(&Code::new("1.01")), Ordering::Equal);
        assert_eq!(Code::new(" 1.1 "), Code::new("1.1"));
    }
}
