//! Where the pictures of a slide stand: all of one height, in one row or in two, with their words below
//! them or beside them, whichever shows them largest. It knows nothing of the report.

use super::font::Font;
use super::shape::{Frame, SlideParagraph};
use super::slide::LEAST;

/// Space between the pictures.
const GAP: usize = 18;
/// Space between a picture and what is said of it.
const APART: usize = 8;
/// The least width of what is said of a picture, a dozen letters; and the most that a long word asks for.
const WORDS: usize = 130;
const WORD_MAX: usize = 200;
/// The most lines of it below a picture where there is one row, and where there are two; beside a picture
/// there is room for as many as it is high.
const LINES: usize = 6;
const LINES_OF_TWO: usize = 3;
/// How much wider than its picture the words below may be, so that a name is not a tower of syllables.
const WIDER: usize = 56;
/// The shapes that a frame may have, as width to height: pages, banners and phones' screens are well
/// inside. What is beyond them is shown whole in a part of its frame.
const WIDEST: usize = 8;
/// By how much more of a picture another way must show, in per cent of the height: below that, one row
/// with the words below it reads most easily.
const BETTER: usize = 110;

/// The shape of a frame: its width and its height in any unit.
pub(super) type FrameRatio = (usize, usize);

/// A picture that is to stand somewhere.
#[derive(Clone)]
pub(super) struct FramedPicture {
    /// The shape of its frame.
    pub(super) ratio: FrameRatio,
    /// What is said of it, whole.
    pub(super) words: Vec<SlideParagraph>,
}

/// Where a picture stands, and where what is said of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct PicturePlace {
    pub(super) picture: Frame,
    pub(super) words: Frame,
    /// Whether the words stand below the picture, and not beside it.
    pub(super) is_below: bool,
}

/// One way in which pictures may stand.
#[derive(Clone, Copy)]
struct Arrangement {
    /// How many stand in the first row; the others stand in a second.
    first: usize,
    is_below: bool,
}

impl FramedPicture {
    /// The width of its frame at this height.
    fn width(&self, height: usize) -> usize {
        let (width, high) = self.ratio;
        let (width, high) = (width.max(1), high.max(1));
        let wide = (height * width + high / 2) / high;
        wide.clamp((height / WIDEST).max(1), height * WIDEST)
    }

    /// The least width of its words, so that none is broken.
    fn least(&self) -> usize {
        let runs = self.words.iter().flat_map(|line| &line.runs);
        let words = runs.flat_map(|run| {
            let words = run.text.split([' ', '-']);
            words.map(|word| run.font.points(word))
        });
        words.max().unwrap_or(0).clamp(WORDS, WORD_MAX)
    }

    /// The height of its words in a column so wide, up to so many lines.
    fn words(&self, width: usize, lines: usize) -> usize {
        let height: usize = self.words.iter().map(|line| line.height(width)).sum();
        height.min(lines * Font::of(LEAST).leading())
    }
}

/// The places of all of these in their order, at most four, inside `area`.
pub(super) fn places(pieces: &[FramedPicture], area: Frame) -> Vec<PicturePlace> {
    let one = Arrangement {
        first: pieces.len(),
        is_below: true,
    };
    let two = (1..pieces.len())
        .flat_map(|first| [true, false].map(|is_below| Arrangement { first, is_below }));
    let beside = Arrangement {
        is_below: false,
        ..one
    };
    let mut best = (one, one.height(pieces, area));
    for way in std::iter::once(beside).chain(two) {
        let height = way.height(pieces, area);
        if height * 100 > best.1 * BETTER {
            best = (way, height);
        }
    }
    let (way, height) = best;
    way.places(pieces, area, height)
}

impl Arrangement {
    fn rows(self, pieces: &[FramedPicture]) -> impl Iterator<Item = &[FramedPicture]> {
        let (first, second) = pieces.split_at(self.first.min(pieces.len()));
        [first, second].into_iter().filter(|row| !row.is_empty())
    }

    /// The height of a row with its words.
    fn room(self, pieces: &[FramedPicture], area: Frame) -> usize {
        let rows = self.rows(pieces).count().max(1);
        (area.height - (rows - 1) * GAP) / rows
    }

    /// The most lines of words below a picture.
    fn lines(self, pieces: &[FramedPicture]) -> usize {
        if self.rows(pieces).count() > 1 {
            LINES_OF_TWO
        } else {
            LINES
        }
    }

    /// The greatest height at which all pictures stand with their words.
    fn height(self, pieces: &[FramedPicture], area: Frame) -> usize {
        let room = self.room(pieces, area);
        let fits = |&height: &usize| {
            self.rows(pieces).all(|row| {
                if self.is_below {
                    self.fits_below(pieces, row, (area.width, room), height)
                } else {
                    fits_beside(row, area.width, height)
                }
            })
        };
        (1..=room).rev().find(fits).unwrap_or(1)
    }

    fn fits_below(
        self,
        pieces: &[FramedPicture],
        row: &[FramedPicture],
        (width, room): (usize, usize),
        height: usize,
    ) -> bool {
        let slots = slots(row, width, height);
        let words = row.iter().zip(&slots);
        let words = words.map(|(piece, &slot)| piece.words(slot, self.lines(pieces)));
        taken(&slots) <= width && height + APART + words.max().unwrap_or(0) <= room
    }

    fn places(self, pieces: &[FramedPicture], area: Frame, height: usize) -> Vec<PicturePlace> {
        let room = self.room(pieces, area);
        let lines = self.lines(pieces);
        let tops = (0..).map(|row| area.top + row * (room + GAP));
        // In the middle of the area, and two rows from the same edge.
        let taken = self
            .rows(pieces)
            .map(|row| taken(&slots(row, area.width, height)));
        let middle = area.width.saturating_sub(taken.max().unwrap_or(0)) / 2;
        let rows = tops.zip(self.rows(pieces));
        let rows = rows.map(|(top, row)| {
            let frame = Frame { top, ..area };
            if self.is_below {
                below(row, (frame, middle), (height, lines))
            } else {
                beside(
                    row,
                    Frame {
                        height: room,
                        ..frame
                    },
                    height,
                )
            }
        });
        rows.flatten().collect()
    }
}

/// The width that each of a row takes with the words below it: as wide as the picture, a narrow one wider.
fn slots(row: &[FramedPicture], width: usize, height: usize) -> Vec<usize> {
    let least = |piece: &FramedPicture| piece.width(height).max(piece.least());
    let taken: usize = row.iter().map(least).sum();
    let free = width.saturating_sub(taken + (row.len() - 1) * GAP);
    let more = (free / row.len()).min(WIDER);
    row.iter().map(|piece| least(piece) + more).collect()
}

/// The width of a row of these.
fn taken(slots: &[usize]) -> usize {
    slots.iter().sum::<usize>() + slots.len().saturating_sub(1) * GAP
}

/// A row that begins so far from the left, with the words below the pictures.
fn below(
    row: &[FramedPicture],
    (area, from_left): (Frame, usize),
    (height, lines): (usize, usize),
) -> Vec<PicturePlace> {
    let slots = slots(row, area.width, height);
    let words = row
        .iter()
        .zip(&slots)
        .map(|(one, &slot)| one.words(slot, lines));
    let words = words.max().unwrap_or(0);
    let mut left = area.left + from_left;
    let place = |(piece, slot): (&FramedPicture, usize)| {
        let width = piece.width(height);
        let slot = Frame {
            left,
            top: area.top + height + APART,
            width: slot,
            height: words,
        };
        left += slot.width + GAP;
        PicturePlace {
            picture: Frame {
                left: slot.left + (slot.width - width.min(slot.width)) / 2,
                top: area.top,
                width,
                height,
            },
            words: slot,
            is_below: true,
        }
    };
    row.iter().zip(slots).map(place).collect()
}

/// The width of each of so many in a row.
const fn cell(row: &[FramedPicture], width: usize) -> usize {
    (width - (row.len() - 1) * GAP) / row.len()
}

fn fits_beside(row: &[FramedPicture], width: usize, height: usize) -> bool {
    let cell = cell(row, width);
    row.iter().all(|piece| {
        let free = cell.saturating_sub(piece.width(height) + APART);
        free >= piece.least() && piece.words(free, LINES) <= height
    })
}

/// A row of equal parts, in each the picture with the words at its right.
fn beside(row: &[FramedPicture], area: Frame, height: usize) -> Vec<PicturePlace> {
    let cell = cell(row, area.width);
    let place = |(at, piece): (usize, &FramedPicture)| {
        let picture = Frame {
            left: area.left + at * (cell + GAP),
            top: area.top,
            width: piece.width(height),
            height,
        };
        let taken = picture.width + APART;
        PicturePlace {
            picture,
            words: Frame {
                left: picture.left + taken,
                width: cell.saturating_sub(taken),
                ..picture
            },
            is_below: false,
        }
    };
    row.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::pptx::shape::{BODY, Color};

    fn shown(sizes: &[FrameRatio]) -> Vec<PicturePlace> {
        let words = SlideParagraph::whole("Ruang layanan".to_owned(), Font::of(LEAST), Color::Dark);
        let piece = |&ratio: &FrameRatio| FramedPicture {
            ratio,
            words: vec![words.clone()],
        };
        let pieces: Vec<FramedPicture> = sizes.iter().map(piece).collect();
        places(&pieces, BODY)
    }

    #[test]
    fn pictures_of_every_shape_are_of_one_height_and_not_small() {
        let (photo, phone, banner) = ((4, 3), (9, 20), (4, 1));
        for (sizes, least) in [
            (vec![photo, photo], 300),
            (vec![photo, phone], 300),
            (vec![phone; 4], 300),
            (vec![photo; 3], 190),
            (vec![photo; 4], 175),
            // In one row they would have to share its width.
            (vec![photo, photo, photo, phone], 165),
            (vec![banner, photo, photo], 165),
            (vec![banner; 2], 155),
            (vec![(1, 1); 4], 175),
            (vec![(65_535, 1), (1, 65_535), photo], 70),
        ] {
            let places = shown(&sizes);
            assert_eq!(places.len(), sizes.len());
            let height = places[0].picture.height;
            assert!(height >= least, "{sizes:?}: {height}");
            for place in &places {
                assert_eq!(place.picture.height, height, "{sizes:?}");
                for frame in [place.picture, place.words] {
                    let inside = frame.left >= BODY.left
                        && frame.left + frame.width <= BODY.left + BODY.width
                        && frame.top + frame.height <= BODY.top + BODY.height;
                    assert!(inside && frame.width > 0, "{sizes:?} {frame:?}");
                }
            }
        }
    }
}
