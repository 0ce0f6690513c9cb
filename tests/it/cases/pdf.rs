//! PDFs that are none, that are cut, locked, scanned, padded or that go in a circle.

use super::bytes::{LOGIN, Page, circular_pdf, locked_pdf, pdf};
use super::{Bench, covered, document, finds, fired, place, uncovered, with};

fn pages(bench: &Bench) -> serde_json::Value {
    bench.report()["indicators"][1]["evidence"][0]["facts"]["pages"].clone()
}

#[test]
fn p12_pdf_ternyata_html_login() {
    let bench = with("laporan.pdf", LOGIN);
    finds(&bench, &["KIP402"]);
    fired(&bench, "KIP402", "error")
        .says(
            "laman web (mungkin halaman masuk)",
            "web page (perhaps a login page)",
        )
        .at("laporan.pdf")
        .costs(20);
    uncovered(&bench);
}

#[test]
fn p13_pdf_terpotong() {
    let whole = pdf(&[Page::Words("Satu"), Page::Scan, Page::Words("Tiga")]);
    let cut = with("terpotong.pdf", &whole[..whole.len() * 6 / 10]);
    finds(&cut, &["KIP404"]);
    fired(&cut, "KIP404", "error")
        .says("unduhan tidak utuh", "an incomplete download")
        .at("terpotong.pdf")
        .costs(20);
    uncovered(&cut);
    // Readers open it all the same.
    let almost = with(
        "hampir-utuh.pdf",
        &whole[..whole.trim_ascii_end().len() - 2],
    );
    super::silent(&almost, "KIP404");
    covered(&almost);
}

#[test]
fn p14_pdf_kata_sandi_buka() {
    let bench = with("terkunci.pdf", locked_pdf());
    finds(&bench, &["KIP403"]);
    fired(&bench, "KIP403", "error")
        .says("kata sandi", "password")
        .at("terkunci.pdf")
        .costs(20);
    assert_eq!(pages(&bench), serde_json::Value::Null, "and not 0 pages");
    uncovered(&bench);
}

#[test]
fn p16_pdf_hasil_pindai() {
    let bench = with("pindai.pdf", pdf(&[Page::Scan, Page::Scan]));
    finds(&bench, &["KIP405"]);
    fired(&bench, "KIP405", "warning")
        .says("halaman 1–2 dari 2", "pages 1–2 of 2")
        .costs(0);
    assert_eq!(pages(&bench), 2);
    covered(&bench);
    assert_eq!(bench.kip(&["check"]).code, 0);
    let blank = with(
        "pindai.pdf",
        pdf(&[Page::Words(" "), Page::Words("\\n \\t")]),
    );
    finds(&blank, &["KIP410"]);
    uncovered(&blank);
}

#[test]
fn p19_pdf_ekor_nol() {
    let mut bytes = pdf(&[Page::Words("Dokumen uji")]);
    bytes.extend([0; 4096]);
    let bench = with("berekor.pdf", bytes);
    finds(&bench, &[]);
    assert_eq!(pages(&bench), 1);
    covered(&bench);
}

#[test]
fn p20_pdf_pohon_melingkar() {
    let bench = with("melingkar.pdf", circular_pdf());
    finds(&bench, &["KIP404"]);
    fired(&bench, "KIP404", "error")
        .says(
            "menunjuk kembali ke dirinya sendiri",
            "points back at itself",
        )
        .costs(20);
    uncovered(&bench);
    assert_eq!(bench.report()["indicators"][0]["status"], "supported");
}

#[test]
fn p21_docx_bernama_pdf() {
    let bench = with("surat.pdf", document("surat.docx"));
    finds(&bench, &["KIP402"]);
    fired(&bench, "KIP402", "error")
        .says(
            "berisi dokumen Word, bukan PDF",
            "is a Word document, not a PDF",
        )
        .costs(20);
    let bench = Bench::sound();
    bench
        .write("evidence/layar.png", document("foto.jpg"))
        .lock()
        .commit();
    finds(&bench, &["KIP402"]);
    fired(&bench, "KIP402", "error")
        .says(
            "berisi gambar JPEG, bukan gambar PNG",
            "is a JPEG picture, not a PNG picture",
        )
        .costs(25);
    let sound = Bench::sound();
    place(&sound, "surat.docx", document("surat.docx"));
    finds(&sound, &[]);
}
