//! Evidence that is to be listed: where it will lie, and what the document says of itself.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::mapping::ClaimMapping;
use super::naming::portable;
use super::sources::NamedSource;
use super::standing::JudgedWorkspace;
use crate::commands::{Name, way};
use crate::edit::mapping::NewSource;
use crate::edit::writing::Copy;
use crate::model::{
    Digest, Entry, Facts, Form, FoundFile, Lang, RawName, file_name, lower, visible,
};
use crate::resolve::{self, Glance};
use crate::text::{date, say};

/// A piece of evidence that is to be listed.
#[derive(Debug)]
pub(super) struct EvidencePiece {
    /// As the mapping is to name it.
    pub(super) source: NewSource,
    /// What findings call it: its path relative to the workspace, or the address.
    pub(super) name: Arc<str>,
    /// The file to copy, and where it is listed until then.
    pub(super) copy: Option<(Copy, FoundFile)>,
    /// What the document says of itself.
    pub(super) own: Own,
}

/// What a document says of itself and may be taken over.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// The day it was made on.
    pub(super) date: Option<Date>,
    /// Its title.
    pub(super) title: Option<String>,
}

/// What is to be listed, and what is not.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// What is to be listed.
    pub(super) new: Vec<EvidencePiece>,
    /// What is listed already.
    pub(super) listed: Vec<EvidencePiece>,
}

impl JudgedWorkspace<'_> {
    /// The pieces that the sources make for this indicator in this mapping.
    pub(super) fn pieces(
        &self,
        entry: &Entry,
        target: &ClaimMapping,
        named: &[NamedSource],
    ) -> Pieces {
        let files = named.iter().filter_map(|one| match one {
            NamedSource::Link(_) => None,
            NamedSource::Inside(path) => Some(found(path, &self.workspace.root.join(&**path))),
            NamedSource::Elsewhere(path) => Some(found(&Arc::from(file_name_of(path)), path)),
        });
        let site = self.site();
        let mut glances = resolve::glance(files.collect(), &site).into_iter();
        let mut pieces = Pieces::default();
        let mut taken = BTreeSet::new();
        for one in named {
            let glance = match one {
                NamedSource::Link(_) => None,
                NamedSource::Inside(_) | NamedSource::Elsewhere(_) => glances.next(),
            };
            let piece = self.piece(entry, target, one, glance, &mut taken);
            if self.is_listed(entry, &piece, &pieces.new) {
                pieces.listed.push(piece);
            } else {
                pieces.new.push(piece);
            }
        }
        pieces
    }

    fn piece(
        &self,
        entry: &Entry,
        target: &ClaimMapping,
        named: &NamedSource,
        glance: Option<Glance>,
        taken: &mut BTreeSet<String>,
    ) -> EvidencePiece {
        let facts = glance.as_ref().and_then(|glance| glance.facts.seen());
        let own = facts.map_or_else(Own::default, |facts| self.own(entry, facts));
        let path = match named {
            NamedSource::Link(address) => {
                return EvidencePiece {
                    source: NewSource::Link(address.clone()),
                    name: Arc::from(&**address),
                    copy: None,
                    own,
                };
            }
            NamedSource::Inside(path) => Arc::clone(path),
            NamedSource::Elsewhere(from) => {
                let sha256 = glance.as_ref().and_then(|glance| glance.sha256.seen());
                let (path, is_there) = self.place_for(entry, target, from, sha256, taken);
                if !is_there {
                    let copy = Copy {
                        from: from.clone(),
                        to: self.workspace.root.join(&*path),
                    };
                    return EvidencePiece {
                        source: NewSource::File(relative(target, &path)),
                        copy: Some((copy, found(&path, from))),
                        name: path,
                        own,
                    };
                }
                path
            }
        };
        EvidencePiece {
            source: NewSource::File(relative(target, &path)),
            name: path,
            copy: None,
            own,
        }
    }

    /// The path that a copy gets, and whether just that document lies there already.
    fn place_for(
        &self,
        entry: &Entry,
        target: &ClaimMapping,
        from: &Path,
        sha256: Option<&Digest>,
        taken: &mut BTreeSet<String>,
    ) -> (Arc<str>, bool) {
        let name = file_name_of(from);
        let mut number = 1;
        loop {
            let own = portable(entry.code().as_str(), &name, number);
            let path: Arc<str> = Arc::from(format!("{}/{own}", target.folder()));
            // On many disks names that differ in case alone are one.
            let folded = lower(&path).into_owned();
            let mut documents = self.dossier.documents.iter();
            let there = documents.find(|document| *lower(&document.path) == *folded);
            let same =
                there.filter(|there| sha256.is_some_and(|own| there.sha256.seen() == Some(own)));
            if let Some(same) = same {
                return (Arc::clone(&same.path), true);
            }
            let is_free = there.is_none() && !self.workspace.root.join(&*path).exists();
            if is_free && taken.insert(folded) {
                return (path, false);
            }
            number += 1;
        }
    }

    /// Whether it is listed already: the same address, or the same file.
    fn is_listed(&self, entry: &Entry, piece: &EvidencePiece, new: &[EvidencePiece]) -> bool {
        let mut listed = entry.evidence.iter();
        let is_there = listed.any(|exhibit| {
            let path = self.dossier.path_of(exhibit).unwrap_or(exhibit.name());
            *path == piece.name
        });
        is_there || new.iter().any(|other| other.name == piece.name)
    }

    /// What the document says of itself, as far as it is worth taking over: no day outside the period or to
    /// come, no title that a program gave.
    fn own(&self, entry: &Entry, facts: &Facts) -> Own {
        let period = self.dossier.instrument.period_of(&entry.indicator);
        let fits = |day: &Date| period.is_none_or(|period| period.admits(*day));
        let date = facts.created.filter(|day| *day <= self.dossier.as_of);
        Own {
            date: date.filter(fits),
            title: facts
                .title
                .as_deref()
                .filter(|title| is_title(title))
                .map(str::to_owned),
        }
    }
}

/// The least letters of a title that says something.
const TITLE_MIN: usize = 8;

/// Titles that programs give, in lower case.
const GIVEN: [&str; 8] = [
    "untitled",
    "document",
    "dokumen",
    "presentation",
    "presentasi",
    "powerpoint presentation",
    "presentasi powerpoint",
    "tanpa judul",
];

/// Whether a document's title is one that a person gave: programs write their own name, or the file's.
pub(super) fn is_title(title: &str) -> bool {
    let low = title.trim().to_lowercase();
    let bare = low.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let ending = low.match_indices('.').any(|(at, _)| {
        let rest = low.get(at + 1..).unwrap_or_default();
        let end: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
        let before = low
            .get(..at)
            .is_some_and(|before| before.ends_with(char::is_alphanumeric));
        before && (2..=4).contains(&end.len()) && end.chars().any(char::is_alphabetic)
    });
    letters >= TITLE_MIN
        && !low.starts_with("microsoft ")
        && !ending
        && !GIVEN.contains(&bare)
        && !title.contains(['•', '*'])
}

impl Own {
    /// What there is to take over, in words; none where there is nothing.
    pub(super) fn said(&self, lang: Lang) -> Option<String> {
        let day = self.date.map(|day| {
            let day = date::long(day, lang);
            say!(lang, "`tanggal` {day}", "`tanggal` (date) {day}")
        });
        let title = self.title.as_ref().map(|title| {
            let title = visible(title);
            say!(
                lang,
                "`keterangan` “{title}”",
                "`keterangan` (name in reports) “{title}”"
            )
        });
        let parts: Vec<String> = day.into_iter().chain(title).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl EvidencePiece {
    /// What is done with it.
    pub(super) fn said(&self, lang: Lang) -> String {
        let name = Name::of_text(&self.name);
        match (&self.source, &self.copy) {
            (NewSource::Link(_), _) => say!(lang, "tautan: {name}\n", "link: {name}\n"),
            (NewSource::File(_), None) => say!(
                lang,
                "sudah di folder bukti, dipakai di tempatnya: {name}\n",
                "already in the evidence folder, used where it is: {name}\n"
            ),
            (NewSource::File(_), Some((copy, _))) => {
                let from = Name::of(&copy.from);
                say!(
                    lang,
                    "disalin: {from} → {name}\n",
                    "copied: {from} → {name}\n"
                )
            }
        }
    }
}

/// A file that may lie anywhere, listed under a path of the workspace.
pub(super) fn found(path: &Arc<str>, file: &Path) -> FoundFile {
    FoundFile {
        path: Arc::clone(path),
        folder: Arc::from(file.parent().unwrap_or(file)),
        raw: Some(Box::new(RawName {
            name: file.file_name().unwrap_or_default().to_owned(),
            path: path.as_bytes().to_vec(),
        })),
        form: Form::File,
        unlisted: None,
        mapped: true,
    }
}

fn file_name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The path of a document from the mapping's folder.
pub(super) fn relative(target: &ClaimMapping, path: &str) -> String {
    let way = way(Path::new(target.folder()), Path::new(path));
    way.unwrap_or_else(|| file_name(path).to_owned())
}
