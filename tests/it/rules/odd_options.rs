//! KIP108.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.20",
    );
    fired(&bench, "KIP108", "warning");
    bench.edit(
        "instrument/uji.toml",
        "kode = \"A\", nilai = 1.00",
        "kode = \"A\", nilai = 1.50",
    );
    assert!(!bench.findings("KIP108").is_empty());
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.75",
    );
    silent(&bench, "KIP108");
}
