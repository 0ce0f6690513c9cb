//! KIP215.

use super::{Bench, assert_snapshot, fired, shown, silent};

const CLAIM: &str =
    "    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n";

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    fired(&bench, "KIP215", "error")
        .at("nihil: profil.pdf")
        .costs(0);
    let row = bench.report()["indicators"][1].clone();
    assert_eq!(row["claimed"], 0);
    assert_eq!(row["status"], "unsupported");
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
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      KESALAHAN KIP215 nihil-tidak-diterima: indikator A.2 tidak menerima surat pernyataan nihil
        → ganti `nihil` dengan `jawaban:` (A, B, C, D) beserta buktinya
        evidence/bukti.yaml:11:12

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Lengkapi buktinya: Profil satker

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
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.2 Profil mutakhir
      ERROR KIP215 nil-not-accepted: indicator A.2 does not accept a nil statement
        → replace `nihil` with `jawaban:` (A, B, C, D) and its evidence
        evidence/bukti.yaml:11:12

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Complete its evidence: Profil satker

    Claimed 80.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "    nihil: sop.docx\n",
    );
    silent(&bench, "KIP215");
    let row = bench.report()["indicators"][3].clone();
    assert_eq!(row["status"], "nil");
    assert_eq!(row["supported"], 15);
}

#[test]
fn an_accepted_nil_claims_the_best_option() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\nboleh_nihil = true",
    );
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    silent(&bench, "KIP215");
    let report = bench.report();
    assert_eq!(report["indicators"][1]["claimed"], 20);
    assert_eq!(report["coverage"]["nil"], 1);
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn it_names_the_statement() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    fired(&bench, "KIP215", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("A.2", "A.2")
        .hints("A, B, C, D");
}
