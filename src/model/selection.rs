//! The part of the findings that somebody asked to see.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Code, JudgedFinding, Rule, Text};

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
    /// The indicators of the owner, where one was named.
    pub(crate) owned: Option<BTreeSet<Code>>,
    /// What each word was taken as.
    pub(crate) meant: Vec<Text>,
    /// The mappings that could not be read and may speak of what is asked for.
    pub(crate) unread: BTreeSet<Arc<str>>,
}

impl Selection {
    /// Whether a finding is among it.
    pub(crate) fn takes(&self, judged: &JudgedFinding) -> bool {
        let finding = &judged.finding;
        let all = self.rules.is_empty() && self.codes.is_empty() && self.paths.is_empty();
        let is_of =
            |codes: &BTreeSet<Code>| finding.indicator().is_some_and(|code| codes.contains(code));
        let named = all
            || self.rules.contains(&finding.rule)
            || is_of(&self.codes)
            || finding.evidence().is_some_and(|path| self.holds(path))
            || self.holds(&finding.place.path);
        named && self.owned.as_ref().is_none_or(is_of)
    }

    /// Whether an indicator was asked for, by its code or its owner.
    pub(crate) fn names(&self, code: &Code) -> bool {
        let all = self.rules.is_empty() && self.codes.is_empty() && self.paths.is_empty();
        let named = (all && self.owned.is_some()) || self.codes.contains(code);
        named && self.owned.as_ref().is_none_or(|owned| owned.contains(code))
    }

    /// Whether a file is one of the named ones, or below a named folder.
    pub(crate) fn holds(&self, path: &str) -> bool {
        // The workspace itself holds everything.
        self.paths.iter().any(|named| {
            if named.is_empty() {
                return true;
            }
            let below = path.strip_prefix(named.as_str());
            below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    }
}
