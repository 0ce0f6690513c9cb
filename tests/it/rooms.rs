//! Who may know whom: every room knows `model`, `commands` knows all, nobody else looks sideways.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::bench::repository;

/// What each room may name of the crate. The macro `text!` is `crate::text` without a path behind it.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &["model", "text!"]),
    ("text", &["model", "text!", "text"]),
    ("listing", &["model", "text!", "text"]),
    ("load", &["load", "listing", "model", "error", "text!"]),
    ("resolve", &["resolve", "listing", "model", "text!"]),
    ("sheets", &["sheets", "model", "text!"]),
    ("import", &["import", "sheets", "model", "text!", "text"]),
    ("rules", &["rules", "model", "text!", "text"]),
    ("judge", &["judge", "model", "text!"]),
    ("propose", &["propose", "model", "text!"]),
    ("report", &["report", "model", "text!", "text"]),
    (
        "edit",
        &["edit", "model", "load", "error", "write", "text!", "text"],
    ),
    ("write.rs", &["error", "model", "text!"]),
    ("error", &["error", "model", "text!", "text"]),
    ("cli.rs", &[]),
];

/// Where the rooms meet: these may name all of them.
const KNOW_ALL: &[&str] = &["commands", "door", "lib.rs", "main.rs"];

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
    (
        "std::fs",
        &[
            "load",
            "resolve",
            "sheets",
            "edit",
            "write.rs",
            "door/small",
        ],
    ),
    ("clap", &["cli.rs", "commands", "door", "lib.rs"]),
    ("anyhow", &["main.rs"]),
    // What is quoted from a document passes the mask.
    (
        "Quoted::masked",
        &[
            "resolve/probe/personal",
            "report/facts.rs",
            "report/sample.rs",
        ],
    ),
    ("toml::", &["load"]),
    ("granit_parser", &["load"]),
];

/// The source without its comments and its unit tests.
pub(crate) fn code(text: &str) -> String {
    bare(text.split("#[cfg(test)]\nmod tests {").next().unwrap())
}

/// The source without its comments.
fn bare(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The source with its braces of paths taken apart: `a::{b, c::{d}}` becomes `a::b, a::c::d`.
fn spelt_out(code: &str) -> String {
    let Some(at) = code.find("::{") else {
        return code.to_owned();
    };
    let (before, braces) = (&code[..at + 2], &code[at + 3..]);
    let of_a_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '$');
    let (head, path) = before.split_at(before.trim_end_matches(of_a_path).len());
    let (mut depth, mut from, mut members) = (0, 0, Vec::new());
    for (at, sign) in braces.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                members.push(spelt_out(&format!("{path}{}", braces[from..at].trim())));
                from = at + 1;
                if sign == '}' {
                    let rest = spelt_out(&braces[from..]);
                    return format!("{head}{}{rest}", members.join(", "));
                }
            }
            _ => {}
        }
    }
    // A brace in words, without its other half.
    code.to_owned()
}

/// The first words behind `crate::`; the macro's import and use as `text!`.
fn named(code: &str) -> BTreeSet<String> {
    let of_the_crate = code.match_indices("crate::").filter_map(|(at, path)| {
        let rest = &code[at + path.len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        let is_macro = word == "text" && !after.starts_with("::");
        let word = if is_macro { "text!" } else { word };
        (!word.is_empty() && !code[..at].ends_with('$')).then(|| word.to_owned())
    });
    of_the_crate.collect()
}

/// Whether only tests are in the file. These may look through the door: no other code finds there
/// what is made for them.
pub(crate) fn is_test(path: &str) -> bool {
    path.split('/')
        .any(|part| matches!(part, "tests" | "snapshots"))
}

/// Whether `super` is the crate itself there: in the head of a room, and in a room of one file.
fn stands_below_the_crate(path: &str) -> bool {
    let inside = path.split_once('/').map(|(_, inside)| inside);
    inside.is_none_or(|inside| inside == "mod.rs")
}

/// What is wrong with one file of `src`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let whole = spelt_out(&bare(text));
    let mut code = spelt_out(&code(text));
    if stands_below_the_crate(path) {
        code = code.replace("super::", "crate::");
    }
    let mut faults = Vec::new();
    let own = |name: &str| path == name || path.starts_with(&format!("{name}/"));
    if let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| own(room)) {
        for word in named(&code) {
            let by_test = word == "door" && is_test(path);
            if !by_test && !allowed.contains(&word.as_str()) {
                faults.push(format!("{path} names crate::{word}"));
            }
        }
    }
    // Whose room two steps up are one can't see; in unit tests neither.
    if whole.contains("super::super") {
        faults.push(format!("{path} climbs with super::super"));
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

/// Every Rust file of a source tree, by its path from there, with what it says.
pub(crate) fn sources(tree: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    walk(tree, tree, &mut files);
    files.sort();
    files
}

fn walk(tree: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(tree, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(tree).unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            files.push((name.replace('\\', "/"), text.replace("\r\n", "\n")));
        }
    }
}

/// What is wrong with a whole source tree.
fn faults_below(tree: &Path) -> Vec<String> {
    let files = sources(tree);
    let faults = files.iter().flat_map(|(path, text)| faults(path, text));
    faults.collect()
}

#[test]
fn no_room_looks_sideways() {
    let tree = repository().join("src");
    let there: BTreeSet<String> = fs::read_dir(&tree)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let rooms = ROOMS.iter().map(|(room, _)| room).chain(KNOW_ALL);
    assert_eq!(there, rooms.map(|room| (*room).to_owned()).collect());
    let faults = faults_below(&tree);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rooms that know each other in a circle, and those that know such: none can be understood first.
fn circle(files: &[(String, String)]) -> BTreeSet<String> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in files.iter().filter(|(path, _)| !is_test(path)) {
        let room = path.split('/').next().unwrap();
        let room = room.strip_suffix(".rs").unwrap_or(room).to_owned();
        let mut others = named(&spelt_out(&code(text)));
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
    let files = sources(&repository().join("src"));
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
    let both = [
        load,
        model,
        ("error.rs", "use crate::{load::Problem, model};"),
    ];
    assert_eq!(of(&both), ["error", "load"].map(str::to_owned).into());
}

#[test]
fn a_file_that_looks_sideways_is_found_wherever_it_lies() {
    let tree = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let file = tree.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    for (path, text) in [
        (
            "rules/sound.rs",
            "use crate::model::Rule;\nuse crate::text;\n// crate::judge\n",
        ),
        ("report/docx/sound.rs", "use crate::text::{number, say};"),
        ("resolve/git/program.rs", "use std::process::Command;"),
        ("report/snapshots/sound.rs", "use crate::door::small;"),
        (
            "rules/macro.rs",
            "macro_rules! m { () => { $crate::judge::Gate } }",
        ),
    ] {
        write(path, text);
    }
    assert_eq!(faults_below(tree.path()), Vec::<String>::new());
    for (path, text, fault) in [
        (
            "rules/a.rs",
            "use crate::judge::Gate;",
            "names crate::judge",
        ),
        (
            "rules/b.rs",
            "use crate::{\n    load::Source,\n    model::Rule,\n};",
            "names crate::load",
        ),
        (
            "judge/d.rs",
            "use crate::text::number;",
            "names crate::text",
        ),
        (
            "model/deep/below/a.rs",
            "fn f() { crate::report::render(); }",
            "names crate::report",
        ),
        (
            "rules/f.rs",
            "use crate::{model::{Rule, Text}, judge};",
            "names crate::judge",
        ),
        (
            "report/b.rs",
            "use crate::door::small;",
            "names crate::door",
        ),
        (
            "rules/mod.rs",
            "use super::judge::Gate;",
            "names crate::judge",
        ),
        (
            "write.rs",
            "use super::{model::Text, load::Source};",
            "names crate::load",
        ),
        ("judge/a.rs", "use std::fs;", "uses std::fs"),
        (
            "judge/c.rs",
            "use std::{\n    fs::File,\n};",
            "uses std::fs",
        ),
        (
            "rules/g.rs",
            "use super::{super::judge};",
            "climbs with super::super",
        ),
        (
            "judge/b.rs",
            "use std::process::Command;",
            "uses std::process::Command",
        ),
        ("report/a.rs", "use clap::Parser;\r\n", "uses clap"),
        (
            "rules/d.rs",
            "use super::super::judge;",
            "climbs with super::super",
        ),
        (
            "commands/a.rs",
            "pub(in super::super) fn f() {}",
            "climbs with super::super",
        ),
        (
            "rules/e.rs",
            "fn f() {}\n\n#[cfg(test)]\nmod tests {\n    use super::super::sample;\n}\n",
            "climbs with super::super",
        ),
    ] {
        write(path, text);
        let found = faults_below(tree.path());
        assert_eq!(found, [format!("{path} {fault}")], "{text}");
        fs::remove_file(tree.path().join(path)).unwrap();
    }
}
