//! KIP213.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: D\n");
    fired(&bench, "KIP213", "note").at("\"A.2\":").costs(0);
    assert_eq!(bench.report()["indicators"][1]["status"], "declined");
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
     • 4 indikator: 1 dijawab tidak ada, 3 didukung bukti

    TEMUAN: 0 kesalahan, 0 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      CATATAN KIP213 tidak-tanpa-alasan: indikator A.2 dijawab bernilai 0 tanpa `alasan` dan `target`
        → tulis `alasan` dan `target` (tanggal)
        evidence/bukti.yaml:10:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Siapkan Profil satker, lalu ubah jawaban D menjadi A

    Klaim 80,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 0 kesalahan,
      0 peringatan, 2 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

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
     • 4 indicators: 1 answered no, 3 supported

    FINDINGS: 0 errors, 0 warnings, 2 notes, 0 waived

    A.2 Profil mutakhir
      NOTE KIP213 declined-without-reason: indicator A.2 is answered with 0 points and neither `alasan`
        nor `target`
        → give `alasan` and `target` (a date)
        evidence/bukti.yaml:10:3

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Prepare Profil satker, then change the answer from D to A

    Claimed 80.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 0 errors, 0 warnings,
      2 notes, 0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "jawaban: A\n",
        "jawaban: D\n    alasan: belum ada\n    target: 2026-12-01\n",
    );
    silent(&bench, "KIP213");
}

#[test]
fn what_lacks_is_named_and_no_evidence_is_asked_for() {
    for (more, id, en) in [
        ("    alasan: belum ada\n", "tanpa `target`", "no `target`"),
        ("    target: 2026-12-01\n", "tanpa `alasan`", "no `alasan`"),
        (
            "    alasan: \"  \"\n    target: 2026-12-01\n",
            "tanpa `alasan`",
            "no `alasan`",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            &format!("jawaban: D\n{more}"),
        );
        fired(&bench, "KIP213", "note")
            .about("A.2", "")
            .says(id, en);
        for rule in ["KIP201", "KIP202", "KIP203"] {
            silent(&bench, rule);
        }
    }
}
