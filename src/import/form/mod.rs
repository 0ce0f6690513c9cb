//! A form (*Formulir*) that was filled in, compared three ways with what the mappings say now and what they
//! said when the form was made.
//!
//! What the form alone changed is taken, what the mapping alone changed stays, what both changed otherwise is
//! named with both. Whatever is not understood is named by its cell. Nothing here reads or writes a file.

mod compare;
mod fields;
mod pieces;
mod read;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::{Code, FormField, IndicatorRow, Text};

pub(crate) use compare::compared;
pub(crate) use read::{FilledForm, filled};

/// Where a cell stands, as the spreadsheet counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellPlace {
    /// The sheet's name; `-` for CSV.
    pub(crate) sheet: Arc<str>,
    /// The row, from 1.
    pub(crate) row: u32,
    /// The letters of the column.
    pub(crate) column: Arc<str>,
}

impl fmt::Display for CellPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if &*self.sheet != "-" {
            write!(out, "{}!", crate::model::visible(&self.sheet))?;
        }
        write!(out, "{}{}", self.column, self.row)
    }
}

/// What the mappings say now.
pub(crate) struct FormSide<'n> {
    /// The indicators, in the instrument's order.
    pub(crate) indicators: &'n [IndicatorRow],
    /// Where an indicator is claimed, as `file:line`; `None` where it is not.
    pub(crate) claimed: &'n dyn Fn(&Code) -> Option<String>,
    /// How many pieces of evidence a claim lists; a nil statement is none of them.
    pub(crate) listed: &'n dyn Fn(&Code) -> usize,
    /// The files of the evidence folder that a text of this indicator may name, as paths relative to the
    /// workspace.
    pub(crate) named: &'n dyn Fn(&Code, &str) -> Vec<Arc<str>>,
}

/// What came of the comparison.
#[derive(Debug, Default)]
pub(crate) struct FormChanges {
    /// What is to be written, in the order of the form.
    pub(crate) taken: Vec<FormChange>,
    /// What is left alone, and why.
    pub(crate) slips: Vec<FormSlip>,
    /// How many cells the mapping alone changed since.
    pub(crate) kept: usize,
}

/// Something that the form alone changed.
#[derive(Debug, Clone)]
pub(crate) struct FormChange {
    /// Its cell.
    pub(crate) at: CellPlace,
    /// The indicator.
    pub(crate) code: Code,
    /// Whether the question was reworded since the form was made.
    pub(crate) reworded: bool,
    /// What is changed.
    pub(crate) edit: FormEdit,
}

/// What is changed of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FormEdit {
    /// The field of the indicator says this from now on, instead of that.
    Field {
        /// Which.
        field: FormField,
        /// What it said; empty: nothing.
        old: String,
        /// What it says from now on; empty: nothing.
        new: String,
    },
    /// Of a piece of evidence that is listed this is said from now on.
    Listed {
        /// Its place among the evidence of the claim, from 0.
        at: usize,
        /// What reports call it.
        name: String,
        /// What is said: its date or its name in reports.
        field: FormField,
        /// What was said; empty: nothing.
        old: String,
        /// What is said from now on; empty: nothing.
        new: String,
    },
    /// A piece of evidence is listed.
    Evidence {
        /// What it is.
        source: FormSource,
        /// Its date.
        date: Option<Date>,
        /// What reports call it.
        remark: Option<String>,
    },
}

/// Where new evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FormSource {
    /// A file of the evidence folder: its path relative to the workspace.
    File(Arc<str>),
    /// An address.
    Link(String),
}

impl FormSource {
    /// What reports call it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::File(name) => name,
            Self::Link(address) => address,
        }
    }
}

/// Something that is left alone.
#[derive(Debug, Clone)]
pub(crate) struct FormSlip {
    /// The cell.
    pub(crate) at: CellPlace,
    /// The indicator, where the row is of one.
    pub(crate) code: Option<String>,
    /// What.
    pub(crate) message: Text,
    /// The next act.
    pub(crate) hint: Text,
}
