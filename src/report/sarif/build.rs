//! From the model to the structs of SARIF: a copy, field by field, that decides nothing.

use std::collections::BTreeMap;

use super::fingerprint::Fingerprints;
use super::markup::{braces, help_markdown, message};
use super::{
    Artifact, Base, Configuration, Descriptor, Details, Driver, Help, Location, Log, Message,
    Physical, Region, RunProperties, SarifInvocation, SarifProperties, SarifResult, SarifRun,
    Suppression, Tool,
};
use crate::model::{
    JudgedFinding, Lang, LoadProblem, Place, Report, Rule, Severity, UNREADABLE, visible,
};
use crate::report::escape::address;
use crate::report::json::Number;
use crate::report::phrases::{self, GLUE};
use crate::text::say;

/// Where the standard's own schema is published; an identifier, nothing is fetched.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The program's.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The name that GitHub and others give the root of a checkout.
const ROOT: &str = "%SRCROOT%";

/// The whole log: one run.
pub(super) fn log(report: &Report, lang: Lang) -> Log {
    let unread: Vec<JudgedFinding> = report
        .problems
        .iter()
        .map(LoadProblem::as_finding)
        .collect();
    let unreadable = (!report.is_whole()).then_some(&UNREADABLE);
    let rules: Vec<&'static Rule> = unreadable
        .into_iter()
        .chain(report.rules.iter().copied())
        .collect();
    let found = unread.iter().chain(&report.findings);
    Log::of(SarifParts {
        successful: report.is_whole(),
        found: found.collect(),
        prefix: report.prefix.as_deref(),
        id: &report.instrument.id,
        properties: Some(properties(report)),
        rules,
        lang,
    })
}

/// The log where nothing could be judged.
pub(super) fn unjudged(problems: &[LoadProblem], prefix: Option<&str>, lang: Lang) -> Log {
    let unread: Vec<JudgedFinding> = problems.iter().map(LoadProblem::as_finding).collect();
    Log::of(SarifParts {
        successful: false,
        found: unread.iter().collect(),
        prefix,
        id: "",
        properties: None,
        rules: vec![&UNREADABLE],
        lang,
    })
}

/// What a log is made of.
struct SarifParts<'a> {
    /// Whether all that was to be judged was.
    successful: bool,
    /// In the order of the results.
    found: Vec<&'a JudgedFinding>,
    /// The workspace's path in its repository, where that is known.
    prefix: Option<&'a str>,
    /// What tells the runs of one repository apart: the instrument, where it is known.
    id: &'a str,
    properties: Option<RunProperties>,
    rules: Vec<&'static Rule>,
    lang: Lang,
}

impl Log {
    fn of(parts: SarifParts<'_>) -> Self {
        let SarifParts { lang, prefix, .. } = parts;
        let index: BTreeMap<&str, usize> = parts
            .rules
            .iter()
            .enumerate()
            .map(|(at, rule)| (rule.id, at))
            .collect();
        let mut fingerprints = Fingerprints::default();
        let results = parts
            .found
            .iter()
            .map(|judged| outcome(prefix, judged, &index, &mut fingerprints, lang))
            .collect();
        let root = match prefix {
            Some(_) => say!(lang, "Akar repositori git", "The git repository's root"),
            None => say!(lang, "Akar ruang kerja", "The workspace's root"),
        };
        Self {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [SarifRun {
                tool: Tool {
                    driver: driver(&parts.rules, lang),
                },
                language: word(lang),
                invocations: [SarifInvocation {
                    execution_successful: parts.successful,
                }],
                automation_details: Details {
                    id: run_id(parts.id),
                },
                original_uri_base_ids: BTreeMap::from([(
                    ROOT,
                    Base {
                        description: Message { text: root },
                    },
                )]),
                column_kind: "unicodeCodePoints",
                results,
                properties: parts.properties,
            }],
        }
    }
}

/// What a server knows the runs of one workspace by: its last part is a single run's, which has none.
fn run_id(instrument: &str) -> String {
    let id = format!("kip/{instrument}/");
    visible(&id.replace("//", "/"))
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
        claimed: points.map(|points| Number::cut(&points.claimed)),
        supported: points.map(|points| Number::cut(&points.supported)),
        potential: points.map(|points| Number::cut(&points.potential)),
    }
}

fn driver(rules: &[&'static Rule], lang: Lang) -> Driver {
    Driver {
        name: "kip",
        version: VERSION,
        semantic_version: VERSION,
        language: word(lang),
        short_description: Message {
            text: say!(
                lang,
                "Memeriksa penilaian mandiri keterbukaan informasi publik sebelum dikirim",
                "Checks a self-assessment of public information openness before it is submitted"
            ),
        },
        rules: rules.iter().map(|rule| descriptor(rule, lang)).collect(),
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
    prefix: Option<&str>,
    judged: &JudgedFinding,
    index: &BTreeMap<&str, usize>,
    fingerprints: &mut Fingerprints,
    lang: Lang,
) -> SarifResult {
    let finding = &judged.finding;
    let (said, hint) = (finding.message.get(lang), finding.hint.get(lang));
    let suppression = phrases::waiver(judged, lang).map(|waiver| Suppression {
        // The waiver stands in the mapping, beside the claim that it is about.
        kind: "inSource",
        status: "accepted",
        justification: visible(&waiver).replace(GLUE, " "),
    });
    SarifResult {
        rule_id: finding.rule.id,
        rule_index: index.get(finding.rule.id).copied(),
        level: level(finding.severity),
        message: Message {
            text: message(&say!(
                lang,
                "{said}. Langkah: {hint}.",
                "{said}. Next step: {hint}."
            )),
        },
        locations: location(&finding.place, prefix).into_iter().collect(),
        partial_fingerprints: BTreeMap::from([("kipFinding/v1", fingerprints.of(finding))]),
        suppressions: suppression.into_iter().collect(),
        properties: SarifProperties {
            indicator: finding.indicator().map(|code| visible(code.as_str())),
            evidence: finding.evidence().map(visible),
            points_at_risk: judged.points_at_risk.as_deref().map(Number::cut),
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

/// Where it is; nowhere, where no one file is at fault.
fn location(place: &Place, prefix: Option<&str>) -> Option<Location> {
    (!place.path.is_empty()).then(|| Location {
        physical_location: Physical {
            artifact_location: Artifact {
                uri: address(&phrases::in_repository(prefix, &place.path)),
                uri_base_id: ROOT,
            },
            region: region(place),
        },
    })
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
