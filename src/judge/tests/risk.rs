//! Points at risk of a finding, and what an indicator could still win, in points of the
//! questionnaire's total.

use crate::model::{Formula, Report, Rule};

use super::build::{
    CLAIMED, Case, DAY, ERROR, LIFTABLE, NOTE, POTENTIAL, VOIDING, ask, at_risk, exact, only,
};

/// A2 claims half of 5 points of the 15 that are possible under a weight of 50.
fn questionnaire(formula: Formula) -> Case {
    Case::new(formula)
        .aspect(
            "A",
            "50",
            [
                ask("A1", "7").met(),
                ask("A2", "5").says("Sebagian").shows("a2.pdf"),
                ask("A3", "3"),
            ],
        )
        .aspect(
            "B",
            "30",
            [ask("B1", "4").met(), ask("B2", "3").says("Tidak")],
        )
}

/// What one finding on A2 puts at risk.
fn risk(formula: Formula, rule: &'static Rule) -> crate::model::Exact {
    let report = questionnaire(formula).finds(rule, "A2", "a2.pdf").judge();
    at_risk(&report, rule).unwrap()
}

#[test]
fn each_kind_of_stakes_in_each_formula() {
    // proporsi: 50 × 2.5 ÷ 15 = 25/3, 50 × 5 ÷ 15 = 50/3.
    // rerata: 100 × 2.5 ÷ 15 ÷ 2 aspects = 25/3 ... and the double.
    for (formula, claimed, potential) in [
        (Formula::Points, "2.5", "5"),
        (Formula::Proportion, "25/3", "50/3"),
        (Formula::Mean, "25/3", "50/3"),
    ] {
        assert_eq!(risk(formula, &POTENTIAL), exact(potential), "{formula:?}");
        assert_eq!(risk(formula, &CLAIMED), exact(claimed), "{formula:?}");
        assert_eq!(risk(formula, &VOIDING), exact(claimed), "{formula:?}");
        assert_eq!(risk(formula, &LIFTABLE), exact(claimed), "{formula:?}");
        assert_eq!(risk(formula, &ERROR), exact("0"), "{formula:?}");
        assert_eq!(risk(formula, &NOTE), exact("0"), "{formula:?}");
    }
}

#[test]
fn the_mean_is_of_all_aspects_that_can_be_scored() {
    // 100 × 2.5 ÷ 15 = 50/3, a third of it: 50/9. The fourth aspect can't be scored.
    let report = questionnaire(Formula::Mean)
        .aspect("C", "1", [ask("C1", "2")])
        .aspect("D", "1", [ask("D1", "0")])
        .finds(&CLAIMED, "A2", "")
        .finds(&POTENTIAL, "C1", "")
        .finds(&VOIDING, "D1", "")
        .judge();
    assert_eq!(at_risk(&report, &CLAIMED), Some(exact("50/9")));
    assert_eq!(at_risk(&report, &POTENTIAL), Some(exact("100/3")));
    assert_eq!(at_risk(&report, &VOIDING), Some(exact("0")));
}

#[test]
fn what_spares_the_evidence_puts_nothing_at_risk() {
    let case = questionnaire(Formula::Points)
        .finds(&VOIDING, "A2", "a2.pdf")
        .sparing();
    assert_eq!(at_risk(&case.judge(), &VOIDING), Some(exact("0")));
}

#[test]
fn without_an_indicator_no_points_are_at_risk_and_not_nought() {
    let report = questionnaire(Formula::Points)
        .finds(&VOIDING, "", "x.pdf")
        .judge();
    assert_eq!(at_risk(&report, &VOIDING), None);
}

#[test]
fn a_waiver_changes_points_at_risk_only_where_the_evidence_then_counts() {
    for (rule, points) in [(&VOIDING, "2.5"), (&LIFTABLE, "0")] {
        let report = questionnaire(Formula::Points)
            .finds(rule, "A2", "a2.pdf")
            .waives(rule.id, "A2", "", DAY)
            .judge();
        assert!(!only(&report, rule).is_open());
        assert_eq!(at_risk(&report, rule), Some(exact(points)));
    }
}

#[test]
fn a_void_document_costs_nothing_where_the_requirement_is_met_without_it() {
    let report = |spare: &str| {
        Case::new(Formula::Points)
            .aspect(
                "A",
                "5",
                [ask("A1", "5").says("Ya").shows("a.pdf").shows(spare)],
            )
            .finds(&VOIDING, "A1", "a.pdf")
            .judge()
    };
    assert_eq!(at_risk(&report("b.pdf"), &VOIDING), Some(exact("0")));
    // The same document twice is no other one.
    assert_eq!(at_risk(&report("a.pdf"), &VOIDING), Some(exact("5")));
}

#[test]
fn wins_are_found_on_the_rounded_score_and_points_at_risk_before_it() {
    for of in [
        crate::model::RoundingOf::Aspect,
        crate::model::RoundingOf::Total,
    ] {
        let report = questionnaire(Formula::Proportion)
            .rounded(of, 0)
            .finds(&CLAIMED, "A2", "")
            .judge();
        assert_eq!(at_risk(&report, &CLAIMED), Some(exact("25/3")));
        // A has 50 × 9.5 ÷ 15 = 31.67, then 50 × 12 ÷ 15 = 40: 32 to 40. With B's 17.14 the total is 48.81,
        // then 57.14: 49 to 57.
        assert_eq!(wins(&report)[2], ("A2", exact("8")));
    }
}

fn wins(report: &Report) -> Vec<(&str, crate::model::Exact)> {
    let acts = report.acts.iter();
    acts.map(|act| (act.indicator.as_str(), act.win.clone()))
        .collect()
}

#[test]
fn a_win_is_what_the_best_would_add_to_what_is_supported() {
    // Points: A2 has 2.5 of 5, A3 and B2 have none of 3.
    let report = questionnaire(Formula::Points).judge();
    let wanted = [("A3", exact("3")), ("B2", exact("3")), ("A2", exact("2.5"))];
    assert_eq!(wins(&report), wanted);
    // proporsi: B2 30 × 3 ÷ 7 = 90/7, A3 50 × 3 ÷ 15 = 10, A2 50 × 2.5 ÷ 15 = 25/3.
    let report = questionnaire(Formula::Proportion).judge();
    let wanted = [
        ("B2", exact("90/7")),
        ("A3", exact("10")),
        ("A2", exact("25/3")),
    ];
    assert_eq!(wins(&report), wanted);
    // rerata: B2 100 × 3 ÷ 7 ÷ 2 = 150/7, A3 100 × 3 ÷ 15 ÷ 2 = 10, A2 25/3.
    let report = questionnaire(Formula::Mean).judge();
    let wanted = [
        ("B2", exact("150/7")),
        ("A3", exact("10")),
        ("A2", exact("25/3")),
    ];
    assert_eq!(wins(&report), wanted);
}

#[test]
fn lost_evidence_is_won_back() {
    // Void, A1 wins all of its 7, and A2 all of its 5.
    let report = questionnaire(Formula::Points)
        .finds(&VOIDING, "A1", "A1.pdf")
        .finds(&VOIDING, "A2", "a2.pdf")
        .judge();
    let wanted = [
        ("A1", exact("7")),
        ("A2", exact("5")),
        ("A3", exact("3")),
        ("B2", exact("3")),
    ];
    assert_eq!(wins(&report), wanted);
}

#[test]
fn a_full_bonus_leaves_less_to_win() {
    // 4 of 8 and a bonus of 6 are there, under a weight of 12: C1 wins min(12, 14) − 10 = 2,
    // C2 wins min(12, 11) − 10 = 1.
    let asks = || {
        [
            ask("C1", "8").says("Sebagian").shows("c1.pdf"),
            ask("C2", "1").says("Ya"),
            ask("C3", "6").bonus().met(),
        ]
    };
    let report = Case::new(Formula::Points).aspect("C", "12", asks()).judge();
    assert_eq!(wins(&report), [("C1", exact("2")), ("C2", exact("1"))]);
    // With 10 of the 9 that are possible there is nothing to win, and no act.
    for formula in [Formula::Proportion, Formula::Mean] {
        let report = Case::new(formula).aspect("C", "12", asks()).judge();
        assert_eq!(wins(&report), []);
    }
    // A bonus itself can be won: 4 + 6 of 9 is full, which adds 5 of 9, of 12 or of 100.
    for (formula, win) in [(Formula::Proportion, "20/3"), (Formula::Mean, "500/9")] {
        let [c1, c2, _] = asks();
        let report = Case::new(formula)
            .aspect("C", "12", [c1, c2.met(), ask("C3", "6").bonus()])
            .judge();
        // 4 + 1 = 5 of 9 are there; C1 wins its other 4, C3 min(9, 11) − 5 = 4.
        let four = exact(win).per(&exact("5")).unwrap();
        let four = &four * &exact("4");
        assert_eq!(wins(&report), [("C1", four.clone()), ("C3", four)]);
    }
}

#[test]
fn a_claim_worth_more_than_the_best_that_counts_wins_nothing() {
    let report = Case::new(Formula::Points)
        .aspect("A", "3", [ask("A1", "3").met()])
        .judge();
    assert_eq!(wins(&report), []);
}
