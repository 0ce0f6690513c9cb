//! `kip lock CODE|FILE…`: which indicators and documents the words name.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::commands::{Name, normal};
use crate::error::Error;
use crate::load::Workspace;
use crate::model::{Code, Dossier, Nearest, Text, did_you_mean, file_name, range_of_aspect, shown};
use crate::text;

/// What is to be locked alone.
#[derive(Debug, Default)]
pub(super) struct LockPart {
    /// Indicators.
    pub(super) codes: BTreeSet<Code>,
    /// Documents, as the disk writes their paths; those that are missing as the mapping does.
    pub(super) documents: BTreeSet<Arc<str>>,
}

/// The words of the command line, each with the paths in the workspace that it may mean.
pub(super) struct LockWords<'a>(Vec<(&'a str, Vec<String>)>);

impl<'a> LockWords<'a> {
    /// The words as seen from the folder `start`; `None` where all is asked for. The disk is looked at
    /// here, before anything is read, and not again.
    pub(super) fn of(words: &'a [String], workspace: &Workspace, start: &Path) -> Option<Self> {
        let words = words.iter().map(|word| word.trim());
        let words = words.map(|word| (word, paths(&workspace.root, start, word)));
        let words: Vec<_> = words.collect();
        (!words.is_empty()).then_some(Self(words))
    }

    /// What they name: an indicator with every document that its entry names, or a document alone.
    ///
    /// # Errors
    /// A word that names neither, or a file that no mapping names.
    pub(super) fn part(&self, dossier: &Dossier) -> Result<LockPart, Error> {
        let mut part = LockPart::default();
        for (word, paths) in &self.0 {
            if let Some(entry) = dossier
                .entries
                .iter()
                .find(|one| one.code().as_str() == *word)
            {
                part.codes.insert(entry.code().clone());
                let named = entry.exhibits();
                let named = named.filter_map(|exhibit| dossier.path_of(exhibit));
                part.documents.extend(named.cloned());
            } else if let Some(path) = paths.iter().find_map(|path| mapped(dossier, path)) {
                part.documents.insert(path);
            } else if let Some(path) = paths.iter().find(|path| is_there(dossier, path)) {
                return Err(not_listed(path));
            } else {
                return Err(unknown(dossier, word, paths));
            }
        }
        Ok(part)
    }
}

/// The document at `path` that any mapping names, in whichever Unicode form.
fn mapped(dossier: &Dossier, path: &str) -> Option<Arc<str>> {
    let named = dossier.documents.iter().filter(|document| document.mapped);
    let named = named.map(|document| &document.path);
    let mut named = named.chain(&dossier.missing);
    if dossier.is_mapped(path) {
        return named.find(|one| ***one == *path).cloned();
    }
    if path.is_ascii() {
        return None;
    }
    let form: String = path.nfc().collect();
    let mut alike = named.filter(|one| one.nfc().eq(form.chars()));
    match (alike.next(), alike.next()) {
        (Some(only), None) => Some(Arc::clone(only)),
        (Some(_) | None, _) => None,
    }
}

/// Whether it is a file of the evidence folder; `kip`'s own are none to lock.
fn is_there(dossier: &Dossier, path: &str) -> bool {
    let there = dossier.documents.get(path);
    there.is_some_and(|document| !document.exempt)
}

/// The paths relative to the workspace that a word may mean, as seen from the folder and from the
/// workspace: as it is written, and as the disk answers, which knows links and letter case.
fn paths(root: &Path, start: &Path, word: &str) -> Vec<String> {
    let word = word.replace('\\', "/");
    let root = normal(root);
    let from = [normal(start), root.clone()].map(|folder| folder.join(&word));
    let written = from.iter().map(|path| lexical(path));
    let answered = from.iter().map(|path| {
        // The last name itself may be a link, which is not followed.
        let folder = path.parent().map(normal);
        folder
            .zip(path.file_name())
            .map_or_else(|| path.clone(), |(folder, name)| folder.join(name))
    });
    let disk = from.iter().map(|path| normal(path));
    let all = written.chain(answered).chain(disk);
    let inside = all.filter_map(|path| {
        let inside = path.strip_prefix(&root).ok()?.to_str()?;
        Some(inside.replace('\\', "/"))
    });
    inside.collect()
}

/// The path without `.` and `..`; the disk is not asked.
fn lexical(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(out.pop()),
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => out.push(part),
        }
    }
    out
}

/// The lock holds what mappings name alone.
fn not_listed(path: &str) -> Error {
    let path = Name::of_text(path);
    Error::Refused {
        message: text!(
            "{path} tidak dicantumkan di `bukti.yaml` mana pun, jadi tidak dapat dikunci",
            "no `bukti.yaml` lists {path}, so it cannot be locked"
        ),
        hint: Text::new(
            "cantumkan dulu di `bukti.yaml` sebagai bukti sebuah indikator",
            "first list it in a `bukti.yaml` as evidence of an indicator",
        ),
    }
}

/// A code is answered by what there is in its aspect, a file by those that are near.
fn unknown(dossier: &Dossier, word: &str, paths: &[String]) -> Error {
    let documents = dossier.documents.iter().filter(|document| document.mapped);
    let documents = documents
        .map(|document| &document.path)
        .chain(&dossier.missing);
    let documents: Vec<&str> = documents.map(|path| &**path).collect();
    let hint = range_of_aspect(word, dossier.instrument.codes_by_aspect())
        .or_else(|| same_name(&documents, word))
        .or_else(|| {
            let codes = dossier.entries.iter().map(|entry| entry.code().as_str());
            Nearest::among_codes(codes).to(word).map(did_you_mean)
        })
        .or_else(|| {
            let mut near = Nearest::among(documents.iter().copied());
            let near = paths.iter().find_map(|path| near.to(path));
            near.map(|path| did_you_mean(&shown(path)))
        })
        .unwrap_or_else(|| {
            Text::new(
                "tulis kode indikator atau jalur dokumen yang dicantumkan di `bukti.yaml`; tanpa keduanya `kip lock` mencatat semuanya",
                "give an indicator's code or the path of a document that a `bukti.yaml` lists; without either `kip lock` records everything",
            )
        });
    let word = Name::of_text(word);
    Error::Refused {
        message: text!(
            "`{word}` bukan kode indikator atau dokumen yang dicantumkan",
            "`{word}` is neither an indicator's code nor a listed document"
        ),
        hint,
    }
}

/// How many documents of one name are listed.
const NEAR_MAX: usize = 3;

/// Documents of this name in other folders.
fn same_name(documents: &[&str], word: &str) -> Option<Text> {
    let slashed = word.replace('\\', "/");
    let name = file_name(&slashed);
    let named = documents.iter().filter(|path| {
        let own = file_name(path);
        !name.is_empty() && own.to_lowercase() == name.to_lowercase()
    });
    let named: Vec<_> = named.map(|path| shown(path)).take(NEAR_MAX).collect();
    (!named.is_empty()).then(|| did_you_mean(&named.join("`, `")))
}
