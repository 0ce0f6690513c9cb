//! KIP504.

use super::{Bench, fired, silent, silent_on};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-02",
    );
    fired(&bench, "KIP504", "warning")
        .says("2026-06-02", "2026-06-02")
        .at("tanggal: 2026-06-02")
        .costs(0);
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil-2024.pdf",
        )
        .rename("evidence/profil.pdf", "evidence/profil-2024.pdf")
        .lock();
    fired(&bench, "KIP504", "warning").says("2024", "2024");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-01",
    );
    silent(&bench, "KIP504");
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-02",
    );
    silent_on(&bench, "KIP504", "2026-06-02");
    for name in [
        "SK_No_2019_Tahun_2025.pdf",
        "10001999-26.06.2025.pdf",
        "550e8400-e29b-41d4-a716-446655442019.pdf",
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {name}"),
            )
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .lock();
        silent(&bench, "KIP504");
    }
}

#[test]
fn the_years_of_a_name_are_whole_words() {
    for (name, odd) in [
        ("profil_2024.pdf", true),
        ("2024.pdf", true),
        ("profil tahun 2024 final.pdf", true),
        ("profil-2024-2025.pdf", false),
        ("profil2024.pdf", false),
        ("profil-20241.pdf", false),
        ("profil-1989.pdf", false),
        ("profil-2025.pdf", false),
    ] {
        let bench = Bench::sound();
        bench
            .edit("evidence/bukti.yaml", "profil.pdf", name)
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .lock();
        if odd {
            fired(&bench, "KIP504", "warning")
                .about("A.2", &format!("evidence/{name}"))
                .at("tanggal: 2025-03-01")
                .says("2025-03-01", "2025-03-01")
                .costs(0);
        } else {
            silent(&bench, "KIP504");
        }
        assert_eq!(bench.report()["score"]["supported"], 100, "{name}");
    }
}
