//! Every rule fires on the smallest change of a sound workspace, and leaves its nearest sound
//! neighbour alone. One file per rule, named like the rule's own.

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
mod not_locked;
mod odd_date;
mod odd_options;
mod orphan_file;
mod outside_evidence_folder;
mod outside_period;
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
mod unportable_name;
mod unreadable_file;
mod untracked_by_git;
mod unused_waiver;
mod weights_do_not_sum;

use std::collections::BTreeSet;

use serde_json::Value;

pub(crate) use crate::bench::{Bench, document, findings_of};
use crate::bench::{line_of, repository};

/// The only finding of a rule, in both languages.
pub(crate) struct Fired<'b> {
    bench: &'b Bench,
    /// As the report in Indonesian has it.
    pub(crate) json: Value,
    english: Value,
}

/// The only finding of `rule`, of this severity.
pub(crate) fn fired<'b>(bench: &'b Bench, rule: &str, severity: &str) -> Fired<'b> {
    fired_on(bench, rule, severity, "2026-06-01")
}

/// The only finding of `rule` on a day.
pub(crate) fn fired_on<'b>(bench: &'b Bench, rule: &str, severity: &str, day: &str) -> Fired<'b> {
    let one = |lang: &str| {
        let report = bench.report_with(&["--as-of", day, "--lang", lang]);
        let found = findings_of(&report, rule);
        assert_eq!(found.len(), 1, "{rule}: {:#}", report["findings"]);
        found[0].clone()
    };
    let json = one("id");
    assert_eq!(json["severity"], severity, "{json:#}");
    let hint = json["hint"].as_str().unwrap();
    assert!(!hint.is_empty() && !hint.ends_with('.'), "{hint}");
    Fired {
        bench,
        json,
        english: one("en"),
    }
}

/// `rule` finds nothing.
pub(crate) fn silent(bench: &Bench, rule: &str) {
    silent_on(bench, rule, "2026-06-01");
}

/// `rule` finds nothing on a day.
pub(crate) fn silent_on(bench: &Bench, rule: &str, day: &str) {
    let report = bench.report_with(&["--as-of", day]);
    assert_eq!(findings_of(&report, rule), Vec::<Value>::new());
}

/// Waives a rule at an indicator, for the whole year.
pub(crate) fn waive(bench: &Bench, code: &str, rule: &str) {
    waive_until(bench, code, rule, "2026-12-31");
}

/// Waives a rule at an indicator.
pub(crate) fn waive_until(bench: &Bench, code: &str, rule: &str, until: &str) {
    let head = format!("  \"{code}\":\n");
    let waiver =
        format!("    pengecualian: [{{ aturan: {rule}, alasan: uji, sampai: {until} }}]\n");
    bench.edit("evidence/bukti.yaml", &head, &format!("{head}{waiver}"));
}

impl Fired<'_> {
    /// The message holds these words, in Indonesian and in English.
    pub(crate) fn says(&self, id: &str, en: &str) -> &Self {
        for (json, words) in [(&self.json, id), (&self.english, en)] {
            let message = json["message"].as_str().unwrap();
            assert!(
                message.contains(words),
                "`{words}` is missing in `{message}`"
            );
        }
        self
    }

    /// The hint holds these words.
    pub(crate) fn hints(&self, words: &str) -> &Self {
        let hint = self.json["hint"].as_str().unwrap();
        assert!(hint.contains(words), "`{words}` is missing in `{hint}`");
        self
    }

    /// The place is the line (or the last of the lines) that holds these words.
    pub(crate) fn at(&self, words: &str) -> &Self {
        let line = line_of(self.bench, &self.json);
        let words = words.lines().last().unwrap();
        assert!(
            line.contains(words),
            "`{words}` is not in the line `{line}`"
        );
        self
    }

    /// So many points are at risk.
    pub(crate) fn costs(&self, points: u32) -> &Self {
        assert_eq!(self.json["points_at_risk"], points, "{:#}", self.json);
        self
    }
}

#[test]
fn every_rule_has_a_case_that_fails_and_one_that_passes() {
    let written: BTreeSet<String> = std::fs::read_dir(repository().join("tests/it/rules"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().is_some_and(|name| name != "mod.rs"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            for case in ["fn fails()", "fn passes()"] {
                assert!(text.contains(case), "{} lacks {case}", path.display());
            }
            path.file_stem().unwrap().to_str().unwrap().to_owned()
        })
        .collect();
    let rules: BTreeSet<String> = kip::rules::RULES
        .iter()
        .map(|rule| rule.name.get(kip::model::Lang::En).replace('-', "_"))
        .collect();
    assert_eq!(written, rules);
}

#[test]
fn every_command_that_a_rule_recommends_exists() {
    let command = kip::commands::help::command(kip::model::Lang::En);
    let known: BTreeSet<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    for rule in kip::rules::RULES {
        for text in [&rule.summary, &rule.checks, &rule.why, &rule.fix] {
            for lang in [kip::model::Lang::Id, kip::model::Lang::En] {
                for (at, _) in text.get(lang).match_indices("`kip ") {
                    let rest = &text.get(lang)[at + "`kip ".len()..];
                    let word = rest.split([' ', '`']).next().unwrap();
                    assert!(known.contains(word), "{} recommends `kip {word}`", rule.id);
                }
            }
        }
    }
}

#[test]
fn severities_of_the_team_change_the_gate_and_never_the_score() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    assert_eq!(bench.report()["verdict"], "fail");
    bench.write("kip.toml", "[aturan]\nKIP204 = \"note\"\n");
    let report = bench.report();
    assert_eq!(report["verdict"], "pass");
    assert_eq!(report["score"]["supported"], 80);
    bench
        .write(
            "kip.toml",
            "[aturan]\nKIP204 = \"note\"\norphan-file = \"error\"\n",
        )
        .write("evidence/sisa.pdf", "x");
    assert_eq!(bench.report()["verdict"], "fail");
}
