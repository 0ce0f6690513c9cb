//! What the bytes of shown strings mean, by the font they are shown in, and how wide they are.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document};

use super::budget::{Spent, Stopped};
use super::file::{File, FoundObject};
use super::syntax;
use super::table::CodeTable;
use super::widths;

/// The most bytes of memory that all fonts may take that are held at once: those that are kept in case they
/// come again, and those that a page draws with. A subset of a hundred letters takes 25 KB, a font of all letters
/// that there are 9 MB. A document put together of hundreds of others has more, and then those that come
/// again are read again; a page that nests hundreds of large ones was made to.
const FONTS_SHARED: usize = 12 * 1024 * 1024;
const FONTS_ALONE: usize = 40 * 1024 * 1024;
/// What each font costs, however small, and each of its widths.
const FONT: usize = 4096;
const WIDTH: usize = 32;

/// What the bytes of a string in one font mean.
enum CodeMeaning {
    /// By the font's own table.
    Table(CodeTable),
    /// By a code that is known: what each byte means.
    Simple(Vec<String>),
    /// Nothing can be known of it.
    Unknown,
}

/// A font.
pub(super) struct PdfFont {
    code: CodeMeaning,
    /// Whether two bytes make a letter.
    wide: bool,
    widths: BTreeMap<u16, f64>,
    /// The width of a letter that has none of its own; none if it is not known.
    other: Option<f64>,
    /// Given back with it.
    _room: FontRoom,
}

/// The memory that a font takes of what all of them may.
struct FontRoom {
    bytes: usize,
    taken: Rc<Cell<usize>>,
}

impl Drop for FontRoom {
    fn drop(&mut self) {
        self.taken.set(self.taken.get().saturating_sub(self.bytes));
    }
}

/// The fonts of a document that were met lately.
pub(super) struct Fonts<'f, 'b> {
    file: &'f File<'b>,
    known: BTreeMap<u32, Rc<PdfFont>>,
    /// Those that stand in their resources themselves and are kept by no number.
    direct: Vec<Rc<PdfFont>>,
    /// How much memory all fonts take that are still held.
    taken: Rc<Cell<usize>>,
}

impl<'f, 'b> Fonts<'f, 'b> {
    /// None yet.
    pub(super) fn new(file: &'f File<'b>) -> Self {
        Self {
            file,
            known: BTreeMap::new(),
            direct: Vec::new(),
            taken: Rc::default(),
        }
    }

    /// The font that resources call `name`.
    ///
    /// # Errors
    /// [`Stopped`] at a bound.
    pub(super) fn find(
        &mut self,
        resources: Option<&FoundObject>,
        name: &[u8],
    ) -> Result<Option<Rc<PdfFont>>, Stopped> {
        let fonts = resources.and_then(|found| self.file.inside(found.dictionary()?, b"Font"));
        let fonts = fonts.as_ref().and_then(|fonts| fonts.dictionary());
        let Some(object) = fonts.and_then(|fonts| fonts.get(&syntax::unescaped(name)).ok()) else {
            return Ok(None);
        };
        let found = self.file.follow(object);
        let Some(font) = found.dictionary() else {
            return Ok(None);
        };
        // A font written out in place is known by its table.
        let id = [Some(object), font.get(b"ToUnicode").ok()]
            .into_iter()
            .flatten()
            .find_map(|object| object.as_reference().ok());
        if let Some(known) = id.and_then(|(number, _)| self.known.get(&number)) {
            return Ok(Some(Rc::clone(known)));
        }
        let read = Rc::new(self.read(font)?);
        match id {
            Some((number, _)) => drop(self.known.insert(number, Rc::clone(&read))),
            None => self.direct.push(Rc::clone(&read)),
        }
        Ok(Some(read))
    }

    fn read(&mut self, font: &Dictionary) -> Result<PdfFont, Stopped> {
        self.file.budget.spend(FONT)?;
        let kind = self.file.key(font, b"Subtype");
        let wide = kind.is_some_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Type0"));
        let code = self.code(font, wide)?;
        let (widths, other) = if wide {
            widths::of_many(self.file, font)
        } else {
            widths::of_few(self.file, font)
        };
        let room = self.room(FONT + code.weight() + widths.len() * WIDTH)?;
        Ok(PdfFont {
            code,
            wide,
            widths,
            other,
            _room: room,
        })
    }

    fn code(&self, font: &Dictionary, wide: bool) -> Result<CodeMeaning, Stopped> {
        if let Some(table) = self.file.key(font, b"ToUnicode")
            && let Some(table) = self.file.data(&table)?
        {
            let table = CodeTable::of(&table.bytes);
            if !table.is_empty() {
                return Ok(CodeMeaning::Table(table));
            }
        }
        // Without a table, two bytes of such a font mean a picture of a letter and no more.
        if wide {
            return Ok(CodeMeaning::Unknown);
        }
        let mut alone = Dictionary::new();
        alone.set("Type", "Font");
        if let Some(encoding) = self.file.key(font, b"Encoding") {
            alone.set("Encoding", self.file.spread(&encoding));
        }
        let document = Document::new();
        let encoding = alone.get_font_encoding_with_limit(&document, 0);
        Ok(encoding.map_or(CodeMeaning::Unknown, |encoding| {
            let letters = (0..=u8::MAX).map(|byte| encoding.bytes_to_string(&[byte]));
            // What has no meaning is left out.
            CodeMeaning::Simple(letters.map(Result::unwrap_or_default).collect())
        }))
    }

    /// Takes room for so many bytes, that of the fonts that nothing draws with if need be.
    fn room(&mut self, bytes: usize) -> Result<FontRoom, Stopped> {
        let most = self.file.budget.held(FONTS_SHARED, FONTS_ALONE);
        if self.taken.get() + bytes > most {
            self.known.clear();
            self.direct.clear();
        }
        let taken = self.taken.get() + bytes;
        if taken > most {
            return Err(self.file.budget.too_much(Spent::Large));
        }
        self.taken.set(taken);
        Ok(FontRoom {
            bytes,
            taken: Rc::clone(&self.taken),
        })
    }
}

impl CodeMeaning {
    /// What it takes in memory, roughly.
    fn weight(&self) -> usize {
        match self {
            Self::Table(table) => table.weight(),
            Self::Simple(letters) => letters.len() * size_of::<String>() * 2,
            Self::Unknown => 0,
        }
    }
}

impl PdfFont {
    /// Adds the text of these bytes to `out`, at most up to `max` bytes.
    pub(super) fn read(&self, bytes: &[u8], out: &mut String, max: usize) {
        match &self.code {
            CodeMeaning::Table(table) => table.read(bytes, out, max),
            CodeMeaning::Simple(letters) => {
                for byte in bytes.iter().take(max) {
                    if let Some(letter) = letters.get(usize::from(*byte)) {
                        out.push_str(letter);
                    }
                }
            }
            CodeMeaning::Unknown => {}
        }
    }

    /// How wide these bytes are, at a size of 1, with so much behind each letter and so much behind each
    /// space; none if it is not known.
    pub(super) fn width(&self, bytes: &[u8], letter: f64, space: f64) -> Option<f64> {
        let mut width = 0.0;
        if self.wide {
            for [high, low] in bytes.as_chunks().0 {
                width += self.of(u16::from_be_bytes([*high, *low]))? + letter;
            }
        } else {
            for byte in bytes {
                width += self.of(u16::from(*byte))? + letter;
                if *byte == b' ' {
                    width += space;
                }
            }
        }
        Some(width)
    }

    fn of(&self, code: u16) -> Option<f64> {
        self.widths.get(&code).copied().or(self.other)
    }
}
