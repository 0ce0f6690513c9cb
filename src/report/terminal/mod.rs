//! The report for a person: head, score, aspects, findings, acts, and one line that says it all.
//! It hides nothing silently: what is shortened is counted.

mod findings;
pub(super) mod grid;
mod links;
mod page;

pub(crate) use page::{Ink, Page, Piece};

use std::path::Path;

use super::phrases::GLUE;
use super::{Layout, columns, phrases};
use crate::model::visible;
use crate::model::{Lang, LoadProblem, Report, Selection};
use crate::text::say;

/// The narrowest page: in a narrower window hints and places would fall apart into single words.
const WIDTH_MIN: u16 = 60;
/// How many acts are listed: enough to begin with; `kip score` and the other forms have all (20 in the
/// sample).
const ACTS: usize = 3;

/// An empty page of this layout.
pub(super) fn page(layout: &Layout) -> Page {
    Page::new(usize::from(layout.width.max(WIDTH_MIN)), layout.color)
}

/// The report as text for a terminal.
pub(super) fn render(report: &Report, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = page(layout);
    head(&mut page, report, lang);
    score(&mut page, report, lang);
    aspects(&mut page, report, lang);
    findings::write(&mut page, report, layout, None);
    acts(&mut page, report, lang);
    closing(&mut page, report, lang);
    page.into_text()
}

/// Where one is, how it stands, and what comes next.
pub(super) fn whereabouts(report: &Report, root: &Path, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = page(layout);
    head(&mut page, report, lang);
    let root = root.display();
    let place = say!(lang, "Ruang kerja: {root}", "Workspace: {root}");
    page.text(Ink::Dim, (0, 2), &place);
    closing(&mut page, report, lang);
    page.blank();
    for line in next(report, lang) {
        page.text(Ink::Plain, (0, 2), &format!("→{GLUE}{line}"));
    }
    let all = say!(lang, "Semua perintah: kip help", "All commands: kip help");
    page.text(Ink::Dim, (0, 2), &all);
    page.into_text()
}

/// The next acts: what is found, what wins most, and the report once nothing is left to mend.
fn next(report: &Report, lang: Lang) -> Vec<String> {
    let summary = &report.summary;
    let found = summary.error + summary.warning > 0;
    let problems = report.problems.iter();
    let places = problems.filter_map(|problem| problem.place.as_ref());
    let unread = places.take(1).map(|place| {
        say!(
            lang,
            "perbaiki dulu {place}, supaya semuanya dapat dinilai",
            "first fix {place}, so that everything can be judged"
        )
    });
    let mend = found.then(|| {
        say!(
            lang,
            "kip check: temuannya satu per satu, beserta cara memperbaikinya",
            "kip check: each finding, and how to fix it"
        )
    });
    let win = report.acts.first().map(|act| {
        let (code, act) = (&act.indicator, phrases::act(act, lang));
        say!(
            lang,
            "kip explain {code}: yang paling menambah nilai, {act}",
            "kip explain {code}: the biggest win, {act}"
        )
    });
    let read = (summary.error == 0 && report.is_whole()).then(|| {
        say!(
            lang,
            "kip report -o laporan.html: hasilnya untuk dibaca dan ditunjukkan",
            "kip report -o report.html: the result to read and to share"
        )
    });
    unread.chain(mend).chain(win).chain(read).collect()
}

/// Of the findings those that are asked for, and the whole's last line.
pub(super) fn part(report: &Report, asked: &Selection, layout: &Layout) -> String {
    let mut page = page(layout);
    part_left_out(&mut page, report, asked, layout.lang);
    findings::write(&mut page, report, layout, Some(asked));
    page.blank();
    // Of what could not be read nothing was taken.
    let meant = asked.meant.iter().filter(|_| asked.unread.is_empty());
    let meant = meant.map(|meant| format!("{}. ", meant.get(layout.lang)));
    let shown = findings::shown_of_all(report, asked, layout.lang);
    let all = meant.chain([shown]).collect::<String>();
    page.text(Ink::Dim, (0, 2), &all);
    closing_words(&mut page, report, layout.lang);
    // A heading keeps its distance from what stands above it, and here nothing does.
    page.into_text().trim_start_matches('\n').to_owned()
}

/// The last line of [`render`] alone.
pub(super) fn closing_line(report: &Report, layout: &Layout) -> String {
    let mut page = page(layout);
    closing_words(&mut page, report, layout.lang);
    page.into_text()
}

/// The heading of a section.
fn heading(page: &mut Page, text: &str) {
    page.blank();
    page.text(Ink::Bold, (0, 2), text);
}

fn head(page: &mut Page, report: &Report, lang: Lang) {
    if left_out(page, report, lang) {
        page.blank();
    }
    page.text(Ink::Bold, (0, 2), &phrases::unit(report, lang));
    page.text(Ink::Plain, (0, 2), &phrases::title(report));
    let instrument = phrases::instrument(report, lang);
    let (mut days, mut commit) = (phrases::days(report, lang), phrases::commit(report, lang));
    // A line of its own is for what git knows.
    if report.dirty.is_none() {
        days.append(&mut commit);
    }
    for parts in [instrument, days, commit] {
        if !parts.is_empty() {
            page.text(Ink::Dim, (0, 2), &parts.join(" · "));
        }
    }
}

/// What was left out, before anything is said of the rest; whether there is any.
pub(super) fn left_out(page: &mut Page, report: &Report, lang: Lang) -> bool {
    if report.is_whole() {
        return false;
    }
    let head = phrases::LEFT_OUT.get(lang).to_uppercase();
    page.text(Ink::Red, (0, 2), &head);
    for line in phrases::left_out(&report.problems, lang) {
        page.bullet(&line);
    }
    true
}

/// The same for who asked for a part: other people's mappings are counted.
fn part_left_out(page: &mut Page, report: &Report, asked: &Selection, lang: Lang) {
    let is_own = |problem: &&LoadProblem| {
        let place = problem.place.as_ref();
        place.is_some_and(|place| asked.unread.contains(&place.path))
    };
    let (own, others): (Vec<_>, Vec<_>) = report.problems.iter().partition(is_own);
    let own: Vec<LoadProblem> = own.into_iter().cloned().collect();
    if !own.is_empty() {
        let head = phrases::LEFT_OUT.get(lang).to_uppercase();
        page.text(Ink::Red, (0, 2), &head);
        for line in phrases::left_out(&own, lang) {
            page.bullet(&line);
        }
    }
    if let Some(others) = phrases::others_left_out(&others, lang) {
        page.text(Ink::Red, (0, 2), &others);
    }
}

/// Of a workspace that was just begun tables of noughts would push what comes next off the first page that
/// a team sees.
fn score(page: &mut Page, report: &Report, lang: Lang) {
    heading(page, &say!(lang, "NILAI KUESIONER", "QUESTIONNAIRE SCORE"));
    if report.is_unanswered() {
        page.bullet(&phrases::nothing_answered(report, lang));
    } else {
        grid::draw(page, &columns::scores(report, lang));
    }
    for note in phrases::score_notes(report, lang) {
        page.bullet(&note);
    }
}

fn aspects(page: &mut Page, report: &Report, lang: Lang) {
    if report.is_unanswered() {
        let aspects = report.aspects.iter();
        let named = aspects.map(|aspect| {
            let (code, name, weight) = (&aspect.code, &aspect.name, aspect.weight.plain(lang));
            format!("{code} {name} ({weight})")
        });
        let named = named.collect::<Vec<_>>().join(", ");
        let head = say!(lang, "Aspek dan bobotnya", "Aspects and weights");
        page.bullet(&format!("{head}: {named}"));
    } else {
        heading(page, &say!(lang, "ASPEK", "ASPECTS"));
        grid::draw(page, &columns::aspects(report, lang));
        page.bullet(&phrases::coverage(report, lang));
    }
}

fn acts(page: &mut Page, report: &Report, lang: Lang) {
    if report.acts.is_empty() {
        return;
    }
    // Of a single part the title has no line of its own: a first run fits a page.
    let mut plan = report.plan();
    let only = plan.next().filter(|_| plan.next().is_none());
    let title = only.and_then(|(side, _)| phrases::horizon(report, side, lang));
    let best = phrases::BEST_ACTS.get(lang).to_uppercase();
    let head: Vec<String> = [best].into_iter().chain(title).collect();
    heading(page, &head.join(" · "));
    let mut number = 0;
    for (side, acts) in report.first_acts(ACTS) {
        let title = phrases::horizon(report, side, lang);
        let title = title.filter(|_| only.is_none() && !report.is_unanswered());
        if let Some(title) = title {
            page.text(Ink::Plain, (0, 2), &title);
        }
        for act in acts {
            number += 1;
            let head = format!("{number}. {}", phrases::act(act, lang));
            page.text(Ink::Bold, (1, 4), &head);
            let who = phrases::who_and_when(act, phrases::own_due(report, act), lang);
            // Where nothing is answered, the next act is the same everywhere.
            if !report.is_unanswered() {
                let what = format!("{}{who}", phrases::what(act, lang));
                page.text(Ink::Plain, (4, 4), &what);
            }
        }
    }
    if let Some(more) = phrases::more_acts(report.acts.len().saturating_sub(ACTS), lang) {
        page.text(Ink::Dim, (4, 4), &format!("{more}: kip score"));
    }
}

fn closing(page: &mut Page, report: &Report, lang: Lang) {
    page.blank();
    closing_words(page, report, lang);
}

fn closing_words(page: &mut Page, report: &Report, lang: Lang) {
    let mut parts = phrases::closing(report, lang);
    let verdict = parts.pop().unwrap_or_default();
    let ink = if report.may_be_sent() {
        Ink::Green
    } else {
        Ink::Red
    };
    let mut pieces: Vec<Piece> = parts
        .iter()
        .map(|part| {
            let groups: Vec<String> = part
                .split(", ")
                .map(|group| phrases::whole(&visible(group)))
                .collect();
            Piece::new(Ink::Bold, format!("{}\u{a0}· ", groups.join(", ")))
        })
        .collect();
    let verdict: Vec<String> = verdict.split(" · ").map(phrases::whole).collect();
    pieces.push(Piece::new(ink, verdict.join(" · ")));
    page.paragraph(0, 2, &pieces);
}

#[cfg(test)]
mod tests;
