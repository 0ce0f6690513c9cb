//! How the rules write decimals whose last digit decides. It only words values; it never rounds them.

use crate::model::{Exact, Lang};

/// The most decimals that a weight or score from a file can have.
const PLACES_MAX: u32 = 40;

/// The value in full, without trailing noughts: a sum of decimals from a file is never cut here.
pub(super) fn in_full(value: &Exact, lang: Lang) -> String {
    let digits = value.cut(PLACES_MAX);
    with_comma(digits.trim_end_matches('0').trim_end_matches('.'), lang)
}

/// Two different values, both cut to the fewest decimals (two at least) that tell them apart.
pub(super) fn apart(left: &Exact, right: &Exact, lang: Lang) -> (String, String) {
    let places = (2..PLACES_MAX)
        .find(|&places| left.cut(places) != right.cut(places))
        .unwrap_or(PLACES_MAX);
    (
        with_comma(&left.cut(places), lang),
        with_comma(&right.cut(places), lang),
    )
}

fn with_comma(digits: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => digits.replace('.', ","),
        Lang::En => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn a_sum_shows_every_digit() {
        assert_eq!(
            in_full(&exact("100.0000000001"), Lang::Id),
            "100,0000000001"
        );
        assert_eq!(in_full(&exact("100.0"), Lang::Id), "100");
        assert_eq!(in_full(&Exact::zero(), Lang::En), "0");
    }

    #[test]
    fn values_that_look_equal_get_more_decimals() {
        let (score, minimum) = apart(&exact("89.999"), &exact("90"), Lang::Id);
        assert_eq!((&*score, &*minimum), ("89,99", "90,00"));
        let (score, minimum) = apart(&exact("89.5049"), &exact("89.505"), Lang::En);
        assert_eq!((&*score, &*minimum), ("89.504", "89.505"));
    }
}
