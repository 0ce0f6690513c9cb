//! KIP101.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "bobot = 25", "bobot = 25.5");
    let one = fired(&bench, "KIP101", "error");
    one.says("40,5", "40.5")
        .at("nama = \"Layanan\"\nbobot = 40");
    assert_eq!(one.json["indicator"], serde_json::Value::Null);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                         Poin   Kualifikasi   Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,50 dari 100,5   —             semua jawaban
     Didukung         100,50 dari 100,5   —             jawaban dengan bukti lengkap
     Masih terkejar   100,50 dari 100,5   —             semua yang sempat sebelum tenggat
     • Jumlah bobot 100,5, bukan 100; kualifikasi baru ditetapkan setelah instrumennya diperbaiki
     • Presentasi (bobot 20): belum ada nilai
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,50      40,50         2/2
    ─────────────────────────────────────────────────────
     Jumlah        100,5   100,50     100,50         4/4
     • 4 indikator: 4 didukung bukti

    TEMUAN: 1 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      KESALAHAN KIP101 bobot-tidak-pas: bobot indikator dalam aspek B berjumlah 40,5, seharusnya 40
        → cocokkan bobot indikator dalam aspek B dengan instrumen resmi; jumlahnya kelebihan 0,5
        instrument/uji.toml:92:9
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    B.1 Ruang layanan
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator B.1 berubah sejak diperiksa
        → baca kembali B.1, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:15:3

    Klaim 100,50 dari 100,5 · didukung 100,50 dari 100,5 · masih terkejar 100,50 dari 100,5 ·
      tanpa kualifikasi · 1 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan ·
      BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score                Points   Band   Based on
    ───────────────────────────────────────────────────────────────────────────
     Claimed     100.50 of 100.5   —      all answers
     Supported   100.50 of 100.5   —      answers with complete evidence
     Reachable   100.50 of 100.5   —      all that can be done by the deadline
     • The weights sum to 100.5, not 100; no band is given until the instrument is fixed
     • Presentasi (weight 20): no score yet
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     40.50       40.50   2/2
    ──────────────────────────────────────────────────
     Total          100.5    100.50      100.50   4/4
     • 4 indicators: 4 supported

    FINDINGS: 1 error, 1 warning, 1 note, 0 waived

    Outside indicators
      ERROR KIP101 weights-do-not-sum: the indicators' weights in aspect B sum to 40.5, but should sum
        to 40
        → compare the indicators' weights in aspect B with the official instrument; they are 0.5 too
          high
        instrument/uji.toml:92:9
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    B.1 Ruang layanan
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator B.1 have changed since it was reviewed
        → read B.1 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:15:3

    Claimed 100.50 of 100.5 · supported 100.50 of 100.5 · reachable 100.50 of 100.5 · no band · 1 error,
      1 warning, 1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Presentasi\"\nbobot = 20",
        "nama = \"Presentasi\"\nbobot = 19.99",
    );
    assert_eq!(bench.findings("KIP101").len(), 2);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "bobot = 25", "bobot = 25.10")
        .edit("instrument/uji.toml", "bobot = 15", "bobot = 14.9");
    silent(&bench, "KIP101");
}

#[test]
fn what_must_sum_depends_on_the_formula() {
    for (formula, due) in [("poin", 3), ("proporsi", 2), ("rerata", 1)] {
        let bench = Bench::sound();
        bench
            .edit(
                "instrument/uji.toml",
                "rumus = \"poin\"",
                &format!("rumus = \"{formula}\""),
            )
            .edit(
                "instrument/uji.toml",
                "nama = \"Layanan\"\nbobot = 40",
                "nama = \"Layanan\"\nbobot = 41",
            )
            .edit(
                "instrument/uji.toml",
                "nama = \"Presentasi\"\nbobot = 20",
                "nama = \"Presentasi\"\nbobot = 21",
            );
        assert_eq!(bench.findings("KIP101").len(), due, "{formula}");
    }
}

#[test]
fn stages_sum_to_100_and_the_place_is_the_last_of_them() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Kuesioner\"\nbobot = 80",
        "nama = \"Kuesioner\"\nbobot = 80.001",
    );
    fired(&bench, "KIP101", "error")
        .about("", "")
        .says("100,001", "100.001")
        .at("bobot = 20");
}

#[test]
fn while_it_is_open_the_score_is_out_of_what_there_is() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Layanan\"\nbobot = 40",
            "nama = \"Layanan\"\nbobot = 41",
        )
        .edit("instrument/uji.toml", "bobot = 25", "bobot = 26");
    let said = bench.kip(&["check"]).stdout;
    assert!(said.contains("dari 101"), "{said}");
}

#[test]
fn a_bonus_is_left_out_of_the_sum() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "boleh_nihil = true",
        "boleh_nihil = true\nbonus = true",
    );
    fired(&bench, "KIP101", "error").says("25", "25");
    bench.edit("instrument/uji.toml", "bobot = 25", "bobot = 40");
    silent(&bench, "KIP101");
}
