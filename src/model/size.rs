//! File sizes as people read them, the same in messages, tables and reports.

use super::{Exact, Lang};

/// Bytes in a kilobyte, as the instruments count.
const KB: i64 = 1024;
/// Bytes in a megabyte, as the instruments count.
const MB: i64 = 1_048_576;

/// A size: `1,25 MB`, `340 KB`, `12 byte`.
///
/// Rounded up in its last digit, so that a file one byte over a limit of 2 MB reads `2,01 MB` and
/// never like the limit itself.
#[must_use]
pub(crate) fn size(bytes: u64, lang: Lang) -> String {
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

/// A size in whole bytes: `2097153 byte`.
fn bytes(bytes: u64, lang: Lang) -> String {
    let word = match (lang, bytes) {
        (Lang::Id, _) | (Lang::En, 1) => "byte",
        (Lang::En, _) => "bytes",
    };
    format!("{bytes} {word}")
}

/// Two sizes for one sentence; sizes that differ but would look equal show their bytes too.
#[must_use]
pub(crate) fn sizes(first: u64, second: u64, lang: Lang) -> (String, String) {
    let (one, other) = (size(first, lang), size(second, lang));
    if first == second || one != other {
        return (one, other);
    }
    (
        format!("{one} ({})", bytes(first, lang)),
        format!("{other} ({})", bytes(second, lang)),
    )
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
    fn sizes_that_look_equal_show_their_bytes() {
        let (one, other) = sizes(2_097_154, 2_097_153, Lang::Id);
        assert_eq!(one, "2,01 MB (2097154 byte)");
        assert_eq!(other, "2,01 MB (2097153 byte)");
        let (one, other) = sizes(2_097_153, 2_097_152, Lang::En);
        assert_eq!((&*one, &*other), ("2.01 MB", "2.00 MB"));
    }
}
