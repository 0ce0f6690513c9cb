//! Waivers: which findings they cover, until when, and what they lift.

use crate::model::{Formula, Report, Rule, Standing, Status};

use super::build::{
    Case, DAY, ERROR, LEFT_OVER, LIFTABLE, NOTE, VOIDING, WARNING, ask, only, triple,
};

/// An indicator of weight 10 that one document supports, which is void by `rule`.
fn void_by(rule: &'static Rule) -> Case {
    Case::new(Formula::Points)
        .aspect("A", "10", [ask("A1", "10").says("Ya").shows("a.pdf")])
        .finds(rule, "A1", "a.pdf")
}

fn is_open(case: &Case, rule: &Rule) -> bool {
    only(&case.judge(), rule).is_open()
}

/// What is said of the waivers that are left over.
fn left_over(report: &Report) -> Vec<&str> {
    let said = report
        .findings
        .iter()
        .filter(|one| *one.finding.rule == LEFT_OVER);
    said.map(|one| one.finding.message.get(crate::model::Lang::En))
        .collect()
}

#[test]
fn only_some_voids_are_lifted() {
    let report = void_by(&LIFTABLE).waives("KIP902", "A1", "", DAY).judge();
    assert_eq!(report.indicators[0].status, Status::Supported);
    assert_eq!(report.score.points, Some(triple("10", "10", "10")));

    // Another voiding rule keeps its void: the waiver quiets the gate alone.
    let report = void_by(&VOIDING).waives("KIP901", "A1", "", DAY).judge();
    assert_eq!(report.indicators[0].status, Status::Unsupported);
    assert_eq!(report.score.points, Some(triple("10", "0", "10")));
    assert!(!only(&report, &VOIDING).is_open());
    assert_eq!(report.verdict.word(), "pass");
}

#[test]
fn what_one_rule_lifts_another_still_voids() {
    let report = void_by(&LIFTABLE)
        .finds(&VOIDING, "A1", "a.pdf")
        .waives("KIP902", "A1", "", DAY)
        .judge();
    assert_eq!(report.indicators[0].status, Status::Unsupported);
}

#[test]
fn a_waiver_holds_on_its_last_day_and_not_after() {
    assert!(!is_open(
        &void_by(&ERROR).waives("KIP903", "A1", "", "2026-08-02"),
        &ERROR
    ));
    assert!(!is_open(
        &void_by(&ERROR).waives("KIP903", "A1", "", "2026-08-01"),
        &ERROR
    ));
    let expired = void_by(&LIFTABLE).waives("KIP902", "A1", "", "2026-07-31");
    assert!(is_open(&expired, &LIFTABLE));
    let report = expired.judge();
    assert_eq!(report.indicators[0].status, Status::Unsupported);
    assert_eq!(left_over(&report), ["expired KIP902"]);
}

#[test]
fn a_rule_is_named_by_its_id_in_any_case_or_by_either_name() {
    for word in ["KIP903", "kip903", "salah", "wrong"] {
        let case = void_by(&ERROR).waives(word, "A1", "", DAY);
        assert!(!is_open(&case, &ERROR), "{word}");
        assert_eq!(left_over(&case.judge()), Vec::<&str>::new(), "{word}");
    }
    for word in ["KIP904", "Wrong", "KIP90"] {
        let case = void_by(&ERROR).waives(word, "A1", "", DAY);
        assert!(is_open(&case, &ERROR), "{word}");
        assert_eq!(left_over(&case.judge()), [format!("unused {word}")]);
    }
}

#[test]
fn a_waiver_covers_its_own_indicator() {
    let case = || {
        Case::new(Formula::Points)
            .aspect("A", "2", [ask("A1", "1").met(), ask("A2", "1").met()])
            .finds(&ERROR, "A1", "A1.pdf")
            .finds(&WARNING, "A2", "A2.pdf")
    };
    let at_the_other = case().waives("KIP903", "A2", "", DAY);
    assert!(is_open(&at_the_other, &ERROR));
    assert_eq!(left_over(&at_the_other.judge()), ["unused KIP903"]);
    // At the top of a mapping it is for findings without an indicator.
    assert!(is_open(&case().waives("KIP903", "", "", DAY), &ERROR));
}

#[test]
fn a_waiver_at_the_top_covers_what_has_no_indicator() {
    let case = || void_by(&LIFTABLE).finds(&ERROR, "", "x.pdf");
    assert!(!is_open(&case().waives("KIP903", "", "", DAY), &ERROR));
    assert!(!is_open(&case().waives("KIP903", "", "x.pdf", DAY), &ERROR));
    assert!(is_open(&case().waives("KIP903", "", "y.pdf", DAY), &ERROR));
    assert!(is_open(&case().waives("KIP903", "A1", "", DAY), &ERROR));
    // By the file to mend, too.
    assert!(!is_open(
        &case().waives("KIP903", "", "evidence/bukti.yaml", DAY),
        &ERROR
    ));
}

#[test]
fn a_waiver_for_one_file_covers_that_file() {
    let case = || {
        Case::new(Formula::Points)
            .aspect(
                "A",
                "10",
                [ask("A1", "10").says("Ya").shows("a.pdf").shows("b.pdf")],
            )
            .finds(&LIFTABLE, "A1", "a.pdf")
            .finds(&LIFTABLE, "A1", "b.pdf")
    };
    let good = |case: Case| -> Vec<bool> {
        let report = case.judge();
        let evidence = &report.indicators[0].evidence;
        evidence.iter().map(|one| one.acceptable).collect()
    };
    assert_eq!(good(case()), [false, false]);
    assert_eq!(
        good(case().waives("KIP902", "A1", "b.pdf", DAY)),
        [false, true]
    );
    assert_eq!(
        good(case().waives("KIP902", "A1", "c.pdf", DAY)),
        [false, false]
    );
    // One waiver covers both, and is used.
    let both = case().waives("KIP902", "A1", "", DAY);
    assert_eq!(both.judge().summary.waived, 2);
    assert_eq!(left_over(&both.judge()), Vec::<&str>::new());
    assert_eq!(good(both), [true, true]);
}

#[test]
fn of_two_waivers_that_fit_the_first_is_used() {
    let twice = |first: &str, second: &str| {
        let case = void_by(&ERROR)
            .waives("salah", "A1", first, DAY)
            .waives("KIP903", "A1", second, DAY);
        let report = case.judge();
        let Standing::Waived(by) = &only(&report, &ERROR).standing else {
            panic!("it is waived");
        };
        assert_eq!(by.rule.value, "salah");
        let said = left_over(&report);
        assert_eq!(said, ["unused KIP903"]);
    };
    // Whichever of them names the file.
    twice("", "a.pdf");
    twice("a.pdf", "");
    twice("a.pdf", "a.pdf");
    twice("", "");
}

#[test]
fn what_is_said_of_waivers_can_not_be_waived() {
    let report = void_by(&ERROR).waives("KIP912", "", "", DAY).judge();
    assert_eq!(left_over(&report), ["unused KIP912"]);
    assert!(only(&report, &LEFT_OVER).is_open());
}

#[test]
fn what_the_lock_tells_is_not_waived_while_it_must_hold() {
    for (rule, locked, open) in [
        (&NOTE, true, true),
        (&WARNING, true, true),
        // It speaks of something else than the lock.
        (&ERROR, true, false),
        (&NOTE, false, false),
        (&WARNING, false, false),
    ] {
        let case = void_by(rule).waives(rule.id, "A1", "", DAY);
        let report = if locked { case.locked() } else { case }.judge();
        let one = only(&report, rule);
        assert_eq!(one.is_open(), open, "{} {locked}", rule.id);
        let message = one.finding.message.get(crate::model::Lang::En);
        assert_eq!(message.contains("does not apply with --locked"), open);
        // Either way it is in use.
        assert!(left_over(&report).is_empty());
    }
}
