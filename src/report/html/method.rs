//! How the page came about: what was judged, by which formula, and what was not looked at.

use super::{Prose, Shown};
use crate::model::{Lang, Report, Rule};
use crate::report::columns::{Record, about};
use crate::report::{phrases, scores};
use crate::text::{number, say};

/// The note on the method.
pub(super) struct Method {
    /// A name and what stands for it.
    pub(super) facts: Vec<(Shown, Shown)>,
    pub(super) sentences: Vec<Prose>,
}

/// A rule that looked.
pub(super) struct RuleView {
    pub(super) id: &'static str,
    pub(super) name: Shown,
    pub(super) summary: Prose,
}

impl RuleView {
    pub(super) fn of(rule: &Rule, lang: Lang) -> Self {
        Self {
            id: rule.id,
            name: Shown::of(rule.name.get(lang)),
            summary: Prose::of(rule.summary.get(lang)),
        }
    }
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
        }
    }
}

fn facts(report: &Report, lang: Lang) -> Vec<(Shown, Shown)> {
    let whole = Record::whole(report, lang);
    let instrument = phrases::instrument(report, lang).join(", ");
    let mut facts = vec![
        (about::INSTRUMENT.head(lang).to_owned(), instrument),
        about::ORGANISER.fact(&whole),
        about::AUDIENCE.fact(&whole),
        about::DEADLINE.fact(&whole),
        about::AS_OF.fact(&whole),
        (
            say!(lang, "Catatan git", "Git record"),
            phrases::commit(report, lang).join(", "),
        ),
        (
            say!(lang, "Tautan yang tidak dibuka", "Links not opened"),
            number::count(report.links_unchecked, lang),
        ),
        (
            say!(lang, "Aturan yang memeriksa", "Rules checked"),
            number::count(report.rules.len(), lang),
        ),
        (
            say!(lang, "Dibuat dengan", "Made with"),
            format!("kip {}", report.version),
        ),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    let shown = |(name, value): (String, String)| (Shown::of(name), Shown::of(value));
    facts.into_iter().map(shown).collect()
}
