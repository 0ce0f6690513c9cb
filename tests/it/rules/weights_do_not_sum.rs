//! KIP101.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "bobot = 25", "bobot = 25.5");
    let one = fired(&bench, "KIP101", "error");
    one.says("40,5", "40.5")
        .at("nama = \"Layanan\"\nbobot = 40");
    assert_eq!(one.json["indicator"], serde_json::Value::Null);
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Presentasi\"\nbobot = 20",
        "nama = \"Presentasi\"\nbobot = 19.99",
    );
    assert_eq!(bench.findings("KIP101").len(), 2);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "bobot = 25", "bobot = 25.10")
        .edit("instrument/uji.toml", "bobot = 15", "bobot = 14.9");
    silent(&bench, "KIP101");
}

#[test]
fn what_must_sum_depends_on_the_formula() {
    for (formula, due) in [("poin", 3), ("proporsi", 2), ("rerata", 1)] {
        let bench = Bench::sound();
        bench
            .edit(
                "instrument/uji.toml",
                "rumus = \"poin\"",
                &format!("rumus = \"{formula}\""),
            )
            .edit(
                "instrument/uji.toml",
                "nama = \"Layanan\"\nbobot = 40",
                "nama = \"Layanan\"\nbobot = 41",
            )
            .edit(
                "instrument/uji.toml",
                "nama = \"Presentasi\"\nbobot = 20",
                "nama = \"Presentasi\"\nbobot = 21",
            );
        assert_eq!(bench.findings("KIP101").len(), due, "{formula}");
    }
}

#[test]
fn stages_sum_to_100_and_the_place_is_the_last_of_them() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Kuesioner\"\nbobot = 80",
        "nama = \"Kuesioner\"\nbobot = 80.001",
    );
    fired(&bench, "KIP101", "error")
        .about("", "")
        .says("100,001", "100.001")
        .at("bobot = 20");
}

#[test]
fn while_it_is_open_the_score_is_out_of_what_there_is() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Layanan\"\nbobot = 40",
            "nama = \"Layanan\"\nbobot = 41",
        )
        .edit("instrument/uji.toml", "bobot = 25", "bobot = 26");
    let said = bench.kip(&["check"]).stdout;
    assert!(said.contains("dari 101"), "{said}");
}

#[test]
fn a_bonus_is_left_out_of_the_sum() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "boleh_nihil = true",
        "boleh_nihil = true\nbonus = true",
    );
    fired(&bench, "KIP101", "error").says("25", "25");
    bench.edit("instrument/uji.toml", "bobot = 25", "bobot = 40");
    silent(&bench, "KIP101");
}
