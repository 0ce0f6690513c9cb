//! Names that another system writes otherwise, cannot hold, or that attack whoever reads them.

use super::{
    Bench, MAPPING, covered, document, everything, findings_of, finds, fired, uncovered, with,
};

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn p33_nama_nfc_nfd() {
    let (composed, decomposed) = (
        "Rapat caf\u{e9} D\u{e9}sa.pdf",
        "Rapat cafe\u{301} De\u{301}sa.pdf",
    );
    let bench = Bench::sound();
    bench
        .edit(
            MAPPING,
            "berkas: profil.pdf",
            &format!("berkas: {composed}"),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{decomposed}"))
        .lock()
        .commit();
    finds(&bench, &["KIP210"]);
    fired(&bench, "KIP210", "warning")
        .says("NFC", "NFC")
        .costs(0);
    covered(&bench);
    bench.write(&format!("evidence/{composed}"), document("kedua.pdf"));
    let found = bench.findings("KIP210");
    assert!(!found.is_empty());
    for one in found {
        assert_eq!(one["severity"], "error", "{one:#}");
    }
    assert_eq!(bench.kip(&["check"]).code, 1);
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold such a name")]
fn p35_nama_escape_terminal() {
    let name = "lap\u{1b}]0;milik-saya\u{7}\u{1b}[2J\u{1b}[32mLULUS\u{1b}[0m.pdf";
    let bench = Bench::sound();
    bench
        .edit(
            MAPPING,
            "berkas: profil.pdf",
            "berkas: \"lap\\e]0;milik-saya\\a\\e[2J\\e[32mLULUS\\e[0m.pdf\"",
        )
        .rename("evidence/profil.pdf", &format!("evidence/{name}"))
        .lock()
        .commit();
    finds(&bench, &["KIP210"]);
    let one = fired(&bench, "KIP210", "warning");
    assert_eq!(
        one.json["evidence"],
        format!("evidence/{name}"),
        "the true name"
    );
    for said in everything(&bench) {
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{said:?}");
    }
    let said = bench.kip(&["check"]).stdout;
    assert!(said.contains("\\x1b"), "{said}");
    // What `sha256sum -c` reads must hold the name as it is.
    let sums = bench.kip(&["lock", "--sha256sum"]).stdout;
    assert!(sums.contains(&format!("  evidence/{name}\n")), "{sums:?}");
    covered(&bench);
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn p37_nama_terlarang_windows() {
    for name in ["aux.pdf", "NUL.docx", "rapat 10:30.pdf"] {
        let bench = with(name, document(name));
        finds(&bench, &["KIP210"]);
        fired(&bench, "KIP210", "warning")
            .says("Windows", "Windows")
            .at(name);
        covered(&bench);
    }
    finds(&with("console.pdf", document("console.pdf")), &[]);
}

#[test]
fn p39_jalur_panjang() {
    let folder =
        "Folder bukti dukung keterbukaan informasi publik tahun anggaran dua ribu dua puluh enam";
    let name = format!("{folder} A/{folder} B/{folder} C/dokumen.pdf");
    let bench = Bench::sound();
    bench.git(&["config", "core.longpaths", "true"]);
    super::place(&bench, &name, document("dokumen.pdf"));
    finds(&bench, &["KIP210"]);
    fired(&bench, "KIP210", "warning")
        .says("260", "260")
        .costs(0);
    covered(&bench);
    let row = bench.report()["indicators"][1]["evidence"][0].clone();
    assert_eq!(row["path"], format!("evidence/{name}"));
    assert!(row["sha256"].is_string());
    assert_eq!(row["git"], "clean");
    bench.write(&format!("evidence/{name}"), document("lain.pdf"));
    fired(&bench, "KIP301", "error").costs(20);
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn p40_beda_huruf_besar_kecil() {
    let bench = Bench::sound();
    bench.rename("evidence/profil.pdf", "evidence/Profil.PDF");
    fired(&bench, "KIP204", "error")
        .says("evidence/Profil.PDF", "evidence/Profil.PDF")
        .at("berkas: profil.pdf")
        .costs(20);
    uncovered(&bench);
    let bench = Bench::sound();
    bench.write("evidence/Profil.pdf", document("lain.pdf"));
    let found = findings_of(&bench.report(), "KIP210");
    let named: Vec<_> = found
        .iter()
        .map(|one| (one["severity"].as_str(), one["evidence"].as_str()))
        .collect();
    assert_eq!(
        named,
        [
            (Some("error"), Some("evidence/profil.pdf")),
            (Some("error"), Some("evidence/Profil.pdf")),
        ]
    );
}

#[test]
#[cfg(target_os = "linux")]
fn p86_nama_bukan_utf8() {
    use std::os::unix::ffi::OsStrExt as _;

    let bench = Bench::sound();
    let name = std::ffi::OsStr::from_bytes(b"lap\xfforan.pdf");
    std::fs::write(bench.path().join("evidence").join(name), document("x.pdf")).unwrap();
    bench.commit();
    let one = fired(&bench, "KIP210", "warning");
    one.says("UTF-8", "UTF-8");
    for row in bench.report()["indicators"].as_array().unwrap() {
        assert_eq!(row["status"], "supported");
    }
    assert_eq!(bench.kip(&["check"]).code, 0);
    for said in everything(&bench) {
        assert!(!said.contains("panick"), "{said}");
    }
}
