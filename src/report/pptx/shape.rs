//! What stands on a slide besides its title: panels of text and tables, in points, already cut to
//! their boxes. It knows nothing of the report.

use super::pen::Pen;

/// A box on the slide, in points from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// From the left.
    pub(super) left: usize,
    /// From the top.
    pub(super) top: usize,
    /// Width.
    pub(super) width: usize,
    /// Height.
    pub(super) height: usize,
}

/// Where everything below the title stands.
pub(super) const BODY: Frame = Frame {
    left: 48,
    top: 108,
    width: 864,
    height: 380,
};

/// A colour of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Common text.
    Dark,
    /// Text that stands back.
    Muted,
    /// The one colour of accent.
    Accent,
    /// The colour of the paper, on the accent.
    Paper,
    /// A field that sets something apart.
    Field,
}

impl Ink {
    /// The name that the theme knows it by.
    pub(super) const fn scheme(self) -> &'static str {
        match self {
            Self::Dark => "tx1",
            Self::Muted => "tx2",
            Self::Accent => "accent1",
            Self::Paper => "bg1",
            Self::Field => "bg2",
        }
    }
}

/// Text in one hand.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// The words.
    pub(super) text: String,
    /// Size and weight.
    pub(super) pen: Pen,
    /// Colour.
    pub(super) ink: Ink,
}

/// A paragraph of a panel.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// Its runs; the first says how far apart its lines are.
    pub(super) runs: Vec<Run>,
    /// Space above it in points.
    pub(super) above: usize,
}

impl Paragraph {
    /// One run, cut to so many lines of this width.
    pub(super) fn new(text: &str, pen: Pen, ink: Ink, fit: (usize, usize)) -> Self {
        let text = pen.fit(text, fit.0, fit.1);
        Self {
            runs: vec![Run { text, pen, ink }],
            above: 0,
        }
    }

    /// A label in bold and what it labels, cut together.
    pub(super) fn labelled(label: &str, text: &str, size: usize, fit: (usize, usize)) -> Self {
        let (label, pen) = (format!("{label} "), Pen::bold(size));
        let whole = pen.fit(&format!("{label}{text}"), fit.0, fit.1);
        let rest = whole.strip_prefix(&label).unwrap_or_default().to_owned();
        let run = |text, pen, ink| Run { text, pen, ink };
        Self {
            runs: vec![
                run(label, pen, Ink::Muted),
                run(rest, Pen::of(size), Ink::Dark),
            ],
            above: 0,
        }
    }

    /// With space above it.
    pub(super) const fn above(mut self, points: usize) -> Self {
        self.above = points;
        self
    }

    /// Its height in a box of this width.
    pub(super) fn height(&self, width: usize) -> usize {
        let Some(first) = self.runs.first() else {
            return self.above;
        };
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        self.above + first.pen.lines(&text, width) * first.pen.leading()
    }
}

/// Where text stands in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}

/// A box of text.
#[derive(Debug, Clone)]
pub(super) struct Panel {
    /// Its name in the list of objects.
    pub(super) name: String,
    /// Where it stands.
    pub(super) frame: Frame,
    /// What fills it.
    pub(super) fill: Option<Ink>,
    /// Space inside its border, in points.
    pub(super) inset: usize,
    /// Where its text stands.
    pub(super) anchor: Anchor,
    /// Its text.
    pub(super) paragraphs: Vec<Paragraph>,
}

/// Size of the text in tables.
pub(super) const TABLE_SIZE: usize = 14;
/// Steps, in points, in which the evenest height of pages is looked for.
const EVEN_STEP: usize = 6;
/// Space at the left and right of a cell, save at the left of the first.
pub(super) const CELL_SIDE: usize = 7;
/// Space above and below the text of a cell.
pub(super) const CELL_EDGE: usize = 5;

/// A column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// What it holds.
    pub(super) head: String,
    /// Its width in points.
    pub(super) width: usize,
    /// The most lines of a cell.
    pub(super) lines: usize,
    /// Whether its cells stand at the right.
    pub(super) right: bool,
}

/// A cell: its whole text, and how it is set.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// The words.
    pub(super) text: String,
    /// Size and weight.
    pub(super) bold: bool,
    /// Colour.
    pub(super) ink: Ink,
}

impl Cell {
    /// Common text.
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            ink: Ink::Dark,
        }
    }

    /// In bold and another colour.
    pub(super) fn marked(text: impl Into<String>, ink: Ink) -> Self {
        Self {
            text: text.into(),
            bold: true,
            ink,
        }
    }

    /// Its hand.
    pub(super) const fn pen(&self) -> Pen {
        Pen {
            size: TABLE_SIZE,
            bold: self.bold,
        }
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

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// What it says, for those who hear it.
    pub(super) description: String,
    /// Upper edge.
    pub(super) top: usize,
    /// Columns.
    pub(super) columns: Vec<Column>,
    /// Rows below the head.
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// Height of the head.
    pub(super) const HEAD: usize = Pen::bold(TABLE_SIZE).leading() + 2 * CELL_EDGE;

    /// A row of these columns.
    pub(super) fn row(columns: &[Column], cells: Vec<Cell>) -> Row {
        let mut lines = 1;
        let cells = columns
            .iter()
            .zip(cells)
            .map(|(column, mut cell)| {
                let width = column.width.saturating_sub(2 * CELL_SIDE);
                cell.text = cell.pen().fit(&cell.text, width, column.lines);
                lines = lines.max(cell.pen().lines(&cell.text, width));
                cell
            })
            .collect();
        Row {
            cells,
            height: lines * Pen::of(TABLE_SIZE).leading() + 2 * CELL_EDGE,
        }
    }

    /// Its height in points.
    pub(super) fn height(&self) -> usize {
        Self::HEAD + self.rows.iter().map(|row| row.height).sum::<usize>()
    }
}

/// Things in runs whose heights stay within `room`, in their order, on as few pages as that takes
/// and about as much on each; every page holds at least one.
pub(super) fn pages<T>(things: Vec<T>, room: usize, height: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let heights: Vec<usize> = things.iter().map(height).collect();
    let fewest = counts(&heights, room).len();
    let even = heights.iter().sum::<usize>() / fewest.max(1);
    let counts = (even.min(room)..room)
        .step_by(EVEN_STEP)
        .map(|room| counts(&heights, room))
        .find(|counts| counts.len() == fewest)
        .unwrap_or_else(|| counts(&heights, room));
    let mut things = things.into_iter();
    counts
        .into_iter()
        .map(|count| things.by_ref().take(count).collect())
        .collect()
}

/// How many of these heights stand on each page.
fn counts(heights: &[usize], room: usize) -> Vec<usize> {
    let mut counts: Vec<usize> = Vec::new();
    let mut left = 0;
    for &high in heights {
        match counts.last_mut() {
            Some(count) if high <= left => {
                left -= high;
                *count += 1;
            }
            Some(_) | None => {
                left = room.saturating_sub(high);
                counts.push(1);
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_few_and_even() {
        let on = |heights: &[usize]| -> Vec<usize> {
            pages(heights.to_vec(), 100, |&high| high)
                .iter()
                .map(Vec::len)
                .collect()
        };
        assert_eq!(on(&[10; 10]), [10]);
        assert_eq!(on(&[10; 12]), [6, 6]);
        assert_eq!(on(&[300, 10, 10]), [1, 2]);
        assert_eq!(on(&[]), [0; 0]);
    }
}
