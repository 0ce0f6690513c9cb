//! The findings on a page, dearest first: what many indicators or files have in common in one block, the
//! others by indicator.

use super::page::{Ink, Page, Piece};
use super::{Layout, heading, links};
use crate::model::{
    Block, FindingGroup, JudgedFinding, Lang, Noun, Report, Section, Selection, Severity, visible,
};
use crate::report::phrases::{self, GLUE};
use crate::text::{number, say, words};

/// Letters of names in a block: five lines of codes, as of 88 scattered ones.
const NAMES_MAX: usize = 400;
/// The same where they are paths, of which a line is enough to know what is meant.
const PATHS_MAX: usize = 90;

/// Writes all findings of the report, or those that are asked for.
pub(super) fn write(page: &mut Page, report: &Report, layout: &Layout, asked: Option<&Selection>) {
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
    let takes = |one: &JudgedFinding| asked.is_none_or(|asked| asked.takes(one));
    let sections = report.sections(layout.verbose, takes);
    let gathered = sections
        .iter()
        .any(|section| matches!(section, Section::Block(_)));
    if gathered {
        let ending = phrases::ending(report);
        let more = say!(
            lang,
            "Satu per satu: kip check -v; untuk dibaca: kip report -o laporan.{ending}",
            "One by one: kip check -v; to read: kip report -o report.{ending}"
        );
        page.text(Ink::Dim, (1, 3), &more);
    }
    for section in sections {
        page.blank();
        match section {
            Section::Block(found) => block(page, &found, layout),
            Section::Group(group, found) => {
                let found: Vec<&JudgedFinding> = report.findings_at(&found).collect();
                let found: Vec<&JudgedFinding> = in_order(&found).collect();
                page.paragraph(0, 2, &title(group, &found, lang));
                for judged in found {
                    finding(page, judged, layout);
                }
            }
        }
    }
}

/// How many of all findings were asked for.
pub(super) fn shown_of_all(report: &Report, asked: &Selection, lang: Lang) -> String {
    let all = report.findings.len();
    let some = report
        .findings
        .iter()
        .filter(|one| asked.takes(one))
        .count();
    let all = Noun::FINDING.counted(all, lang);
    if some == 0 && !asked.unread.is_empty() {
        return say!(
            lang,
            "Yang Anda tanyakan belum diperiksa: perbaiki dulu pemetaan di atas. Yang lain: {all}.",
            "What you asked for has not been checked: fix the mapping above first. The others: {all}."
        );
    }
    if some == 0 {
        return say!(
            lang,
            "Tidak ada temuan tentang itu; seluruhnya ada {all}.",
            "Nothing was found about that; {all} in all."
        );
    }
    let some = number::count(some, lang);
    say!(
        lang,
        "Ditampilkan {some} dari {all}; yang lain tetap diperhitungkan.",
        "Showing {some} of {all}; the others still count."
    )
}

fn is_open_note(judged: &JudgedFinding) -> bool {
    judged.is_open() && judged.finding.severity == Severity::Note
}

/// A group's findings: open errors and warnings, then open notes, then those that are waived; inside
/// each the report's order.
fn in_order<'a>(all: &'a [&'a JudgedFinding]) -> impl Iterator<Item = &'a JudgedFinding> {
    let all = move || all.iter().copied();
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
        (None, None) => phrases::outside(group).get(lang).to_owned(),
    };
    let open = findings.iter().filter(|judged| judged.is_open());
    let dearest = open.max_by_key(|judged| judged.points_at_risk.as_deref());
    let rest: Vec<String> = phrases::owner(group.owner.as_ref(), lang)
        .into_iter()
        .chain(dearest.and_then(|judged| phrases::at_risk(judged, lang)))
        .map(|part| format!(" · {}", visible(&part)))
        .collect();
    vec![
        Piece::new(Ink::Bold, visible(&name)),
        Piece::new(Ink::Plain, rest.concat()),
    ]
}

const fn ink(severity: Severity) -> Ink {
    match severity {
        Severity::Error => Ink::Red,
        Severity::Warning => Ink::Yellow,
        Severity::Note => Ink::Blue,
    }
}

/// One finding: severity, rule and message; the next act; the place; the waiver.
fn finding(page: &mut Page, judged: &JudgedFinding, layout: &Layout) {
    let lang = layout.lang;
    let finding = &judged.finding;
    let waiver = phrases::waiver(judged, lang);
    let (loud, text) = match &waiver {
        Some(_) => (Ink::Dim, Ink::Dim),
        None => (ink(finding.severity), Ink::Plain),
    };
    let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    let message = visible(finding.message.get(lang));
    page.paragraph(
        2,
        4,
        &[
            Piece::new(loud, phrases::severity(finding.severity, lang)),
            Piece::new(Ink::Dim, " ".to_owned()),
            Piece::new(Ink::Dim, format!("{rule}:")).to(links::rule(layout)),
            Piece::new(text, format!(" {message}")),
        ],
    );
    if let Some(waiver) = waiver {
        page.text(Ink::Dim, (4, 6), &format!("–{GLUE}{waiver}"));
    }
    let hint = finding.hint.get(lang);
    page.text(text, (4, 6), &format!("→{GLUE}{hint}"));
    let place = Piece::new(Ink::Dim, visible(&finding.place.to_string()));
    let place = place.to(links::file(layout, &finding.place.path));
    page.paragraph(4, 6, &[place]);
}

/// What one rule finds on many: how many, what they cost together, which, and the next act.
fn block(page: &mut Page, block: &Block<'_>, layout: &Layout) {
    let lang = layout.lang;
    let finding = &block.first.finding;
    let (severity, rule) = (finding.severity, finding.rule);
    let head = format!("{} {}:", rule.id, rule.name.get(lang));
    let what: Vec<String> = std::iter::once(phrases::affected(block, lang))
        .chain(phrases::at_stake(rule, &block.points, lang))
        .collect();
    page.paragraph(
        0,
        2,
        &[
            Piece::new(ink(severity), phrases::severity(severity, lang)),
            Piece::new(Ink::Dim, " ".to_owned()),
            Piece::new(Ink::Dim, head).to(links::rule(layout)),
            Piece::new(Ink::Bold, format!(" {}", what.join(" · "))),
        ],
    );
    let most = if block.files.is_empty() && !block.indicators.is_empty() {
        NAMES_MAX
    } else {
        PATHS_MAX
    };
    page.text(Ink::Plain, (2, 2), &phrases::first_names(block, most, lang));
    page.text(
        Ink::Plain,
        (2, 4),
        &format!("→{GLUE}{}", block.act.get(lang)),
    );
}
