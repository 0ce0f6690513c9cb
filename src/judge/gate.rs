//! What the command line and the settings ask of the gate, and what each finding does at it.

use std::collections::BTreeMap;

use crate::model::{
    Exact, Finding, GateDemands, JudgedFinding, Locked, Rule, Severity, Tells, Verdict,
};

/// What the command line and the settings ask of the gate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gate {
    /// From which severity on findings fail.
    pub(crate) fail_on: FailOn,
    /// Whether the lock must hold: KIP301 to 304 take no waiver and no lower severity, and all but the
    /// first are errors.
    pub(crate) locked: bool,
    /// The least supported score (the least total, when known).
    pub(crate) minimum: Option<Exact>,
    /// Scores of later stages, by id.
    pub(crate) stages: BTreeMap<String, Exact>,
    /// Severities by rule id, from `kip.toml`.
    pub(crate) severities: BTreeMap<&'static str, Severity>,
}

/// From which severity on findings fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Warnings and errors.
    Warning,
    /// Nothing fails but a score below the least one.
    Never,
}

impl FailOn {
    /// The least severity that fails; `None` where none does.
    pub(super) const fn least(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Never => None,
        }
    }

    fn fails(self, severity: Severity) -> bool {
        self.least().is_some_and(|least| severity >= least)
    }
}

impl Gate {
    /// Gives findings the severity that settings and `--locked` want.
    pub(super) fn weigh(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        for finding in &mut findings {
            let set = self.severities.get(finding.rule.id).copied();
            let set = set.unwrap_or(finding.severity);
            finding.severity = match finding.rule.effect.locked {
                Locked::Raised if self.locked => Severity::Error,
                Locked::Held if self.locked => set.max(finding.severity),
                Locked::Unmoved | Locked::Held | Locked::Raised => set,
            };
        }
        findings
    }

    /// What each finding does at the gate, and whether it tells of something that nobody could look at.
    pub(super) fn settle(&self, judged: &mut [JudgedFinding]) {
        for one in judged {
            let by_severity = one.is_open() && self.fail_on.fails(one.finding.severity);
            (one.fails, one.unseen) = match one.finding.rule.effect.tells {
                Tells::Fault | Tells::ScaleBroken => (by_severity, false),
                Tells::Unseen => (by_severity, true),
                Tells::BelowMinimum => (true, false),
            };
        }
    }

    /// What reports say of it.
    pub(super) fn asked(&self) -> GateDemands {
        GateDemands {
            fails_from: self.fail_on.least(),
            locked: self.locked,
            minimum: self.minimum.clone(),
        }
    }

    /// Whether it holds: no finding fails it, and the least score, where one is asked for, is reached.
    pub(super) fn verdict(&self, score: Option<&Exact>, judged: &[JudgedFinding]) -> Verdict {
        if self.is_reached(score) && !judged.iter().any(|one| one.fails) {
            Verdict::Pass
        } else {
            Verdict::Fail
        }
    }

    /// Whether it would hold with the rules' own severities (contract, section 6, *Ready*): softer
    /// settings make nothing ready.
    pub(super) fn is_ready(&self, score: Option<&Exact>, judged: &[JudgedFinding]) -> bool {
        self.is_reached(score) && !judged.iter().any(is_own_error)
    }

    /// What cannot be scored reaches no least score.
    fn is_reached(&self, score: Option<&Exact>) -> bool {
        let least = self.minimum.as_ref();
        least.is_none_or(|least| score.is_some_and(|score| score >= least))
    }
}

/// The rules whose open errors settings made lighter, each once.
pub(super) fn softened(judged: &[JudgedFinding]) -> Vec<&'static Rule> {
    let softer = judged.iter().filter(|one| is_own_error(one));
    let softer = softer.filter(|one| one.finding.severity < Severity::Error);
    let rules: BTreeMap<&str, &'static Rule> = softer
        .map(|one| (one.finding.rule.id, one.finding.rule))
        .collect();
    rules.into_values().collect()
}

fn is_own_error(one: &JudgedFinding) -> bool {
    one.is_open() && one.finding.own == Severity::Error
}
