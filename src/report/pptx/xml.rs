//! XML written in order, over quick-xml: names open and close in pairs, and every text is made
//! harmless. It knows nothing of slides.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::model::visible;

/// Attributes of one element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// One part being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part with its declaration.
    pub(super) fn new() -> Self {
        let mut xml = Self {
            writer: Writer::new(Vec::new()),
            open: Vec::new(),
        };
        xml.write(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        xml
    }

    /// The beginning of an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
        self.open.push(name);
    }

    /// The end of the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// The ends of so many elements.
    pub(super) fn close_many(&mut self, count: usize) {
        for _ in 0..count {
            self.close();
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element that holds text alone.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&plain(text))));
        self.close();
    }

    /// The part, with everything closed.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.close_many(self.open.len());
        self.writer.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to a Vec cannot fail.
        let _ = self.writer.write_event(event);
    }
}

fn start<'a>(name: &'static str, attributes: Attributes<'a>) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}

/// Text from outside for a part: what cannot be seen, or not be written in XML, is shown. It may be
/// applied twice.
pub(super) fn plain(text: &str) -> String {
    visible(text)
}
