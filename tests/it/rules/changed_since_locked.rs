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

#[test]
fn then_and_now_are_named_with_their_sizes() {
    let bench = Bench::sound();
    let was = bench.read("evidence/profil.pdf").len();
    let other = super::document("lain.pdf");
    bench.write("evidence/profil.pdf", &other);
    let (then, now) = (format!("({was} byte"), format!("({} byte", other.len()));
    fired(&bench, "KIP301", "error")
        .about("A.2", "evidence/profil.pdf")
        .says(&then, &then)
        .says(&now, &now);
}

#[test]
fn three_contents_in_a_ring_are_no_swap() {
    let bench = Bench::sound();
    let names = [
        "evidence/ruang.jpg",
        "evidence/layar.png",
        "evidence/sop.docx",
    ];
    let bytes = names.map(|name| bench.read(name));
    bench
        .write(names[0], &bytes[1])
        .write(names[1], &bytes[2])
        .write(names[2], &bytes[0]);
    let found = bench.findings("KIP301");
    assert_eq!(found.len(), 3);
    for one in &found {
        assert!(
            !one["message"].as_str().unwrap().contains("tertukar"),
            "{one:#}"
        );
    }
}

#[test]
fn line_endings_that_git_did_not_convert_are_a_change() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "\"xlsx\"]", "\"xlsx\", \"csv\"]")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: daftar.csv",
        )
        .remove("evidence/profil.pdf")
        .write("evidence/daftar.csv", "a;b\nc;d\n")
        .lock()
        .commit()
        .write("evidence/daftar.csv", "a;b\r\nc;d\r\n");
    fired(&bench, "KIP301", "error")
        .about("A.2", "evidence/daftar.csv")
        .says("(10 byte)", "(10 bytes)")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
    // With the conversion in place git calls a file clean, unless a line was added.
    bench
        .write(".gitattributes", "*.csv text eol=crlf\n")
        .commit();
    fired(&bench, "KIP301", "warning").costs(0);
    bench
        .write("evidence/daftar.csv", "a;b\r\nc;d\r\ne;f\r\n")
        .commit();
    fired(&bench, "KIP301", "error").costs(20);
}
