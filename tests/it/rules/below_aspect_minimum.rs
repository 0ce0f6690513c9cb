//! KIP217.

use super::{Bench, assert_snapshot, fired, shown, silent};

/// The sound workspace, whose aspect A asks for `least` points and has 52 of 60.
fn asking(least: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n")
        .edit(
            "instrument/uji.toml",
            "nama = \"Informasi\"\n",
            &format!("nama = \"Informasi\"\nambang = {least}\n"),
        )
        .commit();
    bench
}

#[test]
fn fails() {
    let bench = asking("52.5");
    fired(&bench, "KIP217", "warning")
        .says("aspek A baru didukung 52,00", "aspect A has 52.00")
        .hints("`kip score`")
        .at("ambang = 52.5");
    assert_eq!(bench.report()["score"]["minimums_met"], false);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi   Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────────
     Klaim             92,00 dari 100   Informatif    semua jawaban
     Didukung          92,00 dari 100   Informatif    jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif    semua yang sempat sebelum tenggat
     • Selama ambang aspek A belum tercapai, kualifikasi ini belum pasti
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

    TEMUAN: 0 kesalahan, 1 peringatan, 0 catatan, 0 temuan ditangguhkan

    Di luar indikator
      PERINGATAN KIP217 di-bawah-ambang-aspek: aspek A baru didukung 52,00, ambangnya 52,50
        → lengkapi bukti atau tingkatkan jawaban di aspek A; yang paling menambah nilai diurutkan oleh
          `kip score`
        instrument/uji.toml:65:10

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +8,00 poin
        Lengkapi yang kurang, lalu ubah jawaban B menjadi A

    Klaim 92,00 · didukung 92,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
      0 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901

    QUESTIONNAIRE SCORE
     Score              Points   Band         Based on
    ───────────────────────────────────────────────────────────────────────────────
     Claimed      92.00 of 100   Informatif   all answers
     Supported    92.00 of 100   Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif   all that can be done by the deadline
     • While aspect A is below its minimum, this band is not certain
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

    FINDINGS: 0 errors, 1 warning, 0 notes, 0 waived

    Outside indicators
      WARNING KIP217 below-aspect-minimum: aspect A has 52.00 supported points, its minimum is 52.50
        → complete the evidence or improve the answers in aspect A; `kip score` ranks the biggest wins
        instrument/uji.toml:65:10

    BIGGEST WINS
     1. A.2 Profil mutakhir: +8.00 points
        Add what is missing, then change the answer from B to A

    Claimed 92.00 · supported 92.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 0 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = asking("52");
    silent(&bench, "KIP217");
    assert_eq!(bench.report()["score"]["minimums_met"], true);
    let none = Bench::sound();
    assert!(none.report()["score"]["minimums_met"].is_null());
}

#[test]
fn an_aspect_with_an_open_question_is_not_checked() {
    let bench = asking("59");
    bench.edit("evidence/bukti.yaml", "jawaban: B\n", "jawaban:\n");
    silent(&bench, "KIP217");
}
