//! KIP404.

use super::{Bench, document, fired, silent};

fn cut(name: &str, share: usize) -> Bench {
    let bench = Bench::sound();
    let bytes = document(name);
    bench
        .write(
            &format!("evidence/{name}"),
            &bytes[..bytes.len() * share / 100],
        )
        .lock();
    bench
}

#[test]
fn fails() {
    fired(&cut("profil.pdf", 60), "KIP404", "error")
        .at("berkas: profil.pdf")
        .costs(20);
    fired(&cut("sop.docx", 60), "KIP404", "error").costs(15);
    fired(&cut("ruang.jpg", 90), "KIP404", "error").costs(25);
    fired(&cut("layar.png", 60), "KIP404", "error").costs(25);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let mut bytes = bench.read("evidence/profil.pdf");
    bytes.extend([0; 4096]);
    bench.write("evidence/profil.pdf", bytes).lock();
    silent(&bench, "KIP404");
}

#[test]
fn one_bad_file_hides_no_other() {
    let bench = cut("profil.pdf", 60);
    bench.write("evidence/sop.docx", "").lock();
    assert_eq!(bench.findings("KIP404").len(), 1);
    assert_eq!(bench.findings("KIP401").len(), 1);
    assert_eq!(bench.report()["indicators"][0]["status"], "supported");
}
