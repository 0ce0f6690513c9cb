//! What the presentation before the assessors shows beyond scores and acts: the subjects that assessors
//! ask about with their pictures, and the questions to expect. Indexes point into the report's lists.

use super::Text;

/// Everything of the presentation that follows from the report.
#[derive(Debug, Clone, Default)]
pub(crate) struct Presentation {
    /// The subjects that the instrument asks about, in the order of [`Subject::ALL`].
    pub(crate) topics: Vec<Topic>,
    /// Pictures of indicators that belong to no subject.
    pub(crate) other_pictures: Album,
    /// Pictures that the deck goes without, in the order of indicators, each file once; why is in its row.
    pub(crate) left_out: Vec<Shot>,
    /// The questions to expect: open findings with points at risk, dearest first, one per indicator;
    /// indexes into [`Report::findings`](super::Report::findings). Without those that [`Self::unanswered`] holds.
    pub(crate) questions: Vec<usize>,
    /// Indicators that were answered with what is worth nothing, dearest first, as indexes into
    /// [`Report::indicators`](super::Report::indicators): what a jury asks about first.
    pub(crate) declined: Vec<usize>,
    /// Indicators without an answer, where they are too many to be asked about each; else none.
    pub(crate) unanswered: Vec<usize>,
}

/// The accepted pictures of some indicators that were loaded, each file once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Album {
    /// Those that stand on the slide, at most [`Shot::MOST`].
    pub(crate) shown: Vec<Shot>,
    /// Those beyond, which the team may put in their place.
    pub(crate) spare: Vec<Shot>,
}

/// An indicator that is met, and what proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Proof {
    /// Index into [`Report::indicators`](super::Report::indicators).
    pub(crate) indicator: usize,
    /// Index into its evidence: the first accepted document, else picture or video, else link, which
    /// nobody opened; `None` where none is needed.
    pub(crate) evidence: Option<usize>,
}

/// One subject, with the indicators that belong to it.
#[derive(Debug, Clone)]
pub(crate) struct Topic {
    /// Which.
    pub(crate) subject: Subject,
    /// Its indicators that are met, in the instrument's order.
    pub(crate) proofs: Vec<Proof>,
    /// Its other indicators, as indexes into [`Report::indicators`](super::Report::indicators).
    pub(crate) gaps: Vec<usize>,
    /// Its photos and screenshots.
    pub(crate) pictures: Album,
}

/// A picture among the evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shot {
    /// Index into [`Report::indicators`](super::Report::indicators).
    pub(crate) indicator: usize,
    /// Index into its evidence.
    pub(crate) evidence: usize,
}

impl Shot {
    /// The most pictures of one subject (contract, section 5): they stand on one slide.
    pub(crate) const MOST: usize = 4;
}

/// What assessors ask about at the presentation of every organiser that publishes its programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// The leaders' commitment.
    Commitment,
    /// Rooms, desks, access for people with disabilities.
    Facilities,
    /// Sites, applications, social media.
    Digital,
    /// What the unit does beyond the rules.
    Innovation,
}

impl Subject {
    /// All subjects, in the order of the presentation.
    pub(crate) const ALL: [Self; 4] = [
        Self::Commitment,
        Self::Facilities,
        Self::Digital,
        Self::Innovation,
    ];

    /// Its name as a heading.
    #[must_use]
    pub(crate) const fn label(self) -> Text {
        match self {
            Self::Commitment => Text::new("Komitmen", "Commitment"),
            Self::Facilities => Text::new("Sarana dan prasarana", "Facilities"),
            Self::Digital => Text::new("Saluran digital", "Digital channels"),
            Self::Innovation => Text::new("Inovasi", "Innovation"),
        }
    }

    /// How a word in the name of an aspect or a group begins that is about this subject, in lower case.
    #[must_use]
    pub(crate) const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Commitment => &["komitmen", "commitment"],
            Self::Facilities => &["sarana", "prasarana", "fasilitas", "facilit"],
            Self::Digital => &["digital"],
            Self::Innovation => &["inovasi", "innovat"],
        }
    }
}
