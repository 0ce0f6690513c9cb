//! The paragraphs of a part of a Word or PowerPoint document, with what was struck out but is still there.

use crate::model::Text;

use super::Checked;
use super::package::Package;
use super::sink::Sink;
use super::xml::{self, XmlEvent};

/// A longer paragraph is passed on in pieces of about this many bytes, so that no text is held whole.
const PIECE: usize = 1024 * 1024;

/// Reads each paragraph of a part; `place` names it by its number. False when there is no such part.
///
/// # Errors
/// As [`Package::xml`].
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    place: &dyn Fn(u64) -> Text,
    sink: &mut Sink<'_>,
) -> Checked<bool> {
    let mut page = Page::default();
    package.xml(part, &mut |node| {
        match node {
            XmlEvent::Open(tag) => page.open(xml::name(tag)),
            XmlEvent::Text(text) => return page.text(text, place, sink),
            XmlEvent::Close("t" | "delText") => page.shown = false,
            XmlEvent::Close("p") => return page.end(place, sink),
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })
}

/// The paragraphs that are open: a text box has its own within the one it stands in.
#[derive(Default)]
struct Page {
    count: u64,
    open: Vec<(u64, String)>,
    shown: bool,
}

impl Page {
    fn open(&mut self, name: &str) {
        let mark = match name {
            "p" => {
                self.count += 1;
                self.open.push((self.count, String::new()));
                return;
            }
            "t" => {
                self.shown = true;
                return;
            }
            // What was struck out does not run into what replaced it.
            "delText" => {
                self.shown = true;
                '\n'
            }
            "tab" => '\t',
            "br" | "cr" => '\n',
            "noBreakHyphen" => '-',
            _ => return,
        };
        if let Some((_, text)) = self.open.last_mut() {
            text.push(mark);
        }
    }

    fn text(
        &mut self,
        more: &str,
        place: &dyn Fn(u64) -> Text,
        sink: &mut Sink<'_>,
    ) -> Checked<()> {
        if !self.shown {
            return Ok(());
        }
        let Some((number, text)) = self.open.last_mut() else {
            return Ok(());
        };
        text.push_str(more);
        if text.len() > PIECE {
            sink.take(text, &|| place(*number))?;
            text.clear();
        }
        Ok(())
    }

    fn end(&mut self, place: &dyn Fn(u64) -> Text, sink: &mut Sink<'_>) -> Checked<()> {
        match self.open.pop() {
            Some((number, text)) => sink.take(&text, &|| place(number)),
            None => Ok(()),
        }
    }
}
