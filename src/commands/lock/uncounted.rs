//! What `kip.lock` holds and does not count as evidence: whoever locks must not take it for reviewed. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Dossier, Finding, Lang, Locked, Noun, Report, visible};
use crate::report::{Ink, Layout, Page, Piece};
use crate::text::say;

/// How many of one kind stand under the hint that names none of them, as in the terminal's blocks.
const MANY: usize = 5;

/// Documents that are recorded and do not count.
#[derive(Default)]
pub(super) struct Uncounted {
    /// What is wrong with them and what to do, once per document and rule: by the rule.
    faults: BTreeMap<&'static str, Vec<Finding>>,
    paths: BTreeSet<Arc<str>>,
}

impl Uncounted {
    /// Those that the report does not count, whatever the lock itself says of them; of the paths that
    /// `spoken_of` takes.
    pub(super) fn among(
        report: &Report,
        dossier: &Dossier,
        spoken_of: impl Fn(&Arc<str>) -> bool,
    ) -> Self {
        // Findings name files as the mapping does, the lock as the disk does.
        let exhibits = dossier.exhibits();
        let paths: BTreeMap<&str, &Arc<str>> = exhibits
            .filter_map(|(_, exhibit)| Some((&**exhibit.name(), dossier.path_of(exhibit)?)))
            .filter(|(_, path)| spoken_of(path))
            .collect();
        let mut uncounted = Self::default();
        let mut seen = BTreeSet::new();
        for one in report.findings.iter().filter(|one| one.takes_evidence()) {
            let rule = one.finding.rule;
            let path = one.finding.evidence().and_then(|name| paths.get(name));
            // What differs from the lock is what locking settles.
            let path = path.filter(|_| rule.effect.locked == Locked::Unmoved);
            let Some(path) = path.filter(|path| seen.insert((rule.id, Arc::clone(path)))) else {
                continue;
            };
            uncounted.paths.insert(Arc::clone(path));
            let faults = uncounted.faults.entry(rule.id).or_default();
            faults.push(one.finding.clone());
        }
        uncounted
    }

    /// How many documents.
    pub(super) fn count(&self) -> usize {
        self.paths.len()
    }

    /// The documents, each with what is wrong, and the next acts; empty where there is none.
    pub(super) fn said(&self, layout: &Layout) -> String {
        let lang = layout.lang;
        if self.paths.is_empty() {
            return String::new();
        }
        let mut page = Page::new(usize::from(layout.width), layout.color);
        page.text(Ink::Bold, (0, 2), &heading(self.count(), lang));
        for faults in self.faults.values() {
            let many = faults.len() > MANY;
            for (at, fault) in faults.iter().enumerate() {
                let hint = |fault: &Finding| {
                    let hint = if many { fault.act() } else { &fault.hint };
                    hint.get(lang).to_owned()
                };
                let words = format!("{} {}", fault.rule.id, visible(fault.message.get(lang)));
                page.paragraph(2, 4, &[Piece::new(Ink::Plain, words)]);
                // One hint stands below all that it is for.
                let own = hint(fault);
                let goes_on = faults.get(at + 1).is_some_and(|next| hint(next) == own);
                if !goes_on {
                    let act = format!("→\u{a0}{}", visible(&own));
                    page.paragraph(4, 6, &[Piece::new(Ink::Plain, act)]);
                }
            }
        }
        page.into_text()
    }
}

fn heading(documents: usize, lang: Lang) -> String {
    let documents = Noun::DOCUMENT.counted(documents, lang);
    say!(
        lang,
        "{documents} dicatat, tetapi tidak dihitung sebagai bukti:",
        "{documents} recorded, but not counted as evidence:"
    )
}
