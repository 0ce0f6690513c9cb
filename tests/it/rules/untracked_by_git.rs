//! KIP305.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock();
    let one = fired(&bench, "KIP305", "warning");
    one.says("profil satker é.pdf", "profil satker é.pdf")
        .hints("git add");
    assert_snapshot!(shown(&bench, &[]), @r#"
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
      PERINGATAN KIP305 tidak-terlacak: evidence/profil satker é.pdf belum dilacak git
        → minta pengelola folder mencatatnya di git, atau jalankan `git add "evidence/profil satker
          é.pdf"`, lalu commit
        evidence/bukti.yaml:13:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml
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
      WARNING KIP305 untracked-by-git: evidence/profil satker é.pdf is not tracked by git
        → have whoever keeps the folder record it in git, or run `git add "evidence/profil satker
          é.pdf"`, then commit
        evidence/bukti.yaml:13:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml
      NOTE KIP307 uncommitted-change: evidence/kip.lock has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/kip.lock`, then
          commit
        evidence/kip.lock

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 2 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    "#);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock()
        .commit();
    silent(&bench, "KIP305");
}

#[test]
fn a_paper_that_git_does_not_know_and_no_points_lost() {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/kip.lock"]);
    let one = fired(&bench, "KIP305", "warning");
    one.about("", "")
        .says("evidence/kip.lock", "evidence/kip.lock");
    assert_eq!(one.json["path"], "evidence/kip.lock");
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/profil.pdf"]);
    fired(&bench, "KIP305", "warning")
        .about("A.2", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git add evidence/profil.pdf")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_orphan_is_not_its_business() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x");
    silent(&bench, "KIP305");
}
