//! One name, one type: a type's name says which type it is, wherever in `src` it is read.

use std::collections::BTreeMap;

use crate::bench::repository;
use crate::rooms;

/// Types that share their name with another on purpose: where they are, which, and why. A name without need
/// to stand here is refused too. What `object!` of `src/report/json` makes is not read: it bears the names
/// of the schema, which are the model's.
const KEPT: &[(&str, &[&str], &str)] = &[
    (
        "door/stages.rs",
        &["Dossier", "Loaded", "Report", "Workspace"],
        "the door wraps the type of the crate for tests, benches and fuzzing",
    ),
    (
        "cli.rs",
        &["Answer", "Lock", "Report", "Score"],
        "one type per command, named as the command and always written `cli::Score`",
    ),
    (
        "resolve/opening.rs",
        &["Folder"],
        "one per system, of which only one is ever compiled",
    ),
];

/// The type that is defined in a line. A `type` further in is a trait's (`Item`, `Target`), and named by the
/// trait, unless it says who may see it.
fn defined(line: &str) -> Option<&str> {
    let code = line.trim_start();
    let (is_inner, mut code) = (code.len() < line.len(), code);
    let mut is_public = false;
    if let Some(rest) = code.strip_prefix("pub") {
        is_public = true;
        let scope = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        code = scope.map_or(rest, |(_, rest)| rest).trim_start();
    }
    let (word, rest) = code.split_once(' ')?;
    let is_a_type = match word {
        "struct" | "enum" | "trait" | "union" => true,
        "type" => is_public || !is_inner,
        _ => false,
    };
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    let name = &rest[..end.unwrap_or(rest.len())];
    (is_a_type && !name.is_empty()).then_some(name)
}

/// What is wrong with the names in these files of `src`; test modules have names of their own.
fn faults(files: &[(String, String)], kept: &[(&str, &[&str], &str)]) -> Vec<String> {
    let mut places: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let is_test = |path: &str| rooms::is_test(path) || path.ends_with("/tests.rs");
    for (path, text) in files.iter().filter(|(path, _)| !is_test(path)) {
        for name in rooms::code(text).lines().filter_map(defined) {
            places.entry(name.to_owned()).or_default().push(path);
        }
    }
    let mut faults = Vec::new();
    for (file, names, _) in kept {
        for name in *names {
            let there = places.get(*name).map_or(&[][..], Vec::as_slice);
            if there.len() < 2 || !there.contains(file) {
                faults.push(format!("{name} of {file} need not be kept"));
            }
        }
    }
    for (name, mut places) in places {
        let is_kept = |path: &str| {
            let mut kept = kept.iter();
            kept.any(|(file, names, _)| *file == path && names.contains(&name.as_str()))
        };
        places.retain(|path| !is_kept(path));
        if places.len() > 1 {
            faults.push(format!("{name} is defined in {}", places.join(" and in ")));
        }
    }
    faults
}

#[test]
fn no_two_types_share_a_name() {
    let files = rooms::sources(&repository().join("src"));
    let faults = faults(&files, KEPT);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_name_that_stands_twice_is_found() {
    let of = |files: &[(&str, &str)], kept: &[(&str, &[&str], &str)]| {
        let files = files.iter();
        let files: Vec<_> = files
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        faults(&files, kept)
    };
    let model = (
        "model/row.rs",
        "pub(crate) struct Row<'r> {\n    at: u32,\n}",
    );
    let sound = [
        model,
        (
            "model/other.rs",
            "// struct Row\nstruct Rows;\nfn row() -> Row {}",
        ),
        (
            "rules/a.rs",
            "impl Iterator for A {\n    type Item = Row;\n}",
        ),
        (
            "rules/b.rs",
            "impl Iterator for B {\n    type Item = Row;\n}",
        ),
        (
            "rules/c.rs",
            "#[cfg(test)]\nmod tests {\n    struct Row;\n}",
        ),
        ("rules/tests/a.rs", "struct Row;"),
        ("rules/d/tests.rs", "enum Row {}"),
    ];
    assert_eq!(of(&sound, &[]), Vec::<String>::new());
    let twice = ["Row is defined in model/row.rs and in sheets/grid.rs"];
    for text in [
        "struct Row;",
        "use a::B;\n\npub(super) enum Row {\n}",
        "pub(in crate::sheets) trait Row: Sized {}",
        "type Row = Vec<u8>;",
        "mod inner {\n    pub(super) struct Row(u8);\n}",
        "mod inner {\n    pub type Row = u8;\n}",
    ] {
        let grid = ("sheets/grid.rs", text);
        assert_eq!(of(&[model, grid], &[]), twice, "{text}");
        let kept: &[(&str, &[&str], &str)] = &[("sheets/grid.rs", &["Row"], "a reason")];
        assert_eq!(of(&[model, grid], kept), Vec::<String>::new());
        // A third is found beside the one that is kept, and one that stands alone is not kept.
        let third = ("load/x.rs", "struct Row;");
        let both = ["Row is defined in model/row.rs and in load/x.rs"];
        assert_eq!(of(&[model, grid, third], kept), both);
        let needless = ["Row of sheets/grid.rs need not be kept"];
        assert_eq!(of(&[grid], kept), needless);
    }
    let in_one_file = (
        "a.rs",
        "mod unix {\n    struct Folder;\n}\nmod other {\n    struct Folder;\n}",
    );
    let found = ["Folder is defined in a.rs and in a.rs"];
    assert_eq!(of(&[in_one_file], &[]), found);
}
