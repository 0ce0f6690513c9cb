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
