//! KIP209.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    for written in [
        "../instrument/uji.toml",
        "/etc/hostname",
        "C:\\dokumen\\profil.pdf",
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: '{written}'"),
        );
        fired(&bench, "KIP209", "error")
            .says(written, written)
            .at(written)
            .costs(20);
        assert_eq!(bench.findings("KIP204").len(), 0);
    }
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: sub/../profil.pdf",
    );
    silent(&bench, "KIP209");
}

#[test]
#[cfg(unix)]
fn a_symlink_is_never_read() {
    let bench = Bench::sound();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "isi rahasia").unwrap();
    bench.remove("evidence/profil.pdf");
    std::os::unix::fs::symlink(secret.path(), bench.path().join("evidence/profil.pdf")).unwrap();
    fired(&bench, "KIP209", "error").costs(20);
    let row = &bench.report()["indicators"][1]["evidence"][0];
    assert_eq!(row["sha256"], serde_json::Value::Null);
    assert_eq!(row["size"], serde_json::Value::Null);
}
