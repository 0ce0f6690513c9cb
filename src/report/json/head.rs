//! The objects about the whole: program, instrument, scores, stages, counts.

use std::collections::BTreeSet;

use super::date;
use super::findings::{Act, Finding, RuleName, Summary};
use super::number::{Needed, Number, number};
use super::problems::Problem;
use super::rows::{Aspect, Indicator};
use crate::model::{
    Exact, InstrumentHead, Lang, Report, RoundingOf, Score as ModelScore, StageScore, Status,
};

object! {
    /// The result of one run of `kip` over one workspace and one instrument.
    #[cfg_attr(test, schemars(title = "kip-report/1"))]
    Root<'a>(report: &'a Report, lang: Lang) {
        /// Name and version of this format.
        #[cfg_attr(test, schemars(extend("const" = "kip-report/1")))]
        schema: &'static str = "kip-report/1",
        /// The program.
        tool: Tool = Tool::of(report.version),
        /// The day of the run.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        as_of: String = report.as_of.to_string(),
        /// The commit that is checked out; null without git.
        commit: Option<&'a str> = report.commit.as_deref(),
        /// Whether the workspace differs from it; null where git could not be read.
        dirty: Option<bool> = report.dirty,
        /// The instrument.
        instrument: Instrument<'a> = Instrument::of(&report.instrument),
        /// The work unit that is assessed.
        unit: Option<&'a str> = report.unit.as_deref(),
        /// The scores.
        score: Score<'a> = Score::of(&report.score, lang),
        /// How many indicators have each status.
        coverage: Coverage = Coverage::of(report),
        /// The aspects, in the order of the instrument.
        aspects: Vec<Aspect<'a>> = report.aspects.iter().map(Aspect::of).collect(),
        /// The indicators, in the order of the instrument.
        indicators: Vec<Indicator<'a>> = report.indicators.iter().map(Indicator::of).collect(),
        /// All findings, waived ones included: dearest first, then code, rule, place.
        findings: Vec<Finding<'a>> = report.findings.iter().map(|one| Finding::of(one, lang)).collect(),
        /// Counts of findings.
        summary: Summary = Summary::of(&report.summary),
        /// Whether the check passes: exit status 0, 1 or 2 of `kip check`. `unjudged`: a mapping was left out, and there
        /// is no score.
        #[cfg_attr(test, schemars(extend("enum" = ["pass", "fail", "unjudged"])))]
        verdict: &'static str = report.verdict.word(),
        /// How many links were named but not opened.
        links_not_checked: usize = report.links_unchecked,
        /// The next steps: those due by the deadline first, then those put off, then those without a date; the biggest wins first in each.
        acts: Vec<Act<'a>> = report.acts.iter().map(|act| Act::of(act, lang)).collect(),
        /// Every rule that was checked, in the order of id.
        rules: Vec<RuleName> = report.rules.iter().map(|rule| RuleName::of(rule)).collect(),
        /// Whether no error is open by the rules' own severities, and the least score is reached.
        ready: bool = report.ready,
        /// Why mappings were left out; empty if all were read.
        problems: Vec<Problem<'a>> = report.problems.iter().map(|one| Problem::of(one, lang)).collect(),
    }

    /// The program.
    Tool(version: &'static str) {
        /// Its name.
        name: &'static str = "kip",
        /// Its version.
        version: &'static str = version,
    }

    /// The instrument.
    Instrument<'a>(head: &'a InstrumentHead) {
        /// Its id.
        id: &'a str = &head.id,
        /// Its title.
        title: &'a str = &head.title,
        /// The assessment year.
        year: i16 = head.year,
        /// The organiser's version.
        version: Option<&'a str> = head.version.as_deref(),
        /// Who holds the assessment.
        organiser: Option<&'a str> = head.organiser.as_deref(),
        /// Whether it is the organiser's official text.
        official: bool = head.official,
        /// The last day to submit.
        #[cfg_attr(test, schemars(extend("format" = "date")))]
        deadline: Option<String> = date(head.deadline),
        /// Days from `as_of` to the deadline; negative once it is past.
        days_left: Option<i32> = head.days_left,
        /// How points become a score.
        #[cfg_attr(test, schemars(extend("enum" = ["poin", "proporsi", "rerata"])))]
        formula: &'static str = head.formula.word(),
        /// Where the organiser rounds, in the order in which it is done.
        rounding: Vec<Rounding> = head.rounding.0.iter().map(Rounding::of).collect(),
        /// The best score there is: bands, stages and minimums are on a scale from 0 to it.
        full: Number = Number::cut(&head.full),
    }

    /// The organiser's rounding, half away from zero.
    Rounding(rounding: (&RoundingOf, &u32)) {
        /// What is rounded.
        #[cfg_attr(test, schemars(extend("enum" = ["indikator", "aspek", "total"])))]
        of: &'static str = rounding.0.word(),
        /// To how many decimals.
        decimals: u32 = *rounding.1,
    }

    /// The questionnaire's scores, and the stages.
    Score<'a>(score: &'a ModelScore, lang: Lang) {
        /// By the answers.
        claimed: Option<Number> = number(score.points.as_ref().map(|points| &points.claimed)),
        /// By the answers whose evidence is acceptable.
        supported: Option<Number> = number(score.points.as_ref().map(|points| &points.supported)),
        /// With the best answer to every indicator.
        potential: Option<Number> = number(score.points.as_ref().map(|points| &points.potential)),
        /// The same as people read them, in the language of the run.
        shown: Shown = Shown::of(score, lang),
        /// The qualification bands.
        band: Bands<'a> = Bands::of(score),
        /// Whether the supported score or the total lies within 0.1 of a limit of a band.
        near_border: bool = score.near_border,
        /// The staged total; null until every stage is known.
        total: Option<Number> = number(score.total.as_ref()),
        /// The stages; the first is the questionnaire.
        stages: Vec<Stage<'a>> = score.stages.iter().map(Stage::of).collect(),
        /// What the weights make: the best score there is, unless KIP101 or KIP102 stands.
        out_of: Number = Number::cut(&score.out_of),
        /// The next band above the supported score.
        next_band: Option<NextBand<'a>> = score.next_band.as_ref().map(NextBand::of),
        /// With everything done that is due by the deadline; the supported score once that has passed, null without a deadline.
        reachable: Option<Number> = number(score.reachable.as_ref()),
        /// Whether every aspect has the least points that it must have; null where none is asked for, and where the points are not known.
        minimums_met: Option<bool> = score.minimums_missed.as_ref().map(Vec::is_empty),
    }

    /// Scores as people read them: cut to two decimals, with the language's decimal sign.
    Shown(score: &ModelScore, lang: Lang) {
        /// By the answers.
        claimed: Option<String> = score.points.as_ref().map(|points| points.claimed.shown(lang)),
        /// By the answers whose evidence is acceptable.
        supported: Option<String> = score.points.as_ref().map(|points| points.supported.shown(lang)),
        /// With the best answer to every indicator.
        potential: Option<String> = score.points.as_ref().map(|points| points.potential.shown(lang)),
        /// With everything done that is due by the deadline.
        reachable: Option<String> = score.reachable.as_ref().map(|reachable| reachable.shown(lang)),
    }

    /// Qualification bands.
    Bands<'a>(score: &'a ModelScore) {
        /// Of the claimed score.
        claimed: Option<&'a str> = score.claimed_band.as_deref(),
        /// Of the supported score.
        supported: Option<&'a str> = score.supported_band.as_deref(),
        /// Of the staged total.
        total: Option<&'a str> = score.total_band.as_deref(),
        /// Of what is reachable.
        reachable: Option<&'a str> = score.reachable_band.as_deref(),
    }

    /// A band that is not reached yet.
    NextBand<'a>(next: &'a (String, Exact)) {
        /// Its name.
        name: &'a str = &next.0,
        /// Points that the supported score still lacks, rounded up.
        missing: Number = Number::raised(&next.1),
    }

    /// One stage of the assessment.
    Stage<'a>(stage: &'a StageScore) {
        /// Its id.
        id: &'a str = &stage.id,
        /// Its name.
        name: &'a str = &stage.name,
        /// Its share of the total, in per cent.
        weight: Number = Number::cut(&stage.weight),
        /// Its score, 0 to 100, if known.
        score: Option<Number> = number(stage.score.as_ref()),
        /// Per band, the least score of this stage that reaches it with other unknown stages at 100,
        /// rounded up; null when out of reach, 0 when reached. Empty for a known stage.
        needed: Needed<'a> = needed(stage),
        /// The questionnaire score from which one is invited to it.
        threshold: Option<Number> = number(stage.threshold.as_ref()),
    }

    /// How many indicators have each status.
    Coverage(report: &Report) {
        /// All indicators.
        indicators: usize = report.indicators.len(),
        /// No known answer and no nil statement.
        unanswered: usize = with(report, Status::Unanswered),
        /// Answered with an option worth nothing.
        declined: usize = with(report, Status::Declined),
        /// Claimed, with no acceptable evidence.
        unsupported: usize = with(report, Status::Unsupported),
        /// Claimed, with some acceptable evidence.
        partial: usize = with(report, Status::Partial),
        /// Claimed, with all the evidence that is asked for.
        supported: usize = with(report, Status::Supported),
        /// An accepted nil statement.
        nil: usize = with(report, Status::Nil),
        /// In no mapping that could be read, while another could not be: what is claimed is not known.
        unseen: usize = with(report, Status::Unseen),
        /// Answered with an option that takes the question out of the count.
        not_applicable: usize = with(report, Status::NotApplicable),
    }
}

/// Two bands of one name are the instrument's fault (KIP106); an object can hold the first alone.
fn needed(stage: &StageScore) -> Needed<'_> {
    let mut named = BTreeSet::new();
    let first = stage.needed.iter().filter(|(band, _)| named.insert(band));
    Needed(
        first
            .map(|(band, least)| (band.as_str(), least.as_ref().map(Number::raised)))
            .collect(),
    )
}

/// How many indicators have this status.
fn with(report: &Report, status: Status) -> usize {
    let of = report.coverage.iter().filter(|(one, _)| *one == status);
    of.map(|(_, count)| count).sum()
}
