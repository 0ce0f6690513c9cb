//! The fingerprint (`sidik`) of an indicator: it changes when what is asked changes, so that
//! evidence gathered for the old wording becomes suspect. Beside it the print of what is asked alone
//! (`sidik_tanya`), which stays the same from one year to the next while nothing is reworded.
//!
//! Pure. The recipes are part of the lock's format: a change of one needs a new version word.

use sha2::{Digest as _, Sha256};

use crate::model::{
    Choice, Code, Digest, Exact, Indicator, Instrument, Kind, Period, Requirement, Worth,
};

/// The recipe's version; the first field.
const VERSION: &str = "kip-sidik/1";

/// The fingerprint of question, weight, options, period, requirements and `boleh_nihil`. Code, name,
/// owner, legal basis and places are no part of it.
pub(super) fn fingerprint(instrument: &Instrument, indicator: &Indicator) -> Digest {
    let mut fields = HashedFields::default();
    fields.text(VERSION);
    fields.prose(&indicator.question.value);
    fields.text(&indicator.weight.value.canonical());
    fields.list(&indicator.options, option);
    let name = indicator.period.as_ref().map(|name| name.value.as_str());
    fields.list(name.as_slice(), |fields, name| fields.text(name));
    fields.list(
        instrument.period_of(indicator).as_slice(),
        |fields, &known| period(fields, known),
    );
    fields.list(&indicator.requirements, requirement);
    fields.text(if indicator.nil_allowed {
        "boleh nihil"
    } else {
        ""
    });
    Digest::of_bytes(&fields.hash.finalize().into())
}

/// The fingerprint of each indicator, by instrument and code; of a code that stands twice, the first's.
pub(crate) fn fingerprints(
    instrument: &Instrument,
) -> impl Iterator<Item = ((String, Code), Digest)> {
    instrument.indicators().map(|(_, indicator)| {
        let key = (instrument.id.value.clone(), indicator.code.value.clone());
        (key, fingerprint(instrument, indicator))
    })
}

/// The version of the recipe of [`asked`]; the first field.
const ASKED_VERSION: &str = "kip-sidik-tanya/1";

/// The print of question, options and asked evidence alone. Weight and period change every year and are no
/// part of it, so an option counts by its share of the weight, however the instrument writes it; nor is how
/// the lines of a text are broken.
pub(crate) fn asked(indicator: &Indicator) -> Digest {
    let mut fields = HashedFields::default();
    fields.text(ASKED_VERSION);
    fields.words(&indicator.question.value);
    fields.list(&indicator.options, |fields, option| {
        fields.text(&option.code);
        fields.text(&share(&option.worth, &indicator.weight.value));
        fields.list(option.meaning.as_slice(), |fields, meaning| {
            fields.words(meaning);
        });
        if let Some(own) = &option.requirements {
            fields.text("bukti");
            fields.list(own, requirement);
        }
    });
    fields.list(&indicator.requirements, requirement);
    Digest::of_bytes(&fields.hash.finalize().into())
}

/// What an option is worth beside the weight; points as they are where there is no weight.
pub(crate) fn share(worth: &Worth, weight: &Exact) -> String {
    match worth {
        Worth::Share(share) => share.canonical(),
        Worth::Points(points) => points
            .per(weight)
            .unwrap_or_else(|| points.clone())
            .canonical(),
        Worth::OutOfCount => "di luar hitungan".to_owned(),
    }
}

fn option(fields: &mut HashedFields, option: &Choice) {
    fields.text(&option.code);
    let (kind, worth) = match &option.worth {
        Worth::Share(share) => ("nilai", share.canonical()),
        Worth::Points(points) => ("poin", points.canonical()),
        Worth::OutOfCount => ("di luar hitungan", String::new()),
    };
    fields.text(kind);
    fields.text(&worth);
    fields.list(option.meaning.as_slice(), |fields, meaning| {
        fields.prose(meaning);
    });
    // Only where there is one: what was locked before options could have it keeps its fingerprint.
    if let Some(own) = &option.requirements {
        fields.text("bukti");
        fields.list(own, requirement);
    }
}

fn period(fields: &mut HashedFields, period: &Period) {
    match period {
        Period::Fixed { start, end } => {
            fields.text("tanggal");
            fields.text(&start.to_string());
            fields.text(&end.to_string());
        }
        Period::InForce => fields.text("masih berlaku"),
    }
}

/// Either kind serves, so their order is no part of what is asked.
fn requirement(fields: &mut HashedFields, requirement: &Requirement) {
    let mut kinds: Vec<Kind> = requirement.kinds.clone();
    kinds.sort_unstable();
    kinds.dedup();
    fields.list(&kinds, |fields, kind| fields.text(kind.word()));
    fields.list(requirement.name.as_slice(), |fields, name| {
        fields.prose(name);
    });
    fields.number(u64::from(requirement.min));
}

/// Fields on their way into the digest: each with its length before it, each list with its count,
/// so that ("ab", "c") and ("a", "bc") differ.
#[derive(Default)]
struct HashedFields {
    hash: Sha256,
}

impl HashedFields {
    fn number(&mut self, number: u64) {
        self.hash.update(number.to_le_bytes());
    }

    fn count(&mut self, count: usize) {
        self.number(u64::try_from(count).unwrap_or(u64::MAX));
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.hash.update(text);
    }

    /// Text of several lines: whether the file was checked out with `\r\n` is no change of it.
    fn prose(&mut self, text: &str) {
        self.text(&text.replace("\r\n", "\n"));
    }

    /// The words of a text, however its lines are broken.
    fn words(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        self.text(&words.join(" "));
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            each(self, item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest_of(fill: impl FnOnce(&mut HashedFields)) -> Digest {
        let mut fields = HashedFields::default();
        fill(&mut fields);
        Digest::of_bytes(&fields.hash.finalize().into())
    }

    #[test]
    fn fields_and_lists_are_separated() {
        let texts = |texts: &[&str]| {
            digest_of(|fields| fields.list(texts, |fields, text| fields.text(text)))
        };
        assert_ne!(texts(&["ab", "c"]), texts(&["a", "bc"]));
        assert_ne!(texts(&["ab"]), texts(&["ab", ""]));
        assert_ne!(texts(&[]), texts(&[""]));
        assert_eq!(texts(&["ab", "c"]), texts(&["ab", "c"]));
    }

    #[test]
    fn a_line_ending_is_no_rewording() {
        let prose = |text: &str| digest_of(|fields| fields.prose(text));
        assert_eq!(prose("a\r\nb"), prose("a\nb"));
        assert_ne!(prose("a\nb"), prose("a b"));
    }
}
