//! The one value that every output reads. A renderer that must filter, sort, count or decide means
//! that something is missing here.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Code, Digest, Exact, Formula, GitFile, Inside, JudgedFinding, Kind, Observed, Presentation,
    Rounding, Rule, Score, Severity, Status, Text, Triple,
};

/// A judged workspace.
#[derive(Debug)]
pub struct Report {
    /// Version of the program.
    pub version: &'static str,
    /// The day of the run.
    pub as_of: Date,
    /// The commit that is checked out; `None` without git or before the first commit.
    pub commit: Option<String>,
    /// Whether the workspace differs from it; `None` where git could not be read.
    pub dirty: Option<bool>,
    /// The workspace's path in its git repository: empty in its root, else with `/` at its end;
    /// `None` where that is not known. Only addresses that a server reads from the repository's root
    /// begin with it.
    pub prefix: Option<String>,
    /// The instrument.
    pub instrument: InstrumentHead,
    /// The unit.
    pub unit: Option<String>,
    /// Scores of the questionnaire and of the stages.
    pub score: Score,
    /// How many indicators have each status, in the order of [`Status::ALL`].
    pub coverage: Vec<(Status, usize)>,
    /// One row per aspect, in the order of the instrument.
    pub aspects: Vec<AspectRow>,
    /// One row per indicator, in the order of the instrument.
    pub indicators: Vec<IndicatorRow>,
    /// How many indicators there are.
    pub asked: usize,
    /// How many of them are supported or nil.
    pub met: usize,
    /// All findings: dearest first, then code, rule, place.
    pub findings: Vec<JudgedFinding>,
    /// The same findings by indicator (and those without one last), as indexes into `findings`.
    pub groups: Vec<FindingGroup>,
    /// The findings that no row of `indicators` has: those without an indicator, and those of a code
    /// that the instrument does not know; indexes into `findings`, in their order.
    pub elsewhere: Vec<usize>,
    /// What wins most points, dearest first; all of them.
    pub acts: Vec<Act>,
    /// One row per owner, by name; what nobody owns is last.
    pub owners: Vec<OwnerRow>,
    /// What the presentation shows beyond scores and acts.
    pub presentation: Presentation,
    /// How many links were named but not opened.
    pub links_unchecked: usize,
    /// Counts of findings.
    pub summary: Summary,
    /// Every rule that looked, in the order of id.
    pub rules: Vec<&'static Rule>,
    /// What the gate asked for.
    pub gate: Asked,
    /// Whether the gate holds.
    pub verdict: Verdict,
}

/// What a gate asked for, so that a report can say by what it passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// From which severity on findings fail; `None`: none does.
    pub fails_from: Option<Severity>,
    /// Whether everything had to be as the lock records it.
    pub locked: bool,
    /// The least score, if one was asked for.
    pub minimum: Option<Exact>,
}

/// What a report says of its instrument.
#[derive(Debug, Clone)]
pub struct InstrumentHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The assessment year.
    pub year: i16,
    /// The organiser's version.
    pub version: Option<String>,
    /// Who holds the assessment.
    pub organiser: Option<String>,
    /// Whether it is official.
    pub official: bool,
    /// The last day to submit.
    pub deadline: Option<Date>,
    /// Days from the run's day to the deadline; negative once it is past.
    pub days_left: Option<i32>,
    /// How points become a score.
    pub formula: Formula,
    /// Where the organiser rounds.
    pub rounding: Option<Rounding>,
}

/// One aspect's line.
#[derive(Debug, Clone)]
pub struct AspectRow {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: Exact,
    /// Its part of the questionnaire's score (`rerata`: its own percentage); `None` when nothing in it can be scored.
    pub points: Option<Triple>,
    /// How many indicators it has, and how many of them earn their claim.
    pub indicators: usize,
    /// How many are supported or nil.
    pub met: usize,
    /// Indexes of its indicators in [`Report::indicators`], in their order.
    pub rows: Vec<usize>,
}

/// One indicator's line.
#[derive(Debug, Clone)]
pub struct IndicatorRow {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// The question as asked.
    pub question: String,
    /// A heading inside the aspect (`kelompok`).
    pub group: Option<String>,
    /// Code of its aspect.
    pub aspect: Code,
    /// Index of its aspect in [`Report::aspects`].
    pub aspect_at: Option<usize>,
    /// Its weight.
    pub weight: Exact,
    /// Who sees to it.
    pub owner: Option<String>,
    /// The answer as given.
    pub answer: Option<String>,
    /// What became of it.
    pub status: Status,
    /// Its own points, in the indicator's unit (not scaled to the total).
    pub points: Triple,
    /// The same in points of the questionnaire's total, before the organiser's rounding.
    pub in_total: Triple,
    /// Its evidence, the nil statement last.
    pub evidence: Vec<EvidenceRow>,
    /// Why it was declined.
    pub reason: Option<String>,
    /// When that is to change.
    pub target: Option<Date>,
    /// By when it is to stand.
    pub due: Option<Due>,
    /// Indexes of its findings in [`Report::findings`], in their order.
    pub findings: Vec<usize>,
}

/// One piece of evidence's line.
#[derive(Debug, Clone)]
pub struct EvidenceRow {
    /// What it serves as; `None` when its extension is in no list.
    pub kind: Option<Kind>,
    /// Its path or address.
    pub name: Arc<str>,
    /// Whether it is a link.
    pub is_link: bool,
    /// Whether there is such a file; never for a link, which nobody opened.
    pub found: bool,
    /// Digest of its content; `None` for a link or where it could not be read.
    pub sha256: Option<Digest>,
    /// Size in bytes, where it was seen.
    pub size: Option<u64>,
    /// The date given for it.
    pub date: Option<Date>,
    /// Pages given for it (`halaman`), as written; how many it has is among its facts.
    pub pages: Option<String>,
    /// What is inside it; `None` for a link or where nobody looked.
    pub facts: Option<Inside>,
    /// Whether no voiding rule fired on it.
    pub acceptable: bool,
    /// What git says of it; `None` for a link or a file that is not there.
    pub git: Option<Observed<GitFile>>,
}

/// The findings of one indicator, or those without one.
#[derive(Debug, Clone)]
pub struct FindingGroup {
    /// The indicator; `None` for findings about files or the instrument.
    pub indicator: Option<Code>,
    /// Its name.
    pub name: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Indexes into [`Report::findings`], in their order.
    pub findings: Vec<usize>,
}

/// One indicator that can still win points.
#[derive(Debug, Clone)]
pub struct Act {
    /// The indicator.
    pub indicator: Code,
    /// Its name.
    pub name: String,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Index of its row in [`Report::indicators`].
    pub row: usize,
    /// Points of the questionnaire's total that it wins: potential less supported.
    pub win: Exact,
    /// What to do.
    pub what: Text,
    /// By when.
    pub due: Option<Due>,
}

/// By when something is to be done: the team's own target, else the indicator's deadline, else the
/// instrument's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub day: Date,
    /// Whether the team set it itself (`target`); else it is a deadline of the organiser.
    pub own: bool,
    /// Whether it lies before the day of the run.
    pub past: bool,
}

/// What one owner sees to.
#[derive(Debug, Clone)]
pub struct OwnerRow {
    /// Who; `None` for what nobody is named for.
    pub owner: Option<String>,
    /// Indexes into [`Report::indicators`].
    pub indicators: Vec<usize>,
    /// How many of them are supported or nil.
    pub met: usize,
    /// Their points, in points of the questionnaire's total, before the organiser's rounding.
    pub points: Triple,
    /// Indexes into [`Report::findings`], in their order; without an owner also those that belong to
    /// no indicator.
    pub findings: Vec<usize>,
    /// Counts of these findings.
    pub summary: Summary,
    /// Indexes into [`Report::acts`], in their order.
    pub acts: Vec<usize>,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Open errors.
    pub error: usize,
    /// Open warnings.
    pub warning: usize,
    /// Open notes.
    pub note: usize,
    /// Waived findings of any severity.
    pub waived: usize,
}

impl Summary {
    /// The open findings of one severity.
    #[must_use]
    pub const fn of(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Note => self.note,
        }
    }
}

/// What the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing at or above the gate's severity, and the least score reached.
    Pass,
    /// Something.
    Fail,
}

impl Verdict {
    /// The word in machine formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
        }
    }
}
