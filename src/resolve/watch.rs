//! Who is told how far the reading of documents is.

/// Is told how the reading goes on, from several threads at once.
pub trait Watch: Sync + std::fmt::Debug {
    /// So much is going to be read: files, and bytes by what the disk says, which has to be asked for that.
    fn begin(&self, files: u64, bytes: &dyn Fn() -> u64);
    /// So many more bytes were read.
    fn bytes(&self, bytes: u64);
    /// One more file is done.
    fn file(&self);
    /// All is read.
    fn end(&self);
}

/// Nobody is told.
#[derive(Debug, Clone, Copy)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn begin(&self, _files: u64, _bytes: &dyn Fn() -> u64) {}
    fn bytes(&self, _bytes: u64) {}
    fn file(&self) {}
    fn end(&self) {}
}
