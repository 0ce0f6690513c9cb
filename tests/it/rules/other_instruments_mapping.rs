//! KIP219.

use super::{Bench, assert_snapshot, fired, shown, silent};

/// The sound workspace with last year's instrument and its mapping.
fn two_years() -> Bench {
    let bench = Bench::sound();
    let older = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench
        .write("instrument/lama.toml", older)
        .write("kip.toml", "instrumen = \"uji-2026\"\n")
        .write(
            "evidence/lama/bukti.yaml",
            "instrumen: uji-2025\nindikator:\n  A.1: { jawaban: Tidak }\n  A.2: sop.docx\n  B.1:\n",
        )
        .commit();
    bench
}

#[test]
fn fails() {
    let bench = two_years();
    fired(&bench, "KIP219", "note")
        .says("2 jawaban untuk instrumen uji-2025", "2 answers")
        .hints("`kip check -i uji-2025`")
        .at("instrumen: uji-2025");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901

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

    TEMUAN: 0 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      CATATAN KIP219 pemetaan-instrumen-lain: 1 pemetaan dengan 2 jawaban untuk instrumen uji-2025 tidak
        ikut dinilai; yang dinilai uji-2026
        → nilai dengan `kip check -i uji-2025` bila itu yang dimaksud; bawa jawabannya ke sini, bila
          belum, dengan `kip carry --from uji-2025 -i uji-2026`
        evidence/lama/bukti.yaml:1:12

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 0 peringatan,
      1 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901

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

    FINDINGS: 0 errors, 0 warnings, 1 note, 0 waived

    Outside indicators
      NOTE KIP219 other-instruments-mapping: not judged: 1 mapping with 2 answers to the instrument
        uji-2025; uji-2026 is judged
        → judge it with `kip check -i uji-2025` if that one is meant; carry its answers over, unless
          that is done, with `kip carry --from uji-2025 -i uji-2026`
        evidence/lama/bukti.yaml:1:12

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 0 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
    // Answers of another instrument neither win nor cost a point.
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn each_instrument_once_at_its_first_mapping() {
    let bench = two_years();
    bench.write(
        "evidence/pindahan/bukti.yaml",
        "instrumen: uji-2025\nindikator:\n  B.2: { jawaban: Ya }\n",
    );
    fired(&bench, "KIP219", "note")
        .says("2 pemetaan dengan 3 jawaban", "2 mappings with 3 answers")
        .at("instrumen: uji-2025");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let older = crate::bench::INSTRUMENT.replace("uji-2026", "uji-2025");
    bench.write("instrument/lama.toml", older).commit();
    silent(&bench, "KIP219");
}
