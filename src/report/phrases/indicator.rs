//! An indicator in words: its question and answer, what it asks for, what became of it.

use crate::model::{IndicatorRow, Kind, Lang, Noun, Report, Requirement, Status, Text};
use crate::text::{date, number, say, words};

use super::whole;

/// How many indicators there are and what became of them.
pub(in crate::report) fn coverage(report: &Report, lang: Lang) -> String {
    let head = Noun::INDICATOR.counted(report.indicators.len(), lang);
    let parts: Vec<String> = report
        .coverage
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| {
            let words = whole(&words::statuses(*count, *status, lang));
            let unknown = unknown_answers(report, *count, lang);
            match unknown.filter(|_| *status == Status::Unanswered) {
                Some(unknown) => format!("{words} ({unknown})"),
                None => words,
            }
        })
        .collect();
    if parts.is_empty() {
        return head;
    }
    format!("{head}: {}", parts.join(", "))
}

/// Of the unanswered those with an answer that is none of the options: KIP201 does not speak of them.
fn unknown_answers(report: &Report, unanswered: usize, lang: Lang) -> Option<String> {
    let unknown = number::count(report.unknown_answers, lang);
    Some(match report.unknown_answers {
        0 => return None,
        all if all == unanswered => say!(
            lang,
            "jawabannya bukan salah satu pilihan",
            "the answer is not one of the options"
        ),
        _ => say!(
            lang,
            "{unknown} di antaranya karena jawabannya bukan salah satu pilihan",
            "{unknown} of them because the answer is not one of the options"
        ),
    })
}

/// How many indicators of how many are met.
pub(in crate::report) fn met(met: usize, all: usize, lang: Lang) -> String {
    let (met, all) = (number::count(met, lang), Noun::INDICATOR.counted(all, lang));
    say!(lang, "{met} dari {all} terpenuhi", "{met} of {all} met")
}

/// What is told of an indicator in lines: question, answer, its state where it stands nowhere else, what
/// was asked, the team's remark.
pub(in crate::report) fn told(row: &IndicatorRow, state: Option<&str>, lang: Lang) -> Vec<String> {
    let (question, answer) = (&row.question, answer(row, lang));
    let asked = asked(row, lang).join("; ");
    let mut lines = vec![
        say!(lang, "Pertanyaan: {question}", "Question: {question}"),
        say!(lang, "Jawaban: {answer}", "Answer: {answer}"),
    ];
    lines.extend(state.map(|state| say!(lang, "Keadaan: {state}", "Status: {state}")));
    lines.push(say!(
        lang,
        "Bukti yang diminta: {asked}",
        "Evidence asked for: {asked}"
    ));
    lines.extend(remark(row, lang));
    lines
}

/// The answer with its meaning: `B: Tersedia sebagian`; a dash where there is none.
pub(in crate::report) fn answer(row: &IndicatorRow, lang: Lang) -> String {
    match (&row.answer, &row.meaning) {
        (Some(answer), Some(meaning)) => format!("{answer}: {meaning}"),
        (Some(answer), None) => answer.clone(),
        (None, _) if row.status == Status::Nil => say!(lang, "nihil", "nil statement"),
        (None, _) => words::DASH.to_owned(),
    }
}

/// That a signed nil statement may stand in for what is asked.
pub(in crate::report) const NIL_ACCEPTED: Text =
    Text::new("pernyataan nihil diterima", "a nil statement is accepted");

/// What the team remarks on an indicator.
pub(in crate::report) fn remark(row: &IndicatorRow, lang: Lang) -> Option<String> {
    let note = row.note.as_ref()?;
    Some(say!(lang, "Catatan: {note}", "Remark: {note}"))
}

/// What evidence an indicator asks for, a row each.
pub(in crate::report) fn asked(row: &IndicatorRow, lang: Lang) -> Vec<String> {
    if row.asked.is_empty() {
        return vec![say!(lang, "tanpa bukti", "no evidence")];
    }
    let nil = row.nil_allowed.then(|| NIL_ACCEPTED.get(lang).to_owned());
    let rows = row.asked.iter().map(|row| wanted(row, lang));
    rows.chain(nil).collect()
}

/// One row of the evidence that is asked for: how many, of which kinds, what.
pub(in crate::report) fn wanted(row: &Requirement, lang: Lang) -> String {
    let kinds = if row.kinds.len() == Kind::ALL.len() {
        let pieces = Noun::PIECE.of(row.min, lang);
        say!(lang, "bukti apa saja", "{pieces} of any kind")
    } else {
        kinds(&row.kinds, row.min, lang)
    };
    let name = row.name.as_ref();
    let name = name.map_or_else(String::new, |name| format!(": {name}"));
    format!("{} {kinds}{name}", row.min)
}

/// The pages that show a claim: `hlm. 2-3`, `p. 4`.
pub(in crate::report) fn pages(pages: &str, lang: Lang) -> String {
    let several = several(pages);
    match lang {
        Lang::Id => format!("hlm. {pages}"),
        Lang::En if several => format!("pp. {pages}"),
        Lang::En => format!("p. {pages}"),
    }
}

/// The word before pages, unabridged.
pub(in crate::report) fn page_or_pages(pages: &str, lang: Lang) -> &'static str {
    Noun::PAGE.of(if several(pages) { 2 } else { 1 }, lang)
}

/// Whether a team's own words for pages name more than one: a range or a list.
fn several(pages: &str) -> bool {
    pages.contains(|c: char| !c.is_alphanumeric())
}

/// Kinds of evidence behind the number that is asked for, any of which will do.
pub(in crate::report) fn kinds(kinds: &[Kind], min: u32, lang: Lang) -> String {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.noun().of(min, lang)).collect();
    kinds.join(&say!(lang, " atau ", " or "))
}

/// The headings that it stands below, outermost first.
pub(in crate::report) fn headings(row: &IndicatorRow) -> Option<String> {
    (!row.groups.is_empty()).then(|| row.groups.join(" › "))
}

/// What an indicator lacks to win more points.
pub(in crate::report) fn lacking(row: &IndicatorRow, lang: Lang) -> String {
    match (row.status, &row.answer) {
        (Status::Supported | Status::Nil, Some(answer)) => say!(
            lang,
            "jawaban {answer}, belum yang terbaik",
            "answer {answer}, not yet the best"
        ),
        (Status::Supported | Status::Nil, None) => {
            say!(lang, "belum jawaban terbaik", "not yet the best answer")
        }
        (
            Status::Unanswered
            | Status::Declined
            | Status::Unsupported
            | Status::Partial
            | Status::NotApplicable
            | Status::Unseen,
            _,
        ) => words::status(row.status).get(lang).to_owned(),
    }
}

/// Why an indicator was declined and until when; empty when neither is said.
pub(in crate::report) fn declined(row: &IndicatorRow, lang: Lang) -> String {
    let target = row.target.map(|target| {
        let target = whole(&date::long(target, lang));
        say!(lang, "target {target}", "target {target}")
    });
    let reason = reason(row).map(str::to_owned);
    let parts: Vec<String> = reason.into_iter().chain(target).collect();
    parts.join("; ")
}

/// Why an indicator was declined, as it stands within a sentence: a reason may be one with its own full stop.
pub(in crate::report) fn reason(row: &IndicatorRow) -> Option<&str> {
    let reason = row.reason.as_deref()?;
    Some(reason.trim_end().trim_end_matches('.'))
}

/// What became of an indicator, and why it was declined.
pub(in crate::report) fn state(row: &IndicatorRow, lang: Lang) -> String {
    let status = words::status(row.status);
    let status = status.get(lang);
    Some(declined(row, lang))
        .filter(|why| !why.is_empty())
        .map_or_else(|| status.to_owned(), |why| format!("{status} ({why})"))
}
