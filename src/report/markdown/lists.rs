//! Findings and indicators as lists: a table of them would be wider than the page, and GitHub lets one scroll
//! sideways in it.

use std::collections::BTreeMap;

use super::{
    BYTES_MAX, KEPT, Theirs, beginning, clipped, left_out, marked, paragraph, section, sentence,
};
use crate::model::{
    Block, Code, Exact, FindingGroup, IndicatorRow, JudgedFinding, Lang, Report, Section,
};
use crate::report::columns::evidence::exhibit;
use crate::report::escape::typed;
use crate::report::{phrases, tongue};
use crate::text::{number, say};

/// The indicators by their codes.
type Rows<'r> = BTreeMap<&'r Code, &'r IndicatorRow>;

/// The findings, gathered as in the terminal.
pub(super) fn findings(out: &mut String, report: &Report, lang: Lang) {
    section(out, &say!(lang, "Temuan", "Findings"));
    if report.findings.is_empty() {
        return paragraph(out, phrases::NO_FINDINGS.get(lang));
    }
    let rows = report.indicators.iter().map(|row| (&row.code, row));
    let rows: Rows<'_> = rows.collect();
    let mut left = report.findings.len();
    for section in report.sections(false, |_| true) {
        let (begin, found, end) = match &section {
            Section::Block(block) => (block_head(block, lang), &block.findings, "\n</details>\n"),
            Section::Group(group, found) => (group_head(group, lang), found, ""),
        };
        if out.len() + begin.len() > BYTES_MAX - KEPT {
            break;
        }
        out.push_str(&begin);
        for judged in report.findings_at(found) {
            let line = match section {
                Section::Block(_) => one_of_many(judged, &rows, lang),
                Section::Group(..) => finding(judged, &rows, lang),
            };
            if out.len() + line.len() > BYTES_MAX - KEPT {
                break;
            }
            out.push_str(&line);
            left -= 1;
        }
        out.push_str(end);
    }
    left_out(out, left, lang);
}

/// What one rule finds on many: how many, what they cost together, the next act, which; then each.
fn block_head(block: &Block<'_>, lang: Lang) -> String {
    let (finding, rule) = (&block.first.finding, block.first.finding.rule);
    let severity = phrases::severity(finding.severity, lang);
    let what: Vec<String> = std::iter::once(phrases::affected(block, lang))
        .chain(phrases::at_stake(rule, &block.points, lang))
        .collect();
    let (id, name, what) = (rule.id, rule.name.get(lang), what.join(" · "));
    let head = sentence(&format!("{severity} {id} {name}: {what}"));
    let act = prose(block.act.get(lang), (&[], lang));
    let names = sentence(&clipped(&phrases::names(block).join(", ")));
    let each = say!(lang, "Satu per satu", "One by one");
    format!(
        "\n### {head}\n\n→ {act}\n\n{}\n\n<details><summary>{each}</summary>\n\n",
        beginning(names)
    )
}

/// The indicator, or that there is none, and who sees to it.
fn group_head(group: &FindingGroup, lang: Lang) -> String {
    let name = match (&group.indicator, &group.name) {
        (Some(code), Some(name)) => format!("{code} {name}"),
        (Some(code), None) => code.to_string(),
        (None, Some(name)) => name.clone(),
        (None, None) => phrases::outside(group).get(lang).to_owned(),
    };
    let owner = phrases::owner(group.owner.as_ref(), lang);
    let parts: Vec<String> = std::iter::once(clipped(&name)).chain(owner).collect();
    let theirs = [&group.name, &group.owner];
    let theirs: Vec<&str> = theirs.into_iter().flatten().map(|words| &**words).collect();
    format!("\n### {}\n\n", marked(&parts.join(" · "), (&theirs, lang)))
}

/// A finding in full, as one item.
fn finding(judged: &JudgedFinding, rows: &Rows<'_>, lang: Lang) -> String {
    let finding = &judged.finding;
    let theirs = of_finding(judged, rows);
    let severity = phrases::severity(finding.severity, lang);
    let (id, rule) = (finding.rule.id, finding.rule.name.get(lang));
    let message = prose(&phrases::said(judged, lang), (&theirs, lang));
    let hint = prose(finding.hint.get(lang), (&theirs, lang));
    let place = place(judged, lang);
    format!("- **{severity}** {id} {rule}: {message}<br>→ {hint}<br>{place}\n")
}

/// A finding whose rule and next act stand above it.
fn one_of_many(judged: &JudgedFinding, rows: &Rows<'_>, lang: Lang) -> String {
    let theirs = of_finding(judged, rows);
    let message = prose(&phrases::said(judged, lang), (&theirs, lang));
    format!("- {}<br>{}\n", beginning(message), place(judged, lang))
}

/// What a finding's sentences may hold of theirs.
fn of_finding<'r>(judged: &'r JudgedFinding, rows: &Rows<'r>) -> Vec<&'r str> {
    let code = judged.finding.indicator();
    let row = code.and_then(|code| rows.get(code).copied());
    tongue::of_finding(judged, row)
}

fn place(judged: &JudgedFinding, lang: Lang) -> String {
    let place = judged.finding.place.to_string();
    let parts: Vec<String> = std::iter::once(place)
        .chain(phrases::at_risk(judged, lang))
        .collect();
    sentence(&parts.join(" · "))
}

/// A sentence in which what is typed is set as code. Tags do that whatever the words hold; back-quotes
/// would not.
pub(super) fn prose(text: &str, theirs: Theirs<'_>) -> String {
    let parts = typed(text).map(|(typed, words)| {
        let words = clipped(words);
        if typed {
            format!("<code>{}</code>", sentence(&words))
        } else {
            marked(&words, theirs)
        }
    });
    parts.collect()
}

/// All indicators, folded by aspect.
pub(super) fn indicators(out: &mut String, report: &Report, lang: Lang) {
    section(out, &say!(lang, "Semua indikator", "All indicators"));
    let mut left = report.indicators.len();
    for aspect in &report.aspects {
        let name = clipped(&format!("{} {}", aspect.code, aspect.name));
        let name = marked(&name, (&[&aspect.name], lang));
        let count = number::count(aspect.rows.len(), lang);
        let begin = format!("\n<details><summary>{name} ({count})</summary>\n\n");
        if out.len() + begin.len() > BYTES_MAX - KEPT / 2 {
            break;
        }
        out.push_str(&begin);
        let rows = aspect.rows.iter();
        for row in rows.filter_map(|&at| report.indicators.get(at)) {
            let item = indicator(row, lang);
            if out.len() + item.len() > BYTES_MAX - KEPT / 2 {
                break;
            }
            out.push_str(&item);
            left -= 1;
        }
        out.push_str("\n</details>\n");
    }
    left_out(out, left, lang);
}

/// An indicator in full, as one item, with an item below it for each piece of evidence.
fn indicator(row: &IndicatorRow, lang: Lang) -> String {
    let (code, name) = (row.code.as_str(), &row.name);
    let theirs = tongue::of_indicator(row);
    let set = |text: &str| marked(&clipped(text), (&theirs, lang));
    let head = set(&format!("{code} {name}"));
    let facts: Vec<String> = std::iter::once(phrases::state(row, lang))
        .chain(points(row, lang))
        .chain(phrases::owner(row.owner.as_ref(), lang))
        .collect();
    let lines = std::iter::once(facts.join(" · ")).chain(phrases::told(row, None, lang));
    let lines: Vec<String> = lines.map(|line| set(&line)).collect();
    let mut item = format!("- **{head}**<br>{}\n", lines.join("<br>"));
    for piece in &row.evidence {
        let piece = set(&exhibit(piece, lang));
        item.push_str(&format!("  - {}\n", beginning(piece)));
    }
    item
}

/// What it earns of what it could: `klaim 1,50, didukung 0,75 dari 1,50`; `None` where nobody could judge.
fn points(row: &IndicatorRow, lang: Lang) -> Option<String> {
    let shown = |value: &Exact| value.shown(lang);
    let points = row.points.as_ref()?;
    let (claimed, supported) = (shown(&points.claimed), shown(&points.supported));
    let potential = shown(&points.potential);
    Some(say!(
        lang,
        "klaim {claimed}, didukung {supported} dari {potential} poin",
        "claimed {claimed}, supported {supported} of {potential} points"
    ))
}
