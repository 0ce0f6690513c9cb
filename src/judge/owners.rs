//! What each owner sees to: indicators, points, findings, acts.

use std::collections::BTreeMap;

use crate::model::{Act, Numbered, OwnerRow, Summary, Triple};

use super::groups::{Elsewhere, IndicatorFindings};
use super::tally::AspectTally;

/// An owner's row while it is made, with its findings.
type OwnerDraft<'j> = (OwnerRow, Vec<Numbered<'j>>);

pub(super) fn owners(
    cases: &[IndicatorFindings<'_>],
    elsewhere: &Elsewhere<'_>,
    acts: &[Act],
) -> Vec<OwnerRow> {
    let mut owners: BTreeMap<Option<&str>, OwnerDraft<'_>> = BTreeMap::new();
    for (index, case) in cases.iter().enumerate() {
        let (row, findings) = owner(&mut owners, case.owner());
        row.indicators.push(index);
        row.met += usize::from(case.scored.outcome.status.is_met());
        findings.extend(&case.findings);
    }
    for (name, points) in points(cases) {
        let (row, _) = owner(&mut owners, name);
        row.points = row.points.take().zip(points).map(|(a, b)| a.plus(&b));
    }
    for finding in elsewhere.all() {
        owner(&mut owners, None).1.push(finding);
    }
    for (index, act) in acts.iter().enumerate() {
        owner(&mut owners, act.owner.as_deref()).0.acts.push(index);
    }
    let nobody = owners.remove(&None);
    let owners = owners.into_values().chain(nobody);
    owners.map(row).collect()
}

fn row((row, findings): OwnerDraft<'_>) -> OwnerRow {
    OwnerRow {
        summary: super::summary(findings.iter().map(|(_, one)| *one)),
        ..row
    }
}

/// What owners see to in each aspect, in points of the questionnaire's total.
///
/// Indicators' own points are decimals; only an aspect's share of the total may be a fraction that
/// grows with every addition. So each owner's points in an aspect are summed first.
fn points<'c>(
    cases: &'c [IndicatorFindings<'_>],
) -> impl Iterator<Item = (Option<&'c str>, Option<Triple>)> {
    let mut own: BTreeMap<(Option<&str>, usize), (&AspectTally, Triple)> = BTreeMap::new();
    for case in cases {
        let aspect = case.scored.aspect;
        let sum = own.entry((case.owner(), aspect.at));
        let (_, sum) = sum.or_insert_with(|| (aspect, Triple::zero()));
        *sum = sum.plus(&case.scored.outcome.points);
    }
    own.into_iter()
        .map(|((owner, _), (aspect, sum))| (owner, aspect.in_total(&sum)))
}

fn owner<'o, 'j, 'c>(
    owners: &'o mut BTreeMap<Option<&'c str>, OwnerDraft<'j>>,
    name: Option<&'c str>,
) -> &'o mut OwnerDraft<'j> {
    owners.entry(name).or_insert_with(|| {
        let row = OwnerRow {
            owner: name.map(str::to_owned),
            indicators: Vec::new(),
            met: 0,
            points: Some(Triple::zero()),
            summary: Summary::default(),
            acts: Vec::new(),
        };
        (row, Vec::new())
    })
}
