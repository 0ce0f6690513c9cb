//! KIP503.

use super::{Bench, fired, fired_on, silent, silent_on, waive};

fn until(date: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2025-03-01",
        &format!("tanggal: 2025-03-01\n        berlaku_sampai: {date}"),
    );
    bench
}

#[test]
fn fails() {
    fired(&until("2026-05-31"), "KIP503", "error")
        .says("2026-05-31", "2026-05-31")
        .at("berlaku_sampai: 2026-05-31")
        .costs(20);
}

#[test]
fn passes() {
    silent(&until("2026-06-01"), "KIP503");
}

#[test]
fn once_the_deadline_is_past_it_is_the_day_that_counts() {
    silent_on(&until("2026-09-19"), "KIP503", "2027-03-01");
    fired_on(&until("2026-09-18"), "KIP503", "error", "2027-03-01");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = until("2026-05-31");
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "kedaluwarsa");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn only_what_must_be_in_force_can_expire() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-01-15\n        berlaku_sampai: 2026-02-01",
    );
    silent(&bench, "KIP503");
    fired(&until("2026-05-31"), "KIP503", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("2026-06-01", "2026-06-01");
}
