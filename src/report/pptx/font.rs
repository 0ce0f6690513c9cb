//! How wide text will be, so that it can be cut before it leaves its box. The widths are those of
//! Arial, made a tenth wider: its usual substitutes (Liberation Sans, Noto Sans) then fit as well.

use unicode_width::UnicodeWidthChar as _;

use crate::model::visible;

/// The most characters that are looked at; no box of a slide holds as many.
const LONGEST: usize = 3000;
/// How many bytes a cut steps back to end with a whole word: longer words are cut, or a line would look
/// half empty.
const STEP_BACK: usize = 14;

/// A size in points, and whether it is bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Font {
    /// Size in points.
    pub(super) size: usize,
    /// Whether it is bold.
    pub(super) bold: bool,
}

impl Font {
    /// Common text.
    pub(in crate::report) const fn of(size: usize) -> Self {
        Self { size, bold: false }
    }

    /// Bold text.
    pub(super) const fn bold(size: usize) -> Self {
        Self { size, bold: true }
    }

    /// Height of a line in points; lines are set this far apart whatever font is there.
    pub(super) const fn leading(self) -> usize {
        self.size * 5 / 4
    }

    /// Width of one line in points.
    pub(super) fn points(self, text: &str) -> usize {
        self.width(text).div_ceil(1000)
    }

    /// Width in thousandths of a point.
    fn width(self, text: &str) -> usize {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    fn advance(self, letter: char) -> usize {
        let weight = if self.bold { 120 } else { 110 };
        advance(letter) * self.size * weight / 100
    }

    /// How many lines text takes in a box so many points wide. Lines break
    /// after spaces and hyphens; words longer than a line are broken.
    pub(in crate::report) fn lines(self, text: &str, width: usize) -> usize {
        let room = width * 1000;
        let (mut lines, mut used) = (1, 0);
        for piece in text.split_inclusive([' ', '-']) {
            // A space at the end of a line takes no room.
            let word = piece.trim_end_matches(' ');
            if used + self.width(word) > room {
                lines += usize::from(used > 0);
                used = 0;
                for letter in word.chars() {
                    let step = self.advance(letter);
                    if used + step > room {
                        lines += 1;
                        used = 0;
                    }
                    used += step;
                }
                used += self.width(piece) - self.width(word);
            } else {
                used += self.width(piece);
            }
        }
        lines
    }

    /// Text that takes at most so many lines, with an ellipsis where some is missing.
    pub(super) fn fit(self, text: &str, width: usize, most: usize) -> String {
        let (head, whole) = match text.char_indices().nth(LONGEST) {
            None => (text, true),
            Some((end, _)) => (text.get(..end).unwrap_or_default(), false),
        };
        let text = visible(head);
        if whole && self.lines(&text, width) <= most {
            return text;
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let fits = |end: usize| self.lines(&format!("{}…", clip(&text, end)), width) <= most;
        let kept = ends.partition_point(|&end| fits(end));
        let end = kept
            .checked_sub(1)
            .and_then(|at| ends.get(at))
            .copied()
            .unwrap_or(0);
        format!("{}…", paired(at_word(clip(&text, end))))
    }

    /// The first of these sizes in which so much height of this width holds the whole text, else the last.
    pub(super) fn sized(
        self,
        sizes: &[usize],
        text: &str,
        (width, height): (usize, usize),
    ) -> Self {
        let font = |&size: &usize| Self { size, ..self };
        let holds = |size: &&usize| font(size).lines(text, width) <= height / font(size).leading();
        let size = sizes.iter().find(holds).or(sizes.last());
        size.map_or(self, font)
    }
}

/// Without the last back-quote, where the cut took its like.
fn paired(text: &str) -> String {
    match text.rfind('`') {
        Some(at) if !text.matches('`').count().is_multiple_of(2) => {
            [clip(text, at), text.get(at + 1..).unwrap_or_default()].concat()
        }
        Some(_) | None => text.to_owned(),
    }
}

fn clip(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or_default()
}

/// Without its last, broken word, where that costs little.
fn at_word(text: &str) -> &str {
    let ends = |c: char| c == ' ' || c == ',' || c == ';' || c == ':';
    let kept = match text.rfind(' ') {
        Some(at) if at > 0 && text.len() - at <= STEP_BACK => clip(text, at),
        Some(_) | None => text,
    };
    kept.trim_end_matches(ends)
}

/// Width of a letter in thousandths of its size.
fn advance(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | '\'' => 222,
        '|' => 260,
        ' ' | '\u{a0}' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | '[' | '\\' | ']' | 'f' | 't' => {
            278
        }
        '(' | ')' | '-' | '`' | 'r' | '{' | '}' => 334,
        '"' | '*' => 389,
        '^' => 469,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        '+' | '<' | '=' | '>' | '~' => 584,
        'F' | 'T' | 'Z' => 611,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722,
        'G' | 'O' | 'Q' => 778,
        'M' | 'm' => 833,
        '%' => 889,
        'W' => 944,
        '—' | '…' => 1000,
        '@' => 1015,
        ' '..='~' => 556,
        // Whole Arabic phrases in one sign.
        '\u{fdfd}' => 9500,
        '\u{fdf0}'..='\u{fdfc}' => 2500,
        other => match other.width() {
            Some(0) | None => 0,
            Some(1) => 620,
            Some(_) => 1050,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        let font = Font::of(10);
        assert_eq!(font.lines("", 100), 1);
        assert_eq!(font.lines("satu dua", 1000), 1);
        assert_eq!(font.lines("satu dua", 26), 2);
        assert_eq!(font.lines(&"m".repeat(22), 100), 3);
        assert_eq!(font.lines("satu-dua", 26), 2);
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis_and_fits() {
        let font = Font::of(14);
        let text = "daftar informasi publik yang ditetapkan pimpinan ".repeat(9);
        for lines in 1..5 {
            let cut = font.fit(&text, 150, lines);
            assert!(
                cut.ends_with('…') && font.lines(&cut, 150) == lines,
                "{cut}"
            );
        }
        assert_eq!(font.fit("pendek", 150, 1), "pendek");
        let long = font.fit(&"﷽日".repeat(2_000_000), 150, 2);
        assert!(long.ends_with('…') && long.len() < 200);
    }
}
