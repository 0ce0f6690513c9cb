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

#[test]
fn what_lacks_is_named_and_no_evidence_is_asked_for() {
    for (more, id, en) in [
        ("    alasan: belum ada\n", "tanpa `target`", "no `target`"),
        ("    target: 2026-12-01\n", "tanpa `alasan`", "no `alasan`"),
        (
            "    alasan: \"  \"\n    target: 2026-12-01\n",
            "tanpa `alasan`",
            "no `alasan`",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            &format!("jawaban: D\n{more}"),
        );
        fired(&bench, "KIP213", "note")
            .about("A.2", "")
            .says(id, en);
        for rule in ["KIP201", "KIP202", "KIP203"] {
            silent(&bench, rule);
        }
    }
}
