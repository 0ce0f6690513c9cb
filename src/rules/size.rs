//! File sizes as the rules say them: MB as the portals count them, bytes where MB would hide the difference.

use crate::model::{Exact, Lang};

/// Bytes in one MB, as the contract and the portals count it.
const MEGABYTE: i64 = 1_048_576;

/// Below a hundredth of an MB the two decimals would show nothing.
const SMALL: u64 = 10_486;

/// A size as people read it: `1,25 MB`, or bytes for a very small file.
pub(super) fn size(bytes: u64, lang: Lang) -> String {
    if bytes < SMALL {
        return in_bytes(bytes, lang);
    }
    Exact::parse(&bytes.to_string())
        .and_then(|exact| exact.per(&Exact::whole(MEGABYTE)))
        .map_or_else(
            || in_bytes(bytes, lang),
            |megabytes| format!("{} MB", megabytes.shown(lang)),
        )
}

/// Two sizes for one sentence; sizes that differ but would look equal show their bytes too.
pub(super) fn sizes(first: u64, second: u64, lang: Lang) -> (String, String) {
    let (one, other) = (size(first, lang), size(second, lang));
    if first == second || one != other {
        return (one, other);
    }
    (
        format!("{one} ({})", in_bytes(first, lang)),
        format!("{other} ({})", in_bytes(second, lang)),
    )
}

fn in_bytes(bytes: u64, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{bytes} byte"),
        Lang::En => format!("{bytes} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn megabytes_are_cut_and_small_files_stay_in_bytes() {
        assert_eq!(size(2_097_152, Lang::Id), "2,00 MB");
        assert_eq!(size(2_621_440, Lang::En), "2.50 MB");
        assert_eq!(size(3_145_727, Lang::En), "2.99 MB");
        assert_eq!(size(0, Lang::En), "0 bytes");
        assert_eq!(size(10_485, Lang::Id), "10485 byte");
        assert_eq!(size(10_486, Lang::Id), "0,01 MB");
        assert_eq!(size(u64::MAX, Lang::Id), "17592186044415,99 MB");
    }

    #[test]
    fn sizes_that_look_equal_show_their_bytes() {
        let (one, other) = sizes(2_097_153, 2_097_152, Lang::Id);
        assert_eq!(one, "2,00 MB (2097153 byte)");
        assert_eq!(other, "2,00 MB (2097152 byte)");
        let (one, other) = sizes(3_145_728, 2_097_152, Lang::En);
        assert_eq!((one.as_str(), other.as_str()), ("3.00 MB", "2.00 MB"));
        assert_eq!(sizes(5, 5, Lang::Id).0, "5 byte");
    }
}
