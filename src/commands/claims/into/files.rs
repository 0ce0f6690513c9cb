//! The files of the evidence folder that a text of a form may name.

use std::sync::Arc;

use crate::model::{Dossier, Form, file_name, lower};
use crate::resolve;

/// The files of the evidence folder that a text names: by their path, by the end of it, or by their name
/// alone where the text is a path of some machine. Nothing outside that folder is ever taken from a form.
pub(super) fn named(dossier: &Dossier, text: &str) -> Vec<Arc<str>> {
    let slashed = text.trim().replace('\\', "/");
    let elsewhere =
        slashed.starts_with('/') || slashed.starts_with("file:") || slashed.get(1..3) == Some(":/");
    let wanted = if elsewhere {
        file_name(&slashed)
    } else {
        &slashed
    };
    let wanted = wanted.trim_start_matches("./");
    if wanted.is_empty() {
        return Vec::new();
    }
    let files = || {
        let documents = dossier.documents.iter();
        let files = documents.filter(|document| document.form == Form::File);
        files.filter(|document| !resolve::is_no_evidence(file_name(&document.path)))
    };
    let exact = files().find(|document| *document.path == *wanted);
    if let Some(exact) = exact {
        return vec![Arc::clone(&exact.path)];
    }
    let ends = |path: &str, wanted: &str| {
        let before = path.strip_suffix(wanted);
        before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
    };
    let alike = |fold: fn(&str) -> String| {
        let wanted = fold(wanted);
        let found = files().filter(|document| ends(&fold(&document.path), &wanted));
        let found: Vec<Arc<str>> = found.map(|document| Arc::clone(&document.path)).collect();
        found
    };
    let found = alike(str::to_owned);
    if found.is_empty() {
        alike(|text| lower(text).into_owned())
    } else {
        found
    }
}
