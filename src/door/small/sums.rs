//! The small report agrees with itself, and with what its two files say when added by hand.

use super::{LOOKING, judged, report};
use crate::model::{Exact, Standing, Status, Triple};
use crate::rules;

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

/// 1.1 lists one document of two that counts, 1.2 is not answered, 2.1 has all that is asked for.
fn wanted() -> Triple {
    Triple {
        // 30.25 + 0 + 45.5
        claimed: exact("75.75"),
        supported: exact("45.5"),
        // 30.25 + 24.25 + 45.5
        potential: exact("100"),
    }
}

#[test]
fn the_points_are_those_of_aspects_indicators_and_owners() {
    let report = report();
    assert_eq!(report.score.points, Some(wanted()));
    let aspects = report
        .aspects
        .iter()
        .filter_map(|row| row.points.clone().all());
    let aspects: Vec<Triple> = aspects.collect();
    assert_eq!(aspects.iter().sum::<Triple>(), wanted());
    let indicators = report
        .indicators
        .iter()
        .map(|row| row.in_total.as_ref().unwrap());
    assert_eq!(indicators.sum::<Triple>(), wanted());
    let owners = report.owners.iter().map(|row| row.points.as_ref().unwrap());
    assert_eq!(owners.sum::<Triple>(), wanted());
    let first = report.score.stages.first().unwrap();
    assert_eq!(first.score, Some(wanted().supported));
    // (50 - 0.8 * 45.5) / 0.2, and 90 is beyond 100 of it.
    let needed = [("Informatif", None), ("Cukup Informatif", Some("68"))];
    let needed = needed.map(|(band, score)| (band.to_owned(), score.map(exact)));
    let last = report.score.stages.last().unwrap();
    assert_eq!(last.needed[..2], needed);
    let next = ("Cukup Informatif".to_owned(), exact("4.5"));
    assert_eq!(report.score.next_band, Some(next));
}

#[test]
fn three_indicators_are_counted_everywhere_and_one_of_them_is_met() {
    let report = report();
    let statuses: Vec<Status> = report.indicators.iter().map(|row| row.status).collect();
    assert_eq!(
        statuses,
        [Status::Partial, Status::Unanswered, Status::Supported]
    );
    let coverage: usize = report.coverage.iter().map(|(_, count)| count).sum();
    let aspects: usize = report.aspects.iter().map(|row| row.indicators).sum();
    let owners: usize = report.owners.iter().map(|row| row.indicators.len()).sum();
    assert_eq!([report.asked, coverage, aspects, owners], [3; 4]);
    let aspects: usize = report.aspects.iter().map(|row| row.met).sum();
    let owners: usize = report.owners.iter().map(|row| row.met).sum();
    assert_eq!([report.met, aspects, owners], [1; 3]);
    for (at, row) in report.indicators.iter().enumerate() {
        let aspect = &report.aspects[row.aspect_at];
        assert!(aspect.code == row.aspect && aspect.rows.contains(&at));
    }
    assert_eq!(report.links_unchecked, 1);
}

#[test]
fn each_finding_is_in_one_row_one_group_and_one_owners_counts() {
    let report = report();
    let rows = report.indicators.iter().flat_map(|row| &row.findings);
    let of = |lists: Vec<&usize>| {
        let mut all: Vec<usize> = lists.into_iter().copied().collect();
        all.sort_unstable();
        all
    };
    let all: Vec<usize> = (0..5).collect();
    assert_eq!(of(rows.chain(&report.elsewhere).collect()), all);
    let groups = report.groups.iter().flat_map(|group| &group.findings);
    assert_eq!(of(groups.collect()), all);
    let counts = |of: &crate::model::Summary| [of.error, of.warning, of.note, of.waived];
    assert_eq!(counts(&report.summary), [2, 1, 1, 1]);
    let owners: Vec<[usize; 4]> = report
        .owners
        .iter()
        .map(|row| counts(&row.summary))
        .collect();
    // Tim PPID: KIP501, KIP502 and the waived KIP405. Nobody: KIP201 and the file of no indicator.
    assert_eq!(owners, [[1, 0, 1, 1], [1, 1, 0, 0]]);
    let waived = |standing: &Standing| matches!(standing, Standing::Waived(_));
    let at_risk = report.findings.iter().map(|one| {
        let points = one.points_at_risk.as_deref().cloned();
        (one.finding.rule.id, points, waived(&one.standing))
    });
    let wanted = [
        ("KIP501", Some("30.25"), false),
        ("KIP201", Some("24.25"), false),
        ("KIP405", Some("0"), true),
        ("KIP206", None, false),
        ("KIP502", Some("0"), false),
    ];
    let wanted = wanted.map(|(rule, points, waived)| (rule, points.map(exact), waived));
    assert_eq!(at_risk.collect::<Vec<_>>(), wanted);
}

#[test]
fn the_acts_win_all_that_is_not_supported_and_bear_their_indicators_names() {
    let report = report();
    for act in &report.acts {
        let row = &report.indicators[act.row];
        assert_eq!((&act.indicator, &act.name), (&row.code, &row.name));
        assert_eq!((&act.owner, act.due), (&row.owner, row.due));
        let in_total = row.in_total.as_ref().unwrap();
        assert_eq!(act.win, &in_total.potential - &in_total.supported);
    }
    let wins: Exact = report.acts.iter().map(|act| act.win.clone()).sum();
    assert_eq!(wins, exact("54.5"));
    let owners: Vec<&[usize]> = report.owners.iter().map(|row| &*row.acts).collect();
    assert_eq!(owners, [[0], [1]]);
}

/// What the rules that are left out would add speaks of the lock, of git and of the least score.
#[test]
fn the_other_rules_find_nothing_in_the_documents() {
    let all = judged(rules::RULES);
    let ids = all.findings.iter().map(|one| one.finding.rule.id);
    let mut others: Vec<&str> = ids.filter(|id| !LOOKING.contains(id)).collect();
    others.sort_unstable();
    assert_eq!(others, ["KIP214", "KIP302", "KIP307", "KIP309", "KIP309"]);
    assert_eq!(all.score.points, report().score.points);
}
