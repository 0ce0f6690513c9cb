//! Findings to a [`Report`]: severities, waivers, acceptable evidence, statuses, scores, order, gate.
//!
//! Pure. Settings and the command line change the gate here and nowhere else; they never change a
//! score. What a renderer would have to count, sort or decide is done here.

mod groups;
mod owners;
mod plan;
mod presentation;
mod rows;
mod score;
mod status;
mod tally;
mod waivers;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Asked, Code, Dossier, Exact, Finding, Inspect, Judged, JudgedFinding, Report, Rule, Severity,
    Status, Summary, Verdict,
};

use groups::Groups;
use tally::Tally;
use waivers::Waivers;

/// What the command line and the settings ask of the gate.
#[derive(Debug, Clone, Default)]
pub struct Gate {
    /// From which severity on findings fail.
    pub fail_on: FailOn,
    /// Whether KIP302, 303 and 304 are errors.
    pub locked: bool,
    /// The least supported score (the least total, when known).
    pub minimum: Option<Exact>,
    /// Scores of later stages, by id.
    pub stages: BTreeMap<String, Exact>,
    /// Severities by rule id, from `kip.toml`.
    pub severities: BTreeMap<&'static str, Severity>,
}

/// From which severity on findings fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Warnings and errors.
    Warning,
    /// Nothing fails but a score below the least one.
    Never,
}

impl FailOn {
    fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity == Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Never => false,
        }
    }
}

/// Judges a dossier by what the rules found in it.
///
/// `rules` are all that looked; those of [`Inspect::Judged`] look now, once statuses and scores are
/// known, and those of [`Inspect::Waivers`] last, once every other finding met the waivers.
#[must_use]
pub fn judge(
    dossier: &Dossier,
    findings: Vec<Finding>,
    rules: &[&'static Rule],
    gate: &Gate,
) -> Report {
    let mut waivers = Waivers::new(&dossier.waivers, dossier.as_of);
    let mut judged = waivers.apply(weigh(without_repeats(findings), gate));
    let outcomes = status::outcomes(dossier, &judged);
    let tally = Tally::new(dossier, &outcomes);
    let weights_open = judged
        .iter()
        .any(|one| one.finding.rule.id == "KIP101" && one.is_open());
    let score = score::score(dossier, &tally, gate, weights_open);
    let mut known = Judged {
        statuses: statuses(dossier, &outcomes),
        unused: Vec::new(),
        expired: Vec::new(),
        score: score
            .total
            .clone()
            .or_else(|| score.points.as_ref().map(|points| points.supported.clone())),
        minimum: gate.minimum.clone(),
    };
    for rule in rules {
        if let Inspect::Judged(look) = rule.inspect {
            judged.extend(waivers.apply(weigh(look(dossier, &known), gate)));
        }
    }
    (known.unused, known.expired) = waivers.left_over();
    for rule in rules {
        if let Inspect::Waivers(look) = rule.inspect {
            // No waiver covers what is said of waivers: it could hide itself.
            let said = weigh(look(dossier, &known), gate);
            judged.extend(Waivers::none().apply(said));
        }
    }
    price(&mut judged, dossier, &tally);
    settle(&mut judged, gate);
    judged.sort_by(dearest_first);
    let summary = summary(judged.iter());
    let reached = match (&gate.minimum, &known.score) {
        (Some(minimum), Some(score)) => score >= minimum,
        (Some(_), None) => false,
        (None, _) => true,
    };
    let fails = judged.iter().any(|one| one.fails);
    let aspects = rows::aspects(dossier, &tally, &outcomes);
    let groups = groups::groups(dossier, &judged);
    let by_indicator = Groups::new(&groups);
    let indicators = rows::indicators(dossier, &tally, &outcomes, &by_indicator);
    let acts = plan::acts(dossier, &tally, &outcomes, &by_indicator, &judged);
    Report {
        version: env!("CARGO_PKG_VERSION"),
        as_of: dossier.as_of,
        commit: dossier.git.seen().and_then(|git| git.commit.clone()),
        dirty: dossier.git.seen().map(|git| git.dirty),
        prefix: dossier.git.seen().and_then(|git| git.prefix.clone()),
        instrument: rows::head(dossier),
        unit: dossier.unit.clone(),
        coverage: rows::coverage(&outcomes),
        asked: outcomes.len(),
        met: outcomes.iter().filter(|one| one.status.is_met()).count(),
        owners: owners::owners(&indicators, &groups, &judged, &acts, &tally),
        presentation: presentation::presentation(&aspects, &indicators, &groups, &judged),
        aspects,
        elsewhere: rows::elsewhere(&indicators, judged.len()),
        indicators,
        groups,
        acts,
        links_unchecked: rows::links(dossier),
        summary,
        rules: rules.to_vec(),
        gate: Asked {
            fails_from: match gate.fail_on {
                FailOn::Error => Some(Severity::Error),
                FailOn::Warning => Some(Severity::Warning),
                FailOn::Never => None,
            },
            locked: gate.locked,
            minimum: gate.minimum.clone(),
        },
        verdict: if reached && !fails {
            Verdict::Pass
        } else {
            Verdict::Fail
        },
        score,
        findings: judged,
    }
}

/// One finding per rule, indicator and evidence: a document listed twice is named once.
fn without_repeats(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    let firsts: Vec<bool> = findings
        .iter()
        .map(|finding| match (&finding.indicator, &finding.evidence) {
            (Some(code), Some(evidence)) => seen.insert((evidence, code.as_str(), finding.rule.id)),
            (None, _) | (_, None) => true,
        })
        .collect();
    let mut firsts = firsts.into_iter();
    findings.retain(|_| firsts.next().unwrap_or(true));
    findings
}

/// Gives findings the severity that settings and `--locked` want.
fn weigh(mut findings: Vec<Finding>, gate: &Gate) -> Vec<Finding> {
    for finding in &mut findings {
        if let Some(&severity) = gate.severities.get(finding.rule.id) {
            finding.severity = severity;
        }
        if gate.locked && finding.rule.locked {
            finding.severity = Severity::Error;
        }
    }
    findings
}

/// By code; of two indicators with one code the first has the claim, and so the status.
fn statuses(dossier: &Dossier, outcomes: &[status::Outcome]) -> BTreeMap<Code, Status> {
    dossier
        .entries
        .iter()
        .zip(outcomes)
        .rev()
        .map(|(entry, outcome)| (entry.code().clone(), outcome.status))
        .collect()
}

/// Points at risk (contract, section 2): the potential for a missing or unknown answer, what is
/// claimed for faults of the evidence, else nothing; none without an indicator.
fn price(judged: &mut [JudgedFinding], dossier: &Dossier, tally: &Tally) {
    let by_code: BTreeMap<&str, usize> = dossier
        .entries
        .iter()
        .enumerate()
        .rev()
        .map(|(index, entry)| (entry.code().as_str(), index))
        .collect();
    for one in judged {
        let entry = one
            .finding
            .indicator
            .as_ref()
            .and_then(|code| by_code.get(code.as_str()));
        one.points_at_risk = entry.map(|&index| match one.finding.rule.id {
            "KIP201" | "KIP212" => tally.in_total(index).potential.clone(),
            "KIP202" | "KIP203" => tally.in_total(index).claimed.clone(),
            _ if one.finding.voids => tally.in_total(index).claimed.clone(),
            _ => Exact::zero(),
        });
    }
}

/// What each finding does at the gate, and whether it tells of something that nobody could look at.
fn settle(judged: &mut [JudgedFinding], gate: &Gate) {
    for one in judged {
        let rule = one.finding.rule.id;
        one.fails = rule == "KIP214" || one.is_open() && gate.fail_on.fails(one.finding.severity);
        one.unseen = matches!(rule, "KIP308" | "KIP309" | "KIP408");
    }
}

fn dearest_first(a: &JudgedFinding, b: &JudgedFinding) -> std::cmp::Ordering {
    let (left, right) = (&a.finding, &b.finding);
    b.points_at_risk
        .cmp(&a.points_at_risk)
        .then_with(|| match (&left.indicator, &right.indicator) {
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => std::cmp::Ordering::Equal,
        })
        .then_with(|| left.rule.id.cmp(right.rule.id))
        .then_with(|| left.place.cmp(&right.place))
        .then_with(|| left.evidence.cmp(&right.evidence))
        .then_with(|| left.message.cmp(&right.message))
}

fn summary<'a>(judged: impl Iterator<Item = &'a JudgedFinding>) -> Summary {
    let mut summary = Summary::default();
    for one in judged {
        let count = match (one.is_open(), one.finding.severity) {
            (false, _) => &mut summary.waived,
            (true, Severity::Error) => &mut summary.error,
            (true, Severity::Warning) => &mut summary.warning,
            (true, Severity::Note) => &mut summary.note,
        };
        *count += 1;
    }
    summary
}
