//! A small dossier for the rules' own tests: two indicators of 50 points each, nothing claimed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, date};

use crate::model::{
    Answer, Aspect, Choice, Claim, Code, Digest, Document, Documents, Dossier, Entry, EntryId,
    Evidence, Exact, Exhibit, ExhibitId, Facts, FileRules, Filling, Finding, Form, Formula,
    GitFile, Indicator, Inspect, Instrument, Kind, Lang, LockMatch, Nature, Observed, Place,
    Placed, Requirement, Rounding, Rule, Sameness, Source, Text, Worth,
};

/// The day of every test.
pub(super) const TODAY: Date = date(2026, 9, 1);

/// A place in the instrument.
pub(super) fn at(line: u32) -> Place {
    Place::within("instrument/contoh.toml".into(), line, 1)
}

/// A place in the mapping.
pub(super) fn claimed_at(line: u32) -> Place {
    Place::within("evidence/bukti.yaml".into(), line, 3)
}

/// A decimal.
pub(super) fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

/// An option worth a share.
pub(super) fn option(code: &str, share: &str) -> Choice {
    let worth = Worth::Share(exact(share));
    Choice {
        code: code.to_owned(),
        worth,
        meaning: None,
        requirements: None,
        place: at(3),
    }
}

/// An indicator of 50 points with the options Ya and Tidak, asking for one document.
pub(super) fn indicator(code: &str, line: u32) -> Indicator {
    Indicator {
        code: Placed::new(Code::new(code), at(line)),
        name: format!("Indikator {code}"),
        question: Placed::new(format!("Pertanyaan {code}?"), at(line + 1)),
        weight: Placed::new(exact("50"), at(line + 2)),
        decimals: None,
        options: [option("Ya", "1"), option("Tidak", "0")].into(),
        scale: None,
        period: None,
        basis: Vec::new(),
        owner: None,
        groups: Vec::new(),
        requirements: vec![Requirement {
            kinds: vec![Kind::Document],
            name: None,
            min: 1,
        }],
        nil_allowed: false,
        bonus: false,
        personal_data: false,
        deadline: None,
    }
}

/// An aspect with these indicators.
pub(super) fn aspect(code: &str, weight: &str, indicators: Vec<Indicator>) -> Aspect {
    Aspect {
        code: Placed::new(Code::new(code), at(10)),
        name: format!("Aspek {code}"),
        weight: Placed::new(exact(weight), at(12)),
        minimum: None,
        indicators: indicators.into_iter().map(Arc::new).collect(),
    }
}

/// An instrument with these aspects.
pub(super) fn instrument(aspects: Vec<Aspect>) -> Instrument {
    Instrument {
        id: Placed::new("contoh".to_owned(), at(1)),
        title: "Contoh".to_owned(),
        year: 2026,
        version: None,
        organiser: None,
        audience: Vec::new(),
        official: false,
        deadline: None,
        formula: Formula::Points,
        rounding: Rounding::default(),
        full: Exact::whole(100),
        periods: BTreeMap::new(),
        files: FileRules::default(),
        stages: Vec::new(),
        bands: Vec::new(),
        scales: Vec::new(),
        aspects,
        repeats: Vec::new(),
        place: Place::file(&"instrument/contoh.toml".into()),
    }
}

/// The dossier of an instrument when nothing is claimed.
pub(super) fn dossier(instrument: Instrument) -> Dossier {
    let mut ids = BTreeMap::new();
    let entries = (0..)
        .zip(instrument.indicators())
        .map(|(at, (aspect, indicator))| {
            let code = indicator.code.value.clone();
            let id = *ids.entry(code).or_insert(EntryId(at));
            entry(id, aspect, indicator)
        })
        .collect();
    Dossier {
        as_of: TODAY,
        instrument,
        unit: None,
        entries,
        strays: Vec::new(),
        others: Vec::new(),
        waivers: Vec::new(),
        suspect_texts: Vec::new(),
        documents: Documents::default(),
        pictures: BTreeMap::new(),
        missing: BTreeSet::new(),
        evidence_folder: "evidence".into(),
        lock_path: "evidence/kip.lock".into(),
        lock: None,
        git: Observed::unseen(Text::new("tidak dibaca", "not read")),
        git_at_hand: true,
        papers: Vec::new(),
        problems: Vec::new(),
    }
}

/// The dossier of two indicators, 1.1 and 1.2.
pub(super) fn plain() -> Dossier {
    let indicators = vec![indicator("1.1", 20), indicator("1.2", 30)];
    dossier(instrument(vec![aspect("1", "100", indicators)]))
}

fn entry(id: EntryId, aspect: &Aspect, indicator: &Arc<Indicator>) -> Entry {
    Entry {
        id,
        aspect: aspect.code.value.clone(),
        indicator: Arc::clone(indicator),
        claim: None,
        answer: Answer::Missing,
        evidence: Vec::new(),
        nil: None,
        fingerprint: Digest::of_bytes(&[0; 32]),
        asked: Digest::of_bytes(&[0; 32]),
        locked: None,
        reworded_since: None,
    }
}

/// A claim without answer or evidence.
pub(super) fn claim(code: &str, line: u32) -> Claim {
    Claim {
        code: Placed::new(Code::new(code), claimed_at(line)),
        answer: None,
        short: false,
        evidence: Vec::new(),
        nil: None,
        reason: None,
        target: None,
        note: None,
        waivers: Vec::new(),
    }
}

/// What an entry asks for, to be changed.
pub(super) fn asked(dossier: &mut Dossier, entry: usize) -> &mut Indicator {
    Arc::make_mut(&mut dossier.entries[entry].indicator)
}

/// Answers an entry with its option of this number.
pub(super) fn answer(dossier: &mut Dossier, entry: usize, option: usize) {
    let entry = &mut dossier.entries[entry];
    entry.claim = Some(claim(entry.indicator.code.value.as_str(), 5));
    entry.answer = Answer::Chosen(entry.indicator.options[option].clone());
}

/// Puts a file into the evidence folder; the same `content` gives the same digest.
pub(super) fn put(dossier: &mut Dossier, path: &str, content: u8) {
    put_form(dossier, path, content, Form::File);
}

/// Puts something into the evidence folder.
pub(super) fn put_form(dossier: &mut Dossier, path: &str, content: u8, form: Form) {
    let path: Arc<str> = path.into();
    let document = Document {
        path: Arc::clone(&path),
        form,
        size: 10,
        sha256: Observed::Seen(Digest::of_bytes(&[content; 32])),
        lfs_pointer: false,
        facts: Observed::Seen(Arc::new(Facts::of(Nature::Unknown))),
        filling: Filling::Content,
        mapped: false,
        exempt: false,
        litter: None,
        locked: None,
        match_with_lock: LockMatch::NotLocked,
        git: Observed::Seen(GitFile::Clean),
    };
    let Some(added) = dossier.documents.put(document) else {
        return;
    };
    let entries = dossier.entries.iter_mut();
    for exhibit in
        entries.flat_map(|entry| entry.evidence.iter_mut().chain(entry.nil.as_deref_mut()))
    {
        exhibit.found = exhibit.found.map(|at| at + usize::from(at >= added));
    }
}

/// Puts a document that holds this into the evidence folder, and lists it at 1.1.
pub(super) fn holding(dossier: &mut Dossier, name: &str, facts: Facts) {
    let path = format!("evidence/{name}");
    put(dossier, &path, 1);
    if let Some(document) = dossier.documents.get_mut(path.as_str()) {
        document.facts = Observed::Seen(Arc::new(facts));
    }
    list(dossier, 0, &path);
}

/// Lists a file or link as evidence of an entry, found when it was [`put`] before.
pub(super) fn list(dossier: &mut Dossier, entry: usize, name: &str) {
    let mut exhibit = exhibit(dossier, name);
    let listed = &dossier.entries[entry].evidence;
    let same = listed.iter().find(|listed| listed.name() == exhibit.name());
    exhibit.id = same.map_or_else(
        || ExhibitId(u32::try_from(listed.len()).unwrap()),
        |same| same.id,
    );
    let found = dossier.documents.get_mut(name);
    match (found, exhibit.file()) {
        (Some(document), _) => document.mapped = true,
        (None, Some(path)) => drop(dossier.missing.insert(Arc::clone(path))),
        (None, None) => {}
    }
    dossier.entries[entry].evidence.push(exhibit);
}

/// A piece of evidence as it would be joined.
pub(super) fn exhibit(dossier: &Dossier, name: &str) -> Exhibit {
    let name: Arc<str> = name.into();
    let is_link = name.starts_with("http");
    let found = dossier.documents.position(&name);
    let digest = dossier
        .documents
        .get(&name)
        .and_then(|document| document.sha256.seen());
    let sameness = digest.map_or_else(
        || Sameness::Path(Arc::clone(&name)),
        |digest| Sameness::Content(*digest),
    );
    let kind = if is_link { Kind::Link } else { Kind::Document };
    let source = match (is_link, name.starts_with("evidence/")) {
        (true, _) => Source::Link(name),
        (false, true) => Source::File(name),
        (false, false) => Source::Outside(name),
    };
    let evidence = Evidence {
        source,
        kind: None,
        date: None,
        valid_until: None,
        pages: None,
        note: None,
        place: claimed_at(7),
    };
    Exhibit {
        id: ExhibitId(0),
        evidence,
        kinds: kind.alone(),
        found,
        sameness,
    }
}

/// What a rule finds in the dossier.
pub(super) fn findings(rule: &Rule, dossier: &Dossier) -> Vec<Finding> {
    assert!(
        !matches!(rule.inspect, Inspect::Judged(_) | Inspect::Waivers(_)),
        "{} looks after judging",
        rule.id
    );
    let pieces: Vec<(&Entry, &Exhibit)> = dossier.exhibits().collect();
    let mut found = super::of_the_whole(rule, dossier);
    found.append(&mut super::pieces::found(rule, dossier, &pieces));
    found
}

/// The Indonesian messages of what a rule finds.
pub(super) fn messages(rule: &Rule, dossier: &Dossier) -> Vec<String> {
    let found = findings(rule, dossier);
    found
        .iter()
        .map(|finding| finding.message.get(Lang::Id).to_owned())
        .collect()
}
