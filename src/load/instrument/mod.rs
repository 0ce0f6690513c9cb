//! An instrument file (TOML, contract 1.1) to an [`Instrument`].
//!
//! Nothing is judged here: sums, repeats and odd options are findings (KIP101–108). What cannot be
//! read as what it should be is a problem.

mod files;
mod indicators;
mod keys;
mod options;
mod periods;
mod scoring;

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::{Aspect, Instrument, Place, Placed, Text, one_of};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::{Node, Value};
use super::{Problems, SourceText, slips, toml};
use files::files;
use indicators::{aspect, take_repeats};
pub(super) use keys::*;
use options::scales;
use periods::periods;
use scoring::{band, scoring, stage};

/// Reads one instrument; `None` when it cannot even be read as TOML.
pub(super) fn read(source: &Arc<SourceText>, problems: &RefCell<Problems>) -> Option<Instrument> {
    let root = toml::parse(source, problems)?;
    let reader = Reader::new(source, problems);
    let fields = reader.free_table(&root)?;
    if without_head(&fields) {
        return None;
    }
    let fields = reader.table(&root, ROOT)?;
    let head = reader.table(fields.need("instrumen")?, HEAD)?;
    let scoring = scoring(&fields);
    let scales = scales(&fields, scoring.formula);
    let mut aspects: Vec<Aspect> = tables(&fields, "aspek", ASPECT)
        .iter()
        .map(|table| aspect(table, &scales, &scoring))
        .collect();
    let repeats = take_repeats(&mut aspects);
    Some(Instrument {
        id: head.need_text("id"),
        title: head.need_text("judul").value,
        year: year(&head),
        version: head.text("versi").map(|text| text.value),
        organiser: head.text("penyelenggara").map(|text| text.value),
        audience: values(head.texts("sasaran")),
        official: head.truth("resmi"),
        deadline: head.date("tenggat"),
        formula: scoring.formula,
        rounding: scoring.rounding,
        full: scoring.full,
        periods: periods(&fields),
        files: files(&fields),
        stages: tables(&fields, "tahap", STAGE).iter().map(stage).collect(),
        bands: tables(&fields, "kualifikasi", BAND)
            .iter()
            .map(band)
            .collect(),
        aspects,
        repeats,
        scales,
        place: Place::file(&source.path),
    })
}

/// Notes keys of the head above which its header is lost.
fn without_head(fields: &Fields<'_>) -> bool {
    let mut entries = fields.entries.iter();
    if entries.clone().any(|entry| entry.key == "instrumen") {
        return false;
    }
    let first = entries.find(|entry| HEAD.contains(&&*entry.key));
    if let Some(entry) = first {
        let key = &entry.key;
        fields.reader.problem(
            &entry.key_span,
            text!(
                "baris `[instrumen]` tidak ada di atas `{key}`",
                "the line `[instrumen]` is missing above `{key}`"
            ),
            Text::new(
                "tulis `[instrumen]` di baris sendiri di atas baris ini",
                "write `[instrumen]` in a line of its own above this line",
            ),
        );
    }
    first.is_some()
}

fn values(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The tables of a list like `[[aspek]]`.
fn tables<'r>(fields: &Fields<'r>, key: &str, keys: &'static [&'static str]) -> Vec<Fields<'r>> {
    fields
        .list(key)
        .iter()
        .filter_map(|node| {
            if let Value::Table(_) = node.value {
                return fields.reader.table(node, keys);
            }
            fields.reader.no_toml_list(key, node);
            None
        })
        .collect()
}

fn year(head: &Fields<'_>) -> i16 {
    let Some(node) = head.need("tahun") else {
        return 0;
    };
    let year = head.reader.whole(node, 9999);
    let year = year.and_then(|year| i16::try_from(year).ok());
    if year.is_some_and(|year| year < slips::YEAR_MIN) {
        head.reader.problem(
            &node.span,
            Text::new(
                "tahun ditulis dengan empat angka",
                "the year is written with four digits",
            ),
            Text::new(
                "tulis misalnya `tahun = 2026`",
                "write for example `tahun = 2026`",
            ),
        );
    }
    year.unwrap_or_default()
}

/// One of a few words, with the nearest named when it is none of them.
fn word<'w, T: Copy>(reader: &Reader<'_>, node: &Node<'_>, known: &'w [(&'w str, T)]) -> Option<T> {
    let written = reader.written(node)?;
    let found = known.iter().find(|(word, _)| *word == written);
    if found.is_none() {
        let list: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        reader.problem(
            &node.span,
            text!(
                "`{written}` tidak dikenal di sini",
                "`{written}` is not known here"
            ),
            one_of(&list, written),
        );
    }
    found.map(|(_, value)| *value)
}
