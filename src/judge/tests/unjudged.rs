//! A mapping is left out: what is known of the others stands, and no number is made of a part.

use crate::model::{Formula, Status, Verdict};

use super::build::{BELOW, Case, DAY, ERROR, LEFT_OVER, VOIDING, ask, only, triple};

/// Everything that follows from a score, with one indicator that nobody claims.
fn case() -> Case {
    Case::new(Formula::Points)
        .usual_bands()
        .stage("saq", "80")
        .stage("presentasi", "20")
        .known("presentasi", "90")
        .deadline("2026-12-31")
        .minimum("99")
        .aspect("A", "60", [ask("A1", "40").met(), ask("A2", "20")])
        .aspect("B", "40", [ask("B1", "40").says("Ya").shows("b.pdf")])
        .finds(&VOIDING, "B1", "b.pdf")
        .waives("KIP999", "A1", "", DAY)
}

#[test]
fn no_number_is_made_of_a_part() {
    let whole = case().judge();
    assert!(whole.score.points.is_some() && whole.score.total.is_some());
    assert!(whole.score.reachable.is_some() && !whole.acts.is_empty());
    let report = case().unread().judge();
    let score = &report.score;
    assert_eq!(
        (&score.points, &score.total, &score.reachable),
        (&None, &None, &None)
    );
    for band in [
        &score.claimed_band,
        &score.supported_band,
        &score.total_band,
        &score.reachable_band,
    ] {
        assert_eq!(*band, None);
    }
    assert_eq!((&score.next_band, score.near_border), (&None, false));
    assert!(score.out_of_reach.is_empty() && report.acts.is_empty());
    assert!(score.stages.iter().all(|stage| stage.needed.is_empty()));
    assert!(
        report
            .aspects
            .iter()
            .all(|aspect| aspect.points.supported.is_none())
    );
    assert!(report.indicators.iter().all(|row| row.in_total.is_none()));
    assert!(report.owners.iter().all(|owner| owner.points.is_none()));
    let row = &whole.indicators[0];
    assert_eq!(
        whole.owners[0].points,
        row.in_total.clone().map(|first| {
            whole.indicators[1..]
                .iter()
                .fold(first, |sum, row| sum.plus(row.in_total.as_ref().unwrap()))
        })
    );
    assert!(
        report
            .findings
            .iter()
            .all(|one| one.points_at_risk.is_none())
    );
}

#[test]
fn what_is_known_of_the_others_stands() {
    let report = case().unread().judge();
    let statuses: Vec<Status> = report.indicators.iter().map(|row| row.status).collect();
    assert_eq!(
        statuses,
        [Status::Supported, Status::Unseen, Status::Unsupported]
    );
    let points: Vec<_> = report
        .indicators
        .iter()
        .map(|row| row.points.clone())
        .collect();
    assert_eq!(
        points,
        [
            Some(triple("40", "40", "40")),
            None,
            Some(triple("40", "0", "40"))
        ]
    );
    assert_eq!(report.coverage.last(), Some(&(Status::Unseen, 1)));
    assert_eq!((report.asked, report.met), (3, 1));
    only(&report, &VOIDING);
    // Where all was read, nobody is told of what was not.
    assert!(
        case()
            .judge()
            .coverage
            .iter()
            .all(|(status, _)| *status != Status::Unseen)
    );
}

#[test]
fn rules_that_need_all_mappings_and_the_least_score_are_silent() {
    let has = |case: Case, rule| {
        case.judge()
            .findings
            .iter()
            .any(|one| one.finding.rule == rule)
    };
    for rule in [&BELOW, &LEFT_OVER] {
        assert!(has(case(), rule), "{rule:?}");
        assert!(!has(case().unread(), rule), "{rule:?}");
    }
    let rules = case().unread().judge().rules;
    assert!(rules.contains(&&BELOW) && !rules.contains(&&LEFT_OVER));
}

#[test]
fn it_neither_passes_nor_fails_and_is_never_ready() {
    let sound = || Case::new(Formula::Points).aspect("A", "100", [ask("A1", "100").met()]);
    let before = sound().judge();
    assert!(before.ready && before.verdict == Verdict::Pass);
    for case in [
        sound().unread(),
        sound().unread().finds(&ERROR, "A1", "A1.pdf"),
    ] {
        let report = case.judge();
        assert_eq!(report.verdict, Verdict::Unjudged);
        assert!(!report.ready && !report.may_be_sent());
        assert_eq!(report.problems.len(), 1);
    }
}
