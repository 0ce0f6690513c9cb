//! The paragraphs of a part of a Word or PowerPoint document, with what was struck out but is still there.

use crate::model::Text;

use super::Seen;
use super::ear::Ear;
use super::package::Package;
use super::xml::{self, Node};

/// A paragraph is heard in pieces of about this many bytes.
const PIECE: usize = 1024 * 1024;

/// Hears each paragraph of a part; `place` names it by its number. False when there is no such part.
///
/// # Errors
/// As [`Package::xml`].
pub(super) fn hear(
    package: &mut Package<'_>,
    part: &str,
    place: &dyn Fn(u64) -> Text,
    ear: &mut Ear<'_>,
) -> Seen<bool> {
    let mut page = Page::default();
    package.xml(part, &mut |node| {
        match node {
            Node::Open(tag) => page.open(xml::name(tag)),
            Node::Text(text) => return page.text(text, place, ear),
            Node::Close("t" | "delText") => page.shown = false,
            Node::Close("p") => return page.end(place, ear),
            Node::Close(_) => {}
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

    fn text(&mut self, more: &str, place: &dyn Fn(u64) -> Text, ear: &mut Ear<'_>) -> Seen<()> {
        if !self.shown {
            return Ok(());
        }
        let Some((number, text)) = self.open.last_mut() else {
            return Ok(());
        };
        text.push_str(more);
        if text.len() > PIECE {
            ear.hear(text, &|| place(*number))?;
            text.clear();
        }
        Ok(())
    }

    fn end(&mut self, place: &dyn Fn(u64) -> Text, ear: &mut Ear<'_>) -> Seen<()> {
        match self.open.pop() {
            Some((number, text)) => ear.hear(&text, &|| place(number)),
            None => Ok(()),
        }
    }
}
