//! What a finding puts at risk.

use std::collections::BTreeMap;

use crate::model::{Dossier, Exact, JudgedFinding, Stakes};

use super::tally::Tally;

/// Points at risk (contract, section 2), in points of the questionnaire's total; none without an
/// indicator.
pub(super) fn price(judged: &mut [JudgedFinding], dossier: &Dossier, tally: &Tally) {
    // Of two indicators with one code the first has the claim.
    let by_code: BTreeMap<&str, usize> = dossier
        .entries
        .iter()
        .enumerate()
        .rev()
        .map(|(index, entry)| (entry.code().as_str(), index))
        .collect();
    for one in judged {
        let code = one.finding.indicator.as_ref();
        let entry = code.and_then(|code| by_code.get(code.as_str()));
        one.points_at_risk = entry.map(|&index| {
            let points = tally.in_total(index);
            match one.finding.rule.stakes {
                Stakes::Potential => points.potential.clone(),
                Stakes::Claimed => points.claimed.clone(),
                Stakes::OfEvidence if one.finding.voids => points.claimed.clone(),
                Stakes::OfEvidence => Exact::zero(),
            }
        });
    }
}
