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
use crate::load::{Problems, SourceText, toml};

/// A list of blocks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LockList {
    Documents,
    Indicators,
}

impl LockList {
    pub(super) const ALL: [Self; 2] = [Self::Documents, Self::Indicators];

    /// The key under which the file has it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Documents => "berkas",
            Self::Indicators => "indikator",
        }
    }

    /// The line that begins a block of it.
    const fn head(self) -> &'static str {
        match self {
            Self::Documents => "[[berkas]]",
            Self::Indicators => "[[indikator]]",
        }
    }
}

/// What a line belongs to.
#[derive(Clone, Copy)]
enum BelongsTo {
    /// The file itself.
    Root,
    /// The last block, which is of this list.
    Block(LockList),
    /// A table that a lock does not have: its name is refused, and that is enough.
    Unknown,
}

/// A block: the bytes of its head, and what stands below.
struct LockBlock<'a> {
    list: LockList,
    head: Range<usize>,
    entries: Vec<KeyValue<'a>>,
}

/// Hands each block to `take`, with the key of its list, and returns what the file itself has, each list
/// of blocks as an empty one; `None`, with each line that is no TOML among `problems`, if there are such.
/// A block at a time: a lock may have a hundred thousand.
pub(super) fn parse<'a>(
    source: &'a Arc<SourceText>,
    problems: &RefCell<Problems>,
    mut take: impl FnMut(LockList, &Node<'a>),
) -> Option<Node<'a>> {
    let (mut root, mut unknown, mut lists) = (Vec::new(), Vec::new(), Vec::new());
    let mut block: Option<LockBlock<'a>> = None;
    let (mut part, mut start, mut sound) = (BelongsTo::Root, 0, true);
    let ends = memchr::memchr_iter(b'\n', source.text.as_bytes());
    for end in ends.chain([source.text.len()]) {
        let span = start..end;
        start = end + 1;
        let line = source.text.get(span.clone()).unwrap_or_default();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let begun = begun(line);
        part = begun.unwrap_or(part);
        if begun.is_some() {
            hand_over(block.take(), &mut take);
        }
        let entries = match (part, &mut block) {
            (BelongsTo::Block(list), _) if begun.is_some() => {
                if !lists.iter().any(|(known, _)| *known == list) {
                    lists.push((list, span.clone()));
                }
                block = Some(LockBlock {
                    list,
                    head: span,
                    entries: Vec::with_capacity(4),
                });
                continue;
            }
            (BelongsTo::Block(_), Some(block)) => &mut block.entries,
            (BelongsTo::Unknown, _) if begun.is_none() => &mut unknown,
            // The name of an unknown table is a key of the file.
            (BelongsTo::Root | BelongsTo::Unknown | BelongsTo::Block(_), _) => &mut root,
        };
        match plain(line, span.start) {
            Some(entry) => entries.push(entry),
            None => match toml_line(source, span, problems) {
                Some(several) => entries.extend(several),
                None => sound = false,
            },
        }
    }
    hand_over(block, &mut take);
    sound.then(|| table(root, lists))
}

fn hand_over<'a>(block: Option<LockBlock<'a>>, take: &mut impl FnMut(LockList, &Node<'a>)) {
    if let Some(block) = block {
        let value = Value::Table(block.entries);
        let span = block.head;
        take(block.list, &Node { span, value });
    }
}

/// What the line begins, if it is the head of a table.
fn begun(line: &str) -> Option<BelongsTo> {
    if !line.trim_start().starts_with('[') {
        return None;
    }
    let head = line.split_once('#').map_or(line, |(head, _)| head).trim();
    let list = LockList::ALL.into_iter().find(|list| list.head() == head);
    Some(list.map_or(BelongsTo::Unknown, BelongsTo::Block))
}

/// The entries of a line, read as TOML in general is.
fn toml_line<'a>(
    source: &'a Arc<SourceText>,
    line: Range<usize>,
    problems: &RefCell<Problems>,
) -> Option<Vec<KeyValue<'a>>> {
    let Value::Table(entries) = toml::parse_part(source, line, problems)?.value else {
        return None;
    };
    Some(entries)
}

/// What the file itself has, as a table. A list of blocks stands in it, so that one that is written as a
/// key as well is there twice.
fn table<'a>(mut root: Vec<KeyValue<'a>>, lists: Vec<(LockList, Range<usize>)>) -> Node<'a> {
    root.extend(lists.into_iter().map(|(list, span)| KeyValue {
        key: Cow::Borrowed(list.key()),
        key_span: span.clone(),
        node: Node {
            span,
            value: Value::List(Vec::new()),
        },
    }));
    Node {
        span: 0..0,
        value: Value::Table(root),
    }
}

/// A key and its value as `kip lock` writes most of them: text without escapes, or a whole number.
fn plain(line: &str, start: usize) -> Option<KeyValue<'_>> {
    let (key, written) = line.split_once('=')?;
    let (key, written) = (key.strip_suffix(' ')?, written.strip_prefix(' ')?);
    if key.is_empty()
        || !key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
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
