//! Every rule fires on the smallest change of a sound workspace, and leaves its nearest sound
//! neighbour alone. One file per rule, named like the rule's own.

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

use std::collections::BTreeSet;

use serde_json::Value;

pub(crate) use insta::assert_snapshot;

pub(crate) use crate::bench::{Bench, document, findings_of};
use crate::bench::{line_of, pdf_of, repository};

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
    let (json, english) = (one("id"), one("en"));
    assert_eq!(json["severity"], severity, "{json:#}");
    for key in ["message", "hint"] {
        let both = [&json, &english].map(|one| one[key].as_str().unwrap());
        assert_ne!(both[0], both[1], "{rule} says the same in both languages");
        for text in both {
            assert!(!text.is_empty() && !text.ends_with('.'), "{text}");
            assert!(!text.contains('\n'), "{text}");
            recommends_what_exists(rule, text);
        }
    }
    for key in [
        "rule",
        "severity",
        "indicator",
        "evidence",
        "path",
        "line",
        "column",
    ] {
        assert_eq!(json[key], english[key], "{key} follows the language");
    }
    Fired {
        bench,
        json,
        english,
    }
}

/// Every `kip WORD` in a text is a command of this version.
fn recommends_what_exists(whose: &str, text: &str) {
    let command = kip::door::command(kip::Lang::En);
    for (at, start) in text.match_indices("`kip ") {
        let rest = &text[at + start.len()..];
        let word = rest.split([' ', '`']).next().unwrap();
        assert!(
            command.find_subcommand(word).is_some(),
            "{whose} recommends `kip {word}`"
        );
    }
}

/// All that `kip check` shows of the workspace, in both languages, as the team reads it.
pub(crate) fn shown(bench: &Bench, more: &[&str]) -> String {
    ["id", "en"]
        .map(|lang| {
            let ran = bench.kip(&[&["check", "--lang", lang], more].concat());
            assert_eq!(ran.stderr, "");
            let lines = ran.stdout.lines().map(|line| {
                // The commit's name follows from the bytes of all files, which no rule is about.
                let committed = line.strip_prefix("Commit ").unwrap_or_default();
                let commit = committed.split(' ').next().unwrap_or_default();
                line.replacen(
                    commit,
                    if commit.is_empty() {
                        ""
                    } else {
                        "012345678901"
                    },
                    1,
                )
            });
            let lines: Vec<String> = lines.collect();
            format!("{}\n\nexit code {}\n", lines.join("\n"), ran.code)
        })
        .join("\n")
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
    let waiver = format!("    penangguhan: [{{ aturan: {rule}, alasan: uji, sampai: {until} }}]\n");
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

    /// What it is about: an indicator and a piece of evidence, `""` where there is none.
    pub(crate) fn about(&self, indicator: &str, evidence: &str) -> &Self {
        for (key, due) in [("indicator", indicator), ("evidence", evidence)] {
            let said = self.json[key].as_str().unwrap_or_default();
            assert_eq!(said, due, "{key} of {:#}", self.json);
        }
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
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .filter(|path| !path.ends_with("mod.rs"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            for case in ["fn fails()", "fn passes()"] {
                assert!(text.contains(case), "{} lacks {case}", path.display());
            }
            path.file_stem().unwrap().to_str().unwrap().to_owned()
        })
        .collect();
    let rules: BTreeSet<String> = kip::door::rules()
        .iter()
        .map(|rule| rule.name_en.replace('-', "_"))
        .collect();
    assert_eq!(written, rules);
}

#[test]
fn every_command_that_a_rule_recommends_exists() {
    for rule in kip::door::rules() {
        for text in rule.sentences {
            recommends_what_exists(rule.id, text);
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

#[test]
fn a_severity_of_the_team_holds_for_any_rule_and_changes_no_point() {
    for (word, code) in [("note", 0), ("warning", 0), ("error", 1)] {
        let bench = Bench::sound();
        bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
        bench.remove("evidence/profil.pdf");
        let text = format!("[aturan]\nundated = \"{word}\"\nKIP204 = \"{word}\"\n");
        bench.write("kip.toml", text);
        fired(&bench, "KIP502", word).costs(0);
        fired(&bench, "KIP204", word).costs(20);
        assert_eq!(bench.report()["score"]["supported"], 80);
        assert_eq!(bench.kip(&["check"]).code, code);
    }
}

/// Spoils the document of A.2 (20 points) in a way that a voiding rule sees.
type Spoil = fn(&Bench);

const WAIVER_LIFTS: [(&str, Spoil); 5] = [
    ("KIP207", |bench| rename_profile(bench, "profil.xyz")),
    ("KIP306", |bench| {
        bench.git(&["rm", "--quiet", "--cached", "evidence/profil.pdf"]);
        bench.write(".gitignore", "profil.pdf\n");
    }),
    ("KIP406", |bench| {
        let mut bytes = bench.read("evidence/profil.pdf");
        bytes.resize(2_097_153, b'\n');
        bench.write("evidence/profil.pdf", bytes).lock();
    }),
    ("KIP501", |bench| {
        bench.edit(
            "instrument/uji.toml",
            "nama = \"Profil mutakhir\"",
            "periode = \"tahun-berjalan\"\nnama = \"Profil mutakhir\"",
        );
        let text = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
        let at = text.find("Profil mutakhir").unwrap();
        let (head, tail) = text.split_at(at);
        let tail = tail.replacen("periode = \"berlaku\"\n", "", 1);
        bench.write("instrument/uji.toml", format!("{head}{tail}"));
    }),
    ("KIP503", |bench| {
        let date = "tanggal: 2025-03-01";
        let both = format!("{date}\n        berlaku_sampai: 2026-05-31");
        bench.edit("evidence/bukti.yaml", date, &both);
    }),
];

const WAIVER_QUIETS: [(&str, Spoil); 13] = [
    ("KIP204", |bench| {
        bench.remove("evidence/profil.pdf");
    }),
    ("KIP209", |bench| {
        bench.edit("evidence/bukti.yaml", "profil.pdf", "/srv/profil.pdf");
    }),
    ("KIP215", |bench| {
        let claim =
            "    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n";
        bench.edit("evidence/bukti.yaml", claim, "    nihil: profil.pdf\n");
    }),
    ("KIP301", |bench| {
        bench.write("evidence/profil.pdf", document("lain.pdf"));
    }),
    ("KIP308", |bench| {
        let oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
        let text =
            format!("version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 12345\n");
        bench.write("evidence/profil.pdf", text);
    }),
    ("KIP310", |bench| {
        let sides = ["satu.pdf", "dua.pdf"].map(document);
        unmerged::stop(bench, "evidence/profil.pdf", &sides[0], &sides[1]);
        bench.lock();
    }),
    ("KIP401", |bench| {
        bench.write("evidence/profil.pdf", "").lock();
    }),
    ("KIP402", |bench| {
        bench.write("evidence/profil.pdf", document("x.png")).lock();
    }),
    ("KIP404", |bench| {
        let bytes = bench.read("evidence/profil.pdf");
        bench
            .write("evidence/profil.pdf", &bytes[..bytes.len() / 2])
            .lock();
    }),
    ("KIP407", |bench| rename_profile(bench, "~$profil.docx")),
    ("KIP408", |bench| {
        bench.edit("evidence/bukti.yaml", "profil.pdf", "profil");
        bench.write("evidence/profil/satu.md", "x");
    }),
    ("KIP410", |bench| {
        bench.write("evidence/profil.pdf", pdf_of("")).lock();
    }),
    ("KIP601", |bench| {
        let dated = "berkas: profil.pdf\n        tanggal: 2025-03-01";
        bench
            .edit("evidence/bukti.yaml", dated, "tautan: https://")
            .edit(
                "instrument/uji.toml",
                "jenis = \"dokumen\", nama = \"Profil satker\"",
                "jenis = \"tautan\", nama = \"Profil satker\"",
            );
    }),
];

fn rename_profile(bench: &Bench, name: &str) {
    bench
        .edit("evidence/bukti.yaml", "profil.pdf", name)
        .rename("evidence/profil.pdf", &format!("evidence/{name}"));
}

#[test]
fn a_waiver_lifts_the_void_of_five_rules_and_quiets_the_gate_of_the_others() {
    let of = |lifted: bool| -> Vec<&str> {
        let rules = kip::door::rules().into_iter();
        let rules = rules.filter(|rule| rule.voids && rule.lifted_by_waiver == lifted);
        rules.map(|rule| rule.id).collect()
    };
    assert_eq!(of(true), WAIVER_LIFTS.map(|(id, _)| id));
    // KIP403 has its encrypted document in its own file.
    let mut always = WAIVER_QUIETS.map(|(id, _)| id).to_vec();
    always.push("KIP403");
    always.sort_unstable();
    assert_eq!(of(false), always);
    let lifts = WAIVER_LIFTS.map(|one| (one, 100));
    let quiets = WAIVER_QUIETS.map(|one| (one, 80));
    for ((rule, spoil), after) in lifts.into_iter().chain(quiets) {
        let bench = Bench::sound();
        spoil(&bench);
        let report = bench.report();
        let found = findings_of(&report, rule);
        assert_eq!(found.len(), 1, "{rule}: {:#}", report["findings"]);
        assert_eq!(report["score"]["supported"], 80, "{rule}");
        waive(&bench, "A.2", rule);
        let report = bench.report();
        let found = findings_of(&report, rule);
        assert_eq!(found[0]["standing"], "waived", "{rule}");
        assert_eq!(report["score"]["supported"], after, "{rule}");
        assert_eq!(
            report["verdict"], "pass",
            "{rule}: {:#}",
            report["findings"]
        );
    }
}

#[test]
fn a_severity_that_cannot_be_is_refused_once_and_in_plain_words() {
    for (lines, words) in [
        (
            "KIP206 = \"off\"\n",
            "di sini harus \"kesalahan\", \"peringatan\", atau \"catatan\"\n",
        ),
        ("KIP206 = 3\n", "bukan angka"),
        (
            "KIP206 = \"note\"\norphan-file = \"error\"\n",
            "tingkat aturan KIP206 sudah ditulis di atas",
        ),
        ("KIP999 = \"note\"\n", "aturan `KIP999` tidak dikenal"),
    ] {
        let bench = Bench::sound();
        bench.write("kip.toml", format!("[aturan]\n{lines}"));
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2, "{}", ran.stdout);
        assert_eq!(
            ran.stderr.matches("--> kip.toml:").count(),
            1,
            "{}",
            ran.stderr
        );
        assert!(ran.stderr.contains(words), "{words}: {}", ran.stderr);
    }
}
