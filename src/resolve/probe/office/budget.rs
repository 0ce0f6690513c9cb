//! A bound on what is read in all, over many readers.

use std::io::{self, Read};

use crate::resolve::probe::bounds;

/// How much may still be read.
pub(super) struct ByteBudget {
    left: u64,
    /// Whether more was wanted than there was.
    pub(super) spent: bool,
}

impl ByteBudget {
    /// So many bytes.
    pub(super) const fn of(left: u64) -> Self {
        Self { left, spent: false }
    }

    /// What is read of `inner` is paid from here.
    pub(super) const fn metered<R: Read>(&mut self, inner: R) -> Metered<'_, R> {
        Metered {
            inner,
            budget: self,
        }
    }
}

/// A reader that pays for what it reads, and fails once it cannot.
pub(super) struct Metered<'p, R> {
    inner: R,
    budget: &'p mut ByteBudget,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if bounds::given_up() {
            return Err(io::Error::other("nobody waits for this"));
        }
        let count = self.inner.read(buffer)?;
        let price = u64::try_from(count).unwrap_or(u64::MAX);
        match self.budget.left.checked_sub(price) {
            Some(left) => {
                self.budget.left = left;
                Ok(count)
            }
            None => {
                self.budget.spent = true;
                Err(io::Error::other("the bound is reached"))
            }
        }
    }
}
