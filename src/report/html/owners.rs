//! What to do next, and who sees to what.

use super::cells::{Cells, Heads};
use super::{Prose, Shown};
use crate::model::{Act, Horizon, Lang, Report};
use crate::report::columns::indicator::{IN_CHARGE, INDICATOR, OWNER};
use crate::report::columns::plan::{ACT, DUE, HTML_OWNERS, WIN};
use crate::report::columns::{PageColumn, Record};
use crate::report::phrases;
use crate::text::{number, say};

/// How many acts are shown at first: what a team takes up in two weeks (20 in the sample).
const FIRST_ACTS: usize = 10;

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
    /// Whether it is shown only on demand, and on no summary.
    pub(super) beyond: bool,
}

impl Side {
    /// Whether nothing of it is shown unasked.
    pub(super) fn beyond(&self) -> bool {
        self.rows.iter().all(|act| act.beyond)
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
    /// How many acts there are, in words.
    pub(super) to_do: Shown,
    pub(super) acts: Vec<ActLine>,
}

impl Acts {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let what = (ACT.named("Langkah", "Act"), "", false);
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

impl Side {
    fn of(report: &Report, (horizon, _): (Horizon, &[Act]), lang: Lang) -> Self {
        let acts = Record::whole(report, lang).acts();
        let acts = acts.zip(0..);
        let own = acts.filter(|(of, _)| of.act.is_some_and(|act| act.horizon == horizon));
        Self {
            title: phrases::horizon(report, horizon, lang).map(Shown::of),
            rows: own
                .filter_map(|(of, before)| act(&of, before >= FIRST_ACTS))
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

fn act(of: &Record<'_>, beyond: bool) -> Option<ActLine> {
    let act = of.act?;
    Some(ActLine {
        code: Shown::of(act.indicator.as_str()),
        name: Shown::of(&act.name),
        row: act.row,
        what: Prose::of_field(&(ACT.field)(of), of.lang),
        win: Shown::of(WIN.text(of)),
        who: Cells::of(&WHO, of),
        beyond,
    })
}

fn owner(of: &Record<'_>) -> Owner {
    let acts: Vec<ActLine> = of.acts().filter_map(|of| act(&of, false)).collect();
    Owner {
        name: Shown::of(IN_CHARGE.text(of)),
        cells: Cells::of(HTML_OWNERS, of),
        to_do: to_do(acts.len(), of.lang),
        acts,
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
