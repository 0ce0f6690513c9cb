//! KIP303.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "      - tautan: https://ppid.example.go.id/dip\n", "      - tautan: https://ppid.example.go.id/dip\n      - { berkas: lain.pdf, tanggal: 2026-01-01 }\n").write("evidence/lain.pdf", super::document("lain.pdf")).lock();
    bench.edit(
        "evidence/bukti.yaml",
        "      - { berkas: lain.pdf, tanggal: 2026-01-01 }\n",
        "",
    );
    fired(&bench, "KIP303", "warning")
        .says("evidence/lain.pdf", "evidence/lain.pdf")
        .at("[[berkas]]");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    silent(&bench, "KIP303");
}

#[test]
fn an_indicator_that_is_gone() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    fired(&bench, "KIP303", "warning")
        .says("B.2", "B.2")
        .at("[[indikator]]");
}

#[test]
fn under_locked_it_is_an_error_and_it_never_costs_points() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    let report = bench.report_with(&["--locked"]);
    let found = super::findings_of(&report, "KIP303");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "error");
    assert_eq!(found[0]["path"], "evidence/kip.lock");
    assert_eq!(found[0]["points_at_risk"], serde_json::Value::Null);
    assert_eq!(report["score"]["supported"], 100);
    bench.lock();
    silent(&bench, "KIP303");
}
