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
