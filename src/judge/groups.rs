//! Which findings belong to which indicator: settled once, for rows, acts, owners and questions.

use std::collections::BTreeMap;

use crate::model::{Code, EntryId, FindingGroup, JudgedFinding, Numbered};

use super::order::is_of_deadline;
use super::tally::Scored;

/// An indicator with its findings, in their order: dearest first.
pub(super) struct IndicatorFindings<'j> {
    pub(super) scored: Scored<'j>,
    pub(super) findings: Vec<Numbered<'j>>,
}

impl IndicatorFindings<'_> {
    /// Who sees to it.
    pub(super) fn owner(&self) -> Option<&str> {
        self.scored.outcome.entry.indicator.owner.as_deref()
    }
}

/// The findings that no indicator of the instrument has, in their order.
#[derive(Default)]
pub(super) struct Elsewhere<'j> {
    /// On waivers that stand at an indicator which the instrument does not have.
    unknown: BTreeMap<&'j Code, Vec<Numbered<'j>>>,
    /// On the deadline of the whole, near or past: it presses before all, and takes nothing else with it.
    deadline: Vec<Numbered<'j>>,
    /// About files or the workspace.
    without: Vec<Numbered<'j>>,
}

impl<'j> Elsewhere<'j> {
    /// All of them.
    pub(super) fn all(&self) -> Vec<Numbered<'j>> {
        let unknown = self.unknown.values().flatten();
        let all = unknown.chain(&self.deadline).chain(&self.without);
        let mut all: Vec<Numbered<'j>> = all.copied().collect();
        all.sort_unstable_by_key(|(index, _)| *index);
        all
    }
}

/// Gives each indicator its findings.
pub(super) fn cases<'j>(
    scored: Vec<Scored<'j>>,
    judged: &'j [JudgedFinding],
) -> (Vec<IndicatorFindings<'j>>, Elsewhere<'j>) {
    let mut lists: BTreeMap<EntryId, Vec<Numbered<'j>>> = BTreeMap::new();
    let mut elsewhere = Elsewhere::default();
    for (index, one) in judged.iter().enumerate() {
        let list = match (one.finding.entry(), one.finding.indicator()) {
            (Some(entry), _) => lists.entry(entry).or_default(),
            (None, Some(code)) => elsewhere.unknown.entry(code).or_default(),
            (None, None) if is_of_deadline(&one.finding) => &mut elsewhere.deadline,
            (None, None) => &mut elsewhere.without,
        };
        list.push((index, one));
    }
    let cases = scored.into_iter().map(|scored| IndicatorFindings {
        findings: lists.remove(&scored.outcome.entry.id).unwrap_or_default(),
        scored,
    });
    (cases.collect(), elsewhere)
}

/// The findings by indicator, and those without one together, in the order of each group's first finding.
pub(super) fn groups(
    cases: &[IndicatorFindings<'_>],
    elsewhere: &Elsewhere<'_>,
) -> Vec<FindingGroup> {
    let known = cases.iter().map(|case| {
        let entry = case.scored.outcome.entry;
        FindingGroup {
            indicator: Some(entry.code().clone()),
            name: Some(entry.indicator.name.clone()),
            owner: entry.indicator.owner.clone(),
            of_deadline: false,
            findings: numbers(&case.findings),
        }
    });
    let nameless = |code: Option<&Code>, findings: &[Numbered<'_>]| FindingGroup {
        indicator: code.cloned(),
        name: None,
        owner: None,
        of_deadline: false,
        findings: numbers(findings),
    };
    let unknown = elsewhere.unknown.iter();
    let unknown = unknown.map(|(code, findings)| nameless(Some(code), findings));
    let deadline = FindingGroup {
        of_deadline: true,
        ..nameless(None, &elsewhere.deadline)
    };
    let without = [deadline, nameless(None, &elsewhere.without)];
    let mut groups: Vec<FindingGroup> = known.chain(unknown).chain(without).collect();
    groups.retain(|group| !group.findings.is_empty());
    groups.sort_by(|a, b| a.findings.first().cmp(&b.findings.first()));
    groups
}

/// The indexes alone.
pub(super) fn numbers(findings: &[Numbered<'_>]) -> Vec<usize> {
    findings.iter().map(|(index, _)| *index).collect()
}
