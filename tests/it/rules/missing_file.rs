//! KIP204.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: profl.pdf",
    );
    let one = fired(&bench, "KIP204", "error");
    one.says("evidence/profl.pdf", "evidence/profl.pdf")
        .at("berkas: profl.pdf")
        .costs(20)
        .hints("profil.pdf");
    assert_eq!(one.json["evidence"], "evidence/profl.pdf");
    assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: .\\sub\\profil.pdf",
        )
        .write("evidence/sub/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf");
    silent(&bench, "KIP204");
}

#[test]
fn letter_case_counts_on_every_system() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: Profil.PDF",
    );
    fired(&bench, "KIP204", "error")
        .says("profil.pdf", "profil.pdf")
        .hints("profil.pdf");
}

#[test]
fn a_pattern_is_no_file() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 'pro*.pdf'",
    );
    fired(&bench, "KIP204", "error").hints("`*`");
}
