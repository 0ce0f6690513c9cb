//! Joins instrument, claims, documents and lock into entries. Pure: no disk, no git.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::model::{
    Answer, Aspect, Choice, Claim, Code, Digest, Document, Documents, Entry, EntryId, Evidence,
    Exhibit, ExhibitId, FileRules, Indicator, Instrument, Kind, Lock, Mapping, Observed,
    OtherInstrument, Placed, Sameness, Source, Waiver, Worth, extension, meant,
};

use super::fingerprint::{asked, fingerprint};
use super::named::file;

/// An indicator with its aspect and the claim that answers it.
type Asked<'a> = (EntryId, &'a Aspect, &'a Arc<Indicator>, Option<Claim>);

/// What claims are joined with.
pub(super) struct Join<'a> {
    /// The chosen instrument.
    pub(super) instrument: &'a Instrument,
    /// What the disk holds.
    pub(super) documents: &'a Documents,
    /// Of paths that the disk writes in another Unicode form than the mapping: the disk's.
    pub(super) other_forms: &'a BTreeMap<Arc<str>, Arc<str>>,
    /// The lock, if there is one.
    pub(super) lock: Option<&'a Lock>,
    /// Instruments of the same organiser for earlier years, the newest first.
    pub(super) earlier: Vec<&'a Instrument>,
    /// Instruments that `kip carry` brought the mappings over from.
    pub(super) carried_from: Vec<String>,
    /// Whether every mapping was read.
    pub(super) whole: bool,
}

/// The mappings that answer the instrument, and what the others hold.
pub(super) fn chosen(
    instrument: &Instrument,
    mappings: Vec<Mapping>,
) -> (Vec<Mapping>, Vec<OtherInstrument>) {
    let own = |mapping: &Mapping| mapping.instrument.value == instrument.id.value;
    let (chosen, left): (Vec<Mapping>, Vec<Mapping>) = mappings.into_iter().partition(own);
    let mut others: IndexMap<&str, OtherInstrument> = IndexMap::new();
    for mapping in &left {
        let id = &mapping.instrument;
        let other = others.entry(&id.value).or_insert_with(|| OtherInstrument {
            id: id.clone(),
            mappings: 0,
            answered: 0,
        });
        other.mappings += 1;
        other.answered += mapping.answered();
    }
    (chosen, others.into_values().collect())
}

/// Of the others those that the same organiser made for earlier years, the newest first.
pub(super) fn earlier<'a>(chosen: &Instrument, others: &'a [Instrument]) -> Vec<&'a Instrument> {
    let named = |one: &Instrument| {
        one.organiser
            .as_deref()
            .map(|name| name.trim().to_lowercase())
    };
    let Some(organiser) = named(chosen) else {
        return Vec::new();
    };
    let earlier = others.iter().filter(|one| one.year < chosen.year);
    let mut own: Vec<&Instrument> = earlier
        .filter(|one| named(one).as_ref() == Some(&organiser))
        .collect();
    own.sort_by(|a, b| (b.year, &a.id.value).cmp(&(a.year, &b.id.value)));
    own
}

/// The instruments that the mappings say they were carried from, in the order of files.
pub(super) fn carried_from(mappings: &[Mapping]) -> Vec<String> {
    let named = mappings
        .iter()
        .filter_map(|mapping| mapping.carried_from.clone());
    let mut ids: Vec<String> = named.collect();
    ids.dedup();
    ids
}

/// The unit as the settings name it, else the first mapping that does.
pub(super) fn unit(of_settings: Option<String>, mappings: &[Mapping]) -> Option<String> {
    if of_settings.is_some() {
        return of_settings;
    }
    mappings
        .iter()
        .filter_map(|mapping| mapping.unit.as_ref())
        .map(|unit| unit.value.trim().to_owned())
        .find(|unit| !unit.is_empty())
}

/// The waivers of the mappings, in the order of files and lines.
pub(super) fn waivers(mappings: &[Mapping]) -> Vec<Waiver> {
    let mut all = Vec::new();
    for mapping in mappings {
        let own = mapping.waivers.iter();
        let of_claims = mapping.claims.iter().flat_map(|claim| &claim.waivers);
        let mut waivers: Vec<Waiver> = own.chain(of_claims).cloned().collect();
        waivers.sort_by_key(|waiver| waiver.rule.place.at());
        all.append(&mut waivers);
    }
    all
}

impl Join<'_> {
    /// One entry per indicator, in the order of the instrument, and the claims that found none.
    pub(super) fn entries(&self, mappings: Vec<Mapping>) -> (Vec<Entry>, Vec<Claim>) {
        let asked = (0..).map(EntryId).zip(self.instrument.indicators());
        let mut asked: IndexMap<&Code, Asked<'_>> = asked
            .map(|(id, (aspect, indicator))| (&indicator.code.value, (id, aspect, indicator, None)))
            .collect();
        let mut strays = Vec::new();
        for claim in mappings.into_iter().flat_map(|mapping| mapping.claims) {
            match asked.get_mut(&claim.code.value) {
                Some((.., own @ None)) => *own = Some(claim),
                // Load refuses a code that is claimed twice; should one come through, it shows.
                Some(_) | None => strays.push(claim),
            }
        }
        let asked: Vec<Asked<'_>> = asked.into_values().collect();
        let entries = asked
            .into_par_iter()
            .map(|(id, aspect, indicator, claim)| {
                self.entry(id, &aspect.code.value, indicator, claim)
            })
            .collect();
        (entries, strays)
    }

    fn entry(
        &self,
        id: EntryId,
        aspect: &Code,
        indicator: &Arc<Indicator>,
        mut claim: Option<Claim>,
    ) -> Entry {
        let rules = &self.instrument.files;
        let answer = match &claim {
            Some(claim) => answer(indicator, claim),
            None if self.whole => Answer::Missing,
            None => Answer::Unseen,
        };
        // What is listed goes to the exhibits: there is much of it.
        let (listed, nil) = claim.as_mut().map_or_else(Default::default, |claim| {
            (std::mem::take(&mut claim.evidence), claim.nil.take())
        });
        let mut names: BTreeMap<Arc<str>, ExhibitId> = BTreeMap::new();
        let mut count = 0;
        let mut exhibit = |kinds: &'static [Kind], evidence: Evidence| {
            let id = names.entry(Arc::clone(evidence.source.name()));
            let id = *id.or_insert_with(|| {
                count += 1;
                ExhibitId(count)
            });
            self.exhibit(id, kinds, evidence)
        };
        let evidence: Vec<Exhibit> = listed
            .into_iter()
            .map(|evidence| exhibit(kinds(&evidence, rules), evidence))
            .collect();
        let nil = nil.map(|nil| Box::new(exhibit(Kind::NilStatement.alone(), *nil)));
        let key = (
            self.instrument.id.value.clone(),
            indicator.code.value.clone(),
        );
        let locked = self.lock.and_then(|lock| lock.indicators.get(&key));
        let asked = asked(indicator);
        let unanswered = matches!(answer, Answer::Missing | Answer::Unseen) && evidence.is_empty();
        let may_be_suspect = locked.is_none() && !unanswered;
        let reworded_since = may_be_suspect.then(|| self.reworded_since(&key.1, &asked));
        Entry {
            id,
            aspect: aspect.clone(),
            indicator: Arc::clone(indicator),
            answer,
            claim,
            evidence,
            nil,
            fingerprint: fingerprint(self.instrument, indicator),
            asked,
            locked: locked.cloned(),
            reworded_since: reworded_since.flatten(),
        }
    }

    /// The instrument that the mappings were carried from, else the newest earlier one, that was locked with
    /// this code, if it asks something else. What was carried to another code is asked as before.
    fn reworded_since(&self, code: &Code, asked: &Digest) -> Option<String> {
        let indicators = &self.lock?.indicators;
        let sources = self.carried_from.iter();
        let earlier = self.earlier.iter().map(|earlier| &earlier.id.value);
        let (id, locked) = sources.chain(earlier).find_map(|id| {
            let key = (id.clone(), code.clone());
            indicators.get_key_value(&key)
        })?;
        let differs = locked.asked.is_some_and(|before| before != *asked);
        let moved = || {
            let mut own = indicators.iter().filter(|((from, _), _)| *from == id.0);
            self.carried_from.contains(&id.0) && own.any(|(_, one)| one.asked == Some(*asked))
        };
        (differs && !moved()).then(|| id.0.clone())
    }

    fn exhibit(&self, id: ExhibitId, kinds: &'static [Kind], mut evidence: Evidence) -> Exhibit {
        let path = file(&evidence).map(|path| self.other_forms.get(path).unwrap_or(path));
        let found = path.and_then(|path| self.documents.position(path));
        let document = found.and_then(|at| self.documents.at(at));
        if let (Source::File(path), Some(document)) = (&mut evidence.source, document)
            && *path == document.path
        {
            // The same text once: there may be a hundred thousand.
            *path = Arc::clone(&document.path);
        }
        Exhibit {
            id,
            kinds,
            found,
            sameness: sameness(&evidence, document),
            evidence,
        }
    }
}

fn sameness(evidence: &Evidence, document: Option<&Document>) -> Sameness {
    match (&evidence.source, document) {
        (Source::Link(address), _) => Sameness::Page(page(address)),
        (Source::File(path) | Source::Outside(path), None) => Sameness::Path(Arc::clone(path)),
        (Source::File(_) | Source::Outside(_), Some(document)) => match &document.sha256 {
            Observed::Seen(sha256) => Sameness::Content(*sha256),
            Observed::Unseen(_) => Sameness::Path(Arc::clone(&document.path)),
        },
    }
}

/// The page that an address opens: its normal form, without the place in the page.
fn page(address: &Arc<str>) -> Arc<str> {
    match url::Url::parse(address) {
        Ok(mut url) => {
            url.set_fragment(None);
            Arc::from(url.as_str())
        }
        Err(_) => Arc::clone(address),
    }
}

/// What a piece of evidence can serve as: the kind that is given, else what its extension stands for.
fn kinds(evidence: &Evidence, rules: &FileRules) -> &'static [Kind] {
    if let Some(kind) = evidence.kind {
        return kind.alone();
    }
    let path = match &evidence.source {
        Source::Link(_) => return Kind::Link.alone(),
        Source::File(path) | Source::Outside(path) => path,
    };
    match rules.kind_of(&extension(path)) {
        Some(Kind::Photo | Kind::Screenshot) => &[Kind::Photo, Kind::Screenshot],
        Some(kind @ (Kind::Document | Kind::Video | Kind::Link | Kind::NilStatement)) => {
            kind.alone()
        }
        // KIP207 speaks of the extension; were the file taken all the same, it would be a document.
        None => Kind::Document.alone(),
    }
}

/// The answer, judged against the options. An answer of white space alone is none.
pub(crate) fn answer(indicator: &Indicator, claim: &Claim) -> Answer {
    if claim.nil.is_some() {
        return Answer::Nil;
    }
    if claim.short {
        return short_answer(&indicator.options);
    }
    let given = claim
        .answer
        .as_ref()
        .map(|given| (given, given.value.trim()));
    match given {
        None | Some((_, "")) => Answer::Missing,
        Some((given, code)) => meant(&indicator.options, code)
            .map_or_else(|| unknown(given), |option| Answer::Chosen(option.clone())),
    }
}

fn unknown(given: &Placed<String>) -> Answer {
    Answer::Unknown(given.clone())
}

/// The answer of the short form: the only option that is worth something.
fn short_answer(options: &[Choice]) -> Answer {
    let mut worthy = options.iter().filter(|option| match &option.worth {
        Worth::Share(worth) | Worth::Points(worth) => worth.is_positive(),
        Worth::OutOfCount => false,
    });
    match (worthy.next(), worthy.next()) {
        (Some(only), None) => Answer::Chosen(only.clone()),
        (None, _) | (Some(_), Some(_)) => Answer::ShortUnclear,
    }
}
