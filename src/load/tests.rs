//! Whatever text comes, the readers end without a panic and with a place inside the text.

use std::cell::RefCell;
use std::sync::Arc;

use proptest::prelude::*;

use super::{Problems, SourceText, instrument_in, lock, mapping, settings};
use crate::error::Error;

const INSTRUMENT: &str = include_str!("../../tests/it/sound/uji.toml");
const MAPPING: &str = include_str!("../../tests/it/sound/bukti.yaml");
const SETTINGS: &str = "bahasa = \"id\"\n[jalur]\nbukti = \"bukti\"\n[aturan]\nKIP204 = \"note\"\n";

fn source(path: &str, text: &str) -> Arc<SourceText> {
    SourceText::new(&Arc::from(path), text)
}

/// Every problem points into its own file.
fn in_place(problems: &Problems) {
    for problem in problems.by_file().flat_map(|(_, file)| &file.shown) {
        assert!(problem.span.start <= problem.source.text.len());
        assert!(problem.span.start <= problem.span.end);
        assert!(
            problem
                .source
                .place(problem.span.start)
                .line()
                .is_some_and(|line| line >= 1)
        );
    }
}

fn read_instrument(text: &str) {
    if let Err(Error::Unreadable(problems)) = instrument_in(&source("instrument/x.toml", text)) {
        in_place(&problems);
        assert!(!problems.is_empty(), "it was refused without a reason");
    }
}

fn read_mapping(text: &str) {
    let folders = mapping::Folders {
        evidence: "evidence",
        own: "evidence/a",
    };
    let problems = RefCell::default();
    let read = mapping::read(&source("evidence/a/bukti.yaml", text), &folders, &problems);
    in_place(&problems.borrow());
    assert!(read.is_some() || !problems.borrow().is_empty());
}

fn read_settings(text: &str) {
    let problems = RefCell::default();
    settings::read(&source("kip.toml", text), &[], &problems);
    in_place(&problems.borrow());
}

/// A sound text with some of its pieces replaced.
fn spoilt(text: &'static str) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[\\[\\]{}:=\"'#,\\-\n\t ]{0,4}",
        "\\PC{0,6}",
        Just("0".repeat(50)),
        Just("*x".to_owned()),
    ];
    proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..12, piece), 1..6).prop_map(
        move |changes| {
            let mut letters: Vec<char> = text.chars().collect();
            for (at, length, piece) in changes {
                let start = at.index(letters.len());
                let end = (start + length).min(letters.len());
                letters.splice(start..end, piece.chars());
                if letters.is_empty() {
                    letters.push('\n');
                }
            }
            letters.into_iter().collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}|[\\x00-\\x7f]{0,200}") {
        read_instrument(&text);
        read_mapping(&text);
        read_settings(&text);
        let problems = RefCell::default();
        let _ = lock::read(&source("evidence/kip.lock", &text), &problems);
        in_place(&problems.borrow());
    }

    #[test]
    fn a_spoilt_instrument_is_read_or_refused(text in spoilt(INSTRUMENT)) {
        read_instrument(&text);
    }

    #[test]
    fn a_spoilt_mapping_is_read_or_refused(text in spoilt(MAPPING)) {
        read_mapping(&text);
    }

    #[test]
    fn spoilt_settings_are_read_or_refused(text in spoilt(SETTINGS)) {
        read_settings(&text);
    }
}

/// The shapes of which a slip could be proposed for each bracket, comma, quote or line.
#[test]
fn a_file_of_one_fault_without_end_is_one_problem() {
    for text in ["x = { ", "x = [ ", "x = [a b, ", "x = ['a' ", "= \n"] {
        let text = text.repeat(200_000);
        let error = instrument_in(&source("instrument/x.toml", &text)).err();
        let Some(Error::Unreadable(problems)) = error else {
            panic!("{text:.20}");
        };
        in_place(&problems);
        let shown = problems.by_file().map(|(_, file)| file.shown.len());
        assert_eq!(shown.sum::<usize>(), 1, "{text:.20}");
    }
    // Keys: the first twenty, with the first one of each.
    for (begin, text, end) in [("", "a = 1\n", ""), ("x = { ", "a = 1, ", "b = 1 }")] {
        let text = format!("{begin}{}{end}", text.repeat(200_000));
        let error = instrument_in(&source("instrument/x.toml", &text)).err();
        let Some(Error::Unreadable(problems)) = error else {
            panic!("{text:.20}");
        };
        in_place(&problems);
        let shown = problems.by_file().map(|(_, file)| file.shown.len());
        assert_eq!(shown.sum::<usize>(), 20, "{text:.20}");
    }
    for text in ["x: [ ", "{a: ", "x: [a: b: c, ", "x: [\"a\" \""] {
        read_mapping(&text.repeat(200_000));
    }
}
