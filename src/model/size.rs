//! File sizes as people read them, the same in messages, tables and reports.

use super::Lang;

/// Bytes in a kilobyte, as the instruments count.
const KB: u64 = 1024;
/// Bytes in a megabyte, as the instruments count.
const MB: u64 = KB * KB;

/// A size: `1,25 MB`, `340 KB`, `12 byte`.
///
/// Rounded up in its last digit, so that a file one byte over a limit of 2 MB reads `2,01 MB` and
/// never like the limit itself.
#[must_use]
pub(crate) fn size(bytes: u64, lang: Lang) -> String {
    let kilobytes = bytes.div_ceil(KB);
    if bytes < KB {
        return in_bytes(bytes, lang);
    }
    if kilobytes < KB {
        return format!("{kilobytes} KB");
    }
    // Wider, so that a hundred times the size of any file still fits.
    let hundredths = (u128::from(bytes) * 100).div_ceil(u128::from(MB));
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match lang {
        Lang::Id => format!("{whole},{rest:02} MB"),
        Lang::En => format!("{whole}.{rest:02} MB"),
    }
}

/// A size in whole bytes: `2097153 byte`.
fn in_bytes(bytes: u64, lang: Lang) -> String {
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
        format!("{one} ({})", in_bytes(first, lang)),
        format!("{other} ({})", in_bytes(second, lang)),
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
        assert_eq!(size(1024, Lang::En), "1 KB");
        assert_eq!(size(1_047_552, Lang::Id), "1023 KB");
        assert_eq!(size(1_047_553, Lang::Id), "1,00 MB");
        assert_eq!(size(u64::MAX, Lang::En), "17592186044416.00 MB");
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
