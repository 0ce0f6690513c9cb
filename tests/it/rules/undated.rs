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

#[test]
fn neither_a_link_nor_a_nil_statement_needs_one() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "boleh_nihil = true\n", "")
        .edit("instrument/uji.toml", "nama = \"Ruang layanan\"", "nama = \"Ruang\"\nboleh_nihil = true")
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: Ya\n    bukti:\n      - berkas: ruang.jpg\n        tanggal: 2026-02-01\n      - berkas: layar.png\n        tanggal: 2026-02-02\n",
            "    nihil: nihil.pdf\n",
        )
        .write("evidence/nihil.pdf", super::document("nihil.pdf"));
    silent(&bench, "KIP502");
    assert_eq!(bench.report()["indicators"][2]["status"], "nil");
}

#[test]
fn the_period_that_goes_unchecked_is_named() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    fired(&bench, "KIP502", "note")
        .about("A.1", "evidence/sk-dip.pdf")
        .says("tahun-berjalan", "tahun-berjalan")
        .hints("tanggal:");
}
