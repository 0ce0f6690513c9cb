//! Which pictures are loaded for a deck, and that no more are than may be.

use jpeg_encoder::{ColorType, Encoder};

use super::*;
use crate::resolve::pictures;

fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, 80);
    let grey = [120; 16 * 12];
    encoder.encode(&grey, 16, 12, ColorType::Luma).unwrap();
    bytes
}

/// A photo that takes so many megabytes on the disk.
fn large(megabytes: usize) -> Vec<u8> {
    let mut bytes = photo();
    bytes.resize(megabytes * 1024 * 1024, 7);
    bytes
}

/// The names of the pictures that are loaded, and why the others are not.
fn loaded(bench: &Bench) -> (Vec<String>, Vec<(String, String)>) {
    let dossier = bench.resolve();
    assert!(dossier.pictures.is_empty(), "nobody asked for a deck");
    let (mut ready, mut refused) = (Vec::new(), Vec::new());
    for (at, pictured) in pictures::load(&dossier.documents, &dossier.entries, &bench.root()) {
        let path = &dossier.documents.at(at).unwrap().path;
        let name = path.strip_prefix("evidence/").unwrap().to_owned();
        match pictured {
            Ok(picture) => {
                assert_eq!((picture.width, picture.height), (16, 12));
                ready.push(name);
            }
            Err(why) => refused.push((name, why.get(Lang::Id).to_owned())),
        }
    }
    (ready, refused)
}

const TOO_MANY: &str =
    "tidak dimuat: paling banyak 40 gambar, bersama-sama 32 MB; sisipkan sendiri bila perlu";

#[test]
fn forty_pictures_are_loaded_and_no_indicator_takes_them_all() {
    let mut bench = Bench::new();
    let names: Vec<String> = (0..45).map(|number| format!("{number:02}.jpg")).collect();
    for name in &names {
        bench.file(name, photo());
    }
    bench.file("z.jpg", photo());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    bench
        .claim("1.1", &names)
        .claim("1.2", &["z.jpg", "00.jpg"]);
    let (ready, refused) = loaded(&bench);
    assert_eq!(ready.len(), 40);
    assert_eq!((&*ready[0], &*ready[39]), ("00.jpg", "z.jpg"));
    let refused: Vec<(&str, &str)> = refused
        .iter()
        .map(|(name, why)| (&**name, &**why))
        .collect();
    let beyond = ["39.jpg", "40.jpg", "41.jpg", "42.jpg", "43.jpg", "44.jpg"];
    assert_eq!(refused, beyond.map(|name| (name, TOO_MANY)));
}

#[test]
fn no_more_than_32_megabytes_are_read_and_smaller_ones_still_fit() {
    let mut bench = Bench::new();
    for name in ["a.jpg", "b.jpg", "c.jpg", "d.jpg"] {
        bench.file(name, large(9));
    }
    bench.file("e.jpg", photo());
    bench.claim("1.1", &["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]);
    let (ready, refused) = loaded(&bench);
    assert_eq!(ready, ["a.jpg", "b.jpg", "c.jpg", "e.jpg"]);
    assert_eq!(refused, [("d.jpg".to_owned(), TOO_MANY.to_owned())]);
}

#[test]
fn documents_are_no_pictures_and_what_cannot_be_shown_says_why() {
    let mut bench = Bench::new();
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:".to_owned()
        + &"0a".repeat(32)
        + "\nsize 9\n";
    let tiff = b"II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\x05\0\0\0\0\0\0\0";
    bench
        .file("a.pdf", "%PDF-1.4")
        .file("b.jpg", pointer)
        .file("c.jpg", tiff)
        .file("d.jpg", &photo()[..40])
        .file("e.jpg", photo())
        .file("tidak-dirujuk.jpg", photo());
    bench.claim(
        "1.1",
        &["a.pdf", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "tidak-ada.jpg"],
    );
    let (ready, refused) = loaded(&bench);
    assert_eq!(ready, ["e.jpg"]);
    let names: Vec<&str> = refused.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["b.jpg", "c.jpg", "d.jpg"]);
    assert!(refused[0].1.contains("penunjuk Git LFS"), "{refused:?}");
    assert!(refused[2].1.contains("tidak dapat dibuka"), "{refused:?}");
}
