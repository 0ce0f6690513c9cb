//! KIP307.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", super::document("lain.pdf"))
        .lock();
    let found = bench.findings("KIP307");
    // The document and the lock.
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["evidence"], "evidence/profil.pdf");
    assert_eq!(found[0]["severity"], "note");
    bench.commit().edit(
        "evidence/bukti.yaml",
        "satker: BPMP Contoh",
        "satker: BPMP Contoh Dua",
    );
    let one = fired(&bench, "KIP307", "note");
    assert_eq!(one.json["path"], "evidence/bukti.yaml");
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP307");
}
