//! An indicator in words: its question and answer, what it asks for, what became of it.

use crate::model::{AspectRow, IndicatorRow, Kind, Lang, Report, Requirement, Status};
use crate::text::{date, number, say, words};

use super::whole;

/// How many indicators there are and what became of them.
pub(in crate::report) fn coverage(report: &Report, lang: Lang) -> String {
    let all = number::count(report.indicators.len(), lang);
    let parts: Vec<String> = report
        .coverage
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| {
            let shown = number::count(*count, lang);
            let words = whole(&format!("{shown} {}", words::status(*status).get(lang)));
            let unknown = unknown_answers(report, *count, lang);
            match unknown.filter(|_| *status == Status::Unanswered) {
                Some(unknown) => format!("{words} ({unknown})"),
                None => words,
            }
        })
        .collect();
    let head = match report.indicators.len() {
        1 => say!(lang, "1 indikator", "1 indicator"),
        _ => say!(lang, "{all} indikator", "{all} indicators"),
    };
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
            "the answer is none of the options"
        ),
        _ => say!(
            lang,
            "{unknown} di antaranya karena jawabannya bukan salah satu pilihan",
            "{unknown} of them because the answer is none of the options"
        ),
    })
}

/// How many indicators of how many are met.
pub(in crate::report) fn met(met: usize, all: usize, lang: Lang) -> String {
    let [met, all] = [met, all].map(|count| number::count(count, lang));
    say!(
        lang,
        "{met} dari {all} indikator terpenuhi",
        "{met} of {all} indicators met"
    )
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
    let note = row.note.iter();
    lines.extend(note.map(|note| say!(lang, "Catatan: {note}", "Remark: {note}")));
    lines
}

/// `1 Kualitas Informasi (bobot 10)`, kept together.
pub(in crate::report) fn aspect_and_weight(aspect: &AspectRow, lang: Lang) -> String {
    let (code, name) = (&aspect.code, &aspect.name);
    let weight = aspect.weight.plain(lang);
    say!(
        lang,
        "{code}\u{a0}{name} (bobot\u{a0}{weight})",
        "{code}\u{a0}{name} (weight\u{a0}{weight})"
    )
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

/// What evidence an indicator asks for, a row each.
pub(in crate::report) fn asked(row: &IndicatorRow, lang: Lang) -> Vec<String> {
    if row.asked.is_empty() {
        return vec![say!(lang, "tanpa bukti", "no evidence")];
    }
    let nil = row.nil_allowed.then(|| {
        say!(
            lang,
            "pernyataan nihil diterima",
            "a nil statement is accepted"
        )
    });
    let rows = row.asked.iter().map(|row| wanted(row, lang));
    rows.chain(nil).collect()
}

/// One row of the evidence that is asked for: how many, of which kinds, what.
pub(in crate::report) fn wanted(row: &Requirement, lang: Lang) -> String {
    let kinds = if row.kinds.len() == Kind::ALL.len() {
        say!(lang, "bukti apa saja", "evidence of any kind")
    } else {
        kinds(&row.kinds, lang)
    };
    let name = row.name.as_ref();
    let name = name.map_or_else(String::new, |name| format!(": {name}"));
    format!("{} {kinds}{name}", row.min)
}

/// Kinds of evidence, any of which will do.
pub(in crate::report) fn kinds(kinds: &[Kind], lang: Lang) -> String {
    let kinds = kinds.iter().map(|kind| kind.label().get(lang).to_owned());
    let kinds: Vec<String> = kinds.collect();
    kinds.join(&say!(lang, " atau ", " or "))
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
    // A reason may be a sentence with its own full stop.
    let reason = row.reason.as_deref();
    let reason = reason.map(|reason| reason.trim_end().trim_end_matches('.').to_owned());
    let parts: Vec<String> = reason.into_iter().chain(target).collect();
    parts.join("; ")
}

/// What became of an indicator, and why it was declined.
pub(in crate::report) fn state(row: &IndicatorRow, lang: Lang) -> String {
    let status = words::status(row.status);
    let status = status.get(lang);
    Some(declined(row, lang))
        .filter(|why| !why.is_empty())
        .map_or_else(|| status.to_owned(), |why| format!("{status} ({why})"))
}
