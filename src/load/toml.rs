//! TOML text to a tree of nodes.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::error::SHOWN_MAX;
use crate::model::Text;
use crate::text;

use super::fields::repeated;
use super::node::{KeyValue, Node, Value};
use super::slips::{self, Stop};
use super::{Problem, Problems, SourceText};

/// Reads TOML; `None`, with every syntax error and repeated key of the file among `problems`, when it
/// is none.
pub(super) fn parse<'a>(
    source: &'a Arc<SourceText>,
    problems: &RefCell<Problems>,
) -> Option<Node<'a>> {
    let text = &*source.text;
    let (table, mut errors) = match first_of_long(text) {
        Some(Ok(table)) => (table, Vec::new()),
        Some(Err(first)) if first.message() == REPEATED => repeats_from(text, start(&first)),
        Some(Err(first)) => {
            problems.borrow_mut().push(stop(source, &first).problem);
            return None;
        }
        None => DeTable::parse_recoverable(text),
    };
    let root = Node {
        span: table.span(),
        value: tree(text, table.into_inner()),
    };
    let misplaced = if !errors.is_empty() || has_other_parts(&root) {
        slips::misplaced(source)
    } else {
        Vec::new()
    };
    if errors.is_empty() && misplaced.is_empty() {
        return Some(root);
    }
    if is_json(text) {
        problems.borrow_mut().push(json(source));
        return None;
    }
    errors.sort_by_key(start);
    let (mut repeats, faults): (Vec<Error>, Vec<Error>) = errors
        .into_iter()
        .partition(|error| error.message() == REPEATED);
    // What is repeated or out of place behind a fault may follow from it.
    let end = faults.first().map_or(usize::MAX, start);
    let misplaced: Vec<Problem> = misplaced
        .into_iter()
        .filter(|problem| problem.span.start < end)
        .collect();
    // A broken header leaves its keys to the part above.
    let line = text.get(end..).and_then(|rest| rest.lines().next());
    let headless = line.is_some_and(|rest| !rest.contains('=')) && !key_before(text, end);
    repeats.retain(|error| misplaced.is_empty() && !(headless && start(error) >= end));
    repeats.dedup_by(|next, first| follows(text, first, next));
    let mut problems = problems.borrow_mut();
    misplaced
        .into_iter()
        .for_each(|problem| problems.push(problem));
    // There may be one to every few bytes: only what is shown is looked into.
    for error in repeats.iter().take(SHOWN_MAX) {
        let span = error.span().unwrap_or_default();
        problems.push(repeated_key(source, &root, span));
    }
    problems.count(&source.path, repeats.len().saturating_sub(SHOWN_MAX));
    if let Some(first) = faults.first() {
        let first = stop(source, first);
        let causes = slips::causes(source, &slips::TOML, first, &|text| again(source, text));
        causes.into_iter().for_each(|cause| problems.push(cause));
    }
    None
}

/// Whether it begins as JSON does, and TOML cannot.
fn is_json(text: &str) -> bool {
    let begin = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let inner = begin.strip_prefix('[').map_or(begin, str::trim_start);
    let inner = inner.strip_prefix('{').map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(['"', '}']))
}

fn json(source: &Arc<SourceText>) -> Problem {
    let text = &source.text;
    let start = text.find(['{', '[']).unwrap_or(0);
    Problem::new(
        source,
        start..start + 1,
        Text::new(
            "isi berkas ini JSON, bukan TOML",
            "this file holds JSON, not TOML",
        ),
        Text::new(
            "tulis ulang sebagai TOML: `[bagian]`, di bawahnya `nama = nilai`; contoh lengkap ditulis oleh `kip init` di folder baru",
            "write it as TOML: `[part]`, and `key = value` below it; `kip init` writes a complete example in a new folder",
        ),
    )
}

/// Whether a part is one of several or alone where it is not so meant, or unknown: without that no header
/// is doubted, since what looks like one may stand in a text.
fn has_other_parts(root: &Node<'_>) -> bool {
    let Value::Table(entries) = &root.value else {
        return false;
    };
    let is_list = |node: &Node<'_>| matches!(node.value, Value::List(_));
    let within = |item: &Node<'_>| {
        let mut entries = item.value.table().into_iter().flatten();
        entries.any(|entry| match &*entry.key {
            "indikator" => !is_list(&entry.node),
            key => slips::is_several(key).is_some(),
        })
    };
    entries.iter().any(|entry| {
        let other = slips::is_several(&entry.key) != Some(is_list(&entry.node));
        other || entry.key == "aspek" && entry.node.each().iter().any(within)
    })
}

/// Whether the line of a byte has the sign of a key before it.
fn key_before(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before
        .rsplit('\n')
        .next()
        .is_some_and(|line| line.contains('='))
}

fn start(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

/// Where the beginning of a part is lost, each of its keys is repeated: the first of them is told.
fn follows(text: &str, first: &Error, next: &Error) -> bool {
    let key = first.span().and_then(|span| text.get(span));
    let between = text.get(start(first)..start(next)).unwrap_or_default();
    key.is_some_and(|key| BEGINNINGS.contains(&key)) && !between.contains("\n[")
}

/// The keys with which people begin a part.
const BEGINNINGS: [&str; 3] = ["kode", "id", "nama"];

/// The longest text of which every fault is asked for, in bytes: there may be one to every other byte, and
/// each takes a few hundred. The sample's instrument has 43 KB.
const EVERY_FAULT: usize = 512 << 10;

/// What a longer text holds, or its first fault; `None` where all are wanted.
fn first_of_long(text: &str) -> Option<Result<Spanned<DeTable<'_>>, Error>> {
    let whole = || near_fault(text).map_or_else(|| DeTable::parse(text), Err);
    (text.len() > EVERY_FAULT).then(whole)
}

/// A fault in the first half megabyte of such a text: the library takes 50 bytes for each word of what it
/// reads, so that 8 MB of `a = 1` cost 400 MB.
fn near_fault(text: &str) -> Option<Error> {
    let near = beginning(text, EVERY_FAULT);
    fault_before(near, near.rfind('\n')?)
}

/// The first fault before the end of a line. What that end cuts in two is found behind the last word before it.
fn fault_before(text: &str, end: usize) -> Option<Error> {
    let before = text.get(..end)?;
    let first = DeTable::parse(before).err()?;
    let mut behind = before.get(first.span()?.end..)?.lines().skip(1);
    let word = behind.any(|line| !matches!(line.trim_start().chars().next(), None | Some('#')));
    word.then_some(first)
}

/// So many bytes of a text, or a few less where a letter stands across.
fn beginning(text: &str, bytes: usize) -> &str {
    let mut ends = (0..=bytes.min(text.len())).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or_default()
}

/// How far behind the first key that is repeated others are looked for in a longer text, in bytes. Of 1.9 million
/// in 8 MB the library makes 600 MB of errors, and none of them would be shown.
const NEAR: usize = 64 << 10;

/// What such a text holds up to there, and the keys that are repeated in it. Those behind are not counted.
fn repeats_from(text: &str, first: usize) -> (Spanned<DeTable<'_>>, Vec<Error>) {
    let near = beginning(text, first.saturating_add(NEAR));
    let (table, mut errors) = DeTable::parse_recoverable(near);
    // What the end cuts in two is no fault, and half a key none that was written before.
    let is_whole = |error: &Error| error.span().is_some_and(|span| span.end < near.len());
    errors.retain(|error| error.message() == REPEATED && is_whole(error));
    errors.truncate(SHOWN_MAX);
    (table, errors)
}

/// What the parser says of a repeated key.
const REPEATED: &str = "duplicate key";

/// Where it stops in a mended text.
fn again(source: &Arc<SourceText>, text: &str) -> Option<Stop> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let faults = errors.iter().filter(|error| error.message() != REPEATED);
    let first = faults.min_by_key(|error| error.span().map_or(0, |span| span.start))?;
    Some(stop(source, first))
}

fn stop(source: &Arc<SourceText>, error: &Error) -> Stop {
    let span = error.span().unwrap_or_default();
    Stop {
        at: span.start,
        problem: syntax(source, span, error.message()),
    }
}

fn tree<'a>(text: &'a str, table: DeTable<'a>) -> Value<'a> {
    let mut entries: Vec<KeyValue<'_>> = table
        .into_iter()
        .map(|(key, value)| KeyValue {
            key_span: key.span(),
            key: key.into_inner(),
            node: node(text, value),
        })
        .collect();
    // The parser sorts keys by name; people read files from top to bottom.
    entries.sort_by_key(|entry| entry.key_span.start);
    Value::Table(entries)
}

fn node<'a>(text: &'a str, value: Spanned<DeValue<'a>>) -> Node<'a> {
    let span = value.span();
    let written = text.get(span.clone()).unwrap_or_default();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Number(written),
        DeValue::Boolean(truth) => Value::Bool(truth),
        DeValue::Datetime(_) => Value::Date(written),
        DeValue::Array(list) => {
            Value::List(list.into_iter().map(|item| node(text, item)).collect())
        }
        DeValue::Table(table) => tree(text, table),
    };
    Node { span, value }
}

/// The parser names the second of two equal keys only; the first is the nearest one before it.
fn repeated_key(source: &Arc<SourceText>, root: &Node<'_>, span: Range<usize>) -> Problem {
    let key = source.text.get(span.clone()).unwrap_or_default();
    let bare = key.trim_matches(['"', '\'']);
    let message = text!(
        "isian `{bare}` ditulis dua kali",
        "the key `{bare}` is written twice"
    );
    let first = nearest_before(root, bare, span.start);
    let mut problem = repeated(source, span, first, message);
    let (_, line) = source.lines(&problem.span);
    let before = source.text.get(line.start..problem.span.start);
    if BEGINNINGS.contains(&bare) && before.is_some_and(|before| before.trim().is_empty()) {
        problem.hint = Text::new(
            "bila di sini mulai bagian lain, tulis awalnya (misalnya `[[aspek]]` atau `[[aspek.indikator]]`) di atas baris ini; bila tidak, hapus salah satunya",
            "if another part begins here, write its beginning (`[[aspek]]` or `[[aspek.indikator]]`, say) above this line; if not, delete one of them",
        );
    }
    problem
}

fn nearest_before(node: &Node<'_>, key: &str, before: usize) -> Option<Range<usize>> {
    let nested: Box<dyn Iterator<Item = Range<usize>>> = match &node.value {
        Value::Table(entries) => Box::new(entries.iter().flat_map(|entry| {
            let own =
                (entry.key == key && entry.key_span.start < before).then(|| entry.key_span.clone());
            own.into_iter()
                .chain(nearest_before(&entry.node, key, before))
        })),
        Value::List(items) => Box::new(
            items
                .iter()
                .filter_map(|item| nearest_before(item, key, before)),
        ),
        Value::Null | Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Date(_) => {
            Box::new(std::iter::empty())
        }
    };
    nested.max_by_key(|span| span.start)
}

fn syntax(source: &Arc<SourceText>, span: Range<usize>, detail: &str) -> Problem {
    // An error at the end of a line has an empty span; one character makes it visible.
    let end = span.end.max(span.start + 1).min(source.text.len());
    Problem::new(
        source,
        span.start.min(end)..end,
        Text::new(
            "di sini susunan TOML terputus: baris ini atau salah satu baris di atasnya keliru",
            "the TOML is broken here: this line or one above it is wrong",
        ),
        Text::new(
            "bandingkan dengan baris sejenis yang benar: tanda kutip, koma, kurung, dan tanda `=`",
            "compare with a similar line that is correct: quotes, commas, brackets and `=`",
        ),
    )
    .detailed(detail)
}

#[cfg(test)]
mod tests {
    use super::{DeTable, fault_before};

    #[test]
    fn no_line_at_which_a_sound_text_is_cut_makes_a_fault_before_it() {
        let sound = r#"# Contoh
[a]
teks = """
satu

[b]
dua = 'tiga' """
lurus = '''
kata = [
'''
"kunci panjang" = [
    { x = 1, y = [
        2, # dua
        3,
    ], z = "]" },

    "akhir",
]
sebaris = { p = { q = 1 }, r = [ { s = "\u0041" } ] }
a.b.c = 2026-01-01
[[larik.dalam]]
x = -1_000.5e3
[[larik.dalam]]

x = true
"#;
        assert!(DeTable::parse(sound).is_ok());
        let lines = sound.match_indices('\n').map(|(at, _)| at);
        for end in lines {
            assert_eq!(fault_before(sound, end), None, "{:?}", sound.get(..end));
        }
        let faulty = sound.replace("a.b.c", "sebaris");
        let at = faulty.rfind("x = true").unwrap_or_default();
        let fault = fault_before(&faulty, at).and_then(|fault| fault.span());
        assert_eq!(fault.map(|span| span.start), faulty.find("sebaris = 2026"));
    }
}
