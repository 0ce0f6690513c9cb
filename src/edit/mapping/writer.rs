//! Finds the pieces that a mapping needs for what is wanted: where each value, line or item goes, in the
//! way of writing that stands there. `None` where that is not sure.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{Indentation, OF_EVIDENCE, text_of};
use super::flow::{self, flow};
use super::page::MappingText;
use super::scalar::{Within, quoted};
use super::splice::Splice;
use super::tree::Tree;
use super::{CLAIMS, EVIDENCE, Guide, Wanted, order};
use crate::load::{KeyValue, Node, Value};
use crate::model::Code;

/// The pieces for what is wanted.
pub(super) fn splices(
    text: &str,
    root: &Node<'_>,
    wanted: &[Wanted<'_>],
    guide: &Guide,
) -> Option<Vec<Splice>> {
    let page = MappingText { text };
    let mut writer = Writer {
        page,
        style: style(page, root),
        guide,
        splices: Vec::new(),
    };
    writer.root(root, wanted)?;
    Some(writer.splices)
}

/// How the file indents its claims and lists, by the first of each.
fn style(page: MappingText<'_>, root: &Node<'_>) -> Indentation {
    let claims = pairs(root).iter().find(|pair| pair.key.trim() == CLAIMS);
    let claims = claims.map_or(&[][..], |claims| pairs(&claims.node));
    let deeper = |outer: &KeyValue<'_>, inner: usize| {
        let outer = page.column(outer.key_span.start);
        page.column(inner).checked_sub(outer)
    };
    let blocks = || claims.iter().filter(|claim| !page.is_flow(&claim.node));
    let mut steps = blocks().filter_map(|claim| {
        let first = pairs(&claim.node).first()?;
        let begins = page.begins_line(first.key_span.start);
        deeper(claim, first.key_span.start).filter(|step| begins && *step > 0)
    });
    let mut dashes = blocks().filter_map(|claim| {
        let mut listed = pairs(&claim.node).iter();
        let listed = listed.find(|pair| pair.key.trim() == EVIDENCE)?;
        let is_flow = page.is_flow(&listed.node);
        deeper(listed, page.dash(&listed.node).filter(|_| !is_flow)?)
    });
    Indentation {
        step: steps.next().unwrap_or(Indentation::USUAL.step),
        dash: dashes.next().unwrap_or(Indentation::USUAL.dash),
    }
}

/// The pairs of a table; none of what is no table.
fn pairs<'n>(node: &'n Node<'n>) -> &'n [KeyValue<'n>] {
    node.value.table().unwrap_or_default()
}

struct Writer<'w> {
    page: MappingText<'w>,
    style: Indentation,
    guide: &'w Guide,
    splices: Vec<Splice>,
}

impl Writer<'_> {
    fn replace(&mut self, range: Range<usize>, text: String) {
        self.splices.push(Splice { range, text });
    }

    /// Puts lines in behind the line that ends at `at`.
    fn lines(&mut self, at: usize, lines: &[String]) {
        let text = lines.iter().map(|line| format!("\n{line}")).collect();
        self.replace(at..at, text);
    }

    fn root(&mut self, root: &Node<'_>, wanted: &[Wanted<'_>]) -> Option<()> {
        let known = root.value.table()?;
        let in_flow = self.page.is_flow(root);
        let claims = known.iter().find(|pair| pair.key.trim() == CLAIMS);
        let new = || {
            let new = wanted.iter().map(|one| (one.code.as_str().to_owned(), one));
            Tree::Table(
                new.map(|(code, one)| (code, Tree::Table(one.whole(Vec::new()))))
                    .collect(),
            )
        };
        match claims {
            Some(claims) if is_nothing(&claims.node) => self.fill(claims, &new(), in_flow),
            Some(claims) => {
                let known = claims.node.value.table()?;
                self.claims(claims, known, wanted)
            }
            None if in_flow => None,
            None => {
                let (first, last) = (known.first()?, known.last()?);
                let column = self.page.column(first.key_span.start);
                let at = self.page.below(self.page.pair_end(last)?, column);
                self.lines(at, &self.style.pair(CLAIMS, &new(), column));
                Some(())
            }
        }
    }

    fn claims(
        &mut self,
        claims: &KeyValue<'_>,
        known: &[KeyValue<'_>],
        wanted: &[Wanted<'_>],
    ) -> Option<()> {
        let in_flow = self.page.is_flow(&claims.node);
        let codes: Vec<Code> = known.iter().map(|pair| Code::new(&pair.key)).collect();
        let places: BTreeMap<&Code, &KeyValue<'_>> = codes.iter().zip(known).collect();
        let ranks: Vec<usize> = codes.iter().map(|code| self.guide.rank(code)).collect();
        let (there, new): (Vec<_>, Vec<_>) =
            wanted.iter().partition(|one| places.contains_key(one.code));
        for one in there {
            self.claim(places.get(one.code)?, one, in_flow)?;
        }
        for one in new {
            let rank = self.guide.rank(one.code);
            let before = ranks.iter().zip(known).filter(|(own, _)| **own <= rank);
            let above = before.max_by_key(|(own, _)| **own).map(|(_, pair)| pair);
            let claim = Tree::Table(one.whole(Vec::new()));
            self.insert(claims, known, above, (one.code.as_str(), &claim))?;
        }
        Some(())
    }

    /// Puts a new pair into the table of `parent`, which has the pairs `known`: below the pair `above`, or
    /// as the first.
    fn insert(
        &mut self,
        parent: &KeyValue<'_>,
        known: &[KeyValue<'_>],
        above: Option<&KeyValue<'_>>,
        (key, value): (&str, &Tree),
    ) -> Option<()> {
        let page = self.page;
        let first = known.first()?.key_span.start;
        if page.is_flow(&parent.node) {
            let pair = flow::pair(key, value);
            match above {
                Some(above) => {
                    let end = page.pair_end(above)?;
                    self.replace(end..end, format!(", {pair}"));
                }
                None => self.replace(first..first, format!("{pair}, ")),
            }
            return Some(());
        }
        let column = page.column(first);
        let lines = self.style.pair(key, value, column);
        if let Some(above) = above {
            self.lines(page.below(page.pair_end(above)?, column), &lines);
            return Some(());
        }
        // Comments above the first pair belong to it, and what is new stands above them.
        let colon = page.colon(parent).filter(|colon| page.ends_line(*colon));
        match colon.map(|colon| page.line_end(colon)) {
            Some(end) if end < first => self.lines(end, &lines),
            Some(_) | None if page.begins_line(first) => {
                let at = page.line_start(first);
                self.replace(at..at, lines.join("\n") + "\n");
            }
            Some(_) | None => return None,
        }
        Some(())
    }

    /// Gives a pair whose value is nothing, or is to go, this one.
    fn fill(&mut self, pair: &KeyValue<'_>, value: &Tree, in_flow: bool) -> Option<()> {
        let page = self.page;
        let (colon, end) = (page.colon(pair)?, page.pair_end(pair)?);
        match value {
            Tree::Null => {}
            _ if in_flow => {
                let written = flow::value(pair.key.trim(), value);
                self.replace(colon..end, format!(" {written}"));
            }
            Tree::Text(text) => {
                let written = text_of(pair.key.trim(), text, Within::Block);
                self.replace(colon..page.blank_end(end), format!(" {written}"));
            }
            Tree::List(_) | Tree::Table(_) => {
                if end > colon {
                    self.replace(colon..page.blank_end(end), String::new());
                }
                let column = page.column(pair.key_span.start);
                let lines = self.style.below(value, column);
                self.lines(page.below(end, column), &lines);
            }
        }
        Some(())
    }

    fn claim(&mut self, pair: &KeyValue<'_>, one: &Wanted<'_>, in_flow: bool) -> Option<()> {
        if is_nothing(&pair.node) {
            let whole = one.whole(Vec::new());
            return if whole.is_empty() {
                Some(())
            } else {
                self.fill(pair, &Tree::Table(whole), in_flow)
            };
        }
        match &pair.node.value {
            Value::Text(listed) => {
                let grown = Tree::Table(one.grown(listed, self.guide));
                self.fill(pair, &grown, in_flow)
            }
            Value::Table(known) => self.fields(pair, known, one),
            Value::Null | Value::Number(_) | Value::Bool(_) | Value::Date(_) | Value::List(_) => {
                None
            }
        }
    }

    fn fields(
        &mut self,
        claim: &KeyValue<'_>,
        known: &[KeyValue<'_>],
        one: &Wanted<'_>,
    ) -> Option<()> {
        let in_flow = self.page.is_flow(&claim.node);
        let wanted = |pair: &KeyValue<'_>| {
            let mut fields = one.fields.iter();
            let field = fields.find(|(field, _)| field.key() == pair.key.trim());
            field.map(|(_, text)| *text)
        };
        for pair in known {
            match wanted(pair) {
                Some(Some(text)) => self.put(pair, text, in_flow)?,
                Some(None) => self.clear(pair, in_flow)?,
                None if pair.key.trim() == EVIDENCE => self.list(pair, one, in_flow)?,
                None => {}
            }
        }
        for (key, value) in one.whole(Vec::new()) {
            if known.iter().any(|pair| pair.key.trim() == key) {
                continue;
            }
            // A line that goes is nothing to stand below.
            let stays = |pair: &&KeyValue<'_>| {
                in_flow || is_nothing(&pair.node) || wanted(pair) != Some(None)
            };
            let mut above = known.iter().filter(stays);
            let above = above.rfind(|pair| order(pair.key.trim()) < order(&key));
            self.insert(claim, known, above, (&key, &value))?;
        }
        Some(())
    }

    /// Makes the value of a field this text.
    fn put(&mut self, pair: &KeyValue<'_>, text: &str, in_flow: bool) -> Option<()> {
        let page = self.page;
        match &pair.node.value {
            Value::Null => return self.fill(pair, &Tree::Text(text.to_owned()), in_flow),
            Value::Text(old) if old == text => return Some(()),
            Value::Text(_) => {}
            Value::List(_) | Value::Table(_) if page.is_flow(&pair.node) => {}
            Value::Number(_)
            | Value::Bool(_)
            | Value::Date(_)
            | Value::List(_)
            | Value::Table(_) => return None,
        }
        let within = if in_flow { Within::Flow } else { Within::Block };
        let mut range = pair.node.span.start..page.end(&pair.node)?;
        let colon = page.colon(pair)?;
        let head = page.text.get(colon..range.start)?.trim();
        if head.starts_with(['|', '>']) {
            // The reader knows the lines of such a text, not the sign above them.
            range.start = (!head.contains('#')).then_some(colon)?;
            let written = text_of(pair.key.trim(), text, within);
            self.replace(range, format!(" {written}"));
            return Some(());
        }
        let is_quoted = page.text.get(range.clone())?.starts_with('"');
        let written = if is_quoted {
            quoted(text)
        } else {
            text_of(pair.key.trim(), text, within)
        };
        self.replace(range, written);
        Some(())
    }

    /// Takes what a field says: with its line, where nothing else stands in it.
    fn clear(&mut self, pair: &KeyValue<'_>, in_flow: bool) -> Option<()> {
        let page = self.page;
        if matches!(pair.node.value, Value::Null) {
            return Some(());
        }
        let (colon, end) = (page.colon(pair)?, page.pair_end(pair)?);
        let (start, line_end) = (page.line_start(colon), page.line_end(end));
        let alone = page.begins_line(pair.key_span.start)
            && page.line_end(colon) == line_end
            && page.blank_end(end) == line_end;
        if in_flow {
            self.replace(colon..end, " ~".to_owned());
        } else if alone && start > 0 {
            // With the end of the line above: the last line of a file may have none.
            self.replace(start - 1..line_end, String::new());
        } else {
            self.replace(colon..end, String::new());
        }
        Some(())
    }

    /// Says what is wanted of the evidence that is listed.
    fn describe(&mut self, pair: &KeyValue<'_>, one: &Wanted<'_>) -> Option<()> {
        if one.described.is_empty() {
            return Some(());
        }
        let items = pair.node.value.list()?;
        let in_flow = self.page.is_flow(&pair.node);
        for ((at, field), text) in &one.described {
            let item = items.get(*at)?;
            match &item.value {
                Value::Text(source) => {
                    // Of one item both fields are said in one go, by the first of them.
                    let mut own = one.described.keys().filter(|(other, _)| other == at);
                    if own.next() == Some(&(*at, *field)) {
                        let mut said = Tree::Text(source.to_string());
                        said.describe(*at, one);
                        self.grow(item, &said, in_flow)?;
                    }
                }
                Value::Table(known) => self.say(item, known, (field.key(), *text))?,
                Value::Null
                | Value::Number(_)
                | Value::Bool(_)
                | Value::Date(_)
                | Value::List(_) => return None,
            }
        }
        Some(())
    }

    /// Makes a table of a piece of evidence that is its source alone, which stays as it is written.
    fn grow(&mut self, item: &Node<'_>, said: &Tree, in_flow: bool) -> Option<()> {
        let page = self.page;
        let Tree::Table(pairs) = said else {
            return None;
        };
        let (start, end) = (item.span.start, page.end(item)?);
        let (source, more) = pairs.split_first()?;
        let more: Vec<(String, Tree)> = more
            .iter()
            .filter(|(_, value)| *value != Tree::Null)
            .cloned()
            .collect();
        if in_flow {
            self.replace(start..end, flow(said));
            return Some(());
        }
        // Of a text of several lines it is not sure where keys can follow.
        if page.line_end(start) != page.line_end(end) || more.is_empty() {
            return more.is_empty().then_some(());
        }
        self.replace(start..start, format!("{}: ", source.0));
        self.lines(
            page.line_end(end),
            &self.style.pairs(&more, page.column(start)),
        );
        Some(())
    }

    /// Makes a key of a piece of evidence say this, or nothing.
    fn say(
        &mut self,
        item: &Node<'_>,
        known: &[KeyValue<'_>],
        (key, text): (&'static str, Option<&str>),
    ) -> Option<()> {
        let page = self.page;
        let in_flow = page.is_flow(item);
        let own = known.iter().find(|pair| pair.key.trim() == key);
        match (own, text) {
            (None, None) => Some(()),
            (Some(own), Some(text)) => self.put(own, text, in_flow),
            // Beside the dash stands the first key: its line can't go.
            (Some(own), None) if page.begins_line(own.key_span.start) || in_flow => {
                self.clear(own, in_flow)
            }
            (Some(_), None) => None,
            (None, Some(text)) => {
                let value = Tree::Text(text.to_owned());
                let above = known
                    .iter()
                    .rfind(|pair| place(pair.key.trim()) < place(key))?;
                let end = page.pair_end(above)?;
                if in_flow {
                    self.replace(end..end, format!(", {}", flow::pair(key, &value)));
                    return Some(());
                }
                let column = page.column(known.first()?.key_span.start);
                let lines = self.style.pair(key, &value, column);
                self.lines(page.below(end, column), &lines);
                Some(())
            }
        }
    }

    /// Adds the evidence that is wanted to a list.
    fn list(&mut self, pair: &KeyValue<'_>, one: &Wanted<'_>, in_flow: bool) -> Option<()> {
        self.describe(pair, one)?;
        if one.evidence.is_empty() {
            return Some(());
        }
        let items: Vec<Tree> = one
            .evidence
            .iter()
            .map(|one| Tree::of_evidence(one))
            .collect();
        if is_nothing(&pair.node) {
            return self.fill(pair, &Tree::List(items), in_flow);
        }
        let page = self.page;
        let last = pair.node.value.list()?.last()?;
        let end = page.end(last)?;
        if page.is_flow(&pair.node) {
            let items = items.iter().map(|item| format!(", {}", flow(item)));
            self.replace(end..end, items.collect());
            return Some(());
        }
        let column = page.column(page.dash(&pair.node)?);
        self.lines(page.below(end, column), &self.style.items(&items, column));
        Some(())
    }
}

/// The place of a key among those of a piece of evidence.
fn place(key: &str) -> usize {
    let at = OF_EVIDENCE.iter().position(|own| *own == key);
    at.unwrap_or(OF_EVIDENCE.len())
}

/// Whether a value says nothing and holds no line.
fn is_nothing(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::List(items) => items.is_empty(),
        Value::Table(pairs) => pairs.is_empty(),
        Value::Text(_) | Value::Number(_) | Value::Bool(_) | Value::Date(_) => false,
    }
}
