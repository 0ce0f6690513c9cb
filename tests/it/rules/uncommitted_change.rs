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

#[test]
fn the_document_is_named_where_it_is_listed_and_costs_nothing() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", super::document("lain.pdf"));
    fired(&bench, "KIP307", "note")
        .about("A.2", "evidence/profil.pdf")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git add evidence/profil.pdf")
        .costs(0);
    assert_eq!(bench.report()["dirty"], true);
}

#[test]
fn what_is_staged_is_not_committed() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"",
    );
    bench.git(&["add", "--all"]);
    let one = fired(&bench, "KIP307", "note");
    assert_eq!(one.json["path"], "instrument/uji.toml");
    bench.commit();
    silent(&bench, "KIP307");
}
