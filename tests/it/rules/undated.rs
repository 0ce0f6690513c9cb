//! KIP502.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    fired(&bench, "KIP502", "note")
        .at("berkas: sk-dip.pdf")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2025-03-01\n", "");
    silent(&bench, "KIP502");
}
