//! Pictures made byte by byte, and what the deck gets of them.

use std::sync::Arc;

use jpeg_encoder::{ColorType, Encoder};

use super::coded::ready;
use super::*;
use crate::model::{Facts, Filling, Form, GitFile, Lang, LockMatch, Observed, Picture};
use crate::resolve::probe::picture;

/// A picture in four colours: red and green above, blue and white below.
fn quarters(width: u16, height: u16) -> Vec<u8> {
    let (wide, high) = (usize::from(width), usize::from(height));
    let color = |x: usize, y: usize| match (x * 2 < wide, y * 2 < high) {
        (true, true) => [255, 0, 0],
        (false, true) => [0, 255, 0],
        (true, false) => [0, 0, 255],
        (false, false) => [255, 255, 255],
    };
    (0..high)
        .flat_map(|y| (0..wide).flat_map(move |x| color(x, y)))
        .collect()
}

/// Noise that is always the same: what shrinks least.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

/// What a camera writes: which way the photo lies, and a place that would be somebody's.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS -6.2, 106.8");
    exif
}

fn jpeg(rgb: &[u8], width: u16, height: u16, orientation: Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    if let Some(orientation) = orientation {
        encoder.add_app_segment(1, exif(orientation)).unwrap();
        encoder
            .add_app_segment(1, b"http://ns.adobe.com/xap/1.0/\0GPS".to_vec())
            .unwrap();
    }
    encoder.encode(rgb, width, height, ColorType::Rgb).unwrap();
    bytes
}

fn png(rgb: &[u8], width: u32, height: u32, exif: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut info = png::Info::with_size(width, height);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.exif_metadata = exif.map(|exif| exif.to_vec().into());
    let mut encoder = png::Encoder::with_info(&mut bytes, info).unwrap();
    encoder
        .add_text_chunk("Comment".to_owned(), "GPS -6.2, 106.8".to_owned())
        .unwrap();
    encoder
        .write_header()
        .unwrap()
        .write_image_data(rgb)
        .unwrap();
    bytes
}

/// The colours in the middle of the four quarters: above, then below.
fn seen(picture: &Picture) -> [[u8; 3]; 4] {
    let pixels = coded::decoded(&picture.bytes, picture.coding);
    let (width, height) = (pixels.width, pixels.height);
    assert_eq!((width, height), (picture.width, picture.height));
    let at = |x: usize, y: usize| {
        let at = (y * width + x) * 3;
        let samples: [u8; 3] = pixels.rgb[at..at + 3].try_into().unwrap();
        samples.map(|sample| if sample > 127 { 255 } else { 0 })
    };
    let (left, right) = (width / 4, width * 3 / 4);
    let (above, below) = (height / 4, height * 3 / 4);
    [
        at(left, above),
        at(right, above),
        at(left, below),
        at(right, below),
    ]
}

const RED: [u8; 3] = [255, 0, 0];
const GREEN: [u8; 3] = [0, 255, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const WHITE: [u8; 3] = [255, 255, 255];

#[test]
fn a_photo_stands_upright_whichever_way_the_camera_was_held() {
    let rgb = quarters(64, 48);
    let cases = [
        (1, [RED, GREEN, BLUE, WHITE]),
        (2, [GREEN, RED, WHITE, BLUE]),
        (3, [WHITE, BLUE, GREEN, RED]),
        (4, [BLUE, WHITE, RED, GREEN]),
        (5, [RED, BLUE, GREEN, WHITE]),
        (6, [BLUE, RED, WHITE, GREEN]),
        (7, [WHITE, GREEN, BLUE, RED]),
        (8, [GREEN, WHITE, RED, BLUE]),
    ];
    for (orientation, colours) in cases {
        let picture = ready(jpeg(&rgb, 64, 48, Some(orientation)), PictureCoding::Jpeg).unwrap();
        assert_eq!(seen(&picture), colours, "{orientation}");
        let turned = if orientation > 4 { (48, 64) } else { (64, 48) };
        assert_eq!((picture.width, picture.height), turned);
        let of_png = png(&rgb, 64, 48, Some(&exif(orientation)[6..]));
        let picture = ready(of_png, PictureCoding::Png).unwrap();
        assert_eq!(seen(&picture), colours, "{orientation}");
    }
    // A number that means nothing turns nothing.
    let odd = ready(jpeg(&rgb, 64, 48, Some(0)), PictureCoding::Jpeg).unwrap();
    assert_eq!(seen(&odd), cases[0].1);
}

/// Whether anything is left of what was written beside the picture.
fn tells(bytes: &[u8]) -> bool {
    [
        b"Exif".as_slice(),
        b"GPS",
        b"xap",
        b"Comment",
        b"eXIf",
        b"tEXt",
    ]
    .iter()
    .any(|word| memchr::memmem::find(bytes, word).is_some())
}

#[test]
fn what_is_written_beside_a_picture_goes_and_the_picture_stays_as_it_is() {
    let rgb = quarters(64, 48);
    let mut photo = jpeg(&rgb, 64, 48, Some(1));
    assert!(tells(&photo));
    // A second photo behind the end, with a place of its own, as phones write it.
    photo.extend(jpeg(&rgb, 64, 48, Some(1)));
    let picture = ready(photo, PictureCoding::Jpeg).unwrap();
    assert!(!tells(&picture.bytes));
    assert_eq!(picture.bytes, jpeg(&rgb, 64, 48, None));

    let mut screen = png(&rgb, 64, 48, Some(&exif(1)[6..]));
    assert!(tells(&screen));
    screen.extend(b"GPS behind the end");
    let picture = ready(screen, PictureCoding::Png).unwrap();
    assert!(!tells(&picture.bytes));
    assert_eq!(picture.coding, PictureCoding::Png);
    assert_eq!(seen(&picture), [RED, GREEN, BLUE, WHITE]);
}

#[test]
fn a_photo_without_its_end_mark_gets_one() {
    let mut photo = jpeg(&quarters(64, 48), 64, 48, None);
    let whole = photo.clone();
    photo.truncate(photo.len() - 2);
    let picture = ready(photo, PictureCoding::Jpeg).unwrap();
    assert_eq!(picture.bytes, whole);
}

#[test]
fn a_large_photo_is_made_small_and_bears_nothing_of_the_camera() {
    let bytes = jpeg(&quarters(1500, 1000), 1500, 1000, Some(6));
    let noisy = jpeg(&noise(900 * 600 * 3), 900, 600, Some(1));
    assert!(noisy.len() > 300_000);
    let noisy = ready(noisy, PictureCoding::Jpeg).unwrap();
    assert!(noisy.bytes.len() <= 300_000 && !tells(&noisy.bytes));
    let turned = ready(bytes, PictureCoding::Jpeg).unwrap();
    assert_eq!((turned.width, turned.height), (853, 1280));
    assert_eq!(seen(&turned), [BLUE, RED, WHITE, GREEN]);
    assert!(!tells(&turned.bytes));
    let large = png(&noise(400 * 300 * 3), 400, 300, None);
    assert!(large.len() > 300_000);
    let large = ready(large, PictureCoding::Png).unwrap();
    assert_eq!(large.coding, PictureCoding::Jpeg);
    assert!(large.bytes.len() <= 300_000 && picture::jpeg::next_mark(&large.bytes[2..]).is_some());
}

/// The bytes of a picture that is coded anew, by their sum: another library, another processor or another
/// order of sums would change it.
#[test]
fn the_same_photo_gives_the_same_bytes_on_every_machine() {
    let rgb: Vec<u8> = noise(400 * 300 * 3)
        .iter()
        .zip(quarters(400, 300))
        .map(|(noise, colour)| (colour / 4 * 3).saturating_add(noise / 8))
        .collect();
    let sum = |picture: &Picture| crc32fast::hash(&picture.bytes);
    let photo = ready(jpeg(&rgb, 400, 300, Some(8)), PictureCoding::Jpeg).unwrap();
    let wide = jpeg(&rgb.repeat(16), 1600, 1200, Some(3));
    let wide = ready(wide, PictureCoding::Jpeg).unwrap();
    assert_eq!((wide.width, wide.height), (1280, 960));
    assert_eq!((sum(&photo), sum(&wide)), (623_330_509, 44_907_670));
}

#[test]
fn pixels_are_averaged_by_how_much_of_each_is_covered() {
    let grey = |samples: &[u8]| samples.iter().flat_map(|&sample| [sample; 3]).collect();
    let line = pixels::Pixels::of(3, 1, grey(&[0, 90, 240])).unwrap();
    let few = line.shrunk(2);
    // The middle pixel is shared: (0 · 2 + 90) / 3 and (90 + 240 · 2) / 3.
    assert_eq!((few.width, few.height, few.rgb), (2, 1, grey(&[30, 190])));
    let stripe = pixels::Pixels::of(1, 9, grey(&[7; 9])).unwrap();
    let one = stripe.shrunk(4);
    assert_eq!((one.width, one.height, one.rgb), (1, 4, grey(&[7; 4])));
    assert!(pixels::Pixels::of(2, 2, vec![0; 11]).is_none());
    assert!(pixels::Pixels::of(0, 5, Vec::new()).is_none());
}

#[test]
fn kinds_of_pixels_become_colours_on_white() {
    let of = |color_type, samples: &[u8]| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 600, 400);
        encoder.set_color(color_type);
        encoder.set_depth(png::BitDepth::Eight);
        if color_type == png::ColorType::Indexed {
            encoder.set_palette(vec![0, 0, 0, 255, 0, 0]);
            encoder.set_trns(vec![0]);
        }
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&samples.repeat(600 * 400)).unwrap();
        drop(writer);
        seen(&Picture {
            coding: PictureCoding::Png,
            bytes,
            width: 600,
            height: 400,
        })[0]
    };
    assert_eq!(of(png::ColorType::Grayscale, &[0]), [0; 3]);
    assert_eq!(of(png::ColorType::GrayscaleAlpha, &[0, 0]), WHITE);
    assert_eq!(of(png::ColorType::Rgba, &[255, 0, 0, 255]), RED);
    assert_eq!(of(png::ColorType::Rgba, &[255, 0, 0, 0]), WHITE);
    assert_eq!(of(png::ColorType::Indexed, &[1]), RED);
    assert_eq!(of(png::ColorType::Indexed, &[0]), WHITE);
}

#[test]
fn a_grey_photo_keeps_its_greys() {
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, 90);
    encoder
        .encode(&[200; 64 * 64], 64, 64, ColorType::Luma)
        .unwrap();
    let picture = ready(bytes.clone(), PictureCoding::Jpeg).unwrap();
    assert_eq!(picture.bytes, bytes);
    assert_eq!(seen(&picture)[0], WHITE);
}

#[test]
fn whatever_a_file_holds_nothing_panics_and_a_reason_is_given() {
    let why = |bytes: Vec<u8>, coding| ready(bytes, coding).unwrap_err().get(Lang::Id).to_owned();
    let unopened = "tidak dapat dibuka sebagai gambar; buka dan simpan ulang sebagai JPG";
    let photo = jpeg(&quarters(64, 48), 64, 48, Some(6));
    let screen = png(&quarters(64, 48), 64, 48, None);
    for (whole, coding) in [(photo, PictureCoding::Jpeg), (screen, PictureCoding::Png)] {
        assert_eq!(why(Vec::new(), coding), unopened);
        assert_eq!(why(whole[..20].to_vec(), coding), unopened);
        for at in 0..whole.len() {
            let mut spoilt = whole.clone();
            spoilt[at] ^= 0xA5;
            drop(ready(spoilt, coding));
            drop(ready(whole[..at].to_vec(), coding));
        }
    }
    // A head that promises a picture of 60,000 by 60,000 asks for no memory.
    let mut bomb = png(&quarters(64, 48), 64, 48, None);
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let sum = crc32fast::hash(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    assert_eq!(
        why(bomb, PictureCoding::Png),
        "lebih dari 64 juta piksel; perkecil gambarnya"
    );
}

fn document(path: &str, size: u64, nature: Nature) -> Document {
    Document {
        path: Arc::from(path),
        form: Form::File,
        size,
        sha256: Observed::unseen(unopened()),
        lfs_pointer: false,
        filling: Filling::Content,
        facts: Observed::Seen(Arc::new(Facts::of(nature))),
        mapped: true,
        exempt: false,
        litter: None,
        locked: None,
        match_with_lock: LockMatch::NotLocked,
        git: Observed::unseen(unopened()),
    }
}

#[test]
fn what_no_slide_shows_is_told_by_its_kind() {
    let jpeg = Nature::Picture(PictureKind::Jpeg);
    let why = |document: &Document| coding(document).unwrap_err().get(Lang::Id).to_owned();
    assert_eq!(coding(&document("a.jpg", 9, jpeg)), Ok(PictureCoding::Jpeg));
    assert_eq!(
        why(&document("a.heic", 9, Nature::Picture(PictureKind::Heic))),
        "foto HEIC, sedangkan salindia menampilkan JPG dan PNG; simpan ulang sebagai JPG"
    );
    assert_eq!(
        why(&document("a.tif", 9, Nature::Picture(PictureKind::Tiff))),
        "gambar TIFF, sedangkan salindia menampilkan JPG dan PNG; simpan ulang sebagai JPG"
    );
    let mut pointer = document("a.jpg", 9, jpeg);
    pointer.lfs_pointer = true;
    assert!(why(&pointer).contains("salin gambar aslinya"));
    pointer.git = Observed::Seen(GitFile::Clean);
    assert!(why(&pointer).contains("git lfs pull"));
    let mut link = document("a.jpg", 9, jpeg);
    link.form = Form::Symlink;
    assert!(why(&link).contains("tidak dapat dibuka"));
}
