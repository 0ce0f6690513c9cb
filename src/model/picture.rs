//! A picture of the evidence, made ready for the slides of the presentation.

use std::sync::Arc;

use super::Text;

/// What came of loading a picture for the deck: the picture, or why the deck goes without it.
pub(crate) type Pictured = Result<Arc<Picture>, Text>;

/// A picture that any program shows as it is: upright, without what the camera wrote beside it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// JPEG or PNG.
    pub(crate) coding: PictureCoding,
    /// Its bytes, no more than some 300 KB.
    pub(crate) bytes: Vec<u8>,
    /// Its width in pixels; never 0.
    pub(crate) width: usize,
    /// Its height in pixels; never 0.
    pub(crate) height: usize,
}

/// What every program that shows slides can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureCoding {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl PictureCoding {
    /// The usual extension, without a dot.
    #[must_use]
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}
