//! A table on a page: comfy-table draws it, here the columns get their widths, so that numbers and
//! bands' names stay whole wherever the page is wide enough for them.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle,
    TableStyle, Width,
};

use super::page::{Ink, Page, columns};
use crate::model::visible;
use crate::report::columns::{Set, Table};
use crate::report::phrases::whole;

/// Only a rule below the head.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none().junction(' '));

/// Draws `table` below what the page holds.
pub(in crate::report) fn draw(page: &mut Page, table: &Table) {
    let lines = lines(table, page.width());
    let total = table
        .total
        .as_ref()
        .and_then(|total| Some(format!(" {}", visible(total.first()?))));
    let start = total.and_then(|total| lines.iter().rposition(|line| line.starts_with(&total)));
    let rule = lines.iter().find(|line| line.starts_with('─')).cloned();
    for (index, line) in lines.iter().enumerate() {
        if let Some(rule) = rule.as_ref().filter(|_| start == Some(index)) {
            page.ready(Ink::Dim, rule);
        }
        let ink = match (index, line.starts_with('─')) {
            (_, true) => Ink::Dim,
            (0, false) => Ink::Bold,
            (1.., false) if start.is_some_and(|start| index >= start) => Ink::Bold,
            (1.., false) => Ink::Plain,
        };
        page.ready(ink, line);
    }
}

fn lines(table: &Table, width: usize) -> Vec<String> {
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(cells(table, &table.head));
    for row in table.rows.iter().chain(&table.total) {
        drawn.add_row(cells(table, row));
    }
    for (column, width) in drawn.column_iter_mut().zip(widths(table, width)) {
        let width = Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX));
        column.set_constraint(ColumnConstraint::Absolute(width));
    }
    drawn.lines().collect()
}

fn cells<'a>(table: &'a Table, row: &'a [String]) -> impl Iterator<Item = Cell> {
    row.iter().zip(&table.sets).map(|(text, set)| {
        let alignment = match set {
            Set::Words | Set::Whole | Set::Day => CellAlignment::Left,
            Set::Number => CellAlignment::Right,
        };
        Cell::new_owned(shown(text, *set)).set_alignment(alignment)
    })
}

fn shown(text: &str, set: Set) -> String {
    match set {
        Set::Words => visible(text),
        Set::Whole | Set::Number | Set::Day => whole(&visible(text)),
    }
}

/// Columns per column, with its two columns of padding: what each needs, when that fits; else its
/// longest word and an even share of what is left; else even shares.
fn widths(table: &Table, width: usize) -> Vec<usize> {
    const PADDING: usize = 2;
    let mut least = vec![1_usize; table.head.len()];
    let mut full = least.clone();
    for row in std::iter::once(&table.head)
        .chain(&table.rows)
        .chain(&table.total)
    {
        let texts = row.iter().zip(&table.sets);
        for (((text, set), least), full) in texts.zip(&mut least).zip(&mut full) {
            let text = shown(text, *set);
            *full = columns(&text).max(*full);
            *least = text.split(' ').map(columns).max().unwrap_or(1).max(*least);
        }
    }
    let gaps = least.len().saturating_sub(1);
    let room = width.saturating_sub(gaps + PADDING * least.len());
    let mut granted = if least.iter().sum::<usize>() <= room {
        least
    } else {
        let share = room.checked_div(least.len()).unwrap_or(1).max(1);
        least.iter().map(|&least| least.min(share)).collect()
    };
    let mut left = room.saturating_sub(granted.iter().sum());
    while left > 0 {
        let mut grown = false;
        for (granted, full) in granted.iter_mut().zip(&full) {
            if *granted < *full && left > 0 {
                *granted += 1;
                left -= 1;
                grown = true;
            }
        }
        if !grown {
            break;
        }
    }
    granted.into_iter().map(|width| width + PADDING).collect()
}
