//! What became of one indicator, and which of its evidence is acceptable.

use std::collections::BTreeSet;

use crate::model::{
    Answer, Dossier, Entry, EntryId, Exact, Exhibit, ExhibitId, JudgedFinding, Status, Triple,
    lacking,
};

/// Status, evidence and own points of one indicator.
#[derive(Debug)]
pub(super) struct JudgedEntry<'d> {
    pub(super) entry: &'d Entry,
    pub(super) status: Status,
    /// In the indicator's own points.
    pub(super) points: Triple,
    /// What is listed, then the nil statement.
    pub(super) evidence: Vec<JudgedExhibit<'d>>,
    /// Whether what is listed is all that the indicator asks for, as far as it is acceptable.
    pub(super) complete: bool,
    /// Which of the scores count the question.
    pub(super) counted: Counted,
}

/// Which of the scores count a question as possible (contract, section 6, `di_luar_hitungan`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// All of them.
    Everywhere,
    /// The supported one alone: the answer takes the question out of the count, without the evidence that
    /// this needs.
    InSupported,
    /// None: the question does not apply.
    Nowhere,
}

impl JudgedEntry<'_> {
    /// What the indicator adds to what is possible where it counts, in its own points.
    pub(super) fn possible(&self) -> Exact {
        let indicator = &self.entry.indicator;
        if indicator.bonus {
            Exact::zero()
        } else {
            indicator.best()
        }
    }

    /// What the answer takes from what is possible, in the indicator's own points.
    pub(super) fn left_out(&self) -> Triple {
        let (everywhere, nowhere) = match self.counted {
            Counted::Everywhere => (false, false),
            Counted::InSupported => (true, false),
            Counted::Nowhere => (true, true),
        };
        let left_out = |it: bool| {
            if it { self.possible() } else { Exact::zero() }
        };
        Triple {
            claimed: left_out(everywhere),
            supported: left_out(nowhere),
            potential: left_out(everywhere),
        }
    }
}

/// One exhibit, judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct JudgedExhibit<'d> {
    pub(super) exhibit: &'d Exhibit,
    /// Whether no voiding rule fired on it.
    pub(super) acceptable: bool,
}

/// What became of each entry of the dossier, given what was found so far.
pub(super) fn outcomes<'d>(dossier: &'d Dossier, judged: &[JudgedFinding]) -> Vec<JudgedEntry<'d>> {
    let void = void(judged);
    dossier
        .entries
        .iter()
        .map(|entry| outcome(entry, &void))
        .collect()
}

/// The evidence that is not acceptable.
fn void(judged: &[JudgedFinding]) -> BTreeSet<(EntryId, ExhibitId)> {
    let voiding = judged.iter().filter(|one| one.takes_evidence());
    voiding
        .filter_map(|one| super::of_evidence(&one.finding))
        .collect()
}

fn outcome<'d>(entry: &'d Entry, void: &BTreeSet<(EntryId, ExhibitId)>) -> JudgedEntry<'d> {
    let piece = |exhibit: &'d Exhibit| JudgedExhibit {
        exhibit,
        acceptable: !void.contains(&(entry.id, exhibit.id)),
    };
    let mut evidence: Vec<JudgedExhibit<'d>> = entry.evidence.iter().map(piece).collect();
    let good: Vec<&Exhibit> = evidence
        .iter()
        .filter(|piece| piece.acceptable)
        .map(|piece| piece.exhibit)
        .collect();
    let complete = lacking(entry.asked(), &good).is_empty();
    let nil = entry.nil.as_deref().map(piece);
    let claimed = entry.claimed();
    let out_of_count = entry.out_of_count().is_some();
    let status = match &entry.answer {
        Answer::Missing | Answer::Unknown(_) | Answer::ShortUnclear => Status::Unanswered,
        Answer::Unseen => Status::Unseen,
        Answer::Chosen(_) if out_of_count && complete => Status::NotApplicable,
        Answer::Chosen(_) if out_of_count => Status::Unsupported,
        Answer::Chosen(_) if !claimed.is_positive() => Status::Declined,
        Answer::Chosen(_) if complete => Status::Supported,
        Answer::Chosen(_) if good.is_empty() => Status::Unsupported,
        Answer::Chosen(_) => Status::Partial,
        Answer::Nil => match nil {
            Some(nil) if nil.acceptable && entry.indicator.nil_allowed => Status::Nil,
            Some(_) | None => Status::Unsupported,
        },
    };
    evidence.extend(nil);
    JudgedEntry {
        entry,
        points: Triple {
            // Points whose evidence does not hold are not supported (contract, section 2).
            supported: if status.is_met() {
                claimed.clone()
            } else {
                Exact::zero()
            },
            potential: if out_of_count {
                Exact::zero()
            } else {
                entry.indicator.best()
            },
            claimed,
        },
        counted: match (out_of_count, status.is_met()) {
            (false, _) => Counted::Everywhere,
            (true, false) => Counted::InSupported,
            (true, true) => Counted::Nowhere,
        },
        status,
        evidence,
        complete,
    }
}
