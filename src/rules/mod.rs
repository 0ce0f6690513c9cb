//! The rules, one file each, in the order of their ids.
//!
//! `kip explain` and README's table come from [`RULES`]. A rule reads the dossier and nothing else;
//! it never reads another's findings, the settings or the clock.

mod below_aspect_minimum;
mod below_minimum;
mod broken_bands;
mod changed_since_locked;
mod claim_without_evidence;
mod content_mismatch;
mod damaged_file;
mod deadline_near;
mod declined_without_reason;
mod duplicate_code;
mod duplicate_file_name;
mod duplicate_question;
mod empty_file;
mod evidence_reused;
mod expired;
mod extension_not_accepted;
mod git_unseen;
mod ignored_by_git;
mod indicator_reworded;
mod invalid_link;
mod lfs_pointer;
mod link_not_public;
mod missing_file;
mod nil_not_accepted;
mod no_content;
mod not_locked;
mod odd_date;
mod odd_entry;
mod odd_options;
mod opens_with_care;
mod orphan_file;
mod other_instruments_mapping;
mod outside_evidence_folder;
mod outside_period;
mod over_slot;
mod password_protected;
mod personal_data;
mod replaced_legal_basis;
mod scan_without_text;
mod stale_lock_entry;
mod temporary_or_placeholder;
mod too_large;
mod too_little_evidence;
mod unanswered;
mod uncommitted_change;
mod undated;
mod unknown_answer;
mod unknown_code;
mod unknown_reference;
mod unmerged;
mod unportable_name;
mod unreadable_file;
mod untracked_by_git;
mod unused_waiver;
mod weights_do_not_sum;

// What several rules say or look up in the same way; no rules themselves.
mod dates;
mod decimals;
mod git_files;
mod inside;
mod likely_file;
mod names;
mod paths;
mod phrase;
mod pieces;
mod private_links;
mod quotes;
#[cfg(test)]
mod sample;
mod sentences;

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};

use crate::model::{Dossier, Finding, Inspect, Rule, UNREADABLE};

/// Every rule, in the order of id.
pub(crate) static RULES: &[&Rule] = &[
    &weights_do_not_sum::RULE,
    &duplicate_code::RULE,
    &duplicate_question::RULE,
    &unknown_reference::RULE,
    &replaced_legal_basis::RULE,
    &broken_bands::RULE,
    &deadline_near::RULE,
    &odd_options::RULE,
    &unanswered::RULE,
    &claim_without_evidence::RULE,
    &too_little_evidence::RULE,
    &missing_file::RULE,
    &unknown_code::RULE,
    &orphan_file::RULE,
    &extension_not_accepted::RULE,
    &evidence_reused::RULE,
    &outside_evidence_folder::RULE,
    &unportable_name::RULE,
    &unused_waiver::RULE,
    &unknown_answer::RULE,
    &declined_without_reason::RULE,
    &below_minimum::RULE,
    &nil_not_accepted::RULE,
    &duplicate_file_name::RULE,
    &below_aspect_minimum::RULE,
    &over_slot::RULE,
    &other_instruments_mapping::RULE,
    &odd_entry::RULE,
    &changed_since_locked::RULE,
    &not_locked::RULE,
    &stale_lock_entry::RULE,
    &indicator_reworded::RULE,
    &untracked_by_git::RULE,
    &ignored_by_git::RULE,
    &uncommitted_change::RULE,
    &lfs_pointer::RULE,
    &git_unseen::RULE,
    &unmerged::RULE,
    &empty_file::RULE,
    &content_mismatch::RULE,
    &password_protected::RULE,
    &damaged_file::RULE,
    &scan_without_text::RULE,
    &too_large::RULE,
    &temporary_or_placeholder::RULE,
    &unreadable_file::RULE,
    &opens_with_care::RULE,
    &no_content::RULE,
    &outside_period::RULE,
    &undated::RULE,
    &expired::RULE,
    &odd_date::RULE,
    &invalid_link::RULE,
    &link_not_public::RULE,
    &personal_data::RULE,
];

/// The rule that a word names, by its id in any case or its name in either language; KIP000 as well, which
/// is none of [`RULES`].
#[must_use]
pub(crate) fn find(word: &str) -> Option<&'static Rule> {
    let mut known = RULES.iter().copied().chain([&UNREADABLE]);
    known.find(|rule| rule.answers_to(word))
}

/// All that the rules find in the dossier alone: what each one found, in the order of the rules.
#[must_use]
pub(crate) fn inspect(dossier: &Dossier) -> Vec<Vec<Finding>> {
    let whole = || -> Vec<Vec<Finding>> {
        // Some take much longer than others, and stand side by side.
        let rules = RULES.par_iter().with_max_len(1);
        rules.map(|rule| of_the_whole(rule, dossier)).collect()
    };
    let (mut found, of_pieces) = rayon::join(whole, || pieces::inspect(dossier, RULES));
    for (found, mut of_pieces) in found.iter_mut().zip(of_pieces) {
        found.append(&mut of_pieces);
    }
    sentences::show_names(dossier, &mut found);
    found
}

/// What a rule finds in the dossier as a whole; nothing, if it does not look at that.
fn of_the_whole(rule: &Rule, dossier: &Dossier) -> Vec<Finding> {
    if !dossier.admits(rule) {
        return Vec::new();
    }
    match rule.inspect {
        Inspect::Dossier(look) => look(dossier),
        Inspect::Entry(look) => {
            let entries = dossier.entries.iter();
            let found = entries.filter_map(|entry| Some(look(entry)?.of(entry)));
            found.collect()
        }
        Inspect::Exhibit(_) | Inspect::Present(_) | Inspect::Judged(_) | Inspect::Waivers(_) => {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, Text};

    /// The texts of a rule that `kip explain` shows.
    fn sentences(rule: &Rule) -> [&Text; 5] {
        [
            &rule.name,
            &rule.summary,
            &rule.checks,
            &rule.why,
            &rule.fix,
        ]
    }

    #[test]
    fn ids_are_unique_and_in_order() {
        for rule in RULES {
            let digits = rule.id.strip_prefix("KIP").unwrap();
            assert!(
                digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()),
                "{}",
                rule.id
            );
        }
        for pair in RULES.windows(2) {
            assert!(
                pair[0].id < pair[1].id,
                "{} stands before {}",
                pair[0].id,
                pair[1].id
            );
        }
    }

    #[test]
    fn every_rule_is_found_by_its_id_and_its_names() {
        for rule in RULES {
            let names = [rule.id, rule.name.get(Lang::Id), rule.name.get(Lang::En)];
            for word in names {
                assert_eq!(find(word).map(|found| found.id), Some(rule.id), "{word}");
            }
        }
        assert_eq!(find("kip202").map(|rule| rule.id), Some("KIP202"));
        assert_eq!(find("KIP999"), None);
    }

    #[test]
    fn every_sentence_stands_in_both_languages() {
        for rule in RULES {
            for text in sentences(rule) {
                let (id, en) = (text.get(Lang::Id), text.get(Lang::En));
                assert!(
                    !id.trim().is_empty() && !en.trim().is_empty() && id != en,
                    "{}: {id:?}",
                    rule.id
                );
            }
            for text in [&rule.checks, &rule.why, &rule.fix] {
                for lang in [Lang::Id, Lang::En] {
                    assert!(
                        text.get(lang).ends_with('.'),
                        "{}: {}",
                        rule.id,
                        text.get(lang)
                    );
                }
            }
            assert!(!rule.severities.is_empty(), "{}", rule.id);
        }
    }
}
