//! Tells apart what is built of boxes (ISO base media): videos, and the photos that phones take.

use crate::model::{Nature, PictureKind, VideoKind, extension};

/// Brands looked at after the first; real files name fewer.
const BRANDS_MAX: usize = 16;

/// The nature of content that begins with such a box; none if it does not. The name helps where
/// players go by any of several brands.
pub(super) fn nature(head: &[u8], name: &str) -> Option<Nature> {
    let nature = match head.get(4..8)? {
        b"ftyp" => branded(head, name),
        // QuickTime of before brands.
        b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot" => {
            Nature::Video(VideoKind::QuickTime)
        }
        _ => return None,
    };
    Some(as_named(nature, name))
}

fn branded(head: &[u8], name: &str) -> Nature {
    let first = head.get(8..12).unwrap_or_default();
    let first_is = brand(first);
    // `mif1` says "a picture"; what kind of coding stands in the other brands.
    if let Nature::Picture(_) = first_is {
        let coded = others(head).any(|brand| matches!(brand, b"avif" | b"avis"));
        let avif = Nature::Picture(PictureKind::Avif);
        return if coded { avif } else { first_is };
    }
    let mut others = others(head).map(brand).filter(|nature| is_film(*nature));
    if first_is != Nature::Unknown || foreign(first) && !is_film(promised(name)) {
        return first_is;
    }
    others.next().unwrap_or(Nature::Unknown)
}

/// MP4 grew out of QuickTime, and players read both with one reader, whatever the name says.
fn as_named(nature: Nature, name: &str) -> Nature {
    let promised = promised(name);
    if is_film(nature) && is_film(promised) {
        promised
    } else {
        nature
    }
}

fn promised(name: &str) -> Nature {
    Nature::promised_by(&extension(name)).unwrap_or(Nature::Unknown)
}

const fn is_film(nature: Nature) -> bool {
    matches!(nature, Nature::Video(VideoKind::Mp4 | VideoKind::QuickTime))
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
        b"avif" | b"avis" => Nature::Picture(PictureKind::Avif),
        b"qt  " => Nature::Video(VideoKind::QuickTime),
        b"mp41" | b"mp42" | b"mp4v" | b"avc1" | b"M4V " | b"M4VH" | b"M4VP" | b"dash" | b"MSNV"
        | b"F4V " | b"f4v " | b"mmp4" | b"XAVC" | b"isml" | b"piff" | b"cmfc" => {
            Nature::Video(VideoKind::Mp4)
        }
        [b'i', b's', b'o', _] => Nature::Video(VideoKind::Mp4),
        // 3GPP (TS 26.244): MP4 for phones.
        [b'3', b'g', ..] => Nature::Video(VideoKind::Mp4),
        _ => Nature::Unknown,
    }
}

/// Sound alone, or a camera's raw photo: no nature of ours, unless the name calls it a film, as
/// recorders of sound do.
fn foreign(brand: &[u8]) -> bool {
    matches!(brand, b"M4A " | b"M4B " | b"M4P " | b"crx ")
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

    fn told(brands: &[&[u8; 4]], name: &str) -> Option<Nature> {
        nature(&ftyp(brands), name)
    }

    const MP4: Option<Nature> = Some(Nature::Video(VideoKind::Mp4));
    const QUICKTIME: Option<Nature> = Some(Nature::Video(VideoKind::QuickTime));
    const HEIC: Option<Nature> = Some(Nature::Picture(PictureKind::Heic));
    const AVIF: Option<Nature> = Some(Nature::Picture(PictureKind::Avif));

    #[test]
    fn brands_tell_photos_from_videos() {
        for name in ["x", "x.jpg", "x.heic", "x.mp4"] {
            assert_eq!(told(&[b"heic", b"mif1"], name), HEIC);
            assert_eq!(told(&[b"mif1", b"heic"], name), HEIC);
            assert_eq!(told(&[b"mif1", b"avif", b"miaf"], name), AVIF);
            assert_eq!(told(&[b"avif", b"mif1"], name), AVIF);
            assert_eq!(told(&[b"avis", b"msf1"], name), AVIF);
        }
        assert_eq!(told(&[b"qt  "], "x"), QUICKTIME);
        for first in [
            b"isom", b"iso5", b"mp42", b"M4V ", b"dash", b"3gp4", b"3gp5", b"3g2a", b"isml",
        ] {
            assert_eq!(told(&[first], "x"), MP4);
        }
        // An unknown first brand: the next one that is known speaks.
        assert_eq!(told(&[b"zzzz", b"mp42"], "x"), MP4);
    }

    #[test]
    fn a_film_is_what_its_name_says_among_what_players_take_it_for() {
        for brands in [
            &[b"3gp4", b"isom"][..],
            &[b"qt  ", b"mp42"],
            &[b"isom", b"qt  "],
            &[b"qt  "],
            &[b"mp42"],
        ] {
            assert_eq!(told(brands, "rapat.mp4"), MP4);
            assert_eq!(told(brands, "rapat.MOV"), QUICKTIME);
        }
        assert_eq!(told(&[b"3gp4"], "rapat.3gp"), MP4);
        let unbranded = b"\0\0\0\x08wide\0\0\0\0mdat";
        assert_eq!(nature(unbranded, "rapat.mp4"), MP4);
        assert_eq!(nature(unbranded, "rapat"), QUICKTIME);
    }

    #[test]
    fn sound_is_a_film_only_where_its_name_says_so() {
        let unknown = Some(Nature::Unknown);
        assert_eq!(told(&[b"M4A ", b"mp42"], "rekaman.m4a"), unknown);
        assert_eq!(told(&[b"M4A ", b"mp42"], "rekaman.pdf"), unknown);
        assert_eq!(told(&[b"M4A ", b"mp42"], "rekaman.mp4"), MP4);
        assert_eq!(told(&[b"M4A "], "rekaman.mp4"), unknown);
        assert_eq!(nature(b"nothing of the kind", "x"), None);
    }
}
