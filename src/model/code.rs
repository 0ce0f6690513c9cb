//! Indicator and aspect codes: opaque text with a natural order.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// The code of an indicator or aspect, exactly as the organiser writes it, without outer spaces.
///
/// `1.1` and `1.10` are different codes, never numbers. The order is the natural one: `2.1.9` stands
/// before `2.1.10`. Nothing is inferred from a code's shape.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Code(Arc<str>);

impl Code {
    /// The code in `text`, trimmed of outer white space.
    #[must_use]
    pub(crate) fn new(text: &str) -> Self {
        Self(Arc::from(text.trim()))
    }

    /// The code as written.
    #[must_use]
    pub(crate) fn as_str(&self) -> &str {
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
        // Most codes that meet their equal are clones of one text.
        if Arc::ptr_eq(&self.0, &other.0) {
            return Ordering::Equal;
        }
        natural(self.0.as_bytes(), other.0.as_bytes()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Compares two texts with runs of digits taken as whole numbers of any length. In UTF-8 the order of
/// bytes is that of characters, and no part of another character looks like a digit.
fn natural(left: &[u8], right: &[u8]) -> Ordering {
    let (left, right) = apart(left, right);
    by_runs(left, right)
}

/// The same, run by run from the start.
fn by_runs(left: &[u8], right: &[u8]) -> Ordering {
    let (mut left, mut right) = (left, right);
    while !left.is_empty() && !right.is_empty() {
        let (left_run, left_rest) = first_run(left);
        let (right_run, right_rest) = first_run(right);
        let order = match (number(left_run), number(right_run)) {
            (Some(a), Some(b)) => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
            (Some(_) | None, None) | (None, Some(_)) => left_run.cmp(right_run),
        };
        if order != Ordering::Equal {
            return order;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.len().cmp(&right.len())
}

/// Both texts without the whole runs that they begin with alike.
fn apart<'t>(left: &'t [u8], right: &'t [u8]) -> (&'t [u8], &'t [u8]) {
    let alike = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (shared, _) = left.split_at(alike);
    // The last of these runs may go on differently on either side.
    let going_on = shared.last().map_or(0, |last| {
        let digits = last.is_ascii_digit();
        let back = shared.iter().rev();
        back.take_while(|byte| byte.is_ascii_digit() == digits)
            .count()
    });
    let (_, left) = left.split_at(alike - going_on);
    let (_, right) = right.split_at(alike - going_on);
    (left, right)
}

/// The leading run of digits or of other characters, and what follows it.
fn first_run(text: &[u8]) -> (&[u8], &[u8]) {
    let digits = text.first().is_some_and(u8::is_ascii_digit);
    let end = text
        .iter()
        .position(|byte| byte.is_ascii_digit() != digits)
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The digits of a run without leading noughts; `None` for a run that is no number.
fn number(run: &[u8]) -> Option<&[u8]> {
    run.first().is_some_and(u8::is_ascii_digit).then(|| {
        let noughts = run.iter().take_while(|byte| **byte == b'0').count();
        run.get(noughts..).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4000) })]

        #[test]
        fn what_codes_share_changes_no_order(shared in "[019.Aé]{0,5}", left in "[019.Aé]{0,4}", right in "[019.Aé]{0,4}") {
            let (left, right) = (shared.clone() + &left, shared + &right);
            let (a, b) = (left.as_bytes(), right.as_bytes());
            prop_assert_eq!(natural(a, b), by_runs(a, b));
            prop_assert_eq!(natural(a, b), natural(b, a).reverse());
        }
    }

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
