//! KIP405.

use super::{Bench, fired, silent};
use crate::bench::pdf_of;

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/profil.pdf",
            pdf_of("q 100 0 0 100 50 50 cm 0 0 1 1 re f Q"),
        )
        .lock();
    fired(&bench, "KIP405", "warning")
        .says("1 dari 1", "1 of 1")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
    assert_eq!(
        bench.report()["indicators"][1]["evidence"][0]["facts"]["pages"],
        1
    );
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP405");
}
