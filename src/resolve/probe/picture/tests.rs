//! Pictures made byte by byte, and what is seen of them.

use super::*;
use crate::model::Lang;

/// 3 by 2 pixels, with a preview that has an end mark of its own.
fn jpeg_with_preview() -> Vec<u8> {
    let preview = [0xFF, 0xD8, 0xFF, 0xDB, 0, 2, 0xFF, 0xD9];
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0, 10];
    bytes.extend(preview);
    bytes.extend([0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
    bytes.extend([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78]);
    bytes.extend([0xFF, 0xD9]);
    bytes
}

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let marked = [kind.as_slice(), body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [
        &length,
        marked.as_slice(),
        &crc32fast::hash(&marked).to_be_bytes(),
    ]
    .concat()
}

fn png_of(width: u32, chunks: &[&[u8; 4]]) -> Vec<u8> {
    let size = [width.to_be_bytes(), 2_u32.to_be_bytes()].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(
        b"IHDR",
        &[size.as_slice(), &[8, 0, 0, 0, 0]].concat(),
    ));
    for kind in chunks {
        bytes.extend(chunk(kind, b"x"));
    }
    bytes
}

fn gif() -> Vec<u8> {
    let mut bytes = b"GIF89a\x03\0\x02\0\x80\0\0".to_vec();
    bytes.extend([0; 6]);
    bytes.extend([0x21, 0xF9, 4, 0, 0, 0, 0, 0]);
    bytes.extend([0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B]);
    bytes
}

fn damage(bytes: &[u8], kind: PictureKind) -> Option<String> {
    match facts(bytes, kind).condition {
        Condition::Damaged(why) => Some(why.get(Lang::Id).to_owned()),
        Condition::Sound => None,
        other @ (Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Unfinished(_)
        | Condition::Blank(_)) => {
            panic!("{other:?}")
        }
    }
}

#[test]
fn a_whole_picture_is_sound_whatever_stands_behind_it() {
    let behind = |mut bytes: Vec<u8>| {
        bytes.extend(b"trailing");
        bytes
    };
    for bytes in [jpeg_with_preview(), behind(jpeg_with_preview())] {
        let facts = facts(&bytes, PictureKind::Jpeg);
        assert_eq!(facts.condition, Condition::Sound);
        assert_eq!(facts.pixels, Some((3, 2)));
    }
    let png = png_of(3, &[b"IDAT", b"IEND"]);
    assert_eq!(facts(&png, PictureKind::Png).pixels, Some((3, 2)));
    assert_eq!(damage(&behind(png), PictureKind::Png), None);
    assert_eq!(facts(&gif(), PictureKind::Gif).pixels, Some((3, 2)));
    assert_eq!(damage(&behind(gif()), PictureKind::Gif), None);
}

#[test]
fn a_picture_that_is_cut_anywhere_is_damaged() {
    let pictures = [
        (jpeg_with_preview(), PictureKind::Jpeg),
        (png_of(3, &[b"IDAT", b"IEND"]), PictureKind::Png),
        (gif(), PictureKind::Gif),
    ];
    for (bytes, nature) in pictures {
        // All of a GIF is there but its last byte: see below.
        let trailer = usize::from(nature == PictureKind::Gif);
        for end in 0..bytes.len() - trailer {
            let why = damage(&bytes[..end], nature);
            assert!(
                why.is_some_and(|why| why.contains("terpotong")),
                "{nature:?} {end}"
            );
        }
    }
}

/// Whether a picture is sound, and said to lack its end mark alone.
fn unmarked(bytes: &[u8], kind: PictureKind) -> bool {
    let facts = facts(bytes, kind);
    let odd = facts.oddities.iter().any(|odd| odd.seen == Extent::Whole);
    assert_eq!(odd, facts.condition == Condition::Sound);
    odd
}

/// The head, tables and scans of a JPEG with blocks of one code: each takes `codes` bits.
fn jpeg_of(frame: u8, scans: &[[u8; 3]], data: &[u8]) -> Vec<u8> {
    // 16 by 8 pixels in one colour: two blocks.
    let mut bytes = vec![0xFF, 0xD8];
    bytes.extend([0xFF, frame, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
    // The code 0 stands for "nothing" in both tables, 10 for one bit more behind no zeros.
    for class in [0x00, 0x10] {
        bytes.extend([0xFF, 0xC4, 0, 21, class, 1, 1]);
        bytes.extend([0; 14]);
        bytes.extend([0, 1]);
    }
    for scan in scans {
        bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0]);
        bytes.extend(scan);
        bytes.extend(data);
    }
    bytes
}

#[test]
fn a_jpeg_without_its_end_mark_is_whole_where_all_its_blocks_are_there() {
    let whole = |bytes: &[u8]| unmarked(bytes, PictureKind::Jpeg);
    let all = [[0, 63, 0]];
    // Each block: no first coefficient, then the end of the block: four bits in all.
    assert!(whole(&jpeg_of(0xC0, &all, &[0x0F])));
    assert!(whole(&jpeg_of(0xC1, &all, &[0x0F, 0xFF])));
    assert!(whole(&jpeg_of(0xC0, &all, &[0x0F, 0, 0, 0])));
    // `10 1 0` twice: a first coefficient of one bit, then the end of the block.
    assert!(whole(&jpeg_of(0xC0, &all, &[0b1010_1010])));
    assert!(
        !whole(&jpeg_of(0xC0, &all, &[0b1010_1011])),
        "an end is missing"
    );
    assert!(!whole(&jpeg_of(0xC0, &all, &[])));
    let mark = [0xFF, 0xD0, 0x0F];
    assert!(!whole(&jpeg_of(0xC0, &all, &mark)), "a mark in between");
    // Codes of another kind, and a frame without tables or scans.
    assert!(!whole(&jpeg_of(0xC9, &all, &[0x0F])));
    assert!(!whole(&jpeg_of(0xC0, &[], &[])));
}

#[test]
fn a_progressive_jpeg_is_whole_once_each_bit_of_each_coefficient_is_there() {
    let whole = |scans: &[[u8; 3]]| unmarked(&jpeg_of(0xC2, scans, &[0, 0]), PictureKind::Jpeg);
    let (first, others) = ([0, 0, 0], [1, 63, 0]);
    assert!(whole(&[first, others]));
    assert!(!whole(&[first]));
    assert!(!whole(&[first, [1, 5, 0]]));
    assert!(whole(&[first, [1, 5, 0], [6, 63, 0]]));
    // A bit less of each, until later scans bring the last.
    let coarse = [[0, 0, 1], [1, 63, 1]];
    assert!(!whole(&coarse));
    let refined = [coarse[0], coarse[1], [0, 0, 0x10], [1, 63, 0x10]];
    assert!(whole(&refined));
    assert!(!whole(&refined[..3]));
    assert!(!whole(&[first, [9, 3, 0], others]));
}

#[test]
fn a_frame_larger_than_any_picture_takes_no_memory() {
    let mut bytes = jpeg_of(0xC2, &[[0, 0, 0]], &[0; 64]);
    let sides = bytes
        .windows(4)
        .position(|four| four == [0, 8, 0, 16])
        .unwrap();
    bytes[sides..sides + 4].fill(0xFF);
    assert!(!unmarked(&bytes, PictureKind::Jpeg));
}

#[test]
fn a_png_or_gif_that_lacks_its_end_alone_is_whole() {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &[0; 8]).unwrap();
    let packed = packed.finish().unwrap();
    let (first, last) = packed.split_at(5);
    let head = png_of(3, &[]);
    let data = [head, chunk(b"IDAT", first), chunk(b"IDAT", last)].concat();
    assert!(unmarked(&data, PictureKind::Png));
    let half = [&data[..], b"\0\0\0\0IE"].concat();
    assert!(unmarked(&half, PictureKind::Png));
    assert!(
        unmarked(&data[..data.len() - 4], PictureKind::Png),
        "its checksum"
    );
    assert!(!unmarked(&data[..data.len() - 5], PictureKind::Png));
    let film = [png_of(3, &[b"acTL"]), chunk(b"IDAT", &packed)].concat();
    assert!(
        !unmarked(&film, PictureKind::Png),
        "more pictures are missing"
    );
    let gif = gif();
    assert!(unmarked(&gif[..gif.len() - 1], PictureKind::Gif));
    let without = [&gif[..27], b"\0"].concat();
    assert!(!unmarked(&without, PictureKind::Gif), "no picture");
}

#[test]
fn a_png_needs_data_an_end_and_an_honest_head() {
    assert!(damage(&png_of(3, &[b"IDAT"]), PictureKind::Png).is_some());
    assert!(damage(&png_of(3, &[b"IEND"]), PictureKind::Png).is_some());
    let mut bytes = png_of(3, &[b"IDAT", b"IEND"]);
    bytes[19] = 9;
    assert!(damage(&bytes, PictureKind::Png).is_some());
}

#[test]
fn png_data_that_are_not_what_was_written_are_damaged_unless_all_unpack() {
    let rows: Vec<u8> = (0..4000_u16).flat_map(u16::to_le_bytes).collect();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &rows).unwrap();
    let packed = packed.finish().unwrap();
    let whole = [png_of(3, &[]), chunk(b"IDAT", &packed), chunk(b"IEND", b"")].concat();
    assert_eq!(damage(&whole, PictureKind::Png), None);
    let at = whole.len() - 12 - 4;
    let mut other_sum = whole.clone();
    other_sum[at] ^= 1;
    assert_eq!(damage(&other_sum, PictureKind::Png), None);
    let mut gap = whole;
    let middle = at - packed.len() / 2;
    gap[middle..middle + 64].fill(0);
    assert!(damage(&gap, PictureKind::Png).is_some());
}

#[test]
fn zero_pixels_are_no_picture() {
    let why = damage(&png_of(0, &[b"IDAT", b"IEND"]), PictureKind::Png);
    assert_eq!(why.as_deref(), Some("gambar berukuran nol piksel"));
}

#[test]
fn a_short_webp_is_cut_off() {
    let webp = |length: u32| {
        let mut bytes = b"RIFF".to_vec();
        bytes.extend(length.to_le_bytes());
        bytes.extend(b"WEBPVP8X\x0a\0\0\0\0\0\0\0\x02\0\0\x01\0\0");
        bytes
    };
    assert_eq!(facts(&webp(22), PictureKind::WebP).pixels, Some((3, 2)));
    assert_eq!(damage(&webp(22), PictureKind::WebP), None);
    assert!(damage(&webp(23), PictureKind::WebP).is_some());
}

#[test]
fn a_heic_photo_needs_no_size_but_all_its_boxes() {
    let head = b"\0\0\0\x14ftypheic\0\0\0\0heic";
    assert_eq!(damage(head, PictureKind::Heic), None);
    let cut = [head.as_slice(), b"\0\0\x10\0mdat\0"].concat();
    assert!(damage(&cut, PictureKind::Heic).is_some());
}

#[test]
fn the_sample_pictures_are_sound() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
        let nature = match entry.path().extension().and_then(|kind| kind.to_str()) {
            Some("jpg") => PictureKind::Jpeg,
            Some("png") => PictureKind::Png,
            _ => continue,
        };
        let facts = facts(&std::fs::read(entry.path()).unwrap(), nature);
        assert_eq!(facts.condition, Condition::Sound, "{:?}", entry.path());
        assert!(
            facts
                .pixels
                .is_some_and(|(width, height)| width > 100 && height > 100)
        );
        seen += 1;
    }
    assert!(seen >= 10, "{seen}");
}

/// The JPEG above with `fill` before each mark of a segment, and `frame` for its frame's head.
fn jpeg_with(fill: &[u8], frame: &[u8], behind: &[u8]) -> Vec<u8> {
    let scan = [
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
    ];
    let comment = [0xFF, 0xFE, 0, 4, b'a', b'b'];
    [
        &[0xFF, 0xD8],
        fill,
        &comment,
        fill,
        frame,
        fill,
        &scan,
        behind,
        fill,
        &[0xFF, 0xD9],
    ]
    .concat()
}

#[test]
fn a_jpeg_may_have_fill_bytes_before_any_mark() {
    let frame = [0xFF, 0xC2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0];
    for fill in [&[0xFF][..], &[0xFF; 7], &[], &[0xFF, 0x00], &[0, 0, 0]] {
        let bytes = jpeg_with(fill, &frame, &[]);
        let facts = facts(&bytes, PictureKind::Jpeg);
        assert_eq!(facts.condition, Condition::Sound, "{fill:?}");
        assert_eq!(facts.pixels, Some((3, 2)), "{fill:?}");
    }
}

#[test]
fn a_jpeg_may_tell_its_height_behind_the_first_scan() {
    let frame = [0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 3, 1, 1, 0x11, 0];
    let height = [0xFF, 0xDC, 0, 4, 0, 9];
    let told = facts(&jpeg_with(&[], &frame, &height), PictureKind::Jpeg);
    assert_eq!(
        (told.condition, told.pixels),
        (Condition::Sound, Some((3, 9)))
    );
    let untold = damage(&jpeg_with(&[], &frame, &[]), PictureKind::Jpeg);
    assert_eq!(untold.as_deref(), Some("gambar berukuran nol piksel"));
    // A table of codes is no frame, and a JPEG without a frame has no size.
    let table = [0xFF, 0xC4, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0];
    let without = damage(&jpeg_with(&[], &table, &[]), PictureKind::Jpeg);
    assert_eq!(without.as_deref(), Some("ukuran gambar tidak terbaca"));
}

/// A BMP of 3 by 2 pixels of 24 bits with a header of `size` bytes.
fn bitmap(size: u32, height: i32, stated: u32) -> Vec<u8> {
    let mut header = size.to_le_bytes().to_vec();
    if size == 12 {
        header.extend([3, 0, 2, 0, 1, 0, 24, 0]);
    } else {
        header.extend(3_u32.to_le_bytes());
        header.extend(height.to_le_bytes());
        header.extend([1, 0, 24, 0]);
    }
    header.resize(usize::try_from(size).unwrap(), 0);
    let mut bytes = b"BM".to_vec();
    bytes.extend(stated.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend((14 + size).to_le_bytes());
    bytes.extend(header);
    bytes.extend([7; 24]);
    bytes
}

#[test]
fn a_bmp_has_the_size_that_whichever_header_says() {
    for size in [12, 16, 40, 52, 56, 64, 108, 124] {
        for height in [2, -2] {
            // The length that it states does not matter.
            for stated in [0, 9, 1_000_000] {
                let bytes = bitmap(size, height, stated);
                let facts = facts(&bytes, PictureKind::Bmp);
                assert_eq!(facts.condition, Condition::Sound, "{size} {height}");
                assert_eq!(facts.pixels, Some((3, 2)), "{size} {height}");
                let last = bytes.len() - 3;
                assert_eq!(damage(&bytes[..last], PictureKind::Bmp), None, "no filling");
                let cut = damage(&bytes[..last - 1], PictureKind::Bmp);
                assert!(cut.is_some_and(|why| why.contains("terpotong")), "{size}");
            }
        }
    }
}

#[test]
fn a_packed_bmp_says_how_long_it_is() {
    let mut bytes = bitmap(40, 2, 0);
    bytes[30] = 1;
    bytes[34] = 20;
    assert_eq!(damage(&bytes, PictureKind::Bmp), None);
    bytes[34] = 25;
    assert!(damage(&bytes, PictureKind::Bmp).is_some());
}

/// A TIFF of 3 by 2 pixels in one strip of six bytes, a byte each, that stands at its end.
fn tiff(big: bool, big_endian: bool, packing: u16, stated: u64) -> Vec<u8> {
    let number = |value: u64, width: usize| {
        let bytes = value.to_le_bytes();
        let mut bytes = bytes[..width].to_vec();
        if big_endian {
            bytes.reverse();
        }
        bytes
    };
    let mut bytes = if big_endian { b"MM" } else { b"II" }.to_vec();
    let (wide, head, counted) = if big { (8, 16, 8) } else { (4, 8, 2) };
    bytes.extend(number(if big { 43 } else { 42 }, 2));
    if big {
        bytes.extend(number(8, 2));
        bytes.extend(number(0, 2));
    }
    bytes.extend(number(head, wide));
    let kinds: [(u64, u64); 6] = [
        (256, 3),
        (257, 2),
        (258, 8),
        (259, packing.into()),
        (
            273,
            head + counted + 6 * if big { 20 } else { 12 } + u64::try_from(wide).unwrap(),
        ),
        (279, stated),
    ];
    bytes.extend(number(6, usize::try_from(counted).unwrap()));
    for (tag, value) in kinds {
        bytes.extend(number(tag, 2));
        // BigTIFF may have its sides in 64 bits.
        let (kind, width) = if big { (16, 8) } else { (4, 4) };
        bytes.extend(number(kind, 2));
        bytes.extend(number(1, wide));
        bytes.extend(number(value, width));
    }
    bytes.extend(number(0, wide));
    bytes.extend([7; 6]);
    bytes
}

#[test]
fn a_tiff_has_a_size_and_its_strips_lie_within_it() {
    for (big, big_endian) in [(false, false), (false, true), (true, false), (true, true)] {
        for (packing, stated) in [(5, 6), (1, 6), (1, 4_000_000)] {
            let bytes = tiff(big, big_endian, packing, stated);
            let facts = facts(&bytes, PictureKind::Tiff);
            assert_eq!(facts.condition, Condition::Sound, "{big} {big_endian}");
            assert_eq!(facts.pixels, Some((3, 2)), "{big} {big_endian}");
            for end in 0..bytes.len() {
                let cut = damage(&bytes[..end], PictureKind::Tiff);
                assert!(cut.is_some(), "{big} {big_endian} {packing} {end}");
            }
        }
        // What is not packed and states less than its rows take is taken at its word.
        let short = tiff(big, big_endian, 1, 5);
        let last = short.len() - 1;
        assert_eq!(damage(&short[..last], PictureKind::Tiff), None);
    }
}
