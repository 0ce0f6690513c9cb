//! KIP217.

use super::{Bench, assert_snapshot, fired, shown, silent};

/// The sound workspace, whose aspect A asks for `least` points and has 52 of 60.
fn asking(least: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n")
        .edit(
            "instrument/uji.toml",
            "nama = \"Informasi\"\n",
            &format!("nama = \"Informasi\"\nambang = {least}\n"),
        )
        .commit();
    bench
}

#[test]
fn fails() {
    let bench = asking("52.5");
    fired(&bench, "KIP217", "warning")
        .says("aspek A baru didukung 52,00", "aspect A has 52.00")
        .hints("`kip score`")
        .at("ambang = 52.5");
    assert_eq!(bench.report()["score"]["minimums_met"], false);
    assert_snapshot!(shown(&bench, &[]), @"");
}

#[test]
fn passes() {
    let bench = asking("52");
    silent(&bench, "KIP217");
    assert_eq!(bench.report()["score"]["minimums_met"], true);
    let none = Bench::sound();
    assert!(none.report()["score"]["minimums_met"].is_null());
}

#[test]
fn an_aspect_with_an_open_question_is_not_checked() {
    let bench = asking("59");
    bench.edit("evidence/bukti.yaml", "jawaban: B\n", "jawaban:\n");
    silent(&bench, "KIP217");
}
