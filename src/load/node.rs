//! TOML and YAML as one tree of values with spans, so that one reader serves both and can gather
//! every problem of a file instead of stopping at the first. What is written without escapes is borrowed
//! from the source.

use std::borrow::Cow;
use std::ops::Range;

/// A value and the bytes that write it.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    /// The bytes of the value; of a YAML block, the point where it begins.
    pub(crate) span: Range<usize>,
    /// The value.
    pub(crate) value: Value<'a>,
}

impl Node<'_> {
    /// The items of a list, or the one value that stands for a list of one.
    pub(super) fn each(&self) -> &[Self] {
        self.value.list().unwrap_or(std::slice::from_ref(self))
    }
}

/// A value as written. Numbers keep their source text: they become exact decimals, never floats.
#[derive(Debug, Clone)]
pub(crate) enum Value<'a> {
    /// Nothing: an empty YAML value or `~`.
    Null,
    /// A TOML string, or any YAML scalar: without quotes it is what is written, so that `1.10` stays
    /// `1.10`.
    Text(Cow<'a, str>),
    /// A TOML number.
    Number(&'a str),
    /// A TOML truth value.
    Bool(bool),
    /// A TOML date or date-time.
    Date(&'a str),
    /// A list.
    List(Vec<Node<'a>>),
    /// A table, in the order of the file, repeated keys included.
    Table(Vec<KeyValue<'a>>),
}

impl<'a> Value<'a> {
    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }

    /// The source text of the number, if it is one.
    pub(super) const fn number(&self) -> Option<&'a str> {
        let Self::Number(number) = self else {
            return None;
        };
        Some(number)
    }

    /// The items, if it is a list.
    pub(crate) const fn list(&self) -> Option<&[Node<'a>]> {
        let Self::List(items) = self else { return None };
        Some(items.as_slice())
    }

    /// The entries, if it is a table.
    pub(crate) const fn table(&self) -> Option<&[KeyValue<'a>]> {
        let Self::Table(entries) = self else {
            return None;
        };
        Some(entries.as_slice())
    }
}

/// A key of a table with its value.
#[derive(Debug, Clone)]
pub(crate) struct KeyValue<'a> {
    /// The key.
    pub(crate) key: Cow<'a, str>,
    /// The bytes that write the key.
    pub(crate) key_span: Range<usize>,
    /// The value.
    pub(crate) node: Node<'a>,
}
