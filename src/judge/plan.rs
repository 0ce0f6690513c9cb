//! What wins points: one act per indicator that could still earn more, by the side of the deadline, in
//! each what wins most first.

use crate::model::{
    Act, Answer, Dossier, Due, Entry, Horizon, Lang, Noun, Requirement, Status, Text,
};
use crate::text;

use super::groups::IndicatorFindings;

pub(super) fn acts(dossier: &Dossier, cases: &[IndicatorFindings<'_>]) -> Vec<Act> {
    let mut acts: Vec<Act> = cases
        .iter()
        .enumerate()
        .filter_map(|(row, case)| {
            let entry = case.scored.outcome.entry;
            let due = due(dossier, entry);
            Some(Act {
                win: case.scored.win.clone()?,
                indicator: entry.code().clone(),
                row,
                due,
                horizon: horizon(dossier, entry),
                name: entry.indicator.name.clone(),
                owner: entry.indicator.owner.clone(),
                what: what(case),
            })
        })
        .collect();
    acts.sort_by(|a, b| {
        a.horizon
            .cmp(&b.horizon)
            .then_with(|| b.win.cmp(&a.win))
            .then_with(|| a.indicator.cmp(&b.indicator))
    });
    acts
}

/// By when: the team's own target, else the indicator's deadline, else the instrument's.
pub(super) fn due(dossier: &Dossier, entry: &Entry) -> Option<Due> {
    let target = entry.claim.as_ref().and_then(|claim| claim.target);
    let deadline = entry.indicator.deadline.as_ref();
    let day = target.or_else(|| {
        deadline
            .or(dossier.instrument.deadline.as_ref())
            .map(|deadline| deadline.value)
    })?;
    Some(Due {
        day,
        own: target.is_some(),
        past: day < dossier.as_of,
    })
}

/// On which side of the deadline an act is due. An indicator's own deadline binds it like the
/// instrument's: what is put off beyond it, or was not done by it, is not done in time.
pub(super) fn horizon(dossier: &Dossier, entry: &Entry) -> Horizon {
    let Some(due) = due(dossier, entry) else {
        return Horizon::Undated;
    };
    let Some(deadline) = dossier.instrument.deadline.as_ref() else {
        return Horizon::InTime;
    };
    let own = entry.indicator.deadline.as_ref().map(|own| own.value);
    // Once the instrument's is past, the earlier one says no more.
    let missed = |own| own < dossier.as_of && dossier.as_of <= deadline.value;
    if due.day > deadline.value {
        Horizon::Later
    } else if own.is_some_and(missed) {
        Horizon::Missed
    } else if own.is_some_and(|own| due.day > own) {
        Horizon::Later
    } else {
        Horizon::InTime
    }
}

fn what(case: &IndicatorFindings<'_>) -> Text {
    let outcome = case.scored.outcome;
    let entry = outcome.entry;
    match outcome.status {
        Status::Unanswered if outcome.complete => {
            Text::new("jawab pertanyaannya", "answer the question")
        }
        Status::Unanswered => asked(
            entry,
            &Text::new("jawab dan cantumkan", "answer it and list"),
            &Text::new("jawab pertanyaannya", "answer the question"),
        ),
        Status::Unseen => Text::new(
            "perbaiki dulu pemetaan yang belum terbaca",
            "first fix the mapping that could not be read",
        ),
        Status::Declined => {
            let act = asked(
                entry,
                &Text::new("siapkan", "prepare"),
                &Text::new("penuhi yang ditanyakan", "provide what is asked for"),
            );
            raise(entry, &act)
        }
        Status::Unsupported | Status::Partial => {
            // The dearest stands first, so the first that costs the evidence is the one to mend first.
            match case.findings.iter().find(|(_, one)| one.costs()) {
                Some((_, dearest)) => dearest.finding.hint.clone(),
                None => asked(
                    entry,
                    &Text::new("lengkapi buktinya:", "complete its evidence:"),
                    &Text::new("lengkapi buktinya", "complete its evidence"),
                ),
            }
        }
        // One that does not apply has nothing to win.
        Status::Supported | Status::Nil | Status::NotApplicable => {
            let meaning = entry
                .indicator
                .best_option()
                .and_then(|best| best.meaning.clone());
            let act = meaning.map_or_else(
                || Text::new("lengkapi yang kurang", "add what is missing"),
                |meaning| text!("capai \"{meaning}\"", "reach \"{meaning}\""),
            );
            raise(entry, &act)
        }
    }
}

/// An act, then the better answer that it allows.
fn raise(entry: &Entry, act: &Text) -> Text {
    let now = match &entry.answer {
        Answer::Chosen(choice) => Some(choice.code.as_str()),
        Answer::Missing
        | Answer::Unseen
        | Answer::Unknown(_)
        | Answer::ShortUnclear
        | Answer::Nil => None,
    };
    let best = entry.indicator.best_option().map(|best| best.code.as_str());
    let (Some(now), Some(best)) = (now, best) else {
        return act.clone();
    };
    let (id, en) = (act.get(Lang::Id), act.get(Lang::En));
    text!(
        "{id}, lalu ubah jawaban {now} menjadi {best}",
        "{en}, then change the answer from {now} to {best}"
    )
}

/// What the indicator asks for, after `verb`; `without` when it asks for no evidence.
fn asked(entry: &Entry, verb: &Text, without: &Text) -> Text {
    let rows = entry.indicator.asked();
    if rows.is_empty() {
        return without.clone();
    }
    Text::say(|lang| {
        let list: Vec<String> = rows.iter().map(|row| wanted(row, lang)).collect();
        format!("{} {}", verb.get(lang), list.join("; "))
    })
}

fn wanted(row: &Requirement, lang: Lang) -> String {
    let min = row.min;
    match &row.name {
        Some(name) if min > 1 => format!("{name} ({min}×)"),
        Some(name) => name.clone(),
        None => Noun::PIECE.counted(min, lang),
    }
}
