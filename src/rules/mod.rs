//! The rules, one file each, in the order of their ids.
//!
//! `kip explain` and README's table come from [`RULES`]. A rule reads the dossier and nothing else;
//! it never reads another's findings, the settings or the clock.

mod claim_without_evidence;

use crate::model::{Dossier, Finding, Inspect, Rule};

/// Every rule, in the order of id.
pub static RULES: &[&Rule] = &[&claim_without_evidence::RULE];

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
