//! KIP305.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock();
    let one = fired(&bench, "KIP305", "warning");
    one.says("profil satker é.pdf", "profil satker é.pdf")
        .hints("git add");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock()
        .commit();
    silent(&bench, "KIP305");
}
