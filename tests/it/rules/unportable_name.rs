//! KIP210.

use super::{Bench, fired, silent};

fn renamed(name: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: \"{name}\""),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{name}"))
        .lock();
    bench
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn fails() {
    for name in [
        "aux.pdf",
        "COM1.pdf",
        "rapat 10:30.pdf",
        "apa?.pdf",
        "a\u{202e}b.pdf",
    ] {
        fired(&renamed(name), "KIP210", "warning");
    }
}

#[test]
fn passes() {
    for name in ["auxilia.pdf", "rapat 10.30 (final).pdf", "é.pdf"] {
        silent(&renamed(name), "KIP210");
    }
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn names_that_collide_elsewhere_are_errors() {
    let bench = Bench::sound();
    bench.write("evidence/Profil.pdf", "x");
    let found = bench.findings("KIP210");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["severity"] == "error"));
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn the_other_unicode_form_is_found_and_named() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: \"\u{e9}disi.pdf\"",
        )
        .rename("evidence/profil.pdf", "evidence/e\u{301}disi.pdf");
    fired(&bench, "KIP210", "warning");
    assert_eq!(bench.findings("KIP204").len(), 0);
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
}
