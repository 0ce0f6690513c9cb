//! The follow-up of gaps, for the team: what is to be done, by whom, until when, for how many points;
//! what is due by the deadline apart from what only counts for the next assessment.

use super::pages::{self, NotedRow};
use super::shape::Color;
use super::slide::{Note, Slide};
use super::table::{SlideCell, SlideColumn, SlideRow};
use crate::model::{Due, Exact, Horizon, Lang, Noun, Report, Status};
use crate::report::columns::indicator::{INDICATOR, OWNER};
use crate::report::columns::plan::{ACT, DUE, WIN_NARROW};
use crate::report::columns::{CellValue, Record};
use crate::report::{phrases, tongue};
use crate::text::{date, say};

/// The most slides on each side of the deadline, some 40 acts: nobody goes through more in a meeting. The
/// sample's 20 take 5. The acts beyond are in the notes of the last.
const MOST: usize = 8;

/// So many indicators without an answer are shown each, on two slides or three: of more, those of one owner
/// stand together.
const EACH: usize = 10;

/// The acts, dearest first; no slide where there is nothing to win.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        SlideColumn::new(ACT.head(lang), 520, 6),
        SlideColumn::new(say!(lang, "PJ dan tanggal", "Owner and date"), 254, 3),
        SlideColumn::new(WIN_NARROW.head(lang), 90, 1).right(),
    ];
    let slides = |sides: &[Horizon]| {
        let acts = Record::whole(report, lang).acts();
        let of_side = |of: &Record<'_>| of.act.is_some_and(|act| sides.contains(&act.horizon));
        let acts = acts.filter(of_side).collect();
        let lines = lines(report, acts, &columns, lang);
        let title = title(report, sides, lang);
        pages::table_slides(&title, &columns, lines, MOST, lang)
    };
    [
        slides(&[Horizon::InTime, Horizon::Undated]),
        slides(&[Horizon::Missed]),
        slides(&[Horizon::Later]),
    ]
    .concat()
}

fn title(report: &Report, sides: &[Horizon], lang: Lang) -> String {
    if sides.contains(&Horizon::Missed) {
        return say!(
            lang,
            "Tindak lanjut: tenggat indikatornya sendiri sudah lewat",
            "Follow-up: the indicator's own deadline has passed"
        );
    }
    let Some(deadline) = report.instrument.deadline else {
        return say!(
            lang,
            "Tindak lanjut: langkah yang menambah nilai",
            "Follow-up: steps that raise the score"
        );
    };
    let day = date::long(deadline, lang);
    if sides.contains(&Horizon::Later) {
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

/// One line per act; one for all that an owner has to answer by the same day, where they are many: in a new
/// workspace nothing else would be read.
fn lines(
    report: &Report,
    acts: Vec<Record<'_>>,
    columns: &[SlideColumn],
    lang: Lang,
) -> Vec<NotedRow> {
    let unanswered = acts.iter().filter(|of| key(of).is_some()).count();
    let mut together: Vec<Vec<Record<'_>>> = Vec::new();
    for of in acts {
        let own = key(&of).filter(|_| unanswered > EACH);
        let alike = |one: &Vec<Record<'_>>| own.is_some() && one.first().and_then(key) == own;
        match together.iter_mut().find(|one| alike(one)) {
            Some(one) => one.push(of),
            None => together.push(vec![of]),
        }
    }
    let lines = together.iter().filter_map(|acts| match acts.as_slice() {
        [of] => line(of, columns),
        acts => gathered(report, acts, columns, lang),
    });
    lines.collect()
}

/// What acts have in common that are gathered: an indicator without an answer, its owner and day.
fn key<'r>(of: &Record<'r>) -> Option<(Option<&'r str>, Option<Due>)> {
    let row = of.indicator?;
    let act = of.act?;
    (row.status == Status::Unanswered).then_some((act.owner.as_deref(), act.due))
}

/// The line of acts that stand together.
fn gathered(
    report: &Report,
    acts: &[Record<'_>],
    columns: &[SlideColumn],
    lang: Lang,
) -> Option<NotedRow> {
    let first = acts.first()?;
    let indicators = Noun::INDICATOR.counted(acts.len(), lang);
    let head = say!(lang, "Jawab {indicators}", "Answer {indicators}");
    let all = || acts.iter().filter_map(|of| of.act);
    let runs = report.runs(all().map(|act| act.row));
    let codes: Vec<String> = runs.iter().flat_map(phrases::run).collect();
    let win: Exact = all().map(|act| act.win.clone()).sum();
    let cells = [
        SlideCell::marked(head, Color::Dark).over(SlideCell::of(codes.join(", "))),
        SlideCell::name(OWNER.text(first)).over(SlideCell::of(DUE.text(first))),
        SlideCell::marked(CellValue::Gain(&win).text(lang), Color::Accent),
    ];
    let notes = acts.iter().filter_map(|of| line(of, columns));
    Some(NotedRow {
        row: SlideRow::new(columns, cells),
        notes: notes.flat_map(|line| line.notes).collect(),
    })
}

fn line(of: &Record<'_>, columns: &[SlideColumn]) -> Option<NotedRow> {
    let head = phrases::act(of.act?, of.lang);
    let [what, owner, due] = [ACT, OWNER, DUE].map(|column| column.text(of));
    let note = say!(
        of.lang,
        "{head}: {what}. PJ: {owner}. Target atau tenggat: {due}.",
        "{head}: {what}. Owner: {owner}. Target or deadline: {due}."
    );
    let theirs = tongue::of_step(of.indicator, &what);
    let cells = [
        SlideCell::marked_name(INDICATOR.text(of), Color::Dark)
            .over(SlideCell::mixed(&what, &theirs, of.lang)),
        SlideCell::name(owner).over(SlideCell::of(due)),
        SlideCell::marked(WIN_NARROW.text(of), Color::Accent),
    ];
    Some(NotedRow {
        row: SlideRow::new(columns, cells),
        notes: vec![Note::mixed(&note, &theirs, of.lang)],
    })
}
