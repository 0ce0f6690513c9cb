//! What a rule is: its id, its words, its severity, and the function that looks.

use super::{
    About, Document, Dossier, Entry, Exhibit, Finding, Found, Judged, LeftOver, Place, Text, lower,
};

/// How much a finding weighs. The order is from light to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// Worth knowing.
    Note,
    /// May cost points or trust.
    Warning,
    /// Costs points, or makes the score doubtful.
    Error,
}

impl Severity {
    /// The word in machine formats and in `kip.toml`.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity that a word in `kip.toml` names, in either language and any case.
    #[must_use]
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        let word = lower(word.trim());
        [
            (Self::Note, "catatan"),
            (Self::Warning, "peringatan"),
            (Self::Error, "kesalahan"),
        ]
        .into_iter()
        .find(|(severity, name)| severity.word() == word || *name == word)
        .map(|(severity, _)| severity)
    }
}

/// Whether a rule makes the evidence it fires on unacceptable. Fixed per rule: settings change the
/// gate, never the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voids {
    /// It does not.
    No,
    /// It does, whatever a waiver says; a waiver quiets the gate alone.
    Always,
    /// It does, unless a waiver lifts it (KIP207, 306, 406, 501, 503).
    UnlessWaived,
}

/// What is at risk for the indicator that a finding is about: its points at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stakes {
    /// What is claimed, where the finding makes evidence unacceptable; else nothing.
    OfEvidence,
    /// All that is claimed (KIP202, 203).
    Claimed,
    /// All that the best answer would earn (KIP201, 212).
    Potential,
}

/// What a finding of a rule says beyond its own sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tells {
    /// Something is wrong; its severity decides at the gate.
    Fault,
    /// Something could not be looked at (KIP308, 309, 408).
    Unseen,
    /// The least score is not reached: the gate fails at any `--fail-on`, waived or not (KIP214).
    BelowMinimum,
    /// The weights do not sum up, or some are not scored: while it is open, no border of a band holds for a
    /// score out of another sum than 100 (KIP101, 102).
    ScaleBroken,
}

/// What `--locked` makes of a finding. Under it, neither a waiver nor a severity of `kip.toml` lightens
/// what the lock tells (KIP301–304): who asks for the reviewed state gets no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Locked {
    /// Nothing: it does not speak of the lock.
    Unmoved,
    /// It keeps at least the severity that the rule gave it (KIP301: line endings alone stay a warning).
    Held,
    /// It is an error (KIP302, 303, 304).
    Raised,
}

/// What a finding of a rule does, apart from its severity. A rule names what it does otherwise than most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effect {
    /// What `--locked` makes of it.
    pub(crate) locked: Locked,
    /// Whether it makes evidence unacceptable.
    pub(crate) voids: Voids,
    /// What is at risk for its indicator.
    pub(crate) stakes: Stakes,
    /// What it says beyond its own sentence.
    pub(crate) tells: Tells,
    /// Whether it is left out of evidence that another rule makes unacceptable: that one says what to do.
    pub(crate) yields: bool,
    /// Whether what it finds without an indicator is about the deadline of the whole, and presses before all.
    pub(crate) of_deadline: bool,
    /// Whether it judges what a document holds. Of one that git holds in two versions none is chosen, so
    /// this waits until one is: KIP310 says what to do.
    pub(crate) of_content: bool,
    /// Whether it speaks of what no mapping says: while one can't be read, it is silent.
    pub(crate) needs_all: bool,
}

impl Effect {
    /// Something is wrong, and that is all: most rules.
    pub(crate) const NONE: Self = Self {
        locked: Locked::Unmoved,
        voids: Voids::No,
        stakes: Stakes::OfEvidence,
        tells: Tells::Fault,
        yields: false,
        of_deadline: false,
        of_content: false,
        needs_all: false,
    };
    /// The evidence does not count, and its points are at risk.
    pub(crate) const VOIDS: Self = Self {
        voids: Voids::Always,
        ..Self::NONE
    };
    /// The same, unless a waiver lifts it.
    pub(crate) const VOIDS_UNLESS_WAIVED: Self = Self {
        voids: Voids::UnlessWaived,
        ..Self::NONE
    };
    /// What the document holds makes the evidence unacceptable.
    pub(crate) const VOIDS_BY_CONTENT: Self = Self {
        of_content: true,
        ..Self::VOIDS
    };
    /// It speaks of what no mapping says.
    pub(crate) const NEEDS_ALL: Self = Self {
        needs_all: true,
        ..Self::NONE
    };
}

/// The function by which a rule finds its faults.
#[derive(Clone, Copy)]
pub(crate) enum Inspect {
    /// From the dossier alone; never from another rule's findings.
    Dossier(fn(&Dossier) -> Vec<Finding>),
    /// The same of one indicator with what is claimed of it: whoever asks says which it is.
    Entry(fn(&Entry) -> Option<Finding>),
    /// The same of one piece of evidence.
    Exhibit(fn(&Dossier, &Entry, &Exhibit) -> Option<Finding>),
    /// The same where its file is there, as [`Dossier::present`] has it.
    Present(fn(&Dossier, &Entry, &Exhibit, &Document) -> Option<Finding>),
    /// From the dossier and what was judged of it: statuses and scores (KIP107, 214).
    Judged(fn(&Dossier, &Judged) -> Vec<Finding>),
    /// From the waivers that were left over once every other finding met them (KIP211).
    Waivers(fn(&Dossier, &LeftOver) -> Vec<Finding>),
}

/// One rule, with its sentences.
pub(crate) struct Rule {
    /// `KIP` and three digits; never reused, never changed in meaning.
    pub(crate) id: &'static str,
    /// A short name per language, lower case with hyphens; the English one stands in machine formats.
    pub(crate) name: Text,
    /// The severities it gives, the usual one first.
    pub(crate) severities: &'static [Severity],
    /// What its findings do to evidence, points and the gate.
    pub(crate) effect: Effect,
    /// What it is about, one line.
    pub(crate) summary: Text,
    /// What it checks.
    pub(crate) checks: Text,
    /// Why it matters.
    pub(crate) why: Text,
    /// How to mend it.
    pub(crate) fix: Text,
    /// How it looks.
    pub(crate) inspect: Inspect,
}

impl Rule {
    /// Its usual severity.
    #[must_use]
    pub(crate) fn severity(&self) -> Severity {
        self.severities.first().copied().unwrap_or(Severity::Error)
    }

    /// A finding of this rule at `place`, with the rule's usual severity and effect. Complete it with
    /// the builder methods of [`Finding`].
    #[must_use]
    pub(crate) fn finding(&'static self, place: &Place, message: Text, hint: Text) -> Finding {
        Finding::from(Found {
            rule: self,
            severity: self.severity(),
            own: self.severity(),
            about: About::Workspace,
            place: place.clone(),
            message,
            hint,
            for_many: None,
            voids: self.effect.voids != Voids::No,
        })
    }

    /// True when `word` is its id (in any case) or one of its names.
    #[must_use]
    pub(crate) fn answers_to(&self, word: &str) -> bool {
        use super::Lang;
        word.eq_ignore_ascii_case(self.id)
            || [Lang::Id, Lang::En]
                .iter()
                .any(|&lang| word == self.name.get(lang))
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.id)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}
