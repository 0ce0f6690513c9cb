//! The follow-up of gaps, for the team: what is to be done, by whom, until when, for how many points;
//! what is due by the deadline apart from what only counts for the next assessment.

use super::pages::{self, Line};
use super::shape::Color;
use super::slide::Slide;
use super::table::{Cell, Column, Row};
use crate::model::{Horizon, Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::indicator::{INDICATOR, OWNER};
use crate::report::columns::plan::{ACT, DUE, WIN_NARROW};
use crate::report::{phrases, tongue};
use crate::text::{date, say};

/// The most slides on each side of the deadline, some 40 acts: nobody goes through more in a meeting. The
/// sample's 20 take 5. The acts beyond are in the notes of the last.
const MOST: usize = 8;

/// The acts, dearest first; no slide where there is nothing to win.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        Column::new(ACT.head(lang), 520, 6),
        Column::new(say!(lang, "PJ dan tanggal", "Owner and date"), 254, 3),
        Column::new(WIN_NARROW.head(lang), 90, 1).right(),
    ];
    let late = |side| matches!(side, Horizon::Missed | Horizon::Later);
    let is_late = |of: &Record<'_>| of.act.is_some_and(|act| late(act.horizon));
    let slides = |late: bool| {
        let acts = Record::whole(report, lang).acts();
        let acts = acts.filter(|of| is_late(of) == late);
        let lines = acts.filter_map(|of| line(&of, &columns)).collect();
        pages::table_slides(&title(report, late, lang), &columns, lines, MOST, lang)
    };
    [slides(false), slides(true)].concat()
}

fn title(report: &Report, late: bool, lang: Lang) -> String {
    let Some(deadline) = report.instrument.deadline else {
        return say!(
            lang,
            "Tindak lanjut: langkah yang menambah nilai",
            "Follow-up: steps that raise the score"
        );
    };
    let day = date::long(deadline, lang);
    if late {
        say!(
            lang,
            "Tindak lanjut sesudah tenggat {day}",
            "Follow-up after the deadline of {day}"
        )
    } else if phrases::is_late(report) {
        say!(
            lang,
            "Tindak lanjut: tenggat {day} sudah lewat",
            "Follow-up: the deadline of {day} has passed"
        )
    } else {
        say!(
            lang,
            "Tindak lanjut sampai tenggat {day}",
            "Follow-up by the deadline of {day}"
        )
    }
}

fn line(of: &Record<'_>, columns: &[Column]) -> Option<Line> {
    let head = phrases::act(of.act?, of.lang);
    let [what, owner, due] = [ACT, OWNER, DUE].map(|column| column.text(of));
    let note = say!(
        of.lang,
        "{head}: {what}. PJ: {owner}. Target atau tenggat: {due}.",
        "{head}: {what}. Owner: {owner}. Target or deadline: {due}."
    );
    let theirs = tongue::of_step(of.indicator, &what);
    let cells = [
        Cell::marked_name(INDICATOR.text(of), Color::Dark)
            .over(Cell::mixed(&what, &theirs, of.lang)),
        Cell::name(owner).over(Cell::of(due)),
        Cell::marked(WIN_NARROW.text(of), Color::Accent),
    ];
    Some(Line {
        row: Row::new(columns, cells),
        notes: vec![note],
    })
}
