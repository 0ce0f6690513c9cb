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

#[test]
fn an_unquoted_number_stays_as_it_was_written() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"1.10\"");
    bench.edit("evidence/bukti.yaml", "\"B.2\"", "1.10");
    silent(&bench, "KIP205");
    bench.edit("evidence/bukti.yaml", "  1.10:", "  1.1:");
    let one = fired(&bench, "KIP205", "error");
    one.says("1.1 ", "1.1 ").at("1.1:").hints("1.10");
    assert_eq!(one.json["points_at_risk"], serde_json::Value::Null);
}
