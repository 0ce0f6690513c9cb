//! KIP208.

use super::{Bench, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
    );
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(one["severity"], "note");
        assert_eq!(one["points_at_risk"], 0);
    }
    assert!(found[0]["message"].as_str().unwrap().contains("B.2"));
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP208");
}
