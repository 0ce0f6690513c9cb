//! What a finding puts at risk.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{EntryId, Exact, JudgedFinding, Stakes, Triple};

use super::Broken;
use super::status::Counted;
use super::tally::Scored;

/// What findings on one indicator can put at risk.
struct AtRisk {
    claimed: Arc<Exact>,
    potential: Arc<Exact>,
    /// Whether the requirement is met all the same: what is wrong with one of its documents then
    /// costs nothing.
    met: bool,
}

/// What the answer brings. One that takes the question out of the count without the evidence for it costs
/// what the score would be higher with it.
fn claimed(scored: &Scored<'_>, in_total: &Triple) -> Exact {
    match scored.outcome.counted {
        Counted::Everywhere | Counted::Nowhere => in_total.claimed.clone(),
        Counted::InSupported => scored.win.clone().unwrap_or_else(Exact::zero),
    }
}

/// Points at risk (contract, section 2), in points of the questionnaire's total; none without an
/// indicator, and none where a mapping could not be read.
pub(super) fn price(judged: &mut [JudgedFinding], scored: &[Scored<'_>]) -> Result<(), Broken> {
    let nothing = Arc::new(Exact::zero());
    let stakes: BTreeMap<EntryId, Option<AtRisk>> = scored
        .iter()
        .map(|scored| {
            let stake = scored.in_total.as_ref().map(|points| AtRisk {
                claimed: Arc::new(claimed(scored, points)),
                potential: Arc::new(points.potential.clone()),
                met: scored.outcome.status.is_met(),
            });
            (scored.outcome.entry.id, stake)
        })
        .collect();
    for one in judged {
        let Some(entry) = one.finding.entry() else {
            continue;
        };
        let Some(stake) = stakes.get(&entry).ok_or_else(Broken::entry)? else {
            continue;
        };
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
