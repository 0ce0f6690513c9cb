//! JUnit XML for the test pages of CI servers: an aspect is a suite, an indicator is a case.
//!
//! A case has a failure exactly when the gate fails because of it, so that page and exit code agree;
//! it is an error where the fault is that something could not be looked at. It passes only when the
//! indicator is met, nothing is waived and everything was seen; whatever lies between is *skipped*,
//! with its reason, because CI servers show no text of a case that passed. Whole texts stand in the
//! bodies: GitLab shows the body and leaves the attribute `message` out. No times: they would differ.

use std::sync::Arc;

use askama::Template as _;

use super::Unfit;
use super::columns::evidence::exhibit;
use super::escape::bare;
use super::phrases::{self, GLUE};
use crate::model::{
    Code, IndicatorRow, JudgedFinding, Lang, LoadProblem, Noun, Report, UNREADABLE, visible,
};
use crate::text::{say, words};

use names::TakenNames;
use suite::{Mark, Suite, Suites, TestCase};

mod names;
mod suite;

/// The suite of the files that could not be read, in every language: CI servers know suites by name.
const LOADING: &str = "muat";

/// The report as JUnit XML.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let unit = phrases::unit(report, lang);
    let title = phrases::title(report);
    let mut suites: Vec<Suite> = loading(&report.problems, lang).into_iter().collect();
    suites.extend(aspects(report, lang));
    suites.push(elsewhere(report, lang));
    let name = shown(&format!("{unit}: {title}"));
    written(Suites { name, suites })
}

/// What keeps all of it from being judged.
pub(super) fn problems(problems: &[LoadProblem], lang: Lang) -> Result<Vec<u8>, Unfit> {
    written(Suites {
        name: "kip".to_owned(),
        suites: loading(problems, lang).into_iter().collect(),
    })
}

fn written(suites: Suites) -> Result<Vec<u8>, Unfit> {
    Ok(suites.render().map_err(Unfit::of)?.into_bytes())
}

/// The files that could not be read, one case each; `None` where all could.
fn loading(problems: &[LoadProblem], lang: Lang) -> Option<Suite> {
    let path = |problem: &LoadProblem| problem.place.as_ref().map(|place| Arc::clone(&place.path));
    let files = problems.chunk_by(|one, next| path(one) == path(next));
    let mut names = TakenNames::default();
    let cases: Vec<TestCase> = files
        .filter_map(|file| {
            let workspace = || say!(lang, "ruang kerja", "workspace");
            let first = file.first()?;
            let name = path(first).map_or_else(workspace, |path| path.to_string());
            let body = file.iter();
            let body = body.flat_map(|problem| lines(&problem.as_finding(), lang));
            Some(TestCase {
                name: names.unused(shown(&name)),
                mark: Some(Mark {
                    element: "error",
                    message: shown(&bare(first.message.get(lang))),
                    rule: Some(UNREADABLE.id),
                }),
                body: plain(body.collect()),
            })
        })
        .collect();
    (!cases.is_empty()).then(|| Suite {
        name: LOADING.to_owned(),
        cases,
        output: Vec::new(),
    })
}

/// One suite for each run of indicators of one aspect, in the instrument's order.
fn aspects(report: &Report, lang: Lang) -> Vec<Suite> {
    let mut suites: Vec<Suite> = Vec::new();
    let mut names = TakenNames::default();
    let mut cases = TakenNames::default();
    let mut open: Option<&Code> = None;
    for row in &report.indicators {
        if open != Some(&row.aspect) {
            open = Some(&row.aspect);
            suites.push(Suite {
                name: names.unused(aspect(report, row)),
                cases: Vec::new(),
                output: Vec::new(),
            });
        }
        if let Some(suite) = suites.last_mut() {
            let name = cases.unused(shown(&format!("{} {}", row.code, row.name)));
            suite.cases.push(indicator(report, row, name, lang));
        }
    }
    suites
}

fn aspect(report: &Report, row: &IndicatorRow) -> String {
    let name = report
        .aspects
        .get(row.aspect_at)
        .map_or("", |aspect| &aspect.name);
    shown(&format!("{} {name}", row.aspect))
}

fn indicator(report: &Report, row: &IndicatorRow, name: String, lang: Lang) -> TestCase {
    let findings: Vec<&JudgedFinding> = report.findings_at(&row.findings).collect();
    let state = phrases::state(row, lang);
    let mut body = phrases::told(row, Some(&state), lang);
    let exhibits = row.evidence.iter().map(|piece| exhibit(piece, lang));
    body.extend(exhibits.map(|exhibit| say!(lang, "Bukti: {exhibit}", "Evidence: {exhibit}")));
    body.extend(findings.iter().flat_map(|judged| lines(judged, lang)));
    case(name, &findings, &state, row.status.is_met(), body, lang)
}

/// The findings that belong to no indicator, one case each; a passed one when there are none.
fn elsewhere(report: &Report, lang: Lang) -> Suite {
    let mut cases = Vec::new();
    let mut names = TakenNames::default();
    for judged in report.findings_at(&report.elsewhere) {
        let finding = &judged.finding;
        let about = finding
            .evidence()
            .map_or_else(|| bare(finding.message.get(lang)), str::to_owned);
        let (id, rule) = (finding.rule.id, finding.rule.name.get(lang));
        let name = names.unused(shown(&format!("{id} {rule}: {about}")));
        let state = format!(
            "{}: {}",
            words::severity(finding.severity).get(lang),
            bare(finding.message.get(lang))
        );
        let body = lines(judged, lang);
        cases.push(case(name, &[judged], &state, false, body, lang));
    }
    if cases.is_empty() {
        cases.push(TestCase {
            name: say!(lang, "tidak ada temuan", "no findings"),
            mark: None,
            body: Vec::new(),
        });
    }
    Suite {
        name: phrases::OUTSIDE.get(lang).to_owned(),
        cases,
        output: summary(report, lang),
    }
}

/// What the whole report says: scores, counts, verdict, and what nobody looked at.
fn summary(report: &Report, lang: Lang) -> Vec<String> {
    let rules = Noun::RULE.counted(report.rules.len(), lang);
    let mut parts = vec![phrases::closing(report, lang).join(" · ")];
    parts.push(say!(
        lang,
        "ruang kerja ini diperiksa dengan {rules}",
        "this workspace was checked with {rules}"
    ));
    parts.extend(phrases::links(report, lang));
    plain(parts)
}

/// The case of some findings: dearest first, as the report has them.
fn case(
    name: String,
    findings: &[&JudgedFinding],
    state: &str,
    met: bool,
    body: Vec<String>,
    lang: Lang,
) -> TestCase {
    let mut failing = findings.iter().filter(|judged| judged.fails).peekable();
    let dearest = failing.peek().map(|judged| &judged.finding);
    let waived = findings.iter().find(|judged| !judged.is_open());
    let unseen = findings.iter().find(|judged| judged.unseen);
    let mark = if let Some(dearest) = dearest {
        let unseen = failing.all(|judged| judged.unseen);
        Some(Mark {
            element: if unseen { "error" } else { "failure" },
            message: shown(&bare(dearest.message.get(lang))),
            rule: Some(dearest.rule.id),
        })
    } else {
        let reason = match (unseen, waived) {
            (Some(unseen), _) => Some(bare(unseen.finding.message.get(lang))),
            (None, Some(waived)) => phrases::waiver(waived, lang)
                .map(|waiver| format!("{} {waiver}", waived.finding.rule.id)),
            (None, None) => (!met).then(|| state.to_owned()),
        };
        reason.map(|reason| Mark {
            element: "skipped",
            message: shown(&reason),
            rule: None,
        })
    };
    TestCase {
        name,
        mark,
        body: plain(body),
    }
}

/// One finding in full, a line each for what, how to go on, and where.
fn lines(judged: &JudgedFinding, lang: Lang) -> Vec<String> {
    let finding = &judged.finding;
    let severity = phrases::severity(finding.severity, lang);
    let (id, rule) = (finding.rule.id, finding.rule.name.get(lang));
    let (message, hint) = (
        bare(finding.message.get(lang)),
        bare(finding.hint.get(lang)),
    );
    let place = &finding.place;
    let mut out = vec![
        format!("{severity} {id} {rule}: {message}"),
        say!(lang, "  Langkah: {hint}", "  Next step: {hint}"),
    ];
    if !place.path.is_empty() {
        out.push(say!(lang, "  Tempat: {place}", "  Place: {place}"));
    }
    let risk = phrases::at_risk(judged, lang);
    let rest = [risk, phrases::waiver(judged, lang)];
    out.extend(rest.into_iter().flatten().map(|line| format!("  {line}")));
    out
}

/// Lines of a body, each made harmless on its own.
fn plain(lines: Vec<String>) -> Vec<String> {
    lines.iter().map(|line| shown(line)).collect()
}

/// With common spaces and with no character that XML forbids or nobody sees: a reader of XML would
/// refuse the whole file for one of them.
fn shown(text: &str) -> String {
    visible(text).replace(GLUE, " ")
}

#[cfg(test)]
mod tests;
