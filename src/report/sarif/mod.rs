//! SARIF 2.1.0, for the code scanning pages of GitHub and others: every rule that looked, and every
//! finding as a result. Waived findings are results that are suppressed, never left out.
//!
//! Addresses are relative to the root of the repository (to the workspace where there is none, since
//! nobody else could say what is) and percent-encoded; lines and columns are those of
//! [`Place`](crate::model::Place): from 1, in characters, which SARIF calls `unicodeCodePoints`. A
//! region without an end reaches to the end of its line. No times, no machine's folder.

mod build;
mod fingerprint;
mod markup;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Unfit;
use super::json::Number;
use crate::model::{Lang, LoadProblem, Report};

/// The report as SARIF.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    written(&build::log(report, lang))
}

/// What keeps all of it from being judged; paths begin with `prefix` in the repository, where that is known.
pub(super) fn problems(
    problems: &[LoadProblem],
    prefix: Option<&str>,
    lang: Lang,
) -> Result<Vec<u8>, Unfit> {
    written(&build::unjudged(problems, prefix, lang))
}

fn written(log: &Log) -> Result<Vec<u8>, Unfit> {
    let mut out = serde_json::to_vec_pretty(log).map_err(Unfit::of)?;
    out.push(b'\n');
    Ok(out)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [SarifRun; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRun {
    tool: Tool,
    language: &'static str,
    invocations: [SarifInvocation; 1],
    automation_details: Details,
    original_uri_base_ids: BTreeMap<&'static str, Base>,
    column_kind: &'static str,
    results: Vec<SarifResult>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<RunProperties>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    short_description: Message,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifInvocation {
    execution_successful: bool,
}

#[derive(Serialize)]
struct Details {
    id: String,
}

#[derive(Serialize)]
struct Base {
    description: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    suppressions: Vec<Suppression>,
    properties: SarifProperties,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<u32>,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

/// What SARIF has no field for. Numbers stand as decimals, cut at six places.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifProperties {
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    points_at_risk: Option<Number>,
}

/// What the whole report says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunProperties {
    as_of: String,
    verdict: &'static str,
    error: usize,
    warning: usize,
    note: usize,
    waived: usize,
    links_not_checked: usize,
    claimed: Option<Number>,
    supported: Option<Number>,
    potential: Option<Number>,
}

#[cfg(test)]
mod tests;
