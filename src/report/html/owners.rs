//! What to do next, and who sees to what.

use super::cells::{Cells, Heads};
use super::{Prose, Shown};
use crate::model::{Act, Horizon, Lang, Noun, OwnerRow, Report};
use crate::report::columns::indicator::{IN_CHARGE, INDICATOR, OWNER};
use crate::report::columns::plan::{ACT, DUE, HTML_OWNERS, WIN};
use crate::report::columns::{PageColumn, Record};
use crate::report::{phrases, tongue};
use crate::text::say;

/// How many acts are shown at first: what a team takes up in two weeks (20 in the sample).
const FIRST_ACTS: usize = 10;
/// How many of them a summary has, and a phone at first: with five, the sample's summary and that of 88 open
/// questions are one page of A4, with the whole of each step.
const FEW_ACTS: usize = 5;

/// What stands behind an act.
const WHO: [PageColumn; 2] = [(OWNER, "", false), (DUE, "day", false)];

/// The acts: what can be done by the deadline, then the rest.
pub(super) struct Acts {
    pub(super) heads: Heads,
    pub(super) count: usize,
    pub(super) sides: Vec<Side>,
}

/// The acts on one side of the deadline, what wins most first.
pub(super) struct Side {
    pub(super) title: Option<Shown>,
    pub(super) rows: Vec<ActLine>,
}

/// One act.
pub(super) struct ActLine {
    pub(super) code: Shown,
    pub(super) name: Shown,
    /// Which row of the indicators it is about.
    pub(super) row: usize,
    pub(super) what: Prose,
    pub(super) win: Shown,
    pub(super) who: Cells,
    /// When it is left out, for the styles; `None` where it always stands.
    pub(super) class: Option<&'static str>,
}

impl Side {
    /// When all of it is left out: when its first act is.
    pub(super) fn class(&self) -> Option<&'static str> {
        self.rows.first().and_then(|act| act.class)
    }
}

/// When an act is left out that so many stand before: `beyond` is shown on demand and on no summary,
/// `later` is shown at first where there is room.
const fn class(before: usize) -> Option<&'static str> {
    match before {
        0..FEW_ACTS => None,
        FEW_ACTS..FIRST_ACTS => Some("later"),
        FIRST_ACTS.. => Some("beyond"),
    }
}

/// Who sees to what.
pub(super) struct Owners {
    pub(super) heads: Heads,
    pub(super) rows: Vec<Owner>,
}

/// One owner.
pub(super) struct Owner {
    pub(super) name: Shown,
    pub(super) cells: Cells,
    /// The list that shows what is theirs: the indicators, else the findings.
    pub(super) list: Option<&'static str>,
    /// How many acts there are, in words.
    pub(super) to_do: Shown,
    pub(super) acts: Vec<ActLine>,
}

impl Acts {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let what = (ACT.named("Langkah", "Step"), "", false);
        Self {
            heads: Heads::of(INDICATOR, &[&[what], &WHO[..]].concat(), lang),
            count: report.acts.len(),
            sides: report
                .plan()
                .map(|side| Side::of(report, side, lang))
                .collect(),
        }
    }
}

impl Acts {
    /// How many acts a summary leaves out, as a sentence; empty when none.
    pub(super) fn left_out(&self, lang: Lang) -> String {
        let left = phrases::more_acts(self.count.saturating_sub(FEW_ACTS), lang);
        left.map_or_else(String::new, |left| format!("… {left}. "))
    }
}

impl Side {
    fn of(report: &Report, (horizon, _): (Horizon, &[Act]), lang: Lang) -> Self {
        let acts = Record::whole(report, lang).acts();
        let acts = acts.zip(0..);
        let own = acts.filter(|(of, _)| of.act.is_some_and(|act| act.horizon == horizon));
        Self {
            title: phrases::horizon(report, horizon, lang).map(Shown::of),
            rows: own
                .filter_map(|(of, before)| act(&of, class(before)))
                .collect(),
        }
    }
}

impl Owners {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        Self {
            heads: Heads::of(IN_CHARGE, HTML_OWNERS, lang),
            rows: Record::owners(report, lang).map(|of| owner(&of)).collect(),
        }
    }
}

/// What to do, with the words of the instrument set apart.
fn what(of: &Record<'_>) -> Prose {
    let sentence = ACT.text(of);
    let theirs = tongue::of_step(of.indicator, &sentence);
    Prose::with(&sentence, &theirs, of.lang)
}

fn act(of: &Record<'_>, class: Option<&'static str>) -> Option<ActLine> {
    let act = of.act?;
    Some(ActLine {
        code: Shown::of(act.indicator.as_str()),
        name: Shown::of(&act.name),
        row: act.row,
        what: what(of),
        win: Shown::of(WIN.text(of)),
        who: Cells::of(&WHO, of),
        class,
    })
}

fn owner(of: &Record<'_>) -> Owner {
    let acts: Vec<ActLine> = of.acts().filter_map(|of| act(&of, None)).collect();
    Owner {
        name: Shown::of(IN_CHARGE.text(of)),
        cells: Cells::of(HTML_OWNERS, of),
        list: of.owner.and_then(list),
        to_do: to_do(acts.len(), of.lang),
        acts,
    }
}

fn list(row: &OwnerRow) -> Option<&'static str> {
    if !row.indicators.is_empty() {
        Some("indikator")
    } else if row.summary.all() > 0 {
        Some("temuan")
    } else {
        None
    }
}

fn to_do(acts: usize, lang: Lang) -> Shown {
    let steps = Noun::STEP.counted(acts, lang);
    Shown::of(say!(
        lang,
        "{steps} yang menambah nilai",
        "{steps} to raise the score"
    ))
}
