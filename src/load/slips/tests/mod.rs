//! What people commonly get wrong in the files of a workspace, as tables: what is written, and what is
//! said. Each row is held to the truth beside its snapshot: the guilty line, the right spelling, no word of
//! a parser.

mod mapping;
mod settings;
mod sound;

use std::cell::RefCell;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::error::{Problem, Problems, SourceText};
use crate::load::{instrument, mapping as mappings, settings as kip_toml};
use crate::model::{Effect, Inspect, Lang, Rule, Severity, Text, visible};

/// A rule whose severity the settings may change.
static RULE: Rule = Rule {
    id: "KIP204",
    name: Text::new("berkas-tidak-ada", "missing-file"),
    severities: &[Severity::Error],
    effect: Effect::NONE,
    summary: Text::new("", ""),
    checks: Text::new("", ""),
    why: Text::new("", ""),
    fix: Text::new("", ""),
    inspect: Inspect::Dossier(|_| Vec::new()),
};
static RULES: &[&Rule] = &[&RULE];

/// What is spoilt, the sound text and what stands in its place, a part of the guilty line, and what the
/// hint must show.
type SlipCase = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Words of parsers of YAML and TOML, none of which is Indonesian.
const PARSERS: [&str; 24] = [
    "expected",
    "while",
    "parsing",
    "mapping",
    "values",
    "did not",
    "found",
    "invalid",
    "unexpected",
    "token",
    "missing",
    "unclosed",
    "indent",
    "key",
    "string",
    "scalar",
    "escape",
    "block",
    "flow",
    "newline",
    "quote",
    "duplicate",
    "character",
    "simple",
];

/// What is said of a file of this name.
fn problems(path: &str, text: &str) -> Vec<Problem> {
    let source = SourceText::new(&Arc::from(path), text);
    let problems: RefCell<Problems> = RefCell::default();
    if path.ends_with(".yaml") {
        let folders = mappings::Folders {
            evidence: "evidence",
            own: "evidence",
        };
        let _ = mappings::read(&source, &folders, &problems);
    } else if path == "kip.toml" {
        let _ = kip_toml::read(&source, RULES, &problems);
    } else {
        let _ = instrument::read(&source, &problems);
    }
    let problems = problems.into_inner();
    problems
        .by_file()
        .flat_map(|(_, file)| file.shown.iter().cloned())
        .collect()
}

/// The table of what is said, each row of which is true.
fn told(path: &str, sound: &str, rows: &[SlipCase]) -> String {
    assert!(
        problems(path, sound).is_empty(),
        "{:?}",
        problems(path, sound)
    );
    let mut page = String::new();
    let mut faults = String::new();
    for (name, from, to, guilty, right) in rows {
        assert_eq!(sound.matches(from).count(), 1, "{name}: `{from}`");
        let text = sound.replacen(from, to, 1);
        let _ = writeln!(page, "{name}\n{}", written(&text, guilty));
        let said = problems(path, &text);
        for problem in &said {
            let (line, column) = problem.source.place(problem.span.start).at().unwrap();
            let (message, hint) = (problem.message.get(Lang::Id), problem.hint.get(Lang::Id));
            let _ = writeln!(page, "  {line}:{column} {message}\n    -> {hint}");
        }
        page.push('\n');
        faults
            .extend(untrue(&text, &said, guilty, right).map(|fault| format!("{name}: {fault}\n")));
    }
    assert!(
        faults.is_empty(),
        "{faults}
{page}"
    );
    page
}

/// The line with its number, which is the guilty one.
fn written(text: &str, guilty: &str) -> String {
    let (line, written) = line_of(text, guilty);
    format!("{line} | {}", visible(&written.replace('\t', "→")))
}

fn line_of<'t>(text: &'t str, guilty: &str) -> (usize, &'t str) {
    let mut lines = text.lines().enumerate();
    let found = lines.find(|(_, line)| line.contains(guilty));
    found.map(|(at, line)| (at + 1, line)).unwrap()
}

/// What is not true of what is said.
fn untrue(text: &str, said: &[Problem], guilty: &str, right: &str) -> Option<String> {
    let Some(first) = said.first() else {
        return Some("nothing is said".to_owned());
    };
    let line = first.source.place(first.span.start).line().unwrap();
    let wanted = line_of(text, guilty).0;
    if usize::try_from(line).unwrap() != wanted {
        return Some(format!("line {line}, not {wanted}"));
    }
    let hint = first.hint.get(Lang::Id);
    if !hint.contains(right) {
        return Some(format!("`{right}` is not in the hint `{hint}`"));
    }
    for problem in said {
        let words = format!(
            "{} {}",
            problem.message.get(Lang::Id),
            problem.hint.get(Lang::Id)
        );
        let ours = words.replace(text.trim(), "").to_lowercase();
        if let Some(word) = PARSERS.iter().find(|word| {
            ours.split(|c: char| !c.is_alphabetic() && c != ' ')
                .any(|part| format!(" {part} ").contains(&format!(" {word} ")))
        }) {
            return Some(format!("`{word}` in `{words}`"));
        }
    }
    None
}
