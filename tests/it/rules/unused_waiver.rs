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

#[test]
fn the_last_day_still_holds() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive_until(&bench, "A.2", "KIP204", "2026-06-01");
    silent(&bench, "KIP211");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "waived");
}

#[test]
fn an_expired_waiver_lifts_no_void() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2025-01-15",
    );
    waive_until(&bench, "A.1", "KIP501", "2026-05-31");
    fired(&bench, "KIP211", "warning")
        .about("A.1", "")
        .at("KIP501");
    assert_eq!(bench.report()["score"]["supported"], 60);
    assert_eq!(bench.report()["verdict"], "fail");
}

#[test]
fn a_waiver_for_one_file_covers_no_other() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-02-01",
        "tanggal: 2025-02-01",
    );
    let narrowed = |file: &str| {
        format!(
            "  \"B.1\":\n    pengecualian: [{{ aturan: KIP501, berkas: {file}, alasan: uji, sampai: 2026-12-31 }}]\n"
        )
    };
    bench.edit(
        "evidence/bukti.yaml",
        "  \"B.1\":\n",
        &narrowed("layar.png"),
    );
    fired(&bench, "KIP211", "warning")
        .about("B.1", "evidence/layar.png")
        .says("evidence/layar.png", "evidence/layar.png");
    assert_eq!(bench.findings("KIP501")[0]["standing"], "open");
    bench.edit(
        "evidence/bukti.yaml",
        &narrowed("layar.png"),
        &narrowed("ruang.jpg"),
    );
    silent(&bench, "KIP211");
    assert_eq!(bench.findings("KIP501")[0]["standing"], "waived");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_waiver_covers_nothing_of_another_indicator() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    waive(&bench, "A.1", "KIP204");
    fired(&bench, "KIP211", "warning").about("A.1", "");
    assert_eq!(bench.findings("KIP204")[0]["standing"], "open");
    assert_eq!(bench.report()["verdict"], "fail");
}
