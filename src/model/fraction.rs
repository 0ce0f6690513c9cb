//! The arithmetic under [`Exact`](super::Exact): fractions of any size, in machine words wherever
//! they fit, which is nearly always. Which form a value has never shows: a value that fits is always
//! small, so equal values are equal in form, too.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::{BigRational, Rational64};
use num_traits::{
    CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _, Signed as _,
    ToPrimitive as _, Zero as _,
};

/// A fraction in lowest terms, its denominator above 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fraction {
    /// Numerator and denominator fit 64 bits, and so does the numerator with the other sign: the
    /// library's own steps turn signs without a check.
    Small(Rational64),
    /// One of them does not.
    Big(Box<BigRational>),
}

/// One of the four operations: in machine words, as far as they hold the result, and without bounds.
struct Operation {
    small: fn(&Rational64, &Rational64) -> Option<Rational64>,
    big: fn(BigRational, BigRational) -> BigRational,
}

const SUM: Operation = Operation {
    small: |left, right| left.checked_add(right),
    big: |left, right| left + right,
};
const DIFFERENCE: Operation = Operation {
    small: |left, right| left.checked_sub(right),
    big: |left, right| left - right,
};
const PRODUCT: Operation = Operation {
    small: |left, right| left.checked_mul(right),
    big: |left, right| left * right,
};
const QUOTIENT: Operation = Operation {
    small: |left, right| left.checked_div(right),
    big: |left, right| left / right,
};

impl Fraction {
    /// Nothing.
    pub(super) const ZERO: Self = Self::Small(Rational64::new_raw(0, 1));

    /// A whole number.
    pub(super) fn whole(number: i64) -> Self {
        Self::small(Rational64::new_raw(number, 1))
    }

    /// A decimal: `digits`, of which the last `places` stand behind the point.
    pub(super) fn decimal(digits: i64, places: u32) -> Self {
        match 10_i64.checked_pow(places) {
            Some(power) if digits > i64::MIN => Self::Small(Rational64::new(digits, power)),
            Some(_) | None => Self::big_decimal(BigInt::from(digits), places),
        }
    }

    /// Like [`decimal`](Self::decimal), for more digits than a machine word holds.
    pub(super) fn big_decimal(digits: BigInt, places: u32) -> Self {
        Self::of(BigRational::new(digits, power_of_ten(places)))
    }

    /// The fraction in its one form.
    fn of(value: BigRational) -> Self {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(numerator), Some(denominator)) if numerator > i64::MIN => {
                Self::Small(Rational64::new_raw(numerator, denominator))
            }
            _ => Self::Big(Box::new(value)),
        }
    }

    /// A fraction that fits, in its one form.
    fn small(value: Rational64) -> Self {
        if *value.numer() > i64::MIN {
            Self::Small(value)
        } else {
            let (numerator, denominator) = value.into_raw();
            let (numerator, denominator) = (BigInt::from(numerator), BigInt::from(denominator));
            Self::Big(Box::new(BigRational::new_raw(numerator, denominator)))
        }
    }

    /// The same value without bounds.
    fn unbounded(&self) -> BigRational {
        match self {
            Self::Small(value) => {
                BigRational::new_raw(BigInt::from(*value.numer()), BigInt::from(*value.denom()))
            }
            Self::Big(value) => BigRational::clone(value),
        }
    }

    fn with(&self, other: &Self, operation: &Operation) -> Self {
        if let (Self::Small(left), Self::Small(right)) = (self, other)
            && let Some(value) = (operation.small)(left, right)
        {
            return Self::small(value);
        }
        Self::of((operation.big)(self.unbounded(), other.unbounded()))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        self.with(other, &SUM)
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.with(other, &DIFFERENCE)
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        self.with(other, &PRODUCT)
    }

    /// The quotient; `None` for a division by nothing.
    pub(super) fn per(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| self.with(divisor, &QUOTIENT))
    }

    pub(super) fn is_zero(&self) -> bool {
        match self {
            Self::Small(value) => value.is_zero(),
            Self::Big(_) => false,
        }
    }

    pub(super) fn is_positive(&self) -> bool {
        match self {
            Self::Small(value) => value.is_positive(),
            Self::Big(value) => value.is_positive(),
        }
    }

    pub(super) fn is_negative(&self) -> bool {
        match self {
            Self::Small(value) => value.is_negative(),
            Self::Big(value) => value.is_negative(),
        }
    }

    /// Rounded half away from zero to `places` decimals.
    pub(super) fn rounded(&self, places: u32) -> Self {
        let scale = BigRational::from_integer(power_of_ten(places));
        Self::of((self.unbounded() * &scale).round() / scale)
    }

    /// The least multiple of the last of `places` decimals that is not below the value.
    pub(super) fn raised(&self, places: u32) -> Self {
        let scale = BigRational::from_integer(power_of_ten(places));
        Self::of((self.unbounded() * &scale).ceil() / scale)
    }

    /// The sign and the digits of the value cut after `places` decimals: -0,567 cut after two has the
    /// digits `56`. A value that cuts to nothing has no sign.
    pub(super) fn digits(&self, places: u32) -> (bool, String) {
        if let Self::Small(value) = self
            && let Some(power) = 10_i128.checked_pow(places)
            && let Some(scaled) = i128::from(*value.numer()).checked_mul(power)
        {
            let cut = scaled / i128::from(*value.denom());
            return (cut < 0, cut.unsigned_abs().to_string());
        }
        let scaled = self.unbounded() * BigRational::from_integer(power_of_ten(places));
        let cut = scaled.to_integer();
        (cut.is_negative(), cut.abs().to_string())
    }

    /// `numerator/denominator` in lowest terms.
    pub(super) fn canonical(&self) -> String {
        match self {
            Self::Small(value) => format!("{}/{}", value.numer(), value.denom()),
            Self::Big(value) => format!("{}/{}", value.numer(), value.denom()),
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(left), Self::Small(right)) => left.cmp(right),
            (Self::Small(_) | Self::Big(_), Self::Big(_)) | (Self::Big(_), Self::Small(_)) => {
                self.unbounded().cmp(&other.unbounded())
            }
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn power_of_ten(places: u32) -> BigInt {
    BigInt::from(10).pow(places)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whole numbers of every size, and more often those at the borders of 64 bits and of their half.
    fn number() -> impl Strategy<Value = i128> {
        let word = i128::from(i64::MAX);
        let border = prop_oneof![Just(word), Just(1 << 32), Just(1), Just(2 * word)];
        let near = (border, -3..=3_i128, any::<bool>())
            .prop_map(|(border, off, negative)| (border + off) * if negative { -1 } else { 1 });
        prop_oneof![
            near,
            -300..=300_i128,
            any::<i64>().prop_map(i128::from),
            any::<i128>().prop_map(|wide| wide >> 40),
        ]
    }

    fn rational() -> impl Strategy<Value = BigRational> {
        (number(), number()).prop_map(|(numerator, denominator)| {
            let denominator = if denominator == 0 { 1 } else { denominator };
            BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
        })
    }

    /// The value has its one form, and it is the value.
    fn is(fraction: &Fraction, value: &BigRational) {
        assert_eq!(*fraction, Fraction::of(value.clone()));
        assert_eq!(fraction.unbounded(), *value);
        assert_eq!(
            fraction.canonical(),
            format!("{}/{}", value.numer(), value.denom())
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4000) })]

        #[test]
        fn two_fractions_are_as_without_bounds(left in rational(), right in rational()) {
            let (a, b) = (Fraction::of(left.clone()), Fraction::of(right.clone()));
            is(&a.plus(&b), &(&left + &right));
            is(&a.minus(&b), &(&left - &right));
            is(&a.times(&b), &(&left * &right));
            match a.per(&b) {
                Some(quotient) => is(&quotient, &(&left / &right)),
                None => assert!(right.is_zero()),
            }
            assert_eq!(a.cmp(&b), left.cmp(&right));
            assert_eq!(a == b, left == right);
        }

        #[test]
        fn a_fraction_is_as_without_bounds(value in rational(), places in 0..45_u32) {
            let fraction = Fraction::of(value.clone());
            is(&fraction, &value);
            assert_eq!(
                (fraction.is_zero(), fraction.is_positive(), fraction.is_negative()),
                (value.is_zero(), value.is_positive(), value.is_negative()),
            );
            let scale = BigRational::from_integer(power_of_ten(places));
            is(&fraction.rounded(places), &((&value * &scale).round() / &scale));
            is(&fraction.raised(places), &((&value * &scale).ceil() / &scale));
            let cut = (&value * &scale).to_integer();
            assert_eq!(fraction.digits(places), (cut.is_negative(), cut.abs().to_string()));
        }

        #[test]
        fn a_decimal_is_as_without_bounds(digits in any::<i64>(), places in 0..45_u32) {
            let value = BigRational::new(BigInt::from(digits), power_of_ten(places));
            is(&Fraction::decimal(digits, places), &value);
            is(&Fraction::big_decimal(BigInt::from(digits), places), &value);
        }
    }

    #[test]
    fn results_grow_beyond_a_word_and_come_back() {
        let (most, one) = (Fraction::whole(i64::MAX), Fraction::whole(1));
        let beyond = most.plus(&one);
        assert!(matches!(beyond, Fraction::Big(_)));
        assert_eq!(beyond.minus(&one), most);
        assert!(beyond > most);
        let least = Fraction::whole(i64::MIN);
        assert_eq!(least.minus(&least), Fraction::whole(0));
        assert_eq!(least.per(&least), Some(one));
        is(&least.times(&Fraction::whole(-1)), &-least.unbounded());
        // The library turns the sign of the least numerator without a check.
        let divisor = least.per(&Fraction::whole(127));
        let none = divisor.and_then(|divisor| Fraction::whole(0).per(&divisor));
        assert_eq!(none, Some(Fraction::whole(0)));
    }
}
