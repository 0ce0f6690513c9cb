//! Other documents that hold nothing, nothing of their own, or only a part.

use super::bytes::{CLOUD, heic, locked_office, mp4, unfinished_mp4, xlsx};
use super::{
    Bench, INSTRUMENT, covered, document, everything, findings_of, finds, fired, place, silent,
    uncovered, with,
};

#[test]
fn p23_berkas_kosong() {
    let bench = with("kosong.pdf", "");
    finds(&bench, &["KIP401"]);
    fired(&bench, "KIP401", "error").at("kosong.pdf").costs(20);
    uncovered(&bench);
    let bench = Bench::sound();
    bench.edit(INSTRUMENT, "\"xlsx\"]", "\"xlsx\", \"txt\"]");
    place(&bench, "spasi.txt", " \r\n");
    finds(&bench, &["KIP401"]);
    uncovered(&bench);
}

#[test]
fn p25_pintasan_google_docs() {
    for (name, content) in [
        ("laporan.gdoc", CLOUD),
        (
            "tautan.url",
            "[InternetShortcut]\r\nURL=https://ppid.example.go.id/\r\n",
        ),
        ("rekap.xlsx", CLOUD),
    ] {
        let bench = with(name, content);
        fired(&bench, "KIP407", "error")
            .says("pintasan", "shortcut")
            .at(name)
            .costs(20);
        for rule in ["KIP402", "KIP404"] {
            silent(&bench, rule);
        }
        uncovered(&bench);
    }
    let hint = fired(&with("rekap.xlsx", CLOUD), "KIP407", "error").json["hint"].clone();
    assert!(hint.as_str().unwrap().contains("ekspor"), "{hint}");
}

#[test]
fn p26_office_kata_sandi() {
    for name in ["rekap.xlsx", "surat.docx"] {
        let bench = with(name, locked_office(0));
        finds(&bench, &["KIP403"]);
        fired(&bench, "KIP403", "error")
            .says("kata sandi", "password")
            .at(name)
            .costs(20);
        uncovered(&bench);
    }
}

#[test]
fn p28_heic_bernama_jpg() {
    let bench = Bench::sound();
    bench.write("evidence/ruang.jpg", heic()).lock().commit();
    finds(&bench, &["KIP402"]);
    fired(&bench, "KIP402", "error")
        .says(
            "berisi foto HEIC, bukan gambar JPEG",
            "is a HEIC photo, not a JPEG picture",
        )
        .costs(25);
    for said in everything(&bench) {
        assert!(!said.contains("MP4"), "{said}");
    }
    // The contract makes an error of what the lesson would only warn of.
    let whole = document("ruang.jpg");
    let bench = Bench::sound();
    bench
        .write("evidence/ruang.jpg", &whole[..whole.len() - 2])
        .lock()
        .commit();
    finds(&bench, &["KIP404"]);
    fired(&bench, "KIP404", "error")
        .says("gambar terpotong", "the picture is cut off")
        .costs(25);
}

#[test]
fn p29_mp4_tanpa_moov() {
    let film = |name: &str, bytes: Vec<u8>| {
        let bench = Bench::sound();
        bench.edit(
            INSTRUMENT,
            "jenis = \"dokumen\", nama = \"Profil satker\"",
            "jenis = \"video\", nama = \"Profil satker\"",
        );
        place(&bench, name, bytes);
        bench
    };
    let bench = film("belum-selesai.mp4", unfinished_mp4());
    finds(&bench, &["KIP404"]);
    fired(&bench, "KIP404", "error")
        .says(
            "video belum selesai disimpan",
            "the video was not saved to its end",
        )
        .costs(20);
    uncovered(&bench);
    let bench = film("selesai.mp4", mp4());
    finds(&bench, &[]);
    covered(&bench);
}

/// What Excel writes beside a workbook that somebody has open.
fn owner_file() -> Vec<u8> {
    let mut bytes = b"\x03Uji".to_vec();
    bytes.resize(54, b' ');
    bytes.extend(b"\x03\0U\0j\0i\0");
    bytes.resize(165, 0);
    bytes
}

#[test]
fn p31_kunci_excel_tilde() {
    let bench = with("rekap.xlsx", xlsx("90"));
    bench.write("evidence/~$rekap.xlsx", owner_file());
    assert_eq!(bench.report()["findings"], serde_json::json!([]));
    covered(&bench);
    bench.lock();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    assert!(!lock.contains("~$"), "{lock}");
    let bench = with("~$rekap.xlsx", owner_file());
    finds(&bench, &["KIP407"]);
    fired(&bench, "KIP407", "error")
        .says("sedang dibuka di Office", "open in Office")
        .costs(20);
    uncovered(&bench);
}

#[test]
fn p32_sampah_sistem_operasi() {
    let bench = Bench::sound();
    let before = bench.report();
    let lock = bench.read("evidence/kip.lock");
    let twin = bench.read("evidence/profil.pdf");
    bench
        .write(
            "evidence/Thumbs.db",
            [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 504]].concat(),
        )
        .write("evidence/desktop.ini", "[.ShellClassInfo]\r\n")
        .write("evidence/.DS_Store", b"\0\0\0\x01Bud1")
        .write("evidence/__MACOSX/._profil.pdf", b"\0\x05\x16\x07")
        .write("evidence/__MACOSX/profil.pdf", twin);
    let after = bench.report();
    assert_eq!(after["findings"], serde_json::json!([]));
    assert_eq!(before["indicators"], after["indicators"]);
    bench.lock();
    assert_eq!(bench.read("evidence/kip.lock"), lock);
    bench.write("evidence/Thumbs.pdf", "x");
    assert_eq!(findings_of(&bench.report(), "KIP206").len(), 1, "a control");
}
