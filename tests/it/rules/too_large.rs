//! KIP406.

use super::{Bench, fired, silent, waive};

fn of_size(bytes: usize) -> Bench {
    let bench = Bench::sound();
    let mut content = bench.read("evidence/profil.pdf");
    content.resize(bytes, b'\n');
    bench.write("evidence/profil.pdf", content).lock();
    bench
}

#[test]
fn fails() {
    fired(&of_size(2_097_153), "KIP406", "error")
        .says("2,01 MB", "2.01 MB")
        .costs(20);
    fired(&of_size(3_145_728), "KIP406", "error").says("3,00 MB", "3.00 MB");
}

#[test]
fn passes() {
    silent(&of_size(2_097_152), "KIP406");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = of_size(2_097_153);
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "terlalu-besar");
    assert_eq!(bench.report()["score"]["supported"], 100);
}
