//! KIP201.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "    jawaban: A\n", "");
    let one = fired(&bench, "KIP201", "error");
    one.says("A.2", "A.2")
        .at("\"A.2\":")
        .costs(20)
        .hints("jawaban");
    assert_eq!(one.json["indicator"], "A.2");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    silent(&bench, "KIP201");
}

#[test]
fn an_indicator_that_no_mapping_names() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "",
    );
    let one = fired(&bench, "KIP201", "error");
    one.about("A.2", "")
        .says("A.2", "A.2")
        .costs(20)
        .hints("A, B, C, D");
    assert_eq!(one.json["path"], "instrument/uji.toml");
    let row = bench.report()["indicators"][1].clone();
    assert_eq!(row["status"], "unanswered");
    assert_eq!(row["claimed"], 0);
}

#[test]
fn evidence_without_an_answer_counts_nothing() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "    jawaban: A\n", "");
    fired(&bench, "KIP201", "error").says("1 bukti", "1 piece of evidence");
    let report = bench.report();
    assert_eq!(report["indicators"][1]["status"], "unanswered");
    assert_eq!(report["score"]["claimed"], 80);
    assert_eq!(report["coverage"]["unanswered"], 1);
}
