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

#[test]
fn it_alone_speaks_of_them_and_says_what_to_do() {
    for (name, hint) in [
        ("~$profil.docx", "tanpa `~$`"),
        ("profil.gdoc", "PDF"),
        ("profil.url", "`tautan:`"),
        ("profil.pdf.crdownload", "unduh"),
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {name}"),
            )
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .write(&format!("evidence/{name}"), "")
            .lock();
        fired(&bench, "KIP407", "error")
            .about("A.2", &format!("evidence/{name}"))
            .at(name)
            .hints(hint);
        for rule in ["KIP207", "KIP401", "KIP402", "KIP404", "KIP408"] {
            silent(&bench, rule);
        }
    }
}
