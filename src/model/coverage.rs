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
    let rows: Vec<Seats<'_>> = requirements.iter().map(Seats::of).collect();
    for piece in &pieces {
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

/// The places of one row while they are being filled.
struct Seats<'a> {
    /// What serves it.
    kinds: &'a [Kind],
    /// Its places, each with what the piece that fills it can serve as.
    places: Vec<Cell<Option<&'a [Kind]>>>,
    /// Whether the search for the piece at hand has been here.
    tried: Cell<bool>,
}

impl<'a> Seats<'a> {
    fn of(requirement: &'a Requirement) -> Self {
        Self {
            kinds: &requirement.kinds,
            places: (0..requirement.min).map(|_| Cell::new(None)).collect(),
            tried: Cell::new(false),
        }
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
fn place<'a>(piece: &'a [Kind], rows: &[Seats<'a>]) -> bool {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{Evidence, ExhibitId, Place, Sameness, Source};

    const DOCUMENT: &[Kind] = &[Kind::Document];
    const PHOTO: &[Kind] = &[Kind::Photo];
    const SCREENSHOT: &[Kind] = &[Kind::Screenshot];
    const LINK: &[Kind] = &[Kind::Link];
    const PICTURE: &[Kind] = &[Kind::Photo, Kind::Screenshot];

    /// Evidence that can serve as `kinds`, with the content `content`.
    fn exhibit(kinds: &'static [Kind], content: &str) -> Exhibit {
        Exhibit {
            id: ExhibitId(0),
            evidence: Evidence {
                source: Source::File(Arc::from("a.pdf")),
                kind: None,
                date: None,
                valid_until: None,
                pages: None,
                note: None,
                place: Place::file(&Arc::from("bukti.yaml")),
            },
            kinds,
            found: None,
            sameness: Sameness::Path(Arc::from(content)),
        }
    }

    fn rows(rows: &[(&[Kind], u32)]) -> Vec<Requirement> {
        rows.iter()
            .map(|&(kinds, min)| Requirement {
                kinds: kinds.to_vec(),
                name: None,
                min,
            })
            .collect()
    }

    /// How many pieces each row lacks.
    fn lacks(asked: &[(&[Kind], u32)], listed: &[(&'static [Kind], &str)]) -> Vec<u32> {
        let rows = rows(asked);
        let listed: Vec<Exhibit> = listed
            .iter()
            .map(|(kinds, content)| exhibit(kinds, content))
            .collect();
        let exhibits: Vec<&Exhibit> = listed.iter().collect();
        let found = lacking(&rows, &exhibits);
        let lack = |row: &Requirement| {
            let mut found = found.iter();
            let of_row = found.find(|(lacking, _)| std::ptr::eq(*lacking, row));
            of_row.map_or(0, |(_, lack)| *lack)
        };
        let lacks: Vec<u32> = rows.iter().map(lack).collect();
        let some = lacks.iter().filter(|lack| **lack > 0);
        assert_eq!(found.len(), some.count(), "met rows are not named");
        lacks
    }

    #[test]
    fn each_row_counts_up_to_its_number() {
        assert_eq!(lacks(&[], &[]), [0; 0]);
        assert_eq!(lacks(&[(DOCUMENT, 0)], &[]), [0]);
        assert_eq!(lacks(&[(DOCUMENT, 1)], &[]), [1]);
        assert_eq!(lacks(&[(DOCUMENT, 3)], &[(DOCUMENT, "a")]), [2]);
        let two = [(DOCUMENT, "a"), (DOCUMENT, "b")];
        assert_eq!(lacks(&[(DOCUMENT, 2)], &two), [0]);
        assert_eq!(lacks(&[(DOCUMENT, 1)], &two), [0]);
        assert_eq!(lacks(&[(DOCUMENT, 1), (PHOTO, 1)], &two), [0, 1]);
        assert_eq!(lacks(&[(DOCUMENT, 1), (DOCUMENT, 1)], &two), [0, 0]);
        assert_eq!(lacks(&[(PHOTO, 1)], &two), [1]);
    }

    #[test]
    fn either_of_the_kinds_of_a_row_serves() {
        let either = (&[Kind::Document, Kind::Link][..], 2);
        assert_eq!(lacks(&[either], &[(DOCUMENT, "a"), (LINK, "b")]), [0]);
        assert_eq!(lacks(&[either], &[(PHOTO, "a"), (LINK, "b")]), [1]);
        // The link must make room: only it serves the second row.
        let asked = [(either.0, 1), (LINK, 1)];
        assert_eq!(lacks(&asked, &[(LINK, "a"), (DOCUMENT, "b")]), [0, 0]);
        assert_eq!(lacks(&asked, &[(DOCUMENT, "a"), (LINK, "b")]), [0, 0]);
        let any = [(&Kind::ALL[..], 1)];
        for kind in [DOCUMENT, PHOTO, SCREENSHOT, LINK] {
            assert_eq!(lacks(&any, &[(kind, "a")]), [0]);
        }
    }

    #[test]
    fn a_picture_fills_whichever_place_is_open() {
        let asked = [(PHOTO, 1), (SCREENSHOT, 1)];
        assert_eq!(lacks(&asked, &[(PICTURE, "a"), (PICTURE, "b")]), [0, 0]);
        assert_eq!(lacks(&asked, &[(PICTURE, "a"), (PHOTO, "b")]), [0, 0]);
        assert_eq!(lacks(&asked, &[(PICTURE, "a"), (SCREENSHOT, "b")]), [0, 0]);
        let one = lacks(&asked, &[(PICTURE, "a")]);
        assert_eq!(one.iter().sum::<u32>(), 1);
        // Two moves: the picture makes room for the photo, and the second picture for it.
        let asked = [(PHOTO, 2), (SCREENSHOT, 2)];
        let listed = [(PICTURE, "a"), (PICTURE, "b"), (PHOTO, "c"), (PHOTO, "d")];
        assert_eq!(lacks(&asked, &listed), [0, 0]);
    }

    #[test]
    fn the_same_content_counts_once() {
        let two = [(DOCUMENT, 2)];
        assert_eq!(lacks(&two, &[(DOCUMENT, "a"), (DOCUMENT, "a")]), [1]);
        let apart = [(DOCUMENT, "a"), (DOCUMENT, "b"), (DOCUMENT, "a")];
        assert_eq!(lacks(&two, &apart), [0]);
        // As two kinds it serves as either, but not as both.
        let asked = [(DOCUMENT, 1), (PHOTO, 1)];
        let same = lacks(&asked, &[(DOCUMENT, "a"), (PHOTO, "a")]);
        assert_eq!(same.iter().sum::<u32>(), 1);
        assert_eq!(lacks(&[(PHOTO, 1)], &[(DOCUMENT, "a"), (PHOTO, "a")]), [0]);
        assert_eq!(
            lacks(&[(DOCUMENT, 1)], &[(DOCUMENT, "a"), (PHOTO, "a")]),
            [0]
        );
    }

    /// The most places that can be filled, by trying everything.
    fn most(room: &[(Vec<Kind>, u32)], listed: &[&[Kind]]) -> u32 {
        let Some((first, rest)) = listed.split_first() else {
            return 0;
        };
        let mut best = most(room, rest);
        for (at, (kinds, open)) in room.iter().enumerate() {
            if *open > 0 && first.iter().any(|kind| kinds.contains(kind)) {
                let mut left = room.to_vec();
                left[at].1 -= 1;
                best = best.max(1 + most(&left, rest));
            }
        }
        best
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        #[test]
        fn as_many_places_are_filled_as_can_be(
            asked in prop::collection::vec((prop::sample::subsequence(&Kind::ALL[..4], 1..=3), 0..3_u32), 0..4),
            listed in prop::collection::vec(prop::sample::select(vec![DOCUMENT, PHOTO, SCREENSHOT, PICTURE]), 0..6),
        ) {
            let wanted: u32 = asked.iter().map(|(_, min)| min).sum();
            let contents = ["a", "b", "c", "d", "e"];
            let named: Vec<(&'static [Kind], &str)> = listed.iter().copied().zip(contents).collect();
            let refs: Vec<(&[Kind], u32)> = asked.iter().map(|(kinds, min)| (&**kinds, *min)).collect();
            let lacking: u32 = lacks(&refs, &named).iter().sum();
            prop_assert_eq!(lacking, wanted - most(&asked, &listed));
        }
    }
}
