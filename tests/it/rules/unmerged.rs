//! KIP310, in repositories whose merge really stopped.

use crate::bench::pdf_of;

use super::{Bench, assert_snapshot, document, findings_of, fired, silent, waive};

/// The workspace with a merge that stopped: both sides changed the file in another way.
fn stopped(path: &str, ours: &[u8], theirs: &[u8]) -> Bench {
    let bench = Bench::sound();
    stop(&bench, path, ours, theirs);
    bench
}

/// Lets a merge stop at a file that both sides changed in another way.
pub(super) fn stop(bench: &Bench, path: &str, ours: &[u8], theirs: &[u8]) {
    bench.git(&["checkout", "--quiet", "-b", "rekan"]);
    bench.write(path, theirs).commit();
    bench.git(&["checkout", "--quiet", "main"]);
    bench.write(path, ours).commit();
    bench.git(&["config", "alias.gabung", "!git merge --quiet rekan || true"]);
    bench.git(&["gabung"]);
}

#[test]
fn fails() {
    let bench = stopped(
        "evidence/profil.pdf",
        &document("satu.pdf"),
        &document("dua.pdf"),
    );
    let one = fired(&bench, "KIP310", "error");
    one.about("A.2", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .says("konflik", "conflict")
        .hints("git checkout --theirs evidence/profil.pdf")
        .costs(20);
    let report = bench.report();
    let said = report["findings"].to_string();
    assert!(!said.contains("git add"), "{said}");
    let of_it = |rule: &str| {
        let found = findings_of(&report, rule);
        let of_it = found
            .iter()
            .filter(|one| one["evidence"] == "evidence/profil.pdf");
        of_it.count()
    };
    assert_eq!(
        (of_it("KIP305"), of_it("KIP306"), of_it("KIP307")),
        (0, 0, 0)
    );
    assert_eq!(report["score"]["supported"], 80);
    assert_eq!(report["indicators"][1]["evidence"][0]["git"], "unmerged");
    // What the hint quotes is what git takes.
    for side in ["--ours", "--theirs"] {
        bench.git(&["checkout", side, "evidence/profil.pdf"]);
    }
    assert_snapshot!(
        one.json["message"].as_str().unwrap(),
        @"evidence/profil.pdf masih berkonflik: git menyimpan dua versinya, dan belum ada yang dipilih"
    );
}

#[test]
fn passes() {
    let bench = stopped(
        "evidence/profil.pdf",
        &document("satu.pdf"),
        &document("dua.pdf"),
    );
    bench.git(&["checkout", "--ours", "evidence/profil.pdf"]);
    bench.commit();
    silent(&bench, "KIP310");
    // A change that is only not committed is no conflict.
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", document("lain.pdf"));
    silent(&bench, "KIP310");
}

#[test]
fn of_a_file_that_is_no_evidence_it_stands_there() {
    for path in [
        "evidence/kip.lock",
        "instrument/uji.toml",
        "evidence/sisa.pdf",
    ] {
        let bench = Bench::sound();
        let before = if path.ends_with(".pdf") {
            document("sisa.pdf")
        } else {
            bench.read(path)
        };
        let side = |mark: &str| [&before, mark.as_bytes()].concat();
        let bench = stopped(path, &side("\n# kami\n"), &side("\n# rekan\n"));
        // The conflict is settled in the text, and git still holds both versions.
        bench.write(path, &before);
        let one = fired(&bench, "KIP310", "error");
        assert_eq!(one.json["path"], path);
        assert_eq!(one.json["indicator"], serde_json::Value::Null);
        // Taking one side would undo what was merged by hand.
        one.hints("git status");
        assert_eq!(
            one.json["hint"].as_str().unwrap().contains("checkout"),
            path.ends_with(".pdf")
        );
        silent(&bench, "KIP307");
        assert_eq!(bench.report()["score"]["supported"], 100);
        assert_eq!(bench.kip(&["check"]).code, 1);
    }
}

/// Lets a merge stop at a file that one side changed and the other deleted.
fn stop_at_deleted(bench: &Bench, path: &str, ours_deletes: bool) {
    let side = |deletes: bool, other: &str| {
        if deletes {
            bench.remove(path).commit();
        } else {
            bench.write(path, document(other)).commit();
        }
    };
    bench.git(&["checkout", "--quiet", "-b", "rekan"]);
    side(!ours_deletes, "dua.pdf");
    bench.git(&["checkout", "--quiet", "main"]);
    side(ours_deletes, "satu.pdf");
    bench.git(&["config", "alias.gabung", "!git merge --quiet rekan || true"]);
    bench.git(&["gabung"]);
}

#[test]
fn where_one_side_deleted_it_git_takes_what_the_hint_says() {
    let path = "evidence/profil.pdf";
    for (ours_deletes, side, other) in [(true, "--theirs", "--ours"), (false, "--ours", "--theirs")]
    {
        let bench = Bench::sound();
        stop_at_deleted(&bench, path, ours_deletes);
        let one = fired(&bench, "KIP310", "error");
        one.about("A.2", path)
            .says("hanya satu sisi", "only one side")
            .hints(&format!("git checkout {side} {path}"))
            .hints(&format!("git rm {path}"));
        assert!(!one.json["hint"].as_str().unwrap().contains(other));
        silent(&bench, "KIP301");
        bench.git(&["checkout", side, path]);
        bench.git(&["rm", "--quiet", path]);
        silent(&bench, "KIP310");
    }
}

#[test]
fn both_sides_of_a_renaming_are_told_apart() {
    let bench = Bench::sound();
    let rename = |to: &str| bench.rename("evidence/profil.pdf", to).commit();
    bench.git(&["checkout", "--quiet", "-b", "rekan"]);
    rename("evidence/rekan.pdf");
    bench.git(&["checkout", "--quiet", "main"]);
    rename("evidence/kami.pdf");
    bench.git(&["config", "alias.gabung", "!git merge --quiet rekan || true"]);
    bench.git(&["gabung"]);
    let found = bench.findings("KIP310");
    for (path, side) in [
        ("evidence/kami.pdf", "--ours"),
        ("evidence/rekan.pdf", "--theirs"),
    ] {
        let of_it = found.iter().find(|one| one["evidence"] == path).unwrap();
        let command = format!("git checkout {side} {path}");
        assert!(of_it["hint"].as_str().unwrap().contains(&command));
        bench.git(&["checkout", side, path]);
    }
}

#[test]
fn in_place_of_kip301_it_holds_where_the_lock_must() {
    let bench = stopped(
        "evidence/profil.pdf",
        &document("satu.pdf"),
        &document("dua.pdf"),
    );
    silent(&bench, "KIP301");
    waive(&bench, "A.2", "KIP310");
    assert_eq!(bench.report()["verdict"], "pass");
    assert_eq!(bench.report_with(&["--locked"])["verdict"], "fail");
}

#[test]
fn of_two_versions_nothing_else_is_said_to_be_void() {
    let named = |report: &serde_json::Value| -> Vec<String> {
        let found = report["findings"].as_array().unwrap().iter();
        let found = found.filter(|one| one["evidence"] == "evidence/profil.pdf");
        found
            .map(|one| one["rule"].as_str().unwrap().to_owned())
            .collect()
    };
    let versions: [[&[u8]; 2]; 4] = [
        [b"", b"x"],
        [b"<html>satu", b"<html>dua"],
        [b"%PDF-1.4\nsatu", b"%PDF-1.4\ndua"],
        [&pdf_of("q 1 0 0 1 0 0 cm Q"), &pdf_of("q Q")],
    ];
    for [ours, theirs] in versions {
        let bench = stopped("evidence/profil.pdf", ours, theirs);
        assert_eq!(named(&bench.report()), ["KIP310"]);
        // Once one was chosen, what is wrong with it is said.
        bench.write("evidence/profil.pdf", ours).commit();
        let chosen = named(&bench.report());
        assert!(
            chosen.iter().any(|rule| rule.starts_with("KIP4")),
            "{chosen:?}"
        );
    }
}
