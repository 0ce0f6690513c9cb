//! KIP402.

use super::{Bench, document, fired, silent};

const LOGIN: &str =
    "<!DOCTYPE html>\n<html><body><form action=\"/login\">Masuk</form></body></html>";

fn holding(bytes: impl AsRef<[u8]>) -> Bench {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", bytes).lock();
    bench
}

#[test]
fn fails() {
    let one = holding(LOGIN);
    fired(&one, "KIP402", "error")
        .says("laman web", "web page")
        .at("berkas: profil.pdf")
        .costs(20);
    assert_eq!(one.findings("KIP404").len(), 0, "it is no cut PDF");
    fired(&holding(document("x.docx")), "KIP402", "error").says("Word", "Word");
    fired(&holding(document("x.png")), "KIP402", "error").says("PNG", "PNG");
    fired(&holding("hanya teks\n"), "KIP402", "error");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: ruang.JPEG",
        )
        .rename("evidence/ruang.jpg", "evidence/ruang.JPEG");
    silent(&bench, "KIP402");
}
