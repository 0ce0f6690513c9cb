//! What is written: a workspace that is judged, beside what is there, and never over it.

use serde_json::Value;

use super::File;
use super::layouts::{evaluation, own};
use crate::bench::kip_in;
use crate::init::everything;

fn report(file: &File, more: &[&str]) -> Value {
    let mut arguments = vec!["check", "--format", "json"];
    arguments.extend(more);
    let ran = kip_in(file.path(), &arguments);
    assert!(!ran.stdout.is_empty(), "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn a_team_sheet_becomes_a_workspace_that_is_judged() {
    let file = own();
    let ran = file.import(&["--yes", "--bands", "umum"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let instrument =
        std::fs::read_to_string(file.path().join("instrument/kuesioner-2026.toml")).unwrap();
    insta::assert_snapshot!(instrument, @r#"
    #:schema ../.kip/instrument.schema.json
    # Disusun `kip import` dari kuesioner.xlsx. Periksa sekali terhadap kuesioner aslinya;
    # arti tiap isian ada di README.md di folder ini.

    [instrumen]
    id = "kuesioner-2026"
    judul = "Monitoring indikator 2026"
    tahun = 2026

    [penilaian]
    rumus = "poin"

    [[kualifikasi]]
    nama = "Informatif"
    min = 90

    [[kualifikasi]]
    nama = "Menuju Informatif"
    min = 80

    [[kualifikasi]]
    nama = "Cukup Informatif"
    min = 60

    [[kualifikasi]]
    nama = "Kurang Informatif"
    min = 40

    [[kualifikasi]]
    nama = "Tidak Informatif"
    min = 0

    [[skala]]
    id = "ya-tidak"
    pilihan = [
      { kode = "Ya", nilai = 1 },
      { kode = "Tidak", nilai = 0 },
    ]

    [[aspek]]
    kode = "1"
    nama = "Kualitas Informasi (20%)"
    bobot = 100

    [[aspek.indikator]]
    kode = "1.1"
    pertanyaan = "DIP ditetapkan"
    bobot = 10
    skala = "ya-tidak"
    penanggung_jawab = "Bagian Umum"
    tenggat = 2026-06-30

    [[aspek.indikator]]
    kode = "1.9"
    pertanyaan = "DIK ditetapkan"
    bobot = 5
    skala = "ya-tidak"
    penanggung_jawab = "Humas"
    tenggat = 2026-07-01

    [[aspek.indikator]]
    kode = "1.10"
    pertanyaan = "SOP layanan"
    bobot = 5
    skala = "ya-tidak"
    penanggung_jawab = "Humas"

    [[aspek.indikator]]
    kode = "1.11"
    pertanyaan = "Maklumat"
    bobot = 80
    skala = "ya-tidak"
    "#);
    let folder = file.path().join("evidence/1-kualitas-informasi-20");
    let mapping = std::fs::read_to_string(folder.join("bukti.yaml")).unwrap();
    insta::assert_snapshot!(mapping, @r#"
    # yaml-language-server: $schema=../../.kip/mapping.schema.json
    # Isi `satker:`, lalu `jawaban:` dan `bukti:` tiap indikator. Taruh dokumennya di folder ini.
    # Contoh:
    #     jawaban: Ya
    #     bukti:
    #       - berkas: sk-ppid.pdf
    #         tanggal: 2026-01-15
    #       - tautan: https://ppid.example.go.id/sk
    # Yang belum ada: jawab dengan pilihan bernilai 0 poin, tambahkan `alasan:` dan `target:`.
    # Sesudah itu jalankan `kip check`; sesudah semua ditinjau, `kip lock`.
    instrumen: kuesioner-2026
    satker:
    indikator:
      # DIP ditetapkan
      # - Ya (10,00 poin)
      # - Tidak (0,00 poin)
      # Bukti, kecuali untuk jawaban Tidak: 1 bukti jenis apa pun
      # Tenggat sendiri: 30 Juni 2026
      "1.1":
        jawaban: "Ya"
        bukti:
          - tautan: "https://drive.google.com/drive/folders/1AbC"

      # DIK ditetapkan
      # - Ya (5,00 poin)
      # - Tidak (0,00 poin)
      # Bukti, kecuali untuk jawaban Tidak: 1 bukti jenis apa pun
      # Tenggat sendiri: 1 Juli 2026
      "1.9":
        jawaban: "Tidak"
        bukti:
        alasan: "belum diuji"
        target: 2026-07-01

      # SOP layanan
      # - Ya (5,00 poin)
      # - Tidak (0,00 poin)
      # Bukti, kecuali untuk jawaban Tidak: 1 bukti jenis apa pun
      "1.10":
        jawaban: "Ya"
        bukti:
          - tautan: "https://example.go.id/sop"

      # Maklumat
      # - Ya (80,00 poin)
      # - Tidak (0,00 poin)
      # Bukti, kecuali untuk jawaban Tidak: 1 bukti jenis apa pun
      "1.11":
        jawaban: "Ya"
        bukti:
          - tautan: "https://example.go.id/m"
    "#);
    let report = report(&file, &[]);
    assert_eq!(report["score"]["shown"]["claimed"], "95,00");
    assert_eq!(report["score"]["band"]["claimed"], "Informatif");
    assert_eq!(report["indicators"][0]["owner"], "Bagian Umum");
    assert_eq!(
        report["indicators"][0]["evidence"][0]["url"],
        "https://drive.google.com/drive/folders/1AbC"
    );
}

#[test]
fn what_is_shown_names_every_row() {
    let ran = evaluation().import(&["--dry-run"]);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.stdout, @"
    kuesioner.xlsx, lembar LKE Unit: kepala tabel di baris 3; pertanyaan A:G, bobot H, jawaban K,
      pilihan J, tautan P, bukti O, catatan N, verifikasi Q

    A  PENGUNGKIT (4 pertanyaan)
     baris   kode       bobot   jawaban   tautan   pertanyaan
    ───────────────────────────────────────────────────────────────────────────────────────
     7       A.I.1.a    ?       Ya        1        Apakah tim kerja dibentuk?
     8       A.I.1.b    ?       Tidak              Apakah anggota dipilih dengan prosedur?
     11      A.I.2.a    ?       Ya                 Apakah rencana disusun?
     14      A.II.1.a   ?                          Apakah SOP mengacu peta proses?

    B  HASIL (1 pertanyaan)
     baris   kode      bobot   jawaban   tautan   pertanyaan
    ───────────────────────────────────────────────────────────────────────
     19      B.I.1.a   ?       Ya                 Apakah survei dilakukan?

    Bukan pertanyaan: 12 baris
      1  judul  LEMBAR KERJA EVALUASI TAHUN 2026
      4  judul  A. PENGUNGKIT 60
      5  judul  I. Manajemen perubahan 8
      6  judul  1 Tim kerja 4
      9  rincian pertanyaan di atasnya  – Jumlah anggota 12
      10  judul  2 Rencana 4
      12  judul  II. Tata laksana 52
      13  judul  1 SOP 52
      15  penjumlahan  TOTAL PENGUNGKIT 0
      16  judul  B. HASIL 40
      17  judul  I. Pelayanan 40
      18  judul  1 Survei 40

    belum tertulis (LKE Unit!7, 8, 11, 14, 19)  5 pertanyaan tanpa bobot sendiri: bobot hanya tertulis
      di judul di atasnya
      `--weights equal` bila dibagi rata, atau `--weights BERKAS` (kode;bobot, satu per baris)

    belum tertulis (-)  lembar kerja tidak menyebut rentang kualifikasi; tanpa itu nilai dihitung tanpa
      predikat
      `--bands umum` untuk Informatif 90, Menuju Informatif 80, Cukup 60, Kurang 40; atau `--bands
      BERKAS` (nama;min)
    ");
    let english = evaluation().import(&["--dry-run", "--lang", "en"]);
    insta::assert_snapshot!(english.stdout, @"
    kuesioner.xlsx, sheet LKE Unit: head in row 3; question A:G, weight H, answer K, options J, links P,
      asked O, note N, verdict Q

    A  PENGUNGKIT (4 questions)
     row   code       weight   answer   links   question
    ────────────────────────────────────────────────────────────────────────────────────
     7     A.I.1.a    ?        Ya       1       Apakah tim kerja dibentuk?
     8     A.I.1.b    ?        Tidak            Apakah anggota dipilih dengan prosedur?
     11    A.I.2.a    ?        Ya               Apakah rencana disusun?
     14    A.II.1.a   ?                         Apakah SOP mengacu peta proses?

    B  HASIL (1 question)
     row   code      weight   answer   links   question
    ────────────────────────────────────────────────────────────────────
     19    B.I.1.a   ?        Ya               Apakah survei dilakukan?

    Not questions: 12 rows
      1  heading  LEMBAR KERJA EVALUASI TAHUN 2026
      4  heading  A. PENGUNGKIT 60
      5  heading  I. Manajemen perubahan 8
      6  heading  1 Tim kerja 4
      9  part of the question above  – Jumlah anggota 12
      10  heading  2 Rencana 4
      12  heading  II. Tata laksana 52
      13  heading  1 SOP 52
      15  sum  TOTAL PENGUNGKIT 0
      16  heading  B. HASIL 40
      17  heading  I. Pelayanan 40
      18  heading  1 Survei 40

    not said (LKE Unit!7, 8, 11, 14, 19)  5 questions lack a weight: weights stand at headings above
      alone
      `--weights equal` to share them equally, or `--weights FILE` (code;weight, one a line)

    not said (-)  the spreadsheet names no bands; without them there is a score and no band
      `--bands common` for Informatif 90, Menuju Informatif 80, Cukup 60, Kurang 40; or `--bands FILE`
      (name;min)
    ");
}

#[test]
fn init_begins_with_a_spreadsheet() {
    let file = evaluation();
    let asked = kip_in(
        file.path(),
        &["init", "--instrument", "kuesioner.xlsx", "--yes"],
    );
    assert_eq!(asked.code, 2);
    assert!(!file.path().join("evidence").exists());
    let ran = kip_in(
        file.path(),
        &[
            "mulai",
            "--instrument",
            "kuesioner.xlsx",
            "--yes",
            "--weights",
            "equal",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let report = report(&file, &[]);
    assert_eq!(report["coverage"]["indicators"], 5);
    assert_eq!(report["score"]["shown"]["claimed"], "46,00");
}

#[test]
fn a_workspace_that_is_there_gets_an_instrument_more_and_keeps_all_else() {
    let file = own();
    assert_eq!(kip_in(file.path(), &["init"]).code, 0);
    let before = everything(file.path());
    let ran = file.import(&["--yes"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let after = everything(file.path());
    assert!(
        before
            .iter()
            .all(|(path, bytes)| after.get(path) == Some(bytes))
    );
    let report = report(&file, &["-i", "kuesioner-2026"]);
    assert_eq!(report["score"]["shown"]["claimed"], "95,00");
    let again = file.import(&["--yes"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("sudah ada"), "{}", again.stderr);
    assert_eq!(everything(file.path()), after);
}

#[test]
fn nothing_is_written_over_what_is_there() {
    let file = own();
    std::fs::create_dir(file.path().join("evidence")).unwrap();
    std::fs::write(file.path().join("evidence/surat.pdf"), "x").unwrap();
    let before = everything(file.path());
    let ran = file.import(&["--yes"]);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
    assert_eq!(everything(file.path()), before);
}

#[test]
fn weights_of_aspects_are_given_in_a_file() {
    let file = File::table(
        "Sheet1",
        "
        Aspek | No | Pertanyaan | Bobot | Jawaban
        A. Sarana | 1 | Ada? | 60 | Ya
        A. Sarana | 2 | Baik? | 40 | Tidak
        B. Kualitas | 1 | Ada? | 100 | Ya
        ",
    );
    assert_eq!(file.import(&["--yes"]).code, 2);
    std::fs::write(file.path().join("bobot.csv"), "kode;bobot\nA;30\nB;70\n").unwrap();
    let ran = file.import(&["--yes", "--weights", "bobot.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(report(&file, &[])["score"]["shown"]["claimed"], "88,00");
}

#[test]
fn thirds_are_written_as_fractions_and_headings_as_levels() {
    let file = File::table(
        "Sheet1",
        "
        No | Pertanyaan | Bobot | Jawaban
        A | Kualitas | 100
        I | Daftar
        1 | DIP
        a | Ada? || Ya
        b | Baru? || Ya
        c | Lengkap? || Tidak
        ",
    );
    let ran = file.import(&["--yes", "--weights", "equal"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let instrument =
        std::fs::read_to_string(file.path().join("instrument/kuesioner-2026.toml")).unwrap();
    assert!(
        instrument.contains("bobot = \"100/3\"")
            && instrument.contains("kelompok = [\"Daftar\", \"DIP\"]"),
        "{instrument}"
    );
    assert_eq!(report(&file, &[])["score"]["shown"]["claimed"], "66,66");
}

#[test]
fn weights_that_sum_to_something_else_are_told() {
    let ran = File::table(
        "Sheet1",
        "
        No | Pertanyaan | Bobot | Jawaban
        1 | Ada? | 101 | Ya
        ",
    )
    .import(&["--dry-run"]);
    assert!(
        ran.stdout.contains("bobot berjumlah 101, bukan 100"),
        "{}",
        ran.stdout
    );
}
