//! YAML text to a tree of nodes, from granit-parser's events: aliases refused, depth bounded, one
//! document.
//!
//! Every scalar is the text that is written, whatever YAML would make of it: `1.10` is never 1.1.
//! Repeated keys are passed through, so that the reader can name both places.

mod fault;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle, Span, StrInput, Tag};

use super::node::{KeyValue, Node, Value};
use super::slips::{self, Stop};
use super::{Problem, Problems, SourceText};

/// How deep lists and tables may lie in each other. The reader calls itself once per level, so a file of
/// nothing but brackets must end before the stack does. The sample's mappings go 5 deep.
const DEPTH_MAX: usize = 32;

/// Reads YAML; `None` with a problem when it is none.
pub(super) fn parse<'a>(source: &'a Arc<SourceText>, problems: &mut Problems) -> Option<Node<'a>> {
    let mut composer = Composer::new(source);
    match composer.only_document() {
        Ok(root) => {
            problems.append(composer.odd_keys);
            Some(root)
        }
        Err(fault) => {
            let causes = slips::causes(source, &slips::YAML, stop(*fault), &|text| {
                let source = SourceText::new(&source.path, text);
                let fault = Composer::new(&source).only_document().err();
                fault.map(|fault| stop(*fault))
            });
            causes.into_iter().for_each(|cause| problems.push(cause));
            None
        }
    }
}

/// Where the reader stopped.
fn stop(problem: Problem) -> Stop {
    Stop {
        at: problem.span.start,
        problem,
    }
}

/// Why the rest of the text is not looked at.
type Fault = Box<Problem>;

struct Composer<'a> {
    source: &'a Arc<SourceText>,
    events: Parser<'a, StrInput<'a>>,
    /// How many lists and tables are open.
    depth: usize,
    /// Keys that are no text; they end nothing.
    odd_keys: Problems,
    /// The items of all lists that are open, the innermost last: how many a list has is known at its end.
    items: Vec<Node<'a>>,
    /// The same of tables.
    entries: Vec<KeyValue<'a>>,
}

impl<'a> Composer<'a> {
    fn new(source: &'a Arc<SourceText>) -> Self {
        Self {
            source,
            events: Parser::new_from_str(&source.text),
            depth: 0,
            odd_keys: Problems::default(),
            items: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// The one document of the text; nothing when there is none.
    fn only_document(&mut self) -> Result<Node<'a>, Fault> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            let start = matches!(event, Event::DocumentStart(..));
            if start && root.is_some() {
                return Err(fault::second_document(self.source, bytes(&span)));
            }
            let ends = matches!(
                event,
                Event::StreamStart | Event::DocumentEnd | Event::StreamEnd
            );
            if !start && !ends {
                root = Some(self.node(event, &span)?);
            }
        }
        Ok(root.unwrap_or(Node {
            span: 0..0,
            value: Value::Null,
        }))
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Fault> {
        self.events
            .next_event()
            .transpose()
            .map_err(|error| fault::syntax(self.source, &error))
    }

    /// The next event of a value that is not yet at its end.
    fn more(&mut self, begin: &Span) -> Result<(Event<'a>, Span), Fault> {
        let next = self.next()?;
        next.ok_or_else(|| fault::unfinished(self.source, bytes(begin)))
    }

    /// The value that begins with `event`.
    fn node(&mut self, event: Event<'a>, span: &Span) -> Result<Node<'a>, Fault> {
        let value = match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor != 0 && style == ScalarStyle::Plain {
                    return Err(fault::anchor(self.source, bytes(span)));
                }
                let forced = self.forces_text(tag.as_deref(), span)?;
                if style == ScalarStyle::Plain && !forced && is_null(&text) {
                    Value::Null
                } else {
                    Value::Text(text)
                }
            }
            Event::SequenceStart(_, _, tag) => {
                self.enter(tag.as_deref(), span)?;
                self.list(span)?
            }
            Event::MappingStart(_, _, tag) => {
                self.enter(tag.as_deref(), span)?;
                self.table(span)?
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                return Err(fault::alias(self.source, bytes(span)));
            }
            // None of these comes where a value begins; the enum may grow.
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(..)
            | Event::DocumentEnd
            | Event::Anchor(..)
            | Event::SequenceEnd
            | Event::MappingEnd
            | _ => return Err(fault::unfinished(self.source, bytes(span))),
        };
        Ok(Node {
            span: bytes(span),
            value,
        })
    }

    fn list(&mut self, begin: &Span) -> Result<Value<'a>, Fault> {
        let first = self.items.len();
        loop {
            let (event, span) = self.more(begin)?;
            if event == Event::SequenceEnd {
                self.depth -= 1;
                return Ok(Value::List(self.items.split_off(first)));
            }
            let item = self.node(event, &span)?;
            self.items.push(item);
        }
    }

    fn table(&mut self, begin: &Span) -> Result<Value<'a>, Fault> {
        let first = self.entries.len();
        loop {
            let (event, span) = self.more(begin)?;
            if event == Event::MappingEnd {
                self.depth -= 1;
                return Ok(Value::Table(self.entries.split_off(first)));
            }
            if is_merge(&event) {
                return Err(fault::merge(self.source, bytes(&span)));
            }
            let key = self.node(event, &span)?;
            let (event, span) = self.more(begin)?;
            let node = self.node(event, &span)?;
            match key.value {
                Value::Text(text) => self.entries.push(KeyValue {
                    key: text,
                    key_span: key.span,
                    node,
                }),
                Value::Null
                | Value::Number(_)
                | Value::Bool(_)
                | Value::Date(_)
                | Value::List(_)
                | Value::Table(_) => self.odd_keys.push(fault::odd_key(self.source, key.span)),
            }
        }
    }

    /// One list or table deeper.
    fn enter(&mut self, tag: Option<&Tag>, span: &Span) -> Result<(), Fault> {
        if tag.is_some() {
            return Err(fault::tag(self.source, span));
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(fault::too_deep(self.source, bytes(span)));
        }
        Ok(())
    }

    /// Whether a tag says that a scalar is text whatever it looks like.
    fn forces_text(&self, tag: Option<&Tag>, span: &Span) -> Result<bool, Fault> {
        match tag {
            None => Ok(false),
            Some(tag) if tag.is_yaml_core_schema_tag("str") || tag.original() == "!" => Ok(true),
            Some(_) => Err(fault::tag(self.source, span)),
        }
    }
}

fn is_null(plain: &str) -> bool {
    matches!(plain, "" | "~" | "null" | "Null" | "NULL")
}

/// A key that would have YAML mix another table into this one.
fn is_merge(key: &Event<'_>) -> bool {
    matches!(key, Event::Scalar(text, ScalarStyle::Plain, _, None) if text == "<<")
}

/// The bytes of a span. A parser of text in memory always knows them.
fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or_default()
}
