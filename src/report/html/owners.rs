//! What to do next, and who sees to what.

use super::indicators::owner_words;
use super::{Prose, Shown};
use crate::model::{Act, Lang, OwnerRow, Report};
use crate::report::phrases;
use crate::text::{number, say, words};

/// One act.
pub(super) struct ActLine {
    pub(super) code: Shown,
    pub(super) name: Shown,
    /// Which row of the indicators it is about.
    pub(super) row: usize,
    pub(super) what: Prose,
    pub(super) owner: Shown,
    pub(super) due: Shown,
    pub(super) win: Shown,
}

/// One owner.
pub(super) struct Owner {
    pub(super) name: Shown,
    /// `10/13`.
    pub(super) met: Shown,
    pub(super) claimed: Shown,
    pub(super) supported: Shown,
    pub(super) potential: Shown,
    pub(super) summary: Shown,
    /// How many acts there are, in words.
    pub(super) to_do: Shown,
    pub(super) acts: Vec<ActLine>,
}

pub(super) fn acts(report: &Report, lang: Lang) -> Vec<ActLine> {
    report.acts.iter().map(|one| act(one, lang)).collect()
}

pub(super) fn owners(report: &Report, lang: Lang) -> Vec<Owner> {
    report
        .owners
        .iter()
        .map(|row| owner(row, report, lang))
        .collect()
}

fn act(act: &Act, lang: Lang) -> ActLine {
    let win = act.win.shown(lang);
    let due = act.due.map(|due| phrases::due(due, lang));
    ActLine {
        code: Shown::of(act.indicator.as_str()),
        name: Shown::of(&act.name),
        row: act.row,
        what: Prose::of(&phrases::what(act, lang)),
        owner: Shown::of(act.owner.as_deref().unwrap_or(words::DASH)),
        due: Shown::of(due.as_deref().unwrap_or(words::DASH)),
        win: Shown::of(format!("+{win}")),
    }
}

fn owner(row: &OwnerRow, report: &Report, lang: Lang) -> Owner {
    let (met, all) = (row.met, row.indicators.len());
    Owner {
        name: owner_words(row.owner.as_ref(), lang),
        met: Shown::of(format!(
            "{}/{}",
            number::count(met, lang),
            number::count(all, lang)
        )),
        claimed: Shown::of(row.points.claimed.shown(lang)),
        supported: Shown::of(row.points.supported.shown(lang)),
        potential: Shown::of(row.points.potential.shown(lang)),
        summary: Shown::of(phrases::counts(&row.summary, lang)),
        to_do: to_do(row.acts.len(), lang),
        acts: row
            .acts
            .iter()
            .filter_map(|&index| report.acts.get(index))
            .map(|one| act(one, lang))
            .collect(),
    }
}

fn to_do(acts: usize, lang: Lang) -> Shown {
    let count = number::count(acts, lang);
    Shown::of(match acts {
        1 => say!(
            lang,
            "1 langkah yang menambah nilai",
            "1 act that wins points"
        ),
        _ => say!(
            lang,
            "{count} langkah yang menambah nilai",
            "{count} acts that win points"
        ),
    })
}
