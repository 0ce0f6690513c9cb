//! KIP302.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.remove("evidence/kip.lock");
    let one = fired(&bench, "KIP302", "note");
    one.hints("kip lock");
    assert_eq!(one.json["indicator"], serde_json::Value::Null);
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

    TEMUAN: 0 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      CATATAN KIP302 belum-dikunci: belum ada evidence/kip.lock, sehingga perubahan setelah pemeriksaan
        tidak akan terlihat
        → periksa jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/kip.lock

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 0 peringatan,
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

    FINDINGS: 0 errors, 0 warnings, 1 note, 0 waived

    Outside indicators
      NOTE KIP302 not-locked: there is no evidence/kip.lock yet, so changes after the review would go
        unseen
        → review answers and evidence, then run `kip lock`
        evidence/kip.lock

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 0 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
    bench
        .lock()
        .write("evidence/tambahan.pdf", super::document("tambahan.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: tambahan.pdf",
        );
    let one = fired(&bench, "KIP302", "note");
    assert_eq!(one.json["evidence"], "evidence/tambahan.pdf");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .write("evidence/tambahan.pdf", super::document("tambahan.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: tambahan.pdf",
        )
        .lock();
    silent(&bench, "KIP302");
}

#[test]
fn without_a_lock_it_is_one_finding_and_an_error_only_when_locked_is_asked() {
    let bench = Bench::sound();
    bench.remove("evidence/kip.lock");
    let report = bench.report_with(&["--locked"]);
    let found = super::findings_of(&report, "KIP302");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "error");
    assert_eq!(report["verdict"], "fail");
    assert_eq!(report["score"]["supported"], 100);
    assert_eq!(bench.kip(&["check"]).code, 0);
}

#[test]
fn where_nothing_is_claimed_there_is_nothing_to_lock() {
    let bench = Bench::bare();
    bench
        .write("instrument/uji.toml", crate::bench::INSTRUMENT)
        .commit();
    silent(&bench, "KIP302");
}

#[test]
fn a_new_indicator_is_named_by_its_code() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    fired(&bench, "KIP302", "note")
        .about("B.3", "")
        .says("B.3", "B.3")
        .at("\"B.3\":")
        .hints("kip lock")
        .costs(0);
}

#[test]
fn a_lock_that_is_not_downloaded_is_not_made_anew() {
    for placeholder in [".kip.lock.icloud", "kip.lock.nextcloud"] {
        let bench = Bench::sound();
        bench
            .remove("evidence/kip.lock")
            .write(&format!("evidence/{placeholder}"), "x");
        fired(&bench, "KIP302", "note")
            .says("belum diunduh", "not downloaded")
            .hints("jangan mengunci ulang");
    }
}
