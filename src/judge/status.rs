//! What became of one indicator, and which of its evidence is acceptable.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Answer, Dossier, Entry, Exact, Exhibit, JudgedFinding, Status, Triple, Voids, coverage,
};

/// Status, evidence and own points of one indicator.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) status: Status,
    /// In the indicator's own points.
    pub(super) points: Triple,
    /// Per exhibit of the entry, in their order, whether no voiding rule fired on it.
    pub(super) acceptable: Vec<bool>,
}

/// One outcome per entry of the dossier, given what was found so far.
pub(super) fn outcomes(dossier: &Dossier, judged: &[JudgedFinding]) -> Vec<Outcome> {
    let void = void(judged);
    dossier
        .entries
        .iter()
        .map(|entry| outcome(entry, void.get(entry.code().as_str())))
        .collect()
}

/// By the code of an indicator, the names of its evidence that is not acceptable.
fn void(judged: &[JudgedFinding]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut void: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in judged {
        let finding = &one.finding;
        let lifted = !one.is_open() && finding.rule.voids == Voids::UnlessWaived;
        if let (Some(code), Some(evidence)) = (&finding.indicator, &finding.evidence)
            && finding.voids
            && !lifted
        {
            void.entry(code.as_str()).or_default().insert(evidence);
        }
    }
    void
}

fn outcome(entry: &Entry, void: Option<&BTreeSet<&str>>) -> Outcome {
    let acceptable: Vec<bool> = entry
        .exhibits()
        .map(|exhibit| void.is_none_or(|void| !void.contains(&**exhibit.name())))
        .collect();
    let claimed = entry.claimed();
    let status = status(entry, &claimed, &acceptable);
    Outcome {
        points: Triple {
            supported: if status.is_met() {
                claimed.clone()
            } else {
                Exact::zero()
            },
            potential: entry.indicator.best(),
            claimed,
        },
        status,
        acceptable,
    }
}

fn status(entry: &Entry, claimed: &Exact, acceptable: &[bool]) -> Status {
    match &entry.answer {
        Answer::Missing | Answer::Unknown(_) | Answer::ShortUnclear => Status::Unanswered,
        Answer::Chosen(_) if !claimed.is_positive() => Status::Declined,
        Answer::Chosen(_) => supported(entry, acceptable),
        Answer::Nil => {
            // The nil statement is the last exhibit.
            let good = entry.nil.is_some() && acceptable.last().is_some_and(|good| *good);
            if good && entry.indicator.nil_allowed {
                Status::Nil
            } else {
                Status::Unsupported
            }
        }
    }
}

fn supported(entry: &Entry, acceptable: &[bool]) -> Status {
    let good = good(entry, acceptable);
    if coverage(&entry.indicator.requirements, &good).is_met() {
        Status::Supported
    } else if good.is_empty() {
        Status::Unsupported
    } else {
        Status::Partial
    }
}

/// The listed evidence that is acceptable.
fn good<'e>(entry: &'e Entry, acceptable: &[bool]) -> Vec<&'e Exhibit> {
    entry
        .evidence
        .iter()
        .zip(acceptable)
        .filter_map(|(exhibit, good)| good.then_some(exhibit))
        .collect()
}

impl Outcome {
    /// Whether what `entry`, whose outcome this is, lists is all that it asks for, as far as it is
    /// acceptable.
    pub(super) fn has_evidence(&self, entry: &Entry) -> bool {
        let good = good(entry, &self.acceptable);
        coverage(&entry.indicator.requirements, &good).is_met()
    }
}
