//! What crafted files cost: each of these once took gigabytes or minutes in some reader.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{facts, unfinished, zlib};
use crate::model::{Condition, Extent, Facts};
use crate::resolve::probe::bounds::{self, Allowance};
use crate::resolve::probe::pdf::writer::{PdfWriter, shown};

/// A page drawn by what these entries and data are.
fn drawn_by(entries: &str, data: &[u8]) -> Facts {
    let mut writer = PdfWriter::pages(&[""]);
    let number = writer.stream(entries, data);
    writer.replace(
        4,
        &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R >>"),
    );
    facts(&writer.bytes())
}

fn partly(facts: &Facts) -> bool {
    facts.oddities.iter().any(|odd| odd.seen == Extent::Part)
}

#[test]
fn what_inflates_without_end_is_given_up() {
    let spaces = vec![b' '; 80 * 1024 * 1024];
    let once = zlib(spaces.clone());
    assert!(unfinished(&drawn_by("/Filter /Fl", &once)));
    let twice = zlib(once);
    assert!(unfinished(&drawn_by("/Filter [/Fl /Fl]", &twice)));
    let many = "/Fl ".repeat(40);
    assert!(partly(&drawn_by(&format!("/Filter [{many}]"), &twice)));
    let runs = zlib([0x81, b'z'].repeat(1024 * 1024));
    assert!(unfinished(&drawn_by("/Filter [/Fl /RL]", &runs)));
}

#[test]
fn many_streams_that_inflate_a_little_are_given_up() {
    let mut writer = PdfWriter::new();
    let kids = "3 0 R ".repeat(200);
    writer.add(&format!("<< /Type /Pages /Count 200 /Kids [{kids}] >>"));
    writer.add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
    writer.stream("/Filter /Fl", &zlib(b"q Q ".repeat(500_000)));
    assert!(unfinished(&facts(&writer.bytes())));
}

#[test]
fn rows_that_nobody_could_hold_are_not_read() {
    let data = zlib(vec![0; 1024 * 1024]);
    for told in [
        "/Predictor 15 /Columns 2000000000",
        "/Predictor 12 /Columns 9223372036854775807 /Colors 9223372036854775807",
        "/Predictor 2 /Columns 1 /Colors 1000000000 /BitsPerComponent 1",
    ] {
        let seen = drawn_by(&format!("/Filter /Fl /DecodeParms << {told} >>"), &data);
        assert!(partly(&seen), "{told}");
        assert_eq!(seen.condition, Condition::Sound, "{told}");
    }
}

/// A file whose places stand in a stream with these widths, ranges and rows.
fn placed(entries: &str, rows: &[u8]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in [
        (1, "<< /Type /Catalog /Pages 2 0 R >>"),
        (2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
        (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
    ] {
        offsets.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = bytes.len();
    let mut table = vec![0, 0, 0, 0];
    for offset in offsets {
        table.extend([1, 0, u8::try_from(offset).unwrap(), 0]);
    }
    table.extend(rows);
    let table = zlib(table);
    bytes.extend(
        format!("9 0 obj\n<< /Type /XRef /Root 1 0 R {entries} /Filter /FlateDecode /Length {} >>\nstream\n", table.len()).bytes(),
    );
    bytes.extend(table);
    bytes.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
    bytes
}

#[test]
fn places_beyond_number_are_not_held() {
    let sound = facts(&placed("/W [1 2 1] /Size 4", b""));
    assert_eq!((sound.pages, sound.oddities.len()), (Some(1), 0));
    let rows = [1, 0, 9, 0].repeat(2_000_000);
    assert!(unfinished(&facts(&placed(
        "/W [1 2 1] /Size 2000004",
        &rows
    ))));
    // What the objects themselves tell is read where their places make no sense.
    for entries in [
        "/W [0 0 0] /Size 4 /Index [0 4294967295]",
        "/W [1 2000000000 2000000000] /Size 4",
        "/W [1 -2 1] /Size 4",
        "/W [1] /Size 4",
        "/W [1 2 1] /Size 4 /Index [0 99999999999999]",
    ] {
        let seen = facts(&placed(entries, b""));
        assert_eq!(seen.pages, Some(1), "{entries}");
    }
}

#[test]
fn a_stream_of_objects_is_inflated_once_however_many_name_it() {
    let head = "20 0 21 4 ";
    let inside = format!("{head}null[{}]", "1 ".repeat(1_000_000));
    let pack = zlib(inside.into_bytes());
    let mut rows = vec![0; 4 * 4];
    let mut bytes = Vec::new();
    // The places of 5,000 objects in one stream of objects, which is object 4.
    for _ in 0..5000 {
        rows.extend([2, 0, 4, 1]);
    }
    for _ in 0..2 {
        // The second time the length of the rest is known.
        let before = placed("/W [1 2 1] /Size 5008", &rows);
        let at = memchr::memmem::find(&before, b"9 0 obj").unwrap();
        let pack_entry = [1, 0, u8::try_from(at).unwrap(), 0];
        rows.splice(0..4, pack_entry);
        let mut object = format!(
            "4 0 obj\n<< /Type /ObjStm /N 2 /First {} /Filter /FlateDecode /Length {} >>\nstream\n",
            head.len(),
            pack.len()
        )
        .into_bytes();
        object.extend(&pack);
        object.extend(b"\nendstream\nendobj\n");
        bytes = before;
        let length = object.len();
        bytes.splice(at..at, object);
        let text = format!("startxref\n{at}");
        let end = memchr::memmem::rfind(&bytes, text.as_bytes()).unwrap();
        bytes.splice(
            end..end + text.len(),
            format!("startxref\n{}", at + length).into_bytes(),
        );
    }
    let kids: String = (20..1000).map(|number| format!("{number} 0 R ")).collect();
    let seen = facts(&bytes);
    assert_eq!((seen.pages, seen.oddities.len()), (Some(1), 0));
    // All of them are asked for.
    let text = memchr::memmem::find(&bytes, b"/Kids [3 0 R]").unwrap();
    bytes.splice(text..text + 13, format!("/Kids [{kids}]").into_bytes());
    assert!(matches!(facts(&bytes).condition, Condition::Damaged(_)));
}

#[test]
fn fonts_of_all_letters_are_held_a_few_at_a_time() {
    // In memory each takes twenty times what its table inflates to.
    let table = format!(
        "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> [{}] endbfrange",
        "<41>".repeat(65_536)
    );
    let table = zlib(table.into_bytes());
    let page_of = |draw: &str| {
        let content: String = (6..12)
            .map(|font| draw.replace("F1", &format!("F{font}")))
            .collect();
        let mut writer = PdfWriter::pages(&[&content]);
        let fonts: String = (6..12)
            .map(|number| format!("/F{number} << /Subtype /Type0 /ToUnicode {number} 0 R >> "))
            .collect();
        for _ in 6..12 {
            writer.stream("/Filter /Fl", &table);
        }
        // Made to be long, so that nothing is a bomb.
        writer.add(&format!("({})", " ".repeat(100_000)));
        writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << {fonts} >> >> >>"));
        writer.bytes()
    };
    let seen = |draw: &str, allowance| {
        bounds::begin(allowance, Arc::new(AtomicBool::new(false)));
        facts(&page_of(draw))
    };
    let draw = "BT /F1 9 Tf <0041> Tj ET ";
    assert!(seen(draw, Allowance::Shared).oddities.is_empty());
    assert!(!bounds::wants_more());
    // `q` keeps each of them.
    let kept = format!("q {draw}");
    let _ = seen(&kept, Allowance::Shared);
    assert!(bounds::wants_more());
    let seen = seen(&kept, Allowance::Whole);
    assert!(partly(&seen));
    assert_eq!(seen.condition, Condition::Sound);
}

#[test]
fn depth_loops_and_chains_end() {
    let mut writer = PdfWriter::pages(&["BT (x) Tj ET"]);
    writer.trailer("/Info 6 0 R");
    for number in 6..20_000 {
        writer.add(&format!("{} 0 R", number + 1));
    }
    writer.add("6 0 R");
    assert_eq!(facts(&writer.bytes()).pages, Some(1));

    let mut deep = PdfWriter::new();
    for number in 2..20_000 {
        deep.add(&format!("<< /Type /Pages /Kids [{} 0 R] >>", number + 1));
    }
    assert!(super::damaged(&facts(&deep.bytes()), "menunjuk kembali"));

    let mut nested = PdfWriter::pages(&["BT (x) Tj ET"]);
    nested.add(&format!("{}{}", "[".repeat(200_000), "]".repeat(200_000)));
    nested.trailer("/Info 6 0 R");
    assert_eq!(facts(&nested.bytes()).pages, Some(1));

    let mut lengths = PdfWriter::pages(&[""]);
    lengths.replace(5, "<< /Length 6 0 R >>\nstream\nBT (x) Tj ET\nendstream");
    lengths.add("<< /Length 5 0 R >>\nstream\n12\nendstream");
    assert_eq!(facts(&lengths.bytes()).pages_with_text, Some(1));
}

#[test]
fn drawings_that_draw_each_other_many_times_are_given_up() {
    let mut writer = PdfWriter::pages(&[&"/X Do ".repeat(100)]);
    for level in 0..7 {
        let below = 7 + level;
        let content = "/X Do ".repeat(100);
        writer.stream(
            &format!("/Subtype /Form /Resources << /XObject << /X {below} 0 R >> >>"),
            content.as_bytes(),
        );
    }
    writer.stream("/Subtype /Form", shown("x").as_bytes());
    writer.replace(
        4,
        "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
    );
    assert!(unfinished(&facts(&writer.bytes())));
}

#[test]
fn a_page_of_thousands_of_pictures_is_looked_through() {
    let content: String = (0..4000).map(|at| format!("/I{at} Do ")).collect();
    let mut writer = PdfWriter::pages(&[&content]);
    let image = writer.stream("/Subtype /Image /Width 1 /Height 1", b"x");
    let names: String = (0..4000).map(|at| format!("/I{at} {image} 0 R ")).collect();
    writer.replace(
        4,
        &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << {names} >> >> >>"),
    );
    let seen = facts(&writer.bytes());
    assert_eq!(seen.condition, Condition::Sound);
    assert!(seen.oddities.is_empty());
}

#[test]
fn more_in_one_object_than_is_held_is_only_large() {
    let mut writer = PdfWriter::new();
    writer.add(&format!(
        "<< /Type /Pages /Kids [{}] >>",
        "3 0 R ".repeat(300_000)
    ));
    writer.add("<< /Type /Page /Parent 2 0 R >>");
    let seen = facts(&writer.bytes());
    assert!(partly(&seen));
    assert_eq!(seen.condition, Condition::Sound);
}

#[test]
fn what_needs_more_room_is_looked_at_alone_and_found_the_same() {
    let content = format!("{} {}", " ".repeat(6 * 1024 * 1024), shown("isi"));
    let mut writer = PdfWriter::pages(&[""]);
    let number = writer.stream("/Filter /Fl", &zlib(content.into_bytes()));
    writer.replace(
        4,
        &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R >>"),
    );
    bounds::begin(Allowance::Shared, Arc::new(AtomicBool::new(false)));
    let _ = facts(&writer.bytes());
    assert!(bounds::wants_more());
    bounds::begin(Allowance::Whole, Arc::new(AtomicBool::new(false)));
    let seen = facts(&writer.bytes());
    assert!(!bounds::wants_more());
    assert_eq!(
        (seen.condition, seen.pages_with_text),
        (Condition::Sound, Some(1))
    );
}

#[test]
fn a_look_that_was_given_up_stops() {
    bounds::begin(Allowance::Whole, Arc::new(AtomicBool::new(true)));
    let seen = facts(&PdfWriter::pages(&["BT (x) Tj ET"]).bytes());
    assert!(unfinished(&seen), "{seen:?}");
}
