//! KIP405.

use super::{Bench, assert_snapshot, fired, shown, silent};
use crate::bench::pdf_of;

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/profil.pdf",
            pdf_of("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT /F1 7 Tf 60 20 Td (1) Tj ET"),
        )
        .lock();
    fired(&bench, "KIP405", "warning")
        .says("halaman 1 dari 1", "page 1 of 1")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
    assert_eq!(
        bench.report()["indicators"][1]["evidence"][0]["facts"]["pages"],
        1
    );
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

    TEMUAN: 0 kesalahan, 1 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      PERINGATAN KIP405 pindaian-tanpa-teks: evidence/profil.pdf: halaman 1 dari 1 hanya gambar, tak
        dapat dicari
        → jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari
        evidence/bukti.yaml:13:9
      CATATAN KIP307 belum-di-commit: evidence/profil.pdf berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/profil.pdf`, lalu
          commit
        evidence/bukti.yaml:13:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/kip.lock berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/kip.lock`, lalu
          commit
        evidence/kip.lock

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
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

    FINDINGS: 0 errors, 1 warning, 2 notes, 0 waived

    A.2 Profil mutakhir
      WARNING KIP405 scan-without-text: evidence/profil.pdf: page 1 of 1 is a picture whose text cannot
        be searched
        → run text recognition (OCR), or save the original as a searchable PDF
        evidence/bukti.yaml:13:9
      NOTE KIP307 uncommitted-change: evidence/profil.pdf has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/profil.pdf`, then
          commit
        evidence/bukti.yaml:13:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/kip.lock has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/kip.lock`, then
          commit
        evidence/kip.lock

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 2 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    for content in [
        "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT /F1 12 Tf 72 420 Td (Profil satker) Tj ET",
        "q 100 0 0 100 50 50 cm 0 0 1 1 re f Q",
    ] {
        let bench = Bench::sound();
        bench.write("evidence/profil.pdf", pdf_of(content)).lock();
        silent(&bench, "KIP405");
    }
}
