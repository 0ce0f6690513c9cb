//! Sentences about the whole report that more than one form shows: head, score, stages, links.
//!
//! They hold names as they are: each form escapes for its own target. A no-break space ([`GLUE`])
//! stands where a line must not break, inside a band's name or between a number and its unit.

mod finding;
mod head;
mod indicator;
mod left_out;
mod method;
mod plan;
mod score;
mod stages;
mod verdict;

pub(super) use finding::{
    NO_FINDINGS, OUTSIDE, WAIVED, affected, at_risk, at_stake, counts, first_names, names, outside,
    rule_parts, run, said, severity, unearned, waiver,
};
pub(super) use head::{TRIAL, as_of, commit, days, instrument, is_late, title, unit};
pub(super) use indicator::{
    NIL_ACCEPTED, answer, asked, coverage, declined, headings, kinds, lacking, met, page_or_pages,
    pages, reason, remark, state, told, wanted,
};
pub(super) use left_out::{LEFT_OUT, NOT_WHOLE, ending, left_out, others_left_out};
pub(super) use method::method;
pub(super) use plan::{
    BEST_ACTS, NOBODY, act, due, horizon, more_acts, own_due, owner, side, what, who_and_when,
    whose_day,
};
pub(super) use score::{
    SCORE_AND_BAND, most, nothing_answered, of_most, out_of, potential, reachable, remarks,
    score_notes,
};
pub(super) use stages::{links, links_short, stage, stage_needs};
pub(super) use verdict::{closing, draft, verdict};

/// Where a line must not break.
pub(super) const GLUE: char = '\u{a0}';

/// Words that must stay on one line.
pub(super) fn whole(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// A path of the workspace as it is from the repository's root; as it is where that is not known.
pub(super) fn in_repository(prefix: Option<&str>, path: &str) -> String {
    let prefix = prefix.unwrap_or_default();
    format!("{prefix}{path}")
}
