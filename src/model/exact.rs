//! Exact decimals: every number on the way to a score.
//!
//! A binary float cannot hold 0,1; at the border of a band that costs a qualification. Values are
//! rationals, read from the source text, and become decimals only where they are shown, cut and
//! never rounded up (except what is still *needed*, which is rounded up).

use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed as _, Zero as _};

use super::Lang;

/// The most digits that a decimal in a source file may have; more is no weight or score.
const DIGITS_MAX: usize = 40;

/// An exact rational number: a weight, a share, points, a score.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(BigRational);

impl Exact {
    /// Nothing.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self(BigRational::from_integer(BigInt::from(number)))
    }

    /// The decimal that `source` writes: digits with at most one point, an optional sign, `_` between
    /// digits as TOML allows. Exponents, hexadecimals, `inf` and `nan` are refused (`None`), as is a
    /// number of more than 40 digits.
    #[must_use]
    pub fn parse(source: &str) -> Option<Self> {
        let (negative, digits) = match source.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, source.strip_prefix('+').unwrap_or(source)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| -> Option<String> {
            let inner = part.starts_with(|c: char| c.is_ascii_digit())
                && part.ends_with(|c: char| c.is_ascii_digit());
            let all = part.chars().all(|c| c.is_ascii_digit() || c == '_');
            (inner && all).then(|| part.replace('_', ""))
        };
        let (whole, fraction) = (plain(whole)?, plain(fraction)?);
        if whole.len() + fraction.len() > DIGITS_MAX {
            return None;
        }
        let numerator: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let value = BigRational::new(numerator, power_of_ten(fraction.len()));
        Some(Self(if negative { -value } else { value }))
    }

    /// The decimal that a person typed for a score: a point or a comma before the decimals
    /// (`89.5`, `89,5`). Both signs together, or `1.234`-like thousands with a comma, are refused.
    #[must_use]
    pub fn parse_typed(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.contains(',') && typed.contains('.') {
            return None;
        }
        Self::parse(&typed.replace(',', "."))
    }

    /// True for exactly nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// True for more than nothing.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// True for less than nothing.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The quotient, or `None` for a division by nothing: "nothing scorable", never NaN.
    #[must_use]
    pub fn per(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// Rounded half away from zero to `places` decimals: the instrument's own `pembulatan`.
    #[must_use]
    pub fn rounded(&self, places: u32) -> Self {
        let scale = BigRational::from_integer(power_of_ten_u32(places));
        Self((&self.0 * &scale).round() / scale)
    }

    /// The least multiple of the last of `places` decimals that is not below the value.
    #[must_use]
    pub fn raised(&self, places: u32) -> Self {
        let scale = BigRational::from_integer(power_of_ten_u32(places));
        Self((&self.0 * &scale).ceil() / scale)
    }

    /// As decimal text with a point, cut after `places` decimals, trailing noughts kept: `89.99`.
    #[must_use]
    pub fn cut(&self, places: u32) -> String {
        let scaled = (&self.0 * BigRational::from_integer(power_of_ten_u32(places))).trunc();
        decimal_text(&scaled.to_integer(), places)
    }

    /// As a JSON number: cut after six decimals, without trailing noughts.
    #[must_use]
    pub fn json(&self) -> String {
        let text = self.cut(6);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// As people read a score: cut to two decimals, decimal comma in Indonesian.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        with_comma(self.cut(2), lang)
    }

    /// As people read what is still needed: rounded up to two decimals.
    #[must_use]
    pub fn shown_needed(&self, lang: Lang) -> String {
        self.raised(2).shown(lang)
    }

    /// As people read a weight or a sum: at most six decimals, without trailing noughts (`0,5`, `101`).
    #[must_use]
    pub fn plain(&self, lang: Lang) -> String {
        with_comma(self.json(), lang)
    }

    /// The value as exact text, `numerator/denominator`: for fingerprints, where equal values must give equal text.
    #[must_use]
    pub fn canonical(&self) -> String {
        format!("{}/{}", self.0.numer(), self.0.denom())
    }
}

fn power_of_ten(places: usize) -> BigInt {
    power_of_ten_u32(u32::try_from(places).unwrap_or(u32::MAX))
}

fn power_of_ten_u32(places: u32) -> BigInt {
    BigInt::from(10).pow(places)
}

/// `1234` with two places is `12.34`.
fn decimal_text(scaled: &BigInt, places: u32) -> String {
    let sign = if scaled.is_negative() { "-" } else { "" };
    let places = usize::try_from(places).unwrap_or(usize::MAX);
    let digits = format!("{:0>width$}", scaled.abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    if places == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
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
        Exact(&self.0 + &other.0)
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: Self) -> Exact {
        Exact(&self.0 - &other.0)
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: Self) -> Exact {
        Exact(&self.0 * &other.0)
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
