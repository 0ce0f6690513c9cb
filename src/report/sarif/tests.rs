use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::model::{About, Code, EntryId, ExhibitId, Place, Severity, visible};
use crate::report::phrases::GLUE;
use crate::report::sample::{HOSTILE, bare, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn parsed(report: &Report, lang: Lang) -> Value {
    serde_json::from_slice(&render(report, lang).unwrap()).unwrap()
}

fn run(report: &Report, lang: Lang) -> Value {
    parsed(report, lang)["runs"][0].clone()
}

fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        Value::Object(object) => object.values().for_each(|one| texts(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The bytes that an address stands for.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next().unwrap(), rest.next().unwrap()];
            let pair = std::str::from_utf8(&pair).unwrap().to_owned();
            bytes.push(u8::from_str_radix(&pair, 16).unwrap());
        } else {
            assert!(
                byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte),
                "{uri}"
            );
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_finding_is_a_result_in_its_place() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang), (bare(), lang)])
    {
        let run = run(&report, lang);
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), report.findings.len());
        for (result, judged) in results.iter().zip(&report.findings) {
            let finding = &judged.finding;
            assert_eq!(result["ruleId"], finding.rule.id);
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], finding.rule.id);
            let word = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            };
            assert_eq!(result["level"], word);
            let physical = &result["locations"][0]["physicalLocation"];
            let uri = physical["artifactLocation"]["uri"].as_str().unwrap();
            let prefix = report.prefix.as_deref().unwrap_or_default();
            assert_eq!(decoded(uri), format!("{prefix}{}", finding.place.path));
            assert_eq!(
                physical["region"]["startLine"].as_u64(),
                Some(u64::from(finding.place.line().unwrap_or(1))),
                "code scanning pages want a region of each result"
            );
            assert_eq!(
                physical["region"]["startColumn"].as_u64(),
                finding.place.column().map(u64::from)
            );
            let suppressed = result["suppressions"].as_array().unwrap();
            assert_eq!(suppressed.is_empty(), judged.is_open());
        }
    }
}

#[test]
fn messages_hold_what_and_how_to_go_on() {
    for lang in LANGS {
        let report = usual(0);
        let run = run(&report, lang);
        for (result, judged) in run["results"]
            .as_array()
            .unwrap()
            .iter()
            .zip(&report.findings)
        {
            let said = result["message"]["text"].as_str().unwrap();
            for words in [&judged.finding.message, &judged.finding.hint] {
                assert!(said.contains(words.get(lang)), "{said}");
            }
        }
        let waived = &run["results"][1]["suppressions"][0];
        assert_eq!(
            (&waived["kind"], &waived["status"]),
            (&"inSource".into(), &"accepted".into())
        );
        let why = waived["justification"].as_str().unwrap();
        assert!(
            why.contains("Sedang dialihkan ke teks") && why.contains("2026"),
            "{why}"
        );
        assert_eq!(run["results"][0]["properties"]["pointsAtRisk"], 1.5);
        assert_eq!(run["results"][0]["properties"]["indicator"], "2.1.1");
        assert_eq!(run["properties"]["verdict"], "fail");
        assert_eq!(run["properties"]["waived"], 1);
    }
}

#[test]
fn all_rules_that_looked_are_listed_in_the_readers_language() {
    for (lang, head) in [
        (Lang::Id, "### Yang diperiksa"),
        (Lang::En, "### What it checks"),
    ] {
        let report = bare();
        let run = run(&report, lang);
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), report.rules.len());
        for (descriptor, rule) in rules.iter().zip(&report.rules) {
            assert_eq!(descriptor["id"], rule.id);
            assert_eq!(descriptor["name"], rule.name.get(lang));
            assert_eq!(
                descriptor["shortDescription"]["text"],
                rule.summary.get(lang)
            );
            assert_eq!(descriptor["fullDescription"]["text"], rule.checks.get(lang));
            assert!(
                descriptor["help"]["markdown"]
                    .as_str()
                    .unwrap()
                    .starts_with(head)
            );
            assert!(descriptor.get("helpUri").is_none());
        }
        assert_eq!(rules[2]["defaultConfiguration"]["level"], "warning");
        assert_eq!(run["invocations"][0]["executionSuccessful"], true);
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["automationDetails"]["id"], "kip/kip-upt-contoh-2026/");
        assert!(run.get("versionControlProvenance").is_none());
    }
}

/// The fingerprints, in the order of the findings.
fn prints(report: &Report, lang: Lang) -> Vec<String> {
    let run = run(report, lang);
    let results = run["results"].as_array().unwrap();
    results
        .iter()
        .map(|one| {
            one["partialFingerprints"]["kipFinding/v1"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect()
}

#[test]
fn fingerprints_stay_when_lines_move_and_are_never_shared() {
    let mut report = usual(60);
    let before = prints(&report, Lang::Id);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    assert_eq!(prints(&report, Lang::En), before);
    for judged in &mut report.findings {
        let place = &judged.finding.place;
        if let Some((line, column)) = place.at() {
            judged.finding.place = Place::within(Arc::clone(&place.path), line + 7, column);
        }
        judged.points_at_risk = None;
    }
    assert_eq!(prints(&report, Lang::Id), before);
    report.findings[0].finding.about = About::Indicator(EntryId(0), Code::new("2.1.11"));
    let code = report.findings[1].finding.indicator().unwrap().clone();
    report.findings[1].finding.about =
        About::Evidence(EntryId(1), ExhibitId(0), code, "evidence/lain.pdf".into());
    let after = prints(&report, Lang::Id);
    assert!(after[0] != before[0] && after[1] != before[1] && after[2..] == before[2..]);
    // Two alike: the second has a number.
    report.findings.push(report.findings[2].clone());
    let doubled = prints(&report, Lang::Id);
    assert_eq!(doubled.last().unwrap(), &format!("{}:2", before[2]));
}

#[test]
fn names_bring_no_link_and_nothing_hidden() {
    for lang in LANGS {
        let value = parsed(&sample(), lang);
        let mut found = Vec::new();
        texts(&value, &mut found);
        let hidden =
            |c: char| c.is_control() && c != '\n' || crate::model::is_hidden(c) || c == GLUE;
        for text in &found {
            assert_eq!(text.chars().find(|&c| hidden(c)), None, "{text:?}");
        }
        let results = value["runs"][0]["results"].as_array().unwrap();
        let said: Vec<&str> = results
            .iter()
            .filter_map(|one| one["message"]["text"].as_str())
            .filter(|text| text.contains("(y)"))
            .collect();
        assert!(!said.is_empty() && said.iter().all(|text| !text.contains("[x](y)")));
        assert!(found.contains(&visible(HOSTILE).as_str()));
    }
}

/// The words that a reader of SARIF shows: doubled braces are one, a single one holds an argument.
fn shown(text: &str) -> String {
    let rest = text.replace("{{", "").replace("}}", "");
    assert!(!rest.contains(['{', '}']), "{text}");
    text.replace("{{", "{").replace("}}", "}")
}

#[test]
fn no_name_is_taken_for_an_argument() {
    for lang in LANGS {
        let mut report = usual(0);
        report.findings[0].finding.message = crate::model::Text::same("SK {0} dan {a}.pdf");
        let value = parsed(&report, lang);
        let run = &value["runs"][0];
        let first = run["results"][0]["message"]["text"].as_str().unwrap();
        assert!(shown(first).contains("SK {0} dan {a}.pdf"), "{first}");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for (descriptor, rule) in rules.iter().zip(&report.rules) {
            let text = descriptor["help"]["text"].as_str().unwrap();
            assert!(shown(text).contains(rule.fix.get(lang)), "{text}");
            shown(descriptor["help"]["markdown"].as_str().unwrap());
        }
        for result in parsed(&sample(), lang)["runs"][0]["results"]
            .as_array()
            .unwrap()
        {
            shown(result["message"]["text"].as_str().unwrap());
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for lang in LANGS {
        assert_eq!(
            render(&sample(), lang).unwrap(),
            render(&sample(), lang).unwrap()
        );
    }
}
