//! In which order findings stand, in every form (contract, section 2).

use std::collections::BTreeSet;

use crate::model::{Dossier, EntryId, Exact, Finding, JudgedFinding, is_near};

use super::status::JudgedEntry;

/// What presses first, then what costs most: the instrument's deadline that is passed or near, an
/// indicator's own, points at risk down, severity, the instrument's own order, rule, place.
pub(super) fn sort(judged: &mut [JudgedFinding], dossier: &Dossier, outcomes: &[JudgedEntry<'_>]) {
    let pressing = pressing(dossier, outcomes);
    let presses =
        |one: &JudgedFinding| one.finding.entry().is_some_and(|id| pressing.contains(&id));
    // What belongs to no indicator stands last among its equals.
    let indicator = |one: &JudgedFinding| {
        one.finding
            .entry()
            .map_or((true, None), |id| (false, Some(id)))
    };
    judged.sort_by(|a, b| {
        let (left, right) = (&a.finding, &b.finding);
        is_of_deadline(right)
            .cmp(&is_of_deadline(left))
            .then_with(|| presses(b).cmp(&presses(a)))
            .then_with(|| points(b).cmp(&points(a)))
            .then_with(|| right.severity.cmp(&left.severity))
            .then_with(|| indicator(a).cmp(&indicator(b)))
            .then_with(|| left.rule.id.cmp(right.rule.id))
            .then_with(|| left.place.cmp(&right.place))
            .then_with(|| left.evidence().cmp(&right.evidence()))
            .then_with(|| left.message.cmp(&right.message))
    });
}

/// Whether it is about the deadline of the whole, which is said only once it is near.
pub(super) fn is_of_deadline(finding: &Finding) -> bool {
    finding.rule.effect.of_deadline && finding.indicator().is_none()
}

/// No points are as little as none.
fn points(one: &JudgedFinding) -> Option<&Exact> {
    one.points_at_risk
        .as_deref()
        .filter(|points| points.is_positive())
}

/// The indicators with a deadline of their own that is near or past, and that still lack something.
fn pressing(dossier: &Dossier, outcomes: &[JudgedEntry<'_>]) -> BTreeSet<EntryId> {
    let open = outcomes.iter().filter(|outcome| !outcome.status.is_met());
    open.filter(|outcome| {
        let deadline = outcome.entry.indicator.deadline.as_ref();
        deadline.is_some_and(|deadline| is_near(dossier.as_of, deadline.value))
    })
    .map(|outcome| outcome.entry.id)
    .collect()
}
