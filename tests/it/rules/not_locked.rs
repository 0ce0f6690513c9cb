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

#[test]
fn without_a_lock_it_is_one_finding_and_an_error_only_when_locked_is_asked() {
    let bench = Bench::sound();
    bench.remove("evidence/kip.lock");
    let report = bench.report_with(&["--locked"]);
    let found = super::findings_of(&report, "KIP302");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "error");
    assert_eq!(report["verdict"], "fail");
    assert_eq!(report["score"]["supported"], 100);
    assert_eq!(bench.kip(&["check"]).code, 0);
}

#[test]
fn where_nothing_is_claimed_there_is_nothing_to_lock() {
    let bench = Bench::bare();
    bench
        .write("instrument/uji.toml", crate::bench::INSTRUMENT)
        .commit();
    silent(&bench, "KIP302");
}

#[test]
fn a_new_indicator_is_named_by_its_code() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    fired(&bench, "KIP302", "note")
        .about("B.3", "")
        .says("B.3", "B.3")
        .at("\"B.3\":")
        .hints("kip lock")
        .costs(0);
}
