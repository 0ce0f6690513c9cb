//! KIP214.

use super::{Bench, findings_of};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    let report = bench.report_with(&["--min-score", "92,01", "--fail-on", "never"]);
    let found = findings_of(&report, "KIP214");
    assert_eq!(found.len(), 1);
    let message = found[0]["message"].as_str().unwrap();
    assert!(
        message.contains("92,00") && message.contains("92,01"),
        "{message}"
    );
    assert_eq!(report["verdict"], "fail");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    let report = bench.report_with(&["--min-score", "92"]);
    assert_eq!(findings_of(&report, "KIP214").len(), 0);
    assert_eq!(report["verdict"], "pass");
}
