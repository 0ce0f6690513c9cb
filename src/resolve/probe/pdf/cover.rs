//! Whether a page is the picture of a page: what a scanner leaves.

use super::matrix::{Matrix, Point};
use super::pages::Area;

/// A page is looked at in so many fields along each side.
const FIELDS: u8 = 16;
/// The rows of these fields.
type FieldRows = [u16; 16];
/// A picture covers a page from so many of its 256 fields on: two thirds, since scanners and programs
/// that make pages of pictures leave margins.
const COVERED_FROM: u32 = 170;
/// The edge of a page in which a stamp, a footer or the mark of a scanner's app stands: an eighth.
const EDGE: f64 = 0.125;
/// The most letters of one word that are compared.
const WORD_MAX: usize = 64;

/// What was seen of a page.
pub(super) struct Cover {
    area: Area,
    /// Which fields lie under a picture: a row to a number, a field to a bit.
    fields: FieldRows,
    /// Whether there are letters that nobody sees: what a scanner's program read.
    unseen: bool,
    /// The one word that was shown within the edge, and whether there are others.
    word: Option<Vec<u8>>,
    several: bool,
}

impl Cover {
    /// Of a page on which nothing was drawn yet.
    pub(super) const fn of(area: Area) -> Self {
        Self {
            area,
            fields: [0; 16],
            unseen: false,
            word: None,
            several: false,
        }
    }

    /// A picture fills the unit square of this space.
    pub(super) fn picture(&mut self, space: Matrix) {
        let [left, bottom, right, top] = self.area;
        let middle = |field: u8| (f64::from(field) + 0.5) / f64::from(FIELDS);
        for (row, fields) in (0..FIELDS).zip(&mut self.fields) {
            for field in 0..FIELDS {
                let point = Point {
                    x: left + (right - left) * middle(field),
                    y: bottom + (top - bottom) * middle(row),
                };
                let within = space.back(point).is_some_and(|point| {
                    (0.0..=1.0).contains(&point.x) && (0.0..=1.0).contains(&point.y)
                });
                *fields |= u16::from(within) << field;
            }
        }
    }

    /// Letters are shown from one point to another.
    pub(super) fn letters(&mut self, from: Point, to: Point, bytes: &[u8]) {
        if self.at_edge(from, to) {
            return;
        }
        let blank = |byte: &u8| *byte == 0 || byte.is_ascii_whitespace();
        for word in bytes.split(blank).filter(|word| !word.is_empty()) {
            let word = word.get(..WORD_MAX).unwrap_or(word);
            match &self.word {
                Some(known) => self.several |= known != word,
                None => self.word = Some(word.to_vec()),
            }
        }
    }

    /// There are letters that are not seen.
    pub(super) const fn unseen(&mut self) {
        self.unseen = true;
    }

    /// Whether all of a line lies along one side: one that begins at the left and ends at the right crosses the page.
    fn at_edge(&self, from: Point, to: Point) -> bool {
        let [left, bottom, right, top] = self.area;
        let (wide, high) = ((right - left) * EDGE, (top - bottom) * EDGE);
        let both = |is: &dyn Fn(Point) -> bool| is(from) && is(to);
        both(&|point| point.x < left + wide)
            || both(&|point| point.x > right - wide)
            || both(&|point| point.y < bottom + high)
            || both(&|point| point.y > top - high)
    }

    /// Whether the page is a picture with at most lines at its edge and a word across it.
    pub(super) fn is_scan(&self) -> bool {
        let covered: u32 = self.fields.iter().map(|fields| fields.count_ones()).sum();
        covered >= COVERED_FROM && !self.unseen && !self.several
    }
}
