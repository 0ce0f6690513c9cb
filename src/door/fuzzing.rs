//! Ways in for the fuzz targets: text and bytes in memory, no disk.

use crate::{load, resolve, rules};

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
    load::fuzzing::lock(text);
}

/// Reads settings.
pub fn settings(text: &str) {
    load::fuzzing::settings(text, rules::RULES);
}

/// Looks inside bytes as if they were a document.
pub fn document(bytes: &[u8]) {
    resolve::fuzz(bytes);
}
