//! What looking into one PDF may cost, in bytes read and inflated and in bytes held at once.

use std::cell::Cell;

use crate::resolve::probe::bounds::{self, Allowance};

/// A bound was reached; [`Budget::spent`] says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stopped;

/// Why a look ended before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spent {
    /// It takes too long, and nobody waits for it any more.
    Time,
    /// A little of the file becomes more than anybody writes.
    Bomb,
    /// There is more in it than is looked at.
    Large,
    /// It has to be looked at alone.
    Share,
}

/// The most that one stream may inflate to. The largest page of 4,520 collected files, a map, has 24 MB.
const STREAM_MAX: usize = 64 * 1024 * 1024;
/// The same of a document that is looked at beside others: letters have some kilobytes.
const STREAM_SHARED: usize = 4 * 1024 * 1024;
/// The most bytes that are read and inflated in all, some seconds' work.
const WORK_MAX: u64 = 1024 * 1024 * 1024;
/// What inflates further than this and so many times its length is no document (the contract's bounds).
const BOMB_FROM: u64 = 64 * 1024 * 1024;
const BOMB_FOLD: u64 = 200;

/// What is left.
pub(super) struct Budget {
    /// The length of the file.
    length: u64,
    allowance: Allowance,
    work: Cell<u64>,
    spent: Cell<Option<Spent>>,
}

impl Budget {
    /// Of a file of so many bytes, with the allowance of this thread.
    pub(super) fn of(length: usize) -> Self {
        Self {
            length: wide(length),
            allowance: bounds::allowance(),
            work: Cell::new(0),
            spent: Cell::new(None),
        }
    }

    /// Which bound was reached.
    pub(super) fn spent(&self) -> Option<Spent> {
        self.spent.get()
    }

    /// The most words of one object, of up to 150 bytes each in memory. The widths of a font with all
    /// letters that there are take 130,000, a page with a note to each word of a book as many.
    pub(super) fn words_max(&self) -> usize {
        self.held(60_000, 600_000)
    }

    /// So many bytes are read.
    pub(super) fn spend(&self, bytes: usize) -> Result<(), Stopped> {
        let work = self.work.get().saturating_add(wide(bytes));
        self.work.set(work);
        if self.spent.get().is_some() {
            return Err(Stopped);
        }
        if bounds::given_up() {
            return self.stop(Spent::Time);
        }
        if work > BOMB_FROM.max(self.length.saturating_mul(BOMB_FOLD)) {
            return self.stop(Spent::Bomb);
        }
        if work > WORK_MAX {
            return self.stop(Spent::Large);
        }
        Ok(())
    }

    /// The most that one stream may inflate to.
    pub(super) fn stream_max(&self) -> usize {
        self.held(STREAM_SHARED, STREAM_MAX)
    }

    /// One of two bounds on what is held at once: beside others, or alone.
    pub(super) fn held(&self, shared: usize, alone: usize) -> usize {
        match self.allowance {
            Allowance::Shared => shared,
            Allowance::Whole => alone,
        }
    }

    /// So many bytes of a stream may become [`stream_max`](Self::stream_max) bytes and no bomb.
    pub(super) fn tried(&self) -> usize {
        let fold = usize::try_from(BOMB_FOLD).unwrap_or(usize::MAX);
        self.stream_max() / fold
    }

    /// A bound on what is held was reached: `alone`, if there is no more room than this.
    pub(super) fn too_much(&self, alone: Spent) -> Stopped {
        let spent = match self.allowance {
            Allowance::Shared => Spent::Share,
            Allowance::Whole => alone,
        };
        if self.spent.get().is_none() {
            self.spent.set(Some(spent));
        }
        Stopped
    }

    fn stop(&self, spent: Spent) -> Result<(), Stopped> {
        self.spent.set(Some(spent));
        Err(Stopped)
    }
}

fn wide(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}
