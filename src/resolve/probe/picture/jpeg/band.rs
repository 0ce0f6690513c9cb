//! Which coefficients one scan of a JPEG holds, and how many bits a block takes in it (ITU T.81, annexes F
//! and G).

use super::bits::{Bits, Codes};

/// The coefficients of a block.
pub(super) const COEFFICIENTS: usize = 64;

/// Which coefficients a scan holds, and which of their bits.
pub(super) struct JpegBand {
    progressive: bool,
    pub(super) first: usize,
    pub(super) last: usize,
    /// Whether the bits above were in an earlier scan.
    refines: bool,
    /// The lowest bit that it holds.
    pub(super) low: u8,
}

impl JpegBand {
    /// From the end of the scan's head; none where it makes no sense.
    pub(super) fn read(rest: &[u8], progressive: bool) -> Option<Self> {
        let [first, last, bits] = *rest.first_chunk()?;
        let (first, last) = match progressive {
            true => (first.into(), last.into()),
            false => (0, COEFFICIENTS - 1),
        };
        (first <= last && last < COEFFICIENTS).then_some(Self {
            progressive,
            first,
            last,
            refines: progressive && bits >> 4 > 0,
            low: if progressive { bits & 15 } else { 0 },
        })
    }

    /// Passes over the bits of one block. `run` is how many blocks more have nothing new in this band.
    pub(super) fn pass_block(
        &self,
        (dc, ac): (&Codes, &Codes),
        run: &mut u32,
        nonzero: Option<&mut u64>,
        bits: &mut Bits<'_>,
    ) -> Option<()> {
        if self.first == 0 && self.refines {
            return bits.pass(1);
        }
        if self.first == 0 {
            let length = dc.next(bits)?;
            bits.pass(length)?;
        }
        match (self.progressive, self.first) {
            (false, _) => self.pass_first(1, ac, run, &mut 0, bits),
            (true, 0) => Some(()),
            (true, _) if self.refines => self.pass_refined(ac, run, nonzero?, bits),
            (true, first) => self.pass_first(first, ac, run, nonzero?, bits),
        }
    }

    /// Coefficients of which nothing is known yet (F.1.2.2, G.1.2.2).
    fn pass_first(
        &self,
        first: usize,
        ac: &Codes,
        run: &mut u32,
        nonzero: &mut u64,
        bits: &mut Bits<'_>,
    ) -> Option<()> {
        if *run > 0 {
            *run -= 1;
            return Some(());
        }
        let mut at = first;
        while at <= self.last {
            let code = ac.next(bits)?;
            let (zeros, length) = (code >> 4, code & 15);
            match (zeros, length) {
                (15, 0) => at += 16,
                (_, 0) if !self.progressive => return Some(()),
                (_, 0) => {
                    *run = bits.run(zeros)? - 1;
                    return Some(());
                }
                _ => {
                    at += usize::from(zeros);
                    bits.pass(length)?;
                    *nonzero |= 1_u64.checked_shl(u32::try_from(at).ok()?)?;
                    at += 1;
                }
            }
        }
        Some(())
    }

    /// One bit more of each coefficient that is not zero, among those that now cease to be (G.1.2.3).
    fn pass_refined(
        &self,
        ac: &Codes,
        run: &mut u32,
        nonzero: &mut u64,
        bits: &mut Bits<'_>,
    ) -> Option<()> {
        let mut at = self.first;
        while *run == 0 && at <= self.last {
            let code = ac.next(bits)?;
            let (mut zeros, length) = (code >> 4, code & 15);
            if length == 0 && zeros < 15 {
                *run = bits.run(zeros)?;
                break;
            }
            bits.pass(length)?;
            while at <= self.last {
                if *nonzero >> at & 1 == 1 {
                    bits.pass(1)?;
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                at += 1;
            }
            if length > 0 && at <= self.last {
                *nonzero |= 1 << at;
            }
            at += 1;
        }
        if *run > 0 {
            let known = (at..=self.last).filter(|at| *nonzero >> at & 1 == 1);
            bits.pass(u8::try_from(known.count()).ok()?)?;
            *run -= 1;
        }
        Some(())
    }
}
