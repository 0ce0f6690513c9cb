//! Where files that nobody lists may belong, and which questions of two instruments are the same. Pure: it
//! proposes, and takes nothing for what a person said.

mod codes;
mod likeness;
mod name_parts;
mod questions;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Instrument, Kind, Proposal, Proposed, Text, extension, file_name};
use crate::text;

pub(crate) use questions::{Fate, QuestionPair, paired};

use codes::{Firmness, KnownCodes, Met};
use likeness::{Likeness, Liking};

/// A file that nobody lists.
#[derive(Debug, Clone)]
pub(crate) struct Loose<'f> {
    /// Path relative to the workspace.
    pub(crate) path: &'f Arc<str>,
    /// The title that the document gives itself.
    pub(crate) title: Option<&'f str>,
}

/// What proposes for one instrument.
#[derive(Debug)]
pub(crate) struct Proposer<'i> {
    instrument: &'i Instrument,
    codes: KnownCodes,
    likeness: Likeness,
    /// The evidence folder, with a slash at its end.
    evidence: String,
}

/// The months as names of files write them: they date a document and say nothing of what it is about.
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "agt",
    "agu",
    "sep",
    "okt",
    "nov",
    "des",
];

/// Whether it is a month, in lower case.
fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// The most proposals by words for one file: more are no help.
const WORDS_MAX: usize = 3;

/// Words of names that say that a document is not yet, or no longer, the one to hand in.
const UNREADY: &[&str] = &[
    "draf", "draft", "konsep", "template", "templat", "kosong", "backup", "bekas", "batal",
    "usang", "arsip",
];

/// A file's name without its extension, which has a letter: `SK 1.2` has none.
fn stem(name: &str) -> &str {
    let parts = name.rsplit_once('.');
    let stem = parts.filter(|(_, end)| end.contains(|c: char| c.is_alphabetic()) && end.len() <= 5);
    stem.map_or(name, |(stem, _)| stem)
}

impl<'i> Proposer<'i> {
    /// For the instrument, and files below this evidence folder.
    #[must_use]
    pub(crate) fn of(instrument: &'i Instrument, evidence_folder: &str) -> Self {
        Self {
            instrument,
            codes: KnownCodes::of(instrument),
            likeness: Likeness::of(instrument),
            evidence: format!("{evidence_folder}/"),
        }
    }

    /// Where the file may belong.
    #[must_use]
    pub(crate) fn proposed(&self, loose: &Loose<'_>) -> Proposed {
        Proposed {
            path: Arc::clone(loose.path),
            proposals: self.proposals(loose),
        }
    }

    fn proposals(&self, loose: &Loose<'_>) -> Vec<Proposal> {
        let below = loose
            .path
            .strip_prefix(&*self.evidence)
            .unwrap_or(loose.path);
        let name = file_name(below);
        let stem = stem(name);
        let folders: Vec<&str> = below
            .strip_suffix(name)
            .unwrap_or_default()
            .split('/')
            .filter(|folder| !folder.is_empty())
            .collect();
        let unready = words::plain(stem)
            .iter()
            .any(|word| UNREADY.contains(&&**word));
        let kind = self.kind(&extension(name));
        let aspect = self.aspect(&folders);
        let likings = self
            .likeness
            .likings(stem, &folders, loose.title, kind, aspect);
        let own = self.codes.met(stem);
        if own.iter().any(|met| met.firmness > Firmness::Faint) {
            return self.by_codes(&own, stem, &likings, unready, false);
        }
        let folder = folders.iter().rev().find_map(|folder| {
            let met = self.codes.met(folder);
            let firm = met.iter().any(|met| met.firmness > Firmness::Faint);
            // The folder of an aspect is called by the aspect's code.
            let aspect = self.aspect(&[folder]).is_some();
            (firm && !aspect).then_some((*folder, met))
        });
        if let Some((folder, met)) = folder {
            return self.by_codes(&met, folder, &likings, unready, true);
        }
        self.by_words(&own, likings, unready)
    }

    /// The kind of evidence that an extension stands for; office documents are documents whatever the
    /// portal takes.
    fn kind(&self, end: &str) -> Option<Kind> {
        let office = [
            "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "rtf",
        ];
        let known = self.instrument.files.kind_of(end);
        known.or_else(|| office.contains(&end).then_some(Kind::Document))
    }

    /// The aspect that a folder is called by: its code alone, or the words of its name.
    fn aspect(&self, folders: &[&str]) -> Option<usize> {
        let mut aspects = self.instrument.aspects.iter();
        aspects.position(|aspect| {
            folders.iter().any(|folder| {
                let code = aspect.code.value.as_str();
                let name = words::meant(&aspect.name);
                let said = words::meant(folder);
                let named = name.len() > 1 && name.is_subset(&said);
                let low = folder.to_lowercase();
                let rest = low.strip_prefix(&code.to_lowercase());
                let coded = rest.is_some_and(|rest| {
                    let begins = rest.chars().next();
                    let ends = begins.is_none_or(|c| !c.is_alphanumeric());
                    let number = rest.trim_start_matches(['.', '-', '_']);
                    ends && !number.starts_with(|c: char| c.is_ascii_digit())
                });
                let is_leaf = self
                    .codes
                    .met(code)
                    .iter()
                    .any(|met| met.firmness > Firmness::Faint);
                named || coded && (!is_leaf || !name.is_disjoint(&said))
            })
        })
    }

    fn by_codes(
        &self,
        met: &[Met],
        name: &str,
        likings: &[Liking],
        unready: bool,
        folder: bool,
    ) -> Vec<Proposal> {
        let liked = |indicator: usize| likings.iter().any(|liking| liking.indicator == indicator);
        // What the words say so clearly that the digits must mean something else.
        let against = likings
            .first()
            .filter(|best| best.clear && !met.iter().any(|met| liked(met.indicator)));
        let mut by: BTreeMap<usize, bool> = BTreeMap::new();
        let mut proposals: Vec<Proposal> = Vec::new();
        for one in met {
            let firm = one.firmness == Firmness::Firm || liked(one.indicator);
            let sure = firm && !unready && against.is_none();
            if by.insert(one.indicator, sure).is_none() {
                let why = if folder {
                    text!(
                        "kode pada nama folder `{name}`",
                        "the code in the name of the folder `{name}`"
                    )
                } else if unready {
                    Text::new(
                        "kode pada namanya, tetapi namanya menyebut draf atau cadangan",
                        "the code in its name, but the name speaks of a draft or backup",
                    )
                } else {
                    Text::new("kode pada namanya", "the code in its name")
                };
                proposals.extend(self.proposal(one.indicator, sure, why));
            }
        }
        if let Some(against) = against {
            proposals.extend(self.by_word(against, false));
        }
        proposals
    }

    fn by_words(&self, faint: &[Met], likings: Vec<Liking>, unready: bool) -> Vec<Proposal> {
        let Some(best) = likings.first() else {
            return Vec::new();
        };
        let named = faint.iter().any(|met| met.indicator == best.indicator);
        let sure = (best.sure || named && best.clear) && !unready;
        let least = best.score * 85 / 100;
        let near = likings.iter().take_while(|one| one.score >= least);
        let near = near.take(if sure { 1 } else { WORDS_MAX });
        near.filter_map(|one| self.by_word(one, sure && one.indicator == best.indicator))
            .collect()
    }

    fn by_word(&self, liking: &Liking, sure: bool) -> Option<Proposal> {
        let shared = liking.shared.join(", ");
        let why = text!("kata yang sama: {shared}", "words in common: {shared}");
        self.proposal(liking.indicator, sure, why)
    }

    fn proposal(&self, indicator: usize, sure: bool, why: Text) -> Option<Proposal> {
        let (_, indicator) = self.instrument.indicators().nth(indicator)?;
        Some(Proposal {
            code: indicator.code.value.clone(),
            sure,
            why,
        })
    }
}
