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

fn based_on(basis: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        &format!("nama = \"Profil\"\ndasar = [\"{basis}\"]"),
    );
    bench
}

#[test]
fn however_it_is_written() {
    for basis in [
        "PERKI 1/2010",
        "Perki No. 1 Th. 2010 Pasal 11",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2010",
        "PerKI 1 / 2010",
    ] {
        fired(&based_on(basis), "KIP105", "warning")
            .about("A.2", "")
            .at(basis)
            .costs(0);
    }
    // The old one is history where the new one stands beside it; Perki 11/2010 and 1/2011 are others.
    for basis in [
        "Perki 1/2021 (mencabut Perki 1/2010)",
        "Perki 11/2010",
        "Perki 1/2011",
        "UU 1/2010",
    ] {
        silent(&based_on(basis), "KIP105");
    }
}
