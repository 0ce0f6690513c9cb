//! Words drawn in pieces: a space is where there is a gap on the page.

use super::text_of;
use crate::resolve::probe::pdf::writer::Writer;

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
    text_of(&Writer::pages(&[content])).trim().to_owned()
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
    assert_eq!(cell("31740512019", "00001"), "3174051201900001");
    assert_eq!(cell("0812-3456-", "7890"), "0812-3456-7890");
    assert_eq!(cell("09.254.294.3-", "407.000"), "09.254.294.3-407.000");
    for (above, below) in [
        ("31740512", "01900001"),
        ("3174051201", "9000"),
        ("31740512019", "00001 Budi"),
        ("Nomor 12-", "34"),
        ("Surat", "00001"),
    ] {
        assert_eq!(cell(above, below), format!("{above}\n{below}"));
    }
}

#[test]
fn raised_letters_stay_in_their_line_and_columns_end_it() {
    let raised = "BT /F1 11 Tf 72 700 Td (100) Tj 4 Ts /F1 7 Tf (2) Tj ET";
    assert_eq!(text(raised), "1002");
    let back = "BT /F1 11 Tf 1 0 0 1 300 700 Tm (0812) Tj 1 0 0 1 72 700 Tm (3456) Tj ET";
    assert_eq!(text(back), "0812\n3456");
}
