//! The text of an OpenDocument: paragraphs of a text, cells of a spreadsheet, slides of a presentation.

use quick_xml::events::BytesStart;

use crate::model::{Condition, OfficeKind, Quoted, Text};
use crate::text;

use super::Checked;
use super::number::{cell, digits, in_sheet, sheet_name};
use super::package::{MANIFEST, Package};
use super::sink::Sink;
use super::xml::{self, XmlEvent};

/// Elements of what shows without being text: pictures, shapes, objects, charts, fields.
const THINGS: [&str; 14] = [
    "image",
    "object",
    "object-ole",
    "custom-shape",
    "line",
    "rect",
    "circle",
    "ellipse",
    "polyline",
    "polygon",
    "path",
    "connector",
    "plugin",
    "control",
];

/// The most spaces that one mark may stand for.
const SPACES_MAX: usize = 64;
/// A longer paragraph is passed on in pieces of about this many bytes, so that no text is held whole.
const PIECE: usize = 1024 * 1024;

/// # Errors
/// Locked when the manifest says that parts are encrypted.
pub(super) fn unlocked(package: &mut Package<'_>) -> Checked<()> {
    package.xml(MANIFEST, &mut |node| match node {
        XmlEvent::Open(tag) if xml::name(tag) == "encryption-data" => Err(Condition::Locked),
        XmlEvent::Open(_) | XmlEvent::Close(_) | XmlEvent::Text(_) => Ok(()),
    })?;
    Ok(())
}

/// Whether the pages of masters show something of their own.
///
/// # Errors
/// As [`Package::xml`].
pub(super) fn behind(package: &mut Package<'_>) -> Checked<bool> {
    let mut things = false;
    package.xml("styles.xml", &mut |node| {
        if let XmlEvent::Open(tag) = node {
            let name = xml::name(tag);
            things = things || THINGS.contains(&name) || name == "fill-image";
        }
        Ok(())
    })?;
    Ok(things)
}

/// Reads all text and counts the sheets or slides.
///
/// # Errors
/// As [`Package::xml`], and damaged when the content is missing.
pub(super) fn read(
    package: &mut Package<'_>,
    kind: OfficeKind,
    sink: &mut Sink<'_>,
) -> Checked<u32> {
    let mut content = Content::of(kind);
    package.needed("content.xml", &mut |node| {
        match node {
            XmlEvent::Open(tag) => return content.open(tag, sink),
            XmlEvent::Text(text) => return content.text(text, sink),
            XmlEvent::Close("p" | "h") => return content.end(sink),
            XmlEvent::Close("table-cell" | "covered-table-cell") => content.counted = false,
            XmlEvent::Close("table") => content.tables = content.tables.saturating_sub(1),
            XmlEvent::Close("tracked-changes") => content.struck = false,
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })?;
    Ok(content.pages)
}

/// Where in the content we are. Rows and columns count from 0.
struct Content {
    kind: OfficeKind,
    paragraphs: u64,
    /// Sheets or slides so far.
    pages: u32,
    sheet: Quoted,
    /// How many tables are open: a cell may hold one.
    tables: u32,
    row: u64,
    next_row: u64,
    column: u64,
    next_column: u64,
    /// Whether the cell's number was passed on, so that its text says nothing new.
    counted: bool,
    /// Whether this is text that was struck out but is still there.
    struck: bool,
    /// The paragraphs that are open: a text box has its own within the one it stands in.
    open: Vec<String>,
}

impl Content {
    fn of(kind: OfficeKind) -> Self {
        Self {
            kind,
            paragraphs: 0,
            pages: 0,
            sheet: sheet_name(""),
            tables: 0,
            row: 0,
            next_row: 0,
            column: 0,
            next_column: 0,
            counted: false,
            struck: false,
            open: Vec::new(),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Checked<()> {
        match xml::name(tag) {
            "p" | "h" => self.open.push(String::new()),
            thing if THINGS.contains(&thing) => sink.thing(),
            "s" => {
                let count = xml::attribute(tag, "c").and_then(|count| count.parse().ok());
                let spaces = " ".repeat(count.unwrap_or(1).min(SPACES_MAX));
                return self.text(&spaces, sink);
            }
            "tab" => return self.text("\t", sink),
            "line-break" => return self.text("\n", sink),
            "tracked-changes" => self.struck = true,
            "page" if self.kind == OfficeKind::OpenSlides => {
                self.pages = self.pages.saturating_add(1);
            }
            "table" => self.table(tag, sink),
            "table-row" if self.tables == 1 => {
                self.row = self.next_row;
                self.next_row = self
                    .row
                    .saturating_add(repeated(tag, "number-rows-repeated"));
                self.next_column = 0;
            }
            "table-cell" | "covered-table-cell" if self.tables == 1 => {
                self.column = self.next_column;
                let times = repeated(tag, "number-columns-repeated");
                self.next_column = self.column.saturating_add(times);
                return self.number(tag, sink);
            }
            _ => {}
        }
        Ok(())
    }

    fn table(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) {
        self.tables = self.tables.saturating_add(1);
        // Every sheet is one.
        if self.kind != OfficeKind::OpenSheet {
            sink.thing();
        }
        if self.tables > 1 {
            return;
        }
        self.sheet = sheet_name(&xml::attribute(tag, "name").unwrap_or_default());
        self.next_row = 0;
        if self.kind == OfficeKind::OpenSheet {
            self.pages = self.pages.saturating_add(1);
        }
    }

    /// A cell that holds a number: what it shows may be rounded.
    fn number(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Checked<()> {
        self.counted = false;
        if self.kind != OfficeKind::OpenSheet {
            return Ok(());
        }
        let Some(value) = xml::attribute(tag, "value") else {
            return Ok(());
        };
        self.counted = true;
        sink.take(&digits(&value), &|| self.place())
    }

    fn text(&mut self, more: &str, sink: &mut Sink<'_>) -> Checked<()> {
        let Some(text) = self.open.last_mut() else {
            return Ok(());
        };
        text.push_str(more);
        if text.len() > PIECE {
            let piece = std::mem::take(text);
            return sink.take(&piece, &|| self.place());
        }
        Ok(())
    }

    fn end(&mut self, sink: &mut Sink<'_>) -> Checked<()> {
        if !self.struck {
            self.paragraphs = self.paragraphs.saturating_add(1);
        }
        match self.open.pop() {
            Some(text) if !self.counted => sink.take(&text, &|| self.place()),
            Some(_) | None => Ok(()),
        }
    }

    fn place(&self) -> Text {
        if self.struck {
            return Text::new("teks yang sudah dihapus", "deleted text");
        }
        if self.kind == OfficeKind::OpenSheet && self.tables > 0 {
            return in_sheet(&self.sheet, &cell(self.column, self.row));
        }
        if self.kind == OfficeKind::OpenSlides {
            let number = self.pages;
            return text!("salindia {number}", "slide {number}");
        }
        let number = self.paragraphs;
        text!("paragraf {number}", "paragraph {number}")
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let times = xml::attribute(tag, name).and_then(|times| times.parse().ok());
    times.unwrap_or(1)
}
