//! KIP107.

use super::{Bench, findings_of, fired, fired_on, silent, silent_on};

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

#[test]
fn it_counts_by_its_own_date_whatever_the_offset() {
    for time in [
        "2026-09-19T00:30:00+09:00",
        "2026-09-19T23:59:00-10:00",
        "2026-09-19",
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", "2026-09-19T23:59:00+07:00", time);
        fired_on(&bench, "KIP107", "note", "2026-09-19").says("hari ini", "today");
        fired_on(&bench, "KIP107", "warning", "2026-09-20");
        silent_on(&bench, "KIP107", "2026-09-04");
    }
}

#[test]
fn after_the_deadline_nobody_is_sent_to_win_more_points() {
    let bench = Bench::sound();
    let late = fired_on(&bench, "KIP107", "warning", "2026-10-01");
    late.about("", "")
        .says("12 hari", "12 days")
        .hints("masa sanggah");
    assert!(!late.json["hint"].as_str().unwrap().contains("kip"));
    assert_eq!(late.json["points_at_risk"], serde_json::Value::Null);
}

#[test]
fn an_indicators_own_day_is_not_past_and_a_nil_statement_meets_it() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "boleh_nihil = true",
            "boleh_nihil = true\ntenggat = 2026-06-01",
        )
        .remove("evidence/sop.docx");
    fired(&bench, "KIP107", "note")
        .about("B.2", "")
        .says("hari ini", "today")
        .costs(0);
    bench
        .write("evidence/sop.docx", super::document("sop.docx"))
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
            "    nihil: sop.docx\n",
        );
    silent(&bench, "KIP107");
}

#[test]
fn of_two_indicators_with_one_code_the_first_is_meant() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Profil mutakhir\"",
            "nama = \"Profil\"\ntenggat = 2026-03-31",
        )
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"A.2\"");
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    silent(&bench, "KIP107");
}
