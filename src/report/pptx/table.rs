//! Tables on slides: rows as high as their text, cut to what a column allows.

use super::font::Font;
use super::shape::{BODY, Color, Frame, SlideParagraph, Voice};
use super::slide::LEAST;
use crate::model::Lang;

/// Space in points at the left and right of a cell, save at the left of the first.
pub(super) const CELL_SIDE: usize = 7;
/// Space in points above and below the text of a cell.
pub(super) const CELL_EDGE: usize = 5;

/// A column of a table.
#[derive(Debug, Clone)]
pub(super) struct SlideColumn {
    head: String,
    /// Its width in points.
    pub(super) width: usize,
    /// The most lines of a cell.
    lines: usize,
    is_right: bool,
}

impl SlideColumn {
    /// A column so many points wide, whose cells are cut to so many lines.
    pub(super) fn new(head: impl Into<String>, width: usize, lines: usize) -> Self {
        Self {
            head: head.into(),
            width,
            lines,
            is_right: false,
        }
    }

    /// The width of its text.
    const fn room(&self) -> usize {
        self.width.saturating_sub(2 * CELL_SIDE)
    }

    /// With its cells at the right.
    pub(super) const fn right(mut self) -> Self {
        self.is_right = true;
        self
    }

    /// Where its cells stand, as a presentation says it.
    pub(super) const fn align(&self) -> &'static str {
        if self.is_right { "r" } else { "l" }
    }
}

/// A text in a cell, whole, and how it is set.
#[derive(Debug, Clone)]
struct CellText {
    text: String,
    font: Font,
    color: Color,
    voice: Voice,
    /// Words of the workspace and the instrument in a text of ours, and the deck's language.
    theirs: (Vec<String>, Lang),
}

/// A cell: one text or more, below one another.
#[derive(Debug, Clone)]
pub(super) struct SlideCell(Vec<CellText>);

impl SlideCell {
    fn set(text: impl Into<String>, font: Font, color: Color, voice: Voice) -> Self {
        let text = text.into();
        Self(vec![CellText {
            text,
            font,
            color,
            voice,
            theirs: (Vec::new(), Lang::Id),
        }])
    }

    /// Common text with words of the workspace and the instrument in it.
    pub(super) fn mixed(text: &str, theirs: &[&str], lang: Lang) -> Self {
        let mut cell = Self::of(text);
        for part in &mut cell.0 {
            part.theirs = (theirs.iter().map(ToString::to_string).collect(), lang);
        }
        cell
    }

    /// Common text.
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self::set(text, Font::of(LEAST), Color::Dark, Voice::Own)
    }

    /// What the workspace calls something.
    pub(super) fn name(text: impl Into<String>) -> Self {
        Self::set(text, Font::of(LEAST), Color::Dark, Voice::Workspace)
    }

    /// In bold and another colour.
    pub(super) fn marked(text: impl Into<String>, color: Color) -> Self {
        Self::set(text, Font::bold(LEAST), color, Voice::Own)
    }

    /// The same in what the workspace calls something.
    pub(super) fn marked_name(text: impl Into<String>, color: Color) -> Self {
        Self::set(text, Font::bold(LEAST), color, Voice::Workspace)
    }

    /// With another below it.
    pub(super) fn over(mut self, below: Self) -> Self {
        self.0.extend(below.0);
        self
    }

    /// It as paragraphs.
    pub(super) fn paragraphs(&self) -> Vec<SlideParagraph> {
        let paragraph = |part: &CellText| {
            let (theirs, lang) = &part.theirs;
            let theirs: Vec<&str> = theirs.iter().map(String::as_str).collect();
            let paragraph = SlideParagraph::whole(part.text.clone(), part.font, part.color);
            paragraph.said(part.voice).with(&theirs, *lang)
        };
        self.0.iter().map(paragraph).collect()
    }

    /// Cut to what its column allows each of its texts.
    fn cut(mut self, column: &SlideColumn) -> Self {
        for part in &mut self.0 {
            part.text = part.font.fit(&part.text, column.room(), column.lines);
        }
        self
    }

    /// How many lines it takes in this column.
    fn lines(&self, column: &SlideColumn) -> usize {
        let lines = |part: &CellText| part.font.lines(&part.text, column.room());
        self.0.iter().map(lines).sum()
    }
}

/// A row, as high as its highest cell.
#[derive(Debug, Clone)]
pub(super) struct SlideRow {
    /// Its cells, cut.
    pub(super) cells: Vec<SlideCell>,
    /// Its height in points.
    pub(super) height: usize,
}

impl SlideRow {
    /// A row of these columns.
    pub(super) fn new(columns: &[SlideColumn], cells: impl IntoIterator<Item = SlideCell>) -> Self {
        let cells = columns.iter().zip(cells);
        let cells: Vec<SlideCell> = cells.map(|(column, cell)| cell.cut(column)).collect();
        let lines = columns.iter().zip(&cells);
        let lines = lines.map(|(column, cell)| cell.lines(column)).max();
        Self {
            cells,
            height: lines.unwrap_or(1) * Font::of(LEAST).leading() + 2 * CELL_EDGE,
        }
    }

    /// The names of these columns.
    fn head(columns: &[SlideColumn]) -> Self {
        let name = |column: &SlideColumn| SlideCell::marked(column.head.as_str(), Color::Muted);
        Self::new(columns, columns.iter().map(name))
    }
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct SlideTable {
    /// What it says, for those who hear it.
    pub(super) description: String,
    /// Upper edge in points.
    top: usize,
    /// Columns.
    pub(super) columns: Vec<SlideColumn>,
    /// The head, and the rows below it.
    pub(super) rows: Vec<SlideRow>,
}

impl SlideTable {
    /// The most rows below the head, which is the seventh (issue 14): with more nobody finds the one that is
    /// spoken of.
    pub(super) const ROWS_MAX: usize = 6;

    /// The height in points that the body has for rows of these columns.
    pub(super) fn room(columns: &[SlideColumn]) -> usize {
        BODY.height - SlideRow::head(columns).height
    }

    /// A table with these rows below its head.
    pub(super) fn new(
        description: String,
        top: usize,
        columns: &[SlideColumn],
        rows: Vec<SlideRow>,
    ) -> Self {
        Self {
            description,
            top,
            columns: columns.to_vec(),
            rows: std::iter::once(SlideRow::head(columns))
                .chain(rows)
                .collect(),
        }
    }

    /// Where it stands.
    pub(super) fn frame(&self) -> Frame {
        Frame {
            left: BODY.left,
            top: self.top,
            width: self.columns.iter().map(|column| column.width).sum(),
            height: self.rows.iter().map(|row| row.height).sum(),
        }
    }
}
