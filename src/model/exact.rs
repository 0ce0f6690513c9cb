//! Exact decimals: every number on the way to a score.
//!
//! A binary float cannot hold 0,1; at the border of a band that costs a qualification. Values are
//! rationals, read from the source text, and become decimals only where they are shown, cut and
//! never rounded up (except what is still *needed*, which is rounded up).

use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;

use super::Lang;
use super::fraction::Fraction;

/// The most digits that a decimal in a source file may have; more is no weight or score.
const DIGITS_MAX: usize = 40;

/// An exact rational number: a weight, a share, points, a score.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact(Fraction);

impl Exact {
    /// Nothing.
    #[must_use]
    pub(crate) const fn zero() -> Self {
        Self(Fraction::ZERO)
    }

    /// A whole number.
    #[must_use]
    pub(crate) fn whole(number: i64) -> Self {
        Self(Fraction::whole(number))
    }

    /// The decimal that `source` writes: digits with at most one point, an optional sign, `_` between
    /// digits as TOML allows. Exponents, hexadecimals, `inf` and `nan` are refused (`None`), as is a
    /// number of more than 40 digits.
    #[must_use]
    pub(crate) fn parse(source: &str) -> Option<Self> {
        let (negative, unsigned) = match source.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, source.strip_prefix('+').unwrap_or(source)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if !is_plain(whole) || !is_plain(fraction) {
            return None;
        }
        let places = digits(fraction).count();
        if digits(whole).count() + places > DIGITS_MAX {
            return None;
        }
        let sign = negative.then_some('-');
        let text: String = sign
            .into_iter()
            .chain(digits(whole))
            .chain(digits(fraction))
            .collect();
        let places = u32::try_from(places).ok()?;
        let value = match text.parse() {
            Ok(number) => Fraction::decimal(number, places),
            Err(_) => Fraction::big_decimal(text.parse::<BigInt>().ok()?, places),
        };
        Some(Self(value))
    }

    /// The decimal that a person typed for a score: a point or a comma before the decimals
    /// (`89.5`, `89,5`). Both signs together, or `1.234`-like thousands with a comma, are refused.
    #[must_use]
    pub(crate) fn parse_typed(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.contains(',') && typed.contains('.') {
            return None;
        }
        Self::parse(&typed.replace(',', "."))
    }

    /// True for exactly nothing.
    #[must_use]
    pub(crate) fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// True for more than nothing.
    #[must_use]
    pub(crate) fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// True for less than nothing.
    #[must_use]
    pub(crate) fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The quotient, or `None` for a division by nothing: "nothing scorable", never NaN.
    #[must_use]
    pub(crate) fn per(&self, divisor: &Self) -> Option<Self> {
        self.0.per(&divisor.0).map(Self)
    }

    /// Rounded half away from zero to `places` decimals: the instrument's own `pembulatan`.
    #[must_use]
    pub(crate) fn rounded(&self, places: u32) -> Self {
        Self(self.0.rounded(places))
    }

    /// The least multiple of the last of `places` decimals that is not below the value.
    #[must_use]
    pub(crate) fn raised(&self, places: u32) -> Self {
        Self(self.0.raised(places))
    }

    /// As decimal text with a point, cut after `places` decimals, trailing noughts kept: `89.99`.
    #[must_use]
    pub(crate) fn cut(&self, places: u32) -> String {
        let (negative, digits) = self.0.digits(places);
        let sign = if negative { "-" } else { "" };
        let places = usize::try_from(places).unwrap_or(usize::MAX);
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        format!("{sign}{whole}.{fraction}")
    }

    /// As a JSON number: cut after six decimals, without trailing noughts.
    #[must_use]
    pub(crate) fn json(&self) -> String {
        let text = self.cut(6);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// As people read a score: cut to two decimals, decimal comma in Indonesian.
    #[must_use]
    pub(crate) fn shown(&self, lang: Lang) -> String {
        with_comma(self.cut(2), lang)
    }

    /// As people read what is still needed: rounded up to two decimals.
    #[must_use]
    pub(crate) fn shown_needed(&self, lang: Lang) -> String {
        self.raised(2).shown(lang)
    }

    /// As people read a weight or a sum: at most six decimals, without trailing noughts (`0,5`, `101`).
    #[must_use]
    pub(crate) fn plain(&self, lang: Lang) -> String {
        with_comma(self.json(), lang)
    }

    /// The value as exact text, `numerator/denominator`: for fingerprints, where equal values must give equal text.
    #[must_use]
    pub(crate) fn canonical(&self) -> String {
        self.0.canonical()
    }
}

/// True for digits, with `_` between them at most.
fn is_plain(part: &str) -> bool {
    let ends_well = |end: Option<&u8>| end.is_some_and(u8::is_ascii_digit);
    let bytes = part.as_bytes();
    ends_well(bytes.first())
        && ends_well(bytes.last())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b'_')
}

/// The digits of a plain number, without `_`.
fn digits(part: &str) -> impl Iterator<Item = char> {
    part.chars().filter(|c| *c != '_')
}

fn with_comma(text: String, lang: Lang) -> String {
    match lang {
        Lang::Id => text.replace('.', ","),
        Lang::En => text,
    }
}

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: Self) -> Exact {
        Exact(self.0.plus(&other.0))
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: Self) -> Exact {
        Exact(self.0.minus(&other.0))
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: Self) -> Exact {
        Exact(self.0.times(&other.0))
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::zero(), |total, value| &total + &value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn decimals_are_read_from_their_text() {
        assert_eq!(&exact("0.1") + &exact("0.2"), exact("0.3"));
        assert_eq!(exact("1_000.5"), exact("1000.50"));
        assert_eq!(exact("-2"), Exact::whole(-2));
        for refused in [
            "", ".", "1.", ".5", "1e2", "0x10", "inf", "nan", "1.2.3", "_1", "1,5",
        ] {
            assert_eq!(Exact::parse(refused), None, "{refused}");
        }
    }

    #[test]
    fn typed_scores_take_a_comma_but_no_thousands() {
        assert_eq!(Exact::parse_typed(" 89,5 "), Some(exact("89.5")));
        assert_eq!(Exact::parse_typed("1.234,5"), None);
    }

    #[test]
    fn shown_values_are_cut_and_needed_ones_raised() {
        let nearly = exact("89.999");
        assert_eq!(nearly.shown(Lang::Id), "89,99");
        assert_eq!(nearly.shown_needed(Lang::En), "90.00");
        assert_eq!(exact("0.005").shown(Lang::En), "0.00");
        assert_eq!(exact("-0.5").cut(2), "-0.50");
        let third = Exact::whole(1).per(&Exact::whole(3)).unwrap();
        assert_eq!(third.json(), "0.333333");
        assert_eq!(Exact::whole(100).json(), "100");
        assert_eq!(Exact::whole(1).per(&Exact::zero()), None);
    }

    #[test]
    fn rounding_goes_half_away_from_zero() {
        assert_eq!(exact("5.705").rounded(2), exact("5.71"));
        assert_eq!(exact("-5.705").rounded(2), exact("-5.71"));
    }
}
