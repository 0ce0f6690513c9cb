//! KIP214.

use super::{Bench, assert_snapshot, findings_of, shown};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    let report = bench.report_with(&["--min-score", "92,01", "--fail-on", "never"]);
    let found = findings_of(&report, "KIP214");
    assert_eq!(found.len(), 1);
    let message = found[0]["message"].as_str().unwrap();
    assert!(
        message.contains("92,00") && message.contains("92,01"),
        "{message}"
    );
    assert_eq!(report["verdict"], "fail");
    assert_snapshot!(shown(&bench, &["--min-score", "92,01"]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi   Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────────
     Klaim             92,00 dari 100   Informatif    semua jawaban
     Didukung          92,00 dari 100   Informatif    jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif    semua yang sempat sebelum tenggat
     • Presentasi (bobot 20): perlu 82,00 untuk Informatif; perlu 32,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   52,00      52,00         2/2
     B Layanan        40   40,00      40,00         2/2
    ────────────────────────────────────────────────────
     Jumlah          100   92,00      92,00         4/4
     • 4 indikator: 4 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      KESALAHAN KIP214 skor-minimum: nilai 92,00 belum mencapai batas 92,01
        → kerjakan lebih dahulu yang paling menambah nilai: `kip score` mengurutkannya
        instrument/uji.toml
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +8,00 poin
        Lengkapi yang kurang, lalu ubah jawaban B menjadi A

    Klaim 92,00 · didukung 92,00 · masih terkejar 100,00 · Informatif · 1 kesalahan, 0 peringatan,
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
     Claimed      92.00 of 100   Informatif   all answers
     Supported    92.00 of 100   Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif   all that can be done by the deadline
     • Presentasi (weight 20): needs 82.00 for Informatif; needs 32.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     52.00       52.00   2/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100     92.00       92.00   4/4
     • 4 indicators: 4 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    Outside indicators
      ERROR KIP214 below-minimum: the score 92.00 is below the minimum 92.01
        → do the biggest wins first: `kip score` ranks them
        instrument/uji.toml
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +8.00 points
        Add what is missing, then change the answer from B to A

    Claimed 92.00 · supported 92.00 · reachable 100.00 · Informatif · 1 error, 0 warnings, 1 note,
      0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    let report = bench.report_with(&["--min-score", "92"]);
    assert_eq!(findings_of(&report, "KIP214").len(), 0);
    assert_eq!(report["verdict"], "pass");
}

#[test]
fn the_exact_score_is_compared_and_stages_make_it_the_total() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    for (minimum, code) in [("92.01", 1), ("92.00", 0), ("92,0", 0)] {
        let ran = bench.kip(&["check", "--min-score", minimum]);
        assert_eq!(ran.code, code, "{minimum}: {}", ran.stdout);
    }
    // 0.8 * 92 + 0.2 * 50 = 83.6
    let staged = ["check", "--stage", "presentasi=50", "--min-score"];
    assert_eq!(bench.kip(&[&staged[..], &["83,6"]].concat()).code, 0);
    assert_eq!(bench.kip(&[&staged[..], &["83,61"]].concat()).code, 1);
}

#[test]
fn it_is_about_no_indicator_and_speaks_both_languages() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    for (lang, words) in [("id", "80,00"), ("en", "80.00")] {
        let report = bench.report_with(&["--min-score", "90", "--lang", lang]);
        let found = findings_of(&report, "KIP214");
        assert_eq!(found[0]["severity"], "error");
        assert_eq!(found[0]["indicator"], serde_json::Value::Null);
        let message = found[0]["message"].as_str().unwrap();
        assert!(
            message.contains(words) && message.contains("90"),
            "{message}"
        );
    }
}
