//! KIP213.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: D\n");
    fired(&bench, "KIP213", "note").at("\"A.2\":").costs(0);
    assert_eq!(bench.report()["indicators"][1]["status"], "declined");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "jawaban: A\n",
        "jawaban: D\n    alasan: belum ada\n    target: 2026-12-01\n",
    );
    silent(&bench, "KIP213");
}
