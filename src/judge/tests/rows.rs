//! What the rows show: the answer as given, and how many addresses nobody opened.

use crate::model::{Formula, Report};

use super::build::{Ask, Case, ask};

fn report<const N: usize>(asks: [Ask; N]) -> Report {
    Case::new(Formula::Points)
        .aspect("A", "100", asks)
        .aspect("B", "0", [ask("B1", "0").says("Ya").shows(LINK)])
        .judge()
}

const LINK: &str = "https://ppid.example.go.id/dip";

/// An answer that is no option is shown as it was written: the finding on it speaks of nothing else.
#[test]
fn an_answer_is_shown_as_it_was_given() {
    let report = report([
        ask("A1", "1").says("Sebagian"),
        ask("A2", "1").says("Barangkali"),
        ask("A3", "1"),
        ask("A4", "1").short_unclear(),
        ask("A5", "1").nil("nihil.pdf", true),
    ]);
    let shown = report.indicators.iter().map(|row| row.answer.as_deref());
    let wanted = [Some("Sebagian"), Some("Barangkali"), None, None, None];
    assert_eq!(shown.collect::<Vec<_>>()[..5], wanted);
}

/// Each address once, however many indicators name it; documents are none.
#[test]
fn an_address_is_counted_once() {
    let other = "https://ppid.example.go.id/sop";
    let none = Case::new(Formula::Points)
        .aspect("A", "100", [ask("A1", "100").met()])
        .judge();
    assert_eq!(none.links_unchecked, 0);
    let same = report([ask("A1", "100").says("Ya").shows(LINK).shows("sk.pdf")]);
    assert_eq!(same.links_unchecked, 1);
    let three = report([
        ask("A1", "50").says("Ya").shows(other).shows(LINK),
        ask("A2", "50").nil("https://ppid.example.go.id/nihil", true),
    ]);
    assert_eq!(three.links_unchecked, 3);
}

#[test]
fn what_an_answer_means_stands_beside_it_where_it_is_an_option() {
    let report = report([
        ask("A1", "1").meaning("Sudah dan diumumkan").says("Ya"),
        ask("A2", "1").meaning("Sudah").says("Sebagian"),
        ask("A3", "1").meaning("Sudah").says("Barangkali"),
        ask("A4", "1").meaning("Sudah"),
        ask("A5", "1").meaning("Sudah").nil("nihil.pdf", true),
    ]);
    let meanings = report.indicators.iter().map(|row| row.meaning.as_deref());
    let wanted = [Some("Sudah dan diumumkan"), None, None, None, None];
    assert_eq!(meanings.collect::<Vec<_>>()[..5], wanted);
}

#[test]
fn answers_that_are_no_option_are_counted() {
    let of = |answers: [Ask; 2]| report(answers).unknown_answers;
    let sound = || ask("A1", "1").says("Ya");
    assert_eq!(of([sound(), ask("A2", "1")]), 0);
    let unknown = || ask("A1", "1").says("Barangkali");
    assert_eq!(of([unknown(), ask("A2", "1")]), 1);
    assert_eq!(of([unknown(), ask("A2", "1").short_unclear()]), 2);
}
