//! Where something stands in the workspace.

use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;

use super::shown;

/// A file of the workspace, and a line and column in it where they are known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Path relative to the workspace, with `/`.
    pub(crate) path: Arc<str>,
    /// Line and column. Everything has a place: one that is never 0 keeps it small.
    at: Option<(NonZeroU32, u32)>,
}

impl Place {
    /// The file itself, no line.
    #[must_use]
    pub(crate) fn file(path: &Arc<str>) -> Self {
        Self {
            path: Arc::clone(path),
            at: None,
        }
    }

    /// A line and a column of the file at `path`, both from 1.
    #[must_use]
    pub(crate) const fn within(path: Arc<str>, line: u32, column: u32) -> Self {
        let at = match NonZeroU32::new(line) {
            Some(line) => Some((line, column)),
            None => None,
        };
        Self { path, at }
    }

    /// Line and column, both from 1, in characters; `None` for the file itself.
    #[must_use]
    pub(crate) fn at(&self) -> Option<(u32, u32)> {
        self.at.map(|(line, column)| (line.get(), column))
    }

    /// The 1-based line, where known.
    #[must_use]
    pub(crate) fn line(&self) -> Option<u32> {
        self.at().map(|(line, _)| line)
    }

    /// The 1-based column, where known.
    #[must_use]
    pub(crate) fn column(&self) -> Option<u32> {
        self.at().map(|(_, column)| column)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some((line, column)) => write!(out, "{}:{line}:{column}", shown(&self.path)),
            None => out.write_str(&shown(&self.path)),
        }
    }
}

/// A value together with the place where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    /// The value.
    pub(crate) value: T,
    /// Where it is written.
    pub(crate) place: Place,
}

impl<T> Placed<T> {
    /// `value`, written at `place`.
    pub(crate) const fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_small_and_its_order_is_that_of_the_file() {
        let path: Arc<str> = Arc::from("evidence/bukti.yaml");
        let within = |line, column| Place::within(Arc::clone(&path), line, column);
        let sorted = [
            Place::file(&path),
            within(1, 2),
            within(2, 1),
            within(2, 10),
            within(10, 1),
        ];
        assert!(sorted.is_sorted_by(|a, b| a < b));
        assert_eq!(within(0, 1), Place::file(&path), "there is no line 0");
        assert_eq!(
            sorted.map(|place| place.at()),
            [
                None,
                Some((1, 2)),
                Some((2, 1)),
                Some((2, 10)),
                Some((10, 1))
            ]
        );
        assert_eq!(size_of::<Place>(), size_of::<Arc<str>>() + 8);
    }
}
