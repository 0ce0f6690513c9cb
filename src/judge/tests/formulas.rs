//! Each formula with each rounding, with and without a bonus, on one questionnaire.
//!
//! | aspect | weight | claimed | supported | possible |
//! |---|---|---|---|---|
//! | A | 50 | 7 + 2.5 = 9.5 | 7 | 7 + 5 + 3 = 15 |
//! | B | 30 | 4 | 4 | 4 + 3 = 7 |
//! | C | 20 | 4 + 1 = 5 | 4 | 8 + 1 = 9 |
//! | C's bonus | | 6 | 6 | 6 on top |

use crate::model::{Formula, Lang, Report, RoundingOf, Triple};

use super::build::{Ask, Case, ask, exact, triple};

fn questionnaire(formula: Formula, bonus: bool) -> Case {
    let mut third: Vec<Ask> = vec![
        ask("C1", "8").says("Sebagian").shows("c1.pdf"),
        ask("C2", "1").says("Ya"),
    ];
    if bonus {
        third.push(ask("C3", "6").bonus().met());
    }
    Case::new(formula)
        .aspect(
            "A",
            "50",
            [
                ask("A1", "7").met(),
                ask("A2", "5").says("Sebagian"),
                ask("A3", "3"),
            ],
        )
        .aspect(
            "B",
            "30",
            [ask("B1", "4").met(), ask("B2", "3").says("Tidak")],
        )
        .aspect_of("C", exact("20"), third)
}

/// No rounding, then of aspects and of the total to 0, 1 and 2 decimals.
const ROUNDINGS: [Option<(RoundingOf, u32)>; 7] = [
    None,
    Some((RoundingOf::Aspect, 0)),
    Some((RoundingOf::Aspect, 1)),
    Some((RoundingOf::Aspect, 2)),
    Some((RoundingOf::Total, 0)),
    Some((RoundingOf::Total, 1)),
    Some((RoundingOf::Total, 2)),
];

/// Claimed, supported, potential for each of [`ROUNDINGS`].
type RoundingTable = [(&'static str, &'static str, &'static str); 7];

fn holds(formula: Formula, bonus: bool, table: RoundingTable) {
    for (rounding, (claimed, supported, potential)) in ROUNDINGS.into_iter().zip(table) {
        let case = questionnaire(formula, bonus);
        let case = match rounding {
            Some((of, decimals)) => case.rounded(of, decimals),
            None => case,
        };
        let points = case.judge().score.points.unwrap();
        let wanted = triple(claimed, supported, potential);
        assert_eq!(points, wanted, "{formula:?} {rounding:?} bonus {bonus}");
    }
}

#[test]
fn points_are_summed() {
    // 9.5 + 4 + 5, 7 + 4 + 4, 15 + 7 + 9. To whole points 9.5 becomes 10, and 18.5 becomes 19.
    holds(
        Formula::Points,
        false,
        [
            ("18.5", "15", "31"),
            ("19", "15", "31"),
            ("18.5", "15", "31"),
            ("18.5", "15", "31"),
            ("19", "15", "31"),
            ("18.5", "15", "31"),
            ("18.5", "15", "31"),
        ],
    );
}

#[test]
fn points_are_summed_with_a_bonus() {
    // The bonus brings 6 to C: 11, 10, 15, all under its weight of 20.
    holds(
        Formula::Points,
        true,
        [
            ("24.5", "21", "37"),
            ("25", "21", "37"),
            ("24.5", "21", "37"),
            ("24.5", "21", "37"),
            ("25", "21", "37"),
            ("24.5", "21", "37"),
            ("24.5", "21", "37"),
        ],
    );
}

#[test]
fn proportions_are_weighed() {
    // A: 50 × 9.5 ÷ 15 = 95/3 = 31.6667, 50 × 7 ÷ 15 = 70/3 = 23.3333
    // B: 30 × 4 ÷ 7 = 120/7 = 17.142857, twice
    // C: 20 × 5 ÷ 9 = 100/9 = 11.1111, 20 × 4 ÷ 9 = 80/9 = 8.8889
    // Sums over 63: (1995 + 1080 + 700) = 3775 → 59.920635, (1470 + 1080 + 560) = 3110 → 49.365079
    holds(
        Formula::Proportion,
        false,
        [
            ("3775/63", "3110/63", "100"),
            ("60", "49", "100"),       // 32 + 17 + 11, 23 + 17 + 9
            ("59.9", "49.3", "100"),   // 31.7 + 17.1 + 11.1, 23.3 + 17.1 + 8.9
            ("59.92", "49.36", "100"), // 31.67 + 17.14 + 11.11, 23.33 + 17.14 + 8.89
            ("60", "49", "100"),
            ("59.9", "49.4", "100"),
            ("59.92", "49.37", "100"),
        ],
    );
}

#[test]
fn proportions_with_a_bonus_are_capped_at_what_is_possible() {
    // C: 5 + 6 = 11 and 4 + 6 = 10 are both more than the 9 that are possible: 20 of 20.
    // 95/3 + 120/7 + 20 = (665 + 360 + 420)/21 = 1445/21 → 68.809524
    // 70/3 + 120/7 + 20 = (490 + 360 + 420)/21 = 1270/21 → 60.476190
    holds(
        Formula::Proportion,
        true,
        [
            ("1445/21", "1270/21", "100"),
            ("69", "60", "100"),       // 32 + 17 + 20, 23 + 17 + 20
            ("68.8", "60.4", "100"),   // 31.7 + 17.1 + 20, 23.3 + 17.1 + 20
            ("68.81", "60.47", "100"), // 31.67 + 17.14 + 20, 23.33 + 17.14 + 20
            ("69", "60", "100"),
            ("68.8", "60.5", "100"),
            ("68.81", "60.48", "100"),
        ],
    );
}

#[test]
fn percentages_are_averaged() {
    // A: 950/15 = 190/3 = 63.3333, 700/15 = 140/3 = 46.6667
    // B: 400/7 = 57.142857, twice
    // C: 500/9 = 55.5556, 400/9 = 44.4444
    // Sums over 63: 3990 + 3600 + 3500 = 11090, 2940 + 3600 + 2800 = 9340; a third of each:
    // 11090/189 → 58.677249, 9340/189 → 49.417989
    holds(
        Formula::Mean,
        false,
        [
            ("11090/189", "9340/189", "100"),
            ("176/3", "148/3", "100"),         // 63 + 57 + 56, 47 + 57 + 44
            ("176/3", "49.4", "100"), // 63.3 + 57.1 + 55.6 = 176, 46.7 + 57.1 + 44.4 = 148.2
            ("17603/300", "14825/300", "100"), // 63.33 + 57.14 + 55.56, 46.67 + 57.14 + 44.44
            ("59", "49", "100"),
            ("58.7", "49.4", "100"),
            ("58.68", "49.42", "100"),
        ],
    );
}

#[test]
fn percentages_with_a_bonus_stop_at_a_hundred() {
    // C: 100 both times. (190/3 + 400/7 + 100)/3 = (1330 + 1200 + 2100)/63 = 4630/63 → 73.492063
    // (140/3 + 400/7 + 100)/3 = (980 + 1200 + 2100)/63 = 4280/63 → 67.936508
    holds(
        Formula::Mean,
        true,
        [
            ("4630/63", "4280/63", "100"),
            ("220/3", "68", "100"), // 63 + 57 + 100, 47 + 57 + 100 = 204
            ("2204/30", "2038/30", "100"), // 63.3 + 57.1 + 100, 46.7 + 57.1 + 100
            ("73.49", "20381/300", "100"), // 63.33 + 57.14 + 100 = 220.47, 46.67 + 57.14 + 100
            ("73", "68", "100"),
            ("73.5", "67.9", "100"),
            ("73.49", "67.94", "100"),
        ],
    );
}

/// The aspects' own points.
fn parts(report: &Report) -> Vec<Option<Triple>> {
    let aspects = report.aspects.iter();
    aspects.map(|aspect| aspect.points.clone().all()).collect()
}

#[test]
fn an_aspect_shows_its_part_as_the_organiser_counts_it() {
    let report = questionnaire(Formula::Proportion, false)
        .rounded(RoundingOf::Aspect, 1)
        .judge();
    assert_eq!(
        parts(&report),
        [
            Some(triple("31.7", "23.3", "50")),
            Some(triple("17.1", "17.1", "30")),
            Some(triple("11.1", "8.9", "20")),
        ]
    );
    // Of the mean it is the aspect's own percentage; rounding of the total leaves it alone.
    let report = questionnaire(Formula::Mean, true)
        .rounded(RoundingOf::Total, 0)
        .judge();
    assert_eq!(
        parts(&report),
        [
            Some(triple("190/3", "140/3", "100")),
            Some(triple("400/7", "400/7", "100")),
            Some(triple("100", "100", "100")),
        ]
    );
    let counts: Vec<(usize, usize)> = report
        .aspects
        .iter()
        .map(|aspect| (aspect.indicators, aspect.met))
        .collect();
    assert_eq!(counts, [(3, 1), (2, 1), (3, 2)]);
}

#[test]
fn a_bonus_of_points_lifts_up_to_the_aspects_weight() {
    // 5 of 8, and a bonus of 6, under a weight of 9: 5 + 6 = 11, cut to 9; the best is 14, cut to 9.
    let with = |weight: &str| {
        Case::new(Formula::Points)
            .aspect(
                "A",
                weight,
                [
                    ask("A1", "5").met(),
                    ask("A2", "3").says("Tidak"),
                    ask("A3", "6").bonus().met(),
                ],
            )
            .judge()
            .score
            .points
            .unwrap()
    };
    assert_eq!(with("9"), triple("9", "9", "9"));
    assert_eq!(with("11"), triple("11", "11", "11"));
    assert_eq!(with("12"), triple("11", "11", "12"));
}

#[test]
fn points_without_a_bonus_have_no_cap() {
    // KIP101 says that 12 is not 9; the sum stays the sum.
    let case = Case::new(Formula::Points).aspect("A", "9", [ask("A1", "12").met()]);
    assert_eq!(case.judge().score.points, Some(triple("12", "12", "12")));
}

#[test]
fn rounding_goes_half_away_from_zero() {
    for (points, decimals, rounded) in [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("2.4999", 0, "2"),
        ("0.05", 1, "0.1"),
        ("0.049", 1, "0"),
        ("5.705", 2, "5.71"),
        ("5.7049", 2, "5.70"),
        ("0.045", 2, "0.05"),
        ("8/3", 2, "2.67"),
    ] {
        for of in [RoundingOf::Aspect, RoundingOf::Total] {
            let report = Case::worth(points).rounded(of, decimals).judge();
            let supported = report.score.points.unwrap().supported;
            assert_eq!(supported, exact(rounded), "{points} to {decimals}, {of:?}");
        }
    }
}

#[test]
fn each_aspect_is_rounded_apart() {
    // 4.5 + 4.5: of aspects 5 + 5 = 10, of the total 9.
    let case = || {
        Case::new(Formula::Points)
            .aspect("A", "50", [ask("A1", "4.5").met()])
            .aspect("B", "50", [ask("B1", "4.5").met()])
    };
    let supported = |case: Case| case.judge().score.points.unwrap().supported;
    let aspects = case().rounded(RoundingOf::Aspect, 0);
    assert_eq!(supported(aspects), exact("10"));
    assert_eq!(supported(case().rounded(RoundingOf::Total, 0)), exact("9"));
}

#[test]
fn options_are_worth_shares_or_points() {
    let report = Case::new(Formula::Points)
        .aspect(
            "A",
            "100",
            [
                // 12 × 2/3 = 8 of 12 × 3/4 = 9.
                ask("A1", "12")
                    .shares(&[("a", "3/4"), ("b", "2/3"), ("c", "0")])
                    .says("b")
                    .shows("a.pdf"),
                // The points stand for themselves, whatever the weight.
                ask("A2", "12")
                    .points(&[("a", "5"), ("b", "2.5"), ("c", "0")])
                    .says("b")
                    .shows("b.pdf"),
            ],
        )
        .judge();
    let own: Vec<&Triple> = report
        .indicators
        .iter()
        .filter_map(|row| row.points.as_ref())
        .collect();
    assert_eq!(own, [&triple("8", "8", "9"), &triple("2.5", "2.5", "5")]);
    assert_eq!(report.score.points, Some(triple("10.5", "10.5", "14")));
}

#[test]
fn the_gap_of_unknown_options_is_not_hidden() {
    // KIP104: without options the weight is possible, and any answer is unknown.
    let case = Case::new(Formula::Proportion).aspect(
        "A",
        "100",
        [ask("A1", "1").met(), ask("A2", "3").shares(&[]).says("Ya")],
    );
    assert_eq!(case.judge().score.points, Some(triple("25", "25", "100")));
}

#[test]
fn an_option_below_nothing_neither_takes_points_off_nor_makes_less_possible() {
    let report = Case::new(Formula::Points)
        .aspect(
            "A",
            "100",
            [
                ask("A1", "3").met(),
                ask("A2", "2")
                    .shares(&[("Ya", "-0.5"), ("Tidak", "-1")])
                    .says("Ya"),
            ],
        )
        .judge();
    assert_eq!(report.score.points, Some(triple("3", "3", "3")));
}

#[test]
fn nothing_scorable_is_no_score() {
    for formula in [Formula::Points, Formula::Proportion, Formula::Mean] {
        let none = ask("A1", "0").says("Ya").shows("a.pdf");
        for case in [
            Case::new(formula),
            Case::new(formula).aspect("A", "100", []),
            Case::new(formula).aspect("A", "100", [none.clone()]),
        ] {
            let report = case.usual_bands().stage("saq", "100").minimum("0").judge();
            let score = &report.score;
            assert_eq!(score.points, None, "{formula:?}");
            assert_eq!((&score.total, &score.next_band), (&None, &None));
            assert_eq!((&score.claimed_band, &score.supported_band), (&None, &None));
            assert!(!score.near_border);
            assert_eq!(
                report.verdict.word(),
                "fail",
                "no score reaches a least one"
            );
        }
    }
}

#[test]
fn an_aspect_without_points_takes_no_part() {
    for (formula, wanted) in [
        (Formula::Points, "3"),
        (Formula::Proportion, "30"), // 40 × 3 ÷ 4
        (Formula::Mean, "75"),       // of one aspect, not of two
    ] {
        let report = Case::new(formula)
            .aspect("A", "40", [ask("A1", "3").met(), ask("A2", "1")])
            .aspect("B", "60", [ask("B1", "0").met()])
            .judge();
        assert_eq!(report.score.points.unwrap().supported, exact(wanted));
        assert_eq!(report.aspects[1].points.supported, None, "{formula:?}");
        assert!(report.aspects[0].points.supported.is_some());
    }
}

#[test]
fn a_bonus_alone_can_be_scored_in_points_only() {
    // Nothing is possible but for the bonus: a proportion has no divisor.
    for (formula, wanted) in [
        (Formula::Points, Some(triple("4", "4", "4"))),
        (Formula::Proportion, None),
        (Formula::Mean, None),
    ] {
        let case = Case::new(formula).aspect("A", "10", [ask("A1", "4").bonus().met()]);
        assert_eq!(case.judge().score.points, wanted, "{formula:?}");
    }
}

#[test]
fn what_the_weights_sum_to() {
    for (formula, aspects, indicators, out_of) in [
        (Formula::Points, ["60", "40"], ["60", "40"], "100"),
        (Formula::Points, ["61", "40"], ["60", "40"], "101"),
        (Formula::Points, ["60", "40"], ["61", "40"], "101"),
        (Formula::Points, ["59", "40"], ["61", "40"], "99"),
        (
            Formula::Points,
            ["100/3", "200/3"],
            ["100/3", "200/3"],
            "100",
        ),
        (Formula::Proportion, ["60", "30"], ["7", "7"], "90"),
        (Formula::Proportion, ["60", "40"], ["7", "7"], "100"),
        (Formula::Mean, ["1", "1"], ["7", "7"], "100"),
    ] {
        let report = Case::new(formula)
            // A bonus comes on top: it takes no part in the sum.
            .aspect(
                "A",
                aspects[0],
                [ask("A1", indicators[0]), ask("A2", "5").bonus()],
            )
            .aspect("B", aspects[1], [ask("B1", indicators[1])])
            .judge();
        assert_eq!(
            report.score.out_of,
            exact(out_of),
            "{formula:?} {aspects:?} {indicators:?}"
        );
    }
}

#[test]
fn an_indicator_of_no_aspect_is_no_nought_but_stops_the_judge() {
    let case = Case::new(Formula::Points).aspect("A", "100", [ask("A1", "100").met()]);
    let broken = case.without_aspects().try_judge().unwrap_err();
    assert!(broken.0.get(Lang::Id).contains("aspek A "));
    assert!(broken.0.get(Lang::En).contains("aspect A "));
}

#[test]
fn of_two_aspects_with_one_code_the_first_has_the_indicators_of_both() {
    // KIP102 says so. What is possible stays each aspect's own: 50 × 2 ÷ 2, capped, and 30 × 0 ÷ 4.
    let report = Case::new(Formula::Proportion)
        .aspect("A", "50", [ask("A1", "2").says("Sebagian").shows("a.pdf")])
        .aspect("A", "30", [ask("A2", "4").met()])
        .judge();
    let wanted = [Some(triple("50", "50", "50")), Some(triple("0", "0", "0"))];
    assert_eq!(parts(&report), wanted);
    let rows = report.aspects.iter();
    let rows: Vec<_> = rows
        .map(|row| (row.indicators, row.met, row.rows.len()))
        .collect();
    assert_eq!(rows, [(2, 2, 2), (0, 0, 0)]);
}
