//! Where the pieces of a mapping stand in its text. What it can't find surely is `None`.

use crate::load::{KeyValue, Node, Value};

/// The text of a mapping as it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct MappingText<'t> {
    pub(super) text: &'t str,
}

impl<'t> MappingText<'t> {
    /// The text from one place to another.
    fn part(self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Where the line of a place begins.
    pub(super) fn line_start(self, at: usize) -> usize {
        self.part(0, at).rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line of a place ends.
    pub(super) fn line_end(self, at: usize) -> usize {
        let rest = self.part(at, self.text.len());
        rest.find('\n').map_or(self.text.len(), |end| at + end)
    }

    /// How many signs stand before a place in its line.
    pub(super) fn column(self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// Whether nothing but spaces stands before a place in its line.
    pub(super) fn begins_line(self, at: usize) -> bool {
        self.part(self.line_start(at), at).trim().is_empty()
    }

    /// Whether nothing but a comment follows in the line.
    pub(super) fn ends_line(self, at: usize) -> bool {
        let rest = self.part(at, self.line_end(at)).trim_start();
        rest.is_empty() || rest.starts_with('#')
    }

    /// Where the spaces behind a place end; none are passed that a comment follows, which needs them.
    pub(super) fn blank_end(self, at: usize) -> usize {
        let line = self.part(at, self.line_end(at));
        let blank = line.len() - line.trim_start().len();
        let goes_on = line.trim_start().starts_with('#');
        if goes_on { at } else { at + blank }
    }

    /// The place behind the colon of a key.
    pub(super) fn colon(self, pair: &KeyValue<'_>) -> Option<usize> {
        let at = pair.key_span.end;
        let rest = self.part(at, self.line_end(at));
        let bare = rest.trim_start_matches([' ', '\t']);
        let at = at + rest.len() - bare.len();
        bare.starts_with(':').then_some(at + 1)
    }

    /// Whether a list or table is written between brackets.
    pub(super) fn is_flow(self, node: &Node<'_>) -> bool {
        let written = self.part(node.span.start, self.text.len());
        match &node.value {
            Value::List(_) => written.starts_with('['),
            Value::Table(_) => written.starts_with('{'),
            Value::Null | Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Date(_) => {
                false
            }
        }
    }

    /// The word that says that there is nothing, where one is written.
    fn is_word(self, node: &Node<'_>) -> bool {
        let written = self.part(node.span.start, node.span.end);
        matches!(written, "~" | "null" | "Null" | "NULL")
    }

    /// Where a pair ends.
    pub(super) fn pair_end(self, pair: &KeyValue<'_>) -> Option<usize> {
        match &pair.node.value {
            Value::Null if !self.is_word(&pair.node) => self.colon(pair),
            Value::Null
            | Value::Text(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Date(_)
            | Value::List(_)
            | Value::Table(_) => self.end(&pair.node),
        }
    }

    /// Where a value ends: behind its last sign.
    pub(super) fn end(self, node: &Node<'_>) -> Option<usize> {
        let last = match &node.value {
            Value::Null | Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Date(_) => {
                // A folded text goes on over empty lines to the next key.
                let written = self.part(node.span.start, node.span.end);
                return Some(node.span.start + written.trim_end().len());
            }
            Value::List(items) => items.last().map(|last| self.end(last)),
            Value::Table(pairs) => pairs.last().map(|last| self.pair_end(last)),
        };
        if !self.is_flow(node) {
            return last?;
        }
        let from = match last {
            Some(end) => end?,
            None => node.span.start + 1,
        };
        self.closing(from)
    }

    /// Behind the closing bracket that follows, with nothing but a comma and comments before it.
    fn closing(self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let rest = self.part(at, self.text.len());
            let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            at += rest.len() - bare.len();
            match bare.chars().next()? {
                ']' | '}' => return Some(at + 1),
                '#' => at = self.line_end(at),
                _ => return None,
            }
        }
    }

    /// Where the first dash of a list in lines of their own stands.
    pub(super) fn dash(self, list: &Node<'_>) -> Option<usize> {
        let is_dash = |at: usize| {
            let mut signs = self.part(at, self.text.len()).chars();
            signs.next() == Some('-') && signs.next().is_some_and(char::is_whitespace)
        };
        if is_dash(list.span.start) {
            return Some(list.span.start);
        }
        // Of a list that stands as far left as its key the reader knows the first item alone.
        let first = list.value.list()?.first()?.span.start;
        let before = self.part(0, first).trim_end();
        let at = before.len().checked_sub(1)?;
        is_dash(at).then_some(at)
    }

    /// Where new lines come behind what ends here and begins in this column: at the end of its line, or of
    /// the comments that follow and stand deeper, which belong to it.
    pub(super) fn below(self, end: usize, column: usize) -> usize {
        let mut at = self.line_end(end);
        while at < self.text.len() {
            let next = self.line_end(at + 1);
            let line = self.part(at + 1, next);
            let bare = line.trim_start();
            if !bare.starts_with('#') || line.len() - bare.len() <= column {
                break;
            }
            at = next;
        }
        at
    }
}
