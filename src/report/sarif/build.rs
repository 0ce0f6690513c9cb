//! From the model to the structs of SARIF: a copy, field by field, that decides nothing.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::fingerprint::Fingerprints;
use super::markup::{braces, help_markdown, message};
use super::{
    Artifact, Base, Configuration, Descriptor, Details, Driver, Help, Invocation, Location, Log,
    Message, Outcome, Physical, Properties, Region, Run, RunProperties, Suppression, Tool,
};
use crate::model::{Exact, JudgedFinding, Lang, Place, Report, Rule, Severity, visible};
use crate::report::escape::address;
use crate::report::phrases::{self, GLUE};
use crate::text::say;

/// Where the standard's own schema is published; an identifier, nothing is fetched.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name that GitHub and others give the root of a checkout.
const ROOT: &str = "%SRCROOT%";

/// The whole log: one run.
pub(super) fn log(report: &Report, lang: Lang) -> Log {
    let index: BTreeMap<&str, usize> = report
        .rules
        .iter()
        .enumerate()
        .map(|(at, rule)| (rule.id, at))
        .collect();
    let mut fingerprints = Fingerprints::default();
    let results = report
        .findings
        .iter()
        .map(|judged| outcome(report, judged, &index, &mut fingerprints, lang))
        .collect();
    let root = match report.prefix {
        Some(_) => say!(lang, "Akar repositori git", "The git repository's root"),
        None => say!(lang, "Akar ruang kerja", "The workspace's root"),
    };
    Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: driver(report, lang),
            },
            language: word(lang),
            invocations: [Invocation {
                execution_successful: true,
            }],
            automation_details: Details {
                id: visible(&format!("kip/{}/", report.instrument.id)),
            },
            original_uri_base_ids: BTreeMap::from([(
                ROOT,
                Base {
                    description: Message { text: root },
                },
            )]),
            column_kind: "unicodeCodePoints",
            results,
            properties: properties(report),
        }],
    }
}

fn properties(report: &Report) -> RunProperties {
    let points = report.score.points.as_ref();
    let summary = &report.summary;
    RunProperties {
        as_of: report.as_of.to_string(),
        verdict: report.verdict.word(),
        error: summary.error,
        warning: summary.warning,
        note: summary.note,
        waived: summary.waived,
        links_not_checked: report.links_unchecked,
        claimed: points.and_then(|points| decimal(&points.claimed)),
        supported: points.and_then(|points| decimal(&points.supported)),
        potential: points.and_then(|points| decimal(&points.potential)),
    }
}

fn driver(report: &Report, lang: Lang) -> Driver {
    Driver {
        name: "kip",
        version: report.version,
        semantic_version: report.version,
        language: word(lang),
        short_description: Message {
            text: say!(
                lang,
                "Memeriksa penilaian mandiri keterbukaan informasi publik sebelum dikirim",
                "Checks a self-assessment of public information before it is submitted"
            ),
        },
        rules: report
            .rules
            .iter()
            .map(|rule| descriptor(rule, lang))
            .collect(),
    }
}

fn descriptor(rule: &'static Rule, lang: Lang) -> Descriptor {
    let parts = phrases::rule_parts(rule, lang);
    Descriptor {
        id: rule.id,
        name: rule.name.get(lang),
        short_description: Message {
            text: braces(rule.summary.get(lang)),
        },
        full_description: Message {
            text: braces(rule.checks.get(lang)),
        },
        help: Help {
            text: braces(
                &parts
                    .each_ref()
                    .map(|(head, text)| format!("{head}: {text}"))
                    .join("\n\n"),
            ),
            markdown: help_markdown(&parts),
        },
        default_configuration: Configuration {
            level: level(rule.severity()),
        },
    }
}

fn outcome(
    report: &Report,
    judged: &JudgedFinding,
    index: &BTreeMap<&str, usize>,
    fingerprints: &mut Fingerprints,
    lang: Lang,
) -> Outcome {
    let finding = &judged.finding;
    let (said, hint) = (finding.message.get(lang), finding.hint.get(lang));
    let suppression = phrases::waiver(judged, lang).map(|waiver| Suppression {
        // The waiver stands in the mapping, beside the claim that it is about.
        kind: "inSource",
        status: "accepted",
        justification: visible(&waiver).replace(GLUE, " "),
    });
    Outcome {
        rule_id: finding.rule.id,
        rule_index: index.get(finding.rule.id).copied(),
        level: level(finding.severity),
        message: Message {
            text: message(&say!(
                lang,
                "{said}. Langkah: {hint}.",
                "{said}. Next act: {hint}."
            )),
        },
        locations: [Location {
            physical_location: Physical {
                artifact_location: Artifact {
                    uri: address(&phrases::in_repository(report, &finding.place.path)),
                    uri_base_id: ROOT,
                },
                region: region(&finding.place),
            },
        }],
        partial_fingerprints: BTreeMap::from([("kipFinding/v1", fingerprints.of(finding))]),
        suppressions: suppression.into_iter().collect(),
        properties: Properties {
            indicator: finding.indicator().map(|code| visible(code.as_str())),
            evidence: finding.evidence().map(visible),
            points_at_risk: judged.points_at_risk.as_deref().and_then(decimal),
        },
    }
}

/// Code scanning pages show no result without a region: what is about a file as a whole stands at its
/// first line.
fn region(place: &Place) -> Region {
    let at = place.at();
    Region {
        start_line: at.map_or(1, |(line, _)| line),
        start_column: at.map(|(_, column)| column),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn word(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id",
        Lang::En => "en",
    }
}

/// A decimal that stands in JSON as it is written.
fn decimal(value: &Exact) -> Option<Box<RawValue>> {
    RawValue::from_string(value.json()).ok()
}
