//! Scores, statuses and what is known after judging.

use std::collections::BTreeMap;
use std::iter::Sum;

use super::{Code, Exact, Waiver};

/// What became of one indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// No known answer and no nil statement.
    Unanswered,
    /// Answered with an option worth nothing; needs no evidence.
    Declined,
    /// Claimed, with no acceptable evidence.
    Unsupported,
    /// Claimed, with some acceptable evidence but not all that is asked for.
    Partial,
    /// Claimed, with all that is asked for.
    Supported,
    /// An accepted nil statement.
    Nil,
    /// Answered with an option that takes the question out of the count, with all that it asks for.
    NotApplicable,
    /// Not known: no mapping that was read has it, and one could not be read.
    Unseen,
}

impl Status {
    /// All statuses, in the order of reports.
    pub(crate) const ALL: [Self; 8] = [
        Self::Unanswered,
        Self::Declined,
        Self::Unsupported,
        Self::Partial,
        Self::Supported,
        Self::Nil,
        Self::NotApplicable,
        Self::Unseen,
    ];

    /// The word in machine formats.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Declined => "declined",
            Self::Unsupported => "unsupported",
            Self::Partial => "partial",
            Self::Supported => "supported",
            Self::Nil => "nil",
            Self::NotApplicable => "not_applicable",
            Self::Unseen => "unseen",
        }
    }

    /// True when nothing is missing: the claimed points are earned, or the question does not apply.
    #[must_use]
    pub(crate) const fn is_met(self) -> bool {
        match self {
            Self::Supported | Self::Nil | Self::NotApplicable => true,
            Self::Unanswered
            | Self::Declined
            | Self::Unsupported
            | Self::Partial
            | Self::Unseen => false,
        }
    }
}

/// Claimed, supported and potential values of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Triple<T = Exact> {
    /// By the answers.
    pub(crate) claimed: T,
    /// By the answers whose evidence is acceptable.
    pub(crate) supported: T,
    /// With the best option everywhere.
    pub(crate) potential: T,
}

impl<T> Triple<T> {
    /// The same done to each.
    #[must_use]
    pub(crate) fn map<U>(&self, of: impl Fn(&T) -> U) -> Triple<U> {
        Triple {
            claimed: of(&self.claimed),
            supported: of(&self.supported),
            potential: of(&self.potential),
        }
    }

    /// Each with its like.
    #[must_use]
    pub(crate) fn zip<'a, U>(&'a self, other: &'a Triple<U>) -> Triple<(&'a T, &'a U)> {
        Triple {
            claimed: (&self.claimed, &other.claimed),
            supported: (&self.supported, &other.supported),
            potential: (&self.potential, &other.potential),
        }
    }
}

impl<T> Triple<Option<T>> {
    /// All three, if each is there.
    #[must_use]
    pub(crate) fn all(self) -> Option<Triple<T>> {
        Some(Triple {
            claimed: self.claimed?,
            supported: self.supported?,
            potential: self.potential?,
        })
    }
}

impl Triple {
    /// Nothing of each.
    #[must_use]
    pub(crate) const fn zero() -> Self {
        Self {
            claimed: Exact::zero(),
            supported: Exact::zero(),
            potential: Exact::zero(),
        }
    }

    /// With another supported value.
    #[must_use]
    pub(crate) fn with_supported(&self, supported: Exact) -> Self {
        Self {
            supported,
            ..self.clone()
        }
    }

    /// The sum, each with its like.
    #[must_use]
    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.zip(other).map(|(one, other)| *one + *other)
    }
}

impl<'a> Sum<&'a Self> for Triple {
    fn sum<I: Iterator<Item = &'a Self>>(values: I) -> Self {
        values.fold(Self::zero(), |total, value| total.plus(value))
    }
}

/// The questionnaire's scores and what follows from them.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    /// The scores; `None` where nothing can be scored (shown as a dash, never as 0).
    pub(crate) points: Option<Triple>,
    /// The best score there is, on whose scale bands and stages are: 100, unless the organiser's is another.
    pub(crate) full: Exact,
    /// What the weights make: the same, unless KIP101 stands on aspects or indicators, or KIP102 on an
    /// indicator.
    pub(crate) out_of: Exact,
    /// Bands of the claimed and of the supported score; `None` without bands, without a score, or
    /// while the weights do not sum to 100.
    pub(crate) claimed_band: Option<String>,
    /// See [`claimed_band`](Self::claimed_band).
    pub(crate) supported_band: Option<String>,
    /// The bands with the least score of each, from the highest; none while the weights do not sum to 100.
    pub(crate) bands: Vec<(String, Exact)>,
    /// The next band above the supported score, and the points still missing for it, also where the score
    /// lies below the lowest band; `None` in the highest band, without bands, without a score, and while
    /// the weights do not sum to 100.
    pub(crate) next_band: Option<(String, Exact)>,
    /// Whether the supported score or the total lies within 0,1 of a border between bands.
    pub(crate) near_border: bool,
    /// The aspects whose supported points lie below the least that they must have (`ambang`): until they have
    /// it no band is certain. `None` where no aspect has such a least, and where the points are not known.
    pub(crate) minimums_missed: Option<Vec<Code>>,
    /// The staged total, once every stage is known.
    pub(crate) total: Option<Exact>,
    /// Band of the total.
    pub(crate) total_band: Option<String>,
    /// The stages; empty when the instrument has none.
    pub(crate) stages: Vec<StageScore>,
    /// The questionnaire's score if all that is due by the deadline is done, at the best option; once the
    /// deadline is past the supported score, and `None` without one.
    pub(crate) reachable: Option<Exact>,
    /// Band of what is reachable.
    pub(crate) reachable_band: Option<String>,
    /// The bands that no stage can bring any more, from the highest, each with the questionnaire's
    /// score from which it comes in reach.
    pub(crate) out_of_reach: Vec<(String, Exact)>,
}

/// One stage with its score.
#[derive(Debug, Clone)]
pub(crate) struct StageScore {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// Its weight in per cent.
    pub(crate) weight: Exact,
    /// Its score, 0 to 100, if known: the questionnaire's supported score for the first stage.
    pub(crate) score: Option<Exact>,
    /// For an unknown stage: per band, from the highest, the least score of this stage that reaches
    /// it with all other unknown stages at 100; `None` when out of reach, nothing when reached.
    pub(crate) needed: Vec<(String, Option<Exact>)>,
    /// The questionnaire score from which one is invited to this stage.
    pub(crate) threshold: Option<Exact>,
}

/// What the judge knows when the rules of [`Inspect::Judged`](super::Inspect) look.
#[derive(Debug)]
pub(crate) struct Judged {
    /// Status of each indicator.
    pub(crate) statuses: BTreeMap<Code, Status>,
    /// Each aspect's supported points; `None` where nothing in it can be scored.
    pub(crate) aspects: Vec<JudgedAspect>,
    /// The score that `--min-score` is compared with: the total when known, else the supported score.
    pub(crate) score: Option<Exact>,
    /// `--min-score`.
    pub(crate) minimum: Option<Exact>,
}

/// What the judge knows of an aspect.
#[derive(Debug)]
pub(crate) struct JudgedAspect {
    /// Its index in the instrument.
    pub(crate) at: usize,
    /// Its supported points.
    pub(crate) supported: Option<Exact>,
    /// Whether one of its indicators is unanswered, or not known.
    pub(crate) open: bool,
}

/// The waivers that are left over once every finding met them.
#[derive(Debug)]
pub(crate) struct LeftOver {
    /// Those that have not expired and covered no finding.
    pub(crate) unused: Vec<Waiver>,
    /// Those that have expired.
    pub(crate) expired: Vec<Waiver>,
}
