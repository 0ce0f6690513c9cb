//! Reads what pages show: which show text at all, what it says, which are the picture of a page.
//!
//! A page shows text if an operator shows a string that is not blank, also where its letters mean
//! nothing to us. The layer of text under a scan is such text.

mod drawings;
mod letters;
mod notes;

use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use lopdf::Dictionary;

use drawings::Drawings;

use super::budget::{Spent, Stopped};
use super::content::{PdfToken, PdfTokens, is_known};
use super::cover::Cover;
use super::file::{File, FoundObject};
use super::fonts::{Fonts, PdfFont};
use super::matrix::Matrix;
use super::pages::PdfPage;
use super::shown::PageText;
use super::state::{Operands, State, TextPosition};
use crate::resolve::probe::personal::Scanner;
use crate::text;

/// What looking at a drawing or a note costs, however small it is.
const ENTRY: usize = 256;
/// So many words are read in less than a thousandth of a second.
const WORDS: usize = 4096;
/// The most strings and numbers before one operator that are kept.
const OPERANDS_MAX: usize = 20_000;
/// States that are kept within one another; programs nest some twenty.
const STATES_MAX: usize = 512;
/// The most names of fonts that a page remembers; pages of real files have up to a dozen.
const NAMED_MAX: usize = 256;
/// The most text of one page that is kept, in bytes.
const PAGE_MAX: usize = 2 * 1024 * 1024;

/// What the pages show.
#[derive(Debug, Default)]
pub(super) struct SeenPages {
    /// How many of them show text.
    pub(super) with_text: u32,
    /// Those that are the picture of a page, from 1.
    pub(super) scans: Vec<u32>,
    /// Whether all of them were looked through and none draws anything.
    pub(super) blank: bool,
    /// A page of which something could not be read.
    pub(super) unread: Option<u32>,
    /// Whether there is one page, which says that a program will put a form in its place.
    pub(super) waits: bool,
}

/// What Adobe's programs write on the page that stands in for a form, in English and by the addresses of
/// other languages' pages.
const WAITS: [&str; 2] = ["Please wait", "adobe.com/go/"];

/// What the pages show; their text goes to `scanner`.
///
/// # Errors
/// [`Stopped`] at a bound. What was scanned before it stays with the scanner.
pub(super) fn read(
    file: &File<'_>,
    pages: &[PdfPage],
    scanner: &mut Scanner,
) -> Result<SeenPages, Stopped> {
    let mut reader = PageReader::new(file);
    let mut seen = SeenPages::default();
    let mut unread = false;
    for (page, number) in pages.iter().zip(1_u32..) {
        reader.cover = Cover::of(page.area);
        (reader.unread, reader.lost) = (false, false);
        reader.number = number;
        let read = reader.page(page);
        let text = reader.shown.take();
        seen.waits = pages.len() == 1 && WAITS.iter().any(|words| text.contains(words));
        scanner.scan(&text, &text!("halaman {number}", "page {number}"));
        seen.with_text += u32::from(read?);
        if reader.cover.is_scan() {
            seen.scans.push(number);
        }
        if reader.unread || reader.lost {
            seen.unread = seen.unread.or(Some(number));
        }
        unread |= reader.unread;
    }
    if !reader.drawn {
        seen.unread = seen.unread.or(reader.strange);
    }
    seen.blank = !reader.drawn && !unread && reader.strange.is_none();
    Ok(seen)
}

struct PageReader<'f, 'b> {
    file: &'f File<'b>,
    fonts: Fonts<'f, 'b>,
    drawings: Drawings,
    shown: PageText,
    cover: Cover,
    /// Whether what is drawn is not the page itself: the look of a field or note, which makes no text of
    /// a scan.
    beside: bool,
    /// Whether what is drawn was drawn before, so that its text is no news.
    again: bool,
    /// Whether anything was drawn: text, a picture, a line, an area, the look of a note.
    drawn: bool,
    /// Whether something that may draw could not be read.
    unread: bool,
    /// Whether what draws the page is not there.
    lost: bool,
    /// Which page is read, from 1.
    number: u32,
    /// The first page on which stands what nobody can follow. Where other content draws, readers go on
    /// with that.
    strange: Option<u32>,
}

/// What content is drawn with: a page, or a drawing on it.
struct Canvas<'c> {
    resources: Option<&'c FoundObject>,
    /// How many drawings it lies in.
    depth: usize,
    state: State,
    /// What `q` keeps for `Q`.
    kept: Vec<State>,
    pen: TextPosition,
    operands: Operands<'c>,
    /// The fonts that were named, as long as the document keeps them.
    fonts: BTreeMap<&'c [u8], Option<Weak<PdfFont>>>,
    /// The drawings that its resources name, once one was asked for.
    drawings: Option<Option<Rc<FoundObject>>>,
    /// Whether it showed text.
    shows: bool,
}

impl<'f, 'b> PageReader<'f, 'b> {
    fn new(file: &'f File<'b>) -> Self {
        Self {
            file,
            fonts: Fonts::new(file),
            drawings: Drawings::default(),
            shown: PageText::default(),
            cover: Cover::of([0.0, 0.0, 1.0, 1.0]),
            beside: false,
            again: false,
            drawn: false,
            unread: false,
            lost: false,
            number: 1,
            strange: None,
        }
    }

    /// Reads a page; whether it shows text.
    fn page(&mut self, page: &PdfPage) -> Result<bool, Stopped> {
        self.shown = PageText::default();
        let found = self.file.follow(&page.object);
        let Some(dictionary) = found.dictionary() else {
            return Ok(false);
        };
        let content = self.contents(dictionary)?;
        let state = State::of(Matrix::SAME);
        let shows = self.content(&content, page.resources.as_deref(), state, 0)?;
        drop(content);
        self.notes(dictionary)?;
        Ok(shows)
    }

    /// What draws a page, which may stand in several streams.
    fn contents(&mut self, page: &Dictionary) -> Result<Vec<u8>, Stopped> {
        let Some(found) = self.file.key(page, b"Contents") else {
            // What is named and not there was lost: readers show a page without it.
            self.lost = page
                .get(b"Contents")
                .is_ok_and(|named| named.as_reference().is_ok());
            return Ok(Vec::new());
        };
        let Ok(parts) = found.as_array() else {
            return self.inflate(&found);
        };
        let mut content = Vec::new();
        for part in parts {
            self.file.budget.spend(ENTRY)?;
            let part = self.file.follow(part);
            if part.is_null() {
                self.lost = true;
                continue;
            }
            content.extend(self.inflate(&part)?);
            // A word may not begin in one stream and end in the next.
            content.push(b'\n');
            if content.len() > self.file.budget.stream_max() {
                return Err(self.file.budget.too_much(Spent::Large));
            }
        }
        Ok(content)
    }

    fn inflate(&mut self, found: &FoundObject) -> Result<Vec<u8>, Stopped> {
        let data = self.file.data(found)?;
        self.unread |= data.as_ref().is_none_or(|data| !data.whole);
        Ok(data.map(|data| data.bytes).unwrap_or_default())
    }

    /// Reads content; whether it shows text.
    fn content(
        &mut self,
        content: &[u8],
        resources: Option<&FoundObject>,
        state: State,
        depth: usize,
    ) -> Result<bool, Stopped> {
        self.file.budget.spend(content.len() + ENTRY)?;
        let mut canvas = Canvas {
            resources,
            depth,
            state,
            kept: Vec::new(),
            pen: TextPosition::START,
            operands: Operands::default(),
            fonts: BTreeMap::new(),
            drawings: None,
            shows: false,
        };
        for (count, word) in PdfTokens::of(content).enumerate() {
            if count % WORDS == 0 {
                // Whether anybody still waits.
                self.file.budget.spend(0)?;
            }
            match word {
                PdfToken::Operator(operator) => {
                    self.operator(operator, &mut canvas)?;
                    canvas.operands.shown.clear();
                    canvas.operands.name = None;
                }
                PdfToken::Name(name) => canvas.operands.name = Some(name),
                PdfToken::Text(_) | PdfToken::Number(_)
                    if canvas.operands.shown.len() < OPERANDS_MAX =>
                {
                    canvas.operands.shown.push(word);
                }
                PdfToken::Text(_)
                | PdfToken::Number(_)
                | PdfToken::Open
                | PdfToken::Close
                | PdfToken::Begin
                | PdfToken::End => {}
            }
        }
        if !canvas.operands.shown.is_empty() {
            // Nothing is done with these words: what would have been is gone, or was taken for a string.
            self.strange();
        }
        Ok(canvas.shows)
    }

    fn strange(&mut self) {
        self.strange = self.strange.or(Some(self.number));
    }

    /// Does what an operator does with the words before it.
    fn operator(&mut self, operator: &[u8], canvas: &mut Canvas<'_>) -> Result<(), Stopped> {
        let name = canvas.operands.name.unwrap_or_default();
        let state = &mut canvas.state;
        match operator {
            b"q" if canvas.kept.len() < STATES_MAX => canvas.kept.push(state.clone()),
            b"Q" => {
                if let Some(kept) = canvas.kept.pop() {
                    *state = kept;
                }
            }
            b"Tf" => {
                state.size = canvas.operands.number(0);
                // Given back before another is read: both may be large.
                state.font = None;
                canvas.state.font = self.font(name, canvas)?;
            }
            b"Tj" | b"TJ" => canvas.shows |= self.show(canvas),
            b"'" | b"\"" => {
                canvas.pen.go(operator, &canvas.operands, state);
                canvas.shows |= self.show(canvas);
            }
            b"Do" => canvas.shows |= self.named(name, canvas)?,
            b"ID" => self.picture(state.space),
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" => {
                self.drawn = true;
            }
            _ if state.set(operator, &canvas.operands) => {}
            _ if !is_known(operator) => self.strange(),
            _ => canvas.pen.go(operator, &canvas.operands, state),
        }
        Ok(())
    }

    /// The font of a name, read once for all as long as there is room.
    fn font<'c>(
        &mut self,
        name: &'c [u8],
        canvas: &mut Canvas<'c>,
    ) -> Result<Option<Rc<PdfFont>>, Stopped> {
        match canvas.fonts.get(name) {
            Some(None) => return Ok(None),
            Some(Some(kept)) => {
                if let Some(font) = kept.upgrade() {
                    return Ok(Some(font));
                }
            }
            None => {}
        }
        let found = self.fonts.find(canvas.resources, name)?;
        if canvas.fonts.len() >= NAMED_MAX {
            canvas.fonts.clear();
        }
        let kept = found.as_ref().map(Rc::downgrade);
        canvas.fonts.insert(name, kept);
        Ok(found)
    }

    fn picture(&mut self, space: Matrix) {
        self.drawn = true;
        if !self.beside {
            self.cover.picture(space);
        }
    }
}

/// The text of all pages.
#[cfg(test)]
pub(super) fn text_of(file: &File<'_>, pages: &[PdfPage]) -> String {
    let mut reader = PageReader::new(file);
    let mut text = String::new();
    for page in pages {
        assert!(reader.page(page).is_ok());
        text.push_str(&reader.shown.take());
    }
    text
}
