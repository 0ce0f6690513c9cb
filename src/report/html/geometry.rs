//! Lengths of bars, as SVG takes them. They are for the eye alone: the numbers stand beside them.

use crate::model::Exact;

/// A value as part of a whole in per cent, 0 to 100, with a point: `88.40`; `None` without a whole.
pub(super) fn percent(value: &Exact, whole: &Exact) -> Option<String> {
    let hundred = Exact::whole(100);
    let share = &value.per(whole)? * &hundred;
    Some(share.max(Exact::zero()).min(hundred).cut(2))
}

/// A count as a number to calculate with.
pub(super) fn count(count: usize) -> Exact {
    Exact::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_never_longer_than_its_track_nor_shorter_than_nothing() {
        let of = |value, whole| percent(&Exact::whole(value), &Exact::whole(whole));
        assert_eq!(of(1, 3).as_deref(), Some("33.33"));
        assert_eq!(of(5, 3).as_deref(), Some("100.00"));
        assert_eq!(of(-5, 3).as_deref(), Some("0.00"));
        assert_eq!(of(1, 0), None);
    }
}
