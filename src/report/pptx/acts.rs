//! The follow-up of gaps: what is to be done, by whom, until when, for how many points.

use super::rows::{self, Line};
use super::shape::{Cell, Column, Ink, Row, Table};
use super::slide::Slide;
use crate::model::{Act, Lang, Report};
use crate::report::phrases;
use crate::text::{say, words};

/// The most slides; the acts beyond are in the notes of the last.
const MOST: usize = 6;

/// The acts, dearest first; no slide where there is nothing to win.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = columns(lang);
    let title = say!(
        lang,
        "Tindak lanjut: langkah yang menambah nilai",
        "Follow-up: steps that raise the score"
    );
    let lines: Vec<Line> = report
        .acts
        .iter()
        .map(|act| Line {
            row: row(act, &columns, lang),
            notes: vec![note(act, lang)],
        })
        .collect();
    rows::slides(&title, &columns, lines, MOST, lang)
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = |head: String, width, lines, right| Column {
        head,
        width,
        lines,
        right,
    };
    vec![
        column(say!(lang, "Indikator", "Indicator"), 210, 2, false),
        column(say!(lang, "Langkah", "Step"), 300, 3, false),
        column(say!(lang, "PJ", "Owner"), 110, 2, false),
        column(phrases::due_head(lang), 170, 3, false),
        column(say!(lang, "Poin", "Points"), 74, 1, true),
    ]
}

fn due(act: &Act, lang: Lang) -> String {
    act.due
        .map_or_else(|| words::DASH.to_owned(), |due| phrases::due(due, lang))
}

fn row(act: &Act, columns: &[Column], lang: Lang) -> Row {
    let owner = act.owner.as_deref().unwrap_or(words::DASH);
    Table::row(
        columns,
        vec![
            Cell::of(format!("{} {}", act.indicator, act.name)),
            Cell::of(phrases::what(act, lang)),
            Cell::of(owner),
            Cell::of(due(act, lang)),
            Cell::marked(format!("+{}", act.win.shown(lang)), Ink::Accent),
        ],
    )
}

fn note(act: &Act, lang: Lang) -> String {
    let (head, what, due) = (
        phrases::act(act, lang),
        phrases::what(act, lang),
        due(act, lang),
    );
    let owner = act.owner.as_deref().unwrap_or(words::DASH);
    say!(
        lang,
        "{head}: {what}. PJ: {owner}. Target atau tenggat: {due}.",
        "{head}: {what}. Owner: {owner}. Target or deadline: {due}."
    )
}
