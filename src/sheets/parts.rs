//! The parts of a file that is a ZIP: opened within bounds, and gone through as XML.

use std::io::{BufReader, Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Unread;

/// What a ZIP is, by its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZipKind {
    /// XLSX and its like.
    Excel,
    /// XLSB.
    Binary,
    /// ODS.
    OpenDocument,
    /// Anything else.
    Other,
}

/// The most that all parts may inflate to. The largest questionnaire that was seen has 3 MB of them; a million cells have some fifty.
const INFLATED_MAX: u64 = 64 << 20;
/// The most parts: a workbook has some twenty and one for each picture.
const PARTS_MAX: usize = 5_000;
/// The most elements that may be open at once.
const DEPTH_MAX: usize = 256;

/// An opened ZIP.
pub(super) struct Parts<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

/// One step through XML.
pub(super) enum Step<'s> {
    /// An element begins.
    Open(&'s BytesStart<'s>),
    /// The element of this local name ends.
    Close(&'s str),
    /// Text within one.
    Text(&'s str),
}

impl<'b> Parts<'b> {
    /// Opens a ZIP whose parts do not inflate beyond bounds. Their sizes as written may lie, so they are
    /// inflated to be counted.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unread> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_fault| Unread::damaged())?;
        if zip.len() > PARTS_MAX {
            return Err(Unread::too_much());
        }
        let mut left = INFLATED_MAX;
        for number in 0..zip.len() {
            let Ok(part) = zip.by_index(number) else {
                // A part behind a password or in an unknown coding; it is missed where it is needed.
                continue;
            };
            let name = part
                .name()
                .map(|name| name.to_ascii_lowercase())
                .unwrap_or_default();
            if !(name.ends_with(".xml") || name.ends_with(".rels")) {
                continue;
            }
            let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
            left = left
                .checked_sub(size.unwrap_or_default())
                .ok_or_else(Unread::too_much)?;
        }
        Ok(Self { zip })
    }

    pub(super) fn kind(&mut self) -> ZipKind {
        let named = |name: &str| self.names().any(|known| known.eq_ignore_ascii_case(name));
        if named("xl/workbook.bin") {
            return ZipKind::Binary;
        }
        if named("xl/workbook.xml") || self.names().any(|name| name.contains("/worksheets/sheet")) {
            return ZipKind::Excel;
        }
        if named("content.xml") && self.text("mimetype").contains("spreadsheet") {
            return ZipKind::OpenDocument;
        }
        ZipKind::Other
    }

    /// The names of the parts; one that is no text is none of those that are looked for.
    fn names(&self) -> impl Iterator<Item = String> {
        self.zip
            .file_names()
            .filter_map(|name| Some(name.ok()?.into_owned()))
    }

    fn text(&mut self, name: &str) -> String {
        let mut text = String::new();
        if let Ok(part) = self.zip.by_name(name) {
            // What is no text is no mimetype.
            let _ = part.take(1_000).read_to_string(&mut text);
        }
        text
    }

    /// Goes through a part; nothing happens where it is not there. An odd end is no fault: what was said up
    /// to it was said.
    pub(super) fn walk(&mut self, name: &str, mut visit: impl FnMut(Step<'_>)) {
        let Some(name) = self.names().find(|known| known.eq_ignore_ascii_case(name)) else {
            return;
        };
        if let Ok(part) = self.zip.by_name(&name) {
            walk(&mut Reader::from_reader(BufReader::new(part)), &mut visit);
        }
    }
}

fn walk(reader: &mut Reader<impl std::io::BufRead>, visit: &mut impl FnMut(Step<'_>)) {
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                depth += 1;
                if depth > DEPTH_MAX {
                    return;
                }
                visit(Step::Open(&tag));
            }
            Ok(Event::End(tag)) => {
                depth = depth.saturating_sub(1);
                visit(Step::Close(tag.local_name().into_inner()));
            }
            Ok(Event::Empty(tag)) => {
                visit(Step::Open(&tag));
                visit(Step::Close(tag.local_name().into_inner()));
            }
            Ok(Event::Text(text)) => visit(Step::Text(&text.xml10_content())),
            Ok(Event::CData(text)) => visit(Step::Text(&text.xml10_content())),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(letter)) => visit(Step::Text(letter.encode_utf8(&mut [0; 4]))),
                Ok(None) => visit(Step::Text(resolve_xml_entity(&name).unwrap_or_default())),
                Err(_fault) => return,
            },
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            Ok(Event::Eof) | Err(_) => return,
        }
    }
}

/// The local name of an element.
pub(super) fn name<'t>(tag: &'t BytesStart<'_>) -> &'t str {
    tag.local_name().into_inner()
}

/// The value of an attribute by its local name, whatever its prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, local: &str) -> Option<String> {
    // The check for twins compares each attribute with all before it.
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
    let found = attributes.find(|one| one.key.local_name().into_inner() == local)?;
    let plain = unescape(&found.value).map(std::borrow::Cow::into_owned);
    Some(plain.unwrap_or_else(|_fault| found.value.into_owned()))
}

/// Whether an attribute says yes.
pub(super) fn truth(tag: &BytesStart<'_>, local: &str) -> bool {
    attribute(tag, local).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}
