//! KIP208.

use super::{Bench, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
    );
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(one["severity"], "note");
        assert_eq!(one["points_at_risk"], 0);
    }
    assert!(found[0]["message"].as_str().unwrap().contains("B.2"));
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP208");
}

#[test]
fn two_names_for_one_content_and_two_links_to_one_page() {
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "berkas: sop.docx", "berkas: sop.pdf")
        .remove("evidence/sop.docx")
        .write("evidence/sop.pdf", bench.read("evidence/profil.pdf"))
        .lock();
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    let message = found[0]["message"].as_str().unwrap();
    assert!(
        message.contains("evidence/sop.pdf") && message.contains("B.2"),
        "{message}"
    );
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: sop.docx\n",
        "      - tautan: https://ppid.example.go.id/dip\n      - berkas: sop.docx\n",
    );
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["evidence"], "https://ppid.example.go.id/dip");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn empty_files_are_not_called_the_same() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", "")
        .write("evidence/sop.docx", "")
        .lock();
    silent(&bench, "KIP208");
}
