//! How the rules write decimals whose last digit decides. It only words values; it never rounds them.

use crate::model::{Exact, Text};

/// The value in full, without trailing noughts: a sum of decimals from a file is never cut here.
pub(super) fn in_full(value: &Exact) -> Text {
    let digits = value.cut(Exact::PLACES_MAX);
    in_both(digits.trim_end_matches('0').trim_end_matches('.'))
}

/// Two different values, both cut to the fewest decimals (two at least) that tell them apart.
pub(super) fn apart(left: &Exact, right: &Exact) -> (Text, Text) {
    let places = (2..Exact::PLACES_MAX)
        .find(|&places| left.cut(places) != right.cut(places))
        .unwrap_or(Exact::PLACES_MAX);
    (in_both(&left.cut(places)), in_both(&right.cut(places)))
}

/// With a decimal comma in Indonesian.
fn in_both(digits: &str) -> Text {
    Text::both(digits.replace('.', ","), digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn a_sum_shows_every_digit() {
        let shown = |value: &str| in_full(&exact(value));
        assert_eq!(shown("100.0000000001").get(Lang::Id), "100,0000000001");
        assert_eq!(shown("100.0").get(Lang::Id), "100");
        assert_eq!(in_full(&Exact::zero()).get(Lang::En), "0");
    }

    #[test]
    fn values_that_look_equal_get_more_decimals() {
        let shown = |score: &str, minimum: &str, lang: Lang| {
            let (score, minimum) = apart(&exact(score), &exact(minimum));
            [score, minimum].map(|value| value.get(lang).to_owned())
        };
        assert_eq!(shown("89.999", "90", Lang::Id), ["89,99", "90,00"]);
        assert_eq!(shown("89.5049", "89.505", Lang::En), ["89.504", "89.505"]);
    }
}
