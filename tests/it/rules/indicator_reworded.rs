//! KIP304.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    for (from, to) in [
        ("Profil satker mutakhir?", "Profil satker lengkap?"),
        (
            "nama = \"Profil satker\", min = 1",
            "nama = \"Profil satker\", min = 0",
        ),
        ("nilai = 0.30", "nilai = 0.25"),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        let one = fired(&bench, "KIP304", "warning");
        assert_eq!(one.json["indicator"], "A.2");
        assert_eq!(bench.report()["verdict"], "pass");
    }
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"",
    );
    silent(&bench, "KIP304");
}
