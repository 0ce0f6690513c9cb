//! Numbers of persons in tables of texts and slides, and in sheets of `OpenDocument`.

use crate::model::{Condition, Facts, Lang, PersonalKind};
use crate::resolve::probe::office::facts;
use crate::resolve::probe::office::tests::{open, packed, word};

use PersonalKind::{Nik, Npwp, Phone};

const NIK: &str = "3171010107900001";

/// Kinds, masked numbers and places of a sound document.
fn found(bytes: &[u8]) -> Vec<(PersonalKind, String, String)> {
    let Facts {
        condition,
        personal,
        ..
    } = facts(bytes);
    assert_eq!(condition, Condition::Sound);
    let all = personal.into_iter();
    all.map(|one| (one.kind, one.masked, one.place.get(Lang::Id).to_owned()))
        .collect()
}

fn masked(bytes: &[u8]) -> Vec<String> {
    found(bytes)
        .into_iter()
        .map(|(_, masked, _)| masked)
        .collect()
}

fn one(bytes: &[u8], kind: PersonalKind, number: &str, place: &str) {
    assert_eq!(found(bytes), [(kind, number.to_owned(), place.to_owned())]);
}

fn cells_of(rows: &[&[&str]], cell: &dyn Fn(&str) -> String, row: &str) -> String {
    let of = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<{row}>{cells}</{row}>")
    };
    rows.iter().map(of).collect()
}

/// A table of Word; a cell that begins with `2|` takes two columns.
fn word_table(rows: &[&[&str]]) -> String {
    let cell = |text: &str| match text.strip_prefix("2|") {
        Some(text) => format!(
            "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        ),
        None => format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"),
    };
    format!("<w:tbl>{}</w:tbl>", cells_of(rows, &cell, "w:tr"))
}

/// A table of OpenDocument text.
fn open_table(rows: &[&[&str]]) -> String {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = cells_of(rows, &cell, "table:table-row");
    format!("<table:table>{rows}</table:table>")
}

/// The same table in each of the formats.
fn each(rows: &[&[&str]]) -> [Vec<u8>; 3] {
    [
        word(&word_table(rows)),
        open("text", &open_table(rows)),
        open(
            "presentation",
            &format!("<draw:page>{}</draw:page>", open_table(rows)),
        ),
    ]
}

fn digits(number: &str) -> Vec<&str> {
    number.split("").filter(|digit| !digit.is_empty()).collect()
}

#[test]
fn a_label_beside_or_above_a_number_counts_in_every_table() {
    for bytes in each(&[
        &["No", "Nama", "No. HP", "Nomor KTP"],
        &["1", "Pemohon", "81234567812", "3171 0101 0790 0001"],
        &["", "", "", ""],
        &["NPWP", ":", "12345678901009", ""],
    ]) {
        assert_eq!(
            masked(&bytes),
            ["08********12", "31************01", "12**********09"]
        );
    }
}

#[test]
fn numbers_of_other_things_stay_silent_in_every_table() {
    for bytes in each(&[
        &["Uraian", "No. Rekening", "Pagu", "NIP", "NUPTK"],
        &[
            "Belanja",
            "081234567812",
            "62812345678",
            "198108122005011002",
            NIK,
        ],
        &["Telepon kantor", "(021) 5703303", "", "", ""],
        &["Jumlah", "81234567812", "", "", ""],
    ]) {
        assert_eq!(found(&bytes), []);
    }
}

#[test]
fn sums_that_begin_with_62_and_accounts_beside_a_bank_stay_silent_in_every_table() {
    for bytes in each(&[
        &["Uraian", "Saldo", "2026"],
        &["Belanja Pegawai", "628123456789", "6281234567891"],
        &["Belanja Telepon", "62812345678901", "8123456789"],
        &["", "", ""],
        &["BRI", "0812345678", ""],
    ]) {
        assert_eq!(found(&bytes), []);
    }
    for bytes in each(&[
        &["Nama", "Bank", "No. HP"],
        &["Pemohon", "BRI", "6281234567812"],
        &["Pemohon", "BRI", "081234567812"],
    ]) {
        assert_eq!(masked(&bytes), ["08********12", "08********12"]);
    }
}

#[test]
fn digits_in_cells_of_their_own_are_joined_behind_their_label() {
    let boxes = digits(NIK);
    let labelled = [&["NIK", ":"][..], &boxes].concat();
    for bytes in each(&[&labelled]) {
        assert_eq!(masked(&bytes), ["31************01"]);
    }
    // Marks of respondents look the same.
    let marks = [&["Responden"][..], &boxes].concat();
    for bytes in each(&[&marks, &boxes]) {
        assert_eq!(found(&bytes), []);
    }
    // Each digit with a line below it.
    let lined: String = boxes
        .iter()
        .map(|digit| format!("<w:tc><w:p><w:t>{digit}</w:t></w:p><w:p/></w:tc>"))
        .collect();
    let label = "<w:p><w:t>NIK Pemohon:</w:t></w:p><w:p/>";
    let below = word(&format!("{label}<w:tbl><w:tr>{lined}</w:tr></w:tbl>"));
    one(&below, Nik, "31************01", "paragraf 3");
    let other = "<w:p><w:t>Nilai</w:t></w:p>";
    let below = word(&format!(
        "{label}{other}<w:tbl><w:tr>{lined}</w:tr></w:tbl>"
    ));
    assert_eq!(found(&below), []);
}

#[test]
fn a_table_within_a_cell_has_the_label_beside_that_cell() {
    let boxes = word_table(&[&digits(NIK)]);
    let form = |label: &str| {
        word(&format!(
            "<w:tbl><w:tr><w:tc><w:p><w:t>{label}</w:t></w:p></w:tc><w:tc>{boxes}<w:p/></w:tc></w:tr></w:tbl>"
        ))
    };
    one(&form("NIK"), Nik, "31************01", "paragraf 2");
    assert_eq!(found(&form("Nilai")), []);
}

#[test]
fn a_head_over_two_columns_moves_those_behind_it() {
    let rows: &[&[&str]] = &[
        &["2|Pemohon", "HP"],
        &["Contoh", "81234567812", "81234567821"],
    ];
    one(
        &word(&word_table(rows)),
        Phone,
        "08********21",
        "paragraf 5",
    );
}

#[test]
fn what_is_alone_in_its_cell_is_found_once() {
    for bytes in each(&[&["NIK"], &[NIK]]) {
        assert_eq!(masked(&bytes), ["31************01"]);
    }
}

/// A sheet of OpenDocument: `=` begins a number, with what it shows behind `@`.
fn sheet(rows: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &str| {
        let Some(number) = text.strip_prefix('=') else {
            return format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        };
        let (value, shown) = number.split_once('@').unwrap_or((number, number));
        format!(
            r#"<table:table-cell office:value-type="float" office:value="{value}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    sheet_of(&cells_of(rows, &cell, "table:table-row"))
}

fn sheet_of(rows: &str) -> Vec<u8> {
    open(
        "spreadsheet",
        &format!(r#"<table:table table:name="A">{rows}</table:table>"#),
    )
}

#[test]
fn a_number_of_an_open_sheet_is_known_by_its_label_or_by_what_its_cell_shows() {
    let bytes = sheet(&[
        &["No", "No. HP", "NPWP", "NIK"],
        &[
            "=1",
            "=81234567812@8,12E+10",
            "=12345678901009",
            "=3171010107900000@3,17E+15",
        ],
        &["", "", "", ""],
        &["WA", ":", "=81234567833"],
        &[
            "x",
            "=81234567844@0812-3456-7844",
            "=12345678901009@01.234.567.8-901.009",
        ],
    ]);
    let found = found(&bytes);
    let found: Vec<_> = found
        .iter()
        .map(|(kind, masked, place)| (*kind, &**masked, &**place))
        .collect();
    assert_eq!(
        found,
        [
            (Phone, "08********12", "lembar A sel B2"),
            (Npwp, "12**********09", "lembar A sel C2"),
            (Nik, "31************00", "lembar A sel D2"),
            (Phone, "08********33", "lembar A sel C4"),
            (Phone, "08********44", "lembar A sel B5"),
            (Npwp, "01***********09", "lembar A sel C5"),
        ]
    );
}

#[test]
fn sums_and_other_numbers_of_an_open_sheet_stay_silent() {
    let bytes = sheet(&[
        &["Uraian", "Pagu", "No. Rekening", "NUPTK"],
        &["Belanja", "=62812345678", "081234567812", NIK],
        &[
            "Belanja",
            "=628123456789@628.123.456.789",
            "=81234567812",
            "",
        ],
        &["Belanja", "=628123456789@Rp628.123.456.789,00", "", ""],
        &["", "", "", ""],
        &["=81234567812", "=12345678901009", "=628123456789"],
    ]);
    assert_eq!(found(&bytes), []);
    // Money that is too wide for its cell.
    let money = r####"<table:table-row><table:table-cell office:value-type="currency" office:value="6281234567891"><text:p>###</text:p></table:table-cell></table:table-row>"####;
    assert_eq!(found(&sheet_of(money)), []);
}

#[test]
fn equal_digits_that_an_open_sheet_writes_once_are_as_many_as_they_are() {
    let cell = |digit: &str, times: u32| {
        format!(
            r#"<table:table-cell office:value-type="float" office:value="{digit}" table:number-columns-repeated="{times}"><text:p>{digit}</text:p></table:table-cell>"#
        )
    };
    let boxes: String = [("3", 1), ("1", 1), ("7", 1), ("1", 1), ("0", 1), ("1", 1)]
        .into_iter()
        .chain([
            ("0", 1),
            ("1", 1),
            ("0", 1),
            ("7", 1),
            ("9", 1),
            ("0", 4),
            ("1", 1),
        ])
        .map(|(digit, times)| cell(digit, times))
        .collect();
    let row = |label: &str| {
        format!(
            "<table:table-row><table:table-cell><text:p>{label}</text:p></table:table-cell>{boxes}</table:table-row>"
        )
    };
    one(
        &sheet_of(&row("NIK")),
        Nik,
        "31************01",
        "lembar A sel B1",
    );
    assert_eq!(found(&sheet_of(&row("Nilai"))), []);
    let endless = cell("1", u32::MAX).repeat(1000);
    assert_eq!(
        found(&sheet_of(&format!(
            "<table:table-row>{endless}</table:table-row>"
        ))),
        []
    );
}

#[test]
fn a_label_goes_on_behind_equal_rows_and_ends_behind_a_blank_one() {
    let row = |text: &str, times: u32| {
        format!(
            r#"<table:table-row table:number-rows-repeated="{times}"><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let phone = row("81234567812", 1);
    let head = row("HP", 1);
    let equal = sheet_of(&format!(
        "{head}{}{}{phone}",
        row("tidak ada", 3),
        row("-", 1)
    ));
    one(&equal, Phone, "08********12", "lembar A sel A6");
    let blank =
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>"#;
    let ended = sheet_of(&format!("{head}{blank}{}{phone}", row("Anggaran kas", 1)));
    assert_eq!(found(&ended), []);
}

#[test]
fn comments_boxes_and_fields_of_an_open_sheet_are_read() {
    let bytes = sheet_of(&format!(
        r#"<table:shapes><draw:custom-shape><text:p>NIK {NIK}</text:p></draw:custom-shape></table:shapes>
        <table:table-row><table:table-cell office:value-type="float" office:value="5"><office:annotation><dc:creator>Petugas</dc:creator><text:p>NIK {NIK}</text:p></office:annotation><text:p>5</text:p></table:table-cell></table:table-row>
        <office:forms><form:form><form:text form:current-value="NIK {NIK}"/></form:form></office:forms>"#
    ));
    let places: Vec<String> = found(&bytes).into_iter().map(|(.., place)| place).collect();
    assert_eq!(
        places,
        [
            "kotak teks di lembar A",
            "komentar pada lembar A sel A1",
            "isian formulir"
        ]
    );
}

/// An OpenDocument of these parts.
fn parts(kind: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let mut all: Vec<(&str, &[u8])> = vec![("mimetype", mime.as_bytes())];
    all.extend(parts.iter().map(|(name, body)| (*name, body.as_bytes())));
    packed(&all)
}

#[test]
fn heads_and_feet_of_pages_are_read_and_are_content_of_texts_alone() {
    let edge = |text: &str| {
        format!(
            "<s><style:master-page><style:header><text:p>{text}</text:p></style:header></style:master-page></s>"
        )
    };
    let nik = edge(&format!("NIK {NIK}"));
    let text = parts("text", &[("content.xml", "<c/>"), ("styles.xml", &nik)]);
    one(&text, Nik, "31************01", "kepala atau kaki halaman");
    let blank = |bytes: &[u8]| matches!(facts(bytes).condition, Condition::Blank(_));
    for (kind, content) in [
        ("spreadsheet", "<c><table:table/></c>"),
        ("presentation", "<c><draw:page/></c>"),
    ] {
        let bytes = parts(kind, &[("content.xml", content), ("styles.xml", &nik)]);
        assert!(blank(&bytes), "{kind}");
        assert_eq!(facts(&bytes).personal_total, 1, "{kind}");
    }
}

#[test]
fn what_has_no_content_opens_and_shows_what_its_pages_have() {
    let head = "<s><style:header><text:p>KOP SURAT</text:p></style:header></s>";
    for kind in ["text", "text-template", "text-master"] {
        let letter = facts(&parts(kind, &[("styles.xml", head)]));
        assert_eq!(letter.condition, Condition::Sound, "{kind}");
        for styles in [&[][..], &[("styles.xml", "<s/>")]] {
            let empty = facts(&parts(kind, styles)).condition;
            assert!(matches!(empty, Condition::Blank(_)), "{kind}");
        }
    }
    for broken in [
        [("content.xml", "<c>"), ("styles.xml", head)],
        [
            ("content.xml", "<c><text:p>isi</text:p></c>"),
            ("styles.xml", "<s>"),
        ],
    ] {
        let condition = facts(&parts("text", &broken)).condition;
        assert!(matches!(condition, Condition::Damaged(_)), "{broken:?}");
    }
}

#[test]
fn a_nik_that_a_narrow_cell_breaks_is_read_behind_its_label() {
    let two = |first: &str, second: &str| {
        format!("<w:tc><w:p><w:t>{first}</w:t></w:p><w:p><w:t>{second}</w:t></w:p></w:tc>")
    };
    let lines = |first: &str, second: &str| {
        format!("<w:tc><w:p><w:t>{first}</w:t><w:br/><w:t>{second}</w:t></w:p></w:tc>")
    };
    let table = |head: &str, cell: &str| {
        word(&format!(
            "<w:tbl><w:tr><w:tc><w:p><w:t>{head}</w:t></w:p></w:tc></w:tr><w:tr>{cell}</w:tr></w:tbl>"
        ))
    };
    for cell in [
        two("31710101", "07900001"),
        two("3171010107", "900001"),
        two("317101-", "010790-0001"),
        lines("31710101", "07900001"),
        lines("3171 0101 ", "0790 0001"),
    ] {
        assert_eq!(masked(&table("NIK", &cell)), ["31************01"], "{cell}");
        // Codes, days and sums below each other.
        for head in ["Kode", "Tanggal", "Jumlah", "No. Rekening", "NIP"] {
            assert_eq!(found(&table(head, &cell)), [], "{head} {cell}");
        }
    }
    // Two whole ones, and a year below one.
    let whole = two(NIK, NIK);
    assert_eq!(masked(&table("NIK", &whole)).len(), 2);
    assert_eq!(masked(&table("NIK", &two(NIK, "2026"))).len(), 1);
    for cell in [two("17081990", "2026"), two("31710101", "Pemohon")] {
        assert_eq!(found(&table("NIK", &cell)), [], "{cell}");
    }
    for bytes in each(&[&["Nomor", "NIK"], &["17081990", "17081991"]]) {
        assert_eq!(found(&bytes), []);
    }
}
