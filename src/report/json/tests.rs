use std::io::Write as _;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::number::{Needed, Number};
use super::*;
use crate::model::Nature;
use crate::report::sample::{bare, sample, usual};

fn parsed(report: &Report, lang: Lang) -> Value {
    serde_json::from_slice(&render(report, lang).unwrap()).unwrap()
}

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

impl JsonSchema for Needed<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Needed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": { "type": ["number", "null"] }
        })
    }
}

/// The words for what a document is, as the model has them.
pub(super) fn natures() -> Vec<&'static str> {
    let natures = Nature::ALL.iter().chain([&Nature::Unknown]);
    natures.map(|nature| nature.word()).collect()
}

/// The schema as the structs have it.
fn derived<T: JsonSchema>() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<T>();
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

/// Fails with the way to mend it where a committed schema is another one.
fn committed(derived: &str, committed: &str, name: &str) {
    if derived != committed {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(derived.as_bytes()).unwrap();
        let (_, path) = file.keep().unwrap();
        panic!("mv {} src/report/json/{name}", path.display());
    }
}

#[test]
fn the_committed_schema_is_that_of_the_structs() {
    committed(&derived::<Root<'_>>(), SCHEMA, "schema.json");
}

#[test]
fn the_committed_schema_of_problems_is_that_of_the_structs() {
    let derived = derived::<problems::Root<'_>>();
    committed(&derived, PROBLEMS_SCHEMA, "problems.schema.json");
}

#[test]
fn the_committed_schema_of_proposals_is_that_of_the_structs() {
    let derived = derived::<proposals::Root<'_>>();
    committed(&derived, MAP_SCHEMA, "map.schema.json");
}

#[test]
fn it_holds_to_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for report in [sample(), usual(60), bare()] {
        for lang in [Lang::Id, Lang::En] {
            let value = parsed(&report, lang);
            let faults: Vec<String> = validator
                .iter_errors(&value)
                .map(|fault| fault.to_string())
                .collect();
            assert_eq!(faults, Vec::<String>::new());
        }
    }
    let mut wrong = parsed(&sample(), Lang::Id);
    wrong["findings"][0]["severity"] = Value::from("fatal");
    assert!(!validator.is_valid(&wrong));
    wrong = parsed(&sample(), Lang::Id);
    wrong["score"].as_object_mut().unwrap().remove("total");
    assert!(!validator.is_valid(&wrong));
}

/// Every key that the JSON has, looked up in the schema beside it.
fn keys_known(value: &Value, schema: &Value, root: &Value) {
    let schema = match schema
        .get("$ref")
        .or_else(|| schema["anyOf"][0].get("$ref"))
    {
        Some(reference) => root
            .pointer(reference.as_str().unwrap().trim_start_matches('#'))
            .unwrap(),
        None => schema,
    };
    match value {
        Value::Object(object) if schema.get("properties").is_some() => {
            for (key, value) in object {
                let part = schema["properties"].get(key);
                keys_known(
                    value,
                    part.unwrap_or_else(|| panic!("{key} is not in the schema")),
                    root,
                );
            }
        }
        Value::Array(list) => list
            .iter()
            .for_each(|value| keys_known(value, &schema["items"], root)),
        Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_key_is_in_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    keys_known(&parsed(&sample(), Lang::Id), &schema, &schema);
}

#[test]
fn numbers_stand_as_they_are_and_needs_are_raised() {
    let text = String::from_utf8(render(&sample(), Lang::Id).unwrap()).unwrap();
    for line in [
        "\"total\": 89.99,",
        "\"supported\": 88.4,",
        "\"potential\": 100,",
        "\"supported\": \"88,40\",",
        "\"Sangat Informatif\": null,",
        "\"Informatif\": 96.4,",
        "\"Menuju Informatif\": 46.4,",
        "\"Cukup Informatif\": 0",
        "\"points_at_risk\": 0.333333",
    ] {
        assert!(text.contains(line), "{line}");
    }
    assert!(text.ends_with("}\n"));
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let text = String::from_utf8(render(&sample(), Lang::En).unwrap()).unwrap();
    let top: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split_once('"'))
        .map(|(key, _)| key)
        .collect();
    assert_eq!(
        top,
        [
            "schema",
            "tool",
            "as_of",
            "commit",
            "dirty",
            "instrument",
            "unit",
            "score",
            "coverage",
            "aspects",
            "indicators",
            "findings",
            "summary",
            "verdict",
            "links_not_checked",
            "acts",
            "rules",
            "ready",
            "problems"
        ]
    );
}

#[test]
fn findings_keep_order_rule_place_and_waiver() {
    let report = sample();
    let value = parsed(&report, Lang::En);
    let findings = value["findings"].as_array().unwrap();
    assert_eq!(findings.len(), report.findings.len());
    for (json, judged) in findings.iter().zip(&report.findings) {
        assert_eq!(json["rule"], judged.finding.rule.id);
        assert_eq!(
            json["line"].as_u64(),
            judged.finding.place.line().map(u64::from)
        );
        assert_eq!(json["message"], judged.finding.message.get(Lang::En));
        assert_eq!(json["standing"] == "waived", json.get("waiver").is_some());
    }
    assert_eq!(findings[1]["waiver"]["until"], "2026-10-01");
    assert_eq!(findings[0]["name"], "outside-period");
}

#[test]
fn evidence_is_a_path_or_an_address() {
    let value = parsed(&sample(), Lang::Id);
    let evidence = value["indicators"][4]["evidence"].as_array().unwrap();
    let git: Vec<&Value> = evidence.iter().map(|one| &one["git"]).collect();
    assert_eq!(
        git[..5],
        ["clean", "modified", "untracked", "ignored", "unseen"]
    );
    assert!(git[5].is_null());
    assert_eq!(evidence[5]["link"], "not-checked");
    assert_eq!(evidence[5]["url"], "https://ppid.example.go.id/dip");
    assert!(evidence[5].get("path").is_none());
    assert!(evidence[0].get("link").is_none() && evidence[0].get("url").is_none());
    assert!(evidence[4]["kind"].is_null());
    assert_eq!(value["coverage"]["nil"], 1);
}

#[test]
fn facts_stand_beside_the_pages_that_the_mapping_gives() {
    let value = parsed(&sample(), Lang::Id);
    let evidence = &value["indicators"][4]["evidence"];
    assert_eq!(evidence[0]["pages"], "2-3");
    assert_eq!(evidence[0]["facts"]["pages"], 6);
    assert_eq!(evidence[0]["facts"]["condition"], "damaged");
    assert_eq!(evidence[0]["facts"]["pixels"]["width"], 1280);
    assert_eq!(evidence[0]["facts"]["personal_data"], 3);
    assert_eq!(evidence[1]["facts"]["nature"], "jpeg");
    assert!(evidence[1]["pages"].is_null() && evidence[1]["facts"]["pages"].is_null());
    assert!(evidence[5]["facts"].is_null());
}

/// The words of the schema are those of the model.
#[test]
fn every_nature_is_in_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let words = &schema["$defs"]["Facts"]["properties"]["nature"]["enum"];
    let words: Vec<&str> = words
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(words, natures());
}

#[test]
fn what_is_unknown_is_null() {
    let value = parsed(&bare(), Lang::Id);
    for path in [
        "/commit",
        "/dirty",
        "/unit",
        "/score/claimed",
        "/score/shown/claimed",
        "/score/band/supported",
        "/score/total",
    ] {
        assert_eq!(value.pointer(path), Some(&Value::Null), "{path}");
    }
}
