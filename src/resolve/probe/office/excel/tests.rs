//! Numbers of persons as sheets hold them, and the numbers beside them that are none.

use crate::model::{Condition, Facts, Lang, PersonalKind};
use crate::resolve::probe::office::facts;
use crate::resolve::probe::office::tests::{office, rels};

use PersonalKind::{Nik, Npwp, Phone};

const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="#,##0"/><numFmt numFmtId="166" formatCode="00\.000\.000\.0\-000\.000"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="3"/></cellXfs></styleSheet>"##;

/// What is seen of a workbook with one sheet that is called A; more parts stand about it.
fn seen(sheet: &str, about: &[(&str, &str, &str)]) -> Facts {
    let book = r#"<workbook xmlns:r="x"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#;
    let of_book = rels(&[
        ("r1", "worksheet", "worksheets/a.xml"),
        ("r2", "styles", "styles.xml"),
    ]);
    let kinds: Vec<(&str, &str, &str)> = about
        .iter()
        .map(|(part, kind, _)| (*part, *kind, *part))
        .collect();
    let of_sheet = rels(&kinds);
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let names: Vec<String> = about
        .iter()
        .map(|(part, ..)| format!("xl/worksheets/{part}"))
        .collect();
    let mut parts = vec![
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", &*of_book),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/a.xml", &*sheet),
        ("xl/worksheets/_rels/a.xml.rels", &*of_sheet),
    ];
    parts.extend(
        names
            .iter()
            .map(String::as_str)
            .zip(about.iter().map(|(.., body)| *body)),
    );
    let facts = facts(&office(
        "xl/workbook.xml",
        "spreadsheetml.sheet.main+xml",
        &parts,
    ));
    assert_eq!(facts.condition, Condition::Sound);
    facts
}

/// A row of cells: text, or a number where it begins with `=`, with the number of its format behind `@`.
fn rows(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| match text.strip_prefix('=') {
        Some(number) => {
            let (value, format) = number.split_once('@').unwrap_or((number, "0"));
            format!(r#"<c s="{format}"><v>{value}</v></c>"#)
        }
        None => format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#),
    };
    let row =
        |cells: &&[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    format!(
        "<sheetData>{}</sheetData>",
        rows.iter().map(row).collect::<String>()
    )
}

/// Kinds, masked numbers and places.
fn found(facts: &Facts) -> Vec<(PersonalKind, &str, &str)> {
    let all = facts.personal.iter();
    all.map(|one| (one.kind, &*one.masked, one.place.get(Lang::Id)))
        .collect()
}

#[test]
fn a_number_without_its_nought_is_known_by_its_column_its_neighbour_or_its_format() {
    let sheet = rows(&[
        &["No", "Nama", "No. HP", "NPWP", "NIK"],
        &[
            "=1",
            "Pemohon",
            "=81234567812",
            "=12345678901009",
            "=3.17101010790000E15",
        ],
        &["=2", "Pemohon", "=8.123456782E10", "", ""],
        &["", "", "", "", ""],
        &["WA", ":", "=81234567833"],
        &["x", "=81234567844@1", "=12345678901009@3"],
    ]);
    let facts = seen(&sheet, &[]);
    assert_eq!(
        found(&facts),
        [
            (Phone, "08********12", "lembar A sel C2"),
            (Npwp, "12**********09", "lembar A sel D2"),
            (Nik, "31************00", "lembar A sel E2"),
            (Phone, "08********20", "lembar A sel C3"),
            (Phone, "08********33", "lembar A sel C5"),
            (Phone, "08********44", "lembar A sel B6"),
            (Npwp, "01***********09", "lembar A sel C6"),
        ]
    );
}

#[test]
fn sums_accounts_and_other_numbers_of_sheets_stay_silent() {
    let sheet = rows(&[
        &["Uraian", "Pagu", "No. Rekening", "NUPTK", "NIP", "SPM"],
        &[
            "Belanja",
            "=62812345678",
            "081234567812",
            "3171010107900001",
            "=198108122005011002",
            "=1501202608304501",
        ],
        &[
            "Belanja",
            "=628123456789@2",
            "=81234567812",
            "3171010107900001",
            "",
            "",
        ],
        &["", "", "", "", "", ""],
        &["Jumlah", "=6281234567812@2"],
        &["Jumlah", "=81234567812"],
        &[
            "=81234567812",
            "=12345678901009",
            "=628123456789",
            "=6281234567890@4",
        ],
        &[
            "Telepon kantor",
            "=215703303",
            "(021) 5703303",
            "0215703303",
        ],
        &[
            "ISBN",
            "9786028123456",
            "DIPA",
            "023.16.1.4471/2026",
            "UU 14/2008",
        ],
    ]);
    assert_eq!(found(&seen(&sheet, &[])), []);
}

#[test]
fn a_number_told_digit_by_digit_is_joined_behind_its_label() {
    let digits = [
        "3", "1", "7", "1", "0", "1", "0", "1", "0", "7", "9", "0", "0", "0", "0", "1",
    ];
    let mut labelled = vec!["NIK", ":"];
    labelled.extend(digits);
    let mut numbers = vec!["No. HP"];
    numbers.extend([
        "=0", "=8", "=1", "=2", "-", "=3", "=4", "=5", "=6", "-", "=7", "=8", "=1", "=2",
    ]);
    let facts = seen(&rows(&[&labelled, &numbers]), &[]);
    assert_eq!(
        found(&facts),
        [
            (Nik, "31************01", "lembar A sel C1"),
            (Phone, "08********12", "lembar A sel B2"),
        ]
    );
    // Marks from 1 to 5 look the same, and have no such label.
    let mut marks = vec!["Responden"];
    marks.extend(digits);
    assert_eq!(found(&seen(&rows(&[&marks, &digits]), &[])), []);
}

#[test]
fn a_label_ends_with_its_table() {
    let sheet = rows(&[
        &["No. Rekening"],
        &["081234567812"],
        &[""],
        &["Petugas"],
        &["081234567812"],
    ]);
    let facts = seen(&sheet, &[]);
    assert_eq!(found(&facts), [(Phone, "08********12", "lembar A sel A5")]);
}

#[test]
fn comments_boxes_fields_headers_and_footers_are_read() {
    let sheet = rows(&[&["isi"]])
        + r#"<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12 NIK 3171010107900001&amp;Chal &amp;P</oddHeader><firstFooter>&amp;RHP 081234567812</firstFooter></headerFooter>"#;
    let facts = seen(
        &sheet,
        &[
            (
                "c.xml",
                "comments",
                r#"<comments><commentList><comment ref="B3"><text><r><t>NIK 3171010107</t></r><r><t>900001</t></r></text></comment></commentList></comments>"#,
            ),
            (
                "t.xml",
                "threadedComment",
                r#"<ThreadedComments><threadedComment ref="B4"><text>HP 081234567812</text></threadedComment></ThreadedComments>"#,
            ),
            (
                "d.xml",
                "drawing",
                "<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>081234567812</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>",
            ),
            (
                "v.vml",
                "vmlDrawing",
                "<xml><v:shape><v:textbox><div><font>0812</font>34567812<br></br></div></v:textbox></v:shape></xml>",
            ),
        ],
    );
    assert_eq!(
        found(&facts),
        [
            (Nik, "31************01", "kepala atau kaki lembar A"),
            (Phone, "08********12", "kepala atau kaki lembar A"),
            (Nik, "31************01", "komentar pada lembar A sel B3"),
            (Phone, "08********12", "kotak teks di lembar A"),
            (Phone, "08********12", "komentar pada lembar A sel B4"),
            (Phone, "08********12", "isian atau kotak teks di lembar A"),
        ]
    );
    // Old drawings that are no XML hinder nobody.
    assert_eq!(
        found(&seen(&sheet, &[("v.vml", "vmlDrawing", "<xml><br></xml>")])).len(),
        2
    );
}

#[test]
fn the_choices_of_a_cell_are_read_and_show_nothing() {
    let of = |formula: &str| {
        format!(
            "<dataValidations><dataValidation><formula1>{formula}</formula1></dataValidation></dataValidations>"
        )
    };
    let facts = |sheet: &str, formula: &str| seen(&(sheet.to_owned() + &of(formula)), &[]);
    let sheet = rows(&[&["isi"]]);
    let list = facts(&sheet, "\"Ya,081234567812,6281234567812,3171010107900001\"");
    let place = "pilihan isian di lembar A";
    assert_eq!(
        found(&list),
        [
            (Phone, "08********12", place),
            (Nik, "31************01", place)
        ]
    );
    // A bound and cells are no list.
    for formula in ["081234567812", "$A$1:$A$9", "\"Ya,Tidak\""] {
        assert_eq!(found(&facts(&sheet, formula)), [], "{formula}");
    }
}

#[test]
fn a_sheet_that_is_called_by_a_number_of_a_person_is_told() {
    let named = |name: &str| {
        let book = format!(
            r#"<workbook xmlns:r="x"><sheets><sheet name="{name}" r:id="r1"/></sheets></workbook>"#
        );
        let of_book = rels(&[("r1", "worksheet", "worksheets/a.xml")]);
        facts(&office(
            "xl/workbook.xml",
            "spreadsheetml.sheet.main+xml",
            &[
                ("xl/workbook.xml", &*book),
                ("xl/_rels/workbook.xml.rels", &*of_book),
                ("xl/worksheets/a.xml", "<worksheet/>"),
            ],
        ))
    };
    let place = "nama lembar";
    assert_eq!(
        found(&named("081234567812")),
        [(Phone, "08********12", place)]
    );
    assert_eq!(
        found(&named("NIK 3171010107900001")),
        [(Nik, "31************01", place)]
    );
    for name in [
        "Rekap 2026",
        "198108122005011002",
        "628123456789",
        "2026-08-17 08.12.34",
    ] {
        assert_eq!(found(&named(name)), [], "{name}");
    }
    // It makes no sheet one that shows something.
    assert!(matches!(
        named("081234567812").condition,
        Condition::Blank(_)
    ));
}
