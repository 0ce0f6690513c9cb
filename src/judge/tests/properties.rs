//! What holds of any questionnaire, and that its scores are those of an independent computation.

use proptest::prelude::*;

use crate::model::{Exact, Report, RoundingOf, Triple};

use super::build::{Ask, Case, DAY, LIFTABLE, NOTE, VOIDING, ask, exact};
use super::independent::{
    Aspek, Butir, Evidence, Formula, Kuesioner, NotAsked, Pembulatan, Ratio, Which,
};

fn pembulatan() -> impl Strategy<Value = Pembulatan> {
    prop_oneof![
        Just(Pembulatan::None),
        (0..=2_u32).prop_map(Pembulatan::Indikator),
        (0..=2_u32).prop_map(Pembulatan::Aspek),
        (0..=2_u32).prop_map(Pembulatan::Total),
    ]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    prop_oneof![
        3 => Just(Evidence::Good),
        1 => Just(Evidence::Void),
        1 => Just(Evidence::Liftable),
        1 => Just(Evidence::Half),
        1 => Just(Evidence::Lacking),
    ]
}

fn left_out() -> impl Strategy<Value = Option<NotAsked>> {
    prop_oneof![
        5 => Just(None),
        1 => Just(Some(NotAsked::Free)),
        1 => Just(Some(NotAsked::Shown)),
    ]
}

prop_compose! {
    fn butir()(
        weight in 0..=99_i128,
        options in prop::collection::vec(0..=12_i128, 1..5),
        chosen in 0..5_usize,
        evidence in evidence(),
        bonus in prop::bool::weighted(0.2),
        left_out in left_out(),
    ) -> Butir {
        Butir { weight, options, chosen, evidence, bonus, left_out }
    }
}

/// Some weigh nothing.
fn weight() -> impl Strategy<Value = i128> {
    prop_oneof![4 => 0..=500_i128, 1 => Just(0)]
}

prop_compose! {
    fn kuesioner()(
        formula in prop_oneof![Just(Formula::Poin), Just(Formula::Proporsi), Just(Formula::Rerata)],
        pembulatan in pembulatan(),
        maks in prop::sample::select(vec![100_i128, 5, 101]),
        aspek in prop::collection::vec((weight(), prop::collection::vec(butir(), 0..5)), 0..4),
        to_hundred in any::<bool>(),
    ) -> Kuesioner {
        let aspek = aspek.into_iter().map(|(weight, butir)| Aspek { weight, butir });
        let mut aspek: Vec<Aspek> = aspek.collect();
        // The weights of an instrument sum to 100, but for a few.
        let rest: i128 = aspek.iter().skip(1).map(|aspek| aspek.weight).sum();
        if let Some(first) = aspek.first_mut().filter(|_| to_hundred && rest <= 1000) {
            first.weight = 1000 - rest;
        }
        // With `poin` no answer takes a question out of the count.
        if formula == Formula::Poin {
            let butir = aspek.iter_mut().flat_map(|aspek| &mut aspek.butir);
            butir.for_each(|butir| butir.left_out = None);
        }
        Kuesioner { formula, pembulatan, maks, aspek }
    }
}

const CODES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// The indicator as the judge reads it. What is asked for are two pieces of evidence.
fn read(code: &str, butir: &Butir) -> Ask {
    let shares: Vec<String> = butir.options.iter().map(|o| format!("{o}/12")).collect();
    let options: Vec<(&str, &str)> = CODES
        .into_iter()
        .zip(shares.iter().map(String::as_str))
        .collect();
    let weight = format!("{}/10", butir.weight);
    let all: &[crate::model::Kind] = &crate::model::Kind::ALL;
    let ask = ask(code, &weight).shares(&options).needs(&[(all, 2)]);
    let ask = if butir.bonus { ask.bonus() } else { ask };
    let ask = match butir.left_out {
        Some(asked) => ask.may_not_apply(asked == NotAsked::Free).says("TB"),
        None if butir.chosen < butir.options.len() => ask.says(CODES[butir.chosen]),
        None => ask,
    };
    let (first, second) = (format!("{code}-1.pdf"), format!("{code}-2.pdf"));
    match butir.evidence {
        Evidence::Good | Evidence::Void | Evidence::Liftable => ask.shows(&first).shows(&second),
        Evidence::Half => ask.shows(&first),
        Evidence::Lacking => ask,
    }
}

/// The whole questionnaire, with the findings that make its evidence void.
fn case(of: &Kuesioner) -> Case {
    let formula = match of.formula {
        Formula::Poin => crate::model::Formula::Points,
        Formula::Proporsi => crate::model::Formula::Proportion,
        Formula::Rerata => crate::model::Formula::Mean,
    };
    let mut case = Case::new(formula)
        .usual_bands()
        .out_of(&of.maks.to_string());
    for (at, aspek) in of.aspek.iter().enumerate() {
        let code = |nth: usize| format!("{at}.{nth}");
        let asks = aspek.butir.iter().enumerate();
        let asks = asks.map(|(nth, butir)| read(&code(nth), butir)).collect();
        let weight = exact(&format!("{}/10", aspek.weight));
        case = case.aspect_of(&at.to_string(), weight, asks);
        for (nth, butir) in aspek.butir.iter().enumerate() {
            let name = format!("{}-2.pdf", code(nth));
            case = match butir.evidence {
                Evidence::Void => case.finds(&VOIDING, &code(nth), &name),
                Evidence::Liftable => case.finds(&LIFTABLE, &code(nth), &name),
                Evidence::Good => case.finds(&NOTE, &code(nth), &name),
                Evidence::Half | Evidence::Lacking => case,
            };
        }
    }
    match of.pembulatan {
        Pembulatan::None => case,
        Pembulatan::Indikator(decimals) => case.rounded(RoundingOf::Indicator, decimals),
        Pembulatan::Aspek(decimals) => case.rounded(RoundingOf::Aspect, decimals),
        Pembulatan::Total(decimals) => case.rounded(RoundingOf::Total, decimals),
    }
}

fn number(ratio: Ratio) -> Exact {
    exact(&ratio.text())
}

fn three(of: impl Fn(Which) -> Option<Ratio>) -> Option<Triple> {
    Some(Triple {
        claimed: number(of(Which::Claimed)?),
        supported: number(of(Which::Supported)?),
        potential: number(of(Which::Potential)?),
    })
}

/// Whether the scores of such an aspect are in no order that could be promised: see there.
fn is_left_to_bonus(of: &Kuesioner) -> bool {
    of.aspek.iter().any(|aspek| aspek.is_left_to_bonus(of))
}

fn in_order(points: &Triple) -> bool {
    points.supported <= points.claimed
        && points.claimed <= points.potential
        && !points.supported.is_negative()
}

fn supported(report: &Report) -> Option<Exact> {
    let points = report.score.points.as_ref();
    points.map(|points| points.supported.clone())
}

/// Waivers for all that was found, by id and at its indicator.
fn waived(of: &Kuesioner, rules: &[&str]) -> Case {
    let mut case = case(of);
    for (at, aspek) in of.aspek.iter().enumerate() {
        for nth in 0..aspek.butir.len() {
            for rule in rules {
                case = case.waives(rule, &format!("{at}.{nth}"), "", DAY);
            }
        }
    }
    case
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn scores_are_those_of_the_independent_computation(of in kuesioner()) {
        let report = case(&of).judge();
        prop_assert_eq!(&report.score.points, &three(|which| of.score(which)));
        for (row, aspek) in report.aspects.iter().zip(&of.aspek) {
            prop_assert_eq!(row.points.clone().all(), three(|which| aspek.part(&of, which)));
        }
        let asks = of.aspek.iter().flat_map(|aspek| &aspek.butir);
        for (row, butir) in report.indicators.iter().zip(asks) {
            let own = three(|which| Some(butir.points(&of, which)));
            let own = own.filter(|_| !butir.does_not_apply());
            prop_assert_eq!(&row.points, &own);
        }
    }

    #[test]
    fn supported_is_at_most_claimed_and_claimed_at_most_potential(of in kuesioner()) {
        prop_assume!(!is_left_to_bonus(&of));
        let report = case(&of).judge();
        prop_assert!(report.indicators.iter().filter_map(|row| row.points.as_ref()).all(in_order));
        let in_total = report.indicators.iter().filter_map(|row| row.in_total.as_ref());
        prop_assert!(in_total.clone().all(in_order));
        let parts = report.aspects.iter().filter_map(|aspect| aspect.points.clone().all());
        prop_assert!(parts.chain(report.score.points.clone()).all(|points| in_order(&points)));
        prop_assert!(report.owners.iter().all(|owner| in_order(owner.points.as_ref().unwrap())));
    }

    #[test]
    fn less_evidence_never_gives_more_points(of in kuesioner(), which in any::<prop::sample::Index>()) {
        prop_assume!(!is_left_to_bonus(&of));
        let mut less = of.clone();
        let mut asks: Vec<&mut Butir> = less.aspek.iter_mut().flat_map(|aspek| &mut aspek.butir).collect();
        if !asks.is_empty() {
            let at = which.index(asks.len());
            let butir = &mut asks[at];
            butir.evidence = match butir.evidence {
                Evidence::Good | Evidence::Void | Evidence::Liftable => Evidence::Half,
                Evidence::Half | Evidence::Lacking => Evidence::Lacking,
            };
        }
        let (now, then) = (case(&of).judge(), case(&less).judge());
        prop_assert!(supported(&then) <= supported(&now));
        let (now, then) = (now.score.points, then.score.points);
        prop_assert_eq!(now.map(|points| points.claimed), then.map(|points| points.claimed));
    }

    #[test]
    fn the_order_of_files_changes_nothing(of in kuesioner()) {
        let (one, other) = (case(&of).judge(), case(&of).turned().judge());
        prop_assert_eq!(&one.score.points, &other.score.points);
        let points = |report: &Report| -> Vec<_> {
            report.indicators.iter().map(|row| (row.status, row.points.clone())).collect()
        };
        prop_assert_eq!(points(&one), points(&other));
        let wins = |report: &Report| -> Vec<_> {
            report.acts.iter().map(|act| (act.indicator.clone(), act.win.clone())).collect()
        };
        prop_assert_eq!(wins(&one), wins(&other));
        prop_assert_eq!(one.score.next_band, other.score.next_band);
    }

    #[test]
    fn the_order_of_aspects_and_indicators_changes_no_score(of in kuesioner()) {
        let mut turned = of.clone();
        turned.aspek.reverse();
        turned.aspek.iter_mut().for_each(|aspek| aspek.butir.reverse());
        prop_assert_eq!(case(&of).judge().score.points, case(&turned).judge().score.points);
    }

    #[test]
    fn a_waiver_moves_the_score_only_where_it_lifts(of in kuesioner()) {
        let plain = case(&of).judge();
        let quiet = waived(&of, &["KIP901", "KIP905"]).judge();
        prop_assert_eq!(&plain.score.points, &quiet.score.points);
        let mut lifted = of.clone();
        for butir in lifted.aspek.iter_mut().flat_map(|aspek| &mut aspek.butir) {
            if butir.evidence == Evidence::Liftable {
                butir.evidence = Evidence::Good;
            }
        }
        let found = waived(&of, &["KIP901", "KIP902", "KIP905"]).judge();
        prop_assert_eq!(&found.score.points, &three(|which| lifted.score(which)));
    }

    #[test]
    fn a_win_is_the_difference_that_the_best_makes(of in kuesioner()) {
        prop_assume!(!is_left_to_bonus(&of));
        let report = case(&of).judge();
        let mut at = 0;
        for aspek in 0..of.aspek.len() {
            for butir in 0..of.aspek[aspek].butir.len() {
                let mut best = of.clone();
                let raised = &mut best.aspek[aspek].butir[butir];
                let most = raised.options.iter().max().copied();
                raised.chosen = raised.options.iter().position(|&o| Some(o) == most).unwrap();
                raised.evidence = Evidence::Good;
                let act = report.acts.iter().find(|act| act.row == at);
                let win = act.map_or_else(Exact::zero, |act| act.win.clone());
                let now = of.score(Which::Supported).map_or_else(Exact::zero, number);
                let then = best.score(Which::Supported).map_or_else(Exact::zero, number);
                prop_assert_eq!(win, &then - &now);
                at += 1;
            }
        }
    }

    #[test]
    fn what_a_stage_needs_is_the_least_that_reaches_the_band(
        hundredths in 0..=10_000_u32,
        weight in 0..=99_u32,
        rounding in pembulatan(),
    ) {
        let staged = || {
            let case = Case::worth(&format!("{hundredths}/100"))
                .stage("saq", &weight.to_string())
                .stage("akhir", &(100 - weight).to_string());
            match rounding {
                Pembulatan::None => case,
                Pembulatan::Indikator(decimals) => case.rounded(RoundingOf::Indicator, decimals),
                Pembulatan::Aspek(decimals) => case.rounded(RoundingOf::Aspect, decimals),
                Pembulatan::Total(decimals) => case.rounded(RoundingOf::Total, decimals),
            }
        };
        let borders = [("Informatif", 90), ("Menuju Informatif", 80), ("Cukup Informatif", 60), ("Tidak Informatif", 0)];
        let needed = staged().judge().score.stages[1].needed.clone();
        let reaches = |stage: &str, border: i64| {
            let total = staged().known("akhir", stage).judge().score.total.unwrap();
            total >= Exact::whole(border)
        };
        for ((band, least), (name, border)) in needed.iter().zip(borders) {
            prop_assert_eq!(band, name);
            let Some(least) = least else {
                prop_assert!(!reaches("100", border));
                continue;
            };
            let text = least.canonical();
            prop_assert!(reaches(&text, border));
            if least.is_positive() {
                let below = least - &exact("1/1000000");
                prop_assert!(!reaches(&below.canonical(), border));
            }
        }
    }
}
