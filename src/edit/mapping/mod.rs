//! Edits of a mapping (`bukti.yaml`): its old text and a list of changes to its new text. Pure.
//!
//! Comments, order, quoting, line ends and a byte-order mark stay as they are, and no line is touched that
//! need not be. The new text is read again by the program's own reader and must say exactly what was meant
//! and nothing else; where it does not, nothing is given but the lines that a person may paste.

mod block;
mod flow;
mod hunks;
mod page;
mod scalar;
mod splice;
#[cfg(test)]
mod tests;
mod tree;
mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::error::{Problems, SourceText};
use crate::load;
use crate::model::{Answer, Code, Dossier, Instrument, Kind, Mapping, Suspicion};

pub(crate) use hunks::Hunk;

use splice::Original;
use tree::Tree;

/// One change of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The indicator.
    pub(crate) code: Code,
    /// What is changed of its claim.
    pub(crate) what: ClaimChange,
}

/// What is changed of a claim. A code that the mapping lacks is added in the instrument's order, and a
/// short form grows into an entry with `jawaban` and `bukti`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ClaimChange {
    /// The field says this from now on.
    Set(Field, String),
    /// The field says nothing from now on.
    Clear(Field),
    /// One more piece of evidence, behind those that are listed.
    Add(NewEvidence),
    /// What is said of the piece of evidence at this place of the list, from 0; `None`: nothing.
    Describe(usize, EvidenceField, Option<String>),
}

/// What is said of a piece of evidence that is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EvidenceField {
    /// `tanggal`, a date as `YYYY-MM-DD`.
    Date,
    /// `keterangan`.
    Note,
}

impl EvidenceField {
    /// Its key in the file.
    const fn key(self) -> &'static str {
        match self {
            Self::Date => "tanggal",
            Self::Note => "keterangan",
        }
    }
}

/// A field of a claim that holds one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    /// `jawaban`.
    Answer,
    /// `alasan`.
    Reason,
    /// `target`, a date as `YYYY-MM-DD`.
    Target,
    /// `nihil`.
    Nil,
    /// `catatan`.
    Note,
}

impl Field {
    /// Its key in the file.
    #[must_use]
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Answer => "jawaban",
            Self::Reason => "alasan",
            Self::Target => "target",
            Self::Nil => "nihil",
            Self::Note => "catatan",
        }
    }
}

/// The keys of a claim in the order in which they are written.
const CLAIM_ORDER: [&str; 7] = [
    "jawaban",
    "alasan",
    "target",
    "nihil",
    EVIDENCE,
    "catatan",
    "penangguhan",
];
/// The key of a claim's list of evidence.
const EVIDENCE: &str = "bukti";
/// The key of the claims.
const CLAIMS: &str = "indikator";

/// A piece of evidence to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewEvidence {
    /// The file or link.
    pub(crate) source: NewSource,
    /// Its kind, where the extension does not tell it.
    pub(crate) kind: Option<Kind>,
    /// The document's date.
    pub(crate) date: Option<Date>,
    /// The last day it is in force.
    pub(crate) valid_until: Option<Date>,
    /// Which pages show the claim.
    pub(crate) pages: Option<String>,
    /// A remark.
    pub(crate) note: Option<String>,
}

/// Where new evidence is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NewSource {
    /// A file: its path from the mapping's folder, with `/`.
    File(String),
    /// An address, with `http://` or `https://`.
    Link(String),
}

impl NewSource {
    /// As the mapping names it.
    #[must_use]
    pub(crate) fn written(&self) -> &str {
        match self {
            Self::File(written) | Self::Link(written) => written,
        }
    }
}

impl NewEvidence {
    /// A source of which nothing else is said.
    #[must_use]
    pub(crate) const fn of(source: NewSource) -> Self {
        Self {
            source,
            kind: None,
            date: None,
            valid_until: None,
            pages: None,
            note: None,
        }
    }
}

/// What an edit has to know of the instrument and its claims.
#[derive(Debug, Default)]
pub(crate) struct Guide {
    /// The place of each code in the instrument; others stand behind them.
    order: BTreeMap<Code, usize>,
    /// What the short forms answer: once grown they must say it.
    short: BTreeMap<Code, String>,
}

impl Guide {
    /// For mappings that are judged.
    #[must_use]
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let short = dossier.entries.iter().filter_map(|entry| {
            let is_short = entry.claim.as_ref().is_some_and(|claim| claim.short);
            match &entry.answer {
                Answer::Chosen(choice) if is_short => {
                    Some((entry.code().clone(), choice.code.clone()))
                }
                Answer::Chosen(_)
                | Answer::Missing
                | Answer::Unseen
                | Answer::Unknown(_)
                | Answer::ShortUnclear
                | Answer::Nil => None,
            }
        });
        Self {
            short: short.collect(),
            ..Self::in_order(&dossier.instrument)
        }
    }

    /// For a mapping without short forms.
    #[must_use]
    pub(crate) fn in_order(instrument: &Instrument) -> Self {
        let codes = instrument.indicators();
        let codes = codes.map(|(_, indicator)| indicator.code.value.clone());
        Self {
            order: codes.zip(0..).collect(),
            short: BTreeMap::new(),
        }
    }

    /// The place of a code; those that the instrument lacks stand last.
    fn rank(&self, code: &Code) -> usize {
        self.order.get(code).copied().unwrap_or(usize::MAX)
    }
}

/// The mapping that is edited.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Old<'a> {
    /// Its path relative to the workspace, with `/`.
    pub(crate) path: &'a Arc<str>,
    /// Its text as the disk has it.
    pub(crate) text: &'a str,
    /// The evidence folder, relative to the workspace.
    pub(crate) evidence_folder: &'a str,
}

/// A mapping after the edit.
#[derive(Debug)]
pub(crate) struct Edited {
    /// Its text for the disk.
    pub(crate) text: String,
    /// What it says now.
    pub(crate) mapping: Mapping,
    /// The lines that changed.
    pub(crate) hunks: Vec<Hunk>,
}

/// What a new mapping begins with: its instrument, and other keys that say one text each.
#[must_use]
pub(crate) fn begun(instrument: &Instrument, more: &[(&str, &str)]) -> String {
    let own = [("instrumen", instrument.id.value.as_str())];
    let pairs = own.iter().chain(more).map(|(key, text)| {
        let text = scalar::scalar(text, scalar::Within::Block);
        format!("{key}: {text}\n")
    });
    let pairs: String = pairs.collect();
    format!("{pairs}{CLAIMS}:\n")
}

/// Why a mapping is not edited.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It can't be read as it is.
    Unreadable(Problems),
    /// It is written in a way in which the change can't be made surely: the lines that a person may paste
    /// below `indikator:`.
    Unsure(String),
}

/// What is wanted of one claim.
#[derive(Debug, Clone)]
struct Wanted<'c> {
    code: &'c Code,
    /// The last that is said of each field; `None`: nothing from now on.
    fields: BTreeMap<Field, Option<&'c str>>,
    evidence: Vec<&'c NewEvidence>,
    /// The same of what is said of listed evidence, by its place.
    described: BTreeMap<(usize, EvidenceField), Option<&'c str>>,
}

impl<'c> Wanted<'c> {
    /// The changes by claim, in the instrument's order.
    fn of(changes: &'c [Change], guide: &Guide) -> Vec<Self> {
        let mut wanted: BTreeMap<(usize, &Code), Self> = BTreeMap::new();
        for change in changes {
            let key = (guide.rank(&change.code), &change.code);
            let one = wanted.entry(key).or_insert_with(|| Self {
                code: &change.code,
                fields: BTreeMap::new(),
                evidence: Vec::new(),
                described: BTreeMap::new(),
            });
            match &change.what {
                ClaimChange::Set(field, text) => drop(one.fields.insert(*field, Some(text))),
                ClaimChange::Clear(field) => drop(one.fields.insert(*field, None)),
                ClaimChange::Add(evidence) => one.evidence.push(evidence),
                ClaimChange::Describe(at, field, text) => {
                    one.described.insert((*at, *field), text.as_deref());
                }
            }
        }
        wanted.into_values().collect()
    }

    /// What stands at a key of the claim from now on, where it is a field that is set.
    fn texts(&self) -> impl Iterator<Item = (&'static str, Tree)> + '_ {
        let set = self.fields.iter();
        set.filter_map(|(field, text)| Some((field.key(), Tree::Text((*text)?.to_owned()))))
    }

    /// The claim where nothing stands yet: what is set, and the evidence behind `listed`.
    fn whole(&self, listed: Vec<Tree>) -> Pairs {
        let mut evidence = listed;
        evidence.extend(self.evidence.iter().map(|one| Tree::of_evidence(one)));
        let evidence = (!evidence.is_empty()).then_some((EVIDENCE, Tree::List(evidence)));
        let mut pairs: Vec<(&str, Tree)> = self.texts().chain(evidence).collect();
        pairs.sort_by_key(|(key, _)| order(key));
        let pairs = pairs.into_iter();
        pairs.map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// A short form grown: what it answered unless something else is wanted, and its one piece of evidence.
    fn grown(&self, listed: &str, guide: &Guide) -> Pairs {
        let mut only = Tree::Text(listed.to_owned());
        only.describe(0, self);
        let mut pairs = self.whole(vec![only]);
        let fields = [Field::Answer, Field::Nil];
        let named = fields.iter().any(|field| self.fields.contains_key(field));
        if let Some(answer) = guide.short.get(self.code).filter(|_| !named) {
            let answer = Tree::Text(answer.clone());
            pairs.insert(0, (Field::Answer.key().to_owned(), answer));
        }
        pairs
    }
}

/// The pairs of a table.
type Pairs = Vec<(String, Tree)>;

/// The place of a key among those of a claim.
fn order(key: &str) -> usize {
    let at = CLAIM_ORDER.iter().position(|own| *own == key);
    at.unwrap_or(CLAIM_ORDER.len())
}

/// The mapping with the changes made.
///
/// # Errors
/// [`Refusal::Unreadable`] for a mapping with problems of its own; [`Refusal::Unsure`] where it is written
/// so that the change can't be made surely.
pub(crate) fn edited(old: Old<'_>, changes: &[Change], guide: &Guide) -> Result<Edited, Refusal> {
    let source = SourceText::new(old.path, old.text);
    let read = load::mapping_in(&source, old.evidence_folder);
    let (root, before) = read.map_err(Refusal::Unreadable)?;
    let wanted = Wanted::of(changes, guide);
    let unsure = || Refusal::Unsure(pasted(&wanted));
    let splices = writer::splices(&source.text, &root, &wanted, guide).ok_or_else(unsure)?;
    let original = Original::of(old.text);
    let text = original.spliced(&splices).ok_or_else(unsure)?;
    let again = SourceText::new(old.path, &text);
    let read = load::mapping_in(&again, old.evidence_folder);
    let Ok((now, mapping)) = read else {
        return Err(unsure());
    };
    let meant = Tree::of(&root).with(&wanted, guide);
    if meant.normal() != Tree::of(&now).normal() || cut(&mapping) > cut(&before) {
        return Err(unsure());
    }
    let hunks = hunks::of(&source.text, &splices);
    Ok(Edited {
        text,
        mapping,
        hunks,
    })
}

/// The changes as lines for a person to paste below `indikator:`.
fn pasted(wanted: &[Wanted<'_>]) -> String {
    let claims = wanted.iter().map(|one| {
        let claim = Tree::Table(one.whole(Vec::new()));
        block::Indentation::USUAL.pair(one.code.as_str(), &claim, 2)
    });
    claims.map(|lines| lines.join("\n") + "\n").collect()
}

/// How many texts a comment may have cut short.
fn cut(mapping: &Mapping) -> usize {
    let texts = mapping.suspect_texts.iter();
    let cut = texts.filter(|text| matches!(text.suspicion, Suspicion::Cut { .. }));
    cut.count()
}
