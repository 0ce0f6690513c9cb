//! What is judged where some mappings can't be read: the others, and of two that map the same code neither
//! claim on it (contract, section 6, *Partial judging*).

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Code, Mapping};

use super::{Problems, WithSource};

/// Codes that several files map, each with the instrument that these answer.
pub(super) type Contested = BTreeSet<(String, Code)>;

/// The mappings without those at the paths `unread`, and without claims that are contested: nobody knows
/// which of them holds.
pub(super) fn kept(
    mappings: Vec<WithSource<Mapping>>,
    unread: &BTreeSet<Arc<str>>,
    contested: &Contested,
) -> Vec<Mapping> {
    let mappings = mappings.into_iter();
    let readable = mappings.filter(|(_, source)| !unread.contains(&source.path));
    let kept = readable.map(|(mut mapping, _)| {
        let id = mapping.instrument.value.clone();
        let holds = |code: &Code| !contested.contains(&(id.clone(), code.clone()));
        mapping.claims.retain(|claim| holds(&claim.code.value));
        mapping
    });
    kept.collect()
}

/// The instruments that unread mappings name, as far as a line of theirs says so: whatever is wrong with
/// the rest of it, a mapping of last year is not judged instead of this year's.
pub(super) fn named(problems: &Problems, unread: &BTreeSet<Arc<str>>) -> BTreeSet<String> {
    let files = problems
        .by_file()
        .filter(|(path, _)| unread.contains(*path));
    let named = files.filter_map(|(_, file)| {
        let text = &file.shown.first()?.source.text;
        let mut lines = text.lines();
        let written = lines.find_map(|line| line.strip_prefix("instrumen:"))?;
        let written = written.split(" #").next().unwrap_or_default().trim();
        Some(written.trim_matches(['"', '\'']).to_owned())
    });
    named.collect()
}
