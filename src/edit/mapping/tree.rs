//! What a mapping says, without how it is written: what an edit means is compared with what is read again.

use super::{CLAIMS, EVIDENCE, Guide, NewEvidence, NewSource, Wanted};
use crate::load::{Node, Value};

/// A value of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tree {
    /// Nothing.
    Null,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// A table, in the order of the file.
    Table(Vec<(String, Self)>),
}

impl Tree {
    /// What is read.
    pub(super) fn of(node: &Node<'_>) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Text(text) => Self::Text(text.to_string()),
            // None of these is a value of YAML here: each scalar is text.
            Value::Number(written) | Value::Date(written) => Self::Text((*written).to_owned()),
            Value::Bool(truth) => Self::Text(truth.to_string()),
            Value::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Table(entries) => {
                let pairs = entries.iter();
                let pairs = pairs.map(|pair| (pair.key.trim().to_owned(), Self::of(&pair.node)));
                Self::Table(pairs.collect())
            }
        }
    }

    /// A piece of evidence.
    pub(super) fn of_evidence(evidence: &NewEvidence) -> Self {
        let (key, source) = match &evidence.source {
            NewSource::File(path) => ("berkas", path),
            NewSource::Link(address) => ("tautan", address),
        };
        let pairs = [
            (key, Some(source.clone())),
            ("jenis", evidence.kind.map(|kind| kind.word().to_owned())),
            ("tanggal", evidence.date.map(|date| date.to_string())),
            (
                "berlaku_sampai",
                evidence.valid_until.map(|date| date.to_string()),
            ),
            ("halaman", evidence.pages.clone()),
            ("keterangan", evidence.note.clone()),
        ];
        let pairs = pairs.into_iter();
        let pairs = pairs.filter_map(|(key, text)| Some((key.to_owned(), Self::Text(text?))));
        Self::Table(pairs.collect())
    }

    /// The mapping with what is wanted.
    pub(super) fn with(mut self, wanted: &[Wanted<'_>], guide: &Guide) -> Self {
        self.change(CLAIMS, |claims| {
            for one in wanted {
                claims.change(one.code.as_str(), |claim| claim.take(one, guide));
            }
        });
        self
    }

    /// Makes of a claim what is wanted.
    fn take(&mut self, wanted: &Wanted<'_>, guide: &Guide) {
        if let Self::Text(listed) = self {
            *self = Self::Table(wanted.grown(listed, guide));
            return;
        }
        for (field, text) in &wanted.fields {
            let text = text.map(|text| Self::Text(text.to_owned()));
            self.change(field.key(), |value| *value = text.unwrap_or(Self::Null));
        }
        if wanted.evidence.is_empty() && wanted.described.is_empty() {
            return;
        }
        self.change(EVIDENCE, |listed| {
            let mut items = match std::mem::replace(listed, Self::Null) {
                Self::List(items) => items,
                Self::Null | Self::Text(_) | Self::Table(_) => Vec::new(),
            };
            for (at, item) in items.iter_mut().enumerate() {
                item.describe(at, wanted);
            }
            items.extend(wanted.evidence.iter().map(|one| Self::of_evidence(one)));
            *listed = Self::List(items);
        });
    }

    /// Makes of the piece of evidence at this place what is wanted: one that is a text alone becomes a table.
    pub(super) fn describe(&mut self, at: usize, wanted: &Wanted<'_>) {
        for ((own, field), text) in &wanted.described {
            if *own != at {
                continue;
            }
            if let Self::Text(source) = self {
                let source = std::mem::take(source);
                *self = Self::Table(vec![(source_key(&source).to_owned(), Self::Text(source))]);
            }
            let text = text.map(|text| Self::Text(text.to_owned()));
            self.change(field.key(), |value| *value = text.unwrap_or(Self::Null));
        }
    }

    /// Changes what stands at a key; what is no table becomes one that has it.
    fn change(&mut self, key: &str, change: impl FnOnce(&mut Self)) {
        let mut pairs = match std::mem::replace(self, Self::Null) {
            Self::Table(pairs) => pairs,
            Self::Null | Self::Text(_) | Self::List(_) => Vec::new(),
        };
        if let Some((_, value)) = pairs.iter_mut().find(|(own, _)| own == key) {
            change(value);
        } else {
            let mut value = Self::Null;
            change(&mut value);
            pairs.push((key.to_owned(), value));
        }
        *self = Self::Table(pairs);
    }

    /// The same without what says nothing and whatever the order of keys: an evidence of which only the
    /// source is said is the source.
    pub(super) fn normal(self) -> Self {
        match self {
            Self::Null | Self::Text(_) => self,
            Self::List(items) if items.is_empty() => Self::Null,
            Self::List(items) => Self::List(items.into_iter().map(Self::normal).collect()),
            Self::Table(pairs) => {
                let pairs = pairs.into_iter();
                let pairs = pairs.map(|(key, value)| (key, value.normal()));
                let mut pairs: Vec<_> = pairs.filter(|(_, value)| *value != Self::Null).collect();
                pairs.sort();
                match pairs.as_slice() {
                    [] => Self::Null,
                    [(key, source)] if matches!(&**key, "berkas" | "tautan") => source.clone(),
                    _ => Self::Table(pairs),
                }
            }
        }
    }
}

/// The key of a piece of evidence that is its source alone.
pub(super) fn source_key(source: &str) -> &'static str {
    let begins = |scheme: &str| {
        let begin = source.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    if begins("http://") || begins("https://") {
        "tautan"
    } else {
        "berkas"
    }
}
