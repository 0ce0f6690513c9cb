//! The lines of `kip.lock` to a tree of nodes.
//!
//! A lock is TOML of a narrow kind, one key to a line, since `kip lock` alone writes it, and by far the longest
//! file of a workspace. What is no such line is refused, even where TOML would take it: nobody is asked to write one.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use crate::load::node::{KeyValue, Node, Value};
use crate::load::{Problem, Problems, SourceText};
use crate::model::Text;

use super::restore;

/// A list of blocks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LockList {
    Documents,
    Indicators,
}

impl LockList {
    const ALL: [Self; 2] = [Self::Documents, Self::Indicators];

    /// The line that begins a block of it.
    const fn head(self) -> &'static str {
        match self {
            Self::Documents => "[[berkas]]",
            Self::Indicators => "[[indikator]]",
        }
    }
}

/// What a line says.
enum LockLine<'a> {
    /// Nothing, or a comment.
    Empty,
    /// A block begins.
    Head(LockList),
    Entry(KeyValue<'a>),
}

/// A block: the bytes of its head, and what stands below.
struct LockBlock<'a> {
    list: LockList,
    head: Range<usize>,
    entries: Vec<KeyValue<'a>>,
}

/// Hands each block to `take` and returns what stands above them all; `None`, with each line that is none of a lock
/// among `problems`, if there are such. A block at a time: a lock may have a hundred thousand.
pub(super) fn parse<'a>(
    source: &'a Arc<SourceText>,
    problems: &RefCell<Problems>,
    mut take: impl FnMut(LockList, &Node<'a>),
) -> Option<Node<'a>> {
    let (mut root, mut block): (_, Option<LockBlock<'a>>) = (Vec::new(), None);
    let (mut start, mut sound) = (0, true);
    for line in source.text.split('\n') {
        let span = start..start + line.len();
        start = span.end + 1;
        match read_line(line, span.start) {
            Some(LockLine::Empty) => {}
            Some(LockLine::Head(list)) => {
                let next = LockBlock {
                    list,
                    head: span,
                    entries: Vec::with_capacity(4),
                };
                hand_over(block.replace(next), &mut take);
            }
            Some(LockLine::Entry(entry)) => match &mut block {
                Some(block) => block.entries.push(entry),
                None => root.push(entry),
            },
            None => {
                sound = false;
                problems.borrow_mut().push(no_line(source, span));
            }
        }
    }
    hand_over(block, &mut take);
    sound.then_some(Node {
        span: 0..0,
        value: Value::Table(root),
    })
}

fn hand_over<'a>(block: Option<LockBlock<'a>>, take: &mut impl FnMut(LockList, &Node<'a>)) {
    if let Some(block) = block {
        let value = Value::Table(block.entries);
        let span = block.head;
        take(block.list, &Node { span, value });
    }
}

/// The line that begins at `start`; `None` where it is none of a lock.
fn read_line(line: &str, start: usize) -> Option<LockLine<'_>> {
    let trimmed = line.trim();
    if trimmed.is_empty() || trimmed.starts_with('#') {
        return Some(LockLine::Empty);
    }
    let mut lists = LockList::ALL.into_iter();
    let head = lists.find(|list| trimmed.strip_prefix(list.head()).is_some_and(is_over));
    if let Some(list) = head {
        return Some(LockLine::Head(list));
    }
    let (key, written) = line.split_once('=')?;
    let key_span = start + key.len() - key.trim_start().len()..start + key.trim_end().len();
    let (key, written) = (key.trim(), written.trim_start());
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if key.is_empty() || !key.bytes().all(is_bare) {
        return None;
    }
    let (value, rest) = value(written)?;
    let at = start + line.len() - written.len();
    is_over(rest).then(|| {
        LockLine::Entry(KeyValue {
            key: Cow::Borrowed(key),
            key_span,
            node: Node {
                span: at..at + written.len() - rest.len(),
                value,
            },
        })
    })
}

/// Whether nothing follows on a line but a comment.
fn is_over(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with('#')
}

/// A text in quotes. JSON and TOML escape alike, and `edit::lock` writes what both read.
#[derive(Deserialize)]
struct JsonText<'a>(#[serde(borrow)] Cow<'a, str>);

/// The value that a line begins with, and what follows it: a text in quotes, or a whole number.
fn value(written: &str) -> Option<(Value<'_>, &str)> {
    if let Some(verbatim) = written.strip_prefix('\'') {
        let (text, rest) = verbatim.split_once('\'')?;
        return Some((Value::Text(Cow::Borrowed(text)), rest));
    }
    if written.starts_with('"') {
        let mut texts = serde_json::Deserializer::from_str(written).into_iter();
        let JsonText(text) = texts.next()?.ok()?;
        return Some((Value::Text(text), written.get(texts.byte_offset()..)?));
    }
    let rest = written.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = written.strip_suffix(rest)?;
    (!number.is_empty()).then_some((Value::Number(number), rest))
}

fn no_line(source: &Arc<SourceText>, span: Range<usize>) -> Problem {
    let message = Text::new(
        "baris ini bukan baris yang ditulis oleh `kip lock`",
        "this is no line that `kip lock` writes",
    );
    Problem::new(source, span, message, restore())
}
