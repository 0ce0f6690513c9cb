//! KIP201.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "    jawaban: A\n", "");
    let one = fired(&bench, "KIP201", "error");
    one.says("A.2", "A.2")
        .at("\"A.2\":")
        .costs(20)
        .hints("jawaban");
    assert_eq!(one.json["indicator"], "A.2");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim             80,00 dari 100   Menuju Informatif   semua jawaban
     Didukung          80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 80,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   40,00      40,00         1/2
     B Layanan        40   40,00      40,00         2/2
    ────────────────────────────────────────────────────
     Jumlah          100   80,00      80,00         3/4
     • 4 indikator: 1 belum dijawab, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin belum diraih
      KESALAHAN KIP201 belum-dijawab: indikator A.2 belum dijawab, padahal sudah ada 1 bukti yang
        dicantumkan
        → tulis `jawaban:` pada A.2 (A, B, C, D), atau jalankan `kip answer A.2 JAWABAN`
        evidence/bukti.yaml:10:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Jawab pertanyaannya

    Klaim 80,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      0 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Based on
    ──────────────────────────────────────────────────────────────────────────────────────
     Claimed      80.00 of 100   Menuju Informatif   all answers
     Supported    80.00 of 100   Menuju Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif          all that can be done by the deadline
     • The supported score is 10.00 points short of Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 80.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     40.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100     80.00       80.00   3/4
     • 4 indicators: 1 unanswered, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points not yet won
      ERROR KIP201 unanswered: indicator A.2 is not answered, although 1 piece of evidence is listed
        → write `jawaban:` for A.2 (A, B, C, D), or run `kip answer A.2 ANSWER`
        evidence/bukti.yaml:10:3

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Answer the question

    Claimed 80.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    silent(&bench, "KIP201");
}

#[test]
fn an_indicator_that_no_mapping_names() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "",
    );
    let one = fired(&bench, "KIP201", "error");
    one.about("A.2", "")
        .says("A.2", "A.2")
        .costs(20)
        .hints("A, B, C, D");
    assert_eq!(one.json["path"], "instrument/uji.toml");
    let row = bench.report()["indicators"][1].clone();
    assert_eq!(row["status"], "unanswered");
    assert_eq!(row["claimed"], 0);
}

#[test]
fn evidence_without_an_answer_counts_nothing() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "    jawaban: A\n", "");
    fired(&bench, "KIP201", "error").says("1 bukti", "1 piece of evidence");
    let report = bench.report();
    assert_eq!(report["indicators"][1]["status"], "unanswered");
    assert_eq!(report["score"]["claimed"], 80);
    assert_eq!(report["coverage"]["unanswered"], 1);
}
