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

#[test]
fn weight_period_nil_and_answers_of_its_own_are_part_of_it() {
    for (from, to) in [
        ("bobot = 20\nskala", "bobot = 20.5\nskala"),
        (
            "skala = \"a-d\"\nperiode = \"berlaku\"",
            "skala = \"a-d\"\nperiode = \"tahun-berjalan\"",
        ),
        (
            "nama = \"Profil mutakhir\"",
            "nama = \"Profil mutakhir\"\nboleh_nihil = true",
        ),
        (
            "jenis = \"dokumen\", nama = \"Profil satker\"",
            "jenis = \"foto\", nama = \"Profil satker\"",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        fired(&bench, "KIP304", "warning")
            .about("A.2", "")
            .says("A.2", "A.2")
            .at("\"A.2\":")
            .hints("kip lock")
            .costs(0);
    }
}

#[test]
fn the_same_number_written_otherwise_is_the_same() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "bobot = 20\nskala",
            "bobot = 20.00\nskala",
        )
        .edit("instrument/uji.toml", "nilai = 0.60", "nilai = 0.6")
        .edit(
            "instrument/uji.toml",
            "penanggung_jawab = \"Tim PPID\"",
            "penanggung_jawab = \"Humas\"",
        );
    silent(&bench, "KIP304");
}
