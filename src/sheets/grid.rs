//! A spreadsheet as its reader sees it: sheets of cells with their texts, whatever file they came in.
//!
//! Nothing here knows what a questionnaire is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Exact, Text};

/// Row and column of a cell, from 0.
pub(crate) type CellPosition = (u32, u32);

/// A whole file.
#[derive(Debug, Default)]
pub(crate) struct Book {
    /// Its sheets, in their order.
    pub(crate) sheets: Vec<Sheet>,
    /// What could not be read of it, and what to do.
    pub(crate) notes: Vec<Text>,
}

/// One sheet.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Its name; `-` for CSV, which has none.
    pub(crate) name: String,
    /// Whether people have to ask for it to see it.
    pub(crate) hidden: bool,
    /// Its cells that hold something.
    pub(crate) cells: BTreeMap<CellPosition, Cell>,
    /// Cells that lie below another, merged one: where that one stands.
    pub(crate) merged: BTreeMap<CellPosition, CellPosition>,
    /// Merged cells by their first: the last row and column that they reach.
    pub(crate) spans: BTreeMap<CellPosition, CellPosition>,
    /// Rows that are hidden or filtered out.
    pub(crate) hidden_rows: BTreeSet<u32>,
    /// Columns that are hidden.
    pub(crate) hidden_columns: BTreeSet<u32>,
    /// Where cells offer a list of choices: first and last of them, and the list with `/` between.
    pub(super) offers: Vec<(CellPosition, CellPosition, String)>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    /// Its text as shown.
    pub(crate) text: String,
    /// What stands behind the text.
    pub(crate) value: SheetValue,
    /// Addresses behind it, of a link or of `HYPERLINK()`.
    pub(crate) links: Vec<String>,
    /// Whether it is a sum by a formula.
    pub(crate) sum: bool,
}

/// What stands behind a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum SheetValue {
    /// Nothing but the text.
    #[default]
    Text,
    /// A number; of `20%` it is 20.
    Number(Exact),
    /// A day.
    Date(Date),
    /// Yes or no, as a box that can be ticked.
    Truth(bool),
    /// A formula that failed.
    Fault,
}

/// The most cells that one file may fill. Real questionnaires have up to 500 rows of 20 columns; a file of
/// 1,000 questions 20,000 cells.
pub(super) const CELLS_MAX: usize = 1_000_000;
/// The most letters of one cell; Excel takes 32,767.
pub(super) const LETTERS_MAX: usize = 40_000;

impl Sheet {
    /// The cell that is seen at a place: the merged one where it lies below one.
    pub(crate) fn at(&self, spot: CellPosition) -> Option<&Cell> {
        let spot = self.merged.get(&spot).unwrap_or(&spot);
        self.cells.get(spot)
    }

    /// The cell that stands at a place itself.
    pub(crate) fn own(&self, spot: CellPosition) -> Option<&Cell> {
        self.cells.get(&spot)
    }

    /// The choices that a cell offers, with `/` between.
    pub(crate) fn offered(&self, spot: CellPosition) -> &str {
        let within = |(first, last, _): &&(CellPosition, CellPosition, String)| {
            (first.0..=last.0).contains(&spot.0) && (first.1..=last.1).contains(&spot.1)
        };
        let offer = self.offers.iter().find(within);
        offer.map_or("", |(_, _, list)| list)
    }

    /// The text seen at a place, without the blanks around it.
    pub(crate) fn text(&self, spot: CellPosition) -> &str {
        self.at(spot).map_or("", |cell| cell.text.trim())
    }

    /// The cells of a row that hold something, by column.
    pub(crate) fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Cell)> {
        self.cells
            .range((row, 0)..=(row, u32::MAX))
            .map(|((_, column), cell)| (*column, cell))
    }

    /// The rows that hold something.
    pub(crate) fn rows(&self) -> BTreeSet<u32> {
        self.cells.keys().map(|(row, _)| *row).collect()
    }

    /// The last column that a cell reaches, merged ones as far as they go.
    pub(crate) fn reach(&self, spot: CellPosition) -> CellPosition {
        self.spans.get(&spot).copied().unwrap_or(spot)
    }

    /// Puts a cell into its place, unless it holds nothing; whether there was room for it.
    pub(super) fn put(&mut self, spot: CellPosition, cell: Cell, room: &mut usize) -> bool {
        if cell.text.trim().is_empty() && cell.links.is_empty() {
            return true;
        }
        let Some(left) = room.checked_sub(1) else {
            return false;
        };
        *room = left;
        self.cells.insert(spot, cell);
        true
    }

    /// Merges cells, as far as the sheet is filled; what is merged beyond says nothing.
    pub(super) fn merge(&mut self, first: CellPosition, last: CellPosition) {
        let Some(bottom) = self.cells.keys().next_back().map(|(row, _)| *row) else {
            return;
        };
        let right = self.cells.keys().map(|(_, column)| *column).max();
        let last = (
            last.0.min(bottom),
            last.1.min(right.unwrap_or_default() + 30),
        );
        if last < first || last.1 < first.1 {
            return;
        }
        self.spans.insert(first, last);
        for row in first.0..=last.0 {
            for column in first.1..=last.1 {
                if (row, column) != first && self.merged.len() < CELLS_MAX {
                    self.merged.insert((row, column), first);
                }
            }
        }
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
pub(crate) fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        match (rest / 26).checked_sub(1) {
            Some(more) => rest = more,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// The column of letters, from 0; three letters at most, as in Excel.
pub(crate) fn column_of(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + u32::from(letter - b'A') + 1;
    }
    Some(column - 1)
}

/// The place of a cell as a formula writes it: `B2`, `$B$2`.
pub(super) fn spot_of(written: &str) -> Option<CellPosition> {
    let written = written.replace('$', "");
    let digits = written.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = written.split_at(digits);
    let row: u32 = row.parse().ok()?;
    Some((row.checked_sub(1)?, column_of(letters)?))
}

/// The places of an area: `B2:B9`, or one cell.
pub(super) fn area_of(written: &str) -> Option<(CellPosition, CellPosition)> {
    let (first, last) = written.split_once(':').unwrap_or((written, written));
    Some((spot_of(first)?, spot_of(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
            assert_eq!(column_of(name), Some(column));
        }
        for wrong in ["", "1", "A1", "ABCD", "é"] {
            assert_eq!(column_of(wrong), None, "{wrong}");
        }
    }
}
