//! What was locked against what is there.

use super::{Bench, INSTRUMENT, MAPPING, covered, everything, findings_of, finds, fired, place};
use crate::bench::{git, kip_in};

#[test]
fn p41_pemisah_garis_miring_balik() {
    let bench = Bench::sound();
    bench
        .write("evidence/sub/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf")
        .edit(MAPPING, "berkas: profil.pdf", "berkas: 'sub\\profil.pdf'")
        .lock()
        .commit();
    finds(&bench, &[]);
    covered(&bench);
    for said in everything(&bench) {
        assert!(!said.contains("sub\\"), "{said}");
    }
    bench.edit(
        "evidence/kip.lock",
        "\"evidence/sub/profil.pdf\"",
        "'evidence\\sub\\profil.pdf'",
    );
    for rule in ["KIP301", "KIP302", "KIP303"] {
        assert_eq!(bench.findings(rule).len(), 0, "{rule}");
    }
    covered(&bench);
}

#[test]
fn p46_autocrlf_mengubah_hash() {
    let bench = Bench::sound();
    bench
        .edit(INSTRUMENT, "\"xlsx\"]", "\"xlsx\", \"csv\"]")
        .write(
            ".gitattributes",
            "*.pdf binary\n*.jpg binary\n*.png binary\n",
        );
    place(
        &bench,
        "notula.csv",
        "tanggal;acara\n2026-01-05;rapat\n2026-02-05;rapat\n",
    );
    finds(&bench, &[]);
    let target = tempfile::tempdir().unwrap();
    let from = bench.path().to_str().unwrap();
    let convert = "core.autocrlf=true";
    git(
        target.path(),
        &[
            "-c", convert, "clone", "--quiet", "-c", convert, from, "windows",
        ],
    );
    let clone = target.path().join("windows");
    let text = std::fs::read(clone.join("evidence/notula.csv")).unwrap();
    assert!(text.starts_with(b"tanggal;acara\r\n"), "git converted it");
    let ran = kip_in(&clone, &["check", "--format", "json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let report = serde_json::from_str(&ran.stdout).unwrap();
    let found = findings_of(&report, "KIP301");
    assert_eq!(found.len(), 1, "{report:#}");
    assert_eq!(found[0]["severity"], "warning");
    assert!(
        found[0]["message"]
            .as_str()
            .unwrap()
            .contains("ujung baris")
    );
    let hint = found[0]["hint"].as_str().unwrap();
    assert!(
        hint.contains("-text") && !hint.contains("kip lock"),
        "{hint}"
    );
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn p48_kembaran_hilang() {
    let bench = Bench::sound();
    let twin = bench.read("evidence/sk-dip.pdf");
    place(&bench, "salinan/dip.pdf", twin);
    covered(&bench);
    bench.remove("evidence/salinan/dip.pdf");
    fired(&bench, "KIP204", "error")
        .says("evidence/salinan/dip.pdf", "evidence/salinan/dip.pdf")
        .costs(20);
    super::uncovered(&bench);
}
