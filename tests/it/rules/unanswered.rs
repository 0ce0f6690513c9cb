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
