//! KIP211.

use super::{Bench, assert_snapshot, fired, shown, silent, waive, waive_until};

#[test]
fn fails() {
    let bench = Bench::sound();
    waive(&bench, "A.2", "KIP207");
    fired(&bench, "KIP211", "warning")
        .says("KIP207", "KIP207")
        .at("KIP207");
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

    TEMUAN: 0 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      PERINGATAN KIP211 penangguhan-tak-terpakai: penangguhan KIP207 tidak mengenai temuan apa pun
        → hapus penangguhan ini; tidak ada lagi yang perlu ditangguhkan
        evidence/bukti.yaml:11:29

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
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

    FINDINGS: 0 errors, 1 warning, 1 note, 0 waived

    A.2 Profil mutakhir
      WARNING KIP211 unused-waiver: the waiver of KIP207 covers no finding
        → remove this waiver; there is nothing left to waive
        evidence/bukti.yaml:11:29

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive(&bench, "A.2", "berkas-tidak-ada");
    silent(&bench, "KIP211");
    let report = bench.report();
    assert_eq!(report["summary"]["waived"], 1);
    assert_eq!(report["verdict"], "pass");
    // The waiver quiets the gate; the points stay lost.
    assert_eq!(report["score"]["supported"], 80);
}

#[test]
fn an_expired_waiver_opens_the_finding_again() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive_until(&bench, "A.2", "KIP204", "2026-05-31");
    fired(&bench, "KIP211", "warning").says("31 Mei 2026", "31 May 2026");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "open");
}

#[test]
fn a_rule_that_does_not_exist() {
    let bench = Bench::sound();
    waive(&bench, "A.2", "KIP999");
    fired(&bench, "KIP211", "warning").says("KIP999", "KIP999");
}

#[test]
fn no_waiver_covers_what_is_said_of_waivers() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "  \"A.2\":\n",
        "  \"A.2\":\n    penangguhan:\n      - { aturan: KIP211, alasan: uji, sampai: 2026-12-31 }\n      - { aturan: KIP4o5, alasan: uji, sampai: 2026-12-31 }\n",
    );
    let found = bench.findings("KIP211");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["standing"] == "open"));
}

#[test]
fn the_last_day_still_holds() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive_until(&bench, "A.2", "KIP204", "2026-06-01");
    silent(&bench, "KIP211");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "waived");
}

#[test]
fn an_expired_waiver_lifts_no_void() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2025-01-15",
    );
    waive_until(&bench, "A.1", "KIP501", "2026-05-31");
    fired(&bench, "KIP211", "warning")
        .about("A.1", "")
        .at("KIP501");
    assert_eq!(bench.report()["score"]["supported"], 60);
    assert_eq!(bench.report()["verdict"], "fail");
}

#[test]
fn a_waiver_for_one_file_covers_no_other() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-02-01",
        "tanggal: 2025-02-01",
    );
    let narrowed = |file: &str| {
        format!(
            "  \"B.1\":\n    penangguhan: [{{ aturan: KIP501, berkas: {file}, alasan: uji, sampai: 2026-12-31 }}]\n"
        )
    };
    bench.edit(
        "evidence/bukti.yaml",
        "  \"B.1\":\n",
        &narrowed("layar.png"),
    );
    fired(&bench, "KIP211", "warning")
        .about("B.1", "evidence/layar.png")
        .says("evidence/layar.png", "evidence/layar.png");
    assert_eq!(bench.findings("KIP501")[0]["standing"], "open");
    bench.edit(
        "evidence/bukti.yaml",
        &narrowed("layar.png"),
        &narrowed("ruang.jpg"),
    );
    silent(&bench, "KIP211");
    assert_eq!(bench.findings("KIP501")[0]["standing"], "waived");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_waiver_covers_nothing_of_another_indicator() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive(&bench, "A.1", "KIP204");
    fired(&bench, "KIP211", "warning").about("A.1", "");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "open");
    assert_eq!(bench.report()["verdict"], "fail");
}

#[test]
fn a_file_is_the_same_in_either_unicode_form() {
    let (composed, decomposed) = ("\u{e9}disi.pdf", "e\u{301}disi.pdf");
    for (listed, waived) in [
        (composed, decomposed),
        (decomposed, composed),
        (decomposed, decomposed),
    ] {
        let bench = Bench::sound();
        bench
            .rename("evidence/profil.pdf", &format!("evidence/{composed}"))
            .write(format!("evidence/{composed}").as_str(), "")
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {listed}"),
            )
            .edit(
                "evidence/bukti.yaml",
                "  \"A.2\":\n",
                &format!("  \"A.2\":\n    penangguhan: [{{ aturan: KIP401, alasan: uji, sampai: 2026-12-31, berkas: {waived} }}]\n"),
            );
        silent(&bench, "KIP211");
        let found = bench.findings("KIP401");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["standing"], "waived", "{listed:?} {waived:?}");
    }
}
