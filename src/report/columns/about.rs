//! Columns about the report itself: they stand behind each row of CSV, and as label and value where a
//! form says what was judged.

use super::{CellValue, Column};

columns! {
    /// The unit.
    UNIT: Words "unit" ("Satuan kerja", "Work unit") |of| CellValue::name(of.report.unit.as_ref());

    /// The instrument's id.
    INSTRUMENT: Words "instrument" ("Instrumen", "Instrument") |of| {
        CellValue::Name(&of.report.instrument.id)
    };

    /// The assessment year.
    YEAR: Number "year" ("Tahun", "Year") |of| {
        CellValue::Plain(i64::from(of.report.instrument.year))
    };

    /// The day of the run.
    AS_OF: Day "as_of" ("Keadaan per", "As of") |of| CellValue::Day(of.report.as_of);

    /// The commit that is checked out.
    COMMIT: Whole "commit" ("Commit", "Commit") |of| CellValue::name(of.report.commit.as_ref());

    /// Who holds the assessment.
    ORGANISER: Words "organiser" ("Penyelenggara", "Organiser") |of| {
        CellValue::name(of.report.instrument.organiser.as_ref())
    };

    /// The kinds of units that the instrument is for; nothing where it does not say.
    AUDIENCE: Words "audience" ("Sasaran", "For") |of| match &of.report.instrument.audience[..] {
        [] => CellValue::Empty,
        kinds => CellValue::Words(kinds.join(", ")),
    };

    /// The last day to submit.
    DEADLINE: Day "deadline" ("Tenggat", "Deadline") |of| {
        of.report.instrument.deadline.map_or(CellValue::Missing, CellValue::Day)
    };
}

/// What CSV says of the report, behind each finding.
pub(in crate::report) const CSV: &[Column] = &[UNIT, INSTRUMENT, YEAR, AS_OF, COMMIT];
