//! Whether evidence meets what an indicator asks for: used by the rule that reads the list alone
//! (KIP203) and by the judge, who counts acceptable evidence only.

use std::borrow::Cow;

use super::{Exhibit, Kind, Requirement};

/// How far evidence meets the rows of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Coverage<'a> {
    /// Per row that is not met: the row, and how many pieces it still lacks.
    pub(crate) lacking: Vec<(&'a Requirement, u32)>,
    /// How many pieces found a row to serve.
    pub(crate) serving: usize,
}

impl Coverage<'_> {
    /// True when every row has its `min`.
    #[must_use]
    pub(crate) fn is_met(&self) -> bool {
        self.lacking.is_empty()
    }
}

/// Matches exhibits to the rows of an indicator so that as many places as possible are filled.
///
/// Each exhibit fills one place; the same content or address counts once. A picture without a given
/// kind fills a place for photos or for screenshots, whichever is still open, which is why a
/// matching is needed and not a count per kind.
#[must_use]
pub(crate) fn coverage<'a>(requirements: &'a [Requirement], exhibits: &[&Exhibit]) -> Coverage<'a> {
    if requirements.is_empty() {
        return Coverage {
            lacking: Vec::new(),
            serving: 0,
        };
    }
    // The same content listed as two kinds may serve as either, but fills one place.
    let mut listed: Vec<&Exhibit> = exhibits.to_vec();
    listed.sort_by_key(|exhibit| &exhibit.sameness);
    let exhibits: Vec<Cow<'_, [Kind]>> = listed
        .chunk_by(|one, next| one.sameness == next.sameness)
        .map(kinds)
        .collect();
    let mut rows = Rows {
        requirements,
        exhibits: &exhibits,
        filled: vec![Vec::new(); requirements.len()],
    };
    let mut tried = vec![false; requirements.len()];
    for exhibit in 0..exhibits.len() {
        // With every place filled, none of the many that may follow finds one.
        if !(0..requirements.len()).any(|row| rows.has_room(row)) {
            break;
        }
        tried.fill(false);
        rows.place(exhibit, &mut tried);
    }
    let lacking = requirements
        .iter()
        .zip(&rows.filled)
        .filter_map(|(row, filled)| {
            let filled = u32::try_from(filled.len()).unwrap_or(u32::MAX);
            let lack = row.min.saturating_sub(filled);
            (lack > 0).then_some((row, lack))
        })
        .collect();
    Coverage {
        lacking,
        serving: rows.filled.iter().map(Vec::len).sum(),
    }
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

/// The rows while they are being filled: a maximum bipartite matching by augmenting paths.
struct Rows<'a> {
    requirements: &'a [Requirement],
    /// What each distinct exhibit can serve as.
    exhibits: &'a [Cow<'a, [Kind]>],
    /// Per row, the exhibits that fill its places.
    filled: Vec<Vec<usize>>,
}

impl Rows<'_> {
    /// Finds a place for an exhibit, moving others to their other rows where that helps.
    fn place(&mut self, exhibit: usize, tried: &mut Vec<bool>) -> bool {
        for row in 0..self.requirements.len() {
            if tried.get(row).copied().unwrap_or(true) || !self.serves(exhibit, row) {
                continue;
            }
            if let Some(mark) = tried.get_mut(row) {
                *mark = true;
            }
            if self.has_room(row) {
                self.fill(row, exhibit);
                return true;
            }
            for seat in 0..self.filled.get(row).map_or(0, Vec::len) {
                let Some(&sitting) = self.filled.get(row).and_then(|seats| seats.get(seat)) else {
                    continue;
                };
                if self.place(sitting, tried) {
                    if let Some(taken) = self
                        .filled
                        .get_mut(row)
                        .and_then(|seats| seats.get_mut(seat))
                    {
                        *taken = exhibit;
                    }
                    return true;
                }
            }
        }
        false
    }

    fn serves(&self, exhibit: usize, row: usize) -> bool {
        let (Some(kinds), Some(row)) = (self.exhibits.get(exhibit), self.requirements.get(row))
        else {
            return false;
        };
        kinds.iter().any(|kind| row.kinds.contains(kind))
    }

    fn has_room(&self, row: usize) -> bool {
        let filled = self.filled.get(row).map_or(0, Vec::len);
        let min = self.requirements.get(row).map_or(0, |row| row.min);
        u32::try_from(filled).is_ok_and(|filled| filled < min)
    }

    fn fill(&mut self, row: usize, exhibit: usize) {
        if let Some(seats) = self.filled.get_mut(row) {
            seats.push(exhibit);
        }
    }
}
