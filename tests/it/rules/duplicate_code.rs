//! KIP102.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \" A.1 \"");
    fired(&bench, "KIP102", "error")
        .says("A.1", "A.1")
        .at("kode = \" A.1 \"");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.10\"")
        .edit("evidence/bukti.yaml", "\"A.2\"", "\"A.10\"");
    silent(&bench, "KIP102");
}

#[test]
fn aspects_scales_and_stages_too() {
    for (from, to, id, en) in [
        (
            "[[aspek]]\nkode = \"B\"",
            "[[aspek]]\nkode = \"A\"",
            "aspek A",
            "aspect code A",
        ),
        (
            "id = \"a-d\"",
            "id = \"ya-tidak\"",
            "skala ya-tidak",
            "scale ya-tidak",
        ),
        (
            "id = \"presentasi\"",
            "id = \"saq\"",
            "tahap saq",
            "stage saq",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        fired(&bench, "KIP102", "error").says(id, en).at(to);
    }
}

#[test]
fn both_places_are_named_and_the_first_indicator_has_the_claim() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.1\"");
    let text = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let lines: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.trim() == "kode = \"A.1\"")
        .map(|(at, _)| at + 1)
        .collect();
    let one = fired(&bench, "KIP102", "error");
    for line in lines {
        let place = format!("instrument/uji.toml:{line}");
        one.says(&place, &place);
    }
    let report = bench.report();
    assert_eq!(report["indicators"][0]["status"], "supported");
    assert_eq!(report["indicators"][0]["weight"], 40);
}
