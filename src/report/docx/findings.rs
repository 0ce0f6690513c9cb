//! The fifth chapter: the findings, gathered as in the terminal where many have one next act, the others by
//! indicator; waived ones with their reason and last day. Rules and places are for those who mend the files: they
//! stand in an annex, by the numbers that findings have here.

use super::body::Body;
use super::paragraph::{DocxRun, DocxStyle};
use super::table::{CellLine, DocxRow, ShownColumn, cell};
use crate::model::{Block, FindingGroup, Lang, Report, Section, Standing};
use crate::report::columns::Record;
use crate::report::columns::finding::{HINT, MESSAGE, NUMBER, POINTS_AT_RISK, SEVERITY};
use crate::report::{phrases, tongue};
use crate::text::{say, words};

/// Every finding.
const FINDINGS: &[ShownColumn] = &[
    (NUMBER, 11, None),
    (SEVERITY, 27, Some(severity)),
    (
        MESSAGE.named("Temuan dan langkah", "Finding and next step"),
        109,
        Some(said),
    ),
    (POINTS_AT_RISK, 23, None),
];

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Temuan", "Findings");
    body.heading(DocxStyle::CHAPTER, &head);
    if report.findings.is_empty() {
        let none = say!(lang, "Tidak ada temuan.", "There are no findings.");
        body.paragraph(DocxStyle::BODY, &none);
        return;
    }
    let summary = words::summary(&report.summary, lang);
    body.paragraph(DocxStyle::LEAD, format!("{summary}."));
    let rows: Vec<DocxRow> = numbered(report)
        .iter()
        .flat_map(|(first, section)| rows(report, *first, section, lang))
        .collect();
    body.table(&head, FINDINGS, rows.into_iter());
}

/// The findings as the chapter has them, each part with the number of its first.
pub(super) fn numbered(report: &Report) -> Vec<(usize, Section<'_>)> {
    let mut next = 1;
    let sections = report.sections(false, |_| true).into_iter();
    let numbered = sections.map(|section| {
        let first = next;
        next += match &section {
            Section::Block(block) => block.findings.len(),
            Section::Group(_, found) => found.len(),
        };
        (first, section)
    });
    numbered.collect()
}

/// The rows of a part below its title.
fn rows(report: &Report, first: usize, section: &Section<'_>, lang: Lang) -> Vec<DocxRow> {
    match section {
        Section::Block(block) => {
            let affected = phrases::affected(block, lang);
            let name = block.first.finding.rule.name.get(lang);
            let title = DocxRun::new(format!("{affected}: {name}"));
            vec![DocxRow::Group(title), gathered(block, first, lang)]
        }
        Section::Group(group, found) => {
            let found = Record::among(report, group, found, lang).zip(first..);
            let found = found.map(|(of, number)| DocxRow::of(FINDINGS, &Record { number, ..of }));
            std::iter::once(DocxRow::Group(title(group, lang)))
                .chain(found)
                .collect()
        }
    }
}

/// What many have in common, in the columns of [`FINDINGS`]: from which number to which, how grave, which they are,
/// the next act, and what they cost together.
fn gathered(block: &Block<'_>, first: usize, lang: Lang) -> DocxRow {
    let last = first + block.findings.len() - 1;
    let severity = words::severity(block.first.finding.severity);
    let names = phrases::names(block).join(", ");
    let act = block.act.get(lang);
    let act = say!(lang, "Langkah: {act}", "Next step: {act}");
    let points = match block.points.is_positive() {
        true => block.points.shown(lang),
        false => words::DASH.to_owned(),
    };
    let said = CellLine::plain(DocxRun::named(names, lang));
    DocxRow::Cells(vec![
        cell(format!("{first}–{last}")),
        cell(severity.get(lang)),
        std::iter::once(said)
            .chain(CellLine::aside_of(&act, &[], lang))
            .collect(),
        cell(points),
    ])
}

fn title(group: &FindingGroup, lang: Lang) -> DocxRun {
    let Some(code) = &group.indicator else {
        return DocxRun::new(phrases::outside(group).get(lang));
    };
    let name = group.name.as_deref().unwrap_or_default();
    let owner = group.owner.as_ref();
    let owner = owner.map_or_else(String::new, |owner| format!(" ({owner})"));
    DocxRun::named(format!("{code} {name}{owner}"), lang)
}

/// How grave it is, and whether it is waived.
fn severity(of: &Record<'_>) -> Vec<CellLine> {
    let mut lines = cell(SEVERITY.text(of));
    let waived = of.finding.filter(|judged| !judged.is_open());
    let waived = waived.map(|_| CellLine::quiet(DocxRun::new(phrases::WAIVED.get(of.lang))));
    lines.extend(waived);
    lines
}

/// What is wrong, the waiver that covers it, and the next act.
fn said(of: &Record<'_>) -> Vec<CellLine> {
    let hint = HINT.text(of);
    let theirs = of
        .finding
        .map(|judged| tongue::of_finding(judged, of.indicator))
        .unwrap_or_default();
    let message = DocxRun::mixed(&MESSAGE.text(of), &theirs, of.lang);
    let mut lines = vec![CellLine::plain(message)];
    let waived = of
        .finding
        .and_then(|judged| phrases::waiver(judged, of.lang));
    let reason = of.finding.and_then(|judged| match &judged.standing {
        Standing::Waived(waiver) => Some(waiver.reason.as_str()),
        Standing::Open => None,
    });
    let run = |waived: String| DocxRun::mixed(&waived, reason.as_slice(), of.lang);
    lines.extend(waived.map(|waived| CellLine::alert(run(waived))));
    let hint = say!(of.lang, "Langkah: {hint}", "Next step: {hint}");
    lines.extend(CellLine::aside_of(&hint, &theirs, of.lang));
    lines
}
