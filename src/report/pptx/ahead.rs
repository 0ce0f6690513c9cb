//! What is next: what the unit has promised to bring about and by when, in its own words; before the
//! deadline apart from after it.

use super::font::Font;
use super::shape::{BODY, Color, Frame, Paragraph, TextBox, Voice};
use super::slide::{Shape, Slide, Title};
use crate::model::{IndicatorRow, Lang, Report};
use crate::text::{capital, date, say};
use jiff::civil::Date;

/// The most plans in one box: with more a jury stops reading. Those beyond are in the notes.
const MOST: usize = 7;
/// Size of a plan, and the space above it.
const SIZE: usize = 20;
const ABOVE: usize = 14;
/// Space between the boxes.
const GAP: usize = 18;
/// Space inside one.
const INSET: usize = 20;

/// A plan: by when, and what.
type Plan<'r> = (Date, &'r IndicatorRow);

/// The slide; place-holders where the workspace has no plan with a day.
pub(super) fn slide(report: &Report, lang: Lang) -> Slide {
    let plans = plans(report);
    let (early, late): (Vec<Plan<'_>>, Vec<Plan<'_>>) = match report.instrument.deadline {
        Some(deadline) => plans.iter().partition(|(day, _)| *day <= deadline),
        None => (Vec::new(), plans.clone()),
    };
    let boxes = boxes(report.instrument.deadline, early, late, lang);
    let across = boxes.len().max(1);
    let width = (BODY.width - (across - 1) * GAP) / across;
    let shapes = boxes.iter().enumerate().map(|(at, (head, plans))| {
        let frame = Frame {
            left: BODY.left + at * (width + GAP),
            width,
            ..BODY
        };
        let lines = paragraphs(head, plans, width - 2 * INSET, lang);
        let name = say!(lang, "Rencana", "Plans");
        Shape::TextBox(TextBox::new(name, frame, lines).on(Color::Field, INSET))
    });
    let title = Title::own(say!(lang, "Langkah berikutnya", "What is next"));
    let notes = plans.iter().map(|(day, row)| {
        let (day, name) = (date::long(*day, lang), &row.name);
        let reason = row.reason.as_deref().unwrap_or_default();
        format!("{day}: {name}. {reason}").trim_end().to_owned()
    });
    let mut notes: Vec<String> = notes.collect();
    if notes.is_empty() {
        notes.push(other(lang));
    }
    Slide::new(title, shapes.collect(), notes)
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

/// What stands in a box of this inner width: as many plans as fit, and room for another.
fn paragraphs(head: &str, plans: &[Plan<'_>], wide: usize, lang: Lang) -> Vec<Paragraph> {
    let other = Paragraph::place_holder(&other(lang), SIZE, Color::Muted).below(ABOVE);
    let mut lines = vec![Paragraph::new(
        head,
        Font::bold(SIZE),
        Color::Accent,
        (wide, 1),
    )];
    let mut left =
        BODY.height - 2 * INSET - lines.iter().map(|line| line.height(wide)).sum::<usize>();
    for (day, row) in plans.iter().take(MOST) {
        let (day, what) = (date::long(*day, lang), capital(&row.name));
        let mut line = Paragraph::labelled(&format!("{day}:"), &what, SIZE, (wide, 2)).below(ABOVE);
        if let Some(what) = line.runs.last_mut() {
            what.voice = Voice::Workspace;
        }
        match left.checked_sub(line.height(wide)) {
            Some(rest) => left = rest,
            None => break,
        }
        lines.push(line);
    }
    if plans.len() < MOST && other.height(wide) <= left {
        lines.push(other);
    }
    lines
}

fn other(lang: Lang) -> String {
    say!(
        lang,
        "Rencana lain: apa, oleh siapa, kapan selesai",
        "Another plan: what, by whom, until when"
    )
}
