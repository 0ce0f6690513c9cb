//! The findings on a page: by indicator, dearest first; notes last, and in one line per rule once
//! they would drown the rest.

use std::collections::BTreeMap;

use super::page::{Ink, Page, Piece};
use super::{Layout, heading};
use crate::model::{FindingGroup, JudgedFinding, Lang, Report, Severity, shown, visible};
use crate::report::phrases::{self, GLUE};
use crate::text::{number, say, words};

/// Above so many open notes they are put together by rule: with their hints more would fill a screen, and
/// push the errors off it. The sample has 4.
const NOTES_MAX: usize = 12;
/// How many indicators one such line names: about four lines of codes. No aspect of the sample has more
/// (37).
const NAMED_MAX: usize = 40;

/// Writes all findings of the report.
pub(super) fn write(page: &mut Page, report: &Report, layout: &Layout) {
    let lang = layout.lang;
    let heads = say!(lang, "TEMUAN", "FINDINGS");
    if report.findings.is_empty() {
        heading(page, &heads);
        page.text(Ink::Plain, (1, 3), phrases::NO_FINDINGS.get(lang));
        return;
    }
    heading(
        page,
        &format!(
            "{heads}: {}",
            phrases::whole(&words::summary(&report.summary, lang)).replace(",\u{a0}", ", ")
        ),
    );
    page.blank();
    let together = !layout.verbose && report.summary.note > NOTES_MAX;
    let mut first = true;
    for group in &report.groups {
        let shown: Vec<&JudgedFinding> = in_order(report, group)
            .filter(|judged| !(together && is_open_note(judged)))
            .collect();
        if shown.is_empty() {
            continue;
        }
        if !std::mem::take(&mut first) {
            page.blank();
        }
        page.paragraph(0, 2, &title(group, &shown, lang));
        for judged in shown {
            finding(page, judged, lang);
        }
    }
    if together {
        if !first {
            page.blank();
        }
        notes(page, report, lang);
    }
}

fn is_open_note(judged: &JudgedFinding) -> bool {
    judged.is_open() && judged.finding.severity == Severity::Note
}

/// A group's findings: open errors and warnings, then open notes, then those that are waived; inside
/// each the report's order.
fn in_order<'a>(
    report: &'a Report,
    group: &'a FindingGroup,
) -> impl Iterator<Item = &'a JudgedFinding> {
    let all = move || report.findings_at(&group.findings);
    let grave = all().filter(|judged| judged.is_open() && !is_open_note(judged));
    let notes = all().filter(|judged| is_open_note(judged));
    let waived = all().filter(|judged| !judged.is_open());
    grave.chain(notes).chain(waived)
}

/// Code and name, owner, points at risk.
fn title(group: &FindingGroup, findings: &[&JudgedFinding], lang: Lang) -> Vec<Piece> {
    let name = match (&group.indicator, &group.name) {
        (Some(code), Some(name)) => format!("{code} {name}"),
        (Some(code), None) => code.to_string(),
        (None, Some(name)) => name.clone(),
        (None, None) => phrases::OUTSIDE.get(lang).to_owned(),
    };
    let dearest = findings
        .iter()
        .filter(|judged| judged.is_open())
        .filter_map(|judged| judged.points_at_risk.as_deref())
        .max();
    let rest: Vec<String> = phrases::owner(group.owner.as_ref(), lang)
        .into_iter()
        .chain(phrases::at_risk(dearest, lang))
        .map(|part| format!(" · {}", visible(&part)))
        .collect();
    vec![(Ink::Bold, visible(&name)), (Ink::Plain, rest.concat())]
}

/// One finding: severity, rule and message; the next act; the place; the waiver.
fn finding(page: &mut Page, judged: &JudgedFinding, lang: Lang) {
    let finding = &judged.finding;
    let waiver = phrases::waiver(judged, lang);
    let (loud, text) = match (&waiver, finding.severity) {
        (Some(_), _) => (Ink::Dim, Ink::Dim),
        (None, Severity::Error) => (Ink::Red, Ink::Plain),
        (None, Severity::Warning) => (Ink::Yellow, Ink::Plain),
        (None, Severity::Note) => (Ink::Blue, Ink::Plain),
    };
    let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    let message = visible(finding.message.get(lang));
    page.paragraph(
        2,
        4,
        &[
            (loud, phrases::severity(finding.severity, lang)),
            (Ink::Dim, format!(" {rule}:")),
            (text, format!(" {message}")),
        ],
    );
    if let Some(waiver) = waiver {
        page.text(Ink::Dim, (4, 6), &format!("–{GLUE}{waiver}"));
    }
    let hint = finding.hint.get(lang);
    page.text(text, (4, 6), &format!("→{GLUE}{hint}"));
    page.text(Ink::Dim, (4, 6), &finding.place.to_string());
}

/// The open notes, one line per rule with its indicators or, without those, its files.
fn notes(page: &mut Page, report: &Report, lang: Lang) {
    let mut rules: BTreeMap<&str, Vec<&JudgedFinding>> = BTreeMap::new();
    for judged in report.findings.iter().filter(|judged| is_open_note(judged)) {
        rules
            .entry(judged.finding.rule.id)
            .or_default()
            .push(judged);
    }
    let all = words::severities(report.summary.note, Severity::Note, lang);
    let bold = say!(
        lang,
        "Catatan, diringkas per aturan",
        "Notes, put together by rule"
    );
    page.text(Ink::Bold, (0, 2), &format!("{bold} ({all})"));
    for judged in rules.values() {
        let Some(rule) = judged.first().map(|judged| judged.finding.rule) else {
            continue;
        };
        let count = phrases::whole(&words::severities(judged.len(), Severity::Note, lang));
        let head = format!("{count} {} {}", rule.id, rule.name.get(lang));
        page.paragraph(
            2,
            4,
            &[
                (Ink::Blue, head),
                (Ink::Plain, format!(": {}", named(judged, lang))),
            ],
        );
    }
    let more = say!(lang, "rinciannya: kip check -v", "in full: kip check -v");
    page.text(Ink::Dim, (2, 4), &more);
}

/// What notes of one rule are about: each indicator or file once, with a count where it has several.
fn named(notes: &[&JudgedFinding], lang: Lang) -> String {
    let mut subjects: Vec<(String, usize)> = Vec::new();
    for judged in notes {
        let finding = &judged.finding;
        let subject = match (finding.indicator(), finding.evidence()) {
            (Some(code), _) => code.to_string(),
            (None, Some(path)) => shown(path).into_owned(),
            (None, None) => finding.place.to_string(),
        };
        match subjects.last_mut() {
            Some((last, count)) if *last == subject => *count += 1,
            Some(_) | None => subjects.push((subject, 1)),
        }
    }
    let left = subjects.len().saturating_sub(NAMED_MAX);
    let mut names: Vec<String> = subjects
        .iter()
        .take(NAMED_MAX)
        .map(|(subject, count)| match count {
            0 | 1 => visible(subject),
            2.. => format!("{}\u{a0}({count}×)", visible(subject)),
        })
        .collect();
    if left > 0 {
        let left = number::count(left, lang);
        names.push(say!(lang, "dan {left} lainnya", "and {left} more"));
    }
    names.join(", ")
}
