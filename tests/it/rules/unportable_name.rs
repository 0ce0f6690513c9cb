//! KIP210.

use super::{Bench, assert_snapshot, document, fired, shown, silent};

fn renamed(name: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: \"{name}\""),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{name}"))
        .lock();
    bench
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn fails() {
    for name in [
        "aux.pdf",
        "COM1.pdf",
        "rapat 10:30.pdf",
        "apa?.pdf",
        "a\u{202e}b.pdf",
    ] {
        fired(&renamed(name), "KIP210", "warning");
    }
    assert_snapshot!(shown(&renamed("COM1.pdf"), &[]), @"
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

    TEMUAN: 0 kesalahan, 2 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      PERINGATAN KIP210 nama-tidak-portabel: evidence/COM1.pdf: `COM1.pdf` adalah nama yang dipakai
        Windows sendiri
        → ganti namanya dengan huruf, angka, tanda hubung, dan titik, lalu perbarui bukti.yaml
        evidence/bukti.yaml:13:9
      PERINGATAN KIP305 tidak-terlacak: evidence/COM1.pdf belum dilacak git
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/COM1.pdf`, lalu
          commit
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

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 2 peringatan,
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

    FINDINGS: 0 errors, 2 warnings, 2 notes, 0 waived

    A.2 Profil mutakhir
      WARNING KIP210 unportable-name: evidence/COM1.pdf: `COM1.pdf` is a name that Windows reserves for
        itself
        → rename it with letters, digits, hyphens and dots, and update bukti.yaml
        evidence/bukti.yaml:13:9
      WARNING KIP305 untracked-by-git: evidence/COM1.pdf is not tracked by git
        → have whoever keeps the folder record it in git, or run `git add evidence/COM1.pdf`, then
          commit
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

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 2 warnings, 2 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    for name in ["auxilia.pdf", "rapat 10.30 (final).pdf", "é.pdf"] {
        silent(&renamed(name), "KIP210");
    }
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn names_that_collide_elsewhere_are_errors() {
    let bench = Bench::sound();
    bench.write("evidence/Profil.pdf", "x");
    let found = bench.findings("KIP210");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["severity"] == "error"));
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn the_other_unicode_form_is_found_and_named() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: \"\u{e9}disi.pdf\"",
        )
        .rename("evidence/profil.pdf", "evidence/e\u{301}disi.pdf");
    fired(&bench, "KIP210", "warning");
    assert_eq!(bench.findings("KIP204").len(), 0);
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn each_is_named_with_its_reason_and_counts_all_the_same() {
    for (name, id, en) in [
        ("aux.pdf", "aux.pdf", "aux.pdf"),
        ("apa?.pdf", "Windows: ?", "refuses: ?"),
        ("a\u{202e}b.pdf", "tak terlihat", "invisible"),
    ] {
        let bench = renamed(name);
        let path = format!("evidence/{name}");
        fired(&bench, "KIP210", "warning")
            .about("A.2", &path)
            .says(id, en)
            .at("berkas:")
            .costs(0);
        assert_eq!(bench.report()["score"]["supported"], 100, "{name}");
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn an_orphan_has_a_name_too() {
    let bench = Bench::sound();
    bench.write("evidence/nul.txt", "x");
    let one = fired(&bench, "KIP210", "warning");
    one.about("", "evidence/nul.txt");
    assert_eq!(one.json["path"], "evidence/nul.txt");
}

#[test]
#[cfg_attr(not(unix), ignore = "needs paths of more than 260 characters")]
fn the_longest_path_itself_is_fine() {
    let folder = format!("{}/{}", "a".repeat(120), "b".repeat(120));
    let rest = 260 - "evidence/".len() - folder.len() - 1 - ".pdf".len();
    let bench = Bench::sound();
    let at = |length: usize| format!("{folder}/{}.pdf", "c".repeat(length));
    bench
        .write(
            &format!("evidence/{}", at(rest)),
            bench.read("evidence/profil.pdf"),
        )
        .remove("evidence/profil.pdf")
        .edit("evidence/bukti.yaml", "profil.pdf", &at(rest))
        .lock();
    silent(&bench, "KIP210");
    bench
        .rename(
            &format!("evidence/{}", at(rest)),
            &format!("evidence/{}", at(rest + 1)),
        )
        .edit("evidence/bukti.yaml", &at(rest), &at(rest + 1));
    fired(&bench, "KIP210", "warning").says("261", "261");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn two_unicode_forms_of_one_name_collide() {
    let bench = Bench::sound();
    bench
        .write("evidence/e\u{301}.pdf", "x")
        .write("evidence/\u{e9}.pdf", "y");
    let found = bench.findings("KIP210");
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(one["severity"], "error");
        assert_eq!(one["indicator"], serde_json::Value::Null);
        assert!(
            one["message"].as_str().unwrap().contains("bertabrakan"),
            "{one:#}"
        );
    }
    assert_eq!(bench.report()["verdict"], "fail");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn a_mapped_file_that_collides_keeps_its_points() {
    let bench = Bench::sound();
    bench.write("evidence/PROFIL.pdf", "x");
    let found = bench.findings("KIP210");
    let mapped: Vec<_> = found
        .iter()
        .filter(|one| one["indicator"] == "A.2")
        .collect();
    assert_eq!(mapped.len(), 1);
    assert_eq!(mapped[0]["evidence"], "evidence/profil.pdf");
    assert!(
        mapped[0]["message"]
            .as_str()
            .unwrap()
            .contains("evidence/PROFIL.pdf")
    );
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn of_two_forms_that_answer_a_third_neither_is_taken() {
    let bench = Bench::sound();
    // Two orders of one cedilla and one acute, and what is composed of both.
    let (one, other, third) = ("\u{1e09}.pdf", "c\u{327}\u{301}.pdf", "\u{107}\u{327}.pdf");
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: {third}"),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{one}"))
        .write(&format!("evidence/{other}"), document("lain.pdf"));
    let found = bench.findings("KIP210");
    let at_mapping: Vec<_> = found
        .iter()
        .filter(|one| one["indicator"] == "A.2")
        .collect();
    assert_eq!(at_mapping.len(), 1, "{found:#?}");
    assert_eq!(at_mapping[0]["severity"], "error");
    assert_eq!(at_mapping[0]["path"], "evidence/bukti.yaml");
    fired(&bench, "KIP204", "error")
        .costs(20)
        .hints("sisakan satu");
    assert_eq!(bench.report()["score"]["supported"], 80);
    bench.remove(&format!("evidence/{other}"));
    silent(&bench, "KIP204");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn folders_that_differ_by_case_are_one_elsewhere() {
    let bench = Bench::sound();
    bench
        .write("evidence/SK/2026/a.md", "x")
        .write("evidence/SK/2026/a.pdf", document("a.pdf"))
        .write("evidence/sk/2026/b.pdf", document("b.pdf"));
    let one = fired(&bench, "KIP210", "warning");
    one.says("evidence/SK/", "evidence/SK/");
    assert_eq!(one.json["path"], "evidence/sk");
    bench.remove("evidence/sk/2026/b.pdf");
    silent(&bench, "KIP210");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn lock_and_disk_may_have_one_name_in_two_forms() {
    let (whole, parts) = ("D\u{e9}sa.pdf", "De\u{301}sa.pdf");
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: {whole}"),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{whole}"))
        .lock()
        .rename(&format!("evidence/{whole}"), &format!("evidence/{parts}"))
        .commit();
    for rule in ["KIP204", "KIP206", "KIP301", "KIP302", "KIP303"] {
        silent(&bench, rule);
    }
    let lock = bench.read("evidence/kip.lock");
    assert_eq!(bench.kip(&["lock"]).code, 0);
    assert_eq!(
        bench.read("evidence/kip.lock"),
        lock,
        "each name stays as it is written"
    );
    bench.write(&format!("evidence/{parts}"), document("lain.pdf"));
    fired(&bench, "KIP301", "error").about("A.2", &format!("evidence/{whole}"));
    bench.lock();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    assert!(lock.contains(whole) && !lock.contains(parts), "{lock}");
    silent(&bench, "KIP301");
    // One that is gone is missing, and its block is not stale besides.
    bench.remove(&format!("evidence/{parts}"));
    bench.edit("evidence/bukti.yaml", whole, parts);
    fired(&bench, "KIP204", "error").hints("git restore");
    silent(&bench, "KIP303");
}
