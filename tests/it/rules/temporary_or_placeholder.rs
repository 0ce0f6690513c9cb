//! KIP407.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    for name in [
        "~$profil.docx",
        "profil.gdoc",
        "profil.url",
        "Thumbs.db",
        "profil.pdf.crdownload",
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {name}"),
            )
            .rename("evidence/profil.pdf", &format!("evidence/{name}"));
        fired(&bench, "KIP407", "error").says(name, name).costs(20);
        assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
    }
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .write("evidence/~$profil.docx", "x")
        .write("evidence/.DS_Store", "x")
        .write("evidence/desktop.ini", "x");
    silent(&bench, "KIP407");
}
