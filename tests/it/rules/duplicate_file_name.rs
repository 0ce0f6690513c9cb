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
