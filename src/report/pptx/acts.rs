//! The follow-up of gaps: what is to be done, by whom, until when, for how many points.

use super::pages::{self, Line};
use super::shape::Color;
use super::slide::Slide;
use super::table::{Cell, Column, Row};
use crate::model::{Act, Lang, Report};
use crate::report::phrases;
use crate::text::{say, words};

/// The most slides; the acts beyond are in the notes of the last.
const MOST: usize = 6;

/// The acts, dearest first; no slide where there is nothing to win.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        Column::new(say!(lang, "Indikator", "Indicator"), 210, 2),
        Column::new(say!(lang, "Langkah", "Step"), 300, 3),
        Column::new(say!(lang, "PJ", "Owner"), 110, 2),
        Column::new(phrases::due_head(lang), 170, 3),
        Column::new(say!(lang, "Poin", "Points"), 74, 1).right(),
    ];
    let title = say!(
        lang,
        "Tindak lanjut: langkah yang menambah nilai",
        "Follow-up: steps that raise the score"
    );
    let acts = report.acts.iter();
    let lines = acts.map(|act| line(act, &columns, lang)).collect();
    pages::table_slides(&title, &columns, lines, MOST, lang)
}

fn line(act: &Act, columns: &[Column], lang: Lang) -> Line {
    let (head, what) = (phrases::act(act, lang), phrases::what(act, lang));
    let owner = act.owner.as_deref().unwrap_or(words::DASH);
    let due = act
        .due
        .map_or_else(|| words::DASH.to_owned(), |due| phrases::due(due, lang));
    let note = say!(
        lang,
        "{head}: {what}. PJ: {owner}. Target atau tenggat: {due}.",
        "{head}: {what}. Owner: {owner}. Target or deadline: {due}."
    );
    let cells = [
        Cell::of(format!("{} {}", act.indicator, act.name)),
        Cell::of(what),
        Cell::of(owner),
        Cell::of(due),
        Cell::marked(format!("+{}", act.win.shown(lang)), Color::Accent),
    ];
    Line {
        row: Row::new(columns, cells),
        notes: vec![note],
    }
}
