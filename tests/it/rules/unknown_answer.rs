//! KIP212.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: a\n");
    fired(&bench, "KIP212", "error")
        .says("a", "a")
        .at("jawaban: a")
        .costs(20)
        .hints("A");
    assert_eq!(bench.findings("KIP201").len(), 0);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"B.2\":\n    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n", "\"B.2\": sop.docx\n");
    silent(&bench, "KIP212");
    assert_eq!(bench.report()["indicators"][3]["answer"], "Ya");
}

#[test]
fn the_short_form_needs_a_single_option_worth_points() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "\"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "\"A.2\": profil.pdf\n");
    fired(&bench, "KIP212", "error").hints("jawaban");
}

#[test]
fn a_bare_yes_of_yaml_is_the_word_that_stands_there() {
    for (written, odd) in [
        ("Ya", false),
        ("\"Ya\"", false),
        ("Yes", true),
        ("true", true),
        ("1", true),
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "\"B.2\":\n    jawaban: Ya",
            &format!("\"B.2\":\n    jawaban: {written}"),
        );
        if odd {
            fired(&bench, "KIP212", "error")
                .about("B.2", "")
                .says(&format!("`{written}`"), &format!("`{written}`"))
                .costs(15)
                .hints("Ya, Tidak");
            let row = bench.report()["indicators"][3].clone();
            assert_eq!(row["status"], "unanswered");
            assert_eq!(row["claimed"], 0);
        } else {
            silent(&bench, "KIP212");
        }
    }
}
