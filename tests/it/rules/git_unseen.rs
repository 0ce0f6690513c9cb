//! KIP309.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.without_repository();
    fired(&bench, "KIP309", "warning").hints("git");
    assert_eq!(bench.report()["dirty"], serde_json::Value::Null);
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP309");
}

#[test]
fn outside_of_a_repository_its_place_is_the_folder_and_nothing_is_lost() {
    let bench = Bench::sound();
    bench.without_repository();
    let one = fired(&bench, "KIP309", "warning");
    one.about("", "").says(
        "tidak berada di dalam repositori git",
        "in no git repository",
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
