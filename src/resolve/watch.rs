//! Who is told how far the reading of documents is.

/// Is told how the reading goes on, from several threads at once.
pub(crate) trait Watch: Sync + std::fmt::Debug {
    /// It begins. `all` tells how much is going to be read: files, and bytes by what the disk says, which
    /// has to be asked for that.
    fn begin(&self, all: &dyn Fn() -> (u64, u64));
    /// So many more bytes were read.
    fn bytes(&self, bytes: u64);
    /// One more file is done.
    fn file(&self);
    /// All is read.
    fn end(&self);
}

/// Nobody is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unwatched;

impl Watch for Unwatched {
    fn begin(&self, _all: &dyn Fn() -> (u64, u64)) {}
    fn bytes(&self, _bytes: u64) {}
    fn file(&self) {}
    fn end(&self) {}
}
