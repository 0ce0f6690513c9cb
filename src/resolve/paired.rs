//! Joins two lists that are in the order of paths, in one pass over both.

use std::cmp::Ordering;

/// Of each of the ascending `paths`, what the ascending `known` has of it.
pub(super) fn paired<'p, 'k, T>(
    paths: impl Iterator<Item = &'p str>,
    known: impl Iterator<Item = (&'k str, T)>,
) -> impl Iterator<Item = Option<T>> {
    let mut known = known.peekable();
    paths.map(move |path| {
        loop {
            let order = known.peek().map(|(other, _)| (*other).cmp(path));
            match order {
                Some(Ordering::Less) => drop(known.next()),
                Some(Ordering::Equal) => return known.next().map(|(_, value)| value),
                Some(Ordering::Greater) | None => return None,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_gets_its_own_and_no_other() {
        let known = [("b", 1), ("c", 2), ("e", 3)];
        let of = |paths: &[&str]| -> Vec<Option<i32>> {
            paired(paths.iter().copied(), known.into_iter()).collect()
        };
        assert_eq!(
            of(&["a", "b", "d", "e", "f"]),
            [None, Some(1), None, Some(3), None]
        );
        assert_eq!(of(&["c"]), [Some(2)]);
        assert!(of(&[]).is_empty());
    }
}
