//! KIP701.

use super::{Bench, fired, silent};
use crate::bench::pdf_of;

/// A number of the form of a NIK, of nobody.
fn number() -> String {
    ["31", "7405", "120490", "0001"].concat()
}

fn showing(words: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/profil.pdf",
            pdf_of(&format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET")),
        )
        .lock();
    bench
}

#[test]
fn fails() {
    let bench = showing(&format!("NIK {}", number()));
    fired(&bench, "KIP701", "warning")
        .says("NIK", "NIK")
        .at("berkas: profil.pdf")
        .costs(0);
    bench.kip(&["report", "-o", "a.md", "-o", "a.json"]);
    let outputs = [
        bench.kip(&["check", "-v"]).stdout,
        bench.kip(&["check", "--format", "json"]).stdout,
        bench.kip(&["explain", "A.2"]).stdout,
        String::from_utf8(bench.read("a.md")).unwrap(),
        String::from_utf8(bench.read("a.json")).unwrap(),
    ];
    for output in outputs {
        assert!(!output.contains(&number()), "the whole number is shown");
    }
}

#[test]
fn passes() {
    for words in [
        "Nomor 012/BPMP-C/2026",
        "Faktur 2026041500001234",
        "Diperbarui 20260115103000",
    ] {
        silent(&showing(words), "KIP701");
    }
}

#[test]
fn where_such_data_is_expected_a_redacted_copy_is_asked_for() {
    let bench = showing(&format!("NIK {}", number()));
    let usual = fired(&bench, "KIP701", "warning").json["hint"].clone();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndata_pribadi = true",
    );
    assert_ne!(fired(&bench, "KIP701", "warning").json["hint"], usual);
}
