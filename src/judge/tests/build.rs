//! Cases for the judge in few words: an instrument with its claims, what rules found, what the gate
//! asks. It builds values and computes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::judge::{Broken, FailOn, Gate, judge};
use crate::model::{
    Answer, Aspect, Band, Choice, Claim, Code, Digest, Documents, Dossier, Entry, EntryId,
    Evidence, Exact, Exhibit, ExhibitId, FileRules, Finding, Formula, Indicator, Inspect,
    Instrument, JudgedFinding, Kind, LoadProblem, Locked, Observed, Place, Placed, Report,
    Requirement, Rounding, RoundingOf, Rule, Sameness, Severity, Source, Stage, Stakes, Tells,
    Text, Triple, Voids, Waiver, Worth,
};

/// The number that `text` writes: a decimal, or a fraction of two (`2/3`).
pub(super) fn exact(text: &str) -> Exact {
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    Exact::parse(above)
        .unwrap()
        .per(&Exact::parse(below).unwrap())
        .unwrap()
}

/// Claimed, supported and potential, as [`exact`] reads them.
pub(super) fn triple(claimed: &str, supported: &str, potential: &str) -> Triple {
    Triple {
        claimed: exact(claimed),
        supported: exact(supported),
        potential: exact(potential),
    }
}

pub(super) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A place of the mapping: its line.
fn line(line: u32) -> Place {
    Place::within(Arc::from("evidence/bukti.yaml"), line, 1)
}

fn placed<T>(value: T) -> Placed<T> {
    Placed::new(value, line(1))
}

/// One indicator with its claim. At first it has three options (Ya 1, Sebagian one half, Tidak 0),
/// asks for one piece of evidence of any kind, and is not answered.
#[derive(Clone)]
pub(super) struct Ask(Indicator, Vec<Exhibit>, Option<Box<Exhibit>>, GivenAnswer);

#[derive(Clone, Default)]
struct GivenAnswer {
    answer: Option<String>,
    short_unclear: bool,
    target: Option<Date>,
}

/// The options of this code and worth.
fn options(worth: fn(Exact) -> Worth, list: &[(&str, &str)]) -> Arc<[Choice]> {
    list.iter()
        .map(|(code, value)| Choice {
            code: (*code).to_owned(),
            worth: worth(exact(value)),
            meaning: None,
            requirements: None,
            place: line(1),
        })
        .collect()
}

pub(super) fn ask(code: &str, weight: &str) -> Ask {
    weighing(code, exact(weight))
}

/// The same with a number for its weight.
pub(super) fn weighing(code: &str, weight: Exact) -> Ask {
    let indicator = Indicator {
        code: placed(Code::new(code)),
        name: format!("Butir {code}"),
        question: placed(format!("Apakah {code}?")),
        weight: placed(weight),
        decimals: None,
        options: options(
            Worth::Share,
            &[("Ya", "1"), ("Sebagian", "0.5"), ("Tidak", "0")],
        ),
        scale: None,
        period: None,
        basis: Vec::new(),
        owner: None,
        groups: Vec::new(),
        requirements: vec![Requirement::any()],
        nil_allowed: false,
        bonus: false,
        personal_data: false,
        deadline: None,
    };
    Ask(indicator, Vec::new(), None, GivenAnswer::default())
}

impl Ask {
    /// Options worth shares of the weight, instead of the three.
    pub(super) fn shares(mut self, list: &[(&str, &str)]) -> Self {
        self.0.options = options(Worth::Share, list);
        self
    }

    /// Options worth points, instead of the three.
    pub(super) fn points(mut self, list: &[(&str, &str)]) -> Self {
        self.0.options = options(Worth::Points, list);
        self
    }

    /// One more option, which takes the question out of the count and asks for one piece of evidence; with
    /// `free` for none.
    pub(super) fn may_not_apply(mut self, free: bool) -> Self {
        let mut list = self.0.options.to_vec();
        list.push(Choice {
            code: "TB".to_owned(),
            worth: Worth::OutOfCount,
            meaning: None,
            requirements: (!free).then(|| [Requirement::any()].into()),
            place: line(1),
        });
        self.0.options = list.into();
        self
    }

    /// What the option of this code asks for, in place of what the indicator does.
    pub(super) fn option_asks(mut self, code: &str, own: &[Requirement]) -> Self {
        let mut list = self.0.options.to_vec();
        let option = list.iter_mut().find(|option| option.code == code);
        option.unwrap().requirements = Some(own.into());
        self.0.options = list.into();
        self
    }

    /// Says what the best of the options means.
    pub(super) fn meaning(mut self, text: &str) -> Self {
        let mut list = self.0.options.to_vec();
        list.first_mut().unwrap().meaning = Some(text.to_owned());
        self.0.options = list.into();
        self
    }

    pub(super) fn says(mut self, answer: &str) -> Self {
        self.3.answer = Some(answer.to_owned());
        self
    }

    /// The short form, where it is not clear which option it means.
    pub(super) fn short_unclear(mut self) -> Self {
        self.3.short_unclear = true;
        self
    }

    /// Lists a document of its own content.
    pub(super) fn shows(self, name: &str) -> Self {
        self.shows_as(name, Kind::Document.alone(), name)
    }

    /// Lists evidence that can serve as `kinds`, with the content `content`.
    pub(super) fn shows_as(mut self, name: &str, kinds: &'static [Kind], content: &str) -> Self {
        self.1.push(exhibit(name, kinds, content));
        self
    }

    /// Answered with Ya, with a document.
    pub(super) fn met(self) -> Self {
        let name = format!("{}.pdf", self.0.code.value);
        self.says("Ya").shows(&name)
    }

    /// Gives a nil statement, allowed or not.
    pub(super) fn nil(mut self, name: &str, allowed: bool) -> Self {
        self.2 = Some(Box::new(exhibit(name, Kind::NilStatement.alone(), name)));
        self.0.nil_allowed = allowed;
        self
    }

    /// Asks for these rows of kinds and numbers; for no evidence where there is none.
    pub(super) fn needs(mut self, rows: &[(&[Kind], u32)]) -> Self {
        self.0.requirements = rows.iter().map(|&(kinds, min)| row(kinds, min)).collect();
        self
    }

    /// Calls the first of the rows so.
    pub(super) fn called(mut self, name: &str) -> Self {
        self.0.requirements.first_mut().unwrap().name = Some(name.to_owned());
        self
    }

    pub(super) fn bonus(mut self) -> Self {
        self.0.bonus = true;
        self
    }

    pub(super) fn owner(mut self, owner: &str) -> Self {
        self.0.owner = Some(owner.to_owned());
        self
    }

    pub(super) fn group(mut self, group: &str) -> Self {
        self.0.groups = vec![group.to_owned()];
        self
    }

    /// Has a deadline of its own.
    pub(super) fn until(mut self, date: &str) -> Self {
        self.0.deadline = Some(placed(day(date)));
        self
    }

    /// Is to be done by a day that the team set.
    pub(super) fn target(mut self, date: &str) -> Self {
        self.3.target = Some(day(date));
        self
    }

    /// Its entry in the dossier, under an aspect.
    fn entry(&self, aspect: &Code, id: EntryId, at: u32) -> Entry {
        let Self(indicator, mut evidence, mut nil, given) = self.clone();
        number(evidence.iter_mut().chain(nil.as_deref_mut()));
        let known = given.answer.as_ref().map(|answer| {
            let option = indicator
                .options
                .iter()
                .find(|option| option.code == *answer);
            option.map_or_else(
                || Answer::Unknown(placed(answer.clone())),
                |option| Answer::Chosen(option.clone()),
            )
        });
        let answer = match known {
            Some(answer) => answer,
            None if given.short_unclear => Answer::ShortUnclear,
            None if nil.is_some() => Answer::Nil,
            None => Answer::Missing,
        };
        let is_claimed = given.answer.is_some()
            || given.short_unclear
            || given.target.is_some()
            || nil.is_some()
            || !evidence.is_empty();
        let claim = is_claimed.then(|| Claim {
            code: Placed::new(indicator.code.value.clone(), line(at)),
            answer: given.answer.map(placed),
            short: given.short_unclear,
            evidence: Vec::new(),
            nil: None,
            reason: None,
            target: given.target,
            note: None,
            waivers: Vec::new(),
        });
        Entry {
            id,
            aspect: aspect.clone(),
            indicator: Arc::new(indicator),
            claim,
            answer,
            evidence,
            nil,
            fingerprint: Digest::of_bytes(&[0; 32]),
            asked: Digest::of_bytes(&[0; 32]),
            locked: None,
            reworded_since: None,
        }
    }
}

/// Gives each name an id of its own: what is listed twice under one name is one.
fn number<'e>(exhibits: impl Iterator<Item = &'e mut Exhibit>) {
    let mut ids: BTreeMap<Arc<str>, ExhibitId> = BTreeMap::new();
    for exhibit in exhibits {
        let next = ExhibitId(u32::try_from(ids.len()).unwrap());
        let name = Arc::clone(exhibit.name());
        exhibit.id = *ids.entry(name).or_insert(next);
    }
}

/// Evidence with the content `content`; an address is a link.
pub(super) fn exhibit(name: &str, kinds: &'static [Kind], content: &str) -> Exhibit {
    let source = if name.starts_with("https://") {
        Source::Link(Arc::from(name))
    } else {
        Source::File(Arc::from(name))
    };
    Exhibit {
        id: ExhibitId(0),
        evidence: Evidence {
            source,
            kind: None,
            date: None,
            valid_until: None,
            pages: None,
            note: None,
            place: line(1),
        },
        kinds,
        found: None,
        sameness: Sameness::Path(Arc::from(content)),
    }
}

/// A row of a requirement: either of `kinds`, `min` times.
pub(super) fn row(kinds: &[Kind], min: u32) -> Requirement {
    Requirement {
        kinds: kinds.to_vec(),
        name: None,
        min,
    }
}

/// What a rule of the trial does: whether it voids, what is at risk, what it tells.
type TrialEffect = (Voids, Stakes, Tells);

const FAULT: TrialEffect = (Voids::No, Stakes::OfEvidence, Tells::Fault);

/// A rule that the cases let find something. When locked, those of notes are errors, as KIP302 is, and
/// those of warnings are held, as KIP301 is.
const fn rule(
    id: &'static str,
    name: Text,
    severities: &'static [Severity],
    (voids, stakes, tells): TrialEffect,
    inspect: Inspect,
) -> Rule {
    Rule {
        id,
        name,
        severities,
        effect: crate::model::Effect {
            locked: match severities {
                [Severity::Note] => Locked::Raised,
                [Severity::Warning] => Locked::Held,
                _ => Locked::Unmoved,
            },
            voids,
            stakes,
            tells,
            yields: false,
            of_deadline: false,
            of_content: false,
            needs_all: matches!(inspect, Inspect::Waivers(_)),
        },
        summary: Text::new("", ""),
        checks: Text::new("", ""),
        why: Text::new("", ""),
        fix: Text::new("", ""),
        inspect,
    }
}

/// What it finds is given by the case.
const GIVEN: Inspect = Inspect::Dossier(|_| Vec::new());

/// Makes evidence unacceptable, whatever a waiver says.
pub(super) static VOIDING: Rule = rule(
    "KIP901",
    Text::new("batal", "voiding"),
    &[Severity::Error],
    (Voids::Always, Stakes::OfEvidence, Tells::Fault),
    GIVEN,
);
/// Makes evidence unacceptable, unless a waiver lifts it.
pub(super) static LIFTABLE: Rule = rule(
    "KIP902",
    Text::new("terangkat", "liftable"),
    &[Severity::Error],
    (Voids::UnlessWaived, Stakes::OfEvidence, Tells::Fault),
    GIVEN,
);
/// Of the deadline of the whole where it has no indicator, as KIP107 is.
pub(super) static DEADLINE: Rule = {
    let mut rule = rule(
        "KIP912",
        Text::new("tenggat", "deadline"),
        &[Severity::Note],
        FAULT,
        GIVEN,
    );
    rule.effect.of_deadline = true;
    rule
};
/// Says nothing of evidence that another rule voids, as KIP208 does.
pub(super) static YIELDING: Rule = {
    let mut rule = rule(
        "KIP911",
        Text::new("mengalah", "yielding"),
        &[Severity::Note],
        FAULT,
        GIVEN,
    );
    rule.effect.yields = true;
    rule
};
/// An error that leaves evidence acceptable.
pub(super) static ERROR: Rule = rule(
    "KIP903",
    Text::new("salah", "wrong"),
    &[Severity::Error],
    FAULT,
    GIVEN,
);
pub(super) static WARNING: Rule = rule(
    "KIP904",
    Text::new("awas", "beware"),
    &[Severity::Warning],
    FAULT,
    GIVEN,
);
pub(super) static NOTE: Rule = rule(
    "KIP905",
    Text::new("catatan", "remark"),
    &[Severity::Note],
    FAULT,
    GIVEN,
);
/// All that the best answer would earn is at risk, as for KIP201.
pub(super) static POTENTIAL: Rule = rule(
    "KIP906",
    Text::new("belum", "not-yet"),
    &[Severity::Error],
    (Voids::No, Stakes::Potential, Tells::Fault),
    GIVEN,
);
/// All that is claimed is at risk, as for KIP202.
pub(super) static CLAIMED: Rule = rule(
    "KIP907",
    Text::new("klaim", "claim"),
    &[Severity::Error],
    (Voids::No, Stakes::Claimed, Tells::Fault),
    GIVEN,
);
/// The weights do not sum up, as KIP101 says.
pub(super) static BROKEN: Rule = rule(
    "KIP908",
    Text::new("bobot", "weights"),
    &[Severity::Error],
    (Voids::No, Stakes::OfEvidence, Tells::ScaleBroken),
    GIVEN,
);
/// Something could not be looked at.
pub(super) static UNSEEN: Rule = rule(
    "KIP909",
    Text::new("tak-terlihat", "unseen"),
    &[Severity::Warning],
    (Voids::No, Stakes::OfEvidence, Tells::Unseen),
    GIVEN,
);
/// Raised in judge where the least score is not reached, as KIP214 is.
pub(super) static BELOW: Rule = rule(
    "KIP910",
    Text::new("kurang", "below"),
    &[Severity::Error],
    (Voids::No, Stakes::OfEvidence, Tells::BelowMinimum),
    Inspect::Judged(|dossier, known| match (&known.minimum, &known.score) {
        (Some(minimum), Some(score)) if score < minimum => {
            let place = &dossier.instrument.place;
            vec![BELOW.finding(place, Text::same(score.canonical()), Text::new("", ""))]
        }
        (Some(_) | None, Some(_) | None) => Vec::new(),
    }),
);
/// Raised in judge for what is met, as KIP107 is for what is not.
pub(super) static MET: Rule = rule(
    "KIP911",
    Text::new("terpenuhi", "is-met"),
    &[Severity::Note],
    FAULT,
    Inspect::Judged(|dossier, known| {
        let met = |entry: &&Entry| known.statuses.get(entry.code()).is_some_and(|s| s.is_met());
        let say = |entry: &Entry| {
            MET.finding(entry.place(), Text::same("met"), Text::same(""))
                .of(entry)
        };
        dossier.entries.iter().filter(met).map(say).collect()
    }),
);
/// Names the waivers that are left over, as KIP211 does.
pub(super) static LEFT_OVER: Rule = rule(
    "KIP912",
    Text::new("sisa", "left-over"),
    &[Severity::Warning],
    FAULT,
    Inspect::Waivers(|_, known| {
        let say = |what: &str, waiver: &Waiver| {
            let message = Text::same(format!("{what} {}", waiver.rule.value));
            LEFT_OVER.finding(&waiver.rule.place, message, Text::same(""))
        };
        let unused = known.unused.iter().map(|waiver| say("unused", waiver));
        let expired = known.expired.iter().map(|waiver| say("expired", waiver));
        unused.chain(expired).collect()
    }),
);

/// What a rule finds: of an indicator unless `code` is empty, of evidence unless `evidence` is.
#[derive(Clone)]
struct TrialFault {
    rule: &'static Rule,
    code: String,
    evidence: String,
    spares: bool,
    line: u32,
}

/// A workspace with what is found in it and what the gate asks.
pub(super) struct Case {
    instrument: Instrument,
    asks: Vec<(Code, Ask)>,
    faults: Vec<TrialFault>,
    waivers: Vec<Waiver>,
    gate: Gate,
    as_of: Date,
    problems: Vec<LoadProblem>,
}

pub(super) const DAY: &str = "2026-08-01";

impl Case {
    pub(super) fn new(formula: Formula) -> Self {
        let instrument = Instrument {
            id: placed("uji-2026".to_owned()),
            title: "Uji".to_owned(),
            year: 2026,
            version: None,
            organiser: None,
            audience: Vec::new(),
            official: false,
            deadline: None,
            formula,
            rounding: Rounding::default(),
            full: Exact::whole(100),
            periods: BTreeMap::new(),
            files: FileRules::default(),
            stages: Vec::new(),
            bands: Vec::new(),
            scales: Vec::new(),
            aspects: Vec::new(),
            repeats: Vec::new(),
            place: Place::file(&Arc::from("instrument/uji.toml")),
        };
        Self {
            instrument,
            asks: Vec::new(),
            faults: Vec::new(),
            waivers: Vec::new(),
            gate: Gate::default(),
            as_of: day(DAY),
            problems: Vec::new(),
        }
    }

    /// A questionnaire of 100 points, of which `score` are supported: `poin`, the usual bands.
    pub(super) fn worth(score: &str) -> Self {
        let (score, full) = (exact(score), Exact::whole(100));
        let rest = &full - &score;
        Self::new(Formula::Points).usual_bands().aspect(
            "A",
            "100",
            [
                weighing("A1", score).met(),
                weighing("A2", rest).says("Tidak"),
            ],
        )
    }

    /// The best score there is, instead of 100.
    pub(super) fn out_of(mut self, full: &str) -> Self {
        self.instrument.full = exact(full);
        self
    }

    /// The least points of the aspect that was added last.
    pub(super) fn at_least(mut self, minimum: &str) -> Self {
        let aspect = self.instrument.aspects.last_mut().unwrap();
        aspect.minimum = Some(placed(exact(minimum)));
        self
    }

    pub(super) fn rounded(mut self, of: RoundingOf, decimals: u32) -> Self {
        self.instrument.rounding.0.insert(of, decimals);
        if of == RoundingOf::Indicator {
            for aspect in &mut self.instrument.aspects {
                for indicator in &mut aspect.indicators {
                    Arc::make_mut(indicator).decimals = Some(decimals);
                }
            }
            for (_, ask) in &mut self.asks {
                ask.0.decimals = Some(decimals);
            }
        }
        self
    }

    pub(super) fn aspect<const N: usize>(self, code: &str, weight: &str, asks: [Ask; N]) -> Self {
        self.aspect_of(code, exact(weight), asks.to_vec())
    }

    pub(super) fn aspect_of(mut self, code: &str, weight: Exact, asks: Vec<Ask>) -> Self {
        let code = Code::new(code);
        self.instrument.aspects.push(Aspect {
            code: placed(code.clone()),
            name: format!("Aspek {code}"),
            weight: placed(weight),
            minimum: None,
            indicators: asks.iter().map(|ask| Arc::new(ask.0.clone())).collect(),
        });
        self.asks
            .extend(asks.into_iter().map(|ask| (code.clone(), ask)));
        self
    }

    /// Bands in this order.
    pub(super) fn bands(mut self, list: &[(&str, &str)]) -> Self {
        let band = |&(name, min): &(&str, &str)| Band {
            name: placed(name.to_owned()),
            min: placed(exact(min)),
        };
        self.instrument.bands = list.iter().map(band).collect();
        self
    }

    /// Not in the order of their borders: none is promised.
    pub(super) fn usual_bands(self) -> Self {
        self.bands(&[
            ("Cukup Informatif", "60"),
            ("Informatif", "90"),
            ("Tidak Informatif", "0"),
            ("Menuju Informatif", "80"),
        ])
    }

    pub(super) fn stage(mut self, id: &str, weight: &str) -> Self {
        self.instrument.stages.push(Stage {
            id: placed(id.to_owned()),
            name: id.to_owned(),
            weight: placed(exact(weight)),
            threshold: None,
        });
        self
    }

    /// The score of a later stage.
    pub(super) fn known(mut self, stage: &str, score: &str) -> Self {
        self.gate.stages.insert(stage.to_owned(), exact(score));
        self
    }

    pub(super) fn deadline(mut self, date: &str) -> Self {
        self.instrument.deadline = Some(placed(day(date)));
        self
    }

    pub(super) fn minimum(mut self, score: &str) -> Self {
        self.gate.minimum = Some(exact(score));
        self
    }

    pub(super) fn fail_on(mut self, fail_on: FailOn) -> Self {
        self.gate.fail_on = fail_on;
        self
    }

    pub(super) fn locked(mut self) -> Self {
        self.gate.locked = true;
        self
    }

    pub(super) fn severity(mut self, rule: &'static Rule, severity: Severity) -> Self {
        self.gate.severities.insert(rule.id, severity);
        self
    }

    /// The rule finds a fault, on a line of its own.
    pub(super) fn finds(self, rule: &'static Rule, code: &str, evidence: &str) -> Self {
        let line = u32::try_from(self.faults.len()).unwrap() + 100;
        self.finds_at(rule, code, evidence, line)
    }

    pub(super) fn finds_at(
        mut self,
        rule: &'static Rule,
        code: &str,
        evidence: &str,
        line: u32,
    ) -> Self {
        self.faults.push(TrialFault {
            rule,
            code: code.to_owned(),
            evidence: evidence.to_owned(),
            spares: false,
            line,
        });
        self
    }

    /// The fault found last is of the rule's form that leaves the evidence acceptable.
    pub(super) fn sparing(mut self) -> Self {
        self.faults.last_mut().unwrap().spares = true;
        self
    }

    /// A waiver that holds until `until`, at an indicator unless `code` is empty, for one file or
    /// link unless `file` is empty.
    pub(super) fn waives(mut self, rule: &str, code: &str, file: &str, until: &str) -> Self {
        self.waivers.push(Waiver {
            rule: placed(rule.to_owned()),
            reason: "sedang diperbaiki".to_owned(),
            until: day(until),
            file: (!file.is_empty()).then(|| Arc::from(file)),
            indicator: (!code.is_empty()).then(|| Code::new(code)),
        });
        self
    }

    /// A mapping is left out: what nobody claims is unseen.
    pub(super) fn unread(mut self) -> Self {
        self.problems.push(LoadProblem {
            place: Some(line(1)),
            message: Text::same("salah"),
            hint: Text::same("perbaiki"),
        });
        self
    }

    /// Turns the order of files around: claims and findings come as another listing would give them.
    pub(super) fn turned(mut self) -> Self {
        for (_, Ask(_, evidence, ..)) in &mut self.asks {
            evidence.reverse();
        }
        self.faults.reverse();
        self.waivers.reverse();
        self
    }

    fn dossier(&self) -> Dossier {
        let asks = self.asks.iter().zip(0..);
        let entries = asks.map(|((aspect, ask), at)| {
            let mut entry = ask.entry(aspect, EntryId(at), at + 1);
            if !self.problems.is_empty() && entry.claim.is_none() {
                entry.answer = Answer::Unseen;
            }
            entry
        });
        Dossier {
            as_of: self.as_of,
            instrument: self.instrument.clone(),
            unit: None,
            entries: entries.collect(),
            strays: Vec::new(),
            others: Vec::new(),
            waivers: self.waivers.clone(),
            suspect_texts: Vec::new(),
            documents: Documents::default(),
            pictures: BTreeMap::new(),
            missing: BTreeSet::new(),
            evidence_folder: Arc::from("evidence"),
            lock_path: Arc::from("evidence/kip.lock"),
            lock: None,
            git: Observed::unseen(Text::same("no git")),
            git_at_hand: false,
            papers: Vec::new(),
            problems: self.problems.clone(),
        }
    }

    /// What is found, per rule in the order of ids.
    fn found(&self, dossier: &Dossier) -> Vec<Vec<Finding>> {
        let mut found: BTreeMap<&str, Vec<Finding>> = BTreeMap::new();
        for fault in &self.faults {
            let finding = fault.finding(dossier);
            found.entry(fault.rule.id).or_default().push(finding);
        }
        found.into_values().collect()
    }

    pub(super) fn judge(&self) -> Report {
        self.try_judge().unwrap()
    }

    pub(super) fn try_judge(&self) -> Result<Report, Broken> {
        let dossier = self.dossier();
        let found = self.found(&dossier);
        judge(&dossier, found, &[&BELOW, &LEFT_OVER], &self.gate)
    }

    /// Takes the aspects from under their indicators: no loader makes such a dossier.
    pub(super) fn without_aspects(mut self) -> Self {
        self.instrument.aspects.clear();
        self
    }

    /// The same with [`MET`].
    pub(super) fn judge_met(&self) -> Report {
        let dossier = self.dossier();
        let found = self.found(&dossier);
        judge(&dossier, found, &[&BELOW, &MET, &LEFT_OVER], &self.gate).unwrap()
    }
}

impl TrialFault {
    fn finding(&self, dossier: &Dossier) -> Finding {
        let message = Text::same(format!("{} {}", self.rule.id, self.evidence));
        let hint = Text::same(format!("perbaiki {}", self.rule.id));
        let finding = self.rule.finding(&line(self.line), message, hint);
        let finding = if self.spares {
            finding.sparing()
        } else {
            finding
        };
        let entry = dossier
            .entries
            .iter()
            .find(|entry| entry.code().as_str() == self.code);
        let Some(entry) = entry else {
            assert_eq!(self.code, "", "no such indicator");
            return if self.evidence.is_empty() {
                finding
            } else {
                finding.of_file(&Arc::from(&*self.evidence))
            };
        };
        let exhibit = entry
            .exhibits()
            .find(|exhibit| **exhibit.name() == *self.evidence);
        match exhibit {
            Some(exhibit) => finding.of_evidence(entry, exhibit),
            None => {
                assert_eq!(self.evidence, "", "no such evidence");
                finding.of(entry)
            }
        }
    }
}

/// The finding of a rule, of which there is one.
pub(super) fn only<'r>(report: &'r Report, rule: &Rule) -> &'r JudgedFinding {
    let mut of_rule = report
        .findings
        .iter()
        .filter(|one| one.finding.rule == rule);
    let first = of_rule.next().unwrap();
    assert!(of_rule.next().is_none(), "{} found more than one", rule.id);
    first
}

/// What the finding of a rule, of which there is one, puts at risk.
pub(super) fn at_risk(report: &Report, rule: &Rule) -> Option<Exact> {
    let points = only(report, rule).points_at_risk.as_deref();
    points.cloned()
}
