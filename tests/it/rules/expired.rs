//! KIP503.

use super::{Bench, assert_snapshot, fired, fired_on, shown, silent, silent_on, waive};

fn until(date: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2025-03-01",
        &format!("tanggal: 2025-03-01\n        berlaku_sampai: {date}"),
    );
    bench
}

#[test]
fn fails() {
    fired(&until("2026-05-31"), "KIP503", "error")
        .says("31 Mei 2026", "31 May 2026")
        .at("berlaku_sampai: 2026-05-31")
        .costs(20);
    assert_snapshot!(shown(&until("2026-05-31"), &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif          semua jawaban
     Didukung          80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 80,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      40,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      80,00         3/4
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP503 kedaluwarsa: evidence/profil.pdf hanya berlaku sampai 31 Mei 2026, sedangkan
        penilaiannya per 1 Juni 2026
        → ganti dengan dokumen yang masih berlaku atau perpanjangannya, lalu perbarui `berlaku_sampai`
        evidence/bukti.yaml:15:25

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Ganti dengan dokumen yang masih berlaku atau perpanjangannya, lalu perbarui `berlaku_sampai`

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
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
     Claimed     100.00 of 100   Informatif          all answers
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
     A Informasi       60     60.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       80.00   3/4
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP503 expired: evidence/profil.pdf was in force only until 31 May 2026, but it is judged as
        of 1 June 2026
        → replace it with the document that is in force, or its extension, then update `berlaku_sampai`
        evidence/bukti.yaml:15:25

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Replace it with the document that is in force, or its extension, then update `berlaku_sampai`

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    silent(&until("2026-06-01"), "KIP503");
}

#[test]
fn once_the_deadline_is_past_it_is_the_day_that_counts() {
    silent_on(&until("2026-09-19"), "KIP503", "2027-03-01");
    fired_on(&until("2026-09-18"), "KIP503", "error", "2027-03-01");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = until("2026-05-31");
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "kedaluwarsa");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn only_what_must_be_in_force_can_expire() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-01-15\n        berlaku_sampai: 2026-02-01",
    );
    silent(&bench, "KIP503");
    fired(&until("2026-05-31"), "KIP503", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("1 Juni 2026", "1 June 2026");
}
