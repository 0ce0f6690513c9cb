//! What is seen in PDFs that the tests write; each kind of them in a file.

mod costs;
mod locks;
mod pieces;
mod scans;
mod tables;
mod trees;

use jiff::civil::date;
use lopdf::{Permissions, Stream};

use super::budget::Budget;
use super::content::PdfTokens;
use super::facts;
use super::file::File;
use super::writer::{PdfWriter, shown};
use crate::model::{Condition, Extent, Facts, Lang, Nature};

fn damaged(facts: &Facts, words: &str) -> bool {
    matches!(&facts.condition, Condition::Damaged(reason) if reason.get(Lang::Id).contains(words))
}

/// Whether all pages are there, and it is said that something had to be mended.
fn mended(facts: &Facts, pages: u32) -> bool {
    let odd = facts.oddities.iter().map(|odd| odd.seen);
    facts.condition == Condition::Sound
        && facts.pages == Some(pages)
        && facts.pages_with_text == Some(pages)
        && odd.eq([Extent::Whole])
}

fn unfinished(facts: &Facts) -> bool {
    matches!(facts.condition, Condition::Unfinished(_))
}

fn zlib(content: Vec<u8>) -> Vec<u8> {
    let mut stream = Stream::new(lopdf::Dictionary::new(), content);
    stream.compress().unwrap();
    if stream.dict.has(b"Filter") {
        return stream.content;
    }
    // What would only grow is left as it is, so it is stored as one piece.
    let length = u16::try_from(stream.content.len()).unwrap();
    let head = [
        [0x78, 0x01, 0x01].as_slice(),
        &length.to_le_bytes(),
        &(!length).to_le_bytes(),
    ];
    [head.concat(), stream.content].concat()
}

fn three() -> PdfWriter {
    let contents = [shown("satu"), shown("dua"), shown("tiga")];
    PdfWriter::pages(&contents.each_ref().map(String::as_str))
}

#[test]
fn a_good_document_tells_pages_and_text() {
    let facts = facts(&three().bytes());
    assert_eq!(facts.nature, Nature::Pdf);
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!((facts.pages, facts.pages_with_text), (Some(3), Some(3)));
    assert!(!facts.signature_fields && !facts.restricted);
}

#[test]
fn what_it_says_of_itself() {
    let mut writer = three();
    let info =
        writer.add("<< /Title (Laporan \\(2025\\)) /CreationDate (D:20260115093000+07'00') >>");
    writer.trailer(&format!("/Info {info} 0 R"));
    let facts = facts(&writer.bytes());
    assert_eq!(facts.title.as_deref(), Some("Laporan (2025)"));
    assert_eq!(facts.created, Some(date(2026, 1, 15)));
}

#[test]
fn a_scan_has_pages_without_text() {
    let mut writer = PdfWriter::pages(&[
        "q 500 0 0 700 0 0 cm /Im0 Do Q",
        " ",
        "BT ( ) Tj <0000> Tj () Tj ET",
    ]);
    let image = writer.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"(x) Tj");
    writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /Im0 {image} 0 R >> >> >>"));
    let facts = facts(&writer.bytes());
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!((facts.pages, facts.pages_with_text), (Some(3), Some(0)));
}

#[test]
fn text_in_a_form_counts_and_a_form_that_draws_itself_ends() {
    let mut writer = PdfWriter::pages(&["/Fm0 Do", "/Fm0 Do"]);
    let form = writer.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Me 8 0 R >> >>",
        b"/Me Do BT (kop surat) Tj ET",
    );
    assert_eq!(form, 8);
    for page in [4, 6] {
        writer.replace(page, &format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R /Resources << /XObject << /Fm0 8 0 R >> >> >>", page + 1));
    }
    let facts = facts(&writer.bytes());
    assert_eq!((facts.pages, facts.pages_with_text), (Some(2), Some(2)));
}

#[test]
fn a_user_password_locks_and_an_owner_password_restricts() {
    let locked = facts(&three().locked("rahasia", Permissions::all()));
    assert_eq!(locked.condition, Condition::Locked);
    assert_eq!(locked.pages, None);

    let restricted = facts(&three().locked("", Permissions::PRINTABLE));
    assert_eq!(restricted.condition, Condition::Sound);
    assert_eq!(
        (restricted.pages, restricted.pages_with_text),
        (Some(3), Some(3))
    );
    assert!(restricted.restricted);

    let free = facts(&three().locked("", Permissions::all()));
    assert!(!free.restricted);
}

#[test]
fn half_a_download_is_incomplete_wherever_it_was_cut() {
    let bytes = three().bytes();
    for percent in [5, 20, 40, 60, 80, 90] {
        let cut = &bytes[..bytes.len() * percent / 100];
        assert!(damaged(&facts(cut), "unduhan tidak utuh"), "{percent} %");
    }
    assert!(damaged(&facts(b"%PDF-1.7\n"), "unduhan tidak utuh"));
}

#[test]
fn half_an_update_is_incomplete_too() {
    let mut bytes = three().bytes();
    bytes.extend(b"4 0 obj\n<< /Type /Page /Parent 2 0 R /Con");
    assert!(damaged(&facts(&bytes), "unduhan tidak utuh"));
}

#[test]
fn a_broken_end_marker_and_bytes_after_it_are_nothing_to_mend() {
    let bytes = three().bytes();
    let two_cut = bytes[..bytes.len() - 3].to_vec();
    assert!(two_cut.ends_with(b"%%E"));
    let nul = [bytes.clone(), vec![0; 4096]].concat();
    let junk = [bytes.clone(), b"\r\n--boundary--\r\n".repeat(200)].concat();
    let before = [b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), bytes].concat();
    for (bytes, odd) in [(two_cut, 0), (nul, 0), (junk, 1), (before, 1)] {
        let facts = facts(&bytes);
        assert_eq!((facts.condition, facts.pages), (Condition::Sound, Some(3)));
        assert_eq!(facts.oddities.len(), odd);
    }
}

#[test]
fn an_end_that_points_nowhere_is_mended() {
    let bytes = String::from_utf8_lossy(&three().bytes()).into_owned();
    let (before, _) = bytes.split_once("startxref").unwrap();
    let astray = format!("{before}startxref\n123456\n%%EOF\n");
    assert!(mended(&facts(astray.as_bytes()), 3));
}

#[test]
fn a_tree_of_pages_that_points_back_ends() {
    let mut writer = PdfWriter::new();
    writer.add("<< /Type /Pages /Count 1 /Kids [2 0 R] >>");
    assert!(damaged(&facts(&writer.bytes()), "menunjuk kembali"));
    writer.replace(2, "<< /Type /Pages /Count 1 /Kids [3 0 R 3 0 R] >>");
    writer.add("<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>");
    assert!(damaged(&facts(&writer.bytes()), "menunjuk kembali"));
    // Readers ask for as many pages as there are said to be, and never come back to it.
    let mut writer = PdfWriter::new();
    writer.add("<< /Type /Pages /Count 1 /Kids [3 0 R 2 0 R] >>");
    writer.add("<< /Type /Page /Parent 2 0 R >>");
    let seen = facts(&writer.bytes());
    assert_eq!((seen.pages, damaged(&seen, "")), (Some(1), false));
}

#[test]
fn no_pages_or_missing_pages_are_damage() {
    let mut writer = PdfWriter::new();
    writer.add("<< /Type /Pages /Count 0 /Kids [] >>");
    assert!(damaged(
        &facts(&writer.bytes()),
        "tidak ada satu halaman pun"
    ));
    let mut missing = three();
    missing.replace(2, "<< /Type /Pages /Count 2 /Kids [4 0 R 99 0 R] >>");
    assert!(damaged(&facts(&missing.bytes()), "halaman 2"));
    let mut rootless = three();
    rootless.replace(1, "<< /Type /Catalog >>");
    assert!(damaged(&facts(&rootless.bytes()), "daftar halamannya"));
}

#[test]
fn signature_fields_by_flag_or_by_field() {
    let mut flagged = three();
    flagged.replace(
        1,
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [] >> >>",
    );
    assert!(facts(&flagged.bytes()).signature_fields);
    let mut field = three();
    let number = field.add("<< /FT /Sig /T (Tanda tangan) >>");
    let form = field.add(&format!("<< /Fields [<< /Kids [{number} 0 R] >>] >>"));
    field.replace(
        1,
        &format!("<< /Type /Catalog /Pages 2 0 R /AcroForm {form} 0 R >>"),
    );
    assert!(facts(&field.bytes()).signature_fields);
}

#[test]
fn arrays_within_arrays_do_no_harm() {
    let mut writer = three();
    writer.add(&format!("{}{}", "[".repeat(12_000), "]".repeat(12_000)));
    let facts = facts(&writer.bytes());
    assert_eq!((facts.condition, facts.pages), (Condition::Sound, Some(3)));
}

#[test]
fn a_page_that_inflates_without_end_is_given_up() {
    let mut writer = three();
    let bomb = zlib(vec![b' '; 80 * 1024 * 1024]);
    assert!(bomb.len() < 200_000);
    let number = writer.stream("/Filter /FlateDecode", &bomb);
    writer.replace(
        6,
        &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R >>"),
    );
    let facts = facts(&writer.bytes());
    assert!(unfinished(&facts));
    assert_eq!(facts.pages, Some(3));
}

#[test]
fn what_nobody_asks_for_is_not_read() {
    let mut writer = three();
    let array = [
        b"90 0 [".to_vec(),
        b"1 ".repeat(4 * 1024 * 1024),
        b"]".to_vec(),
    ]
    .concat();
    writer.stream(
        "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
        &zlib(array),
    );
    writer.add(&format!("[{}]", "1 ".repeat(2_000_000)));
    let facts = facts(&writer.bytes());
    assert_eq!((facts.condition, facts.pages), (Condition::Sound, Some(3)));
}

#[test]
fn pages_that_draw_nothing_are_blank() {
    let blank = |contents: &[&str]| {
        let facts = facts(&PdfWriter::pages(contents).bytes());
        matches!(facts.condition, Condition::Blank(_))
    };
    assert!(blank(&[
        "",
        "q 1 0 0 1 0 0 cm Q",
        "0 0 9 9 re W n BT ( ) Tj ET"
    ]));
    for drawn in [
        "BT (a) Tj ET",
        "0 0 9 9 re f",
        "0 0 m 9 9 l S",
        "/Sh0 sh",
        "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI",
    ] {
        assert!(!blank(&["", drawn]), "{drawn}");
    }
}

#[test]
fn what_could_not_be_read_is_not_called_blank() {
    let mut writer = PdfWriter::pages(&[""]);
    writer.replace(
        5,
        "<< /Length 4 /Filter /Unknown >>\nstream\nabcd\nendstream",
    );
    assert_eq!(facts(&writer.bytes()).condition, Condition::Sound);
}

#[test]
fn data_of_another_kind_than_their_filter_are_not_called_blank() {
    let mut writer = PdfWriter::pages(&[""]);
    let content = "BT /F1 12 Tf 72 720 Td (tidak dipadatkan) Tj ET";
    let number = writer.stream("/Filter /FlateDecode", content.as_bytes());
    writer.replace(
        4,
        &format!("<< /Type /Page /Parent 2 0 R /Contents {number} 0 R >>"),
    );
    let seen = facts(&writer.bytes());
    assert_eq!(seen.condition, Condition::Sound);
    assert_eq!(seen.oddities.len(), 1);
}

#[test]
fn names_are_the_same_however_they_are_written() {
    let mut writer = PdfWriter::pages(&["/F#6d0 Do"]);
    writer.stream("/Subtype /Form", b"BT (kop surat) Tj ET");
    writer.replace(4, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /Fm0 6 0 R >> >> >>");
    assert_eq!(facts(&writer.bytes()).pages_with_text, Some(1));
}

#[test]
fn notes_that_readers_draw_by_themselves_are_seen() {
    for (note, seen) in [
        ("/Subtype /Square /Rect [9 9 99 99]", true),
        ("/Subtype /Widget /FT /Tx /V (isi)", true),
        ("/Subtype /Widget /FT /Tx", false),
        ("/Subtype /Link", false),
    ] {
        let mut writer = PdfWriter::pages(&[""]);
        writer.replace(
            4,
            &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [<< {note} >>] >>"),
        );
        let blank = matches!(facts(&writer.bytes()).condition, Condition::Blank(_));
        assert_eq!(blank, !seen, "{note}");
    }
}

#[test]
fn a_box_looks_as_its_state_says() {
    for (state, ticked) in [("/AS /Ya", true), ("/AS /Off", false), ("", false)] {
        let mut writer = PdfWriter::pages(&[&shown("formulir")]);
        let look = writer.stream("/Subtype /Form", b"BT (setuju) Tj ET");
        let looks = writer.add(&format!("<< /Ya {look} 0 R >>"));
        writer.replace(
            4,
            &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [<< /Subtype /Widget {state} /AP << /N {looks} 0 R >> >>] >>"),
        );
        assert!(facts(&writer.bytes()).oddities.is_empty(), "{state}");
        assert_eq!(text_of(&writer).contains("setuju"), ticked, "{state}");
    }
}

#[test]
fn what_a_field_was_filled_in_with_is_read_where_it_has_no_look() {
    for (field, wanted) in [
        ("/V (3174051201900001)", "3174051201900001"),
        ("/Parent << /T (nik) /V (isi) >>", "isi"),
        ("/V /Off", ""),
    ] {
        let mut writer = PdfWriter::pages(&[""]);
        writer.replace(
            4,
            &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [<< /Subtype /Widget {field} >>] >>"),
        );
        assert_eq!(text_of(&writer).trim(), wanted);
    }
}

#[test]
fn what_a_note_says_beside_its_look_is_read() {
    for (note, wanted) in [
        (
            "/Subtype /Text /Contents (HP 081234567812)",
            "HP 081234567812",
        ),
        (
            "/Subtype /Text /Contents (HP 081234567812) /AP << /N 6 0 R >>",
            "HP 081234567812\n\nikon",
        ),
        ("/Subtype /Highlight /Contents <FEFF0031>", "1"),
        ("/Subtype /FreeText /Contents (isi)", "isi"),
        (
            "/Subtype /FreeText /Contents (isi) /AP << /N 6 0 R >>",
            "ikon",
        ),
        ("/Subtype /Link /Contents (081234567812)", ""),
        ("/Subtype /Popup /Contents (081234567812)", ""),
        ("/Subtype /Widget /Contents (081234567812) /V (isi)", "isi"),
    ] {
        let mut writer = PdfWriter::pages(&[""]);
        writer.stream("/Subtype /Form", b"BT (ikon) Tj ET");
        writer.replace(
            4,
            &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [<< {note} >>] >>"),
        );
        assert_eq!(text_of(&writer).trim(), wanted, "{note}");
    }
}

#[test]
fn fonts_of_many_documents_in_one_are_read_to_the_last() {
    let content: String = (0..2000).map(|font| format!("/F{font} 9 Tf ")).collect();
    let mut writer = PdfWriter::pages(&[&format!("BT {content} <01> Tj ET")]);
    let table = writer.stream("", b"1 beginbfchar <01> <0041> endbfchar");
    let widths = "500 ".repeat(256);
    let fonts: String = (0..2000)
        .map(|font| {
            let font_object = writer.add(&format!(
                "<< /Subtype /TrueType /FirstChar 0 /Widths [{widths}] /ToUnicode {table} 0 R >>"
            ));
            format!("/F{font} {font_object} 0 R ")
        })
        .collect();
    writer.replace(
        4,
        &format!(
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << {fonts} >> >> >>"
        ),
    );
    assert_eq!(text_of(&writer).trim(), "A");
    assert!(facts(&writer.bytes()).oddities.is_empty());
}

#[test]
fn a_note_with_a_look_is_seen() {
    let mut writer = PdfWriter::pages(&[""]);
    let look = writer.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"");
    writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [<< /Subtype /Stamp /AP << /N {look} 0 R >> >>] >>"));
    assert_eq!(facts(&writer.bytes()).condition, Condition::Sound);
}

#[test]
fn text_is_read_by_the_table_of_its_font() {
    let mut writer = PdfWriter::pages(&["BT /F1 12 Tf <00010002> Tj ET"]);
    let table = writer.stream(
        "",
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n2 beginbfchar <0001> <0033> <0002> <0032> endbfchar\nendcmap end end",
    );
    writer.replace(3, &format!("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode {table} 0 R >>"));
    assert_eq!(text_of(&writer), "32");
}

/// The text of all pages.
fn text_of(writer: &PdfWriter) -> String {
    let bytes = writer.bytes();
    let budget = Budget::of(bytes.len());
    let mut file = File::of(&bytes, &budget);
    file.read_tables();
    let tree = super::pages::of(&file).unwrap();
    super::show::text_of(&file, &tree.pages)
}

#[test]
fn a_number_in_pieces_stays_whole_and_cells_stay_apart() {
    let content = "BT /F1 9 Tf 1 0 0 1 70 700 Tm [(3275) -20 (0112)] TJ 1 0 0 1 200 700 Tm (baru) Tj 0 -14 Td (bawah) Tj ET";
    let text = text_of(&PdfWriter::pages(&[content]));
    assert_eq!(text.trim(), "32750112 baru\nbawah");
}

#[test]
fn words_of_any_bytes_end() {
    for byte in 0..=u8::MAX {
        assert!(PdfTokens::of(&[byte; 300]).count() <= 300);
    }
}
