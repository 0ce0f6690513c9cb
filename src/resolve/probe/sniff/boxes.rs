//! Tells apart what is built of boxes (ISO base media): videos, and the photos that phones take.

use crate::model::{Nature, PictureKind, VideoKind};

/// Brands looked at after the first; real files name fewer.
const BRANDS_MAX: usize = 16;

/// The nature of content that begins with such a box; none if it does not.
pub(super) fn nature(head: &[u8]) -> Option<Nature> {
    match head.get(4..8)? {
        b"ftyp" => Some(branded(head)),
        // QuickTime of before brands.
        b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot" => {
            Some(Nature::Video(VideoKind::QuickTime))
        }
        _ => None,
    }
}

fn branded(head: &[u8]) -> Nature {
    let first = head.get(8..12).unwrap_or_default();
    let nature = brand(first);
    // `mif1` says "a picture"; what kind of coding stands in the other brands.
    if nature == Nature::Picture(PictureKind::Heic) && others(head).any(|brand| brand == b"avif") {
        return Nature::Unknown;
    }
    if nature != Nature::Unknown || foreign(first) {
        return nature;
    }
    others(head)
        .map(brand)
        .find(|nature| *nature != Nature::Unknown)
        .unwrap_or(Nature::Unknown)
}

/// The compatible brands, as far as the first box reaches.
fn others(head: &[u8]) -> impl Iterator<Item = &[u8]> {
    let length = match head.get(..4) {
        Some([0, 0, high, low]) => usize::from(*high) * 256 + usize::from(*low),
        _ => 0,
    };
    let end = length.min(head.len());
    head.get(16..end)
        .unwrap_or_default()
        .chunks_exact(4)
        .take(BRANDS_MAX)
}

fn brand(brand: &[u8]) -> Nature {
    match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" | b"mif1"
        | b"mif2" | b"msf1" | b"heif" => Nature::Picture(PictureKind::Heic),
        b"qt  " => Nature::Video(VideoKind::QuickTime),
        b"mp41" | b"mp42" | b"mp4v" | b"avc1" | b"M4V " | b"M4VH" | b"M4VP" | b"dash" | b"MSNV"
        | b"F4V " | b"f4v " | b"mmp4" | b"XAVC" => Nature::Video(VideoKind::Mp4),
        [b'i', b's', b'o', _] => Nature::Video(VideoKind::Mp4),
        [b'3', b'g', ..] => Nature::Video(VideoKind::Other),
        _ => Nature::Unknown,
    }
}

/// Sound alone, or a photo of another coding: no nature of ours, whatever it is compatible with.
fn foreign(brand: &[u8]) -> bool {
    matches!(
        brand,
        b"M4A " | b"M4B " | b"M4P " | b"avif" | b"avis" | b"crx "
    )
}

#[cfg(test)]
mod tests {
    use super::nature;
    use crate::model::{Nature, PictureKind, VideoKind};

    fn ftyp(brands: &[&[u8; 4]]) -> Vec<u8> {
        let length = u8::try_from(12 + brands.len() * 4).unwrap();
        let mut bytes = vec![0, 0, 0, length];
        bytes.extend(b"ftyp");
        for (index, brand) in brands.iter().enumerate() {
            bytes.extend(*brand);
            if index == 0 {
                bytes.extend([0; 4]);
            }
        }
        bytes
    }

    #[test]
    fn brands_tell_photos_from_videos() {
        assert_eq!(
            nature(&ftyp(&[b"heic", b"mif1"])),
            Some(Nature::Picture(PictureKind::Heic))
        );
        assert_eq!(
            nature(&ftyp(&[b"mif1", b"heic"])),
            Some(Nature::Picture(PictureKind::Heic))
        );
        assert_eq!(
            nature(&ftyp(&[b"qt  "])),
            Some(Nature::Video(VideoKind::QuickTime))
        );
        assert_eq!(
            nature(&ftyp(&[b"isom", b"mp41"])),
            Some(Nature::Video(VideoKind::Mp4))
        );
        assert_eq!(
            nature(&ftyp(&[b"M4V "])),
            Some(Nature::Video(VideoKind::Mp4))
        );
        assert_eq!(
            nature(&ftyp(&[b"3gp5", b"isom"])),
            Some(Nature::Video(VideoKind::Other))
        );
        // An unknown first brand: the next one that is known speaks.
        assert_eq!(
            nature(&ftyp(&[b"zzzz", b"mp42"])),
            Some(Nature::Video(VideoKind::Mp4))
        );
    }

    #[test]
    fn avif_and_sound_are_neither() {
        assert_eq!(nature(&ftyp(&[b"mif1", b"avif"])), Some(Nature::Unknown));
        assert_eq!(nature(&ftyp(&[b"M4A ", b"mp42"])), Some(Nature::Unknown));
        assert_eq!(nature(b"nothing of the kind"), None);
    }

    #[test]
    fn quicktime_of_before_brands() {
        assert_eq!(
            nature(b"\0\0\0\x08wide\0\0\0\0mdat"),
            Some(Nature::Video(VideoKind::QuickTime))
        );
    }
}
