//! KIP104: an indicator that names a scale or period which the instrument does not define.

use std::collections::BTreeSet;

use crate::model::{
    Dossier, Effect, Entry, Finding, Inspect, Nearest, Placed, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP104",
    name: Text::new("skala-atau-periode-tak-dikenal", "unknown-reference"),
    severities: &[Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "indikator menyebut skala atau periode yang tidak ada dalam instrumen",
        "an indicator names a scale or period that the instrument does not define",
    ),
    checks: Text::new(
        "Setiap `skala` yang disebut indikator ada di bawah `[[skala]]`, dan setiap `periode` ada sebagai `[periode.NAMA]`.",
        "Every `skala` that an indicator names stands under `[[skala]]`, and every `periode` as `[periode.NAME]`.",
    ),
    why: Text::new(
        "Tanpa skala, jawaban atas pertanyaan itu tidak dapat dinilai. Tanpa periode, tanggal buktinya tidak dapat diperiksa, sehingga dokumen tahun yang salah bisa ikut terhitung.",
        "Without its scale the question's answer cannot be scored. Without its period the dates of its evidence cannot be checked, so that a document of the wrong year may slip through.",
    ),
    fix: Text::new(
        "Perbaiki ejaan namanya, atau tambahkan skala atau periode itu pada instrumen.",
        "Correct the spelling of the name, or add the scale or period to the instrument.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let instrument = &dossier.instrument;
    let mut scales = Defined::of(
        Text::new("skala", "scale"),
        instrument
            .scales
            .iter()
            .map(|scale| scale.id.value.as_str())
            .collect(),
    );
    let mut periods = Defined::of(
        Text::new("periode", "period"),
        instrument.periods.keys().map(String::as_str).collect(),
    );
    let mut found = Vec::new();
    for entry in &dossier.entries {
        found.extend(scales.check(entry, entry.indicator.scale.as_ref()));
        found.extend(periods.check(entry, entry.indicator.period.as_ref()));
    }
    found
}

/// The names that may be referred to.
struct Defined<'a> {
    what: Text,
    names: BTreeSet<&'a str>,
    nearest: Nearest<'a>,
}

impl<'a> Defined<'a> {
    fn of(what: Text, names: BTreeSet<&'a str>) -> Self {
        let nearest = Nearest::among(names.iter().copied());
        Self {
            what,
            names,
            nearest,
        }
    }

    fn check(&mut self, entry: &Entry, named: Option<&Placed<String>>) -> Option<Finding> {
        let named = named?;
        let name = named.value.as_str();
        if self.names.contains(name) {
            return None;
        }
        let (code, nearest) = (entry.code(), self.nearest.to(name));
        let hint = match nearest {
            Some(near) => text!("mungkin maksudnya `{near}`", "perhaps `{near}` was meant"),
            None if self.names.is_empty() => Text::new(
                "tambahkan pada instrumen; belum ada satu pun yang ditetapkan di sana",
                "add it to the instrument, which defines none so far",
            ),
            None => Text::new(
                "perbaiki namanya, atau tambahkan pada instrumen",
                "correct the name, or add it to the instrument",
            ),
        };
        let what = &self.what;
        let message = text!(
            "indikator {code} menyebut {what} `{name}`, yang tidak ada dalam instrumen",
            "indicator {code} names the {what} `{name}`, which the instrument does not define",
            what
        );
        Some(RULE.finding(&named.place, message, hint).of(entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, Period, Scale};
    use crate::rules::sample::{asked, at, findings, messages, plain};

    #[test]
    fn a_misspelt_name_is_named_with_the_nearest() {
        let mut dossier = plain();
        dossier
            .instrument
            .periods
            .insert("tahun-berjalan".to_owned(), Period::InForce);
        let id = Placed::new("a-e".to_owned(), at(1));
        dossier.instrument.scales = vec![Scale {
            id,
            options: [].into(),
        }];
        asked(&mut dossier, 0).scale = Some(Placed::new("a-e".to_owned(), at(24)));
        asked(&mut dossier, 0).period = Some(Placed::new("tahun-berjaln".to_owned(), at(25)));
        assert_eq!(
            messages(&RULE, &dossier),
            ["indikator 1.1 menyebut periode `tahun-berjaln`, yang tidak ada dalam instrumen"]
        );
        let found = findings(&RULE, &dossier);
        assert_eq!(
            found[0].hint.get(Lang::Id),
            "mungkin maksudnya `tahun-berjalan`"
        );
        assert_eq!(found[0].place, at(25));
    }
}
