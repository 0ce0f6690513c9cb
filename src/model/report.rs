//! The one value that every output reads. A renderer that must filter, sort, count or decide means
//! that something is missing here.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Choice, Code, Digest, Exact, ExhibitId, Formula, GitFile, Inside, JudgedFinding, Kind,
    LoadProblem, Observed, Pictured, Presentation, Requirement, Rounding, Rule, Score, Severity,
    Status, Text, Triple,
};

/// A judged workspace.
#[derive(Debug)]
pub(crate) struct Report {
    /// Version of the program.
    pub(crate) version: &'static str,
    /// The day of the run.
    pub(crate) as_of: Date,
    /// The commit that is checked out; `None` without git or before the first commit.
    pub(crate) commit: Option<String>,
    /// Whether the workspace differs from it; `None` where git could not be read.
    pub(crate) dirty: Option<bool>,
    /// The workspace's path in its git repository: empty in its root, else with `/` at its end;
    /// `None` where that is not known. Only addresses that a server reads from the repository's root
    /// begin with it.
    pub(crate) prefix: Option<String>,
    /// The instrument.
    pub(crate) instrument: InstrumentHead,
    /// The unit.
    pub(crate) unit: Option<String>,
    /// Scores of the questionnaire and of the stages.
    pub(crate) score: Score,
    /// How many indicators have each status, in the order of [`Status::ALL`]; of [`Status::Unseen`] only
    /// where there are some.
    pub(crate) coverage: Vec<(Status, usize)>,
    /// How many of the unanswered have an answer that is none of their options (KIP212).
    pub(crate) unknown_answers: usize,
    /// One row per aspect, in the order of the instrument.
    pub(crate) aspects: Vec<AspectRow>,
    /// One row per indicator, in the order of the instrument.
    pub(crate) indicators: Vec<IndicatorRow>,
    /// How many indicators there are.
    pub(crate) asked: usize,
    /// How many of them are supported or nil.
    pub(crate) met: usize,
    /// All findings: dearest first, then code, rule, place.
    pub(crate) findings: Vec<JudgedFinding>,
    /// The same findings by indicator, and those without one as a group of their own, as indexes into
    /// `findings`; in the order of each group's first finding.
    pub(crate) groups: Vec<FindingGroup>,
    /// The findings that no row of `indicators` has: those without an indicator, and those on waivers
    /// of a code that the instrument does not know; indexes into `findings`, in their order.
    pub(crate) elsewhere: Vec<usize>,
    /// All that wins points: by [`Horizon`], in each what wins most first.
    pub(crate) acts: Vec<Act>,
    /// One row per owner, by name; what nobody owns is last.
    pub(crate) owners: Vec<OwnerRow>,
    /// What the presentation shows beyond scores and acts.
    pub(crate) presentation: Presentation,
    /// How many links were named but not opened.
    pub(crate) links_unchecked: usize,
    /// Counts of findings.
    pub(crate) summary: Summary,
    /// Every rule that looked, in the order of id.
    pub(crate) rules: Vec<&'static Rule>,
    /// What the gate asked for.
    pub(crate) gate: GateDemands,
    /// Whether the gate holds.
    pub(crate) verdict: Verdict,
    /// Whether no error is open by the rules' own severities, and the least score is reached.
    pub(crate) ready: bool,
    /// The rules whose open errors the team's settings made lighter.
    pub(crate) softened: Vec<&'static Rule>,
    /// Why mappings were left out; empty where all were read.
    pub(crate) problems: Vec<LoadProblem>,
}

impl Report {
    /// Whether every mapping was read: else nobody knows the scores.
    #[must_use]
    pub(crate) const fn is_whole(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether it was just begun: no question has an answer yet.
    pub(crate) fn is_unanswered(&self) -> bool {
        let mut indicators = self.indicators.iter();
        self.is_whole() && indicators.all(|row| row.status == Status::Unanswered)
    }

    /// Whether people are told that it may be handed in.
    pub(crate) fn may_be_sent(&self) -> bool {
        self.ready && self.verdict == Verdict::Pass
    }

    /// The acts in the order of the plan, each side of the deadline for itself; none is empty.
    pub(crate) fn plan(&self) -> impl Iterator<Item = (Horizon, &[Act])> {
        self.first_acts(usize::MAX)
    }

    /// The same of the first so many acts.
    pub(crate) fn first_acts(&self, most: usize) -> impl Iterator<Item = (Horizon, &[Act])> {
        let acts = self.acts.get(..most).unwrap_or(&self.acts);
        let sides = acts.chunk_by(|a, b| a.horizon == b.horizon);
        sides.filter_map(|acts| Some((acts.first()?.horizon, acts)))
    }

    /// The findings that these indexes name, in their order.
    pub(crate) fn findings_at(
        &self,
        indexes: &[usize],
    ) -> impl Iterator<Item = &JudgedFinding> + Clone {
        indexes.iter().filter_map(|&at| self.findings.get(at))
    }
}

/// What a gate asked for, so that a report can say by what it passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GateDemands {
    /// From which severity on findings fail; `None`: none does.
    pub(crate) fails_from: Option<Severity>,
    /// Whether everything had to be as the lock records it.
    pub(crate) locked: bool,
    /// The least score, if one was asked for.
    pub(crate) minimum: Option<Exact>,
}

/// What a report says of its instrument.
#[derive(Debug, Clone)]
pub(crate) struct InstrumentHead {
    /// Its id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// The assessment year.
    pub(crate) year: i16,
    /// The organiser's version.
    pub(crate) version: Option<String>,
    /// Who holds the assessment.
    pub(crate) organiser: Option<String>,
    /// The kinds of units that it is for (`sasaran`); empty where it does not say.
    pub(crate) audience: Vec<String>,
    /// Whether it is official.
    pub(crate) official: bool,
    /// The last day to submit.
    pub(crate) deadline: Option<Date>,
    /// Days from the run's day to the deadline; negative once it is past.
    pub(crate) days_left: Option<i32>,
    /// How points become a score.
    pub(crate) formula: Formula,
    /// Where the organiser rounds.
    pub(crate) rounding: Rounding,
    /// The best score there is.
    pub(crate) full: Exact,
}

/// One aspect's line.
#[derive(Debug, Clone)]
pub(crate) struct AspectRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Its weight.
    pub(crate) weight: Exact,
    /// The most that its points can be: its weight (`rerata`: the best score).
    pub(crate) out_of: Exact,
    /// The least that its supported points must be (`ambang`).
    pub(crate) minimum: Option<Exact>,
    /// Its part of the questionnaire's score (`rerata`: its own share of the best score); `None` where
    /// nothing in it can be scored.
    pub(crate) points: Triple<Option<Exact>>,
    /// How many indicators it has, and how many of them earn their claim.
    pub(crate) indicators: usize,
    /// How many are supported or nil.
    pub(crate) met: usize,
    /// Indexes of its indicators in [`Report::indicators`], in their order.
    pub(crate) rows: Vec<usize>,
}

impl AspectRow {
    /// Some of its points in whole per cent of the most that they can be, 0 to 100; `None` where nothing in
    /// it can be scored, and without a weight. Cut, so that 100 is said of an aspect alone that has
    /// everything.
    #[must_use]
    pub(crate) fn share(&self, of: fn(&Triple<Option<Exact>>) -> &Option<Exact>) -> Option<String> {
        let share = of(&self.points).as_ref()?.per(&self.out_of)?;
        let hundred = Exact::whole(100);
        let share = (&share * &hundred).max(Exact::zero()).min(hundred);
        Some(share.cut(0))
    }
}

/// One indicator's line.
#[derive(Debug, Clone)]
pub(crate) struct IndicatorRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// The question as asked.
    pub(crate) question: String,
    /// The headings inside the aspect that it stands below (`kelompok`), outermost first.
    pub(crate) groups: Vec<String>,
    /// Code of its aspect.
    pub(crate) aspect: Code,
    /// Index of its aspect in [`Report::aspects`]; of two with one code the first.
    pub(crate) aspect_at: usize,
    /// Its weight.
    pub(crate) weight: Exact,
    /// Who sees to it.
    pub(crate) owner: Option<String>,
    /// The answer as given.
    pub(crate) answer: Option<String>,
    /// What that answer means (`arti`).
    pub(crate) meaning: Option<String>,
    /// Its options.
    pub(crate) options: Arc<[Choice]>,
    /// The fingerprint of what is asked (`sidik`).
    pub(crate) print: Digest,
    /// What evidence is asked for; empty: none needed.
    pub(crate) asked: Vec<Requirement>,
    /// Whether a signed nil statement may stand in for it.
    pub(crate) nil_allowed: bool,
    /// What the team remarks on it (`catatan`).
    pub(crate) note: Option<String>,
    /// What became of it.
    pub(crate) status: Status,
    /// Its own points, in the indicator's unit (not scaled to the total); `None` where nobody knows what
    /// is claimed.
    pub(crate) points: Option<Triple>,
    /// The same in points of the questionnaire's total, before the organiser's rounding; `None` where a
    /// mapping could not be read.
    pub(crate) in_total: Option<Triple>,
    /// Its evidence, the nil statement last.
    pub(crate) evidence: Vec<EvidenceRow>,
    /// Why it was declined.
    pub(crate) reason: Option<String>,
    /// When that is to change.
    pub(crate) target: Option<Date>,
    /// By when it is to stand.
    pub(crate) due: Option<Due>,
    /// Indexes of its findings in [`Report::findings`], in their order.
    pub(crate) findings: Vec<usize>,
}

/// One piece of evidence's line.
#[derive(Debug, Clone, Default)]
pub(crate) struct EvidenceRow {
    /// What findings call it by; the nil statement and evidence of one name share theirs.
    pub(crate) id: ExhibitId,
    /// What it serves as; `None` when its extension is in no list.
    pub(crate) kind: Option<Kind>,
    /// Its path or address.
    pub(crate) name: Arc<str>,
    /// What the mapping remarks on it (`keterangan`).
    pub(crate) note: Option<String>,
    /// Whether it is a link.
    pub(crate) is_link: bool,
    /// Whether there is such a file; never for a link, which nobody opened.
    pub(crate) found: bool,
    /// Digest of its content; `None` for a link or where it could not be read.
    pub(crate) sha256: Option<Digest>,
    /// Size in bytes, where it was seen.
    pub(crate) size: Option<u64>,
    /// The date given for it.
    pub(crate) date: Option<Date>,
    /// Pages given for it (`halaman`), as written; how many it has is among its facts.
    pub(crate) pages: Option<String>,
    /// What is inside it; `None` for a link or where nobody looked.
    pub(crate) facts: Option<Inside>,
    /// What came of loading it for a deck; `None` of what is no picture, and where no deck is asked for.
    pub(crate) picture: Option<Pictured>,
    /// Whether no voiding rule fired on it.
    pub(crate) acceptable: bool,
    /// What git says of it; `None` for a link or a file that is not there.
    pub(crate) git: Option<Observed<GitFile>>,
}

/// The findings of one indicator, or those without one.
#[derive(Debug, Clone)]
pub(crate) struct FindingGroup {
    /// The indicator; `None` for findings about files or the instrument.
    pub(crate) indicator: Option<Code>,
    /// Its name.
    pub(crate) name: Option<String>,
    /// Who sees to it.
    pub(crate) owner: Option<String>,
    /// Whether it is about the deadline of the whole.
    pub(crate) of_deadline: bool,
    /// Indexes into [`Report::findings`], in their order.
    pub(crate) findings: Vec<usize>,
}

/// One indicator that can still win points.
#[derive(Debug, Clone)]
pub(crate) struct Act {
    /// The indicator.
    pub(crate) indicator: Code,
    /// Its name.
    pub(crate) name: String,
    /// Who sees to it.
    pub(crate) owner: Option<String>,
    /// Index of its row in [`Report::indicators`].
    pub(crate) row: usize,
    /// Points of the questionnaire's total that it wins when this indicator alone reaches its best: a bonus
    /// fills its aspect up and no further.
    pub(crate) win: Exact,
    /// What to do.
    pub(crate) what: Text,
    /// By when.
    pub(crate) due: Option<Due>,
    /// On which side of the deadline that is.
    pub(crate) horizon: Horizon,
}

/// On which side of the instrument's deadline an act stands, in the order of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Horizon {
    /// Due by it; of an instrument without a deadline, due on some day.
    InTime,
    /// Past the indicator's own deadline, while the instrument's is not: pressing, and no longer counted
    /// on.
    Missed,
    /// Due on a later day.
    Later,
    /// Without a date.
    Undated,
}

/// By when something is to be done: the team's own target, else the indicator's deadline, else the
/// instrument's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    /// The day.
    pub(crate) day: Date,
    /// Whether the team set it itself (`target`); else it is a deadline of the organiser.
    pub(crate) own: bool,
    /// Whether it lies before the day of the run.
    pub(crate) past: bool,
}

/// What one owner sees to.
#[derive(Debug, Clone)]
pub(crate) struct OwnerRow {
    /// Who; `None` for what nobody is named for.
    pub(crate) owner: Option<String>,
    /// Indexes into [`Report::indicators`].
    pub(crate) indicators: Vec<usize>,
    /// How many of them are supported or nil.
    pub(crate) met: usize,
    /// Their points, in points of the questionnaire's total, before the organiser's rounding; `None` where
    /// a mapping could not be read.
    pub(crate) points: Option<Triple>,
    /// Counts of their findings; without an owner also of those that belong to no indicator.
    pub(crate) summary: Summary,
    /// Indexes into [`Report::acts`], in their order.
    pub(crate) acts: Vec<usize>,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Open errors.
    pub(crate) error: usize,
    /// Open warnings.
    pub(crate) warning: usize,
    /// Open notes.
    pub(crate) note: usize,
    /// Waived findings of any severity.
    pub(crate) waived: usize,
}

impl Summary {
    /// All findings, waived ones too.
    #[must_use]
    pub(crate) const fn all(&self) -> usize {
        self.error + self.warning + self.note + self.waived
    }

    /// The open findings of one severity.
    #[must_use]
    pub(crate) const fn of(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Note => self.note,
        }
    }
}

/// What the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing at or above the gate's severity, and the least score reached.
    Pass,
    /// Something.
    Fail,
    /// A mapping could not be read: nobody can say.
    Unjudged,
}

impl Verdict {
    /// The word in machine formats.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Unjudged => "unjudged",
        }
    }
}
