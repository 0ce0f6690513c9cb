//! `kip import --into`: the form of a report, filled in and brought back. Here it comes back as CSV, as other
//! programs write it; `tests/forms/check_form.py` fills in the workbook itself.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};

use crate::bench::{Bench, Ran, document, kip_asking};

/// The form as it stands on a screen.
struct Screen(Vec<Vec<String>>);

impl Screen {
    fn of(bench: &Bench) -> Self {
        let out = bench.path().join("formulir.xlsx");
        let ran = bench.kip(&["report", "-o", "formulir.xlsx"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let bytes = std::fs::read(&out).unwrap();
        std::fs::remove_file(out).unwrap();
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range("Formulir").unwrap();
        let text = |cell: &Data| {
            let Data::DateTime(day) = cell else {
                return cell.to_string();
            };
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{day}/{month}/{year}")
        };
        Self(
            sheet
                .rows()
                .map(|row| row.iter().map(text).collect())
                .collect(),
        )
    }

    fn column(&self, head: &str) -> usize {
        let mut heads = self.0[1].iter();
        heads.position(|own| own == head).unwrap()
    }

    /// Fills in a cell of the so-manieth row of an indicator, from 0.
    fn set(&mut self, (code, row): (&str, usize), head: &str, text: &str) -> &mut Self {
        let column = self.column(head);
        let mut rows = self.0.iter_mut().filter(|row| row[0] == code);
        text.clone_into(&mut rows.nth(row).unwrap()[column]);
        self
    }

    fn at(&self, (code, row): (&str, usize), head: &str) -> &str {
        let mut rows = self.0.iter().filter(|row| row[0] == code);
        &rows.nth(row).unwrap()[self.column(head)]
    }

    /// Saves it beside the workspace.
    fn save(&self, bench: &Bench) {
        let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
        let lines = self.0.iter().map(|row| {
            let cells: Vec<String> = row.iter().map(quoted).collect();
            cells.join(";") + "\r\n"
        });
        bench.write("isi.csv", lines.collect::<String>());
    }

    fn import(&self, bench: &Bench, more: &[&str]) -> Ran {
        self.save(bench);
        let mut arguments = vec!["import", "isi.csv", "--into"];
        arguments.extend(more);
        bench.kip(&arguments)
    }
}

const SOURCE: &str = "Bukti (berkas atau tautan)";

fn mapping(bench: &Bench) -> String {
    String::from_utf8(bench.read("evidence/bukti.yaml")).unwrap()
}

#[test]
fn a_form_that_nobody_filled_in_changes_nothing() {
    let bench = Bench::sound();
    let old = mapping(&bench);
    let screen = Screen::of(&bench);
    assert_eq!(screen.at(("A.2", 0), "Jawaban"), "A");
    assert_eq!(
        screen.at(("A.1", 1), SOURCE),
        "https://ppid.example.go.id/dip"
    );
    for more in [&["--yes"][..], &["--dry-run"], &[]] {
        let ran = screen.import(&bench, more);
        assert_eq!((ran.code, &*ran.stderr), (0, ""), "{ran:?}");
        assert!(ran.stdout.contains("Tidak ada isian baru"), "{ran:?}");
    }
    assert_eq!(mapping(&bench), old);
}

#[test]
fn what_was_filled_in_is_shown_written_and_then_there() {
    let bench = Bench::sound();
    bench.write("evidence/sk-baru.pdf", document("SK baru"));
    let mut screen = Screen::of(&bench);
    screen
        .set(("A.2", 0), "Jawaban", "b")
        .set(("A.2", 0), "Alasan", "Baru sebagian: 3 dari 4")
        .set(("A.2", 0), "Target", "31/08/2026")
        .set(("A.1", 2), SOURCE, "SK-baru.pdf")
        .set(("A.1", 2), "Tanggal bukti", "15/01/2026")
        .set(("A.1", 2), "Keterangan bukti", "SK penetapan #2")
        .set(("B.1", 1), "Tanggal bukti", "3/2/2026")
        .set(("B.1", 1), "Keterangan bukti", "Foto: loket")
        .set(("B.1", 0), "Catatan", "Dua baris\nsatu catatan");
    let old = mapping(&bench);
    let dry = screen.import(&bench, &["--dry-run"]);
    assert_eq!((dry.code, &*dry.stderr), (0, ""));
    insta::assert_snapshot!(dry.stdout, @r#"
    F5  A.1 bukti baru: evidence/sk-baru.pdf · 15 Januari 2026 · SK penetapan #2
    D6  A.2 Jawaban: A → B
    I6  A.2 Alasan: (kosong) → Baru sebagian: 3 dari 4
    J6  A.2 Target: (kosong) → 2026-08-31
    K8  B.1 Catatan: (kosong) → Dua baris\nsatu catatan
    G9  B.1 evidence/layar.png, Tanggal bukti: 2026-02-02 → 2026-02-03
    H9  B.1 evidence/layar.png, Keterangan bukti: (kosong) → Foto: loket

    evidence/bukti.yaml:10
            - tautan: https://ppid.example.go.id/dip
    +       - berkas: sk-baru.pdf
    +         tanggal: 2026-01-15
    +         keterangan: "SK penetapan #2"
    evidence/bukti.yaml:11
        "A.2":
    -     jawaban: A
    +     jawaban: B
    +     alasan: "Baru sebagian: 3 dari 4"
    +     target: 2026-08-31
    evidence/bukti.yaml:21
            - berkas: layar.png
    -         tanggal: 2026-02-02
    +         tanggal: 2026-02-03
    +         keterangan: "Foto: loket"
    +     catatan: "Dua baris\nsatu catatan"
    Nilai: didukung 100,00 → 92,00, klaim 100,00 → 92,00 · Informatif
    Tidak ada yang ditulis (--dry-run).
    "#);
    let unasked = screen.import(&bench, &[]);
    assert_eq!(unasked.code, 2, "{unasked:?}");
    assert_eq!(mapping(&bench), old);
    let ran = screen.import(&bench, &["--yes"]);
    assert_eq!((ran.code, &*ran.stderr), (0, ""));
    insta::assert_snapshot!(mapping(&bench), @r#"
    instrumen: uji-2026
    satker: BPMP Contoh
    indikator:
      "A.1":
        jawaban: Ya
        bukti:
          - berkas: sk-dip.pdf
            tanggal: 2026-01-15
          - tautan: https://ppid.example.go.id/dip
          - berkas: sk-baru.pdf
            tanggal: 2026-01-15
            keterangan: "SK penetapan #2"
      "A.2":
        jawaban: B
        alasan: "Baru sebagian: 3 dari 4"
        target: 2026-08-31
        bukti:
          - berkas: profil.pdf
            tanggal: 2025-03-01
      "B.1":
        jawaban: Ya
        bukti:
          - berkas: ruang.jpg
            tanggal: 2026-02-01
          - berkas: layar.png
            tanggal: 2026-02-03
            keterangan: "Foto: loket"
        catatan: "Dua baris\nsatu catatan"
      "B.2":
        jawaban: Ya
        bukti:
          - berkas: sop.docx
            tanggal: 2024-05-05
    "#);
    let report = bench.report();
    let rows = report["indicators"].as_array().unwrap();
    let row = |code: &str| rows.iter().find(|row| row["code"] == code).unwrap();
    assert_eq!(row("A.2")["answer"], "B");
    assert_eq!(row("B.1")["note"], "Dua baris\nsatu catatan");
    assert!(
        row("A.1")["evidence"]
            .as_array()
            .unwrap()
            .iter()
            .any(|piece| {
                piece["path"] == "evidence/sk-baru.pdf" && piece["date"] == "2026-01-15"
            })
    );
    let now = mapping(&bench);
    let again = screen.import(&bench, &["--yes"]);
    assert_eq!((again.code, &*again.stderr), (0, ""), "{again:?}");
    assert!(again.stdout.contains("Tidak ada isian baru"), "{again:?}");
    assert_eq!(mapping(&bench), now);
}

#[test]
fn what_both_changed_is_a_conflict_and_the_rest_is_taken() {
    let bench = Bench::sound();
    let mut screen = Screen::of(&bench);
    screen
        .set(("A.2", 0), "Jawaban", "B")
        .set(("A.2", 0), "Catatan", "dari formulir")
        .set(("A.1", 0), "Catatan", "dari formulir juga")
        .set(("A.1", 2), SOURCE, "tidak-ada.pdf")
        .set(("B.1", 0), "Target", "segera");
    let note = bench.kip(&["answer", "A.2", "--note", "dari terminal"]);
    assert_eq!(note.code, 0, "{note:?}");
    let ran = screen.import(&bench, &["--yes"]);
    assert_eq!((ran.code, &*ran.stderr), (1, ""));
    insta::assert_snapshot!(ran.stdout, @"
    K3  A.1 Catatan: (kosong) → dari formulir juga
    D6  A.2 Jawaban: A → B

    Tidak diambil dari formulir (3 tempat):
    F5 A.1: “tidak-ada.pdf” bukan tautan, dan di folder bukti tidak ada berkas dengan nama itu
      → salin berkasnya ke folder bukti atau perbaiki namanya, satu per baris, lalu jalankan lagi
    K6 A.2: Catatan berubah di dua tempat sejak formulir dibuat: “dari formulir” di formulir, “dari terminal” di evidence/bukti.yaml:10:3
      → pilih salah satu: tulis yang benar di bukti.yaml, lalu samakan sel ini
    J8 B.1: “segera” bukan tanggal
      → tulis hari, bulan, dan tahun, misalnya 19/9/2026 atau 19 September 2026

    evidence/bukti.yaml ditulis.
    Nilai: didukung 100,00 → 92,00, klaim 100,00 → 92,00 · Informatif
    Berikutnya: `kip check`
    ");
    let now = mapping(&bench);
    assert!(now.contains("catatan: dari terminal") && now.contains("catatan: dari formulir juga"));
    let english = screen.import(&bench, &["--yes", "--lang", "en"]);
    assert_eq!(english.code, 1);
    insta::assert_snapshot!(english.stdout, @"

    Not taken from the form (3 places):
    F5 A.1: “tidak-ada.pdf” is no link, and the evidence folder has no file of that name
      → copy the file into the evidence folder or correct its name, one on each line, then run again
    K6 A.2: Note changed in two places since the form was made: “dari formulir” in the form, “dari terminal” in evidence/bukti.yaml:11:3
      → choose one: write the right one into bukti.yaml, then make this cell the same
    J8 B.1: “segera” is not a date
      → write day, month and year, for example 19/9/2026 or 19 September 2026

    Nothing new was filled in; nothing was written.
    ");
    assert_eq!(mapping(&bench), now);
}

#[test]
fn a_reworded_question_is_asked_about() {
    let bench = Bench::sound();
    let mut screen = Screen::of(&bench);
    screen.set(("A.2", 0), "Jawaban", "B");
    screen.save(&bench);
    let instrument = bench.path().join("instrument");
    let file = std::fs::read_dir(instrument)
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let text = std::fs::read_to_string(file.path()).unwrap();
    let (before, after) = text.split_once("kode = \"A.2\"").unwrap();
    let after = after.replacen("pertanyaan = \"", "pertanyaan = \"Baru: ", 1);
    std::fs::write(file.path(), format!("{before}kode = \"A.2\"{after}")).unwrap();
    let old = mapping(&bench);
    let ran = bench.kip(&["import", "isi.csv", "--into", "--yes"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.stdout.contains("berubah sejak formulir dibuat"),
        "{ran:?}"
    );
    assert_eq!(mapping(&bench), old);
    let arguments = ["import", "isi.csv", "--into", "--yes"];
    let asked = kip_asking(
        bench.path(),
        100,
        Some(|_| Some("y".to_owned())),
        &arguments,
    );
    assert_eq!(asked.code, 0, "{asked:?}");
    assert!(mapping(&bench).contains("jawaban: B"));
}

#[test]
fn what_is_no_form_is_refused() {
    let bench = Bench::sound();
    bench.write("lain.csv", "Kode;Pertanyaan\r\n1;Apakah?\r\n");
    let ran = bench.kip(&["import", "lain.csv", "--into"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    insta::assert_snapshot!(ran.stderr, @"
    kesalahan: di lain.csv tidak ada formulir dari kip: kolom tersembunyinya tidak ada
     |
     = langkah berikutnya: buat formulirnya dengan `kip report -o formulir.xlsx`, isi lembar
                           Formulir; kuesioner penyelenggara dibaca tanpa --into
    ");
    let screen = Screen::of(&bench);
    screen.save(&bench);
    let without = bench.kip(&["import", "isi.csv", "--dry-run"]);
    assert_eq!(without.code, 2, "{without:?}");
    assert!(without.stderr.contains("dengan --into"), "{without:?}");
    let other = screen.import(&bench, &["-i", "lain"]);
    assert_eq!(other.code, 2, "{other:?}");
    assert!(other.stderr.contains("dibuat untuk instrumen"), "{other:?}");
    let json = screen.import(&bench, &["--format", "json"]);
    assert_eq!(json.code, 2, "{json:?}");
}

/// A form is a stranger's file: it names files of the evidence folder, and nothing else is ever taken.
#[test]
fn nothing_outside_the_evidence_folder_is_taken() {
    let bench = Bench::sound();
    bench.write("rahasia.pdf", document("rahasia"));
    let mut screen = Screen::of(&bench);
    let secret = bench.path().join("rahasia.pdf");
    let names = ["../rahasia.pdf", "rahasia.pdf", secret.to_str().unwrap()];
    for name in names {
        screen.set(("A.1", 2), SOURCE, name);
        let old = mapping(&bench);
        let ran = screen.import(&bench, &["--yes"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(
            ran.stdout.contains("tidak ada berkas dengan nama itu"),
            "{ran:?}"
        );
        assert_eq!(mapping(&bench), old);
    }
}
