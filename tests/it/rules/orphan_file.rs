//! KIP206.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/sisa/lama.pdf", "lama");
    let one = fired(&bench, "KIP206", "warning");
    one.says("evidence/sisa/lama.pdf", "evidence/sisa/lama.pdf");
    assert_eq!(one.json["path"], "evidence/sisa/lama.pdf");
    assert_eq!(one.json["points_at_risk"], serde_json::Value::Null);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama_unik = true",
            "nama_unik = true\nabaikan = [\"arsip/**\", \"*.bak\"]",
        )
        .write("evidence/arsip/2020/lama.pdf", "lama")
        .write("evidence/x.bak", "x")
        .write("evidence/BACA.md", "x")
        .write("evidence/.rahasia", "x")
        .write("evidence/Thumbs.db", "x")
        .write("evidence/~$profil.docx", "x")
        .write("evidence/verifikasi.yaml", "x");
    silent(&bench, "KIP206");
}
