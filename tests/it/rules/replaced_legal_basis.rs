//! KIP105.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndasar = [\"UU 14/2008\", \"Perki Nomor 1 Tahun 2010\"]",
    );
    fired(&bench, "KIP105", "warning")
        .says("1/2021", "1/2021")
        .at("Perki Nomor 1 Tahun 2010");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndasar = [\"Perki 1/2021 Ps 14\", \"Permen 1/2010\"]",
    );
    silent(&bench, "KIP105");
}
