//! Waivers meet findings: a waiver has a reason and a last day; one that covers nothing or has
//! expired is handed to the rule that names it (KIP211).

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Code, Finding, JudgedFinding, Standing, Waiver};

pub(super) struct Waivers<'a> {
    /// The waivers that hold on the day, each with whether it covered something.
    live: Vec<(&'a Waiver, bool)>,
    expired: Vec<&'a Waiver>,
    /// Indexes into `live`, by the indicator they stand at.
    by_indicator: BTreeMap<Option<&'a Code>, Vec<usize>>,
}

impl<'a> Waivers<'a> {
    pub(super) fn new(waivers: &'a [Waiver], as_of: Date) -> Self {
        let (live, expired): (Vec<_>, Vec<_>) =
            waivers.iter().partition(|waiver| waiver.until >= as_of);
        let mut by_indicator: BTreeMap<Option<&Code>, Vec<usize>> = BTreeMap::new();
        for (index, waiver) in live.iter().enumerate() {
            by_indicator
                .entry(waiver.indicator.as_ref())
                .or_default()
                .push(index);
        }
        Self {
            live: live.into_iter().map(|waiver| (waiver, false)).collect(),
            expired,
            by_indicator,
        }
    }

    /// No waivers at all.
    pub(super) const fn none() -> Self {
        Self {
            live: Vec::new(),
            expired: Vec::new(),
            by_indicator: BTreeMap::new(),
        }
    }

    /// The findings with their standing. One waiver may cover several findings.
    pub(super) fn apply(&mut self, findings: Vec<Finding>) -> Vec<JudgedFinding> {
        findings
            .into_iter()
            .map(|finding| JudgedFinding {
                standing: self.standing(&finding),
                finding,
                points_at_risk: None,
                fails: false,
                unseen: false,
            })
            .collect()
    }

    fn standing(&mut self, finding: &Finding) -> Standing {
        let candidates = self.by_indicator.get(&finding.indicator.as_ref());
        for &index in candidates.into_iter().flatten() {
            if let Some((waiver, used)) = self.live.get_mut(index)
                && covers(waiver, finding)
            {
                *used = true;
                return Standing::Waived {
                    reason: waiver.reason.clone(),
                    until: waiver.until,
                };
            }
        }
        Standing::Open
    }

    /// Waivers that covered nothing, and those that have expired.
    pub(super) fn left_over(&self) -> (Vec<Waiver>, Vec<Waiver>) {
        let unused = self
            .live
            .iter()
            .filter(|(_, used)| !used)
            .map(|(waiver, _)| (*waiver).clone())
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

/// The rule fits, and the file, where the waiver names one.
fn covers(waiver: &Waiver, finding: &Finding) -> bool {
    let file_fits = waiver
        .file
        .as_ref()
        .is_none_or(|file| finding.evidence.as_ref() == Some(file) || finding.place.path == *file);
    file_fits && finding.rule.answers_to(&waiver.rule.value)
}
