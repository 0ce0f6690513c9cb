//! The follow-up of gaps: what is to be done, by whom, until when, for how many points.

use super::pages::{self, Line};
use super::shape::Color;
use super::slide::Slide;
use super::table::{Cell, Column, Row};
use crate::model::{Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::indicator::{INDICATOR, OWNER};
use crate::report::columns::plan::{ACT, DUE, WIN_NARROW};
use crate::report::phrases;
use crate::text::say;

/// The most slides, some 40 acts: a presentation has minutes. The sample's 20 take 3. The acts beyond are
/// in the notes of the last.
const MOST: usize = 6;

/// The acts, dearest first; no slide where there is nothing to win.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        Column::new(INDICATOR.head(lang), 210, 2),
        Column::new(ACT.head(lang), 300, 3),
        Column::new(OWNER.head(lang), 110, 2),
        Column::new(DUE.head(lang), 170, 3),
        Column::new(WIN_NARROW.head(lang), 74, 1).right(),
    ];
    let title = say!(
        lang,
        "Tindak lanjut: langkah yang menambah nilai",
        "Follow-up: steps that raise the score"
    );
    let acts = Record::whole(report, lang).acts();
    let lines = acts.filter_map(|of| line(&of, &columns)).collect();
    pages::table_slides(&title, &columns, lines, MOST, lang)
}

fn line(of: &Record<'_>, columns: &[Column]) -> Option<Line> {
    let head = phrases::act(of.act?, of.lang);
    let [what, owner, due] = [ACT, OWNER, DUE].map(|column| column.text(of));
    let note = say!(
        of.lang,
        "{head}: {what}. PJ: {owner}. Target atau tenggat: {due}.",
        "{head}: {what}. Owner: {owner}. Target or deadline: {due}."
    );
    let cells = [
        Cell::of(INDICATOR.text(of)),
        Cell::of(what),
        Cell::of(owner),
        Cell::of(due),
        Cell::marked(WIN_NARROW.text(of), Color::Accent),
    ];
    Some(Line {
        row: Row::new(columns, cells),
        notes: vec![note],
    })
}
