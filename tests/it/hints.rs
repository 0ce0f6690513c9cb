//! No hint names a command of git where there is no git: neither the program nor a repository.

use serde_json::Value;

use crate::bench::{Bench, INSTRUMENT, document};
use crate::faults::program;

/// What can be wrong with locked documents, of each more than a terminal shows one by one.
const WRONG: [&str; 3] = ["hilang", "berubah", "penunjuk"];

/// Seven questions, and one that has a table of text.
fn instrument() -> String {
    let (head, _) = INSTRUMENT.split_once("[[aspek]]").unwrap();
    let mut text = head.replace("\"xlsx\"]", "\"xlsx\", \"csv\"]");
    text.push_str("[[aspek]]\nkode = \"1\"\nnama = \"Semua\"\nbobot = 100\n");
    for number in 1..=8 {
        text.push_str(&format!(
            "[[aspek.indikator]]\nkode = \"1.{number}\"\npertanyaan = \"Apakah {number}?\"\nbobot = 12.5\nskala = \"ya-tidak\"\n"
        ));
    }
    text
}

/// A workspace in which each rule that knows git's commands has something to say of many documents.
fn faulty() -> Bench {
    let bench = Bench::bare();
    let mut mapping = "instrumen: uji-2026\nsatker: BPMP Contoh\nindikator:\n".to_owned();
    for number in 1..=7 {
        let names = WRONG.map(|wrong| format!("{wrong}-{number}.pdf"));
        for name in &names {
            bench.write(&format!("evidence/{name}"), document(name));
        }
        let names = names.join(", ");
        mapping.push_str(&format!(
            "  \"1.{number}\": {{ jawaban: Ya, bukti: [{names}] }}\n"
        ));
    }
    mapping.push_str("  \"1.8\": { jawaban: Ya, bukti: [daftar.csv] }\n");
    bench
        .write("instrument/uji.toml", instrument())
        .write("evidence/bukti.yaml", mapping)
        .write("evidence/daftar.csv", "a;b\nc;d\n")
        .lock()
        .commit();
    bench.write("evidence/daftar.csv", "a;b\r\nc;d\r\n");
    let oid = "0a".repeat(32);
    let pointer = format!("version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 9\n");
    for number in 1..=7 {
        bench
            .remove(&format!("evidence/hilang-{number}.pdf"))
            .write(
                &format!("evidence/berubah-{number}.pdf"),
                document("lain.pdf"),
            )
            .write(&format!("evidence/penunjuk-{number}.pdf"), &pointer);
    }
    bench
}

/// Each finding's rule and hint in the report as JSON.
fn hints(json: &str) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(json).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|one| (text(one, "rule"), text(one, "hint")))
        .collect()
}

/// All that is said, one by one and gathered, in both languages; with the report as JSON first.
fn said(bench: &Bench, path: Option<&str>) -> Vec<String> {
    let mut said = Vec::new();
    for lang in ["id", "en"] {
        for arguments in [
            &["check", "--format", "json"][..],
            &["check"],
            &["check", "-v"],
            &["explain", "1.1"],
            &["lock"],
            &[],
        ] {
            let mut run = program(bench.path(), &[&["--lang", lang], arguments].concat());
            if let Some(path) = path {
                run.env("PATH", path);
            }
            let output = run.output().unwrap();
            said.push(String::from_utf8(output.stdout).unwrap());
        }
    }
    said
}

#[test]
fn without_git_no_hint_names_its_commands() {
    let alone = faulty();
    alone.without_repository();
    let empty = tempfile::tempdir().unwrap();
    let without = [(&alone, None), (&faulty(), empty.path().to_str())].map(|(bench, path)| {
        let pages = said(bench, path);
        for page in &pages {
            assert!(!page.contains("`git"), "{page}");
        }
        hints(&pages[0])
    });
    // The program is what they lack.
    assert_eq!(without[0].len(), without[1].len());
    for (rule, times) in [("KIP204", 7), ("KIP301", 8), ("KIP308", 7), ("KIP309", 1)] {
        let of_rule = without[0].iter().filter(|(one, _)| one == rule);
        assert_eq!(of_rule.count(), times, "{rule}");
    }
}

#[test]
fn with_git_the_commands_stand_behind_what_needs_none() {
    let bench = faulty();
    let pages = said(&bench, None);
    let found = hints(&pages[0]);
    for (rule, command) in [
        ("KIP204", "`git restore evidence/hilang-1.pdf`"),
        ("KIP301", "`git restore evidence/berubah-1.pdf`"),
        ("KIP308", "`git lfs pull --include=evidence/penunjuk-1.pdf`"),
    ] {
        let hint = |(one, hint): &&(String, String)| one == rule && hint.contains(command);
        let hint = found.iter().find(hint);
        let (_, hint) = hint.unwrap_or_else(|| panic!("{rule}: {found:#?}"));
        assert!(
            hint.find(command).unwrap() > 20,
            "no command comes first: {hint}"
        );
    }
    // Gathered, too; the page breaks lines between words.
    let gathered = pages[1].split_whitespace().collect::<Vec<_>>().join(" ");
    for command in ["(`git restore`)", "atau ambil isinya: `git lfs pull`"] {
        assert!(gathered.contains(command), "{gathered}");
    }
}
