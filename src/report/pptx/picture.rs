//! A picture on a slide, cut to its frame by the slide's own crop: the whole picture stays in the file, and
//! whoever edits the deck may move the cut. It knows nothing of the report.

use std::sync::Arc;

use super::shape::Frame;
use crate::model::Picture;

/// A crop counts in thousandths of a per cent.
const WHOLE: usize = 100_000;
/// The least of its height or width that is shown where a picture fills its frame, as a share: what would
/// lose more stands whole inside it. Usual photos lose a fifth at most (`album.rs`), and of the others only
/// those that are longer than any frame lose more than what rounding takes.
const LEAST: (usize, usize) = (3, 4);
/// A picture with its frame and its cut.
#[derive(Debug, Clone)]
pub(super) struct CroppedPicture {
    /// What it shows, for those who hear it and for the list of objects.
    pub(super) description: String,
    /// The picture.
    pub(super) picture: Arc<Picture>,
    /// Where it stands.
    pub(super) frame: Frame,
    /// What is cut off.
    pub(super) crop: Crop,
}

/// What is cut off each side, in thousandths of a per cent of the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Crop {
    /// Left.
    pub(super) left: usize,
    /// Top.
    pub(super) top: usize,
    /// Right.
    pub(super) right: usize,
    /// Bottom.
    pub(super) bottom: usize,
}

impl CroppedPicture {
    /// A picture that fills the frame, or stands whole inside it where it is longer than any frame.
    /// `from_top`: what is too high loses its foot alone, as pages and screens do best.
    pub(super) fn new(
        description: String,
        picture: &Arc<Picture>,
        frame: Frame,
        from_top: bool,
    ) -> Self {
        let (width, height) = (picture.width.max(1), picture.height.max(1));
        let frame = narrowed(frame, (width, height));
        // What of the width is seen where all of the height is, and the other way round.
        let across = frame.width * height * WHOLE / (frame.height * width);
        let down = frame.height * width * WHOLE / (frame.width * height);
        let (sides, ends) = (
            WHOLE.saturating_sub(across.min(WHOLE)),
            WHOLE.saturating_sub(down.min(WHOLE)),
        );
        let top = if from_top { 0 } else { ends / 2 };
        let crop = Crop {
            left: sides / 2,
            top,
            right: sides - sides / 2,
            bottom: ends - top,
        };
        Self {
            description,
            picture: Arc::clone(picture),
            frame,
            crop,
        }
    }
}

/// The frame, made smaller at its sides or its foot to the shape of a picture of this width and height, where
/// less than [`LEAST`] of it would be seen otherwise.
fn narrowed(frame: Frame, (width, height): (usize, usize)) -> Frame {
    let (part, of) = LEAST;
    let (across, down) = (frame.width * height, frame.height * width);
    if across * of >= down * part && down * of >= across * part {
        return frame;
    }
    let whole_width = (down / height).clamp(1, frame.width);
    let whole_height = (across / width).clamp(1, frame.height);
    Frame {
        left: frame.left + (frame.width - whole_width) / 2,
        width: whole_width,
        height: whole_height,
        ..frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PictureCoding;

    const FRAME: Frame = Frame {
        left: 10,
        top: 20,
        width: 400,
        height: 300,
    };

    fn shown(width: usize, height: usize, from_top: bool) -> CroppedPicture {
        let picture = Picture {
            coding: PictureCoding::Png,
            bytes: Vec::new(),
            width,
            height,
        };
        CroppedPicture::new(String::new(), &Arc::new(picture), FRAME, from_top)
    }

    /// How much taller a pixel is shown than wide, in thousandths: 0 where nothing is distorted.
    fn distortion(shown: &CroppedPicture, width: usize, height: usize) -> usize {
        let (frame, crop) = (shown.frame, shown.crop);
        let across = frame.width * WHOLE * 1000 / (width * (WHOLE - crop.left - crop.right));
        let down = frame.height * WHOLE * 1000 / (height * (WHOLE - crop.top - crop.bottom));
        (down * 1000 / across).abs_diff(1000)
    }

    #[test]
    fn a_picture_of_the_same_shape_is_shown_whole() {
        let shown = shown(1600, 1200, false);
        assert_eq!(shown.crop, Crop::default());
        assert_eq!((shown.frame.width, shown.frame.height), (400, 300));
    }

    #[test]
    fn what_is_too_wide_or_too_high_is_cut_evenly_or_at_the_foot() {
        let wide = shown(1400, 1000, false);
        assert_eq!((wide.crop.left, wide.crop.right), (2_381, 2_381));
        assert_eq!((wide.crop.top, wide.crop.bottom), (0, 0));
        let high = shown(1250, 1000, false);
        assert_eq!((high.crop.top, high.crop.bottom), (3_125, 3_125));
        let screen = shown(1250, 1000, true);
        assert_eq!((screen.crop.top, screen.crop.bottom), (0, 6_250));
    }

    #[test]
    fn a_stripe_is_never_shown_and_nothing_is_distorted() {
        for (width, height) in [(420, 822), (4000, 500), (1, 65_535), (65_535, 1), (7, 5)] {
            let shown = shown(width, height, true);
            let crop = shown.crop;
            let inside = shown.frame.left >= FRAME.left && shown.frame.width <= FRAME.width;
            assert!(inside && shown.frame.width > 0 && shown.frame.height > 0);
            // A line of one pixel can't but be a point wide.
            if width.min(height) > 1 {
                assert!(crop.left + crop.right <= 25_000 && crop.bottom <= 25_000);
                assert!(distortion(&shown, width, height) <= 8, "{width} {height}");
            }
        }
    }
}
