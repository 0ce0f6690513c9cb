//! KIP302.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.remove("evidence/kip.lock");
    let one = fired(&bench, "KIP302", "note");
    one.hints("kip lock");
    assert_eq!(one.json["indicator"], serde_json::Value::Null);
    bench
        .lock()
        .write("evidence/tambahan.pdf", super::document("tambahan.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: tambahan.pdf",
        );
    let one = fired(&bench, "KIP302", "note");
    assert_eq!(one.json["evidence"], "evidence/tambahan.pdf");
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP302");
}
