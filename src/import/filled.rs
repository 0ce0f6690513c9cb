//! What is filled in on a row: weight, answer, links, remarks and days. What can't be understood is named
//! with its cell, and the question left as if nothing stood there.

use super::line::LineReader;
use super::role::Role;
use super::words::{self, CellAnswer};
use super::{Options, Slip, code, scale};
use crate::model::{Exact, Text};
use crate::sheets::Cell;
use crate::text;

/// What is filled in on a line.
#[derive(Debug, Clone, Default)]
pub(super) struct FilledLine {
    pub(super) row: u32,
    /// What could not be understood of it.
    pub(super) slips: Vec<Slip>,
    pub(super) weight: Option<Exact>,
    pub(super) answer: Option<String>,
    pub(super) options: Options,
    pub(super) links: Vec<String>,
    pub(super) note: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) verdict: Option<String>,
    pub(super) asked: Option<String>,
    pub(super) due: Option<jiff::civil::Date>,
    pub(super) reason: Option<String>,
}

impl FilledLine {
    /// Whether it is answered, or said that no answer is asked.
    pub(super) fn has_answer(&self) -> bool {
        let reason = self.reason.as_deref();
        self.answer.is_some() || reason.is_some_and(words::is_not_required)
    }
}

impl LineReader<'_> {
    /// What is filled in on a row.
    pub(super) fn filled(&mut self, row: u32) -> FilledLine {
        let mut filled = FilledLine {
            row,
            weight: self.weight(row),
            options: scale::options(self.cell(Role::Options, row)),
            note: self.text(Role::Note, row),
            owner: self.text(Role::Owner, row),
            asked: self.text(Role::Asked, row),
            reason: self.text(Role::Reason, row),
            ..FilledLine::default()
        };
        self.choices(row, &mut filled);
        self.answered(row, &mut filled);
        self.linked(row, &mut filled);
        self.due(row, &mut filled);
        filled.verdict = self
            .cell(Role::Verdict, row)
            .and_then(|cell| match words::answer(cell) {
                CellAnswer::Option(option) => Some(option),
                CellAnswer::Nothing => None,
                CellAnswer::NotRequired | CellAnswer::Unknown => Some(cell.text.trim().to_owned()),
            });
        filled
    }

    /// What can be answered: by columns of points, by the list that the cell of the answer offers, or by
    /// what stands at the head.
    fn choices(&self, row: u32, filled: &mut FilledLine) {
        let points = self.head.options.iter().filter_map(|(option, column)| {
            let cell = self.sheet.own((row, *column))?;
            Some((option.clone(), words::weight(cell)?))
        });
        let points: Vec<(String, Exact)> = points.collect();
        if points.len() > 1 {
            filled.options = Options::Points(points);
        }
        if filled.options == Options::Unsaid
            && let Some(column) = self.head.column(Role::Answer)
        {
            let offered = Cell {
                text: self.sheet.offered((row, column)).to_owned(),
                ..Cell::default()
            };
            filled.options = scale::options(Some(&offered));
        }
        if filled.options == Options::Unsaid {
            filled.options = self.options.clone();
        }
        if let (None, Options::Points(points)) = (&filled.weight, &filled.options) {
            filled.weight = points.iter().map(|(_, points)| points.clone()).max();
        }
    }

    /// A weight of merged cells is that of the first row alone.
    fn weight(&mut self, row: u32) -> Option<Exact> {
        let column = self.head.column(Role::Weight)?;
        let cell = self.sheet.own((row, column))?;
        let weight = words::weight(cell);
        if weight.is_none() && !code::is_dash(&cell.text) {
            let said = cell.text.trim().to_owned();
            self.slip(
                row,
                column,
                text!(
                    "bobot `{said}` bukan angka",
                    "the weight `{said}` is not a number"
                ),
            );
        }
        weight
    }

    fn answered(&mut self, row: u32, filled: &mut FilledLine) {
        if let Some(column) = self.head.column(Role::Answer)
            && let Some(cell) = self.seen(row, column)
        {
            match words::answer(cell) {
                CellAnswer::Option(option) => filled.answer = Some(option),
                CellAnswer::Nothing => {}
                CellAnswer::NotRequired => filled.reason = Some(cell.text.trim().to_owned()),
                CellAnswer::Unknown => {
                    let said = cell.text.trim().to_owned();
                    self.slip(row, column, text!("jawaban `{said}` tidak dikenal; pertanyaan ini dibiarkan belum dijawab", "the answer `{said}` is not known; this question is left unanswered"));
                }
            }
        }
        self.ticked(row, filled);
    }

    /// Columns that are ticked for yes and for no.
    fn ticked(&mut self, row: u32, filled: &mut FilledLine) {
        let ticked = |reader: &Self, role| {
            let cell = reader.cell(role, row);
            cell.map_or(Some(false), words::is_ticked)
        };
        let columns = (self.head.column(Role::Yes), self.head.column(Role::No));
        match (ticked(self, Role::Yes), ticked(self, Role::No)) {
            (Some(true), Some(true)) => {
                let column = columns.0.unwrap_or_default();
                self.slip(row, column, Text::new("`Ya` dan `Tidak` sama-sama ditandai; pertanyaan ini dibiarkan belum dijawab", "both yes and no are ticked; this question is left unanswered"));
            }
            (Some(true), _) => filled.answer = Some(self.word_in(Role::Yes, row)),
            (_, Some(true)) => filled.answer = Some(words::NO.to_owned()),
            (Some(false), Some(false)) => {}
            (None, _) | (_, None) => {
                let not_required = [Role::Yes, Role::No]
                    .into_iter()
                    .filter_map(|role| self.cell(role, row));
                let said = not_required
                    .map(|cell| cell.text.trim())
                    .find(|text| words::is_not_required(text));
                if let Some(said) = said {
                    filled.reason = Some(said.to_owned());
                } else {
                    let column = columns.0.or(columns.1).unwrap_or_default();
                    self.slip(row, column, Text::new("tanda di kolom `Ya`/`Tidak` tidak dikenal; pertanyaan ini dibiarkan belum dijawab", "the mark in the columns for yes and no is not known; this question is left unanswered"));
                }
            }
        }
    }

    /// One column for availability may hold `Tidak` itself.
    fn word_in(&self, role: Role, row: u32) -> String {
        let said = self.cell(role, row).map(words::answer);
        match said {
            Some(CellAnswer::Option(option)) if option == words::NO => option,
            Some(_) | None => words::YES.to_owned(),
        }
    }

    /// Links, and what else stands in their cell: a dash with a reason, or that none is asked.
    fn linked(&mut self, row: u32, filled: &mut FilledLine) {
        let mut columns = self.head.columns(Role::Links);
        columns.extend(self.head.column(Role::Asked));
        columns.extend(self.head.column(Role::Note));
        for column in columns {
            let Some(cell) = self.seen(row, column) else {
                continue;
            };
            let (links, rest) = words::links(cell);
            for link in links {
                if !filled.links.contains(&link) {
                    filled.links.push(link);
                }
            }
            if self.head.roles.get(&column) == Some(&Role::Links) {
                self.beside_links(row, column, cell, rest.trim(), filled);
            }
        }
        // What is asked for, and remarks, may be addresses alone.
        if self.is_address(Role::Asked, row) {
            filled.asked = None;
        }
        if self.is_address(Role::Note, row) {
            filled.note = None;
        }
    }

    /// Whether a cell holds addresses and nothing else.
    fn is_address(&self, role: Role, row: u32) -> bool {
        self.cell(role, row).is_some_and(|cell| {
            let (links, rest) = words::links(cell);
            !links.is_empty() && rest.trim().is_empty()
        })
    }

    fn beside_links(
        &mut self,
        row: u32,
        column: u32,
        cell: &Cell,
        rest: &str,
        filled: &mut FilledLine,
    ) {
        if rest.is_empty() {
            return;
        }
        if words::is_not_required(rest) {
            filled.reason.get_or_insert_with(|| rest.to_owned());
        } else if let Some(reason) = words::dashed(rest) {
            if !reason.is_empty() {
                filled.reason.get_or_insert(reason);
            }
        } else if filled.links.is_empty() {
            let said = cell.text.trim().to_owned();
            self.slip(
                row,
                column,
                text!(
                    "di kolom tautan tertulis `{said}`, bukan alamat; disimpan sebagai catatan",
                    "the column of links says `{said}`, which is not an address; it is kept as a note"
                ),
            );
            filled.note = Some(match filled.note.take() {
                Some(note) => format!("{note}; {said}"),
                None => said,
            });
        }
    }

    fn due(&mut self, row: u32, filled: &mut FilledLine) {
        let Some(column) = self.head.column(Role::Due) else {
            return;
        };
        let Some(cell) = self.seen(row, column) else {
            return;
        };
        filled.due = words::day(cell);
        if filled.due.is_none() && !code::is_dash(&cell.text) {
            let said = cell.text.trim().to_owned();
            self.slip(
                row,
                column,
                text!(
                    "`{said}` bukan tanggal; tulis misalnya 30 Juni 2026",
                    "`{said}` is not a date; write for example 30 Juni 2026"
                ),
            );
        }
    }
}
