//! All that is known at one moment: instrument, claims, documents, lock and git, joined.
//!
//! After the dossier is made nothing touches disk, git or clock. What could not be looked at is
//! [`Observed::Unseen`] with the reason, never a default.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Choice, Claim, Code, Digest, Document, Documents, Exact, Exhibit, GitFile, GitState, Indicator,
    Instrument, LoadProblem, Lock, LockedIndicator, Observed, Pictured, Place, Placed, Requirement,
    Rule, SuspectText, Waiver, Worth,
};

/// The joined state of a workspace for one instrument on one day.
#[derive(Debug)]
pub(crate) struct Dossier {
    /// The day of the run: the only clock.
    pub(crate) as_of: Date,
    /// The instrument that is judged.
    pub(crate) instrument: Instrument,
    /// The unit, as the mappings of this instrument name it.
    pub(crate) unit: Option<String>,
    /// One entry per indicator, in the order of the instrument.
    pub(crate) entries: Vec<Entry>,
    /// Claims of this instrument's mappings whose code the instrument does not have.
    pub(crate) strays: Vec<Claim>,
    /// What the mappings hold that answer other instruments, by the first mapping of each.
    pub(crate) others: Vec<OtherInstrument>,
    /// All waivers of this instrument's mappings, in the order of files and lines.
    pub(crate) waivers: Vec<Waiver>,
    /// Texts of this instrument's mappings that may not say what their writer meant.
    pub(crate) suspect_texts: Vec<SuspectText>,
    /// Every file and symlink found below the evidence folder, by path relative to the workspace.
    pub(crate) documents: Documents,
    /// The pictures that were loaded for a deck, or why one was not, by their index in `documents`; empty
    /// where no deck is asked for.
    pub(crate) pictures: BTreeMap<usize, Pictured>,
    /// Paths that any mapping names, whichever its instrument, and at which nothing is.
    pub(crate) missing: BTreeSet<Arc<str>>,
    /// `evidence/`, as a path relative to the workspace, without a slash at the end.
    pub(crate) evidence_folder: Arc<str>,
    /// Where the lock is, or would be.
    pub(crate) lock_path: Arc<str>,
    /// The lock, if there is one.
    pub(crate) lock: Option<Lock>,
    /// The repository's state.
    pub(crate) git: Observed<GitState>,
    /// Whether there is git here at all: the program, and a repository around the workspace. Where there is
    /// none, nobody is told to run its commands.
    pub(crate) git_at_hand: bool,
    /// The chosen instrument, its mappings and the lock: the files that the judgement rests on.
    pub(crate) papers: Vec<Paper>,
    /// Why mappings were left out: then there is no score, and what nobody answers is [`Answer::Unseen`].
    pub(crate) problems: Vec<LoadProblem>,
}

/// From how many days ahead on a deadline is near (contract, KIP107).
const NEAR_DAYS: i32 = 14;

/// Days from `today` to `day`; negative once it is past. No two days are further apart than it can say.
#[must_use]
pub(crate) fn days_until(today: Date, day: Date) -> i32 {
    today.until(day).map_or(i32::MAX, |span| span.get_days())
}

/// Whether a deadline is near, or past.
#[must_use]
pub(crate) fn is_near(today: Date, deadline: Date) -> bool {
    days_until(today, deadline) <= NEAR_DAYS
}

impl Dossier {
    /// The day that documents must still be in force on: the run's day, or the deadline once it is past.
    #[must_use]
    pub(crate) fn judging_day(&self) -> Date {
        match &self.instrument.deadline {
            Some(deadline) if deadline.value < self.as_of => deadline.value,
            Some(_) | None => self.as_of,
        }
    }

    /// Whether every mapping was read.
    #[must_use]
    pub(crate) const fn is_whole(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether a rule may look: one that speaks of what no mapping says must know all of them.
    #[must_use]
    pub(crate) const fn admits(&self, rule: &Rule) -> bool {
        self.is_whole() || !rule.effect.needs_all
    }

    /// By code, which entry answers for it.
    #[must_use]
    pub(crate) fn ids(&self) -> BTreeMap<&Code, EntryId> {
        let entries = self.entries.iter();
        entries.map(|entry| (entry.code(), entry.id)).collect()
    }

    /// Every piece of evidence of every indicator, nil statements included.
    pub(crate) fn exhibits(&self) -> impl Iterator<Item = (&Entry, &Exhibit)> {
        self.entries
            .iter()
            .flat_map(|entry| entry.exhibits().map(move |exhibit| (entry, exhibit)))
    }

    /// The file that an exhibit names, if it lies in the evidence folder.
    #[must_use]
    pub(crate) fn document_of(&self, exhibit: &Exhibit) -> Option<&Document> {
        self.documents.at(exhibit.found?)
    }

    /// The same, if it is no symlink: those are KIP209's and are never read.
    #[must_use]
    pub(crate) fn present_document(&self, exhibit: &Exhibit) -> Option<&Document> {
        self.document_of(exhibit)
            .filter(|document| !document.form.is_symlink())
    }

    /// The path of the file that an exhibit names: as the disk writes it, else as the mapping means it;
    /// `None` for links and paths outside.
    #[must_use]
    pub(crate) fn path_of<'a>(&'a self, exhibit: &'a Exhibit) -> Option<&'a Arc<str>> {
        self.document_of(exhibit)
            .map(|document| &document.path)
            .or_else(|| exhibit.file())
    }

    /// Whether any mapping names the path, whichever its instrument.
    #[must_use]
    pub(crate) fn is_mapped(&self, path: &str) -> bool {
        self.documents
            .get(path)
            .map_or_else(|| self.missing.contains(path), |document| document.mapped)
    }

    /// Every piece of evidence whose file is there, with the file, as [`Self::present_document`] has it.
    pub(crate) fn present(&self) -> impl Iterator<Item = (&Entry, &Exhibit, &Document)> {
        self.exhibits().filter_map(|(entry, exhibit)| {
            let document = self.present_document(exhibit)?;
            Some((entry, exhibit, document))
        })
    }

    /// Documents in the evidence folder that no mapping names and that [`Document::exempt`] does not excuse.
    pub(crate) fn orphans(&self) -> impl Iterator<Item = &Document> {
        self.documents
            .iter()
            .filter(|document| !document.exempt && !document.mapped)
    }
}

/// Which entry of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EntryId(pub(crate) u32);

/// One indicator with all that is claimed and found for it.
#[derive(Debug)]
pub(crate) struct Entry {
    /// What findings call it by.
    pub(crate) id: EntryId,
    /// Code of its aspect.
    pub(crate) aspect: Code,
    /// What is asked.
    pub(crate) indicator: Arc<Indicator>,
    /// What is said of it, but for its evidence and nil statement, which stand below; `None` when no
    /// mapping has its code.
    pub(crate) claim: Option<Claim>,
    /// Its answer, judged against its options.
    pub(crate) answer: Answer,
    /// The listed evidence.
    pub(crate) evidence: Vec<Exhibit>,
    /// The nil statement, if one is given.
    pub(crate) nil: Option<Box<Exhibit>>,
    /// Fingerprint (`sidik`) of its wording, weight, options, period and requirements.
    pub(crate) fingerprint: Digest,
    /// Print (`sidik_tanya`) of its question, options and asked evidence alone.
    pub(crate) asked: Digest,
    /// What the lock holds of it.
    pub(crate) locked: Option<LockedIndicator>,
    /// The instrument of an earlier year, by its id, that was locked and asks something else under this
    /// code; of an answered indicator that the lock does not hold for this instrument.
    pub(crate) reworded_since: Option<String>,
}

impl Entry {
    /// Listed evidence and the nil statement.
    pub(crate) fn exhibits(&self) -> impl Iterator<Item = &Exhibit> {
        self.evidence.iter().chain(self.nil.as_deref())
    }

    /// Where a finding on this indicator points: the claim, or the indicator when nothing is claimed.
    #[must_use]
    pub(crate) fn place(&self) -> &Place {
        self.claim
            .as_ref()
            .map_or(&self.indicator.code.place, |claim| &claim.code.place)
    }

    /// The code of the indicator.
    #[must_use]
    pub(crate) fn code(&self) -> &Code {
        &self.indicator.code.value
    }

    /// The points that the answer claims: the best option's for an accepted nil statement, nothing
    /// without a known answer.
    #[must_use]
    pub(crate) fn claimed(&self) -> Exact {
        match &self.answer {
            // An option below 0 is KIP108's; a score never is.
            // One that takes the question out of the count claims nothing.
            Answer::Chosen(choice) => self
                .indicator
                .worth(choice)
                .map_or_else(Exact::zero, |points| points.max(Exact::zero())),
            Answer::Nil if self.indicator.nil_allowed => self.indicator.best(),
            Answer::Nil
            | Answer::Missing
            | Answer::Unseen
            | Answer::Unknown(_)
            | Answer::ShortUnclear => Exact::zero(),
        }
    }

    /// The answer that takes the question out of the count, if it is one.
    #[must_use]
    pub(crate) fn out_of_count(&self) -> Option<&Choice> {
        match &self.answer {
            Answer::Chosen(choice) if choice.worth == Worth::OutOfCount => Some(choice),
            Answer::Chosen(_)
            | Answer::Nil
            | Answer::Missing
            | Answer::Unseen
            | Answer::Unknown(_)
            | Answer::ShortUnclear => None,
        }
    }

    /// What evidence the answer must bring; without a known answer, what the best one must.
    #[must_use]
    pub(crate) fn asked(&self) -> &[Requirement] {
        match &self.answer {
            Answer::Chosen(choice) => self.indicator.asked_by(choice),
            Answer::Nil
            | Answer::Missing
            | Answer::Unseen
            | Answer::Unknown(_)
            | Answer::ShortUnclear => self.indicator.asked(),
        }
    }

    /// Whether the answer needs evidence: it is worth points, or takes the question out of the count
    /// (a nil statement is its own).
    #[must_use]
    pub(crate) fn needs_evidence(&self) -> bool {
        self.claims_points() || self.out_of_count().is_some()
    }

    /// True when an answer worth points is claimed by choosing it (not by a nil statement).
    #[must_use]
    pub(crate) fn claims_points(&self) -> bool {
        matches!(self.answer, Answer::Chosen(_)) && self.claimed().is_positive()
    }
}

/// An answer, judged against the options of its indicator.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// Neither an answer nor a nil statement (KIP201).
    Missing,
    /// No mapping that was read has it, and one could not be read.
    Unseen,
    /// An answer that is no option (KIP212).
    Unknown(Placed<String>),
    /// The short form on an indicator where not exactly one option is worth points (KIP212).
    ShortUnclear,
    /// One of the options.
    Chosen(Choice),
    /// A nil statement instead of an answer; accepted only where the indicator allows it.
    Nil,
}

/// An instrument that mappings answer and that is not judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OtherInstrument {
    /// Its id, where its first mapping names it.
    pub(crate) id: Placed<String>,
    /// How many mappings answer it.
    pub(crate) mappings: usize,
    /// How many of its indicators they answer.
    pub(crate) answered: usize,
}

/// A file that the judgement rests on beside the documents: instrument, mapping, lock.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    /// The file.
    pub(crate) place: Place,
    /// What git says of it.
    pub(crate) git: Observed<GitFile>,
}
