//! `kip-report/1`: the report for programs. Its structs are its own, so that the model may change
//! without changing the format; keys and words are English in every language.

mod build;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::value::RawValue;

use crate::model::{Exact, Lang, Report};

/// The report as JSON, with a newline at its end.
pub(super) fn render(report: &Report, lang: Lang) -> String {
    let root = build::root(report, lang);
    // Strings, numbers and maps with string keys always serialise; an empty text would be seen by every test.
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

/// The JSON Schema (draft 2020-12) of what [`render`](super::render) writes as JSON, with a newline at its
/// end. A test derives it from the structs below and holds the file to that; so builds need no schemars.
pub(crate) const SCHEMA: &str = include_str!("schema.json");

/// A decimal that stands in JSON as it is written here: `89.99`, never `89.98999`.
#[derive(Debug, Clone)]
struct Number(Box<RawValue>);

impl Number {
    /// Cut, never rounded up, at six places.
    fn cut(value: &Exact) -> Self {
        Self(RawValue::from_string(value.json()).unwrap_or_default())
    }

    /// Rounded up at six places: for what is still needed.
    fn raised(value: &Exact) -> Self {
        Self::cut(&value.raised(6))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Per band, from the highest, what is still needed.
#[derive(Debug)]
struct Needed<'a>(Vec<(&'a str, Option<Number>)>);

impl Serialize for Needed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (band, least) in &self.0 {
            map.serialize_entry(band, least)?;
        }
        map.end()
    }
}

/// The result of one run of `kip` over one workspace and one instrument.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "kip-report/1"))]
struct Root<'a> {
    /// Name and version of this format.
    #[cfg_attr(test, schemars(extend("const" = "kip-report/1")))]
    schema: &'static str,
    /// The program.
    tool: Tool,
    /// The day of the run.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    as_of: String,
    /// The commit that is checked out; null without git.
    commit: Option<&'a str>,
    /// Whether the workspace differs from it; null where git could not be read.
    dirty: Option<bool>,
    /// The instrument.
    instrument: Instrument<'a>,
    /// The unit that is assessed.
    unit: Option<&'a str>,
    /// The scores.
    score: Score<'a>,
    /// How many indicators have each status.
    coverage: Coverage,
    /// The aspects, in the order of the instrument.
    aspects: Vec<Aspect<'a>>,
    /// The indicators, in the order of the instrument.
    indicators: Vec<Indicator<'a>>,
    /// All findings, waived ones included: dearest first, then code, rule, place.
    findings: Vec<Finding<'a>>,
    /// Counts of findings.
    summary: Summary,
    /// Whether the gate holds: exit status 0 or 1 of `kip check`.
    #[cfg_attr(test, schemars(extend("enum" = ["pass", "fail"])))]
    verdict: &'static str,
    /// How many links were named but not opened.
    links_not_checked: usize,
    /// What wins most points, dearest first.
    acts: Vec<Act<'a>>,
    /// Every rule that looked, in the order of id.
    rules: Vec<RuleName>,
}

/// The program.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Tool {
    /// Its name.
    name: &'static str,
    /// Its version.
    version: &'static str,
}

/// The instrument.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Instrument<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// The assessment year.
    year: i16,
    /// The organiser's version.
    version: Option<&'a str>,
    /// Who holds the assessment.
    organiser: Option<&'a str>,
    /// Whether it is the organiser's official text.
    official: bool,
    /// The last day to submit.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    deadline: Option<String>,
    /// Days from `as_of` to the deadline; negative once it is past.
    days_left: Option<i32>,
    /// How points become a score.
    #[cfg_attr(test, schemars(extend("enum" = ["poin", "proporsi", "rerata"])))]
    formula: &'static str,
    /// Where the organiser rounds.
    rounding: Option<Rounding>,
}

/// The organiser's rounding, half away from zero.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Rounding {
    /// What is rounded.
    #[cfg_attr(test, schemars(extend("enum" = ["aspek", "total"])))]
    of: &'static str,
    /// To how many decimals.
    decimals: u32,
}

/// The questionnaire's scores, and the stages.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Score<'a> {
    /// By the answers.
    claimed: Option<Number>,
    /// By the answers whose evidence is acceptable.
    supported: Option<Number>,
    /// With the best option everywhere.
    potential: Option<Number>,
    /// The same as people read them, in the language of the run.
    shown: Shown,
    /// The qualification bands.
    band: Bands<'a>,
    /// Whether the supported score or the total lies within 0.1 of a border between bands.
    near_border: bool,
    /// The staged total; null until every stage is known.
    total: Option<Number>,
    /// The stages; the first is the questionnaire.
    stages: Vec<Stage<'a>>,
    /// What the weights sum to: 100, unless KIP101 stands.
    out_of: Number,
    /// The next band above the supported score.
    next_band: Option<NextBand<'a>>,
}

/// Scores as people read them: cut to two decimals, with the language's decimal sign.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Shown {
    /// By the answers.
    claimed: Option<String>,
    /// By the answers whose evidence is acceptable.
    supported: Option<String>,
    /// With the best option everywhere.
    potential: Option<String>,
}

/// Qualification bands.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Bands<'a> {
    /// Of the claimed score.
    claimed: Option<&'a str>,
    /// Of the supported score.
    supported: Option<&'a str>,
    /// Of the staged total.
    total: Option<&'a str>,
}

/// A band that is not reached yet.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NextBand<'a> {
    /// Its name.
    name: &'a str,
    /// Points that the supported score still lacks, rounded up.
    missing: Number,
}

/// One stage of the assessment.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Stage<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
    /// Its share of the total, in per cent.
    weight: Number,
    /// Its score, 0 to 100, if known.
    score: Option<Number>,
    /// Per band, the least score of this stage that reaches it with other unknown stages at 100,
    /// rounded up; null when out of reach, 0 when reached. Empty for a known stage.
    needed: Needed<'a>,
    /// The questionnaire score from which one is invited to it.
    threshold: Option<Number>,
}

/// How many indicators have each status.
#[derive(serde::Serialize, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Coverage {
    /// All indicators.
    indicators: usize,
    /// No known answer and no nil statement.
    unanswered: usize,
    /// Answered with an option worth nothing.
    declined: usize,
    /// Claimed, with no acceptable evidence.
    unsupported: usize,
    /// Claimed, with some acceptable evidence.
    partial: usize,
    /// Claimed, with all the evidence that is asked for.
    supported: usize,
    /// An accepted nil statement.
    nil: usize,
}

/// One aspect.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Aspect<'a> {
    /// Its code.
    code: &'a str,
    /// Its name.
    name: &'a str,
    /// Its weight.
    weight: Number,
    /// Its part of the claimed score; null when nothing in it can be scored.
    claimed: Option<Number>,
    /// Its part of the supported score.
    supported: Option<Number>,
    /// Its part of the potential score.
    potential: Option<Number>,
    /// How many indicators it has.
    indicators: usize,
    /// How many of them are supported or nil.
    met: usize,
}

/// One indicator.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Indicator<'a> {
    /// Its code: text, never a number.
    code: &'a str,
    /// Its name.
    name: &'a str,
    /// Code of its aspect.
    aspect: &'a str,
    /// Its weight.
    weight: Number,
    /// Who sees to it.
    owner: Option<&'a str>,
    /// The answer as given.
    answer: Option<&'a str>,
    /// What became of it.
    #[cfg_attr(test, schemars(extend("enum" = ["unanswered", "declined", "unsupported", "partial", "supported", "nil"])))]
    status: &'static str,
    /// Its own points by the answer.
    claimed: Number,
    /// Its own points by evidence.
    supported: Number,
    /// Its own points with the best option.
    potential: Number,
    /// Its evidence, the nil statement last.
    evidence: Vec<Evidence<'a>>,
    /// Why it was declined.
    reason: Option<&'a str>,
    /// When that is to change.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    target: Option<String>,
}

/// One piece of evidence: a file (`path`) or a link (`url`).
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Evidence<'a> {
    /// What it serves as, in the word of the users' files; null when its extension is in no list.
    #[cfg_attr(test, schemars(extend("enum" = ["dokumen", "foto", "tangkapan-layar", "video", "tautan", "pernyataan-nihil", null])))]
    kind: Option<&'static str>,
    /// Its path relative to the workspace, with `/`; only for a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    /// Its address; only for a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    /// SHA-256 of its content; null for a link or where it could not be read.
    sha256: Option<String>,
    /// Its size in bytes, where it was seen.
    size: Option<u64>,
    /// The date given for it.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    date: Option<String>,
    /// Whether no voiding rule fired on it.
    acceptable: bool,
    /// What git says of it; null for a link or a file that is not there.
    #[cfg_attr(test, schemars(extend("enum" = ["clean", "modified", "untracked", "ignored", "unseen", null])))]
    git: Option<&'static str>,
    /// Pages given for it (`halaman`), as written; how many pages it has is `facts.pages`.
    pages: Option<&'a str>,
    /// What is inside it; null for a link, or where nobody looked (missing, empty, a Git LFS pointer).
    facts: Option<Facts<'a>>,
    /// Whether the link was opened; only for a link. Not a word about whether it is alive.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("enum" = ["not-checked", "checked"])))]
    link: Option<&'static str>,
}

/// What a probe saw inside a document. Null: not known, or nothing that its kind has.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Facts<'a> {
    /// What it is by its content, whatever its name says.
    #[cfg_attr(test, schemars(extend("enum" = ["pdf", "word", "excel", "powerpoint", "opendocument-text", "opendocument-spreadsheet", "opendocument-presentation", "old-office", "rtf", "jpeg", "png", "gif", "webp", "heic", "tiff", "bmp", "mp4", "quicktime", "other-video", "html", "zip", "other-archive", "program", "shortcut", "plain-text", "unknown"])))]
    nature: &'static str,
    /// Whether it opens: `locked` needs a password, `unfinished` hit a bound of the probe.
    #[cfg_attr(test, schemars(extend("enum" = ["sound", "locked", "damaged", "unfinished"])))]
    condition: &'static str,
    /// How many pages, slides or sheets it has.
    pages: Option<u32>,
    /// How many of its pages show text (PDF).
    pages_with_text: Option<u32>,
    /// Its size in pixels (pictures).
    pixels: Option<Pixels>,
    /// Its length in milliseconds (videos).
    milliseconds: Option<u64>,
    /// The title that it gives itself, with numbers of persons masked.
    title: Option<&'a str>,
    /// The day that it says it was made on.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    created: Option<String>,
    /// Whether it has signature fields; not whether a signature is valid.
    signature_fields: bool,
    /// Whether its owner forbids printing or copying, though it opens without a password.
    restricted: bool,
    /// How many finds of personal data its text has (KIP701).
    personal_data: u32,
}

/// A picture's size.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Pixels {
    /// From left to right.
    width: u64,
    /// From top to bottom.
    height: u64,
}

/// One finding.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Finding<'a> {
    /// Id of the rule: `KIP` and three digits.
    rule: &'static str,
    /// English name of the rule.
    name: &'a str,
    /// How grave it is.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "note"])))]
    severity: &'static str,
    /// Whether it counts at the gate.
    #[cfg_attr(test, schemars(extend("enum" = ["open", "waived"])))]
    standing: &'static str,
    /// The indicator it is about.
    indicator: Option<&'a str>,
    /// The evidence it is about: a path relative to the workspace or an address.
    evidence: Option<&'a str>,
    /// The file to mend, relative to the workspace.
    path: &'a str,
    /// Line in it, from 1; null for the file itself.
    line: Option<u32>,
    /// Column, from 1, in characters.
    column: Option<u32>,
    /// What is wrong, in the language of the run.
    message: &'a str,
    /// The next act, in the language of the run.
    hint: &'a str,
    /// Points of the questionnaire's total at risk; null without an indicator. Findings on one
    /// indicator do not add up.
    points_at_risk: Option<Number>,
    /// Why and until when it is waived; only for a waived finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<Waiver<'a>>,
}

/// A waiver.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Waiver<'a> {
    /// Why.
    reason: &'a str,
    /// The last day it holds.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    until: String,
}

/// Counts of findings.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Summary {
    /// Open errors.
    error: usize,
    /// Open warnings.
    warning: usize,
    /// Open notes.
    note: usize,
    /// Waived findings of any severity.
    waived: usize,
}

/// One indicator that can still win points.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Act<'a> {
    /// The indicator.
    indicator: &'a str,
    /// Its name.
    name: &'a str,
    /// Who sees to it.
    owner: Option<&'a str>,
    /// Points of the questionnaire's total that it wins.
    win: Number,
    /// What to do, in the language of the run.
    what: &'a str,
    /// By when: the team's own target, else the indicator's deadline, else the instrument's.
    due: Option<String>,
}

/// A rule that looked.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RuleName {
    /// Its id.
    id: &'static str,
    /// Its English name.
    name: &'static str,
}

#[cfg(test)]
mod tests;
