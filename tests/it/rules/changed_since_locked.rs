//! KIP301.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", super::document("lain.pdf"));
    fired(&bench, "KIP301", "error")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .costs(20)
        .hints("kip lock");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", super::document("lain.pdf"))
        .lock();
    silent(&bench, "KIP301");
}

#[test]
fn line_endings_that_git_converted_are_no_change() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "\"xlsx\"]", "\"xlsx\", \"csv\"]")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: daftar.csv",
        )
        .remove("evidence/profil.pdf")
        .write(".gitattributes", "*.csv text eol=crlf\n")
        .write("evidence/daftar.csv", "a;b\nc;d\n")
        .lock()
        .commit()
        .remove("evidence/daftar.csv");
    bench.git(&["checkout", "--", "evidence/daftar.csv"]);
    assert_eq!(bench.read("evidence/daftar.csv"), b"a;b\r\nc;d\r\n");
    let one = fired(&bench, "KIP301", "warning");
    one.hints("-text").costs(0);
    assert!(!one.json["hint"].as_str().unwrap().contains("kip lock"));
    assert_eq!(bench.report()["score"]["supported"], 100);
}
