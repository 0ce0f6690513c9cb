//! Ways into the readers for the fuzz targets: text in memory, no disk. Nothing else may call them.

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::Rule;

use super::{Source, lock, mapping, settings};

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

/// Reads a lock. What was read without a problem is written and read again.
///
/// # Panics
/// If what was written reads differently.
pub(crate) fn lock(text: &str) {
    let problems = RefCell::default();
    let Some(read) = lock::read(&source("evidence/kip.lock", text), &problems) else {
        return;
    };
    if !problems.into_inner().is_empty() {
        return;
    }
    let written = lock::to_text(&read);
    let again = RefCell::default();
    let second = lock::read(&source("evidence/kip.lock", &written), &again);
    let second = second.map(|lock| lock::to_text(&lock));
    assert_eq!(second.as_deref(), Some(&*written));
}

/// Reads settings.
pub(crate) fn settings(text: &str, rules: &[&'static Rule]) {
    let source = source("kip.toml", text);
    let _ = settings::read(&source, rules, &RefCell::default());
}

fn source(path: &str, text: &str) -> Arc<Source> {
    Source::new(&Arc::from(path), text)
}
