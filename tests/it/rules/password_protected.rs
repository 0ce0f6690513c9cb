//! KIP403.

use super::{Bench, assert_snapshot, document, fired, shown, silent};

/// The bit by which an entry of a ZIP file says that it is encrypted.
const ENCRYPTED: u8 = 1;

/// A Word document whose entries all have this flag.
fn flagged(flag: u8) -> Vec<u8> {
    let mut bytes = document("sop.docx");
    for (mark, flags) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at: Vec<usize> = (0..bytes.len() - 4)
            .filter(|&at| bytes[at..].starts_with(mark))
            .collect();
        for start in at {
            bytes[start + flags] |= flag;
        }
    }
    bytes
}

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/sop.docx", flagged(ENCRYPTED)).lock();
    fired(&bench, "KIP403", "error")
        .at("berkas: sop.docx")
        .costs(15);
    assert_eq!(bench.findings("KIP404").len(), 0, "it is not damaged");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif          semua jawaban
     Didukung          85,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 5,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Presentasi (bobot 20): perlu 60,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,00      25,00         1/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      85,00         3/4
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 2 catatan, 0 temuan ditangguhkan

    B.2 Keberatan ditangani · 15,00 poin terancam
      KESALAHAN KIP403 terkunci-sandi: evidence/sop.docx (dokumen Word) hanya terbuka dengan kata sandi
        → simpan salinan yang tidak dikunci, lalu ganti berkas ini dengan salinan itu
        evidence/bukti.yaml:25:9
      CATATAN KIP307 belum-di-commit: evidence/sop.docx berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/sop.docx`, lalu
          commit
        evidence/bukti.yaml:25:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/kip.lock berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/kip.lock`, lalu
          commit
        evidence/kip.lock

    LANGKAH YANG PALING MENAMBAH NILAI
     1. B.2 Keberatan ditangani: +15,00 poin
        Simpan salinan yang tidak dikunci, lalu ganti berkas ini dengan salinan itu

    Klaim 100,00 · didukung 85,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      0 peringatan, 2 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Based on
    ──────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif          all answers
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
     B Layanan         40     40.00       25.00   1/2
    ──────────────────────────────────────────────────
     Total            100    100.00       85.00   3/4
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 2 notes, 0 waived

    B.2 Keberatan ditangani · 15.00 points at risk
      ERROR KIP403 password-protected: evidence/sop.docx (a Word document) opens only with a password
        → save a copy that is not locked, then replace this file with it
        evidence/bukti.yaml:25:9
      NOTE KIP307 uncommitted-change: evidence/sop.docx has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/sop.docx`, then
          commit
        evidence/bukti.yaml:25:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/kip.lock has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/kip.lock`, then
          commit
        evidence/kip.lock

    BIGGEST WINS
     1. B.2 Keberatan ditangani: +15.00 points
        Save a copy that is not locked, then replace this file with it

    Claimed 100.00 · supported 85.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      2 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    // The bit beside it says how hard the program that packed it tried.
    bench.write("evidence/sop.docx", flagged(0b10)).lock();
    silent(&bench, "KIP403");
}
