//! The text of a page as it was shown so far. A space is where there is a gap on the page, and a line ends
//! where the next letters stand higher or lower; in how many pieces text is drawn says nothing.

use super::matrix::Point;
use crate::model::PersonalKind;
use crate::resolve::probe::personal;

/// A gap that parts words, in sizes of the letters: half of what a space takes in most fonts is 0.14, and
/// letters that are set apart in one word have less than this between them.
pub(super) const GAP: f64 = 0.2;
/// So far letters may stand back over those before them, in sizes, and still go on with their word.
const OVERLAP: f64 = 0.5;
/// What stands so much higher or lower, in sizes, is on another line; a raised number is not.
const LINE: f64 = 0.5;
/// Lines of one cell are so far apart, in sizes; the tables of fpdf2 have 2.0 between them.
const LINES: std::ops::Range<f64> = 0.8..2.1;
/// So far the beginnings or middles of two lines of one cell may stand from each other, in sizes.
const ALIKE: f64 = 0.1;
/// The most bytes of a line that are looked at for a number that goes on: a NIK, and a label before it.
const LINE_MAX: usize = 64;
/// The most bytes of a word that may be a part of such a number.
const PART_MAX: usize = 32;
/// What stands within numbers, where a line may end.
const SIGNS: [char; 3] = ['-', '.', '\u{2013}'];

/// Words that say that a page holds a NIK.
const NAMES: [&str; 3] = ["NIK", "KTP", "Kependudukan"];

/// Letters that are drawn at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct DrawnRun {
    /// Where they begin.
    pub(super) from: Point,
    /// Where they end, if their widths are known.
    pub(super) to: Option<Point>,
    /// One size of the letters, along the line.
    pub(super) size: Point,
}

/// The text so far.
#[derive(Default)]
pub(super) struct PageText {
    /// What was shown.
    pub(super) text: String,
    last: Option<DrawnRun>,
    /// Where the last word began.
    word: Point,
    /// The end of a line that may break a number of the last word before it.
    broken: Option<LineBreak>,
    /// Whether a word that says NIK was shown, and how far the text was looked through for it.
    said: (bool, usize),
}

/// The end of a line right above what comes.
#[derive(Debug, Clone, Copy)]
struct LineBreak {
    /// Its place in the text.
    at: usize,
    /// Where the last word above it began.
    from: Point,
    /// The last letters above it.
    last: DrawnRun,
}

impl PageText {
    /// Parts what comes from what was, as far as it stands from it.
    pub(super) fn part(&mut self, run: DrawnRun) {
        match self.last.map_or(Apart::No, |last| apart(last, run)) {
            Apart::No => {}
            Apart::Word => {
                self.mend();
                self.text.push(' ');
            }
            Apart::Line => {
                self.mend();
                self.broken = self
                    .last
                    .filter(|last| is_below(*last, run))
                    .map(|last| LineBreak {
                        at: self.text.len(),
                        from: self.word,
                        last,
                    });
                self.text.push('\n');
            }
        }
        if self
            .text
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace)
        {
            self.word = run.from;
        }
        self.last = Some(run);
    }

    /// What comes goes on with what was, whatever its place.
    pub(super) const fn follow(&mut self, run: DrawnRun) {
        self.last = Some(run);
    }

    /// What comes has nothing to do with what was.
    pub(super) fn end(&mut self) {
        self.mend();
        self.text.push('\n');
        self.last = None;
    }

    /// The text of the page; what comes is another page.
    pub(super) fn take(&mut self) -> String {
        self.mend();
        std::mem::take(self).text
    }

    /// Puts a number together again that the end of a line broke, now that all of it was shown.
    fn mend(&mut self) {
        if let Some(broken) = self.broken.take()
            && match self.halves(broken) {
                Halves::None => false,
                Halves::Sure => true,
                Halves::Even => self.says_nik(),
            }
        {
            self.text.remove(broken.at);
        }
    }

    /// What the last word is to the word above it.
    fn halves(&self, broken: LineBreak) -> Halves {
        let (above, below) = self.text.split_at_checked(broken.at).unwrap_or_default();
        let below = below.strip_prefix('\n').unwrap_or(below).trim_end();
        let word = last_word(above);
        if !self.is_alike(broken) || !is_part(word) || !is_part(below) {
            return Halves::None;
        }
        // Of a longer line only the word is looked at.
        let length = above
            .bytes()
            .rev()
            .take(LINE_MAX)
            .position(|byte| byte == b'\n');
        let length = length.unwrap_or(word.len());
        let (rows, line) = above
            .split_at_checked(above.len() - length)
            .unwrap_or_default();
        let Some(kind) = personal::completed(line, below) else {
            return Halves::None;
        };
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let (first, second) = (digits(word), digits(below));
        let signed = word.ends_with(SIGNS) || below.starts_with(SIGNS);
        // A cell is filled before it is broken. In a column, 62811234 may be a sum, and a digit alone be
        // the number of a page or row.
        let phone = second > 1 && word.starts_with(['0', '+', '(']);
        if signed || first > second && (phone || kind != PersonalKind::Phone) {
            return Halves::Sure;
        }
        let column =
            digits(last_word(rows.trim_end())) == first || personal::are_dates(word, below);
        if first == second && kind == PersonalKind::Nik && !column {
            Halves::Even
        } else {
            Halves::None
        }
    }

    /// Whether the last word stands below the beginning or the middle of the one above it.
    fn is_alike(&self, broken: LineBreak) -> bool {
        let Some(last) = self.last else {
            return false;
        };
        let middle = |from: Point, to: Option<Point>| Some(f64::midpoint(from.x, to?.x));
        let above = middle(broken.from, broken.last.to);
        let middles = above.zip(middle(self.word, last.to));
        let near = |one: f64, other: f64| (one - other).abs() < ALIKE * length(last.size);
        near(broken.from.x, self.word.x) || middles.is_some_and(|(one, other)| near(one, other))
    }

    /// Whether a word of the text so far says that it holds a NIK. Each part is looked at once.
    fn says_nik(&mut self) -> bool {
        let (said, looked) = self.said;
        let rest = self.text.get(looked..).unwrap_or_default();
        let mut words = rest.split(|char: char| !char.is_alphabetic());
        let said =
            said || words.any(|word| NAMES.iter().any(|name| name.eq_ignore_ascii_case(word)));
        self.said = (said, self.text.len());
        said
    }
}

/// What two words below each other are.
enum Halves {
    /// Two words.
    None,
    /// One number.
    Sure,
    /// One NIK, or else two numbers of a column that are as long as each other.
    Even,
}

fn last_word(text: &str) -> &str {
    let begin = text
        .char_indices()
        .rev()
        .find(|(_, char)| char.is_whitespace());
    let begin = begin.map_or(0, |(at, char)| at + char.len_utf8());
    text.get(begin..).unwrap_or_default()
}

/// Whether a word may be a part of a number of a person.
fn is_part(word: &str) -> bool {
    let part = |char: char| {
        char.is_ascii_digit() || matches!(char, '+' | '(' | ')') || SIGNS.contains(&char)
    };
    word.len() <= PART_MAX
        && word.chars().all(part)
        && word.contains(|char: char| char.is_ascii_digit())
}

fn is_below(last: DrawnRun, run: DrawnRun) -> bool {
    LINES.contains(&((last.from.y - run.from.y) / length(last.size)))
}

/// How letters stand to those before them.
enum Apart {
    No,
    Word,
    Line,
}

fn apart(last: DrawnRun, run: DrawnRun) -> Apart {
    let size = length(last.size).max(length(run.size));
    let along = unit(last.size);
    let turned = dot(along, unit(run.size)) < 0.9;
    let step = less(run.from, last.from);
    let aside = (along.x * step.y - along.y * step.x).abs();
    if turned || aside > LINE * size {
        return Apart::Line;
    }
    let Some(to) = last.to else {
        return Apart::Word;
    };
    let gap = dot(less(run.from, to), along) / size;
    if gap > GAP {
        Apart::Word
    } else if gap < -OVERLAP {
        Apart::Line
    } else {
        Apart::No
    }
}

fn less(point: Point, other: Point) -> Point {
    Point {
        x: point.x - other.x,
        y: point.y - other.y,
    }
}

fn dot(step: Point, other: Point) -> f64 {
    step.x * other.x + step.y * other.y
}

fn length(step: Point) -> f64 {
    step.x.hypot(step.y).max(f64::MIN_POSITIVE)
}

fn unit(step: Point) -> Point {
    let length = length(step);
    Point {
        x: step.x / length,
        y: step.y / length,
    }
}
