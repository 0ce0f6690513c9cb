//! `kip-import/1`: what was understood, for programs. Keys and words are English in every language; a new
//! key stands at the end of its object.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Role, Understood, shown_columns};
use crate::model::{Exact, Lang};

/// The JSON Schema (draft 2020-12) of what [`render`] writes. A test derives it from the objects and holds
/// the file to that.
pub(crate) const SCHEMA: &str = include_str!("schema.json");

/// What was understood of a spreadsheet before anything is written.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Root<'u> {
    /// `kip-import/1`.
    schema: &'static str,
    /// The file as it was named.
    file: &'u str,
    /// Every sheet of the file.
    sheets: Vec<JsonSheet<'u>>,
    /// What became indicators.
    rows: Vec<Row<'u>>,
    /// What the file does not say.
    ask: Vec<Ask<'u>>,
    /// What could not be understood as it stands.
    problems: Vec<JsonProblem<'u>>,
    /// Rows that became no indicator.
    left_out: Vec<LeftOut<'u>>,
}

/// A sheet.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Sheet"))]
struct JsonSheet<'u> {
    /// Its name; `-` for CSV.
    name: &'u str,
    /// The first row of its head, from 1; null where it was not read.
    header_row: Option<u32>,
    /// What its columns are for: letters by role, several as `B:D` or `B+E`.
    columns: BTreeMap<&'static str, String>,
    /// `hidden`, or null.
    skipped: Option<&'static str>,
}

/// An indicator.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Row<'u> {
    /// The sheet that it stands in.
    sheet: &'u str,
    /// Its row, from 1.
    row: u32,
    /// Its code, which no other has.
    code: &'u str,
    /// The code as printed, without brackets and closing dots.
    printed_code: Option<&'u str>,
    /// Name of its aspect.
    aspect: &'u str,
    /// The headings between, outermost first.
    groups: &'u [String],
    /// The question without mark-up.
    question: &'u str,
    /// Its weight as a decimal; null where the sheet has none.
    weight: Option<String>,
    /// The option that is answered; null where none is.
    answer: Option<&'u str>,
    /// Addresses of its evidence.
    links: &'u [String],
    /// A remark.
    note: Option<&'u str>,
    /// Who sees to it.
    owner: Option<&'u str>,
    /// What the assessors said.
    verdict: Option<&'u str>,
    /// The evidence that is asked for.
    asked: Option<&'u str>,
    /// Until when, as YYYY-MM-DD.
    due: Option<String>,
    /// Why there is no evidence.
    reason: Option<&'u str>,
}

/// Something that the file does not say.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Ask<'u> {
    /// `columns`, `sheet`, `weights`, `scale`, `codes`, `year` or `bands`.
    what: &'static str,
    /// Where it is missing.
    r#where: &'u str,
    /// Why it is asked.
    why: &'u str,
    /// How it is given.
    how: &'u str,
}

/// Something that could not be understood as it stands.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Problem"))]
struct JsonProblem<'u> {
    /// The sheet; `-` where it is of the whole file.
    sheet: &'u str,
    /// The row, from 1.
    row: Option<u32>,
    /// The letters of the column.
    column: Option<&'u str>,
    /// What, and what was done or is to be done.
    message: &'u str,
}

/// A row that became no indicator.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct LeftOut<'u> {
    /// The sheet.
    sheet: &'u str,
    /// The row, from 1.
    row: u32,
    /// `heading`, `total`, `repeated-head`, `sample`, `blank`, `sub-item` or `unreadable`.
    why: &'static str,
}

/// What was understood, with a newline at its end.
pub(crate) fn render(understood: &Understood, file: &str, lang: Lang) -> String {
    let root = Root::of(understood, file, lang);
    // Texts and whole numbers alone: nothing in it can be refused.
    let json = serde_json::to_string_pretty(&root).unwrap_or_default();
    json + "\n"
}

impl<'u> Root<'u> {
    fn of(understood: &'u Understood, file: &'u str, lang: Lang) -> Self {
        Self {
            schema: "kip-import/1",
            file,
            sheets: understood.sheets.iter().map(sheet).collect(),
            rows: rows(understood),
            ask: understood
                .asks
                .iter()
                .map(|ask| Ask {
                    what: ask.what.word(),
                    r#where: &ask.place,
                    why: ask.why.get(lang),
                    how: ask.how.get(lang),
                })
                .collect(),
            problems: understood
                .problems
                .iter()
                .map(|slip| JsonProblem {
                    sheet: &slip.sheet,
                    row: slip.row,
                    column: slip.column.as_deref(),
                    message: slip.message.get(lang),
                })
                .collect(),
            left_out: understood
                .left_out
                .iter()
                .map(|left| LeftOut {
                    sheet: &left.sheet,
                    row: left.row,
                    why: left.why.word(),
                })
                .collect(),
        }
    }
}

fn sheet(read: &super::SheetRead) -> JsonSheet<'_> {
    let named = |(role, columns): &(Role, Vec<u32>)| Some((role.key()?, shown_columns(columns)));
    JsonSheet {
        name: &read.name,
        header_row: read.header_row,
        columns: read.columns.iter().filter_map(named).collect(),
        skipped: read.hidden.then_some("hidden"),
    }
}

fn rows(understood: &Understood) -> Vec<Row<'_>> {
    let rows = understood.rows.iter().map(|row| Row {
        sheet: &row.sheet,
        row: row.row,
        code: &row.code,
        printed_code: row.printed.as_deref(),
        aspect: understood
            .aspects
            .get(row.aspect)
            .map_or("", |aspect| aspect.name.as_str()),
        groups: &row.groups,
        question: &row.question,
        weight: row.weight.as_ref().map(Exact::json),
        answer: row.answer.as_deref(),
        links: &row.links,
        note: row.note.as_deref(),
        owner: row.owner.as_deref(),
        verdict: row.verdict.as_deref(),
        asked: row.asked.as_deref(),
        due: row.due.map(|day| day.to_string()),
        reason: row.reason.as_deref(),
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schema_is_that_of_the_structs() {
        let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
        let schema = settings.into_generator().into_root_schema_for::<Root<'_>>();
        let derived = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if derived != SCHEMA {
            let file = std::env::temp_dir().join("kip-import.schema.json");
            std::fs::write(&file, derived).unwrap();
            panic!("mv {} src/import/schema.json", file.display());
        }
    }
}
