//! One fault, as a rule found it and as the judge left it.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::{
    Code, Entry, EntryId, Exact, Exhibit, ExhibitId, Place, Rule, Severity, Text, Voids, Waiver,
};

/// What a rule found.
///
/// There may be some hundred thousand of them, which are listed, put in order and taken over: what is
/// held in a list is one word, and what was [`Found`] stays where it is.
#[derive(Debug, Clone)]
pub(crate) struct Finding(Box<Found>);

/// What there is to a [`Finding`].
///
/// The message names the thing and the number; the hint says the next act. Both are one line,
/// without a full stop at the end.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The rule that found it.
    pub(crate) rule: &'static Rule,
    /// How grave it is, as settings and `--locked` have it.
    pub(crate) severity: Severity,
    /// How grave it is by its rule.
    pub(crate) own: Severity,
    /// What it is about.
    pub(crate) about: About,
    /// What to mend.
    pub(crate) place: Place,
    /// What is wrong.
    pub(crate) message: Text,
    /// The next act.
    pub(crate) hint: Text,
    /// The same for many at once, where `hint` names the one thing.
    pub(crate) for_many: Option<&'static Text>,
    /// Whether the evidence is unacceptable because of it.
    pub(crate) voids: bool,
}

/// What a finding is about. Findings are joined with entries and exhibits by ids; what reports print
/// stands beside them and is never compared.
#[derive(Debug, Clone)]
pub(crate) enum About {
    /// The workspace: its instrument, its mappings, its lock, its repository.
    Workspace,
    /// A file that belongs to no indicator, by its path relative to the workspace.
    File(Arc<str>),
    /// An indicator.
    Indicator(EntryId, Code),
    /// A piece of an indicator's evidence: a path relative to the workspace or an address.
    Evidence(EntryId, ExhibitId, Code, Arc<str>),
    /// A waiver at an indicator, at a file, or both. `entry` is `None` where it stands at no indicator
    /// or at one that the instrument does not have.
    Waiver {
        /// The entry of its indicator.
        entry: Option<EntryId>,
        /// The indicator as it names it.
        indicator: Option<Code>,
        /// The file or link as it names it.
        file: Option<Arc<str>>,
    },
}

impl Found {
    /// The indicator that it is about, if any.
    #[must_use]
    pub(crate) const fn indicator(&self) -> Option<&Code> {
        match &self.about {
            About::Indicator(_, code) | About::Evidence(_, _, code, _) => Some(code),
            About::Waiver { indicator, .. } => indicator.as_ref(),
            About::Workspace | About::File(_) => None,
        }
    }

    /// The evidence or the file that it is about, if any: a path relative to the workspace or an
    /// address.
    #[must_use]
    pub(crate) fn evidence(&self) -> Option<&str> {
        match &self.about {
            About::File(name) | About::Evidence(_, _, _, name) => Some(name),
            About::Waiver { file, .. } => file.as_deref(),
            About::Workspace | About::Indicator(..) => None,
        }
    }

    /// The entry of the indicator that it is about, if any.
    #[must_use]
    pub(crate) const fn entry(&self) -> Option<EntryId> {
        match &self.about {
            About::Indicator(entry, _) | About::Evidence(entry, ..) => Some(*entry),
            About::Waiver { entry, .. } => *entry,
            About::Workspace | About::File(_) => None,
        }
    }
}

impl Found {
    /// The next act, as many may share it.
    #[must_use]
    pub(crate) fn act(&self) -> &Text {
        self.for_many.unwrap_or(&self.hint)
    }
}

impl From<Found> for Finding {
    fn from(found: Found) -> Self {
        Self(Box::new(found))
    }
}

impl Deref for Finding {
    type Target = Found;

    fn deref(&self) -> &Found {
        &self.0
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Found {
        &mut self.0
    }
}

impl Finding {
    /// About the indicator of `entry`.
    #[must_use]
    pub(crate) fn of(mut self, entry: &Entry) -> Self {
        self.about = About::Indicator(entry.id, entry.code().clone());
        self
    }

    /// About one piece of evidence of `entry`.
    #[must_use]
    pub(crate) fn of_evidence(mut self, entry: &Entry, exhibit: &Exhibit) -> Self {
        let (code, name) = (entry.code().clone(), Arc::clone(exhibit.name()));
        self.about = About::Evidence(entry.id, exhibit.id, code, name);
        self
    }

    /// About a file, without an indicator.
    #[must_use]
    pub(crate) fn of_file(mut self, path: &Arc<str>) -> Self {
        self.about = About::File(Arc::clone(path));
        self
    }

    /// With another severity than the rule's usual one.
    #[must_use]
    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        (self.severity, self.own) = (severity, severity);
        self
    }

    /// With the next act for many at once: the hint without what it names.
    #[must_use]
    pub(crate) fn for_many(mut self, act: &'static Text) -> Self {
        self.for_many = Some(act);
        self
    }

    /// A form of the rule that leaves the evidence acceptable.
    #[must_use]
    pub(crate) fn sparing(mut self) -> Self {
        self.voids = false;
        self
    }
}

/// A finding after judging, as every report shows it.
#[derive(Debug, Clone)]
pub(crate) struct JudgedFinding {
    /// The finding, with the severity that settings and `--locked` give it.
    pub(crate) finding: Finding,
    /// Points of the questionnaire's total that are at risk; `None` without an indicator.
    /// Findings on one indicator share it: there may be some hundred thousand of them.
    pub(crate) points_at_risk: Option<Arc<Exact>>,
    /// Whether it still stands.
    pub(crate) standing: Standing,
    /// Whether the gate fails because of it. KIP214 fails it at any `--fail-on`, waived or not.
    pub(crate) fails: bool,
    /// Whether it says that something could not be looked at, not that something is wrong.
    pub(crate) unseen: bool,
}

impl JudgedFinding {
    /// True when no waiver covers it.
    #[must_use]
    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Open)
    }

    /// True when the evidence that it is about does not count because of it: a waiver lifts that of some
    /// rules alone.
    #[must_use]
    pub(crate) fn takes_evidence(&self) -> bool {
        let lifted = !self.is_open() && self.finding.rule.effect.voids == Voids::UnlessWaived;
        self.finding.voids && !lifted
    }

    /// True when points are at risk because of it.
    #[must_use]
    pub(crate) fn costs(&self) -> bool {
        self.points_at_risk
            .as_deref()
            .is_some_and(Exact::is_positive)
    }
}

/// Whether a finding counts at the gate.
#[derive(Debug, Clone)]
pub(crate) enum Standing {
    /// It does.
    Open,
    /// The team accepts it for a while: by this waiver, which may cover many.
    Waived(Arc<Waiver>),
}
