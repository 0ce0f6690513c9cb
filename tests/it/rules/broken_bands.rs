//! KIP106.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Tidak Informatif\"\nmin = 0",
        "nama = \"Tidak Informatif\"\nmin = 10",
    );
    fired(&bench, "KIP106", "error").says("10", "10");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Informatif\"\nmin = 90",
        "nama = \"Informatif\"\nmin = 95",
    );
    silent(&bench, "KIP106");
}

#[test]
fn one_border_for_two_bands_and_one_name_twice() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "min = 80", "min = 90.0");
    fired(&bench, "KIP106", "error")
        .says(
            "Menuju Informatif sama-sama mulai dari 90",
            "Menuju Informatif both start at 90",
        )
        .at("min = 90.0");
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Cukup Informatif\"",
        "nama = \"Kurang informatif\"",
    );
    fired(&bench, "KIP106", "error").says("Kurang", "Kurang");
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "min = 90", "min = 100.5");
    fired(&bench, "KIP106", "error")
        .says("100,5", "100.5")
        .at("min = 100.5");
}

#[test]
fn their_order_in_the_file_says_nothing() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Informatif\"\nmin = 90",
            "nama = \"X\"\nmin = 0",
        )
        .edit(
            "instrument/uji.toml",
            "nama = \"Tidak Informatif\"\nmin = 0",
            "nama = \"Informatif\"\nmin = 100",
        );
    silent(&bench, "KIP106");
    assert_eq!(bench.report()["score"]["band"]["supported"], "Informatif");
}
