//! The report for a merge request or the summary of a build step (GitHub-flavoured Markdown).
//! Those places refuse a text over 1 MB: what does not fit is left out and counted. Only what stays
//! narrow is a table.

mod lists;

use super::columns::{self, Set, Table};
use super::escape::markdown;
use super::{phrases, tongue};
use crate::model::{Act, Lang, LoadProblem, Noun, Report};
use crate::text::{say, words};

/// The most bytes that the form may have: GitHub refuses a step's summary, and GitLab a comment, of more
/// than about a million. The sample takes 28 KB.
const BYTES_MAX: usize = 1_000_000;
/// Bytes kept back for what follows the findings: acts, heads, the lines that count what is left out.
const KEPT: usize = 100_000;
/// The most characters of a name in the head, so that a name without end can't fill the form. The
/// sample's longest has 63.
const NAME_MAX: usize = 500;
/// How many acts are listed: what a team takes up in a week; other forms have all (20 in the sample).
const ACTS: usize = 5;

/// The report as Markdown.
pub(super) fn render(report: &Report, lang: Lang) -> String {
    let mut out = String::new();
    head(&mut out, report, lang);
    section(&mut out, &say!(lang, "Nilai", "Score"));
    let scores = columns::scores(report, lang);
    rows(&mut out, &scores, BYTES_MAX / 8, (&[], lang));
    let notes = phrases::score_notes(report, lang);
    let names = tongue::of_score(&report.score);
    let notes = notes
        .iter()
        .map(|note| lists::prose(&clipped(note), (&names, lang)));
    list(&mut out, notes, "-", lang);
    section(&mut out, &say!(lang, "Aspek", "Aspects"));
    let aspects = columns::aspects(report, lang);
    let names: Vec<&str> = report.aspects.iter().map(|aspect| &*aspect.name).collect();
    rows(&mut out, &aspects, BYTES_MAX / 4, (&names, lang));
    paragraph(&mut out, &phrases::coverage(report, lang));
    acts(&mut out, report, lang);
    lists::findings(&mut out, report, lang);
    lists::indicators(&mut out, report, lang);
    out
}

/// What keeps all of it from being judged.
pub(super) fn problems(problems: &[LoadProblem], lang: Lang) -> String {
    let mut out = format!("# kip: {}\n", words::UNJUDGED.get(lang));
    unread(&mut out, problems, lang);
    out
}

/// What could not be read.
fn unread(out: &mut String, problems: &[LoadProblem], lang: Lang) {
    paragraph(out, &format!("{}:", phrases::LEFT_OUT.get(lang)));
    let left = phrases::left_out(problems, lang);
    let left = left
        .iter()
        .map(|one| lists::prose(&clipped(one), (&[], lang)));
    list(out, left, "-", lang);
}

fn head(out: &mut String, report: &Report, lang: Lang) {
    let title = phrases::title(report);
    let unit = sentence(&clipped(&phrases::unit(report, lang)));
    let title = marked(&clipped(&title), (&[&report.instrument.title], lang));
    out.push_str(&format!("# {unit}: {title}\n"));
    if !report.is_whole() {
        unread(out, &report.problems, lang);
    }
    let closing: Vec<String> = phrases::closing(report, lang)
        .iter()
        .map(|part| clipped(part))
        .collect();
    let closing = lists::prose(&closing.join(" · "), (&[], lang));
    out.push_str(&format!("\n**{closing}**\n"));
    let parts: Vec<String> = [
        phrases::instrument(report, lang),
        phrases::days(report, lang),
        phrases::commit(report, lang),
    ]
    .concat()
    .iter()
    .map(|part| clipped(part))
    .collect();
    paragraph(out, &parts.join(" · "));
}

fn acts(out: &mut String, report: &Report, lang: Lang) {
    if report.acts.is_empty() {
        return;
    }
    section(out, phrases::BEST_ACTS.get(lang));
    for (side, acts) in report.first_acts(ACTS) {
        if let Some(title) = phrases::horizon(report, side, lang) {
            paragraph(out, &title);
        }
        list(
            out,
            acts.iter().map(|one| act(report, one, lang)),
            "1.",
            lang,
        );
    }
    if let Some(more) = phrases::more_acts(report.acts.len().saturating_sub(ACTS), lang) {
        paragraph(out, &more);
    }
}

fn act(report: &Report, act: &Act, lang: Lang) -> String {
    let (name, what) = (phrases::act(act, lang), phrases::what(act, lang));
    let who = phrases::who_and_when(act, act.due, lang);
    let said = clipped(&format!("{name}: {what}{who}"));
    let row = report.indicators.get(act.row);
    let theirs = tongue::of_step(row, &said);
    lists::prose(&said, (&theirs, lang))
}

fn section(out: &mut String, title: &str) {
    out.push_str(&format!("\n## {title}\n"));
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str(&format!("\n{}\n", beginning(sentence(text))));
}

/// A list of what is set already; only so many are written as a table may take.
fn list(out: &mut String, items: impl ExactSizeIterator<Item = String>, mark: &str, lang: Lang) {
    if items.len() > 0 {
        out.push('\n');
    }
    let mut left = items.len();
    for item in items {
        let line = format!("{mark} {}\n", beginning(item));
        if out.len() + line.len() > BYTES_MAX / 2 {
            break;
        }
        out.push_str(&line);
        left -= 1;
    }
    left_out(out, left, lang);
}

/// A table, cut before the row with which `out` would be longer than `limit`.
fn rows(out: &mut String, table: &Table, limit: usize, theirs: Theirs<'_>) {
    let (_, lang) = theirs;
    out.push('\n');
    out.push_str(&row(&table.head, (&[], lang)));
    out.push_str(&rule(&table.sets));
    let all: Vec<&Vec<String>> = table.rows.iter().chain(&table.total).collect();
    let mut left = all.len();
    for cells in all {
        let line = row(cells, theirs);
        if out.len() + line.len() > limit {
            break;
        }
        out.push_str(&line);
        left -= 1;
    }
    left_out(out, left, lang);
}

fn left_out(out: &mut String, left: usize, lang: Lang) {
    let rows = Noun::ROW.counted(left, lang);
    match left {
        0 => {}
        1.. => paragraph(
            out,
            &say!(
                lang,
                "{rows} tidak ditampilkan karena batas 1 MB; selengkapnya dalam bentuk lain: kip report",
                "{rows} left out because of the 1 MB limit; other formats have them all: kip report"
            ),
        ),
    }
}

fn row(cells: &[String], theirs: Theirs<'_>) -> String {
    let cells = cells.iter().map(|cell| marked(cell, theirs));
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

fn rule(sets: &[Set]) -> String {
    let cells: Vec<&str> = sets
        .iter()
        .map(|set| match set {
            Set::Words | Set::Whole | Set::Day => "---",
            Set::Number => "---:",
        })
        .collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Words of the instrument and of the team that a sentence may hold, and the language of the sentence.
type Theirs<'t> = (&'t [&'t str], Lang);

/// The same, with words of theirs marked as Indonesian in an English report; GitHub and GitLab keep that tag.
fn marked(text: &str, (theirs, lang): Theirs<'_>) -> String {
    let stretches = tongue::cut(text, theirs, lang).into_iter();
    let stretches = stretches.map(|(theirs, words)| {
        let words = sentence(words);
        if theirs {
            format!("<span lang=\"id\">{words}</span>")
        } else {
            words
        }
    });
    stretches.collect()
}

/// Escaped, and with common spaces: Markdown breaks no lines of its own.
fn sentence(text: &str) -> String {
    markdown(text).replace(phrases::GLUE, " ")
}

/// A text that begins a line or an item: an id such as `1. a` or `- a` begins no list of its own, and `===`
/// makes no heading of the line before, and forges take `/approve` for a command, builds `::error::`. What is markup anywhere is escaped already.
fn beginning(mut line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = line.as_bytes().get(digits);
    let escapes = match mark {
        Some(b'-' | b'+' | b'=' | b'/' | b':') => digits == 0,
        // `1.1` is no list: behind a mark of one stands a space.
        Some(b'.' | b')') => {
            digits > 0 && matches!(line.as_bytes().get(digits + 1), None | Some(b' '))
        }
        Some(_) | None => false,
    };
    if escapes {
        line.insert(digits, '\\');
    }
    line
}

/// At most so many characters, with an ellipsis where some are missing.
fn clipped(text: &str) -> String {
    match text.char_indices().nth(NAME_MAX) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests;
