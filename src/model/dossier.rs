//! All that is known at one moment: instrument, claims, documents, lock and git, joined.
//!
//! After the dossier is made nothing touches disk, git or clock. What could not be looked at is
//! [`Observed::Unseen`] with the reason, never a default.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Choice, Claim, Code, Digest, Documents, Evidence, Exact, Facts, Indicator, Instrument, Kind,
    Lock, LockedDocument, LockedIndicator, Place, Placed, Source, Text, Waiver,
};

/// Something that was looked at, or why it was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observed<T> {
    /// It was looked at.
    Seen(T),
    /// It was not, for this reason: a phrase in lower case without a full stop. Many may share it.
    Unseen(Arc<Text>),
}

impl<T> Observed<T> {
    /// For what was not looked at.
    #[must_use]
    pub fn unseen(reason: Text) -> Self {
        Self::Unseen(Arc::new(reason))
    }

    /// What `change` makes of the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Observed<U> {
        match self {
            Self::Seen(value) => Observed::Seen(change(value)),
            Self::Unseen(reason) => Observed::Unseen(reason),
        }
    }

    /// The value, if it was seen.
    #[must_use]
    pub const fn seen(&self) -> Option<&T> {
        match self {
            Self::Seen(value) => Some(value),
            Self::Unseen(_) => None,
        }
    }
}

/// The joined state of a workspace for one instrument on one day.
#[derive(Debug)]
pub struct Dossier {
    /// The day of the run: the only clock.
    pub as_of: Date,
    /// The instrument that is judged.
    pub instrument: Instrument,
    /// The unit, as the mappings of this instrument name it.
    pub unit: Option<String>,
    /// One entry per indicator, in the order of the instrument.
    pub entries: Vec<Entry>,
    /// Claims of this instrument's mappings whose code the instrument does not have.
    pub strays: Vec<Claim>,
    /// All waivers of this instrument's mappings, in the order of files and lines.
    pub waivers: Vec<Waiver>,
    /// Every file and symlink found below the evidence folder, by path relative to the workspace.
    pub documents: Documents,
    /// Paths that any mapping names, whichever its instrument, and at which nothing is.
    pub missing: BTreeSet<Arc<str>>,
    /// `evidence/`, as a path relative to the workspace, without a slash at the end.
    pub evidence_folder: Arc<str>,
    /// Where the lock is, or would be.
    pub lock_path: Arc<str>,
    /// The lock, if there is one.
    pub lock: Option<Lock>,
    /// The repository's state.
    pub git: Observed<GitState>,
    /// The chosen instrument, its mappings and the lock: the files that the judgement rests on.
    pub papers: Vec<Paper>,
}

impl Dossier {
    /// The day that documents must still be in force on: the run's day, or the deadline once it is past.
    #[must_use]
    pub fn judging_day(&self) -> Date {
        match &self.instrument.deadline {
            Some(deadline) if deadline.value < self.as_of => deadline.value,
            Some(_) | None => self.as_of,
        }
    }

    /// Every piece of evidence of every indicator, nil statements included.
    pub fn exhibits(&self) -> impl Iterator<Item = (&Entry, &Exhibit)> {
        self.entries
            .iter()
            .flat_map(|entry| entry.exhibits().map(move |exhibit| (entry, exhibit)))
    }

    /// The file that an exhibit names, if it lies in the evidence folder.
    #[must_use]
    pub fn document_of(&self, exhibit: &Exhibit) -> Option<&Document> {
        self.documents.at(exhibit.found?)
    }

    /// The path of the file that an exhibit names: as the disk writes it, else as the mapping means it;
    /// `None` for links and paths outside.
    #[must_use]
    pub fn path_of<'a>(&'a self, exhibit: &'a Exhibit) -> Option<&'a Arc<str>> {
        self.document_of(exhibit)
            .map(|document| &document.path)
            .or_else(|| exhibit.file())
    }

    /// Whether any mapping names the path, whichever its instrument.
    #[must_use]
    pub fn is_mapped(&self, path: &str) -> bool {
        self.documents
            .get(path)
            .map_or_else(|| self.missing.contains(path), |document| document.mapped)
    }

    /// Every piece of evidence whose file is there, with the file. Symlinks are left out: they are
    /// KIP209's and are never read.
    pub fn present(&self) -> impl Iterator<Item = (&Entry, &Exhibit, &Document)> {
        self.exhibits().filter_map(|(entry, exhibit)| {
            let document = self.document_of(exhibit)?;
            (document.form != Form::Symlink).then_some((entry, exhibit, document))
        })
    }

    /// Documents in the evidence folder that no mapping names and that [`Document::exempt`] does not excuse.
    pub fn orphans(&self) -> impl Iterator<Item = &Document> {
        self.documents
            .iter()
            .filter(|document| !document.exempt && !document.mapped)
    }
}

/// One indicator with all that is claimed and found for it.
#[derive(Debug)]
pub struct Entry {
    /// Code of its aspect.
    pub aspect: Code,
    /// What is asked.
    pub indicator: Indicator,
    /// What is said of it, but for its evidence and nil statement, which stand below; `None` when no
    /// mapping has its code.
    pub claim: Option<Claim>,
    /// Its answer, judged against its options.
    pub answer: Answer,
    /// The listed evidence.
    pub evidence: Vec<Exhibit>,
    /// The nil statement, if one is given.
    pub nil: Option<Exhibit>,
    /// Fingerprint (`sidik`) of its wording, weight, options, period and requirements.
    pub fingerprint: Digest,
    /// What the lock holds of it.
    pub locked: Option<LockedIndicator>,
}

impl Entry {
    /// Listed evidence and the nil statement.
    pub fn exhibits(&self) -> impl Iterator<Item = &Exhibit> {
        self.evidence.iter().chain(&self.nil)
    }

    /// Where a finding on this indicator points: the claim, or the indicator when nothing is claimed.
    #[must_use]
    pub fn place(&self) -> &Place {
        self.claim
            .as_ref()
            .map_or(&self.indicator.code.place, |claim| &claim.code.place)
    }

    /// The code of the indicator.
    #[must_use]
    pub const fn code(&self) -> &Code {
        &self.indicator.code.value
    }

    /// The points that the answer claims: the best option's for an accepted nil statement, nothing
    /// without a known answer.
    #[must_use]
    pub fn claimed(&self) -> Exact {
        match &self.answer {
            // An option below 0 is KIP108's; a score never is.
            Answer::Chosen(choice) => choice
                .worth
                .points(&self.indicator.weight.value)
                .max(Exact::zero()),
            Answer::Nil if self.indicator.nil_allowed => self.indicator.best(),
            Answer::Nil | Answer::Missing | Answer::Unknown(_) | Answer::ShortUnclear => {
                Exact::zero()
            }
        }
    }

    /// True when an answer worth points is claimed by choosing it (not by a nil statement).
    #[must_use]
    pub fn claims_points(&self) -> bool {
        matches!(self.answer, Answer::Chosen(_)) && self.claimed().is_positive()
    }
}

/// An answer, judged against the options of its indicator.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Neither an answer nor a nil statement (KIP201).
    Missing,
    /// An answer that is no option (KIP212).
    Unknown(Placed<String>),
    /// The short form on an indicator where not exactly one option is worth points (KIP212).
    ShortUnclear,
    /// One of the options.
    Chosen(Choice),
    /// A nil statement instead of an answer; accepted only where the indicator allows it.
    Nil,
}

/// One piece of claimed evidence, with what was found of it.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// The mapping's entry.
    pub evidence: Evidence,
    /// What it can serve as: one kind, or photo and screenshot; a document, where its extension is in no list (KIP207).
    pub kinds: &'static [Kind],
    /// Which of [`Dossier::documents`] it names; `None` for links, missing files and paths outside.
    pub found: Option<usize>,
    /// What makes two entries the same evidence.
    pub sameness: Sameness,
}

/// What makes two entries the same evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sameness {
    /// The content, by its digest.
    Content(Digest),
    /// The path, where the content was not seen.
    Path(Arc<str>),
    /// The page that an address opens.
    Page(Arc<str>),
}

impl Exhibit {
    /// What findings and reports call it: the path or the address.
    #[must_use]
    pub fn name(&self) -> &Arc<str> {
        self.evidence.source.name()
    }

    /// The address, for a link.
    #[must_use]
    pub fn link(&self) -> Option<&Arc<str>> {
        match &self.evidence.source {
            Source::Link(address) => Some(address),
            Source::File(_) | Source::Outside(_) => None,
        }
    }

    /// The path as the mapping means it, for a file inside the evidence folder.
    #[must_use]
    pub fn file(&self) -> Option<&Arc<str>> {
        match &self.evidence.source {
            Source::File(path) => Some(path),
            Source::Link(_) | Source::Outside(_) => None,
        }
    }
}

/// One file below the evidence folder.
#[derive(Debug, Clone)]
pub struct Document {
    /// Path relative to the workspace, with `/`, as the disk writes it.
    pub path: Arc<str>,
    /// Whether it is a file at all.
    pub form: Form,
    /// Its size in bytes; of a Git LFS pointer, the size that the pointer states.
    pub size: u64,
    /// SHA-256 of its content; of a Git LFS pointer, the pointer's `oid`.
    pub sha256: Observed<Digest>,
    /// The pointer, if the file is one.
    pub lfs_pointer: bool,
    /// What its bytes consist of, as far as hashing shows.
    pub filling: Filling,
    /// What its probe saw inside it; of a file that no mapping names, why nothing was looked at.
    pub facts: Observed<Arc<Facts>>,
    /// Whether any mapping names it, whichever its instrument.
    pub mapped: bool,
    /// Whether it is no evidence by its name: `bukti.yaml`, `kip.lock`, hidden files, `*.md`, what `abaikan` lists …
    pub exempt: bool,
    /// Junk of an operating system or office program, or a placeholder (KIP407 when mapped).
    pub litter: Option<Litter>,
    /// What the lock holds of it.
    pub locked: Option<LockedDocument>,
    /// How it compares with the lock.
    pub match_with_lock: LockMatch,
    /// What git says of it.
    pub git: Observed<GitFile>,
}

impl Document {
    /// The last part of its path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        file_name(&self.path)
    }
}

/// The last part of a `/` path.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The extension of a path, in lower case without the dot; empty when there is none.
#[must_use]
pub fn extension(path: &str) -> Cow<'_, str> {
    // Every rule asks for it, and it is short: it is looked for from the end.
    let last = path.bytes().rposition(|byte| matches!(byte, b'.' | b'/'));
    let (stem, extension) = last
        .and_then(|at| path.split_at_checked(at))
        .unwrap_or_default();
    match extension.strip_prefix('.') {
        Some(extension) if !stem.is_empty() && !stem.ends_with('/') => lower(extension),
        Some(_) | None => Cow::Borrowed(""),
    }
}

/// The text in lower case, as most names are already.
#[must_use]
pub fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if text.bytes().all(is_lower) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// What a path of the evidence folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A regular file.
    File,
    /// A folder that a mapping names as if it were a document.
    Folder,
    /// A symbolic link: named, never followed (KIP209).
    Symlink,
    /// A pipe, socket or device: never opened (KIP408).
    Special,
}

/// What the bytes of a file consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Filling {
    /// No bytes at all.
    Nothing,
    /// Only zero bytes.
    Zeros,
    /// Only white space.
    Blank,
    /// Something.
    Content,
    /// It was not read.
    Unread,
}

/// Why a file name is no document's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Litter {
    /// `~$…`: an office program's mark that a document is open.
    OfficeOwner,
    /// `Thumbs.db`, `desktop.ini`, `.DS_Store`, `__MACOSX/`, `._…`.
    SystemJunk,
    /// `.gdoc`, `.gsheet`, `.url`, `.lnk` …: a pointer to a document, not the document.
    Shortcut,
    /// `.tmp`, `.part`, `.crdownload` …: a file that a program was still writing.
    Unfinished,
}

/// How a document's content compares with the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockMatch {
    /// The lock has no block for it.
    NotLocked,
    /// The same bytes.
    Same,
    /// The same text, with other line endings.
    LineEndings,
    /// Other content.
    Changed,
    /// Its content could not be read.
    Unseen,
}

/// The repository that the workspace lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GitState {
    /// Full id of the commit that is checked out; `None` before the first commit.
    pub commit: Option<String>,
    /// Whether anything in the workspace differs from that commit.
    pub dirty: bool,
    /// Whether history is cut off (a shallow clone).
    pub shallow: bool,
    /// The workspace's path in the repository: empty in its root, else with `/` at its end; `None`
    /// where that is no text.
    pub prefix: Option<String>,
}

/// What git says of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GitFile {
    /// Tracked, and as in the last commit.
    Clean,
    /// Tracked, with a change that is not committed.
    Modified,
    /// Not tracked and not ignored.
    Untracked,
    /// Not tracked, because a `.gitignore` names it.
    Ignored,
}

/// A file that the judgement rests on beside the documents: instrument, mapping, lock.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The file.
    pub place: Place,
    /// What git says of it.
    pub git: Observed<GitFile>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_of_the_last_name_and_not_all_of_it() {
        for (path, wanted) in [
            ("a/b.pdf", "pdf"),
            ("b.PDF", "pdf"),
            ("a.b/c.tar.Gz", "gz"),
            ("a/..pdf", "pdf"),
            ("a/b.", ""),
            ("a/.pdf", ""),
            (".pdf", ""),
            ("a.b/c", ""),
            ("a", ""),
            ("", ""),
            ("a/", ""),
            ("a.b/", ""),
            ("a/\u{e9}.\u{c9}", "\u{e9}"),
        ] {
            assert_eq!(extension(path), wanted, "{path}");
        }
    }
}
