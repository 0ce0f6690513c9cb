//! What each owner sees to: indicators, points, findings, acts.

use std::collections::BTreeMap;

use crate::model::{Act, FindingGroup, IndicatorRow, JudgedFinding, OwnerRow, Summary, Triple};

use super::tally::Tally;

pub(super) fn owners(
    indicators: &[IndicatorRow],
    groups: &[FindingGroup],
    judged: &[JudgedFinding],
    acts: &[Act],
    tally: &Tally,
) -> Vec<OwnerRow> {
    let mut points = points(indicators, tally);
    let mut rows: BTreeMap<Option<&str>, OwnerRow> = BTreeMap::new();
    for (index, indicator) in indicators.iter().enumerate() {
        let row = row(&mut rows, indicator.owner.as_deref());
        row.indicators.push(index);
        row.met += usize::from(indicator.status.is_met());
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
        if let Some(points) = points.remove(&row.owner.as_deref()) {
            row.points = points;
        }
        row.findings.sort_unstable();
        row.summary = super::summary(row.findings.iter().filter_map(|&index| judged.get(index)));
    }
    rows
}

/// By owner, the points of what they see to, in points of the questionnaire's total.
///
/// Indicators' own points are decimals; only an aspect's share of the total may be a fraction that
/// grows with every addition. So each owner's points in an aspect are summed first.
fn points<'a>(indicators: &'a [IndicatorRow], tally: &Tally) -> BTreeMap<Option<&'a str>, Triple> {
    let mut own: BTreeMap<(Option<&str>, Option<usize>), Triple> = BTreeMap::new();
    for row in indicators {
        let sum = own
            .entry((row.owner.as_deref(), row.aspect_at))
            .or_insert_with(Triple::zero);
        *sum = sum.plus(&row.points);
    }
    let mut points: BTreeMap<Option<&str>, Triple> = BTreeMap::new();
    for ((owner, aspect), own) in own {
        let sum = points.entry(owner).or_insert_with(Triple::zero);
        *sum = sum.plus(&tally.scaled(aspect, &own));
    }
    points
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
