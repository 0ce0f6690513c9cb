//! KIP701.

use super::{Bench, assert_snapshot, fired, shown, silent};
use crate::bench::pdf_of;

/// A number of the form of a NIK, of nobody.
fn number() -> String {
    ["31", "7405", "120490", "0001"].concat()
}

fn showing(words: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/profil.pdf",
            pdf_of(&format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET")),
        )
        .lock();
    bench
}

#[test]
fn fails() {
    let bench = showing(&format!("NIK {}", number()));
    fired(&bench, "KIP701", "warning")
        .says("NIK", "NIK")
        .at("berkas: profil.pdf")
        .costs(0);
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
      PERINGATAN KIP701 data-pribadi: evidence/profil.pdf memuat 1 data pribadi (NIK): 31************01
        (halaman 1)
        → samarkan nomornya di dokumen asal dan simpan ulang, atau cantumkan rekapitulasi tanpa
          identitas
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
      WARNING KIP701 personal-data: evidence/profil.pdf shows personal data 1 time (identity number
        (NIK)): 31************01 (page 1)
        → redact the numbers in the original and save it again, or list a summary without identities
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
    bench.kip(&["report", "-o", "a.md", "-o", "a.json"]);
    let outputs = [
        bench.kip(&["check", "-v"]).stdout,
        bench.kip(&["check", "--format", "json"]).stdout,
        bench.kip(&["explain", "A.2"]).stdout,
        String::from_utf8(bench.read("a.md")).unwrap(),
        String::from_utf8(bench.read("a.json")).unwrap(),
    ];
    for output in outputs {
        assert!(!output.contains(&number()), "the whole number is shown");
    }
}

#[test]
fn passes() {
    for words in [
        "Nomor 012/BPMP-C/2026",
        "Faktur 2026041500001234",
        "Diperbarui 20260115103000",
    ] {
        silent(&showing(words), "KIP701");
    }
}

#[test]
fn where_such_data_is_expected_a_redacted_copy_is_asked_for() {
    let bench = showing(&format!("NIK {}", number()));
    let usual = fired(&bench, "KIP701", "warning").json["hint"].clone();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndata_pribadi = true",
    );
    assert_ne!(fired(&bench, "KIP701", "warning").json["hint"], usual);
}
