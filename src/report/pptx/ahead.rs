//! What is next: what the unit has promised to bring about and by when, in its own words; before the
//! deadline apart from after it.

use super::font::Font;
use super::pages::{LINES_MAX, numbered, pages};
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox, Voice};
use super::slide::{Note, Slide, SlideShape, Title};
use crate::model::{IndicatorRow, Lang, Report};
use crate::text::{capital, date, number, say};
use jiff::civil::Date;

/// The most slides: with more a jury stops reading. The plans beyond are counted, and whole in the notes.
const SLIDES: usize = 2;
/// Size of a plan, and the space above it.
const SIZE: usize = 20;
const ABOVE: usize = 14;
/// Space between the boxes.
const GAP: usize = 18;
/// Space inside one.
const INSET: usize = 20;

/// A plan: by when, and what.
type Plan<'r> = (Date, &'r IndicatorRow);

/// The slides; place-holders where the workspace has no plan with a day.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let plans = plans(report);
    let (early, late): (Vec<Plan<'_>>, Vec<Plan<'_>>) = match report.instrument.deadline {
        Some(deadline) => plans.iter().partition(|(day, _)| *day <= deadline),
        None => (Vec::new(), plans.clone()),
    };
    let notes = plans.iter().map(|(day, row)| {
        let (day, name) = (date::long(*day, lang), &row.name);
        let reason = row.reason.as_deref().unwrap_or_default();
        let note = format!("{day}: {name}. {reason}");
        Note::mixed(note.trim_end(), &[name, reason], lang)
    });
    let mut notes: Vec<Note> = notes.collect();
    if notes.is_empty() {
        notes.push(other(lang).into());
    }
    let boxes = boxes(report.instrument.deadline, early, late, lang);
    let wide = wide(boxes.len()) - 2 * INSET;
    let boxes: Vec<Vec<Vec<SlideParagraph>>> = boxes
        .iter()
        .map(|(head, plans)| spread(head, plans, wide, lang))
        .collect();
    let count = boxes.iter().map(Vec::len).max().unwrap_or(0);
    (0..count)
        .map(|page| {
            let shown = boxes.iter().filter_map(|pages| pages.get(page));
            let title = say!(lang, "Langkah berikutnya", "What comes next");
            let title = Title::own(numbered(&title, page + 1, count));
            Slide::new(title, side_by_side(shown, lang), notes.clone())
        })
        .collect()
}

/// The width of each of so many boxes.
fn wide(boxes: usize) -> usize {
    let boxes = boxes.max(1);
    (BODY.width - (boxes - 1) * GAP) / boxes
}

/// Boxes with these lines.
fn side_by_side<'p>(
    boxes: impl Iterator<Item = &'p Vec<SlideParagraph>>,
    lang: Lang,
) -> Vec<SlideShape> {
    let boxes: Vec<&Vec<SlideParagraph>> = boxes.collect();
    let width = wide(boxes.len());
    let shape = |(at, lines): (usize, &Vec<SlideParagraph>)| {
        let frame = Frame {
            left: BODY.left + at * (width + GAP),
            width,
            ..BODY
        };
        let name = say!(lang, "Rencana", "Plans");
        SlideShape::TextBox(TextBox::new(name, frame, lines.clone()).on(Color::Field, INSET))
    };
    boxes.into_iter().enumerate().map(shape).collect()
}

/// What is to come and not past, the first day first.
fn plans(report: &Report) -> Vec<Plan<'_>> {
    let acts = report.acts.iter();
    let mut plans: Vec<Plan<'_>> = acts
        .filter_map(|act| {
            let due = act.due.filter(|due| due.own && !due.past)?;
            Some((due.day, report.indicators.get(act.row)?))
        })
        .collect();
    // Stable: of one day the dearest stands first.
    plans.sort_by_key(|(day, _)| *day);
    plans
}

/// The boxes with their heads: one, or two where there is something to do by the deadline.
fn boxes<'r>(
    deadline: Option<Date>,
    early: Vec<Plan<'r>>,
    late: Vec<Plan<'r>>,
    lang: Lang,
) -> Vec<(String, Vec<Plan<'r>>)> {
    let Some(deadline) = deadline.filter(|_| !early.is_empty()) else {
        let head = say!(lang, "Yang sedang kami kerjakan", "What we are working on");
        return vec![(head, late)];
    };
    let day = date::long(deadline, lang);
    let mut boxes = vec![(say!(lang, "Sampai {day}", "By {day}"), early)];
    if !late.is_empty() {
        boxes.push((say!(lang, "Sesudah itu", "After that"), late));
    }
    boxes
}

/// What stands below a head in boxes of this inner width, one on each slide: the plans, and below the last
/// room for another or, where they are too many, how many more there are.
fn spread(head: &str, plans: &[Plan<'_>], wide: usize, lang: Lang) -> Vec<Vec<SlideParagraph>> {
    let head = SlideParagraph::new(head, Font::bold(SIZE), Color::Accent, (wide, 2));
    let room = BODY.height - 2 * INSET - head.height(wide);
    let height = |line: &SlideParagraph| line.height(wide);
    let lines: Vec<SlideParagraph> = plans.iter().map(|plan| line(plan, wide, lang)).collect();
    let mut shown: Vec<Vec<SlideParagraph>> = pages(lines.clone(), (room, LINES_MAX), height);
    if shown.len() > SLIDES {
        shown = first(lines, room, wide, lang);
    } else {
        let other = SlideParagraph::place_holder(&other(lang), SIZE, Color::Muted).below(ABOVE);
        match shown.last_mut() {
            None => shown.push(vec![other]),
            Some(last) => {
                let used: usize = last.iter().map(height).sum();
                if used + height(&other) <= room {
                    last.push(other);
                }
            }
        }
    }
    for page in &mut shown {
        page.insert(0, head.clone());
    }
    shown
}

/// As many of these lines as the slides hold, and below them how many more there are.
fn first(
    lines: Vec<SlideParagraph>,
    room: usize,
    wide: usize,
    lang: Lang,
) -> Vec<Vec<SlideParagraph>> {
    let mut lines = lines.into_iter().peekable();
    let mut shown = Vec::new();
    for slide in 1..=SLIDES {
        let rest = more(0, wide, lang).height(wide);
        let mut left = room - if slide == SLIDES { rest } else { 0 };
        let mut page = Vec::new();
        while let Some(line) = lines.next_if(|line| line.height(wide) <= left) {
            left -= line.height(wide);
            page.push(line);
        }
        shown.push(page);
    }
    if let Some(last) = shown.last_mut() {
        last.push(more(lines.count(), wide, lang));
    }
    shown
}

/// A plan in a line or a few.
fn line((day, row): &Plan<'_>, wide: usize, lang: Lang) -> SlideParagraph {
    let (day, what) = (date::long(*day, lang), capital(&row.name));
    let mut line =
        SlideParagraph::labelled(&format!("{day}:"), &what, SIZE, (wide, 5)).below(ABOVE);
    if let Some(what) = line.runs.last_mut() {
        what.voice = Voice::Workspace;
    }
    line
}

/// That so many more plans are in the notes.
fn more(count: usize, wide: usize, lang: Lang) -> SlideParagraph {
    let count = number::count(count, lang);
    let text = say!(lang, "dan {count} langkah lain", "and {count} more steps");
    SlideParagraph::new(&text, Font::of(SIZE), Color::Muted, (wide, 1)).below(ABOVE)
}

fn other(lang: Lang) -> String {
    say!(
        lang,
        "Rencana lain: apa, oleh siapa, kapan selesai",
        "Another plan: what, by whom, by when"
    )
}
