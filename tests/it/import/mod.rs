//! `kip import`: spreadsheets of different make, as organisers and teams have them, to a workspace that
//! `kip check` judges.

mod answers;
mod asked;
mod csv;
mod layouts;
mod ods;
mod old;
mod refused;
mod written;

use std::path::Path;

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use serde_json::Value;

use crate::bench::kip_in;

/// A file in a folder of its own.
pub(crate) struct File {
    folder: tempfile::TempDir,
    name: &'static str,
}

impl File {
    pub(crate) fn of(name: &'static str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
        Self { folder, name }
    }

    pub(crate) fn workbook(mut workbook: Workbook) -> Self {
        Self::of("kuesioner.xlsx", &workbook.save_to_buffer().unwrap())
    }

    /// A workbook of one sheet with one table.
    pub(crate) fn table(sheet: &str, lines: &str) -> Self {
        let mut book = Workbook::new();
        table(book.add_worksheet().set_name(sheet).unwrap(), 0, 0, lines);
        Self::workbook(book)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// What was understood, with more options.
    pub(crate) fn understood_with(&self, more: &[&str]) -> Value {
        let mut arguments = vec!["import", self.name, "--dry-run", "--format", "json"];
        arguments.extend(more);
        let ran = kip_in(self.path(), &arguments);
        assert!(!ran.stdout.is_empty(), "{}", ran.stderr);
        let value: Value = serde_json::from_str(&ran.stdout).unwrap();
        let schema = kip_in(self.path(), &["schema", "import"]).stdout;
        let schema: Value = serde_json::from_str(&schema).unwrap();
        jsonschema::draft202012::new(&schema)
            .unwrap()
            .validate(&value)
            .unwrap();
        value
    }

    pub(crate) fn understood(&self) -> Value {
        self.understood_with(&[])
    }

    /// Runs `kip import` on the file.
    pub(crate) fn import(&self, more: &[&str]) -> crate::bench::Ran {
        let mut arguments = vec!["import", self.name];
        arguments.extend(more);
        kip_in(self.path(), &arguments)
    }
}

/// Writes texts from a cell on, row by row; numbers as numbers, blanks as nothing.
pub(crate) fn fill(sheet: &mut Worksheet, row: u32, column: u16, rows: &[&[&str]]) {
    for (down, cells) in rows.iter().enumerate() {
        for (across, text) in cells.iter().enumerate() {
            let (row, column) = (
                row + u32::try_from(down).unwrap(),
                column + u16::try_from(across).unwrap(),
            );
            if let Ok(number) = text.parse::<f64>() {
                sheet.write_number(row, column, number).unwrap();
            } else if let Some(formula) = text.strip_prefix('=') {
                sheet.write_formula(row, column, formula).unwrap();
            } else if !text.is_empty() {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
}

/// Writes a table from a cell on: a row a line, cells between `|`.
pub(crate) fn table(sheet: &mut Worksheet, row: u32, column: u16, lines: &str) {
    let lines = lines.trim_start_matches('\n').trim_end();
    let rows: Vec<Vec<&str>> = lines
        .lines()
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    fill(sheet, row, column, &rows);
}

pub(crate) fn merge(sheet: &mut Worksheet, from: (u32, u16), to: (u32, u16), text: &str) {
    sheet
        .merge_range(from.0, from.1, to.0, to.1, text, &Format::new())
        .unwrap();
}

/// Each row of what was understood by some of its fields.
pub(crate) fn rows(understood: &Value, fields: &[&str]) -> Vec<String> {
    let rows = understood["rows"].as_array().unwrap().iter();
    let shown = rows.map(|row| {
        let fields = fields.iter().map(|field| match &row[*field] {
            Value::String(text) => text.clone(),
            Value::Null => "-".to_owned(),
            Value::Array(list) => {
                let list: Vec<&str> = list.iter().map(|one| one.as_str().unwrap()).collect();
                list.join(" > ")
            }
            other @ (Value::Bool(_) | Value::Number(_) | Value::Object(_)) => other.to_string(),
        });
        fields.collect::<Vec<_>>().join(" | ")
    });
    shown.collect()
}

/// Row and reason of all that was left out.
pub(crate) fn left(understood: &Value) -> Vec<String> {
    let left = understood["left_out"].as_array().unwrap().iter();
    left.map(|one| format!("{} {}", one["row"], one["why"].as_str().unwrap()))
        .collect()
}

/// What is asked.
pub(crate) fn asks(understood: &Value) -> Vec<&str> {
    let asks = understood["ask"].as_array().unwrap().iter();
    asks.map(|one| one["what"].as_str().unwrap()).collect()
}
