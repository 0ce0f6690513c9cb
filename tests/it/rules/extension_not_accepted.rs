//! KIP207.

use super::{Bench, fired, silent, waive};

fn with_zip() -> Bench {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.zip",
        )
        .remove("evidence/profil.pdf")
        .write(
            "evidence/profil.zip",
            crate::bench::stored_zip(&[("profil.txt", "Contoh".to_owned())]),
        );
    bench
}

#[test]
fn fails() {
    fired(&with_zip(), "KIP207", "error")
        .says(".zip", ".zip")
        .hints("pdf")
        .costs(20);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.PDF",
        )
        .rename("evidence/profil.pdf", "evidence/profil.PDF");
    silent(&bench, "KIP207");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = with_zip();
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "KIP207");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_file_without_an_extension_and_the_name_at_a_place() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil",
        )
        .rename("evidence/profil.pdf", "evidence/profil");
    fired(&bench, "KIP207", "error")
        .about("A.2", "evidence/profil")
        .says("tidak punya ekstensi", "no extension")
        .at("berkas: profil");
}

#[test]
fn a_picture_or_a_video_is_in_one_of_the_lists() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.mp4",
        )
        .rename("evidence/profil.pdf", "evidence/profil.mp4");
    silent(&bench, "KIP207");
}
