//! KIP406.

use super::{Bench, fired, silent, waive};

fn of_size(bytes: usize) -> Bench {
    let bench = Bench::sound();
    let mut content = bench.read("evidence/profil.pdf");
    content.resize(bytes, b'\n');
    bench.write("evidence/profil.pdf", content).lock();
    bench
}

#[test]
fn fails() {
    fired(&of_size(2_097_153), "KIP406", "error")
        .says("2,01 MB", "2.01 MB")
        .costs(20);
    fired(&of_size(3_145_728), "KIP406", "error").says("3,00 MB", "3.00 MB");
}

#[test]
fn passes() {
    silent(&of_size(2_097_152), "KIP406");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = of_size(2_097_153);
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "terlalu-besar");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_video_has_a_limit_of_its_own() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: ruang.mp4",
        )
        .remove("evidence/ruang.jpg")
        .write("evidence/ruang.mp4", vec![1_u8; 2_097_153])
        .lock();
    fired(&bench, "KIP406", "error")
        .about("B.1", "evidence/ruang.mp4")
        .at("berkas: ruang.mp4")
        .costs(25);
    bench.edit(
        "instrument/uji.toml",
        "ukuran_maks = \"2 MB\"",
        "ukuran_maks = \"2 MB\"\nukuran_maks_video = \"3 MB\"",
    );
    silent(&bench, "KIP406");
}

#[test]
fn without_a_limit_nothing_is_too_large() {
    let bench = of_size(2_097_153);
    bench.edit("instrument/uji.toml", "ukuran_maks = \"2 MB\"\n", "");
    silent(&bench, "KIP406");
}
