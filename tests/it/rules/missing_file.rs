//! KIP204.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: profl.pdf",
    );
    let one = fired(&bench, "KIP204", "error");
    one.says("evidence/profl.pdf", "evidence/profl.pdf")
        .at("berkas: profl.pdf")
        .costs(20)
        .hints("profil.pdf");
    assert_eq!(one.json["evidence"], "evidence/profl.pdf");
    assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: .\\sub\\profil.pdf",
        )
        .write("evidence/sub/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf");
    silent(&bench, "KIP204");
}

#[test]
fn letter_case_counts_on_every_system() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: Profil.PDF",
    );
    fired(&bench, "KIP204", "error")
        .says("profil.pdf", "profil.pdf")
        .hints("profil.pdf");
}

#[test]
fn a_pattern_is_no_file() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 'pro*.pdf'",
    );
    fired(&bench, "KIP204", "error").hints("`*`");
}

#[test]
fn the_same_name_in_another_folder_is_offered_as_it_must_be_written() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 1/profil.pdf",
    );
    fired(&bench, "KIP204", "error")
        .about("A.2", "evidence/1/profil.pdf")
        .hints("profil.pdf");
    let bench = Bench::sound();
    bench
        .write("evidence/2/bukti.yaml", "instrumen: uji-2026\nindikator:\n  \"A.2\": { jawaban: A, bukti: [{ berkas: profil.pdf, tanggal: 2025-03-01 }] }\n")
        .edit("evidence/bukti.yaml", "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "");
    let one = fired(&bench, "KIP204", "error");
    one.about("A.2", "evidence/2/profil.pdf")
        .hints("../profil.pdf");
    assert_eq!(one.json["path"], "evidence/2/bukti.yaml");
}

#[test]
fn a_moved_one_is_known_by_its_content() {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/arsip/dokumen-7.pdf",
            bench.read("evidence/profil.pdf"),
        )
        .remove("evidence/profil.pdf");
    fired(&bench, "KIP204", "error")
        .says(
            "dipindahkan ke evidence/arsip/dokumen-7.pdf",
            "moved to evidence/arsip/dokumen-7.pdf",
        )
        .hints("arsip/dokumen-7.pdf")
        .costs(20);
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: arsip/dokumen-7.pdf",
    );
    silent(&bench, "KIP204");
}

#[test]
fn one_that_was_locked_can_be_had_back() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    fired(&bench, "KIP204", "error")
        .about("A.2", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git restore evidence/profil.pdf");
}

#[test]
fn a_link_without_its_beginning_is_recognised() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: www.example.go.id/profil.pdf",
    );
    fired(&bench, "KIP204", "error").hints("https://");
}

#[test]
fn a_nil_statement_that_is_not_there() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "    nihil: nihil.pdf\n",
    );
    fired(&bench, "KIP204", "error")
        .about("B.2", "evidence/nihil.pdf")
        .at("nihil: nihil.pdf")
        .costs(15);
    assert_eq!(bench.report()["indicators"][3]["status"], "unsupported");
}

#[test]
fn three_indicators_that_list_it_are_three_findings() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: profil.pdf",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: sk-dip.pdf",
            "berkas: profil.pdf",
        )
        .remove("evidence/profil.pdf");
    let found = bench.findings("KIP204");
    let codes: Vec<&str> = found
        .iter()
        .map(|one| one["indicator"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["A.1", "A.2", "B.2"]);
    assert_eq!(bench.report()["score"]["supported"], 25);
}
