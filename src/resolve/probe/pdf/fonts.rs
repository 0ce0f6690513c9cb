//! What the bytes of shown strings mean, by the font they are shown in.

use std::collections::BTreeMap;

use lopdf::{DecompressError, Dictionary, Document, Encoding, Error, Object, ObjectId, Stream};

use super::show::Stopped;

/// The most that one table of characters may inflate to.
const TABLE_MAX: usize = 2 * 1024 * 1024;
/// The most that all of them may; in memory they are many times larger.
const TABLES_MAX: usize = 8 * 1024 * 1024;
/// A table may make much of few bytes: so many are read at once, in whole characters of 1, 2 or 4.
const PIECE: usize = 64;

/// The fonts of a document that were met, each read once.
pub(super) struct Fonts<'d> {
    document: &'d Document,
    known: BTreeMap<ObjectId, usize>,
    encodings: Vec<Option<Encoding<'d>>>,
    left: usize,
}

impl<'d> Fonts<'d> {
    /// None yet.
    pub(super) const fn new(document: &'d Document) -> Self {
        Self {
            document,
            known: BTreeMap::new(),
            encodings: Vec::new(),
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
        let encoding = self.encoding(font)?;
        let number = self.encodings.len();
        self.encodings.push(encoding);
        if let Some(id) = id {
            self.known.insert(id, number);
        }
        Ok(Some(number))
    }

    fn encoding(&mut self, font: &'d Dictionary) -> Result<Option<Encoding<'d>>, Stopped> {
        // Each font costs a little, however small.
        self.spend(256)?;
        let table = font
            .get_deref(b"ToUnicode", self.document)
            .and_then(Object::as_stream);
        if let Ok(table) = table
            && let Some(encoding) = self.table(table)?
        {
            return Ok(Some(encoding));
        }
        match font.get_font_encoding_with_limit(self.document, TABLE_MAX.min(self.left)) {
            Ok(encoding) => Ok(Some(encoding)),
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => Err(Stopped),
            Err(_) => Ok(None),
        }
    }

    /// The table says best what is meant; the library asks for it only where nothing else is said.
    fn table(&mut self, table: &Stream) -> Result<Option<Encoding<'d>>, Stopped> {
        let limit = TABLE_MAX.min(self.left);
        let inside = match table.decompressed_content_with_limit(limit) {
            Ok(inside) => inside,
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(Stopped);
            }
            Err(_) => return Ok(None),
        };
        self.spend(inside.len())?;
        let mut font = Dictionary::new();
        font.set("Type", "Font");
        font.set("ToUnicode", Stream::new(Dictionary::new(), inside));
        Ok(
            match font.get_font_encoding_with_limit(self.document, limit) {
                Ok(Encoding::UnicodeMapEncoding(map)) => Some(Encoding::UnicodeMapEncoding(map)),
                Ok(
                    Encoding::OneByteEncoding(_)
                    | Encoding::SimpleEncoding(_)
                    | Encoding::Differences(_),
                )
                | Err(_) => None,
            },
        )
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Stopped> {
        self.left = self.left.checked_sub(bytes).ok_or(Stopped)?;
        Ok(())
    }

    /// Adds the text of these bytes to `out`, at most up to `max` bytes. Without a font they are taken
    /// for Latin letters.
    pub(super) fn read(&self, font: Option<usize>, bytes: &[u8], out: &mut String, max: usize) {
        let encoding = font.map(|number| self.encodings.get(number).and_then(Option::as_ref));
        for piece in bytes.chunks(PIECE) {
            match encoding {
                _ if out.len() >= max => return,
                Some(Some(encoding)) => {
                    // What has no meaning is left out.
                    if let Ok(text) = encoding.bytes_to_string(piece) {
                        out.push_str(&text);
                    }
                }
                Some(None) => {}
                None => out.extend(piece.iter().copied().map(char::from)),
            }
        }
    }
}
