//! What each owner sees to: indicators, points, findings, acts.

use std::collections::BTreeMap;

use crate::model::{Act, FindingGroup, IndicatorRow, JudgedFinding, OwnerRow, Summary, Triple};

pub(super) fn owners(
    indicators: &[IndicatorRow],
    groups: &[FindingGroup],
    judged: &[JudgedFinding],
    acts: &[Act],
) -> Vec<OwnerRow> {
    let mut rows: BTreeMap<Option<&str>, OwnerRow> = BTreeMap::new();
    for (index, indicator) in indicators.iter().enumerate() {
        let row = row(&mut rows, indicator.owner.as_deref());
        row.indicators.push(index);
        row.met += usize::from(indicator.status.is_met());
        row.points = row.points.plus(&indicator.in_total);
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
