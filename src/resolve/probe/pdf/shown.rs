//! The text of a page as it was shown so far. A space is where there is a gap on the page, and a line ends
//! where the next letters stand higher or lower; in how many pieces text is drawn says nothing.

use super::matrix::Point;

/// A gap that parts words, in sizes of the letters: half of what a space takes in most fonts is 0.14, and
/// letters that are set apart in one word have less than this between them.
pub(super) const GAP: f64 = 0.2;
/// So far letters may stand back over those before them, in sizes, and still go on with their word.
const OVERLAP: f64 = 0.5;
/// What stands so much higher or lower, in sizes, is on another line; a raised number is not.
const LINE: f64 = 0.5;
/// Lines of one cell are so far apart, in sizes.
const LINES: std::ops::Range<f64> = 0.8..1.8;
/// The digits of a NIK, which is put together again where a narrow cell breaks it.
const DIGITS: usize = 16;
/// The digits of numbers of persons that are written with signs within.
const NUMBERS: std::ops::RangeInclusive<usize> = 10..=16;
/// The most letters of a word that may be such a number.
const WORD_MAX: usize = 32;

/// Letters that are drawn at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// Where they begin.
    pub(super) from: Point,
    /// Where they end, if their widths are known.
    pub(super) to: Option<Point>,
    /// One size of the letters, along the line.
    pub(super) size: Point,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Shown {
    /// What was shown.
    pub(super) text: String,
    last: Option<Run>,
    /// Where the last word began.
    word: Point,
}

impl Shown {
    /// Parts what comes from what was, as far as it stands from it. `text` is what comes.
    pub(super) fn part(&mut self, run: Run, text: &str) {
        if let Some(last) = self.last {
            match apart(last, run) {
                Apart::No => {}
                Apart::Word => self.text.push(' '),
                Apart::Line if self.goes_on(last, run, text) => {}
                Apart::Line => self.text.push('\n'),
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
    pub(super) const fn follow(&mut self, run: Run) {
        self.last = Some(run);
    }

    /// What comes has nothing to do with what was.
    pub(super) fn end(&mut self) {
        self.text.push('\n');
        self.last = None;
    }

    /// Whether a number that a narrow cell broke goes on here, right below its beginning.
    fn goes_on(&self, last: Run, run: Run, text: &str) -> bool {
        let size = length(last.size);
        let below = (last.from.y - run.from.y) / size;
        let begins_alike = (run.from.x - self.word.x).abs() < size * 0.1;
        LINES.contains(&below) && begins_alike && is_broken(&self.text, text.trim_end())
    }
}

/// Whether the last word of a text is a number that lacks what comes: it ends with a sign that stands
/// within numbers, or all are digits, fewer come than there are, and together they make the number of a
/// person. Two numbers of a column are as long as each other, or do not make one of this length.
fn is_broken(before: &str, after: &str) -> bool {
    let word = before.chars().rev().take(WORD_MAX);
    let word = word.take_while(|char| !char.is_whitespace());
    let part = |char: char| char.is_ascii_digit() || matches!(char, '-' | '.' | '+');
    if !word.clone().chain(after.chars()).all(part) {
        return false;
    }
    let count = word.filter(char::is_ascii_digit).count();
    let more = after.chars().filter(char::is_ascii_digit).count();
    if before.ends_with(['-', '.']) {
        return NUMBERS.contains(&(count + more));
    }
    more > 0 && count > more && count + more == DIGITS
}

/// How letters stand to those before them.
enum Apart {
    No,
    Word,
    Line,
}

fn apart(last: Run, run: Run) -> Apart {
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
