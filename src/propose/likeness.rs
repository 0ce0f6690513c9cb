//! How much the words of a file are those of an indicator.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Instrument, Kind};

use super::words::meant;

/// An indicator by its words.
#[derive(Debug)]
struct AskedWords {
    /// Which aspect it is in.
    aspect: usize,
    /// The words of its name, of each asked evidence, and of its question.
    name: BTreeSet<String>,
    evidence: Vec<BTreeSet<String>>,
    question: BTreeSet<String>,
    kinds: Vec<Kind>,
}

/// The indicators of an instrument by their words.
#[derive(Debug)]
pub(super) struct Likeness {
    asked: Vec<AskedWords>,
    /// In how many indicators a word stands, and in which.
    found: BTreeMap<String, Vec<usize>>,
    /// The words of each aspect's name.
    aspects: Vec<BTreeSet<String>>,
}

/// An indicator that has words of a file.
#[derive(Debug, Clone)]
pub(super) struct Liking {
    /// Which, by its place in the instrument.
    pub(super) indicator: usize,
    /// How much it is alike.
    pub(super) score: u64,
    /// The words in common, the rarest first.
    pub(super) shared: Vec<String>,
    /// Whether nothing else is nearly as much alike.
    pub(super) clear: bool,
    /// Whether the file is called just like the indicator or the evidence that it asks for.
    pub(super) sure: bool,
}

/// What a word weighs by how many indicators have it: rare words tell them apart.
const fn weight(found: usize) -> u64 {
    match found {
        0 => 7,
        1 => 12,
        2 => 10,
        3 => 9,
        4..=5 => 7,
        6..=8 => 5,
        9..=14 => 4,
        15..=25 => 2,
        _ => 1,
    }
}

/// Abbreviations that name one document each.
const KEYS: &[&str] = &[
    "dip", "dik", "lakin", "perkin", "lra", "calk", "dipa", "rka", "rup", "lhkpn", "renstra",
    "renja", "bmn", "hps", "kak", "bast", "pok",
];
/// What such a word weighs.
const KEY_WEIGHT: u64 = 20;
/// How it is to be done.
const PROCEDURE: &str = "sop";
/// Words (as they are compared) that say what a document looks like, not what it is about.
const FORMS: &[&str] = &[
    "jadwal",
    "notula",
    "surat",
    "foto",
    "video",
    "lapor",
    "rekap",
    "daftar",
    "sertifikat",
    "nota",
    "rapat",
    "undang",
    "formulir",
    "register",
    "sk",
    "hadir",
    "matriks",
    "naskah",
    "lembar",
    "program",
    "anggar",
    "giat",
];
/// The most that such a word weighs.
const FORM_WEIGHT: u64 = 5;
/// Words (as they are compared) of papers that every office has and no questionnaire asks for, unless it
/// has the word itself.
const OTHER: &[&str] = &[
    "cuti",
    "gaji",
    "perjalanan",
    "jalan",
    "kuitansi",
    "kwitansi",
    "tiket",
    "hotel",
    "lomba",
    "senam",
    "sakit",
    "magang",
    "katering",
    "piket",
    "ktp",
    "ijazah",
    "sewa",
    "koperasi",
    "arisan",
    "seragam",
];
/// What such a word weighs: two words in common do not make up for it.
const OTHER_WEIGHT: u64 = 25;

/// In per cent, what a word is worth by where the indicator has it.
const IN_NAME: u64 = 100;
const IN_EVIDENCE: u64 = 95;
const IN_QUESTION: u64 = 60;
/// What the whole name of an indicator, or of evidence that it asks for, is worth by itself.
const WHOLE: u64 = 300;
/// The least that the words in common weigh, and the least share of the file's words that they are, in
/// per cent. Tried on the 200 names of `tests/it/map.rs` and on the sample's evidence.
const SCORE_MIN: u64 = 500;
const SHARE_MIN: u64 = 45;

impl Likeness {
    /// The words of the instrument.
    pub(super) fn of(instrument: &Instrument) -> Self {
        let mut asked = Vec::new();
        let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, aspect) in instrument.aspects.iter().enumerate() {
            for indicator in &aspect.indicators {
                let rows = indicator.asked();
                let one = AskedWords {
                    aspect: place,
                    name: meant(&indicator.name),
                    evidence: rows
                        .iter()
                        .filter_map(|row| row.name.as_deref())
                        .map(meant)
                        .collect(),
                    question: meant(&indicator.question.value),
                    kinds: rows.iter().flat_map(|row| row.kinds.clone()).collect(),
                };
                let words: BTreeSet<&String> = one.words().collect();
                for word in words {
                    found.entry(word.clone()).or_default().push(asked.len());
                }
                asked.push(one);
            }
        }
        Self {
            asked,
            found,
            aspects: instrument
                .aspects
                .iter()
                .map(|aspect| meant(&aspect.name))
                .collect(),
        }
    }

    /// The indicators that a file is like, the likeliest first; none where too little is in common.
    pub(super) fn likings(
        &self,
        stem: &str,
        folders: &[&str],
        title: Option<&str>,
        kind: Option<Kind>,
        aspect: Option<usize>,
    ) -> Vec<Liking> {
        let own = meant(stem);
        let mut likings = self.by(&own, kind, aspect);
        // Where the name says nothing, what stands around it does: the title, then the folder.
        if likings.is_empty() {
            let title = title.map(meant).unwrap_or_default();
            likings = self.by(&title, kind, aspect);
            if let (true, Some(folder)) = (likings.is_empty(), folders.last()) {
                let mut words = meant(folder);
                if let Some(name) = aspect.and_then(|aspect| self.aspects.get(aspect)) {
                    words.retain(|word| !name.contains(word));
                }
                words.extend(own.into_iter().filter(|word| self.found.contains_key(word)));
                likings = self.by(&words, kind, aspect);
                // A folder like `Bukti PPID` holds files of all kinds: it is no word against their codes.
                likings.iter_mut().for_each(|liking| liking.clear = false);
            }
            for liking in &mut likings {
                liking.sure = false;
            }
        }
        likings
    }

    fn by(
        &self,
        words: &BTreeSet<String>,
        kind: Option<Kind>,
        aspect: Option<usize>,
    ) -> Vec<Liking> {
        let of = |word: &String| match self.found.get(word) {
            Some(_) if KEYS.contains(&&**word) => KEY_WEIGHT,
            Some(found) if FORMS.contains(&&**word) => weight(found.len()).min(FORM_WEIGHT),
            Some(found) => weight(found.len()),
            None if OTHER.contains(&&**word) => OTHER_WEIGHT,
            None => weight(0),
        };
        let whole: u64 = words.iter().map(of).sum();
        let candidates: BTreeSet<usize> = words
            .iter()
            .filter_map(|word| self.found.get(word))
            .flatten()
            .copied()
            .collect();
        let mut likings: Vec<Liking> = candidates
            .into_iter()
            .filter_map(|indicator| {
                let asked = self.asked.get(indicator)?;
                let liking = asked.liking(words, &of, (kind, aspect), indicator)?;
                let common: u64 = liking.shared.iter().map(of).sum();
                (liking.score >= SCORE_MIN && common * 100 >= whole * SHARE_MIN).then_some(liking)
            })
            .collect();
        likings.sort_by(|a, b| b.score.cmp(&a.score).then(a.indicator.cmp(&b.indicator)));
        let next = likings.get(1).map_or(0, |next| next.score);
        if let Some(best) = likings.first_mut() {
            best.clear = best.score * 100 >= next * 130;
            best.sure &= best.clear;
        }
        likings
    }
}

impl AskedWords {
    fn words(&self) -> impl Iterator<Item = &String> {
        let evidence = self.evidence.iter().flatten();
        self.name.iter().chain(evidence).chain(&self.question)
    }

    fn liking(
        &self,
        words: &BTreeSet<String>,
        of: &impl Fn(&String) -> u64,
        (kind, aspect): (Option<Kind>, Option<usize>),
        indicator: usize,
    ) -> Option<Liking> {
        let evidence = |word: &String| self.evidence.iter().any(|row| row.contains(word));
        let mut shared: Vec<(u64, &String)> = Vec::new();
        let mut score = 0;
        for word in words {
            let place = if self.name.contains(word) {
                IN_NAME
            } else if evidence(word) {
                IN_EVIDENCE
            } else if self.question.contains(word) {
                IN_QUESTION
            } else {
                continue;
            };
            shared.push((of(word), word));
            score += of(word) * place;
        }
        shared.sort_by(|a, b| b.cmp(a));
        let rarest = shared.first()?;
        // How much of the name, or of one asked evidence, the file says.
        let said = |row: &BTreeSet<String>| {
            let whole: u64 = row.iter().map(of).sum();
            let own: u64 = row.intersection(words).map(of).sum();
            (own * 100).checked_div(whole).unwrap_or_default()
        };
        let rows = self.evidence.iter().chain([&self.name]);
        // The whole name of the indicator, or of the evidence, is more than its words.
        let whole = rows
            .clone()
            .any(|row| row.len() > 1 && row.is_subset(words));
        let most = rows.clone().map(said).max().unwrap_or_default();
        let known = words.iter().all(|word| self.words().any(|own| own == word));
        // A word that many indicators have tells nothing by itself, nor does one among others that the
        // indicator does not have: "rapat dinas".
        if rarest.0 < FORM_WEIGHT && most < 60 || shared.len() == 1 && !known && most < 75 {
            return None;
        }
        // "Notula arisan": the form of a document says nothing of its matter.
        if !known && shared.iter().all(|(_, word)| FORMS.contains(&&***word)) {
            return None;
        }
        score = score * (60 + most * 4 / 10) / 100;
        if whole {
            score += WHOLE;
        }
        // What is done, and how it is to be done, are asked apart.
        let own = words.contains(PROCEDURE);
        let its = self.words().any(|word| word == PROCEDURE);
        if own != its {
            score = score * 70 / 100;
        }
        if kind.is_some_and(|kind| !self.takes(kind)) {
            score = score * 80 / 100;
        }
        if aspect.is_some_and(|aspect| aspect == self.aspect) {
            score = score * 150 / 100;
        } else if aspect.is_some() {
            score = score * 75 / 100;
        }
        Some(Liking {
            indicator,
            score,
            shared: shared.into_iter().map(|(_, word)| word.clone()).collect(),
            clear: false,
            sure: known && whole,
        })
    }

    /// Whether evidence of this kind serves it. Pictures serve as photos and as screenshots.
    fn takes(&self, kind: Kind) -> bool {
        let picture = kind == Kind::Photo && self.kinds.contains(&Kind::Screenshot);
        self.kinds.contains(&kind) || picture
    }
}
