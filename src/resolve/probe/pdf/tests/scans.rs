//! Which pages are the picture of a page, and what opens as a cover alone.

use super::facts;
use crate::model::{Condition, Extent, Facts};
use crate::resolve::probe::pdf::writer::PdfWriter;

const PICTURE: &str = "q 595 0 0 842 0 0 cm /Im0 Do Q";

/// What is seen of a page that draws this, with the picture Im0.
fn page(content: &str) -> Facts {
    let mut writer = PdfWriter::pages(&[content]);
    let image = writer.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"x");
    writer.replace(4, &format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /Im0 {image} 0 R >> /Font << /F1 3 0 R >> >> >>"));
    facts(&writer.bytes())
}

fn is_scan(content: &str) -> bool {
    !page(content).scans.is_empty()
}

#[test]
fn a_picture_with_a_line_at_its_edge_or_one_word_is_a_scan() {
    for text in [
        "",
        "BT /F1 7 Tf 60 20 Td (Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik) Tj ET",
        "BT /F1 9 Tf 297 30 Td (12) Tj ET",
        "BT /F1 9 Tf 200 800 Td (Dipindai dengan CamScanner) Tj ET",
        "q 0 1 -1 0 585 200 cm BT /F1 7 Tf (Salinan sesuai dengan aslinya) Tj ET Q",
        "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (RAHASIA) Tj ET BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 500 Tm (RAHASIA) Tj ET",
        "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (SALINAN) Tj ET BT /F1 7 Tf 60 20 Td (Dokumen ini telah ditandatangani secara elektronik) Tj ET BT /F1 9 Tf 297 820 Td (12) Tj ET",
    ] {
        assert!(is_scan(&format!("{PICTURE} {text}")), "{text}");
    }
    let strips: String = (0..10)
        .map(|strip| format!("q 595 0 0 84.2 0 {} cm /Im0 Do Q ", f64::from(strip) * 84.2))
        .collect();
    assert!(is_scan(&strips));
    assert!(is_scan(
        "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    ));
    assert!(is_scan("q 500 0 0 700 40 60 cm /Im0 Do Q"));
}

#[test]
fn words_on_a_page_pictures_on_it_and_blank_pages_are_no_scans() {
    for content in [
        // A certificate: its frame covers the page.
        "q 595 0 0 842 0 0 cm /Im0 Do Q BT /F1 20 Tf 150 500 Td (SERTIFIKAT) Tj 0 -40 Td (Diberikan kepada peserta) Tj ET",
        // A line from margin to margin: it begins and ends in the outer eighths, and crosses the page.
        "q 595 0 0 842 0 0 cm /Im0 Do Q BT /F1 11 Tf 57 500 Td (Pejabat Pengelola Informasi dan Dokumentasi BPMP Contoh menetapkan daftar informasi publik tahun ini) Tj ET",
        // What a scanner's program read lies there unseen.
        "q 595 0 0 842 0 0 cm /Im0 Do Q BT 3 Tr /F1 12 Tf 90 500 Td (Keputusan Kepala) Tj ET",
        // A photo in a report, and its number.
        "q 400 0 0 300 90 300 cm /Im0 Do Q BT /F1 9 Tf 297 30 Td (4) Tj ET",
        "",
        "BT /F1 9 Tf 297 30 Td (4) Tj ET",
        "0 0 595 842 re f",
    ] {
        assert!(!is_scan(content), "{content}");
    }
}

#[test]
fn the_pages_are_named() {
    let mut writer = PdfWriter::pages(&[
        "BT /F1 12 Tf 200 400 Td (Surat keputusan) Tj ET",
        PICTURE,
        PICTURE,
    ]);
    let image = writer.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"x");
    for page in [6, 8] {
        writer.replace(page, &format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /XObject << /Im0 {image} 0 R >> >> >>", page + 1));
    }
    let seen = facts(&writer.bytes());
    assert_eq!((seen.scans, seen.pages_with_text), (vec![2, 3], Some(1)));
}

#[test]
fn what_is_shown_as_a_cover_alone_is_named() {
    let with = |entries: &str| {
        let mut writer = PdfWriter::pages(&["BT (Please wait) Tj ET"]);
        writer.replace(1, &format!("<< /Type /Catalog /Pages 2 0 R {entries} >>"));
        let seen = facts(&writer.bytes());
        assert_eq!(seen.condition, Condition::Sound);
        seen.oddities.iter().any(|odd| odd.seen == Extent::Part)
    };
    assert!(with(
        "/NeedsRendering true /AcroForm << /XFA [] /Fields [] >>"
    ));
    assert!(with("/Collection << /View /T >>"));
    // A form whose pages are drawn in the file is shown as they are.
    assert!(!with("/AcroForm << /XFA [] /Fields [] >>"));
    assert!(!with("/AcroForm << /Fields [] >>"));
}

/// A document whose one page holds this; object 6 is a form's XML, 7 a file that is attached.
fn covered(content: &str, entries: &str) -> Facts {
    let mut writer = PdfWriter::pages(&[content]);
    writer.stream("", b"<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>");
    writer.add("<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>");
    writer.replace(1, &format!("<< /Type /Catalog /Pages 2 0 R {entries} >>"));
    facts(&writer.bytes())
}

#[test]
fn a_blank_cover_is_no_blank_document() {
    let attached = "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>";
    for entries in [
        format!("/Collection << /View /T >> {attached}"),
        "/NeedsRendering true /AcroForm << /XFA 6 0 R /Fields [] >>".to_owned(),
        "/AcroForm << /XFA 6 0 R /Fields [] >>".to_owned(),
        "/AcroForm << /XFA [(template) 6 0 R] >> /NeedsRendering false".to_owned(),
    ] {
        let seen = covered("", &entries);
        assert_eq!(seen.condition, Condition::Sound, "{entries}");
        let odd: Vec<_> = seen.oddities.iter().map(|odd| odd.seen).collect();
        assert_eq!(odd, [Extent::Part], "{entries}");
    }
    for entries in [
        attached,
        "/Collection << /View /T >>",
        "/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [] >> >>",
        "/AcroForm << /Fields [] >>",
        "/AcroForm << /XFA [] >>",
        "/AcroForm << /XFA null >>",
    ] {
        let blank = matches!(covered("", entries).condition, Condition::Blank(_));
        assert!(blank, "{entries}");
    }
}

#[test]
fn a_page_that_says_to_wait_stands_in_for_a_form() {
    let odd = |content: &str, entries: &str| covered(content, entries).oddities.len();
    let wait = "BT (Please wait... If this message is not eventually replaced) Tj ET";
    let warten = "BT (Bitte warten... http://www.adobe.com/go/reader_download) Tj ET";
    let letter = "BT (Surat keputusan) Tj ET";
    let form = "/AcroForm << /XFA 6 0 R /Fields [] >>";
    assert_eq!((odd(wait, form), odd(warten, form)), (1, 1));
    // A form whose page is drawn, and a page without a form.
    assert_eq!((odd(letter, form), odd(wait, "")), (0, 0));
}
