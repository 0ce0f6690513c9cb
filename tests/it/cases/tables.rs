//! What data does to the forms that spreadsheets open.

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};

use super::{Bench, INSTRUMENT};

/// The sound workspace with this name (as TOML) for A.2, reported to `hasil.xlsx` and `hasil.csv`.
fn named(name: &str, more: &[&str]) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        INSTRUMENT,
        "nama = \"Profil mutakhir\"",
        &format!("nama = \"{name}\""),
    );
    let arguments = ["report", "-o", "hasil.xlsx", "-o", "hasil.csv"];
    let ran = bench.kip(&[&arguments, more].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    bench
}

/// The sheet of indicators; that no sheet holds a formula is seen on the way.
fn indicators(bench: &Bench) -> Range<Data> {
    let bytes = Cursor::new(bench.read("hasil.xlsx"));
    let mut book: Xlsx<_> = open_workbook_from_rs(bytes).unwrap();
    for name in book.sheet_names() {
        assert_eq!(
            book.worksheet_formula(&name).unwrap().used_cells().count(),
            0
        );
    }
    book.worksheet_range("Indikator").unwrap()
}

/// The rows of the table that `--csv plain` writes.
fn plain(bench: &Bench) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(Cursor::new(bench.read("hasil.csv")))
        .records()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn p66_csv_rumus() {
    for (toml, text) in [
        (
            "=HYPERLINK('http://example.go.id')",
            "=HYPERLINK('http://example.go.id')",
        ),
        ("+1+1", "+1+1"),
        ("-1", "-1"),
        ("@SUM(1)", "@SUM(1)"),
        // Outer blanks of a name are not read.
        ("\\t=1", "=1"),
        ("＝1", "＝1"),
    ] {
        let bench = named(toml, &["--csv", "plain"]);
        let sheet = indicators(&bench);
        assert_eq!(sheet.get((2, 1)), Some(&Data::String(text.to_owned())));
        let rows = plain(&bench);
        assert_eq!(&rows[1][1], format!("'{text}"));
    }
    // A number of ours is none of that, and has no apostrophe; a name that looks like one is text.
    let bench = named("-5", &["--csv", "plain"]);
    let rows = plain(&bench);
    assert_eq!(&rows[1][1], "'-5");
    assert_eq!(rows[1][7].parse(), Ok(20.0));
    assert_eq!(indicators(&bench).get((2, 8)), Some(&Data::Float(20.0)));
}

#[test]
fn p68_csv_tanpa_bom() {
    const NAME: &str = "Laporan 2025–2026 é → selesai";
    let bench = named(NAME, &[]);
    let excel = bench.read("hasil.csv");
    assert!(excel.starts_with(b"\xef\xbb\xbf"));
    assert!(String::from_utf8(excel).unwrap().contains(NAME));
    let bench = named(NAME, &["--csv", "plain"]);
    let other = bench.read("hasil.csv");
    assert!(other.starts_with(b"indicator,"));
    assert!(String::from_utf8(other).unwrap().contains(NAME));
    assert!(bench.kip(&["report", "--help"]).stdout.contains("--csv"));
}

#[test]
fn p69_xlsx_karakter_kendali() {
    let bench = named("Profil\\u000Bmutakhir\\u0016", &[]);
    let sheet = indicators(&bench);
    // Nothing is lost in silence: what a cell cannot hold is spelt out.
    let text = Data::String("Profil\\x0bmutakhir\\x16".to_owned());
    assert_eq!(sheet.get((2, 1)), Some(&text));
}
