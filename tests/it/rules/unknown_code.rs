//! KIP205.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "\"B.22\"");
    fired(&bench, "KIP205", "error")
        .says("B.22", "B.22")
        .at("\"B.22\":")
        .hints("B.2");
    assert_eq!(bench.findings("KIP201").len(), 1);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim             85,00 dari 100   Menuju Informatif   semua jawaban
     Didukung          85,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 5,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Presentasi (bobot 20): perlu 60,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   60,00      60,00         2/2
     B Layanan        40   25,00      25,00         1/2
    ────────────────────────────────────────────────────
     Jumlah          100   85,00      85,00         3/4
     • 4 indikator: 1 belum dijawab, 3 didukung bukti

    TEMUAN: 2 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    B.2 Keberatan ditangani · 15,00 poin belum diraih
      KESALAHAN KIP201 belum-dijawab: indikator B.2 belum dijawab
        → tulis B.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml, atau jalankan `kip answer B.2
          JAWABAN`
        instrument/uji.toml:104:8

    Di luar indikator
      KESALAHAN KIP205 kode-tak-dikenal: kode B.22 tidak ada dalam instrumen uji-2026
        → aspek B berisi B.1 sampai B.2; perbaiki kodenya sesuai instrumen, atau hapus bagian ini
        evidence/bukti.yaml:22:3
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. B.2 Keberatan ditangani: +15,00 poin
        Jawab dan cantumkan SOP keberatan

    Klaim 85,00 · didukung 85,00 · masih terkejar 100,00 · Menuju Informatif · 2 kesalahan,
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
     Claimed      85.00 of 100   Menuju Informatif   all answers
     Supported    85.00 of 100   Menuju Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif          all that can be done by the deadline
     • The supported score is 5.00 points short of Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif)
     • Presentasi (weight 20): needs 60.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     25.00       25.00   1/2
    ──────────────────────────────────────────────────
     Total            100     85.00       85.00   3/4
     • 4 indicators: 1 unanswered, 3 supported

    FINDINGS: 2 errors, 0 warnings, 1 note, 0 waived

    B.2 Keberatan ditangani · 15.00 points not yet won
      ERROR KIP201 unanswered: indicator B.2 is not answered
        → write B.2 with `jawaban:` (Ya, Tidak) in a bukti.yaml, or run `kip answer B.2 ANSWER`
        instrument/uji.toml:104:8

    Outside indicators
      ERROR KIP205 unknown-code: the code B.22 is not in the instrument uji-2026
        → aspect B holds B.1 to B.2; correct the code to match the instrument, or remove this part
        evidence/bukti.yaml:22:3
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. B.2 Keberatan ditangani: +15.00 points
        Answer it and list SOP keberatan

    Claimed 85.00 · supported 85.00 · reachable 100.00 · Menuju Informatif · 2 errors, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "B.2");
    silent(&bench, "KIP205");
}

#[test]
fn an_unquoted_number_stays_as_it_was_written() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"1.10\"");
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "1.10");
    silent(&bench, "KIP205");
    bench.edit("evidence/bukti.yaml", "  1.10:", "  1.1:");
    let one = fired(&bench, "KIP205", "error");
    one.says("1.1 ", "1.1 ").at("1.1:").hints("1.10");
    assert_eq!(one.json["points_at_risk"], serde_json::Value::Null);
}
