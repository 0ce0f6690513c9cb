//! Texts within braces of YAML that a comma cut in two.

use std::ops::Range;

use crate::text;

use super::fields::Reader;
use super::node::{KeyValue, Node, Value};
use super::slips;

impl Reader<'_> {
    /// Notes texts within braces that a comma parted: what stands behind it reads as a key without a value.
    /// Those keys.
    pub(super) fn parted_texts(
        &self,
        node: &Node<'_>,
        entries: &[KeyValue<'_>],
        keys: &[&str],
    ) -> Vec<Range<usize>> {
        let source = &self.source.text;
        let braces = source.get(node.span.start..).unwrap_or_default();
        let mut parted = Vec::new();
        if !self.is_yaml() || !braces.starts_with('{') {
            return parted;
        }
        let lost = |entry: &KeyValue<'_>, words: bool| {
            // Of a reason words like `berkas belum ada` are a part, `target 2026-08-31` is hardly one.
            let signless = slips::without_a_sign(&entry.key).is_some()
                && !(words && entry.key.ends_with(char::is_alphabetic));
            let known = keys.contains(&&*entry.key) || signless;
            matches!(entry.node.value, Value::Null) && !known
        };
        for (at, entry) in entries.iter().enumerate() {
            let rest = entries.get(at + 1..).unwrap_or_default();
            // Before the count: of many that are lost each would count all behind it.
            let Value::Text(first) = &entry.node.value else {
                continue;
            };
            let of_words = slips::WORDS.contains(&&*entry.key);
            let rest = rest.get(..rest.iter().take_while(|next| lost(next, of_words)).count());
            let rest = rest.unwrap_or_default();
            let (Some(next), true) = (rest.first(), keys.contains(&&*entry.key)) else {
                continue;
            };
            let key = &entry.key;
            let words = rest.iter().map(|entry| entry.key.trim());
            let words: Vec<&str> = std::iter::once(first.trim()).chain(words).collect();
            let right = slips::requoted(&words.join(", "));
            self.problem(
                &next.key_span,
                text!(
                    "koma di dalam kurung kurawal mengakhiri isi `{key}`",
                    "a comma within braces ends the value of `{key}`"
                ),
                text!(
                    "tulis teksnya dalam tanda kutip: `{key}: {right}`",
                    "put the text in quotes: `{key}: {right}`"
                ),
            );
            parted.push(at + 1..at + 1 + rest.len());
        }
        parted
    }
}
