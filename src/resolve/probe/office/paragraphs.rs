//! The paragraphs of a part of a Word or PowerPoint document, also those in cells of tables, with what was
//! struck out but is still there.

use quick_xml::events::BytesStart;

use crate::model::Text;

use super::Checked;
use super::package::OfficePackage;
use super::sink::{PIECE, Sink};
use super::table::NestedTables;
use super::xml::{self, XmlEvent};

/// Elements of what shows without being text, tables aside: pictures, charts, lines, ink, formulas, signs
/// of a font, objects and documents within the document.
const THINGS: [&str; 12] = [
    "drawing",
    "pict",
    "object",
    "pic",
    "blip",
    "graphicFrame",
    "cxnSp",
    "contentPart",
    "oMath",
    "sym",
    "altChunk",
    "subDoc",
];

/// Reads each paragraph of a part; `place` names it by its number. False when there is no such part.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    part: &str,
    place: &dyn Fn(u64) -> Text,
    sink: &mut Sink<'_>,
) -> Checked<bool> {
    let mut page = OpenParagraphs::default();
    package.xml(part, &mut |node| {
        match node {
            XmlEvent::Open(tag) => page.open(tag, sink),
            XmlEvent::Text(text) => return page.text(text, place, sink),
            XmlEvent::Close("t" | "delText") => page.shown = false,
            XmlEvent::Close("p") => return page.end(place, sink),
            XmlEvent::Close("tbl") => return page.tables.close(sink),
            // A frame for words that nobody wrote is not shown.
            XmlEvent::Close("sp") if page.placeholder => page.placeholder = false,
            XmlEvent::Close("sp") => sink.thing(),
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })
}

/// The paragraphs that are open: a text box has its own within the one it stands in.
#[derive(Default)]
struct OpenParagraphs {
    count: u64,
    open: Vec<(u64, String)>,
    tables: NestedTables,
    shown: bool,
    /// Whether the shape that is open is a place of the slide's layout.
    placeholder: bool,
}

impl OpenParagraphs {
    fn open(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) {
        let mark = match xml::name(tag) {
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
            // What a field of a form holds before it is filled in (`w:textInput`).
            "default" => return self.field(tag),
            "ph" => {
                self.placeholder = true;
                return;
            }
            "tbl" => {
                sink.thing();
                return self.tables.open();
            }
            "tr" => return self.tables.row(),
            "tc" => return self.tables.cell(),
            // Columns that a cell takes, itself among them, and those that a row leaves free before it.
            "gridSpan" => return self.tables.skip(columns(tag).saturating_sub(1)),
            "gridBefore" => return self.tables.skip(columns(tag)),
            thing if THINGS.contains(&thing) => {
                sink.thing();
                return;
            }
            _ => return,
        };
        if let Some((_, text)) = self.open.last_mut() {
            text.push(mark);
        }
    }

    fn field(&mut self, tag: &BytesStart<'_>) {
        if let (Some((_, text)), Some(value)) = (self.open.last_mut(), xml::attribute(tag, "val")) {
            text.push('\n');
            text.push_str(&value);
            text.push('\n');
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
            Some((number, text)) => self.tables.take(&text, &|| place(number), sink),
            None => Ok(()),
        }
    }
}

/// A number of columns in Word.
fn columns(tag: &BytesStart<'_>) -> u64 {
    let columns = xml::attribute(tag, "val").and_then(|columns| columns.parse().ok());
    columns.unwrap_or(0)
}
