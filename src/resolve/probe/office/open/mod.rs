//! The text of an OpenDocument: paragraphs of a text, cells of a spreadsheet, slides of a presentation, and
//! what stands at the edges of all their pages.

mod sheet;

use quick_xml::events::BytesStart;

use crate::model::{Condition, OfficeKind, Text};
use crate::text;

use super::Checked;
use super::package::{MANIFEST, OfficePackage};
use super::sink::{PIECE, Sink};
use super::table::NestedTables;
use super::xml::{self, XmlEvent};
use sheet::OpenSheet;

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
/// Fields of forms that a person fills in; what stands in them are attributes.
const FIELDS: [&str; 5] = ["text", "textarea", "formatted-text", "combobox", "number"];
/// The masters of pages, with what stands at the edges of each.
const STYLES: &str = "styles.xml";

/// The most spaces that one mark may stand for.
const SPACES_MAX: usize = 64;

/// # Errors
/// Locked when the manifest says that parts are encrypted.
pub(super) fn unlocked(package: &mut OfficePackage<'_>) -> Checked<()> {
    package.xml(MANIFEST, &mut |node| match node {
        XmlEvent::Open(tag) if xml::name(tag) == "encryption-data" => Err(Condition::Locked),
        XmlEvent::Open(_) | XmlEvent::Close(_) | XmlEvent::Text(_) => Ok(()),
    })?;
    Ok(())
}

/// Whether the pages of masters show something of their own.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn behind(package: &mut OfficePackage<'_>) -> Checked<bool> {
    let mut things = false;
    package.xml(STYLES, &mut |node| {
        if let XmlEvent::Open(tag) = node {
            let name = xml::name(tag);
            things = things || THINGS.contains(&name) || name == "fill-image";
        }
        Ok(())
    })?;
    Ok(things)
}

/// Reads all text and counts the sheets or slides. A template may have no content at all: `LibreOffice`
/// opens what has none without a word, and refuses a part that is there and broken.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    kind: OfficeKind,
    sink: &mut Sink<'_>,
) -> Checked<u32> {
    let mut content = OpenContent::of(match kind {
        OfficeKind::OpenSheet => OpenPart::Sheets(Box::default()),
        OfficeKind::OpenSlides => OpenPart::Slides,
        OfficeKind::OpenText | OfficeKind::Word | OfficeKind::Excel | OfficeKind::PowerPoint => {
            OpenPart::Text
        }
    });
    package.xml("content.xml", &mut |node| content.step(node, sink))?;
    let shows = sink.shows();
    let mut edges = OpenContent::of(OpenPart::Edges);
    package.xml(STYLES, &mut |node| edges.step(node, sink))?;
    // Every sheet and slide is given an edge with its number, and nobody calls that content.
    if kind != OfficeKind::OpenText {
        sink.only_shows(shows);
    }
    Ok(content.pages)
}

/// What is gone through.
enum OpenPart {
    /// The body of a text.
    Text,
    /// The sheets of a workbook.
    Sheets(Box<OpenSheet>),
    /// Slides.
    Slides,
    /// The edges of pages.
    Edges,
}

/// Where in the content we are.
struct OpenContent {
    part: OpenPart,
    paragraphs: u64,
    /// Sheets or slides so far.
    pages: u32,
    /// How many elements are open.
    depth: usize,
    tables: NestedTables,
    /// Whether this is text that was struck out but is still there.
    struck: bool,
    /// The paragraphs that are open: a text box has its own within the one it stands in.
    open: Vec<String>,
}

impl OpenContent {
    fn of(part: OpenPart) -> Self {
        Self {
            part,
            paragraphs: 0,
            pages: 0,
            depth: 0,
            tables: NestedTables::default(),
            struck: false,
            open: Vec::new(),
        }
    }

    fn step(&mut self, node: XmlEvent<'_>, sink: &mut Sink<'_>) -> Checked<()> {
        match node {
            XmlEvent::Open(tag) => {
                self.depth += 1;
                self.open(tag, sink)
            }
            XmlEvent::Text(text) => self.text(text, sink),
            XmlEvent::Close(name) => {
                self.depth = self.depth.saturating_sub(1);
                self.close(name, sink)
            }
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Checked<()> {
        match xml::name(tag) {
            "p" | "h" => self.open.push(String::new()),
            thing if THINGS.contains(&thing) => sink.thing(),
            field if FIELDS.contains(&field) => return self.field(tag, sink),
            "s" => {
                let count = xml::attribute(tag, "c").and_then(|count| count.parse().ok());
                let spaces = " ".repeat(count.unwrap_or(1).min(SPACES_MAX));
                return self.text(&spaces, sink);
            }
            "tab" => return self.text("\t", sink),
            "line-break" => return self.text("\n", sink),
            "tracked-changes" => self.struck = true,
            "page" if matches!(self.part, OpenPart::Slides) => {
                self.pages = self.pages.saturating_add(1);
            }
            name => self.open_table(name, tag, sink),
        }
        Ok(())
    }

    /// A table or a part of one, or something else that says nothing.
    fn open_table(&mut self, name: &str, tag: &BytesStart<'_>, sink: &mut Sink<'_>) {
        if let OpenPart::Sheets(sheet) = &mut self.part {
            if name == "table" && sheet.is_outermost() {
                self.pages = self.pages.saturating_add(1);
            }
            return sheet.open(name, tag, self.depth);
        }
        match name {
            "table" => {
                sink.thing();
                self.tables.open();
            }
            "table-row" => self.tables.row(),
            "table-cell" | "covered-table-cell" => {
                self.tables.cell();
                self.tables
                    .skip(repeated(tag, "number-columns-repeated").saturating_sub(1));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str, sink: &mut Sink<'_>) -> Checked<()> {
        match name {
            "p" | "h" => return self.end(sink),
            "tracked-changes" => self.struck = false,
            _ => {}
        }
        match &mut self.part {
            OpenPart::Sheets(sheet) => sheet.close(name, sink),
            OpenPart::Text | OpenPart::Slides | OpenPart::Edges if name == "table" => {
                self.tables.close(sink)
            }
            OpenPart::Text | OpenPart::Slides | OpenPart::Edges => Ok(()),
        }
    }

    /// What a field of a form holds, and what it held before it was filled in.
    fn field(&self, tag: &BytesStart<'_>, sink: &mut Sink<'_>) -> Checked<()> {
        for name in ["current-value", "value"] {
            if let Some(value) = xml::attribute(tag, name) {
                sink.take(&value, &|| Text::new("isian formulir", "a form field"))?;
            }
        }
        Ok(())
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
        let Some(text) = self.open.pop() else {
            return Ok(());
        };
        if let OpenPart::Sheets(sheet) = &mut self.part
            && sheet.keeps(&text, self.depth)
        {
            return Ok(());
        }
        let mut tables = std::mem::take(&mut self.tables);
        let taken = tables.take(&text, &|| self.place(), sink);
        self.tables = tables;
        taken
    }

    fn place(&self) -> Text {
        if self.struck {
            return Text::new("teks yang sudah dihapus", "deleted text");
        }
        match &self.part {
            OpenPart::Sheets(sheet) => sheet.beside(),
            OpenPart::Slides => {
                let number = self.pages;
                text!("salindia {number}", "slide {number}")
            }
            OpenPart::Text => {
                let number = self.paragraphs;
                text!("paragraf {number}", "paragraph {number}")
            }
            OpenPart::Edges => Text::new("kepala atau kaki halaman", "page header or footer"),
        }
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let times = xml::attribute(tag, name).and_then(|times| times.parse().ok());
    times.unwrap_or(1)
}
