//! Pixels in memory: made fewer, and turned upright.
//!
//! Shrinking is our own, forty lines: libraries that resize calculate in floating point or in vector
//! instructions that differ between processors, and the deck has to be the same everywhere.

/// Red, green and blue of each pixel, row by row.
pub(super) struct Pixels {
    /// Pixels in a row; not 0.
    pub(super) width: usize,
    /// Rows; not 0.
    pub(super) height: usize,
    /// Three bytes for each.
    pub(super) rgb: Vec<u8>,
}

/// The bytes of a pixel.
const SAMPLES: usize = 3;

impl Pixels {
    /// A picture of this size; `None` where there are more or fewer bytes than it takes.
    pub(super) fn of(width: usize, height: usize, rgb: Vec<u8>) -> Option<Self> {
        let bytes = width.checked_mul(height)?.checked_mul(SAMPLES)?;
        (bytes > 0 && bytes == rgb.len()).then_some(Self { width, height, rgb })
    }

    /// With no side longer than this: each pixel is the mean of those that it stands for.
    pub(super) fn shrunk(&self, side: usize) -> Self {
        let longest = self.width.max(self.height);
        if longest <= side {
            return self.like(self.width, self.height, self.rgb.clone());
        }
        let scaled = |length: usize| (length * side / longest).max(1);
        let (width, height) = (scaled(self.width), scaled(self.height));
        let across = shares(self.width, width);
        let mut narrow = Vec::with_capacity(width * self.height * SAMPLES);
        for row in self.rgb.chunks_exact(self.width * SAMPLES) {
            for share in &across {
                share.mean([0; SAMPLES], row.chunks_exact(SAMPLES), &mut narrow);
            }
        }
        let row = width * SAMPLES;
        let mut short = Vec::with_capacity(row * height);
        for share in shares(self.height, height) {
            share.mean(vec![0; row], narrow.chunks_exact(row), &mut short);
        }
        self.like(width, height, short)
    }

    /// Upright: `orientation` says which way it lies (EXIF 2.3, tag 274); any other number than 2 to 8
    /// turns nothing.
    pub(super) fn turned(self, orientation: u64) -> Self {
        let (last, lowest) = (self.width - 1, self.height - 1);
        let from = |x: usize, y: usize| match orientation {
            2 => (last - x, y),
            3 => (last - x, lowest - y),
            4 => (x, lowest - y),
            5 => (y, x),
            6 => (y, lowest - x),
            7 => (last - y, lowest - x),
            8 => (last - y, x),
            _ => (x, y),
        };
        let (width, height) = match orientation {
            5..=8 => (self.height, self.width),
            _ => (self.width, self.height),
        };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| from(x, y)));
        let rgb = places
            .filter_map(|(x, y)| {
                let at = (y * self.width + x) * SAMPLES;
                self.rgb.get(at..at + SAMPLES)
            })
            .flatten()
            .copied()
            .collect();
        self.like(width, height, rgb)
    }

    const fn like(&self, width: usize, height: usize, rgb: Vec<u8>) -> Self {
        Self { width, height, rgb }
    }
}

/// Which of the pixels in a line one new pixel stands for.
struct Share {
    /// The first of them.
    first: usize,
    /// How much of each.
    weights: Vec<usize>,
    /// What the weights are together: as many as there are pixels in the line.
    whole: usize,
}

impl Share {
    /// Adds the mean of things by their weights, byte by byte; `sums` are as many zeros as a thing has
    /// bytes.
    fn mean<'p>(
        &self,
        mut sums: impl AsMut<[usize]>,
        things: impl Iterator<Item = &'p [u8]>,
        means: &mut Vec<u8>,
    ) {
        let sums = sums.as_mut();
        for (thing, weight) in things.skip(self.first).zip(&self.weights) {
            for (sum, &sample) in sums.iter_mut().zip(thing) {
                *sum += usize::from(sample) * weight;
            }
        }
        let round =
            |sum: &usize| u8::try_from((sum + self.whole / 2) / self.whole).unwrap_or(u8::MAX);
        means.extend(sums.iter().map(round));
    }
}

/// The shares of `few` new pixels in a line of `many`. A pixel is cut into `few` parts, of which each new
/// one takes `many`, so that nothing is rounded.
fn shares(many: usize, few: usize) -> Vec<Share> {
    let share = |at: usize| {
        let (from, to) = (at * many, (at + 1) * many);
        let (first, last) = (from / few, to.div_ceil(few));
        let weight = |pixel: usize| ((pixel + 1) * few).min(to) - (pixel * few).max(from);
        Share {
            first,
            weights: (first..last).map(weight).collect(),
            whole: many,
        }
    };
    (0..few).map(share).collect()
}
