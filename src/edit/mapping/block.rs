//! Writes values in lines of their own, indented as the file is.

use super::scalar::{Within, quoted, scalar};
use super::tree::Tree;
use super::{CLAIM_ORDER, CLAIMS};
use crate::load;

/// How a file indents.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indentation {
    /// How much deeper than its key a table stands.
    pub(super) step: usize,
    /// How much deeper than its key the dashes of a list stand.
    pub(super) dash: usize,
}

impl Indentation {
    /// As `kip init` and the documentation write it.
    pub(super) const USUAL: Self = Self { step: 2, dash: 2 };

    /// A key with its value; the key stands in this column.
    pub(super) fn pair(self, key: &str, value: &Tree, column: usize) -> Vec<String> {
        let mut first = format!("{}{}:", " ".repeat(column), written(key));
        match value {
            Tree::Null => vec![first],
            Tree::Text(text) => {
                first.push(' ');
                first.push_str(&text_of(key, text, Within::Block));
                vec![first]
            }
            Tree::List(_) | Tree::Table(_) => {
                let mut lines = vec![first];
                lines.extend(self.below(value, column));
                lines
            }
        }
    }

    /// What stands below a key in this column.
    pub(super) fn below(self, value: &Tree, column: usize) -> Vec<String> {
        match value {
            Tree::List(items) => self.items(items, column + self.dash),
            Tree::Table(pairs) => self.pairs(pairs, column + self.step),
            Tree::Null | Tree::Text(_) => Vec::new(),
        }
    }

    /// The pairs of a table whose keys stand in this column.
    pub(super) fn pairs(self, pairs: &[(String, Tree)], column: usize) -> Vec<String> {
        let pairs = pairs.iter();
        pairs
            .flat_map(|(key, value)| self.pair(key, value, column))
            .collect()
    }

    /// The items of a list whose dashes stand in this column.
    pub(super) fn items(self, items: &[Tree], column: usize) -> Vec<String> {
        let indent = " ".repeat(column);
        let lines = items.iter().flat_map(|item| {
            let inner = match item {
                Tree::Table(pairs) => self.pairs(pairs, column + 2),
                Tree::Text(text) => vec![scalar(text, Within::Block)],
                Tree::Null | Tree::List(_) => Vec::new(),
            };
            let mut first = true;
            let indent = indent.clone();
            inner.into_iter().map(move |line| {
                if std::mem::take(&mut first) {
                    format!("{indent}- {}", line.trim_start())
                } else {
                    line
                }
            })
        });
        lines.collect()
    }
}

/// The keys of a piece of evidence.
pub(super) const OF_EVIDENCE: [&str; 7] = [
    "berkas",
    "tautan",
    "jenis",
    "tanggal",
    "berlaku_sampai",
    "halaman",
    "keterangan",
];

/// A key as it is written: a code is in quotes, which keep other readers from taking it for a number.
pub(super) fn written(key: &str) -> String {
    let known = CLAIM_ORDER.contains(&key) || OF_EVIDENCE.contains(&key) || key == CLAIMS;
    if known { key.to_owned() } else { quoted(key) }
}

/// The text at a key: a date and the number of a page are written as such.
pub(super) fn text_of(key: &str, text: &str, within: Within) -> String {
    let of_date = matches!(key, "tanggal" | "berlaku_sampai" | "target");
    // Pages are numbers to every reader, and one says them as they are written.
    let is_page = key == "halaman"
        && text
            .parse::<u32>()
            .is_ok_and(|page| page.to_string() == text);
    if is_page || of_date && load::day(text).is_some() {
        text.to_owned()
    } else {
        scalar(text, within)
    }
}
