//! What the bytes of shown strings mean, by the font they are shown in.

use std::collections::BTreeMap;

use lopdf::{DecompressError, Dictionary, Document, Encoding, Error, Object, ObjectId};

use super::show::Stopped;
use super::table::Table;

/// The most that one table of characters may inflate to.
const TABLE_MAX: usize = 2 * 1024 * 1024;
/// The most that all of them may; in memory they are many times larger.
const TABLES_MAX: usize = 8 * 1024 * 1024;
/// So many bytes are read at once, in whole characters of 1, 2 or 4.
const PIECE: usize = 64;

/// What the bytes of a string in one font mean.
enum Code<'d> {
    /// By the font's own table.
    Table(Table),
    /// By a code that is known.
    Simple(Encoding<'d>),
    /// Nothing can be known of it.
    Unknown,
}

/// The fonts of a document that were met, each read once.
pub(super) struct Fonts<'d> {
    document: &'d Document,
    known: BTreeMap<ObjectId, usize>,
    codes: Vec<Code<'d>>,
    left: usize,
}

impl<'d> Fonts<'d> {
    /// None yet.
    pub(super) const fn new(document: &'d Document) -> Self {
        Self {
            document,
            known: BTreeMap::new(),
            codes: Vec::new(),
            left: TABLES_MAX,
        }
    }

    /// The font that resources call `name`; it is asked for its text by the number that comes back.
    pub(super) fn find(
        &mut self,
        resources: Option<&'d Dictionary>,
        name: &[u8],
    ) -> Result<Option<usize>, Stopped> {
        let Some(fonts) =
            resources.and_then(|found| super::pages::inside(self.document, found, b"Font"))
        else {
            return Ok(None);
        };
        let Ok(object) = fonts.get(name) else {
            return Ok(None);
        };
        let Some(font) = self
            .document
            .dereference(object)
            .ok()
            .and_then(|(_, font)| font.as_dict().ok())
        else {
            return Ok(None);
        };
        // A font written out in place is known by its table.
        let id = [Some(object), font.get(b"ToUnicode").ok()]
            .into_iter()
            .flatten()
            .find_map(|object| object.as_reference().ok());
        if let Some(number) = id.and_then(|id| self.known.get(&id)) {
            return Ok(Some(*number));
        }
        let code = self.encoding(font)?;
        let number = self.codes.len();
        self.codes.push(code);
        if let Some(id) = id {
            self.known.insert(id, number);
        }
        Ok(Some(number))
    }

    fn encoding(&mut self, font: &'d Dictionary) -> Result<Code<'d>, Stopped> {
        // Each font costs a little, however small.
        self.spend(256)?;
        let limit = TABLE_MAX.min(self.left);
        let table = font
            .get_deref(b"ToUnicode", self.document)
            .and_then(Object::as_stream)
            .and_then(|table| table.decompressed_content_with_limit(limit));
        match table {
            Ok(table) => {
                self.spend(table.len())?;
                let table = Table::of(&table);
                if !table.is_empty() {
                    return Ok(Code::Table(table));
                }
            }
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(Stopped);
            }
            Err(_) => {}
        }
        // Without a table, two bytes of such a font mean a picture of a letter and no more.
        let composite = font.get(b"Subtype").and_then(Object::as_name);
        if composite.is_ok_and(|kind| kind == b"Type0") {
            return Ok(Code::Unknown);
        }
        Ok(font
            .get_font_encoding_with_limit(self.document, limit)
            .map_or(Code::Unknown, Code::Simple))
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Stopped> {
        self.left = self.left.checked_sub(bytes).ok_or(Stopped)?;
        Ok(())
    }

    /// Adds the text of these bytes to `out`, at most up to `max` bytes. Without a font they are taken
    /// for Latin letters.
    pub(super) fn read(&self, font: Option<usize>, bytes: &[u8], out: &mut String, max: usize) {
        let code = font.map(|number| self.codes.get(number).unwrap_or(&Code::Unknown));
        match code {
            Some(Code::Table(table)) => table.read(bytes, out, max),
            Some(Code::Simple(encoding)) => {
                for piece in bytes.chunks(PIECE).take(max / PIECE) {
                    // What has no meaning is left out.
                    if let Ok(text) = encoding.bytes_to_string(piece) {
                        out.push_str(&text);
                    }
                }
            }
            Some(Code::Unknown) => {}
            None => out.extend(bytes.iter().take(max).copied().map(char::from)),
        }
    }
}
