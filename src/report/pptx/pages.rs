//! How things are spread over slides: on few of them and evenly, and at some point in the notes alone.

use super::font::Font;
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use super::table::{SlideColumn, SlideRow, SlideTable};
use crate::model::Lang;
use crate::text::{number, say};

/// Height in points of the line that says what is in the notes alone.
pub(super) const REST: usize = 30;
/// Steps, in points, in which the evenest height of pages is looked for: less than a quarter of the
/// lowest row, so that no better page is stepped over.
const EVEN_STEP: usize = 6;

/// The most lines below one another that are no table.
pub(super) const LINES_MAX: usize = 7;

/// Things in runs whose heights stay within `room`, in their order, on as few pages as that takes
/// and about as much on each; every page holds at least one, and none more than `most`.
pub(super) fn pages<T>(
    things: Vec<T>,
    (room, most): (usize, usize),
    height: impl Fn(&T) -> usize,
) -> Vec<Vec<T>> {
    let heights: Vec<usize> = things.iter().map(height).collect();
    let counts = |room| counts(&heights, (room, most));
    let fewest = counts(room).len();
    let even = heights.iter().sum::<usize>() / fewest.max(1);
    let counts = (even.min(room)..room)
        .step_by(EVEN_STEP)
        .map(counts)
        .find(|counts| counts.len() == fewest)
        .unwrap_or_else(|| counts(room));
    let mut things = things.into_iter();
    counts
        .into_iter()
        .map(|count| things.by_ref().take(count).collect())
        .collect()
}

/// How many of these heights stand on each page.
fn counts(heights: &[usize], (room, most): (usize, usize)) -> Vec<usize> {
    let mut counts: Vec<usize> = Vec::new();
    let mut left = 0;
    for &high in heights {
        match counts.last_mut() {
            Some(count) if high <= left && *count < most => {
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

/// What one thing puts on a slide and into its notes.
pub(super) struct NotedRow {
    /// Its row in the table.
    pub(super) row: SlideRow,
    /// Its paragraphs in the notes.
    pub(super) notes: Vec<Note>,
}

/// The slides of a table with this title and these columns. After `most` slides, lines are in the notes
/// of the last alone, which says how many.
pub(super) fn table_slides(
    title: &str,
    columns: &[SlideColumn],
    lines: Vec<NotedRow>,
    most: usize,
    lang: Lang,
) -> Vec<Slide> {
    let room = SlideTable::room(columns);
    let height = |line: &NotedRow| line.row.height;
    let most_rows = SlideTable::ROWS_MAX;
    let mut all = pages(lines, (room, most_rows), height);
    if all.len() > most {
        // Each slide keeps room for the line, for which is the last is known only then.
        let lines = all.into_iter().flatten().collect();
        all = pages(lines, (room - REST, most_rows), height);
    }
    let rest: Vec<NotedRow> = all
        .split_off(all.len().min(most))
        .into_iter()
        .flatten()
        .collect();
    let count = all.len();
    let mut slides: Vec<Slide> = (1..)
        .zip(all)
        .map(|(page, lines)| {
            let (rows, notes): (Vec<SlideRow>, Vec<Vec<Note>>) =
                lines.into_iter().map(|line| (line.row, line.notes)).unzip();
            let table = SlideTable::new(title.to_owned(), BODY.top, columns, rows);
            Slide::new(
                Title::own(numbered(title, page, count)),
                vec![SlideShape::Table(table)],
                notes.concat(),
            )
            .for_team()
        })
        .collect();
    let left = rest.len();
    if let Some(last) = slides.last_mut() {
        last.notes
            .extend(rest.into_iter().flat_map(|line| line.notes));
    }
    say_rest(&mut slides, left, lang);
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

/// Says on the last of the slides, and first in its notes, that so many more are in its notes alone.
pub(super) fn say_rest(slides: &mut [Slide], left: usize, lang: Lang) {
    let Some(last) = slides.last_mut().filter(|_| left > 0) else {
        return;
    };
    let count = number::count(left, lang);
    let text = say!(
        lang,
        "dan {count} lainnya ada di catatan pembicara",
        "and {count} more in the speaker notes"
    );
    last.notes.insert(0, text.clone().into());
    last.push(remark(&text, lang));
}

/// A quiet line below everything in the body.
pub(super) fn remark(text: &str, lang: Lang) -> SlideShape {
    let frame = Frame {
        top: BODY.top + BODY.height - REST + 8,
        height: REST - 8,
        ..BODY
    };
    let paragraph = SlideParagraph::new(text, Font::of(LEAST), Color::Muted, (BODY.width, 1));
    let name = say!(lang, "Keterangan", "Remarks");
    SlideShape::TextBox(TextBox::new(name, frame, vec![paragraph]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_few_and_even() {
        let on = |heights: &[usize]| -> Vec<usize> {
            pages(heights.to_vec(), (100, 7), |&high| high)
                .iter()
                .map(Vec::len)
                .collect()
        };
        assert_eq!(on(&[20; 5]), [5]);
        assert_eq!(on(&[20; 6]), [3, 3]);
        // However low they are.
        assert_eq!(on(&[1; 7]), [7]);
        assert_eq!(on(&[1; 8]), [4, 4]);
        assert_eq!(on(&[300, 10, 10]), [1, 2]);
        assert_eq!(on(&[]), [0; 0]);
    }
}
