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
