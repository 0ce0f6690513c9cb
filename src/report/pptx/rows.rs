//! A table that goes on over several slides, and at some point in notes alone.

use super::shape::{BODY, Column, Row, Table};
use super::slide::{Shape, Slide, few, more};
use crate::model::Lang;

/// What one thing puts on a slide and into its notes.
pub(super) struct Line {
    pub(super) row: Row,
    pub(super) notes: Vec<String>,
}

/// The slides of a table with this title and these columns. After `most` slides, lines are in the notes
/// of the last alone, which says how many.
pub(super) fn slides(
    title: &str,
    columns: &[Column],
    lines: Vec<Line>,
    most: usize,
    lang: Lang,
) -> Vec<Slide> {
    let room = BODY.height - Table::HEAD;
    let all = few(lines, room, most, |line| line.row.height);
    let count = all.len().min(most);
    let mut slides: Vec<Slide> = Vec::new();
    let mut left = 0;
    for (page, lines) in (1..).zip(all) {
        let (rows, notes): (Vec<Row>, Vec<Vec<String>>) =
            lines.into_iter().map(|line| (line.row, line.notes)).unzip();
        let notes = notes.into_iter().flatten();
        match slides.last_mut() {
            Some(last) if page > most => {
                left += rows.len();
                last.notes.extend(notes);
            }
            Some(_) | None => {
                let table = Shape::Table(Table {
                    description: title.to_owned(),
                    top: BODY.top,
                    columns: columns.to_vec(),
                    rows,
                });
                let title = numbered(title, page, count);
                slides.push(Slide::of(title, vec![table], notes.collect()));
            }
        }
    }
    more(&mut slides, left, lang);
    slides
}

/// A title with its place among the slides of the same subject.
pub(super) fn numbered(title: &str, page: usize, pages: usize) -> String {
    if pages > 1 {
        format!("{title} ({page}/{pages})")
    } else {
        title.to_owned()
    }
}
