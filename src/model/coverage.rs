//! Whether evidence meets what an indicator asks for: used by the rule that reads the list alone
//! (KIP203) and by the judge, who counts acceptable evidence only.

use std::borrow::Cow;
use std::cell::Cell;

use super::{Exhibit, Kind, Requirement};

/// The rows of an indicator that `exhibits` do not meet, each with how many pieces it still lacks;
/// empty when every row has its `min`.
///
/// As many places as possible are filled. Each exhibit fills one place; the same content or address
/// counts once. A picture without a given kind fills a place for photos or for screenshots, whichever
/// is still open, which is why a matching is needed and not a count per kind.
#[must_use]
pub(crate) fn lacking<'a>(
    requirements: &'a [Requirement],
    exhibits: &[&Exhibit],
) -> Vec<(&'a Requirement, u32)> {
    // The same content listed as two kinds may serve as either, but fills one place.
    let mut listed: Vec<&Exhibit> = exhibits.to_vec();
    listed.sort_by_key(|exhibit| &exhibit.sameness);
    let pieces: Vec<Cow<'_, [Kind]>> = listed
        .chunk_by(|one, next| one.sameness == next.sameness)
        .map(kinds)
        .collect();
    let rows: Vec<Row<'_>> = requirements.iter().map(Row::of).collect();
    for piece in &pieces {
        // With every place filled, none of the many that may follow finds one.
        if rows.iter().all(Row::is_full) {
            break;
        }
        for row in &rows {
            row.tried.set(false);
        }
        place(piece, &rows);
    }
    requirements
        .iter()
        .zip(&rows)
        .map(|(requirement, row)| (requirement, row.open()))
        .filter(|(_, open)| *open > 0)
        .collect()
}

/// What the same evidence, listed once or several times, can serve as.
fn kinds<'e>(same: &[&'e Exhibit]) -> Cow<'e, [Kind]> {
    match same {
        [exhibit] => Cow::Borrowed(exhibit.kinds),
        several => several
            .iter()
            .flat_map(|exhibit| exhibit.kinds.iter().copied())
            .collect(),
    }
}

/// One row while it is being filled.
struct Row<'a> {
    /// What serves it.
    kinds: &'a [Kind],
    /// Its places, each with what the piece that fills it can serve as.
    places: Vec<Cell<Option<&'a [Kind]>>>,
    /// Whether the search for the piece at hand has been here.
    tried: Cell<bool>,
}

impl<'a> Row<'a> {
    fn of(requirement: &'a Requirement) -> Self {
        Self {
            kinds: &requirement.kinds,
            places: (0..requirement.min).map(|_| Cell::new(None)).collect(),
            tried: Cell::new(false),
        }
    }

    fn is_full(&self) -> bool {
        self.places.iter().all(|place| place.get().is_some())
    }

    /// How many places nothing fills.
    fn open(&self) -> u32 {
        self.places
            .iter()
            .map(|place| u32::from(place.get().is_none()))
            .sum()
    }
}

/// Finds a place for a piece, moving others to their other rows where that helps: a maximum bipartite
/// matching by augmenting paths.
fn place<'a>(piece: &'a [Kind], rows: &[Row<'a>]) -> bool {
    for row in rows {
        let serves = piece.iter().any(|kind| row.kinds.contains(kind));
        if !serves || row.tried.replace(true) {
            continue;
        }
        if let Some(open) = row.places.iter().find(|place| place.get().is_none()) {
            open.set(Some(piece));
            return true;
        }
        for taken in &row.places {
            if taken.get().is_some_and(|sitting| place(sitting, rows)) {
                taken.set(Some(piece));
                return true;
            }
        }
    }
    false
}
