//! What git knows of the documents, and what it cannot know.

use super::{Bench, MAPPING, covered, document, finds, fired, silent, uncovered};
use crate::bench::{git, kip_in};

#[test]
fn p34_nama_non_ascii_quotepath() {
    let mut names = vec!["Laporan Kinerja – Édisi.pdf"];
    if cfg!(unix) {
        names.push("tab\tdan \"kutip\".pdf");
    }
    for name in names {
        let bench = Bench::sound();
        bench.git(&["config", "core.quotepath", "true"]);
        let written = serde_json::to_string(name).unwrap();
        bench
            .edit(MAPPING, "berkas: profil.pdf", &format!("berkas: {written}"))
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .lock()
            .commit();
        for rule in ["KIP305", "KIP306", "KIP307"] {
            silent(&bench, rule);
        }
        let row = bench.report()["indicators"][1]["evidence"][0].clone();
        assert_eq!(row["path"], format!("evidence/{name}"));
        assert_eq!(row["git"], "clean");
        covered(&bench);
        bench.write(&format!("evidence/{name}"), document("lain.pdf"));
        fired(&bench, "KIP307", "note");
    }
}

#[test]
fn p51_penunjuk_git_lfs() {
    let pointer = format!(
        "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12345\n",
        "5e".repeat(32)
    );
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", &pointer)
        .write(".gitattributes", "*.pdf -text\n")
        .commit();
    finds(&bench, &["KIP308"]);
    fired(&bench, "KIP308", "error")
        .says("LFS", "LFS")
        .hints("git lfs pull")
        .costs(20);
    uncovered(&bench);
    let before = bench.read("evidence/kip.lock");
    let ran = bench.kip(&["lock"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(bench.read("evidence/kip.lock"), before);
}

#[test]
fn p52_klon_dangkal_tanggal() {
    let bench = Bench::sound();
    bench.write("catatan.md", "baru").commit();
    let target = tempfile::tempdir().unwrap();
    let url = bench.address();
    for (name, depth) in [("dangkal", Some("--depth=1")), ("penuh", None)] {
        let mut arguments = vec!["clone", "--quiet", &url, name];
        arguments.extend(depth);
        git(target.path(), &arguments);
        let ran = kip_in(&target.path().join(name), &["check", "--format", "json"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(report["findings"], serde_json::json!([]), "{name}");
        // No date of a commit stands in for the date of a document.
        assert_eq!(report["indicators"][1]["evidence"][0]["date"], "2025-03-01");
    }
}

#[test]
fn p54_diabaikan_namun_terlacak() {
    let bench = Bench::sound();
    bench.write(".gitignore", "*.pdf\n");
    bench.git(&[
        "rm",
        "--quiet",
        "--cached",
        "evidence/profil.pdf",
        "evidence/sop.docx",
    ]);
    bench
        .write("evidence/ruang.jpg", document("baru.jpg"))
        .lock();
    bench.git(&["add", ".gitignore", "evidence/kip.lock"]);
    bench.git(&["commit", "--quiet", "--message=uji"]);
    finds(&bench, &["KIP305", "KIP306", "KIP307"]);
    for (rule, severity, document) in [
        ("KIP306", "error", "evidence/profil.pdf"),
        // The contract warns of what is not tracked.
        ("KIP305", "warning", "evidence/sop.docx"),
        ("KIP307", "note", "evidence/ruang.jpg"),
    ] {
        let one = fired(&bench, rule, severity);
        one.says(document, document);
        assert_eq!(one.json["evidence"], document);
    }
    let report = bench.report();
    let states: Vec<_> = report["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["evidence"][0]["git"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["clean", "ignored", "modified", "untracked"]);
    uncovered(&bench);
}
