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

#[test]
fn a_link_with_a_date_is_in_it_or_not() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tautan: https://ppid.example.go.id/dip\n",
        "tautan: https://ppid.example.go.id/dip\n        tanggal: 2025-11-30\n",
    );
    fired(&bench, "KIP501", "error")
        .about("A.1", "https://ppid.example.go.id/dip")
        .at("tanggal: 2025-11-30")
        .says("2026-01-01", "2026-01-01")
        .hints("2026-12-31")
        .costs(40);
    assert_eq!(bench.report()["indicators"][0]["status"], "partial");
}

#[test]
fn what_must_be_in_force_may_be_old_and_what_has_no_date_counts() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2025-03-01",
        "tanggal: 1999-01-01",
    );
    silent(&bench, "KIP501");
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    silent(&bench, "KIP501");
    assert_eq!(bench.report()["score"]["supported"], 100);
}
