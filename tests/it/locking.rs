//! What `kip lock` records and does not count as evidence is named, in both languages.

use insta::assert_snapshot;

use crate::bench::{Bench, document};

/// The sound workspace with an empty document and one that is a web page.
fn void() -> Bench {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", "").write(
        "evidence/sk-dip.pdf",
        "<!DOCTYPE html><html><body>Masuk</body></html>",
    );
    bench
}

#[test]
fn what_is_locked_and_does_not_count_is_named() {
    let bench = void();
    let ran = bench.kip(&["lock"]);
    assert_eq!(ran.code, 0, "it could be read");
    assert_snapshot!(ran.stdout, @"
      isinya berubah, dikunci ulang: evidence/profil.pdf
      isinya berubah, dikunci ulang: evidence/sk-dip.pdf
    2 dokumen dicatat, tetapi tidak dihitung sebagai bukti:
      KIP401 berkas evidence/profil.pdf kosong (0 byte)
        → ganti dengan dokumen aslinya, lalu buka untuk memastikan isinya
      KIP402 evidence/sk-dip.pdf berisi laman web (mungkin halaman masuk), bukan PDF
        → masuk ke situsnya di peramban, unduh ulang dokumennya, dan pastikan berkas .pdf itu terbuka
    evidence/kip.lock ditulis: 5 dokumen, 4 indikator.
    2 di antaranya tidak dihitung sebagai bukti; perbaiki, lalu jalankan `kip lock` lagi.
    ");
    assert_eq!(bench.findings("KIP302").len(), 0, "it is recorded");
    // Nothing has changed, and it is no better.
    let again = bench.kip(&["lock", "--lang", "en"]);
    assert_snapshot!(again.stdout, @"
    2 documents recorded, but not counted as evidence:
      KIP401 evidence/profil.pdf is empty (0 bytes)
        → replace it with the original document, then open it to check its content
      KIP402 evidence/sk-dip.pdf is a web page (perhaps a login page), not a PDF
        → sign in to the site in the browser, download the document again, and make sure that the .pdf
          file opens
    evidence/kip.lock unchanged: 5 documents, 4 indicators.
    2 of them not counted as evidence; fix that, then run `kip lock` again.
    ");
    let quiet = bench.kip(&["lock", "-q"]).stdout;
    assert!(
        quiet.contains("2 di antaranya tidak dihitung sebagai bukti"),
        "{quiet}"
    );
    let sums = bench.kip(&["lock", "--sha256sum"]);
    assert_eq!((sums.code, sums.stdout.lines().count()), (0, 5));
    for words in [
        "2 dokumen dicatat, tetapi tidak dihitung",
        "KIP401",
        "KIP402",
    ] {
        assert!(sums.stderr.contains(words), "{}", sums.stderr);
    }
    // What locking settles is no reason.
    bench.write("evidence/profil.pdf", document("profil-baru.pdf"));
    bench.write("evidence/sk-dip.pdf", document("sk-dip.pdf"));
    let mended = bench.kip(&["lock"]).stdout;
    assert!(
        mended.contains("dikunci ulang") && !mended.contains("dihitung"),
        "{mended}"
    );
    let sums = bench.kip(&["lock", "--sha256sum"]);
    assert_eq!(sums.stderr, "");
}

#[test]
fn many_documents_that_do_not_count_share_their_next_act() {
    let bench = Bench::sound();
    let entries: String = (1..=7)
        .map(|number| format!("      - {{ berkas: kosong-{number}.pdf, tanggal: 2026-02-02 }}\n"))
        .collect();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan:",
        &format!("{entries}      - tautan:"),
    );
    for number in 1..=7 {
        bench.write(&format!("evidence/kosong-{number}.pdf"), "");
    }
    let said = bench.kip(&["lock"]).stdout;
    assert_eq!(said.matches("KIP401").count(), 7, "{said}");
    assert_eq!(said.matches('→').count(), 1, "{said}");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn a_document_in_the_other_unicode_form_that_does_not_count_is_named() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: \"r\u{e9}sum\u{e9}.pdf\"",
        )
        .remove("evidence/profil.pdf")
        .write("evidence/re\u{301}sume\u{301}.pdf", "");
    let said = bench.kip(&["lock"]).stdout;
    assert!(
        said.contains("1 dokumen dicatat, tetapi tidak dihitung"),
        "{said}"
    );
}

#[test]
fn a_document_that_a_waiver_lets_count_is_not_named() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2020-01-15",
    );
    let named = |bench: &Bench| bench.kip(&["lock"]).stdout.contains("tidak dihitung");
    assert!(named(&bench));
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "      - tautan: https://ppid.example.go.id/dip\n    penangguhan: [{ aturan: KIP501, alasan: Diketahui, sampai: 2026-12-31 }]\n",
    );
    assert!(!named(&bench));
}
