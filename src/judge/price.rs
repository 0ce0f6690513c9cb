//! What a finding puts at risk.

use std::collections::BTreeMap;

use crate::model::{Exact, JudgedFinding, Stakes};

use super::tally::Scored;

/// Points at risk (contract, section 2), in points of the questionnaire's total; none without an
/// indicator.
pub(super) fn price(judged: &mut [JudgedFinding], scored: &[Scored<'_>]) {
    // Of two indicators with one code the first has the claim.
    let by_code: BTreeMap<&str, &Scored<'_>> = scored
        .iter()
        .rev()
        .map(|scored| (scored.outcome.entry.code().as_str(), scored))
        .collect();
    for one in judged {
        let code = one.finding.indicator.as_ref();
        let scored = code.and_then(|code| by_code.get(code.as_str()));
        one.points_at_risk = scored.map(|scored| {
            let points = &scored.in_total;
            match one.finding.rule.stakes {
                Stakes::Potential => points.potential.clone(),
                Stakes::Claimed => points.claimed.clone(),
                Stakes::OfEvidence if one.finding.voids => points.claimed.clone(),
                Stakes::OfEvidence => Exact::zero(),
            }
        });
    }
}
