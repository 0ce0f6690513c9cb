//! What makes a finding the same one in the next run: rule, indicator and evidence, never its line.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::model::{Finding, Lang};

/// The fingerprints that were given, and how often.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    given: BTreeMap<String, usize>,
}

impl Fingerprints {
    /// A SHA-256 over the parts, each with its length before it, so that ("ab","c") is not ("a","bc").
    /// Where there is neither indicator nor evidence, file and message tell findings apart, the
    /// message in Indonesian whatever the run speaks. What is the same all the same gets a number.
    pub(super) fn of(&mut self, finding: &Finding) -> String {
        let mut hash = Sha256::new();
        let mut add = |part: Option<&str>| match part {
            None => hash.update([0]),
            Some(part) => {
                hash.update([1]);
                hash.update(part.len().to_string());
                hash.update(b":");
                hash.update(part);
            }
        };
        add(Some(finding.rule.id));
        add(finding.indicator().map(|code| code.as_str()));
        add(finding.evidence());
        if finding.indicator().is_none() && finding.evidence().is_none() {
            add(Some(&finding.place.path));
            add(Some(finding.message.get(Lang::Id)));
        }
        let print = hex::encode(hash.finalize());
        let times = self.given.entry(print.clone()).or_default();
        *times += 1;
        match *times {
            1 => print,
            number => format!("{print}:{number}"),
        }
    }
}
