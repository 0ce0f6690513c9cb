//! README is held to the program: the rule table, the usage, the runs it shows.

use std::fmt::Write as _;

use kip::Lang;
use kip::door::RuleFacts;

use crate::bench::{example, repository};

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"))
        .unwrap()
        .replace("\r\n", "\n")
}

/// What stands behind a mark, up to the next blank line or the end of its code block.
fn block(mark: &str) -> String {
    let readme = readme();
    let (_, rest) = readme.split_once(&format!("<!-- {mark} -->\n")).unwrap();
    let rest = match rest.strip_prefix("```text\n") {
        Some(code) => code.split_once("\n```").unwrap().0,
        None => rest.split_once("\n\n").unwrap().0,
    };
    rest.to_owned()
}

fn severities(rule: &RuleFacts) -> String {
    let mut words: Vec<String> = rule.severities.iter().map(|&one| one.to_owned()).collect();
    if rule.locked {
        words.push("error `--locked`".to_owned());
    }
    words.join(", ")
}

#[test]
fn the_rule_table_is_the_programs() {
    let mut table = String::from("| id | name (id / en) | severity | voids |\n|---|---|---|---|");
    for rule in kip::door::rules() {
        let voids = match (rule.voids, rule.lifted_by_waiver) {
            (false, _) => "",
            (true, false) => "yes",
            (true, true) => "unless waived",
        };
        let (id, en) = (rule.name_id, rule.name_en);
        write!(
            table,
            "\n| {} | {id} / {en} | {} | {voids} |",
            rule.id,
            severities(&rule)
        )
        .unwrap();
    }
    assert_eq!(block("rules"), table, "put this into README:\n{table}");
}

#[test]
fn the_usage_is_the_programs() {
    let help = kip::door::command(Lang::En).render_help().to_string();
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Usage:"))
        .map(str::trim_end)
        .collect();
    let usage = commands.join("\n").trim_end().to_owned();
    assert_eq!(block("usage"), usage, "put this into README:\n{usage}");
}

/// What README shows of a run are whole lines of it, in their order.
fn shows(mark: &str, said: &str) {
    let shown = block(mark);
    let wanted = || shown.lines().filter(|line| !["", "[…]"].contains(line));
    assert!(wanted().count() > 5, "{shown}");
    let mut lines = said.lines();
    for line in wanted() {
        assert!(
            lines.any(|said| said == line),
            "README shows a line that `kip check` does not say there:\n{line}\n{said}"
        );
    }
}

#[test]
fn the_runs_are_the_programs() {
    let bench = example();
    let day = ["check", "--as-of", "2026-11-25"];
    let first = bench.kip(&day);
    assert_eq!(first.code, 0);
    shows("run", &first.stdout);
    bench.remove("evidence/1-kualitas-informasi/sk-dik-2026.pdf");
    let second = bench.kip(&day);
    assert_eq!(second.code, 1);
    shows("second run", &second.stdout);
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().unwrap();
    let readme = readme();
    let (_, table) = readme.split_once("## Dependencies").unwrap();
    let table = table.split("\n## ").next().unwrap();
    let of_unix = &manifest["target"]["cfg(unix)"];
    for part in [
        &manifest["dependencies"],
        &manifest["dev-dependencies"],
        &of_unix["dependencies"],
    ] {
        for name in part.as_table().unwrap().keys() {
            let named = table
                .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
                .any(|word| word == name);
            assert!(named, "README gives no reason for {name}");
        }
    }
}

#[test]
fn hosts_in_any_script_cost_no_icu() {
    let lock: toml::Table = include_str!("../../Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    let names: Vec<&str> = packages
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"idna_adapter"));
    let icu: Vec<&&str> = names
        .iter()
        .filter(|name| name.starts_with("icu_"))
        .collect();
    assert!(
        icu.is_empty(),
        "`cargo update -p idna_adapter --precise 1.1.0` drops {icu:?}"
    );
}

/// The words in back quotes that name a file or folder of the repository.
fn paths(text: &str) -> Vec<&str> {
    let words = text.split('`').skip(1).step_by(2);
    let words = words.flat_map(str::split_whitespace);
    let roots = ["src/", "tests/", "benches/", "fuzz/", ".ci/", ".github/"];
    words
        .filter(|word| roots.iter().any(|root| word.starts_with(root)))
        .collect()
}

#[test]
fn what_contributors_are_told_of_is_there() {
    let root = repository();
    let told = std::fs::read_to_string(root.join(".github/CONTRIBUTING.md")).unwrap();
    let paths = paths(&told);
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths {
        assert!(root.join(path).exists(), "CONTRIBUTING.md names {path}");
    }
    // The command that it names is README's.
    assert!(told.contains("`cargo test --locked`") && readme().contains("\ncargo test --locked\n"));
}
