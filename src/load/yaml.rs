//! YAML text to a tree of nodes, by serde-saphyr: aliases refused, depth bounded, one document.
//!
//! Repeated keys are passed through, so that the reader can name both places; scalars without quotes
//! are taken from the source text, so that `1.10` is never 1.1.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Location, Options, Spanned};

use crate::model::Text;
use crate::text;

use super::node::{Entry, Node, Value};
use super::{Problem, Source};

/// Deeper than any mapping needs.
const DEPTH_MAX: usize = 32;
/// The file's size is bounded where it is read; this only stops the reader's own, smaller default.
const NODES_MAX: usize = 64 * 1024 * 1024;

/// Reads YAML; `None` with a problem when it is none.
pub(super) fn parse(source: &Arc<Source>, problems: &mut Vec<Problem>) -> Option<Node> {
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(&source.text, options()) {
        Ok(raw) => Some(node(source, raw, problems)),
        Err(error) => {
            problems.push(refused(source, &error));
            None
        }
    }
}

fn options() -> Options {
    serde_saphyr::options! {
        strict_booleans: true,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        budget: serde_saphyr::budget! {
            max_aliases: 0,
            max_depth: DEPTH_MAX,
            max_documents: 1,
            max_nodes: NODES_MAX,
            max_events: NODES_MAX,
            max_total_scalar_bytes: NODES_MAX,
        },
    }
}

/// Any YAML value, as serde shows it; numbers and truth values only as "look at the source".
enum Raw {
    Null,
    Text(String),
    Plain,
    List(Vec<Spanned<Self>>),
    Table(Vec<(Spanned<Self>, Spanned<Self>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Raw::Table(table))
    }
}

fn node(source: &Arc<Source>, raw: Spanned<Raw>, problems: &mut Vec<Problem>) -> Node {
    let span = span(source, &raw.referenced);
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Text(text) => Value::Text(text),
        Raw::Plain => Value::Plain(source.text.get(span.clone()).unwrap_or_default().to_owned()),
        Raw::List(items) => Value::List(
            items
                .into_iter()
                .map(|item| node(source, item, problems))
                .collect(),
        ),
        Raw::Table(entries) => Value::Table(
            entries
                .into_iter()
                .filter_map(|(key, value)| entry(source, key, value, problems))
                .collect(),
        ),
    };
    Node { span, value }
}

fn entry(
    source: &Arc<Source>,
    key: Spanned<Raw>,
    value: Spanned<Raw>,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let key_node = node(source, key, problems);
    let value = node(source, value, problems);
    match key_node.value {
        Value::Text(key) | Value::Plain(key) => Some(Entry {
            key,
            key_span: key_node.span,
            node: value,
        }),
        Value::Null
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Date(_)
        | Value::List(_)
        | Value::Table(_) => {
            problems.push(Problem::new(
                source,
                key_node.span,
                Text::new(
                    "di depan tanda `:` harus ada satu kata atau kode",
                    "before the `:` there must be one word or code",
                ),
                Text::new(
                    "tulis kodenya, misalnya `\"1.1\":`",
                    "write the code, for example `\"1.1\":`",
                ),
            ));
            None
        }
    }
}

fn span(source: &Source, location: &Location) -> std::ops::Range<usize> {
    let number = |value: u64| usize::try_from(value).unwrap_or(usize::MAX);
    let span = location.span();
    let start = span.byte_offset().map_or_else(
        || source.offset(number(location.line()), number(location.column())),
        number,
    );
    let start = start.min(source.text.len());
    let end = start.saturating_add(span.byte_len().map_or(0, number));
    start..end.min(source.text.len())
}

/// The reader's own message, in plain words for the faults that people really make.
fn refused(source: &Arc<Source>, error: &serde_saphyr::Error) -> Problem {
    let span = error
        .location()
        .map_or(0..0, |location| span(source, &location));
    let end = span.end.max(span.start + 1).min(source.text.len());
    let error = error.without_snippet().render();
    let detail = error.lines().next().unwrap_or_default();
    // The place is shown beside the line.
    let detail = detail.split(" at line ").next().unwrap_or(detail);
    let has = |word: &str| detail.contains(word);
    let (message, hint) = if has("Aliases") || has("alias") {
        (
            Text::new(
                "rujukan YAML (`*nama`) tidak dibaca",
                "YAML aliases (`*name`) are not read",
            ),
            Text::new("tulis isinya di tempat itu", "write out what it stands for"),
        )
    } else if has("Depth") || has("depth") || has("recursion") {
        (
            text!(
                "susunan bertingkat lebih dari {DEPTH_MAX}",
                "nested more than {DEPTH_MAX} deep"
            ),
            Text::new(
                "periksa kurung atau lekukan barisnya",
                "check the brackets or the indentation",
            ),
        )
    } else if has("Documents") {
        (
            Text::new(
                "satu berkas hanya boleh memuat satu dokumen YAML",
                "one file may hold only one YAML document",
            ),
            Text::new("hapus baris `---`", "delete the `---` line"),
        )
    } else if near(source, span.start, '\t') {
        (
            Text::new(
                "lekukan memakai Tab; YAML hanya menerima spasi",
                "indented with a tab; YAML takes spaces only",
            ),
            Text::new(
                "ganti setiap Tab dengan dua spasi",
                "replace every tab by two spaces",
            ),
        )
    } else if empty_list_above(source, span.start) {
        (
            Text::new(
                "butir daftar di bawah `[]`: daftar kosong itu sudah ditutup",
                "a list item below `[]`: that empty list is closed already",
            ),
            Text::new(
                "hapus `[]` di baris atasnya",
                "delete the `[]` in the line above",
            ),
        )
    } else {
        (
            text!(
                "tata tulis YAML keliru (keterangan pembaca YAML: {detail})",
                "YAML syntax error: {detail}"
            ),
            Text::new(
                "periksa lekukan (spasi, bukan Tab), tanda `:` yang diikuti spasi, kutip, dan kurung di baris ini dan di atasnya",
                "check indentation (spaces, no tabs), a space after `:`, quotes and brackets in this line and above it",
            ),
        )
    };
    Problem::new(source, span.start.min(end)..end, message, hint)
}

/// The line that holds a byte.
fn line_at(source: &Source, at: usize) -> &str {
    let before = source.text.get(..at).unwrap_or(&source.text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = source.text.get(start..).unwrap_or_default();
    line.lines().next().unwrap_or_default()
}

/// Whether the indentation of the line at `at` holds `mark`.
fn near(source: &Source, at: usize, mark: char) -> bool {
    line_at(source, at)
        .chars()
        .take_while(|c| c.is_whitespace())
        .any(|c| c == mark)
}

/// Whether the last line before the one at `at` that is no item ends with `[]`.
fn empty_list_above(source: &Source, at: usize) -> bool {
    let before = source.text.get(..at).unwrap_or(&source.text);
    before
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('-') && !line.starts_with('#'))
        .is_some_and(|line| line.ends_with("[]"))
}
