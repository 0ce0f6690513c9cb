//! What is carried of each claim, and what must be renewed. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;

use crate::commands::way;
use crate::edit::mapping::{Change, Field, NewEvidence, NewSource, What};
use crate::load::Workspace;
use crate::model::{
    Claim, Code, Evidence, Indicator, Instrument, Loaded, Mapping, Period, Source, Text,
};
use crate::propose::Pair;
use crate::{resolve, text};

/// All that is carried.
pub(super) struct Plan<'l> {
    /// The new mappings.
    pub(super) mappings: Vec<Carried<'l>>,
    /// What must be renewed, in the new instrument's order.
    pub(super) renew: Vec<Renewal<'l>>,
    /// How many pieces of evidence each new code keeps.
    pub(super) kept: BTreeMap<&'l Code, usize>,
    /// New codes that a mapping of this year claims already.
    pub(super) claimed: BTreeSet<&'l Code>,
}

/// A mapping of this year.
pub(super) struct Carried<'l> {
    /// Its path relative to the workspace.
    pub(super) path: String,
    /// The unit, where last year's mapping names it.
    pub(super) unit: Option<&'l str>,
    /// What it says.
    pub(super) changes: Vec<Change>,
}

/// Something that is not carried as it was.
pub(super) struct Renewal<'l> {
    /// The indicator, as it is now.
    pub(super) indicator: &'l Indicator,
    /// The answer, or the document.
    pub(super) what: Text,
    /// Why.
    pub(super) why: Text,
}

impl<'l> Plan<'l> {
    /// What the mappings of the older instrument become.
    pub(super) fn of(
        loaded: &'l Loaded,
        (from, onto): (&'l Instrument, &'l Instrument),
        pairs: &[Pair<'l>],
        workspace: &Workspace,
        as_of: Date,
    ) -> Self {
        let evidence = &workspace.settings.evidence_folder;
        let answers = |mapping: &&Mapping, id: &str| mapping.instrument.value == *id;
        let this_year = loaded
            .mappings
            .iter()
            .filter(|one| answers(one, &onto.id.value));
        let claimed = this_year
            .flat_map(|one| &one.claims)
            .map(|claim| &claim.code.value);
        let by_old: BTreeMap<&Code, (&'l Indicator, &'l Indicator)> = pairs
            .iter()
            .filter_map(|pair| pair.old.zip(pair.new))
            .map(|(old, new)| (&old.code.value, (old, new)))
            .collect();
        let mut plan = Self {
            mappings: Vec::new(),
            renew: Vec::new(),
            kept: BTreeMap::new(),
            claimed: claimed.collect(),
        };
        for mapping in loaded
            .mappings
            .iter()
            .filter(|one| answers(one, &from.id.value))
        {
            let path = place(
                &mapping.place.path,
                evidence,
                &from.id.value,
                &onto.id.value,
            );
            let folder = path
                .rsplit_once('/')
                .map_or("", |(folder, _)| folder)
                .to_owned();
            let mut changes = Vec::new();
            for claim in &mapping.claims {
                let Some(&(old, new)) = by_old.get(&claim.code.value) else {
                    continue;
                };
                if plan.claimed.contains(&new.code.value) {
                    continue;
                }
                let one = Carrying {
                    claim,
                    old,
                    new,
                    period: onto.period_of(new),
                    folder: &folder,
                    as_of,
                };
                one.carry(&mut plan, &mut changes);
            }
            plan.mappings.push(Carried {
                path,
                unit: mapping.unit.as_ref().map(|unit| unit.value.as_str()),
                changes,
            });
        }
        let order: Vec<&Code> = onto.indicators().map(|(_, one)| &one.code.value).collect();
        let rank = |one: &Renewal<'_>| {
            order
                .iter()
                .position(|code| **code == one.indicator.code.value)
        };
        plan.renew.sort_by_key(rank);
        plan
    }
}

/// The same place below a folder that is called by the new instrument. Where last year's are below one of
/// their own, the new one stands beside it.
fn place(path: &str, evidence: &str, from: &str, onto: &str) -> String {
    let below = path.strip_prefix(evidence).unwrap_or(path);
    let below = below.trim_start_matches('/');
    let own = below
        .strip_prefix(from)
        .and_then(|rest| rest.strip_prefix('/'));
    format!("{evidence}/{onto}/{}", own.unwrap_or(below))
}

/// One claim on its way.
struct Carrying<'l, 'p> {
    claim: &'l Claim,
    old: &'l Indicator,
    new: &'l Indicator,
    period: Option<&'l Period>,
    folder: &'p str,
    as_of: Date,
}

impl<'l> Carrying<'l, '_> {
    fn carry(&self, plan: &mut Plan<'l>, changes: &mut Vec<Change>) {
        let mut says = Vec::new();
        self.answer(plan, &mut says);
        self.nil(plan, &mut says);
        let mut kept = 0;
        for evidence in &self.claim.evidence {
            match self.evidence(evidence) {
                Ok(one) => {
                    kept += 1;
                    says.push(What::Add(one));
                }
                Err(why) => self.renew(plan, named(evidence.source.name()), why),
            }
        }
        let target = self.claim.target.filter(|target| *target >= self.as_of);
        let fields = [
            (Field::Reason, self.claim.reason.clone()),
            (Field::Target, target.map(|target| target.to_string())),
            (Field::Note, self.claim.note.clone()),
        ];
        // A reason belongs to its answer.
        let answered = !says.is_empty();
        for (field, text) in fields {
            if let Some(text) = text.filter(|text| answered && !text.trim().is_empty()) {
                says.push(What::Set(field, text));
            }
        }
        let code = &self.new.code.value;
        plan.kept.insert(code, kept);
        changes.extend(says.into_iter().map(|what| Change {
            code: code.clone(),
            what,
        }));
    }

    fn answer(&self, plan: &mut Plan<'l>, says: &mut Vec<What>) {
        let short = self.claim.short.then(|| self.old.best_option()).flatten();
        let written = self.claim.answer.as_ref().map(|answer| answer.value.trim());
        let Some(answer) = written.or(short.map(|option| option.code.trim())) else {
            return;
        };
        if answer.is_empty() {
            return;
        }
        match resolve::meant(&self.new.options, answer) {
            Some(option) => says.push(What::Set(Field::Answer, option.code.clone())),
            None => self.renew(
                plan,
                text!("jawaban {answer}", "the answer {answer}"),
                Text::new("bukan pilihan lagi", "no option any more"),
            ),
        }
    }

    fn nil(&self, plan: &mut Plan<'l>, says: &mut Vec<What>) {
        let Some(nil) = &self.claim.nil else {
            return;
        };
        let why = match (&nil.source, self.period) {
            _ if !self.new.nil_allowed => Text::new(
                "pernyataan nihil tidak diterima lagi",
                "a nil statement is no longer accepted",
            ),
            // It says of last year that there was nothing.
            (_, Some(Period::Fixed { .. })) => Text::new(
                "pernyataan nihil berlaku untuk tahunnya sendiri",
                "a nil statement is of its own year",
            ),
            (Source::File(path), Some(Period::InForce) | None) => {
                says.push(What::Set(Field::Nil, self.way(path)));
                return;
            }
            (Source::Outside(_) | Source::Link(_), Some(Period::InForce) | None) => outside(),
        };
        self.renew(plan, named(nil.source.name()), why);
    }

    /// The evidence as this year's mapping names it.
    ///
    /// # Errors
    /// Why it does not serve this year.
    fn evidence(&self, evidence: &Evidence) -> Result<NewEvidence, Text> {
        let source = match &evidence.source {
            Source::File(path) => NewSource::File(self.way(path)),
            Source::Link(address) => NewSource::Link(address.to_string()),
            Source::Outside(_) => return Err(outside()),
        };
        let date = evidence.date.as_ref().map(|date| date.value);
        let until = evidence.valid_until.as_ref().map(|until| until.value);
        if let (Some(day), Some(Period::Fixed { start, end })) = (date, self.period) {
            if !(start..=end).contains(&&day) {
                return Err(text!(
                    "bertanggal {day}, di luar periode {start} s.d. {end}",
                    "dated {day}, outside the period {start} to {end}"
                ));
            }
        }
        if let Some(until) = until.filter(|until| *until < self.as_of) {
            return Err(text!("berlaku sampai {until}", "in force until {until}"));
        }
        Ok(NewEvidence {
            kind: evidence.kind,
            date,
            valid_until: until,
            pages: evidence.pages.clone(),
            note: evidence.note.clone(),
            ..NewEvidence::of(source)
        })
    }

    /// The way from the new mapping's folder to a document.
    fn way(&self, path: &str) -> String {
        way(Path::new(self.folder), Path::new(path)).unwrap_or_else(|| path.to_owned())
    }

    fn renew(&self, plan: &mut Plan<'l>, what: Text, why: Text) {
        plan.renew.push(Renewal {
            indicator: self.new,
            what,
            why,
        });
    }
}

fn named(name: &str) -> Text {
    text!("{name}", "{name}")
}

fn outside() -> Text {
    Text::new("di luar folder bukti", "outside the evidence folder")
}
