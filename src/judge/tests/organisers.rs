//! What organisers count differently: several roundings, other best scores, weights of a third, least points of
//! an aspect, questions that do not apply, evidence by option. Each value is computed by hand beside it.

use super::build::{Ask, CLAIMED, Case, VOIDING, ask, at_risk, exact, weighing};
use crate::model::{Exact, Formula, Report, Requirement, RoundingOf, Status};

fn supported(report: &Report) -> Exact {
    report.score.points.clone().unwrap().supported
}

fn three(report: &Report) -> [Exact; 3] {
    let points = report.score.points.clone().unwrap();
    [points.claimed, points.supported, points.potential]
}

#[test]
fn aspects_and_the_staged_total_may_both_be_rounded() {
    // One portal: 88.365 is 88.37 by its aspects, and 88.37 × 0.7 + 93.8 × 0.3 = 89.999 is 90.00.
    let case = |roundings: &[RoundingOf]| {
        let case = Case::worth("88.365")
            .stage("saq", "70")
            .stage("presentasi", "30")
            .known("presentasi", "93.8");
        roundings.iter().fold(case, |case, &of| case.rounded(of, 2))
    };
    let both = case(&[RoundingOf::Aspect, RoundingOf::Total]).judge().score;
    assert_eq!(both.total, Some(exact("90")));
    assert_eq!(both.total_band.as_deref(), Some("Informatif"));
    let aspects = case(&[RoundingOf::Aspect]).judge().score;
    assert_eq!(aspects.total, Some(exact("89.999")));
    assert_eq!(aspects.total_band.as_deref(), Some("Menuju Informatif"));
    assert_eq!(case(&[]).judge().score.total, Some(exact("89.9955")));
}

#[test]
fn an_indicators_points_are_rounded_before_any_sum_or_ratio() {
    let questions = || {
        [
            ask("A1", "1")
                .shares(&[("Ya", "0.335"), ("Tidak", "0")])
                .met(),
            ask("A2", "1")
                .shares(&[("Ya", "0.335"), ("Tidak", "0")])
                .met(),
            ask("A3", "1").shares(&[("Ya", "1"), ("Tidak", "0")]),
        ]
    };
    let points = |decimals| {
        let case = Case::new(Formula::Points).aspect("A", "3", questions());
        supported(&case.rounded(RoundingOf::Indicator, decimals).judge())
    };
    // 0.34 twice, 0.3 twice, 0 twice.
    assert_eq!([2, 1, 0].map(points), ["0.68", "0.6", "0"].map(exact));
    // 0.68 of 0.34 + 0.34 + 1 = 1.68 possible: 3 × 0.68 ÷ 1.68 = 17/14.
    let case = Case::new(Formula::Proportion).aspect("A", "3", questions());
    let report = case.rounded(RoundingOf::Indicator, 2).judge();
    assert_eq!(supported(&report), exact("17/14"));
    assert_eq!(
        report.indicators[0].points.as_ref().unwrap().supported,
        exact("0.34")
    );
}

#[test]
fn the_order_is_indicator_aspect_total() {
    // 4.445 is 4.45, then 4.5, then 5; from the total at once it would be 4.
    let case = Case::new(Formula::Points)
        .aspect("A", "100", [weighing("A1", exact("4.445")).met()])
        .rounded(RoundingOf::Total, 0)
        .rounded(RoundingOf::Aspect, 1)
        .rounded(RoundingOf::Indicator, 2);
    assert_eq!(supported(&case.judge()), exact("5"));
}

#[test]
fn a_third_three_times_is_all_of_it() {
    let third = || exact("100/3");
    let questions = ["A1", "A2", "A3"].map(|code| weighing(code, third()).met());
    let report = Case::new(Formula::Points)
        .usual_bands()
        .aspect("A", "100", questions)
        .judge();
    assert_eq!(supported(&report), exact("100"));
    assert_eq!(report.score.out_of, exact("100"));
}

#[test]
fn a_best_score_of_101_or_5_is_the_scale_of_everything() {
    // 101 points of which 90.9 are supported: nine tenths.
    let of_101 = Case::new(Formula::Points)
        .out_of("101")
        .aspect("A", "101", [ask("A1", "90.9").met(), ask("A2", "10.1")])
        .judge();
    assert_eq!(three(&of_101), ["90.9", "90.9", "101"].map(exact));
    assert_eq!(
        (&of_101.score.full, &of_101.score.out_of),
        (&exact("101"), &exact("101"))
    );
    // The mean of 1 and 3/4 of 5 is 4.375; the aspects themselves are 5 and 3.75.
    let mean = Case::new(Formula::Mean)
        .out_of("5")
        .aspect("A", "1", [ask("A1", "2").met()])
        .aspect("B", "1", [ask("B1", "3").met(), ask("B2", "1")])
        .judge();
    assert_eq!(supported(&mean), exact("4.375"));
    let parts = mean
        .aspects
        .iter()
        .map(|row| row.points.supported.clone().unwrap());
    assert_eq!(parts.collect::<Vec<_>>(), ["5", "3.75"].map(exact));
    assert_eq!(mean.aspects[1].out_of, exact("5"));
    // Weights of 100 with `proporsi` are scaled: 60 + 40 × 3/4 = 90, which is 4.5 of 5.
    let scaled = |a: &str, b: &str| {
        Case::new(Formula::Proportion)
            .out_of("5")
            .aspect("A", a, [ask("A1", "2").met()])
            .aspect("B", b, [ask("B1", "3").met(), ask("B2", "1")])
            .judge()
    };
    let report = scaled("60", "40");
    assert_eq!(supported(&report), exact("4.5"));
    assert_eq!(report.score.out_of, exact("5"));
    // Weights that sum to 5 are the same: 3 + 2 × 3/4.
    assert_eq!(supported(&scaled("3", "2")), exact("4.5"));
    // A win is on the scale of the score: B2 adds 40 × 1/4 of 100, 0.5 of 5.
    assert_eq!(report.acts[0].win, exact("0.5"));
}

#[test]
fn stages_and_borders_are_on_the_scale_of_the_best_score() {
    let case = |supported: &str| {
        Case::new(Formula::Points)
            .out_of("5")
            .bands(&[("Informatif", "4.5"), ("Kurang", "0")])
            .aspect(
                "A",
                "5",
                [weighing("A1", exact(supported)).met(), ask("A2", "1")],
            )
            .stage("saq", "80")
            .stage("visitasi", "20")
    };
    // 4 × 0.8 = 3.2; 1.3 of the 20 % are 6.5 of 5: out of reach. From (4.5 − 1) ÷ 0.8 = 4.375 on it is not.
    let short = case("4").judge().score;
    assert_eq!(short.stages[1].needed[0], ("Informatif".to_owned(), None));
    assert_eq!(
        short.out_of_reach,
        [("Informatif".to_owned(), exact("4.375"))]
    );
    // 4.4 × 0.8 = 3.52; 0.98 of the 20 % are 4.9.
    let near = case("4.4").judge().score;
    assert_eq!(
        near.stages[1].needed[0],
        ("Informatif".to_owned(), Some(exact("4.9")))
    );
    // A border is near within a thousandth of 5.
    let within = |supported: &str| case(supported).judge().score.near_border;
    assert_eq!(
        ["4.494", "4.495", "4.505", "4.506"].map(within),
        [false, true, true, false]
    );
}

/// A of 60: A1 (2) met, A2 (1) as given, A3 (1) open. B of 40: B1 (1) met.
fn with(formula: Formula, second: Ask) -> Case {
    Case::new(formula)
        .aspect("A", "60", [ask("A1", "2").met(), second, ask("A3", "1")])
        .aspect("B", "40", [ask("B1", "1").met()])
}

#[test]
fn what_does_not_apply_is_neither_earned_nor_possible() {
    let second = || ask("A2", "1").may_not_apply(true).says("TB");
    // 2 of 3 possible: 60 × 2/3 + 40 = 80. The mean of 2/3 and 1 is 83 1/3.
    for (formula, now) in [(Formula::Proportion, "80"), (Formula::Mean, "250/3")] {
        let report = with(formula, second()).judge();
        assert_eq!(three(&report), [now, now, "100"].map(exact));
        let row = &report.indicators[1];
        assert_eq!((row.status, &row.points), (Status::NotApplicable, &None));
        assert_eq!(row.in_total, None);
        assert!(report.acts.iter().all(|act| act.indicator.as_str() != "A2"));
        let risk = with(formula, second()).finds(&CLAIMED, "A2", "").judge();
        assert_eq!(at_risk(&risk, &CLAIMED), Some(exact("0")));
    }
}

#[test]
fn what_does_not_apply_counts_as_possible_until_its_evidence_is_there() {
    let second = || ask("A2", "1").may_not_apply(false).says("TB");
    // Claimed leaves it out: 60 × 2/3 + 40 = 80. Supported counts it: 60 × 2/4 + 40 = 70.
    let report = with(Formula::Proportion, second()).judge();
    assert_eq!(three(&report), ["80", "70", "100"].map(exact));
    assert_eq!(report.indicators[1].status, Status::Unsupported);
    // With the evidence the score is 80: that is what the act wins, and what is at risk without it.
    let act = report
        .acts
        .iter()
        .find(|act| act.indicator.as_str() == "A2");
    assert_eq!(act.unwrap().win, exact("10"));
    let report = with(Formula::Proportion, second())
        .finds(&CLAIMED, "A2", "")
        .judge();
    assert_eq!(at_risk(&report, &CLAIMED), Some(exact("10")));
    // With it, it is out of the count; evidence that does not hold is none.
    let shown = || second().shows("tb.pdf");
    assert_eq!(
        supported(&with(Formula::Proportion, shown()).judge()),
        exact("80")
    );
    let void = with(Formula::Proportion, shown()).finds(&VOIDING, "A2", "tb.pdf");
    assert_eq!(supported(&void.judge()), exact("70"));
}

#[test]
fn an_aspect_with_nothing_left_takes_its_weight_out_of_the_total() {
    let case = |formula| {
        Case::new(formula)
            .aspect("A", "60", [ask("A1", "3").met(), ask("A2", "1")])
            .aspect("B", "40", [ask("B1", "1").may_not_apply(true).says("TB")])
    };
    // 60 × 3/4 = 45 of the 60 that remain: 75. The mean of one aspect is that aspect.
    for formula in [Formula::Proportion, Formula::Mean] {
        let report = case(formula).judge();
        assert_eq!(
            three(&report),
            ["75", "75", "100"].map(exact),
            "{formula:?}"
        );
        assert_eq!(report.aspects[1].points.supported, None);
    }
}

#[test]
fn where_no_weight_is_left_there_is_no_score() {
    let report = Case::new(Formula::Proportion)
        .usual_bands()
        .aspect("A", "100", [ask("A1", "1").may_not_apply(true).says("TB")])
        .aspect("B", "0", [ask("B1", "1").met()])
        .judge();
    assert_eq!(report.score.points, None);
    assert_eq!(report.score.supported_band, None);
}

#[test]
fn an_aspect_whose_last_question_may_fall_out_wins_the_scale_of_the_rest() {
    let case = |asks: Vec<Ask>| {
        Case::new(Formula::Proportion)
            .aspect("A", "60", [ask("A1", "3").met(), ask("A2", "1")])
            .aspect_of("B", exact("40"), asks)
    };
    let win = |report: &Report, code: &str| {
        let acts = report.acts.iter();
        let mut of = acts.filter(|act| act.indicator.as_str() == code);
        of.next().map(|act| act.win.clone())
    };
    // 60 × 3/4 = 45 of 100 now. With its evidence B is left out: 45 of 60 are 75.
    let report = case(vec![ask("B1", "1").may_not_apply(false).says("TB")]).judge();
    assert_eq!(supported(&report), exact("45"));
    assert_eq!(win(&report, "B1"), Some(exact("30")));
    // Where B is left out already, a bonus of it that falls out as well changes nothing.
    let free = ask("B1", "1").may_not_apply(true).says("TB");
    let bonus = ask("B2", "1").may_not_apply(false).says("TB").bonus();
    let report = case(vec![free, bonus]).judge();
    assert_eq!(supported(&report), exact("75"));
    assert_eq!(win(&report, "B2"), Some(exact("0")));
}

#[test]
fn what_does_not_apply_falls_out_of_what_is_reachable_once_it_is_done_in_time() {
    let late = "2026-12-31";
    let case = |second: Ask, third: Ask| {
        let case = Case::new(Formula::Proportion)
            .deadline("2026-09-01")
            .aspect("A", "60", [ask("A1", "2").met(), second, third])
            .aspect("B", "40", [ask("B1", "1").met()]);
        case.judge().score.reachable
    };
    let second = || ask("A2", "1").may_not_apply(false).says("TB");
    let third = || ask("A3", "1");
    // Both in time: 60 × 3/3 + 40.
    assert_eq!(case(second(), third()), Some(exact("100")));
    // Its evidence comes in time, A3 does not: 60 × 2/3 + 40.
    assert_eq!(case(second(), third().target(late)), Some(exact("80")));
    // Its evidence comes late, so that it counts as possible; A3 is met: 60 × 3/4 + 40.
    assert_eq!(case(second().target(late), third()), Some(exact("85")));
}

#[test]
fn an_option_asks_for_its_own_evidence() {
    let asked = |answer: &str| {
        let second = ask("A1", "10").option_asks("Sebagian", &[]).says(answer);
        Case::new(Formula::Points)
            .aspect("A", "10", [second])
            .judge()
    };
    assert_eq!(supported(&asked("Sebagian")), exact("5"));
    assert_eq!(supported(&asked("Ya")), exact("0"));
    let two = Requirement {
        min: 2,
        ..Requirement::any()
    };
    let best = ask("A1", "10")
        .option_asks("Ya", &[two])
        .shows("a.pdf")
        .says("Ya");
    let report = Case::new(Formula::Points).aspect("A", "10", [best]).judge();
    assert_eq!(report.indicators[0].status, Status::Partial);
    assert_eq!(report.indicators[0].asked[0].min, 2);
}

#[test]
fn a_least_score_of_an_aspect_is_met_or_names_the_aspect() {
    let report = |least: &str| {
        let case = Case::new(Formula::Points)
            .aspect(
                "A",
                "60",
                [ask("A1", "40").met(), ask("A2", "20").says("Tidak")],
            )
            .at_least(least)
            .aspect("B", "40", [ask("B1", "40").met()]);
        case.judge().score.minimums_missed
    };
    assert_eq!(report("40"), Some(Vec::new()));
    assert_eq!(report("40.01"), Some(vec![crate::model::Code::new("A")]));
    let none = Case::worth("90").judge();
    assert_eq!(none.score.minimums_missed, None);
}
