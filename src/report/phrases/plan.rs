//! The plan in words: owners, days and steps, on either side of the deadline.

use crate::model::{Act, Due, Horizon, Lang, Report, Text};
use crate::text::{capital, date, number, say};

use super::{GLUE, is_late, whole};

/// What stands for an owner where none is named.
pub(in crate::report) const NOBODY: Text = Text::new("Belum ada PJ", "No owner named");

/// The owner in words; `None` when nobody is named.
pub(in crate::report) fn owner(owner: Option<&String>, lang: Lang) -> Option<String> {
    let owner = owner?;
    Some(say!(lang, "PJ:{GLUE}{owner}", "owner:{GLUE}{owner}"))
}

/// By when, and whose day it is: `target 31 Agustus 2026`, `tenggat 19 September 2026 (lewat)`.
pub(in crate::report) fn due(due: Due, lang: Lang) -> String {
    let day = date::long(due.day, lang);
    let (whose, past) = due_words(due);
    let (whose, past) = (whose.get(lang), past.as_ref().map(|past| past.get(lang)));
    past.map_or_else(
        || format!("{whose} {day}"),
        |past| format!("{whose} {day} ({past})"),
    )
}

/// Whose day it is: `target`, `tenggat (lewat)`.
pub(in crate::report) fn whose_day(due: Due, lang: Lang) -> String {
    let (whose, past) = due_words(due);
    let past = past.map_or_else(String::new, |past| format!(" ({})", past.get(lang)));
    format!("{}{past}", whose.get(lang))
}

/// Whose day it is, and the word for one that is past.
fn due_words(due: Due) -> (Text, Option<Text>) {
    let whose = if due.own {
        Text::new("target", "target")
    } else {
        Text::new("tenggat", "deadline")
    };
    (whose, due.past.then(|| Text::new("lewat", "past")))
}

/// Who does an act and by when: ` · PJ: Tim PPID · tenggat 19 September 2026`; empty when neither is known.
pub(in crate::report) fn who_and_when(act: &Act, when: Option<Due>, lang: Lang) -> String {
    let due = when.map(|one| {
        let day = date::long(one.day, lang);
        due(one, lang).replace(&day, &whole(&day))
    });
    owner(act.owner.as_ref(), lang)
        .into_iter()
        .chain(due)
        .map(|part| format!(" · {part}"))
        .collect()
}

/// When an act is due, unless on the day of the whole, which stands in the head.
pub(in crate::report) fn own_due(report: &Report, act: &Act) -> Option<Due> {
    let whole = report.instrument.deadline;
    act.due.filter(|due| due.own || Some(due.day) != whole)
}

/// An act: indicator, name, points it wins.
pub(in crate::report) fn act(act: &Act, lang: Lang) -> String {
    let (code, name, win) = (&act.indicator, &act.name, act.win.shown(lang));
    say!(
        lang,
        "{code} {name}: +{win}{GLUE}poin",
        "{code} {name}: +{win}{GLUE}points"
    )
}

/// What an act is, as a sentence of its own.
pub(in crate::report) fn what(act: &Act, lang: Lang) -> String {
    capital(act.what.get(lang))
}

/// What the list of the first acts is headed by.
pub(in crate::report) const BEST_ACTS: Text =
    Text::new("Langkah yang paling menambah nilai", "Biggest wins");

/// The line for acts that are not listed; `None` when all are.
pub(in crate::report) fn more_acts(left: usize, lang: Lang) -> Option<String> {
    let count = number::count(left, lang);
    match left {
        0 => None,
        1 => Some(say!(lang, "dan 1 langkah lain", "and 1 more")),
        2.. => Some(say!(lang, "dan {count} langkah lain", "and {count} more")),
    }
}

/// What a side of the deadline is headed by in the plan; `None` where all acts stand on the usual one.
pub(in crate::report) fn horizon(report: &Report, side: Horizon, lang: Lang) -> Option<String> {
    let deadline = report.instrument.deadline;
    Some(match (side, deadline) {
        (Horizon::InTime, _) if report.plan().count() < 2 && !is_late(report) => return None,
        (Horizon::InTime, Some(deadline)) => {
            let day = whole(&date::long(deadline, lang));
            if is_late(report) {
                say!(
                    lang,
                    "Tenggat sudah lewat ({day})",
                    "The deadline has passed ({day})"
                )
            } else {
                say!(lang, "Sampai tenggat {day}", "By the deadline of {day}")
            }
        }
        (Horizon::InTime, None) => say!(lang, "Dengan target", "With a target"),
        (Horizon::Missed, _) => say!(
            lang,
            "Tenggat indikatornya sendiri sudah lewat",
            "The indicator's own deadline has passed"
        ),
        (Horizon::Later, _) => say!(
            lang,
            "Dengan target sesudah tenggat",
            "With a target after the deadline"
        ),
        (Horizon::Undated, _) => say!(lang, "Tanpa target", "Without a target"),
    })
}

/// A side of the deadline in a column of the plan.
pub(in crate::report) fn side(report: &Report, side: Horizon) -> Text {
    match (side, report.instrument.deadline) {
        (Horizon::InTime, Some(_)) if is_late(report) => {
            Text::new("tenggat sudah lewat", "the deadline has passed")
        }
        (Horizon::InTime, Some(_)) => Text::new("sampai tenggat", "by the deadline"),
        (Horizon::InTime, None) => Text::new("dengan target", "with a target"),
        (Horizon::Missed, _) => Text::new("tenggat indikator lewat", "own deadline has passed"),
        (Horizon::Later, _) => Text::new("sesudah tenggat", "after the deadline"),
        (Horizon::Undated, _) => Text::new("tanpa target", "without a target"),
    }
}
