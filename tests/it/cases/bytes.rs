//! Small whole documents, and small broken ones, made byte by byte.

use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};

use super::document;
use crate::bench::stored_zip;

/// What a page shows.
#[derive(Clone, Copy)]
pub(super) enum Page {
    /// One line of text.
    Words(&'static str),
    /// One picture and nothing else, as a scanner makes it.
    Scan,
}

/// The root of the pages that a PDF of `pages` has, as [`pdf_with_root`] takes it.
fn root(pages: usize) -> String {
    let kids: Vec<String> = (0..pages).map(|at| format!("{} 0 R", 5 + 2 * at)).collect();
    format!(
        "<< /Type /Pages /Count {pages} /Kids [{}] >>",
        kids.join(" ")
    )
}

/// A PDF of these pages.
pub(super) fn pdf(pages: &[Page]) -> Vec<u8> {
    pdf_with_root(pages, &root(pages.len()))
}

/// A PDF whose list of pages names itself.
pub(super) fn circular_pdf() -> Vec<u8> {
    pdf_with_root(
        &[Page::Words("x")],
        "<< /Type /Pages /Count 2 /Kids [2 0 R 5 0 R] >>",
    )
}

fn pdf_with_root(pages: &[Page], root: &str) -> Vec<u8> {
    let picture = document("pindai.jpg");
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        root.as_bytes().to_vec(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_vec(),
        stream(
            "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
            &picture,
        ),
    ];
    for page in pages {
        let number = objects.len() + 2;
        objects.push(
            format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >> >> >>")
                .into_bytes(),
        );
        let content = match page {
            Page::Words(words) => format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET"),
            Page::Scan => "q 500 0 0 700 40 60 cm /Im0 Do Q".to_owned(),
        };
        objects.push(stream("", content.as_bytes()));
    }
    assembled(&objects)
}

fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {entries} /Length {} >>\nstream\n", content.len()).into_bytes();
    object.extend(content);
    object.extend(b"\nendstream");
    object
}

fn assembled(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.extend(format!("{number} 0 obj\n").bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let (size, start) = (objects.len() + 1, out.len());
    out.extend(
        format!("xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    out
}

/// A PDF of two pages that asks for a password before it opens (AES-256).
pub(super) fn locked_pdf() -> Vec<u8> {
    let plain = pdf(&[Page::Words("Rahasia uji"), Page::Words("Halaman dua")]);
    let mut document = Document::load_mem(&plain).unwrap();
    let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let state = EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
        file_encryption_key: &[7; 32],
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: "pemilik-uji",
        user_password: "sandi-uji",
        permissions: Permissions::all(),
    })
    .unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A workbook of one sheet with one text cell.
pub(super) fn xlsx(words: &str) -> Vec<u8> {
    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const OFFICE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    stored_zip(&[
        (
            "[Content_Types].xml",
            format!(
                "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{OFFICE}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{OFFICE}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{TYPES}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{TYPES}\"><sheets><sheet name=\"Lembar1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{TYPES}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{words}</t></is></c></row></sheetData></worksheet>"
            ),
        ),
    ])
}

const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;

/// What Office writes for a document with a password: an OLE container with `EncryptedPackage`.
/// The last byte makes two of them differ.
pub(super) fn locked_office(last: u8) -> Vec<u8> {
    let mut out = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    out.extend([0; 16]);
    for field in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        out.extend(field.to_le_bytes());
    }
    // Of the fields, the first sector of the directory is 1, and of the sector table 0.
    for field in [0, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        out.extend(field.to_le_bytes());
    }
    out.resize(512, 0xff);
    let mut sectors = vec![0xffff_fffd, END];
    for stream in [2, 10] {
        sectors.extend((stream + 1)..(stream + 8));
        sectors.push(END);
    }
    sectors.resize(128, FREE);
    for sector in sectors {
        out.extend(sector.to_le_bytes());
    }
    out.extend(ole_entry("Root Entry", 5, [FREE, FREE, 1], (END, 0)));
    out.extend(ole_entry("EncryptionInfo", 2, [FREE, 2, FREE], (2, 4096)));
    out.extend(ole_entry("EncryptedPackage", 2, [FREE; 3], (10, 4096)));
    out.extend(ole_entry("", 0, [FREE; 3], (0, 0)));
    let mut info = b"\x04\0\x04\0\x40\0\0\0<encryption/>".to_vec();
    info.resize(4096, b' ');
    out.extend(info);
    out.extend((0..4095_u16).map(|at| at.wrapping_mul(73).to_le_bytes()[0]));
    out.push(last);
    out
}

fn ole_entry(name: &str, kind: u8, links: [u32; 3], (start, size): (u32, u64)) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = match entry.len() {
        0 => 0,
        length => u16::try_from(length + 2).unwrap(),
    };
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend(links.into_iter().flat_map(u32::to_le_bytes));
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry
}

fn media_box(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(8 + content.len()).unwrap();
    [&length.to_be_bytes()[..], kind, content].concat()
}

/// A video of one second with nothing to see.
pub(super) fn mp4() -> Vec<u8> {
    let mut head = vec![0; 12];
    for field in [1000_u32, 1000, 0x1_0000, 0x100_0000] {
        head.extend(field.to_be_bytes());
    }
    head.resize(96, 0);
    head.extend(1_u32.to_be_bytes());
    let mut out = unfinished_mp4();
    out.extend(media_box(b"moov", &media_box(b"mvhd", &head)));
    out
}

/// The same before the program that records it has finished.
pub(super) fn unfinished_mp4() -> Vec<u8> {
    [
        media_box(b"ftyp", b"isom\0\0\x02\0isomiso2mp41"),
        media_box(b"mdat", &[0; 64]),
    ]
    .concat()
}

/// The head of a photo as iPhones take it.
pub(super) fn heic() -> Vec<u8> {
    [
        media_box(b"ftyp", b"heic\0\0\0\0mif1heic"),
        media_box(b"meta", &[0; 32]),
        media_box(b"mdat", &[0; 64]),
    ]
    .concat()
}

/// What a download behind a login brings.
pub(super) const LOGIN: &str = "<!DOCTYPE html>\n<html lang=\"id\"><head><title>Masuk</title></head><body><form action=\"/login\" method=\"post\"><input name=\"u\"><button>Masuk</button></form></body></html>\n";

/// What Google Drive puts in the place of a document.
pub(super) const CLOUD: &str = "{\"url\": \"https://docs.google.com/open?id=1AbCdEfUji\", \"doc_id\": \"1AbCdEfUji\", \"email\": \"uji@example.go.id\"}";
