//! Lines of a fixed width: wrapping between words with a hanging indent, colours, no trailing spaces.
//! It knows nothing of reports.

use std::fmt::Write as _;
use std::sync::Arc;

use anstyle::{AnsiColor, Effects, Style};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::model::visible;
use crate::report::phrases::GLUE;

/// What opens a link (its address and `END` follow), and closes it (`END` alone follows): OSC 8, which
/// terminals without links pass over.
const LINK: &str = "\x1b]8;;";
const END: &str = "\x1b\\";

/// How a piece of text is inked, where colours are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// As the terminal's own text.
    Plain,
    /// A head.
    Bold,
    /// What matters less.
    Dim,
    /// An error, a failed verdict.
    Red,
    /// A warning.
    Yellow,
    /// A note.
    Blue,
    /// A passed verdict.
    Green,
}

impl Ink {
    const fn style(self) -> Style {
        let style = Style::new();
        match self {
            Self::Plain => style,
            Self::Bold => style.effects(Effects::BOLD),
            Self::Dim => style.effects(Effects::DIMMED),
            Self::Red => style.effects(Effects::BOLD).fg_color(color(AnsiColor::Red)),
            Self::Yellow => style
                .effects(Effects::BOLD)
                .fg_color(color(AnsiColor::Yellow)),
            Self::Blue => style
                .effects(Effects::BOLD)
                .fg_color(color(AnsiColor::Blue)),
            Self::Green => style
                .effects(Effects::BOLD)
                .fg_color(color(AnsiColor::Green)),
        }
    }
}

const fn color(color: AnsiColor) -> Option<anstyle::Color> {
    Some(anstyle::Color::Ansi(color))
}

/// Text with its ink, and what it leads to where the terminal has links. The text is already escaped.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    ink: Ink,
    text: String,
    link: Option<Arc<str>>,
}

impl Piece {
    /// Text that leads nowhere.
    pub(crate) const fn new(ink: Ink, text: String) -> Self {
        Self {
            ink,
            text,
            link: None,
        }
    }

    /// The same, leading to an address.
    pub(crate) fn to(mut self, address: Option<Arc<str>>) -> Self {
        self.link = address;
        self
    }

    /// The same look with other text.
    fn with(&self, text: &str) -> Self {
        Self {
            ink: self.ink,
            text: text.to_owned(),
            link: self.link.clone(),
        }
    }

    fn looks_like(&self, other: &Self) -> bool {
        self.ink == other.ink && self.link == other.link
    }
}

/// A page that is written from top to bottom.
pub(crate) struct Page {
    out: String,
    width: usize,
    color: bool,
}

impl Page {
    /// An empty page, `width` columns wide.
    pub(crate) const fn new(width: usize, color: bool) -> Self {
        Self {
            out: String::new(),
            width,
            color,
        }
    }

    /// Its columns.
    pub(crate) const fn width(&self) -> usize {
        self.width
    }

    /// All that was written.
    pub(crate) fn into_text(self) -> String {
        self.out
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A paragraph: `indent` spaces before its first line, `hang` before the others. Lines break at
    /// spaces, never at the glue of names that stay whole; a word longer than a line is cut where the line ends.
    pub(crate) fn paragraph(&mut self, indent: usize, hang: usize, pieces: &[Piece]) {
        let mut line = LineBuffer::new(indent);
        for word in words(pieces) {
            let room = self.width.saturating_sub(line.width);
            let gap = usize::from(!line.is_empty());
            if gap + word.width <= room {
                line.push_word(gap == 1, word.pieces);
                continue;
            }
            if !line.is_empty() {
                self.emit(std::mem::replace(&mut line, LineBuffer::new(hang)));
            }
            if word.width <= self.width.saturating_sub(line.width) {
                line.push_word(false, word.pieces);
            } else {
                line = self.cut_word(line, hang, &word);
            }
        }
        self.emit(line);
    }

    /// A paragraph of one ink; the text is made visible.
    pub(crate) fn text(&mut self, ink: Ink, (indent, hang): (usize, usize), text: &str) {
        self.paragraph(indent, hang, &[Piece::new(ink, visible(text))]);
    }

    /// An item of a list.
    pub(crate) fn bullet(&mut self, text: &str) {
        self.text(Ink::Plain, (1, 3), &format!("• {text}"));
    }

    /// Writes a word that is longer than a line; gives back the line that its end stands on.
    fn cut_word(&mut self, mut line: LineBuffer, hang: usize, word: &Unbreakable) -> LineBuffer {
        for piece in &word.pieces {
            for character in piece.text.chars() {
                let columns = character.width().unwrap_or(0);
                if line.width + columns > self.width && !line.is_empty() {
                    self.emit(std::mem::replace(&mut line, LineBuffer::new(hang)));
                }
                line.push(piece.with(character.encode_utf8(&mut [0; 4])), columns);
            }
        }
        line
    }

    fn emit(&mut self, line: LineBuffer) {
        let mut pieces = line.pieces;
        while let Some(Piece { text, .. }) = pieces.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                break;
            }
            pieces.pop();
        }
        if !pieces.is_empty() {
            self.out.extend(std::iter::repeat_n(' ', line.indent));
        }
        for Piece { ink, text, link } in pieces {
            let text = text.replace(GLUE, " ");
            if let Some(address) = &link {
                let _ = write!(self.out, "{LINK}{address}{END}");
            }
            if self.color && ink != Ink::Plain {
                let style = ink.style();
                // Writing to a String cannot fail.
                let _ = write!(self.out, "{style}{text}{style:#}");
            } else {
                self.out.push_str(&text);
            }
            if link.is_some() {
                let _ = write!(self.out, "{LINK}{END}");
            }
        }
        self.out.push('\n');
    }

    /// A line that is laid out already, as those of a table are.
    pub(crate) fn ready(&mut self, ink: Ink, text: &str) {
        let mut line = LineBuffer::new(0);
        line.push(Piece::new(ink, text.to_owned()), 0);
        self.emit(line);
    }
}

/// A line while it is filled.
struct LineBuffer {
    indent: usize,
    width: usize,
    pieces: Vec<Piece>,
}

impl LineBuffer {
    const fn new(indent: usize) -> Self {
        Self {
            indent,
            width: indent,
            pieces: Vec::new(),
        }
    }

    const fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    fn push_word(&mut self, gap: bool, pieces: Vec<Piece>) {
        if let Some(first) = pieces.first().filter(|_| gap) {
            let same = self
                .pieces
                .last()
                .is_some_and(|last| last.looks_like(first));
            let gap = Piece::new(Ink::Plain, " ".to_owned());
            self.push(if same { first.with(" ") } else { gap }, 1);
        }
        for piece in pieces {
            let columns = columns(&piece.text);
            self.push(piece, columns);
        }
    }

    fn push(&mut self, piece: Piece, columns: usize) {
        self.width += columns;
        match self.pieces.last_mut() {
            Some(last) if last.looks_like(&piece) => last.text.push_str(&piece.text),
            Some(_) | None => self.pieces.push(piece),
        }
    }
}

/// What no line breaks inside of, unless it is longer than a line.
#[derive(Default)]
struct Unbreakable {
    width: usize,
    pieces: Vec<Piece>,
}

fn words(pieces: &[Piece]) -> Vec<Unbreakable> {
    let mut words = vec![Unbreakable::default()];
    for piece in pieces {
        for (index, part) in piece.text.split(' ').enumerate() {
            if index > 0 {
                words.push(Unbreakable::default());
            }
            if let Some(word) = words.last_mut().filter(|_| !part.is_empty()) {
                word.width += columns(part);
                word.pieces.push(piece.with(part));
            }
        }
    }
    words.retain(|word| !word.pieces.is_empty());
    words
}

/// Columns that a text takes; never less than its characters one by one take.
pub(super) fn columns(text: &str) -> usize {
    let single: usize = text
        .chars()
        .map(|character| character.width().unwrap_or(0))
        .sum();
    text.width().max(single)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(width: usize, text: &str) -> String {
        let mut page = Page::new(width, false);
        page.paragraph(0, 2, &[Piece::new(Ink::Bold, text.to_owned())]);
        page.into_text()
    }

    #[test]
    fn lines_break_between_words_and_hang() {
        assert_eq!(
            plain(10, "satu dua tiga empat"),
            "satu dua\n  tiga\n  empat\n"
        );
        assert_eq!(
            plain(10, "abc Menuju\u{a0}In  x"),
            "abc\n  Menuju I\n  n x\n"
        );
        assert_eq!(
            plain(12, "abc Menuju\u{a0}In  x"),
            "abc\n  Menuju In\n  x\n"
        );
        assert_eq!(plain(4, "日本語 "), "日本\n  語\n");
        assert_eq!(plain(4, "  "), "\n");
    }

    #[test]
    fn colours_are_closed_and_left_out_when_unwanted() {
        let mut page = Page::new(20, true);
        page.paragraph(
            1,
            2,
            &[
                Piece::new(Ink::Bold, "a b".to_owned()),
                Piece::new(Ink::Plain, " c".to_owned()),
            ],
        );
        assert_eq!(page.into_text(), " \x1b[1ma b\x1b[0m c\n");
    }

    #[test]
    fn a_link_is_opened_and_closed_on_each_of_its_lines() {
        let mut page = Page::new(10, false);
        let address: Arc<str> = Arc::from("file:///a/b%20c");
        let link = Piece::new(Ink::Plain, "satu duaan".to_owned()).to(Some(address));
        page.paragraph(2, 2, &[link, Piece::new(Ink::Plain, " x".to_owned())]);
        assert_eq!(
            page.into_text(),
            "  \x1b]8;;file:///a/b%20c\x1b\\satu\x1b]8;;\x1b\\\n  \x1b]8;;file:///a/b%20c\x1b\\duaan\x1b]8;;\x1b\\ x\n"
        );
    }
}
