//! Ways in for the fuzz targets: text and bytes in memory, no disk.

use std::cell::RefCell;
use std::sync::Arc;

use crate::error::SourceText;
use crate::{edit, load, resolve, rules};

/// Reads an instrument.
pub fn instrument(text: &str) {
    load::fuzzing::instrument(text);
}

/// Reads a mapping.
pub fn mapping(text: &str) {
    load::fuzzing::mapping(text);
}

/// Reads a lock. What was read without a problem is written and read again.
///
/// # Panics
/// If what was written reads differently.
pub fn lock(text: &str) {
    let read = |text: &str| {
        let source = SourceText::new(&Arc::from("evidence/kip.lock"), text);
        let problems = RefCell::default();
        let lock = load::lock::read(&source, &problems)?;
        problems.into_inner().is_empty().then_some(lock)
    };
    if let Some(lock) = read(text) {
        let written = edit::lock::to_text(&lock);
        let again = read(&written).map(|lock| edit::lock::to_text(&lock));
        assert_eq!(again.as_deref(), Some(&*written));
    }
}

/// Reads settings.
pub fn settings(text: &str) {
    load::fuzzing::settings(text, rules::RULES);
}

/// Looks inside bytes as if they were a document.
pub fn document(bytes: &[u8]) {
    resolve::fuzz(bytes);
}
