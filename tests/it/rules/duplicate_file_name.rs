//! KIP216.

use super::{Bench, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/b/PROFIL.pdf", "isi lain").edit(
        "evidence/bukti.yaml",
        "berkas: sop.docx",
        "berkas: b/PROFIL.pdf",
    );
    let found = bench.findings("KIP216");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["severity"] == "warning"));
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama_unik = true",
            "nama_unik = false",
        )
        .write("evidence/b/profil.pdf", "isi lain")
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: b/profil.pdf",
        );
    silent(&bench, "KIP216");
}

#[test]
fn each_is_named_with_the_other_and_costs_nothing() {
    let bench = Bench::sound();
    bench
        .write("evidence/b/profil.pdf", super::document("isi lain.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: b/profil.pdf",
        )
        .remove("evidence/sop.docx")
        .lock();
    let found = bench.findings("KIP216");
    for (one, (code, other)) in found.iter().zip([
        ("A.2", "evidence/b/profil.pdf"),
        ("B.2", "evidence/profil.pdf"),
    ]) {
        assert_eq!(one["indicator"], code);
        assert_eq!(one["points_at_risk"], 0);
        assert!(one["message"].as_str().unwrap().contains(other), "{one:#}");
    }
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn one_file_for_two_indicators_has_one_name() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: sop.docx",
        "berkas: profil.pdf",
    );
    silent(&bench, "KIP216");
}
