//! KIP107.

use super::{Bench, findings_of, fired_on, silent_on};

#[test]
fn fails() {
    let bench = Bench::sound();
    fired_on(&bench, "KIP107", "note", "2026-09-05")
        .says("14 hari", "14 days")
        .at("tenggat = 2026-09-19T23:59:00+07:00");
    fired_on(&bench, "KIP107", "note", "2026-09-19").says("hari ini", "today");
    fired_on(&bench, "KIP107", "warning", "2026-09-20").says("lewat 1 hari", "1 day ago");
}

#[test]
fn passes() {
    silent_on(&Bench::sound(), "KIP107", "2026-09-04");
}

#[test]
fn an_indicators_own_deadline_holds_only_while_it_is_open() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ntenggat = 2026-03-31",
    );
    assert_eq!(bench.findings("KIP107").len(), 0);
    bench.remove("evidence/profil.pdf");
    let report = bench.report();
    let found = findings_of(&report, "KIP107");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["indicator"], "A.2");
    assert_eq!(found[0]["severity"], "warning");
}
