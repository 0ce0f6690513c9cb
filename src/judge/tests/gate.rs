//! The gate: what fails it, and that it never moves a score.

use crate::judge::FailOn;
use crate::model::{Formula, Severity, Summary};

use super::build::{
    BELOW, Case, DAY, ERROR, LEFT_OVER, NOTE, UNSEEN, VOIDING, WARNING, ask, exact, only,
};

/// One finding of each severity.
fn three() -> Case {
    Case::new(Formula::Points)
        .aspect("A", "100", [ask("A1", "100").met()])
        .finds(&ERROR, "A1", "A1.pdf")
        .finds(&WARNING, "A1", "A1.pdf")
        .finds(&NOTE, "A1", "A1.pdf")
}

#[test]
fn what_fails_is_asked_by_severity() {
    for (fail_on, fails, verdict) in [
        (FailOn::Error, [true, false, false], "fail"),
        (FailOn::Warning, [true, true, false], "fail"),
        (FailOn::Never, [false, false, false], "pass"),
    ] {
        let report = three().fail_on(fail_on).judge();
        let failed = [&ERROR, &WARNING, &NOTE].map(|rule| only(&report, rule).fails);
        assert_eq!(failed, fails, "{fail_on:?}");
        assert_eq!(report.verdict.word(), verdict, "{fail_on:?}");
        assert_eq!(report.gate.fails_from, fail_on.least());
    }
    assert_eq!(FailOn::Error.least(), Some(Severity::Error));
    assert_eq!(FailOn::Warning.least(), Some(Severity::Warning));
    assert_eq!(FailOn::Never.least(), None);
}

#[test]
fn a_waived_finding_fails_nothing_and_is_counted() {
    let report = three().waives("KIP903", "A1", "", DAY).judge();
    assert!(!only(&report, &ERROR).fails);
    assert_eq!(report.verdict.word(), "pass");
    let summary = Summary {
        error: 0,
        warning: 1,
        note: 1,
        waived: 1,
    };
    assert_eq!(report.summary, summary);
    assert_eq!(three().judge().summary.error, 1);
}

#[test]
fn settings_give_other_severities() {
    let report = three()
        .severity(&ERROR, Severity::Note)
        .severity(&NOTE, Severity::Warning)
        .judge();
    assert_eq!(only(&report, &ERROR).finding.severity, Severity::Note);
    assert_eq!(only(&report, &WARNING).finding.severity, Severity::Warning);
    assert_eq!(only(&report, &NOTE).finding.severity, Severity::Warning);
    assert_eq!(report.verdict.word(), "pass");
    // Rules that look in the judge take part.
    let below = Case::worth("50")
        .minimum("60")
        .severity(&BELOW, Severity::Note)
        .judge();
    assert_eq!(only(&below, &BELOW).finding.severity, Severity::Note);
    let left = three()
        .waives("KIP999", "", "", DAY)
        .severity(&LEFT_OVER, Severity::Error);
    assert_eq!(left.fail_on(FailOn::Error).judge().summary.error, 2);
}

#[test]
fn locked_makes_errors_of_what_the_lock_says_whatever_the_settings() {
    let report = three().locked().severity(&NOTE, Severity::Note).judge();
    assert_eq!(only(&report, &NOTE).finding.severity, Severity::Error);
    assert_eq!(only(&report, &WARNING).finding.severity, Severity::Warning);
    assert!(only(&report, &NOTE).fails);
    assert!(report.gate.locked);
    assert!(!three().judge().gate.locked);
}

#[test]
fn settings_make_what_is_held_no_lighter_when_locked() {
    for (set, locked, wanted) in [
        (Severity::Note, true, Severity::Warning),
        (Severity::Error, true, Severity::Error),
        (Severity::Note, false, Severity::Note),
    ] {
        let case = three().severity(&WARNING, set);
        let report = if locked { case.locked() } else { case }.judge();
        assert_eq!(only(&report, &WARNING).finding.severity, wanted, "{set:?}");
    }
}

#[test]
fn softer_settings_let_through_and_make_nothing_ready() {
    let said = |case: Case| {
        let report = case.judge();
        let softened: Vec<&str> = report.softened.iter().map(|rule| rule.id).collect();
        let softened = softened.join(" ");
        (
            report.verdict.word(),
            report.ready,
            report.may_be_sent(),
            softened,
        )
    };
    let none = String::new;
    assert_eq!(said(three()), ("fail", false, false, none()));
    assert_eq!(
        said(three().fail_on(FailOn::Never)),
        ("pass", false, false, none())
    );
    let soft = three().severity(&ERROR, Severity::Warning);
    assert_eq!(said(soft), ("pass", false, false, "KIP903".to_owned()));
    // What is waived is closed; a harder setting holds up what would be ready.
    let waived = || three().waives("KIP903", "A1", "", DAY);
    assert_eq!(said(waived()), ("pass", true, true, none()));
    assert_eq!(
        said(waived().fail_on(FailOn::Warning)),
        ("fail", true, false, none())
    );
    let low = Case::worth("50")
        .minimum("60")
        .severity(&BELOW, Severity::Note);
    assert!(!said(low).1);
}

#[test]
fn neither_settings_nor_flags_move_the_score() {
    let void = || three().finds(&VOIDING, "A1", "A1.pdf");
    let plain = void().judge().score.points;
    assert_eq!(plain.as_ref().unwrap().supported, exact("0"));
    for case in [
        void().severity(&VOIDING, Severity::Note),
        void().locked(),
        void().fail_on(FailOn::Never),
        void().minimum("90"),
        void().waives("KIP901", "A1", "", DAY),
    ] {
        assert_eq!(case.judge().score.points, plain);
    }
}

#[test]
fn the_least_score_is_compared_exactly() {
    for (score, minimum, verdict) in [
        ("90", "90", "pass"),
        ("89.9999999", "90", "fail"),
        ("90.0000001", "90", "pass"),
        ("0", "0", "pass"),
    ] {
        let report = Case::worth(score).minimum(minimum).judge();
        assert_eq!(report.verdict.word(), verdict, "{score} of {minimum}");
        assert_eq!(report.gate.minimum, Some(exact(minimum)));
    }
    assert_eq!(Case::worth("1").judge().verdict.word(), "pass");
    assert_eq!(Case::worth("1").judge().gate.minimum, None);
}

#[test]
fn the_least_score_is_of_the_total_once_it_is_known() {
    let staged = || {
        Case::worth("80")
            .stage("saq", "50")
            .stage("akhir", "50")
            .minimum("85")
    };
    // 80 alone is too little; with 90 the total is 85.
    assert_eq!(staged().judge().verdict.word(), "fail");
    assert_eq!(staged().known("akhir", "90").judge().verdict.word(), "pass");
    let report = staged().known("akhir", "89").judge();
    assert_eq!(report.verdict.word(), "fail");
    // 0.5 × 80 + 0.5 × 89 = 84.5.
    let said = only(&report, &BELOW)
        .finding
        .message
        .get(crate::model::Lang::En);
    assert_eq!(said, exact("84.5").canonical());
}

#[test]
fn below_the_least_score_fails_at_any_gate_even_waived() {
    let below = || Case::worth("50").minimum("60").fail_on(FailOn::Never);
    for case in [
        below(),
        below().waives("KIP910", "", "", DAY),
        below().severity(&BELOW, Severity::Note),
    ] {
        let report = case.judge();
        assert!(only(&report, &BELOW).fails);
        assert_eq!(report.verdict.word(), "fail");
    }
    let waived = below().waives("KIP910", "", "", DAY).judge();
    assert_eq!((waived.summary.error, waived.summary.waived), (0, 1));
}

#[test]
fn what_was_not_looked_at_says_so() {
    let report = three().finds(&UNSEEN, "A1", "A1.pdf").judge();
    let unseen = only(&report, &UNSEEN);
    assert!(unseen.unseen && !unseen.fails);
    assert!(
        [&ERROR, &WARNING, &NOTE]
            .iter()
            .all(|rule| !only(&report, rule).unseen)
    );
    let report = three()
        .finds(&UNSEEN, "A1", "A1.pdf")
        .fail_on(FailOn::Warning)
        .judge();
    assert!(only(&report, &UNSEEN).fails);
}
