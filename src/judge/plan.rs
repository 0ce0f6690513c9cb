//! What wins points: one act per indicator that could still earn more, dearest first.

use std::collections::BTreeMap;

use crate::model::{
    Act, Answer, Code, Dossier, Due, Entry, Exhibit, JudgedFinding, Lang, Requirement, Status,
    Text, coverage,
};
use crate::text;

use super::Void;
use super::score::Tally;
use super::status::{Outcome, acceptable};

pub(super) fn acts(
    dossier: &Dossier,
    tally: &Tally,
    outcomes: &[Outcome],
    void: &Void,
    judged: &[JudgedFinding],
) -> Vec<Act> {
    // Findings stand dearest first, so the first that costs the evidence is the one to mend first.
    let mut costly: BTreeMap<&Code, &JudgedFinding> = BTreeMap::new();
    for one in judged {
        let costs = one
            .points_at_risk
            .as_ref()
            .is_some_and(crate::model::Exact::is_positive);
        if let (Some(code), true) = (&one.finding.indicator, costs) {
            costly.entry(code).or_insert(one);
        }
    }
    let mut acts: Vec<Act> = dossier
        .entries
        .iter()
        .zip(outcomes)
        .enumerate()
        .filter_map(|(at, (entry, outcome))| {
            let win = tally.win(at);
            win.is_positive().then(|| Act {
                indicator: entry.code().clone(),
                row: at,
                due: due(dossier, entry),
                name: entry.indicator.name.clone(),
                owner: entry.indicator.owner.clone(),
                win,
                what: what(
                    entry,
                    outcome.status,
                    void,
                    costly.get(entry.code()).copied(),
                ),
            })
        })
        .collect();
    acts.sort_by(|a, b| {
        b.win
            .cmp(&a.win)
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

/// Whether what is listed for an indicator, as far as it is acceptable, is all that it asks for.
fn has_evidence(entry: &Entry, void: &Void) -> bool {
    let good: Vec<&Exhibit> = entry
        .evidence
        .iter()
        .filter(|exhibit| acceptable(entry, exhibit, void))
        .collect();
    coverage(&entry.indicator.requirements, &good).is_met()
}

fn what(entry: &Entry, status: Status, void: &Void, costly: Option<&JudgedFinding>) -> Text {
    match status {
        Status::Unanswered if has_evidence(entry, void) => {
            Text::new("jawab pertanyaannya", "answer the question")
        }
        Status::Unanswered => asked(
            entry,
            &Text::new("jawab dan cantumkan", "answer it and list"),
            &Text::new("jawab pertanyaannya", "answer the question"),
        ),
        Status::Declined => {
            let act = asked(
                entry,
                &Text::new("siapkan", "prepare"),
                &Text::new("penuhi yang ditanyakan", "fulfil what is asked"),
            );
            raise(entry, &act)
        }
        Status::Unsupported | Status::Partial => costly.map_or_else(
            || {
                asked(
                    entry,
                    &Text::new("lengkapi bukti", "complete the evidence"),
                    &Text::new("lengkapi buktinya", "complete its evidence"),
                )
            },
            |one| one.finding.hint.clone(),
        ),
        Status::Supported | Status::Nil => {
            let meaning = entry
                .indicator
                .best_option()
                .and_then(|best| best.meaning.clone());
            let act = meaning.map_or_else(
                || Text::new("lengkapi yang kurang", "complete what is lacking"),
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
        Answer::Missing | Answer::Unknown(_) | Answer::ShortUnclear | Answer::Nil => None,
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
    let rows = &entry.indicator.requirements;
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
        None => match lang {
            Lang::Id => format!("{min} bukti"),
            Lang::En => format!("{min} piece(s) of evidence"),
        },
    }
}
