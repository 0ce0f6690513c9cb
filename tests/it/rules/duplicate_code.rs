//! KIP102.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \" A.1 \"");
    fired(&bench, "KIP102", "error")
        .says("A.1", "A.1")
        .at("kode = \" A.1 \"");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.10\"")
        .edit("evidence/bukti.yaml", "\"A.2\"", "\"A.10\"");
    silent(&bench, "KIP102");
}
