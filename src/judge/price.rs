//! What a finding puts at risk.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{EntryId, Exact, JudgedFinding, Stakes};

use super::Broken;
use super::tally::Scored;

/// What findings on one indicator can put at risk.
struct AtRisk {
    claimed: Arc<Exact>,
    potential: Arc<Exact>,
    /// Whether the requirement is met all the same: what is wrong with one of its documents then
    /// costs nothing.
    met: bool,
}

/// Points at risk (contract, section 2), in points of the questionnaire's total; none without an
/// indicator.
pub(super) fn price(judged: &mut [JudgedFinding], scored: &[Scored<'_>]) -> Result<(), Broken> {
    let nothing = Arc::new(Exact::zero());
    let stakes: BTreeMap<EntryId, AtRisk> = scored
        .iter()
        .map(|scored| {
            let stake = AtRisk {
                claimed: Arc::new(scored.in_total.claimed.clone()),
                potential: Arc::new(scored.in_total.potential.clone()),
                met: scored.outcome.status.is_met(),
            };
            (scored.outcome.entry.id, stake)
        })
        .collect();
    for one in judged {
        let Some(entry) = one.finding.entry() else {
            continue;
        };
        let stake = stakes.get(&entry).ok_or_else(Broken::entry)?;
        let points = match one.finding.rule.effect.stakes {
            Stakes::Potential => &stake.potential,
            Stakes::Claimed => &stake.claimed,
            Stakes::OfEvidence if one.finding.voids && !stake.met => &stake.claimed,
            Stakes::OfEvidence => &nothing,
        };
        one.points_at_risk = Some(Arc::clone(points));
    }
    Ok(())
}
