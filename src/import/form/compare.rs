//! The rows of a form by indicator, and whether a row is what its hidden base says.

use std::collections::BTreeMap;

use super::read::{FilledForm, FilledRow};
use super::{CellPlace, FormChanges, FormSide, FormSlip};
use crate::model::{
    FormBase, FormField, FormRow, IndicatorRow, Nearest, Text, did_you_mean, visible,
};
use crate::text;

/// What is compared of one indicator.
pub(super) struct OneIndicator<'c> {
    /// What is known of it now.
    pub(super) now: &'c IndicatorRow,
    /// Its rows in the form, each with its base.
    pub(super) rows: Vec<(&'c FilledRow, FormBase)>,
    /// All that the mappings say.
    pub(super) side: &'c FormSide<'c>,
}

impl OneIndicator<'_> {
    /// What the mapping says of the indicator at a field now; `None` where it is too long for a cell.
    pub(super) fn said(&self, field: FormField) -> Option<String> {
        FormRow::of(self.now).next()?.text(field)
    }

    /// Something of it that is left alone.
    pub(super) fn slip(&self, at: &CellPlace, message: Text, hint: Text) -> FormSlip {
        FormSlip {
            at: at.clone(),
            code: Some(self.now.code.as_str().to_owned()),
            message,
            hint,
        }
    }

    /// Where the mapping says it, for a conflict.
    pub(super) fn place(&self) -> Text {
        let place = (self.side.claimed)(&self.now.code);
        place.map_or_else(
            || Text::new("di bukti.yaml", "in bukti.yaml"),
            |place| text!("di {place}", "in {place}"),
        )
    }
}

/// What the form changes, what it can't, and what the mappings changed alone.
pub(crate) fn compared(form: &FilledForm, side: &FormSide<'_>) -> FormChanges {
    let mut changes = FormChanges::default();
    let known = side.indicators.iter();
    let known: BTreeMap<&str, &IndicatorRow> =
        known.rev().map(|row| (row.code.as_str(), row)).collect();
    let mut rows: BTreeMap<&str, Vec<(&FilledRow, FormBase)>> = BTreeMap::new();
    for row in &form.rows {
        match placed(row, &known) {
            Ok(Some(base)) => {
                if let Some((code, _)) = known.get_key_value(&*base.code) {
                    rows.entry(code).or_default().push((row, base));
                }
            }
            Ok(None) => {}
            Err(slip) => changes.slips.push(*slip),
        }
    }
    for now in side.indicators {
        let Some(rows) = rows.remove(now.code.as_str()) else {
            continue;
        };
        let one = OneIndicator { now, rows, side };
        one.fields(&mut changes);
        one.pieces(&mut changes);
    }
    changes
}

/// The base of a row; `None` of one that says nothing.
fn placed(
    row: &FilledRow,
    known: &BTreeMap<&str, &IndicatorRow>,
) -> Result<Option<FormBase>, Box<FormSlip>> {
    let seen = row.code.as_str();
    let slip = |at: &CellPlace, message: Text, hint: Text| {
        Box::new(FormSlip {
            at: at.clone(),
            code: (!seen.is_empty()).then(|| seen.to_owned()),
            message,
            hint,
        })
    };
    let Some(base) = &row.base else {
        let Some((_, first)) = row.said().next() else {
            return Ok(None);
        };
        if let Some(of) = known.get(seen) {
            return Ok(Some(FormBase::added(seen, of.print.short())));
        }
        if seen.is_empty() {
            let message = Text::new(
                "baris ini terisi tetapi tanpa kode indikator",
                "this row is filled in but has no indicator's code",
            );
            let hint = Text::new(
                "tulis kodenya di kolom Kode, atau pindahkan isinya ke baris indikatornya",
                "write the code into the column Code, or move what it says to the indicator's row",
            );
            return Err(slip(&first.at, message, hint));
        }
        return Err(slip(&row.at, unknown(seen), nearest(seen, known)));
    };
    let Some((_, first)) = row.changed(base).next() else {
        // Of a row that nobody touched nothing is lost, whatever became of its question.
        return Ok(known.contains_key(&*base.code).then(|| base.clone()));
    };
    let own = visible(&base.code);
    if !seen.is_empty() && seen != own.trim() {
        let message = text!(
            "kode di kolom Kode ({seen}) bukan kode yang tersimpan di baris ini ({own}): sebagian kolom diurutkan atau digeser tersendiri",
            "the code in the column Code ({seen}) is not the one kept in this row ({own}): some of the columns were sorted or moved alone"
        );
        let hint = Text::new(
            "urutkan lagi dengan semua kolom, termasuk yang tersembunyi, atau pindahkan isinya ke formulir baru dari `kip report -o formulir.xlsx`",
            "sort again with all columns, the hidden one too, or copy what was filled in to a new form of `kip report -o form.xlsx`",
        );
        return Err(slip(&first.at, message, hint));
    }
    if known.contains_key(&*base.code) {
        return Ok(Some(base.clone()));
    }
    Err(slip(&first.at, unknown(&own), nearest(&own, known)))
}

fn unknown(code: &str) -> Text {
    let code = visible(code);
    text!(
        "tidak ada indikator `{code}` pada instrumen ini",
        "this instrument has no indicator `{code}`"
    )
}

fn nearest(code: &str, known: &BTreeMap<&str, &IndicatorRow>) -> Text {
    let near = Nearest::among_codes(known.keys().copied()).to(code);
    near.map_or_else(
        || {
            Text::new(
                "perbaiki kodenya, atau buat formulir baru dengan `kip report -o formulir.xlsx`",
                "correct the code, or make a new form with `kip report -o form.xlsx`",
            )
        },
        did_you_mean,
    )
}
