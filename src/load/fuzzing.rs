//! Ways into the readers for the fuzz targets: text in memory, no disk. Nothing else may call them.

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::Rule;

use super::{SourceText, mapping, settings};

/// Reads an instrument.
pub(crate) fn instrument(text: &str) {
    let _ = super::instrument_in(&source("instrument/x.toml", text));
}

/// Reads a mapping.
pub(crate) fn mapping(text: &str) {
    let folders = mapping::Folders {
        evidence: "evidence",
        own: "evidence/a",
    };
    let source = source("evidence/a/bukti.yaml", text);
    let _ = mapping::read(&source, &folders, &RefCell::default());
}

/// Reads settings.
pub(crate) fn settings(text: &str, rules: &[&'static Rule]) {
    let source = source("kip.toml", text);
    let _ = settings::read(&source, rules, &RefCell::default());
}

fn source(path: &str, text: &str) -> Arc<SourceText> {
    SourceText::new(&Arc::from(path), text)
}
