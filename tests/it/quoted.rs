//! Every command that a hint, an explanation, README or the guide quotes is one that is accepted: each is
//! run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::bench::{Bench, example, git_asked, kip_in, repository};
use crate::init::everything;

/// A document of the example that is there.
const DOCUMENT: &str = "evidence/1-kualitas-informasi/sk-dik-2026.pdf";

/// What stands for something of the reader's own in a quoted command, and what it is here.
const STANDS_FOR: &[(&str, &str)] = &[
    ("KODE", "1.2"),
    ("CODE", "1.2"),
    ("{code}", "1.2"),
    ("{code}:", "1.2"),
    ("KATA…", "1.2"),
    ("ID", "KIP204"),
    ("JAWABAN", "A"),
    ("ANSWER", "A"),
    ("COMMAND", "check"),
    ("PERINTAH", "check"),
    ("{id}", "kip-upt-contoh-2026"),
    ("{typed}", "kip-upt-contoh-2026"),
    ("{judged}", "kip-upt-contoh-2027"),
    ("FILE", "hasil.html"),
    ("BERKAS", DOCUMENT),
    ("DOCUMENT", DOCUMENT),
    ("TAUTAN", "https://ppid.example.go.id/dip"),
    ("LINK", "https://ppid.example.go.id/dip"),
    ("{path}", DOCUMENT),
    ("{word}", DOCUMENT),
    ("{side}", "--ours"),
    ("COMMIT", "HEAD"),
    ("--source=COMMIT", "--source=HEAD"),
    ("FOLDER", "/folder"),
    ("…", "/folder"),
];

/// Quoted for an option alone: what it lacks.
const LACKS: &[(&str, &str)] = &[
    ("kip -C", ". check"),
    ("kip check --format", "json"),
    ("kip check --report", "hasil.html"),
    ("kip schema", "report"),
    ("kip import", "kuesioner.xlsx --dry-run"),
    ("kip init --instrument", "kuesioner.xlsx --yes"),
    ("kip init --instrument kuesioner.xlsx", "--yes"),
    // It asks before it writes.
    ("kip carry", "--dry-run"),
    ("kip carry --from {typed} -i {judged}", "--dry-run"),
];

/// A questionnaire, which is known as a table by what it holds and not by its name.
const QUESTIONNAIRE: &str = "No,Pertanyaan,Bobot,Jawaban\n1,Ada?,100,Ya\n";

/// The words of a command, with each that stands for something put in.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut quoted: Option<String> = None;
    for word in command.split_whitespace() {
        if let Some(open) = &mut quoted {
            open.push(' ');
            open.push_str(word.trim_end_matches('"'));
            if word.ends_with('"') {
                words.extend(quoted.take());
            }
        } else if let Some(rest) = word.strip_prefix('"') {
            match rest.strip_suffix('"') {
                Some(whole) => words.push(whole.to_owned()),
                None => quoted = Some(rest.to_owned()),
            }
        } else {
            let put = STANDS_FOR.iter().find(|(mark, _)| *mark == word);
            let word = put.map_or(word, |(_, value)| value);
            words.push(word.replace("={word}", &format!("={DOCUMENT}")));
        }
    }
    words
}

/// The sources that hold texts for people: comments aside, lines that go on joined.
fn texts() -> Vec<(String, String)> {
    let root = repository();
    let mut files: Vec<PathBuf> = everything(&root.join("src")).into_keys().collect();
    files.extend(["README.md", "instrument/README.md"].map(|name| root.join(name)));
    let mut texts = Vec::new();
    for file in files {
        // What a page breaks over two lines there stands whole where it is written.
        if file.iter().any(|part| part == "snapshots") {
            continue;
        }
        let extension = file.extension().and_then(|one| one.to_str());
        let Some(extension @ ("rs" | "md")) = extension else {
            continue;
        };
        let text = std::fs::read_to_string(&file)
            .unwrap()
            .replace("\r\n", "\n");
        let text = if extension == "rs" {
            let (text, _) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
            let lines = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let joined = lines.collect::<Vec<_>>().join("\n");
            let pieces = joined.split("\\\n").map(str::trim_start);
            pieces.collect::<Vec<_>>().concat()
        } else {
            // A command may be broken over two lines of a paragraph.
            text.replace('\n', " ")
        };
        let name = file.strip_prefix(&root).unwrap().display().to_string();
        texts.push((name, text));
    }
    texts
}

/// Every quoted command of `program`, with the file that quotes it. Terminal pages write some of `kip`'s own
/// without quotes, at the end of a sentence: those of `report`, `score`, `check` and `explain`.
fn quoted(program: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (file, text) in texts() {
        let lines = if file.ends_with(".rs") {
            text.lines().collect()
        } else {
            vec![text.as_str()]
        };
        for line in lines {
            for piece in line.split('`').skip(1).step_by(2) {
                let piece = piece.trim_start_matches(".\\");
                if piece.starts_with(&format!("{program} ")) {
                    found.insert((piece.to_owned(), file.clone()));
                }
            }
            let bare = [
                "kip report -o ",
                "kip check -v",
                "kip score",
                "kip explain {code}",
            ];
            for start in bare.iter().filter(|one| one.starts_with(program)) {
                for (at, _) in line.match_indices(start) {
                    let rest = &line[at + start.len()..];
                    let file_name = if start.ends_with(' ') {
                        rest.split([' ', ':', '"', '`', ';', '\'']).next().unwrap()
                    } else {
                        ""
                    };
                    if !file_name.contains('{') {
                        found.insert((format!("{start}{file_name}"), file.clone()));
                    }
                }
            }
        }
    }
    found
}

/// `--ci github|gitlab` is two commands.
fn variants(command: &str) -> Vec<String> {
    let Some(word) = command.split(' ').find(|word| word.contains('|')) else {
        return vec![command.to_owned()];
    };
    let choices = word.split('|');
    choices
        .map(|choice| command.replace(word, choice))
        .collect()
}

#[test]
fn every_command_of_kip_that_is_quoted_is_accepted() {
    let found = quoted("kip");
    assert!(found.len() > 40, "{found:?}");
    let mut variants_of: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (command, file) in &found {
        for variant in variants(command) {
            variants_of.entry(variant).or_default().push(file);
        }
    }
    let bench = example();
    let next = std::fs::read_to_string(instrument()).unwrap();
    let next = next.replace("contoh-2026", "contoh-2027");
    let next = next.replace("tahun = 2026", "tahun = 2027");
    bench.write("instrument/kip-upt-contoh-2027.toml", next);
    for (variant, files) in variants_of {
        let mut arguments = words(&variant);
        arguments.remove(0);
        if let Some((_, lacking)) = LACKS.iter().find(|(mark, _)| *mark == variant) {
            arguments.extend(words(lacking));
        }
        // A new workspace begins in a folder of its own, from the organiser's file.
        let begins = variant.starts_with("kip init") && !variant.contains("--ci")
            || variant.starts_with("kip import");
        let fresh = begins.then(|| tempfile::tempdir().unwrap());
        if let Some(fresh) = &fresh {
            std::fs::write(fresh.path().join("kuesioner.xlsx"), QUESTIONNAIRE).unwrap();
        }
        for argument in arguments.iter_mut().filter(|_| begins) {
            if argument == DOCUMENT {
                *argument = instrument();
            }
        }
        let folder = fresh.as_ref().map_or(bench.path(), tempfile::TempDir::path);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = kip_in(folder, &arguments);
        assert!(ran.code < 2, "`{variant}` of {files:?}: {}", ran.stderr);
    }
}

fn instrument() -> String {
    let file = repository().join("instrument/kip-upt-contoh.toml");
    file.to_str().unwrap().to_owned()
}

#[test]
fn every_command_of_git_that_is_quoted_is_one_that_git_knows() {
    let found = quoted("git");
    assert!(found.len() > 15, "{found:?}");
    let bench = example();
    let mut ran = 0;
    for (command, file) in &found {
        let mut arguments = words(command);
        arguments.remove(0);
        // Git LFS is a program of its own, and not on every machine; nothing is told to a real configuration.
        if arguments[0] == "lfs" || arguments.contains(&"--global".to_owned()) {
            continue;
        }
        ran += 1;
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = git_asked(bench.path(), &arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        // 129 is what git ends with when it does not understand.
        assert!(
            output.status.code() != Some(129) && !said.contains("is not a git command"),
            "`{command}` of {file}: {said}"
        );
    }
    assert!(ran > 12, "{found:?}");
}

/// The keys that a schema knows, at any depth.
fn keys(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(object) => {
            if let Some(serde_json::Value::Object(properties)) = object.get("properties") {
                found.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| keys(value, found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|value| keys(value, found)),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

#[test]
fn the_page_of_entries_has_every_key_of_the_schemas_and_no_other() {
    let page = std::fs::read_to_string(repository().join("instrument/README.md")).unwrap();
    let page = page.replace("\r\n", "\n");
    let parts: Vec<&str> = page.split("\n## ").skip(1).collect();
    for (part, schema) in parts.iter().zip(["instrument", "mapping", "settings"]) {
        let printed = kip_in(Path::new("."), &["schema", schema]).stdout;
        let mut known = BTreeSet::new();
        keys(&serde_json::from_str(&printed).unwrap(), &mut known);
        let mut told = BTreeSet::new();
        for line in part.lines() {
            if let Some(row) = line.strip_prefix("| `") {
                told.insert(row.split('`').next().unwrap().to_owned());
            } else if let Some(head) = line.strip_prefix("### `[") {
                let name = head.split([']', '.']).next().unwrap();
                told.insert(name.trim_start_matches('[').to_owned());
            }
        }
        assert_eq!(told, known, "{schema}");
    }
    assert_eq!(parts.len(), 3);
}

#[test]
fn the_examples_of_the_page_of_entries_are_a_sound_workspace() {
    let page = std::fs::read_to_string(repository().join("instrument/README.md")).unwrap();
    let page = page.replace("\r\n", "\n");
    let code = |mark: &str| {
        let (_, rest) = page.split_once(&format!("```{mark}\n")).unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let bench = Bench::bare();
    bench
        .write("instrument/uji.toml", code("toml"))
        .write("evidence/a/bukti.yaml", code("yaml"))
        .write(
            "evidence/a/sk-dip-2026.pdf",
            crate::bench::document("sk-dip-2026.pdf"),
        )
        .lock();
    bench.commit();
    let report = bench.report();
    assert_eq!(report["score"]["shown"]["supported"], "100,00");
    assert_eq!(
        report["findings"].as_array().unwrap().len(),
        0,
        "{report:#}"
    );
}

#[test]
fn the_mapping_that_readme_shows_is_judged_as_it_says() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let readme = readme.replace("\r\n", "\n");
    let (_, rest) = readme.split_once("<!-- mapping -->\n```yaml\n").unwrap();
    let mapping = rest.split_once("```").unwrap().0;
    let bench = Bench::bare();
    bench
        .write(
            "instrument/kip-upt-contoh.toml",
            std::fs::read(instrument()).unwrap(),
        )
        .write("evidence/bukti.yaml", mapping);
    for name in ["sk-dip-2026.pdf", "dipa-2026.pdf", "pernyataan-nihil.pdf"] {
        bench.write(&format!("evidence/{name}"), crate::bench::document(name));
    }
    bench.lock().commit();
    let report = bench.report();
    let indicators = report["indicators"].as_array().unwrap();
    let status = |code: &str| {
        let one = indicators.iter().find(|one| one["code"] == code).unwrap();
        one["status"].as_str().unwrap().to_owned()
    };
    let told = ["1.1", "2.1.8", "2.1.13", "3.9"].map(status);
    assert_eq!(told, ["supported", "declined", "supported", "nil"]);
    let findings = report["findings"].as_array().unwrap();
    let other: Vec<_> = findings
        .iter()
        .filter(|one| !["KIP107", "KIP201", "KIP502"].contains(&one["rule"].as_str().unwrap()))
        .collect();
    assert!(other.is_empty(), "{other:#?}");
}

/// What help shows fits the instrument that `kip init` brings: who tries it gets no error.
#[test]
fn the_answers_that_help_gives_as_examples_are_taken_in_a_new_workspace() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(folder.path(), &["init"]).code, 0);
    let mut tried = 0;
    for lang in ["id", "en"] {
        let help = kip_in(folder.path(), &["help", "answer", "--lang", lang]).stdout;
        let examples = help.lines().map(str::trim).filter(|line| {
            let rest = line
                .strip_prefix("kip answer ")
                .or(line.strip_prefix("kip jawab "));
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
        for example in examples.filter(|line| !line.contains("--nil")) {
            let mut words = words(example);
            words.remove(0);
            words.push("--dry-run".to_owned());
            words.dedup();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let ran = kip_in(folder.path(), &words);
            assert_eq!(ran.code, 0, "{example}: {}", ran.stderr);
            tried += 1;
        }
    }
    assert_eq!(tried, 6);
}

/// The examples in a command's help, without what follows for the shell.
fn examples_of(folder: &Path, command: &str, lang: &str) -> Vec<String> {
    let help = kip_in(folder, &["help", command, "--lang", lang]).stdout;
    let (_, examples) = help
        .split_once(if lang == "id" { "Contoh:" } else { "Examples:" })
        .unwrap();
    let lines = examples
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines
        .map(|line| line.split('>').next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_examples_of_help_that_need_no_file_run_in_a_new_workspace() {
    let mut tried = 0;
    for lang in ["id", "en"] {
        let folder = tempfile::tempdir().unwrap();
        for command in [
            "init",
            "check",
            "report",
            "score",
            "explain",
            "map",
            "schema",
            "completions",
            "man",
        ] {
            for example in examples_of(folder.path(), command, lang) {
                // Of these the sheet is the user's own.
                if example.contains(".xlsx") {
                    continue;
                }
                let words = words(&example);
                let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
                let ran = kip_in(folder.path(), &words);
                assert!(ran.code < 2, "{example}: {}", ran.stderr);
                tried += 1;
            }
        }
    }
    assert!(tried > 40, "{tried}");
}
