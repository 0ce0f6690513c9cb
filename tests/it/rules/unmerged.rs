//! KIP310, in repositories whose merge really stopped.

use super::{Bench, assert_snapshot, document, findings_of, fired, silent};

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
        silent(&bench, "KIP307");
        assert_eq!(bench.report()["score"]["supported"], 100);
        assert_eq!(bench.kip(&["check"]).code, 1);
    }
}

#[test]
fn a_document_that_one_side_deleted_is_in_conflict_too() {
    let bench = Bench::sound();
    bench.git(&["checkout", "--quiet", "-b", "rekan"]);
    bench
        .write("evidence/profil.pdf", document("dua.pdf"))
        .commit();
    bench.git(&["checkout", "--quiet", "main"]);
    bench.remove("evidence/profil.pdf").commit();
    bench.git(&["config", "alias.gabung", "!git merge --quiet rekan || true"]);
    bench.git(&["gabung"]);
    fired(&bench, "KIP310", "error").about("A.2", "evidence/profil.pdf");
}
