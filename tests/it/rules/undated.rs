//! KIP502.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    fired(&bench, "KIP502", "note")
        .at("berkas: sk-dip.pdf")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
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

    TEMUAN: 0 kesalahan, 0 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.1 DIP ditetapkan · PJ: Tim PPID
      CATATAN KIP502 tanpa-tanggal: evidence/sk-dip.pdf tanpa `tanggal`, sehingga periode tahun-berjalan
        tidak dapat diperiksa
        → tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya `tanggal: 2026-01-15`
        evidence/bukti.yaml:7:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 0 peringatan,
      2 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

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

    FINDINGS: 0 errors, 0 warnings, 2 notes, 0 waived

    A.1 DIP ditetapkan · owner: Tim PPID
      NOTE KIP502 undated: evidence/sk-dip.pdf has no `tanggal`, so the period tahun-berjalan cannot be
        checked
        → add `tanggal:` with the day the document was adopted, for instance `tanggal: 2026-01-15`
        evidence/bukti.yaml:7:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 0 warnings, 2 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2025-03-01\n", "");
    silent(&bench, "KIP502");
}

#[test]
fn neither_a_link_nor_a_nil_statement_needs_one() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "boleh_nihil = true\n", "")
        .edit("instrument/uji.toml", "nama = \"Ruang layanan\"", "nama = \"Ruang\"\nboleh_nihil = true")
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: Ya\n    bukti:\n      - berkas: ruang.jpg\n        tanggal: 2026-02-01\n      - berkas: layar.png\n        tanggal: 2026-02-02\n",
            "    nihil: nihil.pdf\n",
        )
        .write("evidence/nihil.pdf", super::document("nihil.pdf"));
    silent(&bench, "KIP502");
    assert_eq!(bench.report()["indicators"][2]["status"], "nil");
}

#[test]
fn the_period_that_goes_unchecked_is_named() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    fired(&bench, "KIP502", "note")
        .about("A.1", "evidence/sk-dip.pdf")
        .says("tahun-berjalan", "tahun-berjalan")
        .hints("tanggal:");
}

#[test]
fn a_file_that_is_not_there_has_no_date_to_be_asked_for() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: sk-dip.pdf\n        tanggal: 2026-01-15\n",
        "berkas: belum-ada.pdf\n",
    );
    assert_eq!(bench.findings("KIP204").len(), 1);
    silent(&bench, "KIP502");
}
