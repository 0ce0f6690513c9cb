//! Counts as people read them.

use crate::model::Lang;

/// A count with the language's separator of thousands: `20.000`, `20,000`.
#[must_use]
pub(crate) fn count(number: usize, lang: Lang) -> String {
    let separator = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!(count(999, Lang::Id), "999");
        assert_eq!(count(20_000, Lang::Id), "20.000");
        assert_eq!(count(1_234_567, Lang::En), "1,234,567");
    }
}
