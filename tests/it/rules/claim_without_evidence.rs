//! KIP202.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "",
    );
    fired(&bench, "KIP202", "error")
        .says("A.2", "A.2")
        .at("\"A.2\":")
        .costs(20)
        .hints("bukti:");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            "jawaban: D\n    alasan: belum\n    target: 2027-01-01\n",
        )
        .remove("evidence/profil.pdf");
    silent(&bench, "KIP202");
}
