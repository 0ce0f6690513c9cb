//! What each owner sees to: indicators, points, findings, acts.

use std::collections::BTreeMap;

use crate::model::{Act, FindingGroup, JudgedFinding, OwnerRow, Summary, Triple};

use super::tally::{AspectTally, Scored};

pub(super) fn owners(
    scored: &[Scored<'_>],
    groups: &[FindingGroup],
    judged: &[JudgedFinding],
    acts: &[Act],
) -> Vec<OwnerRow> {
    let mut rows: BTreeMap<Option<&str>, OwnerRow> = BTreeMap::new();
    for (index, one) in scored.iter().enumerate() {
        let row = row(&mut rows, owner(one));
        row.indicators.push(index);
        row.met += usize::from(one.outcome.status.is_met());
    }
    for (owner, points) in points(scored) {
        let row = row(&mut rows, owner);
        row.points = row.points.plus(&points);
    }
    for group in groups {
        row(&mut rows, group.owner.as_deref())
            .findings
            .extend(&group.findings);
    }
    for (index, act) in acts.iter().enumerate() {
        row(&mut rows, act.owner.as_deref()).acts.push(index);
    }
    let nobody = rows.remove(&None);
    let mut rows: Vec<OwnerRow> = rows.into_values().chain(nobody).collect();
    for row in &mut rows {
        row.findings.sort_unstable();
        row.summary = super::summary(row.findings.iter().filter_map(|&index| judged.get(index)));
    }
    rows
}

/// What owners see to in each aspect, in points of the questionnaire's total.
///
/// Indicators' own points are decimals; only an aspect's share of the total may be a fraction that
/// grows with every addition. So each owner's points in an aspect are summed first.
fn points<'a>(scored: &'a [Scored<'_>]) -> impl Iterator<Item = (Option<&'a str>, Triple)> {
    let mut own: BTreeMap<(Option<&str>, usize), (&AspectTally, Triple)> = BTreeMap::new();
    for one in scored {
        let (_, sum) = own
            .entry((owner(one), one.aspect.at))
            .or_insert_with(|| (one.aspect, Triple::zero()));
        *sum = sum.plus(&one.outcome.points);
    }
    own.into_iter()
        .map(|((owner, _), (aspect, sum))| (owner, aspect.in_total(&sum)))
}

fn owner<'a>(scored: &Scored<'a>) -> Option<&'a str> {
    scored.outcome.entry.indicator.owner.as_deref()
}

fn row<'r, 'a>(
    rows: &'r mut BTreeMap<Option<&'a str>, OwnerRow>,
    owner: Option<&'a str>,
) -> &'r mut OwnerRow {
    rows.entry(owner).or_insert_with(|| OwnerRow {
        owner: owner.map(str::to_owned),
        indicators: Vec::new(),
        met: 0,
        points: Triple::zero(),
        findings: Vec::new(),
        summary: Summary::default(),
        acts: Vec::new(),
    })
}
