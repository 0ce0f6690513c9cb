//! What a word of `kip check WORD…` was taken as, in words: a file may be named like a code.

use std::collections::BTreeSet;

use crate::model::{Code, Lang, Noun, Rule, Text};
use crate::text;

use super::Name;

pub(super) fn rule(rule: &Rule) -> Text {
    let (id, en) = (rule.name.get(Lang::Id), rule.name.get(Lang::En));
    text!("aturan {id}", "the rule {en}")
}

/// The path of a file or folder, relative to the workspace.
pub(super) fn path(path: &str) -> Text {
    if path.is_empty() {
        return Text::new("seluruh ruang kerja", "the whole workspace");
    }
    let path = Name::of_text(path);
    text!("berkas atau folder {path}", "the file or folder {path}")
}

/// The beginning of codes, or the name of documents, or both.
pub(super) fn several(codes: &BTreeSet<Code>, paths: &BTreeSet<String>) -> Text {
    let codes = (!codes.is_empty()).then(|| {
        let count = Noun::INDICATOR.text(codes.len());
        text!(
            "awal kode {count}",
            "the first part of the codes of {count}",
            count
        )
    });
    let paths = paths.iter().map(|path| {
        let path = Name::of_text(path);
        text!("berkas {path}", "the file {path}")
    });
    let all: Vec<Text> = codes.into_iter().chain(paths).collect();
    Text::say(|lang| {
        let all = all.iter().map(|one| one.get(lang));
        all.collect::<Vec<_>>().join(", ")
    })
}

/// The word and what it was taken as.
pub(super) fn taken(word: &str, meant: &Text) -> Text {
    let word = Name::of_text(word);
    text!(
        "`{word}` dibaca sebagai {meant}",
        "`{word}` was taken as {meant}",
        meant
    )
}
