//! The lines of `kip.lock` to a tree of nodes.
//!
//! The lock is TOML with one key to a line, and by far the longest file of a workspace. Its blocks are
//! told apart here, line by line, because a general reader of TOML takes several times as long for all
//! of it; that reader is asked for the few lines with escapes, comments or faults.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use crate::load::node::{KeyValue, Node, Value};
use crate::load::{Problem, SourceText, toml};

/// The lines that begin a block, each with the key of the list that the block belongs to.
const HEADS: [(&str, &str); 2] = [("[[berkas]]", "berkas"), ("[[indikator]]", "indikator")];

/// What a line belongs to.
#[derive(Clone, Copy)]
enum BelongsTo {
    /// The file itself.
    Root,
    /// The last block of one of the lists of [`HEADS`].
    Block(usize),
    /// A table that a lock does not have: its name is refused, and that is enough.
    Unknown,
}

/// A block: the bytes of its head, and what stands below.
struct LockBlock<'a> {
    head: Range<usize>,
    entries: Vec<KeyValue<'a>>,
}

/// The lock as a table of its keys and its lists of blocks; `None`, with each line that is no TOML among
/// `problems`, if there are such.
pub(super) fn parse<'a>(
    source: &'a Arc<SourceText>,
    problems: &RefCell<Vec<Problem>>,
) -> Option<Node<'a>> {
    let (mut root, mut unknown) = (Vec::new(), Vec::new());
    let mut lists = HEADS.map(|_| Vec::<LockBlock<'_>>::new());
    let (mut part, mut start, mut sound) = (BelongsTo::Root, 0, true);
    for line in source.text.split('\n') {
        let span = start..start + line.len();
        start = span.end + 1;
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let begun = begun(line);
        part = begun.unwrap_or(part);
        let entries = match part {
            BelongsTo::Unknown if begun.is_none() => &mut unknown,
            // The name of an unknown table is a key of the file.
            BelongsTo::Root | BelongsTo::Unknown => &mut root,
            BelongsTo::Block(list) => {
                let Some(list) = lists.get_mut(list) else {
                    continue;
                };
                if begun.is_some() {
                    let entries = Vec::with_capacity(3);
                    list.push(LockBlock {
                        head: span,
                        entries,
                    });
                    continue;
                }
                match list.last_mut() {
                    Some(block) => &mut block.entries,
                    None => continue,
                }
            }
        };
        match plain(line, span.start) {
            Some(entry) => entries.push(entry),
            None => match toml_line(source, span, problems) {
                Some(several) => entries.extend(several),
                None => sound = false,
            },
        }
    }
    sound.then(|| tree(root, lists))
}

/// What the line begins, if it is the head of a table.
fn begun(line: &str) -> Option<BelongsTo> {
    if !line.trim_start().starts_with('[') {
        return None;
    }
    let head = line.split_once('#').map_or(line, |(head, _)| head).trim();
    let list = HEADS.iter().position(|(known, _)| *known == head);
    Some(list.map_or(BelongsTo::Unknown, BelongsTo::Block))
}

/// The entries of a line, read as TOML in general is.
fn toml_line<'a>(
    source: &'a Arc<SourceText>,
    line: Range<usize>,
    problems: &RefCell<Vec<Problem>>,
) -> Option<Vec<KeyValue<'a>>> {
    match toml::parse_part(source, line, problems)?.value {
        Value::Table(entries) => Some(entries),
        Value::Null
        | Value::Text(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Date(_)
        | Value::List(_) => None,
    }
}

/// All of it as one table.
fn tree<'a>(mut root: Vec<KeyValue<'a>>, lists: [Vec<LockBlock<'a>>; 2]) -> Node<'a> {
    for ((_, key), blocks) in HEADS.iter().zip(lists) {
        let Some(first) = blocks.first() else {
            continue;
        };
        let span = first.head.clone();
        let blocks = blocks.into_iter().map(|block| Node {
            span: block.head,
            value: Value::Table(block.entries),
        });
        root.push(KeyValue {
            key: Cow::Borrowed(key),
            key_span: span.clone(),
            node: Node {
                span,
                value: Value::List(blocks.collect()),
            },
        });
    }
    Node {
        span: 0..0,
        value: Value::Table(root),
    }
}

/// A key and its value as `kip lock` writes most of them: text without escapes, or a whole number.
fn plain(line: &str, start: usize) -> Option<KeyValue<'_>> {
    let (key, written) = line.split_once(" = ")?;
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let means_itself = |byte: u8| byte >= b' ' && !matches!(byte, b'"' | b'\\' | 0x7f);
    let quoted = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let value = match quoted {
        Some(text) if text.bytes().all(means_itself) => Value::Text(Cow::Borrowed(text)),
        None if is_whole(written) => Value::Number(written),
        Some(_) | None => return None,
    };
    let end = start + line.len();
    Some(KeyValue {
        key: Cow::Borrowed(key),
        key_span: start..start + key.len(),
        node: Node {
            span: end - written.len()..end,
            value,
        },
    })
}

/// Digits without a zero before them, which TOML does not take.
fn is_whole(written: &str) -> bool {
    let digits = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    digits && (written == "0" || !written.starts_with('0'))
}
