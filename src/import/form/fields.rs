//! Answer, reason, target and note of an indicator, compared three ways.

use super::compare::OneIndicator;
use super::pieces::SAME;
use super::read::FilledCell;
use super::{FormChanges, FormEdit, FormSlip};
use crate::model::{FormBase, FormField, Text, choose_one, meant, visible};
use crate::text;

/// What came of comparing one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ThreeWay {
    /// Both say the same.
    Same,
    /// The mapping alone changed.
    Kept,
    /// The form alone changed.
    Taken,
    /// Both changed, to different ends.
    Conflict,
}

impl ThreeWay {
    /// Compares what the form and the mapping say with what the base said.
    pub(super) fn of(base: &FormBase, field: FormField, form: &str, mapping: &str) -> Self {
        if form == mapping {
            Self::Same
        } else if base.said(field, form) {
            Self::Kept
        } else if base.said(field, mapping) {
            Self::Taken
        } else {
            Self::Conflict
        }
    }
}

impl OneIndicator<'_> {
    /// Compares the fields of the indicator.
    pub(super) fn fields(&self, changes: &mut FormChanges) {
        for field in FormField::ALL {
            if field.is_of_indicator() {
                self.field(field, changes);
                self.misplaced(field, changes);
            }
        }
    }

    fn field(&self, field: FormField, changes: &mut FormChanges) {
        let open = self.rows.iter().filter_map(|(row, base)| {
            let cell = row.cells.get(&field)?;
            base.is_open(field).then_some((cell, base))
        });
        let open: Vec<(&FilledCell, &FormBase)> = open.collect();
        let mut changed = open
            .iter()
            .filter(|(cell, base)| !base.said(field, &cell.text));
        let Some(&(cell, base)) = changed.next().or(open.first()) else {
            return;
        };
        if let Some((other, _)) = changed.find(|(other, _)| other.text != cell.text) {
            let (a, b, at) = (quoted(&cell.text), quoted(&other.text), &cell.at);
            changes.slips.push(self.slip(
                &other.at,
                text!(
                    "dua baris indikator yang sama berbeda isi: {a} di {at}, {b} di sini",
                    "two rows of the same indicator say different things: {a} in {at}, {b} here"
                ),
                SAME,
            ));
            return;
        }
        // Of rows that were sorted without the hidden column the text stands in another one of them.
        let moved = cell.text.is_empty() && self.elsewhere(field, base);
        if moved || base.said(field, &cell.text) {
            let now = self.said(field);
            changes.kept += usize::from(now.is_some_and(|now| !base.said(field, &now)));
            return;
        }
        match self.judged(field, cell, base) {
            Ok(Some(edit)) => changes.taken.push(self.change(cell, base, edit)),
            Ok(None) => {}
            Err(slip) => changes.slips.push(*slip),
        }
    }

    /// Whether a row that is for evidence alone says what the field said when the form was made.
    fn elsewhere(&self, field: FormField, base: &FormBase) -> bool {
        self.rows.iter().any(|(row, own)| {
            let cell = row.cells.get(&field);
            !own.is_open(field) && cell.is_some_and(|cell| base.said(field, &cell.text))
        })
    }

    /// What is written of a cell that was changed; `None` where the mapping says it already.
    fn judged(
        &self,
        field: FormField,
        cell: &FilledCell,
        base: &FormBase,
    ) -> Result<Option<FormEdit>, Box<FormSlip>> {
        let new = self.understood(field, cell)?;
        let Some(old) = self.said(field) else {
            let place = self.place();
            return Err(Box::new(self.slip(
                &cell.at,
                text!(
                    "isian ini di bukti.yaml terlalu panjang untuk sebuah sel, jadi tidak diganti",
                    "what bukti.yaml says here is too long for a cell, so it is not replaced"
                ),
                text!("ubah {place}", "change it {place}", place),
            )));
        };
        match ThreeWay::of(base, field, &new, &old) {
            ThreeWay::Same | ThreeWay::Kept => Ok(None),
            ThreeWay::Taken => Ok(Some(FormEdit::Field { field, old, new })),
            ThreeWay::Conflict => Err(Box::new(self.conflict(cell, field, &new, &old))),
        }
    }

    /// Both changed since the form was made.
    pub(super) fn conflict(
        &self,
        cell: &FilledCell,
        field: FormField,
        form: &str,
        mapping: &str,
    ) -> FormSlip {
        let said = |text: &str| {
            let quoted = quoted(text);
            if text.is_empty() {
                Text::new("kosong", "empty")
            } else {
                text!("{quoted}", "{quoted}")
            }
        };
        let (form, mapping, head, place) = (said(form), said(mapping), field.head(), self.place());
        self.slip(
            &cell.at,
            text!(
                "{head} berubah di dua tempat sejak formulir dibuat: {form} di formulir, {mapping} {place}",
                "{head} changed in two places since the form was made: {form} in the form, {mapping} {place}",
                form,
                mapping,
                head,
                place
            ),
            Text::new(
                "pilih salah satu: tulis yang benar di bukti.yaml, lalu samakan sel ini",
                "choose one: write the right one into bukti.yaml, then make this cell the same",
            ),
        )
    }

    /// A cell's text as the mapping has it: the option's code, the day.
    pub(super) fn understood(
        &self,
        field: FormField,
        cell: &FilledCell,
    ) -> Result<String, Box<FormSlip>> {
        let text = cell.text.as_str();
        if cell.failed {
            return Err(Box::new(self.failed(cell)));
        }
        if text.is_empty() || !field.is_day() && field != FormField::Answer {
            return Ok(text.to_owned());
        }
        if field.is_day() {
            return text
                .parse()
                .map(|day: jiff::civil::Date| day.to_string())
                .map_err(|_no_day| Box::new(self.no_day(cell)));
        }
        let options = &self.now.options;
        let head = text.split([':', '=', '(']).next().unwrap_or_default();
        let option = meant(options, text).or_else(|| meant(options, head.trim()));
        option
            .map(|option| option.code.trim().to_owned())
            .ok_or_else(|| {
                let (said, code) = (quoted(text), &self.now.code);
                let codes: Vec<&str> = options.iter().map(|option| option.code.trim()).collect();
                Box::new(self.slip(
                    &cell.at,
                    text!(
                        "{said} bukan pilihan jawaban indikator {code}",
                        "{said} is not an option of indicator {code}"
                    ),
                    choose_one(&codes.join(", ")),
                ))
            })
    }

    /// A formula that failed says nothing.
    pub(super) fn failed(&self, cell: &FilledCell) -> FormSlip {
        self.slip(
            &cell.at,
            Text::new(
                "sel ini rumus yang gagal",
                "this cell is a formula that failed",
            ),
            Text::new(
                "tulis isinya sendiri, tanpa rumus",
                "type what it should say, without a formula",
            ),
        )
    }

    /// A text that is no day.
    pub(super) fn no_day(&self, cell: &FilledCell) -> FormSlip {
        let said = quoted(&cell.text);
        self.slip(
            &cell.at,
            text!("{said} bukan tanggal", "{said} is not a date"),
            Text::new(
                "tulis hari, bulan, dan tahun, misalnya 19/9/2026 atau 19 September 2026",
                "write day, month and year, for example 19/9/2026 or 19 September 2026",
            ),
        )
    }

    /// What is said of the indicator in a row that is for evidence alone.
    fn misplaced(&self, field: FormField, changes: &mut FormChanges) {
        let cells = |open: bool| {
            let rows = self.rows.iter();
            rows.filter_map(move |(row, base)| {
                let cell = row.cells.get(&field)?;
                (base.is_open(field) == open).then_some(cell)
            })
        };
        let now = self.said(field).unwrap_or_default();
        for cell in cells(false) {
            let known = cell.text.is_empty()
                || cell.text == now
                || cells(true).any(|open| open.text == cell.text);
            if known {
                continue;
            }
            let (head, said) = (field.head(), quoted(&cell.text));
            let first = cells(true).next().map(|open| open.at.to_string());
            let hint = first.map_or_else(
                || {
                    Text::new(
                        "tulis di baris pertama indikator itu",
                        "write it into the first row of that indicator",
                    )
                },
                |first| text!("tulis di {first}", "write it into {first}"),
            );
            changes.slips.push(self.slip(
                &cell.at,
                text!(
                    "{head} {said} berdiri di baris yang hanya untuk bukti",
                    "{head} {said} stands in a row that is for evidence alone",
                    head
                ),
                hint,
            ));
        }
    }
}

/// The most letters that are quoted of a text.
const QUOTED: usize = 80;

/// A text as it is quoted in a sentence.
pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() {
        return "“”".to_owned();
    }
    let mut letters = text.chars();
    let begin: String = letters.by_ref().take(QUOTED).collect();
    let more = if letters.next().is_some() { "…" } else { "" };
    format!("“{}{more}”", visible(&begin))
}
