//! The documents and papers that git sees in one state: what KIP305, 306 and 307 have in common.
//!
//! Where git could not be read nothing is said here; KIP309 speaks.

use super::paths::typed;
use crate::model::{Dossier, Finding, GitFile, Rule, Text};
use crate::text;

/// The next act where git lacks a file, or what it holds now.
pub(super) fn add(path: &str) -> Text {
    let word = typed(path);
    text!(
        "minta pengelola folder mencatatnya di git, atau jalankan `git add {word}`, lalu commit",
        "have whoever keeps the folder record it in git, or run `git add {word}`, then commit"
    )
}

/// One finding per piece of evidence whose file is in `state`, and one per paper (instrument,
/// mapping, lock). `say` makes message and hint from a path; `many` is the hint for many at once.
pub(super) fn in_state(
    rule: &'static Rule,
    dossier: &Dossier,
    state: GitFile,
    say: fn(&str) -> (Text, Text),
    many: &'static Text,
) -> Vec<Finding> {
    let documents = documents_in(rule, dossier, state, say).into_iter();
    let all = documents.chain(papers_in(rule, dossier, state, say));
    all.map(|finding| finding.for_many(many)).collect()
}

/// Those on evidence.
fn documents_in(
    rule: &'static Rule,
    dossier: &Dossier,
    state: GitFile,
    say: fn(&str) -> (Text, Text),
) -> Vec<Finding> {
    let documents = dossier
        .present()
        .filter(|(_, _, document)| document.git.seen() == Some(&state));
    let found = documents.map(|(entry, exhibit, document)| {
        let (message, hint) = say(&document.path);
        rule.finding(&exhibit.evidence.place, message, hint)
            .of_evidence(entry, exhibit)
    });
    found.collect()
}

/// Those on papers.
fn papers_in(
    rule: &'static Rule,
    dossier: &Dossier,
    state: GitFile,
    say: fn(&str) -> (Text, Text),
) -> Vec<Finding> {
    let papers = dossier.papers.iter();
    let papers = papers.filter(|paper| paper.git.seen() == Some(&state));
    let found = papers.map(|paper| {
        let (message, hint) = say(&paper.place.path);
        // A paper is no evidence, so there is nothing to void.
        rule.finding(&paper.place, message, hint).sparing()
    });
    found.collect()
}
