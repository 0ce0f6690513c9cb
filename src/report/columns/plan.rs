//! Columns about acts and owners.

use super::indicator::{
    CLAIMED, CODE, INDICATORS, MET, MET_OF_ALL, NAME, OWNER, POTENTIAL, STATUS, SUPPORTED,
};
use super::{CellValue, Column, PageColumn, Record};
use crate::model::Summary;
use crate::report::phrases;

columns! {
    /// What to do.
    ACT: Words "what" ("Langkah", "Next step") |of| {
        of.act.map_or(CellValue::Empty, |act| CellValue::Prose(phrases::what(act, of.lang).into()))
    };

    /// What is lacking.
    LACKING: Words "lacking" ("Yang kurang", "What is lacking") |of| {
        of.indicator.map_or(CellValue::Missing, |row| CellValue::Words(phrases::lacking(row, of.lang)))
    };

    /// By when, and whose day it is.
    DUE: Day "due" ("Target atau tenggat", "Target or deadline") |of| {
        of.act.map_or(CellValue::Empty, |act| act.due.map_or(CellValue::Missing, CellValue::Due))
    };

    /// The day alone.
    DUE_DAY: Day "due_day" ("Jatuh tempo", "Due") |of| {
        of.act.and_then(|act| act.due).map_or(CellValue::Missing, |due| CellValue::Day(due.day))
    };

    /// Whose day it is, and whether it is past.
    WHOSE_DAY: Words "due_kind" ("Jenis tanggal", "Kind of date") |of| {
        of.act.and_then(|act| act.due).map_or(CellValue::Empty, |due| {
            CellValue::Words(phrases::whose_day(due, of.lang))
        })
    };

    /// Where it lies in the plan.
    HORIZON: Words "horizon" ("Bagian rencana", "Part of the plan") |of| {
        of.act.map_or(CellValue::Empty, |act| {
            let side = phrases::side(of.report, act.horizon);
            CellValue::Words(side.get(of.lang).to_owned())
        })
    };

    /// Left for what the coordinator writes.
    COORDINATOR: Words "coordinator" ("Catatan koordinator", "Coordinator's notes") |_| {
        CellValue::Empty
    };

    /// Points of the questionnaire's total that it wins.
    WIN: Number "win" ("Tambahan poin", "Points to win") |of| {
        of.act.map_or(CellValue::Empty, |act| CellValue::Gain(&act.win))
    };

    /// The same where the column is narrow.
    WIN_NARROW: Number "points_to_win" ("Poin", "Points") |of| (WIN.field)(of);

    /// How many acts an owner has, or all.
    ACTS: Number "acts" ("Langkah", "Next steps") |of| {
        CellValue::Count(of.owner.map_or(of.report.acts.len(), |owner| owner.acts.len()))
    };

    /// The errors of an owner, or all.
    ERRORS: Number "errors" ("Kesalahan", "Errors") |of| CellValue::Count(summary(of).error);

    /// The warnings of an owner, or all.
    WARNINGS: Number "warnings" ("Peringatan", "Warnings") |of| CellValue::Count(summary(of).warning);

    /// The notes of an owner, or all.
    NOTES: Number "notes" ("Catatan", "Notes") |of| CellValue::Count(summary(of).note);

    /// What is waived of an owner, or in all.
    WAIVED: Number "waived" ("Ditangguhkan", "Waived") |of| CellValue::Count(summary(of).waived);

    /// The findings of an owner, counted.
    FOUND: Words "findings" ("Temuan", "Findings") |of| of.owner.map_or(CellValue::Empty, |owner| {
        CellValue::Words(phrases::counts(&owner.summary, of.lang))
    });
}

/// The sheet of the plan, a row per act: each column with its width in characters.
pub(in crate::report) const XLSX: &[(Column, f64)] = &[
    (OWNER, 16.0),
    (CODE, 8.0),
    (NAME, 22.0),
    (STATUS, 14.0),
    (ACT, 40.0),
    (HORIZON, 14.0),
    (DUE_DAY, 18.5),
    (WIN, 11.0),
    (COORDINATOR, 24.0),
    (WHOSE_DAY, 11.0),
    (SUPPORTED, 12.0),
    (POTENTIAL, 11.0),
];

/// The sheet of owners, a row per owner.
pub(in crate::report) const XLSX_OWNERS: &[(Column, f64)] = &[
    (OWNER, 30.0),
    (INDICATORS, 12.0),
    (MET, 13.0),
    (CLAIMED, 12.0),
    (SUPPORTED, 13.0),
    (POTENTIAL, 12.0),
    (ACTS, 12.0),
    (ERRORS, 13.0),
    (WARNINGS, 13.0),
    (NOTES, 11.0),
    (WAIVED, 15.0),
];

/// The findings of an owner, or of the whole report.
fn summary<'a>(of: &Record<'a>) -> &'a Summary {
    of.owner.map_or(&of.report.summary, |owner| &owner.summary)
}

/// The page's table of owners, behind their names.
pub(in crate::report) const HTML_OWNERS: &[PageColumn] = &[
    (MET_OF_ALL, "n", false),
    (CLAIMED, "n", false),
    (SUPPORTED, "n", false),
    (POTENTIAL, "n", false),
    (FOUND, "", false),
];
