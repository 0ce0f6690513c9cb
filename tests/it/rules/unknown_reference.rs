//! KIP104.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "skala = \"a-d\"", "skala = \"a-e\"");
    let one = fired(&bench, "KIP104", "error");
    one.says("a-e", "a-e").at("skala = \"a-e\"").hints("a-d");
    assert_eq!(one.json["indicator"], "A.2");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"",
    );
    silent(&bench, "KIP104");
}

#[test]
fn a_period_that_nobody_defines() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "[periode.berlaku]",
        "[periode.masih]",
    );
    assert_eq!(bench.findings("KIP104").len(), 2);
}

#[test]
fn the_nearest_period_is_offered() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "nama = \"Profil mutakhir\"\npertanyaan = \"Profil satker mutakhir?\"\nbobot = 20\nskala = \"a-d\"\nperiode = \"berlaku\"", "nama = \"Profil mutakhir\"\npertanyaan = \"Profil satker mutakhir?\"\nbobot = 20\nskala = \"a-d\"\nperiode = \"berlakku\"");
    fired(&bench, "KIP104", "error")
        .about("A.2", "")
        .says("berlakku", "berlakku")
        .at("periode = \"berlakku\"")
        .hints("`berlaku`");
}
