//! Words drawn in pieces: a space is where there is a gap on the page.

use super::text_of;
use crate::resolve::probe::pdf::writer::PdfWriter;

/// Widths as Helvetica has them, in thousandths.
fn width(text: &str) -> f64 {
    let of = |char| match char {
        '-' => 0.333,
        ' ' | '.' => 0.278,
        '+' => 0.584,
        _ => 0.556,
    };
    text.chars().map(of).sum()
}

/// Content that shows each part in a text object of its own, with such gaps between them, in sizes.
fn parts(parts: &[&str], gap: f64) -> String {
    let mut x = 72.0;
    let mut content = String::new();
    for part in parts {
        content += &format!("q BT /F1 11 Tf 1 0 0 1 {x:.3} 700 Tm ({part}) Tj ET Q\n");
        x += (width(part) + gap) * 11.0;
    }
    content
}

fn text(content: &str) -> String {
    text_of(&PdfWriter::pages(&[content])).trim().to_owned()
}

#[test]
fn pieces_without_a_gap_are_one_word() {
    let number = ["0812", "-", "3456", "-", "7890"];
    assert_eq!(text(&parts(&number, 0.0)), "0812-3456-7890");
    assert_eq!(text(&parts(&number, 0.1)), "0812-3456-7890");
    let fours = ["3174", "0512", "0190", "0001"];
    assert_eq!(text(&parts(&fours, 0.0)), "3174051201900001");
    assert_eq!(text(&parts(&fours, 0.278)), "3174 0512 0190 0001");
    assert_eq!(
        text(&parts(&["31740512", "01900001"], 0.5)),
        "31740512 01900001"
    );
    let turned = format!("q 0 1 -1 0 500 0 cm {} Q", parts(&fours, 0.0));
    assert_eq!(text(&turned), "3174051201900001");
    let tiny = format!(
        "q 0.0001 0 0 0.0001 0 0 cm BT /F1 110000 Tf 0 0 Td (3174) Tj {} 0 Td (0512) Tj ET Q",
        width("3174") * 110_000.0
    );
    assert_eq!(text(&tiny), "31740512");
}

#[test]
fn what_is_set_for_letters_and_words_makes_no_gap() {
    let step = width("3174") * 11.0 + 4.0;
    let set = format!("BT /F1 11 Tf 1 Tc 72 700 Td (3174) Tj {step} 0 Td (0512) Tj ET");
    assert_eq!(text(&set), "31740512");
    let narrow = format!(
        "BT /F1 11 Tf 50 Tz 72 700 Td (3174) Tj {} 0 Td (0512) Tj ET",
        width("3174") * 5.5
    );
    assert_eq!(text(&narrow), "31740512");
    assert_eq!(
        text("BT /F1 11 Tf 72 700 Td [(31) -30 (74) -300 (05)] TJ ET"),
        "3174 05"
    );
}

/// Two lines of a cell.
fn cell(above: &str, below: &str) -> String {
    text(&format!(
        "BT /F1 9 Tf 11 TL 72 700 Td ({above}) Tj T* ({below}) Tj ET"
    ))
}

#[test]
fn a_number_that_a_narrow_cell_breaks_is_one() {
    for (above, below) in [
        ("31740512019", "00001"),
        ("317405120190", "0001"),
        ("3174051201", "900001"),
        ("317405120190000", "1"),
        ("0812-3456-", "7812"),
        ("0812-3456", "-7812"),
        ("0812-3456-7", "812"),
        ("+62812345", "67812"),
        ("081234567", "812"),
        ("0812345", "67812"),
        ("09.254.294.3-", "407.000"),
        ("09.254.294", ".3-407.000"),
    ] {
        assert_eq!(cell(above, below), format!("{above}{below}"));
    }
    for (above, below) in [
        ("3174051201", "9000"),
        ("31740512019", "00001 Budi"),
        ("Nomor 12-", "34"),
        ("Surat", "00001"),
        // A whole number, and what stands in the next row.
        ("081234567812", "2"),
        ("0812345678", "12"),
        ("0812-3456-7812", "-12"),
        ("081234567", "2"),
        ("3174051201900001", "1"),
        // Numbers of rows, sums, years, accounts, NIP, days.
        ("081234", "081235"),
        ("08123", "4567812"),
        ("2024", "2025"),
        ("12.500.000", "1.250.000"),
        ("628.112.345", "67.812"),
        ("62811234", "56789"),
        ("1234567890123", "456"),
        ("199001012015", "031001"),
        ("2025-08-", "17"),
    ] {
        assert_eq!(cell(above, below), format!("{above}\n{below}"));
    }
}

/// The lines of a page, below each other.
fn lines(lines: &[&str]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| format!("({line}) Tj T*")).collect();
    text(&format!(
        "BT /F1 9 Tf 11 TL 72 700 Td {} ET",
        lines.join(" ")
    ))
}

#[test]
fn even_halves_are_one_where_a_page_says_nik_and_they_are_no_column() {
    for name in ["NIK", "No. KTP", "Nomor Induk Kependudukan"] {
        let page = lines(&[name, "31740512", "01900001", "31740552", "01900002"]);
        assert_eq!(page, format!("{name}\n3174051201900001\n3174055201900002"));
    }
    for page in [
        ["Faktur", "31740512", "01900001", "Jumlah"],
        ["KLINIK TEKNIK", "31740512", "01900001", "Jumlah"],
        // A column, days, and numbers that are no NIK together.
        ["NIK 11223344", "31740512", "01900001", "31740513"],
        ["NIK", "12082025", "01082025", "17082025"],
        ["NIK", "20250001", "20250002", "20250003"],
        ["NIK", "12500000", "12750000", "13000000"],
    ] {
        assert_eq!(lines(&page), page.join("\n"));
    }
}

#[test]
fn lines_of_a_cell_may_be_drawn_in_pieces_and_stand_in_its_middle() {
    let drawn = |first: f64, second: f64, leading: f64| {
        text(&format!(
            "BT /F1 10 Tf 1 0 0 1 {first} 700 Tm (0812) Tj 22.24 0 Td (34567) Tj ET \
             BT /F1 10 Tf 1 0 0 1 {second} {} Tm (8) Tj 5.56 0 Td (12) Tj 60 0 Td (Budi) Tj ET",
            700.0 - leading
        ))
    };
    assert_eq!(drawn(72.0, 72.0, 12.0), "081234567812 Budi");
    assert_eq!(drawn(72.0, 88.68, 12.0), "081234567812 Budi");
    assert_eq!(drawn(72.0, 72.0, 20.0), "081234567812 Budi");
    // At the right edge as sums are, beside it, and in another row.
    for apart in [
        drawn(72.0, 105.36, 12.0),
        drawn(72.0, 90.0, 12.0),
        drawn(72.0, 72.0, 24.0),
    ] {
        assert_eq!(apart, "081234567\n812 Budi");
    }
}

/// Widths from Adobe's AFM files, in thousandths: of `Telp.`, `NIK:` and `i`.
#[test]
fn standard_fonts_need_no_widths_of_their_own() {
    for (font, telp, nik, small) in [
        ("Helvetica", 2223.0, 1945.0, 222.0),
        ("Helvetica-Oblique", 2223.0, 1945.0, 222.0),
        ("Arial", 2223.0, 1945.0, 222.0),
        ("Helvetica-Bold", 2334.0, 2055.0, 278.0),
        ("Arial,Bold", 2334.0, 2055.0, 278.0),
        ("Times-Roman", 2083.0, 2055.0, 278.0),
        ("TimesNewRomanPSMT", 2083.0, 2055.0, 278.0),
        ("Times-Bold", 2195.0, 2222.0, 278.0),
        ("Times-Italic", 2028.0, 2000.0, 278.0),
        ("TimesNewRoman,BoldItalic", 2139.0, 2111.0, 278.0),
        ("Courier", 3000.0, 2400.0, 600.0),
        ("Courier-BoldOblique", 3000.0, 2400.0, 600.0),
    ] {
        let step = |width: f64| width / 100.0;
        let page = format!(
            "BT /F1 10 Tf 72 700 Td (Telp.) Tj {} 0 Td (0812) Tj 300 0 Td (NIK:) Tj {} 0 Td (3174) Tj \
             -372 -50 Td (i) Tj {} 0 Td (i) Tj {} 0 Td (i) Tj ET",
            step(telp),
            step(nik),
            step(small),
            step(small + 300.0)
        );
        let mut writer = PdfWriter::pages(&[&page]);
        writer.replace(
            3,
            &format!(
                "<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>"
            ),
        );
        assert_eq!(
            text_of(&writer).trim(),
            "Telp.0812 NIK:3174\nii i",
            "{font}"
        );
    }
}

#[test]
fn raised_letters_stay_in_their_line_and_columns_end_it() {
    let raised = "BT /F1 11 Tf 72 700 Td (100) Tj 4 Ts /F1 7 Tf (2) Tj ET";
    assert_eq!(text(raised), "1002");
    let back = "BT /F1 11 Tf 1 0 0 1 300 700 Tm (0812) Tj 1 0 0 1 72 700 Tm (3456) Tj ET";
    assert_eq!(text(back), "0812\n3456");
}
