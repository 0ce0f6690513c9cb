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

#[test]
fn the_exact_score_is_compared_and_stages_make_it_the_total() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    for (minimum, code) in [("92.000001", 1), ("92.00", 0), ("92,0", 0)] {
        let ran = bench.kip(&["check", "--min-score", minimum]);
        assert_eq!(ran.code, code, "{minimum}: {}", ran.stdout);
    }
    // 0.8 * 92 + 0.2 * 50 = 83.6
    let staged = ["check", "--stage", "presentasi=50", "--min-score"];
    assert_eq!(bench.kip(&[&staged[..], &["83,6"]].concat()).code, 0);
    assert_eq!(bench.kip(&[&staged[..], &["83,61"]].concat()).code, 1);
}

#[test]
fn it_is_about_no_indicator_and_speaks_both_languages() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    for (lang, words) in [("id", "80,00"), ("en", "80.00")] {
        let report = bench.report_with(&["--min-score", "90", "--lang", lang]);
        let found = findings_of(&report, "KIP214");
        assert_eq!(found[0]["severity"], "error");
        assert_eq!(found[0]["indicator"], serde_json::Value::Null);
        let message = found[0]["message"].as_str().unwrap();
        assert!(
            message.contains(words) && message.contains("90"),
            "{message}"
        );
    }
}
