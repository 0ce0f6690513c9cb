//! Every sentence of the sources, held to the words that the glossary and plain English ask for: it reads
//! the sentences where they are written, so that one that no run reaches is held to them too.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::bench::{Bench, repository, spoilt};

/// What begins a sentence in both languages, Indonesian first.
const OPENINGS: [&str; 7] = [
    "text!(",
    "say!(",
    ".say(",
    ".named(",
    "Text::new(",
    "Noun::new(",
    "\" (",
];

/// Words that are no plain English for people, or another name for a thing that has one.
const NOT_ENGLISH: [&str; 26] = [
    "mend",
    "mends",
    "mended",
    "mending",
    "act",
    "acts",
    "looked",
    "assessor",
    "assessors",
    "disclosure",
    "problem(s)",
    "document(s)",
    "piece(s)",
    "is no date",
    "is no rule",
    "is no pdf",
    "is no score",
    "is no value",
    "is no option",
    "is no address",
    "replace it by",
    "without a word",
    "next act",
    "no unit named",
    "symlink",
    "arithmetic",
];

/// Words that mean something else in this field, or another name for a thing that has one.
const NOT_INDONESIAN: [&str; 16] = [
    "peladen",
    "galat",
    "gerbang",
    "pita",
    "lolos",
    "bita",
    "entri",
    "symlink",
    "pengecualian temuan",
    "server error",
    "error",
    "warning",
    "default",
    "keparahan",
    "penilai membaca",
    "tabel yaml",
];

/// The string literal at the start of a source, and what stands behind it.
fn literal(source: &str) -> Option<(String, &str)> {
    let inner = source.trim_start().strip_prefix('"')?;
    let mut out = String::new();
    let mut letters = inner.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((out, &inner[at + 1..])),
            '\\' => match letters.next()?.1 {
                'n' => out.push('\n'),
                other => out.push(other),
            },
            other => out.push(other),
        }
    }
    None
}

/// The two sentences behind an opening; a language may stand in front of them.
fn pair(rest: &str) -> Option<(String, String)> {
    let (id, rest) = literal(rest).or_else(|| literal(rest.split_once(',')?.1))?;
    let (en, _) = literal(rest.trim_start().strip_prefix(',')?)?;
    Some((id, en))
}

/// Every pair of sentences in one source.
fn sentences(source: &str) -> Vec<(String, String)> {
    let starts = OPENINGS.iter().flat_map(|opening| {
        let found = source.match_indices(opening);
        found.map(|(at, _)| at + opening.len())
    });
    let starts: BTreeSet<usize> = starts.collect();
    let pairs = starts.iter().filter_map(|&at| pair(&source[at..]));
    pairs.collect()
}

/// Which of these words a sentence has, as whole words; what stands in back-quotes is typed, not read, and
/// in braces stands the name of a value.
fn forbidden<'w>(sentence: &str, words: &[&'w str]) -> Vec<&'w str> {
    let prose: String = sentence.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let values = prose.split('{').enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('}').map_or("", |(_, rest)| rest),
    });
    let prose = values.collect::<Vec<_>>().concat().to_lowercase();
    let whole = |word: &&&'w str| {
        prose.match_indices(**word).any(|(at, _)| {
            let before = prose[..at].chars().next_back();
            let after = prose[at + word.len()..].chars().next();
            let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
            !part(before) && !part(after)
        })
    };
    words.iter().filter(whole).copied().collect()
}

/// The sources that have sentences for people, without their tests.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            if !["tests", "snapshots", "door"].contains(&name.as_str()) {
                sources(&path, found);
            }
        } else if (name.ends_with(".rs") || name.ends_with(".html"))
            && !["tests.rs", "sample.rs"].contains(&name.as_str())
        {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            found.push((path.display().to_string(), text.to_owned()));
        }
    }
}

#[test]
fn every_sentence_has_the_words_of_the_glossary() {
    let mut files = Vec::new();
    sources(&repository().join("src"), &mut files);
    let mut count = 0;
    let mut faults = Vec::new();
    for (path, text) in &files {
        for (id, en) in sentences(text) {
            count += 1;
            let words = forbidden(&en, &NOT_ENGLISH)
                .into_iter()
                .chain(forbidden(&id, &NOT_INDONESIAN));
            faults.extend(words.map(|word| format!("{path}: {word:?} in {id:?} | {en:?}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // Were the sentences not found, none could be at fault.
    assert!(count > 1_200, "{count} sentences");
}

#[test]
fn a_wrong_word_is_found_wherever_a_sentence_stands() {
    let source = r#"
        let a = text!("galat di {path}", "mend `{path}`, then run again");
        say!(lang, "kesalahan", "an error: \"act\"");
        Text::new(
            "periksa",
            "check it",
        );
        {{ self.say("Langkah", "Next acts") }}
    "#;
    let found: Vec<_> = sentences(source)
        .iter()
        .map(|(id, en)| [forbidden(id, &NOT_INDONESIAN), forbidden(en, &NOT_ENGLISH)].concat())
        .collect();
    assert_eq!(
        found,
        [vec!["galat", "mend"], vec!["act"], vec![], vec!["acts"]]
    );
    assert_eq!(
        forbidden("recommend `mend`, fact", &NOT_ENGLISH),
        Vec::<&str>::new()
    );
}

/// The nouns behind a 1 that have the form of many: `1 points`.
fn plural_of_one(text: &str) -> Vec<String> {
    // Of `1 × 1 pixels` the size is meant.
    let text = text.replace("× 1 ", "×1 ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let of_one = words
        .windows(2)
        .filter(|pair| pair[0].trim_start_matches(['(', '+']) == "1");
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let nouns = of_one.map(|pair| bare(pair[1]));
    nouns
        .filter(|noun| {
            noun.ends_with('s') && !["is", "has", "was", "address"].contains(&noun.as_str())
        })
        .collect()
}

#[test]
fn one_of_a_thing_is_one_and_several_are_several() {
    assert_eq!(plural_of_one("(1 points) and 1 page, 11 days"), ["points"]);
    for bench in [Bench::sound(), spoilt()] {
        for arguments in [
            &["check", "--lang", "en", "-v"][..],
            &["check", "--lang", "en", "--format", "junit"],
            &["score", "--lang", "en"],
            &["explain", "1.1", "--lang", "en"],
            &["lock", "--lang", "en"],
            &["report", "--lang", "en", "-o", "r.md", "-o", "r.html"],
        ] {
            let run = bench.kip(arguments);
            let text = format!("{}{}", run.stdout, run.stderr);
            assert_eq!(plural_of_one(&text), Vec::<String>::new(), "{text}");
        }
        for report in ["r.md", "r.html"] {
            let text = String::from_utf8(bench.read(report)).unwrap();
            assert!(text.contains("1 "));
            assert_eq!(plural_of_one(&text), Vec::<String>::new(), "{text}");
        }
    }
}
