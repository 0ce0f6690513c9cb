//! Answers in every spelling, scales that are lacking, and what is kept of odd cells.

use rust_xlsxwriter::Workbook;

use super::{File, asks, fill, rows, table};

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
    // What was not known, and that the weights are no hundred.
    let problems = understood["problems"].as_array().unwrap();
    let columns: Vec<_> = problems.iter().map(|one| one["column"].as_str()).collect();
    assert_eq!(columns, [Some("D"), None]);
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
fn grades_with_points_of_their_own_are_options() {
    let file = File::table(
        "Kuesioner",
        "
        No | Pertanyaan | A | B | C | D | Jawaban | Link Bukti
        A | Sarana
        1 | Ada ruang? | 60 | 56 | 44 | 36 | B
        a | Foto |||||| example.go.id/a
        b | Daftar |||||| https://example.go.id/b
        2 | Ada meja? | 40 | 20 | 10 | 0 | a. Lengkap
        ",
    );
    let understood = file.understood();
    assert_eq!(
        rows(&understood, &["code", "weight", "answer", "links"]),
        [
            "A.1 | 60 | B | https://example.go.id/a > https://example.go.id/b",
            "A.2 | 40 | A | "
        ]
    );
    assert_eq!(asks(&understood), ["year", "bands"]);
    assert_eq!(file.import(&["--yes"]).code, 0);
    let check = crate::bench::kip_in(file.path(), &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    assert_eq!(report["score"]["shown"]["claimed"], "96,00");
}

#[test]
fn points_beside_choices_and_lists_that_cells_offer_say_what_can_be_answered() {
    let mut book = Workbook::new();
    let list = book.add_worksheet().set_name("Pilihan").unwrap();
    fill(list, 0, 0, &[&["Ya"], &["Tidak"]]);
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    table(
        sheet,
        0,
        0,
        "
        No | Pertanyaan | Bobot | Pilihan Jawaban | Jawaban
        1 | Ada? | 30
        2 | Baru? | 30
        3 | Lengkap? || A = 40; B = 22,5; C = 0 | B
        ",
    );
    let typed = rust_xlsxwriter::DataValidation::new()
        .allow_list_strings(&["Ya", "Tidak"])
        .unwrap();
    sheet.add_data_validation(1, 4, 1, 4, &typed).unwrap();
    let named =
        rust_xlsxwriter::DataValidation::new().allow_list_formula("Pilihan!$A$1:$A$2".into());
    sheet.add_data_validation(2, 4, 2, 4, &named).unwrap();
    let understood = File::workbook(book).understood();
    assert_eq!(
        rows(&understood, &["code", "weight", "answer"]),
        ["1 | 30 | -", "2 | 30 | -", "3 | 40 | B"]
    );
    assert_eq!(asks(&understood), ["year", "bands"]);
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
