//! KIP215.

use super::{Bench, fired, silent};

const CLAIM: &str =
    "    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n";

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    fired(&bench, "KIP215", "error")
        .at("nihil: profil.pdf")
        .costs(0);
    let row = bench.report()["indicators"][1].clone();
    assert_eq!(row["claimed"], 0);
    assert_eq!(row["status"], "unsupported");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "    nihil: sop.docx\n",
    );
    silent(&bench, "KIP215");
    let row = bench.report()["indicators"][3].clone();
    assert_eq!(row["status"], "nil");
    assert_eq!(row["supported"], 15);
}

#[test]
fn an_accepted_nil_claims_the_best_option() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\nboleh_nihil = true",
    );
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    silent(&bench, "KIP215");
    let report = bench.report();
    assert_eq!(report["indicators"][1]["claimed"], 20);
    assert_eq!(report["coverage"]["nil"], 1);
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn it_names_the_statement() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", CLAIM, "    nihil: profil.pdf\n");
    fired(&bench, "KIP215", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("A.2", "A.2")
        .hints("A, B, C, D");
}
