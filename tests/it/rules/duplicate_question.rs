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
