//! Files that are no spreadsheets, damaged or crafted; options that say nothing.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::Workbook;

use super::{File, table};

#[test]
fn what_is_no_spreadsheet_is_named_with_the_next_act() {
    for (name, bytes, said) in [
        ("kosong.xlsx", &b""[..], "is empty"),
        ("dokumen.xlsx", b"%PDF-1.7\n", "is a document"),
        ("rusak.xlsx", b"PK\x03\x04rusak", "damaged"),
        (
            "rusak.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rusak",
            "damaged",
        ),
        (
            "gambar.csv",
            b"\x00\x01\x02\x03\x04\x05",
            "neither a spreadsheet nor text",
        ),
    ] {
        let file = File::of(name, bytes);
        let ran = file.import(&["--dry-run", "--lang", "en"]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(
            ran.stderr.contains(said)
                && ran.stderr.contains(name)
                && ran.stderr.contains("next step"),
            "{}",
            ran.stderr
        );
    }
    let file = File::of("ada.csv", b"a");
    let missing = crate::bench::kip_in(file.path(), &["import", "tiada.xlsx"]);
    assert!(
        missing.code == 2 && missing.stderr.contains("tiada.xlsx"),
        "{}",
        missing.stderr
    );
}

#[test]
fn a_workbook_cut_anywhere_ends_in_words() {
    let mut book = Workbook::new();
    table(
        book.add_worksheet(),
        0,
        0,
        "
        No | Pertanyaan | Bobot | Jawaban
        1 | Ada? | 100 | Ya
        ",
    );
    let bytes = book.save_to_buffer().unwrap();
    for end in (4..bytes.len()).step_by(bytes.len() / 40) {
        let ran = File::of("kuesioner.xlsx", &bytes[..end]).import(&["--dry-run"]);
        assert!(
            ran.code == 2 && ran.stderr.contains("kuesioner.xlsx"),
            "{end}: {}",
            ran.stderr
        );
    }
}

/// Zeroes without end in a small file, and cells at both ends of a sheet.
#[test]
fn crafted_workbooks_stay_within_bounds() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/workbook.xml", options).unwrap();
    let blank = vec![b' '; 1 << 20];
    for _ in 0..70 {
        zip.write_all(&blank).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    let ran = File::of("bom.xlsx", &bomb).import(&["--dry-run", "--lang", "en"]);
    assert!(
        ran.code == 2 && ran.stderr.contains("holds too much"),
        "{}",
        ran.stderr
    );

    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    table(
        sheet,
        0,
        0,
        "
        No | Pertanyaan | Bobot | Jawaban
        1 | Ada? | 100 | Ya
        ",
    );
    sheet.write_string(1_048_575, 16_383, "jauh").unwrap();
    let understood = File::workbook(book).understood();
    assert_eq!(understood["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn options_that_say_nothing_are_refused() {
    let mut book = Workbook::new();
    table(
        book.add_worksheet(),
        0,
        0,
        "
        No | Pertanyaan | Jawaban
        1 | Ada? | Ya
        ",
    );
    let file = File::workbook(book);
    for (more, said) in [
        (&["--columns", "kode"][..], "isi=kolom"),
        (&["--columns", "kodee=A"], "kode"),
        (&["--columns", "kode=1"], "huruf kolom"),
        (&["--header-row", "0"], "dari 1"),
        (&["--weights", "tiada.csv"], "tiada.csv"),
        (&["--sheet", "Lain"], "tidak ada lembar"),
    ] {
        let ran = file.import(more);
        assert!(
            ran.code == 2 && ran.stderr.contains(said),
            "{more:?}: {}",
            ran.stderr
        );
    }
    let ran = file.import(&["--yes"]);
    assert!(
        ran.code == 2 && ran.stderr.contains("--weights equal"),
        "{}",
        ran.stderr
    );
    let ran = file.import(&["--weights", "equal"]);
    assert!(
        ran.code == 2 && ran.stderr.contains("--yes"),
        "{}",
        ran.stderr
    );
    assert!(!file.path().join("instrument").exists());
}
