//! The report as one table, a row per indicator and finding: for Excel with Indonesian settings, or
//! plain for programs. A spreadsheet takes some texts for formulas; here they are made harmless.

mod columns;
mod field;

use std::collections::BTreeSet;

use super::{CsvStyle, Layout, Unfit};
use crate::model::{IndicatorRow, JudgedFinding, Lang, Report};
use columns::columns;

/// What tells Excel that a file is in UTF-8.
const MARK: &str = "\u{feff}";

/// What one row is about: at least one of both is there.
struct Line<'a> {
    report: &'a Report,
    indicator: Option<&'a IndicatorRow>,
    finding: Option<&'a JudgedFinding>,
    lang: Lang,
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
        CsvStyle::Excel => column.head.get(layout.lang),
        CsvStyle::Plain => column.word,
    });
    writer.write_record(head).map_err(Unfit::of)?;
    for line in lines(report, layout.lang) {
        let cells =
            columns(style).map(|column| field::cell(&(column.field)(&line), style, layout.lang));
        writer.write_record(cells).map_err(Unfit::of)?;
    }
    writer.into_inner().map_err(Unfit::of)
}

/// Every indicator with each of its findings, or alone; then the findings that belong to none.
fn lines(report: &Report, lang: Lang) -> Vec<Line<'_>> {
    let mut left: BTreeSet<usize> = (0..report.findings.len()).collect();
    let mut lines = Vec::new();
    let line = |indicator, finding| Line {
        report,
        indicator,
        finding,
        lang,
    };
    for row in &report.indicators {
        let own: Vec<&JudgedFinding> = row
            .findings
            .iter()
            .filter(|index| left.remove(index))
            .filter_map(|&index| report.findings.get(index))
            .collect();
        if own.is_empty() {
            lines.push(line(Some(row), None));
        }
        lines.extend(own.into_iter().map(|one| line(Some(row), Some(one))));
    }
    let rest = left
        .into_iter()
        .filter_map(|index| report.findings.get(index));
    lines.extend(rest.map(|one| line(None, Some(one))));
    lines
}

#[cfg(test)]
mod tests;
