//! Whose evidence is held against a calendar: what KIP501, 502 and 503 have in common.

use crate::model::{Answer, Dossier, Entry, Exhibit, Period};

/// Every piece of evidence that has something to carry, with the period its indicator names.
///
/// An answer worth nothing needs no evidence, so the dates of what it lists are nobody's concern.
pub(super) fn with_period(
    dossier: &Dossier,
) -> impl Iterator<Item = (&Entry, &Exhibit, &str, &Period)> {
    dossier
        .entries
        .iter()
        .filter(|entry| matches!(entry.answer, Answer::Nil) || entry.needs_evidence())
        .filter_map(|entry| {
            let name = entry.indicator.period.as_ref()?;
            let period = dossier.instrument.period_of(&entry.indicator)?;
            Some((entry, name.value.as_str(), period))
        })
        .flat_map(|(entry, name, period)| {
            entry
                .exhibits()
                .map(move |exhibit| (entry, exhibit, name, period))
        })
}
