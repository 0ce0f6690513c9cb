//! KIP205.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "\"B.22\"");
    fired(&bench, "KIP205", "error")
        .says("B.22", "B.22")
        .at("\"B.22\":")
        .hints("B.2");
    assert_eq!(bench.findings("KIP201").len(), 1);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "B.2");
    silent(&bench, "KIP205");
}
