//! What is carried of each claim, and what is not or must be renewed. Pure.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::claim::Carrying;
use crate::edit::mapping::{Change, ClaimChange, Field};
use crate::model::{Claim, Code, Indicator, Instrument, Loaded, Mapping, Placed, Text};
use crate::propose::QuestionPair;
use crate::text;

/// All that is carried.
pub(super) struct CarryPlan<'l> {
    /// The new mappings.
    pub(super) mappings: Vec<Carried<'l>>,
    /// What must be renewed, in the new instrument's order.
    pub(super) renew: Vec<Renewal<'l>>,
    /// How many pieces of evidence each new code keeps.
    pub(super) kept: BTreeMap<&'l Code, usize>,
    /// New codes that a mapping of this year has already, and the mapping.
    pub(super) there: BTreeMap<&'l Code, &'l Mapping>,
    /// Claims under codes that the older instrument does not have.
    pub(super) strays: Vec<&'l Placed<Code>>,
    /// How many waivers stay behind: each was for a finding of its own year.
    pub(super) waivers: usize,
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

/// Something that is not carried as it was, or must be looked at.
pub(super) struct Renewal<'l> {
    /// The indicator, as it is now.
    pub(super) indicator: &'l Indicator,
    /// The answer, or the document.
    pub(super) what: Text,
    /// Why.
    pub(super) why: Text,
}

/// What carrying asks of the workspace.
pub(super) struct Ground<'g> {
    /// The evidence folder, relative to the workspace.
    pub(super) evidence: &'g str,
    /// The day that it is judged on.
    pub(super) as_of: Date,
    /// Whether something is at a path relative to the workspace.
    pub(super) is_taken: &'g dyn Fn(&str) -> bool,
}

impl<'l> CarryPlan<'l> {
    /// What the mappings of the older instrument become.
    pub(super) fn of(
        loaded: &'l Loaded,
        (from, onto): (&'l Instrument, &'l Instrument),
        pairs: &[QuestionPair<'l>],
        ground: &Ground<'_>,
    ) -> Self {
        let of = |id: &'l str| {
            let mappings = loaded.mappings.iter();
            mappings.filter(move |one| one.instrument.value == id)
        };
        let claims = |one: &'l Mapping| one.claims.iter().map(move |claim| (claim, one));
        let there = of(&onto.id.value).flat_map(claims);
        let mut plan = Self {
            mappings: Vec::new(),
            renew: Vec::new(),
            kept: BTreeMap::new(),
            there: there.map(|(claim, one)| (&claim.code.value, one)).collect(),
            strays: Vec::new(),
            waivers: 0,
        };
        let pairs = pairs.iter().filter_map(|pair| pair.old.zip(pair.new));
        let by_old: BTreeMap<&Code, _> = pairs
            .map(|(old, new)| (&old.code.value, (old, new)))
            .collect();
        let known: BTreeSet<&Code> = from.indicators().map(|(_, one)| &one.code.value).collect();
        for mapping in of(&from.id.value) {
            plan.waivers += mapping.waivers.len();
            let path = plan.place(&mapping.place.path, (from, onto), ground);
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut changes = Vec::new();
            for claim in &mapping.claims {
                plan.waivers += claim.waivers.len();
                if let Some(&(old, new)) = by_old.get(&claim.code.value) {
                    let period = onto.period_of(new);
                    let as_of = ground.as_of;
                    let one = Carrying {
                        claim,
                        old,
                        new,
                        period,
                        folder,
                        as_of,
                    };
                    plan.take(&one, &mut changes);
                } else if !known.contains(&claim.code.value) {
                    plan.strays.push(&claim.code);
                }
            }
            plan.mappings.push(Carried {
                unit: mapping.unit.as_ref().map(|unit| unit.value.as_str()),
                path,
                changes,
            });
        }
        plan.mappings.retain(|one| !one.changes.is_empty());
        let order = onto.indicators().map(|(_, one)| &one.code.value).zip(0..);
        let order: BTreeMap<&Code, usize> = order.collect();
        let rank = |one: &Renewal<'_>| order.get(&one.indicator.code.value).copied();
        plan.renew.sort_by_key(rank);
        plan
    }

    /// Takes what a claim brings, unless its code is there already.
    fn take(&mut self, one: &Carrying<'l, '_>, changes: &mut Vec<Change>) {
        let code = &one.new.code.value;
        if let Some(there) = self.there.get(code) {
            let mut own = there.claims.iter().filter(|own| own.code.value == *code);
            if own.all(is_blank) && !is_blank(one.claim) {
                let path = &there.place.path;
                self.renew.push(Renewal {
                    indicator: one.new,
                    what: Text::new("seluruh isiannya", "all of its entry"),
                    why: text!(
                        "kodenya sudah ada di {path}, masih kosong: isi di sana, atau hapus kodenya lalu jalankan lagi",
                        "its code is in {path} already, still empty: fill it in there, or delete the code and run again"
                    ),
                });
            }
            return;
        }
        if is_blank(one.claim) {
            return;
        }
        let brought = one.brought();
        self.kept.insert(code, brought.kept);
        self.renew.extend(brought.renew);
        changes.extend(brought.changes);
    }

    /// How many answers and pieces of evidence are carried.
    pub(super) fn brought(&self) -> [usize; 2] {
        let changes = || self.mappings.iter().flat_map(|one| &one.changes);
        let answer =
            |one: &&Change| matches!(one.what, ClaimChange::Set(Field::Answer | Field::Nil, _));
        let piece = |one: &&Change| matches!(one.what, ClaimChange::Add(_));
        [
            changes().filter(answer).count(),
            changes().filter(piece).count(),
        ]
    }

    /// The same place below a folder that is called by the new instrument; where last year's are below one of
    /// their own, the new one stands beside it. Where something is there, one folder deeper.
    fn place(
        &self,
        path: &str,
        (from, onto): (&Instrument, &Instrument),
        ground: &Ground<'_>,
    ) -> String {
        let (evidence, from, onto) = (ground.evidence, &from.id.value, &onto.id.value);
        let below = path.strip_prefix(evidence).unwrap_or(path);
        let below = below.trim_start_matches('/');
        let own = below.strip_prefix(&**from);
        let own = own.and_then(|rest| rest.strip_prefix('/'));
        let usual = format!("{evidence}/{onto}/{}", own.unwrap_or(below));
        let given = |path: &String| self.mappings.iter().any(|one| one.path == *path);
        if given(&usual) || (ground.is_taken)(&usual) {
            format!("{evidence}/{onto}/{from}/{below}")
        } else {
            usual
        }
    }
}

/// Whether a claim says nothing yet, as those that `kip init` writes.
fn is_blank(claim: &Claim) -> bool {
    let answer = claim.answer.as_ref();
    answer.is_none_or(|answer| answer.value.trim().is_empty())
        && claim.nil.is_none()
        && claim.evidence.is_empty()
        && claim.reason.is_none()
        && claim.target.is_none()
        && claim.note.is_none()
}
