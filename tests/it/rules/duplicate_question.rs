//! KIP103.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "Ada ruang layanan?",
        "profil  satker MUTAKHIR?",
    );
    let one = fired(&bench, "KIP103", "warning");
    one.says("A.2", "A.2")
        .at("pertanyaan = \"profil  satker MUTAKHIR?\"");
    assert_eq!(one.json["indicator"], "B.1");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "Ada ruang layanan?",
        "Profil satker mutakhir sekali?",
    );
    silent(&bench, "KIP103");
}

#[test]
fn each_repeat_is_named_once_and_unicode_forms_are_the_same() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "Ada ruang layanan?",
            "R\u{e9}sum\u{e9} ada?",
        )
        .edit(
            "instrument/uji.toml",
            "Keberatan ditangani?",
            "Re\u{301}sume\u{301} ada?",
        );
    fired(&bench, "KIP103", "warning")
        .about("B.2", "")
        .says("B.1", "B.1")
        .costs(0);
    bench.edit(
        "instrument/uji.toml",
        "Profil satker mutakhir?",
        "R\u{e9}sum\u{e9} ada?",
    );
    assert_eq!(bench.findings("KIP103").len(), 2);
}
