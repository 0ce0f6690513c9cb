//! Sizes and counts as people read them.

use crate::model::{Exact, Lang};

/// Bytes in a kilobyte, as the instruments count.
const KB: i64 = 1024;
/// Bytes in a megabyte, as the instruments count.
const MB: i64 = 1_048_576;

/// A size: `1,25 MB`, `340 KB`, `12 byte`.
///
/// Rounded up in its last digit, so that a file one byte over a limit of 2 MB reads `2,01 MB` and
/// never like the limit itself.
#[must_use]
pub fn size(bytes: u64, lang: Lang) -> String {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    let of = |unit: i64, places: u32| {
        Exact::whole(bytes)
            .per(&Exact::whole(unit))
            .unwrap_or_else(Exact::zero)
            .raised(places)
    };
    if bytes < KB {
        let word = match (lang, bytes) {
            (Lang::Id, _) | (Lang::En, 1) => "byte",
            (Lang::En, _) => "bytes",
        };
        format!("{bytes} {word}")
    } else if of(KB, 0) < Exact::whole(KB) {
        format!("{} KB", of(KB, 0).plain(lang))
    } else {
        format!("{} MB", of(MB, 2).shown(lang))
    }
}

/// A count with the language's separator of thousands: `20.000`, `20,000`.
#[must_use]
pub fn count(number: usize, lang: Lang) -> String {
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
    fn a_size_over_a_limit_never_reads_like_the_limit() {
        assert_eq!(size(2_097_152, Lang::Id), "2,00 MB");
        assert_eq!(size(2_097_153, Lang::Id), "2,01 MB");
        assert_eq!(size(1_310_720, Lang::En), "1.25 MB");
        assert_eq!(size(1_048_575, Lang::Id), "1,00 MB");
        assert_eq!(size(348_160, Lang::Id), "340 KB");
        assert_eq!(size(1, Lang::En), "1 byte");
        assert_eq!(size(0, Lang::Id), "0 byte");
    }

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!(count(999, Lang::Id), "999");
        assert_eq!(count(20_000, Lang::Id), "20.000");
        assert_eq!(count(1_234_567, Lang::En), "1,234,567");
    }
}
