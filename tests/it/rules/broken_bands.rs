//! KIP106.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Tidak Informatif\"\nmin = 0",
        "nama = \"Tidak Informatif\"\nmin = 10",
    );
    fired(&bench, "KIP106", "error").says("10", "10");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi   Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif    semua jawaban
     Didukung         100,00 dari 100   Informatif    jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif    semua yang sempat sebelum tenggat
     • Presentasi (bobot 20): perlu 50,00 untuk Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00     100,00         4/4
     • 4 indikator: 4 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      KESALAHAN KIP106 rentang-kualifikasi-berlubang: nilai di bawah 10 tidak punya kualifikasi; yang
        terendah adalah Tidak Informatif
        → beri kualifikasi yang terendah `min = 0`
        instrument/uji.toml:48:7
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 1 kesalahan, 0 peringatan,
      1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band         Based on
    ───────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif   all answers
     Supported   100.00 of 100   Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif   all that can be done by the deadline
     • Presentasi (weight 20): needs 50.00 for Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00      100.00   4/4
     • 4 indicators: 4 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    Outside indicators
      ERROR KIP106 broken-bands: scores below 10 have no band; the lowest is Tidak Informatif
        → give the lowest band `min = 0`
        instrument/uji.toml:48:7
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 1 error, 0 warnings, 1 note,
      0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Informatif\"\nmin = 90",
        "nama = \"Informatif\"\nmin = 95",
    );
    silent(&bench, "KIP106");
}

#[test]
fn one_border_for_two_bands_and_one_name_twice() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "min = 80", "min = 90.0");
    fired(&bench, "KIP106", "error")
        .says(
            "Menuju Informatif sama-sama mulai dari 90",
            "Menuju Informatif both start at 90",
        )
        .at("min = 90.0");
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Cukup Informatif\"",
        "nama = \"Kurang informatif\"",
    );
    fired(&bench, "KIP106", "error").says("Kurang", "Kurang");
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "min = 90", "min = 100.5");
    fired(&bench, "KIP106", "error")
        .says("100,5", "100.5")
        .at("min = 100.5");
}

#[test]
fn their_order_in_the_file_says_nothing() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Informatif\"\nmin = 90",
            "nama = \"X\"\nmin = 0",
        )
        .edit(
            "instrument/uji.toml",
            "nama = \"Tidak Informatif\"\nmin = 0",
            "nama = \"Informatif\"\nmin = 100",
        );
    silent(&bench, "KIP106");
    assert_eq!(bench.report()["score"]["band"]["supported"], "Informatif");
}
