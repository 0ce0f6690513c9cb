//! Waivers meet findings: a waiver has a reason and a last day; one that covers nothing or has
//! expired is handed to the rule that names it (KIP211).

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::{Code, Finding, JudgedFinding, Standing, Waiver};

pub(super) struct Waivers<'a> {
    /// The waivers that hold on the day, each with whether it covered something.
    live: Vec<(Arc<Waiver>, bool)>,
    expired: Vec<&'a Waiver>,
    /// Indexes into `live`, by the indicator they stand at and the file that they name.
    by_scope: BTreeMap<Option<&'a str>, BTreeMap<Option<&'a str>, Vec<usize>>>,
}

impl<'a> Waivers<'a> {
    pub(super) fn new(waivers: &'a [Waiver], as_of: Date) -> Self {
        let (live, expired): (Vec<_>, Vec<_>) =
            waivers.iter().partition(|waiver| waiver.until >= as_of);
        let mut by_scope: BTreeMap<_, BTreeMap<_, Vec<usize>>> = BTreeMap::new();
        for (index, waiver) in live.iter().enumerate() {
            by_scope
                .entry(waiver.indicator.as_ref().map(Code::as_str))
                .or_default()
                .entry(waiver.file.as_deref())
                .or_default()
                .push(index);
        }
        Self {
            live: live
                .into_iter()
                .map(|waiver| (Arc::new(waiver.clone()), false))
                .collect(),
            expired,
            by_scope,
        }
    }

    /// No waivers at all.
    pub(super) const fn none() -> Self {
        Self {
            live: Vec::new(),
            expired: Vec::new(),
            by_scope: BTreeMap::new(),
        }
    }

    /// The findings with their standing. One waiver may cover several findings.
    pub(super) fn apply(
        &mut self,
        findings: Vec<Finding>,
    ) -> impl Iterator<Item = JudgedFinding> + use<'_, 'a> {
        findings.into_iter().map(|finding| JudgedFinding {
            standing: self.standing(&finding),
            finding,
            points_at_risk: None,
            fails: false,
            unseen: false,
        })
    }

    fn standing(&mut self, finding: &Finding) -> Standing {
        let Some((waiver, used)) = self
            .first(finding)
            .and_then(|index| self.live.get_mut(index))
        else {
            return Standing::Open;
        };
        *used = true;
        Standing::Waived(Arc::clone(waiver))
    }

    /// The first waiver that covers a finding: its rule fits, and its file, where it names one.
    fn first(&self, finding: &Finding) -> Option<usize> {
        let by_file = self
            .by_scope
            .get(&finding.indicator.as_ref().map(Code::as_str))?;
        let files = [
            None,
            finding.evidence.as_deref(),
            Some(&*finding.place.path),
        ];
        files
            .into_iter()
            .filter_map(|file| by_file.get(&file))
            .flatten()
            .copied()
            .filter(|&index| {
                let waiver = self.live.get(index);
                waiver.is_some_and(|(waiver, _)| finding.rule.answers_to(&waiver.rule.value))
            })
            .min()
    }

    /// Waivers that covered nothing, and those that have expired.
    pub(super) fn left_over(&self) -> (Vec<Waiver>, Vec<Waiver>) {
        let unused = self
            .live
            .iter()
            .filter(|(_, used)| !used)
            .map(|(waiver, _)| Waiver::clone(waiver))
            .collect();
        (
            unused,
            self.expired
                .iter()
                .map(|waiver| (*waiver).clone())
                .collect(),
        )
    }
}
