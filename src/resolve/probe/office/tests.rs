//! Documents made byte by byte, and what is seen in them.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::model::{Condition, Extent, Facts, Lang, Nature, OfficeKind};

use super::{facts, look};

const TYPES: &str = "application/vnd.openxmlformats-officedocument.";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NIK: &str = "3174051201900001";

/// A ZIP archive of these parts.
pub(super) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, body) in parts {
        let method = match *name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(body).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn types(part: &str, kind: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{TYPES}{kind}"/></Types>"#
    )
}

pub(super) fn rels(of: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="{REL}/{kind}" Target="{target}"/>"#)
    };
    let all: String = of.iter().map(one).collect();
    format!("<Relationships>{all}</Relationships>")
}

pub(super) fn office(main: &str, kind: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let types = types(main, kind);
    let mut all: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", types.as_bytes())];
    all.extend(parts.iter().map(|(name, body)| (*name, body.as_bytes())));
    packed(&all)
}

/// A Word document with this body.
pub(super) fn word(body: &str) -> Vec<u8> {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let parts = [("word/document.xml", body.as_str())];
    office(
        "word/document.xml",
        "wordprocessingml.document.main+xml",
        &parts,
    )
}

fn excel(sheet: &str, shared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
    let shared = format!("<sst>{shared}</sst>");
    let book = r#"<workbook xmlns:r="x"><sheets><sheet name="Pemohon &amp; kuasa" sheetId="1" r:id="rId7"/></sheets></workbook>"#;
    let rels = rels(&[
        ("rId7", "worksheet", "worksheets/data.xml"),
        ("rId8", "sharedStrings", "/xl/sharedStrings.xml"),
    ]);
    let parts = [
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", &rels),
        ("xl/worksheets/data.xml", &sheet),
        // The name differs by case, as some programs write it.
        ("xl/SharedStrings.xml", &shared),
    ];
    office("xl/workbook.xml", "spreadsheetml.sheet.main+xml", &parts)
}

/// A workbook with one cell that holds this text.
pub(super) fn excel_of_one_cell(text: &str) -> Vec<u8> {
    let cell = format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    excel(&cell, "")
}

/// An OpenDocument of this kind.
pub(super) fn open(kind: &str, content: &str) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let meta = r#"<office:document-meta><office:meta><dc:title>Register</dc:title><meta:creation-date>2026-01-15T08:00:00</meta:creation-date><meta:document-statistic meta:page-count="4"/></office:meta></office:document-meta>"#;
    let content = format!("<office:document-content>{content}</office:document-content>");
    packed(&[
        ("mimetype", mime.as_bytes()),
        ("content.xml", content.as_bytes()),
        ("meta.xml", meta.as_bytes()),
    ])
}

/// What is seen, and each text that is taken behind its place.
fn seen(bytes: &[u8]) -> (Facts, Vec<String>) {
    let mut taken = Vec::new();
    let facts = look(bytes, &mut |text, place| {
        taken.push(format!("{}: {text}", place().get(Lang::Id)));
    });
    (facts, taken)
}

fn damage(bytes: &[u8]) -> (Nature, String) {
    let (facts, _) = seen(bytes);
    match facts.condition {
        Condition::Damaged(why) => (facts.nature, why.get(Lang::Id).to_owned()),
        other @ (Condition::Sound
        | Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Unfinished(_)
        | Condition::Blank(_)) => {
            panic!("{other:?}")
        }
    }
}

fn unfinished(bytes: &[u8]) -> String {
    match seen(bytes).0.condition {
        Condition::Unfinished(why) => why.get(Lang::Id).to_owned(),
        other @ (Condition::Sound
        | Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Damaged(_)
        | Condition::Blank(_)) => {
            panic!("{other:?}")
        }
    }
}

#[test]
fn a_word_document_is_read_by_paragraph() {
    let (facts, taken) = seen(&word(
        "<w:p><w:r><w:t>NIK 31740512</w:t></w:r><w:r><w:t>01900001 &amp; lain&#x2D;lain</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
         <w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:r><w:t>baru</w:t></w:r></w:p>\
         <w:p><mc:AlternateContent><mc:Choice><w:p><w:t>kotak</w:t></w:p></mc:Choice>\
         <mc:Fallback><w:p><w:t>kotak</w:t></w:p></mc:Fallback></mc:AlternateContent></w:p>\
         <w:p><w:instrText>PAGE</w:instrText></w:p>",
    ));
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::Word), Condition::Sound)
    );
    assert_eq!(
        taken,
        [
            format!("paragraf 1: NIK {NIK} & lain-lain"),
            "paragraf 2: a\tb".to_owned(),
            "paragraf 3: \nlamabaru".to_owned(),
            "paragraf 5: kotak".to_owned(),
        ]
    );
}

#[test]
fn what_stands_around_a_word_document_is_read_and_its_properties_are_facts() {
    let kind = "wordprocessingml.document.main+xml";
    let (facts, taken) = seen(&office(
        "word/document.xml",
        kind,
        &[
            ("word/document.xml", "<d><p><t>x</t></p></d>"),
            ("word/footnotes.xml", "<f><p><t>kaki</t></p></f>"),
            ("word/header2.xml", "<f><p><t>kop</t></p></f>"),
            (
                "docProps/core.xml",
                "<c><dc:title> Program &amp; Kerja </dc:title><dcterms:created>2026-01-15T08:00:00Z</dcterms:created></c>",
            ),
            (
                "docProps/app.xml",
                "<Properties><Pages>12</Pages></Properties>",
            ),
            ("_xmlsignatures/sig1.xml", "<Signature/>"),
        ],
    ));
    assert_eq!(
        taken,
        ["paragraf 1: x", "catatan kaki: kaki", "kepala halaman: kop"]
    );
    assert_eq!(facts.title.as_deref(), Some("Program & Kerja"));
    assert_eq!(facts.created, Some(jiff::civil::date(2026, 1, 15)));
    assert_eq!(facts.pages, Some(12));
    assert!(facts.signature_fields);
}

#[test]
fn numbers_in_comments_boxes_heads_and_fields_of_a_word_document_are_found() {
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>NIK {NIK}</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>\
         <w:p><w:r><w:fldChar><w:ffData><w:textInput><w:default w:val=\"{NIK}\"/></w:textInput></w:ffData></w:fldChar></w:r></w:p>\
         <w:sdt><w:sdtContent><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    );
    let part = |of: &str| format!("<{of}><w:p><w:r><w:t>NIK {NIK}</w:t></w:r></w:p></{of}>");
    let kind = "wordprocessingml.document.main+xml";
    let parts = [
        ("word/document.xml", &*format!("<d>{body}</d>")),
        ("word/comments.xml", &*part("comments")),
        ("word/header2.xml", &*part("hdr")),
        ("word/footer1.xml", &*part("ftr")),
    ];
    let facts = facts(&office("word/document.xml", kind, &parts));
    let places: Vec<&str> = facts
        .personal
        .iter()
        .map(|one| one.place.get(Lang::Id))
        .collect();
    assert_eq!(
        places,
        [
            "paragraf 2",
            "paragraf 3",
            "paragraf 4",
            "komentar",
            "kaki halaman",
            "kepala halaman"
        ]
    );
    assert!(
        facts
            .personal
            .iter()
            .all(|one| one.masked == "31************01")
    );
}

#[test]
fn an_excel_workbook_is_read_by_cell() {
    let (facts, taken) = seen(&excel(
        r#"<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><v>3.174051201900001E15</v></c><c r="D4" t="b"><v>1</v></c></row>
           <row><c t="inlineStr"><is><t>sisip</t></is></c><c><f>1+1</f><v>2</v></c><c t="str"><v>rumus</v></c></row>"#,
        "<si><t>tidak dipakai</t></si><si><r><t>kaya </t></r><r><t>gaya</t></r><rPh><t>bunyi</t></rPh></si>",
    ));
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::Excel), Condition::Sound)
    );
    assert_eq!(facts.pages, Some(1));
    assert_eq!(
        taken,
        [
            "lembar Pemohon & kuasa sel A4: kaya gaya".to_owned(),
            format!("lembar Pemohon & kuasa sel C4: {NIK}"),
            "lembar Pemohon & kuasa sel A5: sisip".to_owned(),
            "lembar Pemohon & kuasa sel B5: 2".to_owned(),
            "lembar Pemohon & kuasa sel C5: rumus".to_owned(),
        ]
    );
}

#[test]
fn a_binary_workbook_is_counted_and_said_to_be_unread() {
    let (facts, taken) = seen(&office(
        "xl/workbook.bin",
        "x/ms-excel.sheet.binary.macroEnabled.main",
        &[("xl/workbook.bin", "x"), ("xl/worksheets/sheet1.bin", "x")],
    ));
    assert_eq!((facts.condition, facts.pages), (Condition::Sound, Some(1)));
    assert_eq!(facts.oddities[0].seen, Extent::Unread);
    assert!(taken.is_empty());
}

#[test]
fn a_presentation_is_read_in_the_order_of_its_slides() {
    let order = r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="b"/><p:sldId id="257" r:id="a"/></p:sldIdLst></p:presentation>"#;
    let parts = rels(&[
        ("a", "slide", "slides/slide1.xml"),
        ("b", "slide", "slides/slide2.xml"),
    ]);
    let notes = rels(&[("n", "notesSlide", "../notesSlides/notes1.xml")]);
    let kind = "presentationml.presentation.main+xml";
    let (facts, taken) = seen(&office(
        "ppt/presentation.xml",
        kind,
        &[
            ("ppt/presentation.xml", order),
            ("ppt/_rels/presentation.xml.rels", &parts),
            (
                "ppt/slides/slide1.xml",
                "<p:sld><a:p><a:r><a:t>akhir</a:t></a:r></a:p></p:sld>",
            ),
            (
                "ppt/slides/slide2.xml",
                "<p:sld><a:p><a:r><a:t>awal</a:t></a:r></a:p></p:sld>",
            ),
            ("ppt/slides/_rels/slide1.xml.rels", &notes),
            (
                "ppt/notesSlides/notes1.xml",
                "<p:notes><a:p><a:t>catat</a:t></a:p></p:notes>",
            ),
        ],
    ));
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::PowerPoint), Condition::Sound)
    );
    assert_eq!(facts.pages, Some(2));
    assert_eq!(
        taken,
        [
            "salindia 1: awal",
            "salindia 2: akhir",
            "catatan salindia 2: catat"
        ]
    );
}

#[test]
fn comments_diagrams_and_masters_of_a_presentation_are_read() {
    let order =
        r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="a"/></p:sldIdLst></p:presentation>"#;
    let parts = rels(&[("a", "slide", "slides/slide1.xml")]);
    let of_slide = rels(&[("c", "comments", "../comments/comment1.xml")]);
    let kind = "presentationml.presentation.main+xml";
    let of = |slide: &str| {
        seen(&office(
            "ppt/presentation.xml",
            kind,
            &[
                ("ppt/presentation.xml", order),
                ("ppt/_rels/presentation.xml.rels", &parts),
                ("ppt/slides/slide1.xml", slide),
                ("ppt/slides/_rels/slide1.xml.rels", &of_slide),
                (
                    "ppt/comments/comment1.xml",
                    "<p:cmLst><p:cm><p:pos/><p:text>periksa</p:text></p:cm></p:cmLst>",
                ),
                (
                    "ppt/diagrams/data1.xml",
                    "<dgm:dataModel><a:p><a:r><a:t>Kepala</a:t></a:r></a:p></dgm:dataModel>",
                ),
                (
                    "ppt/slideMasters/slideMaster1.xml",
                    "<p:sldMaster><p:sp><p:nvPr><p:ph/></p:nvPr><a:p><a:t>kaki</a:t></a:p></p:sp></p:sldMaster>",
                ),
            ],
        ))
    };
    let (facts, taken) = of("<p:sld><a:p><a:t>isi</a:t></a:p></p:sld>");
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!(
        taken,
        [
            "salindia 1: isi",
            "komentar salindia 1: periksa",
            "salindia induk: kaki",
            "diagram atau bagan: Kepala"
        ]
    );
}

#[test]
fn open_documents_are_read_too() {
    let (facts, taken) = seen(&open(
        "text",
        "<text:h>Judul</text:h><text:p>a<text:s text:c=\"2\"/>b<text:span>c</text:span></text:p>",
    ));
    assert_eq!(
        (facts.nature, facts.pages),
        (Nature::Office(OfficeKind::OpenText), Some(4))
    );
    assert_eq!(facts.title.as_deref(), Some("Register"));
    assert_eq!(facts.created, Some(jiff::civil::date(2026, 1, 15)));
    assert_eq!(taken, ["paragraf 1: Judul", "paragraf 2: a  bc"]);

    let (facts, taken) = seen(&open(
        "spreadsheet",
        r#"<table:table table:name="Pemohon"><table:table-row table:number-rows-repeated="3"/><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="3174051201900001"><text:p>3,17E+15</text:p></table:table-cell><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Kosong"/>"#,
    ));
    assert_eq!(
        (facts.nature, facts.pages),
        (Nature::Office(OfficeKind::OpenSheet), Some(2))
    );
    assert_eq!(
        taken,
        [
            format!("lembar Pemohon sel C4: {NIK}"),
            "lembar Pemohon sel D4: x".to_owned()
        ]
    );

    let (facts, taken) = seen(&open(
        "presentation",
        "<draw:page><text:p>satu</text:p></draw:page><draw:page><text:p>dua</text:p></draw:page>",
    ));
    assert_eq!(
        (facts.nature, facts.pages),
        (Nature::Office(OfficeKind::OpenSlides), Some(2))
    );
    assert_eq!(taken, ["salindia 1: satu", "salindia 2: dua"]);
}

#[test]
fn an_archive_is_an_archive_whatever_it_says_of_itself() {
    let archive = || {
        let mut facts = Facts::of(Nature::Zip);
        super::unread_archive(&mut facts);
        facts
    };
    assert_eq!(seen(&packed(&[("a.txt", b"x")])).0, archive());
    let book = packed(&[("mimetype", b"application/epub+zip"), ("a.xml", b"<a/>")]);
    assert_eq!(seen(&book).0, archive());
    let drawing = types("visio/document.xml", "ms-visio.drawing.main+xml");
    for listed in ["<Types/>", "bukan XML", &drawing] {
        let parts = [("[Content_Types].xml", listed.as_bytes()), ("a.pdf", b"x")];
        assert_eq!(seen(&packed(&parts)).0, archive(), "{listed}");
    }
}

#[test]
fn names_of_parts_may_have_either_slash_or_be_written_as_in_an_address() {
    let kind = "wordprocessingml.document.main+xml";
    let body = "<d><p><t>isi</t></p></d>";
    let (facts, taken) = seen(&office(
        r"word\document.xml",
        kind,
        &[(r"word\Document.xml", body)],
    ));
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::Word), Condition::Sound)
    );
    assert_eq!(taken, ["paragraf 1: isi"]);
    let (facts, taken) = seen(&office(
        "word/isi%201.xml",
        kind,
        &[("word/isi 1.xml", body)],
    ));
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!(taken, ["paragraf 1: isi"]);
}

#[test]
fn a_list_may_name_parts_that_are_not_there_and_nobody_needs() {
    let types = format!(
        r#"<Types><Override PartName="/word/lama.xml" ContentType="{TYPES}wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="{TYPES}wordprocessingml.comments+xml"/><Override PartName="/word/document.xml" ContentType="{TYPES}wordprocessingml.document.main+xml"/></Types>"#
    );
    let rels = rels(&[
        ("rId1", "comments", "comments.xml"),
        ("rId2", "image", "media/hilang.png"),
    ]);
    let word = packed(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", b"<d><p><t>isi</t></p></d>"),
        ("word/_rels/document.xml.rels", rels.as_bytes()),
    ]);
    let (facts, taken) = seen(&word);
    assert_eq!(facts, Facts::of(Nature::Office(OfficeKind::Word)));
    assert_eq!(taken, ["paragraf 1: isi"]);

    let rels = self::rels(&[
        ("rId7", "worksheet", "worksheets/data.xml"),
        ("rId8", "sharedStrings", "sharedStrings.xml"),
    ]);
    let book = r#"<workbook xmlns:r="x"><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>"#;
    let of = |cell: &str| {
        office(
            "xl/workbook.xml",
            "spreadsheetml.sheet.main+xml",
            &[
                ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", &rels),
                (
                    "xl/worksheets/data.xml",
                    &format!("<s><row>{cell}</row></s>"),
                ),
            ],
        )
    };
    assert_eq!(seen(&of("<c><v>12</v></c>")).0.condition, Condition::Sound);
    assert!(damage(&of(r#"<c t="s"><v>0</v></c>"#)).1.contains("rusak"));
}

#[test]
fn what_wants_a_password_is_locked() {
    let mut zip = word("<w:p/>");
    // The flag stands 6 bytes into a local head and 8 into the directory's.
    for (mark, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = zip.windows(4).position(|four| four == mark).unwrap();
        zip[at + flag] |= 1;
    }
    let (facts, _) = seen(&zip);
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::Word), Condition::Locked)
    );

    let manifest = r#"<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>"#;
    let open = packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", b"\x01\x02 no xml"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    let (facts, _) = seen(&open);
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::OpenSheet), Condition::Locked)
    );
}

#[test]
fn half_a_document_is_damaged_and_still_of_its_kind() {
    let whole = word("<w:p><w:t>teks</w:t></w:p>");
    let (nature, why) = damage(&whole[..whole.len() - 30]);
    assert_eq!(nature, Nature::Office(OfficeKind::Word));
    assert!(why.contains("tidak utuh"), "{why}");
    let whole = open("presentation", "<draw:page/>");
    assert_eq!(
        damage(&whole[..whole.len() - 30]).0,
        Nature::Office(OfficeKind::OpenSlides)
    );
    assert_eq!(damage(b"PK\x03\x04").0, Nature::Zip);
}

#[test]
fn a_part_with_the_wrong_checksum_is_damage_even_where_nobody_reads_it() {
    for name in ["word/media/foto.jpg", "docProps/core.xml"] {
        let kind = "wordprocessingml.document.main+xml";
        let parts = [
            ("word/document.xml", "<d/>"),
            (name, "<isi>abcdefghij</isi>"),
        ];
        let mut zip = office("word/document.xml", kind, &parts);
        let at = zip
            .windows(4)
            .rposition(|four| four == b"PK\x01\x02")
            .unwrap();
        zip[at + 16] ^= 1;
        assert_eq!(
            damage(&zip),
            (
                Nature::Office(OfficeKind::Word),
                format!("bagian {name} di dalamnya rusak")
            )
        );
    }
}

#[test]
fn missing_and_broken_parts_are_damage() {
    let kind = "wordprocessingml.document.main+xml";
    let (nature, why) = damage(&office("word/document.xml", kind, &[]));
    assert_eq!(nature, Nature::Office(OfficeKind::Word));
    assert_eq!(why, "bagian word/document.xml di dalamnya tidak ada");
    let (_, why) = damage(&packed(&[("word/document.xml", b"<d/>")]));
    assert_eq!(why, "bagian [Content_Types].xml di dalamnya tidak ada");
    for broken in ["<w:p>", "</w:p>", "<w:p></w:t>", "a & b", "<w:t"] {
        assert!(
            damage(&word(broken))
                .1
                .contains("word/document.xml di dalamnya rusak"),
            "{broken}"
        );
    }
    assert!(
        damage(&excel(r#"<row><c t="s"><v>9</v></c></row>"#, ""))
            .1
            .contains("rusak")
    );
}

#[test]
fn a_part_that_is_called_by_a_number_is_named_without_it() {
    let name = format!("word/media/{NIK}.jpg");
    let kind = "wordprocessingml.document.main+xml";
    let parts = [
        ("word/document.xml", "<d/>"),
        (&*name, "<isi>abcdefghij</isi>"),
    ];
    let mut zip = office("word/document.xml", kind, &parts);
    let at = zip
        .windows(4)
        .rposition(|four| four == b"PK\x01\x02")
        .unwrap();
    zip[at + 16] ^= 1;
    let (_, why) = damage(&zip);
    assert_eq!(
        why,
        "bagian word/media/31************01.jpg di dalamnya rusak"
    );
    let sheets = open(
        "spreadsheet",
        &format!(
            r#"<table:table table:name="KTP_{NIK}"><table:table-row><table:table-cell><text:p>{NIK}</text:p></table:table-cell></table:table-row></table:table>"#
        ),
    );
    assert!(seen(&sheets).1[0].starts_with("lembar KTP_31************01 sel A1"));
}

#[test]
fn broken_properties_hinder_nobody() {
    let kind = "wordprocessingml.document.main+xml";
    let parts = [
        ("word/document.xml", "<d><p><t>isi</t></p></d>"),
        ("docProps/core.xml", "<title>x"),
    ];
    let (facts, _) = seen(&office("word/document.xml", kind, &parts));
    assert_eq!((facts.condition, facts.title), (Condition::Sound, None));
}

#[test]
fn entities_are_never_expanded() {
    let bomb = r#"<!DOCTYPE d [<!ENTITY a "3174051201900001"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><d><p><t>x&b;&f;&lt;</t></p></d>"#;
    let kind = "wordprocessingml.document.main+xml";
    let (facts, taken) = seen(&office(
        "word/document.xml",
        kind,
        &[("word/document.xml", bomb)],
    ));
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!(taken, ["paragraf 1: x<"]);
}

#[test]
fn text_in_utf_16_is_read() {
    let body = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><d><p><t>é</t></p></d>";
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(body.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let types = types("word/document.xml", "wordprocessingml.document.main+xml");
    let zip = packed(&[
        ("[Content_Types].xml", format!("\u{FEFF}{types}").as_bytes()),
        ("word/document.xml", &wide),
    ]);
    let (facts, taken) = seen(&zip);
    assert_eq!(
        (facts.nature, facts.condition),
        (Nature::Office(OfficeKind::Word), Condition::Sound)
    );
    assert_eq!(taken, ["paragraf 1: é"]);
}

#[test]
fn bombs_end_at_a_bound() {
    let deep = "<a>".repeat(300) + &"</a>".repeat(300);
    assert!(unfinished(&word(&deep)).contains("bersarang"));

    let text = "0".repeat(3 * 1024 * 1024);
    let cells = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(60);
    let many = excel(&cells, &format!("<si><t>{text}</t></si>"));
    assert!(unfinished(&many).contains("128 MB"));
}

#[test]
fn what_is_only_large_opens_and_is_not_looked_through() {
    let names: Vec<String> = (0..10_001).map(|number| number.to_string()).collect();
    let parts: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"".as_slice()))
        .collect();
    let (facts, _) = seen(&packed(&parts));
    assert_eq!(facts.condition, Condition::Sound);
    let large = |facts: &Facts| {
        let oddity = facts.oddities.first().expect("it is large");
        assert_eq!(oddity.seen, Extent::Part);
        oddity.what.get(Lang::Id).to_owned()
    };
    assert!(large(&facts).contains("10.000"));

    // 70 MB of text that does not shrink to nothing: a register of many rows.
    let mut number = 0_u64;
    let mut text = String::from("<d>");
    while text.len() < 70 * 1024 * 1024 {
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        text.push_str(&format!(
            "<p><t>{number:016x} {}</t></p>",
            "Pemohon informasi ".repeat(40)
        ));
    }
    text.push_str("</d>");
    let kind = "wordprocessingml.document.main+xml";
    let bytes = office("word/document.xml", kind, &[("word/document.xml", &text)]);
    assert!(bytes.len() > 64 * 1024 * 1024 / 200, "{}", bytes.len());
    let mut taken = 0_u32;
    let facts = look(&bytes, &mut |_, _| taken += 1);
    assert_eq!(facts.condition, Condition::Sound);
    assert!(large(&facts).contains("64 MB"));
    assert!(taken > 10_000);

    // Were there 4 GB of it, as the directory may say, it would be made to inflate.
    let mut bytes = bytes;
    let last = bytes.windows(4).rposition(|four| four == b"PK\x01\x02");
    let size = last.unwrap() + 24;
    bytes[size..size + 4].copy_from_slice(&0xF000_0000_u32.to_le_bytes());
    assert!(u64::try_from(bytes.len()).unwrap() < 0xF000_0000 / 200);
    assert!(unfinished(&bytes).contains("64 MB"));
}

#[test]
fn an_office_file_that_shows_nothing_is_blank() {
    let blank = |bytes: &[u8]| match seen(bytes).0.condition {
        Condition::Blank(why) => Some(why.get(Lang::Id).to_owned()),
        Condition::Sound => None,
        other @ (Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Unfinished(_)
        | Condition::Damaged(_)) => {
            panic!("{other:?}")
        }
    };
    let is_blank = |bytes: &[u8], words: &str| {
        assert!(
            blank(bytes).is_some_and(|why| why.contains(words)),
            "{words}"
        );
    };
    for body in ["", "<w:p/>", "<w:p><w:r><w:t> \u{200b}</w:t></w:r></w:p>"] {
        is_blank(&word(body), "tidak ada teks");
    }
    for thing in [
        "<w:tbl/>",
        "<w:p><w:drawing/></w:p>",
        "<w:p><w:object/></w:p>",
        "<w:p><w:t>.</w:t></w:p>",
    ] {
        assert_eq!(blank(&word(thing)), None, "{thing}");
    }
    is_blank(&excel("", ""), "semua lembarnya kosong");
    is_blank(
        &excel(
            r#"<row><c s="1"/><c t="inlineStr"><is><t> </t></is></c></row>"#,
            "",
        ),
        "lembarnya",
    );
    is_blank(
        &excel(
            "<dataValidation><formula1>\"Ya,Tidak\"</formula1></dataValidation>",
            "",
        ),
        "lembarnya",
    );
    for cell in ["<v>0</v>", "<f>SUM(A1:A2)</f>"] {
        assert_eq!(
            blank(&excel(&format!("<row><c>{cell}</c></row>"), "")),
            None,
            "{cell}"
        );
    }
    assert_eq!(
        blank(&excel(r#"<row><c t="b"><v>1</v></c></row>"#, "")),
        None
    );
    assert_eq!(blank(&excel("<drawing/>", "")), None);
    is_blank(&open("presentation", ""), "tidak ada satu salindia pun");
    is_blank(
        &open("presentation", "<draw:page/>"),
        "semua salindianya kosong",
    );
    is_blank(&open("text", "<text:p/>"), "tidak ada teks");
    is_blank(
        &open(
            "spreadsheet",
            "<table:table><table:table-row/></table:table>",
        ),
        "lembarnya",
    );
    assert_eq!(blank(&open("text", "<text:p><draw:image/></text:p>")), None);
    assert_eq!(blank(&open("text", "<table:table/>")), None);
    is_blank(&packed(&[("folder/", b"")]), "tanpa satu berkas pun");
}

#[test]
fn a_deck_is_blank_unless_slides_or_what_is_behind_them_show_something() {
    let deck = |slides: &str, slide: &str, master: &str| {
        let order = format!("<p:presentation><p:sldIdLst>{slides}</p:sldIdLst></p:presentation>");
        let parts = rels(&[("a", "slide", "slides/slide1.xml")]);
        let kind = "presentationml.presentation.main+xml";
        let bytes = office(
            "ppt/presentation.xml",
            kind,
            &[
                ("ppt/presentation.xml", &order),
                ("ppt/_rels/presentation.xml.rels", &parts),
                ("ppt/slides/slide1.xml", &format!("<p:sld>{slide}</p:sld>")),
                (
                    "ppt/slideMasters/slideMaster1.xml",
                    &format!("<p:sldMaster>{master}</p:sldMaster>"),
                ),
            ],
        );
        match seen(&bytes).0.condition {
            Condition::Blank(why) => Some(why.get(Lang::Id).to_owned()),
            Condition::Sound => None,
            other @ (Condition::Locked
            | Condition::LockedByCertificate
            | Condition::Unfinished(_)
            | Condition::Damaged(_)) => {
                panic!("{other:?}")
            }
        }
    };
    let one = r#"<p:sldId id="256" r:id="a"/>"#;
    let place = r#"<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><a:p/></p:sp>"#;
    let shape = "<p:sp><p:spPr/></p:sp>";
    let none = Some("tidak ada satu salindia pun".to_owned());
    let blank = Some("semua salindianya kosong".to_owned());
    assert_eq!(deck("", shape, shape), none);
    assert_eq!(deck(one, "", place), blank);
    assert_eq!(deck(one, place, place), blank);
    for shows in [
        shape,
        "<p:pic/>",
        "<p:graphicFrame/>",
        "<p:bg><a:blip/></p:bg>",
    ] {
        assert_eq!(
            deck(one, &format!("{place}{shows}"), place),
            None,
            "{shows}"
        );
        assert_eq!(deck(one, place, shows), None, "{shows}");
    }
    let written = place.replace("<a:p/>", "<a:p><a:t>Judul</a:t></a:p>");
    assert_eq!(deck(one, &written, ""), None);
}

#[test]
fn a_part_that_inflates_without_end_stops_at_64_mb() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(6));
    zip.start_file("[Content_Types].xml", options).unwrap();
    let types = types("word/document.xml", "wordprocessingml.document.main+xml");
    zip.write_all(types.as_bytes()).unwrap();
    zip.start_file("word/document.xml", options).unwrap();
    let piece = format!("<p><t>{}</t></p>", "a".repeat(1024 * 1024));
    zip.write_all(b"<d>").unwrap();
    for _ in 0..70 {
        zip.write_all(piece.as_bytes()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 64 * 1024 * 1024 / 200, "{}", bytes.len());
    let mut taken = 0_u32;
    let facts = look(&bytes, &mut |_, _| taken += 1);
    assert!(
        matches!(facts.condition, Condition::Unfinished(why) if why.get(Lang::Id).contains("64 MB"))
    );
    assert!((60..=65).contains(&taken), "{taken}");
}

#[test]
fn the_sample_documents_are_sound() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");
    let mut seen_all = 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
        let nature = match entry.path().extension().and_then(|kind| kind.to_str()) {
            Some("docx") => Nature::Office(OfficeKind::Word),
            Some("xlsx") => Nature::Office(OfficeKind::Excel),
            _ => continue,
        };
        let (facts, taken) = seen(&std::fs::read(entry.path()).unwrap());
        assert_eq!(
            (facts.nature, &facts.condition),
            (nature, &Condition::Sound),
            "{:?}",
            entry.path()
        );
        assert!(
            facts.title.is_some() && facts.created.is_some(),
            "{:?}",
            entry.path()
        );
        assert!(taken.len() > 5, "{:?}", entry.path());
        seen_all += 1;
    }
    assert!(seen_all >= 20, "{seen_all}");
}
