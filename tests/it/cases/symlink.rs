//! Links on the disk that lead out.

#[test]
#[cfg(unix)]
fn p44_tautan_simbolik_keluar() {
    use std::os::unix::fs::symlink;

    use sha2::{Digest as _, Sha256};

    use super::{Bench, MAPPING, everything, uncovered};

    let secret = tempfile::tempdir().unwrap();
    let words = "isi yang tidak boleh terbaca";
    std::fs::write(secret.path().join("rahasia.pdf"), words).unwrap();
    let digest: String = Sha256::digest(words)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let bench = Bench::sound();
    let evidence = bench.path().join("evidence");
    bench.remove("evidence/profil.pdf");
    symlink(
        secret.path().join("rahasia.pdf"),
        evidence.join("profil.pdf"),
    )
    .unwrap();
    symlink(secret.path(), evidence.join("naik")).unwrap();
    let found = bench.findings("KIP209");
    let mapped: Vec<_> = found
        .iter()
        .filter(|one| one["indicator"] == "A.2")
        .collect();
    assert_eq!(mapped.len(), 1, "{found:#?}");
    assert_eq!(mapped[0]["severity"], "error");
    assert_eq!(bench.findings("KIP204").len(), 0);
    uncovered(&bench);
    for said in everything(&bench) {
        assert!(!said.contains(words) && !said.contains(&digest), "{said}");
    }
    // A document behind a linked folder is not reached either.
    let bench = Bench::sound();
    symlink(secret.path(), bench.path().join("evidence/naik")).unwrap();
    bench.edit(MAPPING, "berkas: profil.pdf", "berkas: naik/rahasia.pdf");
    uncovered(&bench);
    for said in everything(&bench) {
        assert!(!said.contains(words) && !said.contains(&digest), "{said}");
    }
}
