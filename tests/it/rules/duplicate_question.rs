//! KIP103.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "Ada ruang layanan?",
        "profil  satker MUTAKHIR?",
    );
    let one = fired(&bench, "KIP103", "warning");
    one.says("A.2", "A.2")
        .at("pertanyaan = \"profil  satker MUTAKHIR?\"");
    assert_eq!(one.json["indicator"], "B.1");
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

    TEMUAN: 0 kesalahan, 2 peringatan, 1 catatan, 0 temuan ditangguhkan

    B.1 Ruang layanan
      PERINGATAN KIP103 pertanyaan-ganda: pertanyaan indikator B.1 sama dengan pertanyaan indikator A.2
        (instrument/uji.toml:83:14)
        → periksa instrumen resmi: hapus B.1 jika tercatat dua kali, atau perbaiki bunyi pertanyaannya
        instrument/uji.toml:97:14
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator B.1 berubah sejak diperiksa
        → baca kembali B.1, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:15:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 2 peringatan,
      1 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

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

    FINDINGS: 0 errors, 2 warnings, 1 note, 0 waived

    B.1 Ruang layanan
      WARNING KIP103 duplicate-question: the question of indicator B.1 is the same as that of A.2
        (instrument/uji.toml:83:14)
        → check the official instrument: remove B.1 if it was entered twice, or correct its wording
        instrument/uji.toml:97:14
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator B.1 have changed since it was reviewed
        → read B.1 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:15:3

    Outside indicators
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 2 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "Ada ruang layanan?",
        "Profil satker mutakhir sekali?",
    );
    silent(&bench, "KIP103");
}

#[test]
fn each_repeat_is_named_once_and_unicode_forms_are_the_same() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "Ada ruang layanan?",
            "R\u{e9}sum\u{e9} ada?",
        )
        .edit(
            "instrument/uji.toml",
            "Keberatan ditangani?",
            "Re\u{301}sume\u{301} ada?",
        );
    fired(&bench, "KIP103", "warning")
        .about("B.2", "")
        .says("B.1", "B.1")
        .costs(0);
    bench.edit(
        "instrument/uji.toml",
        "Profil satker mutakhir?",
        "R\u{e9}sum\u{e9} ada?",
    );
    assert_eq!(bench.findings("KIP103").len(), 2);
}
