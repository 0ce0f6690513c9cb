//! Answers in every spelling, scales that are lacking, and what is kept of odd cells.

use rust_xlsxwriter::Workbook;

use super::{File, asks, fill, rows};

fn answered(answers: &[&str]) -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    fill(sheet, 0, 0, &[&["No", "Pertanyaan", "Bobot", "Jawaban"]]);
    for (row, answer) in (1..).zip(answers) {
        let code = row.to_string();
        fill(sheet, row, 0, &[&[&code, "Ada?", "5", answer]]);
    }
    File::workbook(book)
}

#[test]
fn yes_and_no_have_many_spellings() {
    let file = answered(&[
        "Ya",
        "YA",
        "iya",
        "√",
        "V",
        "v",
        "Ada",
        "Tidak",
        "tdk",
        "TIDAK ADA",
        "belum diverifikasi",
        "",
        "kira-kira",
    ]);
    let understood = file.understood();
    let answers: Vec<String> = rows(&understood, &["answer"]);
    assert_eq!(answers[..7], ["Ya"; 7]);
    assert_eq!(answers[7..], ["Tidak", "Tidak", "Tidak", "-", "-", "-"]);
    assert_eq!(understood["problems"].as_array().unwrap().len(), 1);
    assert_eq!(understood["problems"][0]["column"], "D");
}

#[test]
fn values_of_letters_are_asked_and_given() {
    let file = answered(&["A", "b. Sebagian", "C - Belum", ""]);
    let understood = file.understood();
    assert_eq!(rows(&understood, &["answer"]), ["A", "B", "C", "-"]);
    assert_eq!(asks(&understood), ["scale", "year", "bands"]);
    let refused = file.import(&["--yes"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.stderr.contains("--scale") && !file.path().join("instrument").exists(),
        "{}",
        refused.stderr
    );
    std::fs::write(
        file.path().join("skala.csv"),
        "kode;nilai;arti\nA;1;Lengkap\nB;0,75;Sebagian\nC;0%;Belum\n",
    )
    .unwrap();
    let ran = file.import(&["--yes", "--scale", "skala.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let check = crate::bench::kip_in(file.path(), &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    assert_eq!(report["score"]["shown"]["claimed"], "8,75");
}

#[test]
fn a_sheet_without_answers_is_asked_what_can_be_answered() {
    let file = answered(&["", ""]);
    assert_eq!(asks(&file.understood()), ["scale", "year", "bands"]);
    assert_eq!(
        asks(&file.understood_with(&["--scale", "ya-tidak"])),
        ["year", "bands"]
    );
}
