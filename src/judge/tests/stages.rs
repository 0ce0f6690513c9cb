//! Stages: the total, and what each unknown stage must bring.

use crate::model::{Lang, RoundingOf, Score};

use super::build::{Case, exact};

/// A stage's `needed` per band, from the highest; `-` out of reach.
type NeededRow<'a> = [&'a str; 4];

fn needs(score: &Score, stage: usize, wanted: NeededRow<'_>) {
    let needed: Vec<(&str, Option<_>)> = score.stages[stage]
        .needed
        .iter()
        .map(|(band, least)| (band.as_str(), least.clone()))
        .collect();
    let bands = [
        "Informatif",
        "Menuju Informatif",
        "Cukup Informatif",
        "Tidak Informatif",
    ];
    let wanted: Vec<(&str, Option<_>)> = bands
        .into_iter()
        .zip(wanted.map(|least| (least != "-").then(|| exact(least))))
        .collect();
    assert_eq!(needed, wanted);
}

fn two(questionnaire: &str) -> Case {
    Case::worth(questionnaire)
        .stage("saq", "80")
        .stage("presentasi", "20")
}

#[test]
fn without_stages_there_is_no_total() {
    let score = Case::worth("95").judge().score;
    assert!(score.stages.is_empty());
    assert_eq!((score.total, score.total_band), (None, None));
}

#[test]
fn one_stage_is_the_questionnaire() {
    let score = Case::worth("95").stage("saq", "100").judge().score;
    assert_eq!(score.total, Some(exact("95")));
    assert_eq!(score.total_band.as_deref(), Some("Informatif"));
    assert_eq!(score.stages[0].score, Some(exact("95")));
    assert!(score.stages[0].needed.is_empty());
}

#[test]
fn what_the_second_of_two_stages_must_bring() {
    // 0.8 × 89.9 = 71.92: (90 − 71.92) ÷ 0.2 = 90.4, (80 − 71.92) ÷ 0.2 = 40.4, 60 is reached.
    let score = two("89.9").judge().score;
    needs(&score, 1, ["90.4", "40.4", "0", "0"]);
    assert_eq!((score.total, score.total_band), (None, None));
    assert_eq!(score.stages[0].score, Some(exact("89.9")));
    assert!(score.stages[0].needed.is_empty());

    // 0.8 × 87.5 = 70: 90 takes all of the 20; a hair less is out of reach.
    needs(&two("87.5").judge().score, 1, ["100", "50", "0", "0"]);
    needs(&two("87.4999").judge().score, 1, ["-", "50.0004", "0", "0"]);
    // 0.8 × 100 = 80 reaches its band alone.
    needs(&two("100").judge().score, 1, ["50", "0", "0", "0"]);
    // Nothing: 60 is out of reach of the 20.
    needs(&two("0").judge().score, 1, ["-", "-", "-", "0"]);
}

#[test]
fn a_known_stage_makes_the_total() {
    // 71.92 + 0.2 × 90.4 = 71.92 + 18.08.
    let score = two("89.9").known("presentasi", "90.4").judge().score;
    assert_eq!(score.total, Some(exact("90")));
    assert_eq!(score.total_band.as_deref(), Some("Informatif"));
    assert_eq!(score.stages[1].score, Some(exact("90.4")));
    assert!(score.stages[1].needed.is_empty());
    // The questionnaire keeps its own band.
    assert_eq!(score.supported_band.as_deref(), Some("Menuju Informatif"));

    let score = two("89.9").known("presentasi", "90.3999").judge().score;
    assert_eq!(score.total, Some(exact("89.99998")));
    assert_eq!(score.total_band.as_deref(), Some("Menuju Informatif"));
}

#[test]
fn the_first_stage_is_the_questionnaire_whatever_is_given() {
    let score = two("80")
        .known("saq", "100")
        .known("presentasi", "80")
        .judge()
        .score;
    assert_eq!(score.total, Some(exact("80")));
}

fn three(questionnaire: &str) -> Case {
    Case::worth(questionnaire)
        .stage("saq", "40")
        .stage("presentasi", "35")
        .stage("visitasi", "25")
}

#[test]
fn of_two_unknown_stages_each_counts_on_all_of_the_other() {
    // 0.4 × 80 = 32. The second, with 25 of the third: (90 − 57) ÷ 0.35 = 660/7 = 94.2857,
    // 23 ÷ 0.35 = 460/7, 3 ÷ 0.35 = 60/7. The third, with 35 of the second: 23 ÷ 0.25 = 92,
    // 13 ÷ 0.25 = 52, and 67 is above 60.
    let score = three("80").judge().score;
    needs(&score, 1, ["660/7", "460/7", "60/7", "0"]);
    needs(&score, 2, ["92", "52", "0", "0"]);
    assert_eq!(score.total, None);
    let least = score.stages[1].needed[0].1.clone().unwrap();
    assert_eq!(least.shown_needed(Lang::Id), "94,29");
}

#[test]
fn of_one_unknown_stage_the_known_ones_count() {
    // 32 + 0.35 × 70 = 56.5: 33.5 ÷ 0.25 = 134 is out of reach, 23.5 ÷ 0.25 = 94, 3.5 ÷ 0.25 = 14.
    let score = three("80").known("presentasi", "70").judge().score;
    assert!(score.stages[1].needed.is_empty());
    needs(&score, 2, ["-", "94", "14", "0"]);
    assert_eq!(score.total, None);

    let score = three("80").known("visitasi", "70").judge().score;
    // 32 + 0.25 × 70 = 49.5: 40.5 ÷ 0.35 is out of reach, 30.5 ÷ 0.35 = 610/7, 10.5 ÷ 0.35 = 30.
    needs(&score, 1, ["-", "610/7", "30", "0"]);

    let score = three("80")
        .known("presentasi", "70")
        .known("visitasi", "94")
        .judge()
        .score;
    assert_eq!(score.total, Some(exact("80")));
    assert_eq!(score.total_band.as_deref(), Some("Menuju Informatif"));
}

#[test]
fn rounding_of_the_total_makes_a_border_cheaper() {
    let half = |of, decimals| {
        Case::worth("85")
            .stage("saq", "50")
            .stage("akhir", "50")
            .rounded(of, decimals)
    };
    // 42.5 are there. 89.5 rounds to 90: 47 ÷ 0.5 = 94; 79.5: 74; 59.5: 34.
    let whole = half(RoundingOf::Total, 0);
    needs(&whole.judge().score, 1, ["94", "74", "34", "0"]);
    let whole = whole.known("akhir", "94").judge().score;
    assert_eq!(whole.total, Some(exact("90")));
    assert_eq!(whole.total_band.as_deref(), Some("Informatif"));
    // 89.95 rounds to 90.0, 89.995 to 90.00.
    needs(
        &half(RoundingOf::Total, 1).judge().score,
        1,
        ["94.9", "74.9", "34.9", "0"],
    );
    needs(
        &half(RoundingOf::Total, 2).judge().score,
        1,
        ["94.99", "74.99", "34.99", "0"],
    );
    // Rounding of aspects leaves the total alone.
    needs(
        &half(RoundingOf::Aspect, 0).judge().score,
        1,
        ["95", "75", "35", "0"],
    );
}

#[test]
fn a_border_between_two_rounded_values_is_reached_by_the_upper_one() {
    // 89.99 is not a value of one decimal: 90.0 reaches it, which 89.95 rounds to; 47.45 ÷ 0.5.
    let score = Case::worth("85")
        .bands(&[("Atas", "89.99"), ("Bawah", "0")])
        .stage("saq", "50")
        .stage("akhir", "50")
        .rounded(RoundingOf::Total, 1)
        .judge()
        .score;
    assert_eq!(
        score.stages[1].needed,
        [
            ("Atas".to_owned(), Some(exact("94.9"))),
            ("Bawah".to_owned(), Some(exact("0"))),
        ]
    );
}

#[test]
fn the_questionnaire_is_rounded_before_it_counts_as_a_stage() {
    // 79.5 becomes 80: 0.5 × 80 = 40, and not 39.75. 89.5 − 40 = 49.5: 99.
    let score = Case::worth("79.5")
        .stage("saq", "50")
        .stage("akhir", "50")
        .rounded(RoundingOf::Total, 0)
        .judge()
        .score;
    assert_eq!(score.stages[0].score, Some(exact("80")));
    needs(&score, 1, ["99", "79", "39", "0"]);
}

#[test]
fn stages_that_do_not_sum_to_a_hundred_make_no_total() {
    for second in ["19", "21"] {
        let case = || {
            Case::worth("95")
                .stage("saq", "80")
                .stage("presentasi", second)
        };
        assert!(case().judge().score.stages[1].needed.is_empty());
        let score = case().known("presentasi", "95").judge().score;
        assert_eq!((score.total, score.total_band), (None, None));
        assert_eq!(score.supported_band.as_deref(), Some("Informatif"));
    }
}

#[test]
fn a_stage_without_weight_brings_nothing() {
    let score = Case::worth("85")
        .stage("saq", "100")
        .stage("lisan", "0")
        .judge()
        .score;
    needs(&score, 1, ["-", "0", "0", "0"]);
}

#[test]
fn nothing_is_needed_where_nothing_can_be_scored() {
    let score = Case::new(crate::model::Formula::Points)
        .usual_bands()
        .stage("saq", "50")
        .stage("akhir", "50")
        .known("akhir", "90")
        .judge()
        .score;
    assert_eq!(score.total, None);
    assert!(score.stages.iter().all(|stage| stage.needed.is_empty()));
}

/// The bands out of reach, from the highest, with the questionnaire's score that brings them in reach.
fn from(score: &Score) -> Vec<(&str, crate::model::Exact)> {
    let bands = score.out_of_reach.iter();
    bands
        .map(|(band, from)| (band.as_str(), from.clone()))
        .collect()
}

#[test]
fn what_is_out_of_reach_names_the_questionnaire_that_reaches_it() {
    // 80 % and 20 %: with 100 in the stage (90 − 20) ÷ 0.8 = 87.5, (80 − 20) ÷ 0.8 = 75 and
    // (60 − 20) ÷ 0.8 = 50.
    let score = two("40").judge().score;
    needs(&score, 1, ["-", "-", "-", "0"]);
    assert_eq!(
        from(&score),
        [
            ("Informatif", exact("87.5")),
            ("Menuju Informatif", exact("75")),
            ("Cukup Informatif", exact("50"))
        ]
    );
    // At that very score it is in reach, a little below it is not.
    assert!(from(&two("87.5").judge().score).is_empty());
    assert_eq!(from(&two("87.49").judge().score).len(), 1);
    // With a known stage of 10 nothing is open.
    assert!(from(&two("40").known("presentasi", "10").judge().score).is_empty());
}
