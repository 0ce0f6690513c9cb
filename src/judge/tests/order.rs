//! The order of findings, that each is named once, and which indicator they belong to.

use std::collections::BTreeSet;

use crate::model::{Code, Formula, Report};

use super::build::{
    CLAIMED, Case, DEADLINE, ERROR, NOTE, POTENTIAL, VOIDING, WARNING, YIELDING, ask,
};

fn case() -> Case {
    Case::new(Formula::Points).aspect(
        "A",
        "20",
        [
            ask("A1", "2").says("Ya").shows("a.pdf").shows("b.pdf"),
            ask("A2", "10").says("Sebagian").shows("a.pdf"),
            ask("A10", "5").says("Ya").shows("a.pdf"),
        ],
    )
}

/// Code and message, which is rule and evidence.
fn order(report: &Report) -> Vec<(String, String)> {
    let findings = report.findings.iter();
    findings
        .map(|one| {
            let code = one.finding.indicator();
            let message = one.finding.message.get(crate::model::Lang::En);
            (
                code.map_or_else(|| "-".to_owned(), ToString::to_string),
                message.trim_end().to_owned(),
            )
        })
        .collect()
}

fn stands(case: Case, wanted: &[(&str, &str)]) {
    let found = case.judge();
    let wanted: Vec<(String, String)> = wanted
        .iter()
        .map(|&(code, message)| (code.to_owned(), message.to_owned()))
        .collect();
    assert_eq!(order(&found), wanted);
}

#[test]
fn the_dearest_stands_first() {
    // At risk: 10 of A2's best, 5 of A2's and A10's claim, 2 of A1's, nothing, none. Of what costs
    // the same the instrument's order is kept, here that of the list.
    stands(
        case()
            .finds(&NOTE, "", "x.pdf")
            .finds(&ERROR, "A1", "")
            .finds(&CLAIMED, "A1", "")
            .finds(&POTENTIAL, "A2", "")
            .finds(&CLAIMED, "A10", "")
            .finds(&CLAIMED, "A2", ""),
        &[
            ("A2", "KIP906"),
            ("A2", "KIP907"),
            ("A10", "KIP907"),
            ("A1", "KIP907"),
            ("A1", "KIP903"),
            ("-", "KIP905 x.pdf"),
        ],
    );
}

#[test]
fn equally_dear_they_stand_by_severity_indicator_rule_place_and_evidence() {
    stands(
        case()
            .finds_at(&WARNING, "", "z.pdf", 1)
            .finds_at(&NOTE, "A10", "a.pdf", 1)
            .finds_at(&WARNING, "A2", "a.pdf", 1)
            .finds_at(&ERROR, "A2", "a.pdf", 2)
            .finds_at(&WARNING, "A1", "b.pdf", 3)
            .finds_at(&WARNING, "A1", "a.pdf", 4)
            .finds_at(&NOTE, "A1", "b.pdf", 5)
            .finds_at(&NOTE, "A1", "a.pdf", 5)
            .finds_at(&ERROR, "", "y.pdf", 9)
            .finds_at(&ERROR, "", "x.pdf", 9),
        &[
            ("A2", "KIP903 a.pdf"),
            ("-", "KIP903 x.pdf"),
            ("-", "KIP903 y.pdf"),
            ("A1", "KIP904 b.pdf"),
            ("A1", "KIP904 a.pdf"),
            ("A2", "KIP904 a.pdf"),
            ("-", "KIP904 z.pdf"),
            ("A1", "KIP905 a.pdf"),
            ("A1", "KIP905 b.pdf"),
            ("A10", "KIP905 a.pdf"),
        ],
    );
}

#[test]
fn the_instruments_order_counts_and_what_presses_is_first() {
    let case = |until: &str| {
        Case::new(Formula::Points)
            .aspect(
                "A",
                "20",
                [
                    ask("V", "5"),
                    ask("IX", "5").until(until),
                    ask("IV", "5").met().until("2026-01-01"),
                    ask("I", "5"),
                ],
            )
            .finds(&POTENTIAL, "I", "")
            .finds(&ERROR, "IV", "")
            .finds(&POTENTIAL, "IX", "")
            .finds(&POTENTIAL, "V", "")
    };
    let codes = |until: &str| -> Vec<String> {
        order(&case(until).judge())
            .into_iter()
            .map(|(code, _)| code)
            .collect()
    };
    // The day of the run is 2026-08-01, and 14 days are near.
    assert_eq!(codes("2026-08-16"), ["V", "IX", "I", "IV"]);
    assert_eq!(codes("2026-08-15"), ["IX", "V", "I", "IV"]);
    assert_eq!(codes("2026-02-01"), ["IX", "V", "I", "IV"]);
}

#[test]
fn one_finding_of_a_rule_for_an_indicator_and_its_evidence() {
    stands(
        case()
            .finds_at(&WARNING, "A1", "a.pdf", 1)
            .finds_at(&WARNING, "A1", "a.pdf", 2)
            .finds_at(&WARNING, "A1", "b.pdf", 3)
            .finds_at(&WARNING, "A2", "a.pdf", 4)
            .finds_at(&NOTE, "A1", "a.pdf", 5)
            // Of an indicator as a whole, or of a file, each stands for itself.
            .finds_at(&ERROR, "A1", "", 6)
            .finds_at(&ERROR, "A1", "", 7)
            .finds_at(&ERROR, "", "x.pdf", 8)
            .finds_at(&ERROR, "", "x.pdf", 9),
        &[
            ("A1", "KIP903"),
            ("A1", "KIP903"),
            ("-", "KIP903 x.pdf"),
            ("-", "KIP903 x.pdf"),
            ("A1", "KIP904 a.pdf"),
            ("A1", "KIP904 b.pdf"),
            ("A2", "KIP904 a.pdf"),
            ("A1", "KIP905 a.pdf"),
        ],
    );
    // The one that stays is the first.
    let report = case()
        .finds_at(&WARNING, "A1", "a.pdf", 7)
        .finds_at(&WARNING, "A1", "a.pdf", 2)
        .judge();
    assert_eq!(report.findings[0].finding.place.line(), Some(7));
}

#[test]
fn each_finding_belongs_to_one_row_or_stands_elsewhere() {
    let report = case()
        .finds(&VOIDING, "A2", "a.pdf")
        .finds(&NOTE, "A1", "a.pdf")
        .finds(&WARNING, "A1", "a.pdf")
        .finds(&ERROR, "", "x.pdf")
        .judge();
    // A2 (5 points), the file's error, A1's warning and note.
    let rows: Vec<&[usize]> = report.indicators.iter().map(|row| &*row.findings).collect();
    assert_eq!(rows, [&[2, 3][..], &[0], &[]]);
    assert_eq!(report.elsewhere, [1]);
    let groups: Vec<(Option<&str>, &[usize])> = report
        .groups
        .iter()
        .map(|group| {
            (
                group.indicator.as_ref().map(|code| code.as_str()),
                &*group.findings,
            )
        })
        .collect();
    let wanted: [(Option<&str>, &[usize]); 3] =
        [(Some("A2"), &[0]), (None, &[1]), (Some("A1"), &[2, 3])];
    assert_eq!(groups, wanted);
}

#[test]
fn the_deadline_of_the_whole_presses_before_all() {
    let report = case()
        .finds(&POTENTIAL, "A2", "")
        .finds(&DEADLINE, "A1", "")
        .finds(&DEADLINE, "", "")
        .finds(&NOTE, "", "x.pdf")
        .judge();
    let first = order(&report).into_iter().next().unwrap();
    assert_eq!(first, ("-".to_owned(), "KIP912".to_owned()));
    let groups = report.groups.iter();
    let groups: Vec<_> = groups
        .map(|group| (group.indicator.clone(), group.of_deadline))
        .collect();
    let code = |code: &str| Some(Code::new(code));
    let wanted = [
        (None, true),
        (code("A2"), false),
        (code("A1"), false),
        (None, false),
    ];
    assert_eq!(groups, wanted);
}

#[test]
fn what_yields_is_silent_of_void_evidence_alone() {
    let said = |case: Case| order(&case.judge());
    let yields = |case: Case| {
        case.finds(&YIELDING, "A1", "a.pdf")
            .finds(&YIELDING, "A1", "b.pdf")
            .finds(&YIELDING, "", "")
    };
    let alone = said(yields(case()));
    assert_eq!(alone.len(), 3);
    let beside = said(yields(case().finds(&VOIDING, "A1", "a.pdf")));
    assert_eq!(beside.len(), 3);
    let messages = beside.iter().map(|(_, message)| message.as_str());
    let messages: BTreeSet<&str> = messages.collect();
    let wanted = ["KIP901 a.pdf", "KIP911 b.pdf", "KIP911"];
    assert_eq!(messages, BTreeSet::from(wanted));
}
