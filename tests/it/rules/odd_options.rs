//! KIP108.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.20",
    );
    fired(&bench, "KIP108", "warning");
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

    A.2 Profil mutakhir
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator A.2 berubah sejak diperiksa
        → baca kembali A.2, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:10:3

    Di luar indikator
      PERINGATAN KIP108 pilihan-janggal: skala a-d: pilihan C: bernilai lebih tinggi daripada pilihan
        sebelumnya
        → cocokkan pilihan jawabannya dengan instrumen resmi
        instrument/uji.toml:58:3
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

    A.2 Profil mutakhir
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator A.2 have changed since it was reviewed
        → read A.2 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:10:3

    Outside indicators
      WARNING KIP108 odd-options: scale a-d: option C: worth more than the option before
        → compare the options with the official instrument
        instrument/uji.toml:58:3
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 2 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
    bench.edit(
        "instrument/uji.toml",
        "kode = \"A\", nilai = 1.00",
        "kode = \"A\", nilai = 0.10",
    );
    assert!(!bench.findings("KIP108").is_empty());
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.75",
    );
    silent(&bench, "KIP108");
}

#[test]
fn each_oddity_is_named() {
    for (from, to, id, en) in [
        ("nilai = 0.00", "nilai = 0.10", "bernilai 0", "worth 0"),
        (
            "kode = \"C\", nilai = 0.30",
            "kode = \"C\", nilai = 0.70",
            "pilihan C",
            "option C",
        ),
        (
            "kode = \"A\", nilai = 1.00",
            "kode = \"A\", nilai = 0.90",
            "bobot penuh",
            "whole weight",
        ),
        ("kode = \"C\"", "kode = \"B\"", "B", "B"),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        let found = bench.findings("KIP108");
        assert!(!found.is_empty(), "{to}");
        for one in &found {
            assert_eq!(one["severity"], "warning");
            assert_eq!(one["path"], "instrument/uji.toml");
            let message = one["message"].as_str().unwrap();
            assert!(message.contains("a-d"), "{message}");
        }
        assert!(
            found
                .iter()
                .any(|one| one["message"].as_str().unwrap().contains(id)),
            "{found:#?}"
        );
        let report = bench.report_with(&["--lang", "en"]);
        let english = super::findings_of(&report, "KIP108");
        assert!(
            english
                .iter()
                .any(|one| one["message"].as_str().unwrap().contains(en)),
            "{english:#?}"
        );
    }
}

#[test]
fn absolute_points_are_measured_by_the_weight() {
    for (best, odd) in [("20", false), ("20.5", true), ("19", true)] {
        let bench = Bench::sound();
        bench.edit(
            "instrument/uji.toml",
            "bobot = 20\nskala = \"a-d\"",
            &format!("bobot = 20\npilihan = [{{ kode = \"A\", poin = {best} }}, {{ kode = \"D\", poin = 0 }}]"),
        );
        if odd {
            fired(&bench, "KIP108", "warning")
                .about("A.2", "")
                .says("A.2", "A.2");
        } else {
            silent(&bench, "KIP108");
        }
    }
}
