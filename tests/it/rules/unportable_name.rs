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

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn each_is_named_with_its_reason_and_counts_all_the_same() {
    for (name, id, en) in [
        ("aux.pdf", "aux.pdf", "aux.pdf"),
        ("apa?.pdf", "Windows: ?", "refuses: ?"),
        ("a\u{202e}b.pdf", "tak terlihat", "invisible"),
    ] {
        let bench = renamed(name);
        let path = format!("evidence/{name}");
        fired(&bench, "KIP210", "warning")
            .about("A.2", &path)
            .says(id, en)
            .at("berkas:")
            .costs(0);
        assert_eq!(bench.report()["score"]["supported"], 100, "{name}");
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold these names")]
fn an_orphan_has_a_name_too() {
    let bench = Bench::sound();
    bench.write("evidence/nul.txt", "x");
    let one = fired(&bench, "KIP210", "warning");
    one.about("", "evidence/nul.txt");
    assert_eq!(one.json["path"], "evidence/nul.txt");
}

#[test]
#[cfg_attr(not(unix), ignore = "needs paths of more than 260 characters")]
fn the_longest_path_itself_is_fine() {
    let folder = format!("{}/{}", "a".repeat(120), "b".repeat(120));
    let rest = 260 - "evidence/".len() - folder.len() - 1 - ".pdf".len();
    let bench = Bench::sound();
    let at = |length: usize| format!("{folder}/{}.pdf", "c".repeat(length));
    bench
        .write(
            &format!("evidence/{}", at(rest)),
            bench.read("evidence/profil.pdf"),
        )
        .remove("evidence/profil.pdf")
        .edit("evidence/bukti.yaml", "profil.pdf", &at(rest))
        .lock();
    silent(&bench, "KIP210");
    bench
        .rename(
            &format!("evidence/{}", at(rest)),
            &format!("evidence/{}", at(rest + 1)),
        )
        .edit("evidence/bukti.yaml", &at(rest), &at(rest + 1));
    fired(&bench, "KIP210", "warning").says("261", "261");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn two_unicode_forms_of_one_name_collide() {
    let bench = Bench::sound();
    bench
        .write("evidence/e\u{301}.pdf", "x")
        .write("evidence/\u{e9}.pdf", "y");
    let found = bench.findings("KIP210");
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(one["severity"], "error");
        assert_eq!(one["indicator"], serde_json::Value::Null);
        assert!(
            one["message"].as_str().unwrap().contains("bertabrakan"),
            "{one:#}"
        );
    }
    assert_eq!(bench.report()["verdict"], "fail");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps both names"
)]
fn a_mapped_file_that_collides_keeps_its_points() {
    let bench = Bench::sound();
    bench.write("evidence/PROFIL.pdf", "x");
    let found = bench.findings("KIP210");
    let mapped: Vec<_> = found
        .iter()
        .filter(|one| one["indicator"] == "A.2")
        .collect();
    assert_eq!(mapped.len(), 1);
    assert_eq!(mapped[0]["evidence"], "evidence/profil.pdf");
    assert!(
        mapped[0]["message"]
            .as_str()
            .unwrap()
            .contains("evidence/PROFIL.pdf")
    );
    assert_eq!(bench.report()["score"]["supported"], 100);
}
