//! Tables of objects and filters that readers mend or take in other words, and files that end early.

use lopdf::{Document, SaveOptions};

use super::{damaged, facts, mended, three, zlib};
use crate::model::Condition;
use crate::resolve::probe::pdf::writer::{PdfWriter, shown};

/// The same file with its objects and places in streams.
fn modern(writer: &PdfWriter) -> Vec<u8> {
    let mut document = Document::load_mem(&writer.bytes()).unwrap();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).unwrap();
    bytes
}

fn changed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = memchr::memmem::rfind(bytes, from.as_bytes()).unwrap();
    [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat()
}

fn start(bytes: &[u8]) -> (usize, String) {
    let at = memchr::memmem::rfind(bytes, b"startxref").unwrap();
    let number = String::from_utf8_lossy(&bytes[at + 10..]);
    let number: String = number.chars().take_while(char::is_ascii_digit).collect();
    (at, number)
}

#[test]
fn tables_that_are_off_are_mended_and_named() {
    for bytes in [three().bytes(), modern(&three())] {
        let sound = facts(&bytes);
        assert_eq!((sound.pages, sound.oddities.len()), (Some(3), 0));
        let (at, number) = start(&bytes);
        let offset: usize = number.parse().unwrap();
        for number in [offset + 1, offset - 3, 0, 99_999_999] {
            let off = changed(
                &bytes,
                &format!("startxref\n{offset}"),
                &format!("startxref\n{number}"),
            );
            assert!(mended(&facts(&off), 3), "startxref {number} for {offset}");
        }
        let without = [&bytes[..at], b"%%EOF\n".as_slice()].concat();
        assert!(mended(&facts(&without), 3), "no startxref");
        let without = [&bytes[..at], b"startxref\n%%EOF\n".as_slice()].concat();
        assert!(mended(&facts(&without), 3), "startxref without a number");
        let wider = changed(&bytes, "%PDF-1.7\n", "%PDF-1.7\n% tambahan\n");
        let wider = if wider.len() == bytes.len() {
            bytes.clone()
        } else {
            wider
        };
        assert!(mended(&facts(&wider), 3), "bytes put in");
    }
    let bytes = three().bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    for (name, odd) in [
        ("CRLF", text.replace('\n', "\r\n")),
        ("from 1", text.replace("xref\n0 ", "xref\n1 ")),
        (
            "19 bytes",
            text.replace(" n \n", " n\n").replace(" f \n", " f\n"),
        ),
        (
            "by hand",
            text.replace("/Type /Pages", "/Type /Pages /Lama (0)"),
        ),
        (
            "loop",
            text.replace("/Size", &format!("/Prev {} /Size", start(&bytes).1)),
        ),
        ("no table", text.replace("xref\n0 ", "xreg\n0 ")),
    ] {
        assert!(mended(&facts(odd.as_bytes()), 3), "{name}");
    }
}

#[test]
fn several_ends_and_an_update_are_nothing_to_mend() {
    let bytes = three().bytes();
    let (_, before) = start(&bytes);
    let update =
        "5 0 obj\n<< /Length 27 >>\nstream\nBT /F1 9 Tf (baru sekali) Tj ET\nendstream\nendobj\n"
            .replace("27", "31");
    let at = bytes.len();
    let table = format!(
        "xref\n5 1\n{at:010} 00000 n \ntrailer\n<< /Size 10 /Root 1 0 R /Prev {before} >>\nstartxref\n{}\n%%EOF\n%%EOF\n",
        at + update.len()
    );
    let updated = [bytes.as_slice(), update.as_bytes(), table.as_bytes()].concat();
    let seen = facts(&updated);
    assert_eq!((seen.condition, seen.pages), (Condition::Sound, Some(3)));
    assert!(seen.oddities.is_empty(), "{:?}", seen.oddities);
}

#[test]
fn bytes_before_the_header_are_named_however_many() {
    let bytes = three().bytes();
    for before in [b"\xef\xbb\xbf".to_vec(), b"junk\n".to_vec(), vec![1; 2000]] {
        assert!(mended(&facts(&[before, bytes.clone()].concat()), 3));
    }
}

#[test]
fn what_ends_early_or_lacks_pages_is_no_table_to_mend() {
    for bytes in [three().bytes(), modern(&three())] {
        for percent in [5, 20, 40, 60, 75] {
            let cut = &bytes[..bytes.len() * percent / 100];
            assert!(damaged(&facts(cut), "unduhan tidak utuh"), "{percent} %");
        }
    }
    let text = String::from_utf8_lossy(&three().bytes()).into_owned();
    let fewer = text
        .replace("startxref\n", "startxref\n1")
        .replace("/Count 3", "/Count 9");
    assert!(damaged(&facts(fewer.as_bytes()), "unduhan tidak utuh"));
    let missing = text
        .replace("startxref\n", "startxref\n1")
        .replace("\n6 0 obj", "\n6 1 xbj");
    assert!(damaged(&facts(missing.as_bytes()), "halaman 2"));
}

#[test]
fn filters_by_their_short_names_and_by_reference() {
    let content = shown("Surat keputusan");
    let packed = zlib(content.clone().into_bytes());
    let hex = |bytes: &[u8]| {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{digits}>").into_bytes()
    };
    let predicted = [b"\x02".to_vec(), content.clone().into_bytes()].concat();
    let columns = content.len();
    // The second row is nine bytes long.
    let (first, second) = content.split_at(columns - 9);
    let short = format!("\0{first}\0{second}").into_bytes();
    for (entries, data) in [
        ("/Filter /FlateDecode".to_owned(), packed.clone()),
        ("/Filter /Fl".to_owned(), packed.clone()),
        (
            "/Filter [/Fl] /DecodeParms [null]".to_owned(),
            packed.clone(),
        ),
        ("/Filter [/AHx /Fl]".to_owned(), hex(&packed)),
        (
            "/Filter [/AHx /ASCIIHexDecode]".to_owned(),
            hex(&hex(content.as_bytes())),
        ),
        (
            "/Filter [/Crypt /Fl] /DecodeParms [<< /Name /Identity >> null]".to_owned(),
            packed.clone(),
        ),
        (
            "/Filter 6 0 R /DecodeParms 7 0 R".to_owned(),
            packed.clone(),
        ),
        (
            format!("/Filter /Fl /DecodeParms << /Predictor 8 0 R /Columns {columns} >>"),
            zlib(predicted),
        ),
        (
            format!(
                "/Filter /Fl /DecodeParms << /Predictor 15 /Columns {} >>",
                columns - 9
            ),
            zlib(short),
        ),
        (
            "/Filter /RL".to_owned(),
            [
                vec![u8::try_from(columns - 1).unwrap()],
                content.clone().into_bytes(),
                vec![128],
            ]
            .concat(),
        ),
    ] {
        let mut writer = PdfWriter::pages(&[""]);
        writer.add("[9 0 R]");
        writer.add("[null]");
        writer.add("12");
        writer.add("/Fl");
        let number = writer.stream(&entries, &data);
        writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"));
        let seen = facts(&writer.bytes());
        assert_eq!(seen.pages_with_text, Some(1), "{entries}");
        assert!(seen.oddities.is_empty(), "{entries}");
    }
}

#[test]
fn lengths_by_reference_wrong_and_missing() {
    let content = shown("Surat keputusan");
    for length in [
        "/Length 6 0 R",
        "/Length 9999",
        "/Length 0",
        "/Length 99 0 R",
        "",
    ] {
        let mut writer = PdfWriter::pages(&[""]);
        writer.add(&content.len().to_string());
        writer.replace(5, &format!("<< {length} >>\nstream\n{content}\nendstream"));
        let seen = facts(&writer.bytes());
        assert_eq!(seen.pages_with_text, Some(1), "{length}");
        assert_eq!(seen.condition, Condition::Sound, "{length}");
    }
}

#[test]
fn words_that_make_no_sense_are_passed_over() {
    for (from, to) in [
        ("/Size 10", "/Info 8 0 Z"),
        ("/Size 10", "Size 10"),
        ("/Parent 2 0 R /MediaBox", "/Parent 2 0 Z /MediaBox"),
        ("/Parent 2 0 R /MediaBox", "/A nan /MediaBox"),
    ] {
        let bytes = changed(&three().bytes(), from, to);
        let seen = facts(&bytes);
        assert_eq!(
            (&seen.condition, seen.pages),
            (&Condition::Sound, Some(3)),
            "{to}"
        );
        assert_eq!(seen.pages_with_text, Some(3), "{to}");
    }
    // So many are no object, and nothing is read behind them.
    let many = changed(&three().bytes(), "/Size 10", &"no ".repeat(17));
    assert!(damaged(&facts(&many), "daftar halamannya"));
}

#[test]
fn data_begin_behind_the_line_that_announces_them() {
    let packed = zlib(shown("Surat keputusan").into_bytes());
    for line in [
        "stream\n",
        "stream\r\n",
        "stream\r",
        "stream \n",
        "stream \t\r\n",
    ] {
        let mut writer = three();
        let head = format!("<< /Filter /Fl /Length {} >>\n{line}", packed.len());
        let object = [head.as_bytes(), &packed, b"\nendstream"].concat();
        writer.replace_bytes(5, object);
        let seen = facts(&writer.bytes());
        assert_eq!(
            (seen.pages_with_text, seen.oddities.len()),
            (Some(3), 0),
            "{line:?}"
        );
    }
}

/// A file of these parts behind its header, each with its number; the last one is at `startxref`.
fn assembled(parts: &[(u32, Vec<u8>)], end: impl Fn(&[usize]) -> Vec<u8>) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (number, part) in parts {
        offsets.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(part);
        bytes.extend(b"\nendobj\n");
    }
    offsets.push(bytes.len());
    bytes.extend(end(&offsets));
    bytes
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {entries} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// One page whose tree stands in a stream of objects, of which the head says that it holds so many.
fn hidden_tree(count: u32) -> Vec<u8> {
    let tree = "<< /Type /Pages /Count 1 /Kids [3 0 R] >> ";
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>";
    let head = format!("2 0 3 {} ", tree.len());
    stream(
        &format!("/Type /ObjStm /N {count} /First {}", head.len()),
        format!("{head}{tree}{page}").as_bytes(),
    )
}

/// A file of the kind that office programs write for older readers too, which take the tree for free.
fn hybrid(count: u32) -> Vec<u8> {
    let parts = [
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (4, stream("", b"BT (isi) Tj ET")),
        (5, hidden_tree(count)),
    ];
    let rows = [2, 5, 0, 2, 5, 1];
    let places = stream("/Type /XRef /W [1 1 1] /Index [2 2] /Size 6", &rows);
    let parts = [parts.as_slice(), &[(6, places)]].concat();
    assembled(&parts, |at| {
        let mut table = format!("xref\n0 7\n0000000002 65535 f \n{:010} 00000 n \n", at[0]);
        table += "0000000003 00000 f \n0000000000 00000 f \n";
        for at in &at[1..4] {
            table += &format!("{at:010} 00000 n \n");
        }
        let (places, start) = (at[3], at[4]);
        format!("{table}trailer\n<< /Size 7 /Root 1 0 R /XRefStm {places} >>\nstartxref\n{start}\n%%EOF\n")
            .into_bytes()
    })
}

#[test]
fn what_older_readers_take_for_free_is_found() {
    let seen = facts(&hybrid(2));
    assert_eq!(
        (&seen.condition, seen.pages_with_text),
        (&Condition::Sound, Some(1))
    );
    assert!(seen.oddities.is_empty());
    // Objects beyond what the stream says it holds are not there.
    assert!(damaged(&facts(&hybrid(1)), "halaman 1 tidak ada"));
}

#[test]
fn places_that_break_off_are_looked_for() {
    let bytes = modern(&three());
    let at = memchr::memmem::rfind(&bytes, b"/XRef").unwrap();
    let data = at + memchr::memmem::find(&bytes[at..], b"stream").unwrap();
    let end = data + memchr::memmem::find(&bytes[data..], b"endstream").unwrap();
    let half = [&bytes[..data + (end - data) / 2], &bytes[end..]].concat();
    assert!(mended(&facts(&half), 3));
}

#[test]
fn a_document_within_the_document_lends_it_no_trailer() {
    let inner = PdfWriter::pages(&[&shown("lampiran")]).bytes();
    let mut writer = three();
    writer.stream("/Type /EmbeddedFile", &inner);
    for bytes in [writer.bytes(), modern(&writer)] {
        let (_, number) = start(&bytes);
        let off = changed(&bytes, &format!("startxref\n{number}"), "startxref\n7");
        assert!(mended(&facts(&off), 3));
    }
}

#[test]
fn a_stream_without_its_end_ends_with_its_object() {
    let content = shown("Surat keputusan");
    let mut writer = three();
    writer.replace(5, &format!("<< /Length 3 >>\nstream\n{content}\n"));
    let bytes = writer.bytes();
    let seen = facts(&bytes);
    assert_eq!((seen.pages_with_text, seen.oddities.len()), (Some(3), 0));
    let (_, number) = start(&bytes);
    let off = changed(&bytes, &format!("startxref\n{number}"), "startxref\n7");
    assert!(mended(&facts(&off), 3));
}
