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

#[test]
fn where_the_instrument_asks_for_none_none_is_missed() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "bukti = [{ jenis = \"dokumen\", nama = \"Profil satker\", min = 1 }]",
            "bukti = []",
        )
        .edit(
            "evidence/bukti.yaml",
            "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            "",
        );
    silent(&bench, "KIP202");
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_empty_list_is_no_evidence_and_a_missing_file_is_anothers_to_say() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "    bukti: []\n",
    );
    fired(&bench, "KIP202", "error").about("A.2", "").costs(20);
    assert_eq!(bench.findings("KIP203").len(), 0);
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    silent(&bench, "KIP202");
}

#[test]
fn a_lower_answer_costs_what_it_claims() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "jawaban: B\n",
    );
    fired(&bench, "KIP202", "error").costs(12);
}
