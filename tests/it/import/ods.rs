//! ODS, made by hand: repeated, covered and hidden cells, links in text, shown text beside values.

use std::io::{Cursor, Write as _};

use super::{File, rows};

/// An ODS with these styles and tables.
fn ods(styles: &str, tables: &str) -> File {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("mimetype", options).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    zip.start_file("content.xml", options).unwrap();
    write!(
        zip,
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:xlink=\"l\">\
         <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    .unwrap();
    File::of("kuesioner.ods", &zip.finish().unwrap().into_inner())
}

fn text(text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

#[test]
fn an_ods_is_read_as_it_is_shown() {
    let styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let head: String = [
        "Aspek",
        "Kode",
        "Pertanyaan",
        "Bobot",
        "Jawaban",
        "Tautan",
        "Batas waktu",
    ]
    .map(text)
    .concat();
    let number = |kind: &str, value: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let first = format!(
        "<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>Kualitas</text:p></table:table-cell>{}{}{}{}{}{}",
        number("float", "1.1", "1,10"),
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>komentar</text:p></office:annotation><text:p>Apakah<text:s text:c=\"2\"/>DIP</text:p><text:p>ada &amp; baru?</text:p></table:table-cell>",
        number("percentage", "0.6", "60%"),
        text("v"),
        "<table:table-cell office:value-type=\"string\"><text:p><text:a xlink:href=\"https://example.go.id/dip\">DIP</text:a> dan example.go.id/sk</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-30\"><text:p>30 Jun 26</text:p></table:table-cell>",
    );
    let second = format!(
        "<table:covered-table-cell/>{}{}{}{}{}",
        number("float", "1.2", "1,20"),
        text("Apakah DIK ada?"),
        number("percentage", "0.4", "40%"),
        text("Tidak"),
        "<table:table-cell table:formula=\"of:=HYPERLINK(&quot;https://example.go.id/dik&quot;;&quot;DIK&quot;)\" office:value-type=\"string\"><text:p>DIK</text:p></table:table-cell>",
    );
    let tables = format!(
        "<table:table table:name=\"Lama\" table:style-name=\"ta2\"><table:table-row>{head}</table:table-row></table:table>\
         <table:table table:name=\"Isian\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row>{head}</table:table-row><table:table-row>{first}</table:table-row><table:table-row>{second}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
    );
    let understood = ods(styles, &tables).understood();
    assert_eq!(
        rows(
            &understood,
            &[
                "row", "code", "aspect", "question", "weight", "answer", "links", "due"
            ]
        ),
        [
            "5 | 1.10 | Kualitas | Apakah DIP\nada & baru? | 60 | Ya | https://example.go.id/sk > https://example.go.id/dip | 2026-06-30",
            "6 | 1.20 | Kualitas | Apakah DIK ada? | 40 | Tidak | https://example.go.id/dik | -",
        ]
    );
    assert_eq!(understood["sheets"][0]["skipped"], "hidden");
    assert_eq!(understood["sheets"][1]["header_row"], 4);
}

#[test]
fn filled_cells_are_not_repeated_without_end() {
    let cell = "<table:table-cell table:number-columns-repeated=\"1000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let row =
        format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    let table = format!(
        "<table:table table:name=\"A\">{}</table:table>",
        row.repeat(3)
    );
    let ran = ods("", &table).import(&["--dry-run", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("holds too much"), "{}", ran.stderr);
}
