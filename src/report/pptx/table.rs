//! Tables on slides: rows as high as their text, cut to what a column allows.

use super::font::Font;
use super::shape::{BODY, Color, Frame, Paragraph, Voice};

/// Size of the text in tables: they stand on the team's slides alone, which are read at a desk.
const SIZE: usize = 16;
/// Space in points at the left and right of a cell, save at the left of the first.
pub(super) const CELL_SIDE: usize = 7;
/// Space in points above and below the text of a cell.
pub(super) const CELL_EDGE: usize = 5;

/// A column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    head: String,
    /// Its width in points.
    pub(super) width: usize,
    /// The most lines of a cell.
    lines: usize,
    is_right: bool,
}

impl Column {
    /// A column so many points wide, whose cells are cut to so many lines.
    pub(super) fn new(head: impl Into<String>, width: usize, lines: usize) -> Self {
        Self {
            head: head.into(),
            width,
            lines,
            is_right: false,
        }
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

/// A cell: its whole text, and how it is set.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    text: String,
    font: Font,
    color: Color,
    voice: Voice,
}

impl Cell {
    /// Common text.
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            font: Font::of(SIZE),
            color: Color::Dark,
            voice: Voice::Own,
        }
    }

    /// What the workspace calls something.
    pub(super) fn name(text: impl Into<String>) -> Self {
        Self {
            voice: Voice::Workspace,
            ..Self::of(text)
        }
    }

    /// In bold and another colour.
    pub(super) fn marked(text: impl Into<String>, color: Color) -> Self {
        Self {
            text: text.into(),
            font: Font::bold(SIZE),
            color,
            voice: Voice::Own,
        }
    }

    /// It as a paragraph.
    pub(super) fn paragraph(&self) -> Paragraph {
        Paragraph::whole(self.text.clone(), self.font, self.color).said(self.voice)
    }
}

/// A row, as high as its highest cell.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its cells, cut.
    pub(super) cells: Vec<Cell>,
    /// Its height in points.
    pub(super) height: usize,
}

impl Row {
    /// A row of these columns.
    pub(super) fn new(columns: &[Column], cells: impl IntoIterator<Item = Cell>) -> Self {
        let mut lines = 1;
        let cells = columns
            .iter()
            .zip(cells)
            .map(|(column, mut cell)| {
                let width = column.width.saturating_sub(2 * CELL_SIDE);
                cell.text = cell.font.fit(&cell.text, width, column.lines);
                lines = lines.max(cell.font.lines(&cell.text, width));
                cell
            })
            .collect();
        Self {
            cells,
            height: lines * Font::of(SIZE).leading() + 2 * CELL_EDGE,
        }
    }
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// What it says, for those who hear it.
    pub(super) description: String,
    /// Upper edge in points.
    top: usize,
    /// Columns.
    pub(super) columns: Vec<Column>,
    /// The head, and the rows below it.
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// The most rows below the head: with more nobody finds the one that is spoken of.
    pub(super) const ROWS_MAX: usize = 7;
    /// Height of the head in points.
    pub(super) const HEAD: usize = Font::bold(SIZE).leading() + 2 * CELL_EDGE;

    /// A table with these rows below its head.
    pub(super) fn new(description: String, top: usize, columns: &[Column], rows: Vec<Row>) -> Self {
        let name = |column: &Column| Cell::marked(column.head.as_str(), Color::Muted);
        let head = Row {
            cells: columns.iter().map(name).collect(),
            height: Self::HEAD,
        };
        Self {
            description,
            top,
            columns: columns.to_vec(),
            rows: std::iter::once(head).chain(rows).collect(),
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
