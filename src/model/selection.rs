//! The part of the findings that somebody asked to see.

use std::collections::BTreeSet;

use super::{Code, JudgedFinding, Report, Rule};

/// What somebody asked to see: any of the rules, indicators and files, narrowed by the owner. With
/// none of the three, everything.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// Rules.
    pub(crate) rules: Vec<&'static Rule>,
    /// Codes of indicators.
    pub(crate) codes: BTreeSet<Code>,
    /// Files and folders, relative to the workspace, with `/` and none at the end.
    pub(crate) paths: BTreeSet<String>,
    /// The owner, in any case.
    pub(crate) owner: Option<String>,
}

impl Selection {
    /// Whether a finding of the report is among it.
    pub(crate) fn takes(&self, report: &Report, judged: &JudgedFinding) -> bool {
        let finding = &judged.finding;
        let all = self.rules.is_empty() && self.codes.is_empty() && self.paths.is_empty();
        let named = all
            || self.rules.contains(&finding.rule)
            || finding
                .indicator()
                .is_some_and(|code| self.codes.contains(code))
            || finding.evidence().is_some_and(|path| self.holds(path))
            || self.holds(&finding.place.path);
        named
            && self.owner.as_ref().is_none_or(|owner| {
                let rows = report.indicators.iter();
                let mut rows = rows.filter(|row| Some(&row.code) == finding.indicator());
                rows.any(|row| row.owner.as_deref().is_some_and(|own| same(own, owner)))
            })
    }

    /// Whether a file is one of the named ones, or below a named folder.
    fn holds(&self, path: &str) -> bool {
        self.paths.iter().any(|named| {
            let below = path.strip_prefix(named.as_str());
            below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    }
}

/// Whether two names are one, apart from case and outer spaces.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
