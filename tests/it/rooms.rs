//! Who may know whom: every room knows `model`, `commands` knows all, nobody else looks sideways.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::bench::repository;

/// What each room may name of the crate. The macro `text!` is `crate::text` without a path behind it.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &["model", "text!"]),
    ("text", &["model", "text!", "text"]),
    ("load", &["load", "model", "error", "text!"]),
    ("resolve", &["resolve", "model", "text!"]),
    ("rules", &["rules", "model", "text!"]),
    ("judge", &["judge", "model", "text!"]),
    ("report", &["report", "model", "text!", "text"]),
    (
        "edit",
        &["edit", "model", "load", "error", "write", "text!", "text"],
    ),
    ("write.rs", &["error", "model", "text!"]),
    ("error", &["error", "model", "text!"]),
    ("cli.rs", &[]),
];

/// Words that belong to some rooms alone.
const KEPT: &[(&str, &[&str])] = &[
    (
        "std::process::Command",
        &["resolve/git/program.rs", "resolve/tests"],
    ),
    (
        "Command::new(\"git\")",
        &["resolve/git/program.rs", "resolve/tests"],
    ),
    ("std::fs", &["load", "resolve", "edit", "write.rs"]),
    ("clap", &["cli.rs", "commands", "door", "lib.rs"]),
    ("anyhow", &["main.rs"]),
    ("toml::", &["load"]),
    ("granit_parser", &["load"]),
];

/// The source without its comments and its unit tests.
pub(crate) fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The first words behind `crate::`, braces taken apart; the macro's import and use as `text!`.
fn named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with('$') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let parts: Vec<&str> = match rest.strip_prefix('{') {
            Some(braces) => braces.split('}').next().unwrap().split(',').collect(),
            None => vec![rest],
        };
        for part in parts {
            let word: String = part
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let after = &part.trim()[word.len()..];
            let is_macro = word == "text" && !after.starts_with("::");
            named.insert(if is_macro { "text!".to_owned() } else { word });
        }
    }
    named.remove("");
    named
}

/// What is wrong with one file of `src`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let mut faults = Vec::new();
    let own = |name: &str| path == name || path.starts_with(&format!("{name}/"));
    if let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| own(room)) {
        for word in named(&code) {
            if !allowed.contains(&word.as_str()) {
                faults.push(format!("{path} names crate::{word}"));
            }
        }
        if code.contains("super::super::super") {
            faults.push(format!("{path} climbs with super::super::super"));
        }
    }
    for (word, rooms) in KEPT {
        let used = code.lines().any(|line| {
            line.match_indices(word).any(|(at, _)| {
                let before = line[..at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':' && c != '"')
            })
        });
        if used && !rooms.iter().any(|room| own(room)) {
            faults.push(format!("{path} uses {word}"));
        }
    }
    faults
}

pub(crate) fn sources(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(repository().join("src")).unwrap();
            let name = name.to_str().unwrap().replace('\\', "/");
            files.push((
                name,
                fs::read_to_string(&path).unwrap().replace("\r\n", "\n"),
            ));
        }
    }
}

#[test]
fn no_room_looks_sideways() {
    let mut files = Vec::new();
    sources(&repository().join("src"), &mut files);
    assert!(files.len() > 50);
    let faults: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| faults(path, text))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rooms that know each other in a circle, and those that know such: none can be understood first.
fn circle(files: &[(String, String)]) -> BTreeSet<String> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in files {
        let room = path.split('/').next().unwrap();
        let room = room.strip_suffix(".rs").unwrap_or(room).to_owned();
        let mut others = named(&code(text));
        others.remove(&room);
        others.remove("text!");
        known.entry(room).or_default().extend(others);
    }
    loop {
        let rooms: BTreeSet<String> = known.keys().cloned().collect();
        known.retain(|_, others| !others.is_disjoint(&rooms));
        if known.len() == rooms.len() {
            return rooms;
        }
    }
}

#[test]
fn no_rooms_know_each_other() {
    let mut files = Vec::new();
    sources(&repository().join("src"), &mut files);
    assert_eq!(circle(&files), BTreeSet::new());
}

#[test]
fn a_circle_is_seen() {
    let of = |files: &[(&str, &str)]| {
        let files = files.iter();
        let files: Vec<_> = files
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        circle(&files)
    };
    let load = ("load/x.rs", "use crate::error::Error;\nuse crate::model;");
    let model = ("model/x.rs", "use crate::text;\nuse crate::model;");
    let sound = [load, model, ("error.rs", "use crate::model::Lang;")];
    assert_eq!(of(&sound), BTreeSet::new());
    let both = [load, model, ("error.rs", "use crate::load::Problem;")];
    assert_eq!(of(&both), ["error", "load"].map(str::to_owned).into());
}

#[test]
fn the_check_itself_can_fail() {
    for (path, text) in [
        ("rules/x.rs", "use crate::judge::Gate;"),
        ("rules/x.rs", "use crate::{model::Rule, load::Source};"),
        ("rules/x.rs", "use crate::text::number;"),
        ("model/x.rs", "fn f() { crate::report::render(); }"),
        ("judge/x.rs", "use std::fs;"),
        ("judge/x.rs", "use std::process::Command;"),
        ("report/x.rs", "use clap::Parser;"),
        ("rules/x.rs", "use super::super::super::judge;"),
    ] {
        assert_eq!(faults(path, text).len(), 1, "{text}");
    }
    for (path, text) in [
        (
            "rules/x.rs",
            "use crate::model::Rule;\nuse crate::text;\n// crate::judge\n",
        ),
        ("report/x.rs", "use crate::text::{number, say};"),
    ] {
        assert_eq!(faults(path, text), Vec::<String>::new(), "{text}");
    }
}
