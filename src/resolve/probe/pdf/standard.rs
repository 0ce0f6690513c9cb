//! How wide the letters of the fonts are that every reader has, for documents that give no widths of their
//! own: they need not (PDF 1.7, 9.6.2.2), and many libraries write so.

use std::collections::BTreeMap;

/// The letters that are known: printable ASCII.
const FIRST: u16 = 32;
/// A dash that stands within numbers, as Windows codes it (`WinAnsiEncoding`).
const EN_DASH: u16 = 0x96;

/// Widths of the letters from [`FIRST`] on, in thousandths of the size, and that of [`EN_DASH`].
type Face = ([u16; 95], u16);

/// By the code of a letter, at a size of 1, and that of letters which have none of their own; none where
/// nothing is known. `name` is that of the font, which begins with its family as a rule: `Arial,Bold` and
/// `TimesNewRomanPS-ItalicMT` have the widths of Helvetica and Times.
pub(super) fn widths(name: &[u8]) -> (BTreeMap<u16, f64>, Option<f64>) {
    let is = |part: &[u8]| memchr::memmem::find(name, part).is_some();
    if is(b"Courier") {
        return (BTreeMap::new(), Some(0.6));
    }
    let slanted = is(b"Italic") || is(b"Oblique");
    let (letters, dash) = match (is(b"Helvetica") || is(b"Arial"), is(b"Times"), is(b"Bold")) {
        // Slanted letters of this family are as wide as upright ones.
        (true, _, false) => HELVETICA,
        (true, _, true) => HELVETICA_BOLD,
        (false, true, false) if slanted => TIMES_ITALIC,
        (false, true, false) => TIMES,
        (false, true, true) if slanted => TIMES_BOLD_ITALIC,
        (false, true, true) => TIMES_BOLD,
        (false, false, _) => return (BTreeMap::new(), None),
    };
    let widths = (FIRST..).zip(letters).chain([(EN_DASH, dash)]);
    let widths = widths.map(|(code, width)| (code, f64::from(width) / 1000.0));
    (widths.collect(), None)
}

// The figures are those of Adobe's Core 14 AFM files (1997): lines `C code ; WX width`.

/// Helvetica.
const HELVETICA: Face = (
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584,
    ],
    556,
);

/// Helvetica-Bold.
const HELVETICA_BOLD: Face = (
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722,
        722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
        500, 389, 280, 389, 584,
    ],
    556,
);

/// Times-Roman.
const TIMES: Face = (
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667,
        722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722,
        722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500,
        444, 480, 200, 480, 541,
    ],
    500,
);

/// Times-Italic.
const TIMES_ITALIC: Face = (
    [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667,
        722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722,
        611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500,
        500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444,
        389, 400, 275, 400, 541,
    ],
    500,
);

/// Times-Bold.
const TIMES_BOLD: Face = (
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722,
        722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
        722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
        556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500,
        444, 394, 220, 394, 520,
    ],
    500,
);

/// Times-BoldItalic.
const TIMES_BOLD_ITALIC: Face = (
    [
        250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 832, 667, 667, 667,
        722, 667, 667, 722, 778, 389, 500, 667, 611, 889, 722, 722, 611, 722, 667, 556, 611, 722,
        667, 889, 667, 611, 611, 333, 278, 333, 570, 500, 333, 500, 500, 444, 500, 444, 333, 500,
        556, 278, 278, 500, 278, 778, 556, 500, 500, 500, 389, 389, 278, 556, 444, 667, 500, 444,
        389, 348, 220, 348, 570,
    ],
    500,
);
