//! KIP309.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.without_repository();
    fired(&bench, "KIP309", "warning").hints("git");
    assert_eq!(bench.report()["dirty"], serde_json::Value::Null);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi) · Tanpa riwayat git

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

    TEMUAN: 0 kesalahan, 1 peringatan, 0 catatan, 0 temuan ditangguhkan

    Di luar indikator
      PERINGATAN KIP309 git-tak-terbaca: perubahan dan penghapusan bukti tidak tercatat, karena folder
        ini bukan bagian dari repositori git
        → simpan salinan semua bukti di tempat lain, atau minta pengelola folder memakai git
        evidence

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
      0 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left) · Without git history

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

    FINDINGS: 0 errors, 1 warning, 0 notes, 0 waived

    Outside indicators
      WARNING KIP309 git-unseen: changed and deleted evidence leaves no trace, because this folder is
        not in a git repository
        → keep a copy of all evidence in another place, or have whoever keeps the folder use git
        evidence

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 0 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", super::document("lain.pdf"));
    bench.git(&["rm", "--quiet", "--cached", "evidence/sop.docx"]);
    silent(&bench, "KIP309");
    assert_eq!(bench.report()["dirty"], true);
}

#[test]
fn outside_of_a_repository_its_place_is_the_folder_and_nothing_is_lost() {
    let bench = Bench::sound();
    bench.without_repository();
    let one = fired(&bench, "KIP309", "warning");
    one.about("", "").says(
        "bukan bagian dari repositori git",
        "not in a git repository",
    );
    assert_eq!(one.json["path"], "evidence");
    assert_eq!(bench.report()["score"]["supported"], 100);
    assert_eq!(bench.report()["verdict"], "pass");
    for rule in ["KIP305", "KIP306", "KIP307"] {
        silent(&bench, rule);
    }
}

#[test]
fn a_document_that_git_does_not_look_at_is_no_clean_one() {
    let bench = Bench::sound();
    bench.git(&["update-index", "--assume-unchanged", "evidence/profil.pdf"]);
    fired(&bench, "KIP309", "warning")
        .about("A.2", "evidence/profil.pdf")
        .says("assume-unchanged", "assume-unchanged")
        .at("berkas: profil.pdf")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_document_of_a_repository_within_is_named() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: dalam/profil.pdf",
        )
        .write(
            "evidence/dalam/profil.pdf",
            bench.read("evidence/profil.pdf"),
        )
        .remove("evidence/profil.pdf")
        .lock();
    let within = bench.path().join("evidence/dalam");
    for arguments in [
        &["init", "--quiet", "--initial-branch=main"][..],
        &["add", "--all"],
        &["commit", "--quiet", "--message=isi"],
    ] {
        crate::bench::git(&within, arguments);
    }
    bench.git(&["-c", "advice.addEmbeddedRepo=false", "add", "--all"]);
    bench.git(&["commit", "--quiet", "--message=isi"]);
    fired(&bench, "KIP309", "warning")
        .about("A.2", "evidence/dalam/profil.pdf")
        .at("berkas: dalam/profil.pdf");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg(unix)]
fn refused_ownership_names_git_s_own_command() {
    use std::os::unix::fs::chown;

    let bench = Bench::sound();
    // Only who may give a folder away can bring git to refuse it.
    if chown(bench.path(), Some(65534), None).is_err() {
        return;
    }
    fired(&bench, "KIP309", "warning").says(
        "`git config --global --add safe.directory …`",
        "`git config --global --add safe.directory …`",
    );
    assert_eq!(bench.report()["score"]["supported"], 100);
}
