//! KIP308.

use super::{Bench, findings_of, fired, silent};

fn pointer(bench: &Bench) -> String {
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let block = lock
        .split("[[berkas]]")
        .find(|block| block.contains("profil.pdf"))
        .unwrap();
    let oid = block.split('"').nth(3).unwrap();
    format!("version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 431\n")
}

#[test]
fn fails() {
    let bench = Bench::sound();
    let text = pointer(&bench).replacen("sha256:", "sha256:0", 1);
    let wrong: String = text
        .lines()
        .map(|line| {
            if line.starts_with("oid") {
                format!("{}\n", &line[..line.len() - 1])
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    bench.write("evidence/profil.pdf", wrong).commit();
    fired(&bench, "KIP308", "error")
        .costs(20)
        .hints("git lfs pull");
    assert_eq!(bench.findings("KIP301").len(), 0);
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP308");
}

#[test]
fn the_pointer_of_what_was_locked_is_a_note_and_counts() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", pointer(&bench)).commit();
    let report = bench.report();
    let found = findings_of(&report, "KIP308");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "note");
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn a_pointer_that_no_lock_knows_is_content_that_nobody_saw() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", pointer(&bench))
        .remove("evidence/kip.lock")
        .commit();
    fired(&bench, "KIP308", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git lfs pull")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
}

#[test]
fn the_same_pointer_is_neither_too_small_nor_damaged() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", pointer(&bench)).commit();
    fired(&bench, "KIP308", "note")
        .about("A.2", "evidence/profil.pdf")
        .costs(0);
    for rule in ["KIP301", "KIP302", "KIP401", "KIP402", "KIP404", "KIP408"] {
        silent(&bench, rule);
    }
    assert_eq!(bench.report()["verdict"], "pass");
}

#[test]
fn the_size_in_a_pointer_counts_against_the_limit() {
    let bench = Bench::sound();
    let text = pointer(&bench).replace("size 431", "size 2097153");
    bench.write("evidence/profil.pdf", text).commit();
    fired(&bench, "KIP406", "error")
        .about("A.2", "evidence/profil.pdf")
        .costs(20);
}
