//! How the page came about: what was judged, by which formula, what was not looked at, and every
//! rule that looked.

use super::{Prose, Shown};
use crate::model::{Lang, Report};
use crate::report::{phrases, scores};
use crate::text::{date, number, say, words};

/// The note on the method.
pub(super) struct Method {
    /// A name and what stands for it.
    pub(super) facts: Vec<(Shown, Shown)>,
    pub(super) sentences: Vec<Prose>,
    pub(super) rule_count: Shown,
    pub(super) rules: Vec<Looked>,
}

/// A rule that looked.
pub(super) struct Looked {
    pub(super) id: &'static str,
    pub(super) name: Shown,
    pub(super) summary: Prose,
}

impl Method {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        Self {
            facts: facts(report, lang),
            sentences: phrases::method(report, lang)
                .into_iter()
                .chain(scores::sums(report, lang))
                .map(|sentence| Prose::of(&sentence))
                .collect(),
            rule_count: Shown::of(number::count(report.rules.len(), lang)),
            rules: report
                .rules
                .iter()
                .map(|rule| Looked {
                    id: rule.id,
                    name: Shown::of(rule.name.get(lang)),
                    summary: Prose::of(rule.summary.get(lang)),
                })
                .collect(),
        }
    }
}

fn facts(report: &Report, lang: Lang) -> Vec<(Shown, Shown)> {
    let head = &report.instrument;
    let dash = || words::DASH.to_owned();
    let deadline = head.deadline.map_or_else(dash, |day| date::long(day, lang));
    [
        (
            say!(lang, "Instrumen", "Instrument"),
            phrases::instrument(report, lang).join(", "),
        ),
        (
            say!(lang, "Penyelenggara", "Organiser"),
            head.organiser.clone().unwrap_or_else(dash),
        ),
        (say!(lang, "Tenggat", "Deadline"), deadline),
        (
            say!(lang, "Keadaan per", "As of"),
            date::long(report.as_of, lang),
        ),
        (
            say!(lang, "Riwayat", "History"),
            phrases::commit(report, lang).join(", "),
        ),
        (
            say!(lang, "Tautan yang tidak dibuka", "Links not opened"),
            number::count(report.links_unchecked, lang),
        ),
        (
            say!(lang, "Dibuat dengan", "Made with"),
            format!("kip {}", report.version),
        ),
    ]
    .into_iter()
    .map(|(name, value)| (Shown::of(name), Shown::of(value)))
    .collect()
}
