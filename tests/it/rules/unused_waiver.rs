//! KIP211.

use super::{Bench, fired, silent, waive, waive_until};

#[test]
fn fails() {
    let bench = Bench::sound();
    waive(&bench, "A.2", "KIP207");
    fired(&bench, "KIP211", "warning")
        .says("KIP207", "KIP207")
        .at("KIP207");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive(&bench, "A.2", "berkas-tidak-ada");
    silent(&bench, "KIP211");
    let report = bench.report();
    assert_eq!(report["summary"]["waived"], 1);
    assert_eq!(report["verdict"], "pass");
    // The waiver quiets the gate; the points stay lost.
    assert_eq!(report["score"]["supported"], 80);
}

#[test]
fn an_expired_waiver_opens_the_finding_again() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive_until(&bench, "A.2", "KIP204", "2026-05-31");
    fired(&bench, "KIP211", "warning").says("2026-05-31", "2026-05-31");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "open");
}

#[test]
fn a_rule_that_does_not_exist() {
    let bench = Bench::sound();
    waive(&bench, "A.2", "KIP999");
    fired(&bench, "KIP211", "warning").says("KIP999", "KIP999");
}

#[test]
fn no_waiver_covers_what_is_said_of_waivers() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "  \"A.2\":\n",
        "  \"A.2\":\n    pengecualian:\n      - { aturan: KIP211, alasan: uji, sampai: 2026-12-31 }\n      - { aturan: KIP4o5, alasan: uji, sampai: 2026-12-31 }\n",
    );
    let found = bench.findings("KIP211");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["standing"] == "open"));
}
