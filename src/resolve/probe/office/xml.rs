//! XML, event by event. A DTD is passed over: no entity is ever defined or expanded.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::model::Condition;

use super::Checked;

/// The most elements that may be open at once.
const DEPTH_MAX: usize = 256;

/// One step through a part.
pub(super) enum XmlEvent<'n> {
    /// An element begins.
    Open(&'n BytesStart<'n>),
    /// The element of this local name ends.
    Close(&'n str),
    /// Text within an element.
    Text(&'n str),
}

/// What is done at each step.
pub(super) type Visit<'v> = dyn FnMut(XmlEvent<'_>) -> Checked<()> + 'v;

/// Why the way through a part ended early.
pub(super) enum XmlFault {
    /// It is not well formed or cannot be read.
    Form,
    /// It is nested too deeply.
    Deep,
    /// The visitor had enough.
    Stopped(Condition),
}

/// Goes through XML in UTF-8.
///
/// # Errors
/// See [`XmlFault`].
pub(super) fn walk(source: &mut dyn BufRead, visit: &mut Visit<'_>) -> Result<(), XmlFault> {
    let mut reader = Reader::from_reader(source);
    let mut buffer = Vec::new();
    let mut walker = Walker {
        visit,
        depth: 0,
        begun: false,
        twin: None,
    };
    loop {
        buffer.clear();
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|_fault| XmlFault::Form)?;
        match event {
            Event::Start(tag) => walker.open(&tag)?,
            Event::End(tag) => walker.close(tag.local_name().into_inner())?,
            Event::Empty(tag) => {
                walker.open(&tag)?;
                walker.close(tag.local_name().into_inner())?;
            }
            Event::Text(text) => walker.step(XmlEvent::Text(&text.xml10_content()))?,
            Event::CData(text) => walker.step(XmlEvent::Text(&text.xml10_content()))?,
            Event::GeneralRef(name) => walker.reference(&name)?,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    if walker.begun && walker.depth == 0 {
        Ok(())
    } else {
        Err(XmlFault::Form)
    }
}

/// Where on the way through a part we are.
struct Walker<'w, 'v> {
    visit: &'w mut Visit<'v>,
    depth: usize,
    begun: bool,
    /// The depth of an element that says again, for old programs, what another said before it.
    twin: Option<usize>,
}

impl Walker<'_, '_> {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), XmlFault> {
        self.begun = true;
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(XmlFault::Deep);
        }
        if self.twin.is_none() && tag.local_name().into_inner() == "Fallback" {
            self.twin = Some(self.depth);
        }
        self.step(XmlEvent::Open(tag))
    }

    fn close(&mut self, name: &str) -> Result<(), XmlFault> {
        self.step(XmlEvent::Close(name))?;
        if self.twin == Some(self.depth) {
            self.twin = None;
        }
        self.depth = self.depth.checked_sub(1).ok_or(XmlFault::Form)?;
        Ok(())
    }

    /// A character by its number, or one of the five that XML itself names; others say nothing.
    fn reference(&mut self, name: &BytesRef<'_>) -> Result<(), XmlFault> {
        match name.resolve_char_ref() {
            Ok(Some(letter)) => self.step(XmlEvent::Text(letter.encode_utf8(&mut [0; 4]))),
            Ok(None) => self.step(XmlEvent::Text(resolve_xml_entity(name).unwrap_or_default())),
            Err(_fault) => Err(XmlFault::Form),
        }
    }

    fn step(&mut self, node: XmlEvent<'_>) -> Result<(), XmlFault> {
        if self.twin.is_some() {
            return Ok(());
        }
        (self.visit)(node).map_err(XmlFault::Stopped)
    }
}

/// The local name of an element.
pub(super) fn name<'t>(tag: &'t BytesStart<'_>) -> &'t str {
    tag.local_name().into_inner()
}

/// The value of an attribute by its local name, whatever its prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, local: &str) -> Option<String> {
    value(tag, local, false)
}

/// The value of an attribute that has a prefix: `r:id`, where a plain `id` is something else.
pub(super) fn prefixed(tag: &BytesStart<'_>, local: &str) -> Option<String> {
    value(tag, local, true)
}

fn value(tag: &BytesStart<'_>, local: &str, prefix: bool) -> Option<String> {
    // The check for twins compares each attribute with all before it.
    let found = tag
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|one| {
            one.key.local_name().into_inner() == local && (!prefix || one.key.prefix().is_some())
        })?;
    let plain = unescape(&found.value).map(std::borrow::Cow::into_owned);
    Some(plain.unwrap_or_else(|_fault| found.value.into_owned()))
}
