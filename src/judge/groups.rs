//! Which findings belong to which indicator: settled once, for rows, acts, owners and questions.

use std::collections::BTreeMap;

use crate::model::{Code, Dossier, Entry, FindingGroup, JudgedFinding};

/// The groups, with the way from an indicator to its own.
pub(super) struct Groups<'g> {
    by_code: BTreeMap<&'g Code, &'g FindingGroup>,
}

impl<'g> Groups<'g> {
    pub(super) fn new(groups: &'g [FindingGroup]) -> Self {
        let by_code = groups
            .iter()
            .filter_map(|group| Some((group.indicator.as_ref()?, group)))
            .collect();
        Self { by_code }
    }

    /// The findings of an indicator, dearest first, as indexes into the report's findings.
    pub(super) fn of(&self, code: &Code) -> &'g [usize] {
        self.by_code
            .get(code)
            .map_or_else(<&[usize]>::default, |group| &group.findings)
    }
}

/// The findings by indicator, in the order of each indicator's dearest one; those without an
/// indicator last.
pub(super) fn groups(dossier: &Dossier, judged: &[JudgedFinding]) -> Vec<FindingGroup> {
    let (mut lists, without) = lists(judged);
    // Of two indicators with one code the first has the name and the owner.
    let entries: BTreeMap<&Code, &Entry> = dossier
        .entries
        .iter()
        .rev()
        .map(|entry| (entry.code(), entry))
        .collect();
    if !without.is_empty() {
        lists.push((None, without));
    }
    lists
        .into_iter()
        .map(|(code, findings)| {
            let indicator = code
                .and_then(|code| entries.get(code))
                .map(|entry| &entry.indicator);
            FindingGroup {
                indicator: code.cloned(),
                name: indicator.map(|indicator| indicator.name.clone()),
                owner: indicator.and_then(|indicator| indicator.owner.clone()),
                findings,
            }
        })
        .collect()
}

/// An indicator and its findings.
type List<'j> = (Option<&'j Code>, Vec<usize>);

/// The findings of each indicator, and those without one.
fn lists(judged: &[JudgedFinding]) -> (Vec<List<'_>>, Vec<usize>) {
    let mut lists: Vec<List<'_>> = Vec::new();
    let mut without = Vec::new();
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, one) in judged.iter().enumerate() {
        let Some(code) = &one.finding.indicator else {
            without.push(index);
            continue;
        };
        let place = *at.entry(code.as_str()).or_insert(lists.len());
        match lists.get_mut(place) {
            Some((_, findings)) => findings.push(index),
            None => lists.push((Some(code), vec![index])),
        }
    }
    (lists, without)
}
