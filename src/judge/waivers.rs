//! Waivers meet findings: a waiver has a reason and a last day; one that covers nothing or has
//! expired is handed to the rule that names it (KIP211).

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Dossier, EntryId, Finding, JudgedFinding, LeftOver, Locked, Standing, Waiver};
use crate::text;

/// A name in the form (NFC) in which two are compared; what macOS writes is often the other one.
fn composed(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.nfc().collect())
    }
}

#[derive(Default)]
pub(super) struct Waivers<'a> {
    /// Whether the lock must hold: no waiver does where it speaks of that.
    locked: bool,
    /// The waivers that hold on the day, in the order of files and lines.
    live: Vec<Rc<Live>>,
    expired: Vec<&'a Waiver>,
    /// The live ones by the entry of the indicator that they stand at, then by the file that they name.
    by_scope: BTreeMap<Option<EntryId>, ByFile<'a>>,
}

/// Waivers by the file that they name, if they name one, in the form of [`composed`].
type ByFile<'a> = BTreeMap<Option<Cow<'a, str>>, Vec<Rc<Live>>>;

/// A waiver that holds.
struct Live {
    /// Which one it is: where several cover a finding, the first does.
    number: usize,
    waiver: Arc<Waiver>,
    /// Whether it covered something.
    used: Cell<bool>,
}

impl<'a> Waivers<'a> {
    pub(super) fn new(dossier: &'a Dossier, locked: bool) -> Self {
        let ids = dossier.ids();
        let mut waivers = Self {
            locked,
            ..Self::default()
        };
        for waiver in &dossier.waivers {
            if waiver.until < dossier.as_of {
                waivers.expired.push(waiver);
                continue;
            }
            let live = Rc::new(Live {
                number: waivers.live.len(),
                waiver: Arc::new(waiver.clone()),
                used: Cell::new(false),
            });
            waivers.live.push(Rc::clone(&live));
            let entry = match &waiver.indicator {
                None => None,
                Some(code) => match ids.get(code) {
                    Some(id) => Some(*id),
                    // No finding is about an indicator that the instrument does not have.
                    None => continue,
                },
            };
            let by_file = waivers.by_scope.entry(entry).or_default();
            by_file
                .entry(waiver.file.as_deref().map(composed))
                .or_default()
                .push(live);
        }
        waivers
    }

    /// The findings with their standing. One waiver may cover several findings.
    pub(super) fn apply(&self, findings: Vec<Finding>) -> impl Iterator<Item = JudgedFinding> {
        findings.into_iter().map(|mut finding| JudgedFinding {
            standing: self.standing(&mut finding),
            finding,
            points_at_risk: None,
            fails: false,
            unseen: false,
        })
    }

    /// Waived by the first waiver that covers the finding: its rule fits, and its file, where it names
    /// one. Waivers name files, so these are compared by name, in one Unicode form as all names are. Where the
    /// lock must hold, the finding stands and says why; the waiver is in use all the same, since without
    /// `--locked` it holds.
    fn standing(&self, finding: &mut Finding) -> Standing {
        let names = [finding.evidence(), Some(&*finding.place.path)];
        let [evidence, place] = names.map(|name| name.map(composed));
        let files = [None, evidence, place];
        let of_indicator = self.by_scope.get(&finding.entry());
        let covering = of_indicator
            .into_iter()
            .flat_map(|by_file| files.iter().filter_map(|file| by_file.get(file)))
            .flatten()
            .filter(|live| finding.rule.answers_to(&live.waiver.rule.value))
            .min_by_key(|live| live.number);
        let Some(live) = covering else {
            return Standing::Open;
        };
        live.used.set(true);
        if self.locked && finding.rule.effect.locked != Locked::Unmoved {
            let message = &finding.message;
            finding.message = text!(
                "{message}; penangguhannya tidak berlaku dengan --locked",
                "{message}; its waiver does not apply with --locked",
                message
            );
            return Standing::Open;
        }
        Standing::Waived(Arc::clone(&live.waiver))
    }

    /// Those that covered nothing, and those that have expired.
    pub(super) fn left_over(&self) -> LeftOver {
        let unused = self.live.iter().filter(|live| !live.used.get());
        LeftOver {
            unused: unused.map(|live| Waiver::clone(&live.waiver)).collect(),
            expired: self.expired.iter().map(|&waiver| waiver.clone()).collect(),
        }
    }
}
