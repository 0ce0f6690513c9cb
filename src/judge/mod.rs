//! Findings to a [`Report`]: severities, waivers, acceptable evidence, statuses, scores, order, gate.
//!
//! Pure. Settings and the command line change the gate here and nowhere else; they never change a
//! score. What a renderer would have to count, sort or decide is done here.

mod gate;
mod groups;
mod order;
mod owners;
mod plan;
mod presentation;
mod price;
mod rows;
mod score;
mod status;
mod tally;
mod waivers;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    About, Code, Dossier, EntryId, ExhibitId, Finding, Inspect, Judged, JudgedAspect,
    JudgedFinding, Report, Rule, Score, Severity, Status, Summary, Tells, Text, Verdict,
};
use crate::text;

pub(crate) use gate::{FailOn, Gate};
use groups::numbers;
use tally::Tally;
use waivers::Waivers;

/// Judges a dossier by what each of the rules found in it.
///
/// `rules` are all that looked; those of [`Inspect::Judged`] look now, once statuses and scores are
/// known, and those of [`Inspect::Waivers`] last, once every other finding met the waivers.
///
/// # Errors
///
/// A dossier that contradicts itself is [`Broken`]: a number made of it would be wrong in silence.
pub(crate) fn judge(
    dossier: &Dossier,
    found: Vec<Vec<Finding>>,
    rules: &[&'static Rule],
    gate: &Gate,
) -> Result<Report, Broken> {
    let instrument = &dossier.instrument;
    let rules: Vec<&'static Rule> = rules
        .iter()
        .copied()
        .filter(|rule| dossier.admits(rule))
        .collect();
    let waivers = Waivers::new(dossier, gate.locked);
    let mut judged = weighed(found, gate, &waivers);
    let outcomes = status::outcomes(dossier, &judged);
    let mut tally = Tally::new(instrument, &outcomes);
    if !dossier.is_whole() {
        tally = tally.unknown();
    }
    let scored = tally.scored(instrument, &outcomes)?;
    let scale_broken = judged
        .iter()
        .any(|one| one.finding.rule.effect.tells == Tells::ScaleBroken && one.is_open());
    let score = score::score(dossier, (&tally, &outcomes), gate, scale_broken);
    let known = known(dossier, (&tally, &outcomes), &score, gate);
    judged.extend(found_in_judge(dossier, &rules, gate, &waivers, &known));
    price::price(&mut judged, &scored)?;
    gate.settle(&mut judged);
    order::sort(&mut judged, dossier, &outcomes);
    let verdict = if dossier.is_whole() {
        gate.verdict(known.score.as_ref(), &judged)
    } else {
        Verdict::Unjudged
    };
    let ready = dossier.is_whole() && gate.is_ready(known.score.as_ref(), &judged);
    let aspects = rows::aspects(instrument, &tally, &outcomes);
    let (cases, elsewhere) = groups::cases(scored, &judged);
    let indicators = rows::indicators(dossier, &cases);
    let acts = plan::acts(dossier, &cases);
    Ok(Report {
        version: env!("CARGO_PKG_VERSION"),
        as_of: dossier.as_of,
        commit: dossier.git.seen().and_then(|git| git.commit.clone()),
        dirty: dossier.git.seen().map(|git| git.dirty),
        prefix: dossier.git.seen().and_then(|git| git.prefix.clone()),
        instrument: rows::head(dossier),
        unit: dossier.unit.clone(),
        coverage: rows::coverage(&outcomes),
        unknown_answers: rows::unknown_answers(dossier),
        asked: outcomes.len(),
        met: outcomes.iter().filter(|one| one.status.is_met()).count(),
        owners: owners::owners(&cases, &elsewhere, &acts),
        presentation: presentation::presentation(&aspects, &indicators, &cases),
        aspects,
        elsewhere: numbers(&elsewhere.all()),
        indicators,
        groups: groups::groups(&cases, &elsewhere),
        acts,
        links_unchecked: rows::links(dossier),
        summary: summary(judged.iter()),
        rules,
        gate: gate.asked(),
        verdict,
        ready,
        softened: gate::softened(&judged),
        score,
        findings: judged,
        problems: dossier.problems.clone(),
    })
}

/// What the rules found, by severity and waiver: of one rule each piece of evidence once, and nothing of a
/// rule that yields where another voids.
fn weighed(found: Vec<Vec<Finding>>, gate: &Gate, waivers: &Waivers<'_>) -> Vec<JudgedFinding> {
    let void: BTreeSet<(EntryId, ExhibitId)> = found
        .iter()
        .flatten()
        .filter(|finding| finding.voids)
        .filter_map(of_evidence)
        .collect();
    let mut judged = Vec::with_capacity(found.iter().map(Vec::len).sum());
    for mut of_rule in found {
        of_rule.retain(|finding| {
            let yields = finding.rule.effect.yields;
            !yields || !of_evidence(finding).is_some_and(|piece| void.contains(&piece))
        });
        judged.extend(waivers.apply(gate.weigh(without_repeats(of_rule))));
    }
    judged
}

/// What rules may ask of the scores.
fn known(
    dossier: &Dossier,
    (tally, outcomes): (&Tally, &[status::JudgedEntry<'_>]),
    score: &Score,
    gate: &Gate,
) -> Judged {
    let open: BTreeSet<&Code> = outcomes
        .iter()
        .filter(|outcome| matches!(outcome.status, Status::Unanswered | Status::Unseen))
        .map(|outcome| &outcome.entry.aspect)
        .collect();
    let aspects = dossier.instrument.aspects.iter().zip(&tally.aspects);
    let supported = score.points.as_ref().map(|points| &points.supported);
    Judged {
        statuses: statuses(outcomes),
        aspects: aspects
            .map(|(aspect, tally)| JudgedAspect {
                at: tally.at,
                supported: tally.part.supported.clone(),
                open: open.contains(&aspect.code.value),
            })
            .collect(),
        score: score.total.as_ref().or(supported).cloned(),
        // Nothing is below a least score that nobody knows.
        minimum: gate.minimum.clone().filter(|_| dossier.is_whole()),
    }
}

/// What the rules find that look at what was judged, and then those that look at the waivers.
fn found_in_judge(
    dossier: &Dossier,
    rules: &[&'static Rule],
    gate: &Gate,
    waivers: &Waivers<'_>,
    known: &Judged,
) -> Vec<JudgedFinding> {
    let mut judged = Vec::new();
    for rule in rules {
        if let Inspect::Judged(look) = rule.inspect {
            judged.extend(waivers.apply(gate.weigh(look(dossier, known))));
        }
    }
    let left = waivers.left_over();
    for rule in rules {
        if let Inspect::Waivers(look) = rule.inspect {
            // No waiver covers what is said of waivers: it could hide itself.
            judged.extend(Waivers::default().apply(gate.weigh(look(dossier, &left))));
        }
    }
    judged
}

/// Why nothing can be judged: the dossier contradicts itself, which is a fault of the program.
#[derive(Debug)]
pub(crate) struct Broken(pub(crate) Text);

impl Broken {
    /// A finding names an entry that the dossier does not have.
    fn entry() -> Self {
        Self(Text::new(
            "ada temuan tentang indikator yang tidak ada di instrumen",
            "a finding is about an indicator that the instrument does not have",
        ))
    }

    /// An indicator stands in an aspect that the instrument does not have.
    fn aspect(code: &Code) -> Self {
        Self(text!(
            "aspek {code} tidak ada di instrumen, padahal ada indikatornya",
            "aspect {code} is not in the instrument, yet has indicators"
        ))
    }
}

/// Of one rule, one finding per indicator and evidence: a document listed twice is named once.
fn without_repeats(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen: BTreeSet<(EntryId, ExhibitId)> = BTreeSet::new();
    findings.retain(|finding| of_evidence(finding).is_none_or(|piece| seen.insert(piece)));
    findings
}

/// The piece of evidence that a finding is about, if it is about one.
fn of_evidence(finding: &Finding) -> Option<(EntryId, ExhibitId)> {
    match finding.about {
        About::Evidence(entry, exhibit, ..) => Some((entry, exhibit)),
        About::Workspace | About::File(_) | About::Indicator(..) | About::Waiver { .. } => None,
    }
}

/// By code.
fn statuses(outcomes: &[status::JudgedEntry<'_>]) -> BTreeMap<Code, Status> {
    outcomes
        .iter()
        .map(|outcome| (outcome.entry.code().clone(), outcome.status))
        .collect()
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
