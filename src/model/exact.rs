//! Exact decimals: every number on the way to a score.
//!
//! A binary float cannot hold 0,1; at the border of a band that costs a qualification. Values are
//! rationals, read from the source text, and become decimals only where they are shown, cut and
//! never rounded up (except what is still *needed*, which is rounded up).

use std::iter::Sum;
use std::num::NonZeroU32;
use std::ops::{Add, Mul, Sub};

use dashu_ratio::RBig;

use super::Lang;

/// The most digits that a decimal in a source file may have; more is no weight or score, and would make
/// every sum as long. The sample's longest has 3.
const DIGITS_MAX: u32 = 40;

/// The largest denominator of a fraction in a file: the contract's bound, which keeps sums short.
const DENOMINATOR_MAX: u32 = 1_000_000;

/// An exact rational number: a weight, a share, points, a score.
///
/// Always in lowest terms, so that equal values have equal text. The library's `Relaxed` leaves out that
/// step and is eight times slower over 40,000 sums, whose numbers grow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact(RBig);

impl Exact {
    /// The most decimals that a number from a file can have.
    pub(crate) const PLACES_MAX: u32 = DIGITS_MAX;

    /// Nothing.
    #[must_use]
    pub(crate) const fn zero() -> Self {
        Self(RBig::ZERO)
    }

    /// A whole number.
    #[must_use]
    pub(crate) fn whole(number: i64) -> Self {
        Self(RBig::from(number))
    }

    /// The decimal whose digits are `digits`, the last `places` of them behind the point.
    #[must_use]
    pub(crate) fn decimal(digits: i64, places: u32) -> Self {
        Self(RBig::from(digits) / power_of_ten(places))
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
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) if is_plain(fraction) => (whole, fraction),
            Some(_) => return None,
            None => (unsigned, ""),
        };
        if !is_plain(whole) {
            return None;
        }
        let count = |part| u32::try_from(digits(part).count()).unwrap_or(u32::MAX);
        let places = count(fraction);
        if count(whole).saturating_add(places) > DIGITS_MAX {
            return None;
        }
        let sign = negative.then_some('-');
        let text: String = sign
            .into_iter()
            .chain(digits(whole))
            .chain(digits(fraction))
            .collect();
        let digits: RBig = text.parse().ok()?;
        Some(Self(digits / power_of_ten(places)))
    }

    /// The fraction that `source` writes: two whole numbers with `/` between, the second from 1 to
    /// 1,000,000 (contract, section 6).
    #[must_use]
    pub(crate) fn parse_fraction(source: &str) -> Option<Self> {
        let (numerator, denominator) = source.split_once('/')?;
        let (numerator, denominator) = (numerator.trim(), denominator.trim());
        let is_whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_whole(numerator) || !is_whole(denominator) {
            return None;
        }
        let denominator: NonZeroU32 = denominator.parse().ok()?;
        let within = denominator.get() <= DENOMINATOR_MAX;
        Some(Self::parse(numerator)?.over(denominator)).filter(|_| within)
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
        self.0 > RBig::ZERO
    }

    /// True for less than nothing.
    #[must_use]
    pub(crate) fn is_negative(&self) -> bool {
        self.0 < RBig::ZERO
    }

    /// The quotient, or `None` for a division by nothing: "nothing scorable", never NaN.
    #[must_use]
    pub(crate) fn per(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The value divided by a whole number above 0.
    #[must_use]
    pub(crate) fn over(&self, divisor: NonZeroU32) -> Self {
        Self(&self.0 / RBig::from(divisor.get()))
    }

    /// Rounded half away from zero to `places` decimals: the instrument's own `pembulatan`.
    #[must_use]
    pub(crate) fn rounded(&self, places: u32) -> Self {
        let power = power_of_ten(places);
        Self(RBig::from((&self.0 * &power).round()) / power)
    }

    /// The least multiple of the last of `places` decimals that is not below the value.
    #[must_use]
    pub(crate) fn raised(&self, places: u32) -> Self {
        let power = power_of_ten(places);
        Self(RBig::from((&self.0 * &power).ceil()) / power)
    }

    /// As decimal text with a point, cut after `places` decimals, trailing noughts kept: `89.99`.
    #[must_use]
    pub(crate) fn cut(&self, places: u32) -> String {
        let scaled = (&self.0 * power_of_ten(places)).trunc().to_string();
        let (sign, digits) = match scaled.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", scaled.as_str()),
        };
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
        format!("{}/{}", self.0.numerator(), self.0.denominator())
    }
}

/// 10 to the power of `places`.
fn power_of_ten(places: u32) -> RBig {
    10_u128.checked_pow(places).map_or_else(
        || power_of_ten(places / 2) * power_of_ten(places - places / 2),
        RBig::from,
    )
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
    use proptest::prelude::*;

    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn a_fraction_is_two_whole_numbers_and_the_second_no_more_than_a_million() {
        let third = Exact::whole(1).per(&Exact::whole(3));
        assert_eq!(Exact::parse_fraction("1/3"), third);
        assert_eq!(Exact::parse_fraction(" 2 / 6 "), third);
        let million = Exact::whole(1).per(&Exact::whole(1_000_000));
        assert_eq!(Exact::parse_fraction("1/1000000"), million);
        for refused in [
            "1",
            "1/0",
            "1/1000001",
            "-1/3",
            "1/-3",
            "1/+3",
            "1.5/3",
            "1/3/5",
            "/3",
            "1/",
            "a/b",
        ] {
            assert_eq!(Exact::parse_fraction(refused), None, "{refused}");
        }
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
        assert_eq!(Exact::parse(&"9".repeat(41)), None);
        assert_eq!(Exact::parse(&format!("9.{}", "9".repeat(40))), None);
    }

    #[test]
    fn a_decimal_is_its_digits_and_where_the_point_stands() {
        assert_eq!(Exact::decimal(5, 3), exact("0.005"));
        assert_eq!(Exact::decimal(-15, 1), exact("-1.5"));
        assert_eq!(Exact::decimal(7, 0), Exact::whole(7));
    }

    #[test]
    fn a_number_of_parts_divides() {
        let six = NonZeroU32::new(6).unwrap();
        assert_eq!(exact("4.5").over(six), exact("0.75"));
        assert_eq!(exact("4.5").over(NonZeroU32::MIN), exact("4.5"));
    }

    #[test]
    fn a_sum_is_of_all() {
        let some = ["1", "2", "3.5"].map(exact);
        assert_eq!(some.into_iter().sum::<Exact>(), exact("6.5"));
    }

    #[test]
    fn a_decimal_may_have_more_places_than_a_machine_word() {
        for places in [38, 39, 40, 80, 157] {
            let noughts = "0".repeat(usize::try_from(places).unwrap());
            let smallest = Exact::decimal(1, places);
            assert_eq!(smallest.canonical(), format!("1/1{noughts}"));
        }
    }

    #[test]
    fn nothing_is_neither_more_nor_less_than_nothing() {
        let signs = |exact: &Exact| (exact.is_negative(), exact.is_zero(), exact.is_positive());
        assert_eq!(signs(&Exact::zero()), (false, true, false));
        assert_eq!(signs(&exact("0.001")), (false, false, true));
        assert_eq!(signs(&exact("-0.001")), (true, false, false));
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
        assert_eq!(exact("0.50").plain(Lang::Id), "0,5");
        assert_eq!(exact("101.0").plain(Lang::En), "101");
        assert_eq!(Exact::whole(1).per(&Exact::zero()), None);
    }

    #[test]
    fn rounding_goes_half_away_from_zero() {
        assert_eq!(exact("5.705").rounded(2), exact("5.71"));
        assert_eq!(exact("-5.705").rounded(2), exact("-5.71"));
        assert_eq!(exact("5.7049").rounded(2), exact("5.70"));
        assert_eq!(exact("0.5").rounded(0), Exact::whole(1));
        assert_eq!(exact("-5.701").raised(2), exact("-5.70"));
        assert_eq!(exact("5.701").raised(2), exact("5.71"));
    }

    #[test]
    fn no_size_of_number_is_too_large() {
        let most = Exact::whole(i64::MAX);
        let beyond = &most + &Exact::whole(1);
        assert_eq!(beyond.canonical(), "9223372036854775808/1");
        assert!(beyond > most);
        assert_eq!(&beyond - &Exact::whole(1), most);
        let digits = "1234567890123456789012345678901234567890";
        assert_eq!(exact(digits).cut(0), digits);
        assert_eq!(exact(digits).canonical(), format!("{digits}/1"));
        let smallest = exact("0.000000000000000000000000000000000000001");
        assert_eq!(
            &exact(digits) * &smallest,
            exact("1.234567890123456789012345678901234567890")
        );
        assert_eq!(exact(digits).per(&exact(digits)), Some(Exact::whole(1)));
    }

    /// The same arithmetic in plain 128-bit integers: what the values below fit in.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    struct Pair(i128, i128);

    impl Pair {
        fn of(numerator: i128, denominator: i128) -> Self {
            let (mut a, mut b) = (numerator.abs(), denominator.abs());
            while b != 0 {
                (a, b) = (b, a % b);
            }
            let divisor = a * denominator.signum();
            Self(numerator / divisor, denominator / divisor)
        }

        fn is(self, exact: &Exact) {
            assert_eq!(exact.canonical(), format!("{}/{}", self.0, self.1));
        }
    }

    /// Small ones, those around the border of 32 bits, and any of 40 bits.
    fn number() -> impl Strategy<Value = i64> {
        prop_oneof![
            -300..=300_i64,
            (1 << 32) - 3..=(1 << 32) + 3_i64,
            any::<i64>().prop_map(|wide| wide >> 24),
        ]
    }

    fn fraction() -> impl Strategy<Value = (Exact, Pair)> {
        let divisor = number().prop_filter("no division by nothing", |number| *number != 0);
        (number(), divisor).prop_map(|(numerator, denominator)| {
            let exact = Exact::whole(numerator)
                .per(&Exact::whole(denominator))
                .unwrap();
            (exact, Pair::of(numerator.into(), denominator.into()))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

        #[test]
        fn arithmetic_is_that_of_whole_numbers((x, Pair(a, b)) in fraction(), (y, Pair(c, d)) in fraction()) {
            Pair::of(a, b).is(&x);
            Pair::of(a * d + c * b, b * d).is(&(&x + &y));
            Pair::of(a * d - c * b, b * d).is(&(&x - &y));
            Pair::of(a * c, b * d).is(&(&x * &y));
            match x.per(&y) {
                Some(quotient) => Pair::of(a * d, b * c).is(&quotient),
                None => prop_assert_eq!(c, 0),
            }
            prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
            prop_assert_eq!(x == y, a * d == c * b);
        }

        #[test]
        fn decimals_are_those_of_whole_numbers((x, Pair(a, b)) in fraction(), places in 0..12_u32) {
            prop_assert_eq!((x.is_zero(), x.is_positive(), x.is_negative()), (a == 0, a > 0, a < 0));
            let power = 10_i128.pow(places);
            let half_away = (2 * a.abs() * power + b) / (2 * b) * a.signum();
            Pair::of(half_away, power).is(&x.rounded(places));
            let up = (a * power).div_euclid(b) + i128::from(a * power % b != 0);
            Pair::of(up, power).is(&x.raised(places));
            let cut = x.cut(places);
            prop_assert_eq!(cut.replace('.', "").parse::<i128>().unwrap(), a * power / b);
            prop_assert_eq!(cut.starts_with('-'), a * power / b < 0);
        }

        #[test]
        fn a_decimal_is_its_digits_over_a_power_of_ten(digits in any::<i64>(), places in 1..18_u32) {
            let width = usize::try_from(places).unwrap() + 1;
            let text = format!("{:0width$}", digits.unsigned_abs());
            let (whole, fraction) = text.split_at(text.len() - width + 1);
            let sign = if digits < 0 { "-" } else { "" };
            let value = exact(&format!("{sign}{whole}.{fraction}"));
            Pair::of(digits.into(), 10_i128.pow(places)).is(&value);
        }
    }
}
