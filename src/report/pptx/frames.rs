//! Where the pictures of a slide stand: in a row or in two, those of a row of one height, with their words below
//! them or beside them; or what stands upright in all of the height at a side, and the others in rows beside it:
//! whichever shows the smallest of them largest. It knows nothing of the report.

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
/// How much larger the smallest picture must be in another way, in per cent of its side: below that, the way that
/// is more orderly reads more easily.
const BETTER: usize = 110;
/// Steps, in points, in which heights of two rows that differ are looked for: finer ones cost time and are not seen.
const STEP: usize = 3;

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

/// One way in which pictures may stand in rows.
#[derive(Clone, Copy)]
struct Arrangement {
    /// How many stand in the first row; the others stand in a second.
    first: usize,
    is_below: bool,
    /// Whether two rows are of one height. A banner over photos is better lower than they are.
    is_even: bool,
}

/// Pictures with their places among all, in their order.
type NumberedPicture<'p> = (usize, &'p FramedPicture);

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
    let all: Vec<NumberedPicture<'_>> = pieces.iter().enumerate().collect();
    let (even, uneven) = Arrangement::of(all.len(), false);
    let in_rows = |way: Arrangement| way.places(&all, area);
    let ways = even.into_iter().map(in_rows).chain(towers(&all, area));
    let ways = ways.chain(uneven.into_iter().map(in_rows));
    let mut places = largest(ways);
    places.sort_by_key(|(at, _)| *at);
    places.into_iter().map(|(_, place)| place).collect()
}

/// The first of these ways, or a later one that is better by [`BETTER`].
fn largest(ways: impl Iterator<Item = Vec<(usize, PicturePlace)>>) -> Vec<(usize, PicturePlace)> {
    let mut best = (Vec::new(), 0);
    for way in ways {
        let sides = way.iter().map(|(_, place)| side(place.picture));
        let least = sides.min().unwrap_or(0);
        if best.0.is_empty() || least * 100 > best.1 * BETTER {
            best = (way, least);
        }
    }
    best.0
}

/// The side of the square that is as large as a frame.
const fn side(frame: Frame) -> usize {
    (frame.width * frame.height).isqrt()
}

/// The ways with one upright picture, or all that are, in all of the height, and the others in rows beside them.
fn towers<'p>(
    all: &'p [NumberedPicture<'p>],
    area: Frame,
) -> impl Iterator<Item = Vec<(usize, PicturePlace)>> + use<'p> {
    let upright = |(_, piece): &NumberedPicture<'_>| piece.ratio.0 < piece.ratio.1;
    let each = all.iter().filter(move |one| upright(one));
    let each = each.map(|one| vec![one.0]);
    let together: Vec<usize> = all
        .iter()
        .filter(|one| upright(one))
        .map(|one| one.0)
        .collect();
    let sets = each.chain([together]);
    sets.filter_map(move |set| tower(all, &set, area))
}

/// Those of the set in all of the height, at the left where the first picture is among them, and the others
/// beside them; `None` where none or no two are left, or they leave no room.
fn tower(
    all: &[NumberedPicture<'_>],
    set: &[usize],
    area: Frame,
) -> Option<Vec<(usize, PicturePlace)>> {
    let (high, rest): (Vec<NumberedPicture<'_>>, Vec<NumberedPicture<'_>>) =
        all.iter().copied().partition(|(at, _)| set.contains(at));
    if high.is_empty() || rest.len() < 2 {
        return None;
    }
    let row: Vec<&FramedPicture> = high.iter().map(|(_, piece)| *piece).collect();
    let wide = |height: usize| -> Vec<usize> {
        let slot = |piece: &&FramedPicture| piece.width(height).max(piece.least());
        row.iter().map(slot).collect()
    };
    let fits = |&height: &usize| {
        let words = row.iter().zip(wide(height));
        let words = words.map(|(piece, slot)| piece.words(slot, LINES)).max();
        height + APART + words.unwrap_or(0) <= area.height
    };
    let height = (1..=area.height).rev().find(fits)?;
    let slots = wide(height);
    let left = area.width.checked_sub(taken(&slots) + GAP)?;
    if left < WORD_MAX {
        return None;
    }
    let is_first = set.contains(&0);
    let beside = Frame {
        left: area.left + if is_first { area.width - left } else { 0 },
        width: left,
        ..area
    };
    let own = Frame {
        left: area.left + if is_first { 0 } else { left + GAP },
        ..area
    };
    let places = below(&row, &slots, own, (height, LINES));
    let places = high.iter().map(|(at, _)| *at).zip(places);
    // Two rows fill the height as well.
    let (even, uneven) = Arrangement::of(rest.len(), true);
    let ways = even.into_iter().chain(uneven);
    let ways = ways.map(|way| way.places(&rest, beside));
    Some(places.chain(largest(ways)).collect())
}

impl Arrangement {
    /// The ways for so many pictures, the most orderly first, one row before two or behind them; and those in
    /// which two rows differ in height.
    fn of(count: usize, two_first: bool) -> (Vec<Self>, Vec<Self>) {
        let way = |first, is_below, is_even| Self {
            first,
            is_below,
            is_even,
        };
        let two = |is_even| -> Vec<Self> {
            let ways = [true, false].into_iter();
            ways.flat_map(|below| (1..count).map(move |first| way(first, below, is_even)))
                .collect()
        };
        let mut even = [
            [true, false].map(|below| way(count, below, true)).to_vec(),
            two(true),
        ];
        if two_first {
            even.reverse();
        }
        (even.concat(), two(false))
    }

    /// The places of these inside `area`.
    fn places(self, pieces: &[NumberedPicture<'_>], area: Frame) -> Vec<(usize, PicturePlace)> {
        let (first, second) = pieces.split_at(self.first.min(pieces.len()));
        let rows: Vec<Vec<&FramedPicture>> = [first, second]
            .into_iter()
            .filter(|row| !row.is_empty())
            .map(|row| row.iter().map(|(_, piece)| *piece).collect())
            .collect();
        let lines = if rows.len() > 1 { LINES_OF_TWO } else { LINES };
        let room = area.height - rows.len().saturating_sub(1) * GAP;
        let heights = self.heights(&rows, (area.width, room), lines);
        let slots = |(row, &height): (&Vec<&FramedPicture>, &usize)| {
            let slots = slots(row, area.width, height);
            (taken(&slots), slots)
        };
        let slots: Vec<(usize, Vec<usize>)> = rows.iter().zip(&heights).map(slots).collect();
        // In the middle of the area, and two rows from the same edge.
        let wide = slots.iter().map(|(wide, _)| *wide).max().unwrap_or(0);
        let middle = area.width.saturating_sub(wide) / 2;
        let mut top = area.top;
        let mut places = Vec::new();
        for ((row, &height), (_, slots)) in rows.iter().zip(&heights).zip(&slots) {
            let frame = Frame { top, ..area };
            let high = self.high(row, height, (area.width, lines));
            places.extend(if self.is_below {
                let frame = Frame {
                    left: frame.left + middle,
                    ..frame
                };
                below(row, slots, frame, (height, lines))
            } else {
                beside(row, frame, height)
            });
            top += GAP
                + if self.is_even {
                    room / rows.len()
                } else {
                    high
                };
        }
        pieces.iter().map(|(at, _)| *at).zip(places).collect()
    }

    /// What a row of pictures so high takes with its words; nothing at all where it is too wide.
    fn high(self, row: &[&FramedPicture], height: usize, (width, lines): (usize, usize)) -> usize {
        if !self.is_below {
            return height;
        }
        let words = row.iter().zip(slots(row, width, height));
        let words = words.map(|(piece, slot)| piece.words(slot, lines));
        height + APART + words.max().unwrap_or(0)
    }

    /// The heights of the rows' pictures at which the smallest is largest.
    fn heights(
        self,
        rows: &[Vec<&FramedPicture>],
        (width, room): (usize, usize),
        lines: usize,
    ) -> Vec<usize> {
        let fits = |row: &[&FramedPicture], height: usize| {
            if self.is_below {
                taken(&slots(row, width, height)) <= width
            } else {
                fits_beside(row, width, height)
            }
        };
        let high = |row: &[&FramedPicture], height| self.high(row, height, (width, lines));
        if let ([first, second], false) = (rows, self.is_even) {
            // What each height takes.
            let all = |row: &[&FramedPicture]| -> Vec<(usize, usize)> {
                let heights = (1..=room).step_by(STEP).filter(|&height| fits(row, height));
                heights.map(|height| (height, high(row, height))).collect()
            };
            let others = all(second);
            let pairs = all(first).into_iter().filter_map(|(height, high)| {
                let left = room.checked_sub(high)?;
                let other = others.iter().rev().find(|(_, high)| *high <= left)?.0;
                let least = least(first, height).min(least(second, other));
                Some((least, height + other, vec![height, other]))
            });
            let best = pairs.max_by_key(|(least, sum, _)| (*least, *sum));
            return best.map_or_else(|| vec![1, 1], |(_, _, heights)| heights);
        }
        let each = room / rows.len().max(1);
        let all_fit = |&height: &usize| {
            let mut rows = rows.iter();
            rows.all(|row| fits(row, height) && high(row, height) <= each)
        };
        let height = (1..=each).rev().find(all_fit).unwrap_or(1);
        vec![height; rows.len()]
    }
}

/// The side of the smallest picture of a row so high.
fn least(row: &[&FramedPicture], height: usize) -> usize {
    let sides = row.iter().map(|piece| piece.width(height) * height);
    sides.min().unwrap_or(0).isqrt()
}

/// The width that each of a row takes with the words below it: as wide as the picture, a narrow one wider.
fn slots(row: &[&FramedPicture], width: usize, height: usize) -> Vec<usize> {
    let least = |piece: &&FramedPicture| piece.width(height).max(piece.least());
    let taken: usize = row.iter().map(least).sum();
    let free = width.saturating_sub(taken + (row.len() - 1) * GAP);
    let more = (free / row.len()).min(WIDER);
    row.iter().map(|piece| least(piece) + more).collect()
}

/// The width of a row of these.
fn taken(slots: &[usize]) -> usize {
    slots.iter().sum::<usize>() + slots.len().saturating_sub(1) * GAP
}

/// A row with the words below the pictures, each in its slot.
fn below(
    row: &[&FramedPicture],
    slots: &[usize],
    area: Frame,
    (height, lines): (usize, usize),
) -> Vec<PicturePlace> {
    let words = row
        .iter()
        .zip(slots)
        .map(|(one, &slot)| one.words(slot, lines));
    let words = words.max().unwrap_or(0);
    let mut left = area.left;
    let place = |(piece, &slot): (&&FramedPicture, &usize)| {
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
const fn cell(row: &[&FramedPicture], width: usize) -> usize {
    width.saturating_sub((row.len() - 1) * GAP) / row.len()
}

fn fits_beside(row: &[&FramedPicture], width: usize, height: usize) -> bool {
    let cell = cell(row, width);
    row.iter().all(|piece| {
        let free = cell.saturating_sub(piece.width(height) + APART);
        free >= piece.least() && piece.words(free, LINES) <= height
    })
}

/// A row of equal parts, in each the picture with the words at its right.
fn beside(row: &[&FramedPicture], area: Frame, height: usize) -> Vec<PicturePlace> {
    let cell = cell(row, area.width);
    let place = |(at, piece): (usize, &&FramedPicture)| {
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
    fn pictures_of_every_shape_are_inside_apart_and_not_small() {
        let (photo, wide, upright, phone) = ((4, 3), (16, 9), (3, 4), (9, 20));
        let (banner, long) = ((4, 1), (5, 1));
        // The least side of a square as large as the smallest picture.
        for (sizes, least) in [
            (vec![photo, photo], 350),
            (vec![photo, phone], 200),
            (vec![phone; 4], 200),
            (vec![photo; 3], 210),
            (vec![photo; 4], 200),
            (vec![upright; 4], 225),
            (vec![upright, photo, wide, photo], 165),
            (vec![upright, upright, photo, photo], 165),
            (vec![photo, photo, photo, phone], 165),
            (vec![banner, photo, photo], 200),
            (vec![long, photo, photo, photo], 205),
            (vec![banner; 2], 290),
            (vec![(1, 1); 4], 170),
            (vec![(65_535, 1), (1, 65_535), photo], 90),
        ] {
            let places = shown(&sizes);
            assert_eq!(places.len(), sizes.len());
            let smallest = places.iter().map(|place| side(place.picture)).min();
            assert!(smallest.unwrap() >= least, "{sizes:?}: {places:?}");
            let frames: Vec<Frame> = places
                .iter()
                .flat_map(|place| [place.picture, place.words])
                .collect();
            for (at, frame) in frames.iter().enumerate() {
                let inside = frame.left >= BODY.left
                    && frame.left + frame.width <= BODY.left + BODY.width
                    && frame.top >= BODY.top
                    && frame.top + frame.height <= BODY.top + BODY.height;
                assert!(inside && frame.width > 0, "{sizes:?} {frame:?}");
                for other in &frames[at + 1..] {
                    let apart = frame.left + frame.width <= other.left
                        || other.left + other.width <= frame.left
                        || frame.top + frame.height <= other.top
                        || other.top + other.height <= frame.top;
                    assert!(apart, "{sizes:?} {frame:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn an_upright_photo_has_all_of_the_height_and_a_banner_a_row_of_its_own() {
        let places = shown(&[(4, 3), (3, 4), (4, 3), (4, 3)]);
        let [photo, upright, ..] = &*places else {
            panic!("{places:?}")
        };
        assert!(upright.picture.height > BODY.height * 4 / 5, "{places:?}");
        assert!(upright.picture.left > photo.picture.left, "{places:?}");
        let places = shown(&[(5, 1), (4, 3), (4, 3), (4, 3)]);
        let tops: Vec<usize> = places.iter().map(|place| place.picture.top).collect();
        assert!(tops[0] < tops[1] && tops[1..] == [tops[1]; 3], "{tops:?}");
        assert!(places[1].picture.height > places[0].picture.height);
        // Photos of one shape are of one height.
        let places = shown(&[(4, 3); 4]);
        let height = places[0].picture.height;
        assert!(places.iter().all(|place| place.picture.height == height));
    }
}
