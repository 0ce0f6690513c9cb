//! What became of one indicator, given which of its evidence is acceptable.

use std::sync::Arc;

use crate::model::{Answer, Entry, Exact, Exhibit, Status, Triple, coverage};

use super::Void;

/// Status and own points of one indicator.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) status: Status,
    /// In the indicator's own points.
    pub(super) points: Triple,
}

/// Whether no voiding rule fired on this exhibit of this entry.
pub(super) fn acceptable(entry: &Entry, exhibit: &Exhibit, void: &Void) -> bool {
    !void.contains(&(entry.code().clone(), Arc::clone(exhibit.name())))
}

pub(super) fn outcome(entry: &Entry, void: &Void) -> Outcome {
    let claimed = entry.claimed();
    let status = status(entry, &claimed, void);
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
    }
}

fn status(entry: &Entry, claimed: &Exact, void: &Void) -> Status {
    match &entry.answer {
        Answer::Missing | Answer::Unknown(_) | Answer::ShortUnclear => Status::Unanswered,
        Answer::Chosen(_) if !claimed.is_positive() => Status::Declined,
        Answer::Chosen(_) => supported(entry, void),
        Answer::Nil => {
            let statement = entry.nil.as_ref();
            let good = statement.is_some_and(|exhibit| acceptable(entry, exhibit, void));
            if good && entry.indicator.nil_allowed {
                Status::Nil
            } else {
                Status::Unsupported
            }
        }
    }
}

fn supported(entry: &Entry, void: &Void) -> Status {
    let good: Vec<&Exhibit> = entry
        .evidence
        .iter()
        .filter(|exhibit| acceptable(entry, exhibit, void))
        .collect();
    if coverage(&entry.indicator.requirements, &good).is_met() {
        Status::Supported
    } else if good.is_empty() {
        Status::Unsupported
    } else {
        Status::Partial
    }
}
