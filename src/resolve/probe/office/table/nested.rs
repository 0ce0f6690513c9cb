//! Tables of a text or of slides, which may stand in cells of others: where the next paragraph is, for the
//! neighbours that tell what its number is.

use super::{At, Context, PlaceName, label};
use crate::resolve::probe::office::Checked;
use crate::resolve::probe::office::sink::Sink;

/// The tables of a text or of slides that are open, each within a cell of the one before.
#[derive(Default)]
pub(in crate::resolve::probe::office) struct NestedTables {
    open: Vec<NestedTable>,
    /// What the last paragraph outside of tables announces.
    before: Option<&'static str>,
}

/// One of them.
#[derive(Default)]
struct NestedTable {
    context: Context,
    at: At,
    /// The column of the next cell.
    next: u64,
}

impl NestedTables {
    /// A table begins. What stands before it, or beside it in the table around it, is its label.
    pub(in crate::resolve::probe::office) fn open(&mut self) {
        let about = match self.open.last() {
            Some(around) => around.context.label_of(around.at),
            None => self.before.take(),
        };
        let context = Context {
            about,
            ..Context::default()
        };
        self.open.push(NestedTable {
            context,
            ..NestedTable::default()
        });
    }

    /// A row begins.
    pub(in crate::resolve::probe::office) fn row(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.at.row = table.at.row.saturating_add(1);
            table.next = 1;
        }
    }

    /// A cell begins.
    pub(in crate::resolve::probe::office) fn cell(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.at.column = table.next;
            table.next = table.next.saturating_add(1);
        }
    }

    /// So many columns more belong to the cell that is open, or are passed over where none is yet.
    pub(in crate::resolve::probe::office) fn skip(&mut self, columns: u64) {
        if let Some(table) = self.open.last_mut() {
            table.next = table.next.saturating_add(columns);
        }
    }

    /// Passes on a paragraph, which is of the innermost cell.
    ///
    /// # Errors
    /// As [`Sink::take`].
    pub(in crate::resolve::probe::office) fn take(
        &mut self,
        text: &str,
        place: &PlaceName<'_>,
        sink: &mut Sink<'_>,
    ) -> Checked<()> {
        if let Some(table) = self.open.last_mut() {
            return table.context.take(table.at, text, place, sink);
        }
        if !text.trim().is_empty() {
            self.before = label(text);
        }
        sink.take(text, place)
    }

    /// The innermost table ends.
    ///
    /// # Errors
    /// As [`Sink::take`].
    pub(in crate::resolve::probe::office) fn close(&mut self, sink: &mut Sink<'_>) -> Checked<()> {
        match self.open.pop() {
            Some(mut table) => table.context.end(sink),
            None => Ok(()),
        }
    }
}
