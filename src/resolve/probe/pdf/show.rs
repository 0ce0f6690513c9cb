//! Reads what pages show: which show text at all, and what it says.
//!
//! A page shows text if an operator shows a string that is not blank, also where its letters mean
//! nothing to us. The layer of text under a scan is such text.

use std::collections::BTreeMap;

use lopdf::{DecompressError, Dictionary, Document, Error, Object, ObjectId, Stream};

use crate::text;

use super::content::{Word, Words};
use super::fonts::Fonts;
use super::pages::{Page, inside};
use super::shown::{Operands, Shown};
use crate::resolve::probe::TEXT_MAX;
use crate::resolve::probe::personal::Scanner;

/// The most that one stream may inflate to.
const STREAM_MAX: usize = 32 * 1024 * 1024;
/// What looking at a stream or a note costs, however small it is.
const ENTRY: usize = 64;
/// Drawings within drawings.
const DEPTH_MAX: usize = 8;
/// The most strings and numbers before one operator that are kept.
const OPERANDS_MAX: usize = 20_000;
/// The most text of one page that is kept, in bytes.
const PAGE_MAX: usize = 2 * 1024 * 1024;
/// A gap in a line that parts words, in thousandths of a thousandth of the size of the letters.
const GAP: i64 = -200_000;

/// A bound was reached.
pub(super) struct Stopped;

/// What the pages show.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// How many of them show text.
    pub(super) with_text: u32,
    /// Whether all of them were looked through and none draws anything.
    pub(super) blank: bool,
}

/// What the pages show; their text goes to `scanner`.
///
/// # Errors
/// [`Stopped`] at a bound. What was scanned before it stays with the scanner.
pub(super) fn read(
    document: &Document,
    pages: &[Page<'_>],
    scanner: &mut Scanner,
) -> Result<Seen, Stopped> {
    let mut reader = Reader::new(document);
    let mut seen = Seen::default();
    for (page, number) in pages.iter().zip(1_u32..) {
        let read = reader.page(page);
        scanner.scan(
            &std::mem::take(&mut reader.shown.text),
            &text!("halaman {number}", "page {number}"),
        );
        seen.with_text += u32::from(read?);
    }
    seen.blank = !reader.drawn && !reader.unread;
    Ok(seen)
}

struct Reader<'d> {
    document: &'d Document,
    fonts: Fonts<'d>,
    /// Drawings that were read, and whether they show text: a letterhead is read once.
    drawings: BTreeMap<ObjectId, bool>,
    left: usize,
    shown: Shown,
    /// Whether anything was drawn: text, a picture, a line, an area, the look of a note.
    drawn: bool,
    /// Whether something that may draw could not be read.
    unread: bool,
}

impl<'d> Reader<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            fonts: Fonts::new(document),
            drawings: BTreeMap::new(),
            left: usize::try_from(TEXT_MAX).unwrap_or(usize::MAX),
            shown: Shown::default(),
            drawn: false,
            unread: false,
        }
    }

    fn page(&mut self, page: &Page<'d>) -> Result<bool, Stopped> {
        self.shown = Shown::default();
        let mut content = Vec::new();
        for stream in self.contents(page.dictionary) {
            // A word may not begin in one stream and end in the next.
            content.extend(self.inflate(stream)?);
            content.push(b'\n');
        }
        let shows = self.content(&content, page.resources, 0)?;
        drop(content);
        self.notes(page.dictionary)?;
        Ok(shows)
    }

    fn contents(&self, page: &'d Dictionary) -> Vec<&'d Stream> {
        let Ok(contents) = page.get_deref(b"Contents", self.document) else {
            return Vec::new();
        };
        let parts = match contents.as_array() {
            Ok(parts) => parts.as_slice(),
            Err(_) => std::slice::from_ref(contents),
        };
        parts
            .iter()
            .filter_map(|part| self.document.dereference(part).ok())
            .filter_map(|(_, part)| part.as_stream().ok())
            .collect()
    }

    fn inflate(&mut self, stream: &Stream) -> Result<Vec<u8>, Stopped> {
        let limit = STREAM_MAX.min(self.left);
        let inside = match stream.decompressed_content_with_limit(limit) {
            Ok(inside) => inside,
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(Stopped);
            }
            Err(_) => {
                self.unread = true;
                Vec::new()
            }
        };
        let cost = inside.len().max(stream.content.len()) + ENTRY;
        self.left = self.left.checked_sub(cost).ok_or(Stopped)?;
        Ok(inside)
    }

    /// Reads content; whether it shows text.
    fn content(
        &mut self,
        content: &[u8],
        resources: Option<&'d Dictionary>,
        depth: usize,
    ) -> Result<bool, Stopped> {
        let mut shows = false;
        let mut font = None;
        let mut operands = Operands::default();
        for word in Words::of(content) {
            let operator = match word {
                Word::Operator(operator) => operator,
                Word::Name(name) => {
                    operands.name = Some(name);
                    continue;
                }
                Word::Open | Word::Close => continue,
                Word::Text(_) | Word::Number(_) => {
                    if operands.shown.len() < OPERANDS_MAX {
                        operands.shown.push(word);
                    }
                    continue;
                }
            };
            match operator {
                b"Tf" => {
                    let name = operands.name.unwrap_or_default();
                    font = self.fonts.find(resources, name)?;
                }
                b"Tj" | b"TJ" => shows |= self.show(font, &operands),
                b"'" | b"\"" => {
                    self.shown.text.push('\n');
                    shows |= self.show(font, &operands);
                }
                b"Do" => {
                    let name = operands.name.unwrap_or_default();
                    shows |= self.named(resources, name, depth)?;
                }
                b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" | b"ID" => {
                    self.drawn = true;
                }
                _ => self.place(operator, &operands),
            }
            operands.shown.clear();
            operands.name = None;
        }
        Ok(shows)
    }

    /// Follows where the next text stands.
    fn place(&mut self, operator: &[u8], operands: &Operands<'_>) {
        match operator {
            b"BT" => self.shown.move_to(0),
            b"Tm" => self.shown.move_to(operands.number(0)),
            b"Td" | b"TD" => {
                let line = self.shown.line.saturating_add(operands.number(0));
                self.shown.move_to(line);
            }
            b"T*" | b"cm" => {
                self.shown.text.push('\n');
                self.shown.moved = false;
            }
            _ => {}
        }
    }

    /// Shows strings; whether there is more than blanks among them.
    fn show(&mut self, font: Option<usize>, operands: &Operands<'_>) -> bool {
        let mut shows = false;
        self.shown.part();
        for word in &operands.shown {
            match word {
                Word::Text(text) => {
                    shows |= text
                        .iter()
                        .any(|byte| *byte != 0 && !byte.is_ascii_whitespace());
                    self.fonts.read(font, text, &mut self.shown.text, PAGE_MAX);
                }
                Word::Number(Some(gap)) if *gap < GAP => self.shown.text.push(' '),
                Word::Number(_) | Word::Name(_) | Word::Open | Word::Close | Word::Operator(_) => {}
            }
        }
        self.drawn |= shows;
        shows
    }

    /// Reads the drawing that resources call `name`.
    fn named(
        &mut self,
        resources: Option<&'d Dictionary>,
        name: &[u8],
        depth: usize,
    ) -> Result<bool, Stopped> {
        resources
            .and_then(|found| inside(self.document, found, b"XObject"))
            .and_then(|drawings| drawings.get(name).ok())
            .map_or(Ok(false), |drawing| self.drawing(drawing, resources, depth))
    }

    fn drawing(
        &mut self,
        object: &'d Object,
        around: Option<&'d Dictionary>,
        depth: usize,
    ) -> Result<bool, Stopped> {
        let Ok((id, object)) = self.document.dereference(object) else {
            return Ok(false);
        };
        let (Some(id), Ok(stream)) = (id, object.as_stream()) else {
            return Ok(false);
        };
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
        if kind.is_ok_and(|kind| kind != b"Form") {
            self.drawn = true;
            return Ok(false);
        }
        if let Some(shows) = self.drawings.get(&id) {
            return Ok(*shows);
        }
        if depth >= DEPTH_MAX {
            self.unread = true;
            return Ok(false);
        }
        // One that draws itself finds this.
        self.drawings.insert(id, false);
        let content = self.inflate(stream)?;
        let resources = inside(self.document, &stream.dict, b"Resources").or(around);
        self.shown.text.push('\n');
        let shows = self.content(&content, resources, depth + 1)?;
        self.shown.text.push('\n');
        self.drawings.insert(id, shows);
        Ok(shows)
    }

    /// Reads what fields and notes on the page show. A stamp on a scan makes no text of the scan, so
    /// this tells nothing about whether the page shows text.
    fn notes(&mut self, page: &'d Dictionary) -> Result<(), Stopped> {
        let notes = page
            .get_deref(b"Annots", self.document)
            .and_then(Object::as_array);
        for note in notes.into_iter().flatten() {
            self.left = self.left.checked_sub(ENTRY).ok_or(Stopped)?;
            let look = self
                .document
                .dereference(note)
                .ok()
                .and_then(|(_, note)| note.as_dict().ok())
                .and_then(|note| inside(self.document, note, b"AP"))
                .and_then(|looks| looks.get(b"N").ok());
            if let Some(look) = look {
                self.drawn = true;
                self.drawing(look, None, 1)?;
            }
        }
        Ok(())
    }
}

/// The text of all pages.
#[cfg(test)]
pub(super) fn text_of(document: &Document, pages: &[Page<'_>]) -> String {
    let mut reader = Reader::new(document);
    let mut text = String::new();
    for page in pages {
        assert!(reader.page(page).is_ok());
        text.push_str(&reader.shown.text);
    }
    text
}
