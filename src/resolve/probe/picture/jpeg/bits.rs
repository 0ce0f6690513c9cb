//! The bits of a JPEG's scans, and the codes that they are written in (ITU T.81, annexes C and F).

/// A table of codes: how many there are of each length from 1 bit on, and what they stand for, in order.
#[derive(Default)]
pub(super) struct Codes {
    pub(super) lengths: [u8; 16],
    pub(super) symbols: Vec<u8>,
}

impl Codes {
    /// What the next code stands for: those of one length follow each other, and those of the next begin
    /// behind the last, doubled (C.2).
    pub(super) fn next(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let (mut code, mut first, mut before) = (0, 0, 0);
        for count in self.lengths {
            let count = usize::from(count);
            code = code * 2 + usize::from(bits.next()?);
            if code < first + count {
                return self.symbols.get(before + code.checked_sub(first)?).copied();
            }
            before += count;
            first = (first + count) * 2;
        }
        None
    }
}

/// The bits of a scan. They end where a mark stands, or the file.
pub(super) struct Bits<'d> {
    pub(super) rest: &'d [u8],
    byte: u8,
    left: u8,
}

impl<'d> Bits<'d> {
    /// From where a scan's data begin.
    pub(super) const fn of(rest: &'d [u8]) -> Self {
        Self {
            rest,
            byte: 0,
            left: 0,
        }
    }

    /// The next bit.
    pub(super) fn next(&mut self) -> Option<bool> {
        if self.left == 0 {
            (self.byte, self.rest) = match self.rest {
                // A zero behind says that this is no mark.
                [0xFF, 0, rest @ ..] => (0xFF, rest),
                [0xFF, ..] | [] => return None,
                [byte, rest @ ..] => (*byte, rest),
            };
            self.left = 8;
        }
        self.left -= 1;
        Some(self.byte >> self.left & 1 == 1)
    }

    /// Passes over so many bits.
    pub(super) fn pass(&mut self, count: u8) -> Option<()> {
        (0..count).try_for_each(|_| self.next().map(drop))
    }

    /// How many blocks, this one among them, have nothing more: a power of two and so many bits below it.
    pub(super) fn run(&mut self, power: u8) -> Option<u32> {
        (0..power).try_fold(1, |run, _| Some(run * 2 + u32::from(self.next()?)))
    }

    /// Goes on behind the mark at which a decoder may begin anew.
    pub(super) fn pass_restart(&mut self) -> Option<()> {
        self.left = 0;
        let fill = self.rest.iter().take_while(|byte| **byte == 0xFF).count();
        match self.rest.get(fill..)? {
            [0xD0..=0xD7, rest @ ..] if fill > 0 => self.rest = rest,
            _ => return None,
        }
        Some(())
    }
}
