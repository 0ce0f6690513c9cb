//! Questions about indicators that claim nothing: why something is not there, with the reason that the team gave
//! for its answer, and why so many have no answer at all.

use super::font::Font;
use super::questions::{QUESTION, SlideQuestion, TEXT, WIDE, who};
use super::shape::{Color, SlideParagraph};
use super::slide::{LEAST, Note};
use crate::model::{Exact, IndicatorRow, Lang, Noun, Report};
use crate::report::{phrases, tongue};
use crate::text::say;

/// A question for each indicator that was answered with what is worth nothing.
pub(super) fn declined(report: &Report, lang: Lang) -> Vec<SlideQuestion> {
    let all = report.presentation.declined.iter();
    all.filter_map(|&at| Some(why_not(report, (at, report.indicators.get(at)?), lang)))
        .collect()
}

/// Why it is not there, as the mapping says it; the plan to bring it about follows who sees to it.
fn why_not(report: &Report, (at, row): (usize, &IndicatorRow), lang: Lang) -> SlideQuestion {
    let reason = row.reason.clone().unwrap_or_else(|| {
        say!(
            lang,
            "alasannya belum ditulis; sepakati sebelum presentasi, lalu isi `alasan`",
            "no reason given yet; agree on one before the presentation, then fill in `alasan`"
        )
    });
    let labelled = [(say!(lang, "Jawaban:", "Answer:"), reason.as_str())];
    let act = report.acts.iter().find(|act| act.row == at);
    let win = act.and_then(|act| phrases::unearned(&act.win, lang));
    let who = who(Some(row), win, lang);
    let theirs = tongue::of_indicator(row);
    SlideQuestion::new(
        (Some(row), Some(&row.code)),
        &labelled,
        [&who, ""],
        &theirs,
        lang,
    )
}

/// One question for all indicators without an answer, where they are too many to be asked about each.
pub(super) fn unanswered(report: &Report, lang: Lang) -> Option<SlideQuestion> {
    let open = &report.presentation.unanswered;
    if open.is_empty() {
        return None;
    }
    let indicators = Noun::INDICATOR.counted(open.len(), lang);
    let asked = say!(
        lang,
        "{indicators}: mengapa belum dijawab?",
        "{indicators}: why is there no answer yet?"
    );
    let runs = report.runs(open.iter().copied());
    let codes: Vec<String> = runs.iter().flat_map(phrases::run).collect();
    let labelled = [
        (say!(lang, "Yang mana:", "Which:"), codes.join(", ")),
        (
            say!(lang, "Langkah:", "Next step:"),
            say!(
                lang,
                "jawab semuanya dulu; pembagiannya ada di salindia Tindak lanjut",
                "answer all of them first; the Follow-up slides say who answers which"
            ),
        ),
    ];
    let rows = open.iter().filter_map(|&at| report.indicators.get(at));
    let points = rows.filter_map(|row| Some(row.in_total.as_ref()?.potential.clone()));
    let points = phrases::unearned(&points.sum::<Exact>(), lang).unwrap_or_default();
    let answers = labelled
        .iter()
        .map(|(label, text)| format!("{label} {text}"));
    let notes = [asked.clone()].into_iter().chain(answers);
    let notes = notes.chain([points.clone()]).map(Note::from).collect();
    let answers = labelled
        .iter()
        .map(|(label, text)| SlideParagraph::labelled(label, text, LEAST, (WIDE, TEXT)).below(2));
    let asked = SlideParagraph::new(&asked, Font::bold(LEAST), Color::Accent, (WIDE, QUESTION));
    let points = SlideParagraph::new(&points, Font::of(LEAST), Color::Muted, (WIDE, 1)).below(4);
    Some(SlideQuestion {
        paragraphs: [asked].into_iter().chain(answers).chain([points]).collect(),
        notes,
    })
}
