//! The rules, one file each, in the order of their ids.
//!
//! `kip explain` and README's table come from [`RULES`]. A rule reads the dossier and nothing else;
//! it never reads another's findings, the settings or the clock.

mod changed_since_locked;
mod claim_without_evidence;
mod empty_file;
mod expired;
mod git_unseen;
mod ignored_by_git;
mod indicator_reworded;
mod invalid_link;
mod lfs_pointer;
mod link_not_public;
mod not_locked;
mod odd_date;
mod outside_period;
mod stale_lock_entry;
mod temporary_or_placeholder;
mod too_large;
mod uncommitted_change;
mod undated;
mod unreadable_file;
mod untracked_by_git;

// What several rules say or look up in the same way; no rules themselves.
mod dates;
mod git_files;
mod private_links;
mod size;
mod typed;

use crate::model::{Dossier, Finding, Inspect, Rule};

/// Every rule, in the order of id.
pub static RULES: &[&Rule] = &[
    &claim_without_evidence::RULE,
    &changed_since_locked::RULE,
    &not_locked::RULE,
    &stale_lock_entry::RULE,
    &indicator_reworded::RULE,
    &untracked_by_git::RULE,
    &ignored_by_git::RULE,
    &uncommitted_change::RULE,
    &lfs_pointer::RULE,
    &git_unseen::RULE,
    &empty_file::RULE,
    &too_large::RULE,
    &temporary_or_placeholder::RULE,
    &unreadable_file::RULE,
    &outside_period::RULE,
    &undated::RULE,
    &expired::RULE,
    &odd_date::RULE,
    &invalid_link::RULE,
    &link_not_public::RULE,
];

/// The rule that a word names: its id in any case, or its name in either language.
#[must_use]
pub fn find(word: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.answers_to(word))
}

/// All that the rules find in the dossier alone.
#[must_use]
pub fn inspect(dossier: &Dossier) -> Vec<Finding> {
    RULES
        .iter()
        .flat_map(|rule| match rule.inspect {
            Inspect::Dossier(look) => look(dossier),
            Inspect::Judged(_) | Inspect::Waivers(_) => Vec::new(),
        })
        .collect()
}
