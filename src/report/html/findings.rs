//! The findings, by indicator, in the order of the report's groups.

use std::collections::BTreeMap;

use super::{Prose, Shown};
use crate::model::{FindingGroup, JudgedFinding, Lang, Report};
use crate::report::phrases;
use crate::text::{number, words};

/// The section on the findings.
pub(super) struct Findings {
    pub(super) count: Shown,
    pub(super) groups: Vec<Group>,
}

/// The findings of one indicator, or those without one.
pub(super) struct Group {
    pub(super) code: Option<Shown>,
    pub(super) name: Option<Shown>,
    pub(super) owner: Option<Shown>,
    /// Which row of the owners it belongs to.
    pub(super) owner_row: usize,
    /// Which row of the indicators it is about.
    pub(super) row: Option<usize>,
    pub(super) items: Vec<Item>,
}

/// One finding.
pub(super) struct Item {
    /// The severity's English word, also as the name of its looks.
    pub(super) severity: &'static str,
    pub(super) label: Shown,
    pub(super) rule: &'static str,
    pub(super) name: Shown,
    pub(super) message: Prose,
    pub(super) hint: Prose,
    pub(super) place: Shown,
    pub(super) at_risk: Option<Shown>,
    pub(super) waiver: Option<Shown>,
}

impl Item {
    /// What the filter for severities knows it by.
    pub(super) const fn state(&self) -> &'static str {
        match self.waiver {
            Some(_) => "waived",
            None => self.severity,
        }
    }
}

impl Findings {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let owners = owner_rows(report);
        let rows: BTreeMap<usize, usize> = report
            .indicators
            .iter()
            .enumerate()
            .flat_map(|(row, indicator)| indicator.findings.iter().map(move |&index| (index, row)))
            .collect();
        Self {
            count: Shown::of(number::count(report.findings.len(), lang)),
            groups: report
                .groups
                .iter()
                .map(|one| group(one, report, &owners, &rows, lang))
                .collect(),
        }
    }
}

/// The row of each owner.
pub(super) fn owner_rows(report: &Report) -> BTreeMap<Option<&str>, usize> {
    report
        .owners
        .iter()
        .enumerate()
        .map(|(at, row)| (row.owner.as_deref(), at))
        .collect()
}

fn group(
    group: &FindingGroup,
    report: &Report,
    owners: &BTreeMap<Option<&str>, usize>,
    rows: &BTreeMap<usize, usize>,
    lang: Lang,
) -> Group {
    let findings = report.findings_at(&group.findings);
    let items = findings.map(|judged| item(judged, lang)).collect();
    Group {
        code: group
            .indicator
            .as_ref()
            .map(|code| Shown::of(code.as_str())),
        name: match (&group.indicator, &group.name) {
            (_, Some(name)) => Some(Shown::of(name)),
            (None, None) => Some(Shown::of(phrases::OUTSIDE.get(lang))),
            (Some(_), None) => None,
        },
        owner: group.owner.as_ref().map(Shown::of),
        owner_row: owners
            .get(&group.owner.as_deref())
            .copied()
            .unwrap_or_default(),
        row: group
            .findings
            .first()
            .and_then(|index| rows.get(index))
            .copied(),
        items,
    }
}

fn item(judged: &JudgedFinding, lang: Lang) -> Item {
    let finding = &judged.finding;
    Item {
        severity: finding.severity.word(),
        label: Shown::of(words::severity(finding.severity).get(lang)),
        rule: finding.rule.id,
        name: Shown::of(finding.rule.name.get(lang)),
        message: Prose::of(finding.message.get(lang)),
        hint: Prose::of(finding.hint.get(lang)),
        place: Shown::of(finding.place.to_string()),
        at_risk: phrases::at_risk(judged, lang).map(Shown::of),
        waiver: phrases::waiver(judged, lang).map(Shown::of),
    }
}
