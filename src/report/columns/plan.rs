//! Columns about acts and owners.

use super::indicator::{CLAIMED, CODE, MET_OF_ALL, NAME, OWNER, POTENTIAL, STATUS, SUPPORTED};
use super::{Column, Field, PageColumn};
use crate::report::phrases;

columns! {
    /// What to do.
    ACT: Words "what" ("Langkah", "Next act") |of| {
        of.act.map_or(Field::Empty, |act| Field::Prose(phrases::what(act, of.lang).into()))
    };

    /// What is lacking.
    LACKING: Words "lacking" ("Yang kurang", "What is lacking") |of| {
        of.indicator.map_or(Field::Missing, |row| Field::Words(phrases::lacking(row, of.lang)))
    };

    /// By when, and whose day it is.
    DUE: Day "due" ("Target atau tenggat", "Target or deadline") |of| {
        of.act.map_or(Field::Empty, |act| act.due.map_or(Field::Missing, Field::Due))
    };

    /// Points of the questionnaire's total that it wins.
    WIN: Number "win" ("Tambahan poin", "Points to win") |of| {
        of.act.map_or(Field::Empty, |act| Field::Gain(&act.win))
    };

    /// The same where the column is narrow.
    WIN_NARROW: Number "points_to_win" ("Poin", "Points") |of| (WIN.field)(of);

    /// The findings of an owner, counted.
    FOUND: Words "findings" ("Temuan", "Findings") |of| of.owner.map_or(Field::Empty, |owner| {
        Field::Words(phrases::counts(&owner.summary, of.lang))
    });
}

/// The sheet of owners, a row per act: each column with its width in characters.
pub(in crate::report) const XLSX: &[(Column, f64)] = &[
    (OWNER, 20.0),
    (CODE, 9.0),
    (NAME, 38.0),
    (STATUS, 17.0),
    (ACT, 48.0),
    (DUE, 21.0),
    (SUPPORTED, 12.0),
    (POTENTIAL, 11.0),
    (WIN, 13.0),
];

/// The page's table of owners, behind their names.
pub(in crate::report) const HTML_OWNERS: &[PageColumn] = &[
    (MET_OF_ALL, "n", false),
    (CLAIMED, "n", false),
    (SUPPORTED, "n", false),
    (POTENTIAL, "n", false),
    (FOUND, "", false),
];
