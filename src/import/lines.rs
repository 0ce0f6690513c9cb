//! The lines of one table, with what stands above them: which rows became lines, and which were left out.
//! What a line belongs to beyond its own table is not known here.

use super::filled::FilledLine;
use super::line::LineReader;
use super::outline::{self, Line, OutlineNode};
use super::role::Role;
use super::rows::{self, RowKind};
use super::table::Head;
use super::{RowLeftOut, Slip, Understood, Why};
use crate::sheets::Sheet;
use crate::text;

/// A row that became no question, with how it begins.
pub(super) fn left_out(sheet: &Sheet, row: u32, why: Why) -> RowLeftOut {
    let texts: Vec<&str> = sheet.row(row).map(|(_, cell)| cell.text.trim()).collect();
    let text: String = texts
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    RowLeftOut {
        sheet: sheet.name.clone(),
        row: row + 1,
        why,
        text: text.chars().take(80).collect(),
    }
}

/// A table with its lines.
pub(super) struct TableLines<'b> {
    /// The sheet that it stands in.
    pub(super) sheet: &'b Sheet,
    /// Its lines, from the top.
    pub(super) lines: Vec<Line>,
    /// What is filled in on each line.
    pub(super) filled: Vec<FilledLine>,
    /// What each line is, and what it belongs to.
    pub(super) nodes: Vec<OutlineNode>,
}

/// Reads the lines of a sheet, and what stands above them.
pub(super) fn read<'b>(
    sheet: &'b Sheet,
    head: &Head,
    understood: &mut Understood,
) -> TableLines<'b> {
    above(sheet, head, understood);
    let mut reader = LineReader::new(sheet, head);
    let (mut lines, mut filled) = (Vec::new(), Vec::new());
    for (row, kind) in rows::rows(sheet, head) {
        let why = match kind {
            RowKind::Line => match reader.line(row) {
                Some((line, fields)) => {
                    lines.push(line);
                    filled.push(fields);
                    continue;
                }
                None => Why::Unreadable,
            },
            RowKind::Left(why) => why,
        };
        understood.left_out.push(left_out(sheet, row, why));
    }
    hidden(sheet, &filled, understood);
    let nodes = outline::tree(&lines);
    TableLines {
        sheet,
        lines,
        filled,
        nodes,
    }
}

/// The title and the year above a table.
fn above(sheet: &Sheet, head: &Head, understood: &mut Understood) {
    for row in sheet.rows().range(..head.begins) {
        let left = left_out(sheet, *row, Why::Heading);
        if understood.year.is_none() {
            understood.year = year(&left.text);
        }
        if understood.title.is_none()
            && left
                .text
                .chars()
                .filter(|letter| letter.is_alphabetic())
                .count()
                > 5
        {
            understood.title = Some(left.text.clone());
        }
        understood.left_out.push(left);
    }
    if understood.year.is_none()
        && let Some(column) = head.column(Role::Year)
    {
        let rows = sheet.rows();
        let mut years = rows
            .range(head.last + 1..)
            .map(|row| sheet.text((*row, column)));
        understood.year = years.find_map(year);
    }
}

/// A year of this century in a text.
fn year(text: &str) -> Option<i16> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.find_map(|number| {
        let year: i16 = number.parse().ok()?;
        (number.len() == 4 && (2000..2100).contains(&year)).then_some(year)
    })
}

/// Hidden rows are read, and named: a filter hides rows that belong there.
fn hidden(sheet: &Sheet, filled: &[FilledLine], understood: &mut Understood) {
    let rows: Vec<String> = filled
        .iter()
        .filter(|fields| sheet.hidden_rows.contains(&fields.row))
        .map(|fields| (fields.row + 1).to_string())
        .collect();
    if let Some(first) = rows.first() {
        let list = rows.join(", ");
        understood.problems.push(Slip {
            sheet: sheet.name.clone(),
            row: first.parse().ok(),
            column: None,
            message: text!(
                "baris {list} tersembunyi di lembar ini dan ikut dibaca; hapus dari lembar bila tidak berlaku",
                "rows {list} are hidden in this sheet and were read as well; delete them from the sheet if they do not hold"
            ),
        });
    }
}
