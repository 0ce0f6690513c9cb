//! The report as one table, a row per indicator and finding: for Excel with Indonesian settings, or
//! plain for programs. A spreadsheet takes some texts for formulas; here they are made harmless.

mod cell;

use std::collections::BTreeSet;

use super::columns::{Column, Record, about, finding, indicator};
use super::{CsvStyle, Layout, Unfit};
use crate::model::{JudgedFinding, Lang, LoadProblem, Report};

/// What tells Excel that a file is in UTF-8.
const MARK: &str = "\u{feff}";

/// Every column of one style: the indicator, its finding, then where all of it belongs. The name
/// alone is for programs: people have it beside the code, where no spreadsheet takes the code for a
/// number.
fn columns(style: CsvStyle) -> impl Iterator<Item = &'static Column> {
    [indicator::CSV, finding::CSV, about::CSV]
        .into_iter()
        .flatten()
        .filter(move |column| match style {
            CsvStyle::Excel => column.id != indicator::NAME.id,
            CsvStyle::Plain => true,
        })
}

/// The report as a CSV file.
///
/// # Errors
/// [`Unfit`] with what the writer says.
pub(super) fn render(report: &Report, layout: &Layout) -> Result<Vec<u8>, Unfit> {
    let style = layout.csv;
    let mut out = Vec::new();
    let mut builder = ::csv::WriterBuilder::new();
    match style {
        CsvStyle::Excel => {
            out.extend_from_slice(MARK.as_bytes());
            builder.delimiter(b';').terminator(::csv::Terminator::CRLF);
        }
        CsvStyle::Plain => {
            builder
                .delimiter(b',')
                .terminator(::csv::Terminator::Any(b'\n'));
        }
    }
    let mut writer = builder.from_writer(out);
    let head = columns(style).map(|column| match style {
        CsvStyle::Excel => column.head(layout.lang),
        CsvStyle::Plain => column.id,
    });
    writer.write_record(head).map_err(Unfit::of)?;
    let problems = report.problems.iter().map(LoadProblem::as_finding);
    let problems: Vec<JudgedFinding> = problems.collect();
    let whole = Record::whole(report, layout.lang);
    let left_out = problems.iter().map(|one| whole.with_finding(one));
    for of in left_out.chain(records(report, layout.lang)) {
        let cells = columns(style).map(|column| cell::cell(column, &of, style));
        writer.write_record(cells).map_err(Unfit::of)?;
    }
    writer.into_inner().map_err(Unfit::of)
}

/// Every indicator with each of its findings, or alone; then the findings that belong to none.
fn records(report: &Report, lang: Lang) -> Vec<Record<'_>> {
    let mut left: BTreeSet<usize> = (0..report.findings.len()).collect();
    let mut records = Vec::new();
    for record in Record::indicators(report, lang) {
        let own: Vec<&JudgedFinding> = record
            .indicator
            .into_iter()
            .flat_map(|row| &row.findings)
            .filter(|index| left.remove(index))
            .filter_map(|&index| report.findings.get(index))
            .collect();
        if own.is_empty() {
            records.push(record);
        }
        records.extend(own.into_iter().zip(0..).map(|(one, before)| Record {
            again: before > 0,
            ..record.with_finding(one)
        }));
    }
    let whole = Record::whole(report, lang);
    let rest = left
        .into_iter()
        .filter_map(|index| report.findings.get(index));
    records.extend(rest.map(|one| whole.with_finding(one)));
    records
}

#[cfg(test)]
mod tests;
