//! The team's own settings (`kip.toml`, optional): paths, language, instrument, severities.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Lang, Nearest, Placed, Rule, Severity, Text};
use crate::text;

use super::fields::{Fields, Reader};
use super::{Problems, SourceText, slips, toml};

pub(super) const ROOT: &[&str] = &["bahasa", "instrumen", "satker", "jalur", "aturan"];
pub(super) const PATHS: &[&str] = &["instrumen", "bukti"];

/// The keys of `[aturan]` are the rules', which are known where they are read.
pub(super) const RULES: &[&str] = &["KIP…"];

/// What a team may set for itself.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The language of reports, unless the command line or `KIP_LANG` says otherwise.
    pub(crate) lang: Option<Lang>,
    /// The instrument to judge, unless `-i` says otherwise.
    pub(crate) instrument: Option<Placed<String>>,
    /// The unit, so that not every mapping has to name it.
    pub(crate) unit: Option<Placed<String>>,
    /// The folder of instruments, relative to the workspace, with `/`.
    pub(crate) instrument_folder: Arc<str>,
    /// The folder of evidence, relative to the workspace, with `/`.
    pub(crate) evidence_folder: Arc<str>,
    /// Severities by rule id. They change the gate, never the score.
    pub(crate) severities: BTreeMap<&'static str, Severity>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            instrument: None,
            unit: None,
            instrument_folder: Arc::from("instrument"),
            evidence_folder: Arc::from("evidence"),
            severities: BTreeMap::new(),
        }
    }
}

/// Reads the settings; what cannot be read keeps its default, with a problem.
pub(super) fn read(
    source: &Arc<SourceText>,
    rules: &[&'static Rule],
    problems: &RefCell<Problems>,
) -> Settings {
    let mut settings = Settings::default();
    let Some(root) = toml::parse(source, problems) else {
        return settings;
    };
    let reader = Reader::new(source, problems);
    let Some(fields) = reader.table(&root, ROOT) else {
        return settings;
    };
    settings.lang = lang(&fields);
    settings.instrument = fields.text("instrumen");
    settings.unit = fields
        .get("satker")
        .map(|_| fields.need_text("satker"))
        .filter(|unit| !unit.value.is_empty());
    if let Some(paths) = fields
        .get("jalur")
        .and_then(|node| reader.table(node, PATHS))
    {
        folder(&paths, "instrumen", &mut settings.instrument_folder);
        folder(&paths, "bukti", &mut settings.evidence_folder);
    }
    settings.severities = severities(&fields, rules);
    settings
}

fn lang(fields: &Fields<'_>) -> Option<Lang> {
    let node = fields.get("bahasa")?;
    match fields.reader.written(node)? {
        "id" => Some(Lang::Id),
        "en" => Some(Lang::En),
        _ => {
            fields
                .reader
                .mistyped(node, &Text::new("\"id\" atau \"en\"", "\"id\" or \"en\""));
            None
        }
    }
}

/// A folder inside the workspace: no path may leave it.
fn folder(paths: &Fields<'_>, key: &str, target: &mut Arc<str>) {
    let Some(node) = paths.get(key) else { return };
    // A name is never trimmed: a folder may end in a space.
    let Some(written) = paths.reader.untrimmed(node) else {
        return;
    };
    let path = written.replace('\\', "/");
    let path = path.trim_end_matches('/').trim_start_matches("./");
    let inside = !path.trim().is_empty()
        && !path.contains(':')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    if inside {
        *target = Arc::from(path);
    } else {
        paths.reader.problem(
            &node.span,
            Text::new(
                "folder ini tidak berada di dalam ruang kerja",
                "this folder is not inside the workspace",
            ),
            Text::new(
                "tulis nama folder di bawah kip.toml, misalnya \"bukti\"",
                "write the name of a folder below kip.toml, for example \"bukti\"",
            ),
        );
    }
}

fn severities(fields: &Fields<'_>, rules: &[&'static Rule]) -> BTreeMap<&'static str, Severity> {
    let reader = fields.reader;
    let Some(table) = fields
        .get("aturan")
        .and_then(|node| reader.free_table(node))
    else {
        return BTreeMap::new();
    };
    let mut severities = BTreeMap::new();
    for entry in table.entries {
        let Some(rule) = rules.iter().find(|rule| rule.answers_to(&entry.key)) else {
            unknown_rule(reader, &entry.key, &entry.key_span, rules);
            continue;
        };
        let word = entry.node.value.text();
        let word = word.and_then(|word| Severity::from_word(word.trim()));
        let Some(severity) = word else {
            reader.mistyped(
                &entry.node,
                &Text::new(
                    "\"kesalahan\", \"peringatan\", atau \"catatan\"",
                    "\"error\", \"warning\" or \"note\"",
                ),
            );
            continue;
        };
        if severities.insert(rule.id, severity).is_some() {
            twice(reader, rule, &entry.key_span);
        }
    }
    severities
}

/// The same rule by its id and by a name: which severity holds would be a matter of order.
fn twice(reader: &Reader<'_>, rule: &Rule, span: &std::ops::Range<usize>) {
    let id = rule.id;
    reader.problem(
        span,
        text!(
            "tingkat aturan {id} sudah ditulis di atas",
            "the severity of {id} is already set above"
        ),
        Text::new("hapus salah satunya", "remove one of them"),
    );
}

fn unknown_rule(
    reader: &Reader<'_>,
    word: &str,
    span: &std::ops::Range<usize>,
    rules: &[&'static Rule],
) {
    if let Some((message, hint)) = slips::elsewhere(word, RULES) {
        reader.problem(span, message, hint);
        return;
    }
    let known = rules
        .iter()
        .flat_map(|rule| [rule.id, rule.name.get(Lang::Id), rule.name.get(Lang::En)]);
    let hint = Nearest::among(known).hint(word, || {
        Text::new(
            "lihat semua aturan dengan `kip explain`",
            "see all rules with `kip explain`",
        )
    });
    reader.problem(
        span,
        text!("aturan `{word}` tidak dikenal", "unknown rule `{word}`"),
        hint,
    );
}
