//! Tables of objects and filters that readers mend or take in other words, and files that end early.

use lopdf::{Document, SaveOptions};

use super::{damaged, facts, mended, three, zlib};
use crate::model::Condition;
use crate::resolve::probe::pdf::writer::{Writer, shown};

/// The same file with its objects and places in streams.
fn modern(writer: &Writer) -> Vec<u8> {
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
            "/Filter /RL".to_owned(),
            [
                vec![u8::try_from(columns - 1).unwrap()],
                content.clone().into_bytes(),
                vec![128],
            ]
            .concat(),
        ),
    ] {
        let mut writer = Writer::pages(&[""]);
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
        let mut writer = Writer::pages(&[""]);
        writer.add(&content.len().to_string());
        writer.replace(5, &format!("<< {length} >>\nstream\n{content}\nendstream"));
        let seen = facts(&writer.bytes());
        assert_eq!(seen.pages_with_text, Some(1), "{length}");
        assert_eq!(seen.condition, Condition::Sound, "{length}");
    }
}
