//! Has the rules that judge single pieces of evidence look at them.
//!
//! All rules look at a few pieces before any looks at the next ones: of many, fetching them from memory
//! for each rule anew would take longest.

use rayon::iter::{IndexedParallelIterator as _, ParallelIterator as _};
use rayon::slice::ParallelSlice as _;

use crate::model::{Dossier, Entry, Exhibit, Finding, Inspect, Rule};

/// So many pieces, with their documents and names, stay close to a processor.
const SHARE: usize = 256;

/// A piece of evidence, and where it is claimed.
type ClaimedPiece<'a> = (&'a Entry, &'a Exhibit);

/// What each of the rules finds, in the order of the rules.
pub(super) fn inspect(dossier: &Dossier, rules: &[&'static Rule]) -> Vec<Vec<Finding>> {
    let pieces: Vec<ClaimedPiece<'_>> = dossier.exhibits().collect();
    let shares = pieces.par_chunks(SHARE).with_max_len(1).map(|share| {
        let found = rules.iter().map(|rule| found(rule, dossier, share));
        found.collect::<Vec<_>>()
    });
    let mut all: Vec<Vec<Finding>> = rules.iter().map(|_| Vec::new()).collect();
    for share in shares.collect::<Vec<_>>() {
        for (all, mut found) in all.iter_mut().zip(share) {
            all.append(&mut found);
        }
    }
    all
}

/// What a rule finds in these pieces; nothing, if it judges no single ones.
pub(super) fn found(rule: &Rule, dossier: &Dossier, pieces: &[ClaimedPiece<'_>]) -> Vec<Finding> {
    let each = |look: &dyn Fn(&Entry, &Exhibit) -> Option<Finding>| {
        let found = pieces.iter().filter_map(|(entry, exhibit)| {
            let finding = look(entry, exhibit)?;
            Some(finding.of_evidence(entry, exhibit))
        });
        found.collect()
    };
    match rule.inspect {
        Inspect::Exhibit(look) => each(&|entry, exhibit| look(dossier, entry, exhibit)),
        Inspect::Present(look) => each(&|entry, exhibit| {
            let document = dossier.present_document(exhibit)?;
            if rule.effect.of_content && document.is_unmerged() {
                return None;
            }
            look(dossier, entry, exhibit, document)
        }),
        Inspect::Dossier(_) | Inspect::Entry(_) | Inspect::Judged(_) | Inspect::Waivers(_) => {
            Vec::new()
        }
    }
}
