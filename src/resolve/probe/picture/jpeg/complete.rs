//! Whether the picture data of a JPEG that lacks its end mark are all there (ITU T.81, annexes F and G): the
//! codes of each block are counted, and no pixel is made of them.
//!
//! Viewers show such a picture as it is. The crate zune-jpeg 0.5 was tried instead: in its strict mode it
//! refuses every progressive picture without the mark, and without that mode it fills up what is missing
//! and says nothing; and it needs the memory of the whole picture.

use super::band::{COEFFICIENTS, JpegBand};
use super::bits::{Bits, Codes};
use super::next_mark;
use crate::resolve::probe::bounds::{self, Allowance};
use crate::resolve::probe::field::be16;

/// What is known of a coefficient that no scan held yet.
const NOTHING: u8 = u8::MAX;
/// The most blocks of a progressive picture, whose coefficients have to be remembered by a bit each: 170
/// million pixels without subsampling. The largest phones take 200 with it, which are 4.7 million blocks.
const BLOCKS_MAX: usize = 8 * 1024 * 1024;
/// The most of them beside other documents: 4 MB.
const SHARED_MAX: usize = 512 * 1024;
/// After how many units it is asked whether anybody still waits.
const ASK_AFTER: usize = 4096;

/// Whether every block of the picture is there, to its last bit.
pub(super) fn is_complete(bytes: &[u8]) -> bool {
    JpegMarks::default().read(bytes).is_some()
}

/// What the marks said so far.
#[derive(Default)]
struct JpegMarks {
    frame: Option<JpegFrame>,
    /// Codes for the first coefficient of a block, and for the others.
    codes: [[Codes; 4]; 2],
    /// After how many units a mark stands in the data; 0 for none.
    interval: usize,
}

/// The picture, as its frame's head says.
struct JpegFrame {
    progressive: bool,
    width: usize,
    height: usize,
    components: Vec<Component>,
}

/// One of its colours.
struct Component {
    id: u8,
    across: usize,
    down: usize,
    /// The lowest bit that is known of each coefficient.
    known: [u8; COEFFICIENTS],
    /// Which coefficients of each block are not zero: later scans have a bit more for each of these.
    nonzero: Vec<u64>,
}

impl JpegMarks {
    fn read(&mut self, bytes: &[u8]) -> Option<()> {
        let mut rest = bytes.get(2..)?;
        while !self.frame.as_ref().is_some_and(JpegFrame::is_complete) {
            let (mark, segment, after) = next_mark(rest)?;
            rest = after;
            match mark {
                0xC4 => self.take_codes(segment.get(2..)?)?,
                0xC0..=0xC2 if self.frame.is_none() => {
                    self.frame = Some(JpegFrame::read(mark == 0xC2, segment)?);
                }
                // Lossless and arithmetic coding, which hardly any viewer shows, or a second picture.
                0xC0..=0xC3 | 0xC5..=0xCF => return None,
                0xDD => self.interval = be16(segment, 2)?.into(),
                0xDA => rest = self.scan(segment, rest)?,
                _ => {}
            }
        }
        Some(())
    }

    /// Takes tables of codes (DHT): each a class and number, how many codes there are of each length, and
    /// what they stand for.
    fn take_codes(&mut self, mut rest: &[u8]) -> Option<()> {
        while let Some((&which, body)) = rest.split_first() {
            let lengths: &[u8; 16] = body.first_chunk()?;
            let count = lengths.iter().copied().map(usize::from).sum();
            let (symbols, after) = body.get(16..)?.split_at_checked(count)?;
            let class = self.codes.get_mut(usize::from(which >> 4))?;
            *class.get_mut(usize::from(which & 15))? = Codes {
                lengths: *lengths,
                symbols: symbols.to_vec(),
            };
            rest = after;
        }
        Some(())
    }

    /// Goes through one scan; gives what follows it.
    fn scan<'d>(&mut self, head: &[u8], data: &'d [u8]) -> Option<&'d [u8]> {
        let (frame, codes) = (self.frame.as_mut()?, &self.codes);
        let count = usize::from(*head.get(2)?);
        let band = JpegBand::read(head.get(3 + 2 * count..)?, frame.progressive)?;
        let mut units = Vec::new();
        for each in head.get(3..3 + 2 * count)?.as_chunks().0 {
            let [id, tables] = *each;
            let of = frame.components.iter().position(|one| one.id == id)?;
            let first = codes[0].get(usize::from(tables >> 4))?;
            let others = codes[1].get(usize::from(tables & 15))?;
            units.push((of, (first, others)));
        }
        let mut bits = Bits::of(data);
        let alone = match &*units {
            [] => return None,
            [(of, _)] => Some(*of),
            [_, _, ..] => None,
        };
        let times = frame.units(alone)?;
        let mut run = 0;
        for unit in 0..times {
            if unit % ASK_AFTER == 0 && bounds::given_up() {
                return None;
            }
            if self.interval > 0 && unit > 0 && unit % self.interval == 0 {
                bits.pass_restart()?;
                run = 0;
            }
            for (of, codes) in &units {
                let component = frame.components.get_mut(*of)?;
                let blocks = match alone {
                    Some(_) => 1,
                    None => component.across * component.down,
                };
                for _ in 0..blocks {
                    let nonzero = component.nonzero.get_mut(unit);
                    band.pass_block(*codes, &mut run, nonzero, &mut bits)?;
                }
            }
        }
        for (of, _) in &units {
            frame.components.get_mut(*of)?.learn(&band);
        }
        Some(bits.rest)
    }
}

impl JpegFrame {
    fn read(progressive: bool, segment: &[u8]) -> Option<Self> {
        let (height, width) = (be16(segment, 3)?.into(), be16(segment, 5)?.into());
        let count = usize::from(*segment.get(7)?);
        let components = segment.get(8..8 + 3 * count)?.as_chunks().0.iter();
        let components = components.map(|[id, sampling, _]| Component {
            id: *id,
            across: usize::from(sampling >> 4).max(1),
            down: usize::from(sampling & 15).max(1),
            known: [NOTHING; COEFFICIENTS],
            nonzero: Vec::new(),
        });
        let mut frame = Self {
            progressive,
            width,
            height,
            components: components.collect(),
        };
        if progressive {
            frame.remember()?;
        }
        Some(frame)
    }

    /// Makes room for what is remembered of each block.
    fn remember(&mut self) -> Option<()> {
        let each: Option<Vec<usize>> = (0..self.components.len())
            .map(|of| self.units(Some(of)))
            .collect();
        let each = each?;
        let all: usize = each.iter().sum();
        if all > SHARED_MAX && bounds::allowance() == Allowance::Shared {
            bounds::want_more();
            return None;
        }
        if all > BLOCKS_MAX {
            return None;
        }
        for (component, blocks) in self.components.iter_mut().zip(each) {
            component.nonzero = vec![0; blocks];
        }
        Some(())
    }

    /// How many units a scan of all colours has, or the blocks of one that is alone in its scan (A.2.2, A.2.3).
    fn units(&self, alone: Option<usize>) -> Option<usize> {
        let across = self.components.iter().map(|one| one.across).max()?;
        let down = self.components.iter().map(|one| one.down).max()?;
        let (width, height) = match alone {
            None => (
                self.width.div_ceil(8 * across),
                self.height.div_ceil(8 * down),
            ),
            Some(of) => {
                let one = self.components.get(of)?;
                let width = (self.width * one.across).div_ceil(across);
                let height = (self.height * one.down).div_ceil(down);
                (width.div_ceil(8), height.div_ceil(8))
            }
        };
        Some(width * height)
    }

    /// Whether each coefficient of each colour is known to its last bit.
    fn is_complete(&self) -> bool {
        let bits = |one: &Component| one.known.iter().all(|bit| *bit == 0);
        self.height > 0 && !self.components.is_empty() && self.components.iter().all(bits)
    }
}

impl Component {
    fn learn(&mut self, band: &JpegBand) {
        let known = self.known.get_mut(band.first..=band.last);
        known.unwrap_or_default().fill(band.low);
    }
}
