//! Bands: which one, how far to the next, and whether a border is near. Judged on the exact value,
//! after the organiser's rounding and before anything is cut for show.

use crate::model::{Lang, RoundingOf};

use super::build::{BROKEN, Case, DAY, ask, exact};

#[test]
fn a_band_begins_at_its_border_exactly() {
    for (score, band, next) in [
        ("100", "Informatif", None),
        ("90.0001", "Informatif", None),
        ("90", "Informatif", None),
        // 89.9999996…: a millionth of a third below.
        (
            "269999999/3000000",
            "Menuju Informatif",
            Some(("Informatif", "1/3000000")),
        ),
        ("89.999", "Menuju Informatif", Some(("Informatif", "0.001"))),
        ("89.995", "Menuju Informatif", Some(("Informatif", "0.005"))),
        ("80", "Menuju Informatif", Some(("Informatif", "10"))),
        (
            "79.99",
            "Cukup Informatif",
            Some(("Menuju Informatif", "0.01")),
        ),
        ("60", "Cukup Informatif", Some(("Menuju Informatif", "20"))),
        (
            "59.5",
            "Tidak Informatif",
            Some(("Cukup Informatif", "0.5")),
        ),
        (
            "0.01",
            "Tidak Informatif",
            Some(("Cukup Informatif", "59.99")),
        ),
        ("0", "Tidak Informatif", Some(("Cukup Informatif", "60"))),
    ] {
        let found = Case::worth(score).judge().score;
        assert_eq!(found.supported_band.as_deref(), Some(band), "{score}");
        assert_eq!(found.claimed_band.as_deref(), Some(band), "{score}");
        let next = next.map(|(name, missing)| (name.to_owned(), exact(missing)));
        assert_eq!(found.next_band, next, "{score}");
    }
}

#[test]
fn a_score_below_the_lowest_border_has_no_band() {
    let score = Case::worth("59")
        .bands(&[("Tinggi", "90"), ("Cukup", "60")])
        .judge()
        .score;
    assert_eq!(score.supported_band, None);
}

#[test]
fn without_bands_there_is_none() {
    let score = Case::worth("90").bands(&[]).judge().score;
    assert_eq!(
        (score.supported_band, score.claimed_band, score.next_band),
        (None, None, None)
    );
    assert!(!score.near_border);
}

#[test]
fn claimed_and_supported_have_bands_of_their_own() {
    let case = Case::new(crate::model::Formula::Points).usual_bands();
    let score = case
        .aspect(
            "A",
            "100",
            [
                ask("A1", "80").met(),
                ask("A2", "10").says("Ya"),
                ask("A3", "10"),
            ],
        )
        .judge()
        .score;
    assert_eq!(score.claimed_band.as_deref(), Some("Informatif"));
    assert_eq!(score.supported_band.as_deref(), Some("Menuju Informatif"));
    assert_eq!(
        score.next_band,
        Some(("Informatif".to_owned(), exact("10")))
    );
}

#[test]
fn rounding_of_the_total_comes_before_the_band() {
    for (score, decimals, rounded, band) in [
        ("89.995", 2, "90", "Informatif"),
        ("89.9949", 2, "89.99", "Menuju Informatif"),
        ("89.95", 1, "90", "Informatif"),
        ("89.949", 1, "89.9", "Menuju Informatif"),
        ("89.5", 0, "90", "Informatif"),
        ("89.49", 0, "89", "Menuju Informatif"),
    ] {
        let found = Case::worth(score)
            .rounded(RoundingOf::Total, decimals)
            .judge()
            .score;
        assert_eq!(found.points.unwrap().supported, exact(rounded), "{score}");
        assert_eq!(found.supported_band.as_deref(), Some(band), "{score}");
    }
}

#[test]
fn thirds_and_sevenths_meet_a_border_exactly() {
    // 15 × 2/3 + 35 × 6/7 + 50 = 10 + 30 + 50.
    let asks = |code: &str, all: u32, met: u32| {
        (0..all)
            .map(|at| {
                let ask = ask(&format!("{code}{at}"), "1");
                if at < met {
                    ask.met()
                } else {
                    ask.says("Tidak")
                }
            })
            .collect()
    };
    let score = Case::new(crate::model::Formula::Proportion)
        .usual_bands()
        .aspect_of("A", exact("15"), asks("A", 3, 2))
        .aspect_of("B", exact("35"), asks("B", 7, 6))
        .aspect_of("C", exact("50"), asks("C", 1, 1))
        .judge()
        .score;
    assert_eq!(score.points.unwrap().supported, exact("90"));
    assert_eq!(score.supported_band.as_deref(), Some("Informatif"));
}

#[test]
fn a_border_is_near_within_a_tenth_on_either_side() {
    for (score, near) in [
        ("89.8999", false),
        ("89.9", true),
        ("89.95", true),
        ("90", true),
        ("90.05", true),
        ("90.1", true),
        ("90.1001", false),
        ("79.9", true),
        ("80.1", true),
        ("80.2", false),
        ("60", true),
        ("70", false),
        ("100", false),
        // The lowest band's own border is none.
        ("0", false),
        ("0.05", false),
    ] {
        assert_eq!(
            Case::worth(score).judge().score.near_border,
            near,
            "{score}"
        );
    }
}

#[test]
fn a_claim_near_a_border_is_not_near_it() {
    let score = Case::new(crate::model::Formula::Points)
        .usual_bands()
        .aspect(
            "A",
            "100",
            [
                ask("A1", "85").met(),
                ask("A2", "5").says("Ya"),
                ask("A3", "10"),
            ],
        )
        .judge()
        .score;
    assert!(!score.near_border);
}

#[test]
fn the_total_is_near_a_border_too() {
    // 0.8 × 85 + 0.2 × 60 = 80; then 0.8 × 90 + 0.2 × 85 = 89; then 0.8 × 85 + 0.2 × 70 = 82.
    for (questionnaire, presentation, near) in [
        ("85", "60", true),
        ("85", "60.51", false),
        ("90", "85", true),
        ("85", "70", false),
    ] {
        let score = Case::worth(questionnaire)
            .stage("saq", "80")
            .stage("presentasi", "20")
            .known("presentasi", presentation)
            .judge()
            .score;
        assert_eq!(
            score.near_border, near,
            "{questionnaire} and {presentation}"
        );
    }
}

/// Weights of 101, of which 90 are supported.
fn out_of_101() -> Case {
    Case::new(crate::model::Formula::Points)
        .usual_bands()
        .stage("saq", "50")
        .stage("presentasi", "50")
        .aspect(
            "A",
            "101",
            [ask("A1", "90").met(), ask("A2", "11").says("Tidak")],
        )
}

#[test]
fn a_border_made_for_a_hundred_says_nothing_of_another_sum() {
    let score = out_of_101().finds(&BROKEN, "", "").judge().score;
    assert_eq!(score.out_of, exact("101"));
    assert_eq!(score.points.unwrap().supported, exact("90"));
    assert_eq!(
        (score.claimed_band, score.supported_band, score.next_band),
        (None, None, None)
    );
    assert!(!score.near_border);
    assert!(score.stages.iter().all(|stage| stage.needed.is_empty()));

    let score = out_of_101()
        .finds(&BROKEN, "", "")
        .known("presentasi", "90")
        .judge()
        .score;
    assert_eq!((score.total, score.total_band), (Some(exact("90")), None));
}

#[test]
fn borders_hold_where_the_fault_is_another_or_waived() {
    let waived = out_of_101()
        .finds(&BROKEN, "", "")
        .waives("KIP908", "", "", DAY);
    for (case, what) in [
        (out_of_101(), "no KIP101"),
        (waived, "waived"),
        (
            // Of a hundred, so that what does not sum are the stages.
            Case::worth("90")
                .stage("saq", "50")
                .stage("akhir", "50")
                .finds(&BROKEN, "", ""),
            "of a hundred",
        ),
    ] {
        let score = case.judge().score;
        assert_eq!(
            score.supported_band.as_deref(),
            Some("Informatif"),
            "{what}"
        );
        assert!(score.near_border, "{what}");
        assert_eq!(score.stages[1].needed.len(), 4, "{what}");
    }
}

#[test]
fn shown_scores_are_cut_and_what_is_needed_is_raised() {
    let score = Case::worth("89.999").judge().score;
    let (_, missing) = score.next_band.unwrap();
    let supported = score.points.unwrap().supported;
    assert_eq!(supported.shown(Lang::Id), "89,99");
    assert_eq!(missing.shown_needed(Lang::Id), "0,01");
}

#[test]
fn the_borders_of_a_score_are_those_of_the_bands_from_the_highest() {
    let score = Case::worth("50").usual_bands().judge().score;
    let bands: Vec<(&str, crate::model::Exact)> = score
        .bands
        .iter()
        .map(|(name, least)| (name.as_str(), least.clone()))
        .collect();
    assert_eq!(bands[0], ("Informatif", exact("90")));
    assert!(
        bands.windows(2).all(|pair| pair[0].1 > pair[1].1),
        "{bands:?}"
    );
    assert_eq!(bands.last().unwrap().1, exact("0"));
}
