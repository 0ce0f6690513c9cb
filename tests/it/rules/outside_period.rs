//! KIP501.

use super::{Bench, fired, silent, waive};

fn dated(date: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        &format!("tanggal: {date}"),
    );
    bench
}

#[test]
fn fails() {
    fired(&dated("2025-12-31"), "KIP501", "error")
        .says("2025-12-31", "2025-12-31")
        .at("tanggal: 2025-12-31")
        .costs(40);
}

#[test]
fn passes() {
    silent(&dated("2026-01-01"), "KIP501");
    silent(&dated("2026-12-31"), "KIP501");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = dated("2025-12-31");
    assert_eq!(bench.report()["score"]["supported"], 60);
    waive(&bench, "A.1", "KIP501");
    assert_eq!(bench.report()["score"]["supported"], 100);
}
